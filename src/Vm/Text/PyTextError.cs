namespace PyLite.Vm.Text;

/// <summary>
/// A Python error found by a text algorithm. It names the Python exception and carries CPython's message;
/// the caller turns it into the object of that type. Frequent failures have a <c>Try...</c> form that
/// hands the error out without throwing it.
/// </summary>
public class PyTextError : Exception
{
    /// <summary>Creates the error for the exception type of that Python name.</summary>
    public PyTextError(string pythonType, string message)
        : base(message)
    {
        PythonType = pythonType;
    }

    /// <summary>The name of the Python exception type, such as <c>ValueError</c>.</summary>
    public string PythonType { get; }

    internal static PyTextError Value(string message) => new("ValueError", message);

    internal static PyTextError Type(string message) => new("TypeError", message);

    internal static PyTextError Overflow(string message) => new("OverflowError", message);

    internal static PyTextError Memory() => new("MemoryError", "");
}
