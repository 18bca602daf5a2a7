namespace PyLite.Stdlib.DateTimes;

/// <remarks>Operators and comparison. What they give is a timedelta, whatever the classes of the operands.</remarks>
public partial class PyTimeDelta
{
    internal PyTimeDelta Plus(PyTimeDelta other) => Of((long)Days + other.Days, Micros + other.Micros);
    internal PyTimeDelta Minus(PyTimeDelta other) => Of((long)Days - other.Days, Micros - other.Micros);

    [PyMethod("__add__(self, value, /)")] Value Add(Value value) => value.Ref is PyTimeDelta other ? Plus(other) : Value.NotImplemented;
    [PyMethod("__radd__(self, value, /)")] Value ReverseAdd(Value value) => value.Ref is PyTimeDelta other ? other.Plus(this) : Value.NotImplemented;
    [PyMethod("__sub__(self, value, /)")] Value Subtract(Value value) => value.Ref is PyTimeDelta other ? Minus(other) : Value.NotImplemented;
    [PyMethod("__rsub__(self, value, /)")] Value ReverseSubtract(Value value) => value.Ref is PyTimeDelta other ? other.Minus(this) : Value.NotImplemented;
    [PyMethod("__neg__(self, /)")] PyTimeDelta Negate() => Of(-(long)Days, -Micros);
    [PyMethod("__pos__(self, /)")] PyTimeDelta Positive() => Of(Days, Micros);
    [PyMethod("__abs__(self, /)")] PyTimeDelta Absolute() => Days < 0 ? Negate() : Positive();

    [PyMethod("__mul__(self, value, /)")]
    Value Multiply(ThreadState ts, Value value)
    {
        if (value.IsInt) return IsShort && (Int128)ShortTotal * value.Bits is var product && product > long.MinValue && product < long.MaxValue ? Of(0, (long)product) : Of((BigInteger)Total * value.Bits);
        if (TryRatio(ts, value, out var numerator, out var denominator)) return Of(DivideHalfEven(Total * numerator, NotZero(denominator)));
        return Ops.TryInt(value, out var number) ? Of(Total * number) : Value.NotImplemented;
    }

    [PyMethod("__rmul__(self, value, /)")] Value ReverseMultiply(ThreadState ts, Value value) => Multiply(ts, value);

    [PyMethod("__truediv__(self, value, /)")]
    Value Divide(ThreadState ts, Value value)
    {
        if (value.Ref is PyTimeDelta other) return Ops.Binary(ts, BinaryOp.TrueDiv, Value.FromInt128(Total), Value.FromInt128(other.Total));
        if (TryRatio(ts, value, out var numerator, out var denominator)) return Of(DivideHalfEven(Total * denominator, NotZero(numerator)));
        return Ops.TryInt(value, out var number) ? Of(DivideHalfEven(Total, NotZero(number))) : Value.NotImplemented;
    }

    [PyMethod("__rtruediv__(self, value, /)")] Value ReverseDivide(ThreadState ts, Value value) => value.Ref is PyTimeDelta other ? other.Divide(ts, this) : Value.NotImplemented;

    [PyMethod("__floordiv__(self, value, /)")]
    Value FloorDivide(Value value)
    {
        if (value.Ref is PyTimeDelta other) return DivMod(other).Quotient;
        return Ops.TryInt(value, out var number) ? Of(FloorDivide(Total, NotZero(number))) : Value.NotImplemented;
    }

    [PyMethod("__rfloordiv__(self, value, /)")] Value ReverseFloorDivide(Value value) => value.Ref is PyTimeDelta other ? other.FloorDivide(this) : Value.NotImplemented;
    [PyMethod("__mod__(self, value, /)")] Value Remainder(Value value) => value.Ref is PyTimeDelta other ? DivMod(other).Remainder : Value.NotImplemented;
    [PyMethod("__rmod__(self, value, /)")] Value ReverseRemainder(Value value) => value.Ref is PyTimeDelta other ? other.Remainder(this) : Value.NotImplemented;

    [PyMethod("__divmod__(self, value, /)")]
    Value DivMod(Value value)
    {
        if (value.Ref is not PyTimeDelta other) return Value.NotImplemented;
        var (quotient, rest) = DivMod(other);
        return PyTuple.Of(quotient, rest);
    }

    [PyMethod("__rdivmod__(self, value, /)")] Value ReverseDivMod(Value value) => value.Ref is PyTimeDelta other ? other.DivMod((Value)this) : Value.NotImplemented;

    private (Value Quotient, PyTimeDelta Remainder) DivMod(PyTimeDelta other)
    {
        if (other.IsZero) throw Err.ZeroDivision("division by zero");
        if (IsShort && other.IsShort)
        {
            long divisor = other.ShortTotal;
            long whole = Math.DivRem(ShortTotal, divisor, out long left);
            if (left != 0 && left < 0 != divisor < 0)
            {
                left += divisor;
                whole--;
            }
            return (whole, Of(0, left));
        }
        BigInteger total = Total, by = other.Total;
        var quotient = FloorDivide(total, by);
        return (Value.FromBigInteger(quotient), Of(total - quotient * by));
    }

    private static BigInteger NotZero(in BigInteger divisor) => divisor.IsZero ? throw Err.ZeroDivision("division by zero") : divisor;

    private static BigInteger FloorDivide(in BigInteger a, in BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var rest);
        return !rest.IsZero && rest.Sign != b.Sign ? quotient - 1 : quotient;
    }

    /// <summary>The quotient, rounded half to even.</summary>
    private static BigInteger DivideHalfEven(in BigInteger a, in BigInteger b)
    {
        var quotient = FloorDivide(a, b);
        int half = BigInteger.Abs((a - quotient * b) * 2).CompareTo(BigInteger.Abs(b));
        return half > 0 || half == 0 && !quotient.IsEven ? quotient + 1 : quotient;
    }

    /// <summary>A float as a fraction; a subclass is asked.</summary>
    private static bool TryRatio(ThreadState ts, in Value value, out BigInteger numerator, out BigInteger denominator)
    {
        numerator = denominator = default;
        if (value.IsFloat)
        {
            (numerator, denominator) = Ratio(value.AsDouble);
            return true;
        }
        if (value.Ref is not PyFloatSub) return false;
        var ratio = Ops.CallMethod(ts, value, "as_integer_ratio");
        if (ratio.Ref is not PyTuple pair) throw Err.Type($"unexpected return type from as_integer_ratio(): expected tuple, not '{ratio.Type.FullName}'");
        if (pair.Length != 2) throw Err.Value("as_integer_ratio() must return a 2-tuple");
        if (!Ops.TryInt(pair.Items[0], out numerator) || !Ops.TryInt(pair.Items[1], out denominator)) throw Err.Type("non-integer arguments in division");
        return true;
    }

    /// <summary>A float as a fraction.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Ratio(double number)
    {
        if (double.IsNaN(number)) throw Err.Value("cannot convert NaN to integer ratio");
        if (double.IsInfinity(number)) throw Err.Overflow("cannot convert Infinity to integer ratio");
        long bits = BitConverter.DoubleToInt64Bits(number);
        int exponent = (int)(bits >> 52 & 0x7FF);
        long mantissa = bits & (1L << 52) - 1;
        if (exponent == 0) exponent = 1;
        else mantissa |= 1L << 52;
        exponent -= 1075;
        if (number < 0) mantissa = -mantissa;
        return exponent >= 0 ? ((BigInteger)mantissa << exponent, BigInteger.One) : (mantissa, BigInteger.One << -exponent);
    }

    // ---- comparison

    internal int CompareTo(PyTimeDelta other) => Days != other.Days ? Days.CompareTo(other.Days) : Micros.CompareTo(other.Micros);

    private Value Compare(in Value value, CompareOp op) => value.Ref is PyTimeDelta other ? Ops.Holds(op, CompareTo(other)) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(Value value) => Compare(value, CompareOp.Eq);
    [PyMethod("__ne__(self, value, /)")] Value Ne(Value value) => Compare(value, CompareOp.Ne);
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Compare(value, CompareOp.Lt);
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Compare(value, CompareOp.Le);
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Compare(value, CompareOp.Gt);
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Compare(value, CompareOp.Ge);
}
