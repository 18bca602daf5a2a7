using System.Globalization;

namespace PyLite.Vm.Text;

/// <summary>The properties that the unicodedata module tells of a code point.</summary>
public static class UnicodeData
{
    /// <summary>The general category, such as "Lu".</summary>
    public static string Category(int c) => DataTables.Categories[DataTables.TypeCategory[TypeOf(c)]];

    /// <summary>The bidirectional class, empty for code points that have none.</summary>
    public static string Bidirectional(int c) => DataTables.Bidis[DataTables.TypeBidi[TypeOf(c)]];

    /// <summary>The canonical combining class.</summary>
    public static int Combining(int c) => DataTables.TypeCombining[TypeOf(c)];

    /// <summary>The east Asian width, such as "W".</summary>
    public static string EastAsianWidth(int c) => DataTables.Widths[DataTables.TypeWidth[TypeOf(c)]];

    /// <summary>Whether the character is mirrored in bidirectional text.</summary>
    public static bool IsMirrored(int c) => DataTables.TypeMirrored[TypeOf(c)] != 0;

    /// <summary>The decomposition mapping as unicodedata writes it: a tag and hexadecimal code points.</summary>
    public static string Decomposition(int c)
    {
        Span<int> jamo = stackalloc int[3];
        scoped var mapping = Mapping(c, out var tag);
        if (Normalization.DecomposeHangul(c, jamo) is > 0 and var count)
            mapping = jamo[..count];
        if (mapping.Length == 0)
            return "";
        var builder = new TextBuilder(stackalloc char[128]);
        if (tag.Length > 0)
        {
            builder.Append('<');
            builder.Append(tag);
            builder.Append('>');
        }
        foreach (var code in mapping)
        {
            if (builder.Length > 0)
                builder.Append(' ');
            builder.Append(code.ToString("X4", CultureInfo.InvariantCulture));
        }
        return builder.ToNarrow();
    }

    /// <summary>The code points that a character decomposes into in one step; a tag marks a compatibility mapping.</summary>
    internal static ReadOnlySpan<int> Mapping(int c, out string tag)
    {
        var block = DataTables.DecompositionIndex[c >> DataTables.DecompositionShift] << DataTables.DecompositionShift;
        var index = DataTables.DecompositionBlocks[block + (c & ((1 << DataTables.DecompositionShift) - 1))];
        if (index == 0)
        {
            tag = "";
            return default;
        }
        tag = DataTables.DecompositionTags[DataTables.DecompositionTag[index]];
        var head = DataTables.DecompositionHeads[index];
        return DataTables.DecompositionText.Slice(head >> 8, head & 0xFF);
    }

    /// <summary>Bits 0 to 3: changed by NFC, NFD, NFKC, NFKD; bit 4: may join the character before it.</summary>
    internal static int Changed(int c) => DataTables.TypeChanged[TypeOf(c)];

    private static int TypeOf(int c)
    {
        var block = DataTables.TypeIndex[c >> DataTables.TypeShift] << DataTables.TypeShift;
        return DataTables.TypeBlocks[block + (c & ((1 << DataTables.TypeShift) - 1))];
    }
}
