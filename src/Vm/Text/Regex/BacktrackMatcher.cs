namespace PyLite.Vm.Text.Regex;

/// <summary>The characters that a <see cref="BacktrackMatcher{TText}"/> looks at.</summary>
internal interface IMatchText
{
    int this[int index] { get; }
}

/// <summary>Text held as UTF-16 units, each a character.</summary>
internal readonly struct NarrowText(string text) : IMatchText
{
    public int this[int index] => text[index];
}

/// <summary>Text held as code points.</summary>
internal readonly struct WideText(int[] text) : IMatchText
{
    public int this[int index] => text[index];
}

/// <summary>
/// Runs a <see cref="BacktrackProgram"/>. Backtracking keeps two stacks on the heap: choices (where to continue, and at which position), and a trail of
/// overwritten registers, which is unwound to the choice's height. Nothing recurses, and the watch is asked every few thousand steps.
/// </summary>
internal sealed class BacktrackMatcher<TText>
    where TText : struct, IMatchText
{
    private const int StepsBetweenChecks = 20_000;

    /// <summary>Choices and trail entries beyond this count as running out of memory.</summary>
    private const int MaxStack = 1 << 24;

    private readonly BacktrackProgram _program;
    private readonly TText _text;
    private readonly int _end;
    private readonly IMatchWatch? _watch;
    private readonly int[] _registers;
    private Choice[] _choices = new Choice[32];
    private int _choiceCount;
    private TrailEntry[] _trail = new TrailEntry[64];
    private int _trailCount;
    private int _stepsLeft = StepsBetweenChecks;

    public BacktrackMatcher(BacktrackProgram program, TText text, int end, IMatchWatch? watch)
    {
        _program = program;
        _text = text;
        _end = end;
        _watch = watch;
        _registers = new int[program.RegisterCount];
    }

    /// <summary>
    /// A place to continue; a negative <see cref="Pc"/> is the complement of the number of a lazy loop, whose body is next.
    /// A choice of how many characters a simple repeat takes stands for several: it is tried again from <see cref="Position"/> on
    /// towards <see cref="Limit"/> (<see cref="Test"/> is the set for lazy repeats, otherwise -1).
    /// </summary>
    private record struct Choice(int Pc, int Position, int Limit, int Test, int TrailHeight);

    private readonly record struct TrailEntry(int Register, int Value);

    public MatchStatus Match(MatchMode mode, int start, bool mustAdvance, Span<int> spans)
    {
        int last = mode == MatchMode.Search ? _end : start;
        for (int position = start; position <= last; position++)
        {
            MatchStatus status = MatchAt(position, mode == MatchMode.FullMatch, mustAdvance && position == start);
            if (status == MatchStatus.NoMatch)
                continue;
            if (status == MatchStatus.Matched)
            {
                for (int i = 0; i < spans.Length; i += 2)
                {
                    bool matched = IsMatched(i / 2);
                    spans[i] = matched ? _registers[i] : -1;
                    spans[i + 1] = matched ? _registers[i + 1] : -1;
                }
            }
            return status;
        }
        return MatchStatus.NoMatch;
    }

    private MatchStatus MatchAt(int start, bool toEnd, bool mustAdvance)
    {
        Array.Fill(_registers, -1);
        _choiceCount = _trailCount = 0;
        _registers[0] = start;
        int pc = 0, position = start;
        BacktrackInstruction[] code = _program.Code;
        while (true)
        {
            if (--_stepsLeft < 0 && CheckLimits() is MatchStatus status and not MatchStatus.Matched)
                return status;
            BacktrackInstruction instruction = code[pc++];
            bool succeeded = true;
            switch (instruction.Op)
            {
                case BacktrackOp.Char:
                    succeeded = position < _end && _program.Tests[instruction.A].Accepts(_text[position]);
                    position++;
                    break;
                case BacktrackOp.CharsGreedy or BacktrackOp.CharsPossessive or BacktrackOp.CharsLazy:
                    succeeded = TakeChars(instruction, pc, ref position);
                    break;
                case BacktrackOp.Anchor:
                    succeeded = IsAt((AnchorKind)instruction.A, instruction.B != 0, position);
                    break;
                case BacktrackOp.BackReference:
                    succeeded = TakeBackReference(instruction.A, (CaseMode)instruction.B, ref position);
                    break;
                case BacktrackOp.SavePosition or BacktrackOp.CloseGroup:
                    Set(instruction.A, position);
                    break;
                case BacktrackOp.Jump:
                    pc = instruction.A;
                    break;
                case BacktrackOp.Split:
                    Push(instruction.A, position);
                    break;
                case BacktrackOp.JumpUnlessMatched:
                    if (!IsMatched(instruction.B))
                        pc = instruction.A;
                    break;
                case BacktrackOp.LoopStart:
                    BacktrackLoop started = _program.Loops[instruction.A];
                    Set(started.Register, 0);
                    Set(started.Register + 1, -1);
                    break;
                case BacktrackOp.LoopNext:
                    pc = NextRound(instruction.A, position);
                    break;
                case BacktrackOp.Mark:
                    Set(instruction.A, _choiceCount);
                    Set(instruction.A + 1, position);
                    break;
                case BacktrackOp.Cut:
                    _choiceCount = _registers[instruction.A];
                    break;
                case BacktrackOp.CutAndReturn:
                    _choiceCount = _registers[instruction.A];
                    position = _registers[instruction.A + 1];
                    break;
                case BacktrackOp.CutAndFail:
                    _choiceCount = _registers[instruction.A] - 1;
                    succeeded = false;
                    break;
                case BacktrackOp.StepBack:
                    succeeded = position >= instruction.A;
                    position -= instruction.A;
                    break;
                case BacktrackOp.Fail:
                    succeeded = false;
                    break;
                case BacktrackOp.Accept:
                    succeeded = (!toEnd || position == _end) && !(mustAdvance && position == start);
                    if (succeeded)
                    {
                        _registers[1] = position;
                        return MatchStatus.Matched;
                    }
                    break;
            }
            if (!succeeded && !Backtrack(ref pc, ref position))
                return MatchStatus.NoMatch;
        }
    }

    /// <summary>Matched to go on; otherwise what to return.</summary>
    private MatchStatus CheckLimits()
    {
        _stepsLeft = StepsBetweenChecks;
        if (_choiceCount > MaxStack || _trailCount > MaxStack)
            return MatchStatus.OutOfMemory;
        if (_watch is null)
            return MatchStatus.Matched;
        TimeSpan remaining = _watch.Remaining;
        bool isOver = remaining != Timeout.InfiniteTimeSpan && remaining <= TimeSpan.Zero;
        return isOver || _watch.ShouldStop() ? MatchStatus.Stopped : MatchStatus.Matched;
    }

    /// <summary>
    /// The next instruction before a round of a loop. A round beyond the minimum must start elsewhere than the previous such round did,
    /// so a body that matches nothing ends the loop.
    /// </summary>
    private int NextRound(int number, int position)
    {
        BacktrackLoop loop = _program.Loops[number];
        int count = _registers[loop.Register];
        if (count < loop.Minimum)
        {
            Set(loop.Register, count + 1);
            return loop.BodyStart;
        }
        bool mayGoOn = (count < loop.Maximum || loop.Maximum == int.MaxValue) && _registers[loop.Register + 1] != position;
        if (loop.Lazy)
        {
            if (mayGoOn)
                Push(~number, position);
            return loop.End;
        }
        if (!mayGoOn)
            return loop.End;
        Push(loop.End, position);
        StartRound(loop, position);
        return loop.BodyStart;
    }

    private void StartRound(BacktrackLoop loop, int position)
    {
        Set(loop.Register, _registers[loop.Register] + 1);
        Set(loop.Register + 1, position);
    }

    private bool Backtrack(ref int pc, ref int position)
    {
        while (_choiceCount > 0)
        {
            ref Choice choice = ref _choices[_choiceCount - 1];
            while (_trailCount > choice.TrailHeight)
            {
                TrailEntry entry = _trail[--_trailCount];
                _registers[entry.Register] = entry.Value;
            }
            position = choice.Position;
            if (choice.Pc < 0)
            {
                BacktrackLoop loop = _program.Loops[~choice.Pc];
                pc = loop.BodyStart;
                _choiceCount--;
                StartRound(loop, position);
                return true;
            }
            pc = choice.Pc;
            if (choice.Test < 0)
            {
                if (choice.Position-- == choice.Limit)
                    _choiceCount--;
                return true;
            }
            // A lazy repeat: its position is how far it has been tried, and now it takes one more character.
            if (_program.Tests[choice.Test].Accepts(_text[position]))
            {
                position = ++choice.Position;
                if (position == choice.Limit)
                    _choiceCount--;
                return true;
            }
            _choiceCount--;
        }
        return false;
    }

    private bool TakeChars(BacktrackInstruction instruction, int next, ref int position)
    {
        CharTest test = _program.Tests[instruction.A];
        int available = _end - position;
        if (available < instruction.B)
            return false;
        int wanted = instruction.Op == BacktrackOp.CharsLazy ? instruction.B : Math.Min(instruction.C, available);
        int count = 0;
        while (count < wanted && test.Accepts(_text[position + count]))
            count++;
        _stepsLeft -= count >> 4;
        if (count < instruction.B)
            return false;
        int minimal = position + instruction.B;
        int maximal = position + Math.Min(instruction.C, available);
        position += count;
        if (instruction.Op == BacktrackOp.CharsGreedy && position > minimal)
            PushRange(next, position - 1, minimal, -1);
        else if (instruction.Op == BacktrackOp.CharsLazy && position < maximal)
            PushRange(next, position, maximal, instruction.A);
        return true;
    }

    private bool TakeBackReference(int group, CaseMode caseMode, ref int position)
    {
        if (!IsMatched(group))
            return false;
        int start = _registers[2 * group], length = _registers[2 * group + 1] - start;
        if (length > _end - position)
            return false;
        for (int i = 0; i < length; i++)
        {
            if (!CaseFolding.AreEqual(_text[start + i], _text[position + i], caseMode))
                return false;
        }
        _stepsLeft -= length >> 4;
        position += length;
        return true;
    }

    private bool IsAt(AnchorKind kind, bool ascii, int position) => kind switch
    {
        AnchorKind.TextStart => position == 0,
        AnchorKind.LineStart => position == 0 || _text[position - 1] == '\n',
        AnchorKind.TextEndOrNewline => position == _end || (position == _end - 1 && _text[position] == '\n'),
        AnchorKind.LineEnd => position == _end || _text[position] == '\n',
        AnchorKind.TextEnd => position == _end,
        AnchorKind.WordBoundary => IsWordAt(position - 1, ascii) != IsWordAt(position, ascii),
        _ => IsWordAt(position - 1, ascii) == IsWordAt(position, ascii),
    };

    private bool IsWordAt(int position, bool ascii) =>
        position >= 0 && position < _end && (!ascii || _text[position] < 0x80) && CharClasses.IsWord(_text[position]);

    private bool IsMatched(int group) => _registers[2 * group] >= 0 && _registers[2 * group + 1] >= _registers[2 * group];

    private void Set(int register, int value)
    {
        // Without a choice nothing will ever be undone.
        if (_choiceCount == 0)
        {
            _registers[register] = value;
            return;
        }
        if (_trailCount == _trail.Length)
            Array.Resize(ref _trail, _trail.Length * 2);
        _trail[_trailCount++] = new TrailEntry(register, _registers[register]);
        _registers[register] = value;
    }

    private void Push(int pc, int position) => PushRange(pc, position, position, -1);

    private void PushRange(int pc, int position, int limit, int test)
    {
        if (_choiceCount == _choices.Length)
            Array.Resize(ref _choices, _choices.Length * 2);
        _choices[_choiceCount++] = new Choice(pc, position, limit, test, _trailCount);
    }
}
