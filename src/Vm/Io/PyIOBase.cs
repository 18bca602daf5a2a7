namespace PyLite.Vm.Io;

/// <summary>_io._IOBase: https://docs.python.org/3.14/library/io.html#io.IOBase</summary>
[PyType("_IOBase", Module = "_io", Subclassable = true, HasDict = true, Doc = "The abstract base class for all I/O classes.")]
public partial class PyIOBase(PyType type) : PyObject(type)
{
    private PyInstance? _attributes;
    private bool _closed;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    /// <summary>Whether this native stream is closed.</summary>
    internal virtual bool IsClosed(ThreadState ts) => _closed;

    private protected static void CheckClosed(ThreadState ts, PyIOBase stream)
    {
        if (IoSupport.IsClosed(ts, stream)) throw IoSupport.ClosedFile();
    }

    [PyNew("_IOBase(*args, **kwargs)", Shown = "()", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyIOBase(type);

    [PyGetter("closed")]
    static bool Closed(ThreadState ts, PyIOBase self) => self._closed;

    [PyMethod("_checkClosed(self, msg=None, /)")]
    static void CheckClosedMethod(ThreadState ts, PyIOBase self, Value msg) => CheckClosed(ts, self);

    [PyMethod("_checkSeekable(self, msg=None, /)")]
    static bool CheckSeekable(ThreadState ts, PyIOBase self, Value msg) => Check(ts, self, "seekable", "File or stream is not seekable.");

    [PyMethod("_checkReadable(self, msg=None, /)")]
    static bool CheckReadable(ThreadState ts, PyIOBase self, Value msg) => Check(ts, self, "readable", "File or stream is not readable.");

    [PyMethod("_checkWritable(self, msg=None, /)")]
    static bool CheckWritable(ThreadState ts, PyIOBase self, Value msg) => Check(ts, self, "writable", "File or stream is not writable.");

    internal static bool Check(ThreadState ts, in Value stream, string question, string message) =>
        IoSupport.Ask(ts, stream, question) ? true : throw IoSupport.Unsupported(ts, message);

    [PyMethod("seek(self, offset, whence=0, /)", Doc = "Change the stream position to the given byte offset.")]
    static Value Seek(ThreadState ts, PyIOBase self, Value offset, Value whence) => throw IoSupport.Unsupported(ts, "seek");

    [PyMethod("tell(self, /)", Doc = "Return current stream position.")]
    static Value Tell(ThreadState ts, PyIOBase self) => Ops.CallMethod(ts, self, "seek", 0, 1);

    [PyMethod("truncate(self, size=None, /)", Doc = "Truncate file to size bytes.")]
    static Value Truncate(ThreadState ts, PyIOBase self, Value size) => throw IoSupport.Unsupported(ts, "truncate");

    [PyMethod("flush(self, /)", Doc = "Flush write buffers, if applicable.")]
    static void Flush(ThreadState ts, PyIOBase self) => CheckClosed(ts, self);

    [PyMethod("close(self, /)", Doc = "Flush and close the IO object.")]
    static void Close(ThreadState ts, PyIOBase self)
    {
        if (self._closed) return;
        try
        {
            Ops.CallMethod(ts, self, Names.flush);
        }
        finally
        {
            self._closed = true;
        }
    }

    /// <summary>What a class that is finalized does in the end, unless it overrides it.</summary>
    [PyMethod("__del__(self, /)", Doc = "Called when the instance is about to be destroyed.")]
    static void Delete(ThreadState ts, PyIOBase self)
    {
        bool closed;
        try
        {
            closed = Ops.IsTrue(ts, Ops.GetAttr(ts, self, PyStr.Intern("closed")));
        }
        catch (PyException)
        {
            return; // it was never set up
        }
        if (!closed) Ops.CallMethod(ts, self, Names.close);
    }

    [PyMethod("seekable(self, /)", Doc = "Return whether object supports random access.")]
    static bool Seekable(PyIOBase self) => false;

    [PyMethod("readable(self, /)", Doc = "Return whether object was opened for reading.")]
    static bool Readable(PyIOBase self) => false;

    [PyMethod("writable(self, /)", Doc = "Return whether object was opened for writing.")]
    static bool Writable(PyIOBase self) => false;

    [PyMethod("fileno(self, /)", Doc = "Return underlying file descriptor if one exists.")]
    static Value Fileno(ThreadState ts, PyIOBase self) => throw IoSupport.Unsupported(ts, "fileno");

    [PyMethod("isatty(self, /)", Doc = "Return whether this is an 'interactive' stream.")]
    static bool IsATty(ThreadState ts, PyIOBase self)
    {
        CheckClosed(ts, self);
        return false;
    }

    [PyMethod("__enter__(self, /)")]
    static Value Enter(ThreadState ts, PyIOBase self)
    {
        CheckClosed(ts, self);
        return self;
    }

    [PyMethod("__exit__(self, /, *args)", Shown = "")]
    static void Exit(ThreadState ts, PyIOBase self, ReadOnlySpan<Value> args) => Ops.CallMethod(ts, self, Names.close);

    [PyMethod("__iter__(self, /)")]
    static Value Iter(ThreadState ts, PyIOBase self)
    {
        CheckClosed(ts, self);
        return self;
    }

    [PyMethod("__next__(self, /)")]
    static Value Next(ThreadState ts, PyIOBase self)
    {
        var line = Ops.CallMethod(ts, self, "readline");
        return Ops.IsTrue(ts, line) ? line : ts.Raise(new PyStopIteration(Value.None));
    }

    [PyMethod("readline(self, size=-1, /)", Doc = "Read and return a line from the stream.")]
    static Value ReadLine(ThreadState ts, PyIOBase self, Value size)
    {
        long limit = size.IsNone ? -1 : Ops.ToClampedLong(ts, size);
        bool peeks = Ops.TryGetAttr(ts, self, "peek", out var peek);
        var line = new List<byte>();
        while (limit < 0 || line.Count < limit)
        {
            long count = 1;
            if (peeks)
            {
                var ahead = IoSupport.Bytes(ts, Ops.Call(ts, peek, 1));
                int end = ahead.IndexOf((byte)'\n');
                count = ahead.Length == 0 ? 1 : end < 0 ? ahead.Length : end + 1;
                if (limit >= 0) count = Math.Min(count, limit - line.Count);
            }
            var piece = Ops.CallMethod(ts, self, "read", count);
            if (piece.Ref is not PyBytes bytes) throw OsErrors.Plain(ts, $"read() should have returned a bytes object, not '{piece.Type.FullName}'");
            if (bytes.Length == 0) break;
            line.AddRange(bytes.Data);
            if (bytes.Data[^1] == '\n') break;
            ts.CheckBreaker();
        }
        return new PyBytes(line.ToArray());
    }

    [PyMethod("readlines(self, hint=-1, /)", Doc = "Return a list of lines from the stream.")]
    static Value ReadLines(ThreadState ts, PyIOBase self, Value hint)
    {
        long limit = hint.IsNone ? -1 : Ops.ToClampedLong(ts, hint);
        var lines = new PyList();
        long total = 0;
        var iterator = Ops.GetIter(ts, self);
        while (Ops.TryNext(ts, iterator.Ref, out var line))
        {
            lines.Append(line);
            ts.CheckBreaker();
            if (limit <= 0) continue;
            total += Ops.Len(ts, line);
            if (total >= limit) break;
        }
        return lines;
    }

    [PyMethod("writelines(self, lines, /)", Doc = "Write a list of lines to stream.")]
    static void WriteLines(ThreadState ts, PyIOBase self, Value lines)
    {
        CheckClosed(ts, self);
        var iterator = Ops.GetIter(ts, lines);
        while (Ops.TryNext(ts, iterator.Ref, out var line))
        {
            Ops.CallMethod(ts, self, Names.write, line);
            ts.CheckBreaker();
        }
    }
}

/// <summary>_io._RawIOBase: https://docs.python.org/3.14/library/io.html#io.RawIOBase</summary>
[PyType("_RawIOBase", Module = "_io", Subclassable = true, HasDict = true, Doc = "Base class for raw binary I/O.")]
public partial class PyRawIOBase(PyType type) : PyIOBase(type)
{
    [PyNew("_RawIOBase(*args, **kwargs)", Shown = "()", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyRawIOBase(type);

    [PyMethod("read(self, size=-1, /)")]
    static Value Read(ThreadState ts, PyRawIOBase self, Value size)
    {
        long count = IoSupport.Size(ts, size);
        if (count < 0) return Ops.CallMethod(ts, self, "readall");
        var buffer = new PyByteArray { Data = new byte[count], Count = (int)count };
        var got = Ops.CallMethod(ts, self, "readinto", buffer);
        if (got.IsNone) return got;
        long n = Ops.ToLong(ts, got);
        if (n < 0 || n > buffer.Count) throw Err.Value($"readinto returned {n} outside buffer size {buffer.Count}");
        return new PyBytes(buffer.Span[..(int)n].ToArray());
    }

    [PyMethod("readall(self, /)", Doc = "Read until EOF, using multiple read() call.")]
    static Value ReadAll(ThreadState ts, PyRawIOBase self)
    {
        var all = new MemoryStream();
        while (true)
        {
            var piece = Ops.CallMethod(ts, self, "read", IoSupport.BufferSize);
            if (piece.IsNone)
            {
                if (all.Length == 0) return piece;
                break;
            }
            if (piece.Ref is not PyBytes bytes) throw Err.Type("read() should return bytes");
            if (bytes.Length == 0) break;
            all.Write(bytes.Data);
            ts.CheckBreaker();
        }
        return new PyBytes(all.ToArray());
    }

    [PyMethod("readinto(self, buffer, /)", Shown = "")]
    static Value ReadInto(PyRawIOBase self, Value buffer) => throw Err.New(Exc.NotImplementedError);

    [PyMethod("write(self, b, /)", Shown = "")]
    static Value Write(PyRawIOBase self, Value b) => throw Err.New(Exc.NotImplementedError);
}

/// <summary>_io._BufferedIOBase: https://docs.python.org/3.14/library/io.html#io.BufferedIOBase</summary>
[PyType("_BufferedIOBase", Module = "_io", Subclassable = true, HasDict = true, Doc = "Base class for buffered IO objects.")]
public partial class PyBufferedIOBase(PyType type) : PyIOBase(type)
{
    [PyNew("_BufferedIOBase(*args, **kwargs)", Shown = "()", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyBufferedIOBase(type);

    [PyMethod("detach(self, /)", Doc = "Disconnect this buffer from its underlying raw stream and return it.")]
    static Value Detach(ThreadState ts, PyBufferedIOBase self) => throw IoSupport.Unsupported(ts, "detach");

    [PyMethod("read(self, size=-1, /)", Doc = "Read and return up to n bytes.")]
    static Value Read(ThreadState ts, PyBufferedIOBase self, Value size) => throw IoSupport.Unsupported(ts, "read");

    [PyMethod("read1(self, size=-1, /)", Doc = "Read and return up to size bytes, with at most one read() call to the underlying raw stream.")]
    static Value Read1(ThreadState ts, PyBufferedIOBase self, Value size) => throw IoSupport.Unsupported(ts, "read1");

    [PyMethod("write(self, b, /)", Doc = "Write buffer b to the IO stream.")]
    static Value Write(ThreadState ts, PyBufferedIOBase self, Value b) => throw IoSupport.Unsupported(ts, "write");

    [PyMethod("readinto(self, buffer, /)")]
    static long ReadInto(ThreadState ts, PyBufferedIOBase self, Value buffer) => Fill(ts, self, buffer, "read", "readinto");

    [PyMethod("readinto1(self, buffer, /)")]
    static long ReadInto1(ThreadState ts, PyBufferedIOBase self, Value buffer) => Fill(ts, self, buffer, "read1", "readinto1");

    private static long Fill(ThreadState ts, PyBufferedIOBase self, in Value buffer, string method, string name)
    {
        int size = IoSupport.Writable(ts, buffer, name).Length;
        var data = Ops.CallMethod(ts, self, method, size);
        if (data.Ref is not PyBytes bytes) throw Err.Type($"{method}() should return bytes");
        if (bytes.Length > size) throw Err.Value($"{method}() returned too much data: {size} bytes requested, {bytes.Length} returned");
        bytes.Data.CopyTo(IoSupport.Writable(ts, buffer, name));
        return bytes.Length;
    }
}

/// <summary>_io._TextIOBase: https://docs.python.org/3.14/library/io.html#io.TextIOBase</summary>
[PyType("_TextIOBase", Module = "_io", Subclassable = true, HasDict = true, Doc = "Base class for text I/O.")]
public partial class PyTextIOBase(PyType type) : PyIOBase(type)
{
    [PyNew("_TextIOBase(*args, **kwargs)", Shown = "()", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyTextIOBase(type);

    [PyMethod("detach(self, /)", Doc = "Separate the underlying buffer from the TextIOBase and return it.")]
    static Value Detach(ThreadState ts, PyTextIOBase self) => throw IoSupport.Unsupported(ts, "detach");

    [PyMethod("read(self, size=-1, /)", Doc = "Read at most size characters from stream.")]
    static Value Read(ThreadState ts, PyTextIOBase self, Value size) => throw IoSupport.Unsupported(ts, "read");

    [PyMethod("readline(self, size=-1, /)", Doc = "Read until newline or EOF.")]
    static Value ReadLine(ThreadState ts, PyTextIOBase self, Value size) => throw IoSupport.Unsupported(ts, "readline");

    [PyMethod("write(self, s, /)", Doc = "Write string s to stream.")]
    static Value Write(ThreadState ts, PyTextIOBase self, Value s) => throw IoSupport.Unsupported(ts, "write");

    [PyGetter("encoding")] static Value EncodingDefault(PyTextIOBase self) => Value.None;
    [PyGetter("newlines")] static Value NewlinesDefault(PyTextIOBase self) => Value.None;
    [PyGetter("errors")] static Value ErrorsDefault(PyTextIOBase self) => Value.None;
}
