namespace PyLite.Stdlib;

/// <summary>What native modules take from modules written in Python: exception classes above all.</summary>
internal static class PythonPart
{
    /// <summary>An attribute of a module, which is imported first.</summary>
    public static Value Get(ThreadState ts, string module, string name) => Ops.GetAttr(ts, Importer.Import(ts, PyStr.Intern(module), Value.None, PyTuple.Of(name), 0), name);

    /// <summary>An exception of a class that a module defines.</summary>
    public static PyException Error(ThreadState ts, string module, string name, string message) => new((PyBaseException)Ops.Call(ts, Get(ts, module, name), message).Ref!);
}
