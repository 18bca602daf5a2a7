namespace PyLite.Stdlib.Decimals;

/// <remarks>The methods of the arithmetic, each with an optional context.</remarks>
public partial class PyDecimal
{
    private Value Run(ThreadState ts, UnaryOperation operation, in Value context) => DecimalConversion.Run(ts, operation, this, DecimalConversion.Context(ts, context));

    private Value Run(ThreadState ts, BinaryOperation operation, in Value other, in Value context)
    {
        var chosen = DecimalConversion.Context(ts, context);
        return DecimalConversion.Run(ts, operation, this, DecimalConversion.Operand(other), chosen);
    }

    [PyMethod("exp(self, /, context=None)")] Value Exp(ThreadState ts, Value context) => Run(ts, DecimalFunctions.Exp, context);
    [PyMethod("ln(self, /, context=None)")] Value Ln(ThreadState ts, Value context) => Run(ts, DecimalFunctions.Ln, context);
    [PyMethod("log10(self, /, context=None)")] Value Log10(ThreadState ts, Value context) => Run(ts, DecimalFunctions.Log10, context);
    [PyMethod("next_minus(self, /, context=None)")] Value NextMinus(ThreadState ts, Value context) => Run(ts, DecimalLogic.NextMinus, context);
    [PyMethod("next_plus(self, /, context=None)")] Value NextPlus(ThreadState ts, Value context) => Run(ts, DecimalLogic.NextPlus, context);
    [PyMethod("normalize(self, /, context=None)")] Value Normalize(ThreadState ts, Value context) => Run(ts, DecimalLogic.Normalize, context);
    [PyMethod("sqrt(self, /, context=None)")] Value Sqrt(ThreadState ts, Value context) => Run(ts, DecimalArithmetic.SquareRoot, context);
    [PyMethod("logb(self, /, context=None)")] Value LogB(ThreadState ts, Value context) => Run(ts, DecimalLogic.LogB, context);
    [PyMethod("logical_invert(self, /, context=None)")] Value LogicalInvert(ThreadState ts, Value context) => Run(ts, DecimalLogic.Invert, context);
    [PyMethod("compare(self, /, other, context=None)")] Value Compare(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Compare, other, context);
    [PyMethod("compare_signal(self, /, other, context=None)")] Value CompareSignal(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.CompareSignal, other, context);
    [PyMethod("max(self, /, other, context=None)")] Value Max(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Max, other, context);
    [PyMethod("max_mag(self, /, other, context=None)")] Value MaxMag(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.MaxMagnitude, other, context);
    [PyMethod("min(self, /, other, context=None)")] Value Min(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Min, other, context);
    [PyMethod("min_mag(self, /, other, context=None)")] Value MinMag(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.MinMagnitude, other, context);
    [PyMethod("next_toward(self, /, other, context=None)")] Value NextToward(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.NextToward, other, context);
    [PyMethod("remainder_near(self, /, other, context=None)")] Value RemainderNear(ThreadState ts, Value other, Value context) => Run(ts, DecimalArithmetic.RemainderNear, other, context);
    [PyMethod("logical_and(self, /, other, context=None)")] Value LogicalAnd(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.And, other, context);
    [PyMethod("logical_or(self, /, other, context=None)")] Value LogicalOr(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Or, other, context);
    [PyMethod("logical_xor(self, /, other, context=None)")] Value LogicalXor(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Xor, other, context);
    [PyMethod("rotate(self, /, other, context=None)")] Value Rotate(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Rotate, other, context);
    [PyMethod("scaleb(self, /, other, context=None)")] Value ScaleB(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.ScaleB, other, context);
    [PyMethod("shift(self, /, other, context=None)")] Value Shift(ThreadState ts, Value other, Value context) => Run(ts, DecimalLogic.Shift, other, context);

    [PyMethod("fma(self, /, other, third, context=None)", Doc = "Fused multiply-add.  Return self*other+third with no rounding of the intermediate\nproduct.\n\n")]
    Value Fma(ThreadState ts, Value other, Value third, Value context)
    {
        var chosen = DecimalConversion.Context(ts, context);
        var status = Conditions.None;
        var result = DecimalArithmetic.FusedMultiplyAdd(this, DecimalConversion.Operand(other), DecimalConversion.Operand(third), chosen, ref status);
        chosen.Report(ts, status);
        return result;
    }

    [PyMethod("quantize(self, /, exp, rounding=None, context=None)", Doc = "Return a value equal to the first operand after rounding and having the\nexponent of the second operand.\n\n")]
    Value Quantize(ThreadState ts, Value exp, Value rounding, Value context)
    {
        var chosen = DecimalConversion.Context(ts, context);
        var mode = rounding.IsNone ? chosen.Rounding : SignalNames.RoundingOf(rounding);
        var status = Conditions.None;
        var result = DecimalLogic.Quantize(this, DecimalConversion.Operand(exp), mode, chosen, ref status);
        chosen.Report(ts, status);
        return result;
    }

    private Value ToIntegral(ThreadState ts, in Value rounding, in Value context, bool exact)
    {
        var chosen = DecimalConversion.Context(ts, context);
        var mode = rounding.IsNone ? chosen.Rounding : SignalNames.RoundingOf(rounding);
        var status = Conditions.None;
        var result = DecimalLogic.ToIntegral(this, mode, chosen, exact, ref status);
        chosen.Report(ts, status);
        return result;
    }

    [PyMethod("to_integral(self, /, rounding=None, context=None)", Doc = "Identical to the to_integral_value() method.  The to_integral() name has been\nkept for compatibility with older versions.\n\n")] Value ToIntegral(ThreadState ts, Value rounding, Value context) => ToIntegral(ts, rounding, context, false);
    [PyMethod("to_integral_value(self, /, rounding=None, context=None)")] Value ToIntegralValue(ThreadState ts, Value rounding, Value context) => ToIntegral(ts, rounding, context, false);
    [PyMethod("to_integral_exact(self, /, rounding=None, context=None)")] Value ToIntegralExact(ThreadState ts, Value rounding, Value context) => ToIntegral(ts, rounding, context, true);

    [PyMethod("is_canonical(self, /)")] bool IsCanonicalMethod() => true;
    [PyMethod("is_finite(self, /)")] bool IsFiniteMethod() => IsFinite;
    [PyMethod("is_infinite(self, /)")] bool IsInfiniteMethod() => IsInfinite;
    [PyMethod("is_nan(self, /)")] bool IsNaNMethod() => IsNaN;
    [PyMethod("is_qnan(self, /)")] bool IsQuietMethod() => Kind == DecimalKind.Quiet;
    [PyMethod("is_snan(self, /)")] bool IsSignalingMethod() => Kind == DecimalKind.Signaling;
    [PyMethod("is_signed(self, /)")] bool IsSignedMethod() => IsNegative;
    [PyMethod("is_zero(self, /)")] bool IsZeroMethod() => IsZero;
    [PyMethod("is_normal(self, /, context=None)")] bool IsNormal(ThreadState ts, Value context) => DecimalLogic.IsNormal(this, DecimalConversion.Context(ts, context));
    [PyMethod("is_subnormal(self, /, context=None)")] bool IsSubnormal(ThreadState ts, Value context) => DecimalLogic.IsSubnormal(this, DecimalConversion.Context(ts, context));
    [PyMethod("adjusted(self, /)")] long AdjustedMethod() => IsFinite ? Adjusted : 0;
    [PyMethod("canonical(self, /)")] Value Canonical() => this;
    [PyMethod("conjugate(self, /)")] Value Conjugate() => this;
    [PyMethod("radix(self, /)")] Value Radix() => FromInt(10);
    [PyMethod("copy_abs(self, /)")] Value CopyAbs() => new PyDecimal(this, false);
    [PyMethod("copy_negate(self, /)")] Value CopyNegate() => new PyDecimal(this, !IsNegative);
    [PyMethod("number_class(self, /, context=None)")] string NumberClass(ThreadState ts, Value context) => DecimalLogic.NumberClass(this, DecimalConversion.Context(ts, context));
    [PyMethod("to_eng_string(self, /, context=None)")] string ToEngString(ThreadState ts, Value context) => DecimalText.Show(this, DecimalConversion.Context(ts, context).Capitals != 0, true);

    /// <summary>The other operand of a method that needs no context but accepts one.</summary>
    private static PyDecimal Other(ThreadState ts, in Value other, in Value context)
    {
        DecimalConversion.Context(ts, context);
        return DecimalConversion.Operand(other);
    }

    [PyMethod("compare_total(self, /, other, context=None)")] Value CompareTotal(ThreadState ts, Value other, Value context) => FromInt(DecimalLogic.CompareTotal(this, Other(ts, other, context)));
    [PyMethod("compare_total_mag(self, /, other, context=None)")] Value CompareTotalMag(ThreadState ts, Value other, Value context) => FromInt(DecimalLogic.CompareTotalMagnitudes(this, Other(ts, other, context)));
    [PyMethod("copy_sign(self, /, other, context=None)")] Value CopySign(ThreadState ts, Value other, Value context) => new PyDecimal(this, Other(ts, other, context).IsNegative);
    [PyMethod("same_quantum(self, /, other, context=None)")] bool SameQuantum(ThreadState ts, Value other, Value context) => DecimalLogic.SameQuantum(this, Other(ts, other, context));
}
