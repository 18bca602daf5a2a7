using System.Numerics;

namespace PyLite.Vm.Builtins;

/// <summary>Powers of large integers in steps, between which the thread can be interrupted.</summary>
internal static class BigPower
{
    // What is shorter takes less than some milliseconds in one call of the library.
    private const long ManyBits = 200_000, ManyBitsOfModulus = 2_000;

    /// <summary>Operands from here on are multiplied in parts: one product would take the better part of a second.</summary>
    private const long BitsOfPart = 1 << 23;

    private const int WindowBits = 4;

    /// <summary>x ** exponent, which fits what the caller lets pass.</summary>
    public static BigInteger Pow(in BigInteger x, int exponent)
    {
        if (x.GetBitLength() * exponent < ManyBits) return BigInteger.Pow(x, exponent);
        var thread = ThreadState.Current;
        // The zeros at the end are only shifted.
        int zeros = x.IsEven ? TrailingZeros(x) : 0;
        var odd = x >> zeros;
        var result = odd;
        for (int bit = 30 - BitOperations.LeadingZeroCount((uint)exponent); bit >= 0; bit--)
        {
            thread.CheckBreaker();
            result = Multiply(thread, result, result);
            if ((exponent >> bit & 1) != 0) result = Multiply(thread, result, odd);
        }
        return zeros == 0 ? result : result << zeros * exponent;
    }

    private static int TrailingZeros(in BigInteger x)
    {
        int zeros = 0;
        var bytes = x.ToByteArray();
        while (bytes[zeros >> 3] == 0) zeros += 8;
        return zeros + BitOperations.TrailingZeroCount(bytes[zeros >> 3]);
    }

    private static BigInteger Multiply(ThreadState thread, in BigInteger x, in BigInteger y)
    {
        long bits = Math.Min(x.GetBitLength(), y.GetBitLength());
        if (bits <= BitsOfPart) return x * y;
        thread.CheckBreaker();
        // Karatsuba's way.
        int half = (int)(Math.Max(x.GetBitLength(), y.GetBitLength()) / 2 + 63) & ~63;
        var (xHigh, yHigh) = (x >> half, y >> half);
        var (xLow, yLow) = (x - (xHigh << half), y - (yHigh << half));
        var high = Multiply(thread, xHigh, yHigh);
        var low = Multiply(thread, xLow, yLow);
        var middle = Multiply(thread, xHigh + xLow, yHigh + yLow) - high - low;
        return (high << half * 2) + (middle << half) + low;
    }

    /// <summary>x ** exponent % modulus, with the sign that .NET's gives.</summary>
    public static BigInteger ModPow(in BigInteger x, in BigInteger exponent, in BigInteger modulus)
    {
        if (modulus.GetBitLength() < ManyBitsOfModulus || exponent.GetBitLength() < WindowBits) return BigInteger.ModPow(x, exponent, modulus);
        var thread = ThreadState.Current;
        var powers = new BigInteger[1 << WindowBits];
        powers[0] = BigInteger.One;
        powers[1] = x % modulus;
        for (int i = 2; i < powers.Length; i++) powers[i] = powers[i - 1] * powers[1] % modulus;
        var digits = exponent.ToByteArray(isUnsigned: true, isBigEndian: true);
        var result = BigInteger.One;
        foreach (byte digit in digits)
        {
            for (int shift = 4; shift >= 0; shift -= 4)
            {
                thread.CheckBreaker();
                for (int i = 0; i < WindowBits && !result.IsOne; i++) result = result * result % modulus;
                int window = digit >> shift & 15;
                if (window != 0) result = result * powers[window] % modulus;
            }
        }
        return result;
    }
}
