namespace PyLite.Vm.Builtins;

/// <summary>What staticmethod and classmethod take over from the function they wrap.</summary>
internal static class FunctionWrapping
{
    private static readonly PyStr[] s_copied = [Names.__module__, Names.__name__, Names.__qualname__, Names.__doc__];

    public static void CopyNames(ThreadState ts, PyObject wrapper, in Value function)
    {
        foreach (var name in s_copied)
            if (Ops.TryGetAttr(ts, function, name, out var value)) wrapper.Attributes(true)!.Set(name, value);
    }

    /// <summary>An attribute of the function, kept in the wrapper's dict once it was read.</summary>
    public static Value Cached(ThreadState ts, PyObject wrapper, in Value function, PyStr name)
    {
        var attributes = wrapper.Attributes(true)!;
        var value = attributes.Get(name);
        if (!value.IsAbsent) return value;
        value = Ops.GetAttr(ts, function, name);
        attributes.Set(name, value);
        return value;
    }

    public static Value OneArgument(string type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw is { Length: > 0 }) throw Err.Type($"{type}() takes no keyword arguments");
        return args.Length == 1 ? args[0] : throw Err.Type(ArgumentBinder.PositionalCount(type, args.Length, 1, 1));
    }
}
