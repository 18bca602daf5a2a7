namespace PyLite.Vm.Tracing;

/// <summary>Has a frame go on at another line: what a trace function does by setting <c>f_lineno</c>, and a debugger's command <c>jump</c>.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/reference/datamodel.html#frame.f_lineno</remarks>
internal static class LineJump
{
    /// <exception cref="PyException">ValueError, with CPython's words, where the frame can't go there.</exception>
    public static void To(ThreadState ts, PyFrame seen, Value value)
    {
        if (value.Type != PyInt.TypeObject) throw Err.Value("lineno must be an integer");
        if (value.Ref != null) throw Err.Value("lineno out of range");
        long line = value.Bits;
        var (traced, kind) = ts.Traced;
        if (traced != seen || seen.Active is not { } frame || !ts.IsInTraceFunction) throw Err.Value("f_lineno can only be set in a trace function");
        if (kind == TraceEvent.Call) throw Err.Value("can't jump from the 'call' trace event of a new frame");
        // At a yield the frame is there still.
        if (kind != TraceEvent.Line && !(kind == TraceEvent.Return && Instruction.Op(frame.State.Code.Instructions[frame.Pc - 1]) == Opcode.Yield)) throw Err.Value("can only jump from a 'line' trace event");
        var code = frame.State.Code;
        if (line < code.FirstLine) throw Err.Value($"line {line} comes before the current code block");
        int from = frame.Pc - 1;
        int target = Find(code, from, line);
        LeaveHandlers(ts, frame, from, target);
        LoadLoopConstants(frame, from, target);
        BindLocals(ts, frame);
        frame.Pc = target + 1;
    }

    /// <summary>The first instruction of a statement on the first line from there on that has any instructions.</summary>
    private static int Find(CodeObject code, int from, long line)
    {
        var starts = new SortedDictionary<int, List<int>>();
        for (int i = 0; i < code.Positions.Length; i++)
        {
            int of = code.Positions[i].Line;
            if (of < line || (i > 0 && of == code.Positions[i - 1].Line)) continue;
            if (!starts.TryGetValue(of, out var found)) starts.Add(of, found = []);
            found.Add(i);
        }
        if (starts.Count == 0) throw Err.Value($"line {line} comes after the current code block");
        var statements = code.ReadStatementStarts().ToHashSet();
        var handled = HandledAt(code);
        string? refused = null;
        int best = -1;
        foreach (int start in starts.First().Value)
        {
            if (Refusal(code, handled, from, start) is { } why) refused ??= why;
            // Of the copies of a finally clause the one that is about the same exceptions.
            else if (statements.Contains(start) && (best < 0 || Rank(handled, from, start) > Rank(handled, from, best))) best = start;
        }
        return best >= 0 ? best : throw Err.Value(refused ?? "incompatible stacks");
    }

    private static int Rank(int[]?[] handled, int from, int target)
    {
        int common = handled[from]!.AsSpan().CommonPrefixLength(handled[target]);
        return 2 * common - handled[target]!.Length;
    }

    /// <summary>Why a frame can't go from one instruction to another; null if it can. What surrounds the target must surround where it comes from.</summary>
    private static string? Refusal(CodeObject code, int[]?[] handled, int from, int target)
    {
        var words = code.Instructions;
        for (int i = 0; i < words.Length; i++)
        {
            if (Instruction.Op(words[i]) is Opcode.ForIter or Opcode.EndAsyncFor)
            {
                int start = Instruction.Op(words[i]) == Opcode.ForIter ? i + 1 + Instruction.SignedC(words[i]) : AsyncLoopStart(code, i);
                if (IsWithin(target, start, i) && !IsWithin(from, start, i)) return "can't jump into the body of a for loop";
            }
        }
        var (here, there) = (handled[from], handled[target]);
        if (there == null || here == null) return "can't jump to unreachable code";
        if (there.Length > here.Length) return NoException;
        for (int i = 0; i < there.Length; i++)
            if (there[i] != here[i] && !AreAlike(words, there[i], here[i])) return NoException;
        var (held, needed) = (ExitsAround(code, from), ExitsAround(code, target));
        if (needed.Count > held.Count) return "incompatible stacks";
        for (int i = 0; i < needed.Count; i++)
            if (needed[i] != held[i] && !KeepsAlike(words, needed[i], held[i])) return "incompatible stacks";
        return null;
    }

    /// <summary>The handlers that call the exit methods of the <c>with</c> statements around an instruction, outermost first.</summary>
    private static List<int> ExitsAround(CodeObject code, int at)
    {
        var exits = new List<int>();
        for (int steps = 0; steps <= code.ExceptionTable.Length; steps++)
        {
            int next = Array.FindIndex(code.ExceptionTable, row => IsWithin(at, row.Start, row.End - 1));
            if (next < 0) break;
            at = code.ExceptionTable[next].Handler;
            if (IsExitOfWith(code.Instructions, at)) exits.Add(at);
        }
        exits.Reverse();
        return exits;
    }

    /// <summary>Whether two <c>with</c> statements keep their exit methods in the same register: then the body of one may go on in the other's, and that calls what is kept.</summary>
    private static bool KeepsAlike(ulong[] words, int handler, int other)
    {
        for (int i = 0; i < 4 && handler + i < words.Length && other + i < words.Length; i++)
        {
            var op = Instruction.Op(words[handler + i]);
            if (op != Instruction.Op(words[other + i]) || Instruction.A(words[handler + i]) != Instruction.A(words[other + i])) return false;
            if (op == Opcode.ExcInfo) return true;
        }
        return false;
    }

    private const string NoException = "can't jump into an 'except' block as there's no exception";

    /// <summary>Whether two handlers keep the same things in the same registers. (Those of <c>except*</c> keep more than others.)</summary>
    private static bool AreAlike(ulong[] words, int push, int other) =>
        Instruction.A(words[push]) == Instruction.A(words[other]) && Instruction.B(words[push]) == Instruction.B(words[other]) && !IsOfStar(words, push) && !IsOfStar(words, other);

    private static bool IsOfStar(ulong[] words, int push) =>
        (push + 1 < words.Length && Instruction.Op(words[push + 1]) == Opcode.BuildList) || (push >= 3 && Instruction.Op(words[push - 3]) == Opcode.MatchExcGroup);

    private static bool IsWithin(int at, int first, int last) => at >= first && at <= last;

    private static int AsyncLoopStart(CodeObject code, int end)
    {
        // The handler protects what asks for the next value, which stands at the beginning of the loop.
        int start = end;
        foreach (ref readonly var row in code.ExceptionTable.AsSpan())
            if (row.Handler == end) start = Math.Min(start, row.Start);
        return start;
    }

    private static bool IsExitOfWith(ulong[] words, int handler)
    {
        for (int i = handler; i < Math.Min(handler + 4, words.Length); i++)
            if (Instruction.Op(words[i]) == Opcode.ExcInfo) return true;
        return false;
    }

    /// <summary>For each instruction those that made the exceptions handled that are handled there, outermost first; null where control never comes.</summary>
    private static int[]?[] HandledAt(CodeObject code)
    {
        var words = code.Instructions;
        var states = new int[]?[words.Length + 1];
        var work = new Stack<(int At, int[] State)>();
        work.Push((0, []));
        while (work.TryPop(out var item))
        {
            var (at, state) = item;
            if (at >= words.Length || states[at] != null) continue;
            states[at] = state;
            foreach (ref readonly var row in code.ExceptionTable.AsSpan())
            {
                if (!IsWithin(at, row.Start, row.End - 1)) continue;
                work.Push((row.Handler, state));
                break;
            }
            var op = Instruction.Op(words[at]);
            if (op == Opcode.PushExc) state = [.. state, at];
            else if (op == Opcode.PopExc && state.Length > 0) state = state[..^1];
            if (Instruction.JumpOf(words[at]) is { } offset) work.Push((at + 1 + offset, state));
            if (op is not (Opcode.Jump or Opcode.Return or Opcode.ReturnNone or Opcode.Raise or Opcode.RaiseFrom or Opcode.RaiseBare or Opcode.Reraise)) work.Push((at + 1, state));
        }
        return states;
    }

    private static void LeaveHandlers(ThreadState ts, Frame frame, int from, int target)
    {
        var handled = HandledAt(frame.State.Code);
        var (here, there) = (handled[from]!, handled[target]!);
        if (here.Length == there.Length) return;
        var before = frame.Register(Instruction.A(frame.State.Code.Instructions[here[there.Length]])).Ref as PyBaseException;
        ts.Handled = before ?? frame.Generator?.CallersHandled;
    }

    /// <summary>An outermost loop keeps constants in registers, which are loaded in front of it: where its statement begins.</summary>
    private static void LoadLoopConstants(Frame frame, int from, int target)
    {
        var code = frame.State.Code;
        var words = code.Instructions;
        for (int i = 0; i < words.Length; i++)
        {
            int start = i + 1 + (Instruction.JumpOf(words[i]) ?? 0);
            if (start > i || !IsWithin(target, start, i) || IsWithin(from, start, i)) continue;
            int statement = code.ReadStatementStarts().TakeWhile(at => at < start).LastOrDefault();
            for (int at = statement; at < start; at++)
            {
                int register = Instruction.A(words[at]);
                if (register < frame.State.NamedCount) continue;
                if (Instruction.Op(words[at]) == Opcode.LoadConst) frame.Register(register) = frame.State.Constants[Instruction.BC(words[at])];
                else if (Instruction.Op(words[at]) == Opcode.LoadInt) frame.Register(register) = Instruction.BC(words[at]);
            }
        }
    }

    /// <summary>Code that is not reached in its order does not test whether its variables are bound.</summary>
    private static void BindLocals(ThreadState ts, Frame frame)
    {
        int count = 0;
        for (int i = 0; i < frame.State.NamedCount; i++)
        {
            ref Value register = ref frame.Register(i);
            if (!register.IsAbsent) continue;
            register = frame.State.Code.IsCell[i] ? new PyCell(Value.Absent) : Value.None;
            if (!frame.State.Code.IsCell[i]) count++;
        }
        if (count > 0) Warnings.Warn(ts, Exc.RuntimeWarning, $"assigning None to {count} unbound local{(count > 1 ? "s" : "")}");
    }
}
