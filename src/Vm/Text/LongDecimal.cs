using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>
/// The decimal digits of very long magnitudes: halves are converted each, and put together by a multiplication in the decimal system. That is faster than dividing, and the
/// thread can be interrupted meanwhile.
/// </summary>
internal static class LongDecimal
{
    /// <summary>
    /// How many limbs are converted by repeated division. A power of two times this has somewhat fewer decimal limbs than the next power of two, so that products fill
    /// their transforms.
    /// </summary>
    private const int ShortLimbs = 120;

    private const int DigitsOfLimb = 19;

    /// <summary>The digits of a magnitude that is not zero.</summary>
    public static string ToText(in BigInteger magnitude)
    {
        var limbs = Convert(BigMath.LimbsOf(magnitude), []);
        int length = Limbs.Significant(limbs);
        Span<char> first = stackalloc char[DigitsOfLimb + 1];
        limbs[length - 1].TryFormat(first, out int leading);
        return string.Create(leading + (length - 1) * DigitsOfLimb, (limbs, length, leading), static (text, state) =>
        {
            state.limbs[state.length - 1].TryFormat(text, out _);
            for (int i = state.length - 2, at = state.leading; i >= 0; i--, at += DigitsOfLimb)
            {
                if ((i & 0xFFFF) == 0) ThreadState.CheckCurrent();
                ulong rest = state.limbs[i];
                for (int digit = DigitsOfLimb - 1; digit >= 0; digit--)
                {
                    text[at + digit] = (char)('0' + rest % 10);
                    rest /= 10;
                }
            }
        });
    }

    /// <summary>The same number in decimal limbs, with zeros in front; <paramref name="powers"/> are 2 to the power of the bits of the lower halves, as far as they are known.</summary>
    private static ulong[] Convert(ReadOnlySpan<ulong> limbs, List<ulong[]> powers)
    {
        ThreadState.CheckCurrent();
        if (limbs.Length <= ShortLimbs) return ConvertShort(limbs);
        int level = BitOperations.Log2((uint)((limbs.Length - 1) / ShortLimbs)), half = ShortLimbs << level;
        var low = Convert(limbs[..half], powers);
        var high = Convert(limbs[half..], powers);
        var product = Multiply(high, Power(level, powers));
        Add(product, low);
        return Trimmed(product);
    }

    private static ulong[] Power(int level, List<ulong[]> powers)
    {
        if (powers.Count == 0)
        {
            var first = new ulong[ShortLimbs + 1];
            first[ShortLimbs] = 1;
            powers.Add(ConvertShort(first));
        }
        while (powers.Count <= level) powers.Add(Trimmed(Multiply(powers[^1], powers[^1])));
        return powers[level];
    }

    private static ulong[] ConvertShort(ReadOnlySpan<ulong> limbs)
    {
        var rest = limbs.ToArray();
        int length = Limbs.Significant(rest);
        var digits = new List<ulong>(length + length / 64 + 1);
        while (length > 0)
        {
            digits.Add(Limbs.Divide(rest.AsSpan(0, length), Convolution.DecimalBase, rest.AsSpan(0, length)));
            length = Limbs.Significant(rest.AsSpan(0, length));
        }
        return [.. digits];
    }

    /// <summary>The product, with as many limbs as both have together.</summary>
    private static ulong[] Multiply(ulong[] x, ulong[] y)
    {
        int total = x.Length + y.Length;
        var product = new ulong[total];
        if (x.Length == 0 || y.Length == 0) return product;
        if (total <= Convolution.MaxLimbs)
        {
            Convolution.Multiply(x, y, product, isDecimal: true, ThreadState.CheckCurrent);
            return product;
        }
        // More than 150 million digits: part by part.
        for (int i = 0; i < x.Length; i += Convolution.MaxLimbs / 2)
            for (int j = 0; j < y.Length; j += Convolution.MaxLimbs / 2)
            {
                var left = x.AsSpan(i, Math.Min(Convolution.MaxLimbs / 2, x.Length - i));
                var right = y.AsSpan(j, Math.Min(Convolution.MaxLimbs / 2, y.Length - j));
                var part = new ulong[left.Length + right.Length];
                Convolution.Multiply(left, right, part, isDecimal: true, ThreadState.CheckCurrent);
                Add(product.AsSpan(i + j), part);
            }
        return product;
    }

    /// <summary>Without zeros in front: they would double the length of the next transform.</summary>
    private static ulong[] Trimmed(ulong[] limbs) => limbs[^1] != 0 ? limbs : limbs[..Limbs.Significant(limbs)];

    private static void Add(Span<ulong> sum, ReadOnlySpan<ulong> y)
    {
        ulong carry = 0;
        for (int i = 0; i < y.Length || carry != 0; i++)
        {
            // Both are less than 10**19, of which two do not fit 64 bits.
            ulong room = Convolution.DecimalBase - sum[i], added = (i < y.Length ? y[i] : 0) + carry;
            carry = added >= room ? 1UL : 0;
            sum[i] = carry != 0 ? added - room : sum[i] + added;
        }
    }
}
