using System.Runtime.InteropServices;

namespace PyLite.Vm.Values;

/// <summary>
/// Arithmetic of magnitudes: unsigned numbers as limbs of 64 bits, the lowest first. The schoolbook methods, which are the fast ones up to some
/// thousand bits, and at any size where one operand is short. <see cref="IntMath"/> leaves long operands to <see cref="BigInteger"/>.
/// </summary>
internal static class Limbs
{
    /// <summary>How many limbs are significant.</summary>
    public static int Significant(ReadOnlySpan<ulong> x)
    {
        int n = x.Length;
        while (n > 0 && x[n - 1] == 0) n--;
        return n;
    }

    /// <summary>The order of two magnitudes without leading zeros.</summary>
    public static int Compare(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y)
    {
        if (x.Length != y.Length) return x.Length < y.Length ? -1 : 1;
        for (int i = x.Length - 1; i >= 0; i--)
            if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
        return 0;
    }

    // The loops below are those in which programs with large numbers spend their time. Carries are computed without branches, as these could not be
    // predicted, and the lengths are compared once, as the bounds checks of three spans cost as much as the arithmetic.

    /// <summary>One if it holds: a comparison and no branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong One(bool holds) => Unsafe.BitCast<bool, byte>(holds);

    private static void CheckLengths(int read, int written, int other = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(other, written);
        ArgumentOutOfRangeException.ThrowIfLessThan(read, written);
    }

    /// <summary>x + y into as many limbs as x has, which are not less than those of y; gives the carry.</summary>
    public static ulong Add(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> result)
    {
        CheckLengths(x.Length, result.Length, y.Length);
        ref ulong a = ref MemoryMarshal.GetReference(x), b = ref MemoryMarshal.GetReference(y), r = ref MemoryMarshal.GetReference(result);
        ulong carry = 0;
        nint i = 0;
        for (; i < y.Length; i++)
        {
            ulong limb = Unsafe.Add(ref a, i), sum = limb + Unsafe.Add(ref b, i), total = sum + carry;
            carry = One(sum < limb) | One(total < sum);
            Unsafe.Add(ref r, i) = total;
        }
        for (; i < result.Length && carry != 0; i++)
        {
            ulong sum = Unsafe.Add(ref a, i) + 1;
            carry = One(sum == 0);
            Unsafe.Add(ref r, i) = sum;
        }
        if (i < result.Length) x[(int)i..result.Length].CopyTo(result[(int)i..]);
        return carry;
    }

    /// <summary>x - y, which is not greater, into as many limbs as x has.</summary>
    public static void Subtract(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> result)
    {
        CheckLengths(x.Length, result.Length, y.Length);
        ref ulong a = ref MemoryMarshal.GetReference(x), b = ref MemoryMarshal.GetReference(y), r = ref MemoryMarshal.GetReference(result);
        ulong borrow = 0;
        nint i = 0;
        for (; i < y.Length; i++)
        {
            ulong limb = Unsafe.Add(ref a, i), other = Unsafe.Add(ref b, i), rest = limb - other;
            Unsafe.Add(ref r, i) = rest - borrow;
            borrow = One(limb < other) | One(rest < borrow);
        }
        for (; i < result.Length && borrow != 0; i++)
        {
            ulong limb = Unsafe.Add(ref a, i);
            Unsafe.Add(ref r, i) = limb - 1;
            borrow = One(limb == 0);
        }
        if (i < result.Length) x[(int)i..result.Length].CopyTo(result[(int)i..]);
    }

    /// <summary>x * y into as many limbs as x has; gives the highest one.</summary>
    public static ulong Multiply(ReadOnlySpan<ulong> x, ulong y, Span<ulong> result)
    {
        CheckLengths(x.Length, result.Length);
        ref ulong a = ref MemoryMarshal.GetReference(x), r = ref MemoryMarshal.GetReference(result);
        ulong carry = 0;
        for (nint i = 0; i < result.Length; i++)
        {
            ulong high = Math.BigMul(Unsafe.Add(ref a, i), y, out ulong low);
            low += carry;
            carry = high + One(low < carry);
            Unsafe.Add(ref r, i) = low;
        }
        return carry;
    }

    /// <summary>x * y into as many limbs as both have together.</summary>
    public static void Multiply(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> result)
    {
        if (x.Length < y.Length)
        {
            var shorter = x;
            x = y;
            y = shorter;
        }
        result[x.Length] = Multiply(x, y[0], result[..x.Length]);
        for (int i = 1; i < y.Length; i++)
            result[x.Length + i] = AddProduct(x, y[i], result.Slice(i, x.Length));
    }

    /// <summary>Adds x * y to as many limbs as x has; gives the highest one.</summary>
    private static ulong AddProduct(ReadOnlySpan<ulong> x, ulong y, Span<ulong> sum)
    {
        CheckLengths(x.Length, sum.Length);
        ref ulong a = ref MemoryMarshal.GetReference(x), r = ref MemoryMarshal.GetReference(sum);
        ulong carry = 0;
        for (nint i = 0; i < sum.Length; i++)
        {
            ulong high = Math.BigMul(Unsafe.Add(ref a, i), y, out ulong low);
            low += carry;
            high += One(low < carry);
            ulong total = Unsafe.Add(ref r, i) + low;
            carry = high + One(total < low);
            Unsafe.Add(ref r, i) = total;
        }
        return carry;
    }

    /// <summary>Subtracts x * y from as many limbs as x has; gives what is to be taken from the next one.</summary>
    private static ulong SubtractProduct(ReadOnlySpan<ulong> x, ulong y, Span<ulong> rest)
    {
        CheckLengths(x.Length, rest.Length);
        ref ulong a = ref MemoryMarshal.GetReference(x), r = ref MemoryMarshal.GetReference(rest);
        ulong borrow = 0;
        for (nint i = 0; i < rest.Length; i++)
        {
            ulong high = Math.BigMul(Unsafe.Add(ref a, i), y, out ulong low);
            low += borrow;
            high += One(low < borrow);
            ulong limb = Unsafe.Add(ref r, i);
            borrow = high + One(limb < low);
            Unsafe.Add(ref r, i) = limb - low;
        }
        return borrow;
    }

    /// <summary>
    /// What division by a number whose highest bit is set multiplies by: the quotient of 2**128 - 1 by it, less 2**64
    /// (N. Möller, T. Granlund: Improved division by invariant integers, 2011).
    /// </summary>
    internal static ulong Reciprocal(ulong divisor) => (ulong)(new UInt128(~divisor, ulong.MaxValue) / divisor);

    /// <summary>The quotient of two limbs, of which the higher is less than the divisor, by a divisor whose highest bit is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Divide(ulong high, ulong low, ulong divisor, ulong reciprocal, out ulong remainder)
    {
        ulong quotient = Math.BigMul(reciprocal, high, out ulong fraction);
        fraction += low;
        quotient += high + (fraction < low ? 1UL : 0) + 1;
        ulong rest = low - quotient * divisor;
        if (rest > fraction)
        {
            quotient--;
            rest += divisor;
        }
        if (rest >= divisor)
        {
            quotient++;
            rest -= divisor;
        }
        remainder = rest;
        return quotient;
    }

    /// <summary>x / divisor into as many limbs as x has, or one less if the highest one of the quotient is zero; gives the remainder.</summary>
    public static ulong Divide(ReadOnlySpan<ulong> x, ulong divisor, Span<ulong> quotient)
    {
        ulong rest = 0;
        if (x.Length <= 2)
        {
            for (int i = x.Length - 1; i >= 0; i--)
            {
                if (rest == 0)
                {
                    (quotient[i], rest) = Math.DivRem(x[i], divisor);
                    continue;
                }
                ulong q = (ulong)(new UInt128(rest, x[i]) / divisor);
                rest = x[i] - q * divisor;
                quotient[i] = q;
            }
            return rest;
        }
        int shift = BitOperations.LeadingZeroCount(divisor);
        divisor <<= shift;
        ulong reciprocal = Reciprocal(divisor), limb = x[^1];
        // The dividend is shifted on the way. Shifting by 64 would be shifting by 0, so that is done in two steps.
        rest = limb >> 1 >> 63 - shift;
        for (int i = x.Length - 1; i > 0; i--)
        {
            ulong next = x[i - 1];
            ulong q = Divide(rest, limb << shift | next >> 1 >> 63 - shift, divisor, reciprocal, out rest);
            if (i < quotient.Length) quotient[i] = q;
            limb = next;
        }
        quotient[0] = Divide(rest, limb << shift, divisor, reciprocal, out rest);
        return rest >> shift;
    }

    /// <summary>The remainder of x by one limb.</summary>
    public static ulong Remainder(ReadOnlySpan<ulong> x, ulong divisor)
    {
        ulong rest = 0;
        if (x.Length <= 2)
        {
            for (int i = x.Length - 1; i >= 0; i--) rest = rest == 0 ? x[i] % divisor : x[i] - (ulong)(new UInt128(rest, x[i]) / divisor) * divisor;
            return rest;
        }
        int shift = BitOperations.LeadingZeroCount(divisor);
        divisor <<= shift;
        ulong reciprocal = Reciprocal(divisor), limb = x[^1];
        rest = limb >> 1 >> 63 - shift;
        for (int i = x.Length - 1; i > 0; i--)
        {
            ulong next = x[i - 1];
            Divide(rest, limb << shift | next >> 1 >> 63 - shift, divisor, reciprocal, out rest);
            limb = next;
        }
        Divide(rest, limb << shift, divisor, reciprocal, out rest);
        return rest >> shift;
    }

    /// <summary>
    /// Long division (D. Knuth, The Art of Computer Programming 4.3.1, algorithm D). The dividend, which has a limb more than the number and is shifted
    /// as the divisor is, so that the highest bit of that is set, becomes the remainder.
    /// </summary>
    public static void Divide(Span<ulong> dividend, ReadOnlySpan<ulong> divisor, Span<ulong> quotient)
    {
        int n = divisor.Length;
        ulong first = divisor[n - 1], second = divisor[n - 2], reciprocal = Reciprocal(first);
        for (int j = dividend.Length - n - 1; j >= 0; j--)
        {
            ulong high = dividend[j + n], middle = dividend[j + n - 1], low = dividend[j + n - 2], guess;
            if (high >= first) guess = ulong.MaxValue;
            else
            {
                guess = Divide(high, middle, first, reciprocal, out ulong rest);
                while (true)
                {
                    ulong productHigh = Math.BigMul(guess, second, out ulong productLow);
                    if (productHigh < rest || productHigh == rest && productLow <= low) break;
                    guess--;
                    rest += first;
                    if (rest < first) break;
                }
            }
            var part = dividend.Slice(j, n);
            ulong borrow = SubtractProduct(divisor, guess, part);
            ulong top = high - borrow;
            // Rarely the guess was too high: by one, or by two where it was the highest limb.
            while (high < borrow && top != 0)
            {
                guess--;
                top += Add(part, divisor, part);
            }
            dividend[j + n] = top;
            if (j < quotient.Length) quotient[j] = guess;
        }
    }

    /// <summary>x shifted left by less than 64 bits into as many limbs as x has; gives the highest one.</summary>
    public static ulong ShiftLeft(ReadOnlySpan<ulong> x, int shift, Span<ulong> result)
    {
        if (shift == 0)
        {
            x.CopyTo(result);
            return 0;
        }
        ulong carry = 0;
        for (int i = 0; i < x.Length; i++)
        {
            ulong limb = x[i];
            result[i] = limb << shift | carry;
            carry = limb >> 64 - shift;
        }
        return carry;
    }

    /// <summary>x shifted right by less than 64 bits into as many limbs as x has; gives the bits that were lost, the highest first.</summary>
    public static ulong ShiftRight(ReadOnlySpan<ulong> x, int shift, Span<ulong> result)
    {
        if (shift == 0)
        {
            x.CopyTo(result);
            return 0;
        }
        ulong carry = 0;
        for (int i = x.Length - 1; i >= 0; i--)
        {
            ulong limb = x[i];
            result[i] = limb >> shift | carry;
            carry = limb << 64 - shift;
        }
        return carry;
    }
}
