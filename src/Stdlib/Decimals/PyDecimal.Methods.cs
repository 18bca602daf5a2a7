using System.Globalization;

namespace PyLite.Stdlib.Decimals;

/// <remarks>Construction, operators, comparison, conversion.</remarks>
public partial class PyDecimal
{
    private static readonly string[] Parameters = ["value", "context"];

    [PyNew("Decimal(value='0', context=None)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        Value value, context = Value.None;
        if (kw == null && args.Length == 1)
        {
            value = args[0];
        }
        else
        {
            var given = DecimalArguments.Bind(args, kw, Parameters, 2);
            value = given[0];
            context = given[1];
        }
        if (value.IsAbsent) return As(type, Zero);
        // The context is asked for only where something can be reported.
        if (value.IsInt && context.IsNone) return As(type, FromInt(value.Bits));
        return As(type, DecimalConversion.Exact(ts, value, DecimalConversion.Context(ts, context)));
    }

    /// <summary>A float or int, exactly; TypeError "argument must be int or float".</summary>
    internal static PyDecimal FromFloat(in Value f)
    {
        if (DecimalConversion.TryDouble(f, out double number)) return DecimalConversion.FromDouble(number);
        return Ops.TryInt(f, out var integer) ? FromInt(integer) : throw Err.Type("argument must be int or float");
    }

    [PyClassMethod("from_float(cls, f, /)", Doc = "Class method that converts a float to a decimal number, exactly.\nSince 0.1 is not exactly representable in binary floating point,\nDecimal.from_float(0.1) is not the same as Decimal('0.1').\n\n")]
    static Value FromFloat(ThreadState ts, PyType cls, Value f) => OfClass(ts, cls, FromFloat(f));

    [PyClassMethod("from_number(cls, number, /)", Doc = "Class method that converts a real number to a decimal number, exactly.\n\n")]
    static Value FromNumber(ThreadState ts, PyType cls, Value number)
    {
        if (DecimalConversion.TryDouble(number, out _)) return OfClass(ts, cls, DecimalConversion.Exact(ts, number, DecimalState.Current(ts)));
        return OfClass(ts, cls, DecimalConversion.Operand(number));
    }

    private static Value OfClass(ThreadState ts, PyType cls, PyDecimal value) => cls == TypeObject ? value : Ops.Call(ts, cls, value);

    // ---- operators

    private static Value Operate(ThreadState ts, BinaryOperation operation, in Value self, in Value other, bool reversed = false)
    {
        var that = other.Ref as PyDecimal ?? DecimalConversion.TryOperand(other);
        if (that == null) return Value.NotImplemented;
        var context = DecimalState.Current(ts);
        var status = Conditions.None;
        var a = (PyDecimal)self.Ref!;
        var result = reversed ? operation(that, a, context, ref status) : operation(a, that, context, ref status);
        context.Report(ts, status);
        return result;
    }

    [PyMethod("__add__(self, value, /)")] static Value Add(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Add, self, other);
    [PyMethod("__radd__(self, value, /)")] static Value ReverseAdd(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Add, self, other, true);
    [PyMethod("__sub__(self, value, /)")] static Value Subtract(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Subtract, self, other);
    [PyMethod("__rsub__(self, value, /)")] static Value ReverseSubtract(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Subtract, self, other, true);
    [PyMethod("__mul__(self, value, /)")] static Value Multiply(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Multiply, self, other);
    [PyMethod("__rmul__(self, value, /)")] static Value ReverseMultiply(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Multiply, self, other, true);
    [PyMethod("__truediv__(self, value, /)")] static Value Divide(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Divide, self, other);
    [PyMethod("__rtruediv__(self, value, /)")] static Value ReverseDivide(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Divide, self, other, true);
    [PyMethod("__floordiv__(self, value, /)")] static Value DivideInteger(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.DivideInteger, self, other);
    [PyMethod("__rfloordiv__(self, value, /)")] static Value ReverseDivideInteger(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.DivideInteger, self, other, true);
    [PyMethod("__mod__(self, value, /)")] static Value Remainder(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Remainder, self, other);
    [PyMethod("__rmod__(self, value, /)")] static Value ReverseRemainder(ThreadState ts, Value self, Value other) => Operate(ts, DecimalArithmetic.Remainder, self, other, true);

    private static Value DivMod(ThreadState ts, in Value self, in Value other, bool reversed)
    {
        var that = DecimalConversion.TryOperand(other);
        if (that == null) return Value.NotImplemented;
        var context = DecimalState.Current(ts);
        var status = Conditions.None;
        var a = (PyDecimal)self.Ref!;
        var (quotient, remainder) = reversed ? DecimalArithmetic.DivMod(that, a, context, ref status) : DecimalArithmetic.DivMod(a, that, context, ref status);
        context.Report(ts, status);
        return PyTuple.Of(quotient, remainder);
    }

    [PyMethod("__divmod__(self, value, /)")] static Value DivMod(ThreadState ts, Value self, Value other) => DivMod(ts, self, other, false);
    [PyMethod("__rdivmod__(self, value, /)")] static Value ReverseDivMod(ThreadState ts, Value self, Value other) => DivMod(ts, self, other, true);

    private static Value Power(ThreadState ts, in Value a, in Value b, in Value modulus)
    {
        if (DecimalConversion.TryOperand(a) is not { } x || DecimalConversion.TryOperand(b) is not { } y) return Value.NotImplemented;
        var context = DecimalState.Current(ts);
        var status = Conditions.None;
        PyDecimal result;
        if (modulus.IsNone)
        {
            result = DecimalFunctions.Power(x, y, context, ref status);
        }
        else
        {
            if (DecimalConversion.TryOperand(modulus) is not { } m) return Value.NotImplemented;
            result = DecimalFunctions.PowerModulo(x, y, m, context, ref status);
        }
        context.Report(ts, status);
        return result;
    }

    [PyMethod("__pow__(self, value, mod=None, /)")] static Value Pow(ThreadState ts, Value self, Value other, Value mod) => Power(ts, self, other, mod);
    [PyMethod("__rpow__(self, value, mod=None, /)")] static Value ReversePow(ThreadState ts, Value self, Value other, Value mod) => Power(ts, other, self, mod);
    [PyMethod("__neg__(self, /)")] Value Negate(ThreadState ts) => DecimalConversion.Run(ts, DecimalLogic.Minus, this, DecimalState.Current(ts));
    [PyMethod("__pos__(self, /)")] Value Positive(ThreadState ts) => DecimalConversion.Run(ts, DecimalLogic.Plus, this, DecimalState.Current(ts));
    [PyMethod("__abs__(self, /)")] Value Absolute(ThreadState ts) => DecimalConversion.Run(ts, DecimalLogic.Absolute, this, DecimalState.Current(ts));
    [PyMethod("__bool__(self, /)")] bool IsTrue() => !IsZero;

    // ---- comparison

    private static Value Compare(ThreadState ts, PyDecimal a, in Value other, CompareOp op)
    {
        bool equality = op is CompareOp.Eq or CompareOp.Ne;
        var b = other.Ref as PyDecimal ?? DecimalConversion.TryOperand(other);
        if (b == null)
        {
            if (!TryNumber(ts, ref a, other, equality, out b)) return Value.NotImplemented;
        }
        if (a.IsNaN || b.IsNaN)
        {
            if (!equality || a.Kind == DecimalKind.Signaling || b.Kind == DecimalKind.Signaling) DecimalState.Current(ts).Report(ts, Conditions.InvalidOperation);
            return op == CompareOp.Ne;
        }
        int order = DecimalArithmetic.Compare(a, b);
        return op switch
        {
            CompareOp.Eq => order == 0,
            CompareOp.Ne => order != 0,
            CompareOp.Lt => order < 0,
            CompareOp.Le => order <= 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Another number to compare with: a float, a complex number without imaginary part, a fraction.</summary>
    private static bool TryNumber(ThreadState ts, ref PyDecimal a, in Value other, bool equality, [NotNullWhen(true)] out PyDecimal? b)
    {
        b = null;
        if (DecimalConversion.TryDouble(other, out double number) || equality && other.Ref is PyComplex { Number.Imaginary: 0 })
        {
            if (other.Ref is PyComplex complex) number = complex.Number.Real;
            var context = DecimalState.Current(ts);
            if (equality) context.Flags |= Conditions.FloatOperation;
            else context.Report(ts, Conditions.FloatOperation);
            b = DecimalConversion.FromDouble(number);
            return true;
        }
        if (other.Type.IsBuiltin || !Ops.IsInstance(ts, other, PythonPart.Get(ts, "numbers", "Rational"))) return false;
        if (!Ops.TryInt(Ops.GetAttr(ts, other, "numerator"), out var numerator) || !Ops.TryInt(Ops.GetAttr(ts, other, "denominator"), out var denominator)) return false;
        if (a.IsFinite) a = new PyDecimal(a.IsNegative, a.Coefficient * denominator, a.Exponent);
        b = FromInt(numerator);
        return true;
    }

    [PyMethod("__lt__(self, value, /)")] static Value Less(ThreadState ts, PyDecimal self, Value other) => Compare(ts, self, other, CompareOp.Lt);
    [PyMethod("__le__(self, value, /)")] static Value LessOrEqual(ThreadState ts, PyDecimal self, Value other) => Compare(ts, self, other, CompareOp.Le);
    [PyMethod("__eq__(self, value, /)")] static Value Equal(ThreadState ts, PyDecimal self, Value other) => Compare(ts, self, other, CompareOp.Eq);
    [PyMethod("__ne__(self, value, /)")] static Value NotEqual(ThreadState ts, PyDecimal self, Value other) => Compare(ts, self, other, CompareOp.Ne);
    [PyMethod("__gt__(self, value, /)")] static Value Greater(ThreadState ts, PyDecimal self, Value other) => Compare(ts, self, other, CompareOp.Gt);
    [PyMethod("__ge__(self, value, /)")] static Value GreaterOrEqual(ThreadState ts, PyDecimal self, Value other) => Compare(ts, self, other, CompareOp.Ge);

    [PyMethod("__hash__(self, /)")]
    long Hash()
    {
        switch (Kind)
        {
            case DecimalKind.Signaling: throw Err.Type("Cannot hash a signaling NaN value");
            case DecimalKind.Quiet: return Ops.IdentityHash(this);
            case DecimalKind.Infinite: return IsNegative ? -PyHash.Infinity : PyHash.Infinity;
        }
        // 10**-1 modulo the prime.
        const long tenth = 2075258708292324556;
        long scale = (long)BigMath.ModPow(Exponent >= 0 ? 10 : tenth, Math.Abs(Exponent) % (PyHash.Modulus - 1), PyHash.Modulus);
        long hash = (long)(Coefficient % PyHash.Modulus * scale % PyHash.Modulus);
        if (IsNegative) hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    // ---- conversion

    [PyMethod("__str__(self, /)")] string Str(ThreadState ts) => DecimalText.Show(this, DecimalState.Current(ts).Capitals != 0);
    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => $"Decimal('{DecimalText.Show(this, DecimalState.Current(ts).Capitals != 0)}')";

    private BigInteger ToInteger(Rounding rounding)
    {
        if (IsNaN) throw Err.Value("cannot convert NaN to integer");
        if (IsInfinite) throw Err.Overflow("cannot convert Infinity to integer");
        if (rounding == Rounding.Down) return DecimalFunctions.ToInteger(this);
        var ignored = Conditions.None;
        var magnitude = DecimalRounding.Rescale(this, 0, rounding, ref ignored);
        return IsNegative ? -magnitude : magnitude;
    }

    [PyMethod("__int__(self, /)")] Value ToInt() => ToInteger(Rounding.Down);
    [PyMethod("__trunc__(self, /)")] Value Truncate() => ToInteger(Rounding.Down);
    [PyMethod("__floor__(self, /)")] Value Floor() => ToInteger(Rounding.Floor);
    [PyMethod("__ceil__(self, /)")] Value Ceiling() => ToInteger(Rounding.Ceiling);

    [PyMethod("__round__(self, /, ndigits=<missing>)")]
    Value Round(ThreadState ts, Value ndigits)
    {
        if (ndigits.IsAbsent || ndigits.IsNone) return ToInteger(Rounding.HalfEven);
        if (!Ops.TryInt(ndigits, out var digits)) throw Err.Type("optional arg must be an integer");
        if (digits < long.MinValue + 1 || digits > long.MaxValue) throw Err.Overflow("Python int too large to convert to C ssize_t");
        var context = DecimalState.Current(ts);
        var status = Conditions.None;
        var result = DecimalLogic.Quantize(this, new PyDecimal(false, UInt128.One, (long)-digits), context.Rounding, context, ref status);
        context.Report(ts, status);
        return result;
    }

    private double ToDouble()
    {
        switch (Kind)
        {
            case DecimalKind.Signaling: throw Err.Value("cannot convert signaling NaN to float");
            case DecimalKind.Quiet: return IsNegative ? BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000000)) : BitConverter.Int64BitsToDouble(0x7FF8000000000000);
            case DecimalKind.Infinite: return IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
        }
        // An integer of 53 bits times or by an exact power of ten is right at once.
        if (IsSmall && Small < (1UL << 53) && Exponent is >= -22 and <= 22)
        {
            double n = (double)(ulong)Small;
            n = Exponent < 0 ? n / ExactPowers[-Exponent] : n * ExactPowers[Exponent];
            return IsNegative ? -n : n;
        }
        if (IsZero) return IsNegative ? -0.0 : 0.0;
        if (Adjusted > 310) return IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
        if (Adjusted < -330) return IsNegative ? -0.0 : 0.0;
        return double.Parse($"{(IsNegative ? "-" : "")}{DecimalText.DigitsOf(this)}E{Exponent.ToString(CultureInfo.InvariantCulture)}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static readonly double[] ExactPowers = [.. Enumerable.Range(0, 23).Select(static n => double.Parse($"1E{n}", CultureInfo.InvariantCulture))];

    [PyMethod("__float__(self, /)")] double ToFloat() => ToDouble();
    [PyMethod("__complex__(self, /)", Doc = "Convert this value to exact type complex.")] Value ToComplex() => new PyComplex(ToDouble(), 0);
    [PyGetter("real")] Value Real => this;
    [PyGetter("imag")] Value Imaginary => Zero;

    [PyMethod("as_tuple(self, /)", Doc = "Return a tuple representation of the number.\n\n")]
    Value AsTuple(ThreadState ts)
    {
        Value exponent = Kind switch { DecimalKind.Infinite => "F", DecimalKind.Quiet => "n", DecimalKind.Signaling => "N", _ => Exponent };
        var digits = IsNaN && IsZeroPayload ? [] : Array.ConvertAll(DecimalText.DigitsOf(this).ToCharArray(), static c => (Value)(c - '0'));
        return Ops.Call(ts, DecimalState.Of(ts).Part(ts, "DecimalTuple"), IsNegative ? 1 : 0, new PyTuple(digits), exponent);
    }

    [PyMethod("as_integer_ratio(self, /)", Doc = "Decimal.as_integer_ratio() -> (int, int)\n\nReturn a pair of integers, whose ratio is exactly equal to the original\nDecimal and with a positive denominator. The ratio is in lowest terms.\nRaise OverflowError on infinities and a ValueError on NaNs.\n\n")]
    Value AsIntegerRatio()
    {
        if (IsNaN) throw Err.Value("cannot convert NaN to integer ratio");
        if (IsInfinite) throw Err.Overflow("cannot convert Infinity to integer ratio");
        BigInteger numerator = IsNegative ? -Coefficient : Coefficient, denominator = BigInteger.One;
        if (IsZero) return PyTuple.Of(0, 1);
        if (Exponent >= 0) return PyTuple.Of(TenPowers.Scale(numerator, Exponent), 1);
        denominator = TenPowers.Big(-Exponent);
        var common = BigMath.GreatestCommonDivisor(numerator, denominator);
        return PyTuple.Of(numerator / common, denominator / common);
    }

    [PyMethod("__format__(self, fmtarg, override=None, /)")]
    Value Format(ThreadState ts, Value fmtarg, Value @override) =>
        DecimalFormat.Format(ts, this, fmtarg.Ref as PyStr ?? throw Err.Type("format arg must be str"), DecimalState.Current(ts));

    [PyMethod("__copy__(self, /)")] Value Copy() => this;
    [PyMethod("__deepcopy__(self, memo, /)")] Value DeepCopy(Value memo) => this;
    [PyMethod("__reduce__(self, /)")] Value Reduce(ThreadState ts) => PyTuple.Of(Type, PyTuple.Of(Str(ts)));
    [PyMethod("__sizeof__(self, /)", Doc = "Returns size in memory, in bytes")] long SizeOf() => 104;
}
