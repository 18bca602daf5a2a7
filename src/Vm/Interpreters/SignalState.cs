using System.Numerics;

namespace PyLite.Vm.Interpreters;

/// <summary>Which signals came in, and what the program wants done about them. Handlers run in the main thread, at a back edge or call.</summary>
public sealed class SignalState
{
    public const int Count = 65, Interrupt = 2;
    private readonly Value[] _handlers = new Value[Count];
    private ulong _tripped;
    private volatile Action<int>? _wakeup;

    /// <summary>Told of each signal that comes in, in whatever thread that is; null for nobody.</summary>
    public Action<int>? Wakeup
    {
        get => _wakeup;
        set => _wakeup = value;
    }

    public SignalState() => ValueArray.Clear(_handlers, 0, _handlers.Length);

    /// <summary>The handler that a program set; Absent for none.</summary>
    public Value this[int number]
    {
        get => _handlers[number];
        set => _handlers[number] = value;
    }

    /// <summary>A signal came in. Callable from any thread.</summary>
    public void Trip(InterpreterState interpreter, int number)
    {
        Interlocked.Or(ref _tripped, 1UL << number);
        _wakeup?.Invoke(number);
        interpreter.MainThread?.Request(BreakRequest.Signal);
    }

    /// <summary>Runs the handlers of what came in.</summary>
    internal void Serve(ThreadState ts)
    {
        ulong tripped = Interlocked.Exchange(ref _tripped, 0);
        while (tripped != 0)
        {
            int number = BitOperations.TrailingZeroCount(tripped);
            tripped &= tripped - 1;
            var handler = _handlers[number];
            if (handler.IsAbsent)
            {
                if (number != Interrupt) continue;
                Interlocked.Or(ref _tripped, tripped);
                throw Err.New(Exc.KeyboardInterrupt);
            }
            // SIG_DFL and SIG_IGN
            if (handler.IsInt)
            {
                if (handler.Bits == 0) ts.Interpreter.Host.Processes.TakeDefault(number);
                continue;
            }
            // What is left comes after this handler, should it raise.
            if (tripped != 0)
            {
                Interlocked.Or(ref _tripped, tripped);
                ts.Request(BreakRequest.Signal);
                tripped = 0;
            }
            Ops.Call(ts, handler, number, ts.Frame == ts.Bottom ? Value.None : ts.FrameObject(ts.Frame));
        }
    }
}
