using System.Globalization;
using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>float.hex() and float.fromhex().</summary>
public static class HexFloat
{
    private const int MantissaBits = 52;
    private const int MinExponent = -1022;

    /// <summary>Writes as float.hex() does.</summary>
    public static string ToHex(double value)
    {
        if (!double.IsFinite(value))
            return FloatText.Repr(value);
        var raw = BitConverter.DoubleToUInt64Bits(value);
        var sign = raw >> 63 != 0 ? "-" : "";
        var fraction = raw & ((1UL << MantissaBits) - 1);
        var biased = (int)(raw >> MantissaBits) & 0x7FF;
        if (biased == 0 && fraction == 0)
            return sign + "0x0.0p+0";
        var exponent = biased == 0 ? MinExponent : biased - 1023;
        return string.Create(CultureInfo.InvariantCulture,
            $"{sign}0x{(biased == 0 ? 0 : 1)}.{fraction:x13}p{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    /// <summary>Reads as float.fromhex() does: rounds half to even, and raises OverflowError for what is too large.</summary>
    public static double Parse(TextSpan text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is >= 0xD800 and <= 0xDFFF)
                throw Surrogates(text, i);
        var plain = text.IsWide ? text.ToString() : text.Narrow;
        if (TryParse(AsciiNumber.Strip(plain), out var value))
            return value;
        throw PyTextError.Value("invalid hexadecimal floating-point string");
    }

    /// <summary>CPython reads the text in UTF-8, which has no surrogates.</summary>
    private static PyCodecError Surrogates(TextSpan text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] is >= 0xD800 and <= 0xDFFF)
            end++;
        return PyCodecError.Encode("utf-8", text, start, end, "surrogates not allowed");
    }

    private static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '+' or '-')
            text = text[1..];
        if (IsWord(text, "inf") || IsWord(text, "infinity"))
            value = double.PositiveInfinity;
        else if (IsWord(text, "nan"))
            value = BitConverter.UInt64BitsToDouble(0x7FF8000000000000);
        else if (!TryParseNumber(text, out value))
            return false;
        if (negative)
            value = -value;
        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool TryParseNumber(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length > 1 && text[0] == '0' && text[1] is 'x' or 'X')
            text = text[2..];
        var digits = 0;
        long afterPoint = 0;
        var at = 0;
        var point = false;
        // 64 significant bits and a sticky one are more than rounding needs, however many digits there are.
        ulong mantissa = 0;
        long dropped = 0;
        var sticky = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }
            if (!char.IsAsciiHexDigit(c))
                break;
            digits++;
            if (point)
                afterPoint++;
            var digit = (ulong)(char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
            if (mantissa >> 59 != 0)
            {
                dropped++;
                sticky |= digit != 0;
            }
            else
            {
                mantissa = mantissa << 4 | digit;
            }
        }
        var rest = text[at..];
        if (digits == 0 || !TryReadExponent(ref rest, out var exponent))
            return false;
        // What is too large is so even before something that makes the text malformed.
        if (mantissa != 0)
            value = Scale(mantissa, exponent + 4 * (dropped - afterPoint), sticky);
        return rest.Length == 0;
    }

    private static bool TryReadExponent(ref ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.Length == 0 || text[0] is not ('p' or 'P'))
            return true;
        text = text[1..];
        var negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '+' or '-')
            text = text[1..];
        var length = text.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = text.Length;
        foreach (var c in text[..length])
            exponent = Math.Min(exponent * 10 + (c - '0'), 1L << 40);
        if (negative)
            exponent = -exponent;
        text = text[length..];
        return length > 0;
    }

    /// <summary>The float nearest to (mantissa and a bit more, if sticky) * 2^exponent.</summary>
    private static double Scale(ulong mantissa, long exponent, bool sticky)
    {
        var length = 64 - BitOperations.LeadingZeroCount(mantissa);
        var top = exponent + length - 1;
        if (top > 1023)
            throw TooLarge();
        // The exponent of the last bit that the result can hold.
        var last = Math.Max(top, MinExponent) - MantissaBits;
        var shift = last - exponent;
        ulong kept;
        if (shift <= 0)
        {
            kept = mantissa << (int)-shift;
        }
        else if (shift > 64)
        {
            kept = 0;
        }
        else
        {
            kept = shift == 64 ? 0 : mantissa >> (int)shift;
            var half = 1UL << (int)(shift - 1);
            var rest = shift == 64 ? mantissa : mantissa & ((half << 1) - 1);
            if (rest > half || (rest == half && (sticky || (kept & 1) != 0)))
                kept++;
        }
        var value = Math.ScaleB((double)kept, (int)last);
        return double.IsInfinity(value) ? throw TooLarge() : value;
    }

    private static PyTextError TooLarge() => PyTextError.Overflow("hexadecimal value too large to represent as a float");
}
