using System.Globalization;
using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>Conversions between the three forms of Python text (UTF-16 string, code points, bytes) and what messages show.</summary>
internal static class PatternText
{
    /// <summary>The code points of a string all of whose characters are at most U+FFFF.</summary>
    public static int[] FromNarrow(ReadOnlySpan<char> text)
    {
        int[] result = new int[text.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = text[i];
        return result;
    }

    public static int[] FromBytes(ReadOnlySpan<byte> bytes)
    {
        int[] result = new int[bytes.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = bytes[i];
        return result;
    }

    /// <summary>The text as UTF-16, for messages.</summary>
    public static string Show(ReadOnlySpan<int> text)
    {
        StringBuilder builder = new(text.Length);
        foreach (int c in text)
            Append(builder, c);
        return builder.ToString();
    }

    /// <summary>The text as <c>repr</c> of a str shows it.</summary>
    public static string Repr(ReadOnlySpan<int> text)
    {
        char quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        StringBuilder builder = new(text.Length + 2);
        builder.Append(quote);
        foreach (int c in text)
        {
            if (c == quote || c == '\\')
                builder.Append('\\').Append((char)c);
            else if (c == '\n')
                builder.Append("\\n");
            else if (c == '\r')
                builder.Append("\\r");
            else if (c == '\t')
                builder.Append("\\t");
            else if (IsPrintable(c))
                Append(builder, c);
            else if (c <= 0xFF)
                builder.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}");
            else if (c <= 0xFFFF)
                builder.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}");
            else
                builder.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}");
        }
        return builder.Append(quote).ToString();
    }

    /// <summary>The text as <c>ascii</c> of a str shows it.</summary>
    public static string Ascii(ReadOnlySpan<int> text)
    {
        StringBuilder builder = new();
        foreach (char c in Repr(text))
        {
            if (c < 0x80)
                builder.Append(c);
            else
                builder.Append(CultureInfo.InvariantCulture, $"{(c <= 0xFF ? "\\x" : "\\u")}{(c <= 0xFF ? $"{(int)c:x2}" : $"{(int)c:x4}")}");
        }
        return builder.ToString();
    }

    public static bool IsAsciiLetter(int c) => (uint)((c | 0x20) - 'a') <= 25;

    public static bool IsAsciiDigit(int c) => (uint)(c - '0') <= 9;

    public static bool IsOctalDigit(int c) => (uint)(c - '0') <= 7;

    public static bool IsHexDigit(int c) => IsAsciiDigit(c) || (uint)((c | 0x20) - 'a') <= 5;

    /// <summary>True when the text is a decimal number in ASCII digits.</summary>
    public static bool IsNumber(ReadOnlySpan<int> text)
    {
        foreach (int c in text)
        {
            if (!IsAsciiDigit(c))
                return false;
        }
        return !text.IsEmpty;
    }

    /// <summary>The value of a number in any base up to 16, stopping at <paramref name="limit"/>.</summary>
    public static long ParseNumber(ReadOnlySpan<int> digits, int numberBase, long limit = long.MaxValue / 32)
    {
        long value = 0;
        foreach (int c in digits)
            value = Math.Min(limit, value * numberBase + (IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10));
        return value;
    }

    private static void Append(StringBuilder builder, int codePoint)
    {
        if (codePoint <= 0xFFFF)
            builder.Append((char)codePoint);
        else
            builder.Append(char.ConvertFromUtf32(codePoint));
    }

    private static bool IsPrintable(int c) =>
        c == ' ' || (c < 0x80 ? c is > ' ' and < 0x7F : CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
