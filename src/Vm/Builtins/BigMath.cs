using System.Numerics;
using System.Runtime.InteropServices;

namespace PyLite.Vm.Builtins;

/// <summary>
/// Arithmetic of long integers: in steps, between which the thread can be interrupted, and by ways whose time grows little more than the operands do.
/// What is short is left to <see cref="BigInteger"/>.
/// </summary>
public static class BigMath
{
    /// <summary>From so many bits of the shorter factor on, <see cref="Convolution"/> is faster than BigInteger, whose time grows with the power 1.46.</summary>
    private const long LongFactor = 100_000;

    /// <summary>Up to so many bits of divisor or quotient BigInteger divides as fast as division by long multiplications.</summary>
    private const long ShortQuotient = 200_000;

    /// <summary>What is shorter takes less than some milliseconds in one call of the library, if the other operand is no longer.</summary>
    private const int PartBits = 1 << 20;

    private const long ManyBitsOfModulus = 2_000;
    private const int WindowBits = 4;

    /// <summary>What long loops call now and then.</summary>
    private static Action Check => ThreadState.CheckCurrent;

    /// <summary>x * y.</summary>
    public static BigInteger Multiply(in BigInteger x, in BigInteger y)
    {
        long xBits = x.GetBitLength(), yBits = y.GetBitLength();
        bool isShort = Math.Min(xBits, yBits) < LongFactor;
        if (isShort && Math.Max(xBits, yBits) < PartBits) return x * y;
        var longer = LimbsOf(xBits < yBits ? y : x);
        var shorter = x == y ? longer : LimbsOf(xBits < yBits ? x : y);
        if (shorter.Length == 0) return BigInteger.Zero;
        var product = Unsigned(isShort ? MultiplyParts(longer, shorter, PartBits / 64) : MultiplyLong(longer, shorter));
        return x.Sign == y.Sign ? product : -product;
    }

    private static ulong[] MultiplyLong(ReadOnlySpan<ulong> longer, ReadOnlySpan<ulong> shorter)
    {
        int total = longer.Length + shorter.Length;
        // A part is as long as fills up a power of two, which is what the time depends on.
        int part = (int)Math.Min(Convolution.MaxLimbs, BitOperations.RoundUpToPowerOf2((uint)shorter.Length * 3)) - shorter.Length;
        if (part >= longer.Length || total <= Convolution.MaxLimbs && total < shorter.Length * 3)
        {
            var product = GC.AllocateUninitializedArray<ulong>(total);
            Convolution.Multiply(longer, shorter, product, isDecimal: false, Check);
            return product;
        }
        // What does not fit is divided on both sides.
        return MultiplyParts(longer, shorter, shorter.Length > Convolution.MaxLimbs / 2 ? longer.Length / 2 + 1 : part);
    }

    /// <summary>The sum of the products of parts of the longer factor.</summary>
    private static ulong[] MultiplyParts(ReadOnlySpan<ulong> longer, ReadOnlySpan<ulong> shorter, int part)
    {
        var product = new ulong[longer.Length + shorter.Length];
        for (int start = 0; start < longer.Length; start += part)
        {
            ThreadState.CheckCurrent();
            var piece = longer.Slice(start, Math.Min(part, longer.Length - start));
            var partial = shorter.Length * 64L < LongFactor ? LimbsOf(Unsigned(piece) * Unsigned(shorter)) : piece.Length < shorter.Length ? MultiplyLong(shorter, piece) : MultiplyLong(piece, shorter);
            var sum = product.AsSpan(start);
            Limbs.Add(sum, partial.AsSpan(0, Limbs.Significant(partial)), sum);
        }
        return product;
    }

    private static BigInteger Unsigned(ReadOnlySpan<ulong> limbs) => new(MemoryMarshal.AsBytes(limbs), isUnsigned: true);

    /// <summary>The limbs of a magnitude, lowest first.</summary>
    internal static ulong[] LimbsOf(in BigInteger x)
    {
        var magnitude = BigInteger.Abs(x);
        var limbs = new ulong[(magnitude.GetByteCount(isUnsigned: true) + 7) / 8];
        magnitude.TryWriteBytes(MemoryMarshal.AsBytes(limbs.AsSpan()), out _, isUnsigned: true);
        return limbs;
    }

    /// <summary>x / y, rounded towards zero, as <see cref="BigInteger.DivRem(BigInteger, BigInteger, out BigInteger)"/> does it.</summary>
    public static BigInteger DivRem(in BigInteger x, in BigInteger y, out BigInteger remainder)
    {
        long bits = x.GetBitLength(), divisorBits = y.GetBitLength(), quotientBits = bits - divisorBits;
        if (bits < PartBits || Math.Min(quotientBits, divisorBits) < ShortQuotient && bits < 4 * PartBits) return BigInteger.DivRem(x, y, out remainder);
        var quotient = DivideLong(BigInteger.Abs(x), BigInteger.Abs(y), out remainder);
        if (x.Sign < 0) remainder = -remainder;
        return x.Sign == y.Sign ? quotient : -quotient;
    }

    public static BigInteger Divide(in BigInteger x, in BigInteger y) => DivRem(x, y, out _);

    public static BigInteger Remainder(in BigInteger x, in BigInteger y)
    {
        DivRem(x, y, out var remainder);
        return remainder;
    }

    private static BigInteger DivideLong(in BigInteger x, in BigInteger y, out BigInteger remainder)
    {
        long divisorBits = y.GetBitLength(), quotientBits = x.GetBitLength() - divisorBits;
        if (quotientBits < divisorBits * 3 / 4)
        {
            if (quotientBits < 0)
            {
                remainder = x;
                return BigInteger.Zero;
            }
            // The low bits hardly matter to the quotient: it may be a little too large without them.
            int dropped = (int)(divisorBits - quotientBits - 64) & ~63;
            var estimate = DivRem(x >> dropped, y >> dropped, out _);
            remainder = x - Multiply(estimate, y);
            while (remainder.Sign < 0)
            {
                estimate -= 1;
                remainder += y;
            }
            return estimate;
        }
        // The divisor is made so long that it can be halved down to what is short.
        long unit = divisorBits;
        int halvings = 0;
        for (; unit > ShortQuotient; unit = (unit + 1) / 2) halvings++;
        int part = (int)Math.Max((unit + 63) / 64 << halvings, halvings == 0 ? PartBits / 64 : 0);
        int shift = halvings == 0 ? 0 : (int)(part * 64L - divisorBits);
        var divisor = y << shift;
        var dividend = LimbsOf(x << shift);
        var quotient = new ulong[dividend.Length + 1];
        remainder = BigInteger.Zero;
        for (int start = (dividend.Length - 1) / part * part; start >= 0; start -= part)
        {
            ThreadState.CheckCurrent();
            var next = (remainder << part * 64) + Unsigned(dividend.AsSpan(start, Math.Min(part, dividend.Length - start)));
            var digits = LimbsOf(halvings == 0 ? BigInteger.DivRem(next, divisor, out remainder) : DivideTwoByOne(next, divisor, part * 64, out remainder));
            digits.CopyTo(quotient, start);
        }
        remainder >>= shift;
        return Unsigned(quotient);
    }

    /// <summary>
    /// Divides by a number of so many bits, the highest of them set; the quotient has no more (C. Burnikel, J. Ziegler: Fast recursive division, 1998).
    /// </summary>
    private static BigInteger DivideTwoByOne(in BigInteger x, in BigInteger y, int bits, out BigInteger remainder)
    {
        if (bits <= ShortQuotient || bits % 128 != 0) return BigInteger.DivRem(x, y, out remainder);
        ThreadState.CheckCurrent();
        int half = bits / 2;
        var yHigh = y >> half;
        var yLow = y - (yHigh << half);
        var upper = x >> half;
        var high = DivideThreeByTwo(upper, y, yHigh, yLow, half, out var rest);
        var low = DivideThreeByTwo((rest << half) + (x - (upper << half)), y, yHigh, yLow, half, out remainder);
        return (high << half) + low;
    }

    private static BigInteger DivideThreeByTwo(in BigInteger x, in BigInteger y, in BigInteger yHigh, in BigInteger yLow, int half, out BigInteger remainder)
    {
        var upper = x >> half;
        var last = x - (upper << half);
        BigInteger quotient, rest;
        if (upper >> half == yHigh)
        {
            quotient = (BigInteger.One << half) - 1;
            rest = upper - (yHigh << half) + yHigh;
        }
        else quotient = DivideTwoByOne(upper, yHigh, half, out rest);
        remainder = (rest << half) + last - Multiply(quotient, yLow);
        while (remainder.Sign < 0)
        {
            quotient -= 1;
            remainder += y;
        }
        return quotient;
    }

    /// <summary>x ** exponent, which fits what the caller lets pass.</summary>
    public static BigInteger Pow(in BigInteger x, int exponent)
    {
        if (x.GetBitLength() * exponent < LongFactor) return BigInteger.Pow(x, exponent);
        // The zeros at the end are only shifted.
        int zeros = x.IsEven ? TrailingZeros(x) : 0;
        var odd = x >> zeros;
        var result = odd;
        for (int bit = 30 - BitOperations.LeadingZeroCount((uint)exponent); bit >= 0; bit--)
        {
            ThreadState.CheckCurrent();
            result = Multiply(result, result);
            if ((exponent >> bit & 1) != 0) result = Multiply(result, odd);
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

    /// <summary>x ** exponent % modulus, with the sign that .NET's gives.</summary>
    public static BigInteger ModPow(in BigInteger x, in BigInteger exponent, in BigInteger modulus)
    {
        if (modulus.GetBitLength() < ManyBitsOfModulus || exponent.GetBitLength() < WindowBits && modulus.GetBitLength() < PartBits)
            return BigInteger.ModPow(x, exponent, modulus);
        var powers = new BigInteger[1 << (int)Math.Min(WindowBits, exponent.GetBitLength())];
        powers[0] = BigInteger.One;
        if (powers.Length > 1) powers[1] = Remainder(x, modulus);
        for (int i = 2; i < powers.Length; i++) powers[i] = Remainder(Multiply(powers[i - 1], powers[1]), modulus);
        var digits = exponent.ToByteArray(isUnsigned: true, isBigEndian: true);
        var result = BigInteger.One;
        foreach (byte digit in digits)
        {
            for (int shift = 4; shift >= 0; shift -= 4)
            {
                for (int i = 0; i < WindowBits && !result.IsOne; i++)
                {
                    ThreadState.CheckCurrent();
                    result = Remainder(Multiply(result, result), modulus);
                }
                int window = digit >> shift & 15;
                if (window != 0) result = Remainder(Multiply(result, powers[window]), modulus);
            }
        }
        return Remainder(result, modulus);
    }

    /// <summary>The square root, rounded down: that of the upper half of the bits, made twice as precise by one division.</summary>
    public static BigInteger SquareRoot(in BigInteger n)
    {
        long bits = n.GetBitLength();
        if (bits <= 100)
        {
            var guess = (BigInteger)Math.Sqrt((double)n);
            while (guess * guess > n) guess--;
            while ((guess + 1) * (guess + 1) <= n) guess++;
            return guess;
        }
        ThreadState.CheckCurrent();
        int shift = (int)(bits / 4);
        var high = SquareRoot(n >> 2 * shift);
        var root = ((high << shift) + Divide(n >> shift, high)) >> 1;
        // The remainder tells whether the root is too large or too small.
        var rest = n - Multiply(root, root);
        for (; rest.Sign < 0; root--) rest += 2 * root - 1;
        for (; rest > 2 * root; root++) rest -= 2 * root + 1;
        return root;
    }

    /// <summary>The greatest common divisor, by Lehmer's method: the highest bits tell most quotients of Euclid's (D. Knuth, The Art of Computer Programming 4.5.2, algorithm L).</summary>
    public static BigInteger GreatestCommonDivisor(in BigInteger x, in BigInteger y)
    {
        var (a, b) = (BigInteger.Abs(x), BigInteger.Abs(y));
        if (a < b) (a, b) = (b, a);
        while (b.GetBitLength() >= PartBits / 8)
        {
            ThreadState.CheckCurrent();
            long bits = a.GetBitLength();
            if (bits - b.GetBitLength() > 30)
            {
                (a, b) = (b, Remainder(a, b));
                continue;
            }
            // Many steps at once, on the highest bits of both: the matrix of what they do to a and b.
            var (p, q, r, s) = Steps(a >> (int)(bits - HighBits), b >> (int)(bits - HighBits));
            if (q.IsZero) (a, b) = (b, Remainder(a, b));
            else (a, b) = (Multiply(p, a) + Multiply(q, b), Multiply(r, a) + Multiply(s, b));
        }
        return BigInteger.GreatestCommonDivisor(a, b);
    }

    /// <summary>How many of the highest bits <see cref="Steps"/> is given.</summary>
    private const int HighBits = 2048;

    /// <summary>Euclid's steps as long as what was cut off cannot change a quotient: factors p, q, r, s so that the next two are p a + q b and r a + s b.</summary>
    private static (BigInteger P, BigInteger Q, BigInteger R, BigInteger S) Steps(BigInteger a, BigInteger b)
    {
        BigInteger p = 1, q = 0, r = 0, s = 1;
        while (true)
        {
            if ((b + r).IsZero || (b + s).IsZero) break;
            var quotient = (a + p) / (b + r);
            if (quotient != (a + q) / (b + s)) break;
            (p, r) = (r, p - quotient * r);
            (q, s) = (s, q - quotient * s);
            (a, b) = (b, a - quotient * b);
        }
        return (p, q, r, s);
    }
}
