using System.Collections.Frozen;

namespace PyLite.Vm.Crossing;

/// <summary>
/// What may come out of an interpreter that is confined. A copy names classes and functions that whoever receives it looks up and calls, with arguments that the sender chose. Of code that
/// nobody trusts only such objects are copied as say themselves, in C#, how: nothing that a script defined or replaced is asked, and nothing of a script's is called.
/// </summary>
internal static class CopyTrust
{
    private static readonly PyStr ReduceEx = PyStr.Intern("__reduce_ex__"), Reduce = PyStr.Intern("__reduce__");

    private static readonly FrozenSet<string> Named = FrozenSet.ToFrozenSet([
        "builtins.complex", "builtins.range", "builtins.slice", "collections.OrderedDict", "collections.defaultdict", "collections.deque", "types.SimpleNamespace",
        "array.array", "array._array_reconstructor", "datetime.date", "datetime.time", "datetime.datetime", "datetime.timedelta", "datetime.timezone", "decimal.Decimal",
    ]);

    /// <summary>Whether a name leads to a class of plain data, or to an exception that every interpreter has.</summary>
    public static bool IsTrusted(CopyGlobal global)
    {
        const string builtins = "builtins.";
        string name = global.FullName;
        return Named.Contains(name) || name.StartsWith(builtins, StringComparison.Ordinal) && ExceptionTypes.IsBuiltinName(name[builtins.Length..]);
    }

    /// <summary>The reduction of an object whose class is not a script's; NotShareableError for any other.</summary>
    public static Value ReductionOf(ThreadState ts, in Value value)
    {
        var type = value.Type;
        if (!type.IsBuiltin || !IsTrusted(CopyGlobal.Of(ts, type, null))) throw Refusal(ts, value);
        // Of the class: the object may have attributes of these names.
        return type.WhereDefined(Reduce) == PyObjectType.TypeObject || type.WhereDefined(ReduceEx) != PyObjectType.TypeObject
            ? Ops.Call(ts, Ops.GetAttr(ts, type, ReduceEx), value, 5)
            : Ops.Call(ts, Ops.GetAttr(ts, type, Reduce), value);
    }

    public static PyException Refusal(ThreadState ts, in Value value) => Err.New(InterpreterErrors.NotShareable, $"{Ops.Repr(ts, value)} may not leave the sandbox");
}
