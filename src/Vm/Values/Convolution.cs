using System.Runtime.InteropServices;

namespace PyLite.Vm.Values;

/// <summary>
/// Products of very long magnitudes in about linear time: the limbs are the coefficients of polynomials, which are multiplied by number-theoretic transforms modulo three primes
/// (J. M. Pollard: The fast Fourier transform in a finite field, 1971). The coefficients of the product follow from their three remainders (H. L. Garner, 1959).
/// </summary>
/// <remarks>A caller's check is called every few milliseconds and may throw: nothing is held that would have to be given back.</remarks>
internal static class Convolution
{
    /// <summary>The most limbs of a product: the work space is five times as large.</summary>
    public const int MaxLimbs = 1 << 23;

    /// <summary>The base of limbs that hold decimal digits, 19 each.</summary>
    public const ulong DecimalBase = 10_000_000_000_000_000_000;

    /// <summary>Transforms up to this length are done layer by layer, as they fit a core's own cache; longer ones half by half.</summary>
    private const int CachedLength = 1 << 15;

    /// <summary>Primes of the form c * 2**32 + 1 below 2**62, so that four times a remainder fits a limb, with a primitive root of each.</summary>
    private interface IPrime
    {
        static abstract ulong Prime { get; }
        static abstract ulong PrimitiveRoot { get; }

        /// <summary>The inverse of the prime modulo 2**64.</summary>
        static abstract ulong Inverse { get; }
    }

    private readonly struct First : IPrime
    {
        public static ulong Prime => 0x3FFFFFEE_00000001;
        public static ulong PrimitiveRoot => 3;
        public static ulong Inverse => InverseOf(Prime);
    }

    private readonly struct Second : IPrime
    {
        public static ulong Prime => 0x3FFFFFB4_00000001;
        public static ulong PrimitiveRoot => 19;
        public static ulong Inverse => InverseOf(Prime);
    }

    private readonly struct Third : IPrime
    {
        public static ulong Prime => 0x3FFFFFA0_00000001;
        public static ulong PrimitiveRoot => 3;
        public static ulong Inverse => InverseOf(Prime);
    }

    /// <summary>Of c * 2**32 + 1: (1 - x)(1 + x) is 1, as x * x is a multiple of 2**64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InverseOf(ulong prime) => 2 - prime;

    // What Garner's formula multiplies by, each times 2**64.
    private static readonly ulong InverseOfFirst = Scaled<Second>(Power<Second>(First.Prime % Second.Prime, Second.Prime - 2));
    private static readonly ulong FirstInThird = Scaled<Third>(First.Prime % Third.Prime);
    private static readonly ulong InverseOfBoth = Scaled<Third>(Power<Third>((ulong)((UInt128)First.Prime * Second.Prime % Third.Prime), Third.Prime - 2));

    /// <summary>x * 2**64 modulo the prime.</summary>
    private static ulong Scaled<T>(ulong x) where T : IPrime => (ulong)(((UInt128)x << 64) % T.Prime);

    private static ulong Power<T>(ulong x, ulong exponent) where T : IPrime => IntMath.Power(x, exponent, T.Prime);

    /// <summary>x * y / 2**64 modulo the prime (P. L. Montgomery, 1985), for y less than the prime: between 0 and twice the prime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Reduce<T>(ulong x, ulong y) where T : IPrime
    {
        ulong high = Math.BigMul(x, y, out ulong low);
        return high - Math.BigMul(low * T.Inverse, T.Prime, out _) + T.Prime;
    }

    /// <summary>The same, less than the prime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReduceWholly<T>(ulong x, ulong y) where T : IPrime => Below(Reduce<T>(x, y), T.Prime);

    /// <summary>x less the limit, if it is not below that: without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Below(ulong x, ulong limit) => Math.Min(x, x - limit);

    /// <summary>x * y, into as many limbs as both have together, at most <see cref="MaxLimbs"/>; the limbs' base is 2**64, or <see cref="DecimalBase"/>.</summary>
    public static void Multiply(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> product, bool isDecimal, Action check)
    {
        int length = (int)BitOperations.RoundUpToPowerOf2((uint)(x.Length + y.Length));
        var remainders = (Transformed<First>(x, y, length, check), Transformed<Second>(x, y, length, check), Transformed<Third>(x, y, length, check));
        check();
        Carry(remainders.Item1, remainders.Item2, remainders.Item3, product, isDecimal);
    }

    /// <summary>The product of the polynomials modulo a prime.</summary>
    private static ulong[] Transformed<T>(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, int length, Action check) where T : IPrime
    {
        var roots = Roots<T>(length, inverse: false);
        var a = Load<T>(x, length);
        Forward<T>(a, 0, roots, check);
        var b = a;
        if (x != y)
        {
            b = Load<T>(y, length);
            Forward<T>(b, 0, roots, check);
        }
        // A product of remainders is divided by 2**64 on the way; transforming to and fro multiplies by the length.
        ulong scale = Scaled<T>(Scaled<T>(Power<T>((ulong)length, T.Prime - 2)));
        for (int i = 0; i < a.Length; i++) a[i] = Reduce<T>(Reduce<T>(a[i], Below(Below(b[i], 2 * T.Prime), T.Prime)), scale);
        check();
        Backward<T>(a, 0, Roots<T>(length, inverse: true), check);
        return a;
    }

    private static ulong[] Load<T>(ReadOnlySpan<ulong> limbs, int length) where T : IPrime
    {
        var a = GC.AllocateUninitializedArray<ulong>(length);
        for (int i = 0; i < limbs.Length; i++) a[i] = Below(limbs[i], 4 * T.Prime);
        a.AsSpan(limbs.Length).Clear();
        return a;
    }

    /// <summary>
    /// For each block of a layer the root that its halves are combined with, times 2**64; a layer needs as many as it has blocks, and each layer the same ones.
    /// Block s is the polynomial modulo x**n - r; its halves become those modulo x**(n/2) - t and x**(n/2) + t, where t * t is r.
    /// </summary>
    private static ulong[] Roots<T>(int length, bool inverse) where T : IPrime
    {
        var roots = GC.AllocateUninitializedArray<ulong>(Math.Max(1, length / 2));
        roots[0] = Scaled<T>(1);
        for (int count = 1; count < roots.Length; count *= 2)
        {
            ulong root = Power<T>(T.PrimitiveRoot, (T.Prime - 1) / ((ulong)count * 4));
            ulong next = Scaled<T>(inverse ? Power<T>(root, T.Prime - 2) : root);
            for (int i = 0; i < count; i++) roots[count + i] = ReduceWholly<T>(roots[i], next);
        }
        return roots;
    }

    /// <summary>Transforms block <paramref name="block"/> of a layer and all below; values are less than four times the prime, before and after.</summary>
    private static void Forward<T>(Span<ulong> a, int block, ulong[] roots, Action check) where T : IPrime
    {
        if (a.Length > CachedLength)
        {
            int half = a.Length / 2;
            Combine<T>(a, roots[block]);
            check();
            Forward<T>(a[..half], block * 2, roots, check);
            Forward<T>(a[half..], block * 2 + 1, roots, check);
            return;
        }
        for (int size = a.Length; size > 1; size /= 2, block *= 2)
            for (int start = 0, i = block; start < a.Length; start += size, i++) Combine<T>(a.Slice(start, size), roots[i]);
    }

    private static void Combine<T>(Span<ulong> block, ulong root) where T : IPrime
    {
        nint half = block.Length / 2;
        ref ulong low = ref MemoryMarshal.GetReference(block), high = ref Unsafe.Add(ref low, half);
        for (nint i = 0; i < half; i++)
        {
            ulong u = Below(Unsafe.Add(ref low, i), 2 * T.Prime), v = Reduce<T>(Unsafe.Add(ref high, i), root);
            Unsafe.Add(ref low, i) = u + v;
            Unsafe.Add(ref high, i) = u - v + 2 * T.Prime;
        }
    }

    /// <summary>The way back, with the inverses of the roots; values are less than twice the prime, before and after.</summary>
    private static void Backward<T>(Span<ulong> a, int block, ulong[] roots, Action check) where T : IPrime
    {
        if (a.Length > CachedLength)
        {
            int half = a.Length / 2;
            Backward<T>(a[..half], block * 2, roots, check);
            Backward<T>(a[half..], block * 2 + 1, roots, check);
            Separate<T>(a, roots[block]);
            check();
            return;
        }
        for (int size = 2; size <= a.Length; size *= 2)
            for (int start = 0, i = block * (a.Length / size); start < a.Length; start += size, i++) Separate<T>(a.Slice(start, size), roots[i]);
    }

    private static void Separate<T>(Span<ulong> block, ulong root) where T : IPrime
    {
        nint half = block.Length / 2;
        ref ulong low = ref MemoryMarshal.GetReference(block), high = ref Unsafe.Add(ref low, half);
        for (nint i = 0; i < half; i++)
        {
            ulong u = Unsafe.Add(ref low, i), v = Unsafe.Add(ref high, i);
            Unsafe.Add(ref low, i) = Below(u + v, 2 * T.Prime);
            Unsafe.Add(ref high, i) = Reduce<T>(u - v + 2 * T.Prime, root);
        }
    }

    /// <summary>The coefficients of which the remainders are given, added up where they overlap.</summary>
    private static void Carry(ulong[] firsts, ulong[] seconds, ulong[] thirds, Span<ulong> product, bool isDecimal)
    {
        ulong reciprocal = Limbs.Reciprocal(DecimalBase);
        UInt128 pair = (UInt128)First.Prime * Second.Prime;
        ulong pairLow = (ulong)pair, pairHigh = (ulong)(pair >> 64);
        // What is carried: three limbs, as a coefficient has up to 151 bits.
        ulong c0 = 0, c1 = 0, c2 = 0;
        for (int i = 0; i < product.Length; i++)
        {
            ulong x = Below(firsts[i], First.Prime);
            ulong y = ReduceWholly<Second>(seconds[i] + 2 * Second.Prime - x, InverseOfFirst);
            ulong known = ReduceWholly<Third>(y, FirstInThird);
            ulong z = ReduceWholly<Third>(Below(thirds[i], Third.Prime) + 2 * Third.Prime - Below(x, Third.Prime) - known, InverseOfBoth);
            // x + y * first + z * first * second
            var sum = new UInt128(c1, c0) + x;
            var product1 = (UInt128)y * First.Prime;
            c2 += One(sum < x);
            sum += product1;
            c2 += One(sum < product1);
            var product2 = (UInt128)z * pairLow;
            sum += product2;
            c2 += One(sum < product2);
            var product3 = (UInt128)z * pairHigh;
            var upper = new UInt128(c2, (ulong)(sum >> 64)) + product3;
            c0 = (ulong)sum;
            c1 = (ulong)upper;
            c2 = (ulong)(upper >> 64);
            if (isDecimal)
            {
                c2 = Limbs.Divide(0, c2, DecimalBase, reciprocal, out ulong rest);
                c1 = Limbs.Divide(rest, c1, DecimalBase, reciprocal, out rest);
                c0 = Limbs.Divide(rest, c0, DecimalBase, reciprocal, out rest);
                product[i] = rest;
            }
            else
            {
                product[i] = c0;
                (c0, c1, c2) = (c1, c2, 0);
            }
        }
    }

    private static ulong One(bool holds) => Unsafe.BitCast<bool, byte>(holds);
}
