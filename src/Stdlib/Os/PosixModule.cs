using PyLite.Vm.Interpreters;
using PyLite.Vm.Io;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>posix, on which os stands: https://docs.python.org/3.14/library/os.html. Windows has the same module; os says there that its name is "nt".</summary>
[PyModule("posix", Doc = "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.")]
[PyModuleType(typeof(PyDirEntry))]
public static partial class PosixModule
{
    internal static readonly StructSequenceType StatResult = new("os", "stat_result", "stat_result: Result from stat, fstat, or lstat.",
        ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "", "", ""],
        ["st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"]);

    private static readonly StructSequenceType TerminalSize = new("os", "terminal_size", "A tuple of (columns, lines) for holding terminal window size", ["columns", "lines"]);
    private static readonly StructSequenceType UnameResult = new("posix", "uname_result", "uname_result: Result from os.uname().", ["sysname", "nodename", "release", "version", "machine"]);
    private static readonly StructSequenceType TimesResult = new("posix", "times_result", "times_result: Result from os.times().", ["user", "system", "children_user", "children_system", "elapsed"]);

    [PyConst("stat_result")] static Value StatResultType => StatResult.Type;
    [PyConst("terminal_size")] static Value TerminalSizeType => TerminalSize.Type;
    [PyConst("uname_result")] static Value UnameResultType => UnameResult.Type;
    [PyConst("times_result")] static Value TimesResultType => TimesResult.Type;
    [PyConst("error")] static Value Error => PyOSError.TypeObject;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        foreach (var (name, value) in Constants) module.Dict.SetStr(name, value);
        var environment = new PyDict();
        foreach (var (name, value) in ts.Interpreter.Host.Environment.All()) environment.Set(ts, EncodePath(name), EncodePath(value));
        module.Dict.SetStr("environ", environment);
        if (ts.Interpreter.Root != ts.Interpreter) module.Dict.SetStr("fork", module.Dict.GetStr("_refuse_fork"));
    }

    private static readonly (string Name, long Value)[] Constants =
    [
        ("F_OK", 0), ("R_OK", 4), ("W_OK", 2), ("X_OK", 1),
        ("O_RDONLY", 0), ("O_WRONLY", 1), ("O_RDWR", 2), ("O_ACCMODE", 3), ("O_CREAT", 0x40), ("O_EXCL", 0x80), ("O_NOCTTY", 0x100), ("O_TRUNC", 0x200), ("O_APPEND", 0x400),
        ("O_NONBLOCK", 0x800), ("O_NDELAY", 0x800), ("O_DSYNC", 0x1000), ("O_DIRECTORY", 0x10000), ("O_NOFOLLOW", 0x20000), ("O_CLOEXEC", 0x80000), ("O_SYNC", 0x101000),
        ("WNOHANG", 1), ("WUNTRACED", 2), ("EX_OK", 0), ("EX_USAGE", 64), ("EX_DATAERR", 65), ("EX_NOINPUT", 66), ("EX_UNAVAILABLE", 69), ("EX_SOFTWARE", 70), ("EX_OSERR", 71),
        ("EX_IOERR", 74), ("EX_TEMPFAIL", 75), ("EX_NOPERM", 77), ("EX_CONFIG", 78),
    ];

    internal static PyBytes EncodePath(string text) => Codecs.Encode(ThreadState.Current, PyStr.FromUtf16(text), "utf-8", "surrogateescape");

    // ---- paths

    /// <summary>A path argument, and as it shows in errors; a file descriptor where that is allowed.</summary>
    internal static string Path(ThreadState ts, in Value path, string function, string argument = "path")
    {
        if (path.Ref is not (PyStr or PyBytes) && (path.IsInt || path.IsFloat || path.Type.Slot(SlotId.FsPath) is null or PyNone))
            throw Err.Type($"{function}: {argument} should be string, bytes or os.PathLike, not {path.Type.Name}");
        return PathText(ts, path);
    }

    private static string PathText(ThreadState ts, in Value path)
    {
        var text = FsPath(ts, path);
        string result = text.Ref is PyStr s ? s.ToString() : Codecs.Decode(ts, ((PyBytes)text.Ref!).Data, "utf-8", "surrogateescape").ToString();
        return result.Contains('\0') ? throw Err.Value("embedded null byte") : result;
    }

    private static HostFiles Files(ThreadState ts) => ts.Interpreter.Host.Files;

    private static HostFile Open(ThreadState ts, long descriptor) =>
        descriptor is >= 0 and <= int.MaxValue && Files(ts).Find((int)descriptor) is { } file ? file : throw Err.OS(Errno.EBADF);

    /// <summary>Does something to the file system; what .NET throws becomes OSError.</summary>
    private static void Do(ThreadState ts, Action action, in Value path, in Value path2 = default)
    {
        try
        {
            action();
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e, path, path2);
        }
    }

    [PyFunction("fspath(path)", Doc = "Return the file system path representation of the object.")]
    static Value FsPath(ThreadState ts, Value path)
    {
        if (path.Ref is PyStr or PyBytes) return path;
        var slot = path.Type.Slot(SlotId.FsPath);
        if (slot is null or PyNone) throw Err.Type($"expected str, bytes or os.PathLike object, not {path.Type.Name}");
        var result = Ops.CallUnbound(ts, slot, path);
        return result.Ref is PyStr or PyBytes ? result : throw Err.Type($"expected {path.Type.Name}.__fspath__() to return str or bytes, not {result.Type.Name}");
    }

    // ---- stat

    internal static Value MakeStat(in FileStatus s)
    {
        static double Seconds(long ns) => ns / 1e9;
        static long Whole(long ns) => (long)Math.Floor(ns / 1e9);
        return StatResult.Make(s.Mode, s.Inode, s.Device, s.Links, s.User, s.Group, s.Size, Whole(s.AccessNs), Whole(s.ModifyNs), Whole(s.ChangeNs),
            Seconds(s.AccessNs), Seconds(s.ModifyNs), Seconds(s.ChangeNs), s.AccessNs, s.ModifyNs, s.ChangeNs, 4096, (s.Size + 511) / 512, s.DeviceNumber);
    }

    [PyFunction("stat(path, *, dir_fd=None, follow_symlinks=True)", Doc = "Perform a stat system call on the given path.")]
    static Value Stat(ThreadState ts, Value path, Value dirFd, bool followSymlinks)
    {
        if (path.IsInt || path.Ref is PyBool) return FStat(ts, Ops.ToLong(ts, path));
        if (path.Ref is not (PyStr or PyBytes) && (path.IsFloat || path.Type.Slot(SlotId.FsPath) is null or PyNone))
            throw Err.Type($"stat: path should be string, bytes, os.PathLike or integer, not {path.Type.Name}");
        string text = PathText(ts, path);
        ts.Interpreter.FlushWriters(text);
        int error = FileStatus.Get(Files(ts).ForReading(text), followSymlinks, out var status);
        return error == 0 ? MakeStat(status) : throw Err.OS(error, FsPath(ts, path));
    }

    [PyFunction("lstat(path, *, dir_fd=None)", Doc = "Perform a stat system call on the given path, without following symbolic links.")]
    static Value LStat(ThreadState ts, Value path, Value dirFd)
    {
        Path(ts, path, "lstat");
        return Stat(ts, path, dirFd, false);
    }

    [PyFunction("fstat(fd)", Doc = "Perform a stat system call on the given file descriptor.")]
    static Value FStat(ThreadState ts, long fd)
    {
        var file = Open(ts, fd);
        if (file.Handle is { } handle && FileStatus.Get(handle, out var status) == 0) return MakeStat(status);
        if (file.Path is { } path && FileStatus.Get(path, true, out status) == 0) return MakeStat(status);
        return MakeStat(new FileStatus(FileStatus.Fifo | 0x1B0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    [PyFunction("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", Doc = "Use the real uid/gid to test for access to a path.")]
    static bool Access(ThreadState ts, Value path, int mode, Value dirFd, bool effectiveIds, bool followSymlinks)
    {
        string text = Path(ts, path, "access");
        if (FileStatus.Get(Files(ts).ForReading(text), followSymlinks, out var status) != 0) return false;
        if (OperatingSystem.IsWindows()) return (mode & 2) == 0 || (status.Mode & 0x92) != 0;
        if (Environment.IsPrivilegedProcess) return (mode & 1) == 0 || status.IsDirectory || (status.Mode & 0x49) != 0;
        uint granted = status.Mode | status.Mode >> 3 | status.Mode >> 6;
        return (granted & mode & 7) == (mode & 7);
    }

    [PyFunction("_isfile(path)")] static bool IsFile(ThreadState ts, Value path) => TryStat(ts, path, out var status) && status.IsRegular;
    [PyFunction("_isdir(path)")] static bool IsDir(ThreadState ts, Value path) => TryStat(ts, path, out var status) && status.IsDirectory;
    [PyFunction("_exists(path)")] static bool Exists(ThreadState ts, Value path) => TryStat(ts, path, out _);

    private static bool TryStat(ThreadState ts, in Value path, out FileStatus status)
    {
        status = default;
        if (path.IsInt || path.Ref is PyBool) return Files(ts).Find((int)Ops.ToLong(ts, path)) is { } file && (file.Handle == null || FileStatus.Get(file.Handle, out status) == 0);
        string text = FsPath(ts, path) is { Ref: PyStr s } ? s.ToString() : PathText(ts, path);
        // What may not be looked at is not there, as far as this tells.
        return !text.Contains('\0') && Files(ts).MayRead(text) && FileStatus.Get(text, true, out status) == 0;
    }

    // ---- directories

    [PyFunction("listdir(path=None)", Doc = "Return a list containing the names of the files in the directory.")]
    static Value ListDir(ThreadState ts, Value path)
    {
        if (path.IsInt) throw Err.NotImplemented("listdir: file descriptors are not supported");
        if (path.IsNone) path = ".";
        string text = Path(ts, path, "listdir");
        bool bytes = FsPath(ts, path).Ref is PyBytes;
        var list = new PyList();
        foreach (var entry in Entries(ts, text, path)) list.Append(bytes ? EncodePath(entry.Name) : (Value)entry.Name);
        return list;
    }

    private static IEnumerable<FileSystemInfo> Entries(ThreadState ts, string path, in Value shown)
    {
        int error = FileStatus.Get(Files(ts).ForReading(path), true, out var status);
        if (error == 0 && !status.IsDirectory) error = Errno.ENOTDIR;
        if (error != 0) throw Err.OS(error, FsPath(ts, shown));
        try
        {
            return new DirectoryInfo(path).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false });
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw Err.OS(Errno.EACCES, FsPath(ts, shown));
        }
    }

    [PyFunction("scandir(path=None)", Doc = "Return an iterator of DirEntry objects for given path.")]
    static Value ScanDir(ThreadState ts, Value path)
    {
        if (path.IsInt) throw Err.NotImplemented("scandir: file descriptors are not supported");
        if (path.IsNone) path = ".";
        string text = Path(ts, path, "scandir");
        bool bytes = FsPath(ts, path).Ref is PyBytes;
        var entries = Entries(ts, text, path).Select(info => new Value(new PyDirEntry(info.Name, text, bytes))).ToArray();
        return new PyScandirIterator(entries);
    }

    [PyFunction("mkdir(path, mode=511, *, dir_fd=None)", Doc = "Create a directory.")]
    static void MkDir(ThreadState ts, Value path, int mode, Value dirFd)
    {
        string text = Files(ts).ForWriting(Path(ts, path, "mkdir"));
        var shown = FsPath(ts, path);
        if (FileStatus.Get(text, false, out _) == 0) throw Err.OS(Errno.EEXIST, shown);
        string trimmed = text.TrimEnd('/');
        string? parent = System.IO.Path.GetDirectoryName(trimmed);
        if (text.Length == 0) throw Err.OS(Errno.ENOENT, shown);
        if (!string.IsNullOrEmpty(parent))
        {
            int error = FileStatus.Get(parent, true, out var status);
            if (error != 0) throw Err.OS(error, shown);
            if (!status.IsDirectory) throw Err.OS(Errno.ENOTDIR, shown);
        }
        Do(ts, () =>
        {
            if (OperatingSystem.IsWindows() || mode == 0x1FF) Directory.CreateDirectory(text);
            else Directory.CreateDirectory(text, (UnixFileMode)(mode & 0xFFF));
        }, shown);
    }

    [PyFunction("rmdir(path, *, dir_fd=None)", Doc = "Remove a directory.")]
    static void RmDir(ThreadState ts, Value path, Value dirFd)
    {
        string text = Files(ts).ForWriting(Path(ts, path, "rmdir"));
        var shown = FsPath(ts, path);
        int error = FileStatus.Get(text, false, out var status);
        if (error == 0 && !status.IsDirectory) error = Errno.ENOTDIR;
        if (error == 0 && Directory.EnumerateFileSystemEntries(text).Any()) error = Errno.ENOTEMPTY;
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () => Directory.Delete(text), shown);
    }

    [PyFunction("unlink(path, *, dir_fd=None)", Doc = "Remove a file (same as remove()).")]
    static void Unlink(ThreadState ts, Value path, Value dirFd) => RemoveFile(ts, path, "unlink");

    [PyFunction("remove(path, *, dir_fd=None)", Doc = "Remove a file (same as unlink()).")]
    static void Remove(ThreadState ts, Value path, Value dirFd) => RemoveFile(ts, path, "remove");

    private static void RemoveFile(ThreadState ts, in Value path, string function)
    {
        string text = Files(ts).ForWriting(Path(ts, path, function));
        var shown = FsPath(ts, path);
        int error = FileStatus.Get(text, false, out var status);
        if (error == 0 && status.IsDirectory) error = Errno.EISDIR;
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () => File.Delete(text), shown);
    }

    [PyFunction("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc = "Rename a file or directory.")]
    static void Rename(ThreadState ts, Value src, Value dst, Value srcDirFd, Value dstDirFd) => Move(ts, src, dst, "rename");

    [PyFunction("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", Doc = "Rename a file or directory, overwriting the destination.")]
    static void Replace(ThreadState ts, Value src, Value dst, Value srcDirFd, Value dstDirFd) => Move(ts, src, dst, "replace");

    private static void Move(ThreadState ts, in Value src, in Value dst, string function)
    {
        string from = Files(ts).ForWriting(Path(ts, src, function, "src")), to = Files(ts).ForWriting(Path(ts, dst, function, "dst"));
        Value shown = FsPath(ts, src), shown2 = FsPath(ts, dst);
        ts.Interpreter.FlushWriters(from);
        int error = FileStatus.Get(from, false, out var source);
        bool exists = FileStatus.Get(to, false, out var target) == 0;
        if (error == 0 && exists)
        {
            if (target.IsDirectory && !source.IsDirectory) error = Errno.EISDIR;
            else if (!target.IsDirectory && source.IsDirectory) error = Errno.ENOTDIR;
            else if (target.IsDirectory && Directory.EnumerateFileSystemEntries(to).Any() && System.IO.Path.GetFullPath(to) != System.IO.Path.GetFullPath(from)) error = Errno.ENOTEMPTY;
        }
        if (error != 0) throw Err.OS(error, Errno.Text(error), shown, shown2);
        Do(ts, () =>
        {
            if (new FileInfo(from).LinkTarget is { } link)
            {
                // .NET moves what a link points to, or finds nothing.
                Files(ts).ForLink(to);
                if (exists) File.Delete(to);
                File.CreateSymbolicLink(to, link);
                File.Delete(from);
            }
            else if (!source.IsDirectory) File.Move(from, to, overwrite: true);
            else if (System.IO.Path.GetFullPath(from) != System.IO.Path.GetFullPath(to))
            {
                if (exists) Directory.Delete(to);
                Directory.Move(from, to);
            }
        }, shown, shown2);
    }

    // ---- links, modes, times

    [PyFunction("symlink(src, dst, target_is_directory=False, *, dir_fd=None)", Doc = "Create a symbolic link pointing to src named dst.")]
    static void SymLink(ThreadState ts, Value src, Value dst, bool targetIsDirectory, Value dirFd)
    {
        string target = Path(ts, src, "symlink", "src"), link = Files(ts).ForLink(Path(ts, dst, "symlink", "dst"));
        Value shown = FsPath(ts, src), shown2 = FsPath(ts, dst);
        if (FileStatus.Get(link, false, out _) == 0) throw Err.OS(Errno.EEXIST, Errno.Text(Errno.EEXIST), shown, shown2);
        Do(ts, () =>
        {
            if (targetIsDirectory) Directory.CreateSymbolicLink(link, target);
            else File.CreateSymbolicLink(link, target);
        }, shown, shown2);
    }

    [PyFunction("readlink(path, *, dir_fd=None)", Doc = "Return a string representing the path to which the symbolic link points.")]
    static Value ReadLink(ThreadState ts, Value path, Value dirFd)
    {
        string text = Path(ts, path, "readlink");
        var shown = FsPath(ts, path);
        int error = FileStatus.Get(Files(ts).ForReading(text), false, out var status);
        if (error == 0 && !status.IsLink) error = Errno.EINVAL;
        if (error != 0) throw Err.OS(error, shown);
        string target = new FileInfo(text).LinkTarget ?? "";
        return shown.Ref is PyBytes ? EncodePath(target) : target;
    }

    [PyFunction("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", Doc = "Change the access permissions of a file.")]
    static void ChMod(ThreadState ts, Value path, int mode, Value dirFd, bool followSymlinks)
    {
        string text = Files(ts).ForWriting(Path(ts, path, "chmod"));
        var shown = FsPath(ts, path);
        int error = FileStatus.Get(text, true, out _);
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () =>
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(text, (UnixFileMode)(mode & 0xFFF));
            else if ((mode & 0x80) == 0) File.SetAttributes(text, File.GetAttributes(text) | FileAttributes.ReadOnly);
            else File.SetAttributes(text, File.GetAttributes(text) & ~FileAttributes.ReadOnly);
        }, shown);
    }

    [PyFunction("utime(path, times=None, *, ns=<missing>, dir_fd=None, follow_symlinks=True)", Doc = "Set the access and modified time of path.")]
    static void UTime(ThreadState ts, Value path, Value times, Value ns, Value dirFd, bool followSymlinks)
    {
        string text = Files(ts).ForWriting(Path(ts, path, "utime"));
        // Data written later would set the time again.
        ts.Interpreter.FlushWriters(text);
        var shown = FsPath(ts, path);
        if (!times.IsNone && !ns.IsAbsent) throw Err.Value("utime: you may specify either 'times' or 'ns' but not both");
        DateTime access, modify;
        if (!ns.IsAbsent)
        {
            if (ns.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("utime: 'ns' must be a tuple of two ints");
            (access, modify) = (FromNanoseconds(Ops.ToLong(ts, pair.Items[0])), FromNanoseconds(Ops.ToLong(ts, pair.Items[1])));
        }
        else if (times.IsNone) access = modify = DateTime.UtcNow;
        else
        {
            if (times.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("utime: 'times' must be either a tuple of two ints or None");
            (access, modify) = (FromSeconds(ts, pair.Items[0]), FromSeconds(ts, pair.Items[1]));
        }
        int error = FileStatus.Get(text, followSymlinks, out var status);
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () =>
        {
            if (status.IsDirectory)
            {
                Directory.SetLastAccessTimeUtc(text, access);
                Directory.SetLastWriteTimeUtc(text, modify);
                return;
            }
            File.SetLastAccessTimeUtc(text, access);
            File.SetLastWriteTimeUtc(text, modify);
        }, shown);
    }

    private static DateTime FromNanoseconds(long ns) => DateTime.UnixEpoch.AddTicks(ns / 100);
    private static DateTime FromSeconds(ThreadState ts, in Value seconds) => seconds.IsInt ? DateTime.UnixEpoch.AddSeconds(seconds.Bits) : DateTime.UnixEpoch.AddTicks((long)Math.Round(Ops.ToDouble(ts, seconds) * 1e7));

    [PyFunction("truncate(path, length)", Doc = "Truncate a file, specified by path, to a specific length.")]
    static void Truncate(ThreadState ts, Value path, long length)
    {
        string text = Files(ts).ForWriting(Path(ts, path, "truncate"));
        Do(ts, () =>
        {
            using var handle = File.OpenHandle(text, FileMode.Open, FileAccess.Write);
            RandomAccess.SetLength(handle, length);
        }, FsPath(ts, path));
    }

    // ---- the process's surroundings

    [PyFunction("getcwd()", Doc = "Return a unicode string representing the current working directory.")]
    static string GetCwd(ThreadState ts) => ts.Interpreter.Host.Environment.WorkingDirectory;

    [PyFunction("getcwdb()", Doc = "Return a bytes string representing the current working directory.")]
    static Value GetCwdB(ThreadState ts) => EncodePath(GetCwd(ts));

    [PyFunction("chdir(path)", Doc = "Change the current working directory to the specified path.")]
    static void ChDir(ThreadState ts, Value path)
    {
        string text = Path(ts, path, "chdir");
        var shown = FsPath(ts, path);
        int error = FileStatus.Get(Files(ts).ForReading(text), true, out var status);
        if (error == 0 && !status.IsDirectory) error = Errno.ENOTDIR;
        if (error != 0) throw Err.OS(error, shown);
        Do(ts, () => ts.Interpreter.Host.Environment.WorkingDirectory = text, shown);
    }

    [PyFunction("putenv(name, value, /)", Doc = "Change or add an environment variable.")]
    static void PutEnv(ThreadState ts, Value name, Value value)
    {
        string key = PathText(ts, name);
        if (key.Contains('=')) throw Err.Value("illegal environment variable name");
        if (key.Length == 0) throw Err.OS(Errno.EINVAL);
        ts.Interpreter.Host.Environment.Set(key, PathText(ts, value));
    }

    [PyFunction("unsetenv(name, /)", Doc = "Delete an environment variable.")]
    static void UnsetEnv(ThreadState ts, Value name) 
    {
        string key = PathText(ts, name);
        if (key.Length == 0 || key.Contains('=')) throw Err.OS(Errno.EINVAL);
        ts.Interpreter.Host.Environment.Set(key, null);
    }

    [PyFunction("strerror(code, /)", Doc = "Translate an error code to a message string.")] static string StrError(int code) => Errno.Text(code);
    [PyFunction("getpid()", Doc = "Return the current process id.")] static long GetPid(ThreadState ts) => ts.Interpreter.Host.Processes.CurrentId;
    [PyFunction("getlogin()", Doc = "Return the actual login name.")] static string GetLogin(ThreadState ts) => ts.Interpreter.Host.Environment.UserName;
    [PyFunction("cpu_count()", Doc = "Return the number of logical CPUs in the system.")] static long CpuCount(ThreadState ts) => ts.Interpreter.Host.Environment.ProcessorCount;

    [PyFunction("getuid()", Doc = "Return the current process's user id.")] static long GetUid() => Owner().User;
    [PyFunction("geteuid()", Doc = "Return the current process's effective user id.")] static long GetEUid() => Owner().User;
    [PyFunction("getgid()", Doc = "Return the current process's group id.")] static long GetGid() => Owner().Group;
    [PyFunction("getegid()", Doc = "Return the current process's effective group id.")] static long GetEGid() => Owner().Group;

    /// <summary>Linux tells who runs a process by the owner of its folder under /proc; elsewhere only whether it is the administrator is known.</summary>
    private static (long User, long Group) Owner() =>
        FileStatus.Get("/proc/self", true, out var status) == 0 ? (status.User, status.Group) : Environment.IsPrivilegedProcess ? (0, 0) : (1000, 1000);

    [PyFunction("urandom(size, /)", Doc = "Return a bytes object containing random bytes suitable for cryptographic use.")]
    static Value URandom(long size)
    {
        if (size < 0) throw Err.Value("negative argument not allowed");
        if (size > Array.MaxLength) throw Err.Memory();
        ResourceMeter.Charge(size);
        var bytes = new byte[size];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        return new PyBytes(bytes);
    }

    [PyFunction("uname()", Doc = "Return an object identifying the current operating system.")]
    static Value UName(ThreadState ts)
    {
        string system = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "Darwin" : "Linux";
        string release = Read("/proc/sys/kernel/osrelease") ?? Environment.OSVersion.Version.ToString(), version = Read("/proc/sys/kernel/version") ?? Environment.OSVersion.VersionString;
        string machine = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture switch
        {
            System.Runtime.InteropServices.Architecture.X64 => "x86_64",
            System.Runtime.InteropServices.Architecture.Arm64 => OperatingSystem.IsMacOS() ? "arm64" : "aarch64",
            var other => other.ToString().ToLowerInvariant(),
        };
        return UnameResult.Make(system, ts.Interpreter.Host.Environment.MachineName, release, version, machine);

        static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    [PyFunction("times()", Doc = "Return a collection containing process timing information.")]
    static Value Times(ThreadState ts)
    {
        var usage = Environment.CpuUsage;
        return TimesResult.Make(usage.UserTime.TotalSeconds, usage.PrivilegedTime.TotalSeconds, 0.0, 0.0, ts.Interpreter.Host.Clock.MonotonicNanoseconds() / 1e9);
    }

    [PyFunction("get_terminal_size(fd=1, /)", Doc = "Return the size of the terminal window as (columns, lines).")]
    static Value GetTerminalSize(ThreadState ts, int fd)
    {
        if (!Open(ts, fd).IsTerminal) throw Err.OS(Errno.ENOTTY);
        return TerminalSize.Make(Console.WindowWidth, Console.WindowHeight);
    }

    [PyFunction("umask(mask, /)", Doc = "Set the current numeric umask and return the previous umask.")]
    static long UMask(int mask) => 0x12;

    // ---- processes

    [PyFunction("_exit(status)", Doc = "Exit to the system with specified status, without normal exit processing.")]
    static void ExitNow(ThreadState ts, int status) => ts.Interpreter.Host.Processes.ExitNow(status);

    [PyFunction("abort()", Doc = "Abort the interpreter immediately.")]
    static void Abort(ThreadState ts) => ts.Interpreter.Host.Processes.EndBySignal(6);

    [PyFunction("system(command)", Doc = "Execute the command in a subshell.")]
    static long System_(ThreadState ts, Value command)
    {
        string text = PathText(ts, command);
        var info = OperatingSystem.IsWindows() ? new System.Diagnostics.ProcessStartInfo("cmd.exe", ["/c", text]) : new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", text]);
        info.UseShellExecute = false;
        using var process = ts.Interpreter.Host.Processes.Start(info);
        using (ts.Block()) process.WaitForExit();
        return OperatingSystem.IsWindows() ? process.ExitCode : process.ExitCode << 8;
    }

    /// <summary>What stands for os.fork in other interpreters than a program's first; there is none in that, as a process of this runtime cannot be doubled.</summary>
    [PyFunction("_refuse_fork()", SpokenName = "fork", Doc = "Fork a child process.")]
    static void RefuseFork(ThreadState ts) =>
        throw Err.Runtime(ts.Interpreter.Config.AllowFork ? "fork not supported for subinterpreters" : "fork not supported for isolated subinterpreters");

    [PyFunction("execv(path, argv, /)", Doc = "Execute an executable path with arguments, replacing current process.\n\n  path\n    Path of executable file.\n  argv\n    Tuple or list of strings.")]
    static void ExecV(ThreadState ts, Value path, Value argv) => Execute(ts, path, argv, null, "execv");

    [PyFunction("execve(path, argv, env)", Doc = "Execute an executable path with arguments, replacing current process.\n\n  path\n    Path of executable file.\n  argv\n    Tuple or list of strings.\n  env\n    Dictionary of strings mapping to strings.")]
    static void ExecVE(ThreadState ts, Value path, Value argv, Value env) => Execute(ts, path, argv, env, "execve");

    /// <summary>The other program runs as a child, with this process's streams; this one is nothing but the wait for it, and ends with its status.</summary>
    private static void Execute(ThreadState ts, in Value path, in Value argv, Value? env, string function)
    {
        if (!ts.Interpreter.Config.AllowExec) throw Err.Runtime("exec not supported for isolated subinterpreters");
        string file = Path(ts, path, function);
        if (argv.Ref is not (PyList or PyTuple)) throw Err.Type($"{function}: argv must be a tuple or list");
        var arguments = Array.ConvertAll(Ops.ToArray(ts, argv), argument => PathText(ts, argument));
        if (arguments.Length == 0) throw Err.Value($"{function}() arg 2 must not be empty");
        if (arguments[0].Length == 0) throw Err.Value($"{function}() arg 2 first element cannot be empty");
        var info = new System.Diagnostics.ProcessStartInfo(file, arguments[1..]) { UseShellExecute = false };
        if (env is { } given)
        {
            if (!Ops.TryGetAttr(ts, given, "keys", out _) || !Ops.TryGetAttr(ts, given, "values", out _)) throw Err.Type("execve: environment must be a mapping object");
            info.Environment.Clear();
            foreach (var key in Ops.ToArray(ts, Ops.CallMethod(ts, given, "keys"))) info.Environment[PathText(ts, key)] = PathText(ts, Ops.GetItem(ts, given, key));
        }
        if (!file.Contains('/')) info.FileName = "./" + file;
        try
        {
            using var process = ts.Interpreter.Host.Processes.Start(info);
            process.WaitForExit();
            ts.Interpreter.Host.Processes.ExitNow(process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw Err.OS(e.NativeErrorCode);
        }
    }

    [PyFunction("waitstatus_to_exitcode(status)", Doc = "Convert a wait status to an exit code.")]
    static long WaitStatusToExitCode(long status) => (status & 0x7F) == 0 ? status >> 8 & 0xFF : -(status & 0x7F);

    [PyFunction("kill(pid, signal, /)", Doc = "Kill a process with a signal.")]
    static void Kill(ThreadState ts, int pid, int signal)
    {
        ts.Interpreter.Host.Processes.CheckSignal();
        if (pid == ts.Interpreter.Host.Processes.CurrentId && signal != 0)
        {
            Threading.SignalModule.Raise(ts, signal);
            return;
        }
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            if (signal == 0) return;
            if (signal is not (9 or 15)) throw Err.NotImplemented("kill: only SIGKILL and SIGTERM can be sent to other processes");
            ts.Interpreter.Host.Processes.Kill(process);
        }
        catch (ArgumentException)
        {
            throw Err.OS(Errno.ESRCH);
        }
    }
}
