namespace PyLite.Vm.Text.Regex;

/// <summary>How a pattern is applied to a text.</summary>
public enum MatchMode
{
    /// <summary>At the first place from the start position on.</summary>
    Search,

    /// <summary>At the start position.</summary>
    Match,

    /// <summary>At the start position, up to the end.</summary>
    FullMatch,
}

/// <summary>The outcome of an attempt to match.</summary>
public enum MatchStatus
{
    NoMatch,
    Matched,

    /// <summary>The watch asked to stop, or its time is over.</summary>
    Stopped,

    /// <summary>Backtracking needed more memory than there is.</summary>
    OutOfMemory,
}

/// <summary>Decides how long a match may go on.</summary>
public interface IMatchWatch
{
    /// <summary>The time left, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    TimeSpan Remaining { get; }

    /// <summary>True when the match must be abandoned; asked from time to time while a match takes long.</summary>
    bool ShouldStop();
}

/// <summary>
/// A compiled pattern. Immutable from outside and safe to share between threads and interpreters: what changes inside is which forms of
/// the program exist, and which idle matchers wait for the next match.
/// </summary>
/// <remarks>
/// Two engines do the work: <see cref="BacktrackMatcher{T}"/> wherever groups are captured, the place is fixed, or the text has characters beyond U+FFFF; and
/// .NET's, which jumps through long texts faster, for searches without groups.
/// </remarks>
public sealed class RegexProgram
{
    private readonly ParsedPattern _parsed;
    private readonly long _minimumWidth;
    private readonly bool _isDeep;
    private readonly bool _allowsNet;

    /// <summary>By kind of text, and whether an empty match at the start is ruled out.</summary>
    private readonly RegexVariant?[] _variants = new RegexVariant?[4];

    private BacktrackProgram? _program;
    private BacktrackMatcher<char>? _idleNarrow;
    private BacktrackMatcher<int>? _idleWide;

    private RegexProgram(ParsedPattern parsed, bool isBytes, bool isDeep)
    {
        _parsed = parsed;
        _isDeep = isDeep;
        IsBytes = isBytes;
        _minimumWidth = parsed.Widths.Of(parsed.Root).Minimum;
        _allowsNet = EngineChoice.AllowsNet(parsed);
    }

    /// <summary>From which length on .NET's engine may search a text; shorter ones are searched before it has been set going.</summary>
    public int MinNetLength { get; set; } = 256;

    /// <summary>True for a bytes pattern.</summary>
    public bool IsBytes { get; }

    /// <summary>The flags given and those inline, with U for a str pattern without A.</summary>
    public PatternFlags Flags => _parsed.Flags;

    /// <summary>The number of capturing groups.</summary>
    public int GroupCount => _parsed.GroupCount;

    /// <summary>The numbers of the named groups, in the order of the pattern.</summary>
    public IReadOnlyDictionary<string, int> GroupNames => _parsed.GroupNames;

    /// <summary>What the pattern deserves a FutureWarning for.</summary>
    public IReadOnlyList<PatternWarning> Warnings => _parsed.Warnings;

    /// <summary>
    /// How many numbers describe a match: start and end of the match and of each group, -1 for groups that took no part; and the number of the group that
    /// was closed last, or -1.
    /// </summary>
    public int SpanLength => 2 * (GroupCount + 1) + 1;

    /// <summary>Compiles a str pattern. Throws <see cref="PatternException"/>.</summary>
    public static RegexProgram Compile(TextSpan pattern, PatternFlags flags) => Compile(PatternText.CodePoints(pattern), flags, false);

    /// <summary>Compiles a bytes pattern. Throws <see cref="PatternException"/>.</summary>
    public static RegexProgram CompileBytes(ReadOnlySpan<byte> pattern, PatternFlags flags) => Compile(PatternText.FromBytes(pattern), flags, true);

    /// <summary>
    /// Matches the text between <paramref name="start"/> and <paramref name="end"/>; what lies before the start is still seen by look-behinds and
    /// by <c>^</c>, what lies behind the end is not there at all, as for <c>pos</c> and <c>endpos</c>. Fills <paramref name="spans"/>
    /// (see <see cref="SpanLength"/>). With <paramref name="mustAdvance"/> an empty match at the start position does not count.
    /// </summary>
    public MatchStatus Match(RegexSubject subject, MatchMode mode, int start, int end, bool mustAdvance, Span<int> spans, IMatchWatch? watch = null)
    {
        if (end - start < _minimumWidth)
            return MatchStatus.NoMatch;
        if (_allowsNet && mode == MatchMode.Search && end - start >= MinNetLength && subject.Kind != TextKind.Wide)
            return Variant(subject.Kind, mustAdvance && _minimumWidth == 0).Match(subject.Narrow.AsSpan(0, end), start, spans, watch);
        try
        {
            BacktrackProgram program = _program ??= DeepStack.Run(_isDeep, () => BacktrackProgram.Compile(_parsed.Root, _parsed.Widths, GroupCount));
            return subject.Kind == TextKind.Wide
                ? Backtrack(ref _idleWide, program, subject.Wide.AsSpan(0, end), mode, start, mustAdvance, spans, watch)
                : Backtrack(ref _idleNarrow, program, subject.Narrow.AsSpan(0, end), mode, start, mustAdvance, spans, watch);
        }
        catch (OutOfMemoryException)
        {
            return MatchStatus.OutOfMemory;
        }
    }

    /// <summary>The parsed form of a pattern, a line an operation (<c>re.DEBUG</c>). Throws <see cref="PatternException"/>.</summary>
    public static string Dump(TextSpan pattern, PatternFlags flags) => Dump(PatternText.CodePoints(pattern), flags, false);

    /// <inheritdoc cref="Dump(TextSpan, PatternFlags)"/>
    public static string DumpBytes(ReadOnlySpan<byte> pattern, PatternFlags flags) => Dump(PatternText.FromBytes(pattern), flags, true);

    private static string Dump(int[] pattern, PatternFlags flags, bool isBytes)
    {
        return DeepStack.Run(DeepStack.IsNeeded(pattern), () =>
        {
            PatternSpellings spellings = new();
            return PatternDump.Write(PatternParser.Parse(pattern, flags, isBytes, spellings), spellings);
        });
    }

    private static RegexProgram Compile(int[] pattern, PatternFlags flags, bool isBytes)
    {
        bool isDeep = DeepStack.IsNeeded(pattern);
        return DeepStack.Run(isDeep, () => new RegexProgram(PatternParser.Parse(pattern, flags, isBytes), isBytes, isDeep));
    }

    private static MatchStatus Backtrack<T>(
        ref BacktrackMatcher<T>? idle, BacktrackProgram program, ReadOnlySpan<T> text, MatchMode mode, int start, bool mustAdvance, Span<int> spans, IMatchWatch? watch)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        // A match may run Python code (the watch), and that may match again: then the idle matcher is taken.
        BacktrackMatcher<T> matcher = Interlocked.Exchange(ref idle, null) ?? new BacktrackMatcher<T>(program);
        MatchStatus status = matcher.Match(text, mode, start, mustAdvance, spans, watch);
        if (matcher.IsReusable)
            Volatile.Write(ref idle, matcher);
        return status;
    }

    private RegexVariant Variant(TextKind kind, bool mustAdvance)
    {
        ref RegexVariant? slot = ref _variants[2 * (int)kind + (mustAdvance ? 1 : 0)];
        return Volatile.Read(ref slot) ?? Create(ref slot, kind, mustAdvance);
    }

    private RegexVariant Create(ref RegexVariant? slot, TextKind kind, bool mustAdvance)
    {
        string pattern = DeepStack.Run(_isDeep, () => PatternTranslator.Translate(_parsed.Root, kind));
        // \G is the position where the search starts: an empty match may not end there.
        RegexVariant created = new(mustAdvance ? $@"(?:{pattern})(?!\G)" : pattern);
        return Interlocked.CompareExchange(ref slot, created, null) ?? created;
    }
}
