using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Descriptors that are no files: counters, timers, memory.
public static unsafe partial class PosixModule
{
    /// <summary>A number without a sign; ValueError and OverflowError as they say it of these functions.</summary>
    private static ulong Unsigned(ThreadState ts, in Value value, ulong most, string type)
    {
        if (!Ops.TryInt(Ops.ToIndex(ts, value), out var number)) throw Err.Type("an integer is required");
        if (number < 0) throw Err.Value("Cannot convert negative int");
        return number <= most ? (ulong)number : throw Err.Overflow($"Python int too large for C {type}");
    }

    [PyFunction("eventfd(initval, flags=524288)", Doc = "Creates and returns an event notification file descriptor.")]
    static long EventFd(ThreadState ts, Value initval, int flags) => Adopt(ts, LibC.MakeEvent((uint)Unsigned(ts, initval, uint.MaxValue, "unsigned int"), flags));

    [PyFunction("eventfd_read(fd)", Doc = "Read eventfd value")]
    static Value EventFdRead(ThreadState ts, int fd)
    {
        int real = Real(ts, fd);
        Await(ts, fd, PollEvent.In);
        var value = new byte[sizeof(ulong)];
        Move(ts, value, start => LibC.Read(real, start, value.Length));
        return Unsigned(BitConverter.ToInt64(value));
    }

    [PyFunction("eventfd_write(fd, value)", Doc = "Write eventfd value.")]
    static void EventFdWrite(ThreadState ts, int fd, Value value)
    {
        var bytes = BitConverter.GetBytes(Unsigned(ts, value, ulong.MaxValue, "unsigned long long"));
        int real = Real(ts, fd);
        Await(ts, fd, PollEvent.Out);
        Move(ts, bytes, start => LibC.Write(real, start, bytes.Length));
    }

    [PyFunction("memfd_create(name, flags=1)", Doc = "Create an anonymous file in memory and return a file descriptor for it.")]
    static long MemFdCreate(ThreadState ts, Value name, Value flags)
    {
        var text = SystemPath.Encode(PathText(ts, name));
        uint wanted = unchecked((uint)Ops.ToClampedLong(ts, flags));
        // What it holds is memory that no limit knows of.
        CheckProcess(ts, "memfd_create");
        fixed (byte* start = text) return Adopt(ts, LibC.MakeMemoryFile(start, wanted));
    }

    // ---- timers

    [PyFunction("timerfd_create(clockid, /, *, flags=0)", Doc = "Create and return a timer file descriptor.\n\n  clockid\n    A valid clock ID constant as timer file descriptor.\n\n    time.CLOCK_REALTIME\n    time.CLOCK_MONOTONIC\n    time.CLOCK_BOOTTIME\n  flags\n    0 or a bit mask of os.TFD_NONBLOCK or os.TFD_CLOEXEC.")]
    static long TimerFdCreate(ThreadState ts, int clockid, int flags)
    {
        ts.Interpreter.Host.Policy.CheckClock();
        return Adopt(ts, LibC.MakeTimer(clockid, flags | OpenCloseOnExec));
    }

    [PyFunction("timerfd_settime(fd, /, *, flags=0, initial=0.0, interval=0.0)", Doc = "Alter a timer file descriptor's internal timer in seconds.\n\n  fd\n    A timer file descriptor.\n  flags\n    0 or a bit mask of TFD_TIMER_ABSTIME or TFD_TIMER_CANCEL_ON_SET.\n  initial\n    The initial expiration time, in seconds.\n  interval\n    The timer's interval, in seconds.")]
    static Value TimerFdSetTime(ThreadState ts, int fd, int flags, double initial, double interval) =>
        InSeconds(SetTimer(ts, fd, flags, Nanoseconds(initial), Nanoseconds(interval)));

    [PyFunction("timerfd_settime_ns(fd, /, *, flags=0, initial=0, interval=0)", Doc = "Alter a timer file descriptor's internal timer in nanoseconds.\n\n  fd\n    A timer file descriptor.\n  flags\n    0 or a bit mask of TFD_TIMER_ABSTIME or TFD_TIMER_CANCEL_ON_SET.\n  initial\n    initial expiration timing in seconds.\n  interval\n    interval for the timer in seconds.")]
    static Value TimerFdSetTimeNs(ThreadState ts, int fd, int flags, long initial, long interval) => InNanoseconds(SetTimer(ts, fd, flags, initial, interval));

    [PyFunction("timerfd_gettime(fd, /)", Doc = "Return a tuple of a timer file descriptor's (next expiration, interval) in float seconds.\n\n  fd\n    A timer file descriptor.")]
    static Value TimerFdGetTime(ThreadState ts, int fd) => InSeconds(GetTimer(ts, fd));

    [PyFunction("timerfd_gettime_ns(fd, /)", Doc = "Return a tuple of a timer file descriptor's (next expiration, interval) in nanoseconds.\n\n  fd\n    A timer file descriptor.")]
    static Value TimerFdGetTimeNs(ThreadState ts, int fd) => InNanoseconds(GetTimer(ts, fd));

    private static long Nanoseconds(double seconds)
    {
        const double most = 9.223372036e9;
        return Math.Abs(seconds) < most ? (long)Math.Round(seconds * 1e9, MidpointRounding.ToEven) : throw Err.Overflow("timestamp out of range for C PyTime_t");
    }

    private static (long Next, long Interval) SetTimer(ThreadState ts, int fd, int flags, long initial, long interval)
    {
        // The interval is the first part.
        var value = stackalloc LibC.TimeSpec[2] { LibC.TimeSpec.Of(interval), LibC.TimeSpec.Of(initial) };
        var old = stackalloc LibC.TimeSpec[2];
        Check(LibC.SetTimer(Real(ts, fd), flags, value, old));
        return (old[1].Total, old[0].Total);
    }

    private static (long Next, long Interval) GetTimer(ThreadState ts, int fd)
    {
        var value = stackalloc LibC.TimeSpec[2];
        Check(LibC.GetTimer(Real(ts, fd), value));
        return (value[1].Total, value[0].Total);
    }

    private static PyTuple InSeconds((long Next, long Interval) timer) => PyTuple.Of(timer.Next / 1e9, timer.Interval / 1e9);
    private static PyTuple InNanoseconds((long Next, long Interval) timer) => PyTuple.Of(timer.Next, timer.Interval);
}
