namespace PyLite.Vm.Objects;

/// <summary>OSError and its subclasses, one of which a call of OSError itself makes, by the error number.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/exceptions.html#OSError</remarks>
[PyType("OSError", Base = typeof(ExceptionType), Subclassable = true, HasDict = true, Doc = "Base class for I/O related errors.")]
public sealed partial class PyOSError(PyType type) : PyBaseException(type)
{
    public Value Errno = Value.None;
    public Value StrError = Value.None;
    public Value Filename = Value.None;
    public Value Filename2 = Value.None;

    /// <summary>Of BlockingIOError: how much was written; -1 if unknown.</summary>
    public long Written = -1;

    /// <summary>A class with its own <c>__init__</c> but not its own <c>__new__</c> gets the arguments there, all others here.</summary>
    private static bool ParsesInInit(PyType type) =>
        type.Slot(SlotId.Init) != TypeObject.Slot(SlotId.Init) && type.Slot(SlotId.New) == TypeObject.Slot(SlotId.New);

    [PyNew("OSError(*args, **kwargs)", Raw = true)]
    static Value NewOSError(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var type = CheckNew(args, TypeObject);
        if (ParsesInInit(type)) return new PyOSError(type);
        if (kw is { Length: > 0 }) throw Err.Type($"{type.Name}() takes no keyword arguments");
        var given = args[1..];
        if (type == TypeObject && given.Length is >= 2 and <= 5 && given[0].IsInt && Builtins.Errno.ExceptionFor(given[0].Bits) is { } special) type = special;
        var made = new PyOSError(type);
        made.Parse(ts, given);
        return made;
    }

    [PyInit("OSError(*args, **kwargs)", Shown = "", Raw = true)]
    static Value InitOSError(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PyOSError)Receiver.Check<PyOSError>(args, "__init__", "OSError").Ref!;
        if (!ParsesInInit(self.Type)) return Value.None;
        CheckInit<PyOSError>(args, kw, "OSError");
        self.Parse(ts, args[1..]);
        return Value.None;
    }

    /// <summary>(errno, strerror[, filename[, winerror[, filename2]]]); any other number of arguments is kept as it is.</summary>
    private void Parse(ThreadState ts, ReadOnlySpan<Value> args)
    {
        Args = PyTuple.Of(args);
        if (args.Length is < 2 or > 5) return;
        Errno = args[0];
        StrError = args[1];
        if (args.Length == 2 || args[2].IsNone) return;
        if (Type.IsSubtypeOf(Exc.BlockingIOError) && (Ops.TryInt(args[2], out _) || args[2].IsFloat))
        {
            SetWritten(ts, args[2]);
            return;
        }
        Filename = args[2];
        if (args.Length == 5) Filename2 = args[4];
        Args = PyTuple.Of(args[..2]);
    }

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, PyOSError self)
    {
        if (!self.Filename.IsNone)
        {
            string text = $"[Errno {Ops.Str(ts, self.Errno)}] {Ops.Str(ts, self.StrError)}: {Ops.Repr(ts, self.Filename)}";
            return self.Filename2.IsNone ? text : $"{text} -> {Ops.Repr(ts, self.Filename2)}";
        }
        return self.Errno.IsNone || self.StrError.IsNone ? self.ArgsText(ts) : $"[Errno {Ops.Str(ts, self.Errno)}] {Ops.Str(ts, self.StrError)}";
    }

    [PyMethod("__reduce__(self, /)", Doc = "Helper for pickle.")]
    static Value Reduce(PyOSError self)
    {
        var args = self.Args;
        if (args.Length == 2 && !self.Filename.IsNone)
        {
            args = self.Filename2.IsNone
                ? PyTuple.Of(args.Items[0], args.Items[1], self.Filename)
                : PyTuple.Of(args.Items[0], args.Items[1], self.Filename, Value.None, self.Filename2);
        }
        return self.Reduced(args, Value.Absent);
    }

    [PyGetter("errno", Member = true, Doc = "POSIX exception code")] Value GetErrno() => Errno;
    [PySetter("errno")] void SetErrno(Value value) => Errno = value;
    [PyDeleter("errno")] void DeleteErrno() => Errno = Value.None;
    [PyGetter("strerror", Member = true, Doc = "exception strerror")] Value GetStrError() => StrError;
    [PySetter("strerror")] void SetStrError(Value value) => StrError = value;
    [PyDeleter("strerror")] void DeleteStrError() => StrError = Value.None;
    [PyGetter("filename", Member = true, Doc = "exception filename")] Value GetFilename() => Filename;
    [PySetter("filename")] void SetFilename(Value value) => Filename = value;
    [PyDeleter("filename")] void DeleteFilename() => Filename = Value.None;
    [PyGetter("filename2", Member = true, Doc = "second exception filename")] Value GetFilename2() => Filename2;
    [PySetter("filename2")] void SetFilename2(Value value) => Filename2 = value;
    [PyDeleter("filename2")] void DeleteFilename2() => Filename2 = Value.None;

    [PyGetter("characters_written")] long GetWritten() => Written != -1 ? Written : throw Err.New(PyAttributeError.TypeObject, "characters_written");
    [PySetter("characters_written")]
    void SetWritten(ThreadState ts, Value value)
    {
        var number = Ops.ToIndex(ts, value);
        Written = number.IsInt ? number.Bits : throw Err.Value(NoSize(value));
    }

    private static string NoSize(in Value value) => $"cannot fit '{value.Type.FullName}' into an index-sized integer";

    [PyDeleter("characters_written")]
    void DeleteWritten()
    {
        GetWritten();
        Written = -1;
    }
}
