namespace PyLite.Stdlib;

/// <summary>Functions of the C library that .NET does not have, or has inaccurately. Infinities and NaN are the callers' business.</summary>
internal static class SpecialFunctions
{
    /// <summary>Bernoulli numbers B(2k) / (2k (2k-1)), the coefficients of Stirling's series.</summary>
    private static readonly DoubleDouble[] Stirling = MakeStirling();

    private static DoubleDouble[] MakeStirling()
    {
        ReadOnlySpan<double> numerators = [1, -1, 1, -1, 5, -691, 7, -3617, 43867, -174611, 854513, -236364091, 8553103, -23749461029];
        ReadOnlySpan<double> denominators = [6, 30, 42, 30, 66, 2730, 6, 510, 798, 330, 138, 2730, 6, 870];
        var result = new DoubleDouble[numerators.Length];
        for (int i = 0; i < result.Length; i++)
        {
            int n = 2 * (i + 1);
            result[i] = (DoubleDouble)numerators[i] / denominators[i] / (n * (n - 1.0));
        }
        return result;
    }

    /// <summary>e**x - 1.</summary>
    public static double Expm1(double x)
    {
        if (x == 0 || Math.Abs(x) < 1e-300) return x;
        return Math.Abs(x) > 36 ? Math.Exp(x) - 1 : (double)DoubleDouble.Expm1(x);
    }

    /// <summary>log(1 + x) for x above -1.</summary>
    public static double Log1p(double x)
    {
        if (x == 0 || Math.Abs(x) < 1e-300) return x;
        if (Math.Abs(x) > 1e15) return Math.Log(x) + 1 / x;
        return (double)DoubleDouble.Log1p(x);
    }

    /// <summary>The inverse hyperbolic sine.</summary>
    public static double Asinh(double x)
    {
        double a = Math.Abs(x);
        if (!double.IsFinite(x) || a < 1e-140) return x;
        DoubleDouble result;
        if (a > 1e10) result = DoubleDouble.Log(a) + DoubleDouble.Ln2;
        else
        {
            var square = DoubleDouble.Product(a, a);
            result = DoubleDouble.Log1p(square / (DoubleDouble.Sqrt(square + 1.0) + 1.0) + a);
        }
        return Math.CopySign((double)result, x);
    }

    /// <summary>The inverse hyperbolic cosine of a number from 1 on.</summary>
    public static double Acosh(double x)
    {
        if (double.IsInfinity(x)) return x;
        if (x > 1e10) return (double)(DoubleDouble.Log(x) + DoubleDouble.Ln2);
        var above = DoubleDouble.Sum(x, -1);
        return (double)DoubleDouble.Log1p(above + DoubleDouble.Sqrt(above * (above + 2.0)));
    }

    /// <summary>The inverse hyperbolic tangent of a number between -1 and 1.</summary>
    public static double Atanh(double x)
    {
        if (Math.Abs(x) < 1e-140) return x;
        double a = Math.Abs(x);
        return Math.CopySign((double)(DoubleDouble.Log1p((DoubleDouble)(2 * a) / DoubleDouble.Sum(1, -a)) * 0.5), x);
    }

    /// <summary>The error function.</summary>
    public static double Erf(double x)
    {
        double a = Math.Abs(x);
        if (a < 1e-290) return x * 1.1283791670955126;
        double result = a > 6 ? 1 : a < 2.5 ? (double)ErfSeries(a) : (double)(1.0 - ErfcFraction(a, out int exponent).Scale(exponent));
        return Math.CopySign(result, x);
    }

    /// <summary>1 - erf(x), accurate where that is tiny.</summary>
    public static double Erfc(double x)
    {
        if (x < -6) return 2;
        if (x > 27.3) return 0;
        if (x < 0) return (double)(1.0 + (x > -2.5 ? ErfSeries(-x) : 1.0 - ErfcFraction(-x, out int e).Scale(e)));
        if (x < 1.5) return (double)(1.0 - ErfSeries(x));
        var fraction = ErfcFraction(x, out int exponent);
        return Math.ScaleB((double)fraction, exponent);
    }

    /// <summary>2/sqrt(pi) * e**(-x*x) * sum of 2**n x**(2n+1) / (1*3*5*...*(2n+1)): no term is negative.</summary>
    private static DoubleDouble ErfSeries(double x)
    {
        var square = DoubleDouble.Product(x, x);
        DoubleDouble term = x, sum = x;
        for (int n = 1; n < 200; n++)
        {
            term = term * square * 2.0 / (2 * n + 1.0);
            sum += term;
            if (term.High <= sum.High * 1e-33) break;
        }
        var power = DoubleDouble.Exp(-square, out int exponent);
        return sum * power.Scale(exponent) * DoubleDouble.TwoOverSqrtPi;
    }

    /// <summary>The continued fraction of erfc, from its far end.</summary>
    private static DoubleDouble ErfcFraction(double x, out int exponent)
    {
        int terms = (int)(1200 / (x * x)) + 30;
        DoubleDouble tail = x;
        for (int n = terms; n > 0; n--) tail = x + (DoubleDouble)(n * 0.5) / tail;
        var power = DoubleDouble.Exp(-DoubleDouble.Product(x, x), out exponent);
        return power / tail * DoubleDouble.TwoOverSqrtPi * 0.5;
    }

    /// <summary>The logarithm of gamma of a positive number by Stirling's series; a product to divide gamma by where the number was too small for the series.</summary>
    private static DoubleDouble StirlingLog(double x, out DoubleDouble divisor)
    {
        DoubleDouble n = x;
        divisor = 1.0;
        while (n.High < 30)
        {
            divisor *= n;
            n += 1.0;
        }
        DoubleDouble inverse = 1.0 / n, square = inverse * inverse, power = inverse, sum = 0.0;
        foreach (var coefficient in Stirling)
        {
            sum += coefficient * power;
            power *= square;
        }
        return (n - 0.5) * DoubleDouble.Log(n) - n + DoubleDouble.HalfLnTwoPi + sum;
    }

    /// <summary>The gamma function of a number that is no pole; infinite where it overflows.</summary>
    public static double Gamma(double x)
    {
        if (x == Math.Floor(x) && x is > 0 and <= 171)
        {
            var product = BigInteger.One;
            for (int i = 2; i < (int)x; i++) product *= i;
            return IntToDouble.Convert(product);
        }
        if (Math.Abs(x) < 1e-20) return 1 / x;
        if (x > 172) return double.PositiveInfinity;
        if (x < -200) return Math.Floor(x) % 2 == 0 ? 0.0 : -0.0;
        if (x > 0)
        {
            var value = DoubleDouble.Exp(StirlingLog(x, out var divisor), out int exponent);
            return Math.ScaleB((double)(value / divisor), exponent);
        }
        // Reflection: gamma(x) * gamma(1-x) = pi / sin(pi * x).
        var log = StirlingLog(-x, out var reflectedDivisor);
        var reflected = DoubleDouble.Exp(-log, out int negated);
        return Math.ScaleB((double)(DoubleDouble.Pi / (Sine(x) * -x) * reflected * reflectedDivisor), negated);
    }

    /// <summary>sin(pi * x).</summary>
    private static DoubleDouble Sine(double x)
    {
        double nearest = Math.Round(x);
        var sine = DoubleDouble.SinPi(x - nearest);
        return Math.Abs(nearest) % 2 == 0 ? sine : -sine;
    }

    /// <summary>log(abs(gamma(x))) of a number that is no pole.</summary>
    public static double LogGamma(double x)
    {
        if (x is 1 or 2) return 0;
        if (Math.Abs(x) < 1e-20) return -Math.Log(Math.Abs(x));
        if (x > 1e300) return x * (Math.Log(x) - 1);
        if (x > 0)
        {
            var log = StirlingLog(x, out var divisor);
            return (double)(log - DoubleDouble.Log(divisor));
        }
        var reflected = StirlingLog(-x, out var reflectedDivisor) - DoubleDouble.Log(reflectedDivisor);
        var sine = Sine(x);
        return (double)(DoubleDouble.Log(DoubleDouble.Pi / ((sine.High < 0 ? -sine : sine) * -x)) - reflected);
    }

    /// <summary>The length of a vector whose components are finite: scaled, summed twice as precisely, and corrected.</summary>
    public static double Norm(ReadOnlySpan<double> vector)
    {
        double max = 0;
        bool nan = false;
        foreach (double x in vector)
        {
            nan |= double.IsNaN(x);
            max = Math.Max(max, Math.Abs(double.IsNaN(x) ? 0 : x));
        }
        if (double.IsInfinity(max)) return max;
        if (nan) return double.NaN;
        if (max == 0 || vector.Length == 1) return max;
        int exponent = Math.ILogB(max);
        DoubleDouble sum = 0.0;
        foreach (double x in vector)
        {
            double scaled = Math.ScaleB(x, -exponent);
            sum += DoubleDouble.Product(scaled, scaled);
        }
        double root = Math.Sqrt(sum.High);
        root += (double)(sum - DoubleDouble.Product(root, root)) / (2 * root);
        return Math.ScaleB(root, exponent);
    }
}
