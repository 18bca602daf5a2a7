using System.Runtime.InteropServices;
using PyLite.Vm.Jit;

namespace PyLite.Vm.Eval;

// How compiled code returns, resumes generators and is suspended.
public static partial class Interpreter
{
    /// <summary>Returns from a frame that is not plain.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledReturn(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        bool isNone = Instruction.Op(word) == Opcode.ReturnNone;
        var back = frame.Back!;
        if (frame.Flags == (int)FrameKind.Init && isNone)
        {
            back.Stack[back.Base + frame.Dest] = frame.Instance!;
            frame.Instance = null;
            return CompiledExit.Returned;
        }
        if (frame.Flags == (int)FrameKind.Operator && (isNone || !RA(ref r, word).IsNotImplemented))
        {
            if (isNone) SetNone(ref back.Register(frame.Dest));
            else Copy(ref back.Register(frame.Dest), ref RA(ref r, word));
            return CompiledExit.Returned;
        }
        if (frame.Generator is { } generator) return ReturnOfGenerator(ts, frame, generator, isNone ? Value.None : RA(ref r, word));
        if (frame.Flags != (int)FrameKind.Entry || frame.Namespace != null) return pc - 1;
        ts.Result = isNone ? Value.None : RA(ref r, word);
        if (ts.Frame != back) ts.Frame = back;
        return CompiledExit.Finished;
    }

    private static int ReturnOfGenerator(ThreadState ts, Frame frame, PyGenerator generator, in Value result)
    {
        var back = frame.Back!;
        int exit = CompiledExit.Returned;
        switch (frame.Kind)
        {
            case FrameKind.Delegate:
                Copy(ref back.Register(Instruction.A(back.State.Instructions[back.Pc - 1])), ref Unsafe.AsRef(in result));
                break;
            case FrameKind.Generator:
                exit = CompiledExit.Ended;
                break;
            case FrameKind.Send:
                ts.Frame = back;
                ts.Raise(new PyStopIteration(result));
                exit = CompiledExit.Pending;
                break;
            default:
                ts.Frame = back;
                ts.Result = result;
                exit = CompiledExit.Finished;
                break;
        }
        generator.Finish(ts);
        if (frame.Object != null)
        {
            DetachObject(frame);
            ReleaseGenerator(frame);
        }
        else if (!generator.Retire()) frame.ForgetGenerator();
        return exit;
    }

    /// <summary>No instruction has this index: a <see cref="YieldSink"/> took the value, and the generator goes on.</summary>
    internal const int TakenBySink = int.MaxValue;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledYield(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value value = ref RB(ref r, word);
        if (ts.Sink is { } sink && sink.TryTakeFrom(frame.Generator, value))
        {
            SetNone(ref RA(ref r, word));
            return ts.Breaker == 0 ? TakenBySink : SwitchTo(ts, frame, pc);
        }
        frame.Pc = pc;
        // What is yielded belongs to the receiver: a temporary does not keep it until the generator goes on.
        bool isTemporary = Instruction.B(word) >= frame.State.NamedCount;
        int exit = SuspendCompiled(ts, frame, ref value);
        if (isTemporary) value.Ref = null;
        return exit;
    }

    /// <summary>Suspends a frame, which stands where it is to be resumed, with a value for whoever resumed it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SuspendCompiled(ThreadState ts, Frame frame, ref Value value)
    {
        var kind = frame.Kind;
        var back = Suspend(ts, frame);
        if (kind == FrameKind.Generator)
        {
            Copy(ref back.Register(Instruction.B(back.State.Instructions[back.Pc - 1])), ref value);
            return CompiledExit.Yielded;
        }
        if (kind == FrameKind.Send)
        {
            Copy(ref back.Register(Instruction.C(back.State.Instructions[back.Pc - 1])), ref value);
            return CompiledExit.Returned;
        }
        ts.Result = value;
        if (kind == FrameKind.Delegate) return CompiledExit.Passed;
        if (ts.Frame != back) ts.Frame = back;
        return CompiledExit.Finished;
    }

    /// <summary>One step of <c>yield from</c> and <c>await</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledYieldFrom(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        object inner = RB(ref r, word).Ref!;
        Value value;
        if ((inner.GetType() == typeof(PyCoroutine) || inner.GetType() == typeof(PyGenerator))
            && Unsafe.As<PyGenerator>(inner) is { CanResume: true } generator && (generator.SentRegister >= 0 || RC(ref r, word).IsNone))
        {
            int at = ResumeCompiled(ts, frame, generator, FrameKind.Delegate, RC(ref r, word), pc);
            if (at != CompiledExit.Passed) return at == CompiledExit.Returned ? CompiledExit.None : at;
            value = ts.TakeResult();
        }
        else
        {
            Sync(ts, frame, pc);
            switch (Delegate(ts, ref RB(ref r, word), ref RC(ref r, word), out value))
            {
                case DelegateResult.Raised:
                    return CompiledExit.Pending;
                case DelegateResult.Returned:
                    RA(ref r, word) = value;
                    return AfterCall(ts, frame, pc);
            }
        }
        // The frame stays at this instruction: resuming it delegates again.
        frame.Pc = pc - 1;
        return SuspendCompiled(ts, frame, ref value);
    }

    /// <summary>A call of the method <c>send</c> of a generator or coroutine: resumes it without leaving the compiled code.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledSend(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value receiver = ref Unsafe.Add(ref RA(ref r, word), 1);
        ref Value sent = ref Unsafe.Add(ref receiver, 1);
        if (Unsafe.As<PyObject>(receiver.Ref) is not PyGenerator { CanResume: true } generator || generator is PyAsyncGenerator || generator.SentRegister < 0 && !sent.IsNone)
            return CompiledCallMethod(ts, frame, ref r, word, pc);
        int at = ResumeCompiled(ts, frame, generator, FrameKind.Send, sent, pc);
        return at == CompiledExit.Returned ? AfterCall(ts, frame, pc) : at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int NextOfGenerator(ThreadState ts, Frame frame, PyGenerator generator, int pc) =>
        ResumeCompiled(ts, frame, generator, FrameKind.Generator, Value.None, pc) switch
        {
            CompiledExit.Yielded => CompiledExit.None,
            CompiledExit.Ended => NoMore,
            var other => other,
        };

    /// <summary>
    /// Resumes a generator in its own compiled code, if there is room on the native stack; else the eval loop goes on with it. Where it passes on what another one yields
    /// (<see cref="PyGenerator.InnerRegister"/>), it is the innermost that goes on: the code of those between is entered only when there is no more to pass on.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ResumeCompiled(ThreadState ts, Frame frame, PyGenerator generator, FrameKind kind, in Value sent, int pc)
    {
        frame.Pc = pc;
        if (frame.Depth >= ts.RecursionLimit) ts.Frame = frame;
        var outermost = PushGenerator(ts, frame, generator, kind, sent);
        var next = generator.InnerRegister == PyGenerator.NoInner ? outermost : PushInner(ts, outermost, generator, sent);
        while (true)
        {
            if (ts.Breaker != 0 || next.State.Compiled is not { } compiled || !compiled.IsEntry(next.Pc) || !ts.HasRoomForCompiled())
            {
                ts.Frame = next;
                return CompiledExit.Switched;
            }
            int at = compiled.Body(ts, next, ref MemoryMarshal.GetArrayDataReference(next.Stack), compiled.Entries[next.Pc]);
            if (at >= 0)
            {
                next.Pc = at;
                ts.Frame = next;
                return CompiledExit.Switched;
            }
            if (next == outermost) return at;
            if (at is CompiledExit.Passed or CompiledExit.Yielded) return PassOn(ts, next.Back!, outermost, at);
            if (at is not (CompiledExit.Returned or CompiledExit.Ended)) return at;
            // The delegation has its result, or the loop is at its end: on behind it.
            next = next.Back!;
        }
    }

    /// <summary>
    /// Pushes the frames of what a generator, whose frame was just pushed, passes on the values of, as far as that stands in a delegation or such a loop too, or at a yield. Gives
    /// the last.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Frame PushInner(ThreadState ts, Frame frame, PyGenerator generator, in Value sent)
    {
        // A loop takes the next value, whatever was sent to the yield in it.
        var nothing = Value.None;
        scoped ref readonly Value passed = ref sent;
        while (generator.InnerRegister != PyGenerator.NoInner)
        {
            bool isLoop = generator.InnerRegister < 0;
            object inner = generator.Registers[isLoop ? ~generator.InnerRegister : generator.InnerRegister].Ref!;
            if (inner.GetType() != typeof(PyGenerator) && (isLoop || inner.GetType() != typeof(PyCoroutine))) break;
            generator = Unsafe.As<PyGenerator>(inner);
            if (!generator.CanResume || generator.SentRegister < 0) break;
            if (isLoop) passed = ref nothing;
            // Behind the instruction, as whatever called another frame stands.
            frame.Pc++;
            if (frame.Depth >= ts.RecursionLimit) ts.Frame = frame;
            frame = PushGenerator(ts, frame, generator, isLoop ? FrameKind.Generator : FrameKind.Delegate, passed);
        }
        return frame;
    }

    /// <summary>
    /// The value that an inner generator yielded suspends those that pass it on, from one frame down to another. By <paramref name="how"/> the first of them has got it: in the
    /// thread's state, as one that delegates (<see cref="CompiledExit.Passed"/>), or in the variable of its loop (<see cref="CompiledExit.Yielded"/>).
    /// </summary>
    private static int PassOn(ThreadState ts, Frame frame, Frame outermost, int how)
    {
        while (true)
        {
            // Each stays at its instruction: resuming it takes the next value.
            int pc = --frame.Pc;
            ref Value value = ref how == CompiledExit.Passed ? ref ts.Result : ref frame.Register(Instruction.B(frame.State.Instructions[pc]));
            if (frame == outermost)
            {
                if (how == CompiledExit.Yielded) return SuspendCompiled(ts, frame, ref value);
                var result = ts.TakeResult();
                return SuspendCompiled(ts, frame, ref result);
            }
            var back = frame.Back!;
            // It has not run: but for what Python code may have seen of it, it is as it was.
            if (frame.Object == null) frame.Generator!.Leave(ts, hasRun: false);
            else Suspend(ts, frame);
            if (frame.Kind == FrameKind.Generator)
            {
                Copy(ref back.Register(Instruction.B(back.State.Instructions[back.Pc - 1])), ref value);
                how = CompiledExit.Yielded;
            }
            else if (how == CompiledExit.Yielded)
            {
                ts.Result = value;
                how = CompiledExit.Passed;
            }
            frame = back;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledGetAwaitable(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        if (RB(ref r, word).Ref is PyCoroutine { HasStarted: false })
        {
            Copy(ref RA(ref r, word), ref RB(ref r, word));
            return true;
        }
        if (RB(ref r, word).Ref is PyInstance instance && instance.Type.Slot(SlotId.Await) is PyFunction { State.GeneratorArgCount: 1 } function)
        {
            if ((function.Code.Flags & CodeFlags.Generator) != 0)
            {
                SetObject(ref RA(ref r, word), PyGenerator.CreateTransient(function, MemoryMarshal.CreateReadOnlySpan(ref RB(ref r, word), 1)));
                return true;
            }
        }
        Sync(ts, frame, pc);
        RA(ref r, word) = Ops.GetAwaitable(ts, RB(ref r, word), Instruction.D(word));
        return true;
    }
}
