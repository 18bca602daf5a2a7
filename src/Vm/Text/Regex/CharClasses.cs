using System.Globalization;

namespace PyLite.Vm.Text.Regex;

/// <summary>A set of the three Unicode classes <c>\d</c>, <c>\s</c> and <c>\w</c>.</summary>
[Flags]
internal enum CharClass
{
    None = 0,
    Digit = 1,
    Space = 2,
    Word = 4,
}

/// <summary>
/// What <c>\d</c>, <c>\s</c> and <c>\w</c> mean for str patterns: <c>str.isdecimal</c>, <c>str.isspace</c>, and <c>str.isalnum</c> or an underscore.
/// In terms of general categories these are Nd, a fixed list, and L* with N*; they differ from .NET's classes of the same names.
/// </summary>
internal static class CharClasses
{
    /// <summary>The ranges of <c>\s</c>, as pairs of first and last.</summary>
    public static readonly int[] SpaceRanges =
    [
        '\t', '\r', 0x1C, 0x20, 0x85, 0x85, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A,
        0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000,
    ];

    /// <summary>The ranges of <c>\s</c> for bytes and under the A flag.</summary>
    public static readonly int[] AsciiSpaceRanges = ['\t', '\r', ' ', ' '];

    /// <summary>The ranges of <c>\d</c> for bytes and under the A flag.</summary>
    public static readonly int[] AsciiDigitRanges = ['0', '9'];

    /// <summary>The ranges of <c>\w</c> for bytes and under the A flag.</summary>
    public static readonly int[] AsciiWordRanges = ['0', '9', 'A', 'Z', '_', '_', 'a', 'z'];

    public static bool IsDigit(int codePoint) =>
        codePoint < 0x80 ? (uint)(codePoint - '0') <= 9 : CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsWord(int codePoint)
    {
        if (codePoint < 0x80)
            return (uint)(codePoint - '0') <= 9 || (uint)((codePoint | 0x20) - 'a') <= 25 || codePoint == '_';
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    public static bool IsSpace(int codePoint)
    {
        for (int i = 0; i < SpaceRanges.Length; i += 2)
        {
            if (codePoint <= SpaceRanges[i + 1])
                return codePoint >= SpaceRanges[i];
        }
        return false;
    }

    /// <summary>True when the code point is in one of <paramref name="classes"/>.</summary>
    public static bool IsIn(int codePoint, CharClass classes) =>
        ((classes & CharClass.Digit) != 0 && IsDigit(codePoint))
        || ((classes & CharClass.Word) != 0 && IsWord(codePoint))
        || ((classes & CharClass.Space) != 0 && IsSpace(codePoint));

    /// <summary>True when the name may name a group (<c>str.isidentifier</c>).</summary>
    public static bool IsIdentifier(ReadOnlySpan<int> name)
    {
        if (name.IsEmpty || !IsIdentifierStart(name[0]))
            return false;
        foreach (int c in name[1..])
        {
            if (!IsIdentifierPart(c))
                return false;
        }
        return true;
    }

    private static bool IsIdentifierStart(int c) =>
        c == '_' || (c < 0x80 ? char.IsAsciiLetter((char)c)
            : CharUnicodeInfo.GetUnicodeCategory(c) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                || c is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C);

    private static bool IsIdentifierPart(int c) =>
        IsIdentifierStart(c) || (c < 0x80 ? char.IsAsciiDigit((char)c)
            : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
                || c is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65);
}
