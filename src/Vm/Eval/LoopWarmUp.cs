namespace PyLite.Vm.Eval;

/// <summary>
/// Gets the eval loop from code compiled ahead of time to optimised code while a script is already running in it. The first polls re-enter the loop at once, so that
/// the runtime counts calls and starts to compile it in the background; then a timer has every thread re-enter it until that must be done.
/// </summary>
internal static class LoopWarmUp
{
    /// <summary>How many calls make the runtime compile a method again (its documented threshold is 30).</summary>
    private const int CountedEntries = 40;
    private const int PeriodMilliseconds = 10;
    private const int Periods = 200;

    public static void Begin(ThreadState ts)
    {
        ts.WarmUpEntries = CountedEntries;
        ts.Request(BreakRequest.Reenter);
    }

    /// <summary>A poll found the request: decides about the next one. Always true: the loop is entered again.</summary>
    public static bool Next(ThreadState ts)
    {
        if (ts.WarmUpEntries > 0)
        {
            if (--ts.WarmUpEntries > 0) ts.Request(BreakRequest.Reenter);
            else StartTimer(ts);
        }
        return true;
    }

    private static void StartTimer(ThreadState ts)
    {
        // The timer must not keep the thread state alive.
        var target = new WeakReference<ThreadState>(ts);
        int left = Periods;
        Timer? timer = null;
        timer = new Timer(_ =>
        {
            if (--left > 0 && target.TryGetTarget(out var thread)) thread.Request(BreakRequest.Reenter);
            else timer!.Dispose();
        }, null, PeriodMilliseconds, PeriodMilliseconds);
    }
}
