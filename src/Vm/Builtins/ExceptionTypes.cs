namespace PyLite.Vm.Builtins;

/// <summary>All built-in exceptions, and making objects of them.</summary>
public static class ExceptionTypes
{
    /// <summary>Puts them into builtins under their names; OSError has two more.</summary>
    public static void AddTo(PyDict dict)
    {
        foreach (var type in Types) dict.SetStr(type.Name, type);
        dict.SetStr("IOError", PyOSError.TypeObject);
        dict.SetStr("EnvironmentError", PyOSError.TypeObject);
    }

    /// <summary>Whether builtins has an exception under a name.</summary>
    public static bool IsBuiltinName(string name) => Array.Exists(Types, type => type.Name == name);

    private static PyType[] Types =>
    [
        PyBaseException.TypeObject, PyExceptionGroup.TypeObject, Exc.GeneratorExit, Exc.KeyboardInterrupt, PySystemExit.TypeObject, Exc.Exception,
        Exc.ArithmeticError, Exc.FloatingPointError, Exc.OverflowError, Exc.ZeroDivisionError, Exc.AssertionError, PyAttributeError.TypeObject, Exc.BufferError, Exc.EOFError,
        PyExceptionGroup.ExceptionGroupType, PyImportError.TypeObject, PyImportError.ModuleNotFoundErrorType, Exc.LookupError, Exc.IndexError, Exc.KeyError, Exc.MemoryError,
        PyNameError.TypeObject, PyNameError.UnboundLocalErrorType,
        PyOSError.TypeObject, Exc.BlockingIOError, Exc.ChildProcessError, Exc.ConnectionError, Exc.BrokenPipeError, Exc.ConnectionAbortedError, Exc.ConnectionRefusedError,
        Exc.ConnectionResetError, Exc.FileExistsError, Exc.FileNotFoundError, Exc.InterruptedError, Exc.IsADirectoryError, Exc.NotADirectoryError, Exc.PermissionError,
        Exc.ProcessLookupError, Exc.TimeoutError,
        Exc.ReferenceError, Exc.RuntimeError, Exc.NotImplementedError, Exc.PythonFinalizationError, Exc.RecursionError, Exc.StopAsyncIteration, PyStopIteration.TypeObject,
        PySyntaxError.TypeObject, Exc.IncompleteInputError, Exc.IndentationError, Exc.TabError, Exc.SystemError, Exc.TypeError, Exc.ValueError, Exc.UnicodeError,
        PyUnicodeDecodeError.TypeObject, PyUnicodeEncodeError.TypeObject, PyUnicodeTranslateError.TypeObject,
        Exc.Warning, Exc.BytesWarning, Exc.DeprecationWarning, Exc.EncodingWarning, Exc.FutureWarning, Exc.ImportWarning, Exc.PendingDeprecationWarning, Exc.ResourceWarning,
        Exc.RuntimeWarning, Exc.SyntaxWarning, Exc.UnicodeWarning, Exc.UserWarning,
    ];

    /// <summary>An exception object of the C# class that a type's nearest built-in base asks for, without arguments.</summary>
    public static PyBaseException Allocate(PyType type)
    {
        var layout = type.Layout;
        if (layout == PyBaseException.TypeObject) return new PyBaseException(type);
        if (layout == PyStopIteration.TypeObject) return new PyStopIteration(type);
        if (layout == PyAttributeError.TypeObject) return new PyAttributeError(type);
        if (layout == PyNameError.TypeObject) return new PyNameError(type);
        if (layout == PyImportError.TypeObject) return new PyImportError(type);
        if (layout == PyOSError.TypeObject) return new PyOSError(type);
        if (layout == PySyntaxError.TypeObject) return new PySyntaxError(type);
        if (layout == PySystemExit.TypeObject) return new PySystemExit(type);
        if (layout == PyUnicodeDecodeError.TypeObject) return new PyUnicodeDecodeError(type);
        if (layout == PyUnicodeEncodeError.TypeObject) return new PyUnicodeEncodeError(type);
        if (layout == PyUnicodeTranslateError.TypeObject) return new PyUnicodeTranslateError(type);
        if (layout == PyExceptionGroup.TypeObject) return new PyExceptionGroup(type);
        throw Err.System($"no layout for exception {type.Name}");
    }
}
