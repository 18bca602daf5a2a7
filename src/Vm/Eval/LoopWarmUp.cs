namespace PyLite.Vm.Eval;

/// <summary>
/// Gets the eval loop from code compiled ahead of time to optimised code while a script is already running in it. The runtime counts calls to find out what to compile
/// again in the background: another thread has each thread leave the loop and enter it again, often enough to count while the process is young, and then now and then until
/// the optimised code must be there.
/// </summary>
internal sealed class LoopWarmUp
{
    /// <summary>Entries that one tick asks for: more than the calls that the runtime wants to see (CallCountThreshold in the command's runtime configuration).</summary>
    private const int EntriesOfBurst = 600;
    private const int PeriodMilliseconds = 10;
    private const int Bursts = 50;
    private const int Periods = 200;

    /// <summary>Entries after which a script is taken to be more than a few lines: only then a thread is started that watches.</summary>
    private const int FirstEntries = 20;
    private const int StackSize = 128 * 1024;

    /// <summary>How many threads are watched: the optimised code that the first ones bring about serves all.</summary>
    private const int MaxThreads = 4;

    private int _threads;

    /// <summary>Watches a new thread, if it is one of the first of the process.</summary>
    public void Begin(ThreadState ts)
    {
        if (Interlocked.Increment(ref _threads) > MaxThreads) return;
        ts.WarmUpEntries = EntriesOfBurst;
        ts.IsWarmUpWatched = false;
        ts.Request(BreakRequest.Reenter);
    }

    /// <summary>A poll found the request: decides about the next one. Always true: the loop is entered again.</summary>
    public static bool Next(ThreadState ts)
    {
        if (--ts.WarmUpEntries > 0) ts.Request(BreakRequest.Reenter);
        if (!ts.IsWarmUpWatched && ts.WarmUpEntries <= EntriesOfBurst - FirstEntries) StartTicks(ts);
        return true;
    }

    private static void StartTicks(ThreadState ts)
    {
        ts.IsWarmUpWatched = true;
        // The thread must not keep the thread state alive. (A timer would start the thread pool, which takes several times as long.)
        var target = new WeakReference<ThreadState>(ts);
        var thread = new Thread(() => Tick(target), StackSize) { IsBackground = true, Name = "PyLite warm-up" };
        thread.Start();
    }

    private static void Tick(WeakReference<ThreadState> target)
    {
        for (int tick = 1; tick < Periods; tick++)
        {
            Thread.Sleep(PeriodMilliseconds);
            if (tick == 2 && target.TryGetTarget(out var thread)) thread.Interpreter.Runtime.Jit.Watch(thread);
            if (!Request(target, tick <= Bursts)) return;
        }
    }

    private static bool Request(WeakReference<ThreadState> target, bool burst)
    {
        if (!target.TryGetTarget(out var thread)) return false;
        if (burst) thread.WarmUpEntries = EntriesOfBurst;
        thread.Request(BreakRequest.Reenter);
        return true;
    }
}
