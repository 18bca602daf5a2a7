namespace PyLite.Vm.Tracing;

/// <summary>
/// What the eval loop calls for frames whose code is instrumented: finds out what happens there, and tells the tools of <c>sys.monitoring</c>, the trace function and the
/// profile function, in this order.
/// </summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/sys.html#sys.settrace, https://docs.python.org/3.14/library/sys.monitoring.html</remarks>
internal static class FrameEvents
{
    /// <summary>Whoever watches the running thread; null if nobody does, or if it runs a trace function.</summary>
    private static Instrumentation? WatcherOf(ThreadState ts) =>
        !ts.IsInTraceFunction && ts.Interpreter.Instrumentation is { IsWatching: true } found && (found.Tools.HasEvents || !ts.TraceFunction.IsNone || !ts.ProfileFunction.IsNone) ? found : null;

    /// <summary>Before a marked instruction, behind which the frame stands. A trace function may make the frame go on elsewhere. False with an exception pending.</summary>
    public static bool Before(ThreadState ts, Frame frame)
    {
        if (WatcherOf(ts) is not { } watcher) return true;
        var seen = ts.FrameObject(frame);
        int at = frame.Pc - 1;
        var code = frame.State.Code;
        ulong word = code.Instructions[at];
        if ((frame.Flags & Frame.Reported) == 0)
        {
            frame.Flags |= Frame.Reported;
            var resumed = at == 0 ? null : seen.Trace;
            seen.Trace ??= new FrameTrace { Last = at - 1 };
            // It is not yet at its first line, or still where it was suspended.
            frame.Pc = at;
            if (!Begun(ts, watcher, frame, seen, at == 0)) return false;
            frame.Pc = at + 1;
            if (resumed != null && Instruction.Op(word) == Opcode.YieldFrom)
            {
                resumed.Last = at;
                return true;
            }
        }
        var trace = seen.Trace ??= new FrameTrace { Last = at - 1, Line = at > 0 ? code.LineAt(at - 1) : 0 };
        int last = trace.Last;
        trace.Last = at;
        if (trace.CallAt >= 0 && !CallReturned(ts, watcher, frame, trace)) return false;
        if (last >= 0 && !CameFrom(ts, watcher, frame, seen, last, at)) return false;
        if (frame.Pc != at + 1) return Jumped(ts, frame, trace);
        int line = code.Positions[at].Line;
        if (line > 0 && (line != trace.Line || GoesBack(code, last, at)))
        {
            trace.Line = line;
            if (!Line(ts, watcher, frame, seen, line)) return false;
            if (frame.Pc != at + 1) return Jumped(ts, frame, trace);
        }
        if (!InstructionEvent(ts, watcher, frame, seen)) return false;
        switch (Instruction.Op(word))
        {
            case Opcode.Return:
                return Returning(ts, watcher, frame, seen, MonitoringEvent.PyReturn, frame.Register(Instruction.A(word)));
            case Opcode.ReturnNone:
                return Returning(ts, watcher, frame, seen, MonitoringEvent.PyReturn, Value.None);
            case Opcode.Yield:
                var yielded = frame.Register(Instruction.B(word));
                if (!Returning(ts, watcher, frame, seen, MonitoringEvent.PyYield, Instruction.D(word) != 0 ? AsyncGeneratorOps.WrapYield(yielded) : yielded)) return false;
                return frame.Pc == at + 1 || Jumped(ts, frame, trace);
            case var op when InstrumentedCode.IsCall(op):
                return Calling(ts, watcher, frame, trace, word);
            default:
                return true;
        }
    }

    /// <summary>On at the line that a trace function chose, which is reported in its turn.</summary>
    private static bool Jumped(ThreadState ts, Frame frame, FrameTrace trace)
    {
        trace.Line = 0;
        return Before(ts, frame);
    }

    // ---- frames

    private static bool Begun(ThreadState ts, Instrumentation watcher, Frame frame, PyFrame seen, bool isStart)
    {
        var kind = isStart ? MonitoringEvent.PyStart : MonitoringEvent.PyResume;
        return watcher.Tools.Tell(ts, kind, frame.State.Code, frame.Pc) && CallEvent(ts, seen);
    }

    /// <summary>The event <c>call</c>: what the trace function gives is the frame's own trace function.</summary>
    private static bool CallEvent(ThreadState ts, PyFrame seen) =>
        (ts.TraceFunction.IsNone || Trace(ts, seen, ts.TraceFunction, TraceEvent.Call, Value.None)) && Profile(ts, seen, "call", Value.None);

    private static bool Returning(ThreadState ts, Instrumentation watcher, Frame frame, PyFrame seen, MonitoringEvent kind, Value value) =>
        watcher.Tools.Tell(ts, kind, frame.State.Code, frame.Pc - 1, value) && TraceLocal(ts, seen, TraceEvent.Return, value) && Profile(ts, seen, "return", value);

    /// <summary>A frame that delegates passes on a value, and is suspended. False with an exception pending.</summary>
    public static bool Yielded(ThreadState ts, Frame frame, in Value value)
    {
        ts.Frame = frame;
        return WatcherOf(ts) is not { } watcher || Returning(ts, watcher, frame, ts.FrameObject(frame), MonitoringEvent.PyYield, value);
    }

    /// <summary>A generator is resumed with an exception. Gives another one if that is to be raised instead.</summary>
    public static PyBaseException? Thrown(ThreadState ts, Frame frame, PyBaseException exception)
    {
        if (WatcherOf(ts) is not { } watcher) return null;
        frame.Flags |= Frame.Reported;
        var seen = ts.FrameObject(frame);
        seen.Trace ??= new FrameTrace { Last = frame.Pc - 1 };
        return watcher.Tools.Tell(ts, MonitoringEvent.PyThrow, frame.State.Code, frame.Pc - 1, exception) && CallEvent(ts, seen) ? null : ts.TakePending().Value;
    }

    // ---- lines and jumps

    private static bool Line(ThreadState ts, Instrumentation watcher, Frame frame, PyFrame seen, int line)
    {
        var outer = ts.Traced;
        ts.Traced = (seen, TraceEvent.Line);
        bool went = watcher.Tools.TellLine(ts, frame.State.Code, frame.Pc - 1, line);
        ts.Traced = outer;
        return went && (!seen.TracesLines || TraceLocal(ts, seen, TraceEvent.Line, Value.None));
    }

    private static bool InstructionEvent(ThreadState ts, Instrumentation watcher, Frame frame, PyFrame seen) =>
        watcher.Tools.Tell(ts, MonitoringEvent.Instruction, frame.State.Code, frame.Pc - 1) && (!seen.TracesOpcodes || TraceLocal(ts, seen, TraceEvent.Opcode, Value.None));

    /// <summary>What the instruction that was executed before this one has turned out to do.</summary>
    private static bool CameFrom(ThreadState ts, Instrumentation watcher, Frame frame, PyFrame seen, int last, int at)
    {
        var code = frame.State.Code;
        ulong word = code.Instructions[last];
        if (Instruction.Op(word) == Opcode.YieldFrom && at == last + 1)
        {
            // There the frame stands for whoever is told.
            frame.Pc = last + 1;
            var stop = new PyStopIteration(frame.Register(Instruction.A(word)));
            bool passed = watcher.Tools.Tell(ts, MonitoringEvent.StopIteration, code, last, stop) && ExceptionEvent(ts, seen, stop);
            frame.Pc = at + 1;
            return passed;
        }
        if (JumpOf(code, word, last, at) is not { } kind) return true;
        var outer = ts.Traced;
        ts.Traced = (seen, TraceEvent.Line);
        bool went = watcher.Tools.Tell(ts, kind, code, last, Monitoring.OffsetOf(at));
        ts.Traced = outer;
        return went;
    }

    /// <summary>Which jump the way from one instruction to another was; null if none. A <c>for</c> has its test at its end here: the way to it from the body is the jump back.</summary>
    private static MonitoringEvent? JumpOf(CodeObject code, ulong word, int last, int at)
    {
        ulong next = code.Instructions[at];
        if (Instruction.Op(next) == Opcode.ForIter) return last >= at + 1 + Instruction.SignedC(next) ? MonitoringEvent.Jump : null;
        if (Instruction.JumpOf(word) is not { } offset) return null;
        bool jumped = at == last + 1 + offset;
        if (!jumped && at != last + 1) return null;
        return Instruction.Op(word) switch
        {
            Opcode.Jump => MonitoringEvent.Jump,
            // A loop's body, which is where ForIter jumps to, is on the left.
            Opcode.ForIter => jumped ? MonitoringEvent.BranchLeft : MonitoringEvent.BranchRight,
            _ => jumped ? MonitoringEvent.BranchRight : MonitoringEvent.BranchLeft,
        };
    }

    /// <summary>
    /// Whether a loop begins anew, which is reported also where it is all on one line. A <c>for</c> stands at its end here: the way from its body to it counts, and not the way back.
    /// </summary>
    private static bool GoesBack(CodeObject code, int last, int at)
    {
        ulong word = code.Instructions[at];
        if (Instruction.Op(word) == Opcode.ForIter && last >= at + 1 + Instruction.SignedC(word)) return true;
        return at <= last && Instruction.Op(code.Instructions[last]) != Opcode.ForIter;
    }

    // ---- calls

    private static bool Calling(ThreadState ts, Instrumentation watcher, Frame frame, FrameTrace trace, ulong word)
    {
        bool tells = watcher.Tools.Wants(MonitoringEvent.Call);
        if (!tells && ts.ProfileFunction.IsNone) return true;
        ref Value window = ref frame.Register(Instruction.A(word));
        trace.CallAt = frame.Pc - 1;
        trace.Callee = window;
        trace.FirstArgument = FirstArgumentOf(ts, word, ref window);
        trace.Profiled = Value.Absent;
        if (tells && !watcher.Tools.Tell(ts, MonitoringEvent.Call, frame.State.Code, trace.CallAt, trace.Callee, ArgumentOrMissing(ts, trace))) return false;
        if (ts.ProfileFunction.IsNone) return true;
        trace.Profiled = trace.Callee.Ref switch
        {
            PyNativeFunction native when native.Type == PyNativeFunction.TypeObject => trace.Callee,
            // A method is shown bound.
            PyMethodDescriptor method when method.Type == PyMethodDescriptor.TypeObject && !trace.FirstArgument.IsAbsent && trace.FirstArgument.Type.IsSubtypeOf(method.Owner) => Ops.DescriptorGet(ts, method, trace.FirstArgument, trace.FirstArgument.Type),
            _ => Value.Absent,
        };
        return trace.Profiled.IsAbsent || Profile(ts, ts.FrameObject(frame), "c_call", trace.Profiled);
    }

    private static Value FirstArgumentOf(ThreadState ts, ulong word, ref Value window)
    {
        ref Value next = ref Unsafe.Add(ref window, 1);
        int count = Instruction.B(word);
        switch (Instruction.Op(word))
        {
            case Opcode.CallMethod or Opcode.CallMethodKw:
                return !next.IsAbsent ? next : count > 0 ? Unsafe.Add(ref window, 2) : Value.Absent;
            case Opcode.CallEx:
                return next.Ref switch
                {
                    PyTuple { Length: > 0 } tuple => tuple.Items[0],
                    PyList { Count: > 0 } list => list.Items[0],
                    _ => Value.Absent,
                };
            default:
                return count > 0 ? next : Value.Absent;
        }
    }

    private static Value ArgumentOrMissing(ThreadState ts, FrameTrace trace) => trace.FirstArgument.IsAbsent ? Monitoring.Missing(ts) : trace.FirstArgument;

    private static bool CallReturned(ThreadState ts, Instrumentation watcher, Frame frame, FrameTrace trace) => EndCall(ts, watcher, frame, trace, MonitoringEvent.CReturn, "c_return");

    private static bool EndCall(ThreadState ts, Instrumentation watcher, Frame frame, FrameTrace trace, MonitoringEvent kind, string name)
    {
        int at = trace.CallAt;
        trace.CallAt = -1;
        var callee = trace.Callee;
        var profiled = trace.Profiled;
        var first = ArgumentOrMissing(ts, trace);
        trace.Callee = trace.FirstArgument = default;
        trace.Profiled = Value.Absent;
        // The frame stands at the instruction behind, or at the call that raised.
        int pc = frame.Pc;
        frame.Pc = at + 1;
        // What is written in Python reports its end itself.
        bool isNative = callee.Ref is not PyFunction && !(callee.Ref is PyBoundMethod { Function.Ref: PyFunction });
        bool went = (!isNative || watcher.Tools.Tell(ts, kind, frame.State.Code, at, callee, first)) && (profiled.IsAbsent || Profile(ts, ts.FrameObject(frame), name, profiled));
        frame.Pc = pc;
        return went;
    }

    // ---- exceptions

    /// <summary>An exception was raised in a frame, or came from one that it called; or it is raised again. Gives another one if that is to be raised instead.</summary>
    public static PyBaseException? Raised(ThreadState ts, Frame frame, PyBaseException exception, bool again)
    {
        if (WatcherOf(ts) is not { } watcher) return null;
        var seen = ts.FrameObject(frame);
        if (seen.Trace is { CallAt: >= 0 } trace && !EndCall(ts, watcher, frame, trace, MonitoringEvent.CRaise, "c_exception")) return ts.TakePending().Value;
        var kind = again ? MonitoringEvent.Reraise : MonitoringEvent.Raise;
        return watcher.Tools.Tell(ts, kind, frame.State.Code, frame.Pc - 1, exception) && (again || ExceptionEvent(ts, seen, exception)) ? null : ts.TakePending().Value;
    }

    /// <summary>A frame is about to go on in a handler. Gives an exception if that is to be raised there.</summary>
    public static PyBaseException? Handled(ThreadState ts, Frame frame, PyBaseException exception)
    {
        if (WatcherOf(ts) is not { } watcher) return null;
        return watcher.Tools.Tell(ts, MonitoringEvent.ExceptionHandled, frame.State.Code, frame.Pc, exception) ? null : ts.TakePending().Value;
    }

    /// <summary>An exception leaves a frame. Gives another one if that leaves it instead.</summary>
    public static PyBaseException? Unwound(ThreadState ts, Frame frame, PyBaseException exception)
    {
        if (WatcherOf(ts) is not { } watcher) return null;
        var seen = ts.FrameObject(frame);
        // Where no lines are reported, nobody has seen which one led here.
        if ((watcher.Reported & Reported.Lines) == 0 && seen.Trace is { } trace) trace.Line = 0;
        return watcher.Tools.Tell(ts, MonitoringEvent.PyUnwind, frame.State.Code, frame.Pc - 1, exception) && TraceLocal(ts, seen, TraceEvent.Return, Value.None)
            && Profile(ts, seen, "return", Value.None) ? null : ts.TakePending().Value;
    }

    /// <summary>
    /// An iterator ended with a StopIteration (others just end). Where a loop or a delegation of the running frame asked it, the frame has that as an exception, though it
    /// goes on. Gives an exception if that is to be raised there.
    /// </summary>
    public static PyBaseException? IterationEnded(ThreadState ts, Frame frame, PyBaseException stop)
    {
        int at = frame.Pc - 1;
        var instructions = frame.State.Code.Instructions;
        if ((uint)at >= (uint)instructions.Length) return null;
        return Instruction.Op(instructions[at]) switch
        {
            Opcode.ForIter => Raised(ts, frame, stop, again: false),
            // Of a delegation sys.monitoring alone is told.
            Opcode.YieldFrom when WatcherOf(ts) is { } watcher => watcher.Tools.Tell(ts, MonitoringEvent.Raise, frame.State.Code, at, stop) ? null : ts.TakePending().Value,
            _ => null,
        };
    }

    private static bool ExceptionEvent(ThreadState ts, PyFrame seen, PyBaseException exception) =>
        seen.TraceFunction.IsNone || ts.TraceFunction.IsNone
        || TraceLocal(ts, seen, TraceEvent.Exception, PyTuple.Of(exception.Type, exception, exception.Traceback is { } traceback ? traceback : Value.None));

    // ---- the functions

    private static bool TraceLocal(ThreadState ts, PyFrame seen, TraceEvent kind, Value argument) =>
        ts.TraceFunction.IsNone || seen.TraceFunction.IsNone || Trace(ts, seen, seen.TraceFunction, kind, argument);

    /// <summary>Calls a trace function. What it gives, unless it is None, is the frame's trace function from now on. If it raises, the thread is no longer traced.</summary>
    private static bool Trace(ThreadState ts, PyFrame seen, Value function, TraceEvent kind, Value argument)
    {
        string name = kind switch
        {
            TraceEvent.Call => "call",
            TraceEvent.Line => "line",
            TraceEvent.Return => "return",
            TraceEvent.Exception => "exception",
            _ => "opcode",
        };
        var outer = ts.Traced;
        ts.Traced = (seen, kind);
        var given = Run(ts, seen, function, name, argument);
        ts.Traced = outer;
        if (given.IsAbsent)
        {
            var raised = ts.Pending;
            ts.SetTraceFunction(Value.None);
            ts.Pending = raised;
            seen.TraceFunction = Value.None;
            return false;
        }
        if (!given.IsNone) seen.TraceFunction = given;
        return true;
    }

    private static bool Profile(ThreadState ts, PyFrame seen, string name, Value argument)
    {
        if (ts.ProfileFunction.IsNone || !Run(ts, seen, ts.ProfileFunction, name, argument).IsAbsent) return true;
        var raised = ts.Pending;
        ts.SetProfileFunction(Value.None);
        ts.Pending = raised;
        return false;
    }

    private static Value Run(ThreadState ts, PyFrame seen, Value function, string name, Value argument)
    {
        ts.IsInTraceFunction = true;
        // An iteration that has just ended gave a result: that is for whoever goes on with it.
        var iterationResult = ts.IterationResult;
        try
        {
            return Ops.TryCall(ts, function, seen, PyStr.Intern(name), argument);
        }
        catch (PyException e)
        {
            return ts.Raise(e.Value);
        }
        finally
        {
            ts.IterationResult = iterationResult;
            ts.IsInTraceFunction = false;
        }
    }
}
