namespace PyLite.Stdlib;

/// <summary>
/// A number as the unevaluated sum of two doubles, some 106 bits: what functions that .NET does not have are computed in, so that their results are
/// right to the last bit but for ties that are all but exact.
/// </summary>
internal readonly struct DoubleDouble(double high, double low = 0)
{
    public readonly double High = high;
    public readonly double Low = low;

    public static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);
    public static readonly DoubleDouble Pi = new(3.141592653589793, 1.2246467991473532e-16);
    public static readonly DoubleDouble HalfLnTwoPi = new(0.9189385332046728, -3.878294158067242e-17);
    public static readonly DoubleDouble TwoOverSqrtPi = new(1.1283791670955126, 1.533545961316588e-17);

    public static implicit operator DoubleDouble(double value) => new(value);
    public static explicit operator double(DoubleDouble value) => value.High + value.Low;

    private static DoubleDouble Fast(double a, double b)
    {
        double sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }

    /// <summary>The exact sum of two doubles.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b, part = sum - a;
        return new DoubleDouble(sum, a - (sum - part) + (b - part));
    }

    /// <summary>The exact product of two doubles.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var s = Sum(a.High, b.High);
        var t = Sum(a.Low, b.Low);
        s = Fast(s.High, s.Low + t.High);
        return Fast(s.High, s.Low + t.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var p = Product(a.High, b.High);
        return Fast(p.High, p.Low + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double q1 = a.High / b.High;
        var rest = a - b * q1;
        double q2 = rest.High / b.High;
        rest -= b * q2;
        double q3 = rest.High / b.High;
        return Fast(q1, q2) + q3;
    }

    public DoubleDouble Scale(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    /// <summary>e**x - 1 for |x| up to about 40, accurate for tiny x too.</summary>
    public static DoubleDouble Expm1(DoubleDouble x)
    {
        // e**2t - 1 = s * (s + 2) with s = e**t - 1, from a t that is small enough for the series.
        int halvings = 0;
        while (Math.Abs(x.High) > 1.0 / 32)
        {
            x = x.Scale(-1);
            halvings++;
        }
        DoubleDouble sum = x, term = x;
        for (int n = 2; n < 20; n++)
        {
            term = term * x / n;
            sum += term;
            if (Math.Abs(term.High) <= Math.Abs(sum.High) * 1e-33) break;
        }
        for (; halvings > 0; halvings--) sum *= sum + 2.0;
        return sum;
    }

    /// <summary>e**x as a number and a power of two, so that it cannot overflow on the way.</summary>
    public static DoubleDouble Exp(DoubleDouble x, out int exponent)
    {
        double k = Math.Round(x.High / Ln2.High);
        exponent = (int)k;
        return Expm1(x - Ln2 * k) + 1.0;
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        // One step of Newton's method doubles the digits of a double.
        double guess = Math.Log(x.High);
        var power = Exp(-guess, out int exponent);
        return (x * power.Scale(exponent) - 1.0) + guess;
    }

    /// <summary>The natural logarithm of 1 + x, accurate for tiny x too.</summary>
    public static DoubleDouble Log1p(DoubleDouble x)
    {
        // One step of Newton's method on e**y - 1 = x.
        double sum = 1 + x.High;
        double guess = sum == 1 ? x.High : Math.Log(sum) * (x.High / (sum - 1));
        var power = Expm1(guess);
        return (x - power) / (power + 1.0) + guess;
    }

    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        double root = Math.Sqrt(x.High);
        return root == 0 ? 0.0 : Sum(root, (x - Product(root, root)).High / (2 * root));
    }

    /// <summary>sin(pi * x) for |x| up to 1/2.</summary>
    public static DoubleDouble SinPi(double x)
    {
        var angle = Pi * x;
        DoubleDouble square = -(angle * angle), sum = angle, term = angle;
        for (int n = 2; n < 40; n += 2)
        {
            term = term * square / (n * (n + 1.0));
            sum += term;
            if (Math.Abs(term.High) <= Math.Abs(sum.High) * 1e-33) break;
        }
        return sum;
    }
}
