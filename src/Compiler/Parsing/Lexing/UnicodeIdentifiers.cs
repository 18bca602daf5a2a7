using System.Globalization;
using System.Text;

namespace PyLite.Compiler.Parsing.Lexing;

/// <summary>
/// The characters of identifiers (https://docs.python.org/3/reference/lexical_analysis.html#identifiers), and the normal
/// form of names that are not ASCII.
/// </summary>
internal static class UnicodeIdentifiers
{
    public static bool IsStart(Rune rune)
    {
        if (rune.IsAscii)
            return Rune.IsLetter(rune) || rune.Value == '_';
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => rune.Value is not (
                // Letters whose compatibility form does not start an identifier (they are not XID_Start).
                0x037A or 0x0E33 or 0x0EB3 or 0xFF9E or 0xFF9F or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
                or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0x2E2F),
            // Other_ID_Start
            _ => rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E,
        };
    }

    public static bool IsContinue(Rune rune)
    {
        if (rune.IsAscii)
            return Rune.IsLetterOrDigit(rune) || rune.Value == '_';
        if (IsStart(rune))
            return true;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation => true,
            // Other_ID_Continue, and letters that may continue but not start.
            _ => rune.Value is 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x0E33 or 0x0EB3 or 0xFF9E or 0xFF9F
                or 0x200C or 0x200D or 0x30FB or 0xFF65,
        };
    }
}
