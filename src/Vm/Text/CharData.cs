using System.Runtime.CompilerServices;

namespace PyLite.Vm.Text;

/// <summary>
/// What Unicode says of one code point, as CPython's str methods use it. The tables are generated
/// (see tables/chars.py), because a later .NET may know a later Unicode and has no case folding, no full case mappings and
/// no identifier rules; they are static data, so that nothing runs at start.
/// </summary>
public static class CharData
{
    /// <summary>The version of Unicode that the tables hold.</summary>
    public const string UnicodeVersion = "16.0.0";

    /// <summary>The longest text that one code point can become by a case mapping.</summary>
    public const int MaxCaseExpansion = 3;

    private const int Special = 1 << 30;

    /// <summary>Letters.</summary>
    public static bool IsAlpha(int c) => Has(c, CharTables.Alpha);

    /// <summary>Characters that form decimal numbers.</summary>
    public static bool IsDecimal(int c) => Has(c, CharTables.Decimal);

    /// <summary>Digits, superscripts and the like included.</summary>
    public static bool IsDigit(int c) => Has(c, CharTables.Digit);

    /// <summary>Characters with a numeric value.</summary>
    public static bool IsNumeric(int c) => Has(c, CharTables.Numeric);

    /// <summary>Letters and numbers.</summary>
    public static bool IsAlphaNumeric(int c) =>
        Has(c, CharTables.Alpha | CharTables.Decimal | CharTables.Digit | CharTables.Numeric);

    /// <summary>White space.</summary>
    public static bool IsSpace(int c) => Has(c, CharTables.Space);

    /// <summary>Upper-case characters.</summary>
    public static bool IsUpper(int c) => Has(c, CharTables.Upper);

    /// <summary>Lower-case characters.</summary>
    public static bool IsLower(int c) => Has(c, CharTables.Lower);

    /// <summary>Title-case characters such as U+01C5, which are neither upper nor lower case.</summary>
    public static bool IsTitle(int c) => Has(c, CharTables.Title);

    /// <summary>Characters that repr() shows as they are.</summary>
    public static bool IsPrintable(int c) => Has(c, CharTables.Printable);

    /// <summary>Characters that may start an identifier.</summary>
    public static bool IsIdentifierStart(int c) => Has(c, CharTables.IdStart);

    /// <summary>Characters that may continue an identifier.</summary>
    public static bool IsIdentifierContinue(int c) => Has(c, CharTables.IdContinue);

    /// <summary>Characters with case, in the sense of the rule for the final sigma.</summary>
    public static bool IsCased(int c) => Has(c, CharTables.Cased);

    /// <summary>Characters that the rule for the final sigma looks through.</summary>
    public static bool IsCaseIgnorable(int c) => Has(c, CharTables.CaseIgnorable);

    /// <summary>Characters at which splitlines() splits.</summary>
    public static bool IsLineBreak(int c) => Has(c, CharTables.LineBreak);

    /// <summary>The value of a decimal digit, or -1.</summary>
    public static int DecimalValue(int c) => IsDecimal(c) ? CharTables.TypeDigit[TypeOf(c)] : -1;

    /// <summary>The value of a digit, or -1.</summary>
    public static int DigitValue(int c) => IsDigit(c) ? CharTables.TypeDigit[TypeOf(c)] : -1;

    /// <summary>The numeric value of a character, if it has one.</summary>
    public static bool TryGetNumericValue(int c, out double value)
    {
        var block = CharTables.NumericIndex[c >> CharTables.NumericShift] << CharTables.NumericShift;
        value = CharTables.NumericValues[CharTables.NumericBlocks[block + (c & ((1 << CharTables.NumericShift) - 1))]];
        return IsNumeric(c);
    }

    /// <summary>Writes the upper-case form of a code point and returns its length, 1 to 3.</summary>
    public static int ToUpper(int c, Span<int> result) => Map(c, CharTables.CaseUpper, result);

    /// <summary>Writes the lower-case form of a code point, which is not aware of final sigmas, and returns its length.</summary>
    public static int ToLower(int c, Span<int> result) => Map(c, CharTables.CaseLower, result);

    /// <summary>Writes the title-case form of a code point and returns its length.</summary>
    public static int ToTitle(int c, Span<int> result) => Map(c, CharTables.CaseTitle, result);

    /// <summary>Writes the case-folded form of a code point and returns its length.</summary>
    public static int Fold(int c, Span<int> result) => Map(c, CharTables.CaseFold, result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Has(int c, int flags) => (CharTables.TypeFlags[TypeOf(c)] & flags) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TypeOf(int c) =>
        CharTables.TypeBlocks[(CharTables.TypeIndex[c >> CharTables.TypeShift] << CharTables.TypeShift) + (c & ((1 << CharTables.TypeShift) - 1))];

    /// <summary>The distance to the one code point that a mapping gives, or false when it gives several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryMapSimple(int c, ReadOnlySpan<int> mapping, out int result)
    {
        var change = Change(c, mapping);
        result = c + change;
        return change < Special;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Change(int c, ReadOnlySpan<int> mapping)
    {
        var block = CharTables.CaseIndex[c >> CharTables.CaseShift] << CharTables.CaseShift;
        return mapping[CharTables.CaseBlocks[block + (c & ((1 << CharTables.CaseShift) - 1))]];
    }

    internal static int Map(int c, ReadOnlySpan<int> mapping, Span<int> result)
    {
        var change = Change(c, mapping);
        if (change < Special)
        {
            result[0] = c + change;
            return 1;
        }
        var at = (change & ~Special) >> 2;
        var length = change & 3;
        for (var i = 0; i < length; i++)
            result[i] = CharTables.CaseExtra[at + i];
        return length;
    }
}
