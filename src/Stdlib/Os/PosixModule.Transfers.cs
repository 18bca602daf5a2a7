using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Reading and writing at places, in several buffers and from one descriptor to another; locks and advice.
public static unsafe partial class PosixModule
{
    private const int MostBuffers = 1024;

    /// <summary>Waits for a pipe, terminal or socket that waits in the system, so that the thread can be woken.</summary>
    private static void Await(ThreadState ts, int fd, short events)
    {
        if (Files(ts).Find(fd) is { } file)
        {
            if (file.Awaited is >= 0 and var awaited && !Descriptors.IsNonBlocking(awaited)) ts.WaitForDescriptor(awaited, events, null);
        }
        else if (SocketOf(ts, fd) is Sockets.PySocket socket && socket.GetBlocking())
        {
            ts.WaitForDescriptor(Real(ts, fd), events, null);
        }
    }

    private delegate nint Transfer(byte* start);

    /// <summary>Has the system read or write at a place in memory, while other threads run; the number of bytes. OSError.</summary>
    private static int Move(ThreadState ts, byte[] memory, Transfer call)
    {
        int error = 0;
        nint count;
        using (ts.Block())
        {
            fixed (byte* start = memory) count = call(start);
            if (count < 0) error = LibC.Error;
        }
        return count < 0 ? throw Err.OS(error) : (int)count;
    }

    private static void CountOutput(ThreadState ts, long bytes) => ts.Interpreter.Host.Meter?.CountOutput(bytes);

    private static byte[] Room(long length)
    {
        if (length > Array.MaxLength) throw Err.Memory();
        ResourceMeter.Charge(length);
        return new byte[length];
    }

    [PyFunction("pread(fd, length, offset, /)", Doc = "Read a number of bytes from a file descriptor starting at a particular offset.\n\nRead length bytes from file descriptor fd, starting at offset bytes from\nthe beginning of the file.  The file offset remains unchanged.")]
    static Value PRead(ThreadState ts, int fd, nint length, long offset)
    {
        if (length < 0) throw Err.OS(Errno.EINVAL);
        int real = Real(ts, fd);
        var buffer = Room(length);
        int n = Move(ts, buffer, start => LibC.ReadAt(real, start, buffer.Length, offset));
        return new PyBytes(n == buffer.Length ? buffer : buffer[..n]);
    }

    [PyFunction("pwrite(fd, buffer, offset, /)", Doc = "Write bytes to a file descriptor starting at a particular offset.\n\nWrite buffer to fd, starting at offset bytes from the beginning of\nthe file.  Returns the number of bytes written.  Does not change the\ncurrent file offset.")]
    static long PWrite(ThreadState ts, int fd, Value buffer, long offset)
    {
        var data = Buffers.GetArray(ts, buffer);
        int real = Real(ts, fd);
        CountOutput(ts, data.Length);
        return Move(ts, data, start => LibC.WriteAt(real, start, data.Length, offset));
    }

    // ---- several buffers

    private static Value[] Sequence(ThreadState ts, in Value buffers, string function)
    {
        if (buffers.IsInt || buffers.IsFloat || buffers.Ref is PyDict or PySet || buffers.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type($"{function}() arg 2 must be a sequence");
        var items = Ops.ToArray(ts, buffers);
        return items.Length <= MostBuffers ? items : throw Err.OS(Errno.EINVAL);
    }

    /// <summary>Reads into one piece of memory and hands that out to the buffers: the system fills them one after the other, too.</summary>
    private static long ReadInto(ThreadState ts, int fd, in Value buffers, string function, long? offset, int flags)
    {
        var targets = Sequence(ts, buffers, function);
        long length = 0;
        foreach (var target in targets)
        {
            if (!Buffers.TryGetWritable(ts, target, out var span)) throw Buffers.Supports(target) ? Err.Buffer("Object is not writable.") : Buffers.NotBytes(target);
            length += span.Length;
        }
        int real = Real(ts, fd);
        if (offset == null) Await(ts, fd, PollEvent.In);
        var memory = Room(length);
        int n = Move(ts, memory, start =>
        {
            var part = new LibC.Vector { Start = start, Length = memory.Length };
            return offset is { } at ? LibC.ReadVectorAt(real, &part, 1, at, flags) : LibC.ReadVector(real, &part, 1);
        });
        var left = memory.AsSpan(0, n);
        foreach (var target in targets)
        {
            if (!Buffers.TryGetWritable(ts, target, out var span)) throw Err.Buffer("buffer was released while it was read into");
            var part = left[..Math.Min(left.Length, span.Length)];
            part.CopyTo(span);
            left = left[part.Length..];
        }
        return n;
    }

    private static long WriteFrom(ThreadState ts, int fd, in Value buffers, string function, long? offset, int flags)
    {
        var data = new MemoryStream();
        foreach (var buffer in Sequence(ts, buffers, function))
        {
            var bytes = Buffers.Get(ts, buffer);
            ResourceMeter.Charge(bytes.Length);
            data.Write(bytes);
        }
        int real = Real(ts, fd);
        var memory = data.ToArray();
        CountOutput(ts, memory.Length);
        if (offset == null) Await(ts, fd, PollEvent.Out);
        return Move(ts, memory, start =>
        {
            var part = new LibC.Vector { Start = start, Length = memory.Length };
            return offset is { } at ? LibC.WriteVectorAt(real, &part, 1, at, flags) : LibC.WriteVector(real, &part, 1);
        });
    }

    [PyFunction("readv(fd, buffers, /)", Doc = "Read from a file descriptor fd into an iterable of buffers.\n\nThe buffers should be mutable buffers accepting bytes.\nreadv will transfer data into each buffer until it is full\nand then move on to the next buffer in the sequence to hold\nthe rest of the data.\n\nreadv returns the total number of bytes read,\nwhich may be less than the total capacity of all the buffers.")]
    static long ReadV(ThreadState ts, int fd, Value buffers) => ReadInto(ts, fd, buffers, "readv", null, 0);

    [PyFunction("writev(fd, buffers, /)", Doc = "Iterate over buffers, and write the contents of each to a file descriptor.\n\nReturns the total number of bytes written.\nbuffers must be a sequence of bytes-like objects.")]
    static long WriteV(ThreadState ts, int fd, Value buffers) => WriteFrom(ts, fd, buffers, "writev", null, 0);

    [PyFunction("preadv(fd, buffers, offset, flags=0, /)", Doc = "Reads from a file descriptor into a number of mutable bytes-like objects.\n\nCombines the functionality of readv() and pread(): the buffers are filled one after the other,\nfrom an offset of the file, whose position does not change. Returns the total number of bytes read.\n\nThe flags argument contains a bitwise OR of zero or more of RWF_HIPRI and RWF_NOWAIT.")]
    static long PReadV(ThreadState ts, int fd, Value buffers, long offset, int flags) => ReadInto(ts, fd, buffers, "preadv", offset, flags);

    [PyFunction("pwritev(fd, buffers, offset, flags=0, /)", Doc = "Writes the contents of bytes-like objects to a file descriptor at a given offset.\n\nCombines the functionality of writev() and pwrite(). All buffers must be a sequence\nof bytes-like objects. Returns the total number of bytes written.\n\nThe flags argument contains a bitwise OR of zero or more of RWF_DSYNC, RWF_SYNC and RWF_APPEND.")]
    static long PWriteV(ThreadState ts, int fd, Value buffers, long offset, int flags) => WriteFrom(ts, fd, buffers, "pwritev", offset, flags);

    // ---- from descriptor to descriptor

    /// <summary>An offset, or null for None.</summary>
    private static long? Offset(ThreadState ts, in Value offset) => offset.IsNone ? null : Ops.ToLong(ts, offset);

    [PyFunction("sendfile(out_fd, in_fd, offset, count)", Doc = "Copy count bytes from file descriptor in_fd to file descriptor out_fd.")]
    static long SendFile(ThreadState ts, int outFd, int inFd, Value offset, nint count)
    {
        long? given = Offset(ts, offset);
        int target = Real(ts, outFd), source = Real(ts, inFd);
        CountOutput(ts, count);
        Await(ts, outFd, PollEvent.Out);
        return Move(ts, [], _ =>
        {
            long at = given ?? 0;
            return LibC.SendFile(target, source, given == null ? null : &at, count);
        });
    }

    [PyFunction("copy_file_range(src, dst, count, offset_src=None, offset_dst=None)", Doc = "Copy count bytes from one file descriptor to another.\n\n  src\n    Source file descriptor.\n  dst\n    Destination file descriptor.\n  count\n    Number of bytes to copy.\n  offset_src\n    Starting offset in src.\n  offset_dst\n    Starting offset in dst.\n\nIf offset_src is None, then src is read from the current position;\nrespectively for offset_dst.")]
    static long CopyFileRange(ThreadState ts, int src, int dst, nint count, Value offsetSrc, Value offsetDst) =>
        Copy(ts, src, dst, count, offsetSrc, offsetDst, 0, LibC.CopyRange);

    [PyFunction("splice(src, dst, count, offset_src=None, offset_dst=None, flags=0)", Doc = "Transfer count bytes from one pipe to a descriptor or vice versa.\n\n  src\n    Source file descriptor.\n  dst\n    Destination file descriptor.\n  count\n    Number of bytes to copy.\n  offset_src\n    Starting offset in src.\n  offset_dst\n    Starting offset in dst.\n  flags\n    Flags to modify the semantics of the call.\n\nIf offset_src is None, then src is read from the current position;\nrespectively for offset_dst. The offset associated to the file\ndescriptor that refers to a pipe must be None.")]
    static long Splice(ThreadState ts, int src, int dst, nint count, Value offsetSrc, Value offsetDst, int flags)
    {
        const int nonBlocking = 2;
        if (count >= 0 && (flags & nonBlocking) == 0)
        {
            Real(ts, src);
            Real(ts, dst);
            Await(ts, src, PollEvent.In);
            Await(ts, dst, PollEvent.Out);
        }
        return Copy(ts, src, dst, count, offsetSrc, offsetDst, (uint)flags, LibC.Splice);
    }

    private delegate nint CopyCall(int source, long* sourceOffset, int target, long* targetOffset, nint count, uint flags);

    private static long Copy(ThreadState ts, int src, int dst, nint count, in Value offsetSrc, in Value offsetDst, uint flags, CopyCall call)
    {
        if (count < 0) throw Err.Value("negative value for 'count' not allowed");
        long? from = Offset(ts, offsetSrc), to = Offset(ts, offsetDst);
        int source = Real(ts, src), target = Real(ts, dst);
        CountOutput(ts, count);
        return Move(ts, [], _ =>
        {
            long readAt = from ?? 0, writeAt = to ?? 0;
            return call(source, from == null ? null : &readAt, target, to == null ? null : &writeAt, count, flags);
        });
    }

    // ---- locks and advice

    [PyFunction("lockf(fd, command, length, /)", Doc = "Apply, test or remove a POSIX lock on an open file descriptor.\n\n  fd\n    An open file descriptor.\n  command\n    One of F_LOCK, F_TLOCK, F_ULOCK or F_TEST.\n  length\n    The number of bytes to lock, starting at the current position.")]
    static void LockF(ThreadState ts, int fd, int command, long length)
    {
        const int wait = 1, attempt = 2;
        Audits.Tell(ts, "os.lockf", fd, command, length);
        int real = Real(ts, fd);
        // A lock that is waited for in the system cannot be given up.
        for (int milliseconds = 1; LibC.Lock(real, command == wait ? attempt : command, length) != 0; milliseconds = Math.Min(2 * milliseconds, 50))
        {
            int error = LibC.Error;
            if (command != wait || error is not (Errno.EACCES or Errno.EAGAIN)) throw Err.OS(error);
            ts.WaitUntil(new object(), static () => false, TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    [PyFunction("posix_fallocate(fd, offset, length, /)", Doc = "Ensure a file has allocated at least a particular number of bytes on disk.\n\nEnsure that the file specified by fd encompasses a range of bytes\nstarting at offset bytes from the beginning and continuing for length bytes.")]
    static void PosixFAllocate(ThreadState ts, int fd, long offset, long length)
    {
        int real = Real(ts, fd), error;
        CountOutput(ts, Math.Max(0, length));
        using (ts.Block()) error = LibC.Allocate(real, offset, length);
        if (error != 0) throw Err.OS(error);
    }

    [PyFunction("posix_fadvise(fd, offset, length, advice, /)", Doc = "Announce an intention to access data in a specific pattern.\n\nAnnounce an intention to access data in a specific pattern, thus allowing\nthe kernel to make optimizations.\nThe advice applies to the region of the file specified by fd starting at\noffset and continuing for length bytes.\nadvice is one of POSIX_FADV_NORMAL, POSIX_FADV_SEQUENTIAL,\nPOSIX_FADV_RANDOM, POSIX_FADV_NOREUSE, POSIX_FADV_WILLNEED, or\nPOSIX_FADV_DONTNEED.")]
    static void PosixFAdvise(ThreadState ts, int fd, long offset, long length, int advice)
    {
        int error = LibC.Advise(Real(ts, fd), offset, length, advice);
        if (error != 0) throw Err.OS(error);
    }
}
