namespace PyLite.Vm.Builtins;

/// <summary>What mapping and class patterns do.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/reference/compound_stmts.html#patterns</remarks>
internal static class PatternMatching
{
    /// <summary>The values of keys, or None if one is missing.</summary>
    public static Value Keys(ThreadState ts, in Value subject, PyTuple keys)
    {
        var values = new Value[keys.Length];
        var seen = new PySet();
        bool isDict = PyDict.TryExact(subject.Ref, out var exact);
        Value get = default;
        if (!isDict) get = Ops.GetAttr(ts, subject, "get");
        var marker = new PyCell(Value.Absent);
        for (int i = 0; i < values.Length; i++)
        {
            if (!seen.Add(ts, keys.Items[i])) throw Err.Value($"mapping pattern checks duplicate key ({Ops.Repr(ts, keys.Items[i])})");
            if (isDict)
            {
                if (!((PyDict)subject.Ref!).TryGet(ts, keys.Items[i], out values[i])) return Value.None;
                continue;
            }
            values[i] = Ops.Call(ts, get, keys.Items[i], marker);
            if (values[i].Ref == marker) return Value.None;
        }
        return new PyTuple(values);
    }

    /// <summary>
    /// Whether the subject is of the class and has the attributes that a class pattern looks at: those of the positional patterns and those with names. They go to
    /// <paramref name="values"/>.
    /// </summary>
    public static bool Class(ThreadState ts, in Value subject, in Value cls, int positional, PyTuple names, Span<Value> values)
    {
        if (cls.Ref is not PyType type) throw Err.Type("called match pattern must be a class");
        if (!Ops.IsInstance(ts, subject, cls)) return false;
        // Rarely more than a few names: a name that comes twice is found by looking at those before.
        var seen = values.Length == 0 ? [] : new PyStr[values.Length];
        int count = 0;
        if (positional > 0)
        {
            bool self = false;
            PyTuple matchArgs = PyTuple.Empty;
            if (Ops.TryGetAttr(ts, cls, Names.__match_args__, out var given))
                matchArgs = given.Ref as PyTuple ?? throw Err.Type($"{type.Name}.__match_args__ must be a tuple (got {given.Type.FullName})");
            else self = MatchesSelf(type);
            int allowed = self ? 1 : matchArgs.Length;
            if (positional > allowed)
                throw Err.Type($"{type.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({positional} given)");
            if (self) values[count++] = subject;
            else
            {
                for (int i = 0; i < positional; i++)
                {
                    if (matchArgs.Items[i].Ref is not PyStr name) throw Err.Type($"__match_args__ elements must be strings (got {matchArgs.Items[i].Type.FullName})");
                    if (!Read(ts, subject, type, name, seen, values, ref count)) return false;
                }
            }
        }
        foreach (var item in names.Items)
            if (!Read(ts, subject, type, (PyStr)item.Ref!, seen, values, ref count)) return false;
        return true;
    }

    private static bool Read(ThreadState ts, in Value subject, PyType type, PyStr name, PyStr[] seen, Span<Value> values, ref int count)
    {
        for (int i = 0; i < count; i++)
            if (seen[i] is { } earlier && PyStr.ContentEquals(earlier, name)) throw Err.Type($"{type.Name}() got multiple sub-patterns for attribute '{name}'");
        if (!Ops.TryGetAttr(ts, subject, name, out values[count])) return false;
        seen[count++] = name;
        return true;
    }

    /// <summary>The built-in types whose single positional pattern matches the object itself.</summary>
    internal static bool MatchesSelf(PyType type)
    {
        foreach (var t in type.Mro)
        {
            if (t == PyBool.TypeObject || t == PyByteArray.TypeObject || t == PyBytes.TypeObject || t == PyDict.TypeObject || t == PyFloat.TypeObject || t == PyFrozenSet.TypeObject
                || t == PyInt.TypeObject || t == PyList.TypeObject || t == PySet.TypeObject || t == PyStr.TypeObject || t == PyTuple.TypeObject)
                return true;
        }
        return false;
    }
}
