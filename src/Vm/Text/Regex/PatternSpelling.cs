namespace PyLite.Vm.Text.Regex;

/// <summary>What an item of a set is in the parsed form that <c>re.DEBUG</c> shows.</summary>
internal enum SetItemKind
{
    Literal,
    Range,
    Category,
    Negate,
}

/// <summary>An item of a set as it was written. <see cref="Low"/> is the character, the first of the range, or the letter of the class.</summary>
internal readonly record struct SetItem(SetItemKind Kind, int Low = 0, int High = 0)
{
    /// <summary>The line of it in a dump.</summary>
    public string Line => Kind switch
    {
        SetItemKind.Literal => $"LITERAL {Low}",
        SetItemKind.Range => $"RANGE ({Low}, {High})",
        SetItemKind.Category => "CATEGORY CATEGORY_" + (char.IsAsciiLetterUpper((char)Low) ? "NOT_" : "") + (Low | 0x20) switch { 'd' => "DIGIT", 's' => "SPACE", _ => "WORD" },
        _ => "NEGATE None",
    };
}

/// <summary>
/// How the nodes of a tree were written, where the tree, in which flags are resolved, no longer tells: kept only for a dump
/// (<c>re.DEBUG</c>).
/// </summary>
internal sealed class PatternSpellings
{
    private readonly Dictionary<PatternNode, IReadOnlyList<SetItem>> _sets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PatternNode, string> _anchors = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PatternNode, (PatternFlags Added, PatternFlags Removed)> _flags = new(ReferenceEqualityComparer.Instance);

    public void AddSet(PatternNode node, IReadOnlyList<SetItem> items) => _sets[node] = items;

    public void AddAnchor(PatternNode node, string name) => _anchors[node] = name;

    public void AddFlags(PatternNode node, PatternFlags added, PatternFlags removed) => _flags[node] = (added, removed);

    /// <summary>The items of a set or literal; null for the dot.</summary>
    public IReadOnlyList<SetItem>? SetOf(PatternNode node) => _sets.GetValueOrDefault(node);

    public string AnchorOf(PatternNode node) => _anchors[node];

    public (PatternFlags Added, PatternFlags Removed) FlagsOf(PatternNode node) => _flags.GetValueOrDefault(node);
}
