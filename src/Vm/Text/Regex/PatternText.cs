namespace PyLite.Vm.Text.Regex;

/// <summary>Patterns and templates as code points, and what messages show of them.</summary>
internal static class PatternText
{
    public static int[] CodePoints(TextSpan text)
    {
        int[] result = new int[text.Length];
        if (text.IsWide)
            text.Wide.CopyTo(result);
        else
        {
            for (int i = 0; i < result.Length; i++)
                result[i] = text.Narrow[i];
        }
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
    public static string Show(ReadOnlySpan<int> text) => TextValue.FromCodePoints(text).ToString();

    /// <summary>The text as <c>repr</c> of a str shows it.</summary>
    public static string Repr(ReadOnlySpan<int> text) => StrRepr.Repr(text).ToString();

    public static string Repr(string text) => StrRepr.Repr(TextValue.FromUtf16(text)).ToString();

    /// <summary>The text as <c>ascii</c> of a str shows it.</summary>
    public static string Ascii(ReadOnlySpan<int> text) => StrRepr.Ascii(text);

    public static bool IsAsciiLetter(int c) => (uint)((c | 0x20) - 'a') <= 25;

    public static bool IsAsciiDigit(int c) => (uint)(c - '0') <= 9;

    public static bool IsOctalDigit(int c) => (uint)(c - '0') <= 7;

    public static bool IsHexDigit(int c) => IsAsciiDigit(c) || (uint)((c | 0x20) - 'a') <= 5;

    /// <summary>True when the text may name a group (<c>str.isidentifier</c>).</summary>
    public static bool IsIdentifier(ReadOnlySpan<int> text)
    {
        if (text.IsEmpty || !CharData.IsIdentifierStart(text[0]))
            return false;
        foreach (int c in text)
        {
            if (!CharData.IsIdentifierContinue(c))
                return false;
        }
        return true;
    }

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
}
