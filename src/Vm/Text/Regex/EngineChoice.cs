namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Decides which patterns .NET's engine may search for: those without groups, because it is slower than <see cref="BacktrackMatcher{T}"/> where it has to capture,
/// and without the constructs for which it gives other results than CPython.
/// </summary>
internal static class EngineChoice
{
    public static bool AllowsNet(ParsedPattern pattern) =>
        pattern.GroupCount == 0
        && !PatternTree.Any(pattern.Root, node => node is RepeatNode repeat && (IsUnsafeRepeat(repeat, pattern.Widths) || RepeatsAtomicCharacters(repeat)));

    /// <summary>
    /// Repeats of what may match nothing: .NET 10 lets an empty round end the loop although the minimum would allow a non-empty one to follow, and its
    /// lazy loops can even report spans outside of the text.
    /// </summary>
    private static bool IsUnsafeRepeat(RepeatNode repeat, PatternWidths widths) =>
        repeat.Body is not CharNode
        && repeat.Kind != RepeatKind.Possessive
        && (repeat.Kind == RepeatKind.Lazy || (repeat.Minimum > 0 && repeat.Maximum > 1))
        && widths.Of(repeat.Body).Minimum == 0;

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
