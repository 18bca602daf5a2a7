namespace PyLite.Stdlib.Decimals;

internal delegate PyDecimal UnaryOperation(PyDecimal a, PyDecimalContext context, ref Conditions status);

internal delegate PyDecimal BinaryOperation(PyDecimal a, PyDecimal b, PyDecimalContext context, ref Conditions status);

/// <summary>Python values as decimals.</summary>
internal static class DecimalConversion
{
    /// <summary>An operand of an operator: a Decimal or an int.</summary>
    public static PyDecimal? TryOperand(in Value value)
    {
        if (value.Ref is PyDecimal x) return x;
        if (value.IsInt) return PyDecimal.FromInt(value.Bits);
        return Ops.TryInt(value, out var number) ? PyDecimal.FromInt(number) : null;
    }

    /// <summary>An operand of a method: a Decimal or an int; TypeError for others.</summary>
    public static PyDecimal Operand(in Value value) => TryOperand(value) ?? throw Unsupported(value);

    private static PyException Unsupported(in Value value) => Err.Type($"conversion from {value.Type.FullName} to Decimal is not supported");

    /// <summary>The context that an optional argument names; the current one for None.</summary>
    public static PyDecimalContext Context(ThreadState ts, in Value context) =>
        context.IsNone || context.IsAbsent ? DecimalState.Current(ts) : context.Ref as PyDecimalContext ?? throw Err.Type("optional argument must be a context");

    public static Value Run(ThreadState ts, UnaryOperation operation, PyDecimal a, PyDecimalContext context)
    {
        var status = Conditions.None;
        var result = operation(a, context, ref status);
        context.Report(ts, status);
        return result;
    }

    public static Value Run(ThreadState ts, BinaryOperation operation, PyDecimal a, PyDecimal b, PyDecimalContext context)
    {
        var status = Conditions.None;
        var result = operation(a, b, context, ref status);
        context.Report(ts, status);
        return result;
    }

    /// <summary>Decimal(value): exact.</summary>
    public static PyDecimal Exact(ThreadState ts, in Value value, PyDecimalContext context)
    {
        if (value.IsInt) return PyDecimal.FromInt(value.Bits);
        switch (value.Ref)
        {
            case PyStr text: return CheckExact(ts, DecimalText.Normalize(text, true) is { } ascii ? DecimalText.Parse(ascii) : null, context);
            case PyDecimal x: return x;
            case PyTuple or PyList: return CheckExact(ts, FromSequence(ts, value), context);
        }
        if (Ops.TryInt(value, out var number)) return PyDecimal.FromInt(number);
        if (!TryDouble(value, out double d)) throw Unsupported(value);
        context.Report(ts, Conditions.FloatOperation);
        return FromDouble(d);
    }

    /// <summary>A number from outside must be within the limits of all contexts.</summary>
    private static PyDecimal CheckExact(ThreadState ts, PyDecimal? x, PyDecimalContext context)
    {
        const long leastExponent = -PyDecimalContext.MaxExponent - (PyDecimalContext.MaxPrecision - 1);
        var condition = Conditions.None;
        if (x == null) condition = Conditions.ConversionSyntax;
        else if (x.IsFinite && (x.Exponent < leastExponent || x.Adjusted > PyDecimalContext.MaxExponent)) condition = Conditions.InvalidOperation;
        if (condition == Conditions.None) return x!;
        context.Report(ts, condition);
        return PyDecimal.NaN;
    }

    /// <summary>context.create_decimal(value): rounded.</summary>
    public static Value Rounded(ThreadState ts, in Value value, PyDecimalContext context)
    {
        var status = Conditions.None;
        PyDecimal? x;
        switch (value.Ref)
        {
            case PyStr text:
                x = DecimalText.Normalize(text, false) is { } ascii ? DecimalText.Parse(ascii) : null;
                break;
            case PyTuple or PyList:
                x = FromSequence(ts, value);
                break;
            case PyDecimal known:
                x = known;
                break;
            default:
                if (TryDouble(value, out double d))
                {
                    context.Report(ts, Conditions.FloatOperation);
                    x = FromDouble(d);
                }
                else
                {
                    x = Operand(value);
                }
                break;
        }
        if (x == null || x.IsNaN && !x.IsZeroPayload && x.Digits > context.Precision - context.Clamp) x = DecimalRounding.Invalid(ref status, Conditions.ConversionSyntax);
        else x = DecimalRounding.Finish(x, context, ref status);
        context.Report(ts, status);
        return x;
    }

    public static bool TryDouble(in Value value, out double number)
    {
        number = value.IsFloat ? value.AsDouble : value.Ref is PyFloatSub sub ? sub.Number : 0;
        return value.IsFloat || value.Ref is PyFloatSub;
    }

    /// <summary>A float, exactly.</summary>
    public static PyDecimal FromDouble(double d)
    {
        if (double.IsNaN(d)) return new PyDecimal(DecimalKind.Quiet, double.IsNegative(d));
        if (double.IsInfinity(d)) return PyDecimal.Infinity(d < 0);
        long bits = BitConverter.DoubleToInt64Bits(d);
        int exponent = (int)(bits >> 52 & 0x7FF);
        long mantissa = bits & (1L << 52) - 1;
        if (exponent == 0) exponent = 1;
        else mantissa |= 1L << 52;
        exponent -= 1075;
        if (mantissa == 0) return new PyDecimal(double.IsNegative(d), UInt128.Zero, 0);
        int zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
        return exponent >= 0
            ? new PyDecimal(d < 0, (BigInteger)mantissa << exponent, 0)
            : new PyDecimal(d < 0, mantissa * BigInteger.Pow(5, -exponent), exponent);
    }

    /// <summary>A tuple of sign, digits and exponent.</summary>
    private static PyDecimal FromSequence(ThreadState ts, in Value value)
    {
        var parts = Ops.ToArray(ts, value);
        if (parts.Length != 3) throw Err.Value("argument must be a sequence of length 3");
        if (!Ops.TryInt(parts[0], out var sign) || sign != 0 && sign != 1) throw Err.Value("sign must be an integer with the value 0 or 1");
        bool negative = !sign.IsZero;
        var kind = DecimalKind.Finite;
        long exponent = 0;
        if (parts[2].Ref is PyStr name)
        {
            kind = name.ToString() switch
            {
                "F" => DecimalKind.Infinite,
                "n" => DecimalKind.Quiet,
                "N" => DecimalKind.Signaling,
                _ => throw Err.Value("string argument in the third position must be 'F', 'n' or 'N'"),
            };
        }
        else
        {
            if (!Ops.TryInt(parts[2], out var given)) throw Err.Value("exponent must be an integer");
            exponent = given < long.MinValue || given > long.MaxValue ? throw Err.Overflow("Python int too large to convert to C ssize_t") : (long)BigInteger.Clamp(given, long.MinValue / 4, long.MaxValue / 4);
        }
        if (parts[1].Ref is not (PyTuple or PyList)) throw Err.Value("coefficient must be a tuple of digits");
        var digits = Ops.ToArray(ts, parts[1]);
        if (kind == DecimalKind.Infinite) return PyDecimal.Infinity(negative);
        var text = new char[digits.Length + 1];
        text[0] = '0';
        for (int i = 0; i < digits.Length; i++)
        {
            if (!Ops.TryInt(digits[i], out var digit) || digit.Sign < 0 || digit > 9) throw Err.Value("coefficient must be a tuple of digits");
            text[i + 1] = (char)('0' + (int)digit);
        }
        var coefficient = DecimalText.Parse(text)!.Coefficient;
        return kind == DecimalKind.Finite ? new PyDecimal(negative, coefficient, exponent) : new PyDecimal(kind, negative, coefficient);
    }
}
