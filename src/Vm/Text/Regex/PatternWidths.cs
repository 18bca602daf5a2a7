namespace PyLite.Vm.Text.Regex;

/// <summary>The least and the greatest number of characters that a node can match.</summary>
internal readonly record struct PatternWidth(long Minimum, long Maximum);

/// <summary>Computes widths, and rejects look-behinds whose width varies.</summary>
internal sealed class PatternWidths
{
    /// <summary>Widths saturate here.</summary>
    public const long Limit = 1L << 61;

    private const long MaxLookBehind = 4294967295;

    private readonly Dictionary<int, PatternWidth> _groups = [];

    /// <summary>Measures the groups of a pattern; throws when a look-behind in it is not of fixed width.</summary>
    public static PatternWidths Measure(PatternNode root)
    {
        PatternWidths widths = new();
        if (widths.Collect(root))
            widths.Check(root);
        return widths;
    }

    /// <summary>Notes the width of every group; true when there is a look-behind.</summary>
    private bool Collect(PatternNode node)
    {
        bool found = node is LookNode { Behind: true };
        foreach (PatternNode child in PatternTree.ChildrenOf(node))
            found |= Collect(child);
        // Children come first, and a reference only follows its group, so every lookup below finds its group.
        if (node is GroupNode { Index: > 0 } group)
            _groups[group.Index] = Of(group.Body);
        return found;
    }

    private void Check(PatternNode node)
    {
        if (node is LookNode { Behind: true } look)
        {
            PatternWidth width = Of(look.Body);
            if (width.Minimum != width.Maximum)
                throw PatternError("look-behind requires fixed-width pattern");
            if (width.Minimum > MaxLookBehind)
                throw PatternError("looks too much behind");
        }
        foreach (PatternNode child in PatternTree.ChildrenOf(node))
            Check(child);
    }

    private static PatternException PatternError(string message) => new(PatternErrorKind.PatternError, message);

    /// <summary>The width of a node of the pattern.</summary>
    public PatternWidth Of(PatternNode node)
    {
        switch (node)
        {
            case CharNode:
                return new PatternWidth(1, 1);
            case BackReferenceNode reference:
                return _groups.GetValueOrDefault(reference.Group);
            case GroupNode group:
                return group.Index > 0 && _groups.TryGetValue(group.Index, out PatternWidth known) ? known : Of(group.Body);
            case AtomicNode atomic:
                return Of(atomic.Body);
            case SequenceNode sequence:
                PatternWidth sum = default;
                foreach (PatternNode item in sequence.Items)
                {
                    PatternWidth width = Of(item);
                    sum = new PatternWidth(Saturate(sum.Minimum + width.Minimum), Saturate(sum.Maximum + width.Maximum));
                }
                return sum;
            case AlternationNode alternation:
                PatternWidth span = new(Limit, 0);
                foreach (PatternNode branch in alternation.Branches)
                {
                    PatternWidth width = Of(branch);
                    span = new PatternWidth(Math.Min(span.Minimum, width.Minimum), Math.Max(span.Maximum, width.Maximum));
                }
                return span;
            case RepeatNode repeat:
                PatternWidth body = Of(repeat.Body);
                return new PatternWidth(Multiply(body.Minimum, repeat.Minimum), Multiply(body.Maximum, repeat.Maximum));
            case ConditionalNode conditional:
                PatternWidth yes = Of(conditional.Yes), no = conditional.No is null ? default : Of(conditional.No);
                return new PatternWidth(Math.Min(yes.Minimum, no.Minimum), Math.Max(yes.Maximum, no.Maximum));
            default:
                return default;
        }
    }

    private static long Saturate(long width) => Math.Min(width, Limit);

    private static long Multiply(long width, long count) =>
        width == 0 || count == 0 ? 0 : width > Limit / count ? Limit : width * count;
}
