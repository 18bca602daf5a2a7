namespace PyLite.Stdlib.Decimals;

/// <summary>exp, ln, log10 and power: computed with more digits until the rounding is certain.</summary>
internal static class DecimalFunctions
{
    private const double BitsPerDigit = 3.3219280948873626;
    private const double Ln10 = 2.302585092994046;

    private static int Bits(long digits)
    {
        NumberOps.CheckBits(digits > int.MaxValue / 4 ? long.MaxValue : digits * 4);
        return (int)(digits * BitsPerDigit) + 24;
    }

    /// <summary>
    /// Rounds an irrational result half to even. <paramref name="compute"/> gives a coefficient of at least so many digits, wrong by less than 10, and its exponent.
    /// </summary>
    private static PyDecimal Certain(bool negative, PyDecimalContext context, Rounding rounding, Func<long, (BigInteger Coefficient, long Exponent)> compute, ref Conditions status)
    {
        for (long extra = 4; ; extra += 2 + extra)
        {
            var (coefficient, exponent) = compute(context.Precision + extra);
            int digits = TenPowers.Digits(coefficient);
            var unit = TenPowers.Big(digits - context.Precision);
            var rest = coefficient % unit;
            var slack = new BigInteger(10);
            var toHalf = BigInteger.Abs(2 * rest - unit);
            bool certain = rest > slack && unit - rest > slack && toHalf > 2 * slack;
            if (!certain && extra < context.Precision + 60) continue;
            if ((coefficient % 5).IsZero) coefficient += 1;
            return DecimalRounding.Finish(negative, coefficient, exponent, context, rounding, ref status);
        }
    }

    public static PyDecimal Exp(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (!a.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
            return a.IsNegative ? PyDecimal.Zero : PyDecimal.Infinity(false);
        }
        if (a.IsZero) return PyDecimal.One;
        if (a.Adjusted >= 19) return OutOfRange(a.IsNegative, context, Rounding.HalfEven, ref status);
        if (a.Adjusted < -context.Precision - 3) return NearOne(a.IsNegative, context, Rounding.HalfEven, ref status);
        return Certain(false, context, Rounding.HalfEven, digits =>
        {
            int bits = Bits(digits + Math.Max(0, a.Adjusted) + 2);
            return ExpDigits(ToFixed(a, bits), bits, digits);
        }, ref status);
    }

    /// <summary>The result of an exponential that is beyond every exponent.</summary>
    private static PyDecimal OutOfRange(bool tiny, PyDecimalContext context, Rounding rounding, ref Conditions status, bool negative = false) =>
        DecimalRounding.Finish(negative, BigInteger.One, tiny ? context.Etiny - context.Precision - 1 : context.Emax + 1, context, rounding, ref status);

    /// <summary>1, a little more or a little less.</summary>
    private static PyDecimal NearOne(bool below, PyDecimalContext context, Rounding rounding, ref Conditions status)
    {
        var one = TenPowers.Big(context.Precision + 1);
        return DecimalRounding.Finish(false, below ? one - 1 : one + 1, -context.Precision - 1, context, rounding, ref status);
    }

    /// <summary>x * 2**bits.</summary>
    private static BigInteger ToFixed(PyDecimal x, int bits)
    {
        var scaled = x.Exponent >= 0 ? TenPowers.Scale(x.Coefficient, x.Exponent) << bits : BigMath.Divide(x.Coefficient << bits, TenPowers.Big(-x.Exponent));
        return x.IsNegative ? -scaled : scaled;
    }

    /// <summary>exp of a number with a binary fraction, as so many decimal digits.</summary>
    private static (BigInteger Coefficient, long Exponent) ExpDigits(in BigInteger x, int bits, long digits)
    {
        var ln10 = FixedPoint.Ln10(bits);
        var k = NumberOps.FloorDivide(x, ln10, out var rest);
        var power = FixedPoint.Exp(rest, bits);
        return (TenPowers.Scale(power, digits - 1) >> bits, (long)BigInteger.Clamp(k, -long.MaxValue / 2, long.MaxValue / 2) - (digits - 1));
    }

    public static PyDecimal Ln(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (Special(a, context, ref status) is { } special) return special;
        if (DecimalArithmetic.Compare(a, PyDecimal.One) == 0) return PyDecimal.Zero;
        return Certain(IsBelowOne(a), context, Rounding.HalfEven, digits => LogDigits(a, digits, false), ref status);
    }

    public static PyDecimal Log10(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (Special(a, context, ref status) is { } special) return special;
        var coefficient = a.Coefficient;
        TenPowers.StripZeros(ref coefficient, a.Digits - 1);
        if (coefficient.IsOne) return DecimalRounding.Finish(a.Adjusted < 0, Math.Abs(a.Adjusted), 0, context, Rounding.HalfEven, ref status);
        return Certain(IsBelowOne(a), context, Rounding.HalfEven, digits => LogDigits(a, digits, true), ref status);
    }

    private static bool IsBelowOne(PyDecimal a) => a.Adjusted < 0;

    /// <summary>The logarithm of what needs no computing, or null.</summary>
    private static PyDecimal? Special(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
        if (a.IsZero) return PyDecimal.Infinity(true);
        if (a.IsNegative) return DecimalRounding.Invalid(ref status);
        return a.IsInfinite ? PyDecimal.Infinity(false) : null;
    }

    /// <summary>ln or log10 of a positive number that is not 1: the absolute value, as so many decimal digits.</summary>
    private static (BigInteger Coefficient, long Exponent) LogDigits(PyDecimal a, long digits, bool common)
    {
        long extra = LeadingZeros(a);
        int bits = Bits(digits + extra + 22);
        var log = BigInteger.Abs(LnFixed(a, bits));
        if (common) log = (log << bits) / FixedPoint.Ln10(bits);
        // So many decimals that there are enough digits.
        long before = (long)((log.GetBitLength() - 1 - bits) / BitsPerDigit);
        long decimals = digits - before + 1;
        return (decimals >= 0 ? TenPowers.Scale(log, decimals) >> bits : BigMath.Divide(log >> bits, TenPowers.Big(-decimals)), -decimals);
    }

    /// <summary>How many zeros the logarithm has behind the point, about.</summary>
    private static long LeadingZeros(PyDecimal a)
    {
        if (a.Adjusted is not (0 or -1) || a.Exponent > 0) return 0;
        var one = TenPowers.Big(-a.Exponent);
        var distance = BigInteger.Abs(a.Coefficient - one);
        return Math.Max(0, -a.Exponent - TenPowers.Digits(distance) + 1);
    }

    /// <summary>ln(x) * 2**bits of a positive number.</summary>
    private static BigInteger LnFixed(PyDecimal x, int bits)
    {
        // x = m * 10**k with m near 1.
        long k = x.Adjusted;
        int digits = x.Digits;
        var coefficient = x.Coefficient;
        double lead = (double)(digits > 18 ? BigMath.Divide(coefficient, TenPowers.Big(digits - 18)) : TenPowers.Scale(coefficient, 18 - digits)) / 1e17;
        if (lead > 3.1622776601683795) k++;
        long exponent = x.Exponent - k;
        var m = exponent >= 0 ? TenPowers.Scale(coefficient, exponent) << bits : BigMath.Divide(coefficient << bits, TenPowers.Big(-exponent));
        var log = FixedPoint.Ln(m, bits);
        return k == 0 ? log : log + k * FixedPoint.Ln10(bits);
    }

    public static PyDecimal Power(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        bool integral = b.IsIntegral;
        bool negative = a.IsNegative && integral && IsOdd(b);
        if (b.IsZero) return a.IsZero ? DecimalRounding.Invalid(ref status) : PyDecimal.One;
        if (a.IsNegative && !integral && !a.IsZero) return DecimalRounding.Invalid(ref status);
        if (a.IsZero) return b.IsNegative ? PyDecimal.Infinity(negative) : new PyDecimal(negative, UInt128.Zero, 0);
        if (a.IsInfinite) return b.IsNegative ? new PyDecimal(negative, UInt128.Zero, 0) : PyDecimal.Infinity(negative);
        int size = DecimalArithmetic.CompareMagnitudes(a, PyDecimal.One);
        if (b.IsInfinite)
        {
            if (size == 0) return PaddedOne(false, context.Precision - 1, Conditions.Inexact | Conditions.Rounded, ref status);
            return size > 0 == b.IsNegative ? PyDecimal.Zero : PyDecimal.Infinity(false);
        }
        if (size == 0) return PowerOfOne(a, b, integral, negative, context, ref status);
        // Beyond every exponent?
        if (b.Adjusted + AdjustedLog(a) > 18) return OutOfRange(size > 0 == b.IsNegative, context, context.Rounding, ref status, negative);
        if (integral && b.Adjusted < 19) return IntegerPower(a, (long)ToInteger(b), negative, context, ref status);
        return RealPower(a, b, negative, context, ref status);
    }

    private static bool IsOdd(PyDecimal b) => b.Exponent <= 0 && !b.IsZero && !BigMath.Divide(b.Coefficient, TenPowers.Big(-b.Exponent)).IsEven;

    /// <summary>The integral value of a finite number, rounded towards zero.</summary>
    public static BigInteger ToInteger(PyDecimal x)
    {
        var magnitude = x.IsZero ? BigInteger.Zero : x.Exponent >= 0 ? TenPowers.Scale(x.Coefficient, x.Exponent) : -x.Exponent >= x.Digits ? BigInteger.Zero : BigMath.Divide(x.Coefficient, TenPowers.Big(-x.Exponent));
        return x.IsNegative ? -magnitude : magnitude;
    }

    /// <summary>The exponent of the leading digit of ln(|a|), about, from below.</summary>
    private static long AdjustedLog(PyDecimal a)
    {
        if (a.Adjusted is not (0 or -1)) return (long)Math.Floor(Math.Log10(Ln10 * Math.Max(1, Math.Abs((double)a.Adjusted) - 1)));
        return -LeadingZeros(a) - 1;
    }

    private static PyDecimal PaddedOne(bool negative, long zeros, Conditions conditions, ref Conditions status)
    {
        status |= conditions;
        return new PyDecimal(negative, TenPowers.Big(zeros), -zeros);
    }

    private static PyDecimal PowerOfOne(PyDecimal a, PyDecimal b, bool integral, bool negative, PyDecimalContext context, ref Conditions status)
    {
        if (!integral) return PaddedOne(false, context.Precision - 1, Conditions.Inexact | Conditions.Rounded, ref status);
        if (b.IsNegative) return new PyDecimal(negative, UInt128.One, 0);
        var zeros = b.Adjusted > 18 && a.Exponent != 0 ? BigInteger.Pow(10, 19) : a.Exponent == 0 ? BigInteger.Zero : ToInteger(b) * -a.Exponent;
        if (zeros > context.Precision - 1) return PaddedOne(negative, context.Precision - 1, Conditions.Rounded, ref status);
        return zeros.Sign <= 0 ? new PyDecimal(negative, UInt128.One, 0) : PaddedOne(negative, (long)zeros, Conditions.None, ref status);
    }

    /// <summary>Repeated squaring with guard digits.</summary>
    private static PyDecimal IntegerPower(PyDecimal a, long n, bool negative, PyDecimalContext context, ref Conditions status)
    {
        ulong count = n < 0 ? (ulong)-n : (ulong)n;
        var work = context.Working(context.Precision + TenPowers.Digits((UInt128)count) + 2 + (n < 0 ? 1 : 0));
        var partial = Conditions.None;
        var factor = a.IsNegative ? new PyDecimal(a, false) : a;
        if (n < 0) factor = DecimalArithmetic.Divide(PyDecimal.One, factor, work, ref status);
        var result = factor;
        for (int bit = BitOperations.Log2(count) - 1; bit >= 0; bit--)
        {
            result = DecimalArithmetic.Multiply(result, result, work, ref partial);
            if ((count >> bit & 1) != 0) result = DecimalArithmetic.Multiply(result, factor, work, ref partial);
            if (!result.IsFinite || result.IsZero && (partial & Conditions.Clamped) != 0) break;
        }
        status |= partial;
        if (result.IsInfinite) return OutOfRange(false, context, context.Rounding, ref status, negative);
        return DecimalRounding.Finish(negative ? new PyDecimal(result, true) : result, context, ref status);
    }

    private static PyDecimal RealPower(PyDecimal a, PyDecimal b, bool negative, PyDecimalContext context, ref Conditions status)
    {
        var magnitude = a.IsNegative ? new PyDecimal(a, false) : a;
        long top = Math.Max(0, b.Adjusted + AdjustedLog(magnitude) + 2);
        bool below = IsBelowOne(magnitude) != b.IsNegative;
        if (b.Adjusted + AdjustedLog(magnitude) < -context.Precision - 6) return NearOne(below, context, context.Rounding, ref status);
        long digits = context.Precision + 10;
        int bits = Bits(digits + top + Math.Max(0, b.Adjusted + 1) + LeadingZeros(magnitude));
        var log = LnFixed(magnitude, bits) * b.Coefficient;
        log = b.Exponent >= 0 ? TenPowers.Scale(log, b.Exponent) : BigMath.Divide(log, TenPowers.Big(-b.Exponent));
        var (coefficient, exponent) = ExpDigits(b.IsNegative ? -log : log, bits, digits);
        // A power that is exact in fact, such as 4 ** 0.5, is padded like all others.
        var unit = TenPowers.Big(TenPowers.Digits(coefficient) - context.Precision);
        var rest = coefficient % unit;
        if (unit - rest < 1000) coefficient += unit - rest;
        else if (rest < 1000) coefficient -= rest;
        status |= Conditions.Inexact | Conditions.Rounded;
        return DecimalRounding.Finish(negative, coefficient, exponent, context, ref status);
    }

    /// <summary>pow(a, b, modulus) of integers.</summary>
    public static PyDecimal PowerModulo(PyDecimal a, PyDecimal b, PyDecimal modulus, PyDecimalContext context, ref Conditions status)
    {
        if (a.IsNaN || b.IsNaN || modulus.IsNaN)
        {
            if (a.Kind == DecimalKind.Signaling || b.Kind == DecimalKind.Signaling) return DecimalRounding.AnyNaN(a, b, context, ref status)!;
            if (modulus.Kind == DecimalKind.Signaling) return DecimalRounding.AnyNaN(modulus, null, context, ref status)!;
            return DecimalRounding.AnyNaN(a, b, context, ref status) ?? DecimalRounding.AnyNaN(modulus, null, context, ref status)!;
        }
        if (!a.IsIntegral || !b.IsIntegral || !modulus.IsIntegral || b.IsNegative && !b.IsZero || modulus.IsZero
            || modulus.Adjusted >= context.Precision || a.IsZero && b.IsZero) return DecimalRounding.Invalid(ref status);
        var m = BigInteger.Abs(ToInteger(modulus));
        var basis = BigInteger.Abs(a.Exponent > 0 ? a.Coefficient % m * BigMath.ModPow(10, a.Exponent, m) : ToInteger(a));
        var result = BigMath.ModPow(basis, ToInteger(b), m);
        return DecimalRounding.Finish(a.IsNegative && IsOdd(b), result, 0, context, ref status);
    }
}
