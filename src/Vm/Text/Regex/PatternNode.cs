namespace PyLite.Vm.Text.Regex;

/// <summary>A node of a parsed pattern. Flags have been resolved: each node says for itself how it matches.</summary>
internal abstract class PatternNode;

/// <summary>How a literal or back reference compares letters.</summary>
internal enum CaseMode
{
    Sensitive,
    IgnoreAscii,
    IgnoreUnicode,
}

/// <summary>One character of a set; literals are sets of one.</summary>
internal sealed class CharNode(CharSet set) : PatternNode
{
    public CharSet Set { get; } = set;
}

internal enum AnchorKind
{
    /// <summary><c>\A</c>, and <c>^</c> without M.</summary>
    TextStart,

    /// <summary><c>^</c> with M.</summary>
    LineStart,

    /// <summary><c>$</c> without M: the end, or before a newline at the end.</summary>
    TextEndOrNewline,

    /// <summary><c>$</c> with M.</summary>
    LineEnd,

    /// <summary><c>\Z</c> and <c>\z</c>.</summary>
    TextEnd,
    WordBoundary,
    NotWordBoundary,
}

/// <summary>A place in the text. <see cref="Ascii"/> tells which characters are words for the boundary kinds.</summary>
internal sealed class AnchorNode(AnchorKind kind, bool ascii) : PatternNode
{
    public AnchorKind Kind { get; } = kind;

    public bool Ascii { get; } = ascii;
}

/// <summary>A reference to what a group matched.</summary>
internal sealed class BackReferenceNode(int group, CaseMode caseMode) : PatternNode
{
    public int Group { get; } = group;

    public CaseMode CaseMode { get; } = caseMode;
}

/// <summary>Parentheses: capturing when <see cref="Index"/> is positive.</summary>
internal sealed class GroupNode(int index, PatternNode body, bool changesFlags) : PatternNode
{
    public int Index { get; } = index;

    public PatternNode Body { get; } = body;

    /// <summary>True for <c>(?i:...)</c>: such a group is not transparent to a following repeat.</summary>
    public bool ChangesFlags { get; } = changesFlags;
}

internal sealed class AtomicNode(PatternNode body) : PatternNode
{
    public PatternNode Body { get; } = body;
}

internal sealed class SequenceNode(IReadOnlyList<PatternNode> items) : PatternNode
{
    public static readonly SequenceNode Empty = new([]);

    public IReadOnlyList<PatternNode> Items { get; } = items;
}

internal sealed class AlternationNode(IReadOnlyList<PatternNode> branches) : PatternNode
{
    public IReadOnlyList<PatternNode> Branches { get; } = branches;
}

internal enum RepeatKind
{
    Greedy,
    Lazy,
    Possessive,
}

internal sealed class RepeatNode(PatternNode body, long minimum, long maximum, RepeatKind kind) : PatternNode
{
    /// <summary>The count that stands for "no limit".</summary>
    public const long Unlimited = 4294967295;

    public PatternNode Body { get; } = body;

    public long Minimum { get; } = minimum;

    public long Maximum { get; } = maximum;

    public RepeatKind Kind { get; } = kind;
}

/// <summary>A look-ahead or look-behind assertion.</summary>
internal sealed class LookNode(bool behind, bool negative, PatternNode body) : PatternNode
{
    public bool Behind { get; } = behind;

    public bool Negative { get; } = negative;

    public PatternNode Body { get; } = body;
}

/// <summary><c>(?(group)yes|no)</c>.</summary>
internal sealed class ConditionalNode(int group, PatternNode yes, PatternNode? no) : PatternNode
{
    public int Group { get; } = group;

    public PatternNode Yes { get; } = yes;

    public PatternNode? No { get; } = no;
}
