namespace PyLite.Stdlib;

// Number-theoretic functions.
public static partial class MathModule
{
    [PyFunction("gcd(*integers)", Doc = "Greatest Common Divisor.")]
    static Value Gcd(ThreadState ts, ReadOnlySpan<Value> integers)
    {
        Value result = 0;
        foreach (ref readonly var item in integers)
        {
            var next = Ops.ToIndex(ts, item);
            if (result.IsInt && next.IsInt && result.Bits != long.MinValue && next.Bits != long.MinValue)
            {
                long a = Math.Abs(result.Bits), b = Math.Abs(next.Bits);
                while (b != 0) (a, b) = (b, a % b);
                result = a;
            }
            else result = BigMath.GreatestCommonDivisor(Number(result), Number(next));
        }
        return result;
    }

    [PyFunction("lcm(*integers)", Doc = "Least Common Multiple.")]
    static Value Lcm(ThreadState ts, ReadOnlySpan<Value> integers)
    {
        var result = BigInteger.One;
        foreach (ref readonly var item in integers)
        {
            var next = BigInteger.Abs(Ops.ToBigInteger(ts, item));
            result = result.IsZero || next.IsZero ? BigInteger.Zero : BigMath.Multiply(BigMath.Divide(result, BigMath.GreatestCommonDivisor(result, next)), next);
        }
        return result;
    }

    private static BigInteger Number(in Value value) => Ops.TryInt(value, out var number) ? number : default;

    [PyFunction("factorial(n, /)", Doc = "Find n!.")]
    static Value Factorial(ThreadState ts, Value n)
    {
        var number = Ops.ToBigInteger(ts, n);
        if (number.Sign < 0) throw Err.Value("factorial() not defined for negative values");
        if (number > long.MaxValue) throw Err.Overflow("factorial() argument should not exceed 9223372036854775807");
        if (number > int.MaxValue) throw Err.Memory();
        // More than (n / e) ** n.
        NumberOps.CheckBits((long)((double)number * (Math.Log2((double)number + 1) - 1.4427)));
        return Product(ts, 1, (long)number);
    }

    /// <summary>The product of all integers in a range, from factors of like size, so that large products are few.</summary>
    private static BigInteger Product(ThreadState ts, BigInteger first, long count)
    {
        if (count <= 16)
        {
            var product = BigInteger.One;
            for (long i = 0; i < count; i++) product *= first + i;
            return product;
        }
        ts.CheckBreaker();
        long half = count / 2;
        return BigMath.Multiply(Product(ts, first, half), Product(ts, first + half, count - half));
    }

    [PyFunction("perm(n, k=None, /)", Doc = "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    static Value Perm(ThreadState ts, Value n, Value k)
    {
        if (k.IsNone) return Factorial(ts, n);
        BigInteger total = Ops.ToBigInteger(ts, n), chosen = Ops.ToBigInteger(ts, k);
        if (total.Sign < 0) throw Err.Value("n must be a non-negative integer");
        if (chosen.Sign < 0) throw Err.Value("k must be a non-negative integer");
        if (chosen > total) return 0;
        if (chosen > long.MaxValue) throw Err.Overflow("k must not exceed 9223372036854775807");
        return chosen > int.MaxValue ? throw Err.Memory() : Product(ts, total - chosen + 1, (long)chosen);
    }

    [PyFunction("comb(n, k, /)", Doc = "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    static Value Comb(ThreadState ts, Value n, Value k)
    {
        BigInteger total = Ops.ToBigInteger(ts, n), chosen = Ops.ToBigInteger(ts, k);
        if (total.Sign < 0) throw Err.Value("n must be a non-negative integer");
        if (chosen.Sign < 0) throw Err.Value("k must be a non-negative integer");
        if (chosen > total) return 0;
        chosen = BigInteger.Min(chosen, total - chosen);
        if (chosen > long.MaxValue) throw Err.Overflow("min(n - k, k) must not exceed 9223372036854775807");
        if (chosen > int.MaxValue) throw Err.Memory();
        return BigMath.Divide(Product(ts, total - chosen + 1, (long)chosen), Product(ts, 1, (long)chosen));
    }

    [PyFunction("isqrt(n, /)", Doc = "Return the integer part of the square root of the input.")]
    static Value ISqrt(ThreadState ts, Value n)
    {
        var number = Ops.ToBigInteger(ts, n);
        if (number.Sign < 0) throw Err.Value("isqrt() argument must be nonnegative");
        if (number <= long.MaxValue)
        {
            long small = (long)number, root = (long)Math.Sqrt(small);
            while (root * root > small || root > 3037000499) root--;
            while (root < 3037000499 && (root + 1) * (root + 1) <= small) root++;
            return root;
        }
        return BigMath.SquareRoot(number);
    }
}
