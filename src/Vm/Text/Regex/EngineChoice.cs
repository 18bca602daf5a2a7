namespace PyLite.Vm.Text.Regex;

/// <summary>Finds the patterns for which .NET's engine would give other results than CPython's; see <see cref="BacktrackProgram"/>.</summary>
internal sealed class EngineChoice
{
    private readonly PatternWidths _widths;
    private readonly HashSet<int> _openGroups = [];

    private EngineChoice(PatternWidths widths) => _widths = widths;

    /// <summary>True when the pattern must not be given to .NET.</summary>
    public static bool NeedsBacktracker(PatternNode root, PatternWidths widths) => new EngineChoice(widths).IsUnsafe(root);

    private bool IsUnsafe(PatternNode node)
    {
        if (node is RepeatNode repeat && (IsUnsafeRepeat(repeat) || RepeatsAtomicCharacters(repeat)))
            return true;
        // A condition on the group that it is in: .NET sees what the group matched in an earlier round, CPython does not.
        if (node is ConditionalNode conditional && _openGroups.Contains(conditional.Group))
            return true;
        int opened = node is GroupNode { Index: > 0 } group ? group.Index : 0;
        if (opened > 0)
            _openGroups.Add(opened);
        foreach (PatternNode child in PatternTree.ChildrenOf(node))
        {
            if (IsUnsafe(child))
                return true;
        }
        _openGroups.Remove(opened);
        return false;
    }

    /// <summary>
    /// Repeats of what may match nothing: .NET 10 lets an empty round end the loop although the minimum would allow a non-empty one to follow, and its
    /// lazy loops can even report spans outside of the text.
    /// </summary>
    private bool IsUnsafeRepeat(RepeatNode repeat) =>
        repeat.Body is not CharNode
        && repeat.Kind != RepeatKind.Possessive
        && (repeat.Kind == RepeatKind.Lazy || (repeat.Minimum > 0 && repeat.Maximum > 1))
        && _widths.Of(repeat.Body).Minimum == 0;

    /// <summary>
    /// A repeat of an atomic repeat of a character, as in <c>(?>a+){2}</c>: .NET 10 merges the two into one, and finds matches where there are none.
    /// </summary>
    private static bool RepeatsAtomicCharacters(RepeatNode repeat)
    {
        bool isAtomic = repeat.Kind == RepeatKind.Possessive;
        for (PatternNode body = repeat.Body; ;)
        {
            switch (body)
            {
                case GroupNode { Index: 0 } group:
                    body = group.Body;
                    break;
                case AtomicNode atomic:
                    isAtomic = true;
                    body = atomic.Body;
                    break;
                case RepeatNode inner when inner.Body is not CharNode:
                    isAtomic |= inner.Kind == RepeatKind.Possessive;
                    body = inner.Body;
                    break;
                default:
                    return body is RepeatNode characters && (isAtomic || characters.Kind == RepeatKind.Possessive);
            }
        }
    }
}
