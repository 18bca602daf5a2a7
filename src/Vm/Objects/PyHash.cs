namespace PyLite.Vm.Objects;

/// <summary>
/// The hashes of numbers, tuples and frozensets, equal to CPython's. Reference: "Hashing of numeric types".
/// </summary>
public static class PyHash
{
    /// <summary>The prime 2**61 - 1.</summary>
    public const long Modulus = (1L << 61) - 1;
    public const long Infinity = 314159;

    /// <summary>The hash of None, the same in every process.</summary>
    public const long None = 0xFCA86420;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Int(long value)
    {
        if ((ulong)(value + Modulus - 1) < (ulong)(2 * Modulus - 1)) return value == -1 ? -2 : value;
        return IntSlow(value);
    }

    private static long IntSlow(long value)
    {
        long r = value % Modulus;
        return r == -1 ? -2 : r;
    }

    public static long Int(in BigInteger value)
    {
        long r = (long)BigInteger.Remainder(value, Modulus);
        return r == -1 ? -2 : r;
    }

    /// <summary>The hash of an int beyond 64 bits: 2**64 is 8 modulo the prime.</summary>
    internal static long Int(PyLong value)
    {
        var limbs = value.Magnitude;
        ulong r = 0;
        for (int i = limbs.Length - 1; i >= 0; i--)
        {
            r = (r << 3 & (ulong)Modulus) + (r >> 58) + (limbs[i] & (ulong)Modulus) + (limbs[i] >> 61);
            r = (r & (ulong)Modulus) + (r >> 61);
        }
        if (r >= (ulong)Modulus) r -= (ulong)Modulus;
        long hash = value.IsNegative ? -(long)r : (long)r;
        return hash == -1 ? -2 : hash;
    }

    /// <summary>hash(float): equal to the hash of an equal int; <paramref name="identity"/> is what a NaN hashes to.</summary>
    public static long Float(double value, long identity = 0)
    {
        if (double.IsInfinity(value)) return value > 0 ? Infinity : -Infinity;
        if (double.IsNaN(value)) return identity;
        if (value == Math.Floor(value) && Math.Abs(value) < 9e18) return Int((long)value);
        // value = m * 2**e with m an integer of at most 53 bits; the hash is m * 2**e modulo the prime, where 2**61 is 1.
        long bits = BitConverter.DoubleToInt64Bits(value);
        int e = (int)(bits >> 52 & 0x7FF);
        long m = bits & (1L << 52) - 1;
        if (e == 0) e = 1;
        else m |= 1L << 52;
        e -= 1075;
        int shift = ((e % 61) + 61) % 61;
        ulong x = (ulong)m;
        x = (x << shift & (ulong)Modulus) | x >> 61 - shift;
        if (x >= (ulong)Modulus) x -= (ulong)Modulus;
        long h = value < 0 ? -(long)x : (long)x;
        return h == -1 ? -2 : h;
    }

    // The constants of xxHash64, of which the tuple hash is a variant.
    private const ulong P1 = 11400714785074694791;
    private const ulong P2 = 14029467366897019727;
    private const ulong P5 = 2870177450012600261;

    public static ulong TupleStart => P5;

    public static ulong TupleStep(ulong acc, long hash)
    {
        acc += (ulong)hash * P2;
        acc = BitOperations.RotateLeft(acc, 31);
        return acc * P1;
    }

    public static long TupleEnd(ulong acc, int length)
    {
        acc += (ulong)length ^ P5 ^ 3527539;
        return acc == ulong.MaxValue ? 1546275796 : (long)acc;
    }
}
