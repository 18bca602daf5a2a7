namespace PyLite.Vm.Text.Regex;

/// <summary>What an instruction of a <see cref="BacktrackProgram"/> does. "Register" is a slot of the matcher's state; its changes are undone on backtracking.</summary>
internal enum BacktrackOp : byte
{
    /// <summary>One character of set A.</summary>
    Char,

    /// <summary>Characters of set A, at least B and at most C, as many as possible.</summary>
    CharsGreedy,

    /// <summary>Characters of set A, at least B and at most C, as few as possible.</summary>
    CharsLazy,

    /// <summary>Characters of set A, at least B and at most C, never given back.</summary>
    CharsPossessive,

    /// <summary>The place of anchor kind A; B is 1 when words are ASCII.</summary>
    Anchor,

    /// <summary>What group A matched, compared in case mode B.</summary>
    BackReference,

    /// <summary>Sets register A to the position.</summary>
    SavePosition,

    /// <summary>Sets register A to the position and notes that this closes a group.</summary>
    CloseGroup,

    Jump,

    /// <summary>Goes on; on failure continues at A.</summary>
    Split,

    /// <summary>Continues at A unless group B has matched.</summary>
    JumpUnlessMatched,

    /// <summary>Starts loop A.</summary>
    LoopStart,

    /// <summary>Decides after a round (or before the first) of loop A whether to go for another.</summary>
    LoopNext,

    /// <summary>Remembers in registers A and A+1 the choices so far and the position.</summary>
    Mark,

    /// <summary>Forgets the choices made since the mark in register A.</summary>
    Cut,

    /// <summary>Forgets the choices made since the mark in register A, and returns to its position.</summary>
    CutAndReturn,

    /// <summary>Forgets the choices made since the mark in register A, and the one before it, and fails.</summary>
    CutAndFail,

    /// <summary>Steps back A characters.</summary>
    StepBack,

    Fail,
    Accept,
}

/// <summary>An instruction with up to three operands.</summary>
internal readonly record struct BacktrackInstruction(BacktrackOp Op, int A = 0, int B = 0, int C = 0);

/// <summary>A loop over a body that is more than one character. Its counter and last position are two registers.</summary>
internal sealed record BacktrackLoop(int Minimum, int Maximum, bool Lazy, int Register)
{
    public int BodyStart { get; set; }

    public int End { get; set; }
}

/// <summary>A character set with the answers for the first 256 characters at hand.</summary>
internal sealed class CharTest
{
    private readonly CharSet _set;
    private readonly bool[] _latin = new bool[256];

    public CharTest(CharSet set)
    {
        _set = set;
        for (int i = 0; i < _latin.Length; i++)
            _latin[i] = set.Contains(i);
    }

    public bool Accepts(int c) => (uint)c < 256 ? _latin[c] : _set.Contains(c);
}

/// <summary>
/// A pattern as instructions for <see cref="BacktrackMatcher{TText}"/>, which matches those patterns for which .NET's engine would give other results than
/// CPython's: mainly repeats whose body may match nothing (.NET 10 ends such loops earlier, and its lazy ones can even report
/// spans outside of the text), and groups that are tested inside of themselves.
/// </summary>
/// <remarks>
/// Registers 2n and 2n+1 hold the start and the end of group n; further ones belong to loops and marks.
/// </remarks>
internal sealed class BacktrackProgram
{
    private readonly List<BacktrackInstruction> _code = [];
    private readonly List<BacktrackLoop> _loops = [];
    private readonly List<CharTest> _tests = [];
    private readonly PatternWidths _widths;

    private BacktrackProgram(PatternNode root, PatternWidths widths, int groupCount)
    {
        _widths = widths;
        RegisterCount = 2 * (groupCount + 1);
        Emit(root);
        Add(BacktrackOp.Accept);
        Code = [.. _code];
    }

    public BacktrackInstruction[] Code { get; }

    public int RegisterCount { get; private set; }

    public IReadOnlyList<BacktrackLoop> Loops => _loops;

    public IReadOnlyList<CharTest> Tests => _tests;

    public static BacktrackProgram Compile(PatternNode root, PatternWidths widths, int groupCount) => new(root, widths, groupCount);

    private int Add(BacktrackOp op, int a = 0, int b = 0, int c = 0)
    {
        _code.Add(new BacktrackInstruction(op, a, b, c));
        return _code.Count - 1;
    }

    /// <summary>Makes the jump at <paramref name="index"/> lead to the next instruction.</summary>
    private void Land(int index) => _code[index] = _code[index] with { A = _code.Count };

    private int NewRegisters(int count)
    {
        RegisterCount += count;
        return RegisterCount - count;
    }

    private int Test(CharSet set)
    {
        _tests.Add(new CharTest(set));
        return _tests.Count - 1;
    }

    private void Emit(PatternNode node)
    {
        switch (node)
        {
            case CharNode character:
                Add(BacktrackOp.Char, Test(character.Set));
                break;
            case AnchorNode anchor:
                Add(BacktrackOp.Anchor, (int)anchor.Kind, anchor.Ascii ? 1 : 0);
                break;
            case BackReferenceNode reference:
                Add(BacktrackOp.BackReference, reference.Group, (int)reference.CaseMode);
                break;
            case GroupNode { Index: > 0 } group:
                Add(BacktrackOp.SavePosition, 2 * group.Index);
                Emit(group.Body);
                Add(BacktrackOp.CloseGroup, 2 * group.Index + 1);
                break;
            case GroupNode group:
                Emit(group.Body);
                break;
            case AtomicNode atomic:
                EmitAtomic(atomic.Body);
                break;
            case SequenceNode sequence:
                foreach (PatternNode item in sequence.Items)
                    Emit(item);
                break;
            case AlternationNode alternation:
                EmitAlternation(alternation);
                break;
            case RepeatNode repeat:
                EmitRepeat(repeat);
                break;
            case LookNode look:
                EmitLook(look);
                break;
            case ConditionalNode conditional:
                int toNo = Add(BacktrackOp.JumpUnlessMatched, 0, conditional.Group);
                Emit(conditional.Yes);
                int toEnd = Add(BacktrackOp.Jump);
                Land(toNo);
                if (conditional.No is not null)
                    Emit(conditional.No);
                Land(toEnd);
                break;
            default:
                throw new InvalidOperationException($"no instructions for {node.GetType().Name}");
        }
    }

    private void EmitAtomic(PatternNode body)
    {
        int mark = NewRegisters(2);
        Add(BacktrackOp.Mark, mark);
        Emit(body);
        Add(BacktrackOp.Cut, mark);
    }

    private void EmitAlternation(AlternationNode alternation)
    {
        List<int> toEnd = [];
        for (int i = 0; i < alternation.Branches.Count; i++)
        {
            bool isLast = i == alternation.Branches.Count - 1;
            int split = isLast ? -1 : Add(BacktrackOp.Split);
            Emit(alternation.Branches[i]);
            if (isLast)
                break;
            toEnd.Add(Add(BacktrackOp.Jump));
            Land(split);
        }
        foreach (int jump in toEnd)
            Land(jump);
    }

    private void EmitRepeat(RepeatNode repeat)
    {
        if (repeat.Minimum > int.MaxValue)
        {
            Add(BacktrackOp.Fail);
            return;
        }
        int minimum = (int)repeat.Minimum, maximum = (int)Math.Min(repeat.Maximum, int.MaxValue);
        if (repeat.Body is CharNode character)
        {
            BacktrackOp op = repeat.Kind switch
            {
                RepeatKind.Greedy => BacktrackOp.CharsGreedy,
                RepeatKind.Lazy => BacktrackOp.CharsLazy,
                _ => BacktrackOp.CharsPossessive,
            };
            Add(op, Test(character.Set), minimum, maximum);
            return;
        }
        if (repeat.Kind != RepeatKind.Possessive)
        {
            EmitLoop(repeat.Body, minimum, maximum, repeat.Kind == RepeatKind.Lazy);
            return;
        }
        int mark = NewRegisters(2);
        Add(BacktrackOp.Mark, mark);
        EmitLoop(new AtomicNode(repeat.Body), minimum, maximum, false);
        Add(BacktrackOp.Cut, mark);
    }

    private void EmitLoop(PatternNode body, int minimum, int maximum, bool lazy)
    {
        BacktrackLoop loop = new(minimum, maximum, lazy, NewRegisters(2));
        int number = _loops.Count;
        _loops.Add(loop);
        Add(BacktrackOp.LoopStart, number);
        int next = Add(BacktrackOp.LoopNext, number);
        loop.BodyStart = _code.Count;
        Emit(body);
        Add(BacktrackOp.Jump, next);
        loop.End = _code.Count;
    }

    private void EmitLook(LookNode look)
    {
        int mark = NewRegisters(2);
        int split = look.Negative ? Add(BacktrackOp.Split) : -1;
        Add(BacktrackOp.Mark, mark);
        if (look.Behind)
        {
            long width = _widths.Of(look.Body).Minimum;
            Add(BacktrackOp.StepBack, (int)Math.Min(width, int.MaxValue));
        }
        Emit(look.Body);
        Add(look.Negative ? BacktrackOp.CutAndFail : BacktrackOp.CutAndReturn, mark);
        if (look.Negative)
            Land(split);
    }
}
