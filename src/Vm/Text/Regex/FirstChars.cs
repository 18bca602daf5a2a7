namespace PyLite.Vm.Text.Regex;

/// <summary>
/// What may come next where a part of a pattern is about to be matched: a superset of the characters with which the part (and what follows, if the part may
/// match nothing) can begin. It decides without trying that a branch or a round of a loop cannot match.
/// </summary>
internal sealed class FirstChars
{
    /// <summary>Further characters are looked at one by one up to this number.</summary>
    private const int MaxOthers = 64;

    /// <summary>Anything, and the end of the text as well.</summary>
    public static readonly FirstChars All = MakeAll();

    /// <summary>Nothing at all.</summary>
    public static readonly FirstChars None = new();

    private readonly bool[] _table = new bool[CharTest.TableSize];
    private readonly List<int> _others = [];
    private bool _hasManyOthers;

    /// <summary>Whether the part can match at the end of the text.</summary>
    public bool AtEnd { get; private init; }

    /// <summary>Whether this says nothing.</summary>
    public bool IsAll => AtEnd && _hasManyOthers && !_table.AsSpan().Contains(false);

    /// <summary>The only character that may come next, or -1.</summary>
    public int OnlyChar
    {
        get
        {
            if (AtEnd || _hasManyOthers || _others.Count > 0)
                return -1;
            int first = _table.AsSpan().IndexOf(true);
            return first >= 0 && !_table.AsSpan(first + 1).Contains(true) ? first : -1;
        }
    }

    public static FirstChars Of(CharSet set)
    {
        FirstChars result = new();
        new CharTest(set).Table.CopyTo(result._table);
        result.AddOthers(set);
        return result;
    }

    /// <summary>The end of the text, or before a line feed.</summary>
    public static FirstChars EndOrNewline { get; } = MakeEnd(true);

    public static FirstChars End { get; } = MakeEnd(false);

    /// <summary>What either allows.</summary>
    public FirstChars Or(FirstChars other)
    {
        if (ReferenceEquals(this, None) || ReferenceEquals(other, All))
            return other;
        if (ReferenceEquals(other, None) || ReferenceEquals(this, All))
            return this;
        FirstChars result = new() { AtEnd = AtEnd | other.AtEnd, _hasManyOthers = _hasManyOthers | other._hasManyOthers };
        for (int i = 0; i < CharTest.TableSize; i++)
            result._table[i] = _table[i] | other._table[i];
        result._others.AddRange(_others);
        result._others.AddRange(other._others);
        result._hasManyOthers |= result._others.Count > MaxOthers;
        return result;
    }

    /// <summary>Whether a character below <see cref="CharTest.TableSize"/> may come next.</summary>
    public bool MayBe(int latin) => _table[latin];

    /// <summary>Whether any other character may come next.</summary>
    public bool MayBeOther => _hasManyOthers || _others.Count > 0;

    /// <summary>Whether no character of the set may come next.</summary>
    public bool Excludes(CharTest test)
    {
        for (int i = 0; i < CharTest.TableSize; i++)
        {
            if (_table[i] && test.Table[i])
                return false;
        }
        if (!_hasManyOthers)
            return !_others.Exists(test.Accepts);
        // The other way round: a set of few characters beyond the table, none at best.
        return test.Set is { Negated: false, IsExplicit: true } set && (set.Ranges.IsEmpty || set.Ranges.Last(set.Ranges.Count - 1) < CharTest.TableSize);
    }

    private void AddOthers(CharSet set)
    {
        if (set.Negated || !set.IsExplicit)
        {
            _hasManyOthers = true;
            return;
        }
        RangeList others = set.Ranges.Clip(CharTest.TableSize, RangeList.MaxCodePoint);
        for (int i = 0; i < others.Count; i++)
        {
            if (others.Last(i) - others.First(i) >= MaxOthers || _others.Count >= MaxOthers)
            {
                _hasManyOthers = true;
                return;
            }
            for (int c = others.First(i); c <= others.Last(i); c++)
                _others.Add(c);
        }
    }

    private static FirstChars MakeAll()
    {
        FirstChars all = new() { AtEnd = true, _hasManyOthers = true };
        all._table.AsSpan().Fill(true);
        return all;
    }

    private static FirstChars MakeEnd(bool newline)
    {
        FirstChars end = new() { AtEnd = true };
        end._table['\n'] = newline;
        return end;
    }
}

/// <summary>Computes <see cref="FirstChars"/> of parts of a pattern. It may always give up and say "anything".</summary>
internal sealed class FirstCharsFinder
{
    /// <summary>How many parts of a sequence are looked at.</summary>
    private const int MaxAhead = 6;

    /// <summary>How many nodes are looked at for one pattern, so that hostile ones do not take long to compile.</summary>
    private int _nodesLeft = 100_000;

    /// <summary>What may come next before the items from <paramref name="index"/> on, which <paramref name="follow"/> comes after.</summary>
    public FirstChars Of(IReadOnlyList<PatternNode> items, int index, FirstChars follow)
    {
        int last = Math.Min(items.Count, index + MaxAhead);
        int end = index;
        while (end < last && !AlwaysConsumes(items[end]))
            end++;
        FirstChars result = FirstChars.All;
        if (end < last)
            result = Of(items[end], FirstChars.All);
        else if (end == items.Count)
            result = follow;
        while (--end >= index)
            result = Of(items[end], result);
        return result;
    }

    /// <summary>What may come next before a node that <paramref name="follow"/> comes after.</summary>
    public FirstChars Of(PatternNode node, FirstChars follow)
    {
        if (--_nodesLeft < 0)
            return FirstChars.All;
        switch (node)
        {
            case CharNode character:
                return FirstChars.Of(character.Set);
            case AnchorNode { Kind: AnchorKind.TextEnd }:
                return FirstChars.End;
            case AnchorNode { Kind: AnchorKind.TextEndOrNewline or AnchorKind.LineEnd }:
                return FirstChars.EndOrNewline;
            case AnchorNode or LookNode:
                return follow;
            case GroupNode group:
                return Of(group.Body, follow);
            case AtomicNode atomic:
                return Of(atomic.Body, follow);
            case SequenceNode sequence:
                return Of(sequence.Items, 0, follow);
            case AlternationNode alternation:
                FirstChars any = FirstChars.None;
                foreach (PatternNode branch in alternation.Branches)
                    any = any.Or(Of(branch, follow));
                return any;
            case RepeatNode { Maximum: 0 }:
                return follow;
            case RepeatNode repeat:
                FirstChars body = Of(repeat.Body, follow);
                return repeat.Minimum > 0 ? body : body.Or(follow);
            default:
                return FirstChars.All;
        }
    }

    private static bool AlwaysConsumes(PatternNode node) => node is CharNode or RepeatNode { Minimum: > 0, Body: CharNode };
}
