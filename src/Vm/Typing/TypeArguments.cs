namespace PyLite.Vm.Builtins;

/// <summary>The arguments of parameterized generics: their type variables, what stands in for them, how they are shown.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/stdtypes.html#types-genericalias and PEP 646, 696.</remarks>
internal static class TypeArguments
{
    private static PyStr Subst => PyStr.Intern("__typing_subst__");
    private static PyStr Prepare => PyStr.Intern("__typing_prepare_subst__");
    private static PyStr ParametersName => PyStr.Intern("__parameters__");

    /// <summary>The type variables within arguments, each once, in the order of first use.</summary>
    public static PyTuple Parameters(ThreadState ts, Value[] args)
    {
        var found = new List<Value>();
        Collect(ts, args, found);
        return new PyTuple([.. found]);
    }

    private static void Collect(ThreadState ts, ReadOnlySpan<Value> args, List<Value> found)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion();
        foreach (var arg in args)
        {
            if (arg.Ref is PyType) continue;
            if (arg.Ref is PyTuple tuple) Collect(ts, tuple.Items, found);
            else if (arg.Ref is PyList list) Collect(ts, list.Span, found);
            else if (Ops.TryGetAttr(ts, arg, Subst, out _)) Add(arg, found);
            else if (Ops.TryGetAttr(ts, arg, ParametersName, out var inner) && inner.Ref is PyTuple parameters)
                foreach (var parameter in parameters.Items) Add(parameter, found);
        }
    }

    private static void Add(in Value parameter, List<Value> found)
    {
        foreach (var known in found)
            if (Value.Is(known, parameter)) return;
        found.Add(parameter);
    }

    /// <summary>The arguments after <c>generic[key]</c> replaced the type variables.</summary>
    public static PyTuple Substitute(ThreadState ts, in Value generic, Value[] args, PyTuple parameters, in Value key)
    {
        if (parameters.Length == 0) throw Err.Type($"{Ops.Repr(ts, generic)} is not a generic class");
        Value items = new PyTuple(Unpack(ts, key));
        foreach (var parameter in parameters.Items)
        {
            if (!Ops.TryGetAttr(ts, parameter, Prepare, out var prepare) || prepare.IsNone) continue;
            var prepared = Ops.Call(ts, prepare, generic, items);
            items = prepared.Ref is PyTuple ? prepared : PyTuple.Of(prepared);
        }
        var given = ((PyTuple)items.Ref!).Items;
        if (given.Length != parameters.Length)
            throw Err.Type($"Too {(given.Length > parameters.Length ? "many" : "few")} arguments for {Ops.Repr(ts, generic)}; actual {given.Length}, expected {parameters.Length}");
        return new PyTuple([.. Replace(ts, args, parameters.Items, given)]);
    }

    private static List<Value> Replace(ThreadState ts, ReadOnlySpan<Value> args, Value[] parameters, Value[] given)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion();
        var made = new List<Value>();
        foreach (var arg in args)
        {
            if (arg.Ref is PyType)
            {
                made.Add(arg);
                continue;
            }
            if (arg.Ref is PyTuple tuple)
            {
                made.Add(new PyTuple([.. Replace(ts, tuple.Items, parameters, given)]));
                continue;
            }
            if (arg.Ref is PyList list)
            {
                made.Add(new PyList(Replace(ts, list.Span, parameters, given).ToArray()));
                continue;
            }
            bool unpacks = Ops.TryGetAttr(ts, arg, "__typing_is_unpacked_typevartuple__", out var flag) && Ops.IsTrue(ts, flag);
            var value = Ops.TryGetAttr(ts, arg, Subst, out var substitute)
                ? Ops.Call(ts, substitute, given[IndexOf(parameters, arg)])
                : Inner(ts, arg, parameters, given);
            if (unpacks && value.Ref is PyTuple items) made.AddRange(items.Items);
            else made.Add(value);
        }
        return made;
    }

    /// <summary>An argument that is a generic itself, with its own variables replaced.</summary>
    private static Value Inner(ThreadState ts, in Value arg, Value[] parameters, Value[] given)
    {
        if (!Ops.TryGetAttr(ts, arg, ParametersName, out var found) || found.Ref is not PyTuple { Length: > 0 } inner) return arg;
        var key = new List<Value>();
        foreach (var parameter in inner.Items)
        {
            int index = IndexOf(parameters, parameter);
            if (index < 0) key.Add(parameter);
            else if (parameter.Ref is PyTypeVarTuple && given[index].Ref is PyTuple several) key.AddRange(several.Items);
            else key.Add(given[index]);
        }
        return Ops.GetItem(ts, arg, new PyTuple([.. key]));
    }

    private static int IndexOf(Value[] parameters, Value wanted) => Array.FindIndex(parameters, p => Value.Is(p, wanted));

    private static Value[] Unpack(ThreadState ts, in Value key)
    {
        var given = key.Ref is PyTuple tuple ? tuple.Items : [key];
        var items = new List<Value>(given.Length);
        foreach (var item in given)
        {
            if (item.Ref is not PyType && Ops.TryGetAttr(ts, item, "__typing_unpacked_tuple_args__", out var unpacked) && unpacked.Ref is PyTuple several
                && !(several.Length > 0 && several.Items[^1].Ref is PyEllipsis)) items.AddRange(several.Items);
            else items.Add(item);
        }
        return [.. items];
    }

    /// <summary>How a type is shown within another: builtins by their name, classes with their module, everything else by its repr.</summary>
    public static string Show(ThreadState ts, in Value type)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion(" while getting the repr of an object");
        if (type.Ref is PyEllipsis) return "...";
        if (type.Ref is PyList list) return "[" + string.Join(", ", Array.ConvertAll(list.Span.ToArray(), a => Show(ts, a))) + "]";
        if (type.Ref is PyGenericAlias || Ops.TryGetAttr(ts, type, "__origin__", out _) && Ops.TryGetAttr(ts, type, "__args__", out _)) return Ops.Repr(ts, type).ToString();
        if (!Ops.TryGetAttr(ts, type, Names.__qualname__, out var name) || !Ops.TryGetAttr(ts, type, Names.__module__, out var module) || module.IsNone) return Ops.Repr(ts, type).ToString();
        string owner = Ops.Str(ts, module).ToString();
        return owner == "builtins" ? Ops.Str(ts, name).ToString() : $"{owner}.{Ops.Str(ts, name)}";
    }
}
