namespace PyLite.Vm.Text.Regex;

/// <summary>Walking over pattern trees.</summary>
internal static class PatternTree
{
    public static IReadOnlyList<PatternNode> ChildrenOf(PatternNode node) => node switch
    {
        GroupNode group => [group.Body],
        AtomicNode atomic => [atomic.Body],
        RepeatNode repeat => [repeat.Body],
        LookNode look => [look.Body],
        SequenceNode sequence => sequence.Items,
        AlternationNode alternation => alternation.Branches,
        ConditionalNode conditional => conditional.No is null ? [conditional.Yes] : [conditional.Yes, conditional.No],
        _ => [],
    };

    /// <summary>True when the node or anything below it fits.</summary>
    public static bool Any(PatternNode node, Func<PatternNode, bool> fits)
    {
        if (fits(node))
            return true;
        foreach (PatternNode child in ChildrenOf(node))
        {
            if (Any(child, fits))
                return true;
        }
        return false;
    }
}
