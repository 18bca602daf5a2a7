namespace PyLite.Vm.Text.Regex;

/// <summary>What the parser found in a pattern.</summary>
internal sealed record ParsedPattern(
    PatternNode Root,
    PatternWidths Widths,
    PatternFlags Flags,
    int GroupCount,
    IReadOnlyDictionary<string, int> GroupNames,
    IReadOnlyList<PatternWarning> Warnings);

/// <summary>
/// Parses Python's regular expression syntax (https://docs.python.org/3.14/library/re.html#regular-expression-syntax) into a
/// tree in which flags are resolved. Nesting is bounded, so that no pattern exhausts the stack here or in a later pass.
/// </summary>
internal sealed partial class PatternParser
{
    /// <summary>Deeper nesting is a RecursionError; CPython 3.14 gives up at 496 with its default recursion limit.</summary>
    private const int MaxNesting = 496;

    private const PatternFlags TypeFlags = PatternFlags.Ascii | PatternFlags.Locale | PatternFlags.Unicode;

    private readonly PatternReader _reader;
    private readonly bool _isBytes;
    private readonly List<PatternWarning> _warnings = [];
    private readonly Dictionary<string, int> _groupNames = new(StringComparer.Ordinal);
    private readonly List<(int Group, int Position)> _conditions = [];

    /// <summary>Whether each group opened so far has been closed; the first entry stands for the whole match.</summary>
    private readonly List<bool> _groupClosed = [false];

    /// <summary>Literals under the I flag, shared because each set costs a table later.</summary>
    private readonly Dictionary<(int CodePoint, bool Ascii), CharNode> _caselessLiterals = [];

    /// <summary>How things were written, for a dump; otherwise null.</summary>
    private readonly PatternSpellings? _spellings;

    private PatternFlags _flags;
    private int _nesting;

    /// <summary>While parsing a look-behind: the number of groups before it; otherwise -1.</summary>
    private int _lookBehindGroups = -1;

    private PatternParser(int[] pattern, PatternFlags flags, bool isBytes, PatternSpellings? spellings)
    {
        _reader = new PatternReader(pattern);
        _flags = flags;
        _isBytes = isBytes;
        _spellings = spellings;
    }

    public static ParsedPattern Parse(int[] pattern, PatternFlags flags, bool isBytes, PatternSpellings? spellings = null)
    {
        PatternParser parser = new(pattern, flags, isBytes, spellings);
        PatternNode root = parser.ParseAlternation(flags, nested: false);
        PatternFlags final = parser.CheckFlags();
        if (!parser._reader.Next.IsEnd)
            throw parser._reader.Error("unbalanced parenthesis");
        foreach ((int group, int position) in parser._conditions)
        {
            if (group >= parser._groupClosed.Count)
                throw new PatternException($"invalid group reference {group}", pattern, position);
        }
        return new ParsedPattern(root, PatternWidths.Measure(root), final, parser._groupClosed.Count - 1, parser._groupNames, parser._warnings);
    }

    private PatternFlags CheckFlags()
    {
        PatternFlags flags = _flags;
        if (_isBytes)
        {
            if ((flags & PatternFlags.Unicode) != 0)
                throw ValueError("cannot use UNICODE flag with a bytes pattern");
            if ((flags & PatternFlags.Locale) != 0 && (flags & PatternFlags.Ascii) != 0)
                throw ValueError("ASCII and LOCALE flags are incompatible");
            return flags;
        }
        if ((flags & PatternFlags.Locale) != 0)
            throw ValueError("cannot use LOCALE flag with a str pattern");
        if ((flags & PatternFlags.Ascii) == 0)
            return flags | PatternFlags.Unicode;
        if ((flags & PatternFlags.Unicode) != 0)
            throw ValueError("ASCII and UNICODE flags are incompatible");
        return flags;
    }

    private static PatternException ValueError(string message) => new(PatternErrorKind.ValueError, message);

    private PatternNode ParseAlternation(PatternFlags scope, bool nested)
    {
        List<PatternNode> branches = [];
        do
        {
            branches.Add(ParseSequence(nested ? scope : _flags, mayHoldGlobalFlags: !nested && branches.Count == 0));
        }
        while (_reader.TryRead('|'));
        return branches.Count == 1 ? branches[0] : new AlternationNode(branches);
    }

    private PatternNode ParseSequence(PatternFlags scope, bool mayHoldGlobalFlags)
    {
        if (_nesting++ > MaxNesting)
            throw new PatternException(PatternErrorKind.RecursionError, "maximum recursion depth exceeded");
        List<PatternNode> items = [];
        while (!_reader.Next.IsEnd && !_reader.Next.Is('|') && !_reader.Next.Is(')'))
        {
            PatternToken token = _reader.Read();
            if (token.IsEscape)
            {
                items.Add(ParseEscape(token.Char, scope));
                continue;
            }
            if ((scope & PatternFlags.Verbose) != 0 && SkipVerbose(token.Char))
                continue;
            switch (token.Char)
            {
                case '[':
                    items.Add(ParseSet(scope));
                    break;
                case '*' or '+' or '?' or '{':
                    ParseRepeat(token.Char, items, scope);
                    break;
                case '.':
                    items.Add(new CharNode((scope & PatternFlags.DotAll) != 0 ? CharSet.Any : CharSet.AnyButNewline));
                    break;
                case '^':
                    items.Add(Anchor((scope & PatternFlags.Multiline) != 0 ? AnchorKind.LineStart : AnchorKind.TextStart, "AT_BEGINNING"));
                    break;
                case '$':
                    items.Add(Anchor((scope & PatternFlags.Multiline) != 0 ? AnchorKind.LineEnd : AnchorKind.TextEndOrNewline, "AT_END"));
                    break;
                case '(':
                    PatternNode? group = ParseGroup(scope, mayHoldGlobalFlags && items.Count == 0);
                    if (group is not null)
                        items.Add(group);
                    else if (mayHoldGlobalFlags)
                        scope = _flags;
                    break;
                default:
                    items.Add(Literal(token.Char, scope));
                    break;
            }
        }
        _nesting--;
        return items.Count == 1 ? items[0] : items.Count == 0 ? SequenceNode.Empty : new SequenceNode(items);
    }

    /// <summary>Skips white space, or a comment to the end of its line.</summary>
    private bool SkipVerbose(int c)
    {
        if (c is ' ' or '\t' or '\n' or '\v' or '\f' or '\r')
            return true;
        if (c != '#')
            return false;
        PatternToken token;
        do
        {
            token = _reader.Read();
        }
        while (!token.IsEnd && !token.Is('\n'));
        return true;
    }

    private void ParseRepeat(int c, List<PatternNode> items, PatternFlags scope)
    {
        int start = _reader.Position - 1;
        long minimum, maximum;
        switch (c)
        {
            case '?':
                (minimum, maximum) = (0, 1);
                break;
            case '*':
                (minimum, maximum) = (0, RepeatNode.Unlimited);
                break;
            case '+':
                (minimum, maximum) = (1, RepeatNode.Unlimited);
                break;
            default:
                if (!TryParseCounts(start, out minimum, out maximum))
                {
                    _reader.Seek(start + 1);
                    items.Add(Literal('{', scope));
                    return;
                }
                break;
        }
        if (items.Count == 0 || items[^1] is AnchorNode)
            throw new PatternException("nothing to repeat", _reader.Text, start);
        if (items[^1] is RepeatNode)
            throw new PatternException("multiple repeat", _reader.Text, start);
        RepeatKind kind = _reader.TryRead('?') ? RepeatKind.Lazy : _reader.TryRead('+') ? RepeatKind.Possessive : RepeatKind.Greedy;
        PatternNode body = items[^1] is GroupNode { Index: 0, ChangesFlags: false } group ? group.Body : items[^1];
        items[^1] = new RepeatNode(body, minimum, maximum, kind);
    }

    /// <summary>Reads <c>m}</c>, <c>m,}</c>, <c>,n}</c> or <c>m,n}</c>; false when the brace is an ordinary character.</summary>
    private bool TryParseCounts(int start, out long minimum, out long maximum)
    {
        (minimum, maximum) = (0, RepeatNode.Unlimited);
        if (_reader.Next.Is('}'))
            return false;
        ReadOnlySpan<int> low = _reader.ReadWhile(int.MaxValue, PatternText.IsAsciiDigit);
        ReadOnlySpan<int> high = _reader.TryRead(',') ? _reader.ReadWhile(int.MaxValue, PatternText.IsAsciiDigit) : low;
        if (!_reader.TryRead('}'))
            return false;
        if (!low.IsEmpty)
            minimum = Count(low);
        if (!high.IsEmpty)
            maximum = Count(high);
        if (maximum < minimum)
            throw new PatternException("min repeat greater than max repeat", _reader.Text, start + 1);
        return true;

        static long Count(ReadOnlySpan<int> digits)
        {
            long count = PatternText.ParseNumber(digits, 10, RepeatNode.Unlimited);
            return count < RepeatNode.Unlimited
                ? count
                : throw new PatternException(PatternErrorKind.OverflowError, "the repetition number is too large");
        }
    }

    private bool IsAscii(PatternFlags scope) => _isBytes || (scope & PatternFlags.Ascii) != 0;

    private AnchorNode Anchor(AnchorKind kind, string name, bool ascii = false)
    {
        AnchorNode node = new(kind, ascii);
        _spellings?.AddAnchor(node, name);
        return node;
    }

    private CharNode Literal(int codePoint, PatternFlags scope)
    {
        CharNode? node;
        (int, bool) key = (codePoint, IsAscii(scope));
        if ((scope & PatternFlags.IgnoreCase) == 0)
            node = new CharNode(CharSet.Of(codePoint));
        else if (!_caselessLiterals.TryGetValue(key, out node))
            _caselessLiterals[key] = node = new CharNode(new CharSet(CaseFolding.Close(codePoint, key.Item2)));
        _spellings?.AddSet(node, [new SetItem(SetItemKind.Literal, codePoint)]);
        return node;
    }

    private BackReferenceNode BackReference(int group, PatternFlags scope) =>
        new(group, (scope & PatternFlags.IgnoreCase) == 0 ? CaseMode.Sensitive : IsAscii(scope) ? CaseMode.IgnoreAscii : CaseMode.IgnoreUnicode);
}
