namespace PyLite.Vm.Io;

/// <summary>_io.BytesIO: https://docs.python.org/3.14/library/io.html#io.BytesIO</summary>
[PyType("BytesIO", Module = "_io", Subclassable = true, HasDict = true, Doc = "Buffered I/O implementation using an in-memory bytes buffer.")]
public sealed partial class PyBytesIO(PyType type) : PyBufferedIOBase(type)
{
    /// <summary>The memory: a bytearray, so that a view of it can keep it from being resized. Null once closed.</summary>
    private PyByteArray? _buffer = new();
    private long _position;

    internal override bool IsClosed(ThreadState ts) => _buffer == null;

    private PyByteArray Opened => _buffer ?? throw IoSupport.ClosedFile();

    private PyByteArray Resizable
    {
        get
        {
            var buffer = Opened;
            buffer.CheckResizable();
            return buffer;
        }
    }

    [PyNew("BytesIO(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyBytesIO(type);

    [PyInit("BytesIO(initial_bytes=b'')", Raw = true)]
    static Value Init(ThreadState ts, PyBytesIO self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        Value initial = args.Length == 1 && (kw == null || kw.Items[0].Ref is PyStr name && name.ToString() == "initial_bytes") ? args[0]
            : args.Length == 0 ? Value.None
            : kw != null ? throw Err.Type($"BytesIO() got an unexpected keyword argument '{kw.Items[0].Ref}'")
            : throw Err.Type($"BytesIO() takes at most 1 argument ({args.Length} given)");
        self._buffer?.CheckResizable();
        self._buffer = new PyByteArray();
        self._position = 0;
        if (initial.IsNone) return Value.None;
        var data = IoSupport.Bytes(ts, initial).ToArray();
        self._buffer.Data = data;
        self._buffer.Count = data.Length;
        return Value.None;
    }

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyBytesIO self) => self._buffer == null;

    private static bool IsOpen(PyBytesIO self)
    {
        _ = self.Opened;
        return true;
    }

    [PyMethod("readable(self, /)")] static bool Readable(PyBytesIO self) => IsOpen(self);
    [PyMethod("writable(self, /)")] static bool Writable(PyBytesIO self) => IsOpen(self);
    [PyMethod("seekable(self, /)")] static bool Seekable(PyBytesIO self) => IsOpen(self);
    [PyMethod("isatty(self, /)")] static bool IsATty(PyBytesIO self) => !IsOpen(self);
    [PyMethod("flush(self, /)")] static void Flush(PyBytesIO self) => IsOpen(self);

    [PyMethod("tell(self, /)")]
    static long Tell(PyBytesIO self)
    {
        IsOpen(self);
        return self._position;
    }

    [PyMethod("getvalue(self, /)", Doc = "Retrieve the entire contents of the BytesIO object.")]
    static Value GetValue(PyBytesIO self) => new PyBytes(self.Opened.Span.ToArray());

    [PyMethod("getbuffer(self, /)", Doc = "Get a read-write view over the contents of the BytesIO object.")]
    static Value GetBuffer(ThreadState ts, PyBytesIO self)
    {
        var buffer = self.Opened;
        return Ops.Call(ts, Ops.GetAttr(ts, ts.Interpreter.Builtins, "memoryview"), buffer);
    }

    private Value Take(long count)
    {
        var buffer = Opened;
        long left = Math.Max(buffer.Count - _position, 0);
        if (count < 0 || count > left) count = left;
        if (count == 0) return PyBytes.Empty;
        var result = buffer.Span.Slice((int)_position, (int)count).ToArray();
        _position += count;
        return new PyBytes(result);
    }

    [PyMethod("read(self, size=-1, /)", Doc = "Read at most size bytes, returned as a bytes object.")]
    static Value Read(ThreadState ts, PyBytesIO self, Value size)
    {
        IsOpen(self);
        return self.Take(IoSupport.Size(ts, size));
    }

    [PyMethod("read1(self, size=-1, /)")]
    static Value Read1(ThreadState ts, PyBytesIO self, Value size) => Read(ts, self, size);

    [PyMethod("readinto(self, buffer, /)")]
    static long ReadInto(ThreadState ts, PyBytesIO self, Value buffer)
    {
        var source = self.Opened;
        var target = IoSupport.Writable(ts, buffer, "readinto");
        int n = (int)Math.Clamp(source.Count - self._position, 0, target.Length);
        if (n > 0) source.Span.Slice((int)self._position, n).CopyTo(target);
        self._position += n;
        return n;
    }

    private int LineLength(long limit)
    {
        var buffer = Opened;
        if (_position >= buffer.Count) return 0;
        var window = buffer.Span[(int)_position..];
        if (limit >= 0 && limit < window.Length) window = window[..(int)limit];
        int end = window.IndexOf((byte)'\n');
        return end < 0 ? window.Length : end + 1;
    }

    [PyMethod("readline(self, size=-1, /)", Doc = "Next line from the file, as a bytes object.")]
    static Value ReadLine(ThreadState ts, PyBytesIO self, Value size)
    {
        IsOpen(self);
        int n = self.LineLength(IoSupport.Size(ts, size));
        return n == 0 ? PyBytes.Empty : self.Take(n);
    }

    [PyMethod("readlines(self, size=None, /)", Doc = "List of bytes objects, each a line from the file.")]
    static Value ReadLines(ThreadState ts, PyBytesIO self, Value size)
    {
        IsOpen(self);
        long limit = IoSupport.Size(ts, size), total = 0;
        var lines = new PyList();
        for (int n; (n = self.LineLength(-1)) > 0;)
        {
            lines.Append(self.Take(n));
            total += n;
            if (limit > 0 && total >= limit) break;
        }
        return lines;
    }

    [PyMethod("__iter__(self, /)")]
    static Value Iter(PyBytesIO self)
    {
        IsOpen(self);
        return self;
    }

    [PyMethod("__next__(self, /)")]
    static Value Next(ThreadState ts, PyBytesIO self)
    {
        int n = self.LineLength(-1);
        return n == 0 ? ts.Raise(new PyStopIteration(Value.None)) : self.Take(n);
    }

    [PyMethod("write(self, b, /)", Doc = "Write bytes to file.")]
    static long Write(ThreadState ts, PyBytesIO self, Value b)
    {
        _ = self.Resizable;
        var data = IoSupport.Bytes(ts, b);
        // The script that gave the bytes may have closed or lent the memory.
        var buffer = self.Resizable;
        if (data.Length == 0) return 0;
        long end = self._position + data.Length;
        if (end > Array.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge(2 * end);
        if (end > buffer.Data.Length)
        {
            var larger = new byte[Math.Min(Array.MaxLength, Math.Max(end, 2L * buffer.Data.Length))];
            buffer.Span.CopyTo(larger);
            data.CopyTo(larger.AsSpan((int)self._position));
            buffer.Data = larger;
        }
        else
        {
            // What lies between the end and the position reads as zeros.
            if (self._position > buffer.Count) buffer.Data.AsSpan(buffer.Count, (int)(self._position - buffer.Count)).Clear();
            data.CopyTo(buffer.Data.AsSpan((int)self._position));
        }
        buffer.Count = (int)Math.Max(buffer.Count, end);
        self._position = end;
        return data.Length;
    }

    [PyMethod("writelines(self, lines, /)", Doc = "Write lines to the file.")]
    static void WriteLines(ThreadState ts, PyBytesIO self, Value lines)
    {
        IsOpen(self);
        var iterator = Ops.GetIter(ts, lines);
        while (Ops.TryNext(ts, iterator.Ref, out var line)) Write(ts, self, line);
    }

    [PyMethod("seek(self, pos, whence=0, /)", Doc = "Change stream position.")]
    static long Seek(ThreadState ts, PyBytesIO self, Value pos, int whence)
    {
        var buffer = self.Opened;
        long offset = Ops.ToLong(ts, pos, "Python int too large to convert to C ssize_t");
        if (offset < 0 && whence == 0) throw Err.Value($"negative seek value {offset}");
        self._position = whence switch
        {
            0 => offset,
            1 => Math.Max(0, self._position + offset),
            2 => Math.Max(0, buffer.Count + offset),
            _ => throw Err.Value($"invalid whence ({whence}, should be 0, 1 or 2)"),
        };
        return self._position;
    }

    [PyMethod("truncate(self, size=None, /)", Doc = "Truncate the file to at most size bytes.")]
    static long Truncate(ThreadState ts, PyBytesIO self, Value size)
    {
        var buffer = self.Resizable;
        long length = size.IsNone ? self._position : Ops.ToLong(ts, size);
        if (length < 0) throw Err.Value($"negative size value {length}");
        if (length < buffer.Count) buffer.Count = (int)length;
        return length;
    }

    [PyMethod("close(self, /)", Doc = "Disable all I/O operations.")]
    static void Close(PyBytesIO self)
    {
        self._buffer?.CheckResizable();
        self._buffer = null;
    }

    [PyMethod("__getstate__(self, /)")]
    static Value GetState(ThreadState ts, PyBytesIO self) =>
        PyTuple.Of(GetValue(self), self._position, self.Attributes(false) is { } attributes ? attributes.ToDict().Copy() : Value.None);

    [PyMethod("__setstate__(self, object, /)")]
    static void SetState(ThreadState ts, PyBytesIO self, Value state)
    {
        if (state.Ref is not PyTuple { Length: 3 } tuple) throw Err.Type($"BytesIO.__setstate__ argument should be 3-tuple, got {state.Type.FullName}");
        Init(ts, self, [tuple.Items[0]], null);
        self._position = IoSupport.SavedPosition(ts, tuple.Items[1], 2);
        if (tuple.Items[2].Ref is not (PyDict or PyNone)) throw Err.Type($"third item of state should be a dict, got a {tuple.Items[2].Type.FullName}");
        if (tuple.Items[2].Ref is PyDict dict) self.Attributes(true)!.ToDict().CopyFrom(dict);
    }
}
