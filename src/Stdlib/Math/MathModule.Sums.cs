namespace PyLite.Stdlib;

// Sums and products of iterables, lengths of vectors.
public static partial class MathModule
{
    /// <summary>An exact sum of floats: partial sums whose digits do not overlap, the smallest first (Shewchuk, 1997).</summary>
    private struct ExactSum()
    {
        private double[] _parts = new double[32];
        private int _count;

        public void Add(double x)
        {
            int kept = 0;
            for (int i = 0; i < _count; i++)
            {
                var (sum, error) = Sum(x, _parts[i]);
                if (error != 0) _parts[kept++] = error;
                x = sum;
            }
            if (kept == _parts.Length) Array.Resize(ref _parts, kept * 2);
            _parts[kept++] = x;
            _count = kept;
        }

        private static (double Sum, double Error) Sum(double a, double b)
        {
            if (Math.Abs(a) < Math.Abs(b)) (a, b) = (b, a);
            double sum = a + b;
            return (sum, b - (sum - a));
        }

        /// <summary>Whether the last number overflowed the sum.</summary>
        public readonly bool IsInfinite => _count > 0 && !double.IsFinite(_parts[_count - 1]);

        /// <summary>The sum, rounded once.</summary>
        public readonly double Rounded()
        {
            int n = _count;
            if (n == 0) return 0;
            double high = _parts[--n], low = 0;
            while (n > 0)
            {
                (high, low) = Sum(high, _parts[--n]);
                if (low != 0) break;
            }
            // Half of a unit is decided by what is below it.
            if (n > 0 && (low < 0 && _parts[n - 1] < 0 || low > 0 && _parts[n - 1] > 0))
            {
                double twice = low * 2, next = high + twice;
                if (twice == next - high) high = next;
            }
            return high;
        }
    }

    [PyFunction("fsum(seq, /)", Doc = "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic.")]
    static double Fsum(ThreadState ts, Value seq)
    {
        var sum = new ExactSum();
        double special = 0, infinities = 0;
        var iterator = Ops.GetIter(ts, seq);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            double x = Ops.ToDouble(ts, item);
            if (!double.IsFinite(x))
            {
                if (double.IsInfinity(x)) infinities += x;
                special += x;
            }
            else
            {
                sum.Add(x);
                if (sum.IsInfinite) throw Err.Overflow("intermediate overflow in fsum");
            }
            ts.CheckBreaker();
        }
        if (special == 0) return sum.Rounded();
        return double.IsNaN(infinities) ? throw Err.Value("-inf + inf in fsum") : special;
    }

    [PyFunction("prod(iterable, /, *, start=1)", Doc = "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.")]
    static Value Prod(ThreadState ts, Value iterable, Value start)
    {
        var result = start;
        var iterator = Ops.GetIter(ts, iterable);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            result = result.IsFloat && item.IsFloat ? result.AsDouble * item.AsDouble : Ops.Binary(ts, BinaryOp.Mul, result, item);
            ts.CheckBreaker();
        }
        return result;
    }

    [PyFunction("sumprod(p, q, /)", Doc = "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(map(operator.mul, p, q, strict=True))\n\nFor float and mixed int/float inputs, the intermediate products\nand sums are computed with extended precision.")]
    static Value SumProd(ThreadState ts, Value p, Value q)
    {
        Value left = Ops.GetIter(ts, p), right = Ops.GetIter(ts, q), total = 0;
        var exact = new ExactSum();
        bool floats = false;
        while (true)
        {
            bool more = Ops.TryNext(ts, left.Ref, out var a), moreRight = Ops.TryNext(ts, right.Ref, out var b);
            if (more != moreRight) throw Err.Value("Inputs are not the same length");
            if (!more) break;
            if ((a.IsFloat || b.IsFloat) && TryFloat(a, out double x) && TryFloat(b, out double y) && TryAddProduct(ref exact, x, y)) floats = true;
            else
            {
                if (floats)
                {
                    total = Ops.Binary(ts, BinaryOp.Add, total, exact.Rounded());
                    exact = new ExactSum();
                    floats = false;
                }
                total = Ops.Binary(ts, BinaryOp.Add, total, Ops.Binary(ts, BinaryOp.Mul, a, b));
            }
            ts.CheckBreaker();
        }
        return floats ? Ops.Binary(ts, BinaryOp.Add, total, exact.Rounded()) : total;
    }

    private static bool TryFloat(in Value value, out double number)
    {
        number = value.IsFloat ? value.AsDouble : value.IsInt ? value.Bits : value.Ref is PyBool b ? (b.IsTrue ? 1 : 0) : double.NaN;
        return value.IsFloat || value.IsInt || value.Ref is PyBool;
    }

    /// <summary>Adds an exact product; false, with the sum unchanged, if that overflows.</summary>
    private static bool TryAddProduct(ref ExactSum sum, double x, double y)
    {
        double product = x * y, error = Math.FusedMultiplyAdd(x, y, -product);
        if (!double.IsFinite(product) || !double.IsFinite(sum.Rounded() + product)) return false;
        sum.Add(product);
        sum.Add(error);
        return true;
    }

    [PyFunction("hypot(*coordinates)", Doc = "Multidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n")]
    static double Hypot(ThreadState ts, ReadOnlySpan<Value> coordinates)
    {
        Span<double> vector = coordinates.Length <= 16 ? stackalloc double[16] : new double[coordinates.Length];
        for (int i = 0; i < coordinates.Length; i++) vector[i] = Ops.ToDouble(ts, coordinates[i]);
        return SpecialFunctions.Norm(vector[..coordinates.Length]);
    }

    [PyFunction("dist(p, q, /)", Doc = "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))")]
    static double Dist(ThreadState ts, Value p, Value q)
    {
        Value[] a = p.Ref is PyTuple x ? x.Items : Ops.ToArray(ts, p), b = q.Ref is PyTuple y ? y.Items : Ops.ToArray(ts, q);
        if (a.Length != b.Length) throw Err.Value("both points must have the same number of dimensions");
        Span<double> vector = a.Length <= 16 ? stackalloc double[16] : new double[a.Length];
        for (int i = 0; i < a.Length; i++) vector[i] = Ops.ToDouble(ts, a[i]) - Ops.ToDouble(ts, b[i]);
        return SpecialFunctions.Norm(vector[..a.Length]);
    }
}
