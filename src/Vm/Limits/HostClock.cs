using System.Diagnostics;

namespace PyLite.Vm.Limits;

/// <summary>The clocks.</summary>
public sealed class HostClock(ResourcePolicy policy)
{
    /// <summary>Nanoseconds since 1970 in UTC.</summary>
    public long UnixNanoseconds()
    {
        policy.CheckClock();
        return (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) * 100;
    }

    /// <summary>Nanoseconds of a clock that never goes back.</summary>
    public long MonotonicNanoseconds()
    {
        policy.CheckClock();
        return (long)(Stopwatch.GetTimestamp() * (1_000_000_000.0 / Stopwatch.Frequency));
    }

    /// <summary>Nanoseconds of processor time of the process.</summary>
    public long ProcessNanoseconds()
    {
        policy.CheckClock();
        return System.Environment.CpuUsage.TotalTime.Ticks * 100;
    }

    /// <summary>The local time zone.</summary>
    public TimeZoneInfo LocalZone => TimeZoneInfo.Local;

    /// <summary>Waits; looks at the eval breaker meanwhile, so that an interrupt ends it.</summary>
    public void Sleep(ThreadState ts, TimeSpan duration)
    {
        policy.CheckSleep(duration);
        var step = TimeSpan.FromMilliseconds(20);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var left = duration - watch.Elapsed;
            if (left <= TimeSpan.Zero) break;
            Thread.Sleep(left < step ? Milliseconds(left) : (int)step.TotalMilliseconds);
            ts.CheckBreaker();
        }
    }

    private static int Milliseconds(TimeSpan left) => left.TotalMilliseconds < 1 ? left.TotalMicroseconds > 100 ? 1 : 0 : (int)left.TotalMilliseconds;
}
