using PyLite.Stdlib.Os;
using Process = System.Diagnostics.Process;

namespace PyLite.Stdlib;

/// <summary>resource: https://docs.python.org/3.14/library/resource.html, of which only times are known where the system is not Linux.</summary>
[PyModule("resource")]
public static partial class ResourceModule
{
    private const int Self = 0, Children = -1, ThisThread = 1;
    private const long Infinity = -1;

    /// <summary>The names of the limits by the numbers that Linux gives them; the one without a name Python does not know.</summary>
    private static readonly string?[] Limits =
    [
        "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_DATA", "RLIMIT_STACK", "RLIMIT_CORE", "RLIMIT_RSS", "RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_MEMLOCK", "RLIMIT_AS", null, "RLIMIT_SIGPENDING",
        "RLIMIT_MSGQUEUE", "RLIMIT_NICE", "RLIMIT_RTPRIO", "RLIMIT_RTTIME",
    ];

    private static readonly StructSequenceType Usage = new("resource", "struct_rusage",
        "struct_rusage: Result from getrusage.",
        ["ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"]);

    [PyConst("RLIM_INFINITY")] static long RlimInfinity => Infinity;
    [PyConst("RUSAGE_SELF")] static long RusageSelf => Self;
    [PyConst("RUSAGE_CHILDREN")] static long RusageChildren => Children;
    [PyConst("RUSAGE_THREAD")] static long RusageThread => ThisThread;
    [PyConst("error")] static Value Error => PyOSError.TypeObject;
    [PyConst("struct_rusage")] static Value StructRusage => Usage.Type;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        for (int i = 0; i < Limits.Length; i++)
            if (Limits[i] is { } name) module.Dict.SetStr(name, i);
        module.Dict.SetStr("RLIMIT_OFILE", 7);
    }

    /// <summary>The numbers of a struct rusage: two times of seconds and microseconds, and the counts.</summary>
    internal static Value MakeUsage(long[] usage)
    {
        var values = new Value[16];
        values[0] = usage[0] + usage[1] * 1e-6;
        values[1] = usage[2] + usage[3] * 1e-6;
        for (int i = 2; i < values.Length; i++) values[i] = usage[i + 2];
        return Usage.Make(values);
    }

    [PyFunction("getpagesize()")] static long GetPageSize() => Environment.SystemPageSize;

    private static void CheckResource(int resource)
    {
        if ((uint)resource >= (uint)Limits.Length) throw Err.Value("invalid resource specified");
    }

    /// <summary>The two limits that a program gives.</summary>
    private static unsafe void Read(ThreadState ts, in Value limits, ulong* pair)
    {
        var items = Ops.ToArray(ts, limits);
        if (items.Length != 2) throw Err.Value("expected a tuple of 2 integers");
        for (int i = 0; i < 2; i++)
        {
            if (!Ops.TryInt(Ops.ToIndex(ts, items[i]), out var number)) throw Err.Type("an integer is required");
            pair[i] = number == Infinity ? ulong.MaxValue : number < 0 ? throw Err.Value("Cannot convert negative int")
                : number > ulong.MaxValue ? throw Err.Overflow("Python int too large to convert to C rlim_t") : (ulong)number;
        }
    }

    private static unsafe PyTuple Made(ulong* pair)
    {
        return PyTuple.Of(Limit(pair[0]), Limit(pair[1]));

        static Value Limit(ulong limit) => limit == ulong.MaxValue ? Infinity : limit <= long.MaxValue ? (long)limit : (Value)(BigInteger)limit;
    }

    private static PyException Failure() => LibC.Error switch
    {
        Errno.EINVAL => Err.Value("current limit exceeds maximum limit"),
        Errno.EPERM => Err.Value("not allowed to raise maximum limit"),
        var error => Err.OS(error),
    };

    /// <summary>Where the system is not Linux: a process that may not change a limit gives the same answer.</summary>
    [PyFunction("setrlimit(resource, limits, /)")]
    static unsafe void SetLimit(ThreadState ts, int resource, Value limits)
    {
        CheckResource(resource);
        Audits.Tell(ts, "resource.setrlimit", resource, limits);
        var pair = stackalloc ulong[2];
        Read(ts, limits, pair);
        ts.Interpreter.Host.Policy.CheckProcess("setrlimit");
        if (!OperatingSystem.IsLinux()) throw Err.Value("not allowed to raise maximum limit");
        const int fileSize = 1, fileTooLarge = 25;
        // As everywhere in Python, a write that is too large fails; the signal would end the process.
        if (resource == fileSize) LibC.Ignore(fileTooLarge);
        if (LibC.Limits(0, resource, pair, null) != 0) throw Failure();
    }

    [PyFunction("getrlimit(resource, /)")]
    static unsafe Value GetLimit(ThreadState ts, int resource)
    {
        CheckResource(resource);
        ts.Interpreter.Host.Files.ForReading("/proc/self/limits");
        if (!OperatingSystem.IsLinux()) return PyTuple.Of(Infinity, Infinity);
        var pair = stackalloc ulong[2];
        return LibC.Limits(0, resource, null, pair) == 0 ? Made(pair) : throw Err.OS(LibC.Error);
    }

    [PyFunction("prlimit(pid, resource, limits=None, /)")]
    static unsafe Value PrLimit(ThreadState ts, int pid, int resource, Value limits)
    {
        CheckResource(resource);
        Audits.Tell(ts, "resource.prlimit", pid, resource, limits);
        ts.Interpreter.Host.Policy.CheckProcess("prlimit");
        if (!OperatingSystem.IsLinux()) throw Err.OS(Errno.ENOSYS);
        ulong* pair = stackalloc ulong[2], old = stackalloc ulong[2];
        if (!limits.IsNone) Read(ts, limits, pair);
        return LibC.Limits(pid, resource, limits.IsNone ? null : pair, old) == 0 ? Made(old) : throw Failure();
    }

    [PyFunction("getrusage(who, /)")]
    static unsafe Value GetUsage(int who)
    {
        if (who is not (Self or Children or ThisThread)) throw Err.Value("invalid who parameter");
        if (OperatingSystem.IsLinux())
        {
            var usage = new long[ChildWait.UsageSize];
            fixed (long* start = usage)
                if (LibC.Usage(who, start) != 0) throw Err.OS(LibC.Error);
            return MakeUsage(usage);
        }
        double user = 0, system = 0;
        long peak = 0;
        if (who != Children)
        {
            using var process = Process.GetCurrentProcess();
            user = process.UserProcessorTime.TotalSeconds;
            system = process.PrivilegedProcessorTime.TotalSeconds;
            peak = process.PeakWorkingSet64 / 1024;
        }
        return Usage.Make(user, system, peak, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
