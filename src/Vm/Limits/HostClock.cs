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

    private SystemZone? _zone;

    /// <summary>The local time zone.</summary>
    public SystemZone LocalZone => _zone ??= SystemZone.Load();

    /// <summary>Looks again which zone the local one is.</summary>
    public void ReloadZone() => _zone = SystemZone.Load();

    /// <summary>Waits; an interrupt ends it; other threads run meanwhile.</summary>
    public void Sleep(ThreadState ts, TimeSpan duration)
    {
        policy.CheckSleep(duration);
        if (duration > TimeSpan.Zero)
        {
            ts.WaitUntil(new object(), static () => false, duration);
            return;
        }
        using (ts.Block()) Thread.Yield();
    }
}
