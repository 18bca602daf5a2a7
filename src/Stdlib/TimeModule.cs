using System.Globalization;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib;

/// <summary>time: https://docs.python.org/3.14/library/time.html</summary>
[PyModule("time", Doc = "This module provides various functions to manipulate time values.")]
public static partial class TimeModule
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>time.struct_time.</summary>
    private static readonly StructSequenceType StructTime = new("time", "struct_time",
        "The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().",
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"], ["tm_zone", "tm_gmtoff"]);

    [PyConst("struct_time")] static Value StructTimeType => StructTime.Type;
    [PyConst("_STRUCT_TM_ITEMS")] static long Items => 11;
    [PyConst("CLOCK_REALTIME")] static long ClockRealtime => 0;
    [PyConst("CLOCK_MONOTONIC")] static long ClockMonotonic => 1;
    [PyConst("CLOCK_PROCESS_CPUTIME_ID")] static long ClockProcess => 2;
    [PyConst("CLOCK_THREAD_CPUTIME_ID")] static long ClockThread => ThreadClock;
    [PyConst("CLOCK_MONOTONIC_RAW")] static long ClockMonotonicRaw => 4;
    [PyConst("CLOCK_BOOTTIME")] static long ClockBootTime => 7;
    [PyConst("CLOCK_TAI")] static long ClockTai => 11;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) => SetZone(ts, module);

    /// <summary>Standard time and summer time are those of this year's winter and summer.</summary>
    private static void SetZone(ThreadState ts, PyModule module)
    {
        int year = DateTime.UtcNow.Year;
        var (january, july) = (ZoneAt(ts, DaysFrom(year, 1, 1) * 86400), ZoneAt(ts, DaysFrom(year, 7, 1) * 86400));
        // South of the equator the standard time is July's.
        var (standard, daylight) = january.Offset > july.Offset ? (july, january) : (january, july);
        module.Dict.SetStr("timezone", -standard.Offset);
        module.Dict.SetStr("altzone", -daylight.Offset);
        module.Dict.SetStr("daylight", standard.Offset == daylight.Offset ? 0 : 1);
        module.Dict.SetStr("tzname", PyTuple.Of(standard.Name, daylight.Name));
    }

    /// <summary>What local clocks show at a moment.</summary>
    internal static ZoneMoment ZoneAt(ThreadState ts, long timestamp) => ts.Interpreter.Host.Clock.LocalZone.At(timestamp);

    [PyFunction("tzset()", Doc = "Initialize, or reinitialize, the local timezone to the value stored in os.environ['TZ'].")]
    static void TzSet(ThreadState ts, PyModule module)
    {
        ts.Interpreter.Host.Clock.ReloadZone();
        SetZone(ts, module);
    }

    // ---- clocks

    private static double Seconds(long nanoseconds) => (double)nanoseconds / NanosecondsPerSecond;

    [PyFunction("time()", Doc = "Return the current time in seconds since the Epoch.")] static double Time(ThreadState ts) => Seconds(ts.Interpreter.Host.Clock.UnixNanoseconds());
    [PyFunction("time_ns()", Doc = "Return the current time in nanoseconds since the Epoch.")] static long TimeNs(ThreadState ts) => ts.Interpreter.Host.Clock.UnixNanoseconds();
    [PyFunction("monotonic()", Doc = "Monotonic clock, cannot go backward.")] static double Monotonic(ThreadState ts) => Seconds(ts.Interpreter.Host.Clock.MonotonicNanoseconds());
    [PyFunction("monotonic_ns()", Doc = "Monotonic clock, cannot go backward, as nanoseconds.")] static long MonotonicNs(ThreadState ts) => ts.Interpreter.Host.Clock.MonotonicNanoseconds();
    [PyFunction("perf_counter()", Doc = "Performance counter for benchmarking.")] static double PerfCounter(ThreadState ts) => Seconds(ts.Interpreter.Host.Clock.MonotonicNanoseconds());
    [PyFunction("perf_counter_ns()", Doc = "Performance counter for benchmarking as nanoseconds.")] static long PerfCounterNs(ThreadState ts) => ts.Interpreter.Host.Clock.MonotonicNanoseconds();
    [PyFunction("process_time()", Doc = "Process time for profiling: sum of the kernel and user-space CPU time.")] static double ProcessTime(ThreadState ts) => Seconds(ts.Interpreter.Host.Clock.ProcessNanoseconds());
    [PyFunction("process_time_ns()", Doc = "Process time for profiling as nanoseconds.")] static long ProcessTimeNs(ThreadState ts) => ts.Interpreter.Host.Clock.ProcessNanoseconds();
    [PyFunction("thread_time()", Doc = "Thread time for profiling: sum of the kernel and user-space CPU time.")] static double ThreadTime(ThreadState ts) => Seconds(Clock(ts, ThreadClock));
    [PyFunction("thread_time_ns()", Doc = "Thread time for profiling as nanoseconds.")] static long ThreadTimeNs(ThreadState ts) => Clock(ts, ThreadClock);

    private const int ThreadClock = 3;

    private static long Clock(ThreadState ts, int clock)
    {
        var clocks = ts.Interpreter.Host.Clock;
        switch (clock)
        {
            case 0: return clocks.UnixNanoseconds();
            case 1: return clocks.MonotonicNanoseconds();
            case 2: return clocks.ProcessNanoseconds();
        }
        if (!OperatingSystem.IsLinux()) return clock == ThreadClock ? clocks.ProcessNanoseconds() : throw Err.OS(Errno.EINVAL);
        CheckClock(ts, clock);
        return Clock(clock);
    }

    private static unsafe long Clock(int clock)
    {
        Os.LibC.TimeSpec time;
        return Os.LibC.GetClock(clock, &time) == 0 ? time.Total : throw Err.OS(Os.LibC.Error);
    }

    /// <summary>Negative numbers are the clocks of other processes and threads.</summary>
    private static void CheckClock(ThreadState ts, int clock)
    {
        ts.Interpreter.Host.Policy.CheckClock();
        if (clock < 0) ts.Interpreter.Host.Policy.CheckProcess("clock");
    }

    [PyFunction("clock_gettime(clk_id, /)", Doc = "Return the time of the specified clock clk_id as a float.")] static double ClockGetTime(ThreadState ts, int clock) => Seconds(Clock(ts, clock));
    [PyFunction("clock_gettime_ns(clk_id, /)", Doc = "Return the time of the specified clock clk_id as nanoseconds (int).")] static long ClockGetTimeNs(ThreadState ts, int clock) => Clock(ts, clock);

    [PyFunction("clock_getres(clk_id, /)", Doc = "clock_getres(clk_id) -> floating-point number\n\nReturn the resolution (precision) of the specified clock clk_id.")]
    static unsafe double ClockGetRes(ThreadState ts, int clock)
    {
        if (!OperatingSystem.IsLinux()) return Clock(ts, clock) >= 0 ? 1e-9 : 1e-9;
        CheckClock(ts, clock);
        Os.LibC.TimeSpec time;
        return Os.LibC.GetResolution(clock, &time) == 0 ? Seconds(time.Total) : throw Err.OS(Os.LibC.Error);
    }

    [PyFunction("clock_settime(clk_id, time, /)", Doc = "clock_settime(clk_id, time)\n\nSet the time of the specified clock clk_id.")]
    static void ClockSetTime(ThreadState ts, int clock, Value time)
    {
        double seconds = time.IsInt ? time.Bits : ToSeconds(ts, time, "integer or float");
        if (double.IsNaN(seconds)) throw Err.Value("Invalid value NaN (not a number)");
        if (Math.Abs(seconds) > 9.2e9) throw Err.Overflow("timestamp out of range for C PyTime_t");
        SetClock(ts, clock, time.IsInt ? time.Bits * NanosecondsPerSecond : (long)Math.Floor(seconds * 1e9));
    }

    [PyFunction("clock_settime_ns(clk_id, time, /)", Doc = "clock_settime_ns(clk_id, time)\n\nSet the time of the specified clock clk_id with nanoseconds.")]
    static void ClockSetTimeNs(ThreadState ts, int clock, Value time) => SetClock(ts, clock, Ops.TryInt(time, out _) ? Ops.ToLong(ts, time) : throw Err.Type($"expect int, got {time.Type.FullName}"));

    private static unsafe void SetClock(ThreadState ts, int clock, long nanoseconds)
    {
        ts.Interpreter.Host.Policy.CheckProcess("clock_settime");
        if (!OperatingSystem.IsLinux()) throw Err.OS(Errno.EPERM);
        var time = Os.LibC.TimeSpec.Of(nanoseconds);
        if (Os.LibC.SetClock(clock, &time) != 0) throw Err.OS(Os.LibC.Error);
    }

    /// <summary>Only the calling thread knows itself by what the system asks for.</summary>
    [PyFunction("pthread_getcpuclockid(thread_id, /)", Doc = "pthread_getcpuclockid(thread_id) -> int\n\nReturn the clk_id of a thread's CPU time clock.")]
    static unsafe long PthreadGetCpuClockId(ThreadState ts, Value thread)
    {
        if (!Ops.TryInt(thread, out var identity)) throw Err.Type($"pthread_getcpuclockid() argument 1 must be int, not {thread.Type.FullName}");
        if (!OperatingSystem.IsLinux() || identity != ts.Identity) throw Err.OS(Errno.ESRCH);
        int clock;
        int error = Os.LibC.ThreadClock(Os.LibC.Thread(), &clock);
        return error == 0 ? clock : throw Err.OS(error);
    }

    [PyFunction("get_clock_info(name, /)", Doc = "Get information of the specified clock.")]
    static Value GetClockInfo(PyStr name)
    {
        var (implementation, monotonic, adjustable) = name.ToString() switch
        {
            "time" => ("clock_gettime(CLOCK_REALTIME)", false, true),
            "monotonic" or "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", true, false),
            "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false),
            "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false),
            _ => throw Err.Value("unknown clock"),
        };
        return new PySimpleNamespace().With("implementation", implementation).With("monotonic", monotonic).With("adjustable", adjustable).With("resolution", 1e-9);
    }

    [PyFunction("sleep(seconds, /)", Doc = "Delay execution for a given number of seconds.")]
    static void Sleep(ThreadState ts, Value seconds)
    {
        double duration = seconds.IsInt ? seconds.Bits : ToSeconds(ts, seconds, "integer or float");
        if (double.IsNaN(duration)) throw Err.Value("Invalid value NaN (not a number)");
        if (duration < 0) throw Err.Value("sleep length must be non-negative");
        // More nanoseconds than 63 bits hold.
        if (duration > 9.2e9) throw Err.Overflow("timestamp out of range for C PyTime_t");
        ts.Interpreter.Host.Clock.Sleep(ts, TimeSpan.FromSeconds(duration));
    }

    private static double ToSeconds(ThreadState ts, in Value value, string expected)
    {
        if (value.IsFloat) return value.AsDouble;
        if (value.Type.Slot(SlotId.Index) is null or PyNone && value.Ref is not PyFloatSub) throw Err.Type($"'{value.Type.FullName}' object cannot be interpreted as an {expected}");
        return Ops.ToDouble(ts, value);
    }

    // ---- broken-down times

    /// <summary>Whole seconds since 1970 of an optional argument; None and nothing mean now.</summary>
    private static long Timestamp(ThreadState ts, in Value seconds)
    {
        if (seconds.IsAbsent || seconds.IsNone) return FloorDiv(ts.Interpreter.Host.Clock.UnixNanoseconds(), NanosecondsPerSecond);
        if (seconds.IsInt) return seconds.Bits;
        double value = ToSeconds(ts, seconds, "integer");
        if (double.IsNaN(value)) throw Err.Value("Invalid value NaN (not a number)");
        if (Math.Abs(value) > 9e18) throw Err.Overflow("timestamp out of range for platform time_t");
        return (long)Math.Floor(value);
    }

    internal static long FloorDiv(long a, long b) => a >= 0 ? a / b : (a - b + 1) / b;

    [PyFunction("gmtime(seconds=<missing>, /)", Doc = "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       tm_sec, tm_wday, tm_yday, tm_isdst)")]
    static Value GmTime(ThreadState ts, Value seconds) => Break(Timestamp(ts, seconds), 0, 0, "GMT");

    [PyFunction("localtime(seconds=<missing>, /)", Doc = "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          tm_sec,tm_wday,tm_yday,tm_isdst)")]
    static Value LocalTime(ThreadState ts, Value seconds) => Local(ts, Timestamp(ts, seconds));

    private static Value Local(ThreadState ts, long timestamp)
    {
        var zone = ZoneAt(ts, timestamp);
        return Break(timestamp, zone.Offset, zone.IsDst ? 1 : 0, zone.Name);
    }

    /// <summary>A struct_time of its nine items.</summary>
    internal static Value MakeStruct(long[] parts) => StructTime.Make(Array.ConvertAll(parts, static part => (Value)part));

    /// <summary>The year of a day, counted from 1970.</summary>
    internal static long YearOf(long days) => DateOf(days).Year;

    /// <summary>The parts of a time. Computed on days since 1970, as years beyond .NET's are allowed.</summary>
    private static Value Break(long timestamp, long offset, int isDst, string zone)
    {
        long local = timestamp + offset;
        long days = FloorDiv(local, 86400);
        int second = (int)(local - days * 86400);
        var (year, month, day) = DateOf(days);
        if (year is > int.MaxValue or < int.MinValue) throw Err.OS(Errno.EOVERFLOW);
        int weekday = (int)(((days + 3) % 7 + 7) % 7);
        return StructTime.Make(year, month, day, second / 3600, second / 60 % 60, second % 60, weekday, days - DaysFrom(year, 1, 1) + 1, isDst, zone, offset);
    }

    /// <summary>Days since 1970 of a date of the Gregorian calendar.</summary>
    internal static long DaysFrom(long year, int month, int day)
    {
        if (month <= 2) year--;
        long era = FloorDiv(year, 400);
        long yearOfEra = year - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    }

    private static (long Year, int Month, int Day) DateOf(long days)
    {
        days += 719468;
        long era = FloorDiv(days, 146097);
        long dayOfEra = days - era * 146097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shifted = (5 * dayOfYear + 2) / 153;
        int month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (153 * shifted + 2) / 5 + 1));
    }

    /// <summary>The nine numbers of a time tuple.</summary>
    private static long[] Parts(ThreadState ts, in Value tuple)
    {
        if (tuple.Ref is not PyTuple parts) throw Err.Type("Tuple or struct_time argument required");
        if (parts.Length != 9) throw Err.Type("mktime(): illegal time tuple argument");
        var numbers = Array.ConvertAll(parts.Items, item => (long)DateTimes.DateArguments.ToInt(ts, item));
        // C counts years from 1900.
        if (numbers[0] < int.MinValue + 1900L) throw Err.Overflow("year out of range");
        return numbers;
    }

    [PyFunction("mktime(seconds, /)", Doc = "mktime(tuple) -> floating-point number")]
    static double MkTime(ThreadState ts, Value tuple) => ToTimestamp(ts, Parts(ts, tuple));

    // How far around a time another season is looked for: less than the shortest one, and half of the longest.
    private const long SeasonStride = 601_200;
    private const long SeasonBound = 268_227_000 + SeasonStride;

    /// <summary>The moment of a local time.</summary>
    internal static long ToTimestamp(ThreadState ts, long[] p)
    {
        long months = p[0] * 12 + p[1] - 1;
        long days = DaysFrom(FloorDiv(months, 12), (int)(months - FloorDiv(months, 12) * 12) + 1, 1) + p[2] - 1;
        long local = days * 86400 + p[3] * 3600 + p[4] * 60 + p[5];
        if (DateOf(days).Year is > int.MaxValue or < int.MinValue) throw Err.Overflow("mktime argument out of range");
        var (before, behind) = (ZoneAt(ts, local - 86400), ZoneAt(ts, local + 86400));
        var chosen = ZoneAt(ts, local - before.Offset).Offset == before.Offset ? before : behind;
        if (p[8] < 0 || chosen.IsDst == p[8] > 0) return local - chosen.Offset;
        // The other time, where clocks show both; else that of the next season that has it.
        if (before.IsDst == p[8] > 0) return local - before.Offset;
        if (behind.IsDst == p[8] > 0) return local - behind.Offset;
        for (long distance = SeasonStride; distance < SeasonBound; distance += SeasonStride)
            foreach (long at in (ReadOnlySpan<long>)[local - distance, local + distance])
                if (ZoneAt(ts, at) is var season && season.IsDst == p[8] > 0) return local - season.Offset;
        return local - chosen.Offset + (p[8] > 0 ? -3600 : 3600);
    }

    /// <summary>What asctime and strftime accept.</summary>
    private static void Check(long[] p)
    {
        if (p[1] == 0) p[1] = 1;
        if (p[2] == 0) p[2] = 1;
        if (p[7] == 0) p[7] = 1;
        if (p[1] is < 1 or > 12) throw Err.Value("month out of range");
        if (p[2] is < 1 or > 31) throw Err.Value("day of month out of range");
        if (p[3] is < 0 or > 23) throw Err.Value("hour out of range");
        if (p[4] is < 0 or > 59) throw Err.Value("minute out of range");
        if (p[5] is < 0 or > 61) throw Err.Value("seconds out of range");
        if (p[6] < -1) throw Err.Value("day of week out of range");
        if (p[7] is < 1 or > 366) throw Err.Value("day of year out of range");
        p[6] = (p[6] % 7 + 7) % 7;
    }

    /// <summary>The nine numbers of a time tuple, in range.</summary>
    internal static long[] CheckedParts(ThreadState ts, in Value tuple)
    {
        if (tuple.Ref is PyTuple { Length: not 9 }) throw Err.Type("strftime(): illegal time tuple argument");
        var parts = Parts(ts, tuple);
        Check(parts);
        return parts;
    }

    [PyFunction("asctime(tuple=<missing>, /)", Doc = "asctime([tuple]) -> string")]
    static string AscTime(ThreadState ts, Value tuple)
    {
        if (tuple.Ref is PyTuple { Length: not 9 }) throw Err.Type("asctime(): illegal time tuple argument");
        var p = Parts(ts, tuple.IsAbsent ? Local(ts, Timestamp(ts, Value.None)) : tuple);
        Check(p);
        return string.Create(CultureInfo.InvariantCulture, $"{TimeFormat.Days[p[6]][..3]} {TimeFormat.Months[p[1] - 1][..3]} {p[2],2} {p[3]:00}:{p[4]:00}:{p[5]:00} {p[0]}");
    }

    [PyFunction("ctime(seconds=<missing>, /)", Doc = "ctime(seconds) -> string")]
    static string CTime(ThreadState ts, Value seconds) => AscTime(ts, Local(ts, Timestamp(ts, seconds)));

    [PyFunction("strftime(format, tuple=<missing>, /)", Doc = "strftime(format[, tuple]) -> string")]
    static Value StrFTime(ThreadState ts, PyStr format, Value tuple)
    {
        if (tuple.IsAbsent) tuple = Local(ts, Timestamp(ts, Value.None));
        var p = CheckedParts(ts, tuple);
        string zone = "";
        long? offset = null;
        if (tuple.Ref is PyStructSequence { Hidden: [{ Ref: PyStr z }, { IsInt: true } o] })
        {
            zone = z.ToString();
            offset = o.Bits;
        }
        else if (p[8] >= 0 && ts.Interpreter.Modules.GetStr("time").Ref is PyModule module)
        {
            if (module.Dict.GetStr("tzname").Ref is PyTuple { Items: [{ Ref: PyStr standard }, { Ref: PyStr daylight }] }) zone = (p[8] > 0 ? daylight : standard).ToString();
            if (module.Dict.GetStr(p[8] > 0 ? "altzone" : "timezone") is { IsInt: true } west) offset = -west.Bits;
        }
        return new TimeFormat(ts, p) { Zone = zone, Offset = offset }.Format(format);
    }

    [PyFunction("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", Doc = "strptime(string, format) -> struct_time")]
    static Value StrPTime(ThreadState ts, Value text, Value format) => Ops.CallMethod(ts, Importer.ImportModule(ts, "_strptime"), "_strptime_time", text, format);
}
