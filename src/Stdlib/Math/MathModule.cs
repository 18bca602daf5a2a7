namespace PyLite.Stdlib;

/// <summary>math: https://docs.python.org/3.14/library/math.html</summary>
[PyModule("math", Doc = "This module provides access to the mathematical functions\ndefined by the C standard.")]
public static partial class MathModule
{
    [PyConst("pi")] static double Pi => Math.PI;
    [PyConst("e")] static double E => Math.E;
    [PyConst("tau")] static double Tau => Math.Tau;
    [PyConst("inf")] static double Infinity => double.PositiveInfinity;
    [PyConst("nan")] static double NotANumber => BitConverter.Int64BitsToDouble(0x7FF8000000000000);

    /// <summary>A result that is NaN or infinite although the argument is not, is an error.</summary>
    private static double Checked(double result, double x, bool mayOverflow, string domain = "math domain error")
    {
        if (double.IsFinite(result)) return result;
        if (double.IsNaN(result) && !double.IsNaN(x)) throw Domain(domain, x);
        if (double.IsInfinity(result) && double.IsFinite(x)) throw mayOverflow ? Err.Overflow("math range error") : Domain(domain, x);
        return result;
    }

    private static PyException Domain(string message, double x) => Err.Value(message.EndsWith("got ", StringComparison.Ordinal) ? message + FloatText.Repr(x) : message);

    [PyFunction("acos(x, /)", Doc = "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.")]
    static double Acos(double x) => Checked(Math.Acos(x), x, false, "expected a number in range from -1 up to 1, got ");

    [PyFunction("acosh(x, /)", Doc = "Return the inverse hyperbolic cosine of x.")]
    static double Acosh(double x) => double.IsNaN(x) ? x : x >= 1 ? SpecialFunctions.Acosh(x) : throw Domain("expected argument value not less than 1, got ", x);

    [PyFunction("asin(x, /)", Doc = "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    static double Asin(double x) => Checked(Math.Asin(x), x, false, "expected a number in range from -1 up to 1, got ");

    [PyFunction("asinh(x, /)", Doc = "Return the inverse hyperbolic sine of x.")]
    static double Asinh(double x) => SpecialFunctions.Asinh(x);

    [PyFunction("atan(x, /)", Doc = "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    static double Atan(double x) => Math.Atan(x);

    [PyFunction("atan2(y, x, /)", Doc = "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.")]
    static double Atan2(double y, double x) => Math.Atan2(y, x);

    [PyFunction("atanh(x, /)", Doc = "Return the inverse hyperbolic tangent of x.")]
    static double Atanh(double x) => double.IsNaN(x) ? x : Math.Abs(x) < 1 ? SpecialFunctions.Atanh(x) : throw Domain("expected a number between -1 and 1, got ", x);

    [PyFunction("cbrt(x, /)", Doc = "Return the cube root of x.")]
    static double Cbrt(double x) => Math.Cbrt(x);

    [PyFunction("copysign(x, y, /)", Doc = "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n")]
    static double CopySign(double x, double y) => Math.CopySign(x, y);

    [PyFunction("cos(x, /)", Doc = "Return the cosine of x (measured in radians).")]
    static double Cos(double x) => Checked(Math.Cos(x), x, false, "expected a finite input, got ");

    [PyFunction("cosh(x, /)", Doc = "Return the hyperbolic cosine of x.")]
    static double Cosh(double x) => Checked(Math.Cosh(x), x, true);

    [PyFunction("degrees(x, /)", Doc = "Convert angle x from radians to degrees.")]
    static double Degrees(double x) => x * (180.0 / Math.PI);

    [PyFunction("erf(x, /)", Doc = "Error function at x.")]
    static double Erf(double x) => double.IsNaN(x) ? x : SpecialFunctions.Erf(x);

    [PyFunction("erfc(x, /)", Doc = "Complementary error function at x.")]
    static double Erfc(double x) => double.IsNaN(x) ? x : SpecialFunctions.Erfc(x);

    [PyFunction("exp(x, /)", Doc = "Return e raised to the power of x.")]
    static double Exp(double x) => Checked(Math.Exp(x), x, true);

    [PyFunction("exp2(x, /)", Doc = "Return 2 raised to the power of x.")]
    static double Exp2(double x) => Checked(Math.Pow(2, x), x, true);

    [PyFunction("expm1(x, /)", Doc = "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.")]
    static double Expm1(double x) => double.IsNaN(x) ? x : Checked(SpecialFunctions.Expm1(x), x, true);

    [PyFunction("fabs(x, /)", Doc = "Return the absolute value of the float x.")]
    static double Fabs(double x) => Math.Abs(x);

    [PyFunction("gamma(x, /)", Doc = "Gamma function at x.")]
    static double Gamma(double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x)) return x;
        CheckPole(x);
        return Checked(SpecialFunctions.Gamma(x), x, true);
    }

    [PyFunction("lgamma(x, /)", Doc = "Natural logarithm of absolute value of Gamma function at x.")]
    static double LogGamma(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x)) return Math.Abs(x);
        CheckPole(x);
        return Checked(SpecialFunctions.LogGamma(x), x, true);
    }

    private static void CheckPole(double x)
    {
        if (double.IsNegativeInfinity(x) || x <= 0 && x == Math.Floor(x)) throw Domain("expected a noninteger or positive integer, got ", x);
    }

    [PyFunction("log1p(x, /)", Doc = "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.")]
    static double Log1p(double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x)) return x;
        return x > -1 ? SpecialFunctions.Log1p(x) : throw Domain("expected argument value > -1, got ", x);
    }

    [PyFunction("radians(x, /)", Doc = "Convert angle x from degrees to radians.")]
    static double Radians(double x) => x * (Math.PI / 180.0);

    [PyFunction("sin(x, /)", Doc = "Return the sine of x (measured in radians).")]
    static double Sin(double x) => Checked(Math.Sin(x), x, false, "expected a finite input, got ");

    [PyFunction("sinh(x, /)", Doc = "Return the hyperbolic sine of x.")]
    static double Sinh(double x) => Checked(Math.Sinh(x), x, true);

    [PyFunction("sqrt(x, /)", Doc = "Return the square root of x.")]
    static double Sqrt(double x) => x >= 0 || double.IsNaN(x) ? Math.Sqrt(x) : throw Domain("expected a nonnegative input, got ", x);

    [PyFunction("tan(x, /)", Doc = "Return the tangent of x (measured in radians).")]
    static double Tan(double x) => Checked(Math.Tan(x), x, false, "expected a finite input, got ");

    [PyFunction("tanh(x, /)", Doc = "Return the hyperbolic tangent of x.")]
    static double Tanh(double x) => Math.Tanh(x);

    [PyFunction("isfinite(x, /)", Doc = "Return True if x is neither an infinity nor a NaN, and False otherwise.")] static bool IsFinite(double x) => double.IsFinite(x);
    [PyFunction("isinf(x, /)", Doc = "Return True if x is a positive or negative infinity, and False otherwise.")] static bool IsInfinity(double x) => double.IsInfinity(x);
    [PyFunction("isnan(x, /)", Doc = "Return True if x is a NaN (not a number), and False otherwise.")] static bool IsNaN(double x) => double.IsNaN(x);

    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc = "Determine whether two floating-point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them\nmust be smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.")]
    static bool IsClose(double a, double b, double relTol, double absTol)
    {
        if (relTol < 0 || absTol < 0) throw Err.Value("tolerances must be non-negative");
        if (a == b) return true;
        if (double.IsInfinity(a) || double.IsInfinity(b)) return false;
        double difference = Math.Abs(b - a);
        return difference <= Math.Abs(relTol * b) || difference <= Math.Abs(relTol * a) || difference <= absTol;
    }

    [PyFunction("pow(x, y, /)", Doc = "Return x**y (x to the power of y).")]
    static double Pow(double x, double y)
    {
        if (x == 0 && y < 0 && !double.IsInfinity(y)) throw Err.Value("math domain error");
        double result = Math.Pow(x, y);
        if (double.IsFinite(result) || !double.IsFinite(x) || !double.IsFinite(y)) return result;
        throw double.IsNaN(result) ? Err.Value("math domain error") : Err.Overflow("math range error");
    }

    [PyFunction("fmod(x, y, /)", Doc = "Return fmod(x, y), according to platform C.\n\nx % y may differ.")]
    static double Fmod(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
        if (double.IsInfinity(x) || y == 0) throw Err.Value("math domain error");
        return x % y;
    }

    [PyFunction("remainder(x, y, /)", Doc = "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.")]
    static double Remainder(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
        if (double.IsInfinity(x) || y == 0) throw Err.Value("math domain error");
        if (double.IsInfinity(y)) return x;
        double a = Math.Abs(x), b = Math.Abs(y), rest = a % b, other = b - rest;
        // In the middle, the multiple that is even decides.
        double result = rest < other ? rest : rest > other ? -other : rest - 2 * (0.5 * (a - rest) % b);
        return Math.CopySign(1, x) * result;
    }

    [PyFunction("fma(x, y, z, /)", Doc = "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round.")]
    static double Fma(double x, double y, double z)
    {
        double result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsFinite(result)) return result;
        if (double.IsNaN(result)) return double.IsNaN(x) || double.IsNaN(y) || double.IsNaN(z) ? result : throw Err.Value("invalid operation in fma");
        return double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z) ? throw Err.Overflow("overflow in fma") : result;
    }

    [PyFunction("frexp(x, /)", Doc = "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.")]
    static Value Frexp(double x)
    {
        if (x == 0 || !double.IsFinite(x)) return PyTuple.Of(x, 0);
        int exponent = Math.ILogB(x) + 1;
        return PyTuple.Of(Math.ScaleB(x, -exponent), exponent);
    }

    [PyFunction("ldexp(x, i, /)", Doc = "Return x * (2**i).\n\nThis is essentially the inverse of frexp().")]
    static double Ldexp(double x, Value i)
    {
        if (!Ops.TryInt(i, out var exponent)) throw Err.Type("Expected an int as second argument to ldexp.");
        if (x == 0 || !double.IsFinite(x)) return x;
        double result = Math.ScaleB(x, (int)BigInteger.Clamp(exponent, -5000, 5000));
        return double.IsInfinity(result) ? throw Err.Overflow("math range error") : result;
    }

    [PyFunction("modf(x, /)", Doc = "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.")]
    static Value Modf(double x)
    {
        if (double.IsNaN(x)) return PyTuple.Of(x, x);
        double whole = Math.Truncate(x);
        return PyTuple.Of(Math.CopySign(double.IsInfinity(x) ? 0 : x - whole, x), whole);
    }

    [PyFunction("ulp(x, /)", Doc = "Return the value of the least significant bit of the float x.")]
    static double Ulp(double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x)) return x;
        double next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    [PyFunction("nextafter(x, y, /, *, steps=None)", Doc = "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1.\n\nRaises a TypeError, if x or y is not a double, or if steps is not an integer.\nRaises ValueError if steps is negative.")]
    static double NextAfter(ThreadState ts, double x, double y, Value steps)
    {
        BigInteger count = 1;
        if (!steps.IsNone)
        {
            count = Ops.ToBigInteger(ts, steps);
            if (count.Sign < 0) throw Err.Value("steps must be a non-negative integer");
            if (count.IsZero) return x;
        }
        if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
        if (x == y) return y;
        // Floats in their order are numbered through zero.
        long from = Number(x), to = Number(y);
        var target = to > from ? BigInteger.Min(from + count, to) : BigInteger.Max(from - count, to);
        if (target == to) return y == 0 ? Math.CopySign(0.0, x) : y;
        long bits = (long)target;
        return bits == 0 ? Math.CopySign(0.0, x) : bits > 0 ? BitConverter.Int64BitsToDouble(bits) : -BitConverter.Int64BitsToDouble(-bits);
    }

    private static long Number(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : -(bits & long.MaxValue);
    }

    // ---- logarithms

    [PyFunction("log(x, [base=math.e])", Raw = true, Doc = "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.")]
    static Value Log(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("math.log() takes no keyword arguments");
        if (args.Length is 0 or > 2) throw Err.Type($"log expected at {(args.Length == 0 ? "least" : "most")} {(args.Length == 0 ? "1 argument" : "2 arguments")}, got {args.Length}");
        double x = LogOf(ts, args[0], Math.Log);
        if (args.Length == 1) return x;
        double @base = LogOf(ts, args[1], Math.Log);
        return @base != 0 ? x / @base : throw Err.ZeroDivision("division by zero");
    }

    [PyFunction("log2(x, /)", Doc = "Return the base 2 logarithm of x.")]
    static double Log2(ThreadState ts, Value x) => LogOf(ts, x, Math.Log2);

    [PyFunction("log10(x, /)", Doc = "Return the base 10 logarithm of x.")]
    static double Log10(ThreadState ts, Value x) => LogOf(ts, x, Math.Log10);

    private static double LogOf(ThreadState ts, in Value value, Func<double, double> log)
    {
        if (!value.IsFloat && Ops.TryInt(value, out var n))
        {
            if (n.Sign <= 0) throw Err.Value("expected a positive input");
            long bits = (long)n.GetBitLength();
            if (bits < 1024) return log(IntToDouble.Convert(n));
            int shift = (int)(bits - 60);
            return log(Math.ScaleB(IntToDouble.Convert(n >> shift), -60)) + log(2.0) * bits;
        }
        double x = Ops.ToDouble(ts, value);
        return x > 0 || double.IsNaN(x) ? log(x) : throw Domain("expected a positive input, got ", x);
    }

    // ---- rounding

    [PyFunction("ceil(x, /)", Doc = "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.")]
    static Value Ceil(ThreadState ts, Value x) => Rounded(ts, x, SlotId.Ceil, static d => Math.Ceiling(d));

    [PyFunction("floor(x, /)", Doc = "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.")]
    static Value Floor(ThreadState ts, Value x) => Rounded(ts, x, SlotId.Floor, static d => Math.Floor(d));

    private static Value Rounded(ThreadState ts, in Value x, SlotId slot, Func<double, double> round)
    {
        if (x.IsInt) return x;
        if (!x.IsFloat && x.Type.Slot(slot) is { } method) return Ops.CallUnbound(ts, method, x);
        return PyInt.FromDouble(ts, round(Ops.ToDouble(ts, x)));
    }

    [PyFunction("trunc(x, /)", Doc = "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.")]
    static Value Trunc(ThreadState ts, Value x)
    {
        if (x.IsFloat) return PyInt.FromDouble(ts, x.AsDouble);
        if (x.Type.Slot(SlotId.Trunc) is { } method and not PyNone) return Ops.CallUnbound(ts, method, x);
        throw Err.Type($"type {x.Type.FullName} doesn't define __trunc__ method");
    }
}
