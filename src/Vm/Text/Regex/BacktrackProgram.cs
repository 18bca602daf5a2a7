namespace PyLite.Vm.Text.Regex;

/// <summary>What an instruction of a <see cref="BacktrackProgram"/> does. "Register" is a slot of the matcher's state; its changes are undone on backtracking.</summary>
internal enum BacktrackOp : byte
{
    /// <summary>The character A.</summary>
    One,

    /// <summary>The literal text A.</summary>
    Literal,

    /// <summary>One character of set A.</summary>
    Char,

    /// <summary>Characters of set A, at least B and at most C, as many as possible. D is the only character that may follow, or -1.</summary>
    CharsGreedy,

    /// <summary>Characters of set A, at least B and at most C, as few as possible. D is the only character that may follow, or -1.</summary>
    CharsLazy,

    /// <summary>Characters of set A, at least B and at most C, never given back.</summary>
    CharsPossessive,

    /// <summary>The place of anchor kind A; B is 1 when words are ASCII.</summary>
    Anchor,

    /// <summary>What group A matched, compared in case mode B.</summary>
    BackReference,

    /// <summary>Sets register A to the position.</summary>
    SavePosition,

    /// <summary>Sets register A to the position, which closes group B.</summary>
    CloseGroup,

    Jump,

    /// <summary>Goes on; on failure continues at A.</summary>
    Split,

    /// <summary>Tries those branches of switch A that the next character allows, in order.</summary>
    Switch,

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

/// <summary>An instruction with up to four operands.</summary>
internal readonly record struct BacktrackInstruction(BacktrackOp Op, int A = 0, int B = 0, int C = 0, int D = 0);

/// <summary>A loop over a body that is more than one character. Its counter and last position are two registers.</summary>
internal sealed record BacktrackLoop(int Minimum, int Maximum, bool Lazy, int Register, FirstChars Body, FirstChars Follow)
{
    public int BodyStart { get; set; }

    public int End { get; set; }
}

/// <summary>A literal text in both forms of text; <see cref="Narrow"/> is null when it cannot occur in a narrow one.</summary>
internal sealed record BacktrackLiteral(int[] Wide, string? Narrow);

/// <summary>The branches of an alternation, sorted by what may come next: addresses to try, in order.</summary>
internal sealed class BacktrackSwitch
{
    private const int OtherBucket = CharTest.TableSize;
    private const int EndBucket = OtherBucket + 1;
    private const int BucketCount = EndBucket + 1;

    private readonly int[][] _buckets = new int[BucketCount][];

    public BacktrackSwitch(IReadOnlyList<FirstChars> firsts, IReadOnlyList<int> addresses)
    {
        Dictionary<string, int[]> known = [];
        List<int> chosen = [];
        for (int bucket = 0; bucket < BucketCount; bucket++)
        {
            chosen.Clear();
            for (int i = 0; i < firsts.Count; i++)
            {
                bool mayMatch = bucket switch { OtherBucket => firsts[i].MayBeOther, EndBucket => firsts[i].AtEnd, _ => firsts[i].MayBe(bucket) };
                if (mayMatch)
                    chosen.Add(addresses[i]);
            }
            // Most characters lead to the same few branches.
            string key = string.Join(',', chosen);
            if (!known.TryGetValue(key, out int[]? addressesOfBucket))
                known[key] = addressesOfBucket = [.. chosen];
            _buckets[bucket] = addressesOfBucket;
        }
    }

    /// <summary>The bucket for the next character, or for the end of the text when that is negative.</summary>
    public static int BucketOf(int c) => (uint)c < CharTest.TableSize ? c : c < 0 ? EndBucket : OtherBucket;

    public int[] Addresses(int bucket) => _buckets[bucket];
}

/// <summary>
/// A pattern as instructions for <see cref="BacktrackMatcher{T}"/>.
/// </summary>
/// <remarks>
/// Registers 2n and 2n+1 hold the start and the end of group n; then comes the number of the group closed last; further ones belong to loops and marks.
/// </remarks>
internal sealed class BacktrackProgram
{
    private readonly List<BacktrackInstruction> _code = [];
    private readonly List<BacktrackLoop> _loops = [];
    private readonly List<CharTest> _tests = [];
    private readonly List<BacktrackLiteral> _literals = [];
    private readonly List<BacktrackSwitch> _switches = [];
    private readonly Dictionary<CharSet, int> _testNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly FirstCharsFinder _firsts = new();
    private readonly PatternWidths _widths;

    private BacktrackProgram(PatternNode root, PatternWidths widths, int groupCount)
    {
        _widths = widths;
        LastGroupRegister = 2 * (groupCount + 1);
        RegisterCount = LastGroupRegister + 1;
        Start = StartFinder.Find(root, _firsts);
        Emit(root, FirstChars.All);
        Add(BacktrackOp.Accept);
        Code = [.. _code];
        Loops = [.. _loops];
        Tests = [.. _tests];
        Literals = [.. _literals];
        Switches = [.. _switches];
    }

    public BacktrackInstruction[] Code { get; }

    public int LastGroupRegister { get; }

    public int RegisterCount { get; private set; }

    public BacktrackLoop[] Loops { get; }

    public CharTest[] Tests { get; }

    public BacktrackLiteral[] Literals { get; }

    public BacktrackSwitch[] Switches { get; }

    /// <summary>Where a search may find a match at all.</summary>
    public StartFinder Start { get; }

    public static BacktrackProgram Compile(PatternNode root, PatternWidths widths, int groupCount) => new(root, widths, groupCount);

    /// <summary>The character that a set consists of, or -1.</summary>
    public static int SingleOf(PatternNode node) =>
        node is CharNode { Set: { Negated: false, IsExplicit: true, Ranges: { Count: 1 } ranges } } && ranges.First(0) == ranges.Last(0) ? ranges.First(0) : -1;

    private int Add(BacktrackOp op, int a = 0, int b = 0, int c = 0, int d = 0)
    {
        _code.Add(new BacktrackInstruction(op, a, b, c, d));
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
        if (!_testNumbers.TryGetValue(set, out int number))
        {
            _testNumbers[set] = number = _tests.Count;
            _tests.Add(new CharTest(set));
        }
        return number;
    }

    private void Emit(PatternNode node, FirstChars follow)
    {
        switch (node)
        {
            case CharNode character:
                int single = SingleOf(node);
                if (single >= 0)
                    Add(BacktrackOp.One, single);
                else
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
                Emit(group.Body, follow);
                Add(BacktrackOp.CloseGroup, 2 * group.Index + 1, group.Index);
                break;
            case GroupNode group:
                Emit(group.Body, follow);
                break;
            case AtomicNode atomic:
                EmitAtomic(atomic.Body);
                break;
            case SequenceNode sequence:
                EmitSequence(sequence.Items, follow);
                break;
            case AlternationNode alternation:
                EmitSwitch(alternation.Branches, follow);
                break;
            case RepeatNode repeat:
                EmitRepeat(repeat, follow);
                break;
            case LookNode look:
                EmitLook(look);
                break;
            case ConditionalNode conditional:
                EmitConditional(conditional, follow);
                break;
            default:
                throw new InvalidOperationException($"no instructions for {node.GetType().Name}");
        }
    }

    private void EmitSequence(IReadOnlyList<PatternNode> items, FirstChars follow)
    {
        for (int i = 0; i < items.Count; i++)
        {
            int end = i;
            while (end < items.Count && SingleOf(items[end]) >= 0)
                end++;
            if (end > i + 1)
            {
                int[] literal = new int[end - i];
                for (int k = 0; k < literal.Length; k++)
                    literal[k] = SingleOf(items[i + k]);
                Add(BacktrackOp.Literal, _literals.Count);
                _literals.Add(new BacktrackLiteral(literal, TextValue.FromCodePoints(literal).Narrow));
                i = end - 1;
                continue;
            }
            bool asksForFollow = items[i] is not (CharNode or AnchorNode or BackReferenceNode or LookNode);
            Emit(items[i], asksForFollow ? _firsts.Of(items, i + 1, follow) : FirstChars.All);
        }
    }

    private void EmitAtomic(PatternNode body)
    {
        int mark = NewRegisters(2);
        Add(BacktrackOp.Mark, mark);
        Emit(body, FirstChars.All);
        Add(BacktrackOp.Cut, mark);
    }

    /// <summary>Branches of which the first that matches is taken; null stands for an empty one.</summary>
    private void EmitSwitch(IReadOnlyList<PatternNode?> branches, FirstChars follow)
    {
        int start = Add(BacktrackOp.Switch, _switches.Count);
        _switches.Add(null!);
        FirstChars[] firsts = new FirstChars[branches.Count];
        int[] addresses = new int[branches.Count];
        List<int> toEnd = [];
        for (int i = 0; i < branches.Count; i++)
        {
            addresses[i] = _code.Count;
            firsts[i] = branches[i] is { } branch ? _firsts.Of(branch, follow) : follow;
            if (branches[i] is { } body)
                Emit(body, follow);
            if (i < branches.Count - 1)
                toEnd.Add(Add(BacktrackOp.Jump));
        }
        foreach (int jump in toEnd)
            Land(jump);
        _switches[_code[start].A] = new BacktrackSwitch(firsts, addresses);
    }

    private void EmitConditional(ConditionalNode conditional, FirstChars follow)
    {
        int toNo = Add(BacktrackOp.JumpUnlessMatched, 0, conditional.Group);
        Emit(conditional.Yes, follow);
        int toEnd = Add(BacktrackOp.Jump);
        Land(toNo);
        if (conditional.No is not null)
            Emit(conditional.No, follow);
        Land(toEnd);
    }

    private void EmitRepeat(RepeatNode repeat, FirstChars follow)
    {
        if (repeat.Minimum > int.MaxValue)
        {
            Add(BacktrackOp.Fail);
            return;
        }
        int minimum = (int)repeat.Minimum, maximum = (int)Math.Min(repeat.Maximum, int.MaxValue);
        if (maximum == 0)
            return;
        if (repeat.Body is CharNode character)
        {
            EmitCharRepeat(character.Set, repeat.Kind, minimum, maximum, follow);
            return;
        }
        if (repeat.Kind == RepeatKind.Possessive)
        {
            // Each round is final in CPython, not only the repeat as a whole.
            int mark = NewRegisters(2);
            Add(BacktrackOp.Mark, mark);
            EmitRounds(new AtomicNode(repeat.Body), minimum, maximum, false, FirstChars.All);
            Add(BacktrackOp.Cut, mark);
        }
        else
            EmitRounds(repeat.Body, minimum, maximum, repeat.Kind == RepeatKind.Lazy, follow);
    }

    private void EmitCharRepeat(CharSet set, RepeatKind kind, int minimum, int maximum, FirstChars follow)
    {
        int test = Test(set);
        // If nothing that the repeat takes can come after it, giving back is useless.
        if (kind == RepeatKind.Greedy && follow.Excludes(_tests[test]))
            kind = RepeatKind.Possessive;
        BacktrackOp op = kind switch
        {
            RepeatKind.Greedy => BacktrackOp.CharsGreedy,
            RepeatKind.Lazy => BacktrackOp.CharsLazy,
            _ => BacktrackOp.CharsPossessive,
        };
        Add(op, test, minimum, maximum, follow.OnlyChar);
    }

    private void EmitRounds(PatternNode body, int minimum, int maximum, bool lazy, FirstChars follow)
    {
        if (maximum == 1)
        {
            if (minimum == 1)
                Emit(body, follow);
            else
                EmitSwitch(lazy ? [null, body] : [body, null], follow);
            return;
        }
        FirstChars first = _firsts.Of(body, follow);
        FirstChars next = first.Or(follow);
        BacktrackLoop loop = new(minimum, maximum, lazy, NewRegisters(2), _firsts.Of(body, next), follow);
        int number = _loops.Count;
        _loops.Add(loop);
        Add(BacktrackOp.LoopStart, number);
        int decision = Add(BacktrackOp.LoopNext, number);
        loop.BodyStart = _code.Count;
        Emit(body, next);
        Add(BacktrackOp.Jump, decision);
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
        Emit(look.Body, FirstChars.All);
        Add(look.Negative ? BacktrackOp.CutAndFail : BacktrackOp.CutAndReturn, mark);
        if (look.Negative)
            Land(split);
    }
}
