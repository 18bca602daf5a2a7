using PyLite.Vm.Io;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Open files by number.
public static unsafe partial class PosixModule
{
    // What fcntl does.
    private const int DuplicateAbove = 1030, GetDescriptorFlags = 1, SetDescriptorFlags = 2, CloseOnExec = 1;
    private const int OpenCloseOnExec = 0x80000, OpenNonBlocking = 0x800;

    /// <summary>The system's number of a descriptor of the program; EBADF.</summary>
    internal static int Real(ThreadState ts, int fd) => fd >= 0 && ts.Interpreter.Host.Real(fd) is >= 0 and var real ? real : throw Err.OS(Errno.EBADF);

    /// <summary>The descriptor of something with a <c>fileno()</c>, or a number.</summary>
    internal static int Descriptor(ThreadState ts, in Value value)
    {
        var number = value;
        if (!Ops.TryInt(value, out _))
        {
            if (!Ops.TryGetAttr(ts, value, "fileno", out var method)) throw Err.Type("argument must be an int, or have a fileno() method.");
            number = Ops.Call(ts, method);
            if (!Ops.TryInt(number, out _)) throw Err.Type("fileno() returned a non-integer");
        }
        if (number.Ref is PyBool) Warnings.Warn(ts, Exc.RuntimeWarning, "bool is used as a file descriptor");
        long fd = Ops.ToLong(ts, number, "Python int too large to convert to C int");
        if (fd < 0) throw Err.Value($"file descriptor cannot be a negative integer ({fd})");
        return fd <= int.MaxValue ? (int)fd : throw Err.Overflow("Python int too large to convert to C int");
    }

    /// <summary>OSError for a call that failed.</summary>
    private static void Check(long result)
    {
        if (result < 0) throw Err.OS(LibC.Error);
    }

    /// <summary>A new descriptor that the system made, which from now on is the program's.</summary>
    private static long Adopt(ThreadState ts, int descriptor)
    {
        Check(descriptor);
        ts.Interpreter.Host.Adopt(descriptor);
        return descriptor;
    }

    [PyFunction("open(path, flags, mode=511, *, dir_fd=None)", Doc = "Open a file for low level IO.  Returns a file descriptor (integer).")]
    static long OpenFile(ThreadState ts, Value path, int flags, int mode, Value dirFd)
    {
        const int create = 0x40, truncate = 0x200, temporary = 0x400000;
        bool writes = (flags & 3) != 0 || (flags & (create | truncate | temporary)) != 0;
        var where = PathArgument.Of(ts, path, "open", writes ? PathUse.Write : PathUse.Read, directory: dirFd);
        if (writes && (flags & 3) != 1) Files(ts).ForReading(where.Text);
        Audits.Tell(ts, "open", path, Value.None, flags);
        ts.Interpreter.FlushWriters(where.Text);
        if (!IsLinux) return Files(ts).Number(PortableFiles.Open(ts, where, flags, mode), owned: true);
        try
        {
            return Files(ts).Number(Files(ts).OpenSystem(where.Text, flags, mode, where.Directory), owned: true);
        }
        catch (IOException e)
        {
            throw Err.OS(e.HResult, where.Shown);
        }
    }

    [PyFunction("close(fd)", Doc = "Close a file descriptor.")]
    static void Close(ThreadState ts, int fd)
    {
        if (Files(ts).Find(fd) != null && Files(ts).Close(fd)) return;
        (ts.Interpreter.Host.Sockets.Take(fd) ?? throw Err.OS(Errno.EBADF)).Dispose();
    }

    [PyFunction("closerange(fd_low, fd_high, /)", Doc = "Closes all file descriptors in [fd_low, fd_high), ignoring errors.")]
    static void CloseRange(ThreadState ts, int low, int high)
    {
        for (int fd = Math.Max(low, 0); fd < Math.Min(high, 1 << 17); fd++)
            if (Files(ts).Find(fd) == null || !Files(ts).Close(fd)) ts.Interpreter.Host.Sockets.Take(fd)?.Dispose();
    }

    /// <summary>Whether the system alone says what may be done with it: a standard stream may be another file by now.</summary>
    private static bool KnowsItself(HostFile file) => IsLinux && file is StandardFile;

    [PyFunction("read(fd, length, /)", Doc = "Read from a file descriptor.  Returns a bytes object.")]
    static Value Read(ThreadState ts, int fd, nint length)
    {
        if (length < 0) throw Err.OS(Errno.EINVAL);
        if (SocketOf(ts, fd) is { } socket) return Ops.CallMethod(ts, socket, "recv", (long)length);
        var file = Open(ts, fd);
        if (!KnowsItself(file) && !file.CanRead) throw Err.OS(Errno.EBADF);
        ResourceMeter.Charge(Math.Min(length, 1 << 26));
        var buffer = new byte[Math.Min(length, 1 << 26)];
        int n = 0;
        Do(ts, () => n = PipeWaits.Read(ts, file, buffer), Value.None);
        return new PyBytes(n == buffer.Length ? buffer : buffer[..n]);
    }

    [PyFunction("readinto(fd, buffer, /)", Doc = "Read into a buffer object from a file descriptor.")]
    static long ReadInto(ThreadState ts, int fd, Value buffer)
    {
        if (!Buffers.TryGetWritable(ts, buffer, out var target)) throw Err.Type($"readinto() argument 2 must be read-write bytes-like object, not {buffer.Type.FullName}");
        var read = ((PyBytes)Read(ts, fd, target.Length).Ref!).Data;
        // The object may have changed while the lock was given away.
        if (!Buffers.TryGetWritable(ts, buffer, out target) || target.Length < read.Length) throw Err.Buffer("buffer was resized while it was read into");
        read.CopyTo(target);
        return read.Length;
    }

    [PyFunction("write(fd, data, /)", Doc = "Write a bytes object to a file descriptor.")]
    static long Write(ThreadState ts, int fd, Value data)
    {
        if (SocketOf(ts, fd) is { } socket) return Ops.ToLong(ts, Ops.CallMethod(ts, socket, "send", data));
        var bytes = Buffers.Get(ts, data).ToArray();
        var file = Open(ts, fd);
        if (!KnowsItself(file) && !file.CanWrite) throw Err.OS(Errno.EBADF);
        Do(ts, () => PipeWaits.Write(ts, file, bytes), Value.None);
        return bytes.Length;
    }

    [PyFunction("lseek(fd, position, whence, /)", Doc = "Set the position of a file descriptor.  Return the new position.")]
    static long LSeek(ThreadState ts, int fd, long position, int whence)
    {
        var file = Open(ts, fd);
        if (IsLinux && ts.Interpreter.Host.Real(fd) is >= 0 and var real)
        {
            long at = LibC.Seek(real, position, whence);
            Check(at);
            return at;
        }
        if (!file.CanSeek) throw Err.OS(Errno.ESPIPE);
        long result = 0;
        Do(ts, () => result = file.Seek(position, whence), Value.None);
        return result;
    }

    [PyFunction("ftruncate(fd, length, /)", Doc = "Truncate a file, specified by file descriptor, to a specific length.")]
    static void FTruncate(ThreadState ts, int fd, long length)
    {
        Audits.Tell(ts, "os.truncate", fd, length);
        if (IsLinux)
        {
            Check(LibC.Truncate(Real(ts, fd), length));
            return;
        }
        var file = Open(ts, fd);
        Do(ts, () => file.SetLength(length), Value.None);
    }

    [PyFunction("fsync(fd)", Doc = "Force write of fd to disk.")]
    static void FSync(ThreadState ts, Value fd) => Sync(ts, fd, static number => LibC.SyncFile(number));

    [PyFunction("fdatasync(fd)", Doc = "Force write of fd to disk without forcing update of metadata.")]
    static void FDataSync(ThreadState ts, Value fd) => Sync(ts, fd, static number => LibC.SyncData(number));

    private static void Sync(ThreadState ts, in Value fd, Func<int, int> call)
    {
        int number = Descriptor(ts, fd);
        var file = Open(ts, number);
        if (IsLinux && ts.Interpreter.Host.Real(number) is >= 0 and var real)
        {
            int error;
            using (ts.Block()) error = call(real) == 0 ? 0 : LibC.Error;
            if (error != 0) throw Err.OS(error);
            return;
        }
        Do(ts, file.Sync, Value.None);
    }

    [PyFunction("isatty(fd, /)", Doc = "Return True if the fd is connected to a terminal.")]
    static bool IsATty(ThreadState ts, int fd) => Files(ts).Find(fd) is { IsTerminal: true };

    [PyFunction("device_encoding(fd)", Doc = "Return a string describing the encoding of a terminal's file descriptor.\n\nThe file descriptor must be attached to a terminal.\nIf the device is not a terminal, return None.")]
    static Value DeviceEncoding(ThreadState ts, int fd) => IsATty(ts, fd) ? "UTF-8" : Value.None;

    [PyFunction("dup(fd, /)", Doc = "Return a duplicate of a file descriptor.")]
    static long Dup(ThreadState ts, int fd)
    {
        var file = Files(ts).Find(fd);
        if (IsLinux && file is not LentFile && ts.Interpreter.Host.Real(fd) is >= 0 and var real) return Adopt(ts, LibC.Control(real, DuplicateAbove, 3));
        if (file == null && ts.Interpreter.Host.Sockets.Duplicate(fd) is { } made) return made;
        file ??= Open(ts, fd);
        // A file on disk knows its position itself; of others the system knows all.
        if (!Descriptors.Supported || file is not (StandardFile or DescriptorFile)) return Files(ts).Duplicate(file);
        return Files(ts).Number(Sharing(Descriptors.Duplicate(ts.Interpreter.Host.Real(fd)), file), owned: true);
    }

    private static DescriptorFile Sharing(int number, HostFile file) =>
        new(new Microsoft.Win32.SafeHandles.SafeFileHandle(number, ownsHandle: true), file.CanRead, file.CanWrite);

    [PyFunction("dup2(fd, fd2, inheritable=True)", Doc = "Duplicate file descriptor.")]
    static long Dup2(ThreadState ts, int fd, int fd2, bool inheritable)
    {
        if (fd < 0 || fd2 < 0) throw Err.OS(Errno.EBADF);
        var host = ts.Interpreter.Host;
        int source = host.Real(fd), target = host.Real(fd2);
        if (source < 0) throw Err.OS(Errno.EBADF);
        if (fd == fd2)
        {
            if (IsLinux && !inheritable) SetInheritable(source, false);
            return fd2;
        }
        if (!Descriptors.Supported) throw Err.NotImplemented("os.dup2() is not supported on this system");
        // What a number that the system does not know stands for cannot become something else.
        if (target >= 0 && target != fd2 || target < 0 && Files(ts).Find(fd2) != null) throw Err.OS(Errno.EBADF);
        try
        {
            Descriptors.Replace(source, fd2, target >= 0);
        }
        catch (IOException e)
        {
            throw Err.OS(e.HResult);
        }
        if (IsLinux) SetInheritable(fd2, inheritable);
        if (target < 0) host.Adopt(fd2);
        else if (IsLinux) host.Redirected(fd2);
        return fd2;
    }

    /// <summary>A socket by number, as an object that does what is asked of it and leaves it open; null if the number is none.</summary>
    private static PyObject? SocketOf(ThreadState ts, int fd) =>
        Files(ts).Find(fd) == null && ts.Interpreter.Host.Sockets.Find(fd) is { } socket ? Sockets.PySocket.Borrow(socket) : null;

    [PyFunction("get_blocking(fd, /)", Doc = "Get the blocking mode of the file descriptor.\n\nReturn False if the O_NONBLOCK flag is set, True if the flag is cleared.")]
    static bool GetBlocking(ThreadState ts, int fd)
    {
        if (SocketOf(ts, fd) is Sockets.PySocket socket) return socket.GetBlocking();
        if (IsLinux && Open(ts, fd) is { Handle: not null }) return !Descriptors.IsNonBlocking(Real(ts, fd));
        return Open(ts, fd) is not DescriptorFile { Handle: var handle } || !Descriptors.IsNonBlocking((int)handle.DangerousGetHandle());
    }

    [PyFunction("set_blocking(fd, blocking, /)", Doc = "Set the blocking mode of the specified file descriptor.\n\nSet the O_NONBLOCK flag if blocking is False,\nclear the O_NONBLOCK flag otherwise.")]
    static void SetBlocking(ThreadState ts, int fd, bool blocking)
    {
        if (SocketOf(ts, fd) is { } socket) Ops.CallMethod(ts, socket, "setblocking", blocking);
        else if (IsLinux && Open(ts, fd) is { Handle: not null }) Descriptors.SetNonBlocking(Real(ts, fd), !blocking);
        else if (Open(ts, fd) is DescriptorFile { Handle: var handle }) Descriptors.SetNonBlocking((int)handle.DangerousGetHandle(), !blocking);
    }

    [PyFunction("pipe()", Doc = "Create a pipe.")]
    static Value Pipe(ThreadState ts)
    {
        if (IsLinux) return Pipe2(ts, OpenCloseOnExec);
        if (Descriptors.Supported)
        {
            var (readEnd, writeEnd) = Descriptors.MakePipe();
            return PyTuple.Of(Files(ts).Number(new DescriptorFile(readEnd, true, false), owned: true), Files(ts).Number(new DescriptorFile(writeEnd, false, true), owned: true));
        }
        var reader = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        var writer = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, reader.ClientSafePipeHandle);
        return PyTuple.Of(Files(ts).Number(new StreamFile(reader, true, false), owned: true), Files(ts).Number(new StreamFile(writer, false, true), owned: true));
    }

    [PyFunction("pipe2(flags, /)", Doc = "Create a pipe with flags set atomically.\n\nReturns a tuple of two file descriptors:\n  (read_fd, write_fd)\n\nflags can be constructed by ORing together one or more of these values:\nO_NONBLOCK, O_CLOEXEC.")]
    static Value Pipe2(ThreadState ts, int flags)
    {
        var ends = stackalloc int[2];
        Check(LibC.MakePipe(ends, flags));
        long reader = Adopt(ts, ends[0]);
        return PyTuple.Of(reader, Adopt(ts, ends[1]));
    }

    [PyFunction("get_inheritable(fd, /)", Doc = "Get the close-on-exe flag of the specified file descriptor.")]
    static bool GetInheritable(ThreadState ts, int fd)
    {
        if (SocketOf(ts, fd) == null) Open(ts, fd);
        if (!IsLinux || ts.Interpreter.Host.Real(fd) is not (>= 0 and var real)) return fd < 3;
        int flags = LibC.Control(real, GetDescriptorFlags, 0);
        Check(flags);
        return (flags & CloseOnExec) == 0;
    }

    [PyFunction("set_inheritable(fd, inheritable, /)", Doc = "Set the inheritable flag of the specified file descriptor.")]
    static void SetInheritable(ThreadState ts, int fd, int inheritable)
    {
        if (SocketOf(ts, fd) == null) Open(ts, fd);
        if (IsLinux && ts.Interpreter.Host.Real(fd) is >= 0 and var real) SetInheritable(real, inheritable != 0);
    }

    private static void SetInheritable(int real, bool inheritable)
    {
        int flags = LibC.Control(real, GetDescriptorFlags, 0);
        Check(flags);
        Check(LibC.Control(real, SetDescriptorFlags, inheritable ? flags & ~CloseOnExec : flags | CloseOnExec));
    }
}
