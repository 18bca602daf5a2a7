namespace PyLite.Vm.Eval;

/// <summary>A thread that runs Python code in one interpreter: frames, registers, exceptions. Used by that thread only, but for the breaker.</summary>
public sealed partial class ThreadState
{
    private const int ChunkSize = 16 * 1024;

    // What a .NET thread is attached to, for the few methods that are not handed their thread state.
    [ThreadStatic] private static ThreadState? t_current;

    /// <summary>The thread state of the .NET thread that calls.</summary>
    public static ThreadState Current => t_current ?? throw new InvalidOperationException("no interpreter is entered on this thread");

    /// <summary>The same; null if no interpreter is entered.</summary>
    internal static ThreadState? CurrentOrNull => t_current;

    /// <summary>Attaches a thread state to the calling .NET thread; gives the one that was attached before.</summary>
    public static ThreadState? Attach(ThreadState? state)
    {
        var old = t_current;
        t_current = state;
        // It may be another .NET thread's stack from here on.
        if (state != null) state._provenStack = nuint.MaxValue;
        return old;
    }

    /// <summary>What the .NET thread that it runs on had allocated when that was last taken into account, see <see cref="Limits.ResourceMeter"/>.</summary>
    internal long AllocatedBefore;

    /// <summary>The short strings that this thread made last.</summary>
    internal readonly RecentStrings Recent = new();

    /// <summary>What takes the values of the generator that C# code resumed last.</summary>
    internal YieldSink? Sink;

    /// <summary>How many special methods that are found by calling a <c>__get__</c> are being looked for.</summary>
    internal int SlotDepth;

    /// <summary>The lowest address of the native stack at which the runtime said that there is room left.</summary>
    private nuint _provenStack = nuint.MaxValue;

    /// <summary>Whether the native stack has room for another eval loop. Asking the runtime is slow: it is asked only when the stack is deeper than ever.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe bool HasNativeStack()
    {
        byte here;
        return (nuint)(&here) >= _provenStack || ProveStack((nuint)(&here));
    }

    private bool ProveStack(nuint here)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return false;
        // The first to ask stands near the beginning of the stack.
        if (_provenStack == nuint.MaxValue) _compiledFloor = here > StackOfCompiled ? here - StackOfCompiled : 0;
        _provenStack = here;
        return true;
    }

    /// <summary>How much of the native stack calls among compiled functions may use: the rest is for C# code that calls Python. Deeper calls go through the eval loop, which needs none.</summary>
    private const int StackOfCompiled = 1 << 20;

    private nuint _compiledFloor;

    /// <summary>Whether compiled code may call compiled code directly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe bool HasRoomForCompiled()
    {
        byte here;
        return (nuint)(&here) >= _compiledFloor && ((nuint)(&here) >= _provenStack || ProveStack((nuint)(&here)));
    }

    /// <param name="interpreter">Whose thread it is.</param>
    /// <param name="registers">How many registers there are at first; further ones are made when they are needed.</param>
    public ThreadState(InterpreterState interpreter, int registers = ChunkSize)
    {
        Interpreter = interpreter;
        Bottom = new Frame(null) { Stack = new Value[registers], Limit = registers };
        Frame = Bottom;
        RecursionLimit = interpreter.RecursionLimit;
        interpreter.Runtime.WarmUp.Begin(this);
    }

    public InterpreterState Interpreter { get; }

    /// <summary>The frame that runs; <see cref="Bottom"/> if none.</summary>
    public Frame Frame;

    /// <summary>The end of the list of frames; it runs nothing.</summary>
    public readonly Frame Bottom;

    /// <summary>See <see cref="LoopWarmUp"/>.</summary>
    internal int WarmUpEntries;

    internal bool IsWarmUpWatched = true;

    /// <summary>What compiled code that C# code called gives.</summary>
    internal Value Result;

    internal Value TakeResult()
    {
        var result = Result;
        Result.Ref = null;
        return result;
    }

    /// <summary>How many Python frames are active.</summary>
    public int Depth => Frame.Depth;
    public int RecursionLimit;

    /// <summary>Not zero if the eval loop should look up: cancellation, signals, GIL hand-over, budgets, pending calls.</summary>
    public int Breaker
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _breaker);
    }

    private int _breaker;

    /// <summary>The hooks of <c>sys.set_asyncgen_hooks</c>, which belong to a thread; None or unset if there is none.</summary>
    public Value AsyncGeneratorFirstIter = Value.None;

    public Value AsyncGeneratorFinalizer = Value.None;

    /// <summary>How many comparisons of containers are nested.</summary>
    internal int ComparisonDepth;

    /// <summary>The exception being handled (<c>sys.exception()</c>), or null.</summary>
    public PyBaseException? Handled;

    /// <summary>The exception that a NativeCode reported by returning Absent.</summary>
    public PyBaseException? Pending;

    /// <summary>What the iteration that ended last gave as its result; of meaning only right then, for iterators that pass on the result of another.</summary>
    internal Value IterationResult = Value.None;

    /// <summary>The coroutines that the thread made last.</summary>
    internal readonly NewCoroutines NewCoroutines = new();

    /// <summary>Lets go of the coroutines that the thread made last, before a collection.</summary>
    public void SettleCoroutines() => NewCoroutines.Settle(this);

    /// <summary>Reports an exception without a .NET exception: <c>return ts.Raise(…)</c> in methods that return Value to the eval loop.</summary>
    public Value Raise(PyBaseException exception)
    {
        Pending = exception;
        return Value.Absent;
    }

    public Value Raise(PyType type, string message) => Raise(new PyBaseException(type, message));

    /// <summary>Takes the pending exception.</summary>
    public PyException TakePending()
    {
        var exception = Pending ?? new PyBaseException(Exc.SystemError, "error return without exception set");
        Pending = null;
        return new PyException(exception);
    }

    /// <summary>
    /// The next frame of the list, its window starting behind the registers of the running frame. What stands there may have been used before.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Frame NewFrame(Frame below)
    {
        var frame = new Frame(below);
        below.Next = frame;
        return frame;
    }

    /// <summary>
    /// Forgets what earlier calls left in registers that are not in use, so that the collector sees those objects as gone. <paramref name="args"/>
    /// are the arguments of the native function that runs: the registers behind them are free in the running frame too.
    /// </summary>
    public void ClearUnusedRegisters(ReadOnlySpan<Value> args)
    {
        var frame = Frame;
        int end = frame == Bottom ? 0 : frame.Base + frame.State.Code.RegisterCount;
        if (frame != Bottom)
        {
            var offset = Unsafe.ByteOffset(ref frame.Stack[0], ref System.Runtime.InteropServices.MemoryMarshal.GetReference(args));
            long index = offset / Unsafe.SizeOf<Value>() + args.Length;
            if (offset > 0 && index > frame.Base && index <= end) end = (int)index;
        }
        ClearRegistersFrom(end);
    }

    /// <summary>The same in a method of <paramref name="self"/> that does not see its arguments' registers.</summary>
    public void ClearUnusedRegisters(PyObject self)
    {
        var frame = Frame;
        int end = frame == Bottom ? 0 : frame.Base + frame.State.Code.RegisterCount;
        if (frame != Bottom && frame.Pc > 0)
        {
            // The call that runs is told by its window, which begins with the method and its object.
            ulong call = frame.State.Code.Instructions[frame.Pc - 1];
            int window = frame.Base + Instruction.A(call);
            if (Instruction.Op(call) == Opcode.CallMethod && frame.Stack[window].Ref is PyMethodDescriptor && frame.Stack[window + 1].Ref == self) end = window + 2 + Instruction.B(call);
        }
        ClearRegistersFrom(end);
    }

    /// <summary>The same in any call of C# code.</summary>
    private void ClearUnusedRegisters()
    {
        var frame = Frame;
        int end = frame == Bottom ? 0 : frame.Base + frame.State.Code.RegisterCount;
        if (frame != Bottom && frame.Pc > 0)
        {
            ulong call = frame.State.Code.Instructions[frame.Pc - 1];
            int window = frame.Base + Instruction.A(call);
            if (Instruction.Op(call) is Opcode.Call or Opcode.CallMethod) end = window + Instruction.B(call) + (Instruction.Op(call) == Opcode.Call ? 1 : 2);
        }
        ClearRegistersFrom(end);
    }

    /// <summary>Forgets what stands in the registers of the running frame from <paramref name="end"/> on, a place on its stack, and in those of earlier calls.</summary>
    public void ClearRegistersFrom(int end)
    {
        var frame = Frame;
        frame.Stack.AsSpan(end).Clear();
        // A generator's frame has its registers to itself; what it calls has them in a chunk that frames below use, too.
        var callees = Eval.Interpreter.CalleesOf(frame, out int start);
        if (callees != frame.Stack) callees.AsSpan(start).Clear();
        for (var above = frame.Next; above != null; above = above.Next)
        {
            above.Instance = null;
            above.ForgetGenerator();
            above.Object = null;
            above.OwnChunk?.AsSpan().Clear();
            // The registers of a generator are its own, and it may go on.
            if (above.Limit == 0) above.Stack = [];
        }
    }

    /// <summary>A chunk with room for a window, for a frame that does not fit behind its caller's, in a chunk of length <paramref name="before"/>.</summary>
    public static Value[] NewChunk(int needed, int before)
    {
        int length = Math.Max(Math.Min(ChunkSize, before * 4), needed * 2);
        Limits.ResourceMeter.Charge(16L * length);
        return new Value[length];
    }

    /// <summary>What Python sees of a frame; made at first request.</summary>
    public PyFrame FrameObject(Frame frame)
    {
        if (frame.Object is { } seen)
        {
            if (seen.Back == null && frame.Back != Bottom) seen.Back = FrameObject(frame.Back!);
            return seen;
        }
        var made = frame.Generator?.FrameObject ?? new PyFrame(frame);
        frame.Object = made;
        frame.Flags |= Frame.Observed;
        if (frame.Generator is { } generator) generator.FrameObject = made;
        made.Attach(frame);
        // Frames below are made as well: whoever holds a traceback may walk down.
        var upper = made;
        for (var below = frame.Back!; below != Bottom && upper.Back == null; below = below.Back!)
        {
            bool known = below.Object != null;
            var seenBelow = below.Object ??= new PyFrame(below);
            below.Flags |= Frame.Observed;
            upper.Back = seenBelow;
            if (known) break;
            upper = seenBelow;
        }
        return made;
    }

    /// <summary>Serves what the breaker announced: called by the eval loop at back edges and calls.</summary>
    internal bool ServeBreaker()
    {
        int requests = Interlocked.Exchange(ref _breaker, 0);
        if ((requests & BreakRequest.Cancel) != 0) throw CancelledException();
        if ((requests & BreakRequest.Interrupt) != 0) throw Err.New(Exc.KeyboardInterrupt);
        if ((requests & BreakRequest.YieldGil) != 0) Interpreter.Gil.Yield(this);
        if ((requests & BreakRequest.Signal) != 0) Interpreter.Signals.Serve(this);
        if ((requests & BreakRequest.Callbacks) != 0)
        {
            Interpreter.Finalizers.Run(this, false);
            Interpreter.Callbacks.Run(this);
        }
        if ((requests & BreakRequest.Sample) != 0) Interpreter.Runtime.Jit.Sample(this, Frame);
        if ((requests & BreakRequest.Measure) != 0) Interpreter.Host.Meter?.Measure(this);
        return (requests & BreakRequest.Reenter) != 0 && LoopWarmUp.Next(this);
    }

    /// <summary>C# code calls a function: one that neither calls nor loops, such as the key of a sort, is found hot nowhere else.</summary>
    internal void SampleEntry(Frame entry)
    {
        if ((Breaker & BreakRequest.Sample) == 0) return;
        Forget(BreakRequest.Sample);
        Interpreter.Runtime.Jit.Sample(this, entry);
    }

    /// <summary>To be called in loops of C# code that a script makes long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckBreaker()
    {
        if (Breaker != 0) ServeBreaker();
    }

    /// <summary>The same of the thread that calls, for what does not know its thread state; nothing where none is attached.</summary>
    public static void CheckCurrent() => t_current?.CheckBreaker();

    /// <summary>Asks the thread to look up. Callable from any thread.</summary>
    public void Request(int request)
    {
        Interlocked.Or(ref _breaker, request);
        if ((request & BreakRequest.Waking) == 0) return;
        WakeUp();
        // This thread may be running in another interpreter: the wish to end is meant for what runs.
        if ((request & (BreakRequest.Cancel | BreakRequest.Interrupt)) != 0) Volatile.Read(ref _foreign)?.Request(request & (BreakRequest.Cancel | BreakRequest.Interrupt));
    }

    private ThreadState? _foreign;

    /// <summary>The thread begins to run in another interpreter, with a thread state of that one.</summary>
    internal void BeginForeign(ThreadState inner)
    {
        Volatile.Write(ref _foreign, inner);
        Interlocked.MemoryBarrier();
        int wishes = Breaker & (BreakRequest.Cancel | BreakRequest.Interrupt);
        if (wishes != 0) inner.Request(wishes);
    }

    internal void EndForeign(ThreadState inner)
    {
        Volatile.Write(ref _foreign, null);
        inner.Forget(BreakRequest.Cancel | BreakRequest.Interrupt);
    }

    /// <summary>The thread has left what it ran: a cancellation of that does not concern what it runs next.</summary>
    public void ForgetCancellation() => Forget(BreakRequest.Cancel);

    private void Forget(int requests) => Interlocked.And(ref _breaker, ~requests);

    private PyLiteCancelledException CancelledException()
    {
        // It stays requested: no handler of the script can go on after a cancellation.
        Request(BreakRequest.Cancel);
        return Interpreter.Host.Meter is { Exceeded: { } kind } meter ? new Limits.PyLiteLimitException(kind, meter.Describe(kind)) : new PyLiteCancelledException();
    }
}

/// <summary>What the eval breaker may ask for; bits of one word.</summary>
public static class BreakRequest
{
    /// <summary>Leave all frames; the script cannot catch it.</summary>
    public const int Cancel = 1;
    /// <summary>Raise KeyboardInterrupt.</summary>
    public const int Interrupt = 2;
    /// <summary>Leave the eval loop and enter it again, as faster code for it may be there by now.</summary>
    public const int Reenter = 4;
    /// <summary>Let another thread have the GIL.</summary>
    public const int YieldGil = 8;
    /// <summary>Say what runs, for the compiler of hot code; take over what it made.</summary>
    public const int Sample = 32;
    /// <summary>Run the handlers of signals that came in.</summary>
    public const int Signal = 16;
    /// <summary>Hold the memory that was allocated against the limit.</summary>
    public const int Measure = 64;

    /// <summary>Look up the instructions of the code that runs: there are others.</summary>
    public const int Reload = 128;

    /// <summary>What a thread that waits is woken for.</summary>
    internal const int Waking = Cancel | Interrupt | Signal;
    /// <summary>Finalize objects that are gone, and run the callbacks of weak references to such.</summary>
    public const int Callbacks = 1 << 8;
}

/// <summary>Leaves all Python frames of a run that the host cancelled; no <c>except</c> sees it.</summary>
public class PyLiteCancelledException(string message = "the script was cancelled") : OperationCanceledException(message);
