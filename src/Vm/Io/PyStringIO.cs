using PyLite.Vm.Text;

namespace PyLite.Vm.Io;

/// <summary>_io.StringIO: https://docs.python.org/3.14/library/io.html#io.StringIO</summary>
[PyType("StringIO", Module = "_io", Subclassable = true, HasDict = true, Doc = "Text I/O implementation using an in-memory buffer.")]
public sealed partial class PyStringIO(PyType type) : PyTextIOBase(type), INativeTextWriter
{
    private char[] _narrow = [];
    private int[]? _wide;
    private int _length, _position;
    private bool _closed;
    private bool _initialized;

    private Value _newline = "\n";
    private bool _universal, _translates;
    private string? _writeEnd;
    private NewlineDecoder _decoder;

    internal override bool IsClosed(ThreadState ts) => _closed;

    public bool IsPlain => Type == TypeObject && !_closed && _initialized;
    public void Write(ThreadState ts, PyStr text) => Append(ts, text);

    private void CheckOpen()
    {
        if (!_initialized) throw Err.Value("I/O operation on uninitialized object");
        if (_closed) throw IoSupport.ClosedFile(period: false);
    }

    [PyNew("StringIO(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyStringIO(type);

    [PyInit("StringIO(initial_value='', newline='\\n')")]
    void Init(ThreadState ts, Value initialValue, Value newline)
    {
        if (!newline.IsNone && newline.Ref is not PyStr) throw Err.Type($"newline must be str or None, not {newline.Type.FullName}");
        string? end = newline.Ref is PyStr n ? n.ToString() : null;
        if (end is not (null or "" or "\n" or "\r" or "\r\n")) throw Err.Value($"illegal newline value: {Ops.Repr(ts, newline)}");
        if (!initialValue.IsNone && initialValue.Ref is not PyStr) throw Err.Type($"initial_value must be str or None, not {initialValue.Type.FullName}");
        _newline = newline;
        _universal = string.IsNullOrEmpty(end);
        _translates = end == null;
        _writeEnd = end is "\r" or "\r\n" ? end : null;
        _decoder = new NewlineDecoder(_translates);
        _narrow = [];
        _wide = null;
        _length = _position = 0;
        _closed = false;
        _initialized = true;
        if (initialValue.Ref is PyStr initial) Append(ts, initial);
        _position = 0;
    }

    // ---- content

    private void Append(ThreadState ts, PyStr text)
    {
        CheckOpen();
        if (text.Length == 0) return;
        if (!_universal && _writeEnd == null && _wide == null && !text.IsWide)
        {
            Put(text.Narrow);
            return;
        }
        var content = text.Span.ToText();
        if (_universal) content = _decoder.Process(content, final: true);
        if (_writeEnd != null) content = LineEnds.Translate(content, _writeEnd);
        if (content.Narrow is { } chars && _wide == null) Put(chars);
        else PutWide(content);
    }

    private int Room(int count)
    {
        long end = (long)_position + count;
        if (end > PyStr.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge(4L * end);
        return (int)end;
    }

    private void Put(string text)
    {
        int end = Room(text.Length);
        if (end > _narrow.Length) Array.Resize(ref _narrow, (int)Math.Min(PyStr.MaxLength, Math.Max(Math.Max(64, end), 2L * _narrow.Length)));
        if (_position > _length) _narrow.AsSpan(_length, _position - _length).Clear();
        text.CopyTo(_narrow.AsSpan(_position));
        _position = end;
        _length = Math.Max(_length, end);
    }

    private void PutWide(TextValue text)
    {
        if (_wide == null)
        {
            _wide = new int[Math.Max(64, _length + text.Length)];
            for (int i = 0; i < _length; i++) _wide[i] = _narrow[i];
            _narrow = [];
        }
        int end = Room(text.Length);
        if (end > _wide.Length) Array.Resize(ref _wide, (int)Math.Min(PyStr.MaxLength, Math.Max(end, 2L * _wide.Length)));
        if (_position > _length) _wide.AsSpan(_length, _position - _length).Clear();
        var span = text.Span;
        for (int i = 0; i < span.Length; i++) _wide[_position + i] = span[i];
        _position = end;
        _length = Math.Max(_length, end);
    }

    private PyStr Part(int start, int count) =>
        count <= 0 ? PyStr.Empty : _wide != null ? PyStr.FromCodePoints(_wide.AsSpan(start, count)) : PyStr.FromNarrow(_narrow.AsSpan(start, count));

    private TextSpan Rest => _position >= _length ? "" : _wide != null ? new TextSpan(_wide.AsSpan(_position, _length - _position)) : new TextSpan(_narrow.AsSpan(_position, _length - _position));

    // ---- methods

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyStringIO self) => self._closed;

    [PyGetter("line_buffering")]
    bool LineBuffering
    {
        get
        {
            CheckOpen();
            return false;
        }
    }

    [PyGetter("newlines")]
    Value Newlines
    {
        get
        {
            CheckOpen();
            return _universal ? _decoder.Newlines : Value.None;
        }
    }

    private static bool IsOpen(PyStringIO self)
    {
        self.CheckOpen();
        return true;
    }

    [PyMethod("readable(self, /)")] static bool Readable(PyStringIO self) => IsOpen(self);
    [PyMethod("writable(self, /)")] static bool Writable(PyStringIO self) => IsOpen(self);
    [PyMethod("seekable(self, /)")] static bool Seekable(PyStringIO self) => IsOpen(self);
    [PyMethod("flush(self, /)")] static void Flush(PyStringIO self) { }

    [PyMethod("tell(self, /)")]
    static long Tell(PyStringIO self)
    {
        self.CheckOpen();
        return self._position;
    }

    [PyMethod("getvalue(self, /)", Doc = "Retrieve the entire contents of the object.")]
    static Value GetValue(PyStringIO self)
    {
        self.CheckOpen();
        return self.Part(0, self._length);
    }

    [PyMethod("read(self, size=-1, /)", Doc = "Read at most size characters, returned as a string.")]
    static Value Read(ThreadState ts, PyStringIO self, Value size)
    {
        self.CheckOpen();
        long count = IoSupport.Size(ts, size), left = Math.Max(0, self._length - self._position);
        if (count < 0 || count > left) count = left;
        var result = self.Part(self._position, (int)count);
        self._position += (int)count;
        return result;
    }

    private PyStr NextLine(long limit)
    {
        var rest = Rest;
        if (limit >= 0 && limit < rest.Length) rest = rest.Slice(0, (int)limit);
        int n = LineEnds.Find(rest, _universal && !_translates, _newline.Ref is PyStr end && end.Length > 0 ? end.ToString() : "\n");
        if (n < 0) n = rest.Length;
        var line = Part(_position, n);
        _position += n;
        return line;
    }

    [PyMethod("readline(self, size=-1, /)", Doc = "Read until newline or EOF.")]
    static Value ReadLine(ThreadState ts, PyStringIO self, Value size)
    {
        self.CheckOpen();
        return self.NextLine(IoSupport.Size(ts, size));
    }

    [PyMethod("__next__(self, /)")]
    static Value Next(ThreadState ts, PyStringIO self)
    {
        self.CheckOpen();
        var line = self.Type == TypeObject ? self.NextLine(-1) : Ops.CallMethod(ts, self, "readline");
        return line.Ref is PyStr { Length: 0 } ? ts.Raise(new PyStopIteration(Value.None)) : line;
    }

    [PyMethod("write(self, s, /)", Doc = "Write string to file.")]
    static long Write(ThreadState ts, PyStringIO self, Value s)
    {
        if (s.Ref is not PyStr text) throw Err.Type($"string argument expected, got '{s.Type.FullName}'");
        self.Append(ts, text);
        return text.Length;
    }

    [PyMethod("seek(self, pos, whence=0, /)", Doc = "Change stream position.")]
    static long Seek(ThreadState ts, PyStringIO self, Value pos, int whence)
    {
        long offset = Ops.ToLong(ts, pos, "Python int too large to convert to C ssize_t");
        self.CheckOpen();
        if (whence is < 0 or > 2) throw Err.Value($"Invalid whence ({whence}, should be 0, 1 or 2)");
        if (offset < 0 && whence == 0) throw Err.Value($"Negative seek position {offset}");
        if (whence != 0 && offset != 0) throw OsErrors.Plain(ts, "Can't do nonzero cur-relative seeks");
        if (whence == 2) offset = self._length;
        else if (whence == 1) offset = self._position;
        if (offset > PyStr.MaxLength) throw Err.Memory();
        return self._position = (int)offset;
    }

    [PyMethod("truncate(self, pos=None, /)", Doc = "Truncate size to pos.")]
    static long Truncate(ThreadState ts, PyStringIO self, Value pos)
    {
        self.CheckOpen();
        if (!pos.IsNone && !SequenceOps.IsIndex(pos)) throw Err.Type($"argument should be integer or None, not '{pos.Type.FullName}'");
        long size = pos.IsNone ? self._position : Ops.ToLong(ts, pos);
        if (size < 0) throw Err.Value($"Negative size value {size}");
        if (size < self._length) self._length = (int)size;
        return size;
    }

    [PyMethod("close(self, /)", Doc = "Close the IO object.")]
    static void Close(PyStringIO self)
    {
        self._closed = true;
        self._narrow = [];
        self._wide = null;
    }

    [PyMethod("__getstate__(self, /)")]
    static Value GetState(PyStringIO self) =>
        PyTuple.Of(GetValue(self), self._newline, self._position, self.Attributes(false) is { } attributes ? attributes.ToDict().Copy() : Value.None);

    [PyMethod("__setstate__(self, state, /)")]
    static void SetState(ThreadState ts, PyStringIO self, Value state)
    {
        if (state.Ref is not PyTuple { Length: 4 } tuple) throw Err.Type($"StringIO.__setstate__ argument should be 4-tuple, got {state.Type.FullName}");
        self.Init(ts, Value.None, tuple.Items[1]);
        if (tuple.Items[0].Ref is not PyStr text) throw Err.Type($"initial_value must be str or None, not {tuple.Items[0].Type.FullName}");
        // The ends of its lines were translated when it was written.
        var (end, universal) = (self._writeEnd, self._universal);
        (self._writeEnd, self._universal) = (null, false);
        self.Append(ts, text);
        (self._writeEnd, self._universal) = (end, universal);
        self._position = (int)Math.Min(int.MaxValue, IoSupport.SavedPosition(ts, tuple.Items[2], 3));
        if (tuple.Items[3].Ref is not (PyDict or PyNone)) throw Err.Type($"fourth item of state should be a dict, got a {tuple.Items[3].Type.FullName}");
        if (tuple.Items[3].Ref is PyDict dict) self.Attributes(true)!.ToDict().CopyFrom(dict);
    }
}

/// <summary>Finds where a line ends.</summary>
internal static class LineEnds
{
    /// <summary>The length of the first line with its end, or -1 if no end is in sight.</summary>
    public static int Find(TextSpan text, bool any, string end)
    {
        if (!any)
        {
            if (end.Length == 1)
            {
                int at = text.IndexOf(end[0]);
                return at < 0 ? -1 : at + 1;
            }
            for (int from = 0; ;)
            {
                int at = text.Slice(from).IndexOf('\r');
                if (at < 0) return -1;
                from += at + 1;
                if (from < text.Length && text[from] == '\n') return from + 1;
            }
        }
        int stop = text.IsWide ? text.Wide.IndexOfAny('\r', '\n') : text.Narrow.IndexOfAny('\r', '\n');
        if (stop < 0) return -1;
        return text[stop] == '\r' && stop + 1 < text.Length && text[stop + 1] == '\n' ? stop + 2 : stop + 1;
    }

    /// <summary>Writes another line end for each <c>\n</c>.</summary>
    public static TextValue Translate(TextValue text, string end)
    {
        if (text.Narrow is { } narrow) return narrow.Replace("\n", end);
        var builder = new TextBuilder(text.Length + 8);
        foreach (int c in text.Wide!)
        {
            if (c == '\n') builder.Append(end);
            else builder.Append(c);
        }
        return builder.ToText();
    }
}
