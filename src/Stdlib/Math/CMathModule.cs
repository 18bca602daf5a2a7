namespace PyLite.Stdlib;

/// <summary>cmath: https://docs.python.org/3.14/library/cmath.html</summary>
/// <remarks>The formulas are Kahan's ("Branch cuts for complex elementary functions", 1987); infinities and NaNs follow annex G of the C standard.</remarks>
[PyModule("cmath", Doc = "This module provides access to mathematical functions for complex\nnumbers.")]
public static partial class CMathModule
{
    private const double Ln2 = 0.6931471805599453094;
    private const double Large = double.MaxValue / 4.0;
    private const double NaN = double.NaN;
    private const double Inf = double.PositiveInfinity;
    private static readonly double SqrtLarge = Math.Sqrt(Large);
    private static readonly double LogLarge = Math.Log(Large);
    private const double SqrtSmallest = 1.4916681462400413e-154;

    [PyConst("pi")] static double Pi => Math.PI;
    [PyConst("e")] static double E => Math.E;
    [PyConst("tau")] static double Tau => Math.Tau;
    [PyConst("inf")] static double Infinity => Inf;
    [PyConst("infj")] static Value InfinityJ => new PyComplex(0, Inf);
    [PyConst("nan")] static double NotANumber => BitConverter.Int64BitsToDouble(0x7FF8000000000000);
    [PyConst("nanj")] static Value NotANumberJ => new PyComplex(0, BitConverter.Int64BitsToDouble(0x7FF8000000000000));

    private static PyException Domain() => Err.Value("math domain error");
    private static PyException Range() => Err.Overflow("math range error");
    private static bool IsFinite(Complex z) => double.IsFinite(z.Real) && double.IsFinite(z.Imaginary);
    private static Value Of(Complex z) => new PyComplex(z);
    private static Complex Convert(ThreadState ts, in Value z) => PyComplex.Convert(ts, z);

    /// <summary>Multiplies by i, exactly.</summary>
    private static Complex TimesI(Complex z) => new(-z.Imaginary, z.Real);

    /// <summary>Divides by i, exactly.</summary>
    private static Complex OverI(Complex z) => new(z.Imaginary, -z.Real);

    private static Complex SquareRoot(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(y)) return new Complex(Inf, y);
        if (double.IsNaN(x)) return new Complex(NaN, NaN);
        if (double.IsInfinity(x))
        {
            if (x > 0) return new Complex(Inf, double.IsNaN(y) ? NaN : Math.CopySign(0, y));
            return double.IsNaN(y) ? new Complex(NaN, Inf) : new Complex(0, Math.CopySign(Inf, y));
        }
        if (double.IsNaN(y)) return new Complex(NaN, NaN);
        if (x == 0 && y == 0) return new Complex(0, y);
        double ax = Math.Abs(x), ay = Math.Abs(y), s;
        if (ax < 2.2250738585072014e-308 && ay < 2.2250738585072014e-308 && (ax > 0 || ay > 0))
        {
            // Subnormal numbers are scaled up first.
            ax = Math.ScaleB(ax, 53);
            s = Math.ScaleB(Math.Sqrt(ax + Hypotenuse(ax, Math.ScaleB(ay, 53))), -27);
        }
        else
        {
            ax /= 8.0;
            s = 2.0 * Math.Sqrt(ax + Hypotenuse(ax, ay / 8.0));
        }
        double d = ay / (2.0 * s);
        return x >= 0 ? new Complex(s, Math.CopySign(d, y)) : new Complex(d, Math.CopySign(s, y));
    }

    private static double Hypotenuse(double x, double y) => SpecialFunctions.Norm([x, y]);

    [PyFunction("sqrt(z, /)", Doc = "Return the square root of z.")] static Value Sqrt(ThreadState ts, Value z) => Of(SquareRoot(Convert(ts, z)));

    private static Complex ArcCosine(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(x))
            {
                if (double.IsInfinity(y)) return new Complex(x > 0 ? 0.25 * Math.PI : 0.75 * Math.PI, -y);
                if (double.IsNaN(y)) return new Complex(NaN, Inf);
                return new Complex(x > 0 ? 0 : Math.PI, double.IsNegative(y) ? Inf : -Inf);
            }
            if (double.IsInfinity(y)) return new Complex(double.IsNaN(x) ? NaN : Math.PI / 2, -y);
            return new Complex(x == 0 ? Math.PI / 2 : NaN, NaN);
        }
        if (Math.Abs(x) > Large || Math.Abs(y) > Large)
        {
            double log = Math.Log(Hypotenuse(x / 2.0, y / 2.0)) + Ln2 * 2.0;
            return new Complex(Math.Atan2(Math.Abs(y), x), x < 0 ? -Math.CopySign(log, y) : Math.CopySign(log, -y));
        }
        Complex s1 = SquareRoot(new Complex(1.0 - x, -y)), s2 = SquareRoot(new Complex(1.0 + x, y));
        return new Complex(2.0 * Math.Atan2(s1.Real, s2.Real), SpecialFunctions.Asinh(s2.Real * s1.Imaginary - s2.Imaginary * s1.Real));
    }

    [PyFunction("acos(z, /)", Doc = "Return the arc cosine of z.")] static Value Acos(ThreadState ts, Value z) => Of(ArcCosine(Convert(ts, z)));

    [PyFunction("acosh(z, /)", Doc = "Return the inverse hyperbolic cosine of z.")]
    static Value Acosh(ThreadState ts, Value value)
    {
        var z = Convert(ts, value);
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(x))
            {
                if (double.IsInfinity(y)) return Of(new Complex(Inf, Math.CopySign(x > 0 ? 0.25 * Math.PI : 0.75 * Math.PI, y)));
                if (double.IsNaN(y)) return Of(new Complex(Inf, NaN));
                return Of(new Complex(Inf, Math.CopySign(x > 0 ? 0 : Math.PI, y)));
            }
            if (double.IsInfinity(y)) return Of(new Complex(Inf, double.IsNaN(x) ? NaN : Math.CopySign(Math.PI / 2, y)));
            return Of(new Complex(NaN, x == 0 ? Math.PI / 2 : NaN));
        }
        if (Math.Abs(x) > Large || Math.Abs(y) > Large) return Of(new Complex(Math.Log(Hypotenuse(x / 2.0, y / 2.0)) + Ln2 * 2.0, Math.Atan2(y, x)));
        Complex s1 = SquareRoot(new Complex(x - 1.0, y)), s2 = SquareRoot(new Complex(x + 1.0, y));
        return Of(new Complex(SpecialFunctions.Asinh(s1.Real * s2.Real + s1.Imaginary * s2.Imaginary), 2.0 * Math.Atan2(s1.Imaginary, s2.Real)));
    }

    private static Complex ArcHyperbolicSine(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(x))
            {
                if (double.IsInfinity(y)) return new Complex(x, Math.CopySign(0.25 * Math.PI, y));
                return new Complex(x, double.IsNaN(y) ? NaN : Math.CopySign(0, y));
            }
            if (double.IsInfinity(y)) return double.IsNaN(x) ? new Complex(Inf, NaN) : new Complex(Math.CopySign(Inf, x), Math.CopySign(Math.PI / 2, y));
            return y == 0 && double.IsNaN(x) ? new Complex(NaN, y) : new Complex(NaN, NaN);
        }
        if (Math.Abs(x) > Large || Math.Abs(y) > Large)
        {
            double log = Math.Log(Hypotenuse(x / 2.0, y / 2.0)) + Ln2 * 2.0;
            return new Complex(double.IsNegative(y) ? -Math.CopySign(log, -x) : Math.CopySign(log, x), Math.Atan2(y, Math.Abs(x)));
        }
        Complex s1 = SquareRoot(new Complex(1.0 + y, -x)), s2 = SquareRoot(new Complex(1.0 - y, x));
        return new Complex(SpecialFunctions.Asinh(s1.Real * s2.Imaginary - s2.Real * s1.Imaginary), Math.Atan2(y, s1.Real * s2.Real - s1.Imaginary * s2.Imaginary));
    }

    [PyFunction("asinh(z, /)", Doc = "Return the inverse hyperbolic sine of z.")] static Value Asinh(ThreadState ts, Value z) => Of(ArcHyperbolicSine(Convert(ts, z)));
    [PyFunction("asin(z, /)", Doc = "Return the arc sine of z.")] static Value Asin(ThreadState ts, Value z) => Of(OverI(ArcHyperbolicSine(TimesI(Convert(ts, z)))));

    private static Complex ArcHyperbolicTangent(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(x)) return new Complex(Math.CopySign(0, x), double.IsNaN(y) ? NaN : Math.CopySign(Math.PI / 2, y));
            if (double.IsInfinity(y)) return new Complex(double.IsNaN(x) ? 0 : Math.CopySign(0, x), Math.CopySign(Math.PI / 2, y));
            return new Complex(x == 0 ? x : NaN, NaN);
        }
        // The function is odd.
        if (x < 0 || x == 0 && double.IsNegative(x))
        {
            var opposite = ArcHyperbolicTangent(new Complex(-x, -y));
            return new Complex(-opposite.Real, -opposite.Imaginary);
        }
        double ay = Math.Abs(y);
        if (x > SqrtLarge || ay > SqrtLarge)
        {
            double h = Hypotenuse(x / 2.0, y / 2.0);
            return new Complex(x / 4.0 / h / h, -Math.CopySign(Math.PI / 2, -y));
        }
        if (x == 1.0 && ay < SqrtSmallest)
        {
            if (ay == 0) throw Domain();
            return new Complex(-Math.Log(Math.Sqrt(ay) / Math.Sqrt(Hypotenuse(ay, 2.0))), Math.CopySign(Math.Atan2(2.0, -ay) / 2, y));
        }
        return new Complex(SpecialFunctions.Log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0, -Math.Atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0);
    }

    [PyFunction("atanh(z, /)", Doc = "Return the inverse hyperbolic tangent of z.")] static Value Atanh(ThreadState ts, Value z) => Of(ArcHyperbolicTangent(Convert(ts, z)));
    [PyFunction("atan(z, /)", Doc = "Return the arc tangent of z.")] static Value Atan(ThreadState ts, Value z) => Of(OverI(ArcHyperbolicTangent(TimesI(Convert(ts, z)))));

    private static Complex Checked(Complex z) => double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary) ? throw Range() : z;

    private static Complex HyperbolicCosine(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(y) && !double.IsNaN(x)) throw Domain();
            if (double.IsInfinity(x))
            {
                if (double.IsNaN(y)) return new Complex(Inf, NaN);
                if (y == 0) return new Complex(Inf, x > 0 ? y : -y);
                return x > 0 ? new Complex(Math.CopySign(Inf, Math.Cos(y)), Math.CopySign(Inf, Math.Sin(y))) : new Complex(Math.CopySign(Inf, Math.Cos(y)), -Math.CopySign(Inf, Math.Sin(y)));
            }
            return y == 0 || x == 0 ? new Complex(NaN, double.IsNaN(y) ? 0 : double.IsNaN(x) ? y : 0) : new Complex(NaN, NaN);
        }
        if (Math.Abs(x) > LogLarge)
        {
            double lessOne = x - Math.CopySign(1, x);
            return Checked(new Complex(Math.Cos(y) * Math.Cosh(lessOne) * Math.E, Math.Sin(y) * Math.Sinh(lessOne) * Math.E));
        }
        return Checked(new Complex(Math.Cos(y) * Math.Cosh(x), Math.Sin(y) * Math.Sinh(x)));
    }

    [PyFunction("cosh(z, /)", Doc = "Return the hyperbolic cosine of z.")] static Value Cosh(ThreadState ts, Value z) => Of(HyperbolicCosine(Convert(ts, z)));
    [PyFunction("cos(z, /)", Doc = "Return the cosine of z.")] static Value Cos(ThreadState ts, Value z) => Of(HyperbolicCosine(TimesI(Convert(ts, z))));

    private static Complex HyperbolicSine(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(y) && !double.IsNaN(x)) throw Domain();
            if (double.IsInfinity(x))
            {
                if (double.IsNaN(y)) return new Complex(Inf, NaN);
                if (y == 0) return new Complex(x, y);
                return x > 0 ? new Complex(Math.CopySign(Inf, Math.Cos(y)), Math.CopySign(Inf, Math.Sin(y))) : new Complex(-Math.CopySign(Inf, Math.Cos(y)), Math.CopySign(Inf, Math.Sin(y)));
            }
            if (double.IsNaN(x)) return new Complex(NaN, y == 0 ? y : NaN);
            return new Complex(x == 0 ? 0 : NaN, NaN);
        }
        if (Math.Abs(x) > LogLarge)
        {
            double lessOne = x - Math.CopySign(1, x);
            return Checked(new Complex(Math.Cos(y) * Math.Sinh(lessOne) * Math.E, Math.Sin(y) * Math.Cosh(lessOne) * Math.E));
        }
        return Checked(new Complex(Math.Cos(y) * Math.Sinh(x), Math.Sin(y) * Math.Cosh(x)));
    }

    [PyFunction("sinh(z, /)", Doc = "Return the hyperbolic sine of z.")] static Value Sinh(ThreadState ts, Value z) => Of(HyperbolicSine(Convert(ts, z)));
    [PyFunction("sin(z, /)", Doc = "Return the sine of z.")] static Value Sin(ThreadState ts, Value z) => Of(OverI(HyperbolicSine(TimesI(Convert(ts, z)))));

    private static Complex HyperbolicTangent(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(y) && double.IsFinite(x)) throw Domain();
            if (double.IsInfinity(x)) return new Complex(Math.CopySign(1, x), double.IsFinite(y) ? Math.CopySign(0, 2.0 * Math.Sin(y) * Math.Cos(y)) : 0);
            if (double.IsNaN(x)) return new Complex(NaN, y == 0 ? y : NaN);
            return new Complex(x == 0 ? x : NaN, NaN);
        }
        if (Math.Abs(x) > LogLarge)
            return new Complex(Math.CopySign(1, x), 4.0 * Math.Sin(y) * Math.Cos(y) * Math.Exp(-2.0 * Math.Abs(x)));
        double tx = Math.Tanh(x), ty = Math.Tan(y), cx = 1.0 / Math.Cosh(x), txty = tx * ty, denominator = 1.0 + txty * txty;
        return new Complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx);
    }

    [PyFunction("tanh(z, /)", Doc = "Return the hyperbolic tangent of z.")] static Value Tanh(ThreadState ts, Value z) => Of(HyperbolicTangent(Convert(ts, z)));
    [PyFunction("tan(z, /)", Doc = "Return the tangent of z.")] static Value Tan(ThreadState ts, Value z) => Of(OverI(HyperbolicTangent(TimesI(Convert(ts, z)))));

    [PyFunction("exp(z, /)", Doc = "Return the exponential value e**z.")]
    static Value Exp(ThreadState ts, Value value)
    {
        var z = Convert(ts, value);
        double x = z.Real, y = z.Imaginary;
        if (!IsFinite(z))
        {
            if (double.IsInfinity(y) && (double.IsFinite(x) || x == Inf)) throw Domain();
            if (double.IsInfinity(x))
            {
                if (x > 0)
                {
                    if (double.IsNaN(y)) return Of(new Complex(Inf, NaN));
                    return Of(y == 0 ? new Complex(Inf, y) : new Complex(Math.CopySign(Inf, Math.Cos(y)), Math.CopySign(Inf, Math.Sin(y))));
                }
                return Of(double.IsFinite(y) ? new Complex(Math.CopySign(0, Math.Cos(y)), Math.CopySign(0, Math.Sin(y))) : new Complex(0, 0));
            }
            return Of(new Complex(NaN, y == 0 ? y : NaN));
        }
        if (x > LogLarge)
        {
            double l = Math.Exp(x - 1.0);
            return Of(Checked(new Complex(l * Math.Cos(y) * Math.E, l * Math.Sin(y) * Math.E)));
        }
        double length = Math.Exp(x);
        return Of(Checked(new Complex(length * Math.Cos(y), length * Math.Sin(y))));
    }

    private static Complex Logarithm(Complex z)
    {
        double ax = Math.Abs(z.Real), ay = Math.Abs(z.Imaginary), angle = Math.Atan2(z.Imaginary, z.Real), h;
        if (!IsFinite(z)) return new Complex(double.IsInfinity(ax) || double.IsInfinity(ay) ? Inf : NaN, double.IsNaN(ax) || double.IsNaN(ay) ? NaN : angle);
        if (ax > Large || ay > Large) return new Complex(Math.Log(Hypotenuse(ax / 2.0, ay / 2.0)) + Ln2, angle);
        if (ax < 2.2250738585072014e-308 && ay < 2.2250738585072014e-308)
        {
            if (ax == 0 && ay == 0) throw Domain();
            return new Complex(Math.Log(Hypotenuse(Math.ScaleB(ax, 53), Math.ScaleB(ay, 53))) - 53 * Ln2, angle);
        }
        h = Hypotenuse(ax, ay);
        if (h is >= 0.71 and <= 1.73)
        {
            double larger = Math.Max(ax, ay), smaller = Math.Min(ax, ay);
            return new Complex(SpecialFunctions.Log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2.0, angle);
        }
        return new Complex(Math.Log(h), angle);
    }

    [PyFunction("log(z, base=<missing>, /)", Doc = "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of z.")]
    static Value Log(ThreadState ts, Value z, Value @base)
    {
        var log = Logarithm(Convert(ts, z));
        if (@base.IsAbsent) return Of(log);
        var other = Logarithm(Convert(ts, @base));
        if (other == Complex.Zero) throw Domain();
        return Of(ComplexMath.Divide(log, other));
    }

    [PyFunction("log10(z, /)", Doc = "Return the base-10 logarithm of z.")]
    static Value Log10(ThreadState ts, Value z)
    {
        const double ln10 = 2.302585092994045684;
        var log = Logarithm(Convert(ts, z));
        return Of(new Complex(log.Real / ln10, log.Imaginary / ln10));
    }

    [PyFunction("phase(z, /)", Doc = "Return argument, also known as the phase angle, of a complex.")]
    static double Phase(ThreadState ts, Value value)
    {
        var z = Convert(ts, value);
        return Math.Atan2(z.Imaginary, z.Real);
    }

    private static double Magnitude(Complex z)
    {
        if (double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary)) return Inf;
        double length = Hypotenuse(z.Real, z.Imaginary);
        return double.IsInfinity(length) ? throw Range() : length;
    }

    [PyFunction("polar(z, /)", Doc = "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle.")]
    static Value Polar(ThreadState ts, Value value)
    {
        var z = Convert(ts, value);
        return PyTuple.Of(Magnitude(z), Math.Atan2(z.Imaginary, z.Real));
    }

    [PyFunction("rect(r, phi, /)", Doc = "Convert from polar coordinates to rectangular coordinates.")]
    static Value Rect(double r, double phi)
    {
        if (!double.IsFinite(r) || !double.IsFinite(phi))
        {
            if (double.IsInfinity(phi) && !double.IsNaN(r) && r != 0) throw Domain();
            if (double.IsInfinity(r) && double.IsFinite(phi) && phi != 0)
            {
                var sign = new Complex(Math.CopySign(Inf, Math.Cos(phi)), Math.CopySign(Inf, Math.Sin(phi)));
                return Of(r > 0 ? sign : new Complex(-sign.Real, -sign.Imaginary));
            }
            if (double.IsInfinity(r)) return Of(new Complex(double.IsNaN(phi) ? Inf : r, double.IsNaN(phi) ? NaN : r > 0 ? phi : -phi));
            return Of(r == 0 ? new Complex(0, 0) : new Complex(NaN, phi == 0 ? phi : NaN));
        }
        return Of(phi == 0 ? new Complex(r, r * phi) : new Complex(r * Math.Cos(phi), r * Math.Sin(phi)));
    }

    [PyFunction("isfinite(z, /)", Doc = "Return True if both the real and imaginary parts of z are finite, else False.")] static bool IsFinite(ThreadState ts, Value z) => IsFinite(Convert(ts, z));

    [PyFunction("isinf(z, /)", Doc = "Checks if the real or imaginary part of z is infinite.")]
    static bool IsInfinite(ThreadState ts, Value value)
    {
        var z = Convert(ts, value);
        return double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary);
    }

    [PyFunction("isnan(z, /)", Doc = "Checks if the real or imaginary part of z not a number (NaN).")]
    static bool IsNotANumber(ThreadState ts, Value value)
    {
        var z = Convert(ts, value);
        return double.IsNaN(z.Real) || double.IsNaN(z.Imaginary);
    }

    [PyFunction("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Doc = "Determine whether two complex numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.")]
    static bool IsClose(ThreadState ts, Value a, Value b, double relTol, double absTol)
    {
        Complex x = Convert(ts, a), y = Convert(ts, b);
        if (relTol < 0 || absTol < 0) throw Err.Value("tolerances must be non-negative");
        if (x.Real == y.Real && x.Imaginary == y.Imaginary) return true;
        if (!IsFinite(x) && (double.IsInfinity(x.Real) || double.IsInfinity(x.Imaginary)) || double.IsInfinity(y.Real) || double.IsInfinity(y.Imaginary)) return false;
        double distance = Hypotenuse(x.Real - y.Real, x.Imaginary - y.Imaginary);
        return distance <= relTol * Hypotenuse(y.Real, y.Imaginary) || distance <= relTol * Hypotenuse(x.Real, x.Imaginary) || distance <= absTol;
    }
}
