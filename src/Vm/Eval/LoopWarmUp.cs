namespace PyLite.Vm.Eval;

/// <summary>
/// Gets the eval loop from code compiled ahead of time to optimised code while a script is already running in it. The runtime counts calls to find out what to compile
/// again in the background: a timer has each thread leave the loop and enter it again, often enough to count while the process is young, and then now and then until
/// the optimised code must be there.
/// </summary>
internal static class LoopWarmUp
{
    /// <summary>Entries that one tick asks for: more than the calls that the runtime wants to see (CallCountThreshold in the command's runtime configuration).</summary>
    private const int EntriesOfBurst = 600;
    private const int PeriodMilliseconds = 10;
    private const int Bursts = 50;
    private const int Periods = 200;

    public static void Begin(ThreadState ts)
    {
        ts.WarmUpEntries = EntriesOfBurst;
        ts.Request(BreakRequest.Reenter);
        StartTimer(ts);
    }

    /// <summary>A poll found the request: decides about the next one. Always true: the loop is entered again.</summary>
    public static bool Next(ThreadState ts)
    {
        if (--ts.WarmUpEntries > 0) ts.Request(BreakRequest.Reenter);
        return true;
    }

    private static void StartTimer(ThreadState ts)
    {
        // The timer must not keep the thread state alive.
        var target = new WeakReference<ThreadState>(ts);
        int tick = 0;
        Timer? timer = null;
        timer = new Timer(_ =>
        {
            if (++tick >= Periods || !target.TryGetTarget(out var thread))
            {
                timer!.Dispose();
                return;
            }
            if (tick <= Bursts) thread.WarmUpEntries = EntriesOfBurst;
            thread.Request(BreakRequest.Reenter);
        }, null, PeriodMilliseconds, PeriodMilliseconds);
    }
}
