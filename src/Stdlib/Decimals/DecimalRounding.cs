namespace PyLite.Stdlib.Decimals;

/// <summary>Brings exact results into a context: precision, exponent limits, subnormal numbers, overflow.</summary>
internal static class DecimalRounding
{
    /// <summary>Whether a number whose discarded part is not zero is rounded away from zero; <paramref name="half"/> compares that part with a half.</summary>
    public static bool RoundsAway(Rounding rounding, bool negative, int lastDigit, int half) => rounding switch
    {
        Rounding.Up => true,
        Rounding.Down => false,
        Rounding.Ceiling => !negative,
        Rounding.Floor => negative,
        Rounding.HalfUp => half >= 0,
        Rounding.HalfDown => half > 0,
        Rounding.HalfEven => half > 0 || half == 0 && (lastDigit & 1) != 0,
        _ => lastDigit is 0 or 5,
    };

    /// <summary>A number with a coefficient of at most 38 digits, or a product of such that fits 128 bits.</summary>
    public static PyDecimal Finish(bool negative, UInt128 coefficient, long exponent, PyDecimalContext context, ref Conditions status)
    {
        if (coefficient != UInt128.Zero)
        {
            int digits = TenPowers.Digits(coefficient);
            long adjusted = exponent + digits - 1;
            if (context.Clamp == 0 && adjusted >= context.Emin && adjusted < context.Emax)
            {
                if (digits <= context.Precision) return new PyDecimal(negative, coefficient, exponent);
                int drop = digits - (int)context.Precision;
                var unit = TenPowers.Small[drop];
                var (quotient, rest) = UInt128.DivRem(coefficient, unit);
                status |= Conditions.Rounded;
                if (rest != UInt128.Zero)
                {
                    status |= Conditions.Inexact;
                    if (RoundsAway(context.Rounding, negative, (int)(ulong)(quotient % 10), rest.CompareTo(unit - rest)) && ++quotient == TenPowers.Small[(int)context.Precision])
                    {
                        quotient = TenPowers.Small[(int)context.Precision - 1];
                        drop++;
                    }
                }
                return new PyDecimal(negative, quotient, exponent + drop);
            }
        }
        return Finish(negative, (BigInteger)coefficient, exponent, context, ref status);
    }

    /// <summary>Brings a finite number into a context.</summary>
    public static PyDecimal Finish(bool negative, in BigInteger coefficient, long exponent, PyDecimalContext context, ref Conditions status) =>
        Finish(negative, coefficient, exponent, context, context.Rounding, ref status);

    public static PyDecimal Finish(bool negative, in BigInteger coefficient, long exponent, PyDecimalContext context, Rounding rounding, ref Conditions status)
    {
        if (coefficient.IsZero) return FinishZero(negative, exponent, context, ref status);
        int digits = TenPowers.Digits(coefficient);
        long etiny = context.Etiny, etop = context.Etop, least = digits + exponent - context.Precision;
        if (least > etop) return Overflow(negative, context, rounding, ref status);
        bool subnormal = least < etiny;
        if (subnormal)
        {
            status |= Conditions.Subnormal;
            least = etiny;
        }
        if (exponent < least)
        {
            var kept = Shorten(coefficient, digits, least - exponent, negative, rounding, out bool inexact);
            if (inexact)
            {
                status |= Conditions.Inexact;
                if (subnormal) status |= Conditions.Underflow;
                if (TenPowers.Digits(kept) > context.Precision)
                {
                    kept /= 10;
                    least++;
                }
            }
            if (least > etop) return Overflow(negative, context, rounding, ref status);
            status |= Conditions.Rounded;
            if (kept.IsZero) status |= Conditions.Clamped;
            return new PyDecimal(negative, kept, least);
        }
        if (context.Clamp != 0 && exponent > etop)
        {
            status |= Conditions.Clamped;
            return new PyDecimal(negative, TenPowers.Scale(coefficient, exponent - etop), etop);
        }
        return new PyDecimal(negative, coefficient, exponent);
    }

    /// <summary>A number rounded to a context, as unary plus does it.</summary>
    public static PyDecimal Finish(PyDecimal x, PyDecimalContext context, ref Conditions status)
    {
        if (x.IsFinite)
        {
            // Most numbers fit as they are.
            if (context.Clamp == 0 && x.Digits <= context.Precision && !x.IsZero && x.Adjusted >= context.Emin && x.Adjusted <= context.Emax)
                return x.GetType() == typeof(PyDecimal) ? x : new PyDecimal(x, x.IsNegative);
            return x.IsSmall ? Finish(x.IsNegative, x.Small, x.Exponent, context, ref status) : Finish(x.IsNegative, x.Coefficient, x.Exponent, context, ref status);
        }
        return x.IsNaN ? FixNaN(x, context) : x;
    }

    private static PyDecimal FinishZero(bool negative, long exponent, PyDecimalContext context, ref Conditions status)
    {
        long limited = Math.Clamp(exponent, context.Etiny, context.Clamp != 0 ? context.Etop : context.Emax);
        if (limited != exponent) status |= Conditions.Clamped;
        return new PyDecimal(negative, UInt128.Zero, limited);
    }

    private static PyDecimal Overflow(bool negative, PyDecimalContext context, Rounding rounding, ref Conditions status)
    {
        status |= Conditions.Overflow | Conditions.Inexact | Conditions.Rounded;
        bool largest = rounding switch
        {
            Rounding.Down or Rounding.ZeroFiveUp => true,
            Rounding.Ceiling => negative,
            Rounding.Floor => !negative,
            _ => false,
        };
        return largest ? Largest(negative, context) : PyDecimal.Infinity(negative);
    }

    /// <summary>The largest finite number of a context.</summary>
    public static PyDecimal Largest(bool negative, PyDecimalContext context) => new(negative, TenPowers.Big(context.Precision) - 1, context.Etop);

    /// <summary>A coefficient without its last <paramref name="drop"/> digits, rounded.</summary>
    public static BigInteger Shorten(in BigInteger coefficient, int digits, long drop, bool negative, Rounding rounding, out bool inexact)
    {
        BigInteger kept, rest;
        int half;
        if (drop > digits)
        {
            kept = BigInteger.Zero;
            rest = coefficient;
            half = -1;
        }
        else
        {
            var unit = TenPowers.Big(drop);
            kept = BigMath.DivRem(coefficient, unit, out rest);
            half = rest.CompareTo(unit - rest);
        }
        inexact = !rest.IsZero;
        if (inexact && RoundsAway(rounding, negative, (int)(kept % 10), half)) kept += 1;
        return kept;
    }

    /// <summary>The same for coefficients of at most 38 digits; a negative number of digits is added as zeros.</summary>
    public static UInt128 Rescale(UInt128 coefficient, int drop, bool negative, Rounding rounding, ref Conditions status)
    {
        if (drop <= 0) return coefficient * TenPowers.Small[-drop];
        var unit = TenPowers.Small[drop];
        var (kept, rest) = UInt128.DivRem(coefficient, unit);
        status |= Conditions.Rounded;
        if (rest == UInt128.Zero) return kept;
        status |= Conditions.Inexact;
        return RoundsAway(rounding, negative, (int)(ulong)(kept % 10), rest.CompareTo(unit - rest)) ? kept + 1 : kept;
    }

    /// <summary>The coefficient that a number has with another exponent, rounded; conditions Rounded and Inexact.</summary>
    public static BigInteger Rescale(PyDecimal x, long exponent, Rounding rounding, ref Conditions status)
    {
        if (x.IsZero) return BigInteger.Zero;
        if (x.Exponent >= exponent) return TenPowers.Scale(x.Coefficient, x.Exponent - exponent);
        var result = Shorten(x.Coefficient, x.Digits, exponent - x.Exponent, x.IsNegative, rounding, out bool inexact);
        status |= inexact ? Conditions.Rounded | Conditions.Inexact : Conditions.Rounded;
        return result;
    }

    /// <summary>A quiet NaN whose payload fits the context.</summary>
    public static PyDecimal FixNaN(PyDecimal x, PyDecimalContext context)
    {
        long most = context.Precision - context.Clamp;
        if (x.IsZeroPayload || x.Digits <= most) return x.Type == PyDecimal.TypeObject ? x : new PyDecimal(x, x.IsNegative);
        return new PyDecimal(x.Kind, x.IsNegative, most == 0 ? BigInteger.Zero : BigMath.Remainder(x.Coefficient, TenPowers.Big(most)));
    }

    /// <summary>What an operation gives that has a NaN among its operands, or null if there is none.</summary>
    public static PyDecimal? AnyNaN(PyDecimal a, PyDecimal? b, PyDecimalContext context, ref Conditions status)
    {
        var found = a.Kind == DecimalKind.Signaling ? a : b?.Kind == DecimalKind.Signaling ? b : a.IsNaN ? a : b != null && b.IsNaN ? b : null;
        if (found == null) return null;
        if (found.Kind == DecimalKind.Signaling)
        {
            status |= Conditions.InvalidOperation;
            found = new PyDecimal(DecimalKind.Quiet, found.IsNegative, found.Coefficient);
        }
        return FixNaN(found, context);
    }

    /// <summary>NaN, with a condition.</summary>
    public static PyDecimal Invalid(ref Conditions status, Conditions condition = Conditions.InvalidOperation)
    {
        status |= condition;
        return PyDecimal.NaN;
    }
}
