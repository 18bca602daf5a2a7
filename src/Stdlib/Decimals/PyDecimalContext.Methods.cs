namespace PyLite.Stdlib.Decimals;

/// <remarks>The operations as methods of the context in which they are done.</remarks>
public partial class PyDecimalContext
{
    private Value Run(ThreadState ts, UnaryOperation operation, in Value x) => DecimalConversion.Run(ts, operation, DecimalConversion.Operand(x), this);

    private Value Run(ThreadState ts, BinaryOperation operation, in Value x, in Value y) => DecimalConversion.Run(ts, operation, DecimalConversion.Operand(x), DecimalConversion.Operand(y), this);

    [PyMethod("exp(self, x, /)")] Value Exp(ThreadState ts, Value x) => Run(ts, DecimalFunctions.Exp, x);
    [PyMethod("ln(self, x, /)")] Value Ln(ThreadState ts, Value x) => Run(ts, DecimalFunctions.Ln, x);
    [PyMethod("log10(self, x, /)")] Value Log10(ThreadState ts, Value x) => Run(ts, DecimalFunctions.Log10, x);
    [PyMethod("next_minus(self, x, /)")] Value NextMinus(ThreadState ts, Value x) => Run(ts, DecimalLogic.NextMinus, x);
    [PyMethod("next_plus(self, x, /)")] Value NextPlus(ThreadState ts, Value x) => Run(ts, DecimalLogic.NextPlus, x);
    [PyMethod("normalize(self, x, /)")] Value Normalize(ThreadState ts, Value x) => Run(ts, DecimalLogic.Normalize, x);
    [PyMethod("sqrt(self, x, /)")] Value Sqrt(ThreadState ts, Value x) => Run(ts, DecimalArithmetic.SquareRoot, x);
    [PyMethod("logb(self, x, /)")] Value LogB(ThreadState ts, Value x) => Run(ts, DecimalLogic.LogB, x);
    [PyMethod("logical_invert(self, x, /)")] Value LogicalInvert(ThreadState ts, Value x) => Run(ts, DecimalLogic.Invert, x);
    [PyMethod("abs(self, x, /)")] Value Abs(ThreadState ts, Value x) => Run(ts, DecimalLogic.Absolute, x);
    [PyMethod("minus(self, x, /)")] Value Minus(ThreadState ts, Value x) => Run(ts, DecimalLogic.Minus, x);
    [PyMethod("plus(self, x, /)")] Value Plus(ThreadState ts, Value x) => Run(ts, DecimalLogic.Plus, x);
    [PyMethod("_apply(self, x, /)")] Value Apply(ThreadState ts, Value x) => Run(ts, DecimalLogic.Apply, x);
    [PyMethod("compare(self, x, y, /)")] Value Compare(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Compare, x, y);
    [PyMethod("compare_signal(self, x, y, /)")] Value CompareSignal(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.CompareSignal, x, y);
    [PyMethod("max(self, x, y, /)")] Value Max(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Max, x, y);
    [PyMethod("max_mag(self, x, y, /)")] Value MaxMag(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.MaxMagnitude, x, y);
    [PyMethod("min(self, x, y, /)")] Value Min(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Min, x, y);
    [PyMethod("min_mag(self, x, y, /)")] Value MinMag(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.MinMagnitude, x, y);
    [PyMethod("next_toward(self, x, y, /)")] Value NextToward(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.NextToward, x, y);
    [PyMethod("remainder_near(self, x, y, /)")] Value RemainderNear(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.RemainderNear, x, y);
    [PyMethod("logical_and(self, x, y, /)")] Value LogicalAnd(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.And, x, y);
    [PyMethod("logical_or(self, x, y, /)")] Value LogicalOr(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Or, x, y);
    [PyMethod("logical_xor(self, x, y, /)")] Value LogicalXor(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Xor, x, y);
    [PyMethod("rotate(self, x, y, /)")] Value Rotate(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Rotate, x, y);
    [PyMethod("scaleb(self, x, y, /)")] Value ScaleB(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.ScaleB, x, y);
    [PyMethod("shift(self, x, y, /)")] Value Shift(ThreadState ts, Value x, Value y) => Run(ts, DecimalLogic.Shift, x, y);
    [PyMethod("add(self, x, y, /)")] Value Add(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.Add, x, y);
    [PyMethod("subtract(self, x, y, /)")] Value Subtract(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.Subtract, x, y);
    [PyMethod("multiply(self, x, y, /)")] Value Multiply(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.Multiply, x, y);
    [PyMethod("divide(self, x, y, /)")] Value Divide(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.Divide, x, y);
    [PyMethod("divide_int(self, x, y, /)")] Value DivideInt(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.DivideInteger, x, y);
    [PyMethod("remainder(self, x, y, /)")] Value Remainder(ThreadState ts, Value x, Value y) => Run(ts, DecimalArithmetic.Remainder, x, y);

    [PyMethod("divmod(self, x, y, /)", Doc = "Return quotient and remainder of the division x / y.\n\n")]
    Value DivMod(ThreadState ts, Value x, Value y)
    {
        var status = Conditions.None;
        var (quotient, remainder) = DecimalArithmetic.DivMod(DecimalConversion.Operand(x), DecimalConversion.Operand(y), this, ref status);
        Report(ts, status);
        return PyTuple.Of(quotient, remainder);
    }

    [PyMethod("fma(self, x, y, z, /)", Doc = "Return x multiplied by y, plus z.\n\n")]
    Value Fma(ThreadState ts, Value x, Value y, Value z)
    {
        var status = Conditions.None;
        var result = DecimalArithmetic.FusedMultiplyAdd(DecimalConversion.Operand(x), DecimalConversion.Operand(y), DecimalConversion.Operand(z), this, ref status);
        Report(ts, status);
        return result;
    }

    [PyMethod("power(self, /, a, b, modulo=None)", Doc = "Compute a**b. If 'a' is negative, then 'b' must be integral. The result\nwill be inexact unless 'a' is integral and the result is finite and can\nbe expressed exactly in 'precision' digits.  In the Python version the\nresult is always correctly rounded, in the C version the result is almost\nalways correctly rounded.\n\nIf modulo is given, compute (a**b) % modulo. The following restrictions\nhold:\n\n    * all three arguments must be integral\n    * 'b' must be nonnegative\n    * at least one of 'a' or 'b' must be nonzero\n    * modulo must be nonzero and less than 10**prec in absolute value\n\n\n")]
    Value Power(ThreadState ts, Value a, Value b, Value modulo)
    {
        var status = Conditions.None;
        PyDecimal x = DecimalConversion.Operand(a), y = DecimalConversion.Operand(b);
        var result = modulo.IsNone ? DecimalFunctions.Power(x, y, this, ref status) : DecimalFunctions.PowerModulo(x, y, DecimalConversion.Operand(modulo), this, ref status);
        Report(ts, status);
        return result;
    }

    [PyMethod("quantize(self, x, y, /)", Doc = "Return a value equal to x (rounded), having the exponent of y.\n\n")]
    Value Quantize(ThreadState ts, Value x, Value y)
    {
        var status = Conditions.None;
        var result = DecimalLogic.Quantize(DecimalConversion.Operand(x), DecimalConversion.Operand(y), Rounding, this, ref status);
        Report(ts, status);
        return result;
    }

    private Value ToIntegral(ThreadState ts, in Value x, bool exact)
    {
        var status = Conditions.None;
        var result = DecimalLogic.ToIntegral(DecimalConversion.Operand(x), Rounding, this, exact, ref status);
        Report(ts, status);
        return result;
    }

    [PyMethod("to_integral(self, x, /)")] Value ToIntegral(ThreadState ts, Value x) => ToIntegral(ts, x, false);
    [PyMethod("to_integral_value(self, x, /)")] Value ToIntegralValue(ThreadState ts, Value x) => ToIntegral(ts, x, false);
    [PyMethod("to_integral_exact(self, x, /)")] Value ToIntegralExact(ThreadState ts, Value x) => ToIntegral(ts, x, true);
    [PyMethod("radix(self, /)")] Value Radix() => PyDecimal.FromInt(10);

    private static PyDecimal DecimalOnly(in Value x) => x.Ref as PyDecimal ?? throw Err.Type("argument must be a Decimal");

    [PyMethod("is_canonical(self, x, /)")]
    bool IsCanonical(Value x)
    {
        DecimalOnly(x);
        return true;
    }

    [PyMethod("canonical(self, x, /)")] Value Canonical(Value x) => DecimalOnly(x);
    [PyMethod("is_finite(self, x, /)")] bool IsFinite(Value x) => DecimalConversion.Operand(x).IsFinite;
    [PyMethod("is_infinite(self, x, /)")] bool IsInfinite(Value x) => DecimalConversion.Operand(x).IsInfinite;
    [PyMethod("is_nan(self, x, /)")] bool IsNaN(Value x) => DecimalConversion.Operand(x).IsNaN;
    [PyMethod("is_qnan(self, x, /)")] bool IsQuiet(Value x) => DecimalConversion.Operand(x).Kind == DecimalKind.Quiet;
    [PyMethod("is_snan(self, x, /)")] bool IsSignaling(Value x) => DecimalConversion.Operand(x).Kind == DecimalKind.Signaling;
    [PyMethod("is_signed(self, x, /)")] bool IsSigned(Value x) => DecimalConversion.Operand(x).IsNegative;
    [PyMethod("is_zero(self, x, /)")] bool IsZero(Value x) => DecimalConversion.Operand(x).IsZero;
    [PyMethod("is_normal(self, x, /)")] bool IsNormal(Value x) => DecimalLogic.IsNormal(DecimalConversion.Operand(x), this);
    [PyMethod("is_subnormal(self, x, /)")] bool IsSubnormal(Value x) => DecimalLogic.IsSubnormal(DecimalConversion.Operand(x), this);
    [PyMethod("copy_abs(self, x, /)")] Value CopyAbs(Value x) => new PyDecimal(DecimalConversion.Operand(x), false);
    [PyMethod("copy_decimal(self, x, /)")] Value CopyDecimal(Value x) => DecimalConversion.Operand(x);

    [PyMethod("copy_negate(self, x, /)")]
    Value CopyNegate(Value x)
    {
        var operand = DecimalConversion.Operand(x);
        return new PyDecimal(operand, !operand.IsNegative);
    }

    [PyMethod("number_class(self, x, /)")] string NumberClass(Value x) => DecimalLogic.NumberClass(DecimalConversion.Operand(x), this);
    [PyMethod("to_sci_string(self, x, /)")] string ToSciString(Value x) => DecimalText.Show(DecimalConversion.Operand(x), Capitals != 0);
    [PyMethod("to_eng_string(self, x, /)")] string ToEngString(Value x) => DecimalText.Show(DecimalConversion.Operand(x), Capitals != 0, true);
    [PyMethod("compare_total(self, x, y, /)")] Value CompareTotal(Value x, Value y) => PyDecimal.FromInt(DecimalLogic.CompareTotal(DecimalConversion.Operand(x), DecimalConversion.Operand(y)));
    [PyMethod("compare_total_mag(self, x, y, /)")] Value CompareTotalMag(Value x, Value y) => PyDecimal.FromInt(DecimalLogic.CompareTotalMagnitudes(DecimalConversion.Operand(x), DecimalConversion.Operand(y)));
    [PyMethod("copy_sign(self, x, y, /)")] Value CopySign(Value x, Value y) => new PyDecimal(DecimalConversion.Operand(x), DecimalConversion.Operand(y).IsNegative);
    [PyMethod("same_quantum(self, x, y, /)")] bool SameQuantum(Value x, Value y) => DecimalLogic.SameQuantum(DecimalConversion.Operand(x), DecimalConversion.Operand(y));

    [PyMethod("create_decimal(self, num='0', /)", Doc = "Create a new Decimal instance from num, using self as the context. Unlike the\nDecimal constructor, this function observes the context limits.\n\n")]
    Value CreateDecimal(ThreadState ts, Value num) => DecimalConversion.Rounded(ts, num, this);

    [PyMethod("create_decimal_from_float(self, f, /)", Doc = "Create a new Decimal instance from float f.  Unlike the Decimal.from_float()\nclass method, this function observes the context limits.\n\n")]
    Value CreateDecimalFromFloat(ThreadState ts, Value f)
    {
        var status = Conditions.None;
        var result = DecimalRounding.Finish(PyDecimal.FromFloat(f), this, ref status);
        Report(ts, status);
        return result;
    }
}
