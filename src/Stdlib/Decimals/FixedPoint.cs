namespace PyLite.Stdlib.Decimals;

/// <summary>exp and ln of numbers with a binary fraction: x stands for x / 2**bits.</summary>
internal static class FixedPoint
{
    /// <summary>ln(10) with as many bits as were needed so far; the process's, replaced as a whole by any thread that needs more.</summary>
    private static volatile Tuple<int, BigInteger> s_ln10 = Tuple.Create(256, ComputeLn10(256));

    public static BigInteger Ln10(int bits)
    {
        var known = s_ln10;
        if (known.Item1 < bits)
        {
            int more = bits + bits / 2;
            known = Tuple.Create(more, ComputeLn10(more));
            s_ln10 = known;
        }
        return known.Item2 >> known.Item1 - bits;
    }

    /// <summary>ln 10 = 46 artanh(1/31) + 34 artanh(1/49) + 20 artanh(1/161).</summary>
    private static BigInteger ComputeLn10(int bits)
    {
        int work = bits + 24;
        return 46 * InverseArtanh(31, work) + 34 * InverseArtanh(49, work) + 20 * InverseArtanh(161, work) >> 24;
    }

    /// <summary>artanh(1/n) by its series.</summary>
    private static BigInteger InverseArtanh(int n, int bits)
    {
        var power = (BigInteger.One << bits) / n;
        var sum = power;
        int square = n * n;
        for (int k = 3; ; k += 2)
        {
            if ((k & 127) == 127) ThreadState.CheckCurrent();
            power /= square;
            if (power.IsZero) return sum;
            sum += power / k;
        }
    }

    /// <summary>exp(x), 0 &lt;= x &lt; 4 or so: the series of an argument made small, then squared as often.</summary>
    public static BigInteger Exp(in BigInteger x, int bits)
    {
        int halvings = (int)Math.Sqrt(bits) + 2, work = bits + 2 * halvings + 12;
        var small = x << work - bits >> halvings;
        var one = BigInteger.One << work;
        BigInteger sum = one + small, term = small;
        for (int k = 2; ; k++)
        {
            term = (BigMath.Multiply(term, small) >> work) / k;
            if (term.IsZero || term == BigInteger.MinusOne) break;
            sum += term;
        }
        for (int i = 0; i < halvings; i++) sum = BigMath.Multiply(sum, sum) >> work;
        return sum >> work - bits;
    }

    /// <summary>ln(x) for x between 0.3 and 3.3: cubic iteration from a double.</summary>
    public static BigInteger Ln(in BigInteger x, int bits)
    {
        double lead = bits > 60 ? (double)(x >> bits - 60) / (1L << 60) : (double)x / (1L << bits);
        var y = FromDouble(Math.Log(lead), bits);
        for (int correct = 45; ; correct *= 3)
        {
            // y + 2 (x - e**y) / (x + e**y)
            var power = Exp(y, bits);
            y += BigMath.Divide(x - power << bits + 1, x + power);
            if (correct * 3 > bits + 8) return y;
        }
    }

    private static BigInteger FromDouble(double value, int bits)
    {
        var scaled = new BigInteger(value * (1L << 52));
        return bits >= 52 ? scaled << bits - 52 : scaled >> 52 - bits;
    }
}
