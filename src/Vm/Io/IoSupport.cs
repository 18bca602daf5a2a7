using PyLite.Vm.Text;

namespace PyLite.Vm.Io;

/// <summary>What the classes of <c>_io</c> share: errors, arguments, bytes-like objects, calls of streams that may be written in Python.</summary>
internal static class IoSupport
{
    /// <summary><c>io.DEFAULT_BUFFER_SIZE</c>.</summary>
    public const int BufferSize = 128 * 1024;

    private static readonly PyStr ClosedName = PyStr.Intern("closed");

    /// <summary>io.UnsupportedOperation of this interpreter: a class of its own because it has two bases.</summary>
    public static PyException Unsupported(ThreadState ts, string message)
    {
        var type = IoModule.UnsupportedOperation(ts);
        return new PyException((PyBaseException)Ops.Call(ts, type, message).Ref!);
    }

    public static PyException ClosedFile(bool period = true) => Err.Value(period ? "I/O operation on closed file." : "I/O operation on closed file");

    /// <summary>Whether a stream is closed, asking its <c>closed</c> where it may be overridden.</summary>
    public static bool IsClosed(ThreadState ts, PyIOBase stream) =>
        stream.Type.IsBuiltin ? stream.IsClosed(ts) : Ops.IsTrue(ts, Ops.GetAttr(ts, stream, ClosedName));

    public static bool IsClosed(ThreadState ts, in Value stream) => stream.Ref is PyIOBase native ? IsClosed(ts, native) : Ops.IsTrue(ts, Ops.GetAttr(ts, stream, ClosedName));

    /// <summary>A size argument: None and negative ones mean "all", given as -1.</summary>
    public static long Size(ThreadState ts, in Value size)
    {
        if (size.IsNone || size.IsAbsent) return -1;
        if (size.IsInt) return Math.Max(size.Bits, -1);
        if (size.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type($"argument should be integer or None, not '{size.Type.FullName}'");
        return Math.Max(Ops.ToClampedLong(ts, size), -1);
    }

    /// <summary>A path argument: str, bytes, or what has <c>__fspath__</c>.</summary>
    public static string Path(ThreadState ts, in Value path, string expected = "expected str, bytes or os.PathLike object")
    {
        var value = FsPath(ts, path, expected);
        string text = value.Ref is PyStr s ? s.ToString() : DecodePath(((PyBytes)value.Ref!).Data).ToString();
        return text.Contains('\0') ? throw Err.Value("embedded null byte") : text;
    }

    /// <summary>What <c>os.fspath</c> gives: a str or bytes.</summary>
    public static Value FsPath(ThreadState ts, in Value path, string expected = "expected str, bytes or os.PathLike object")
    {
        if (path.Ref is PyStr or PyBytes) return path;
        var slot = path.IsAbsent ? null : path.Type.Slot(SlotId.FsPath);
        if (slot is null or PyNone) throw Err.Type($"{expected}, not {path.Type.Name}");
        var result = Ops.CallUnbound(ts, slot, path);
        return result.Ref is PyStr or PyBytes ? result : throw Err.Type($"expected {path.Type.FullName}.__fspath__() to return str or bytes, not {result.Type.FullName}");
    }

    /// <summary>Bytes of the file system as str.</summary>
    public static PyStr DecodePath(ReadOnlySpan<byte> bytes) => Ops.FromText(TextCodec.Utf8.Decode(bytes, CodecErrors.SurrogateEscape));

    // ---- codecs

    /// <summary>The error handler of a name, which need not exist as long as there is no error.</summary>
    public static CodecErrors Handler(ThreadState ts, string name) => Codecs.Errors(ts, name);

    /// <summary>The position in the state of a stream that was pickled.</summary>
    public static long SavedPosition(ThreadState ts, in Value value, int place)
    {
        if (!value.IsInt && value.Ref is not (PyLong or PyBool)) throw Err.Type($"{(place == 2 ? "second" : "third")} item of state must be an integer, got {value.Type.FullName}");
        long position = Ops.ToLong(ts, value);
        return position >= 0 ? position : throw Err.Value("position value cannot be negative");
    }

    /// <summary>Streams over something open are neither copied nor pickled.</summary>
    public static PyException NotPickled(PyObject stream) => Err.Type($"cannot pickle '{stream.Type.Name}' instances");

    // ---- bytes-like objects

    /// <summary>The bytes of a bytes-like object; TypeError "a bytes-like object is required, not 'str'".</summary>
    public static ReadOnlySpan<byte> Bytes(ThreadState ts, in Value value) => Buffers.Get(ts, value);

    /// <summary>The memory of a writable bytes-like object.</summary>
    public static Span<byte> Writable(ThreadState ts, scoped in Value value, string function) =>
        Buffers.TryGetWritable(ts, value, out var bytes) ? bytes : throw Err.Type($"{function}() argument must be read-write bytes-like object, not {value.Type.FullName}");

    // ---- repr

    /// <summary>"&lt;_io.BufferedReader name='x'&gt;", with further fields behind.</summary>
    public static string Repr(ThreadState ts, PyObject self, string rest = "")
    {
        string type = self.Type.IsBuiltin ? $"_io.{self.Type.Name}" : self.Type.Name;
        string name;
        try
        {
            name = Ops.TryGetAttr(ts, self, "name", out var value) ? $" name={Ops.Repr(ts, value)}" : "";
        }
        catch (PyException e) when (e.Value.Type == Exc.ValueError)
        {
            // The stream below has been detached.
            name = "";
        }
        return $"<{type}{name}{rest}>";
    }

    // ---- calls of a stream

    public static bool Ask(ThreadState ts, in Value stream, string question) => Ops.IsTrue(ts, Ops.CallMethod(ts, stream, question));

    public static long ToPosition(ThreadState ts, in Value result)
    {
        long position = Ops.ToLong(ts, result);
        return position >= 0 ? position : throw OsErrors.Plain(ts, $"Raw stream returned invalid position {position}");
    }
}
