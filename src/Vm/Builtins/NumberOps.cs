namespace PyLite.Vm.Builtins;

/// <summary>Arithmetic of exact ints and floats, without method calls.</summary>
public static class NumberOps
{
    /// <summary>
    /// Operators on exact ints (any size), bools and exact floats. False if an operand is something else, or the operator is not defined for them. Throws ZeroDivisionError and so on.
    /// </summary>
    public static bool TryBinary(ThreadState ts, BinaryOp op, in Value a, in Value b, out Value result)
    {
        if (a.IsFloat)
        {
            if (b.IsFloat) return TryFloat(op, a.AsDouble, b.AsDouble, out result);
            if (b.Ref == null) return TryFloat(op, a.AsDouble, b.Bits, out result);
            if (IsExactInt(b)) return TryFloat(op, a.AsDouble, IntToDouble(b), out result);
            result = default;
            return false;
        }
        if (b.IsFloat)
        {
            if (a.Ref == null) return TryFloat(op, a.Bits, b.AsDouble, out result);
            if (IsExactInt(a)) return TryFloat(op, IntToDouble(a), b.AsDouble, out result);
            result = default;
            return false;
        }
        if (a.Ref == null && b.Ref == null) return TrySmall(ts, op, a.Bits, b.Bits, out result);
        if ((a.IsExact<PyLong>() || b.IsExact<PyLong>()) && IntMath.TryBinary(op, a, b, out result)) return true;
        if (IsExactInt(a) && IsExactInt(b))
        {
            if (a.Ref is PyBool p && b.Ref is PyBool q && op is BinaryOp.And or BinaryOp.Or or BinaryOp.Xor)
            {
                result = op switch { BinaryOp.And => p.IsTrue & q.IsTrue, BinaryOp.Or => p.IsTrue | q.IsTrue, _ => p.IsTrue ^ q.IsTrue };
                return true;
            }
            if (IsSmallOrBool(a, out long left) && IsSmallOrBool(b, out long right)) return TrySmall(ts, op, left, right, out result);
            Ops.TryInt(a, out var x);
            Ops.TryInt(b, out var y);
            return TryBig(ts, op, x, y, out result);
        }
        result = default;
        return false;
    }

    private static bool IsSmallOrBool(in Value v, out long number)
    {
        number = v.Ref is PyBool truth ? truth.IsTrue ? 1 : 0 : v.Bits;
        return v.Ref is null or PyBool;
    }

    private static bool IsExactInt(in Value v) => v.Ref == null || v.Ref is PyBool || v.Ref.GetType() == typeof(PyLong);

    private static double IntToDouble(in Value v)
    {
        Ops.TryInt(v, out var number);
        return ToDouble(number);
    }

    /// <summary>The nearest double; OverflowError.</summary>
    public static double ToDouble(in BigInteger number)
    {
        double d = (double)number;
        if (double.IsInfinity(d)) throw Err.Overflow("int too large to convert to float");
        // BigInteger truncates; Python rounds half to even.
        long bits = (long)BigInteger.Abs(number).GetBitLength();
        if (bits <= 53) return d;
        int shift = (int)(bits - 54);
        var top = BigInteger.Abs(number) >> shift;
        bool sticky = (top << shift) != BigInteger.Abs(number);
        long mantissa = (long)top;
        bool half = (mantissa & 1) != 0;
        mantissa >>= 1;
        if (half && (sticky || (mantissa & 1) != 0)) mantissa++;
        d = Math.ScaleB(mantissa, shift + 1);
        if (double.IsInfinity(d)) throw Err.Overflow("int too large to convert to float");
        return number.Sign < 0 ? -d : d;
    }

    private static bool TrySmall(ThreadState ts, BinaryOp op, long x, long y, out Value result)
    {
        switch (op)
        {
            case BinaryOp.And: result = x & y; return true;
            case BinaryOp.Or: result = x | y; return true;
            case BinaryOp.Xor: result = x ^ y; return true;
            case BinaryOp.Add:
            {
                long sum = unchecked(x + y);
                result = ((x ^ sum) & (y ^ sum)) >= 0 ? sum : Value.FromInt128((Int128)x + y);
                return true;
            }
            case BinaryOp.Sub:
            {
                long difference = unchecked(x - y);
                result = ((x ^ y) & (x ^ difference)) >= 0 ? difference : Value.FromInt128((Int128)x - y);
                return true;
            }
            case BinaryOp.Mul:
            {
                long high = Math.BigMul(x, y, out long low);
                result = high == low >> 63 ? low : Value.FromInt128((Int128)x * y);
                return true;
            }
            case BinaryOp.FloorDiv when y != 0 && !(x == long.MinValue && y == -1):
            {
                long q = x / y;
                if ((x % y != 0) && ((x < 0) != (y < 0))) q--;
                result = q;
                return true;
            }
            case BinaryOp.Mod when y != 0 && y != -1:
            {
                long m = x % y;
                if (m != 0 && ((m < 0) != (y < 0))) m += y;
                result = m;
                return true;
            }
            case BinaryOp.DivMod when y != 0 && y != -1:
            {
                long q = x / y, m = x - q * y;
                if (m != 0 && (m < 0) != (y < 0))
                {
                    q--;
                    m += y;
                }
                result = PyTuple.Of(q, m);
                return true;
            }
            case BinaryOp.RShift when y >= 0:
                result = x >> (int)Math.Min(y, 63);
                return true;
            case BinaryOp.LShift when (ulong)y < 63 && x << (int)y >> (int)y == x:
                result = x << (int)y;
                return true;
            case BinaryOp.Pow when (ulong)y < 64 && TrySmallPower(x, y, out long power):
                result = power;
                return true;
            case BinaryOp.TrueDiv when y != 0 && IsExactAsDouble(x) && IsExactAsDouble(y):
                result = (double)x / y;
                return true;
            case BinaryOp.LShift when y >= 0:
                return IntMath.TryBinary(op, x, y, out result) || TryBig(ts, op, x, y, out result);
            default:
                return TryBig(ts, op, x, y, out result);
        }
    }

    /// <summary>Whether an int surely is a double as well.</summary>
    internal static bool IsExactAsDouble(long x) => x is >= -(1L << 53) and <= 1L << 53;

    /// <summary>A power by repeated squaring; false if it does not fit.</summary>
    private static bool TrySmallPower(long x, long y, out long power)
    {
        power = 1;
        long square = x;
        while (true)
        {
            if ((y & 1) != 0)
            {
                long high = Math.BigMul(power, square, out power);
                if (high != power >> 63) return false;
            }
            y >>= 1;
            if (y == 0) return true;
            long over = Math.BigMul(square, square, out square);
            if (over != square >> 63) return false;
        }
    }

    private static bool TryBig(ThreadState ts, BinaryOp op, in BigInteger x, in BigInteger y, out Value result)
    {
        switch (op)
        {
            case BinaryOp.Add: result = Value.FromBigInteger(x + y); return true;
            case BinaryOp.Sub: result = Value.FromBigInteger(x - y); return true;
            case BinaryOp.Mul:
                CheckBits(x.GetBitLength() + y.GetBitLength());
                result = Value.FromBigInteger(BigMath.Multiply(x, y));
                return true;
            case BinaryOp.And: result = Value.FromBigInteger(x & y); return true;
            case BinaryOp.Or: result = Value.FromBigInteger(x | y); return true;
            case BinaryOp.Xor: result = Value.FromBigInteger(x ^ y); return true;
            case BinaryOp.FloorDiv:
                if (y.IsZero) throw Err.ZeroDivision("division by zero");
                result = Value.FromBigInteger(FloorDivide(x, y, out _));
                return true;
            case BinaryOp.Mod:
                if (y.IsZero) throw Err.ZeroDivision("division by zero");
                FloorDivide(x, y, out var remainder);
                result = Value.FromBigInteger(remainder);
                return true;
            case BinaryOp.DivMod:
            {
                if (y.IsZero) throw Err.ZeroDivision("division by zero");
                var quotient = FloorDivide(x, y, out var rest);
                result = PyTuple.Of(Value.FromBigInteger(quotient), Value.FromBigInteger(rest));
                return true;
            }
            case BinaryOp.TrueDiv:
                if (y.IsZero) throw Err.ZeroDivision("division by zero");
                result = TrueDivide(x, y);
                return true;
            case BinaryOp.LShift:
                if (y.Sign < 0) throw Err.Value("negative shift count");
                if (x.IsZero)
                {
                    result = 0;
                    return true;
                }
                if (y > int.MaxValue) throw y > long.MaxValue ? Err.Overflow("too many digits in integer") : Err.Memory();
                CheckBits(x.GetBitLength() + (long)y);
                result = Value.FromBigInteger(x << (int)y);
                return true;
            case BinaryOp.RShift:
                if (y.Sign < 0) throw Err.Value("negative shift count");
                result = y > int.MaxValue ? x.Sign < 0 ? -1 : 0 : Value.FromBigInteger(x >> (int)y);
                return true;
            case BinaryOp.Pow:
                result = Power(x, y);
                return true;
            default:
                result = default;
                return false;
        }
    }

    /// <summary>The one place that bounds the size of an int before it is computed: MemoryError beyond what .NET can hold.</summary>
    public static void CheckBits(long bits)
    {
        if (bits > int.MaxValue - 64) throw Err.Memory();
        Limits.ResourceMeter.ChargeInt(bits);
    }

    /// <summary>Division rounding down.</summary>
    public static BigInteger FloorDivide(in BigInteger x, in BigInteger y, out BigInteger remainder)
    {
        var quotient = BigMath.DivRem(x, y, out remainder);
        if (!remainder.IsZero && remainder.Sign != y.Sign)
        {
            quotient -= 1;
            remainder += y;
        }
        return quotient;
    }

    /// <summary>The correctly rounded quotient; OverflowError "integer division result too large for a float".</summary>
    public static double TrueDivide(in BigInteger x, in BigInteger y)
    {
        bool negative = x.Sign < 0 != y.Sign < 0;
        var a = BigInteger.Abs(x);
        var b = BigInteger.Abs(y);
        if (a.IsZero) return negative ? -0.0 : 0.0;
        long aBits = (long)a.GetBitLength(), bBits = (long)b.GetBitLength();
        if (aBits <= 53 && bBits <= 53) return negative ? -((double)a / (double)b) : (double)a / (double)b;
        // 55 or more significant bits and a sticky bit decide the rounding.
        long exponent = aBits - bBits;
        if (exponent > 1025) throw Err.Overflow("integer division result too large for a float");
        if (exponent < -1080) return negative ? -0.0 : 0.0;
        int shift = (int)(66 - exponent);
        var scaled = shift >= 0 ? a << shift : a;
        var divisor = shift >= 0 ? b : b << -shift;
        var q = BigMath.DivRem(scaled, divisor, out var rest);
        // Round q * 2**-shift to 53 bits (fewer for subnormals).
        long qBits = (long)q.GetBitLength();
        long drop = qBits - 53;
        long minimum = -1074 + shift;
        if (drop < minimum) drop = minimum;
        if (drop > qBits + 1) return negative ? -0.0 : 0.0;
        var kept = q >> (int)drop;
        var dropped = q - (kept << (int)drop);
        var half = BigInteger.One << (int)(drop - 1);
        int sign = dropped.CompareTo(half);
        if (sign > 0 || sign == 0 && (!rest.IsZero || !kept.IsEven)) kept += 1;
        double result = Math.ScaleB((double)kept, (int)(drop - shift));
        if (double.IsInfinity(result)) throw Err.Overflow("integer division result too large for a float");
        return negative ? -result : result;
    }

    /// <summary>x ** y; with a negative exponent a float.</summary>
    public static Value Power(in BigInteger x, in BigInteger y)
    {
        if (y.Sign < 0)
        {
            if (x.IsZero) throw Err.ZeroDivision("zero to a negative power");
            return FloatPower(ToDouble(x), ToDouble(y));
        }
        if (x.IsOne || y.IsZero) return 1;
        if (x.IsZero) return 0;
        if (x == BigInteger.MinusOne) return y.IsEven ? 1 : -1;
        if (y > int.MaxValue) throw Err.Memory();
        CheckBits((long)(x.GetBitLength() - 1) * (long)y);
        return Value.FromBigInteger(BigMath.Pow(x, (int)y));
    }

    private static bool TryFloat(BinaryOp op, double x, double y, out Value result)
    {
        switch (op)
        {
            case BinaryOp.Add: result = x + y; return true;
            case BinaryOp.Sub: result = x - y; return true;
            case BinaryOp.Mul: result = x * y; return true;
            case BinaryOp.TrueDiv:
                if (y == 0) throw Err.ZeroDivision("division by zero");
                result = x / y;
                return true;
            case BinaryOp.FloorDiv:
                if (y == 0) throw Err.ZeroDivision("division by zero");
                result = DivMod(x, y).Quotient;
                return true;
            case BinaryOp.Mod:
                if (y == 0) throw Err.ZeroDivision("division by zero");
                result = DivMod(x, y).Remainder;
                return true;
            case BinaryOp.DivMod:
            {
                if (y == 0) throw Err.ZeroDivision("division by zero");
                var (quotient, remainder) = DivMod(x, y);
                result = PyTuple.Of(quotient, remainder);
                return true;
            }
            case BinaryOp.Pow:
                result = FloatPower(x, y);
                return true;
            default:
                result = default;
                return false;
        }
    }

    /// <summary>Python's floored division of floats: the remainder has the divisor's sign.</summary>
    public static (double Quotient, double Remainder) DivMod(double x, double y)
    {
        double remainder = x % y;
        double quotient = (x - remainder) / y;
        if (remainder != 0)
        {
            if (remainder < 0 != y < 0)
            {
                remainder += y;
                quotient -= 1;
            }
        }
        else remainder = Math.CopySign(0.0, y);
        if (quotient == 0) return (Math.CopySign(0.0, x / y), remainder);
        double floor = Math.Floor(quotient);
        if (quotient - floor > 0.5) floor += 1;
        return (floor, remainder);
    }

    /// <summary>x ** y of floats; a complex number for a negative base and a fractional exponent.</summary>
    public static Value FloatPower(double x, double y)
    {
        if (y == 0) return 1.0;
        if (x == 0 && y < 0 && !double.IsNegativeInfinity(y)) throw Err.ZeroDivision("zero to a negative power");
        if (x < 0 && !double.IsInfinity(x) && !double.IsInfinity(y) && !double.IsNaN(y) && y != Math.Floor(y)) return PyComplex.Power(new Complex(x, 0), new Complex(y, 0));
        double result = Math.Pow(x, y);
        if (double.IsInfinity(result) && !double.IsInfinity(x) && !double.IsInfinity(y)) throw Err.WithArgs(Exc.OverflowError, 34, "Numerical result out of range");
        return result;
    }
}

public static partial class Ops
{
    /// <summary><c>pow(base, exp, mod)</c>.</summary>
    public static Value PowMod(ThreadState ts, in Value x, in Value exponent, in Value modulus)
    {
        if (!Overrides(x, SlotId.Pow) && !Overrides(exponent, SlotId.RPow) && TryPowMod(x, exponent, modulus, out var power)) return power;
        bool reflectedFirst = exponent.Type != x.Type && exponent.Type.IsSubtypeOf(x.Type) && Overrides(exponent, SlotId.RPow);
        if (reflectedFirst)
        {
            var result = CallUnbound(ts, exponent.Type.Slot(SlotId.RPow)!, exponent, x, modulus);
            if (!result.IsNotImplemented) return result;
        }
        if (x.Type.Slot(SlotId.Pow) is { } slot and not PyNone)
        {
            var result = CallUnbound(ts, slot, x, exponent, modulus);
            if (!result.IsNotImplemented) return result;
        }
        if (!reflectedFirst && exponent.Type != x.Type && exponent.Type.Slot(SlotId.RPow) is { } reflected and not PyNone)
        {
            var result = CallUnbound(ts, reflected, exponent, x, modulus);
            if (!result.IsNotImplemented) return result;
        }
        // The numbers of the language answer for a modulus of their type too, by refusing it.
        if (modulus.IsFloat) throw Err.Type("pow() 3rd argument not allowed unless all arguments are integers");
        if (modulus.Ref is PyComplex) throw Err.Value("complex modulo");
        throw Err.Type($"unsupported operand type(s) for ** or pow(): '{x.Type.FullName}', '{exponent.Type.FullName}', '{modulus.Type.FullName}'");
    }

    /// <summary>The power of ints by a modulus; false if they are not all ints.</summary>
    public static bool TryPowMod(in Value x, in Value exponent, in Value modulus, out Value power)
    {
        if (x.Ref == null && exponent.Ref == null && modulus.Ref == null && exponent.Bits >= 0 && modulus.Bits > 0)
        {
            long @base = x.Bits % modulus.Bits;
            power = (long)IntMath.Power((ulong)(@base < 0 ? @base + modulus.Bits : @base), (ulong)exponent.Bits, (ulong)modulus.Bits);
            return true;
        }
        power = default;
        if (!TryInt(x, out var a) || !TryInt(exponent, out var e) || !TryInt(modulus, out var m)) return false;
        if (m.IsZero) throw Err.Value("pow() 3rd argument cannot be 0");
        if (e.Sign < 0)
        {
            var g = BigMath.GreatestCommonDivisor(a, m);
            if (!g.IsOne) throw Err.Value("base is not invertible for the given modulus");
            a = Inverse(a, BigInteger.Abs(m));
            e = -e;
        }
        var r = BigMath.ModPow(a, e, BigInteger.Abs(m));
        if (r.Sign < 0) r += BigInteger.Abs(m);
        if (m.Sign < 0 && !r.IsZero) r += m;
        power = Value.FromBigInteger(r);
        return true;
    }

    /// <summary>Whether a class written in Python has its own special method.</summary>
    private static bool Overrides(in Value value, SlotId slot) => value.Type.Slot(slot) is PyFunction;

    private static BigInteger Inverse(BigInteger a, BigInteger m)
    {
        BigInteger r0 = m, r1 = BigMath.Remainder(BigMath.Remainder(a, m) + m, m), t0 = 0, t1 = 1;
        while (!r1.IsZero)
        {
            ThreadState.CheckCurrent();
            var q = BigMath.DivRem(r0, r1, out var rest);
            (r0, r1) = (r1, rest);
            (t0, t1) = (t1, t0 - q * t1);
        }
        return t0.Sign < 0 ? t0 + m : t0;
    }
}
