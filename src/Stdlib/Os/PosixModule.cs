using PyLite.Vm.Interpreters;
using PyLite.Vm.Io;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

/// <summary>posix, on which os stands: https://docs.python.org/3.14/library/os.html. Windows has the same module; os says there that its name is "nt".</summary>
[PyModule("posix", Doc = "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.")]
[PyModuleType(typeof(PyDirEntry))]
public static unsafe partial class PosixModule
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
        foreach (var (name, value) in ProcessorConstants) module.Dict.SetStr(name, value);
        module.Dict.SetStr("environ", CreateEnviron(ts));
        if (IsLinux)
        {
            module.Dict.SetStr("sysconf_names", NameTable(SysConfNames));
            module.Dict.SetStr("confstr_names", NameTable(ConfStrNames));
            module.Dict.SetStr("pathconf_names", NameTable(PathConfNames));
        }
        else RemoveForeign(ts, module);
        if (ts.Interpreter.Root != ts.Interpreter) module.Dict.SetStr("fork", module.Dict.GetStr("_refuse_fork"));
    }

    private static bool IsLinux => OperatingSystem.IsLinux();

    /// <summary>What there is where the system is not Linux: names that stand for what the class library can do, or that say what a number means.</summary>
    private static readonly string[] Portable =
    [
        "stat_result", "terminal_size", "uname_result", "times_result", "error", "DirEntry", "environ", "fspath", "stat", "lstat", "fstat", "access", "listdir", "scandir", "mkdir", "rmdir", "unlink", "remove",
        "rename", "replace", "symlink", "readlink", "chmod", "utime", "truncate", "getcwd", "getcwdb", "chdir", "putenv", "unsetenv", "strerror", "getpid", "getlogin", "cpu_count", "getuid", "geteuid", "getgid",
        "getegid", "urandom", "uname", "times", "get_terminal_size", "umask", "abort", "system", "execv", "execve", "waitstatus_to_exitcode", "kill", "open", "close", "closerange", "read", "readinto", "write",
        "lseek", "ftruncate", "fsync", "isatty", "device_encoding", "dup", "dup2", "get_blocking", "set_blocking", "pipe", "get_inheritable", "set_inheritable", "register_at_fork", "F_OK", "R_OK", "W_OK", "X_OK",
    ];

    private static void RemoveForeign(ThreadState ts, PyModule module)
    {
        foreach (var key in Ops.ToArray(ts, module.Dict))
        {
            string name = key.Ref!.ToString()!;
            if (!name.StartsWith('_') && !name.StartsWith("O_", StringComparison.Ordinal) && !name.StartsWith("EX_", StringComparison.Ordinal) && Array.IndexOf(Portable, name) < 0) module.Dict.RemoveStr((PyStr)key.Ref!);
        }
    }

    internal static PyBytes EncodePath(string text) => Codecs.Encode(ThreadState.Current, PyStr.FromUtf16(text), "utf-8", "surrogateescape");

    // ---- paths

    /// <summary>A path argument, and as it shows in errors; a file descriptor where that is allowed.</summary>
    internal static string Path(ThreadState ts, in Value path, string function, string argument = "path")
    {
        if (path.Ref is not (PyStr or PyBytes) && (path.IsInt || path.IsFloat || path.Type.Slot(SlotId.FsPath) is null or PyNone))
            throw Err.Type($"{function}: {argument} should be string, bytes or os.PathLike, not {path.Type.FullName}");
        return PathText(ts, path);
    }

    internal static string PathText(ThreadState ts, in Value path)
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
    internal static Value FsPath(ThreadState ts, Value path)
    {
        if (path.Ref is PyStr or PyBytes) return path;
        var slot = path.Type.Slot(SlotId.FsPath);
        if (slot is null or PyNone) throw Err.Type($"expected str, bytes or os.PathLike object, not {path.Type.Name}");
        var result = Ops.CallUnbound(ts, slot, path);
        return result.Ref is PyStr or PyBytes ? result : throw Err.Type($"expected {path.Type.FullName}.__fspath__() to return str or bytes, not {result.Type.FullName}");
    }

    // ---- the process's surroundings

    [PyFunction("getcwd()", Doc = "Return a unicode string representing the current working directory.")]
    static string GetCwd(ThreadState ts) => ts.Interpreter.Host.Environment.WorkingDirectory;

    [PyFunction("getcwdb()", Doc = "Return a bytes string representing the current working directory.")]
    static Value GetCwdB(ThreadState ts) => EncodePath(GetCwd(ts));

    [PyFunction("chdir(path)", Doc = "Change the current working directory to the specified path.")]
    static void ChDir(ThreadState ts, Value path)
    {
        var where = PathArgument.Of(ts, path, "chdir", PathUse.Read | PathUse.OrDescriptor);
        Audits.Tell(ts, "os.chdir", path);
        if (where.IsDescriptor) ChangeDirectory(ts, where.Descriptor, where.Shown);
        else if (!IsLinux) PortableFiles.ChangeDirectory(ts, where);
        else
        {
            ts.Interpreter.Host.Policy.CheckEnvironment("chdir");
            fixed (byte* name = where.Bytes)
                if (LibC.ChangeDirectory(name) != 0) throw where.Failure();
        }
    }

    [PyFunction("putenv(name, value, /)", Doc = "Change or add an environment variable.")]
    static void PutEnv(ThreadState ts, Value name, Value value)
    {
        string key = PathText(ts, name);
        if (key.Contains('=')) throw Err.Value("illegal environment variable name");
        if (key.Length == 0) throw Err.OS(Errno.EINVAL);
        Audits.Tell(ts, "os.putenv", name, value);
        ts.Interpreter.Host.Environment.Set(key, PathText(ts, value));
    }

    [PyFunction("unsetenv(name, /)", Doc = "Delete an environment variable.")]
    static void UnsetEnv(ThreadState ts, Value name) 
    {
        string key = PathText(ts, name);
        if (key.Length == 0 || key.Contains('=')) throw Err.OS(Errno.EINVAL);
        Audits.Tell(ts, "os.unsetenv", name);
        ts.Interpreter.Host.Environment.Set(key, null);
    }

    [PyFunction("strerror(code, /)", Doc = "Translate an error code to a message string.")] static string StrError(int code) => Errno.Text(code);
    [PyFunction("getpid()", Doc = "Return the current process id.")] static long GetPid(ThreadState ts) => ts.Interpreter.Host.Processes.CurrentId;
    [PyFunction("cpu_count()", Doc = "Return the number of logical CPUs in the system.")] static long CpuCount(ThreadState ts) => ts.Interpreter.Host.Environment.ProcessorCount;

}
