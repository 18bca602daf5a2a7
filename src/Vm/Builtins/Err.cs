namespace PyLite.Vm.Builtins;

/// <summary>Makes the exceptions that C# code throws: <c>throw Err.Type("…")</c>.</summary>
public static class Err
{
    public static PyException New(PyType type, string message) => new(new PyBaseException(type, message));
    public static PyException New(PyType type) => new(new PyBaseException(type));
    public static PyException Type(string message) => New(Exc.TypeError, message);
    public static PyException Value(string message) => New(Exc.ValueError, message);
    public static PyException Index(string message) => New(Exc.IndexError, message);
    public static PyException Runtime(string message) => New(Exc.RuntimeError, message);
    public static PyException Overflow(string message) => New(Exc.OverflowError, message);
    public static PyException ZeroDivision(string message) => New(Exc.ZeroDivisionError, message);
    public static PyException NotImplemented(string message) => New(Exc.NotImplementedError, message);
    public static PyException Memory() => New(Exc.MemoryError);
    public static PyException Buffer(string message) => New(Exc.BufferError, message);
    public static PyException Recursion(string where = "") => New(Exc.RecursionError, "maximum recursion depth exceeded" + where);
    public static PyException System(string message) => New(Exc.SystemError, message);

    /// <summary>KeyError whose argument is the key itself.</summary>
    public static PyException Key(in Value key) => new(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });

    /// <summary>An exception of a type with given arguments.</summary>
    public static PyException WithArgs(PyType type, params ReadOnlySpan<Value> args) => new(new PyBaseException(type) { Args = PyTuple.Of(args) });
}
