using PyLite.Vm.Io;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Open files by number.
public static partial class PosixModule
{
    [PyFunction("open(path, flags, mode=511, *, dir_fd=None)", Doc = "Open a file for low level IO.  Returns a file descriptor (integer).")]
    static long OpenFile(ThreadState ts, Value path, long flags, int mode, Value dirFd)
    {
        string text = Path(ts, path, "open");
        var shown = FsPath(ts, path);
        var wanted = (flags & 3) switch
        {
            0 => OpenFlags.Read,
            1 => OpenFlags.Write,
            _ => OpenFlags.Read | OpenFlags.Write,
        };
        if ((flags & 0x40) != 0) wanted |= OpenFlags.Create;
        if ((flags & 0xC0) == 0xC0) wanted |= OpenFlags.Exclusive;
        if ((flags & 0x200) != 0) wanted |= OpenFlags.Truncate;
        if ((flags & 0x400) != 0) wanted |= OpenFlags.Append;
        ts.Interpreter.FlushWriters(text);
        bool made = (wanted & OpenFlags.Create) != 0 && !Files(ts).FileExists(text);
        try
        {
            var file = Files(ts).Open(text, wanted);
            // The class library has no way to say the mode of a file that it makes for a handle.
            if (made && !OperatingSystem.IsWindows() && (mode & 0x1B6) != 0x1B6) File.SetUnixFileMode(text, (UnixFileMode)(mode & 0x1FF & ~0x12));
            return Files(ts).Number(file, owned: true);
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e, shown);
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
        for (int fd = low; fd < Math.Min(high, 1 << 17); fd++) Files(ts).Close(fd);
    }

    [PyFunction("read(fd, length, /)", Doc = "Read from a file descriptor.  Returns a bytes object.")]
    static Value Read(ThreadState ts, int fd, long length)
    {
        if (length < 0) throw Err.OS(Errno.EINVAL);
        if (SocketOf(ts, fd) is { } socket) return Ops.CallMethod(ts, socket, "recv", length);
        var file = Open(ts, fd);
        if (!file.CanRead) throw Err.OS(Errno.EBADF);
        ResourceMeter.Charge(Math.Min(length, 1 << 26));
        var buffer = new byte[Math.Min(length, 1 << 26)];
        int n = 0;
        Do(ts, () => n = PipeWaits.Read(ts, file, buffer), default);
        return new PyBytes(n == buffer.Length ? buffer : buffer[..n]);
    }

    [PyFunction("readinto(fd, buffer, /)", Doc = "Read into a buffer object from a file descriptor.")]
    static long ReadInto(ThreadState ts, int fd, Value buffer)
    {
        if (!Buffers.TryGetWritable(ts, buffer, out var target)) throw Err.Type($"readinto() argument 2 must be read-write bytes-like object, not {buffer.Type.Name}");
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
        var file = Open(ts, fd);
        var bytes = Buffers.Get(ts, data).ToArray();
        if (!file.CanWrite) throw Err.OS(Errno.EBADF);
        Do(ts, () => PipeWaits.Write(ts, file, bytes), default);
        return bytes.Length;
    }

    [PyFunction("lseek(fd, position, whence, /)", Doc = "Set the position of a file descriptor.  Return the new position.")]
    static long LSeek(ThreadState ts, int fd, long position, int whence)
    {
        var file = Open(ts, fd);
        if (!file.CanSeek) throw Err.OS(Errno.ESPIPE);
        long target = whence switch
        {
            0 => position,
            1 => file.Position + position,
            2 => file.Length + position,
            _ => throw Err.OS(Errno.EINVAL),
        };
        if (target < 0) throw Err.OS(Errno.EINVAL);
        return file.Position = target;
    }

    [PyFunction("ftruncate(fd, length, /)", Doc = "Truncate a file, specified by file descriptor, to a specific length.")]
    static void FTruncate(ThreadState ts, int fd, long length)
    {
        var file = Open(ts, fd);
        Do(ts, () => file.SetLength(length), default);
    }

    [PyFunction("fsync(fd)", Doc = "Force write of fd to disk.")]
    static void FSync(ThreadState ts, Value fd)
    {
        var file = Open(ts, fd.IsInt ? fd.Bits : Ops.ToLong(ts, Ops.CallMethod(ts, fd, "fileno")));
        Do(ts, file.Sync, default);
    }

    [PyFunction("fdatasync(fd)", Doc = "Force write of fd to disk without forcing update of metadata.")] static void FDataSync(ThreadState ts, Value fd) => FSync(ts, fd);

    [PyFunction("isatty(fd, /)", Doc = "Return True if the fd is connected to a terminal.")]
    static bool IsATty(ThreadState ts, int fd) => Files(ts).Find(fd) is { IsTerminal: true };

    [PyFunction("dup(fd, /)", Doc = "Return a duplicate of a file descriptor.")]
    static long Dup(ThreadState ts, int fd)
    {
        var file = Files(ts).Find(fd);
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
        if (fd == fd2) return fd2;
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
        if (target < 0) host.Adopt(fd2);
        return fd2;
    }

    /// <summary>A socket by number, as an object that does what is asked of it and leaves it open; null if the number is none.</summary>
    private static PyObject? SocketOf(ThreadState ts, int fd) =>
        Files(ts).Find(fd) == null && ts.Interpreter.Host.Sockets.Find(fd) is { } socket ? Sockets.PySocket.Borrow(socket) : null;

    [PyFunction("get_blocking(fd, /)", Doc = "Get the blocking mode of the file descriptor.\n\nReturn False if the O_NONBLOCK flag is set, True if the flag is cleared.")]
    static bool GetBlocking(ThreadState ts, int fd)
    {
        if (SocketOf(ts, fd) is Sockets.PySocket socket) return socket.GetBlocking();
        return Open(ts, fd) is not DescriptorFile { Handle: var handle } || !Descriptors.IsNonBlocking((int)handle.DangerousGetHandle());
    }

    [PyFunction("set_blocking(fd, blocking, /)", Doc = "Set the blocking mode of the specified file descriptor.\n\nSet the O_NONBLOCK flag if blocking is False,\nclear the O_NONBLOCK flag otherwise.")]
    static void SetBlocking(ThreadState ts, int fd, bool blocking)
    {
        if (Open(ts, fd) is DescriptorFile { Handle: var handle }) Descriptors.SetNonBlocking((int)handle.DangerousGetHandle(), !blocking);
    }

    [PyFunction("pipe()", Doc = "Create a pipe.")]
    static Value Pipe(ThreadState ts)
    {
        if (Descriptors.Supported)
        {
            var (readEnd, writeEnd) = Descriptors.MakePipe();
            return PyTuple.Of(Files(ts).Number(new DescriptorFile(readEnd, true, false), owned: true), Files(ts).Number(new DescriptorFile(writeEnd, false, true), owned: true));
        }
        var reader = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        var writer = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, reader.ClientSafePipeHandle);
        return PyTuple.Of(Files(ts).Number(new StreamFile(reader, true, false), owned: true), Files(ts).Number(new StreamFile(writer, false, true), owned: true));
    }

    [PyFunction("get_inheritable(fd, /)", Doc = "Get the close-on-exe flag of the specified file descriptor.")]
    static bool GetInheritable(ThreadState ts, int fd)
    {
        if (SocketOf(ts, fd) == null) Open(ts, fd);
        return fd < 3;
    }

    [PyFunction("set_inheritable(fd, inheritable, /)", Doc = "Set the inheritable flag of the specified file descriptor.")]
    static void SetInheritable(ThreadState ts, int fd, bool inheritable)
    {
        if (SocketOf(ts, fd) == null) Open(ts, fd);
    }
}
