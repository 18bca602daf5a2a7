using System.Globalization;
using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>
/// The decimal digits of a finite float. A result is a run of digits d1 d2 d3 ... and the position of the point,
/// which stand for 0.d1d2d3... times ten to the power of <c>point</c>. Rounding is exact: half to even on the binary value.
/// </summary>
internal static class FloatDigits
{
    /// <summary>Room for all digits of any double; no double has a digit beyond them that is not zero.</summary>
    public const int BufferSize = 1120;

    private const int MaxPower = 38;

    private static ReadOnlySpan<ulong> SmallPowers =>
    [
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
        1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
        1000000000000000000, 10000000000000000000,
    ];

    /// <summary>The fewest digits that read back as the same float.</summary>
    public static int Shortest(double magnitude, Span<char> digits, out int point)
    {
        if (magnitude == 0)
        {
            digits[0] = '0';
            point = 1;
            return 1;
        }
        Span<char> text = stackalloc char[40];
        // "R" is the shortest form; it comes with or without an exponent, which is sorted out here.
        magnitude.TryFormat(text, out var written, "R", CultureInfo.InvariantCulture);
        text = text[..written];
        var exponent = 0;
        var mark = text.IndexOf('E');
        if (mark >= 0)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..mark];
        }
        var dot = text.IndexOf('.');
        point = (dot < 0 ? text.Length : dot) + exponent;
        var count = 0;
        foreach (var c in text)
        {
            if (c == '.')
                continue;
            if (count == 0 && c == '0')
            {
                point--;
                continue;
            }
            digits[count++] = c;
        }
        while (count > 1 && digits[count - 1] == '0')
            count--;
        return count == 16 ? Checked(magnitude, digits, ref point) : count;
    }

    /// <summary>
    /// The digits of the value rounded to that many decimals (which may be negative). Zero gives no digits at all. Trailing
    /// zeros are not promised: what is missing up to the last decimal is zeros.
    /// </summary>
    public static int RoundToDecimals(double magnitude, int decimals, Span<char> digits, out int point)
    {
        point = -decimals;
        if (magnitude == 0 || decimals < -310)
            return 0;
        Split(magnitude, out var mantissa, out var exponent);
        // A binary fraction of k bits has k decimals; more would be zeros.
        decimals = Math.Min(decimals, Math.Max(0, -exponent));
        var count = Scaled(mantissa, exponent, decimals, digits);
        if (count == 1 && digits[0] == '0')
            return 0;
        point = count - decimals;
        return count;
    }

    /// <summary>The value rounded to that many significant digits, 1 to 800; trailing zeros are given.</summary>
    public static int RoundToDigits(double magnitude, int count, Span<char> digits, out int point)
    {
        if (magnitude == 0)
        {
            digits[..count].Fill('0');
            point = 1;
            return count;
        }
        Split(magnitude, out var mantissa, out var exponent);
        var length = 64 - BitOperations.LeadingZeroCount(mantissa);
        // 0.30103 is log10(2); the estimate is right or one too low, which shows in the number of digits.
        point = (int)Math.Floor((exponent + length - 1) * 0.30102999566398120) + 1;
        while (true)
        {
            var got = Scaled(mantissa, exponent, count - point, digits);
            if (got == count)
                return count;
            point += got - count;
        }
    }

    /// <summary>The exact integer and binary exponent of a positive finite float; the integer is odd or the exponent minimal.</summary>
    public static void Split(double magnitude, out ulong mantissa, out int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(magnitude);
        var biased = (int)(bits >> 52) & 0x7FF;
        mantissa = bits & 0xFFFFFFFFFFFFF;
        if (biased == 0)
            biased = 1;
        else
            mantissa |= 1UL << 52;
        exponent = biased - 1075;
        if (mantissa == 0)
            return;
        var zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
    }

    /// <summary>
    /// .NET's shortest form of some powers of two, whose lower neighbour is the nearer one, does not read back.
    /// These need 17 digits.
    /// </summary>
    private static int Checked(double magnitude, Span<char> digits, ref int point)
    {
        if ((BitConverter.DoubleToUInt64Bits(magnitude) & 0xFFFFFFFFFFFFF) != 0)
            return 16;
        digits[16] = 'e';
        (point - 16).TryFormat(digits[17..], out var written, default, CultureInfo.InvariantCulture);
        return double.Parse(digits[..(17 + written)], NumberStyles.Float, CultureInfo.InvariantCulture) == magnitude
            ? 16
            : RoundToDigits(magnitude, 17, digits, out point);
    }

    /// <summary>Writes the decimal digits of mantissa * 2^exponent * 10^decimals, rounded half to even.</summary>
    private static int Scaled(ulong mantissa, int exponent, int decimals, Span<char> digits)
    {
        if (Math.Abs(decimals) > MaxPower)
            return ScaledBig(mantissa, exponent, decimals, digits);
        UInt128 top = mantissa, bottom = UInt128.One;
        var topBits = 64 - BitOperations.LeadingZeroCount(mantissa);
        if (decimals > 0)
        {
            topBits += PowerBits(decimals);
            if (topBits > 127)
                return ScaledBig(mantissa, exponent, decimals, digits);
            top *= Power(decimals);
        }
        else if (decimals < 0)
        {
            bottom = Power(-decimals);
        }
        if (exponent > 0)
        {
            if (topBits + exponent > 127)
                return ScaledBig(mantissa, exponent, decimals, digits);
            top <<= exponent;
        }
        else if (exponent < 0)
        {
            var bits = (decimals < 0 ? PowerBits(-decimals) : 1) - exponent;
            if (bits > 127)
                return ScaledBig(mantissa, exponent, decimals, digits);
            bottom <<= -exponent;
        }
        var quotient = decimals >= 0 && exponent <= 0 ? top >> -exponent : top / bottom;
        var twice = (top - quotient * bottom) << 1;
        if (twice > bottom || (twice == bottom && (quotient & 1) != 0))
            quotient++;
        return Write(quotient, digits);
    }

    private static int ScaledBig(ulong mantissa, int exponent, int decimals, Span<char> digits)
    {
        BigInteger top = mantissa, bottom = BigInteger.One;
        if (exponent > 0)
            top <<= exponent;
        else
            bottom <<= -exponent;
        if (decimals > 0)
            top *= BigInteger.Pow(10, decimals);
        else
            bottom *= BigInteger.Pow(10, -decimals);
        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        var side = (rest << 1).CompareTo(bottom);
        if (side > 0 || (side == 0 && !quotient.IsEven))
            quotient += BigInteger.One;
        quotient.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static int Write(UInt128 value, Span<char> digits)
    {
        int written;
        if (value <= ulong.MaxValue)
        {
            ((ulong)value).TryFormat(digits, out written, default, CultureInfo.InvariantCulture);
            return written;
        }
        var high = value / SmallPowers[19];
        var low = (ulong)(value - high * SmallPowers[19]);
        written = Write(high, digits);
        for (var i = written + 18; i >= written; i--)
        {
            (low, var digit) = Math.DivRem(low, 10UL);
            digits[i] = (char)('0' + digit);
        }
        return written + 19;
    }

    private static UInt128 Power(int n) => n < 20 ? SmallPowers[n] : (UInt128)SmallPowers[19] * SmallPowers[n - 19];

    /// <summary>The bits of 10^n, n up to 38.</summary>
    private static int PowerBits(int n) => (n * 3402 >> 10) + 1;
}
