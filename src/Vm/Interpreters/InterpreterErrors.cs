namespace PyLite.Vm.Interpreters;

/// <summary>The exceptions about interpreters, which all of them share.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/concurrent.interpreters.html#exceptions</remarks>
public static class InterpreterErrors
{
    private const string Module = "concurrent.interpreters";

    public static readonly PyType InterpreterError = PyType.MakeSimple("InterpreterError", () => Exc.Exception, Module, "A cross-interpreter operation failed");
    public static readonly PyType NotFound = PyType.MakeSimple("InterpreterNotFoundError", () => InterpreterError!, Module, "An interpreter was not found");
    public static readonly PyType NotShareable = PyType.MakeSimple("NotShareableError", () => Exc.TypeError, Module);

    public static PyException New(string message) => Err.New(InterpreterError, message);

    /// <summary>What create() raises for settings that contradict each other, or where there is no room for one more.</summary>
    public static PyException CreationFailed() =>
        new(new PyBaseException(InterpreterError, "interpreter creation failed") { Context = new PyBaseException(InterpreterError, "sub-interpreter creation failed") });

    public static PyException Unrecognized(long id) => Err.New(NotFound, $"unrecognized interpreter ID {id}");
}
