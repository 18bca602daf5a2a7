using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Files and directories by path.
public static unsafe partial class PosixModule
{
    // ---- stat

    internal static Value MakeStat(in FileStatus s)
    {
        static double Seconds(long ns) => Whole(ns) + 1e-9 * (ns - Whole(ns) * 1_000_000_000);
        static long Whole(long ns) => TimeModule.FloorDiv(ns, 1_000_000_000);
        return StatResult.Make(s.Mode, Unsigned(s.Inode), Unsigned(s.Device), s.Links, s.User, s.Group, s.Size, Whole(s.AccessNs), Whole(s.ModifyNs), Whole(s.ChangeNs),
            Seconds(s.AccessNs), Seconds(s.ModifyNs), Seconds(s.ChangeNs), s.AccessNs, s.ModifyNs, s.ChangeNs, s.BlockSize, s.Blocks, Unsigned(s.DeviceNumber));
    }

    private static Value Unsigned(long number) => number >= 0 ? number : (Value)(BigInteger)(ulong)number;

    [PyFunction("stat(path, *, dir_fd=None, follow_symlinks=True)", Doc = "Perform a stat system call on the given path.")]
    static Value Stat(ThreadState ts, Value path, Value dirFd, bool followSymlinks) => StatOf(ts, path, dirFd, followSymlinks, "stat", PathUse.Read | PathUse.OrDescriptor);

    [PyFunction("lstat(path, *, dir_fd=None)", Doc = "Perform a stat system call on the given path, without following symbolic links.")]
    static Value LStat(ThreadState ts, Value path, Value dirFd) => StatOf(ts, path, dirFd, false, "lstat", PathUse.Read);

    private static Value StatOf(ThreadState ts, in Value path, in Value dirFd, bool followsLinks, string function, PathUse use)
    {
        var where = PathArgument.Of(ts, path, function, use, directory: dirFd);
        where.Refuse(function, dirFd, followsLinks);
        if (where.IsDescriptor) return StatOf(ts, (int)where.Shown.Bits, where.Shown);
        ts.Interpreter.FlushWriters(where.Text);
        int error = IsLinux ? FileStatus.Get(where.Directory, where.Bytes, followsLinks ? 0 : LibC.NoFollow, out var status) : FileStatus.Get(where.Text, followsLinks, out status);
        return error == 0 ? MakeStat(status) : throw Err.OS(error, where.Shown);
    }

    [PyFunction("fstat(fd)", Doc = "Perform a stat system call on the given file descriptor.")]
    static Value FStat(ThreadState ts, int fd) => StatOf(ts, fd, default);

    private static Value StatOf(ThreadState ts, int fd, in Value shown)
    {
        FileStatus status;
        if (Files(ts).Find(fd) is { } file)
        {
            if (file.Handle is { } handle && FileStatus.Get(handle, out status) == 0) return MakeStat(status);
            if (file.Path is { } path && FileStatus.Get(path, true, out status) == 0) return MakeStat(status);
            return MakeStat(new FileStatus(FileStatus.Fifo | 0x1B0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
        }
        return ts.Interpreter.Host.Sockets.Find(fd) is { } socket && FileStatus.Get(socket.SafeHandle, out status) == 0 ? MakeStat(status) : throw Err.OS(Errno.EBADF, shown);
    }

    [PyFunction("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Doc = "Use the real uid/gid to test for access to a path.")]
    static bool Access(ThreadState ts, Value path, int mode, Value dirFd, bool effectiveIds, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "access", directory: dirFd);
        if (!IsLinux) return PortableFiles.Access(where.Text, mode, followSymlinks);
        fixed (byte* name = where.Bytes) return LibC.Access(where.Directory, name, mode, (effectiveIds ? LibC.EffectiveAccess : 0) | (followSymlinks ? 0 : LibC.NoFollow)) == 0;
    }

    [PyFunction("_isfile(path)")] static bool IsFile(ThreadState ts, Value path) => TryStat(ts, path, out var status) && status.IsRegular;
    [PyFunction("_isdir(path)")] static bool IsDir(ThreadState ts, Value path) => TryStat(ts, path, out var status) && status.IsDirectory;
    [PyFunction("_exists(path)")] static bool Exists(ThreadState ts, Value path) => TryStat(ts, path, out _);

    private static bool TryStat(ThreadState ts, in Value path, out FileStatus status)
    {
        status = default;
        if (path.IsInt || path.Ref is PyBool)
        {
            int fd = (int)Math.Clamp(Ops.ToClampedLong(ts, path), -1, int.MaxValue);
            if (Files(ts).Find(fd) is { } file) return file.Handle == null || FileStatus.Get(file.Handle, out status) == 0;
            return ts.Interpreter.Host.Sockets.Find(fd) is { } socket && FileStatus.Get(socket.SafeHandle, out status) == 0;
        }
        string text = FsPath(ts, path) is { Ref: PyStr s } ? s.ToString() : PathText(ts, path);
        // What may not be looked at is not there, as far as this tells.
        return !text.Contains('\0') && SystemPath.TryEncode(text) != null && Files(ts).MayRead(text) && FileStatus.Get(text, true, out status) == 0;
    }

    // ---- directories

    private const PathUse ForListing = PathUse.Read | PathUse.OrNone | PathUse.OrDescriptor;

    [PyFunction("listdir(path=None)", Doc = "Return a list containing the names of the files in the directory.")]
    static Value ListDir(ThreadState ts, Value path)
    {
        Audits.Tell(ts, "os.listdir", path);
        var where = PathArgument.Of(ts, path, "listdir", ForListing);
        var list = new PyList();
        foreach (var entry in Entries(ts, where)) list.Append(entry.Name);
        return list;
    }

    [PyFunction("scandir(path=None)", Doc = "Return an iterator of DirEntry objects for given path.")]
    static Value ScanDir(ThreadState ts, Value path)
    {
        Audits.Tell(ts, "os.scandir", path);
        return new PyScandirIterator([.. Entries(ts, PathArgument.Of(ts, path, "scandir", ForListing)).Select(static entry => new Value(entry))]);
    }

    private static IEnumerable<PyDirEntry> Entries(ThreadState ts, in PathArgument directory)
    {
        if (!IsLinux) return directory.IsDescriptor ? throw Err.NotImplemented("directories by descriptor are not supported on this system") : PortableFiles.Entries(directory);
        var entries = new List<PyDirEntry>();
        nint stream;
        if (directory.IsDescriptor)
        {
            // Closing a directory closes its descriptor, which is the program's.
            int own = LibC.Control(directory.Descriptor, DuplicateAbove, 3);
            stream = own < 0 ? 0 : LibC.OpenDirectory(own);
            if (stream == 0)
            {
                int error = LibC.Error;
                if (own >= 0) LibC.Close(own);
                throw Err.OS(error);
            }
            LibC.RewindDirectory(stream);
        }
        else
        {
            fixed (byte* name = directory.Bytes) stream = LibC.OpenDirectory(name);
            if (stream == 0) throw directory.Failure();
        }
        try
        {
            while (LibC.ReadDirectory(stream) is not null and var found)
            {
                // struct dirent: number of the file, position, length, kind, name.
                const int kindOffset = 18, nameOffset = 19;
                var name = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpanFromNullTerminated(found + nameOffset);
                if (name is [(byte)'.'] or [(byte)'.', (byte)'.']) continue;
                entries.Add(new PyDirEntry(SystemPath.Decode(name), directory.IsDescriptor ? null : directory.Shown.IsNone ? "." : directory.Text, directory.IsBytes)
                {
                    Kind = found[kindOffset], Number = *(long*)found, Directory = directory.IsDescriptor ? (int)directory.Shown.Bits : -1,
                });
            }
        }
        finally
        {
            LibC.CloseDirectory(stream);
        }
        return entries;
    }

    [PyFunction("mkdir(path, mode=511, *, dir_fd=None)", Doc = "Create a directory.")]
    static void MkDir(ThreadState ts, Value path, int mode, Value dirFd)
    {
        var where = PathArgument.Of(ts, path, "mkdir", PathUse.Write, directory: dirFd);
        Audits.Tell(ts, "os.mkdir", path, mode, DirectoryShown(dirFd));
        if (!IsLinux) PortableFiles.MakeDirectory(ts, where, mode);
        else
            fixed (byte* name = where.Bytes)
                if (LibC.MakeDirectory(where.Directory, name, (uint)mode) != 0) throw where.Failure();
    }

    /// <summary>What audit events say of a missing dir_fd.</summary>
    private static Value DirectoryShown(in Value dirFd) => dirFd.IsNone ? -1 : dirFd;

    [PyFunction("rmdir(path, *, dir_fd=None)", Doc = "Remove a directory.")]
    static void RmDir(ThreadState ts, Value path, Value dirFd)
    {
        var where = PathArgument.Of(ts, path, "rmdir", PathUse.Write, directory: dirFd);
        Audits.Tell(ts, "os.rmdir", path, DirectoryShown(dirFd));
        if (!IsLinux) PortableFiles.RemoveDirectory(ts, where);
        else
            fixed (byte* name = where.Bytes)
                if (LibC.Unlink(where.Directory, name, LibC.RemoveDirectory) != 0) throw where.Failure();
    }

    [PyFunction("unlink(path, *, dir_fd=None)", Doc = "Remove a file (same as remove()).")]
    static void Unlink(ThreadState ts, Value path, Value dirFd) => RemoveFile(ts, path, dirFd, "unlink");

    [PyFunction("remove(path, *, dir_fd=None)", Doc = "Remove a file (same as unlink()).")]
    static void Remove(ThreadState ts, Value path, Value dirFd) => RemoveFile(ts, path, dirFd, "remove");

    private static void RemoveFile(ThreadState ts, in Value path, in Value dirFd, string function)
    {
        var where = PathArgument.Of(ts, path, function, PathUse.Write, directory: dirFd);
        Audits.Tell(ts, "os.remove", path, DirectoryShown(dirFd));
        if (!IsLinux) PortableFiles.RemoveFile(ts, where);
        else
            fixed (byte* name = where.Bytes)
                if (LibC.Unlink(where.Directory, name, 0) != 0) throw where.Failure();
    }

    [PyFunction("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc = "Rename a file or directory.")]
    static void Rename(ThreadState ts, Value src, Value dst, Value srcDirFd, Value dstDirFd) => Move(ts, src, dst, srcDirFd, dstDirFd, "rename");

    [PyFunction("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc = "Rename a file or directory, overwriting the destination.")]
    static void Replace(ThreadState ts, Value src, Value dst, Value srcDirFd, Value dstDirFd) => Move(ts, src, dst, srcDirFd, dstDirFd, "replace");

    private static void Move(ThreadState ts, in Value src, in Value dst, in Value srcDirFd, in Value dstDirFd, string function)
    {
        PathArgument from = PathArgument.Of(ts, src, function, PathUse.Write, "src", srcDirFd), to = PathArgument.Of(ts, dst, function, PathUse.Write, "dst", dstDirFd);
        Audits.Tell(ts, "os.rename", src, dst, DirectoryShown(srcDirFd), DirectoryShown(dstDirFd));
        ts.Interpreter.FlushWriters(from.Text);
        if (!IsLinux)
        {
            PortableFiles.Move(ts, from, to);
            return;
        }
        // A link that is moved is a link that is made.
        if (ts.Interpreter.Host.Policy.IsConfined && FileStatus.Get(from.Text, false, out var source) == 0 && source.IsLink) Files(ts).ForLink(to.Text);
        fixed (byte* name = from.Bytes, newName = to.Bytes)
            if (LibC.Rename(from.Directory, name, to.Directory, newName) != 0) throw from.Failure(to);
    }

    // ---- links, modes, times

    [PyFunction("symlink(src, dst, target_is_directory=False, *, dir_fd=None)", Doc = "Create a symbolic link pointing to src named dst.")]
    static void SymLink(ThreadState ts, Value src, Value dst, bool targetIsDirectory, Value dirFd)
    {
        string target = Path(ts, src, "symlink", "src");
        var link = PathArgument.Of(ts, dst, "symlink", PathUse.Link, "dst", dirFd);
        Audits.Tell(ts, "os.symlink", src, dst, DirectoryShown(dirFd));
        var source = new PathArgument { Text = target, Bytes = SystemPath.Encode(target), Shown = FsPath(ts, src) };
        if (!IsLinux) PortableFiles.Link(ts, source, link, targetIsDirectory);
        else
            fixed (byte* name = source.Bytes, at = link.Bytes)
                if (LibC.SymLink(name, link.Directory, at) != 0) throw source.Failure(link);
    }

    [PyFunction("readlink(path, *, dir_fd=None)", Doc = "Return a string representing the path to which the symbolic link points.")]
    static Value ReadLink(ThreadState ts, Value path, Value dirFd)
    {
        var where = PathArgument.Of(ts, path, "readlink", directory: dirFd);
        string target;
        if (!IsLinux) target = PortableFiles.ReadLink(where);
        else
        {
            var buffer = new byte[4096];
            nint length;
            fixed (byte* name = where.Bytes, start = buffer) length = LibC.ReadLink(where.Directory, name, start, buffer.Length);
            if (length < 0) throw where.Failure();
            target = SystemPath.Decode(buffer.AsSpan(0, (int)length));
        }
        return where.IsBytes ? EncodePath(target) : target;
    }

    [PyFunction("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", Doc = "Change the access permissions of a file.")]
    static void ChMod(ThreadState ts, Value path, int mode, Value dirFd, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "chmod", PathUse.Write | PathUse.OrDescriptor, directory: dirFd);
        Audits.Tell(ts, "os.chmod", path, mode, DirectoryShown(dirFd));
        if (!IsLinux)
        {
            PortableFiles.ChangeMode(ts, where, mode);
            return;
        }
        if (where.IsDescriptor)
        {
            if (LibC.ChangeMode(where.Descriptor, (uint)mode) != 0) throw where.Failure();
            return;
        }
        fixed (byte* name = where.Bytes)
        {
            if (LibC.ChangeMode(where.Directory, name, (uint)mode, followSymlinks ? 0 : LibC.NoFollow) == 0) return;
            int error = LibC.Error;
            if (!followSymlinks && error is Errno.ENOTSUP or Errno.ENOSYS) throw Err.NotImplemented("chmod: follow_symlinks unavailable on this platform");
            throw Err.OS(error, where.Shown);
        }
    }

    [PyFunction("utime(path, times=None, *, ns=<missing>, dir_fd=None, follow_symlinks=True)", Doc = "Set the access and modified time of path.")]
    static void UTime(ThreadState ts, Value path, Value times, Value ns, Value dirFd, bool followSymlinks)
    {
        var where = PathArgument.Of(ts, path, "utime", PathUse.Write | PathUse.OrDescriptor, directory: dirFd);
        Audits.Tell(ts, "os.utime", path, times, ns.IsAbsent ? Value.None : ns, DirectoryShown(dirFd));
        // Data written later would set the time again.
        ts.Interpreter.FlushWriters(where.Text);
        if (!times.IsNone && !ns.IsAbsent) throw Err.Value("utime: you may specify either 'times' or 'ns' but not both");
        long? access = null, modify = null;
        if (!times.IsNone)
        {
            if (times.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("utime: 'times' must be either a tuple of two ints or None");
            (access, modify) = (SecondsToNanoseconds(ts, pair.Items[0]), SecondsToNanoseconds(ts, pair.Items[1]));
        }
        else if (!ns.IsAbsent)
        {
            if (ns.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("utime: 'ns' must be a tuple of two ints");
            (access, modify) = (Ops.ToLong(ts, pair.Items[0]), Ops.ToLong(ts, pair.Items[1]));
        }
        where.Refuse("utime", dirFd, followSymlinks);
        if (!IsLinux)
        {
            PortableFiles.SetTimes(ts, where, access, modify, followSymlinks);
            return;
        }
        var pairs = stackalloc LibC.TimeSpec[2] { LibC.TimeSpec.Of(access ?? 0), LibC.TimeSpec.Of(modify ?? 0) };
        var given = access == null ? null : pairs;
        if (where.IsDescriptor)
        {
            if (LibC.SetTimes(where.Descriptor, given) != 0) throw where.Failure();
            return;
        }
        fixed (byte* name = where.Bytes)
            if (LibC.SetTimes(where.Directory, name, given, followSymlinks ? 0 : LibC.NoFollow) != 0) throw where.Failure();
    }

    /// <summary>A time in seconds, rounded down to nanoseconds.</summary>
    private static long SecondsToNanoseconds(ThreadState ts, in Value seconds)
    {
        double value;
        if (seconds.IsFloat || seconds.Ref is PyFloatSub) value = Ops.ToDouble(ts, seconds);
        else
        {
            long whole = Ops.ToLong(ts, seconds, "timestamp out of range for platform time_t");
            if (Math.Abs((double)whole) < 9e9) return whole * 1_000_000_000;
            value = whole;
        }
        if (double.IsNaN(value)) throw Err.Value("Invalid value NaN (not a number)");
        double floor = Math.Floor(value);
        if (Math.Abs(floor) >= 9.2e9) throw Err.Overflow("timestamp out of range for platform time_t");
        return (long)floor * 1_000_000_000 + (long)Math.Floor((value - floor) * 1e9);
    }

    [PyFunction("truncate(path, length)", Doc = "Truncate a file, specified by path, to a specific length.")]
    static void Truncate(ThreadState ts, Value path, long length)
    {
        var where = PathArgument.Of(ts, path, "truncate", PathUse.Write | PathUse.OrDescriptor);
        if (where.IsDescriptor)
        {
            FTruncate(ts, (int)where.Shown.Bits, length);
            return;
        }
        Audits.Tell(ts, "os.truncate", path, length);
        ts.Interpreter.FlushWriters(where.Text);
        if (!IsLinux) PortableFiles.Truncate(ts, where, length);
        else
            fixed (byte* name = where.Bytes)
                if (LibC.Truncate(name, length) != 0) throw where.Failure();
    }
}
