namespace PyLite.Vm.Objects;

/// <summary>BaseException and all exceptions that need no fields of their own.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/exceptions.html</remarks>
[PyType("BaseException", Subclassable = true, HasDict = true, Doc = "Common base class for all exceptions")]
public partial class PyBaseException : PyObject
{
    private PyInstance? _attributes;

    public PyTuple Args = PyTuple.Empty;
    public PyBaseException? Cause;
    public PyBaseException? Context;
    public bool SuppressContext;

    /// <summary>The innermost frame is last in the chain; grows at the front while the exception leaves frames.</summary>
    public PyTraceback? Traceback;

    public PyBaseException(PyType type) : base(type) { }

    public PyBaseException(PyType type, string message) : base(type) => Args = PyTuple.Of(message);

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    /// <summary>The type and the arguments, for logs of the host; runs no Python code, unlike <c>str()</c>.</summary>
    public override string ToString() =>
        Args.Length == 0 ? Type.Name : $"{Type.Name}: {string.Join(", ", Args.Items)}";
}

/// <summary>One entry of a traceback.</summary>
[PyType("traceback", Doc = "Create a new traceback object.")]
public sealed partial class PyTraceback(PyTraceback? next, PyFrame frame, int instruction, int line) : PyObject(TypeObject)
{
    public PyTraceback? Next = next;
    public readonly PyFrame Frame = frame;

    /// <summary>Index of the instruction that raised.</summary>
    public readonly int Instruction = instruction;
    public readonly int Line = line;
}

/// <summary>The .NET exception that carries a Python exception through C# code.</summary>
public class PyException : Exception
{
    private PyBaseException? _value;

    public PyException(PyBaseException value) => _value = value;

    /// <summary>For errors whose Python exception is made only when somebody asks for it.</summary>
    protected PyException(string message) : base(message) { }

    /// <summary>The Python exception.</summary>
    public PyBaseException Value => _value ??= MakeValue();

    /// <summary>The type and the arguments of the Python exception; the interpreter's <c>FormatException</c> gives what Python would print.</summary>
    public override string Message => _value?.ToString() ?? base.Message;

    /// <summary>Makes the Python exception of an error that was created with a message alone.</summary>
    protected virtual PyBaseException MakeValue() => new(Exc.SystemError, base.Message);
}
