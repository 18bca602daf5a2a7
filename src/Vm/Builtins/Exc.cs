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
    public static readonly PyType KeyError = Make("KeyError", () => LookupError!, "Mapping key not found.");

    private static PyType Make(string name, Func<PyType> @base, string doc) => PyType.MakeSimple(name, @base, doc: doc);
}
