using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// What only systems like Linux know of files: owners, further links, nodes, extended attributes, limits.
public static unsafe partial class PosixModule
{
    private static readonly StructSequenceType StatVfsResult = new("os", "statvfs_result", "statvfs_result: Result from statvfs or fstatvfs.\n\nThis object may be accessed either as a tuple of\n  (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax),\nor via the attributes f_bsize, f_frsize, f_blocks, f_bfree, and so on.\n\nSee os.statvfs for more information.",
        ["f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax"], ["f_fsid"]);

    [PyConst("statvfs_result")] static Value StatVfsResultType => StatVfsResult.Type;

    // ---- owners and modes

    /// <summary>A user or group number; -1 leaves it as it is.</summary>
    private static uint Id(ThreadState ts, in Value value, string what)
    {
        if (!value.IsInt && (value.IsFloat || value.Type.Slot(SlotId.Index) is null or PyNone)) throw Err.Type($"{what} should be integer, not {value.Type.FullName}");
        var number = Ops.ToIndex(ts, value);
        if (!Ops.TryInt(number, out var exact)) throw Err.Type($"{what} should be integer, not {value.Type.FullName}");
        // Of numbers that are too large the same is said.
        return exact >= -1 && exact <= uint.MaxValue ? unchecked((uint)(long)exact) : throw Err.Overflow($"{what} is less than minimum");
    }

    [PyFunction("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", Doc = "Change the owner and group id of path to the numeric uid and gid.")]
    static void ChOwn(ThreadState ts, Value path, Value uid, Value gid, Value dirFd, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "chown", PathUse.Write | PathUse.OrDescriptor, directory: dirFd);
        uint user = Id(ts, uid, "uid"), group = Id(ts, gid, "gid");
        if (where.IsDescriptor && !dirFd.IsNone) throw Err.Value("chown: can't specify both dir_fd and fd");
        where.Refuse("chown", null, followSymlinks);
        Audits.Tell(ts, "os.chown", path, uid, gid, DirectoryShown(dirFd));
        int result;
        if (where.IsDescriptor) result = LibC.ChangeOwner(where.Descriptor, user, group);
        else
            fixed (byte* name = where.Bytes) result = LibC.ChangeOwner(where.Directory, name, user, group, followSymlinks ? 0 : LibC.NoFollow);
        if (result != 0) throw where.Failure();
    }

    [PyFunction("lchown(path, uid, gid)", Doc = "Change the owner and group id of path to the numeric uid and gid.\n\nThis function will not follow symbolic links.\nEquivalent to os.chown(path, uid, gid, follow_symlinks=False).")]
    static void LChOwn(ThreadState ts, Value path, Value uid, Value gid)
    {
        var where = PathArgument.Of(ts, path, "lchown", PathUse.Write);
        uint user = Id(ts, uid, "uid"), group = Id(ts, gid, "gid");
        Audits.Tell(ts, "os.chown", path, uid, gid, -1);
        fixed (byte* name = where.Bytes)
            if (LibC.ChangeOwner(LibC.Here, name, user, group, LibC.NoFollow) != 0) throw where.Failure();
    }

    [PyFunction("fchown(fd, uid, gid)", Doc = "Change the owner and group id of the file specified by file descriptor.\n\nEquivalent to os.chown(fd, uid, gid).")]
    static void FChOwn(ThreadState ts, int fd, Value uid, Value gid)
    {
        uint user = Id(ts, uid, "uid"), group = Id(ts, gid, "gid");
        Audits.Tell(ts, "os.chown", fd, uid, gid, -1);
        int real = Real(ts, fd);
        PathArgument.CheckChange(ts, real);
        Check(LibC.ChangeOwner(real, user, group));
    }

    [PyFunction("fchmod(fd, mode)", Doc = "Change the access permissions of the file given by file descriptor fd.\n\nEquivalent to os.chmod(fd, mode).")]
    static void FChMod(ThreadState ts, int fd, int mode)
    {
        Audits.Tell(ts, "os.chmod", fd, mode, -1);
        int real = Real(ts, fd);
        PathArgument.CheckChange(ts, real);
        Check(LibC.ChangeMode(real, (uint)mode));
    }

    // ---- directories and nodes

    private static void ChangeDirectory(ThreadState ts, int real, in Value shown)
    {
        ts.Interpreter.Host.Policy.CheckEnvironment("chdir");
        if (!IsLinux) throw Err.NotImplemented("directories by descriptor are not supported on this system");
        if (LibC.ChangeDirectory(real) != 0) throw Err.OS(LibC.Error, shown);
    }

    [PyFunction("fchdir(fd)", Doc = "Change to the directory of the given file descriptor.\n\nfd must be opened on a directory, not a file.\nEquivalent to os.chdir(fd).")]
    static void FChDir(ThreadState ts, Value fd)
    {
        int number = Descriptor(ts, fd);
        Audits.Tell(ts, "os.chdir", number);
        ChangeDirectory(ts, ts.Interpreter.Host.Real(number), default);
    }

    [PyFunction("chroot(path)", Doc = "Change root directory to path.")]
    static void ChRoot(ThreadState ts, Value path)
    {
        var where = PathArgument.Of(ts, path, "chroot");
        ts.Interpreter.Host.Policy.CheckProcess("chroot");
        fixed (byte* name = where.Bytes)
            if (LibC.ChangeRoot(name) != 0) throw where.Failure();
    }

    [PyFunction("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", Doc = "Create a hard link to a file.\n\nIf either src_dir_fd or dst_dir_fd is not None, it should be a file\n  descriptor open to a directory, and the respective path string (src or dst)\n  should be relative; the path will then be relative to that directory.\nIf follow_symlinks is False, and the last element of src is a symbolic\n  link, link will create a link to the symbolic link itself instead of the\n  file the link points to.")]
    static void Link(ThreadState ts, Value src, Value dst, Value srcDirFd, Value dstDirFd, bool followSymlinks)
    {
        PathArgument from = PathArgument.Of(ts, src, "link", PathUse.Read, "src", srcDirFd), to = PathArgument.Of(ts, dst, "link", PathUse.Link, "dst", dstDirFd);
        Audits.Tell(ts, "os.link", src, dst, DirectoryShown(srcDirFd), DirectoryShown(dstDirFd));
        ts.Interpreter.FlushWriters(from.Text);
        fixed (byte* name = from.Bytes, newName = to.Bytes)
            if (LibC.Link(from.Directory, name, to.Directory, newName, followSymlinks ? LibC.Follow : 0) != 0) throw from.Failure(to);
    }

    [PyFunction("mkfifo(path, mode=438, *, dir_fd=None)", Doc = "Create a \"fifo\" (a POSIX named pipe).")]
    static void MkFifo(ThreadState ts, Value path, int mode, Value dirFd)
    {
        var where = PathArgument.Of(ts, path, "mkfifo", PathUse.Write, directory: dirFd);
        fixed (byte* name = where.Bytes) Check(LibC.MakeFifo(where.Directory, name, (uint)mode));
    }

    [PyFunction("mknod(path, mode=384, device=0, *, dir_fd=None)", Doc = "Create a node in the file system.\n\nCreate a node in the file system (file, device special file or named pipe)\nat path.  mode specifies both the permissions to use and the\ntype of node to be created, being combined (bitwise OR) with one of\nS_IFREG, S_IFCHR, S_IFBLK, and S_IFIFO.")]
    static void MkNod(ThreadState ts, Value path, int mode, Value device, Value dirFd)
    {
        var where = PathArgument.Of(ts, path, "mknod", PathUse.Write, directory: dirFd);
        ulong number = DeviceNumber(ts, device);
        // A device is a way to all that the system knows by it.
        if ((mode & FileStatus.TypeMask) is not (0 or FileStatus.Regular or FileStatus.Fifo)) ts.Interpreter.Host.Policy.CheckProcess("mknod");
        fixed (byte* name = where.Bytes) Check(LibC.MakeNode(where.Directory, name, (uint)mode, number));
    }

    // ---- device numbers

    private static ulong DeviceNumber(ThreadState ts, in Value value)
    {
        if (!Ops.TryInt(Ops.ToIndex(ts, value), out var number)) throw Err.Type("an integer is required");
        if (number == -1) return ulong.MaxValue;
        return number < 0 || number > ulong.MaxValue ? throw Err.Overflow("int too big to convert") : (ulong)number;
    }

    [PyFunction("major(device, /)", Doc = "Extracts a device major number from a raw device number.")]
    static long Major(ThreadState ts, Value device) => DeviceNumber(ts, device) is not ulong.MaxValue and var number ? (uint)(number >> 8 & 0xFFF | number >> 32 & 0xFFFFF000) : -1;

    [PyFunction("minor(device, /)", Doc = "Extracts a device minor number from a raw device number.")]
    static long Minor(ThreadState ts, Value device) => DeviceNumber(ts, device) is not ulong.MaxValue and var number ? (uint)(number & 0xFF | number >> 12 & 0xFFFFFF00) : -1;

    [PyFunction("makedev(major, minor, /)", Doc = "Composes a raw device number from the major and minor device numbers.")]
    static Value MakeDev(ThreadState ts, Value major, Value minor)
    {
        uint high = Part(ts, major), low = Part(ts, minor);
        return high == uint.MaxValue && low == uint.MaxValue ? -1 : Unsigned(FileStatus.Number(high, low));

        static uint Part(ThreadState ts, in Value value)
        {
            if (!Ops.TryInt(Ops.ToIndex(ts, value), out var number)) throw Err.Type("an integer is required");
            return number == -1 ? uint.MaxValue : number < 0 || number > uint.MaxValue ? throw Err.Overflow("Python int too large to convert to C unsigned int") : (uint)number;
        }
    }

    // ---- extended attributes

    private const int MostOfAttribute = 65536;

    private static byte[] AttributeName(ThreadState ts, in Value attribute, string function) => SystemPath.Encode(Path(ts, attribute, function, "attribute"));

    private delegate nint AttributeCall(byte* buffer, nint size);

    /// <summary>Asks for a value of unknown length: first with room for short ones, then with all that there may be.</summary>
    private static byte[] GrowingRead(in PathArgument where, AttributeCall call)
    {
        foreach (int size in (ReadOnlySpan<int>)[256, MostOfAttribute])
        {
            var buffer = new byte[size];
            nint length;
            fixed (byte* start = buffer) length = call(start, size);
            if (length >= 0) return buffer[..(int)length];
            if (LibC.Error != Errno.ERANGE || size == MostOfAttribute) throw where.Failure();
        }
        throw where.Failure();
    }

    [PyFunction("getxattr(path, attribute, *, follow_symlinks=True)", Doc = "Return the value of extended attribute attribute on path.\n\npath may be either a string, a path-like object, or an open file descriptor.\nIf follow_symlinks is False, and the last element of the path is a symbolic\n  link, getxattr will examine the symbolic link itself instead of the file\n  the link points to.")]
    static Value GetXAttr(ThreadState ts, Value path, Value attribute, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "getxattr", PathUse.Read | PathUse.OrDescriptor);
        var name = AttributeName(ts, attribute, "getxattr");
        where.Refuse("getxattr", null, followSymlinks);
        Audits.Tell(ts, "os.getxattr", path, attribute);
        var place = where;
        return new PyBytes(GrowingRead(where, (buffer, size) =>
        {
            fixed (byte* file = place.Bytes, attributeName = name)
                return place.IsDescriptor ? LibC.GetAttribute(place.Descriptor, attributeName, buffer, size)
                    : followSymlinks ? LibC.GetAttribute(file, attributeName, buffer, size) : LibC.GetLinkAttribute(file, attributeName, buffer, size);
        }));
    }

    [PyFunction("setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)", Doc = "Set extended attribute attribute on path to value.\n\npath may be either a string, a path-like object,  or an open file descriptor.\nIf follow_symlinks is False, and the last element of the path is a symbolic\n  link, setxattr will modify the symbolic link itself instead of the file\n  the link points to.")]
    static void SetXAttr(ThreadState ts, Value path, Value attribute, Value value, int flags, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "setxattr", PathUse.Write | PathUse.OrDescriptor);
        var name = AttributeName(ts, attribute, "setxattr");
        var data = Buffers.GetArray(ts, value);
        where.Refuse("setxattr", null, followSymlinks);
        Audits.Tell(ts, "os.setxattr", path, attribute, value, flags);
        CountOutput(ts, data.Length);
        fixed (byte* file = where.Bytes, attributeName = name, start = data)
        {
            int result = where.IsDescriptor ? LibC.SetAttribute(where.Descriptor, attributeName, start, data.Length, flags)
                : followSymlinks ? LibC.SetAttribute(file, attributeName, start, data.Length, flags) : LibC.SetLinkAttribute(file, attributeName, start, data.Length, flags);
            if (result != 0) throw where.Failure();
        }
    }

    [PyFunction("removexattr(path, attribute, *, follow_symlinks=True)", Doc = "Remove extended attribute attribute on path.\n\npath may be either a string, a path-like object, or an open file descriptor.\nIf follow_symlinks is False, and the last element of the path is a symbolic\n  link, removexattr will modify the symbolic link itself instead of the file\n  the link points to.")]
    static void RemoveXAttr(ThreadState ts, Value path, Value attribute, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "removexattr", PathUse.Write | PathUse.OrDescriptor);
        var name = AttributeName(ts, attribute, "removexattr");
        where.Refuse("removexattr", null, followSymlinks);
        Audits.Tell(ts, "os.removexattr", path, attribute);
        fixed (byte* file = where.Bytes, attributeName = name)
        {
            int result = where.IsDescriptor ? LibC.RemoveAttribute(where.Descriptor, attributeName)
                : followSymlinks ? LibC.RemoveAttribute(file, attributeName) : LibC.RemoveLinkAttribute(file, attributeName);
            if (result != 0) throw where.Failure();
        }
    }

    [PyFunction("listxattr(path=None, *, follow_symlinks=True)", Doc = "Return a list of extended attributes on path.\n\npath may be either None, a string, a path-like object, or an open file descriptor.\nif path is None, listxattr will examine the current directory.\nIf follow_symlinks is False, and the last element of the path is a symbolic\n  link, listxattr will examine the symbolic link itself instead of the file\n  the link points to.")]
    static Value ListXAttr(ThreadState ts, Value path, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "listxattr", ForListing);
        where.Refuse("listxattr", null, followSymlinks);
        Audits.Tell(ts, "os.listxattr", path);
        var place = where;
        ReadOnlySpan<byte> found = GrowingRead(where, (buffer, size) =>
        {
            fixed (byte* file = place.Bytes)
                return place.IsDescriptor ? LibC.ListAttributes(place.Descriptor, buffer, size) : followSymlinks ? LibC.ListAttributes(file, buffer, size) : LibC.ListLinkAttributes(file, buffer, size);
        });
        var list = new PyList();
        while (found.IndexOf((byte)0) is >= 0 and var end)
        {
            list.Append(SystemPath.Decode(found[..end]));
            found = found[(end + 1)..];
        }
        return list;
    }

    // ---- file systems and limits

    private static Value MakeStatVfs(ulong* s)
    {
        // Block size, fragment size, blocks, free, available; files, free, available; ID; flags, longest name.
        static Value Number(ulong value) => Unsigned((long)value);
        return StatVfsResult.Make(Number(s[0]), Number(s[1]), Number(s[2]), Number(s[3]), Number(s[4]), Number(s[5]), Number(s[6]), Number(s[7]), Number(s[9]), Number(s[10]), Number(s[8]));
    }

    private const int StatVfsSize = 16;

    [PyFunction("statvfs(path)", Doc = "Perform a statvfs system call on the given path.\n\npath may always be specified as a string.\nOn some platforms, path may also be specified as an open file descriptor.\n  If this functionality is unavailable, using it raises an exception.")]
    static Value StatVfs(ThreadState ts, Value path)
    {
        var where = PathArgument.Of(ts, path, "statvfs", PathUse.Read | PathUse.OrDescriptor);
        var status = stackalloc ulong[StatVfsSize];
        int result;
        if (where.IsDescriptor) result = LibC.FileSystem(where.Descriptor, status);
        else
            fixed (byte* name = where.Bytes) result = LibC.FileSystem(name, status);
        return result == 0 ? MakeStatVfs(status) : throw where.Failure();
    }

    [PyFunction("fstatvfs(fd, /)", Doc = "Perform an fstatvfs system call on the given fd.\n\nEquivalent to statvfs(fd).")]
    static Value FStatVfs(ThreadState ts, int fd)
    {
        var status = stackalloc ulong[StatVfsSize];
        Check(LibC.FileSystem(Real(ts, fd), status));
        return MakeStatVfs(status);
    }

    [PyFunction("pathconf(path, name)", Doc = "Return the configuration limit name for the file or directory path.\n\nIf there is no limit, return -1.\nOn some platforms, path may also be specified as an open file descriptor.\n  If this functionality is unavailable, using it raises an exception.")]
    static long PathConf(ThreadState ts, Value path, Value name)
    {
        var where = PathArgument.Of(ts, path, "pathconf", PathUse.Read | PathUse.OrDescriptor);
        int limit = ConfigurationName(ts, name, PathConfNames);
        System.Runtime.InteropServices.Marshal.SetLastSystemError(0);
        long result;
        if (where.IsDescriptor) result = LibC.PathLimit(where.Descriptor, limit);
        else
            fixed (byte* file = where.Bytes) result = LibC.PathLimit(file, limit);
        if (result != -1 || LibC.Error is not (not 0 and var error)) return result;
        throw error == Errno.EINVAL ? Err.OS(error) : where.Failure();
    }

    [PyFunction("fpathconf(fd, name, /)", Doc = "Return the configuration limit name for the file descriptor fd.\n\nIf there is no limit, return -1.")]
    static long FPathConf(ThreadState ts, Value fd, Value name)
    {
        int number = Descriptor(ts, fd), limit = ConfigurationName(ts, name, PathConfNames), real = Real(ts, number);
        System.Runtime.InteropServices.Marshal.SetLastSystemError(0);
        return Limit(LibC.PathLimit(real, limit));
    }

    /// <summary>A limit; -1 without an error number means that there is none.</summary>
    private static long Limit(long result) => result == -1 && LibC.Error is not 0 and var error ? throw Err.OS(error) : result;
}
