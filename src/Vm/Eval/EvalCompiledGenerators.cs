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
        var kind = frame.Kind;
        if (kind == FrameKind.Entry) ts.Result = result;
        else if (kind == FrameKind.Delegate) back.Register(Instruction.A(back.State.Instructions[back.Pc - 1])) = result;
        generator.Finish(ts);
        PopFrame(ts, frame);
        return kind switch
        {
            FrameKind.Entry => CompiledExit.Finished,
            FrameKind.Delegate => CompiledExit.Returned,
            _ => CompiledExit.Ended,
        };
    }

    /// <summary>No instruction has this index: a <see cref="YieldSink"/> took the value, and the generator goes on.</summary>
    internal const int TakenBySink = int.MaxValue;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CompiledYield(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value value = ref RB(ref r, word);
        if (ts.Sink is { } sink && sink.TryTakeFrom(frame.Generator, value))
        {
            RA(ref r, word) = Value.None;
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
    private static int SuspendCompiled(ThreadState ts, Frame frame, ref Value value)
    {
        var kind = frame.Kind;
        var back = Suspend(ts, frame);
        if (kind == FrameKind.Generator)
        {
            Copy(ref back.Register(Instruction.B(back.State.Instructions[back.Pc - 1])), ref value);
            return CompiledExit.Yielded;
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

    private static int NextOfGenerator(ThreadState ts, Frame frame, PyGenerator generator, int pc) =>
        ResumeCompiled(ts, frame, generator, FrameKind.Generator, Value.None, pc) switch
        {
            CompiledExit.Yielded => CompiledExit.None,
            CompiledExit.Ended => NoMore,
            var other => other,
        };

    /// <summary>Resumes a generator in its own compiled code, if there is room on the native stack; else the eval loop goes on with it.</summary>
    private static int ResumeCompiled(ThreadState ts, Frame frame, PyGenerator generator, FrameKind kind, in Value sent, int pc)
    {
        frame.Pc = pc;
        if (frame.Depth >= ts.RecursionLimit) ts.Frame = frame;
        var next = PushGenerator(ts, frame, generator, kind, sent);
        if (ts.Breaker == 0 && ts.HasRoomForCompiled() && next.State.Compiled is { } compiled && compiled.IsEntry(next.Pc))
        {
            int at = compiled.Body(ts, next, ref MemoryMarshal.GetArrayDataReference(next.Stack), compiled.Entries[next.Pc]);
            if (at < 0) return at;
            next.Pc = at;
        }
        ts.Frame = next;
        return CompiledExit.Switched;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompiledGetAwaitable(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        if (RB(ref r, word).Ref is PyCoroutine { HasStarted: false })
        {
            Copy(ref RA(ref r, word), ref RB(ref r, word));
            return true;
        }
        Sync(ts, frame, pc);
        RA(ref r, word) = Ops.GetAwaitable(ts, RB(ref r, word), Instruction.D(word));
        return true;
    }
}
