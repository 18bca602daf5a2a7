using System.Diagnostics;

namespace PyLite.Vm.Eval;

// Waiting without holding up the other threads of the interpreter.
public sealed partial class ThreadState
{
    // The process's: threads of all interpreters have different identities.
    private static long s_lastIdentity;
    private object? _waitsOn;

    /// <summary><c>threading.get_ident()</c>.</summary>
    public long Identity { get; } = 0x7F00_0000_0000 + Interlocked.Increment(ref s_lastIdentity) * 0x1000;

    /// <summary>Whether it is the main thread of its interpreter.</summary>
    public bool IsMain => Interpreter.MainThread == this;

    /// <summary>The context that runs (<c>contextvars</c>); null until one is needed.</summary>
    public PyObject? Context { get; set; }

    /// <summary>The event loop that runs on this thread, and the task that it runs (<c>asyncio</c>); null if there is none.</summary>
    public PyObject? RunningLoop { get; set; }
    public PyObject? RunningTask { get; set; }

    /// <summary>What belongs to this thread alone, by its owner (<c>threading.local</c>).</summary>
    public ConditionalWeakTable<object, PyInstance> Locals => _locals ??= [];

    private ConditionalWeakTable<object, PyInstance>? _locals;

    /// <summary>Lets other threads run Python code until the result is disposed: to be put around whatever may block. No Python object may be touched meanwhile.</summary>
    public BlockingScope Block() => Block(Interpreter.HasThreads);

    /// <summary>The same, or nothing.</summary>
    internal BlockingScope Block(bool really)
    {
        if (!really) return default;
        Interpreter.Gil.Release();
        return new BlockingScope(this);
    }

    /// <summary>
    /// Waits until a condition holds that changes under a monitor, and is pulsed; false if the time is over. Signals are served meanwhile.
    /// The condition is asked with the monitor held and the GIL given away.
    /// </summary>
    /// <param name="monitor">What is pulsed.</param>
    /// <param name="condition">What is waited for.</param>
    /// <param name="limit">The most time; null: for ever.</param>
    /// <param name="looksReady">Asked before, without the monitor, for a moment: what happens soon is seen sooner so than by being woken.</param>
    /// <param name="spins">How long that moment is.</param>
    public bool WaitUntil(object monitor, Func<bool> condition, TimeSpan? limit = null, Func<bool>? looksReady = null, SpinBudget? spins = null)
    {
        long start = Stopwatch.GetTimestamp();
        int stage = 0;
        while (true)
        {
            bool? result = null;
            int before = stage;
            using (Block())
            {
                if (looksReady != null) Spin(looksReady, spins!, limit);
                lock (monitor)
                {
                    Volatile.Write(ref _waitsOn, monitor);
                    // Either this thread sees a request made now, or the one who makes it sees what this thread waits on.
                    Interlocked.MemoryBarrier();
                    Pass(SchedulePoint.Parking);
                    try
                    {
                        result = WaitForCondition(monitor, condition, limit, start, ref stage);
                    }
                    finally
                    {
                        Volatile.Write(ref _waitsOn, null);
                    }
                }
            }
            if (result is { } known)
            {
                spins?.Learn(Stopwatch.GetElapsedTime(start));
                return known;
            }
            ServeBreaker();
            if (stage > before) Interpreter.Finalizers.ObserveIdle(this);
        }
    }

    /// <summary>
    /// What a thread does that waits for long, in milliseconds since it began to: first it lets go of what earlier calls left in its registers, then objects that are gone are
    /// looked for, more and more rarely. What it waits for may hang on that: a connection that nobody refers to any more is to be closed, the threads of such an executor are to end.
    /// </summary>
    private static double IdleStage(int stage) => stage switch { 0 => 10, 1 => 50, _ => 1000 * Math.Pow(2, stage - 2) };

    /// <summary>Tells a test that the thread has come here, see <see cref="SchedulePoint"/>.</summary>
    public void Pass(SchedulePoint point) => Interpreter.Runtime.Schedule?.Invoke(point, this);

    private void Spin(Func<bool> looksReady, SpinBudget spins, TimeSpan? limit)
    {
        long end = Stopwatch.GetTimestamp() + spins.Ticks(limit);
        while (!looksReady() && (Breaker & BreakRequest.Waking) == 0 && Stopwatch.GetTimestamp() < end) Thread.SpinWait(8);
    }

    /// <summary>Null if there is something to serve first, or to be done as the thread has nothing else to do.</summary>
    private bool? WaitForCondition(object monitor, Func<bool> condition, TimeSpan? limit, long start, ref int stage)
    {
        while (true)
        {
            if (condition()) return true;
            if ((Breaker & BreakRequest.Waking) != 0) return null;
            var waited = Stopwatch.GetElapsedTime(start);
            double left = limit is { } most ? (most - waited).TotalMilliseconds : double.PositiveInfinity;
            if (left <= 0) return false;
            double untilStage = IdleStage(stage) - waited.TotalMilliseconds;
            if (untilStage <= 0)
            {
                if (stage++ == 0) ClearUnusedRegisters();
                else if (Interpreter.Gil.IsFree) return null;
                continue;
            }
            left = Math.Min(left, untilStage);
            // Monitors count in milliseconds, and not in more than fit an int.
            Monitor.Wait(monitor, (int)Math.Min(Math.Ceiling(left), int.MaxValue));
        }
    }

    private void WakeUp()
    {
        if (Volatile.Read(ref _waitsOnDescriptors)) _wakePipe!.Signal();
        if (Volatile.Read(ref _waitsOn) is not { } monitor) return;
        lock (monitor) Monitor.PulseAll(monitor);
    }
}

/// <summary>How long it pays to look again and again for what another thread does, before being put to sleep. Belongs to what is waited for; threads may race, it is a guess.</summary>
public sealed class SpinBudget
{
    // To be woken takes some 5 to 50 microseconds; longer than that it never pays.
    private static readonly long Most = Environment.ProcessorCount > 1 ? Stopwatch.Frequency / 20_000 : 0;
    private static readonly long Least = Most / 64;

    private long _ticks = Most / 2;

    internal long Ticks(TimeSpan? limit) => limit <= TimeSpan.Zero ? 0 : Volatile.Read(ref _ticks);

    /// <summary>A wait is over: one like it shall be seen through to the end if it was short, and else cost little.</summary>
    internal void Learn(TimeSpan waited)
    {
        bool wasShort = waited.Ticks * (Stopwatch.Frequency / TimeSpan.TicksPerSecond) <= Most;
        Volatile.Write(ref _ticks, wasShort ? Most : Math.Max(Least, Volatile.Read(ref _ticks) / 2));
    }
}
