using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Builtins;

/// <summary>Makes the exceptions that C# code throws: <c>throw Err.Type("…")</c>.</summary>
public static class Err
{
    /// <summary>An exception of any built-in type or subclass of one, with a message as its only argument.</summary>
    public static PyException New(PyType type, string message)
    {
        var exception = ExceptionTypes.Allocate(type);
        exception.Args = PyTuple.Of(message);
        return new PyException(exception);
    }

    public static PyException New(PyType type) => new(ExceptionTypes.Allocate(type));
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

    /// <summary>An exception of a type with given arguments, made as a call of the type makes it.</summary>
    public static PyException WithArgs(PyType type, params ReadOnlySpan<Value> args) => new((PyBaseException)Ops.Call(ThreadState.Current, type, args).Ref!);

    /// <summary>AttributeError with what suggestions need.</summary>
    public static PyException Attribute(in Value obj, PyStr name, string message) => new(PyAttributeError.Make(obj, name, message));

    public static PyException Attribute(string message) => New(PyAttributeError.TypeObject, message);

    /// <summary>OSError, or the subclass for the number, with the system's text.</summary>
    public static PyException OS(int errno, in Value filename = default) => OS(errno, Errno.Text(errno), filename);

    public static PyException OS(int errno, string text, in Value filename = default, in Value filename2 = default) => new(new PyOSError(Errno.ExceptionFor(errno) ?? PyOSError.TypeObject)
    {
        Args = PyTuple.Of(errno, text), Errno = errno, StrError = text,
        Filename = filename is { Ref: null, Bits: 0 } ? Values.Value.None : filename,
        Filename2 = filename2 is { Ref: null, Bits: 0 } ? Values.Value.None : filename2,
    });

    /// <summary>The SyntaxError, IndentationError, … for source that the compiler rejected.</summary>
    /// <param name="error">What the compiler found.</param>
    /// <param name="source">The whole source, where the parser found it; corrections of misspelt keywords are tried on it.</param>
    public static PyException Syntax(PySyntaxException error, SourceText? source = null)
    {
        var type = error.Kind switch
        {
            PySyntaxErrorKind.IndentationError => Exc.IndentationError,
            PySyntaxErrorKind.TabError => Exc.TabError,
            PySyntaxErrorKind.IncompleteInput => Exc.IncompleteInputError,
            PySyntaxErrorKind.MemoryError => Exc.MemoryError,
            _ => Exc.SyntaxError,
        };
        if (type == Exc.MemoryError) return New(type, error.Message);
        var made = new PySyntaxError(type) { Msg = error.Message };
        if (source != null) made.Metadata = PyTuple.Of(0, 0, source.Text);
        if (error.HasLocation)
        {
            made.Filename = error.Filename;
            made.Line = error.Line;
            made.Offset = error.Column;
            made.Text = error.TextLine == null ? Values.Value.None : error.TextLine;
            made.EndLine = error.EndLine;
            made.EndOffset = error.EndColumn;
            made.Args = error.HasBareArgs ? PyTuple.Of(error.Message) : PyTuple.Of(error.Message, PyTuple.Of(made.Filename, made.Line, made.Offset, made.Text, made.EndLine, made.EndOffset));
        }
        else
        {
            made.Args = PyTuple.Of(error.Message);
            if (error.Filename.Length > 0) made.Filename = error.Filename;
        }
        return new PyException(made);
    }

    /// <summary>UnicodeDecodeError.</summary>
    public static PyException UnicodeDecode(string encoding, PyBytes data, long start, long end, string reason) => new(new PyUnicodeDecodeError(PyUnicodeDecodeError.TypeObject)
    {
        Args = PyTuple.Of(encoding, data, start, end, reason), Encoding = encoding, Object = data, Start = start, End = end, Reason = reason,
    });

    /// <summary>UnicodeEncodeError.</summary>
    public static PyException UnicodeEncode(string encoding, PyStr text, long start, long end, string reason) => new(new PyUnicodeEncodeError(PyUnicodeEncodeError.TypeObject)
    {
        Args = PyTuple.Of(encoding, text, start, end, reason), Encoding = encoding, Object = text, Start = start, End = end, Reason = reason,
    });
}
