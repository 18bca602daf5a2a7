namespace PyLite.Stdlib.Decimals;

/// <summary>The basic operations of the General Decimal Arithmetic: http://speleotrove.com/decimal/daops.html</summary>
internal static class DecimalArithmetic
{
    public static PyDecimal Add(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => AddSigned(a, b, b.IsNegative, context, ref status);

    public static PyDecimal Subtract(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) =>
        AddSigned(a, b, b.IsNaN ? b.IsNegative : !b.IsNegative, context, ref status);

    private static PyDecimal AddSigned(PyDecimal a, PyDecimal b, bool negativeB, PyDecimalContext context, ref Conditions status)
    {
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
            if (a.IsInfinite) return b.IsInfinite && a.IsNegative != negativeB ? DecimalRounding.Invalid(ref status) : PyDecimal.Infinity(a.IsNegative);
            return PyDecimal.Infinity(negativeB);
        }
        if (a.IsSmall && b.IsSmall)
        {
            // Where both fit 37 digits with the same exponent, no big numbers are needed.
            long shift = a.Exponent - b.Exponent;
            UInt128 x = a.Small, y = b.Small;
            bool fits = shift == 0 || (shift > 0 ? shift < TenPowers.SmallDigits && a.Digits + shift < TenPowers.SmallDigits : -shift < TenPowers.SmallDigits && b.Digits - shift < TenPowers.SmallDigits);
            if (fits)
            {
                if (shift > 0) x *= TenPowers.Small[shift];
                else if (shift < 0) y *= TenPowers.Small[-shift];
                long exponent = Math.Min(a.Exponent, b.Exponent);
                if (a.IsNegative == negativeB) return DecimalRounding.Finish(a.IsNegative, x + y, exponent, context, ref status);
                if (x == y) return DecimalRounding.Finish(context.Rounding == Rounding.Floor, UInt128.Zero, exponent, context, ref status);
                return x > y ? DecimalRounding.Finish(a.IsNegative, x - y, exponent, context, ref status) : DecimalRounding.Finish(negativeB, y - x, exponent, context, ref status);
            }
        }
        return AddBig(a, b, negativeB, context, ref status);
    }

    private static PyDecimal AddBig(PyDecimal a, PyDecimal b, bool negativeB, PyDecimalContext context, ref Conditions status)
    {
        var (high, low) = a.Exponent >= b.Exponent ? (a, b) : (b, a);
        bool highNegative = high == a ? a.IsNegative : negativeB, lowNegative = high == a ? negativeB : a.IsNegative;
        if (a == b) (highNegative, lowNegative) = (a.IsNegative, negativeB);
        BigInteger x = high.Coefficient, y = low.Coefficient;
        long exponent = low.Exponent;
        if (!x.IsZero)
        {
            // What is far below the last digit of the result counts as "a little".
            long shift = high.Exponent - low.Exponent;
            if (shift > context.Precision)
            {
                long floor = high.Exponent - 1 + (high.Digits > context.Precision ? 0 : high.Digits - context.Precision - 1);
                if (low.Adjusted < floor)
                {
                    exponent = floor;
                    y = y.IsZero ? BigInteger.Zero : BigInteger.One;
                    shift = high.Exponent - floor;
                }
            }
            x *= TenPowers.Big(shift);
        }
        var sum = (highNegative ? -x : x) + (lowNegative ? -y : y);
        bool negative = sum.IsZero ? highNegative == lowNegative ? highNegative : context.Rounding == Rounding.Floor : sum.Sign < 0;
        return DecimalRounding.Finish(negative, BigInteger.Abs(sum), exponent, context, ref status);
    }

    public static PyDecimal Multiply(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        bool negative = a.IsNegative != b.IsNegative;
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
            return a.IsZero || b.IsZero ? DecimalRounding.Invalid(ref status) : PyDecimal.Infinity(negative);
        }
        long exponent = a.Exponent + b.Exponent;
        if (a.IsSmall && b.IsSmall && a.Digits + b.Digits <= TenPowers.SmallDigits) return DecimalRounding.Finish(negative, a.Small * b.Small, exponent, context, ref status);
        return DecimalRounding.Finish(negative, BigMath.Multiply(a.Coefficient, b.Coefficient), exponent, context, ref status);
    }

    /// <summary>a * b + c with one rounding.</summary>
    public static PyDecimal FusedMultiplyAdd(PyDecimal a, PyDecimal b, PyDecimal c, PyDecimalContext context, ref Conditions status)
    {
        if (!a.IsFinite || !b.IsFinite || !c.IsFinite)
        {
            if (a.IsNaN || b.IsNaN || c.IsNaN)
            {
                // The product's NaN comes first, but a signaling third operand before a quiet one.
                if (a.Kind == DecimalKind.Signaling || b.Kind == DecimalKind.Signaling) return DecimalRounding.AnyNaN(a, b, context, ref status)!;
                if (c.Kind == DecimalKind.Signaling) return DecimalRounding.AnyNaN(c, null, context, ref status)!;
                if (a.IsNaN || b.IsNaN) return DecimalRounding.AnyNaN(a, b, context, ref status)!;
            }
            if (a.IsInfinite || b.IsInfinite)
            {
                if (a.IsZero || b.IsZero) return DecimalRounding.Invalid(ref status);
                if (c.IsNaN) return DecimalRounding.AnyNaN(c, null, context, ref status)!;
                return Add(PyDecimal.Infinity(a.IsNegative != b.IsNegative), c, context, ref status);
            }
            return c.IsNaN ? DecimalRounding.AnyNaN(c, null, context, ref status)! : PyDecimal.Infinity(c.IsNegative);
        }
        var product = new PyDecimal(a.IsNegative != b.IsNegative, BigMath.Multiply(a.Coefficient, b.Coefficient), a.Exponent + b.Exponent);
        return Add(product, c, context, ref status);
    }

    public static PyDecimal Divide(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        bool negative = a.IsNegative != b.IsNegative;
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
            if (a.IsInfinite) return b.IsInfinite ? DecimalRounding.Invalid(ref status) : PyDecimal.Infinity(negative);
            status |= Conditions.Clamped;
            return new PyDecimal(negative, UInt128.Zero, context.Etiny);
        }
        if (b.IsZero)
        {
            if (a.IsZero) return DecimalRounding.Invalid(ref status, Conditions.DivisionUndefined);
            status |= Conditions.DivisionByZero;
            return PyDecimal.Infinity(negative);
        }
        long ideal = a.Exponent - b.Exponent;
        if (a.IsZero) return DecimalRounding.Finish(negative, UInt128.Zero, ideal, context, ref status);
        long shift = b.Digits - a.Digits + context.Precision + 1;
        if (a.IsSmall && b.IsSmall && shift >= 0 && a.Digits + shift <= TenPowers.SmallDigits) return DivideSmall(a, b, negative, ideal, shift, context, ref status);
        BigInteger quotient, rest;
        if (shift >= 0) quotient = BigMath.DivRem(TenPowers.Scale(a.Coefficient, shift), b.Coefficient, out rest);
        else quotient = BigMath.DivRem(a.Coefficient, TenPowers.Scale(b.Coefficient, -shift), out rest);
        long exponent = ideal - shift;
        if (rest.IsZero) exponent += TenPowers.StripZeros(ref quotient, Math.Max(0, ideal - exponent));
        // A digit more than the precision is there; it must not look like a tie or an exact result.
        else if ((quotient % 5).IsZero) quotient += 1;
        return DecimalRounding.Finish(negative, quotient, exponent, context, ref status);
    }

    private static PyDecimal DivideSmall(PyDecimal a, PyDecimal b, bool negative, long ideal, long shift, PyDecimalContext context, ref Conditions status)
    {
        var (quotient, rest) = UInt128.DivRem(a.Small * TenPowers.Small[shift], b.Small);
        long exponent = ideal - shift;
        if (rest == UInt128.Zero)
        {
            while (exponent <= ideal - 8 && quotient % 100_000_000 == UInt128.Zero)
            {
                quotient /= 100_000_000;
                exponent += 8;
            }
            while (exponent < ideal && quotient % 10 == UInt128.Zero)
            {
                quotient /= 10;
                exponent++;
            }
        }
        else if (quotient % 5 == UInt128.Zero)
        {
            quotient++;
        }
        return DecimalRounding.Finish(negative, quotient, exponent, context, ref status);
    }

    /// <summary>The integer quotient and the remainder of finite numbers, b not zero; null if the quotient has too many digits.</summary>
    private static (PyDecimal Quotient, BigInteger Remainder, long Exponent)? DivideToInteger(PyDecimal a, PyDecimal b, PyDecimalContext context, bool wantsRemainder)
    {
        bool negative = a.IsNegative != b.IsNegative;
        long distance = a.Adjusted - b.Adjusted, exponent = Math.Min(a.Exponent, b.Exponent);
        if (a.IsZero || distance <= -2)
        {
            var rest = a.IsZero || !wantsRemainder ? BigInteger.Zero : TenPowers.Scale(a.Coefficient, a.Exponent - exponent);
            return (new PyDecimal(negative, UInt128.Zero, 0), rest, exponent);
        }
        if (distance > context.Precision) return null;
        var quotient = BigMath.DivRem(TenPowers.Scale(a.Coefficient, a.Exponent - exponent), TenPowers.Scale(b.Coefficient, b.Exponent - exponent), out var remainder);
        if (TenPowers.Digits(quotient) > context.Precision) return null;
        return (new PyDecimal(negative, quotient, 0), remainder, exponent);
    }

    public static PyDecimal DivideInteger(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        bool negative = a.IsNegative != b.IsNegative;
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
            if (a.IsInfinite) return b.IsInfinite ? DecimalRounding.Invalid(ref status) : PyDecimal.Infinity(negative);
            return new PyDecimal(negative, UInt128.Zero, 0);
        }
        if (b.IsZero)
        {
            if (a.IsZero) return DecimalRounding.Invalid(ref status, Conditions.DivisionUndefined);
            status |= Conditions.DivisionByZero;
            return PyDecimal.Infinity(negative);
        }
        return DivideToInteger(a, b, context, false) is { } done ? DecimalRounding.Finish(done.Quotient, context, ref status) : DecimalRounding.Invalid(ref status, Conditions.DivisionImpossible);
    }

    public static PyDecimal Remainder(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
            return a.IsInfinite ? DecimalRounding.Invalid(ref status) : DecimalRounding.Finish(a, context, ref status);
        }
        if (b.IsZero) return DecimalRounding.Invalid(ref status, a.IsZero ? Conditions.DivisionUndefined : Conditions.InvalidOperation);
        return DivideToInteger(a, b, context, true) is { } done
            ? DecimalRounding.Finish(a.IsNegative, done.Remainder, done.Exponent, context, ref status)
            : DecimalRounding.Invalid(ref status, Conditions.DivisionImpossible);
    }

    public static (PyDecimal Quotient, PyDecimal Remainder) DivMod(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        bool negative = a.IsNegative != b.IsNegative;
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return (nan, nan);
            if (a.IsInfinite)
            {
                var invalid = DecimalRounding.Invalid(ref status);
                return (b.IsInfinite ? invalid : PyDecimal.Infinity(negative), invalid);
            }
            return (new PyDecimal(negative, UInt128.Zero, 0), DecimalRounding.Finish(a, context, ref status));
        }
        if (b.IsZero)
        {
            if (a.IsZero)
            {
                var undefined = DecimalRounding.Invalid(ref status, Conditions.DivisionUndefined);
                return (undefined, undefined);
            }
            status |= Conditions.DivisionByZero;
            return (PyDecimal.Infinity(negative), DecimalRounding.Invalid(ref status));
        }
        if (DivideToInteger(a, b, context, true) is not { } done)
        {
            var impossible = DecimalRounding.Invalid(ref status, Conditions.DivisionImpossible);
            return (impossible, impossible);
        }
        return (DecimalRounding.Finish(done.Quotient, context, ref status), DecimalRounding.Finish(a.IsNegative, done.Remainder, done.Exponent, context, ref status));
    }

    /// <summary>a - b * n for the integer n nearest to a / b, the even one of two.</summary>
    public static PyDecimal RemainderNear(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (!a.IsFinite || !b.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
            return a.IsInfinite ? DecimalRounding.Invalid(ref status) : DecimalRounding.Finish(a, context, ref status);
        }
        if (b.IsZero) return DecimalRounding.Invalid(ref status, a.IsZero ? Conditions.DivisionUndefined : Conditions.InvalidOperation);
        long exponent = Math.Min(a.Exponent, b.Exponent);
        if (a.IsZero) return DecimalRounding.Finish(a.IsNegative, BigInteger.Zero, exponent, context, ref status);
        long distance = a.Adjusted - b.Adjusted;
        if (distance >= context.Precision + 1) return DecimalRounding.Invalid(ref status, Conditions.DivisionImpossible);
        if (distance <= -2) return DecimalRounding.Finish(a.IsNegative, TenPowers.Scale(a.Coefficient, a.Exponent - exponent), exponent, context, ref status);
        var divisor = TenPowers.Scale(b.Coefficient, b.Exponent - exponent);
        var quotient = BigMath.DivRem(TenPowers.Scale(a.Coefficient, a.Exponent - exponent), divisor, out var rest);
        if (2 * rest + (quotient.IsEven ? 0 : 1) > divisor)
        {
            rest -= divisor;
            quotient += 1;
        }
        if (TenPowers.Digits(quotient) > context.Precision) return DecimalRounding.Invalid(ref status, Conditions.DivisionImpossible);
        return DecimalRounding.Finish(a.IsNegative != rest.Sign < 0, BigInteger.Abs(rest), exponent, context, ref status);
    }

    public static PyDecimal SquareRoot(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (!a.IsFinite)
        {
            if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
            return a.IsNegative ? DecimalRounding.Invalid(ref status) : PyDecimal.Infinity(false);
        }
        if (a.IsZero) return DecimalRounding.Finish(a.IsNegative, UInt128.Zero, a.Exponent >> 1, context, ref status);
        if (a.IsNegative) return DecimalRounding.Invalid(ref status);
        // One digit more than the precision, of a number with an even exponent.
        var number = a.Coefficient;
        long exponent = a.Exponent >> 1, ideal = exponent;
        int digits = a.Digits;
        if ((a.Exponent & 1) != 0)
        {
            number *= 10;
            digits++;
        }
        long shift = context.Precision + 1 - (digits + 1) / 2;
        bool exact = true;
        if (shift >= 0)
        {
            number = TenPowers.Scale(number, 2 * shift);
        }
        else
        {
            number = BigMath.DivRem(number, TenPowers.Big(-2 * shift), out var rest);
            exact = rest.IsZero;
        }
        exponent -= shift;
        var root = BigMath.SquareRoot(number);
        exact = exact && BigMath.Multiply(root, root) == number;
        if (!exact)
        {
            if ((root % 5).IsZero) root += 1;
        }
        else if (shift >= 0)
        {
            exponent += TenPowers.StripZeros(ref root, ideal - exponent);
        }
        else
        {
            root = TenPowers.Scale(root, -shift);
            exponent += shift;
        }
        return DecimalRounding.Finish(false, root, exponent, context, Rounding.HalfEven, ref status);
    }

    /// <summary>Compares numbers that are not NaN.</summary>
    public static int Compare(PyDecimal a, PyDecimal b)
    {
        if (a.IsInfinite || b.IsInfinite)
        {
            int x = a.IsInfinite ? a.IsNegative ? -1 : 1 : 0, y = b.IsInfinite ? b.IsNegative ? -1 : 1 : 0;
            return x.CompareTo(y);
        }
        if (a.IsZero) return b.IsZero ? 0 : b.IsNegative ? 1 : -1;
        if (b.IsZero || a.IsNegative != b.IsNegative) return a.IsNegative ? -1 : 1;
        int order = CompareMagnitudes(a, b);
        return a.IsNegative ? -order : order;
    }

    /// <summary>Compares the absolute values of finite numbers.</summary>
    public static int CompareMagnitudes(PyDecimal a, PyDecimal b)
    {
        if (a.IsZero || b.IsZero) return b.IsZero ? a.IsZero ? 0 : 1 : -1;
        if (a.Exponent == b.Exponent && a.IsSmall && b.IsSmall) return a.Small.CompareTo(b.Small);
        int order = a.Adjusted.CompareTo(b.Adjusted);
        if (order != 0) return order;
        long shift = a.Exponent - b.Exponent;
        if (a.IsSmall && b.IsSmall) return shift >= 0 ? (a.Small * TenPowers.Small[shift]).CompareTo(b.Small) : a.Small.CompareTo(b.Small * TenPowers.Small[-shift]);
        return shift >= 0 ? TenPowers.Scale(a.Coefficient, shift).CompareTo(b.Coefficient) : a.Coefficient.CompareTo(TenPowers.Scale(b.Coefficient, -shift));
    }
}
