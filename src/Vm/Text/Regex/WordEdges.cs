namespace PyLite.Vm.Text.Regex;

/// <summary>What is known of a character next to a place in a pattern.</summary>
internal enum WordEdge
{
    Unknown,

    /// <summary>There is a character, and it is a word character.</summary>
    Word,

    /// <summary>There is a character, and it is not a word character.</summary>
    NotWord,
}

/// <summary>Finds out whether what a node matches must begin or end with a word character.</summary>
internal static class WordEdges
{
    /// <summary>Sets larger than this are not looked through.</summary>
    private const int MaxMembers = 512;

    /// <summary>The first character that the items from <paramref name="index"/> on match.</summary>
    public static WordEdge First(IReadOnlyList<PatternNode> items, int index, bool ascii)
    {
        while (index < items.Count && items[index] is AnchorNode or LookNode)
            index++;
        return index < items.Count ? Of(items[index], first: true, ascii) : WordEdge.Unknown;
    }

    /// <summary>The last character that the items up to <paramref name="index"/> match.</summary>
    public static WordEdge Last(IReadOnlyList<PatternNode> items, int index, bool ascii)
    {
        while (index >= 0 && items[index] is AnchorNode or LookNode)
            index--;
        return index >= 0 ? Of(items[index], first: false, ascii) : WordEdge.Unknown;
    }

    private static WordEdge Of(PatternNode node, bool first, bool ascii)
    {
        switch (node)
        {
            case CharNode character:
                return Of(character.Set, ascii);
            case GroupNode group:
                return Of(group.Body, first, ascii);
            case AtomicNode atomic:
                return Of(atomic.Body, first, ascii);
            case RepeatNode { Minimum: > 0 } repeat:
                return Of(repeat.Body, first, ascii);
            case SequenceNode sequence:
                return first ? First(sequence.Items, 0, ascii) : Last(sequence.Items, sequence.Items.Count - 1, ascii);
            case AlternationNode alternation:
                WordEdge common = WordEdge.Unknown;
                foreach (PatternNode branch in alternation.Branches)
                {
                    WordEdge edge = Of(branch, first, ascii);
                    if (edge == WordEdge.Unknown || (common != WordEdge.Unknown && edge != common))
                        return WordEdge.Unknown;
                    common = edge;
                }
                return common;
            default:
                return WordEdge.Unknown;
        }
    }

    private static WordEdge Of(CharSet set, bool ascii)
    {
        if (set.Negated)
            return WordEdge.Unknown;
        bool mayBeWord = set.Classes != CharClass.None;
        bool mayBeOther = set.Complement != CharClass.None || (ascii && set.Classes != CharClass.None);
        if (set.Complement is CharClass.Digit or CharClass.Space)
            mayBeWord = true;
        int members = 0;
        for (int i = 0; i < set.Ranges.Count; i++)
        {
            members += set.Ranges.Last(i) - set.Ranges.First(i) + 1;
            if (members > MaxMembers)
                return WordEdge.Unknown;
            for (int c = set.Ranges.First(i); c <= set.Ranges.Last(i); c++)
            {
                bool isWord = CharClasses.IsWord(c) && (!ascii || c < 0x80);
                mayBeWord |= isWord;
                mayBeOther |= !isWord;
            }
        }
        return mayBeWord == mayBeOther ? WordEdge.Unknown : mayBeWord ? WordEdge.Word : WordEdge.NotWord;
    }
}
