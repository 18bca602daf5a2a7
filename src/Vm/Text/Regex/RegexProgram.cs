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
/// A compiled pattern. Immutable from outside and safe to share between threads and interpreters: what changes inside is which translations
/// exist and whether .NET interprets them or has compiled them.
/// </summary>
public sealed class RegexProgram
{
    private const int ModeCount = 5;

    private readonly ParsedPattern _parsed;
    private readonly long _minimumWidth;
    private readonly bool _refersBack;
    private readonly bool _isDeep;
    private readonly RegexVariant?[] _ascii = new RegexVariant?[ModeCount];
    private readonly RegexVariant?[] _narrow = new RegexVariant?[ModeCount];
    private readonly bool _needsBacktracker;

    /// <summary>True when a back reference ignores case, for which .NET has rules of its own beyond ASCII.</summary>
    private readonly bool _comparesCases;

    private BacktrackProgram? _backtrack;
    private CodeUnitMap? _map;
    private MappedVariants? _mapped;

    private RegexProgram(ParsedPattern parsed, bool isBytes, bool isDeep)
    {
        _isDeep = isDeep;
        _parsed = parsed;
        IsBytes = isBytes;
        _minimumWidth = parsed.Widths.Of(parsed.Root).Minimum;
        _refersBack = PatternTree.Any(parsed.Root, static node => node is BackReferenceNode);
        _needsBacktracker = EngineChoice.NeedsBacktracker(parsed.Root, parsed.Widths);
        _comparesCases = PatternTree.Any(parsed.Root, static node => node is BackReferenceNode { CaseMode: not CaseMode.Sensitive });
    }

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

    /// <summary>Compiles a str pattern. Throws <see cref="PatternException"/>.</summary>
    public static RegexProgram Compile(TextSpan pattern, PatternFlags flags) =>
        Compile(PatternText.CodePoints(pattern), flags, false);

    /// <summary>Compiles a bytes pattern. Throws <see cref="PatternException"/>.</summary>
    public static RegexProgram CompileBytes(ReadOnlySpan<byte> pattern, PatternFlags flags) =>
        Compile(PatternText.FromBytes(pattern), flags, true);

    private static RegexProgram Compile(int[] pattern, PatternFlags flags, bool isBytes)
    {
        bool isDeep = DeepStack.IsNeeded(pattern);
        return DeepStack.Run(isDeep, () => new RegexProgram(PatternParser.Parse(pattern, flags, isBytes), isBytes, isDeep));
    }

    /// <summary>The pair of indices in a span array where a group's start and end are.</summary>
    public int SpanLength => 2 * (GroupCount + 1);

    /// <summary>
    /// Matches the text between <paramref name="start"/> and <paramref name="end"/>; what lies before the start is still seen by look-behinds and
    /// by <c>^</c>, what lies behind the end is not there at all, as for <c>pos</c> and <c>endpos</c>. Fills <paramref name="spans"/> with start and end of
    /// each group, -1 for groups that took no part. With <paramref name="mustAdvance"/> an empty match at the start position does not count.
    /// </summary>
    public MatchStatus Match(RegexSubject subject, MatchMode mode, int start, int end, bool mustAdvance, Span<int> spans, IMatchWatch? watch = null)
    {
        int length = end - start;
        if (length < _minimumWidth)
            return MatchStatus.NoMatch;
        if (mustAdvance && _minimumWidth > 0)
            mustAdvance = false;
        if (mustAdvance && mode == MatchMode.FullMatch)
        {
            // A full match is empty only if the text is.
            if (length == 0)
                return MatchStatus.NoMatch;
            mustAdvance = false;
        }
        if (_needsBacktracker || (_comparesCases && subject.Kind != TextKind.Ascii))
            return Backtrack(subject, mode, start, end, mustAdvance, spans, watch);
        CodeUnitMap? map = null;
        if (subject.Kind == TextKind.Mapped)
            map = _refersBack ? subject.IdentityMap : _map ??= DeepStack.Run(_isDeep, () => CodeUnitMap.For(_parsed.Root));
        RegexVariant variant = Variant(subject.Kind, map, mode, mustAdvance);
        return variant.Match(subject.Units(map, end), start, spans, watch);
    }

    /// <summary>The number of the group that was closed last, or -1 (<c>Match.lastindex</c>).</summary>
    public int LastGroup(ReadOnlySpan<int> spans)
    {
        if (GroupCount == 0)
            return -1;
        if (!_isDeep)
            return LastGroupFinder.Find(_parsed.Root, spans);
        int[] copy = spans.ToArray();
        return DeepStack.Run(true, () => LastGroupFinder.Find(_parsed.Root, copy));
    }

    /// <summary>The name of a group, or null.</summary>
    public string? NameOf(int group)
    {
        foreach ((string name, int number) in GroupNames)
        {
            if (number == group)
                return name;
        }
        return null;
    }

    private MatchStatus Backtrack(RegexSubject subject, MatchMode mode, int start, int end, bool mustAdvance, Span<int> spans, IMatchWatch? watch)
    {
        BacktrackProgram program = _backtrack ??= DeepStack.Run(_isDeep, () => BacktrackProgram.Compile(_parsed.Root, _parsed.Widths, GroupCount));
        try
        {
            return subject.Kind == TextKind.Mapped
                ? new BacktrackMatcher<WideText>(program, new WideText(subject.CodePoints), end, watch).Match(mode, start, mustAdvance, spans)
                : new BacktrackMatcher<NarrowText>(program, new NarrowText(subject.Narrow), end, watch).Match(mode, start, mustAdvance, spans);
        }
        catch (OutOfMemoryException)
        {
            return MatchStatus.OutOfMemory;
        }
    }

    private RegexVariant Variant(TextKind kind, CodeUnitMap? map, MatchMode mode, bool mustAdvance)
    {
        RegexVariant?[] variants = kind switch
        {
            TextKind.Ascii => _ascii,
            TextKind.Narrow => _narrow,
            _ => Mapped(map!),
        };
        int index = (int)mode + (mustAdvance ? 3 : 0);
        return Volatile.Read(ref variants[index]) ?? Create(ref variants[index], kind, map, mode, mustAdvance);
    }

    private RegexVariant?[] Mapped(CodeUnitMap map)
    {
        MappedVariants? mapped = Volatile.Read(ref _mapped);
        if (mapped is null || mapped.Map != map)
            Volatile.Write(ref _mapped, mapped = new MappedVariants(map, new RegexVariant?[ModeCount]));
        return mapped.Variants;
    }

    private RegexVariant Create(ref RegexVariant? slot, TextKind kind, CodeUnitMap? map, MatchMode mode, bool mustAdvance)
    {
        string pattern = DeepStack.Run(_isDeep, () => PatternTranslator.Translate(_parsed.Root, _parsed.Widths, kind, map));
        // \G is the position where the attempt starts: the place of a match, and where an empty match may not end.
        if (mode != MatchMode.Search)
            pattern = $@"\G(?:{pattern})";
        else if (mustAdvance)
            pattern = $"(?:{pattern})";
        if (mode == MatchMode.FullMatch)
            pattern += @"\z";
        if (mustAdvance)
            pattern += @"(?!\G)";
        RegexVariant created = new(pattern, GroupCount);
        return Interlocked.CompareExchange(ref slot, created, null) ?? created;
    }

    private sealed record MappedVariants(CodeUnitMap Map, RegexVariant?[] Variants);
}
