using PyLite.Vm.Text;

namespace PyLite.Vm.Io;

// Reading, and the position.
public sealed partial class PyTextIOWrapper
{
    /// <summary>Bits of a position above the byte offset: how many characters to skip after decoding from there.</summary>
    private const int SkipShift = 192;

    private TextDecoder _decoder;
    private TextValue _decoded = TextValue.Empty;
    private int _used;
    private bool _hasRead;

    /// <summary>The bytes that the decoded text came from, and whether they are the start of the stream: what <c>tell</c> needs.</summary>
    private byte[]? _snapshot;
    private bool _snapshotAtStart;

    private void ResetDecoder(bool atStart)
    {
        _decoder = new TextDecoder(_codec, _errors, _readsUniversal, _readsTranslated, _script, _errorsName);
        _decoder.Reset(atStart);
        _snapshotAtStart = atStart;
        ForgetRead();
    }

    private void ForgetRead()
    {
        _decoded = TextValue.Empty;
        _used = 0;
        _snapshot = null;
    }

    private void RequireReadable(ThreadState ts)
    {
        CheckOpen(ts);
        if (!_readable) throw IoSupport.Unsupported(ts, "not readable");
        if (_pendingCount != 0) FlushAll(ts);
    }

    private int Left => _decoded.Length - _used;

    private PyStr Take(int count)
    {
        if (count == 0) return PyStr.Empty;
        var result = _used == 0 && count == _decoded.Length ? Ops.FromText(_decoded)
            : _decoded.Narrow is { } narrow ? PyStr.FromNarrow(narrow.AsSpan(_used, count))
            : PyStr.FromCodePoints(_decoded.Wide.AsSpan(_used, count));
        _used += count;
        return result;
    }

    /// <summary>Reads and decodes a further piece; false at the end.</summary>
    private bool ReadChunk(ThreadState ts)
    {
        _hasRead = true;
        byte[] bytes;
        if (_buffer.Ref is PyBufferedReader { Type.IsBuiltin: true } native) bytes = native.ReadOnce(ts, _chunkSize).Data;
        else
        {
            var data = Ops.CallMethod(ts, _buffer, _hasRead1 ? "read1" : "read", _chunkSize);
            if (!Buffers.Supports(data)) throw Err.Type($"underlying {(_hasRead1 ? "read1" : "read")}() should have returned a bytes-like object, not '{data.Type.FullName}'");
            bytes = IoSupport.Bytes(ts, data).ToArray();
        }
        bool end = bytes.Length == 0;
        if (_telling)
        {
            var rest = _decoder.Rest;
            _snapshotAtStart = _snapshot == null && _snapshotAtStart;
            _snapshot = rest.Length == 0 ? bytes : [.. rest, .. bytes];
        }
        _decoded = _decoder.Decode(bytes, end);
        _used = 0;
        return !end || _decoded.Length > 0;
    }

    [PyMethod("read(self, size=-1, /)", Doc = "Read at most size characters from stream.")]
    static Value Read(ThreadState ts, PyTextIOWrapper self, Value size)
    {
        self.RequireReadable(ts);
        long count = IoSupport.Size(ts, size);
        if (count < 0) return self.ReadAll(ts);
        if (self.Left >= count) return self.Take((int)count);
        var builder = new TextBuilder((int)Math.Min(count, 1 << 16));
        while (builder.Length < count)
        {
            if (self.Left == 0 && !self.ReadChunk(ts)) break;
            int n = (int)Math.Min(self.Left, count - builder.Length);
            builder.Append(self._decoded.Span.Slice(self._used, n));
            self._used += n;
            ts.CheckBreaker();
        }
        return Ops.FromText(builder.ToText());
    }

    private PyStr ReadAll(ThreadState ts)
    {
        var data = Ops.CallMethod(ts, _buffer, "read");
        if (data.IsNone) throw Err.New(Exc.BlockingIOError, "Read returned None.");
        if (!Buffers.Supports(data)) throw Err.Type($"underlying read() should have returned a bytes-like object, not '{data.Type.FullName}'");
        var rest = _decoder.Decode(IoSupport.Bytes(ts, data), final: true);
        _hasRead = true;
        var result = Ops.FromText(rest);
        if (Left > 0) result = PyStr.Concat(Take(Left), result);
        ForgetRead();
        return result;
    }

    private PyStr NextLine(ThreadState ts, long limit)
    {
        if (Left == 0 && !ReadChunk(ts)) return PyStr.Empty;
        int end = FindEnd(_decoded.Span.Slice(_used));
        if (end >= 0 && (limit < 0 || end <= limit)) return Take(end);
        if (limit >= 0 && limit <= Left) return Take((int)limit);
        return LongLine(ts, limit);
    }

    private int FindEnd(TextSpan text) => LineEnds.Find(text, _readsUniversal && !_readsTranslated, _readEnd);

    /// <summary>A line that reaches beyond the piece that was read.</summary>
    private PyStr LongLine(ThreadState ts, long limit)
    {
        var builder = new TextBuilder(256);
        while (true)
        {
            var rest = _decoded.Span.Slice(_used);
            int before = builder.Length;
            // A line end of two characters may be split between two pieces.
            bool split = _readEnd.Length == 2 && before > 0 && rest.Length > 0 && rest[0] == '\n' && _lastWasCr;
            int end = split ? 1 : FindEnd(rest);
            int n = end < 0 ? rest.Length : end;
            if (limit >= 0 && before + n >= limit)
            {
                n = (int)(limit - before);
                end = n;
            }
            builder.Append(rest.Slice(0, n));
            if (n > 0) _lastWasCr = rest[n - 1] == '\r';
            _used += n;
            if (end >= 0 || !ReadChunk(ts)) return Ops.FromText(builder.ToText());
            ts.CheckBreaker();
        }
    }

    private bool _lastWasCr;

    [PyMethod("readline(self, size=-1, /)", Doc = "Read until newline or EOF.")]
    static Value ReadLine(ThreadState ts, PyTextIOWrapper self, Value size)
    {
        self.RequireReadable(ts);
        return self.NextLine(ts, size.IsInt ? Math.Max(size.Bits, -1) : Ops.ToClampedLong(ts, size));
    }

    [PyMethod("__next__(self, /)")]
    static Value Next(ThreadState ts, PyTextIOWrapper self)
    {
        Value line;
        if (self.Type == TypeObject)
        {
            self._telling = false;
            self.RequireReadable(ts);
            line = self.NextLine(ts, -1);
        }
        else
        {
            line = Ops.CallMethod(ts, self, "readline");
            if (line.Ref is not PyStr) throw OsErrors.Plain(ts, $"readline() should have returned a str object, not '{line.Type.FullName}'");
        }
        if (line.Ref is not PyStr { Length: 0 }) return line;
        self.ForgetRead();
        self._telling = self._seekable;
        return ts.Raise(new PyStopIteration(Value.None));
    }

    // ---- position

    [PyMethod("tell(self, /)", Doc = "Return the stream position as an opaque number.")]
    static Value Tell(ThreadState ts, PyTextIOWrapper self)
    {
        self.CheckOpen(ts);
        if (!self._seekable) throw IoSupport.Unsupported(ts, "underlying stream is not seekable");
        if (!self._telling) throw OsErrors.Plain(ts, "telling position disabled by next() call");
        self.WritePending(ts);
        Ops.CallMethod(ts, self, Names.flush);
        long position = Ops.ToLong(ts, Ops.CallMethod(ts, self._buffer, "tell"));
        if (self._snapshot is not { } bytes || self.Left == 0 && self._decoder.IsClean) return position;
        long start = position - bytes.Length;
        if (self._used == 0) return start;
        int count = self.BytesOf(bytes, self._used, out int skip);
        if (skip == 0) return start + count;
        return (BigInteger)(start + count) | ((BigInteger)skip << SkipShift);
    }

    /// <summary>How many of the bytes give as many characters; <paramref name="skip"/> more if there is no clean place in between.</summary>
    private int BytesOf(byte[] bytes, int characters, out int skip)
    {
        int low = 0, high = bytes.Length;
        // Decoding a longer prefix never gives fewer characters.
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Decoded(bytes, middle, out _) >= characters) high = middle;
            else low = middle + 1;
        }
        int got = Decoded(bytes, low, out bool clean);
        for (skip = 0; got > characters || !clean; got = Decoded(bytes, low, out clean))
        {
            if (low == 0) break;
            low--;
        }
        skip = characters - got;
        return low;
    }

    private int Decoded(byte[] bytes, int count, out bool clean)
    {
        var decoder = new TextDecoder(_codec, _errors, _readsUniversal, _readsTranslated, _script, _errorsName);
        decoder.Reset(_snapshotAtStart);
        int length = decoder.Decode(bytes.AsSpan(0, count), final: false).Length;
        clean = decoder.IsClean;
        return length;
    }

    [PyMethod("seek(self, cookie, whence=0, /)", Doc = "Set the stream position, and return the new stream position.")]
    static Value Seek(ThreadState ts, PyTextIOWrapper self, Value cookie, int whence)
    {
        self.CheckOpen(ts);
        if (!self._seekable) throw IoSupport.Unsupported(ts, "underlying stream is not seekable");
        switch (whence)
        {
            case 1:
                if (Ops.IsTrue(ts, cookie)) throw IoSupport.Unsupported(ts, "can't do nonzero cur-relative seeks");
                cookie = Ops.CallMethod(ts, self, "tell");
                break;
            case 2:
            {
                if (Ops.IsTrue(ts, cookie)) throw IoSupport.Unsupported(ts, "can't do nonzero end-relative seeks");
                Ops.CallMethod(ts, self, Names.flush);
                var end = Ops.CallMethod(ts, self._buffer, "seek", 0, 2);
                self.ResetDecoder(atStart: end.IsInt && end.Bits == 0);
                self._markWritten = !(end.IsInt && end.Bits == 0);
                return end;
            }
            case 0: break;
            default: throw Err.Value($"invalid whence ({whence}, should be 0, 1 or 2)");
        }
        var target = Ops.ToBigInteger(ts, cookie);
        if (target.Sign < 0) throw Err.Value($"negative seek position {Ops.Repr(ts, cookie)}");
        Ops.CallMethod(ts, self, Names.flush);
        var position = target & ((BigInteger.One << 64) - 1);
        int skip = (int)(target >> SkipShift);
        Ops.CallMethod(ts, self._buffer, "seek", position);
        self.ResetDecoder(atStart: position.IsZero);
        self._markWritten = !position.IsZero;
        if (skip == 0) return cookie;
        if (!self.ReadChunk(ts) || self.Left < skip) throw OsErrors.Plain(ts, "can't restore logical file position");
        self._used = skip;
        return cookie;
    }
}
