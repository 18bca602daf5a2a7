using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Which characters the I flag treats as equal in a str pattern: those with the same simple lower case, and a few
/// further groups whose lower case differs although they share an upper case (long s, the Greek symbol letters, ...).
/// </summary>
internal static class CaseFolding
{
    /// <summary>Pairs of a code point and another of the class that it joins, beyond what the simple lower case says.</summary>
    private static readonly int[] ExtraEquivalences =
    [
        0x131, 'i', 0x17F, 's', 0xB5, 0x3BC, 0x345, 0x3B9, 0x1FBE, 0x3B9, 0x1FD3, 0x390, 0x3D0, 0x3B2, 0x3F5, 0x3B5,
        0x3D1, 0x3B8, 0x3F0, 0x3BA, 0x3D6, 0x3C0, 0x3F1, 0x3C1, 0x3C2, 0x3C3, 0x3D5, 0x3C6, 0x1FE3, 0x3B0, 0x1C80, 0x432,
        0x1C81, 0x434, 0x1C82, 0x43E, 0x1C83, 0x441, 0x1C84, 0x442, 0x1C85, 0x442, 0x1C86, 0x44A, 0x1C87, 0x463,
        0x1C88, 0xA64B, 0x1E9B, 0x1E61, 0xFB06, 0xFB05,
    ];

    private static readonly Lazy<Table> Shared = new(Build);

    /// <summary>The characters equal to this one, itself included, in ascending order; empty when it has no case.</summary>
    public static ReadOnlySpan<int> VariantsOf(int codePoint) =>
        Shared.Value.ByMember.TryGetValue(codePoint, out int[]? members) ? members : default;

    /// <summary>True when two characters are the same to a back reference.</summary>
    public static bool AreEqual(int left, int right, CaseMode mode)
    {
        if (left == right || mode == CaseMode.Sensitive)
            return left == right;
        if (mode == CaseMode.IgnoreAscii)
            return (left | 0x20) == (right | 0x20) && PatternText.IsAsciiLetter(left);
        return Lower(left) == Lower(right);
    }

    /// <summary>The simple lower case; that of the dotted capital I, which .NET leaves alone, is the first character of its full one.</summary>
    private static int Lower(int c) => c == 0x130 ? 'i' : Rune.TryCreate(c, out Rune rune) ? Rune.ToLowerInvariant(rune).Value : c;

    /// <summary>The set of a character and those equal to it.</summary>
    public static RangeList Close(int codePoint, bool ascii)
    {
        if (ascii)
        {
            return PatternText.IsAsciiLetter(codePoint)
                ? new RangeList([codePoint & ~0x20, codePoint & ~0x20, codePoint | 0x20, codePoint | 0x20])
                : new RangeList([codePoint, codePoint]);
        }
        RangeListBuilder builder = new();
        builder.Add(codePoint, codePoint);
        foreach (int variant in VariantsOf(codePoint))
            builder.Add(variant, variant);
        return builder.ToRangeList();
    }

    /// <summary>Adds to <paramref name="ranges"/> every character that is equal to one in it.</summary>
    public static RangeList Close(RangeList ranges, bool ascii)
    {
        RangeListBuilder builder = new();
        builder.Add(ranges);
        if (ascii)
        {
            for (int upper = 'A'; upper <= 'Z'; upper++)
            {
                int lower = upper | 0x20;
                if (ranges.Contains(upper))
                    builder.Add(lower, lower);
                if (ranges.Contains(lower))
                    builder.Add(upper, upper);
            }
            return builder.ToRangeList();
        }
        foreach (int[] members in Shared.Value.Groups)
        {
            foreach (int member in members)
            {
                if (!ranges.Contains(member))
                    continue;
                foreach (int other in members)
                    builder.Add(other, other);
                break;
            }
        }
        return builder.ToRangeList();
    }

    private static Table Build()
    {
        // Cased letters beyond the BMP lie in U+10400..U+1E943; scanning to U+1FFFF takes them all in about a millisecond, once a process.
        Dictionary<int, List<int>> byLower = [];
        Dictionary<int, int> lowerOf = [];
        for (int c = 0; c <= 0x1FFFF; c++)
        {
            int lower = Lower(c);
            if (lower != c)
                lowerOf[c] = lower;
        }
        for (int i = 0; i < ExtraEquivalences.Length; i += 2)
            lowerOf[ExtraEquivalences[i]] = ExtraEquivalences[i + 1];
        foreach ((int c, int lower) in lowerOf)
        {
            if (!byLower.TryGetValue(lower, out List<int>? members))
                byLower[lower] = members = [lower];
            members.Add(c);
        }
        int[][] groups = [.. byLower.Values.Select(static members => members.Order().ToArray())];
        Dictionary<int, int[]> byMember = [];
        foreach (int[] group in groups)
        {
            foreach (int member in group)
                byMember[member] = group;
        }
        return new Table(groups, byMember);
    }

    private sealed record Table(int[][] Groups, Dictionary<int, int[]> ByMember);
}
