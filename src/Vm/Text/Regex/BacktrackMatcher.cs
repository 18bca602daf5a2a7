using System.Runtime.InteropServices;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Runs a <see cref="BacktrackProgram"/> on text whose elements (UTF-16 units or code points) are characters. Backtracking keeps two stacks on the heap:
/// choices (where to continue, and at which position), and a trail of overwritten registers, which is unwound to the choice's height.
/// Nothing recurses, and the watch is asked every few thousand steps.
/// </summary>
internal sealed class BacktrackMatcher<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int StepsBetweenChecks = 20_000;

    /// <summary>Choices and trail entries beyond this count as running out of memory.</summary>
    private const int MaxStack = 1 << 24;

    /// <summary>Stacks beyond this are not kept for the next match.</summary>
    private const int MaxIdleStack = 1 << 14;

    private readonly BacktrackProgram _program;
    private readonly int[] _registers;
    private readonly int _groupRegisters;
    private Choice[] _choices = new Choice[16];
    private int _choiceCount;
    private TrailEntry[] _trail = new TrailEntry[32];
    private int _trailCount;
    private int _stepsLeft;
    private IMatchWatch? _watch;

    public BacktrackMatcher(BacktrackProgram program)
    {
        _program = program;
        _registers = new int[program.RegisterCount];
        _groupRegisters = program.LastGroupRegister + 1;
    }

    private enum ChoiceKind : byte
    {
        /// <summary>Continues at Next.</summary>
        Plain,

        /// <summary>A simple repeat gives characters back: its end lies between Limit and Position. Operand is the only character that may follow, or -1.</summary>
        Shorter,

        /// <summary>A simple repeat takes further characters: instruction Operand; it has been tried up to Position and may go on to Limit.</summary>
        Longer,

        /// <summary>Switch Next has further branches in bucket Operand, from Limit on.</summary>
        Branch,

        /// <summary>Lazy loop Next has another round.</summary>
        Round,
    }

    /// <summary>What to try when the present attempt fails.</summary>
    private record struct Choice(ChoiceKind Kind, int Next, int Position, int Limit, int Operand, int TrailHeight);

    private readonly record struct TrailEntry(int Register, int Value);

    /// <summary>False when the matcher has grown too large to be kept.</summary>
    public bool IsReusable => _choices.Length <= MaxIdleStack && _trail.Length <= MaxIdleStack;

    public MatchStatus Match(ReadOnlySpan<T> text, MatchMode mode, int start, bool mustAdvance, Span<int> spans, IMatchWatch? watch)
    {
        _watch = watch;
        _stepsLeft = StepsBetweenChecks;
        try
        {
            for (int position = start; position <= text.Length; position++)
            {
                if (mode == MatchMode.Search && (position = _program.Start.Next(text, position)) < 0)
                    return MatchStatus.NoMatch;
                MatchStatus status = MatchAt(text, position, mode == MatchMode.FullMatch, mustAdvance && position == start);
                if (status == MatchStatus.Matched)
                    CopySpans(spans);
                if (status != MatchStatus.NoMatch || mode != MatchMode.Search)
                    return status;
                if (--_stepsLeft < 0 && CheckLimits() is MatchStatus stopped and not MatchStatus.Matched)
                    return stopped;
            }
            return MatchStatus.NoMatch;
        }
        finally
        {
            _watch = null;
        }
    }

    private void CopySpans(Span<int> spans)
    {
        for (int i = 0; i + 1 < spans.Length; i += 2)
        {
            bool matched = IsMatched(i / 2);
            spans[i] = matched ? _registers[i] : -1;
            spans[i + 1] = matched ? _registers[i + 1] : -1;
        }
        spans[^1] = _registers[_program.LastGroupRegister];
    }

    private MatchStatus MatchAt(ReadOnlySpan<T> text, int start, bool toEnd, bool mustAdvance)
    {
        _registers.AsSpan(0, _groupRegisters).Fill(-1);
        _choiceCount = _trailCount = 0;
        _registers[0] = start;
        int pc = 0, position = start;
        BacktrackInstruction[] code = _program.Code;
        while (true)
        {
            ref readonly BacktrackInstruction instruction = ref code[pc++];
            bool succeeded = true;
            switch (instruction.Op)
            {
                case BacktrackOp.One:
                    succeeded = (uint)position < (uint)text.Length && int.CreateTruncating(text[position]) == instruction.A;
                    position++;
                    break;
                case BacktrackOp.Literal:
                    succeeded = TakeLiteral(text, _program.Literals[instruction.A], ref position);
                    break;
                case BacktrackOp.Char:
                    succeeded = (uint)position < (uint)text.Length && _program.Tests[instruction.A].Accepts(int.CreateTruncating(text[position]));
                    position++;
                    break;
                case BacktrackOp.CharsGreedy or BacktrackOp.CharsPossessive:
                    succeeded = TakeMany(text, instruction, pc, ref position);
                    break;
                case BacktrackOp.CharsLazy:
                    succeeded = TakeFew(text, instruction, pc, ref position);
                    break;
                case BacktrackOp.Anchor:
                    succeeded = IsAt(text, (AnchorKind)instruction.A, instruction.B != 0, position);
                    break;
                case BacktrackOp.BackReference:
                    succeeded = TakeBackReference(text, instruction.A, (CaseMode)instruction.B, ref position);
                    break;
                case BacktrackOp.SavePosition:
                    Set(instruction.A, position);
                    break;
                case BacktrackOp.CloseGroup:
                    Set(instruction.A, position);
                    Set(_program.LastGroupRegister, instruction.B);
                    break;
                case BacktrackOp.Jump:
                    pc = instruction.A;
                    break;
                case BacktrackOp.Split:
                    Push(new Choice(ChoiceKind.Plain, instruction.A, position, 0, 0, _trailCount));
                    break;
                case BacktrackOp.Switch:
                    pc = ChooseBranch(text, instruction.A, position);
                    succeeded = pc >= 0;
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
                    pc = NextRound(text, instruction.A, position);
                    if (--_stepsLeft < 0 && CheckLimits() is MatchStatus looping and not MatchStatus.Matched)
                        return looping;
                    break;
                case BacktrackOp.Mark:
                    Set(instruction.A, _choiceCount);
                    Set(instruction.A + 1, position);
                    break;
                case BacktrackOp.Cut:
                    CutTo(_registers[instruction.A]);
                    break;
                case BacktrackOp.CutAndReturn:
                    CutTo(_registers[instruction.A]);
                    position = _registers[instruction.A + 1];
                    break;
                case BacktrackOp.CutAndFail:
                    _choiceCount = _registers[instruction.A] - 1;
                    // The choice that was forgotten held the place to unwind to; what lies below it unwinds further.
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
                    succeeded = (!toEnd || position == text.Length) && !(mustAdvance && position == start);
                    if (succeeded)
                    {
                        _registers[1] = position;
                        return MatchStatus.Matched;
                    }
                    break;
            }
            if (succeeded)
                continue;
            if (--_stepsLeft < 0 && CheckLimits() is MatchStatus status and not MatchStatus.Matched)
                return status;
            if (!Backtrack(text, ref pc, ref position))
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

    private static bool MayCome(ReadOnlySpan<T> text, FirstChars first, int position)
    {
        if ((uint)position >= (uint)text.Length)
            return first.AtEnd;
        int c = int.CreateTruncating(text[position]);
        return c < CharTest.TableSize ? first.MayBe(c) : first.MayBeOther;
    }

    /// <summary>The address of the first branch that may match, or -1; the others become a choice.</summary>
    private int ChooseBranch(ReadOnlySpan<T> text, int number, int position)
    {
        int bucket = BacktrackSwitch.BucketOf((uint)position < (uint)text.Length ? int.CreateTruncating(text[position]) : -1);
        int[] addresses = _program.Switches[number].Addresses(bucket);
        if (addresses.Length == 0)
            return -1;
        if (addresses.Length > 1)
            Push(new Choice(ChoiceKind.Branch, number, position, 1, bucket, _trailCount));
        return addresses[0];
    }

    /// <summary>
    /// The next instruction before a round of a loop. A round beyond the minimum must start elsewhere than the previous such round did,
    /// so a body that matches nothing ends the loop.
    /// </summary>
    private int NextRound(ReadOnlySpan<T> text, int number, int position)
    {
        BacktrackLoop loop = _program.Loops[number];
        int count = _registers[loop.Register];
        if (count < loop.Minimum)
        {
            Set(loop.Register, count + 1);
            return loop.BodyStart;
        }
        bool mayGoOn = (count < loop.Maximum || loop.Maximum == int.MaxValue) && _registers[loop.Register + 1] != position
            && MayCome(text, loop.Body, position);
        if (!mayGoOn)
            return loop.End;
        if (!MayCome(text, loop.Follow, position))
        {
            StartRound(loop, position);
            return loop.BodyStart;
        }
        if (loop.Lazy)
        {
            Push(new Choice(ChoiceKind.Round, number, position, 0, 0, _trailCount));
            return loop.End;
        }
        Push(new Choice(ChoiceKind.Plain, loop.End, position, 0, 0, _trailCount));
        StartRound(loop, position);
        return loop.BodyStart;
    }

    private void StartRound(BacktrackLoop loop, int position)
    {
        Set(loop.Register, _registers[loop.Register] + 1);
        Set(loop.Register + 1, position);
    }

    /// <summary>Takes up the last choice; false when there is none.</summary>
    private bool Backtrack(ReadOnlySpan<T> text, ref int pc, ref int position)
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
            pc = choice.Next;
            switch (choice.Kind)
            {
                case ChoiceKind.Plain:
                    _choiceCount--;
                    return true;
                case ChoiceKind.Branch:
                    int[] addresses = _program.Switches[choice.Next].Addresses(choice.Operand);
                    pc = addresses[choice.Limit];
                    if (++choice.Limit == addresses.Length)
                        _choiceCount--;
                    return true;
                case ChoiceKind.Round:
                    BacktrackLoop loop = _program.Loops[choice.Next];
                    pc = loop.BodyStart;
                    _choiceCount--;
                    StartRound(loop, position);
                    return true;
                case ChoiceKind.Shorter:
                    if (Shorten(text, ref choice, ref position))
                        return true;
                    break;
                case ChoiceKind.Longer:
                    if (Lengthen(text, ref choice, ref position))
                        return true;
                    break;
            }
        }
        return false;
    }

    /// <summary>The next shorter end of a greedy repeat; drops the choice when it is the last one, or there is none.</summary>
    private bool Shorten(ReadOnlySpan<T> text, ref Choice choice, ref int position)
    {
        if (choice.Operand >= 0)
        {
            int found = text.Slice(choice.Limit, choice.Position - choice.Limit + 1).LastIndexOf(T.CreateTruncating(choice.Operand));
            if (found < 0)
            {
                _choiceCount--;
                return false;
            }
            position = choice.Limit + found;
        }
        choice.Position = position - 1;
        if (position == choice.Limit)
            _choiceCount--;
        return true;
    }

    /// <summary>The next longer end of a lazy repeat; drops the choice when it is the last one, or there is none.</summary>
    private bool Lengthen(ReadOnlySpan<T> text, ref Choice choice, ref int position)
    {
        ref readonly BacktrackInstruction instruction = ref _program.Code[choice.Operand];
        int wanted = 1;
        if (instruction.D >= 0)
        {
            // Only where that character follows is it worth trying.
            int found = text[(position + 1)..].IndexOf(T.CreateTruncating(instruction.D));
            wanted = found < 0 ? int.MaxValue : found + 1;
        }
        if (wanted > choice.Limit - position || _program.Tests[instruction.A].CountLeading(text.Slice(position, wanted)) < wanted)
        {
            _choiceCount--;
            return false;
        }
        position += wanted;
        choice.Position = position;
        if (position == choice.Limit)
            _choiceCount--;
        return true;
    }

    private bool TakeMany(ReadOnlySpan<T> text, in BacktrackInstruction instruction, int next, ref int position)
    {
        int available = text.Length - position;
        if (available < instruction.B)
            return false;
        int count = _program.Tests[instruction.A].CountLeading(text.Slice(position, Math.Min(instruction.C, available)));
        _stepsLeft -= count >> 4;
        if (count < instruction.B)
            return false;
        int shortest = position + instruction.B;
        position += count;
        if (instruction.Op == BacktrackOp.CharsGreedy && position > shortest)
            Push(new Choice(ChoiceKind.Shorter, next, position - 1, shortest, instruction.D, _trailCount));
        return true;
    }

    private bool TakeFew(ReadOnlySpan<T> text, in BacktrackInstruction instruction, int next, ref int position)
    {
        int available = text.Length - position;
        if (available < instruction.B || _program.Tests[instruction.A].CountLeading(text.Slice(position, instruction.B)) < instruction.B)
            return false;
        int longest = position + Math.Min(instruction.C, available);
        position += instruction.B;
        if (position < longest)
            Push(new Choice(ChoiceKind.Longer, next, position, longest, next - 1, _trailCount));
        return true;
    }

    private static bool TakeLiteral(ReadOnlySpan<T> text, BacktrackLiteral literal, ref int position)
    {
        ReadOnlySpan<T> rest = text[Math.Min(position, text.Length)..];
        bool matches = typeof(T) == typeof(char)
            ? literal.Narrow is { } narrow && MemoryMarshal.Cast<T, char>(rest).StartsWith(narrow.AsSpan())
            : MemoryMarshal.Cast<T, int>(rest).StartsWith(literal.Wide);
        position += literal.Wide.Length;
        return matches;
    }

    private bool TakeBackReference(ReadOnlySpan<T> text, int group, CaseMode caseMode, ref int position)
    {
        if (!IsMatched(group))
            return false;
        int start = _registers[2 * group], length = _registers[2 * group + 1] - start;
        if (length > text.Length - position)
            return false;
        for (int i = 0; i < length; i++)
        {
            if (!CaseFolding.AreEqual(int.CreateTruncating(text[start + i]), int.CreateTruncating(text[position + i]), caseMode))
                return false;
        }
        _stepsLeft -= length >> 4;
        position += length;
        return true;
    }

    private static bool IsAt(ReadOnlySpan<T> text, AnchorKind kind, bool ascii, int position) => kind switch
    {
        AnchorKind.TextStart => position == 0,
        AnchorKind.LineStart => position == 0 || int.CreateTruncating(text[position - 1]) == '\n',
        AnchorKind.TextEndOrNewline => position == text.Length || (position == text.Length - 1 && int.CreateTruncating(text[position]) == '\n'),
        AnchorKind.LineEnd => position == text.Length || int.CreateTruncating(text[position]) == '\n',
        AnchorKind.TextEnd => position == text.Length,
        AnchorKind.WordBoundary => IsWordAt(text, position - 1, ascii) != IsWordAt(text, position, ascii),
        _ => IsWordAt(text, position - 1, ascii) == IsWordAt(text, position, ascii),
    };

    private static bool IsWordAt(ReadOnlySpan<T> text, int position, bool ascii)
    {
        if ((uint)position >= (uint)text.Length)
            return false;
        int c = int.CreateTruncating(text[position]);
        return c < 0x80 ? char.IsAsciiLetterOrDigit((char)c) || c == '_' : !ascii && CharClasses.IsWord(c);
    }

    private bool IsMatched(int group) => _registers[2 * group] >= 0 && _registers[2 * group + 1] >= _registers[2 * group];

    private void CutTo(int choiceCount)
    {
        _choiceCount = choiceCount;
        if (choiceCount == 0)
            _trailCount = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int register, int value)
    {
        // Without a choice nothing will ever be undone.
        if (_choiceCount > 0)
            Remember(register);
        _registers[register] = value;
    }

    private void Remember(int register)
    {
        if (_trailCount == _trail.Length)
        {
            Limits.ResourceMeter.Charge(2L * _trail.Length * Unsafe.SizeOf<TrailEntry>());
            Array.Resize(ref _trail, _trail.Length * 2);
        }
        _trail[_trailCount++] = new TrailEntry(register, _registers[register]);
    }

    private void Push(in Choice choice)
    {
        if (_choiceCount == _choices.Length)
        {
            Limits.ResourceMeter.Charge(2L * _choices.Length * Unsafe.SizeOf<Choice>());
            Array.Resize(ref _choices, _choices.Length * 2);
        }
        _choices[_choiceCount++] = choice;
    }
}
