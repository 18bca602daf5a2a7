namespace PyLite.Vm.Builtins;

/// <summary>What methods that bind their arguments themselves share.</summary>
internal static class Receiver
{
    /// <summary>The self among unbound arguments; TypeError if it is missing or of another class.</summary>
    public static Value Check<T>(ReadOnlySpan<Value> args, string method, string type) where T : PyObject
    {
        if (args.Length == 0) throw Err.Type($"descriptor '{method}' of '{type}' object needs an argument");
        return args[0].Ref is T ? args[0] : throw Err.Type($"descriptor '{method}' requires a '{type}' object but received a '{args[0].Type.FullName}'");
    }

    /// <summary>What writing to a member that CPython declares read-only raises.</summary>
    public static PyException ReadOnly() => Err.New(PyAttributeError.TypeObject, "readonly attribute");
}
