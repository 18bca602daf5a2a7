using System.Globalization;
using System.Text;
using Process = System.Diagnostics.Process;

namespace PyLite.Stdlib;

/// <summary>resource: https://docs.python.org/3.14/library/resource.html, as far as .NET and /proc tell. Limits cannot be set from managed code.</summary>
[PyModule("resource")]
public static partial class ResourceModule
{
    private const int Self = 0, Children = -1, ThisThread = 1;
    private const long Infinity = -1;

    /// <summary>Names for Python, and in /proc/self/limits, by the numbers that Linux gives the limits.</summary>
    private static readonly (string Name, string Row)[] Limits =
    [
        ("RLIMIT_CPU", "Max cpu time"), ("RLIMIT_FSIZE", "Max file size"), ("RLIMIT_DATA", "Max data size"), ("RLIMIT_STACK", "Max stack size"),
        ("RLIMIT_CORE", "Max core file size"), ("RLIMIT_RSS", "Max resident set"), ("RLIMIT_NPROC", "Max processes"), ("RLIMIT_NOFILE", "Max open files"),
        ("RLIMIT_MEMLOCK", "Max locked memory"), ("RLIMIT_AS", "Max address space"), ("RLIMIT_LOCKS", "Max file locks"), ("RLIMIT_SIGPENDING", "Max pending signals"),
        ("RLIMIT_MSGQUEUE", "Max msgqueue size"), ("RLIMIT_NICE", "Max nice priority"), ("RLIMIT_RTPRIO", "Max realtime priority"), ("RLIMIT_RTTIME", "Max realtime timeout"),
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
        for (int i = 0; i < Limits.Length; i++) module.Dict.SetStr(Limits[i].Name, i);
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

    /// <summary>The class library cannot change limits; a process that may not do so gives the same answer.</summary>
    [PyFunction("setrlimit(resource, limits, /)")]
    static void SetLimit(int resource, Value limits)
    {
        if ((uint)resource >= (uint)Limits.Length) throw Err.Value("invalid resource specified");
        if (limits.Ref is not PyTuple { Length: 2 } and not PyList { Count: 2 }) throw Err.Value("expected a tuple of 2 integers");
        throw Err.Value("not allowed to raise maximum limit");
    }

    [PyFunction("getrlimit(resource, /)")]
    static Value GetLimit(ThreadState ts, int resource)
    {
        if ((uint)resource >= (uint)Limits.Length) throw Err.Value("invalid resource specified");
        var files = ts.Interpreter.Host.Files;
        const string Table = "/proc/self/limits";
        if (!files.FileExists(Table)) return PyTuple.Of(Infinity, Infinity);
        string row = Limits[resource].Row;
        foreach (string line in Encoding.ASCII.GetString(files.ReadAllBytes(Table)).Split('\n'))
        {
            if (!line.StartsWith(row, StringComparison.Ordinal)) continue;
            var fields = line[row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return PyTuple.Of(Limit(fields[0]), Limit(fields[1]));
        }
        return PyTuple.Of(Infinity, Infinity);
    }

    private static long Limit(string text) => text == "unlimited" ? Infinity : (long)ulong.Parse(text, CultureInfo.InvariantCulture);

    [PyFunction("getrusage(who, /)")]
    static Value GetUsage(int who)
    {
        if (who is not (Self or Children or ThisThread)) throw Err.Value("invalid who parameter");
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
