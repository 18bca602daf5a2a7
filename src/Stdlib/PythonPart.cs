namespace PyLite.Stdlib;

/// <summary>What native modules take from modules written in Python: exception classes above all.</summary>
internal static class PythonPart
{
    /// <summary>An attribute of a module, which is imported first.</summary>
    public static Value Get(ThreadState ts, string module, string name) => Ops.GetAttr(ts, Importer.ImportModule(ts, module), PyStr.Intern(name));

    /// <summary>An exception of a class that a module defines.</summary>
    public static PyException Error(ThreadState ts, string module, string name, string message) => new((PyBaseException)Ops.Call(ts, Get(ts, module, name), message).Ref!);
}
