namespace PyLite.Vm.Objects;

/// <summary>What the three errors of codecs share: the text or data, the range that is wrong, and why.</summary>
[PyMembers]
public abstract class PyUnicodeError(PyType type) : PyBaseException(type)
{
    /// <summary>The name of the codec; None for UnicodeTranslateError.</summary>
    public Value Encoding = Value.None;
    public Value Object = Value.None;
    public long Start;
    public long End;
    public Value Reason = Value.None;

    private protected static void RequireStr(in Value value, int position)
    {
        if (value.Ref is not PyStr) throw Err.Type($"argument {position} must be str, not {value.Type.FullName}");
    }

    private protected void ParseRange(ThreadState ts, ReadOnlySpan<Value> args)
    {
        Start = Ops.ToLong(ts, args[0], "Python int too large to convert to C ssize_t");
        End = Ops.ToLong(ts, args[1], "Python int too large to convert to C ssize_t");
    }

    private protected static void RequireCount(ReadOnlySpan<Value> args, int count)
    {
        if (args.Length - 1 != count) throw Err.Type($"function takes exactly {count} arguments ({args.Length - 1} given)");
    }

    private protected static long ToOffset(ThreadState ts, in Value value) => Ops.TryInt(value, out _) ? Ops.ToLong(ts, value) : throw Err.Type("an integer is required");

    private protected PyStr ObjectText() => Object.Ref as PyStr ?? throw Err.Type("UnicodeError 'object' attribute must be a string");

    [PyGetter("encoding", Member = true, Doc = "exception encoding")] protected Value GetEncoding() => Encoding;
    [PySetter("encoding")] protected void SetEncoding(Value value) => Encoding = value;
    [PyDeleter("encoding")] protected void DeleteEncoding() => Encoding = Value.None;
    [PyGetter("object", Member = true, Doc = "exception object")] protected Value GetObject() => Object;
    [PySetter("object")] protected void SetObject(Value value) => Object = value;
    [PyDeleter("object")] protected void DeleteObject() => Object = Value.None;
    [PyGetter("start", Member = true, Doc = "exception start")] protected long GetStart() => Start;
    [PySetter("start")] protected void SetStart(ThreadState ts, Value value) => Start = ToOffset(ts, value);
    [PyDeleter("start")] protected void DeleteStart() => throw Err.Type("can't delete numeric/char attribute");
    [PyGetter("end", Member = true, Doc = "exception end")] protected long GetEnd() => End;
    [PySetter("end")] protected void SetEnd(ThreadState ts, Value value) => End = ToOffset(ts, value);
    [PyDeleter("end")] protected void DeleteEnd() => throw Err.Type("can't delete numeric/char attribute");
    [PyGetter("reason", Member = true, Doc = "exception reason")] protected Value GetReason() => Reason;
    [PySetter("reason")] protected void SetReason(Value value) => Reason = value;
    [PyDeleter("reason")] protected void DeleteReason() => Reason = Value.None;

    private protected static string Escape(int c) => c <= 0xFF ? $"\\x{c:x2}" : c <= 0xFFFF ? $"\\u{c:x4}" : $"\\U{c:x8}";
}

/// <summary>UnicodeDecodeError.</summary>
[PyType("UnicodeDecodeError", Base = typeof(UnicodeErrorType), Subclassable = true, HasDict = true, Doc = "Unicode decoding error.")]
public sealed partial class PyUnicodeDecodeError(PyType type) : PyUnicodeError(type)
{
    [PyInit("UnicodeDecodeError(*args, **kwargs)", Shown = "", Raw = true)]
    static Value InitFields(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyUnicodeDecodeError>(args, kw, "UnicodeDecodeError");
        self.Args = PyTuple.Of(args[1..]);
        RequireCount(args, 5);
        RequireStr(args[1], 1);
        self.ParseRange(ts, args[3..]);
        RequireStr(args[5], 5);
        self.Encoding = args[1];
        self.Object = args[2].Ref switch
        {
            PyBytes => args[2],
            PyByteArray array => new PyBytes(array.Span.ToArray()),
            not IBuffer => throw Err.Type($"a bytes-like object is required, not '{args[2].Type.FullName}'"),
            _ => Ops.CallMethod(ts, Ops.Call(ts, ts.Interpreter.Builtins.Dict.GetStr("memoryview"), args[2]), "tobytes"),
        };
        self.Reason = args[5];
        return Value.None;
    }

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyUnicodeDecodeError self)
    {
        if (self.Object.IsNone) return PyStr.Empty;
        if (self.Object.Ref is not PyBytes bytes) throw Err.Type("UnicodeError 'object' attribute must be a bytes");
        string codec = $"'{Ops.Str(ts, self.Encoding)}' codec can't decode ";
        return self.Start >= 0 && self.Start < bytes.Length && self.End == self.Start + 1
            ? $"{codec}byte 0x{bytes.Data[self.Start]:x2} in position {self.Start}: {Ops.Str(ts, self.Reason)}"
            : $"{codec}bytes in position {self.Start}-{self.End - 1}: {Ops.Str(ts, self.Reason)}";
    }
}

/// <summary>UnicodeEncodeError.</summary>
[PyType("UnicodeEncodeError", Base = typeof(UnicodeErrorType), Subclassable = true, HasDict = true, Doc = "Unicode encoding error.")]
public sealed partial class PyUnicodeEncodeError(PyType type) : PyUnicodeError(type)
{
    [PyInit("UnicodeEncodeError(*args, **kwargs)", Shown = "", Raw = true)]
    static Value InitFields(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyUnicodeEncodeError>(args, kw, "UnicodeEncodeError");
        self.Args = PyTuple.Of(args[1..]);
        RequireCount(args, 5);
        RequireStr(args[1], 1);
        RequireStr(args[2], 2);
        self.ParseRange(ts, args[3..]);
        RequireStr(args[5], 5);
        self.Encoding = args[1];
        self.Object = args[2];
        self.Reason = args[5];
        return Value.None;
    }

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyUnicodeEncodeError self)
    {
        if (self.Object.IsNone) return PyStr.Empty;
        var text = self.ObjectText();
        string codec = $"'{Ops.Str(ts, self.Encoding)}' codec can't encode ";
        return self.Start >= 0 && self.Start < text.Length && self.End == self.Start + 1
            ? $"{codec}character '{Escape(text.CodePointAt((int)self.Start))}' in position {self.Start}: {Ops.Str(ts, self.Reason)}"
            : $"{codec}characters in position {self.Start}-{self.End - 1}: {Ops.Str(ts, self.Reason)}";
    }
}

/// <summary>UnicodeTranslateError.</summary>
[PyType("UnicodeTranslateError", Base = typeof(UnicodeErrorType), Subclassable = true, HasDict = true, Doc = "Unicode translation error.")]
public sealed partial class PyUnicodeTranslateError(PyType type) : PyUnicodeError(type)
{
    [PyInit("UnicodeTranslateError(*args, **kwargs)", Shown = "", Raw = true)]
    static Value InitFields(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = CheckInit<PyUnicodeTranslateError>(args, kw, "UnicodeTranslateError");
        self.Args = PyTuple.Of(args[1..]);
        RequireCount(args, 4);
        RequireStr(args[1], 1);
        self.ParseRange(ts, args[2..]);
        RequireStr(args[4], 4);
        self.Object = args[1];
        self.Reason = args[4];
        return Value.None;
    }

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyUnicodeTranslateError self)
    {
        if (self.Object.IsNone) return PyStr.Empty;
        var text = self.ObjectText();
        return self.Start >= 0 && self.Start < text.Length && self.End == self.Start + 1
            ? $"can't translate character '{Escape(text.CodePointAt((int)self.Start))}' in position {self.Start}: {Ops.Str(ts, self.Reason)}"
            : $"can't translate characters in position {self.Start}-{self.End - 1}: {Ops.Str(ts, self.Reason)}";
    }
}

/// <summary>Declares the base of the three; the type itself is <see cref="Exc.UnicodeError"/>.</summary>
public static class UnicodeErrorType
{
    public static PyType TypeObject => Exc.UnicodeError;
}
