using System.Threading;

namespace PyLite.Stdlib.Decimals;

/// <summary>Powers of ten and numbers of decimal digits.</summary>
internal static class TenPowers
{
    /// <summary>The most digits of a number that is kept as UInt128.</summary>
    public const int SmallDigits = 38;

    /// <summary>10**0 … 10**38.</summary>
    public static readonly UInt128[] Small = MakeSmall();

    private static readonly BigInteger[] Table = MakeTable(256);

    private static UInt128[] MakeSmall()
    {
        var table = new UInt128[SmallDigits + 1];
        table[0] = 1;
        for (int i = 1; i < table.Length; i++) table[i] = table[i - 1] * 10;
        return table;
    }

    private const long MostCached = 20_000;

    private static readonly Tuple<long, BigInteger>?[] Recent = new Tuple<long, BigInteger>?[61];

    private static BigInteger[] MakeTable(int count)
    {
        var table = new BigInteger[count];
        table[0] = 1;
        for (int i = 1; i < count; i++) table[i] = table[i - 1] * 10;
        return table;
    }

    /// <summary>10**n; MemoryError where that is beyond reason.</summary>
    public static BigInteger Big(long n)
    {
        if (n < Table.Length) return Table[n];
        NumberOps.CheckBits(n > int.MaxValue ? long.MaxValue : n * 10 / 3);
        if (n > MostCached) return BigMath.Pow(10, (int)n);
        // A computation asks for the same few powers again and again.
        ref var slot = ref Recent[n % Recent.Length];
        var known = Volatile.Read(ref slot);
        if (known?.Item1 == n) return known.Item2;
        var power = BigMath.Pow(10, (int)n);
        Volatile.Write(ref slot, Tuple.Create(n, power));
        return power;
    }

    /// <summary>x * 10**n.</summary>
    public static BigInteger Scale(in BigInteger x, long n) => BigMath.Multiply(x, Big(n));

    /// <summary>The number of decimal digits; 1 for zero.</summary>
    public static int Digits(UInt128 n)
    {
        int bits = 128 - (int)UInt128.LeadingZeroCount(n | 1);
        int low = (bits - 1) * 1233 >> 12;
        return low + 1 > SmallDigits ? low + 1 : n >= Small[low + 1] ? low + 2 : low + 1;
    }

    /// <summary>The number of decimal digits; 1 for zero.</summary>
    public static int Digits(in BigInteger n)
    {
        if (n.IsZero) return 1;
        long bits = n.GetBitLength();
        int low = (int)((bits - 1) * 0.30102999566398119);
        if (bits > 512)
        {
            // The logarithm tells, but next to a power of ten.
            double log = BigInteger.Log10(n), near = Math.Round(log);
            if (Math.Abs(log - near) > 1e-9 * bits) return (int)log + 1;
        }
        return n >= Big(low + 1) ? low + 2 : n >= Big(low) ? low + 1 : low;
    }

    /// <summary>How many zeros a number ends with, at most <paramref name="limit"/>; the number without them.</summary>
    public static long StripZeros(ref BigInteger n, long limit)
    {
        long count = 0;
        for (int step = 64; step > 0; step >>= 2)
        {
            while (limit - count >= step)
            {
                var quotient = BigMath.DivRem(n, Big(step), out var rest);
                if (!rest.IsZero) break;
                n = quotient;
                count += step;
            }
        }
        return count;
    }
}
