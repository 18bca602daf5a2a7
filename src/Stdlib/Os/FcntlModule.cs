using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>fcntl: https://docs.python.org/3.14/library/fcntl.html. On Linux only.</summary>
[PyModule("fcntl", Doc = "This module performs file control and I/O control on file\ndescriptors.  It is an interface to the fcntl() and ioctl() Unix\nroutines.  File descriptors can be obtained with the fileno() method of\na file or socket object.")]
public static unsafe partial class FcntlModule
{
    private const int Duplicate = 0, SetLock = 6, SetLockWait = 7, OpenSetLock = 37, OpenSetLockWait = 38, DuplicateCloseOnExec = 1030;
    private const int Shared = 1, Exclusive = 2, NotBlocking = 4, Unlock = 8;
    private const int MostBytes = 1024;

    /// <summary>What one who is confined may do with its own descriptors: flags, locks, duplicates, and questions. The rest concerns the process, or what stands behind a file.</summary>
    private static readonly int[] Harmless = [Duplicate, 1, 2, 3, 4, 5, SetLock, SetLockWait, 36, OpenSetLock, OpenSetLockWait, DuplicateCloseOnExec, 1032, 1034];

    private static readonly (string Name, long Value)[] Constants =
    [
        ("DN_ACCESS", 1), ("DN_ATTRIB", 32), ("DN_CREATE", 4), ("DN_DELETE", 8), ("DN_MODIFY", 2), ("DN_MULTISHOT", 0x80000000), ("DN_RENAME", 16), ("FASYNC", 8192), ("FD_CLOEXEC", 1), ("FICLONE", 0x40049409),
        ("FICLONERANGE", 0x4020940D), ("F_ADD_SEALS", 1033), ("F_DUPFD", Duplicate), ("F_DUPFD_CLOEXEC", DuplicateCloseOnExec), ("F_DUPFD_QUERY", 1027), ("F_EXLCK", 4), ("F_GETFD", 1), ("F_GETFL", 3),
        ("F_GETLEASE", 1025), ("F_GETLK", 5), ("F_GETLK64", 5), ("F_GETOWN", 9), ("F_GETOWN_EX", 16), ("F_GETPIPE_SZ", 1032), ("F_GETSIG", 11), ("F_GET_FILE_RW_HINT", 1037), ("F_GET_RW_HINT", 1035),
        ("F_GET_SEALS", 1034), ("F_NOTIFY", 1026), ("F_OFD_GETLK", 36), ("F_OFD_SETLK", OpenSetLock), ("F_OFD_SETLKW", OpenSetLockWait), ("F_OWNER_PGRP", 2), ("F_OWNER_PID", 1), ("F_OWNER_TID", 0),
        ("F_RDLCK", 0), ("F_SEAL_FUTURE_WRITE", 16), ("F_SEAL_GROW", 4), ("F_SEAL_SEAL", 1), ("F_SEAL_SHRINK", 2), ("F_SEAL_WRITE", 8), ("F_SETFD", 2), ("F_SETFL", 4), ("F_SETLEASE", 1024),
        ("F_SETLK", SetLock), ("F_SETLK64", SetLock), ("F_SETLKW", SetLockWait), ("F_SETLKW64", SetLockWait), ("F_SETOWN", 8), ("F_SETOWN_EX", 15), ("F_SETPIPE_SZ", 1031), ("F_SETSIG", 10),
        ("F_SET_FILE_RW_HINT", 1038), ("F_SET_RW_HINT", 1036), ("F_SHLCK", 8), ("F_UNLCK", 2), ("F_WRLCK", 1), ("LOCK_EX", Exclusive), ("LOCK_MAND", 32), ("LOCK_NB", NotBlocking), ("LOCK_READ", 64),
        ("LOCK_RW", 192), ("LOCK_SH", Shared), ("LOCK_UN", Unlock), ("LOCK_WRITE", 128), ("RWH_WRITE_LIFE_EXTREME", 5), ("RWH_WRITE_LIFE_LONG", 4), ("RWH_WRITE_LIFE_MEDIUM", 3),
        ("RWH_WRITE_LIFE_NONE", 1), ("RWH_WRITE_LIFE_NOT_SET", 0), ("RWH_WRITE_LIFE_SHORT", 2),
    ];

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        if (!OperatingSystem.IsLinux()) throw Err.New(PyImportError.TypeObject, "fcntl is not supported on this system");
        foreach (var (name, value) in Constants) module.Dict.SetStr(name, value);
    }

    private static int Real(ThreadState ts, in Value fd) => PosixModule.Real(ts, PosixModule.Descriptor(ts, fd));

    /// <summary>The bytes of an argument that is no number, and whether what the system makes of them goes back into the object; null for a number.</summary>
    private static byte[]? Bytes(ThreadState ts, in Value argument, string function)
    {
        if (Ops.TryInt(argument, out _) || !argument.IsFloat && argument.Ref is not (PyStr or null) && argument.Type.Slot(SlotId.Index) is not (null or PyNone)) return null;
        if (argument.Ref is PyStr text) return Codecs.Encode(ts, text, "utf-8", "strict").Data;
        return Buffers.TryGet(ts, argument, out var bytes) ? bytes.ToArray() : throw Err.Type($"{function}() argument 3 must be an integer, a bytes-like object, or a string, not {argument.Type.FullName}");
    }

    private static long Number(ThreadState ts, in Value value) => Ops.TryInt(Ops.ToIndex(ts, value), out var number) ? unchecked((long)(ulong)(number & ulong.MaxValue)) : 0;

    private delegate int Call(void* argument);

    /// <summary>A call that the system may make wait: it tries, and a lock that is taken it tries again, so that the thread can be woken.</summary>
    private static int Retry(ThreadState ts, bool waits, Func<int> attempt)
    {
        for (int milliseconds = 1; ; milliseconds = Math.Min(2 * milliseconds, 50))
        {
            int result, error = 0;
            using (ts.Block())
            {
                result = attempt();
                if (result < 0) error = LibC.Error;
            }
            if (result >= 0) return result;
            if (!waits || error is not (Errno.EACCES or Errno.EAGAIN)) throw Err.OS(error);
            ts.WaitUntil(new object(), static () => false, TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    /// <summary>Has the system read and change a copy of some bytes.</summary>
    private static int OnCopy(ThreadState ts, byte[] bytes, bool waits, Call call)
    {
        // More than asked for: what a driver writes is known to it alone.
        var room = new byte[MostBytes + bytes.Length];
        int result = Retry(ts, waits, () =>
        {
            bytes.CopyTo(room, 0);
            fixed (byte* start = room) return call(start);
        });
        room.AsSpan(0, bytes.Length).CopyTo(bytes);
        return result;
    }

    [PyFunction("fcntl(fd, cmd, arg=0, /)", Doc = "Perform the operation cmd on file descriptor fd.")]
    static Value Fcntl(ThreadState ts, Value fd, int cmd, Value arg)
    {
        Audits.Tell(ts, "fcntl.fcntl", fd, cmd, arg);
        int number = PosixModule.Descriptor(ts, fd);
        var bytes = Bytes(ts, arg, "fcntl");
        if (bytes?.Length > MostBytes) throw Err.Value("fcntl argument 3 is too long");
        if (Array.IndexOf(Harmless, cmd) < 0) ts.Interpreter.Host.Policy.CheckProcess("fcntl");
        int real = PosixModule.Real(ts, number);
        bool waits = cmd is SetLockWait or OpenSetLockWait;
        int attempted = cmd switch
        {
            SetLockWait => SetLock,
            OpenSetLockWait => OpenSetLock,
            _ => cmd,
        };
        if (bytes != null)
        {
            OnCopy(ts, bytes, waits, argument => LibC.Control(real, attempted, (nint)argument));
            return new PyBytes(bytes);
        }
        nint given = (nint)(uint)Number(ts, arg);
        int result = Retry(ts, waits, () => LibC.Control(real, attempted, given));
        if (cmd is Duplicate or DuplicateCloseOnExec) ts.Interpreter.Host.Adopt(result);
        return result;
    }

    [PyFunction("ioctl(fd, request, arg=0, mutate_flag=True, /)", Doc = "Perform the operation request on file descriptor fd.")]
    static Value IoControl(ThreadState ts, Value fd, Value request, Value arg, bool mutates)
    {
        Audits.Tell(ts, "fcntl.ioctl", fd, request, arg);
        int number = PosixModule.Descriptor(ts, fd);
        nuint wanted = (nuint)(ulong)Number(ts, request);
        var bytes = Bytes(ts, arg, "ioctl");
        ts.Interpreter.Host.Policy.CheckProcess("ioctl");
        int real = PosixModule.Real(ts, number);
        if (bytes == null)
        {
            nint given = (nint)(int)Number(ts, arg);
            return Retry(ts, false, () => LibC.DeviceControl(real, wanted, (void*)given));
        }
        bool goesBack = mutates && arg.Ref is not (PyStr or PyBytes) && Buffers.TryGetWritable(ts, arg, out _);
        if (!goesBack && bytes.Length > MostBytes) throw Err.Value("ioctl argument 3 is too long");
        int result = OnCopy(ts, bytes, false, argument => LibC.DeviceControl(real, wanted, argument));
        if (!goesBack) return new PyBytes(bytes);
        if (Buffers.TryGetWritable(ts, arg, out var target)) bytes.AsSpan(0, Math.Min(bytes.Length, target.Length)).CopyTo(target);
        return result;
    }

    [PyFunction("flock(fd, operation, /)", Doc = "Perform the lock operation on file descriptor fd.")]
    static void FLock(ThreadState ts, Value fd, int operation)
    {
        Audits.Tell(ts, "fcntl.flock", fd, operation);
        int real = Real(ts, fd);
        Retry(ts, (operation & NotBlocking) == 0, () => LibC.LockFile(real, operation | NotBlocking));
    }

    [PyFunction("lockf(fd, cmd, len=0, start=0, whence=0, /)", Doc = "A wrapper around the fcntl() locking calls.")]
    static void LockF(ThreadState ts, Value fd, int cmd, Value len, Value start, int whence)
    {
        const short readLock = 0, writeLock = 1, noLock = 2;
        Audits.Tell(ts, "fcntl.lockf", fd, cmd, len, start, whence);
        int real = Real(ts, fd);
        short kind = cmd == Unlock ? noLock : (cmd & Shared) != 0 ? readLock : (cmd & Exclusive) != 0 ? writeLock : throw Err.Value("unrecognized lockf argument");
        // struct flock: kind, whence, start, length, process.
        var range = new long[] { (ushort)kind | (long)(ushort)whence << 16, Ops.ToLong(ts, start), Ops.ToLong(ts, len), 0 };
        Retry(ts, (cmd & NotBlocking) == 0, () =>
        {
            fixed (long* place = range) return LibC.Control(real, SetLock, (nint)place);
        });
    }
}
