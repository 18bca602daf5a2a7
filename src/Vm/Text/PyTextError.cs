namespace PyLite.Vm.Text;

/// <summary>
/// A Python error found by a text algorithm. It names the Python exception and carries CPython's message;
/// the object of that type is made when the error reaches Python code. Frequent failures have a <c>Try...</c> form that
/// hands the error out without throwing it.
/// </summary>
public class PyTextError : Objects.PyException
{
    /// <summary>Creates the error for the exception type of that Python name.</summary>
    public PyTextError(string pythonType, string message)
        : base(message)
    {
        PythonType = pythonType;
        Text = message;
    }

    /// <summary>The name of the Python exception type, such as <c>ValueError</c>.</summary>
    public string PythonType { get; }

    /// <inheritdoc/>
    public override string Message => Text;

    private string Text { get; }

    /// <summary>The Python exception, for callers that report it without throwing.</summary>
    public Objects.PyBaseException ToException() => ((Objects.PyException)this).Value;

    /// <inheritdoc/>
    protected override Objects.PyBaseException MakeValue()
    {
        var type = PythonType switch
        {
            "TypeError" => Builtins.Exc.TypeError,
            "OverflowError" => Builtins.Exc.OverflowError,
            "MemoryError" => Builtins.Exc.MemoryError,
            "IndexError" => Builtins.Exc.IndexError,
            "KeyError" => Builtins.Exc.KeyError,
            "LookupError" => Builtins.Exc.LookupError,
            "ZeroDivisionError" => Builtins.Exc.ZeroDivisionError,
            _ => Builtins.Exc.ValueError,
        };
        return Text.Length == 0 ? new Objects.PyBaseException(type) : new Objects.PyBaseException(type, Text);
    }

    internal static new PyTextError Value(string message) => new("ValueError", message);

    internal static PyTextError Type(string message) => new("TypeError", message);

    internal static PyTextError Overflow(string message) => new("OverflowError", message);

    internal static PyTextError Memory() => new("MemoryError", "");
}
