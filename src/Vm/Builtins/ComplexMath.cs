namespace PyLite.Vm.Builtins;

/// <summary>Arithmetic of complex numbers with the infinities and signed zeros of annex G of the C standard, which .NET's own does not follow.</summary>
public static class ComplexMath
{
    private static double Unit(double x) => Math.CopySign(double.IsInfinity(x) ? 1.0 : 0.0, x);
    private static double ZeroIfNaN(double x) => double.IsNaN(x) ? Math.CopySign(0.0, x) : x;
    private static bool IsInfinite(Complex z) => double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary);
    private static bool IsFinite(Complex z) => double.IsFinite(z.Real) && double.IsFinite(z.Imaginary);

    public static Complex Multiply(Complex z, Complex w)
    {
        double a = z.Real, b = z.Imaginary, c = w.Real, d = w.Imaginary;
        double ac = a * c, bd = b * d, ad = a * d, bc = b * c;
        double real = ac - bd, imaginary = ad + bc;
        if (!double.IsNaN(real) || !double.IsNaN(imaginary)) return new Complex(real, imaginary);
        // A product with an infinity is infinite, even if a part of it was not a number.
        bool again = false;
        if (IsInfinite(z))
        {
            (a, b, c, d) = (Unit(a), Unit(b), ZeroIfNaN(c), ZeroIfNaN(d));
            again = true;
        }
        if (double.IsInfinity(c) || double.IsInfinity(d))
        {
            (c, d, a, b) = (Unit(c), Unit(d), ZeroIfNaN(a), ZeroIfNaN(b));
            again = true;
        }
        if (!again && (double.IsInfinity(ac) || double.IsInfinity(bd) || double.IsInfinity(ad) || double.IsInfinity(bc)))
        {
            (a, b, c, d) = (ZeroIfNaN(a), ZeroIfNaN(b), ZeroIfNaN(c), ZeroIfNaN(d));
            again = true;
        }
        return again ? new Complex(double.PositiveInfinity * (a * c - b * d), double.PositiveInfinity * (a * d + b * c)) : new Complex(real, imaginary);
    }

    /// <summary>The quotient by Smith's method, which does not overflow early; ZeroDivisionError.</summary>
    public static Complex Divide(Complex a, Complex b)
    {
        double absReal = Math.Abs(b.Real), absImaginary = Math.Abs(b.Imaginary);
        double real, imaginary;
        if (absReal >= absImaginary)
        {
            if (absReal == 0) throw Err.ZeroDivision("division by zero");
            double ratio = b.Imaginary / b.Real, denominator = b.Real + b.Imaginary * ratio;
            real = (a.Real + a.Imaginary * ratio) / denominator;
            imaginary = (a.Imaginary - a.Real * ratio) / denominator;
        }
        else if (absImaginary >= absReal)
        {
            double ratio = b.Real / b.Imaginary, denominator = b.Real * ratio + b.Imaginary;
            real = (a.Real * ratio + a.Imaginary) / denominator;
            imaginary = (a.Imaginary * ratio - a.Real) / denominator;
        }
        else real = imaginary = double.NaN;
        if (!double.IsNaN(real) || !double.IsNaN(imaginary)) return new Complex(real, imaginary);
        if (IsInfinite(a) && IsFinite(b))
        {
            double x = Unit(a.Real), y = Unit(a.Imaginary);
            return new Complex(double.PositiveInfinity * (x * b.Real + y * b.Imaginary), double.PositiveInfinity * (y * b.Real - x * b.Imaginary));
        }
        if (IsInfinite(b) && IsFinite(a))
        {
            double x = Unit(b.Real), y = Unit(b.Imaginary);
            return new Complex(0.0 * (a.Real * x + a.Imaginary * y), 0.0 * (a.Imaginary * x - a.Real * y));
        }
        return new Complex(real, imaginary);
    }

    /// <summary>A real number divided by a complex one: its imaginary part is absent rather than zero.</summary>
    public static Complex DivideReal(double a, Complex b)
    {
        double absReal = Math.Abs(b.Real), absImaginary = Math.Abs(b.Imaginary);
        double real, imaginary;
        if (absReal >= absImaginary)
        {
            if (absReal == 0) throw Err.ZeroDivision("division by zero");
            double ratio = b.Imaginary / b.Real, denominator = b.Real + b.Imaginary * ratio;
            real = a / denominator;
            imaginary = -a * ratio / denominator;
        }
        else if (absImaginary >= absReal)
        {
            double ratio = b.Real / b.Imaginary, denominator = b.Real * ratio + b.Imaginary;
            real = a * ratio / denominator;
            imaginary = -a / denominator;
        }
        else real = imaginary = double.NaN;
        if (double.IsNaN(real) && double.IsNaN(imaginary) && double.IsFinite(a) && IsInfinite(b))
        {
            double x = Unit(b.Real), y = Unit(b.Imaginary);
            return new Complex(0.0 * (a * x), 0.0 * (-a * y));
        }
        return new Complex(real, imaginary);
    }

    /// <summary>x ** y; ZeroDivisionError, OverflowError.</summary>
    public static Complex Power(Complex x, Complex y)
    {
        // Small whole exponents are exact by multiplication.
        var result = y.Imaginary == 0 && y.Real == Math.Floor(y.Real) && Math.Abs(y.Real) <= 100 ? WholePower(x, (int)y.Real) : AnyPower(x, y);
        return IsInfinite(result) ? throw Err.Overflow("complex exponentiation") : result;
    }

    private static Complex WholePower(Complex x, int n)
    {
        if (n > 0) return PositivePower(x, n);
        if (n == 0) return Complex.One;
        if (x == Complex.Zero) throw ZeroPower();
        try
        {
            return Divide(Complex.One, PositivePower(x, -n));
        }
        catch (PyException e) when (e.Value.Type == Exc.ZeroDivisionError)
        {
            throw ZeroPower();
        }
    }

    private static Complex PositivePower(Complex x, int n)
    {
        Complex result = Complex.One, square = x;
        for (int mask = 1; mask <= n; mask <<= 1)
        {
            if ((n & mask) != 0) result = Multiply(result, square);
            square = Multiply(square, square);
        }
        return result;
    }

    private static Complex AnyPower(Complex x, Complex y)
    {
        if (y == Complex.Zero) return Complex.One;
        if (x == Complex.Zero) return y.Imaginary != 0 || y.Real < 0 ? throw ZeroPower() : Complex.Zero;
        double magnitude = Hypot(x.Real, x.Imaginary);
        double length = Math.Pow(magnitude, y.Real);
        double angle = Math.Atan2(x.Imaginary, x.Real);
        double phase = angle * y.Real;
        if (y.Imaginary != 0)
        {
            length *= Math.Exp(-angle * y.Imaginary);
            phase += y.Imaginary * Math.Log(magnitude);
        }
        if (double.IsInfinity(phase)) throw ZeroPower();
        return new Complex(length * Math.Cos(phase), length * Math.Sin(phase));
    }

    private static PyException ZeroPower() => Err.ZeroDivision("zero to a negative or complex power");

    /// <summary>The absolute value; OverflowError.</summary>
    public static double Abs(Complex z)
    {
        double result = Hypot(z.Real, z.Imaginary);
        return double.IsInfinity(result) && IsFinite(z) ? throw Err.Overflow("absolute value too large") : result;
    }

    /// <summary>The length of a vector, without overflow on the way and correct to the last bit but for rare cases.</summary>
    public static double Hypot(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        if (double.IsInfinity(x) || double.IsInfinity(y)) return double.PositiveInfinity;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        if (x < y) (x, y) = (y, x);
        if (y == 0) return x;
        int exponent = Math.ILogB(x);
        double a = Math.ScaleB(x, -exponent), b = Math.ScaleB(y, -exponent);
        if (b == 0) return x;
        double h = Math.Sqrt(a * a + b * b);
        // One step of Newton's method on the exact residual.
        double hh = h * h, aa = a * a, bb = b * b;
        double residual = aa - hh + bb + (Math.FusedMultiplyAdd(a, a, -aa) + Math.FusedMultiplyAdd(b, b, -bb) - Math.FusedMultiplyAdd(h, h, -hh));
        h += residual / (2 * h);
        return Math.ScaleB(h, exponent);
    }
}
