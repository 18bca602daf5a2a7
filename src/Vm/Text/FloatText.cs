using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyLite.Vm.Text;

/// <summary>How a number shows a sign that is not a minus.</summary>
public enum SignMode : byte
{
    /// <summary>Only negative numbers have a sign.</summary>
    Minus,

    /// <summary>Positive numbers have a plus.</summary>
    Plus,

    /// <summary>Positive numbers have a space.</summary>
    Space,
}

/// <summary>repr(float), float(str), round(x, n) and the digits of the float presentation types.</summary>
public static class FloatText
{
    /// <summary>Reads and writes exactly as repr(float) does.</summary>
    public static string Repr(double value)
    {
        var builder = new TextBuilder(stackalloc char[32]);
        if (double.IsNegative(value) && !double.IsNaN(value))
            builder.Append('-');
        if (!TryAppendShort(ref builder, Math.Abs(value)))
            AppendMagnitude(ref builder, value, 'r', precision: 0, alternate: false, dotZero: true);
        return builder.ToNarrow();
    }

    /// <summary>
    /// The repr of integers and of numbers of few decimals. At most 15 digits that stand for a number are its shortest: no two numbers of so many digits have the same
    /// nearest float. The division is correctly rounded, as both operands are exact.
    /// </summary>
    private static bool TryAppendShort(ref TextBuilder builder, double magnitude)
    {
        const int Decimals = 4;
        if (magnitude < 1e15 && magnitude == Math.Floor(magnitude))
        {
            AppendDecimal(ref builder, (ulong)magnitude * 10, 1);
            return true;
        }
        if (!(magnitude is >= 1e-3 and < 1e11))
            return false;
        var scaled = Math.Round(magnitude * 1e4);
        if (scaled / 1e4 != magnitude)
            return false;
        var number = (ulong)scaled;
        var decimals = Decimals;
        for (; decimals > 1 && number % 10 == 0; decimals--)
            number /= 10;
        AppendDecimal(ref builder, number, decimals);
        return true;
    }

    /// <summary>A number divided by a power of ten, with all its decimals, of which there are some.</summary>
    private static void AppendDecimal(ref TextBuilder builder, ulong number, int decimals)
    {
        Span<char> digits = stackalloc char[24];
        var at = digits.Length;
        for (var i = 0; i < decimals; i++)
        {
            (number, var digit) = Math.DivRem(number, 10);
            digits[--at] = (char)('0' + digit);
        }
        digits[--at] = '.';
        do
        {
            (number, var digit) = Math.DivRem(number, 10);
            digits[--at] = (char)('0' + digit);
        }
        while (number != 0);
        builder.Append(digits[at..]);
    }

    private static ReadOnlySpan<double> Powers => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>
    /// Rounds to decimals by plain arithmetic where that surely is exact: the product is wrong by less than 2**-12, so only what is near the middle between two
    /// numbers is left to <see cref="FloatDigits"/>.
    /// </summary>
    private static bool TryRound(double magnitude, int decimals, out ulong scaled)
    {
        scaled = 0;
        if ((uint)decimals >= (uint)Powers.Length)
            return false;
        var product = magnitude * Powers[decimals];
        if (!(product < 1L << 40))
            return false;
        var whole = Math.Floor(product);
        var rest = product - whole;
        if (Math.Abs(rest - 0.5) < 0.001)
            return false;
        scaled = (ulong)whole + (rest > 0.5 ? 1UL : 0);
        return true;
    }

    /// <summary>The form of repr() for the parts of a complex number, which have no ".0".</summary>
    internal static void AppendReprPart(ref TextBuilder builder, double value, bool explicitPlus)
    {
        if (double.IsNegative(value) && !double.IsNaN(value))
            builder.Append('-');
        else if (explicitPlus)
            builder.Append('+');
        AppendMagnitude(ref builder, value, 'r', precision: 0, alternate: false, dotZero: false);
    }

    /// <summary>
    /// Adds the absolute value of a float. <paramref name="type"/> is one of e E f F g G, or r for repr's shortest digits;
    /// <paramref name="alternate"/> keeps the point and the trailing zeros; <paramref name="dotZero"/> adds ".0" to what
    /// looks like an integer, as repr() and the empty format type do.
    /// </summary>
    [SkipLocalsInit]
    internal static void AppendMagnitude(ref TextBuilder builder, double value, char type, int precision, bool alternate, bool dotZero)
    {
        var upper = type is 'E' or 'F' or 'G';
        if (!double.IsFinite(value))
        {
            builder.Append(double.IsNaN(value) ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"));
            return;
        }
        value = Math.Abs(value);
        Span<char> buffer = stackalloc char[FloatDigits.BufferSize];
        int count, point;
        switch (type)
        {
            case 'f' or 'F' when precision > 0 && TryRound(value, precision, out var scaled):
                AppendDecimal(ref builder, scaled, precision);
                return;
            case 'f' or 'F':
                count = FloatDigits.RoundToDecimals(value, precision, buffer, out point);
                AppendFixed(ref builder, buffer[..count], point, precision, alternate);
                return;
            case 'e' or 'E':
                count = FloatDigits.RoundToDigits(value, Math.Min(precision, 1000) + 1, buffer, out point);
                AppendExponent(ref builder, buffer[..count], value == 0 ? 1 : point, precision, alternate, upper);
                return;
            case 'r':
                count = FloatDigits.Shortest(value, buffer, out point);
                if (point is > -4 and <= 16)
                    AppendFixed(ref builder, buffer[..count], point, Math.Max(count - point, dotZero ? 1 : 0), alternate);
                else
                    AppendExponent(ref builder, buffer[..count], point, count - 1, alternate, upper);
                return;
        }
        precision = Math.Max(precision, 1);
        count = FloatDigits.RoundToDigits(value, Math.Min(precision, 1000), buffer, out point);
        var useExponent = point <= -4 || point > precision - (dotZero ? 1 : 0);
        if (!alternate)
            while (count > 1 && buffer[count - 1] == '0')
                count--;
        var decimals = alternate ? (useExponent ? precision - 1 : precision - point) : useExponent ? count - 1 : count - point;
        if (useExponent)
            AppendExponent(ref builder, buffer[..count], point, decimals, alternate, upper);
        else
            AppendFixed(ref builder, buffer[..count], point, Math.Max(decimals, dotZero && !alternate ? 1 : 0), alternate);
    }

    /// <summary>round(value, digits): the decimal number nearest to the exact value, half to even, read back.</summary>
    public static double Round(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0 || digits > 323)
            return value;
        if (digits < -308)
            return double.IsNegative(value) ? -0.0 : 0.0;
        Span<char> buffer = stackalloc char[FloatDigits.BufferSize + 8];
        var count = FloatDigits.RoundToDecimals(Math.Abs(value), digits, buffer, out var point);
        var result = 0.0;
        if (count > 0)
        {
            buffer[count] = 'e';
            (point - count).TryFormat(buffer[(count + 1)..], out var written, default, CultureInfo.InvariantCulture);
            result = double.Parse(buffer[..(count + 1 + written)], NumberStyles.Float, CultureInfo.InvariantCulture);
            if (double.IsInfinity(result))
                throw PyTextError.Overflow("rounded value too large to represent");
        }
        return double.IsNegative(value) ? -result : result;
    }

    /// <summary>The exact ratio of integers, in lowest terms with a positive denominator.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) AsIntegerRatio(double value)
    {
        if (double.IsInfinity(value))
            throw PyTextError.Overflow("cannot convert Infinity to integer ratio");
        if (double.IsNaN(value))
            throw PyTextError.Value("cannot convert NaN to integer ratio");
        if (value == 0)
            return (BigInteger.Zero, BigInteger.One);
        FloatDigits.Split(Math.Abs(value), out var mantissa, out var exponent);
        BigInteger top = mantissa, bottom = BigInteger.One;
        if (exponent > 0)
            top <<= exponent;
        else
            bottom <<= -exponent;
        return (value < 0 ? -top : top, bottom);
    }

    /// <summary>float(str); the error is CPython's ValueError.</summary>
    public static bool TryParse(TextSpan text, out double value, out PyTextError? error)
    {
        var ascii = new AsciiNumber(text, stackalloc char[64]);
        var success = TryParseAscii(ascii.Text, out value);
        ascii.Dispose();
        error = success ? null : PyTextError.Value("could not convert string to float: " + StrRepr.Repr(text));
        return success;
    }

    /// <summary>float(bytes); the message shows the repr of the argument, which the caller knows.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, Func<string> repr, out double value, out PyTextError? error)
    {
        var ascii = new AsciiNumber(bytes, stackalloc char[64]);
        var success = TryParseAscii(ascii.Text, out value);
        ascii.Dispose();
        error = success ? null : PyTextError.Value("could not convert string to float: " + repr());
        return success;
    }

    /// <summary>Reads a float literal or a float's text after Unicode digits have become ASCII ones.</summary>
    internal static bool TryParseAscii(ReadOnlySpan<char> text, out double value)
    {
        text = AsciiNumber.Strip(text);
        if (TryParsePlain(text, out value))
            return true;
        if (text.Contains('_'))
            return TryParseWithUnderscores(text, out value);
        var length = ScanNumber(text, out value);
        return length > 0 && length == text.Length;
    }

    /// <summary>Up to 15 digits with a point: both they and the power of ten are exact, so the quotient is the nearest float.</summary>
    private static bool TryParsePlain(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > 16)
            return false;
        var first = text[0] is '-' ? 1 : 0;
        var number = 0L;
        var point = -1;
        for (var i = first; i < text.Length; i++)
        {
            var digit = (uint)text[i] - '0';
            if (digit <= 9)
                number = number * 10 + digit;
            else if (text[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }
        var digits = text.Length - first - (point < 0 ? 0 : 1);
        if (digits is 0 or > 15)
            return false;
        value = point < 0 ? number : number / Powers[text.Length - 1 - point];
        if (first == 1)
            value = -value;
        return true;
    }

    /// <summary>
    /// Reads the longest prefix that is a float, inf and nan included, and returns its length, 0 when there is none.
    /// </summary>
    internal static int ScanNumber(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var negative = i == 1 && text[0] == '-';
        var rest = text[i..];
        if (rest.Length == 0)
            return 0;
        if (rest[0] is not ((>= '0' and <= '9') or '.'))
        {
            var word = rest.StartsWith("infinity", StringComparison.OrdinalIgnoreCase) ? 8
                : rest.StartsWith("inf", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("nan", StringComparison.OrdinalIgnoreCase) ? 3
                : 0;
            if (word == 0)
                return 0;
            value = rest[0] is 'n' or 'N' ? BitConverter.UInt64BitsToDouble(0x7FF8000000000000) : double.PositiveInfinity;
            if (negative)
                value = -value;
            return i + word;
        }
        var start = i;
        i = SkipDigits(text, i);
        var digits = i - start;
        if (i < text.Length && text[i] == '.')
        {
            var after = SkipDigits(text, i + 1);
            digits += after - i - 1;
            i = after;
        }
        if (digits == 0)
            return 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var exponent = i + 1 < text.Length && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
            var end = SkipDigits(text, exponent);
            if (end > exponent)
                i = end;
        }
        value = double.Parse(text[..i], NumberStyles.Float, CultureInfo.InvariantCulture);
        return i;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }

    /// <summary>Underscores are allowed between digits only.</summary>
    private static bool TryParseWithUnderscores(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var builder = new TextBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '_')
            {
                builder.Append(text[i]);
            }
            else if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
            {
                builder.Dispose();
                return false;
            }
        }
        var plain = builder.NarrowSpan;
        var length = ScanNumber(plain, out value);
        var success = length > 0 && length == plain.Length;
        builder.Dispose();
        return success;
    }

    /// <summary>Digits with a point and exactly that many decimals.</summary>
    private static void AppendFixed(ref TextBuilder builder, scoped ReadOnlySpan<char> digits, int point, int decimals, bool alternate)
    {
        if (digits.Length == 0 || point <= 0)
        {
            builder.Append('0');
        }
        else
        {
            builder.Append(digits[..Math.Min(point, digits.Length)]);
            builder.Append('0', point - digits.Length);
        }
        if (decimals > 0 || alternate)
            builder.Append('.');
        if (decimals <= 0)
            return;
        var zeros = digits.Length == 0 ? decimals : Math.Min(decimals, Math.Max(0, -point));
        builder.Append('0', zeros);
        var rest = digits.Length > Math.Max(point, 0) ? digits[Math.Max(point, 0)..] : default;
        if (rest.Length > decimals - zeros)
            rest = rest[..(decimals - zeros)];
        builder.Append(rest);
        builder.Append('0', decimals - zeros - rest.Length);
    }

    /// <summary>One digit, the point, that many decimals, and an exponent of at least two digits.</summary>
    private static void AppendExponent(ref TextBuilder builder, scoped ReadOnlySpan<char> digits, int point, int decimals, bool alternate, bool upper)
    {
        builder.Append(digits[0]);
        if (decimals > 0 || alternate)
            builder.Append('.');
        var rest = digits[1..];
        if (rest.Length > decimals)
            rest = rest[..decimals];
        builder.Append(rest);
        builder.Append('0', decimals - rest.Length);
        builder.Append(upper ? 'E' : 'e');
        var exponent = point - 1;
        builder.Append(exponent < 0 ? '-' : '+');
        exponent = Math.Abs(exponent);
        if (exponent >= 100)
            builder.Append((char)('0' + exponent / 100));
        builder.Append((char)('0' + exponent / 10 % 10));
        builder.Append((char)('0' + exponent % 10));
    }
}
