namespace PyLite.Vm.Builtins;

/// <summary>
/// The built-in exception types. Those that have fields of their own are C# classes derived from <see cref="PyBaseException"/>; they are named here too,
/// so that there is one place to find them all.
/// </summary>
/// <remarks>Reference: "Exception hierarchy".</remarks>
public static class Exc
{
    public static PyType BaseException => PyBaseException.TypeObject;
    public static readonly PyType Exception = Make("Exception", () => BaseException, "Common base class for all non-exit exceptions.");
    public static readonly PyType GeneratorExit = Make("GeneratorExit", () => BaseException, "Request that a generator exit.");
    public static readonly PyType KeyboardInterrupt = Make("KeyboardInterrupt", () => BaseException, "Program interrupted by user.");
    public static readonly PyType ArithmeticError = Make("ArithmeticError", () => Exception!, "Base class for arithmetic errors.");
    public static readonly PyType FloatingPointError = Make("FloatingPointError", () => ArithmeticError!, "Floating-point operation failed.");
    public static readonly PyType OverflowError = Make("OverflowError", () => ArithmeticError!, "Result too large to be represented.");
    public static readonly PyType ZeroDivisionError = Make("ZeroDivisionError", () => ArithmeticError!, "Second argument to a division or modulo operation was zero.");
    public static readonly PyType AssertionError = Make("AssertionError", () => Exception!, "Assertion failed.");
    public static readonly PyType BufferError = Make("BufferError", () => Exception!, "Buffer error.");
    public static readonly PyType EOFError = Make("EOFError", () => Exception!, "Read beyond end of file.");
    public static readonly PyType LookupError = Make("LookupError", () => Exception!, "Base class for lookup errors.");
    public static readonly PyType IndexError = Make("IndexError", () => LookupError!, "Sequence index out of range.");
    public static readonly PyType MemoryError = Make("MemoryError", () => Exception!, "Out of memory.");
    public static readonly PyType ReferenceError = Make("ReferenceError", () => Exception!, "Weak ref proxy used after referent went away.");
    public static readonly PyType RuntimeError = Make("RuntimeError", () => Exception!, "Unspecified run-time error.");
    public static readonly PyType NotImplementedError = Make("NotImplementedError", () => RuntimeError!, "Method or function hasn't been implemented yet.");
    public static readonly PyType PythonFinalizationError = Make("PythonFinalizationError", () => RuntimeError!, "Operation blocked during Python finalization.");
    public static readonly PyType RecursionError = Make("RecursionError", () => RuntimeError!, "Recursion limit exceeded.");
    public static readonly PyType StopAsyncIteration = Make("StopAsyncIteration", () => Exception!, "Signal the end from iterator.__anext__().");
    public static readonly PyType SystemError = Make("SystemError", () => Exception!, "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.");
    public static readonly PyType TypeError = Make("TypeError", () => Exception!, "Inappropriate argument type.");
    public static readonly PyType ValueError = Make("ValueError", () => Exception!, "Inappropriate argument value (of correct type).");
    public static readonly PyType UnicodeError = Make("UnicodeError", () => ValueError!, "Unicode related error.");
    public static readonly PyType Warning = Make("Warning", () => Exception!, "Base class for warning categories.");
    public static readonly PyType BytesWarning = Make("BytesWarning", () => Warning!, "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.");
    public static readonly PyType DeprecationWarning = Make("DeprecationWarning", () => Warning!, "Base class for warnings about deprecated features.");
    public static readonly PyType EncodingWarning = Make("EncodingWarning", () => Warning!, "Base class for warnings about encodings.");
    public static readonly PyType FutureWarning = Make("FutureWarning", () => Warning!, "Base class for warnings about constructs that will change semantically\nin the future.");
    public static readonly PyType ImportWarning = Make("ImportWarning", () => Warning!, "Base class for warnings about probable mistakes in module imports");
    public static readonly PyType PendingDeprecationWarning = Make("PendingDeprecationWarning", () => Warning!, "Base class for warnings about features which will be deprecated\nin the future.");
    public static readonly PyType ResourceWarning = Make("ResourceWarning", () => Warning!, "Base class for warnings about resource usage.");
    public static readonly PyType RuntimeWarning = Make("RuntimeWarning", () => Warning!, "Base class for warnings about dubious runtime behavior.");
    public static readonly PyType SyntaxWarning = Make("SyntaxWarning", () => Warning!, "Base class for warnings about dubious syntax.");
    public static readonly PyType UnicodeWarning = Make("UnicodeWarning", () => Warning!, "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.");
    public static readonly PyType UserWarning = Make("UserWarning", () => Warning!, "Base class for warnings generated by user code.");
    public static PyType KeyError => PyKeyError.TypeObject;
    public static PyType OSError => PyOSError.TypeObject;
    public static readonly PyType BlockingIOError = Make("BlockingIOError", () => OSError, "I/O operation would block.");
    public static readonly PyType ChildProcessError = Make("ChildProcessError", () => OSError, "Child process error.");
    public static readonly PyType ConnectionError = Make("ConnectionError", () => OSError, "Connection error.");
    public static readonly PyType BrokenPipeError = Make("BrokenPipeError", () => ConnectionError!, "Broken pipe.");
    public static readonly PyType ConnectionAbortedError = Make("ConnectionAbortedError", () => ConnectionError!, "Connection aborted.");
    public static readonly PyType ConnectionRefusedError = Make("ConnectionRefusedError", () => ConnectionError!, "Connection refused.");
    public static readonly PyType ConnectionResetError = Make("ConnectionResetError", () => ConnectionError!, "Connection reset.");
    public static readonly PyType FileExistsError = Make("FileExistsError", () => OSError, "File already exists.");
    public static readonly PyType FileNotFoundError = Make("FileNotFoundError", () => OSError, "File not found.");
    public static readonly PyType InterruptedError = Make("InterruptedError", () => OSError, "Interrupted by signal.");
    public static readonly PyType IsADirectoryError = Make("IsADirectoryError", () => OSError, "Operation doesn't work on directories.");
    public static readonly PyType NotADirectoryError = Make("NotADirectoryError", () => OSError, "Operation only works on directories.");
    public static readonly PyType PermissionError = Make("PermissionError", () => OSError, "Not enough permissions.");
    public static readonly PyType ProcessLookupError = Make("ProcessLookupError", () => OSError, "Process not found.");
    public static readonly PyType TimeoutError = Make("TimeoutError", () => OSError, "Timeout expired.");
    public static PyType SyntaxError => PySyntaxError.TypeObject;
    public static readonly PyType IncompleteInputError = Make("_IncompleteInputError", () => SyntaxError, "incomplete input.");
    public static readonly PyType IndentationError = Make("IndentationError", () => SyntaxError, "Improper indentation.");
    public static readonly PyType TabError = Make("TabError", () => IndentationError!, "Improper mixture of spaces and tabs.");

    private static PyType Make(string name, Func<PyType> @base, string doc) => PyType.MakeSimple(name, @base, doc: doc);
}
