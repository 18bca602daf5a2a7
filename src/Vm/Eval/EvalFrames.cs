using System.Runtime.InteropServices;
using PyLite.Vm.Tracing;

namespace PyLite.Vm.Eval;

// Pushing and popping frames, and unwinding them.
public static partial class Interpreter
{
    /// <summary>
    /// Pushes the frame of a call whose arguments stand in the caller's registers from <paramref name="window"/> on, as many as
    /// the function takes. Null, with an exception pending, when the recursion limit is reached.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Frame? PushSimple(ThreadState ts, Frame frame, PyFunction function, int window, int count)
    {
        var state = function.State;
        int start = frame.Base + window;
        var stack = frame.Stack;
        if (start + state.RegisterCount > frame.Limit || frame.Depth >= ts.RecursionLimit) return PushSimpleSlow(ts, frame, function, window, count);
        var next = frame.Next ?? ts.NewFrame(frame);
        // What is stored again and again is compared first: a comparison is cheaper than the write barrier.
        if (next.Stack != stack)
        {
            next.Stack = stack;
            next.Limit = stack.Length;
        }
        if (next.Function != function) next.Function = function;
        if (next.State != state) next.State = state;
        next.Base = start;
        next.Flags = 0;
        ref Value registers = ref stack[start];
        for (int i = count; i < state.NamedCount; i++) Unsafe.Add(ref registers, i).Ref = Value.AbsentTag;
        return next;
    }

    /// <summary>The same where the arguments cannot stay where they are: generators call from registers of their own, and chunks end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Frame? PushSimpleSlow(ThreadState ts, Frame frame, PyFunction function, int window, int count)
    {
        if (frame.Depth >= ts.RecursionLimit)
        {
            ts.Frame = frame;
            CheckDepth(ts);
            return null;
        }
        var next = NextFrame(ts, frame, function);
        // Without arguments the window may begin behind the last register.
        ref Value arguments = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base + window);
        ref Value registers = ref next.Stack[next.Base];
        for (int i = 0; i < count; i++) Copy(ref Unsafe.Add(ref registers, i), ref Unsafe.Add(ref arguments, i));
        for (int i = count; i < next.State.NamedCount; i++) Unsafe.Add(ref registers, i).Ref = Value.AbsentTag;
        return next;
    }

    private static bool CheckDepth(ThreadState ts)
    {
        if (ts.Frame.Depth < ts.RecursionLimit) return true;
        ts.Raise(Exc.RecursionError, "maximum recursion depth exceeded");
        return false;
    }

    /// <summary>The frame above <paramref name="frame"/>, its window behind all registers that are in use: in the same chunk or in a chunk of its own.</summary>
    private static Frame NextFrame(ThreadState ts, Frame frame, PyFunction function)
    {
        var next = frame.Next ?? ts.NewFrame(frame);
        int needed = function.State.RegisterCount;
        var stack = CalleesOf(frame, out int start);
        if (start + needed > stack.Length)
        {
            // Where memory is limited, there may be none for a chunk.
            if (ts.Frame != frame) ts.Frame = frame;
            if (next.OwnChunk == null || next.OwnChunk == stack || next.OwnChunk.Length < needed) next.OwnChunk = ThreadState.NewChunk(needed, stack.Length);
            stack = next.OwnChunk;
            start = 0;
        }
        if (next.Stack != stack)
        {
            next.Stack = stack;
            next.Limit = stack.Length;
        }
        next.Base = start;
        if (next.Function != function) next.Function = function;
        if (next.State != function.State) next.State = function.State;
        next.Flags = 0;
        return next;
    }

    /// <summary>Where the windows of frames above this one may begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Value[] CalleesOf(Frame frame, out int start)
    {
        if (frame.Limit == 0)
        {
            start = frame.CalleeBase;
            return frame.CalleeStack!;
        }
        start = frame.Function == null ? 0 : frame.Base + frame.State.RegisterCount;
        return frame.Stack;
    }

    private static void ClearLocals(Frame frame, int from)
    {
        int count = frame.State.NamedCount;
        if (from < count) ValueArray.Clear(frame.Stack, frame.Base + from, count - from);
    }

    private static void Activate(ThreadState ts, Frame frame)
    {
        frame.Pc = 0;
        ts.Frame = frame;
    }

    /// <summary>
    /// Pushes the frame of a call with any arguments. Null with an exception pending; a generator function gives its generator in
    /// <paramref name="made"/> and no frame.
    /// </summary>
    internal static Frame? PushCall(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? kwNames, out Value made)
    {
        made = Value.Absent;
        if (kwNames == null && function.SimpleArgCount >= args.Length && function.SimpleArgCount - args.Length <= (function.Defaults?.Length ?? 0))
            return PushWithDefaults(ts, function, args);
        if (kwNames == null && function.State.GeneratorArgCount == args.Length)
        {
            made = PyGenerator.Create(ts, ts.Frame, ts.Frame.Pc, function, args);
            return null;
        }
        if ((function.Code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0)
        {
            var registers = new Value[function.State.RegisterCount];
            ArgumentBinding.Bind(ts, function, args, kwNames, registers);
            made = PyGenerator.Create(ts, ts.Frame, ts.Frame.Pc, function, registers);
            return null;
        }
        if (!CheckDepth(ts)) return null;
        var frame = ts.Frame;
        var next = NextFrame(ts, frame, function);
        ArgumentBinding.Bind(ts, function, args, kwNames, next.Stack.AsSpan(next.Base, function.State.RegisterCount));
        next.Kind = FrameKind.Plain;
        Activate(ts, next);
        return next;
    }

    /// <summary>The frame of a call that gives positional arguments only, and enough of them that the defaults supply the rest.</summary>
    private static Frame? PushWithDefaults(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args)
    {
        if (!CheckDepth(ts)) return null;
        var next = NextFrame(ts, ts.Frame, function);
        ref Value registers = ref next.Stack[next.Base];
        for (int i = 0; i < args.Length; i++) Unsafe.Add(ref registers, i) = args[i];
        int parameters = function.SimpleArgCount;
        if (args.Length < parameters)
        {
            var defaults = function.Defaults!;
            int first = parameters - defaults.Length;
            for (int i = args.Length; i < parameters; i++) Copy(ref Unsafe.Add(ref registers, i), ref defaults[i - first]);
        }
        for (int i = parameters; i < next.State.NamedCount; i++) Unsafe.Add(ref registers, i).Ref = Value.AbsentTag;
        Activate(ts, next);
        return next;
    }

    /// <summary>Calls a Python function from C#. Absent with an exception pending.</summary>
    public static Value CallFunction(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? kwNames)
    {
        if (kwNames == null && function.SimpleArgCount == args.Length && ts.Frame.Depth < ts.RecursionLimit)
        {
            var next = NextFrame(ts, ts.Frame, function);
            ref Value registers = ref next.Stack[next.Base];
            for (int i = 0; i < args.Length; i++) Copy(ref Unsafe.Add(ref registers, i), ref Unsafe.AsRef(in args[i]));
            for (int i = args.Length; i < next.State.NamedCount; i++) Unsafe.Add(ref registers, i).Ref = Value.AbsentTag;
            next.Flags = (int)FrameKind.Entry;
            next.Pc = 0;
            return Run(ts, next);
        }
        var frame = PushCall(ts, function, args, kwNames, out var made);
        if (frame == null) return made;
        frame.Kind = FrameKind.Entry;
        return Run(ts, frame);
    }

    /// <summary>Runs code in a namespace: a module, a class body, or the argument of exec and eval. Absent with an exception pending.</summary>
    public static Value RunCode(ThreadState ts, PyFunction function, PyObject @namespace)
    {
        if (!CheckDepth(ts)) return Value.Absent;
        if ((function.Code.Flags & CodeFlags.Coroutine) != 0)
        {
            // It awaits: a coroutine runs it, in frames that change.
            if (@namespace != function.Globals) function.Namespace = @namespace;
            return PyGenerator.Create(ts, ts.Frame, ts.Frame.Pc, function, new Value[function.State.RegisterCount]);
        }
        var next = NextFrame(ts, ts.Frame, function);
        ClearLocals(next, 0);
        next.Kind = FrameKind.Entry;
        next.Namespace = @namespace;
        Activate(ts, next);
        return Run(ts, next);
    }

    /// <summary>Resumes a suspended generator from C#; <paramref name="sent"/> becomes the value of its yield. Absent with an exception pending.</summary>
    internal static Value RunGenerator(ThreadState ts, PyGenerator generator, in Value sent) =>
        Run(ts, CallPushGenerator(ts, ts.Frame, generator, FrameKind.Entry, sent));

    /// <summary>The same, but an exception is raised where the generator stands.</summary>
    internal static Value RunGeneratorRaising(ThreadState ts, PyGenerator generator, PyBaseException exception, bool withContext)
    {
        ts.Frame = CallPushGenerator(ts, ts.Frame, generator, FrameKind.Entry, Value.None);
        if (withContext) SetContext(ts, exception);
        if (ts.Interpreter.Instrumentation is { Reported: not Reported.None } && FrameEvents.Thrown(ts, ts.Frame, exception) is { } other) exception = other;
        return RunRaising(ts, exception);
    }

    private static void LeaveEntry(ThreadState ts, Frame frame)
    {
        frame.Generator?.Finish(ts);
        PopFrame(ts, frame);
    }

    /// <summary>Pops a frame of any kind.</summary>
    private static void PopFrame(ThreadState ts, Frame frame)
    {
        if (frame.Object != null) DetachObject(frame);
        if (frame.Generator != null) ReleaseGenerator(frame);
        frame.Namespace = null;
        frame.Instance = null;
        ts.Frame = frame.Back!;
    }

    /// <summary>The activation ends, what Python sees of it lives on: it gets the locals.</summary>
    private static void DetachObject(Frame frame)
    {
        var seen = frame.Object!;
        frame.Object = null;
        frame.Flags &= ~Frame.Observed;
        seen.Detach(frame);
    }

    /// <summary>A frame that is not plain returned. Gives the frame to go on with, or null with an exception pending.</summary>
    private static Frame? ReturnSpecial(ThreadState ts, Frame frame, in Value result)
    {
        var back = frame.Back!;
        if (frame.Kind == FrameKind.Plain)
        {
            PopFrame(ts, frame);
            back.Register(frame.Dest) = result;
            return back;
        }
        if (frame.Kind == FrameKind.Init)
        {
            var instance = frame.Instance!;
            PopFrame(ts, frame);
            if (!result.IsNone)
            {
                ts.Raise(Exc.TypeError, $"__init__() should return None, not '{result.Type.FullName}'");
                return null;
            }
            back.Register(frame.Dest) = instance;
            return back;
        }
        if (frame.Kind == FrameKind.Operator)
        {
            PopFrame(ts, frame);
            if (result.IsNotImplemented)
            {
                ulong word = back.State.Code.Instructions[back.Pc - 1];
                Ops.RaiseUnsupported(ts, BinaryOpOf(Instruction.Op(word)), back.Register(Instruction.B(word)), back.Register(Instruction.C(word)));
                return null;
            }
            back.Register(frame.Dest) = result;
            return back;
        }
        var kind = frame.Kind;
        frame.Generator!.Finish(ts);
        PopFrame(ts, frame);
        if (kind == FrameKind.Send)
        {
            ts.Raise(new PyStopIteration(result));
            return null;
        }
        // For a ForIter of the frame below the loop ends; a YieldFrom gets the result.
        if (kind == FrameKind.Delegate) back.Register(Instruction.A(back.State.Instructions[back.Pc - 1])) = result;
        return back;
    }

    // ---- generators

    /// <summary>
    /// Pushes the frame of a suspended generator, which runs on the generator's own registers, above <paramref name="frame"/>; <paramref name="sent"/> becomes the
    /// value of its yield. The thread's record of the running frame is left to the caller.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Frame PushGenerator(ThreadState ts, Frame frame, PyGenerator generator, FrameKind kind, in Value sent)
    {
        if (frame.Depth >= ts.RecursionLimit)
        {
            // It counts as begun.
            if (!generator.HasStarted) generator.FinishUnstarted();
            throw Err.Recursion();
        }
        var next = frame.Next ?? ts.NewFrame(frame);
        var callees = CalleesOf(frame, out next.CalleeBase);
        if (next.CalleeStack != callees) next.CalleeStack = callees;
        // Mostly the same generator ran here last.
        if (next.Generator != generator) next.SetGenerator(generator);
        next.Flags = (int)kind;
        next.Pc = generator.Pc;
        if (generator.FrameObject is { } seen)
        {
            next.Object = seen;
            next.Flags |= Frame.Observed;
            seen.Attach(next);
        }
        if (generator.SentRegister >= 0)
        {
            ref Value received = ref next.Stack[generator.SentRegister];
            if (received.Ref != sent.Ref) received.Ref = sent.Ref;
            received.Bits = sent.Bits;
        }
        else
        {
            generator.Begin();
        }
        generator.Enter(ts, next);
        return next;
    }

    /// <summary>The same as a call of its own, for where code is long already.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Frame CallPushGenerator(ThreadState ts, Frame frame, PyGenerator generator, FrameKind kind, in Value sent) => PushGenerator(ts, frame, generator, kind, sent);

    /// <summary>Pops the frame of a generator that yields; gives the frame below, whose record in the thread is left to the caller.</summary>
    /// <remarks>The frame stands behind its yield, or before an instruction that delegates. (That one never follows a yield: what it sends is loaded first.)</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Frame Suspend(ThreadState ts, Frame frame)
    {
        var generator = frame.Generator!;
        int pc = frame.Pc;
        generator.Pc = pc;
        ref ulong at = ref MemoryMarshal.GetArrayDataReference(frame.State.Code.Instructions);
        ulong word = Unsafe.Add(ref at, pc);
        if (Instruction.Op(word) == Opcode.YieldFrom)
        {
            generator.SentRegister = Instruction.C(word);
            generator.InnerRegister = Instruction.B(word);
        }
        else
        {
            ulong before = Unsafe.Add(ref at, pc - 1);
            generator.SentRegister = Instruction.A(before);
            // A loop that does nothing but yield its variable: the body, one instruction, stands before its ForIter.
            generator.InnerRegister = Instruction.Op(word) == Opcode.ForIter && Instruction.SignedC(word) == -2 && Instruction.B(word) == Instruction.B(before)
                ? ~Instruction.A(word) : PyGenerator.NoInner;
        }
        if (frame.Object is { } seen)
        {
            generator.FrameObject = seen;
            seen.Suspend(frame, generator);
            frame.Object = null;
        }
        generator.Leave(ts);
        return frame.Back!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Frame CallSuspend(ThreadState ts, Frame frame) => Suspend(ts, frame);

    /// <summary>The body of the generator that ran in a frame ended: nobody needs its registers any more.</summary>
    private static void ReleaseGenerator(Frame frame)
    {
        frame.Generator!.ClearRegisters();
        frame.ForgetGenerator();
    }

    // ---- unwinding

    /// <summary>
    /// Finds the handler of an exception that was just raised, popping frames down to the entry of the loop. False if none has one: the exception
    /// is pending then and the entry frame popped.
    /// </summary>
    private static bool Unwind(ThreadState ts, PyBaseException exception)
    {
        SetContext(ts, exception);
        return Unwind(ts, exception, addFirst: true);
    }

    /// <summary>The same for an exception that C# code raised, or let through: then it got its context where it was raised.</summary>
    private static bool UnwindNative(ThreadState ts, PyBaseException exception)
    {
        if (exception.Traceback == null) SetContext(ts, exception);
        return Unwind(ts, exception, addFirst: true);
    }

    /// <summary>The same for an exception that is raised again: the running frame is in its traceback already.</summary>
    private static bool UnwindAgain(ThreadState ts, PyBaseException exception) => Unwind(ts, exception, addFirst: false);

    private static bool Unwind(ThreadState ts, PyBaseException exception, bool addFirst)
    {
        while (true)
        {
            var frame = ts.Frame;
            int at = frame.Pc - 1;
            var code = frame.State.Code;
            if (addFirst && !code.IsHidden) exception.Traceback = new PyTraceback(exception.Traceback, ts.FrameObject(frame), at, code.LineAt(at));
            if ((frame.Flags & Frame.Reported) != 0 && FrameEvents.Raised(ts, frame, exception, again: !addFirst) is { } other)
                (exception = other).Traceback = new PyTraceback(other.Traceback, ts.FrameObject(frame), at, code.LineAt(at));
            addFirst = true;
            if (TryEnterHandler(ts, frame, ref exception)) return true;
            if ((frame.Flags & Frame.Reported) != 0 && FrameEvents.Unwound(ts, frame, exception) is { } instead) exception = instead;
            if (frame.Generator is { } generator)
            {
                generator.Finish(ts);
                exception = generator.ConvertStopIteration(exception);
            }
            bool last = frame.Kind == FrameKind.Entry;
            PopFrame(ts, frame);
            if (!last) continue;
            ts.Pending = exception;
            return false;
        }
    }

    /// <summary>Has a frame go on in the handler of an exception raised where it stands; false if there is none.</summary>
    private static bool TryEnterHandler(ThreadState ts, Frame frame, ref PyBaseException exception)
    {
        int at = frame.Pc - 1;
        foreach (ref readonly var row in frame.State.Code.ExceptionTable.AsSpan())
        {
            if (at < row.Start || at >= row.End) continue;
            frame.Register(row.Register) = exception;
            frame.Pc = row.Handler;
            if ((frame.Flags & Frame.Reported) == 0 || FrameEvents.Handled(ts, frame, exception) is not { } other) return true;
            // A tool failed: that is raised in the handler.
            exception = other;
            frame.Pc++;
            return TryEnterHandler(ts, frame, ref exception);
        }
        return false;
    }

    /// <summary>Sets <c>__context__</c> to the exception being handled, without making a cycle.</summary>
    internal static void SetContext(ThreadState ts, PyBaseException exception)
    {
        var handled = ts.Handled;
        if (handled == null || handled == exception) return;
        // If the new exception is already among the contexts of the handled one, it is cut out there.
        var at = handled;
        var slow = handled;
        bool step = false;
        while (at.Context is { } below)
        {
            if (below == exception)
            {
                at.Context = null;
                break;
            }
            at = below;
            if (step) slow = slow.Context!;
            step = !step;
            if (at == slow) break;
        }
        exception.Context = handled;
    }

    /// <summary>Serves the breaker; true if the loop is to be entered again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Poll(ThreadState ts)
    {
        try
        {
            return ts.ServeBreaker();
        }
        catch (PyException)
        {
            // What is raised between two instructions belongs to the next one: a loop may be the first thing in its try block.
            ts.Frame.Pc++;
            throw;
        }
    }
}
