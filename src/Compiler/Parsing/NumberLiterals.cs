using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Compiler.Parsing.Lexing;

namespace PyLite.Compiler.Parsing;

/// <summary>The values of numeric literals, whose form the lexer has checked.</summary>
internal static class NumberLiterals
{
    /// <summary>The limit of <c>sys.set_int_max_str_digits</c> for decimal integers.</summary>
    private const int MaxDecimalDigits = 4300;

    /// <summary>A long, a BigInteger, a double or a Complex.</summary>
    public static object Parse(SourceText source, in Token token)
    {
        ReadOnlySpan<char> text = source.Buffer.AsSpan(token.Start, token.End - token.Start);
        if (text.Length == 1)
            return (long)(text[0] - '0');
        if (text.Contains('_'))
            text = text.ToString().Replace("_", "");
        if (text[0] == '0' && text.Length > 2)
        {
            switch (text[1] | 0x20)
            {
                case 'x': return ParseRadix(text[2..], 4);
                case 'o': return ParseRadix(text[2..], 3);
                case 'b': return ParseRadix(text[2..], 1);
            }
        }
        if ((text[^1] | 0x20) == 'j')
            return Imaginary(ParseDouble(text[..^1]));
        if (text.ContainsAny('.', 'e', 'E'))
            return ParseDouble(text);
        return ParseInteger(text, source, token);
    }

    // System.Runtime.Numerics is loaded by the first program that needs it, not by the first number.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Imaginary(double value) => new Complex(0, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object ParseBig(ReadOnlySpan<char> text) => BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double ParseDouble(ReadOnlySpan<char> text)
        => double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    private static object ParseInteger(ReadOnlySpan<char> text, SourceText source, in Token token)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long small))
            return small;
        if (text.Length > MaxDecimalDigits)
        {
            throw new PySyntaxException(
                PySyntaxErrorKind.SyntaxError,
                $"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {text.Length} digits; "
                    + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "
                    + "decimal conversion limits.",
                source.Filename, token.Line, 0, token.Line, 0, source.GetLine(token.Line));
        }
        return ParseBig(text);
    }

    /// <summary>Digits of a power of two, in time linear in their number.</summary>
    private static object ParseRadix(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        digits = digits.TrimStart('0');
        if (digits.Length * bitsPerDigit <= 63)
        {
            long value = 0;
            foreach (char c in digits)
                value = (value << bitsPerDigit) | (uint)DigitValue(c);
            return value;
        }
        return ParseBigRadix(digits, bitsPerDigit);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object ParseBigRadix(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[(digits.Length * (long)bitsPerDigit + 7) / 8];
        long bit = 0;
        for (int i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            int shifted = DigitValue(digits[i]) << (int)(bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            if (shifted > 0xFF)
                bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
        }
        var big = new BigInteger(bytes, isUnsigned: true);
        return big <= long.MaxValue ? (object)(long)big : big;
    }

    private static int DigitValue(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}
