namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Finds which group was closed last. .NET does not tell, but the pattern does: of two groups in a sequence the later one, of nested ones the outer one.
/// Within a repeat, rounds follow one another in the text, so the group that was closed further on was closed later.
/// </summary>
internal static class LastGroupFinder
{
    /// <summary>A group, and a position in the text that orders it among those of other rounds.</summary>
    private readonly record struct Closing(int Group, int Position);

    private static readonly Closing None = new(-1, -1);

    public static int Find(PatternNode root, ReadOnlySpan<int> spans) => Find(root, spans, inRepeat: false).Group;

    private static Closing Find(PatternNode node, ReadOnlySpan<int> spans, bool inRepeat)
    {
        if (node is LookNode { Negative: true })
            return None;
        if (node is GroupNode { Index: > 0 } group && spans[2 * group.Index] >= 0)
        {
            Closing own = new(group.Index, spans[2 * group.Index + 1]);
            if (!inRepeat)
                return own;
            Closing inner = Find(group.Body, spans, true);
            return inner.Position > own.Position ? inner : own;
        }
        inRepeat |= node is RepeatNode { Maximum: > 1 };
        IReadOnlyList<PatternNode> children = PatternTree.ChildrenOf(node);
        Closing last = None;
        for (int i = children.Count - 1; i >= 0 && (inRepeat || last.Group < 0); i--)
        {
            Closing found = Find(children[i], spans, inRepeat);
            if (found.Position > last.Position)
                last = found;
        }
        // What a look-ahead captured ends further on than the place where it was captured.
        return node is LookNode && last.Group > 0 ? last with { Position = spans[2 * last.Group] } : last;
    }
}
