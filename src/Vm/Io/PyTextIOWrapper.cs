using System.Text.Unicode;
using PyLite.Vm.Text;

namespace PyLite.Vm.Io;

/// <summary>_io.TextIOWrapper: https://docs.python.org/3.14/library/io.html#io.TextIOWrapper</summary>
[PyType("TextIOWrapper", Module = "_io", Subclassable = true, HasDict = true, Doc = "Character and line based layer over a BufferedIOBase object, buffer.")]
public sealed partial class PyTextIOWrapper(PyType type) : PyTextIOBase(type), INativeTextWriter, IPendingWriter
{
    private static readonly PyStr ModeAttribute = PyStr.Intern("mode");

    private Value _buffer = Value.Absent;

    /// <summary>The stream below, as long as this one has it.</summary>
    internal Value Underlying => _buffer;
    private bool _detached;
    private Value _encodingName = Value.None;
    private string _errorsName = "strict";
    private TextCodec _codec = TextCodec.Utf8;
    private CodecErrors _errors = CodecErrors.Strict;
    // A codec that is written in Python, and its encoder once something was written.
    private Value _script = Value.Absent;
    private Value _encoder = Value.Absent;
    private int _chunkSize = 8192;

    // Line ends.
    private bool _readsUniversal, _readsTranslated;
    private string _readEnd = "\n";
    private string? _writeEnd;
    private bool _lineBuffering, _writeThrough;

    // What the stream below can do.
    private bool _readable, _writable, _seekable, _telling, _hasRead1;

    // Text to write, encoded.
    private byte[] _pending = [];
    private int _pendingCount;
    private bool _markWritten;

    // ---- setting up

    [PyMethod("__getstate__(self, /)")] static Value GetState(PyTextIOWrapper self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyTextIOWrapper self) => throw IoSupport.NotPickled(self);
    [PyMethod("__reduce_ex__(self, protocol, /)")] static Value ReduceEx(PyTextIOWrapper self, Value protocol) => throw IoSupport.NotPickled(self);

    [PyNew("TextIOWrapper(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyTextIOWrapper(type);

    [PyInit("TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")]
    void Init(ThreadState ts, Value buffer, PyStr? encoding, PyStr? errors, PyStr? newline, bool lineBuffering, bool writeThrough) =>
        Setup(ts, buffer, encoding?.ToString(), errors?.ToString(), newline?.ToString(), lineBuffering, writeThrough);

    internal void Setup(ThreadState ts, in Value buffer, string? encoding, string? errors, string? newline, bool lineBuffering, bool writeThrough)
    {
        _buffer = Value.Absent;
        _detached = false;
        if (encoding is null or "locale") encoding = "UTF-8";
        SetEncoding(ts, encoding, errors ?? "strict");
        SetNewline(newline);
        _lineBuffering = lineBuffering;
        _writeThrough = writeThrough;
        if (buffer.Ref is PyBuffered { Type.IsBuiltin: true } native and (PyBufferedReader or PyBufferedWriter))
        {
            _readable = native is PyBufferedReader;
            _writable = !_readable;
            _hasRead1 = true;
            _seekable = native.IsSeekable(ts);
        }
        else
        {
            _readable = IoSupport.Ask(ts, buffer, "readable");
            _writable = IoSupport.Ask(ts, buffer, "writable");
            _seekable = IoSupport.Ask(ts, buffer, "seekable");
            _hasRead1 = Ops.TryGetAttr(ts, buffer, "read1", out _);
        }
        _buffer = buffer;
        _telling = _seekable;
        _pendingCount = 0;
        ResetDecoder(atStart: true);
        // Appending to a file that is not empty writes no further mark.
        _markWritten = _writable && _seekable && _codec.WritesMark && Ops.ToLong(ts, Ops.CallMethod(ts, buffer, "tell")) != 0;
    }

    private void SetEncoding(ThreadState ts, string encoding, string errors)
    {
        if (encoding.Contains('\0') || errors.Contains('\0')) throw Err.Value("embedded null character");
        _script = _encoder = Value.Absent;
        if (TextCodec.Find(encoding) is { } native)
        {
            _codec = native;
            _errors = IoSupport.Handler(ts, errors);
        }
        else
        {
            _script = Codecs.FindScript(ts, encoding);
            _codec = TextCodec.Latin1;
            _errors = CodecErrors.Strict;
        }
        _encodingName = encoding;
        _errorsName = errors;
    }

    private void SetNewline(string? newline)
    {
        if (newline is not (null or "" or "\n" or "\r" or "\r\n")) throw Err.Value($"illegal newline value: {newline}");
        _readsUniversal = string.IsNullOrEmpty(newline);
        _readsTranslated = newline == null;
        _readEnd = _readsUniversal ? "\n" : newline!;
        string? end = newline switch
        {
            null => Environment.NewLine,
            "" => null,
            _ => newline,
        };
        _writeEnd = end == "\n" ? null : end;
    }

    [PyMethod("reconfigure(self, *, encoding=None, errors=None, newline=<missing>, line_buffering=None, write_through=None)", Shown = "($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", Doc = "Reconfigure the text stream with new parameters.")]
    static void Reconfigure(ThreadState ts, PyTextIOWrapper self, PyStr? encoding, PyStr? errors, Value newline, Value lineBuffering, Value writeThrough)
    {
        self.CheckOpen(ts);
        bool newNewline = !newline.IsAbsent;
        if (self._hasRead && (encoding != null || errors != null || newNewline))
            throw IoSupport.Unsupported(ts, "It is not possible to set the encoding or newline of stream after the first read");
        if (newNewline && !newline.IsNone && newline.Ref is not PyStr) throw Err.Type($"reconfigure() argument 'newline' must be str or None, not {newline.Type.FullName}");
        self.FlushAll(ts);
        if (encoding != null || errors != null)
        {
            string name = encoding?.ToString() ?? self._encodingName.Ref!.ToString()!;
            self.SetEncoding(ts, name == "locale" ? "UTF-8" : name, errors?.ToString() ?? (encoding != null ? "strict" : self._errorsName));
        }
        if (newNewline) self.SetNewline((newline.Ref as PyStr)?.ToString());
        if (encoding != null || errors != null || newNewline) self.ResetDecoder(atStart: true);
        if (!lineBuffering.IsNone) self._lineBuffering = Ops.IsTrue(ts, lineBuffering);
        if (!writeThrough.IsNone) self._writeThrough = Ops.IsTrue(ts, writeThrough);
    }

    // ---- state

    /// <summary>Whether there is a stream below.</summary>
    internal bool IsAttached => !_buffer.IsAbsent;

    private Value Buffer
    {
        get
        {
            if (!_buffer.IsAbsent) return _buffer;
            throw Err.Value(_detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object");
        }
    }

    internal override bool IsClosed(ThreadState ts) => IoSupport.IsClosed(ts, Buffer);

    private void CheckOpen(ThreadState ts)
    {
        if (IsClosed(ts)) throw IoSupport.ClosedFile();
    }

    string? IPendingWriter.TargetPath => _buffer.Ref is IPendingWriter below ? below.TargetPath : null;
    bool IPendingWriter.IsText => true;
    void IPendingWriter.FlushPending(ThreadState ts)
    {
        if (_buffer.IsAbsent || IsClosed(ts)) return;
        WritePending(ts);
        if (_buffer.Ref is IPendingWriter below) below.FlushPending(ts);
    }

    // ---- writing

    /// <inheritdoc/>
    public bool IsPlain => Type == TypeObject && (Attributes(false) is not { } own || own.Get(Names.write).IsAbsent);

    /// <summary>Whether nothing overrides <c>flush</c>.</summary>
    internal bool FlushesPlainly => Type == TypeObject && (Attributes(false) is not { } own || own.Get(Names.flush).IsAbsent);

    /// <inheritdoc/>
    public void Write(ThreadState ts, PyStr text)
    {
        CheckOpen(ts);
        if (!_writable) throw IoSupport.Unsupported(ts, "not writable");
        bool flush = false;
        if (_lineBuffering || _writeEnd != null)
        {
            bool hasLf = text.Span.IndexOf('\n') >= 0;
            flush = _lineBuffering && (hasLf || text.Span.IndexOf('\r') >= 0);
            if (hasLf && _writeEnd != null) text = Ops.FromText(LineEnds.Translate(text.Span.ToText(), _writeEnd));
        }
        if (_pendingCount == 0) ts.Interpreter.OpenWriters.Add(this);
        Encode(text);
        if (_pendingCount >= _chunkSize || flush || _writeThrough) WritePending(ts);
        if (flush) FlushBelow(ts);
        if (_hasRead) ForgetRead();
    }

    private void Encode(PyStr text)
    {
        if (!text.IsWide && ReferenceEquals(_codec, TextCodec.Utf8))
        {
            string chars = text.Narrow;
            Reserve(chars.Length * 3);
            if (!chars.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            {
                Utf8.FromUtf16(chars, _pending.AsSpan(_pendingCount), out _, out int written);
                _pendingCount += written;
                return;
            }
        }
        if (_script.IsObject)
        {
            EncodeByScript(text);
            return;
        }
        var bytes = _markWritten ? _codec.EncodeRest(text.Span, _errors) : _codec.Encode(text.Span, _errors);
        _markWritten = true;
        Reserve(bytes.Length);
        bytes.CopyTo(_pending, _pendingCount);
        _pendingCount += bytes.Length;
    }

    private void EncodeByScript(PyStr text)
    {
        var ts = ThreadState.Current;
        if (!_encoder.IsObject)
        {
            _encoder = Ops.CallMethod(ts, _script, "incrementalencoder", _errorsName);
            if (_markWritten) Ops.CallMethod(ts, _encoder, "setstate", 0);
        }
        var result = Ops.CallMethod(ts, _encoder, "encode", text);
        if (result.Ref is not PyBytes encoded) throw Err.Type($"encoder should return a bytes object, not '{result.Type.FullName}'");
        Reserve(encoded.Data.Length);
        encoded.Data.CopyTo(_pending, _pendingCount);
        _pendingCount += encoded.Data.Length;
    }

    private void Reserve(long count)
    {
        long needed = _pendingCount + count;
        if (needed <= _pending.Length) return;
        if (needed > Array.MaxLength) throw Err.Memory();
        Array.Resize(ref _pending, (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(1024, needed), 2L * _pending.Length)));
    }

    private void WritePending(ThreadState ts)
    {
        int count = _pendingCount;
        if (count == 0) return;
        _pendingCount = 0;
        ts.Interpreter.OpenWriters.Remove(this);
        var pending = _pending;
        // Another thread, or the stream below, may write here meanwhile. A single large text should not hold its memory for good.
        if (ts.Interpreter.HasThreads || pending.Length > 1 << 20 || !_buffer.Type.IsBuiltin) _pending = [];
        if (_buffer.Ref is PyBufferedWriter { Type.IsBuiltin: true } native) native.WriteBytes(ts, pending.AsSpan(0, count));
        else if (_buffer.Ref is PyFileIO { Type.IsBuiltin: true } file) file.WriteCore(ts, pending.AsSpan(0, count));
        else Ops.CallMethod(ts, _buffer, Names.write, new PyBytes(pending.AsSpan(0, count).ToArray()));
    }

    private void FlushBelow(ThreadState ts)
    {
        if (_buffer.Ref is PyBufferedWriter { Type.IsBuiltin: true } native) native.FlushBuffer(ts);
        else Ops.CallMethod(ts, _buffer, Names.flush);
    }

    private void FlushAll(ThreadState ts)
    {
        WritePending(ts);
        FlushBelow(ts);
    }

    [PyMethod("write(self, text, /)", Doc = "Write string s to stream.")]
    static Value Write(ThreadState ts, PyTextIOWrapper self, Value text)
    {
        if (text.Ref is not PyStr s) throw Err.Type($"write() argument must be str, not {text.Type.FullName}");
        self.Write(ts, s);
        return s.Length;
    }

    [PyMethod("flush(self, /)", Doc = "Flush write buffers, if applicable.")]
    internal static void Flush(ThreadState ts, PyTextIOWrapper self)
    {
        self.CheckOpen(ts);
        self._telling = self._seekable;
        self.FlushAll(ts);
    }

    // ---- the rest

    [PyMethod("detach(self, /)")]
    static Value Detach(ThreadState ts, PyTextIOWrapper self)
    {
        _ = self.Buffer;
        Ops.CallMethod(ts, self, Names.flush);
        var buffer = self._buffer;
        self._buffer = Value.Absent;
        self._detached = true;
        return buffer;
    }

    [PyMethod("close(self, /)", Doc = "Flush and close the IO object.")]
    static void Close(ThreadState ts, PyTextIOWrapper self)
    {
        if (self.IsClosed(ts)) return;
        PyException? failure = null;
        try
        {
            Ops.CallMethod(ts, self, Names.flush);
        }
        catch (PyException e)
        {
            failure = e;
        }
        self._pendingCount = 0;
        ts.Interpreter.OpenWriters.Remove(self);
        try
        {
            Ops.CallMethod(ts, self._buffer, Names.close);
        }
        catch (PyException e) when (failure != null)
        {
            e.Value.Context ??= failure.Value;
            throw;
        }
        if (failure != null) throw failure;
    }

    private Value OfBuffer(ThreadState ts, string method) => Ops.CallMethod(ts, Buffer, method);

    [PyMethod("fileno(self, /)")] static Value Fileno(ThreadState ts, PyTextIOWrapper self) => self.OfBuffer(ts, "fileno");
    [PyMethod("seekable(self, /)")] static Value Seekable(ThreadState ts, PyTextIOWrapper self) => self.OfBuffer(ts, "seekable");
    [PyMethod("readable(self, /)")] static Value Readable(ThreadState ts, PyTextIOWrapper self) => self.OfBuffer(ts, "readable");
    [PyMethod("writable(self, /)")] static Value Writable(ThreadState ts, PyTextIOWrapper self) => self.OfBuffer(ts, "writable");

    [PyMethod("isatty(self, /)")]
    static Value IsATty(ThreadState ts, PyTextIOWrapper self)
    {
        return self.OfBuffer(ts, "isatty");
    }

    [PyMethod("truncate(self, pos=None, /)")]
    static Value Truncate(ThreadState ts, PyTextIOWrapper self, Value pos)
    {
        self.CheckOpen(ts);
        self.FlushAll(ts);
        return Ops.CallMethod(ts, self._buffer, "truncate", pos);
    }

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyTextIOWrapper self) => self.IsClosed(ts);
    [PyGetter("buffer", Member = true)] static Value BufferStream(PyTextIOWrapper self) => self._buffer.IsAbsent && !self._detached ? self.Buffer : self._detached ? Value.None : self._buffer;
    [PyGetter("name")] static Value Name(ThreadState ts, PyTextIOWrapper self) => Ops.GetAttr(ts, self.Buffer, PyStr.Intern("name"));
    [PyGetter("encoding", Member = true)] static Value Encoding(PyTextIOWrapper self) => self._encodingName;
    [PyGetter("errors")] static Value ErrorsName(PyTextIOWrapper self) => self._errorsName;
    [PyGetter("line_buffering", Member = true)] bool LineBuffering => _lineBuffering;
    [PyGetter("write_through", Member = true)] bool WriteThrough => _writeThrough;
    [PyGetter("newlines")] static Value Newlines(PyTextIOWrapper self) => self._decoder.Newlines;
    [PyGetter("_CHUNK_SIZE")] long ChunkSize => _chunkSize;

    [PySetter("_CHUNK_SIZE")]
    void SetChunkSize(ThreadState ts, Value value)
    {
        long size = Ops.ToLong(ts, value);
        _chunkSize = size > 0 ? (int)Math.Min(size, int.MaxValue / 4) : throw Err.Value("a strictly positive integer is required");
    }

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyTextIOWrapper self)
    {
        string mode = Ops.TryGetAttr(ts, self, ModeAttribute, out var value) ? $" mode={Ops.Repr(ts, value)}" : "";
        return IoSupport.Repr(ts, self, $"{mode} encoding={Ops.Repr(ts, self._encodingName)}");
    }
}
