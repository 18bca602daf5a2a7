using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// The system as a whole: its limits, its random numbers, its name.
public static unsafe partial class PosixModule
{
    /// <summary>What a name, or a number, of a limit stands for.</summary>
    private static int ConfigurationName(ThreadState ts, in Value name, (string Name, int Value)[] names)
    {
        if (name.Ref is PyStr text)
        {
            string wanted = text.ToString();
            foreach (var (known, number) in names)
                if (known == wanted) return number;
            throw Err.Value("unrecognized configuration name");
        }
        if (!name.IsInt && (name.IsFloat || name.Type.Slot(SlotId.Index) is null or PyNone)) throw Err.Type("configuration names must be strings or integers");
        long value = Ops.ToLong(ts, name, "Python int too large to convert to C int");
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Err.Overflow("Python int too large to convert to C int");
    }

    private static PyDict NameTable((string Name, int Value)[] names)
    {
        var table = new PyDict();
        foreach (var (name, value) in names) table.SetStr(name, value);
        return table;
    }

    [PyFunction("sysconf(name, /)", Doc = "Return an integer-valued system configuration variable.")]
    static long SysConf(ThreadState ts, Value name)
    {
        int number = ConfigurationName(ts, name, SysConfNames);
        System.Runtime.InteropServices.Marshal.SetLastSystemError(0);
        return Limit(LibC.SystemLimit(number));
    }

    [PyFunction("confstr(name, /)", Doc = "Return a string-valued system configuration variable.")]
    static Value ConfStr(ThreadState ts, Value name)
    {
        int number = ConfigurationName(ts, name, ConfStrNames);
        System.Runtime.InteropServices.Marshal.SetLastSystemError(0);
        nint length = LibC.SystemText(number, null, 0);
        if (length == 0) return LibC.Error is not 0 and var error ? throw Err.OS(error) : Value.None;
        var buffer = new byte[length];
        fixed (byte* start = buffer) LibC.SystemText(number, start, length);
        return SystemPath.Decode(buffer.AsSpan(0, (int)length - 1));
    }

    [PyFunction("sync()", Doc = "Force write of everything to disk.")]
    static void SyncAll(ThreadState ts)
    {
        CheckProcess(ts, "sync");
        using (ts.Block()) LibC.Sync();
    }

    [PyFunction("umask(mask, /)", Doc = "Set the current numeric umask and return the previous umask.")]
    static long UMask(ThreadState ts, int mask)
    {
        // As the class library has it, which does not say it: what most systems begin with.
        if (!IsLinux) return 0x12;
        CheckProcess(ts, "umask");
        return LibC.SetMask((uint)mask);
    }

    [PyFunction("getrandom(size, flags=0)", Doc = "Obtain a series of random bytes.")]
    static Value GetRandom(ThreadState ts, nint size, int flags)
    {
        if (size < 0) throw Err.OS(Errno.EINVAL);
        var buffer = Room(size);
        int n = Move(ts, buffer, start => LibC.Random(start, buffer.Length, (uint)flags));
        return new PyBytes(n == buffer.Length ? buffer : buffer[..n]);
    }

    [PyFunction("urandom(size, /)", Doc = "Return a bytes object containing random bytes suitable for cryptographic use.")]
    static Value URandom(nint size)
    {
        if (size < 0) throw Err.Value("negative argument not allowed");
        var bytes = Room(size);
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
        ts.Interpreter.Host.Policy.CheckClock();
        if (!IsLinux)
        {
            var usage = Environment.CpuUsage;
            return TimesResult.Make(usage.UserTime.TotalSeconds, usage.PrivilegedTime.TotalSeconds, 0.0, 0.0, ts.Interpreter.Host.Clock.MonotonicNanoseconds() / 1e9);
        }
        const int perSecondName = 2;
        var times = stackalloc long[4];
        long elapsed = LibC.Times(times);
        double perSecond = LibC.SystemLimit(perSecondName);
        return TimesResult.Make(times[0] / perSecond, times[1] / perSecond, times[2] / perSecond, times[3] / perSecond, elapsed / perSecond);
    }

    [PyFunction("_create_environ()", Doc = "Create the environment dictionary.")]
    static Value CreateEnviron(ThreadState ts)
    {
        var environment = new PyDict();
        foreach (var (name, value) in ts.Interpreter.Host.Environment.All()) environment.Set(ts, EncodePath(name), EncodePath(value));
        return environment;
    }
}
