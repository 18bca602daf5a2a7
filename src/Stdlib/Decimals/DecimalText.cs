using System.Globalization;
using System.Text;

namespace PyLite.Stdlib.Decimals;

/// <summary>Decimals from and to text.</summary>
internal static class DecimalText
{
    /// <summary>The digits of a coefficient.</summary>
    public static string DigitsOf(PyDecimal x) =>
        x.IsSmall ? x.Small.ToString(CultureInfo.InvariantCulture) : IntText.ToString(x.Coefficient, 0);

    /// <summary>str(x), in scientific or engineering notation.</summary>
    public static string Show(PyDecimal x, bool capitals, bool engineering = false)
    {
        string sign = x.IsNegative ? "-" : "";
        switch (x.Kind)
        {
            case DecimalKind.Infinite: return sign + "Infinity";
            case DecimalKind.Quiet: return sign + "NaN" + Payload(x);
            case DecimalKind.Signaling: return sign + "sNaN" + Payload(x);
        }
        string digits = DigitsOf(x);
        long left = x.Exponent + digits.Length;
        long point = x.Exponent <= 0 && left > -6 ? left
            : !engineering ? 1
            : x.IsZero ? Modulo(left + 1, 3) - 1
            : Modulo(left - 1, 3) + 1;
        string text = WithPoint(digits, point);
        if (left == point) return sign + text;
        return $"{sign}{text}{(capitals ? 'E' : 'e')}{(left >= point ? "+" : "")}{(left - point).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Payload(PyDecimal x) => x.IsZeroPayload ? "" : DigitsOf(x);

    private static long Modulo(long n, int m) => (n % m + m) % m;

    /// <summary>Digits with a point behind so many of them; zeros where there are none.</summary>
    public static string WithPoint(string digits, long point)
    {
        if (point <= 0) return string.Concat("0.", Zeros(-point), digits);
        if (point >= digits.Length) return digits + Zeros(point - digits.Length);
        return string.Concat(digits.AsSpan(0, (int)point), ".", digits.AsSpan((int)point));
    }

    public static string Zeros(long count) => count == 0 ? "" : count > PyStr.MaxLength ? throw Err.Memory() : Charged('0', (int)count);

    private static string Charged(char c, int count)
    {
        Vm.Limits.ResourceMeter.Charge(2L * count);
        return new string(c, count);
    }

    /// <summary>The text in ASCII: digits of all scripts, and spaces and underscores away if they may be there; null where it cannot be a number.</summary>
    public static string? Normalize(PyStr text, bool lenient)
    {
        int start = 0, end = text.Length;
        if (lenient)
        {
            while (start < end && CharData.IsSpace(text.CodePointAt(start))) start++;
            while (end > start && CharData.IsSpace(text.CodePointAt(end - 1))) end--;
        }
        string narrow = text.IsWide ? "" : text.Narrow;
        if (!text.IsWide && Ascii.IsValid(narrow) && (!lenient || !narrow.Contains('_'))) return start == 0 && end == narrow.Length ? narrow : narrow[start..end];
        var result = new char[end - start];
        int n = 0;
        for (int i = start; i < end; i++)
        {
            int c = text.CodePointAt(i);
            if (c == '_' && lenient) continue;
            if (c > 127)
            {
                int digit = CharData.DecimalValue(c);
                if (digit < 0) return null;
                c = '0' + digit;
            }
            result[n++] = (char)c;
        }
        return new string(result, 0, n);
    }

    /// <summary>Parses a numeric string, exactly: null if it is none. An exponent beyond all limits is clamped to one that no context has.</summary>
    public static PyDecimal? Parse(ReadOnlySpan<char> text)
    {
        bool negative = false;
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            negative = text[0] == '-';
            text = text[1..];
        }
        if (text.Length == 0) return null;
        if (!char.IsAsciiDigit(text[0]) && text[0] != '.') return ParseSpecial(text, negative);
        int digits = 0, at = 0, point = -1;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            if (text[at] == '.')
            {
                if (point >= 0) return null;
                point = digits;
            }
            else
            {
                digits++;
            }
            at++;
        }
        if (digits == 0) return null;
        long exponent = point < 0 ? 0 : point - digits;
        if (at < text.Length)
        {
            if (text[at] is not ('e' or 'E') || !TryExponent(text[(at + 1)..], out long written)) return null;
            exponent += written;
        }
        return new PyDecimal(negative, Number(text[..at]), exponent);
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '+' or '-') text = text[1..];
        if (text.Length == 0) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            exponent = exponent >= 400_000_000_000_000_000 ? 4_000_000_000_000_000_000 : exponent * 10 + (c - '0');
        }
        if (negative) exponent = -exponent;
        return true;
    }

    /// <summary>The number that digits with at most one point spell.</summary>
    private static BigInteger Number(ReadOnlySpan<char> text)
    {
        if (text.Length <= TenPowers.SmallDigits)
        {
            UInt128 high = UInt128.Zero;
            ulong low = 0, unit = 1;
            foreach (char c in text)
            {
                if (c == '.') continue;
                low = low * 10 + (ulong)(c - '0');
                unit *= 10;
                if (unit < 1_000_000_000_000_000_000) continue;
                high = high * unit + low;
                low = 0;
                unit = 1;
            }
            return high * unit + low;
        }
        return IntText.DecimalValue(text.Contains('.') ? text.ToString().Replace(".", "", StringComparison.Ordinal) : text);
    }

    private static PyDecimal? ParseSpecial(ReadOnlySpan<char> text, bool negative)
    {
        if (text.Equals("inf", StringComparison.OrdinalIgnoreCase) || text.Equals("infinity", StringComparison.OrdinalIgnoreCase)) return PyDecimal.Infinity(negative);
        var kind = DecimalKind.Quiet;
        if (text[0] is 's' or 'S')
        {
            kind = DecimalKind.Signaling;
            text = text[1..];
        }
        if (!text.StartsWith("nan", StringComparison.OrdinalIgnoreCase)) return null;
        text = text[3..];
        foreach (char c in text)
            if (!char.IsAsciiDigit(c)) return null;
        return new PyDecimal(kind, negative, text.Length == 0 ? BigInteger.Zero : Number(text));
    }
}
