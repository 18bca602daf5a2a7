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

    public static bool IsDigit(int codePoint) => CharData.IsDecimal(codePoint);

    public static bool IsWord(int codePoint) => codePoint == '_' || CharData.IsAlphaNumeric(codePoint);

    public static bool IsSpace(int codePoint) => CharData.IsSpace(codePoint);

    /// <summary>True when the code point is in one of <paramref name="classes"/>.</summary>
    public static bool IsIn(int codePoint, CharClass classes) =>
        ((classes & CharClass.Digit) != 0 && IsDigit(codePoint))
        || ((classes & CharClass.Word) != 0 && IsWord(codePoint))
        || ((classes & CharClass.Space) != 0 && IsSpace(codePoint));
}
