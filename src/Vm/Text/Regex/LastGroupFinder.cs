namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Finds which group was closed last. .NET does not tell, but the pattern does: of two groups in a sequence the later one, of nested ones the outer one.
/// Within a repeat, rounds follow one another in the text, so the group that ends last was closed last.
/// </summary>
internal static class LastGroupFinder
{
    public static int Find(PatternNode root, ReadOnlySpan<int> spans) => Find(root, spans, inRepeat: false);

    private static int Find(PatternNode node, ReadOnlySpan<int> spans, bool inRepeat)
    {
        if (node is GroupNode { Index: > 0 } group && spans[2 * group.Index] >= 0)
        {
            if (!inRepeat)
                return group.Index;
            int inner = Find(group.Body, spans, true);
            return inner > 0 && spans[2 * inner + 1] > spans[2 * group.Index + 1] ? inner : group.Index;
        }
        if (node is LookNode { Negative: true })
            return -1;
        inRepeat |= node is RepeatNode { Maximum: > 1 };
        IReadOnlyList<PatternNode> children = PatternTree.ChildrenOf(node);
        int last = -1;
        for (int i = children.Count - 1; i >= 0; i--)
        {
            int found = Find(children[i], spans, inRepeat);
            if (found < 0)
                continue;
            if (!inRepeat)
                return found;
            if (last < 0 || spans[2 * found + 1] > spans[2 * last + 1])
                last = found;
        }
        return last;
    }
}
