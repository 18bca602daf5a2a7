using PyLite.Vm.Limits;

namespace PyLite.Vm.Io;

/// <summary>_io.FileIO: https://docs.python.org/3.14/library/io.html#io.FileIO</summary>
[PyType("FileIO", Module = "_io", Subclassable = true, HasDict = true, Doc = "Open a file.")]
public sealed partial class PyFileIO(PyType type) : PyRawIOBase(type)
{
    private static readonly PyStr NameAttribute = PyStr.Intern("name");

    private HostFile? _file;
    private bool _readable, _writable, _created, _appending;
    private bool _closesDescriptor = true;

    /// <summary>A file over an open one (the standard streams).</summary>
    internal PyFileIO(HostFile file, in Value name, bool writes, bool closesDescriptor) : this(TypeObject)
    {
        _file = file;
        _readable = !writes;
        _writable = writes;
        _closesDescriptor = closesDescriptor;
        Attributes(true)!.Set(NameAttribute, name);
    }

    /// <summary>The open file; null once closed.</summary>
    internal HostFile? File => _file;

    internal override bool IsClosed(ThreadState ts) => _file == null;

    [PyMethod("__getstate__(self, /)")] static Value GetState(PyFileIO self) => throw IoSupport.NotPickled(self);

    [PyNew("FileIO(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyFileIO(type);

    [PyInit("FileIO(file, mode='r', closefd=True, opener=None)")]
    void Init(ThreadState ts, Value file, string mode, bool closefd, Value opener) => Open(ts, file, mode, closefd, opener);

    internal void Open(ThreadState ts, in Value file, string mode, bool closesDescriptor, in Value opener)
    {
        _file = null;
        _closesDescriptor = closesDescriptor;
        _readable = _writable = _created = _appending = false;
        var flags = ParseMode(mode);
        var files = ts.Interpreter.Host.Files;
        if (file.IsInt || file.Ref is PyBool || !file.IsFloat && file.Ref is not (PyStr or PyBytes) && file.Type.Slot(SlotId.FsPath) == null && file.Type.Slot(SlotId.Index) != null)
        {
            if (file.Ref is PyBool) Warnings.Warn(ts, Exc.RuntimeWarning, "bool is used as a file descriptor");
            long number = Ops.ToLong(ts, file);
            if (number < 0) throw Err.Value("negative file descriptor");
            _file = Find(files, number) ?? throw OsErrors.New(ts, Errno.EBADF);
        }
        else
        {
            string path = IoSupport.Path(ts, file);
            if (!closesDescriptor) throw Err.Value("Cannot use closefd=False with file name");
            if (!opener.IsNone)
            {
                var result = Ops.Call(ts, opener, file, PosixFlags(flags));
                if (!result.IsInt) throw Err.Type("expected integer from opener");
                if (result.Bits < 0) throw Err.Value($"opener returned {result.Bits}");
                _file = Find(files, result.Bits) ?? throw OsErrors.New(ts, Errno.EBADF, file);
            }
            else
            {
                ts.Interpreter.OpenWriters.FlushPath(ts, path);
                try
                {
                    if (path.Length == 0) throw new FileNotFoundException();
                    _file = files.Open(path, flags);
                }
                catch (Exception e) when (OsErrors.IsSystem(e))
                {
                    throw OsErrors.From(ts, e, file);
                }
            }
        }
        if (_file is SystemFile { IsDirectory: true } directory)
        {
            _file = null;
            if (!file.IsInt) files.Close(directory.Descriptor);
            throw OsErrors.New(ts, Errno.EISDIR, file);
        }
        Attributes(true)!.Set(NameAttribute, file);
        if (_appending && _file.CanSeek) _file.Position = _file.Length;
    }

    private static HostFile? Find(HostFiles files, long number) => number > int.MaxValue ? null : files.Find((int)number);

    private OpenFlags ParseMode(string mode)
    {
        OpenFlags flags = 0;
        bool plus = false, kind = false;
        foreach (char c in mode)
        {
            switch (c)
            {
                case 'x' or 'r' or 'w' or 'a':
                    if (kind) throw BadMode();
                    kind = true;
                    flags |= c switch
                    {
                        'x' => OpenFlags.Write | OpenFlags.Create | OpenFlags.Exclusive,
                        'w' => OpenFlags.Write | OpenFlags.Create | OpenFlags.Truncate,
                        'a' => OpenFlags.Write | OpenFlags.Create | OpenFlags.Append,
                        _ => OpenFlags.Read,
                    };
                    _created = c == 'x';
                    _appending = c == 'a';
                    break;
                case '+':
                    if (plus) throw BadMode();
                    plus = true;
                    break;
                case 'b':
                    break;
                default:
                    throw Err.Value($"invalid mode: {mode}");
            }
        }
        if (!kind) throw BadMode();
        if (plus) flags |= OpenFlags.Read | OpenFlags.Write;
        _readable = (flags & OpenFlags.Read) != 0;
        _writable = (flags & OpenFlags.Write) != 0;
        return flags;
    }

    private static PyException BadMode() => Err.Value("Must have exactly one of create/read/write/append mode and at most one plus");

    private static long PosixFlags(OpenFlags flags)
    {
        long result = (flags & (OpenFlags.Read | OpenFlags.Write)) switch
        {
            OpenFlags.Read => 0,
            OpenFlags.Write => 1,
            _ => 2,
        };
        if ((flags & OpenFlags.Create) != 0) result |= 0x40;
        if ((flags & OpenFlags.Exclusive) != 0) result |= 0x80;
        if ((flags & OpenFlags.Truncate) != 0) result |= 0x200;
        if ((flags & OpenFlags.Append) != 0) result |= 0x400;
        return result | 0x80000;
    }

    // ---- for the buffers above

    private HostFile Opened => _file ?? throw IoSupport.ClosedFile(period: false);

    internal bool CanRead => _readable;
    internal bool CanWrite => _writable;

    /// <summary>Reads once; -1 if the file does not block and has nothing now.</summary>
    internal int ReadCore(ThreadState ts, Span<byte> buffer)
    {
        var file = Opened;
        if (!_readable) throw IoSupport.Unsupported(ts, "File not open for reading");
        try
        {
            return PipeWaits.Read(ts, file, buffer);
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            var failure = OsErrors.From(ts, e);
            return failure.Value.Type == Exc.BlockingIOError ? -1 : throw failure;
        }
    }

    internal void WriteCore(ThreadState ts, ReadOnlySpan<byte> data)
    {
        var file = Opened;
        if (!_writable) throw IoSupport.Unsupported(ts, "File not open for writing");
        try
        {
            PipeWaits.Write(ts, file, data);
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e);
        }
    }

    internal long SeekCore(ThreadState ts, long offset, int whence)
    {
        var file = Opened;
        if (!file.CanSeek) throw OsErrors.New(ts, Errno.ESPIPE);
        try
        {
            return file.Seek(offset, whence);
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e);
        }
    }

    /// <summary>All bytes up to the end, or those that are there now; null if there are none now.</summary>
    internal byte[]? ReadAllCore(ThreadState ts)
    {
        var file = Opened;
        long left = file.CanSeek ? file.Length - file.Position : 0;
        if (left > Array.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge(left);
        var buffer = new byte[left > 0 ? left + 1 : 8192];
        int used = 0;
        while (true)
        {
            if (used == buffer.Length) Limits.ResourceMeter.Charge(2L * buffer.Length);
            if (used == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, 2L * buffer.Length));
            int n = ReadCore(ts, buffer.AsSpan(used));
            if (n < 0 && used == 0) return null;
            if (n <= 0) break;
            used += n;
            ts.CheckBreaker();
        }
        return used == buffer.Length ? buffer : buffer[..used];
    }

    // ---- methods

    [PyGetter("closed")] static bool Closed(ThreadState ts, PyFileIO self) => self._file == null;
    [PyGetter("closefd")] bool CloseFd => _closesDescriptor;
    [PyGetter("mode")] string Mode => _created ? _readable ? "xb+" : "xb" : _appending ? _readable ? "ab+" : "ab" : _readable ? _writable ? "rb+" : "rb" : "wb";
    [PyGetter("_blksize")] long BlockSize => 4096;

    [PyMethod("read(self, size=-1, /)", Doc = "Read at most size bytes, returned as bytes.")]
    static Value Read(ThreadState ts, PyFileIO self, Value size)
    {
        _ = self.Opened;
        if (!self._readable) throw IoSupport.Unsupported(ts, "File not open for reading");
        long count = IoSupport.Size(ts, size);
        if (count < 0) return Ops.CallMethod(ts, self, "readall");
        var buffer = new byte[Math.Min(count, int.MaxValue - 100)];
        int n = self.ReadCore(ts, buffer);
        return n < 0 ? Value.None : new PyBytes(n == buffer.Length ? buffer : buffer[..n]);
    }

    [PyMethod("readall(self, /)", Doc = "Read all data from the file, returned as bytes.")]
    static Value ReadAll(ThreadState ts, PyFileIO self) => self.ReadAllCore(ts) is { } all ? new PyBytes(all) : Value.None;

    [PyMethod("readinto(self, buffer, /)", Doc = "Same as RawIOBase.readinto().")]
    static Value ReadInto(ThreadState ts, PyFileIO self, Value buffer)
    {
        _ = self.Opened;
        return self.ReadCore(ts, IoSupport.Writable(ts, buffer, "readinto")) is >= 0 and var n ? n : Value.None;
    }

    [PyMethod("write(self, b, /)", Doc = "Write buffer b to file, return number of bytes written.")]
    static long Write(ThreadState ts, PyFileIO self, Value b)
    {
        _ = self.Opened;
        if (!self._writable) throw IoSupport.Unsupported(ts, "File not open for writing");
        var data = IoSupport.Bytes(ts, b);
        self.WriteCore(ts, data);
        return data.Length;
    }

    [PyMethod("seek(self, pos, whence=0, /)", Doc = "Move to new file position and return the file position.")]
    static long Seek(ThreadState ts, PyFileIO self, Value pos, int whence)
    {
        _ = self.Opened;
        return self.SeekCore(ts, Ops.ToLong(ts, pos), whence);
    }

    [PyMethod("tell(self, /)", Doc = "Current file position.")]
    static long Tell(ThreadState ts, PyFileIO self) => self.SeekCore(ts, 0, 1);

    [PyMethod("truncate(self, size=None, /)", Doc = "Truncate the file to at most size bytes and return the truncated size.")]
    static long Truncate(ThreadState ts, PyFileIO self, Value size)
    {
        var file = self.Opened;
        if (!self._writable) throw IoSupport.Unsupported(ts, "File not open for writing");
        long length = size.IsNone ? self.SeekCore(ts, 0, 1) : Ops.ToLong(ts, size);
        if (length < 0) throw OsErrors.New(ts, Errno.EINVAL);
        try
        {
            file.SetLength(length);
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e);
        }
        return length;
    }

    [PyMethod("close(self, /)", Doc = "Close the file.")]
    static void Close(ThreadState ts, PyFileIO self)
    {
        if (self._file is not { } file) return;
        try
        {
            // A program may have put a method of its own on the object.
            if (!self.Type.IsBuiltin || Ops.TryGetAttr(ts, self, Names.flush, out var flush) && flush.Ref is PyFunction) Ops.CallMethod(ts, self, Names.flush);
        }
        finally
        {
            self._file = null;
            if (self._closesDescriptor) ts.Interpreter.Host.Files.Close(file.Descriptor);
        }
    }

    [PyMethod("seekable(self, /)", Doc = "True if file supports random-access.")]
    static bool Seekable(PyFileIO self) => self.Opened.CanSeek;

    [PyMethod("readable(self, /)", Doc = "True if file was opened in a read mode.")]
    static bool Readable(PyFileIO self)
    {
        _ = self.Opened;
        return self._readable;
    }

    [PyMethod("writable(self, /)", Doc = "True if file was opened in a write mode.")]
    static bool Writable(PyFileIO self)
    {
        _ = self.Opened;
        return self._writable;
    }

    [PyMethod("fileno(self, /)", Doc = "Return the underlying file descriptor (an integer).")]
    static long Fileno(PyFileIO self) => self.Opened.Descriptor;

    [PyMethod("isatty(self, /)", Doc = "True if the file is connected to a TTY device.")]
    static bool IsATty(PyFileIO self) => self.Opened.IsTerminal;

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, PyFileIO self)
    {
        string type = self.Type.IsBuiltin ? "_io.FileIO" : self.Type.Name;
        if (self._file == null) return $"<{type} [closed]>";
        string closes = self._closesDescriptor ? "True" : "False";
        return Ops.TryGetAttr(ts, self, NameAttribute, out var name)
            ? $"<{type} name={Ops.Repr(ts, name)} mode='{self.Mode}' closefd={closes}>"
            : $"<{type} fd={self._file.Descriptor} mode='{self.Mode}' closefd={closes}>";
    }
}
