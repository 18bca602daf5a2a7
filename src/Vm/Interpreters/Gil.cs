namespace PyLite.Vm.Interpreters;

/// <summary>
/// The lock that the thread holds which runs Python code in an interpreter. A thread that waits for it asks the holder, one switch interval after
/// another, to hand it over at its next back edge or call (<see cref="BreakRequest.YieldGil"/>); one that blocks gives it away for that time.
/// While an interpreter has one thread, nothing of this is touched.
/// </summary>
public sealed class Gil(InterpreterState interpreter)
{
    private readonly object _monitor = new();

    // What threads that yielded wait at until the lock changed hands; made when one does. Not the monitor above: a release wakes one thread there, which is to be one that wants the lock.
    private object? _turn;
    private int _yielding;
    private ThreadState? _holder;
    private int _waiting;
    private long _handovers;
    private bool _closed;

    /// <summary>Whether the thread holds it.</summary>
    public bool IsHeldBy(ThreadState ts) => Volatile.Read(ref _holder) == ts;

    /// <summary>Whether no thread holds it, at this moment.</summary>
    public bool IsFree => Volatile.Read(ref _holder) == null;

    /// <summary>Waits for it. <see cref="PyLiteCancelledException"/> once the interpreter has ended.</summary>
    public void Acquire(ThreadState ts)
    {
        object? turn;
        lock (_monitor)
        {
            _waiting++;
            try
            {
                while (_holder != null)
                {
                    if (_closed && !ts.IsMain) break;
                    long seen = _handovers;
                    var holder = _holder;
                    bool pulsed = Monitor.Wait(_monitor, TimeSpan.FromSeconds(Math.Clamp(interpreter.SwitchInterval, 0.0005, 1e6)));
                    if (!pulsed && _handovers == seen && _holder == holder) holder.Request(BreakRequest.YieldGil);
                }
            }
            finally
            {
                _waiting--;
            }
            if (_closed && !ts.IsMain) throw Ended();
            _holder = ts;
            _handovers++;
            turn = _yielding > 0 ? _turn : null;
        }
        if (turn == null) return;
        lock (turn) Monitor.PulseAll(turn);
    }

    // Apart: threads of an interpreter that runs need not load it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyLiteCancelledException Ended() => new();

    public void Release()
    {
        lock (_monitor)
        {
            _holder = null;
            if (_waiting > 0) Monitor.Pulse(_monitor);
        }
    }

    /// <summary>Lets another thread have it, if one waits.</summary>
    internal void Yield(ThreadState ts)
    {
        long seen;
        object turn;
        lock (_monitor)
        {
            if (_waiting == 0 || _holder != ts) return;
            turn = _turn ??= new object();
            seen = _handovers;
            _yielding++;
            _holder = null;
            Monitor.Pulse(_monitor);
        }
        lock (turn)
        {
            // Whoever takes it pulses afterwards. (That nobody wants it any more is not pulsed.)
            while (Volatile.Read(ref _handovers) == seen && Volatile.Read(ref _waiting) > 0) Monitor.Wait(turn, 1);
        }
        lock (_monitor) _yielding--;
        Acquire(ts);
    }

    /// <summary>From now on only the main thread gets it.</summary>
    internal void Close()
    {
        lock (_monitor)
        {
            _closed = true;
            Monitor.PulseAll(_monitor);
        }
    }
}

/// <summary>Gives the GIL away until it is disposed.</summary>
public readonly struct BlockingScope(ThreadState? thread) : IDisposable
{
    public void Dispose() => thread?.Interpreter.Gil.Acquire(thread);
}
