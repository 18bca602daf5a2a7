namespace PyLite.Vm.Builtins;

/// <summary>Warnings that C# code issues; what becomes of them is decided by the module <c>warnings</c>, if the program can import it.</summary>
public static class Warnings
{
    /// <summary>Issues a warning attributed to the running frame's caller level; throws if a filter turns it into an exception.</summary>
    public static void Warn(ThreadState ts, PyType category, string message, int stackLevel = 1)
    {
        Value module;
        try
        {
            module = Importer.ImportModule(ts, "warnings");
        }
        catch (PyException e) when (e.Value is PyImportError)
        {
            return;
        }
        Ops.CallMethod(ts, module, "warn", message, category, stackLevel);
    }

    /// <summary>
    /// Issues a warning about a place in a source; throws if a filter turns it into an exception. With the <paramref name="globals"/> of that source it is shown there once, as the
    /// filters say; with <paramref name="source"/> it is about an object that went.
    /// </summary>
    public static void WarnExplicit(ThreadState ts, PyType category, string message, string filename, int line, PyDict? globals = null, bool source = false)
    {
        Value module;
        try
        {
            module = Importer.ImportModule(ts, "warnings");
        }
        catch (PyException e) when (e.Value is PyImportError)
        {
            return;
        }
        var registry = Value.None;
        if (globals != null && globals.GetStr("__warningregistry__") is var known)
        {
            registry = known.IsAbsent ? new PyDict() : known;
            globals.SetStr("__warningregistry__", registry);
        }
        Ops.CallMethod(ts, module, "warn_explicit", message, category, filename, line, Value.None, registry, Value.None, source ? Value.True : Value.None);
    }
}
