namespace PyLite.Vm.Io;

/// <summary>
/// What BufferedReader, BufferedWriter and BufferedRandom share: a raw stream, bytes read ahead, bytes not written yet. At most one of the two
/// buffers holds something at a time.
/// </summary>
public abstract class PyBuffered(PyType type) : PyBufferedIOBase(type), IPendingWriter
{
    private const int FirstBuffer = 8192;

    private Value _raw = Value.Absent;

    /// <summary>The stream below, as long as this one has it.</summary>
    internal Value Underlying => _raw;
    private PyFileIO? _file;
    private bool _detached;
    private int _size = IoSupport.BufferSize;
    private byte[] _read = [];
    private int _position, _end;
    private byte[] _pending = [];
    private int _pendingCount;

    private protected bool IsReader, IsWriter;

    private protected void Setup(ThreadState ts, in Value raw, in Value bufferSize, bool reader, bool writer)
    {
        _raw = Value.Absent;
        if (writer && reader && !(raw.Ref is PyFileIO { Type.IsBuiltin: true })) Check(ts, raw, "seekable", "File or stream is not seekable.");
        if (reader && !(raw.Ref is PyFileIO { Type.IsBuiltin: true, CanRead: true })) Check(ts, raw, "readable", "File or stream is not readable.");
        if (writer && !(raw.Ref is PyFileIO { Type.IsBuiltin: true, CanWrite: true })) Check(ts, raw, "writable", "File or stream is not writable.");
        long size = Ops.ToLong(ts, bufferSize);
        if (size <= 0) throw Err.Value("buffer size must be strictly positive");
        _size = (int)Math.Min(size, int.MaxValue / 2);
        _detached = false;
        _raw = raw;
        _file = raw.Ref is PyFileIO { Type.IsBuiltin: true } file ? file : null;
        IsReader = reader;
        IsWriter = writer;
        _position = _end = _pendingCount = 0;
    }

    /// <summary>A buffer over a native file.</summary>
    internal void Setup(PyFileIO file, bool reader, bool writer, int size = IoSupport.BufferSize)
    {
        _raw = file;
        _file = file;
        _size = size;
        IsReader = reader;
        IsWriter = writer;
    }

    // ---- state

    private protected Value Raw
    {
        get
        {
            if (!_raw.IsAbsent) return _raw;
            throw Err.Value(_detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
        }
    }

    internal override bool IsClosed(ThreadState ts) => _file != null ? _file.IsClosed(ts) : IoSupport.IsClosed(ts, Raw);

    private protected void CheckOpen(ThreadState ts, string message)
    {
        _ = Raw;
        if (IsClosed(ts)) throw Err.Value(message);
    }

    internal bool IsSeekable(ThreadState ts) => _file != null ? _file.File is { CanSeek: true } : IoSupport.Ask(ts, Raw, "seekable");

    private int Ahead => _end - _position;

    string? IPendingWriter.TargetPath => _file?.File?.Path;
    bool IPendingWriter.IsText => false;
    void IPendingWriter.FlushPending(ThreadState ts)
    {
        if (!_raw.IsAbsent && !IsClosed(ts)) WritePending(ts);
    }

    // ---- one thread at a time

    private readonly object _turn = new();
    private ThreadState? _holder;

    /// <summary>The raw stream is used without the interpreter's lock: another thread waits until this one is through.</summary>
    private Held Hold(ThreadState ts)
    {
        if (_holder == ts || _holder == null && !ts.Interpreter.HasThreads) return default;
        while (_holder != null) ts.WaitUntil(_turn, () => _holder == null);
        _holder = ts;
        return new Held(this);
    }

    private readonly struct Held(PyBuffered? owner) : IDisposable
    {
        public void Dispose()
        {
            if (owner == null) return;
            lock (owner._turn)
            {
                owner._holder = null;
                System.Threading.Monitor.PulseAll(owner._turn);
            }
        }
    }

    // ---- the raw stream

    /// <summary>Reads once; -1 if the raw stream has nothing now.</summary>
    private int RawRead(ThreadState ts, byte[] buffer, int offset, int count)
    {
        if (_file != null) return _file.ReadCore(ts, buffer.AsSpan(offset, count));
        var window = new PyByteArray { Data = new byte[count], Count = count };
        var result = Ops.CallMethod(ts, _raw, "readinto", window);
        if (result.IsNone) return -1;
        long n = Ops.ToLong(ts, result);
        if (n < 0 || n > count) throw OsErrors.Plain(ts, $"raw readinto() returned invalid length {n} (should have been between 0 and {count})");
        window.Data.AsSpan(0, (int)Math.Min(n, window.Count)).CopyTo(buffer.AsSpan(offset));
        return (int)n;
    }

    /// <summary>Writes a piece; the number of bytes that the raw stream took.</summary>
    private int RawWrite(ThreadState ts, byte[] buffer, int offset, int count)
    {
        if (_file != null)
        {
            _file.WriteCore(ts, buffer.AsSpan(offset, count));
            return count;
        }
        var result = Ops.CallMethod(ts, _raw, Names.write, new PyBytes(buffer.AsSpan(offset, count).ToArray()));
        if (result.IsNone) throw Err.WithArgs(Exc.BlockingIOError, Errno.EAGAIN, "write could not complete without blocking", 0);
        long n = Ops.ToLong(ts, result);
        if (n < 0 || n > count) throw OsErrors.Plain(ts, $"raw write() returned invalid length {n} (should have been between 0 and {count})");
        return (int)n;
    }

    private long RawTell(ThreadState ts) => _file != null ? _file.SeekCore(ts, 0, 1) : IoSupport.ToPosition(ts, Ops.CallMethod(ts, _raw, "tell"));

    private long RawSeek(ThreadState ts, long offset, int whence) =>
        _file != null ? _file.SeekCore(ts, offset, whence) : IoSupport.ToPosition(ts, Ops.CallMethod(ts, _raw, "seek", offset, whence));

    // ---- reading

    /// <summary>Fills the empty read buffer by one read; false at the end or if nothing is there now.</summary>
    private bool FillAhead(ThreadState ts) => Fill(ts) > 0;

    /// <summary>The same; the number of bytes, 0 at the end, -1 if nothing is there now.</summary>
    private int Fill(ThreadState ts)
    {
        if (_pendingCount != 0) WritePending(ts);
        if (_read.Length < _size)
        {
            // Small files should not cost a large buffer: it grows when the first one was filled.
            int wanted = _read.Length == 0 ? Math.Min(_size, FirstBuffer) : _end == _read.Length ? (int)Math.Min(_size, 4L * _read.Length) : _read.Length;
            if (wanted != _read.Length) _read = new byte[wanted];
        }
        _position = _end = 0;
        int n = RawRead(ts, _read, 0, _read.Length);
        _end = Math.Max(0, n);
        return n;
    }

    private protected PyBytes Take(int count)
    {
        var result = new PyBytes(_read.AsSpan(_position, count).ToArray());
        _position += count;
        return result;
    }

    private protected Value ReadBytes(ThreadState ts, in Value size)
    {
        using var held = Hold(ts);
        long count = size.IsNone || size.IsAbsent ? -1 : size.IsInt ? size.Bits : IoSupport.Size(ts, size);
        if (count < -1) throw Err.Value("read length must be non-negative or -1");
        CheckOpen(ts, "read of closed file");
        return count < 0 ? ReadEverything(ts) : ReadExactly(ts, count);
    }

    private Value ReadEverything(ThreadState ts)
    {
        if (_pendingCount != 0) WritePending(ts);
        var ahead = _read.AsSpan(_position, Ahead).ToArray();
        _position = _end = 0;
        byte[] rest;
        if (_file != null)
        {
            if (_file.ReadAllCore(ts) is not { } all) return ahead.Length == 0 ? Value.None : new PyBytes(ahead);
            rest = all;
        }
        else
        {
            Value got;
            if (Ops.TryGetAttr(ts, _raw, "readall", out var readAll)) got = Ops.Call(ts, readAll);
            else got = ReadPieces(ts);
            if (got.IsNone) return ahead.Length == 0 ? got : new PyBytes(ahead);
            rest = got.Ref is PyBytes bytes ? bytes.Data : throw Err.Type("readall() should return bytes");
        }
        return new PyBytes(ahead.Length == 0 ? rest : rest.Length == 0 ? ahead : [.. ahead, .. rest]);
    }

    private Value ReadPieces(ThreadState ts)
    {
        var all = new MemoryStream();
        while (true)
        {
            var piece = Ops.CallMethod(ts, _raw, "read");
            if (piece.IsNone) return all.Length == 0 ? piece : new PyBytes(all.ToArray());
            if (piece.Ref is not PyBytes bytes) throw Err.Type("read() should return bytes");
            if (bytes.Length == 0) return new PyBytes(all.ToArray());
            all.Write(bytes.Data);
            ts.CheckBreaker();
        }
    }

    private Value ReadExactly(ThreadState ts, long count)
    {
        if (count <= Ahead) return Take((int)count);
        if (count > Array.MaxLength) throw Err.Overflow("cannot fit 'int' into an index-sized integer");
        if (_pendingCount != 0) WritePending(ts);
        // What is asked for may be far more than there is: the result grows with what comes.
        var result = new byte[Math.Min(count, 1 << 20)];
        int used = Ahead;
        _read.AsSpan(_position, used).CopyTo(result);
        _position = _end = 0;
        while (used < count)
        {
            if (used == result.Length) Limits.ResourceMeter.Charge(2L * result.Length);
            if (used == result.Length) Array.Resize(ref result, (int)Math.Min(count, 2L * result.Length));
            int n;
            if (count - used >= _size)
            {
                n = RawRead(ts, result, used, result.Length - used);
                if (n > 0) used += n;
            }
            else
            {
                n = Fill(ts);
                int taken = (int)Math.Min(Math.Max(0, n), Math.Min(count - used, result.Length - used));
                _read.AsSpan(_position, taken).CopyTo(result.AsSpan(used));
                _position += taken;
                used += taken;
                if (taken < n && used < count) continue;
            }
            if (n < 0 && used == 0) return Value.None;
            if (n <= 0) break;
            ts.CheckBreaker();
        }
        return new PyBytes(used == result.Length ? result : result[..used]);
    }

    /// <summary>What is there by at most one read of the raw stream.</summary>
    internal PyBytes ReadOnce(ThreadState ts, long count)
    {
        using var held = Hold(ts);
        CheckOpen(ts, "read of closed file");
        if (count < 0) count = _size;
        if (count == 0) return PyBytes.Empty;
        if (Ahead == 0 && !FillAhead(ts)) return PyBytes.Empty;
        return Take((int)Math.Min(count, Ahead));
    }

    private protected Value PeekBytes(ThreadState ts)
    {
        using var held = Hold(ts);
        CheckOpen(ts, "peek of closed file");
        if (Ahead == 0) FillAhead(ts);
        return new PyBytes(_read.AsSpan(_position, Ahead).ToArray());
    }

    private protected Value ReadIntoBuffer(ThreadState ts, in Value buffer, string function, bool once)
    {
        using var held = Hold(ts);
        CheckOpen(ts, "readinto of closed file");
        int total = IoSupport.Writable(ts, buffer, function).Length;
        int used = 0;
        while (used < total)
        {
            if (Ahead == 0 && Fill(ts) is <= 0 and var none)
            {
                if (none < 0 && used == 0) return Value.None;
                break;
            }
            int n = Math.Min(Ahead, total - used);
            _read.AsSpan(_position, n).CopyTo(IoSupport.Writable(ts, buffer, function)[used..]);
            _position += n;
            used += n;
            if (once) break;
            ts.CheckBreaker();
        }
        return used;
    }

    private protected Value ReadLineBytes(ThreadState ts, in Value size)
    {
        using var held = Hold(ts);
        long limit = size.IsNone || size.IsAbsent ? -1 : Ops.ToClampedLong(ts, size);
        CheckOpen(ts, "readline of closed file");
        MemoryStream? start = null;
        while (true)
        {
            if (Ahead == 0 && !FillAhead(ts)) return start == null ? PyBytes.Empty : new PyBytes(start.ToArray());
            var window = _read.AsSpan(_position, Ahead);
            long left = limit < 0 ? long.MaxValue : limit - (start?.Length ?? 0);
            if (window.Length > left) window = window[..(int)left];
            int end = window.IndexOf((byte)'\n');
            int n = end < 0 ? window.Length : end + 1;
            bool done = end >= 0 || n == left;
            if (start == null && done) return Take(n);
            (start ??= new MemoryStream()).Write(window[..n]);
            _position += n;
            if (done) return new PyBytes(start.ToArray());
            ts.CheckBreaker();
        }
    }

    // ---- writing

    /// <summary>Takes bytes; passes on what does not fit.</summary>
    internal void WriteBytes(ThreadState ts, ReadOnlySpan<byte> data)
    {
        using var held = Hold(ts);
        CheckOpen(ts, "write to closed file");
        if (Ahead != 0 || _end != 0) DropAhead(ts);
        if (_pendingCount + data.Length > _size)
        {
            WritePending(ts);
            if (data.Length >= _size)
            {
                WriteAll(ts, data.ToArray());
                return;
            }
        }
        if (_pendingCount == 0 && data.Length > 0) ts.Interpreter.OpenWriters.Add(this);
        if (_pendingCount + data.Length > _pending.Length) Array.Resize(ref _pending, (int)Math.Min(_size, Math.Max(Math.Max(FirstBuffer, 2L * _pending.Length), _pendingCount + data.Length)));
        data.CopyTo(_pending.AsSpan(_pendingCount));
        _pendingCount += data.Length;
    }

    private void WriteAll(ThreadState ts, byte[] data)
    {
        for (int at = 0; at < data.Length;) at += RawWrite(ts, data, at, data.Length - at);
    }

    internal void WritePending(ThreadState ts)
    {
        // A raw stream may let other threads run, and they may write to this one.
        var (block, count) = (_pending, _pendingCount);
        (_pending, _pendingCount) = ([], 0);
        int at = 0;
        try
        {
            while (at < count) at += RawWrite(ts, block, at, count - at);
        }
        finally
        {
            // What was not taken stays for a further try.
            if (at < count) _pending = [.. block.AsSpan(at, count - at), .. _pending.AsSpan(0, _pendingCount)];
            else if (_pendingCount == 0) _pending = block;
            _pendingCount += count - at;
            if (_pendingCount == 0) ts.Interpreter.OpenWriters.Remove(this);
        }
    }

    /// <summary>Puts the raw stream where the program thinks that it is, before it writes.</summary>
    private void DropAhead(ThreadState ts)
    {
        int ahead = Ahead;
        _position = _end = 0;
        if (ahead != 0) RawSeek(ts, -ahead, 1);
    }

    internal void FlushBuffer(ThreadState ts)
    {
        using var held = Hold(ts);
        WritePending(ts);
        if (IsWriter && Ahead != 0) DropAhead(ts);
    }

    // ---- position

    private protected long TellPosition(ThreadState ts)
    {
        using var held = Hold(ts);
        _ = Raw;
        return RawTell(ts) - Ahead + _pendingCount;
    }

    private protected long SeekPosition(ThreadState ts, in Value target, int whence)
    {
        using var held = Hold(ts);
        _ = Raw;
        if (whence is < 0 or > 2) throw Err.Value($"whence value {whence} unsupported");
        CheckOpen(ts, "seek of closed file");
        if (_file == null && !IoSupport.Ask(ts, _raw, "seekable") || _file is { File.CanSeek: false }) throw IoSupport.Unsupported(ts, "File or stream is not seekable.");
        long offset = Ops.ToLong(ts, target);
        if (_pendingCount != 0) WritePending(ts);
        else if (whence != 2 && Ahead > 0)
        {
            // Within what was read ahead nothing has to be read again.
            long current = RawTell(ts) - Ahead;
            long distance = whence == 0 ? offset - current : offset;
            if (distance >= -_position && distance <= Ahead)
            {
                _position += (int)distance;
                return current + distance;
            }
        }
        if (whence == 1) offset -= Ahead;
        long result = RawSeek(ts, offset, whence);
        _position = _end = 0;
        return result;
    }

    private protected Value TruncateAt(ThreadState ts, in Value position)
    {
        using var held = Hold(ts);
        CheckOpen(ts, "truncate of closed file");
        if (!IsWriter) throw IoSupport.Unsupported(ts, "truncate");
        FlushBuffer(ts);
        return Ops.CallMethod(ts, _raw, "truncate", position.IsNone ? TellPosition(ts) : position);
    }

    // ---- the rest

    private protected Value DetachRaw(ThreadState ts)
    {
        _ = Raw;
        Ops.CallMethod(ts, this, Names.flush);
        var raw = _raw;
        _raw = Value.Absent;
        _file = null;
        _detached = true;
        return raw;
    }

    private protected void CloseBoth(ThreadState ts)
    {
        _ = Raw;
        if (IoSupport.IsClosed(ts, this)) return;
        PyException? failure = null;
        try
        {
            Ops.CallMethod(ts, this, Names.flush);
        }
        catch (PyException e)
        {
            failure = e;
        }
        _pendingCount = 0;
        ts.Interpreter.OpenWriters.Remove(this);
        try
        {
            Ops.CallMethod(ts, _raw, Names.close);
        }
        catch (PyException e) when (failure != null)
        {
            e.Value.Context ??= failure.Value;
            throw;
        }
        if (failure != null) throw failure;
    }

    private protected Value OfRaw(ThreadState ts, string method) => Ops.CallMethod(ts, Raw, method);
    private protected Value AttributeOfRaw(ThreadState ts, string name) => Ops.GetAttr(ts, Raw, PyStr.Intern(name));
}
