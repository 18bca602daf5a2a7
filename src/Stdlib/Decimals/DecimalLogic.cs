namespace PyLite.Stdlib.Decimals;

/// <summary>The operations beside arithmetic: rounding to an exponent, neighbours, total order, digits as bits.</summary>
internal static class DecimalLogic
{
    public static PyDecimal Plus(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (a.IsZero && a.IsNegative && context.Rounding != Rounding.Floor) a = new PyDecimal(a, false);
        return DecimalRounding.AnyNaN(a, null, context, ref status) ?? DecimalRounding.Finish(a, context, ref status);
    }

    public static PyDecimal Minus(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
        return DecimalRounding.Finish(new PyDecimal(a, a.IsZero ? context.Rounding == Rounding.Floor && !a.IsNegative : !a.IsNegative), context, ref status);
    }

    public static PyDecimal Absolute(PyDecimal a, PyDecimalContext context, ref Conditions status) => a.IsNegative && !a.IsNaN ? Minus(a, context, ref status) : Plus(a, context, ref status);

    public static PyDecimal Apply(PyDecimal a, PyDecimalContext context, ref Conditions status) => DecimalRounding.Finish(a, context, ref status);

    public static PyDecimal Normalize(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
        var rounded = DecimalRounding.Finish(a, context, ref status);
        if (!rounded.IsFinite) return rounded;
        if (rounded.IsZero) return new PyDecimal(rounded.IsNegative, UInt128.Zero, 0);
        var coefficient = rounded.Coefficient;
        long most = context.Clamp != 0 ? context.Etop : context.Emax;
        long stripped = TenPowers.StripZeros(ref coefficient, Math.Min(rounded.Digits - 1, most - rounded.Exponent));
        return stripped == 0 ? rounded : new PyDecimal(rounded.IsNegative, coefficient, rounded.Exponent + stripped);
    }

    public static PyDecimal ToIntegral(PyDecimal a, Rounding rounding, PyDecimalContext context, bool exact, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
        if (a.IsInfinite || a.Exponent >= 0) return a.GetType() == typeof(PyDecimal) ? a : new PyDecimal(a, a.IsNegative);
        if (a.IsZero) return new PyDecimal(a.IsNegative, UInt128.Zero, 0);
        var conditions = Conditions.None;
        var result = new PyDecimal(a.IsNegative, DecimalRounding.Rescale(a, 0, rounding, ref conditions), 0);
        if (exact) status |= conditions;
        return result;
    }

    public static PyDecimal Quantize(PyDecimal a, PyDecimal b, Rounding rounding, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        if (a.IsInfinite || b.IsInfinite) return a.IsInfinite && b.IsInfinite ? PyDecimal.Infinity(a.IsNegative) : DecimalRounding.Invalid(ref status);
        long exponent = b.Exponent;
        if (exponent > context.Emax || exponent < context.Etiny) return DecimalRounding.Invalid(ref status);
        if (a.IsZero) return DecimalRounding.Finish(a.IsNegative, UInt128.Zero, exponent, context, ref status);
        if (a.Exponent == exponent && a.Digits <= context.Precision && a.Adjusted <= context.Emax && a.Adjusted >= context.Emin && a.GetType() == typeof(PyDecimal)) return a;
        if (a.Adjusted - exponent + 1 > context.Precision) return DecimalRounding.Invalid(ref status);
        var conditions = Conditions.None;
        long drop = exponent - a.Exponent;
        var result = a.IsSmall && Math.Abs(drop) < TenPowers.SmallDigits && a.Digits - drop < TenPowers.SmallDigits
            ? new PyDecimal(a.IsNegative, DecimalRounding.Rescale(a.Small, (int)drop, a.IsNegative, rounding, ref conditions), exponent)
            : new PyDecimal(a.IsNegative, DecimalRounding.Rescale(a, exponent, rounding, ref conditions), exponent);
        if (!result.IsZero && (result.Digits > context.Precision || result.Adjusted > context.Emax)) return DecimalRounding.Invalid(ref status);
        status |= conditions;
        return DecimalRounding.Finish(result, context, ref status);
    }

    public static PyDecimal Compare(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) =>
        DecimalRounding.AnyNaN(a, b, context, ref status) ?? PyDecimal.FromInt(DecimalArithmetic.Compare(a, b));

    public static PyDecimal CompareSignal(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (a.IsNaN || b.IsNaN) status |= Conditions.InvalidOperation;
        return Compare(a, b, context, ref status);
    }

    /// <summary>The place of a datum in the total order of all representations.</summary>
    public static int CompareTotal(PyDecimal a, PyDecimal b)
    {
        if (a.IsNegative != b.IsNegative) return a.IsNegative ? -1 : 1;
        int order = CompareTotalMagnitudes(a, b);
        return a.IsNegative ? -order : order;
    }

    public static int CompareTotalMagnitudes(PyDecimal a, PyDecimal b)
    {
        static int Rank(PyDecimal x) => x.Kind switch { DecimalKind.Signaling => 1, DecimalKind.Quiet => 2, _ => 0 };
        int order = Rank(a).CompareTo(Rank(b));
        if (order != 0) return order;
        if (a.IsNaN) return a.Coefficient.CompareTo(b.Coefficient);
        if (a.IsInfinite || b.IsInfinite) return a.IsInfinite.CompareTo(b.IsInfinite);
        order = DecimalArithmetic.CompareMagnitudes(a, b);
        return order != 0 ? order : a.Exponent.CompareTo(b.Exponent);
    }

    public static PyDecimal Max(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Choose(a, b, true, false, context, ref status);
    public static PyDecimal Min(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Choose(a, b, false, false, context, ref status);
    public static PyDecimal MaxMagnitude(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Choose(a, b, true, true, context, ref status);
    public static PyDecimal MinMagnitude(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Choose(a, b, false, true, context, ref status);

    private static PyDecimal Choose(PyDecimal a, PyDecimal b, bool larger, bool magnitude, PyDecimalContext context, ref Conditions status)
    {
        // A quiet NaN gives way to a number.
        if (a.Kind == DecimalKind.Quiet && !b.IsNaN) return DecimalRounding.Finish(b, context, ref status);
        if (b.Kind == DecimalKind.Quiet && !a.IsNaN) return DecimalRounding.Finish(a, context, ref status);
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        int order = magnitude ? DecimalArithmetic.Compare(new PyDecimal(a, false), new PyDecimal(b, false)) : DecimalArithmetic.Compare(a, b);
        if (order == 0) order = CompareTotal(a, b);
        return DecimalRounding.Finish(order < 0 == larger ? b : a, context, ref status);
    }

    public static PyDecimal NextMinus(PyDecimal a, PyDecimalContext context, ref Conditions status) => Neighbour(a, false, context, ref status);

    public static PyDecimal NextPlus(PyDecimal a, PyDecimalContext context, ref Conditions status) => Neighbour(a, true, context, ref status);

    private static PyDecimal Neighbour(PyDecimal a, bool up, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
        if (a.IsInfinite) return a.IsNegative == up ? DecimalRounding.Largest(a.IsNegative, context) : PyDecimal.Infinity(a.IsNegative);
        var ignored = Conditions.None;
        var work = context.WithRounding(up ? Rounding.Ceiling : Rounding.Floor);
        var rounded = DecimalRounding.Finish(a, work, ref ignored);
        if (rounded.IsInfinite || DecimalArithmetic.Compare(rounded, a) != 0) return rounded;
        return DecimalArithmetic.Add(a, new PyDecimal(!up, UInt128.One, context.Etiny - 1), work, ref ignored);
    }

    public static PyDecimal NextToward(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        int order = DecimalArithmetic.Compare(a, b);
        if (order == 0) return DecimalRounding.Finish(new PyDecimal(a, b.IsNegative), context, ref status);
        var next = Neighbour(a, order < 0, context, ref status);
        if (next.IsInfinite)
        {
            status |= Conditions.Overflow | Conditions.Inexact | Conditions.Rounded;
        }
        else if (next.IsZero || next.Adjusted < context.Emin)
        {
            status |= Conditions.Underflow | Conditions.Subnormal | Conditions.Inexact | Conditions.Rounded;
            if (next.IsZero) status |= Conditions.Clamped;
        }
        return next;
    }

    public static PyDecimal LogB(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, null, context, ref status) is { } nan) return nan;
        if (a.IsInfinite) return PyDecimal.Infinity(false);
        if (!a.IsZero) return DecimalRounding.Finish(PyDecimal.FromInt(a.Adjusted), context, ref status);
        status |= Conditions.DivisionByZero;
        return PyDecimal.Infinity(true);
    }

    /// <summary>An operand of rotate, shift and scaleb: an integer with exponent 0 within limits.</summary>
    private static bool TryCount(PyDecimal b, BigInteger limit, out long count)
    {
        count = 0;
        if (!b.IsFinite || b.Exponent != 0 || b.Coefficient > limit) return false;
        count = (long)b.Coefficient * (b.IsNegative ? -1 : 1);
        return true;
    }

    public static PyDecimal ScaleB(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        if (!TryCount(b, 2 * ((BigInteger)context.Emax + context.Precision), out long count)) return DecimalRounding.Invalid(ref status);
        if (a.IsInfinite) return PyDecimal.Infinity(a.IsNegative);
        return DecimalRounding.Finish(a.IsNegative, a.Coefficient, a.Exponent + count, context, ref status);
    }

    public static PyDecimal Shift(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        if (!TryCount(b, context.Precision, out long count)) return DecimalRounding.Invalid(ref status);
        if (a.IsInfinite) return PyDecimal.Infinity(a.IsNegative);
        var coefficient = Limited(a.Coefficient, context);
        coefficient = count >= 0 ? Limited(TenPowers.Scale(coefficient, count), context) : BigMath.Divide(coefficient, TenPowers.Big(-count));
        return new PyDecimal(a.IsNegative, coefficient, a.Exponent);
    }

    public static PyDecimal Rotate(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status)
    {
        if (DecimalRounding.AnyNaN(a, b, context, ref status) is { } nan) return nan;
        if (!TryCount(b, context.Precision, out long count)) return DecimalRounding.Invalid(ref status);
        if (a.IsInfinite) return PyDecimal.Infinity(a.IsNegative);
        if (count < 0) count += context.Precision;
        var high = BigMath.DivRem(Limited(a.Coefficient, context), TenPowers.Big(context.Precision - count), out var low);
        return new PyDecimal(a.IsNegative, TenPowers.Scale(low, count) + high, a.Exponent);
    }

    /// <summary>The last digits of a coefficient, as many as the precision has.</summary>
    private static BigInteger Limited(in BigInteger coefficient, PyDecimalContext context) =>
        TenPowers.Digits(coefficient) <= context.Precision ? coefficient : BigMath.Remainder(coefficient, TenPowers.Big(context.Precision));

    /// <summary>The digits of a logical operand, the last ones that the precision has room for; null if it is none.</summary>
    private static string? LogicalDigits(PyDecimal x, PyDecimalContext context)
    {
        if (!x.IsFinite || x.IsNegative || x.Exponent != 0) return null;
        string digits = DecimalText.DigitsOf(x);
        if (digits.AsSpan().IndexOfAnyExcept('0', '1') >= 0) return null;
        return digits.Length > context.Precision ? digits[^(int)context.Precision..] : digits;
    }

    private static PyDecimal Logical(string a, string b, Func<bool, bool, bool> operation)
    {
        int length = Math.Max(a.Length, b.Length);
        a = a.PadLeft(length, '0');
        b = b.PadLeft(length, '0');
        var result = new char[length];
        for (int i = 0; i < length; i++) result[i] = operation(a[i] == '1', b[i] == '1') ? '1' : '0';
        return DecimalText.Parse(result)!;
    }

    private static PyDecimal Logical(PyDecimal a, PyDecimal b, PyDecimalContext context, Func<bool, bool, bool> operation, ref Conditions status) =>
        LogicalDigits(a, context) is { } x && LogicalDigits(b, context) is { } y ? Logical(x, y, operation) : DecimalRounding.Invalid(ref status);

    public static PyDecimal And(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Logical(a, b, context, static (x, y) => x & y, ref status);
    public static PyDecimal Or(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Logical(a, b, context, static (x, y) => x | y, ref status);
    public static PyDecimal Xor(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status) => Logical(a, b, context, static (x, y) => x ^ y, ref status);

    public static PyDecimal Invert(PyDecimal a, PyDecimalContext context, ref Conditions status)
    {
        if (context.Precision > PyStr.MaxLength) throw Err.Memory();
        return LogicalDigits(a, context) is { } digits ? Logical(digits, new string('1', (int)context.Precision), static (x, y) => x ^ y) : DecimalRounding.Invalid(ref status);
    }

    public static bool SameQuantum(PyDecimal a, PyDecimal b) =>
        a.IsFinite && b.IsFinite ? a.Exponent == b.Exponent : a.IsNaN && b.IsNaN || a.IsInfinite && b.IsInfinite;

    public static bool IsNormal(PyDecimal a, PyDecimalContext context) => a.IsFinite && !a.IsZero && a.Adjusted >= context.Emin;
    public static bool IsSubnormal(PyDecimal a, PyDecimalContext context) => a.IsFinite && !a.IsZero && a.Adjusted < context.Emin;

    public static string NumberClass(PyDecimal a, PyDecimalContext context)
    {
        if (a.IsNaN) return a.Kind == DecimalKind.Signaling ? "sNaN" : "NaN";
        return (a.IsNegative ? "-" : "+") + (a.IsInfinite ? "Infinity" : a.IsZero ? "Zero" : a.Adjusted < context.Emin ? "Subnormal" : "Normal");
    }
}
