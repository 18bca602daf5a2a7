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
    public bool WaitUntil(object monitor, Func<bool> condition, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            bool? result = null;
            using (Block())
            {
                lock (monitor)
                {
                    Volatile.Write(ref _waitsOn, monitor);
                    // Either this thread sees a request made now, or the one who makes it sees what this thread waits on.
                    Interlocked.MemoryBarrier();
                    try
                    {
                        result = WaitForCondition(monitor, condition, limit, watch);
                    }
                    finally
                    {
                        Volatile.Write(ref _waitsOn, null);
                    }
                }
            }
            if (result is { } known) return known;
            ServeBreaker();
        }
    }

    /// <summary>Null if there is something to serve first.</summary>
    private bool? WaitForCondition(object monitor, Func<bool> condition, TimeSpan? limit, Stopwatch watch)
    {
        while (true)
        {
            if (condition()) return true;
            if ((Breaker & BreakRequest.Waking) != 0) return null;
            if (limit is not { } most)
            {
                Monitor.Wait(monitor);
                continue;
            }
            var left = most - watch.Elapsed;
            if (left <= TimeSpan.Zero) return false;
            // Monitors count in milliseconds, and not in more than fit an int.
            Monitor.Wait(monitor, (int)Math.Min(Math.Ceiling(left.TotalMilliseconds), int.MaxValue));
        }
    }

    private void WakeUp()
    {
        if (Volatile.Read(ref _waitsOn) is not { } monitor) return;
        lock (monitor) Monitor.PulseAll(monitor);
    }
}
