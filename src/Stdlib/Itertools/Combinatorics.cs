namespace PyLite.Stdlib.Itertools;

/// <summary>itertools.product.</summary>
[PyType("product", Module = "itertools", Subclassable = true, Doc = "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).")]
public sealed partial class PyProduct : PyIterator
{
    private readonly Value[][] _pools;
    private readonly int[] _indices;
    private bool _started, _stopped;

    private PyProduct(PyType type, Value[][] pools) : base(type)
    {
        _pools = pools;
        _indices = new int[pools.Length];
        _stopped = Array.Exists(pools, static pool => pool.Length == 0);
    }

    [PyNew("product(*iterables, repeat=1)")]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> iterables, nint repeat)
    {
        if (repeat < 0) throw Err.Value("repeat argument cannot be negative");
        if (iterables.Length > 0 && repeat > 100_000_000 / iterables.Length) throw Err.Overflow("repeat argument too large");
        int count = (int)repeat * iterables.Length;
        var pools = new Value[count][];
        if (repeat == 0) return new PyProduct(type, []);
        for (int i = 0; i < iterables.Length; i++) pools[i] = Ops.ToArray(ts, iterables[i]);
        for (int i = iterables.Length; i < count; i++) pools[i] = pools[i - iterables.Length];
        return new PyProduct(type, pools);
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_stopped) return false;
        if (_started && !Advance())
        {
            _stopped = true;
            return false;
        }
        _started = true;
        var items = new Value[_pools.Length];
        for (int i = 0; i < items.Length; i++) items[i] = _pools[i][_indices[i]];
        value = PyTuple.Of(items);
        return true;
    }

    private bool Advance()
    {
        for (int i = _indices.Length - 1; i >= 0; i--)
        {
            if (++_indices[i] < _pools[i].Length) return true;
            _indices[i] = 0;
        }
        return false;
    }

    [PyMethod("__sizeof__(self, /)", Doc = "Returns size in memory, in bytes.")]
    long SizeOf() => 64 + 8L * _pools.Length;
}

/// <summary>What permutations and combinations have in common: a pool, and indices into it that go through all selections in order.</summary>
public abstract class PySelection : PyIterator
{
    private readonly Value[] _pool;
    private bool _started, _stopped;

    /// <summary>The places in the pool of the selection; the first so many of them where there are more.</summary>
    protected readonly int[] Indices;

    private readonly int _length;

    private protected PySelection(PyType type, Value[] pool, int length, int[] indices, bool empty) : base(type)
    {
        _pool = pool;
        _length = length;
        Indices = indices;
        _stopped = empty;
    }

    /// <summary>The size of the pool.</summary>
    protected int PoolSize => _pool.Length;

    /// <summary>How many are selected.</summary>
    protected int Length => _length;

    /// <summary>Goes on to the next selection; false after the last.</summary>
    protected abstract bool Advance();

    /// <inheritdoc/>
    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_stopped) return false;
        if (_started && !Advance())
        {
            _stopped = true;
            return false;
        }
        _started = true;
        var items = new Value[_length];
        for (int i = 0; i < items.Length; i++) items[i] = _pool[Indices[i]];
        value = PyTuple.Of(items);
        return true;
    }

    private protected static int[] UpTo(int count)
    {
        var indices = new int[count];
        for (int i = 0; i < count; i++) indices[i] = i;
        return indices;
    }

    /// <summary>The length as an int; longer than the pool has no selections, so the number itself does not matter.</summary>
    private protected static int Clamp(nint r, int poolSize) => (int)Math.Min(r, (nint)poolSize + 1);
}

/// <summary>itertools.permutations.</summary>
[PyType("permutations", Module = "itertools", Subclassable = true, Base = typeof(PyObjectType), Doc = "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)")]
public sealed partial class PyPermutations : PySelection
{
    /// <summary>How many elements are still to take their turn at a place.</summary>
    private readonly int[] _turns;

    private PyPermutations(PyType type, Value[] pool, int length) : base(type, pool, length, UpTo(pool.Length), length > pool.Length)
    {
        _turns = new int[Math.Min(length, pool.Length)];
        for (int i = 0; i < _turns.Length; i++) _turns[i] = pool.Length - i;
    }

    [PyNew("permutations(iterable, r=None)")]
    static Value New(ThreadState ts, PyType type, Value iterable, Value r)
    {
        var pool = Ops.ToArray(ts, iterable);
        nint length = pool.Length;
        if (!r.IsNone)
        {
            if (!Ops.TryInt(r, out _)) throw Err.Type("Expected int as r");
            length = (nint)Ops.ToLong(ts, r, "Python int too large to convert to C ssize_t");
        }
        if (length < 0) throw Err.Value("r must be non-negative");
        return new PyPermutations(type, pool, Clamp(length, pool.Length));
    }

    /// <inheritdoc/>
    protected override bool Advance()
    {
        var indices = Indices;
        int n = PoolSize;
        for (int i = Length - 1; i >= 0; i--)
        {
            if (--_turns[i] > 0)
            {
                int other = n - _turns[i];
                (indices[i], indices[other]) = (indices[other], indices[i]);
                return true;
            }
            // All had their turn: the first goes to the end, which restores the order.
            int first = indices[i];
            Array.Copy(indices, i + 1, indices, i, n - i - 1);
            indices[n - 1] = first;
            _turns[i] = n - i;
        }
        return false;
    }
}

/// <summary>itertools.combinations.</summary>
[PyType("combinations", Module = "itertools", Subclassable = true, Base = typeof(PyObjectType), Doc = "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)")]
public sealed partial class PyCombinations : PySelection
{
    private PyCombinations(PyType type, Value[] pool, int length) : base(type, pool, length, UpTo(length), length > pool.Length) { }

    [PyNew("combinations(iterable, r)")]
    static Value New(ThreadState ts, PyType type, Value iterable, nint r)
    {
        var pool = Ops.ToArray(ts, iterable);
        if (r < 0) throw Err.Value("r must be non-negative");
        return new PyCombinations(type, pool, Clamp(r, pool.Length));
    }

    /// <inheritdoc/>
    protected override bool Advance()
    {
        int room = PoolSize - Length;
        for (int i = Length - 1; i >= 0; i--)
        {
            if (Indices[i] == i + room) continue;
            Indices[i]++;
            for (int k = i + 1; k < Length; k++) Indices[k] = Indices[k - 1] + 1;
            return true;
        }
        return false;
    }
}

/// <summary>itertools.combinations_with_replacement.</summary>
[PyType("combinations_with_replacement", Module = "itertools", Subclassable = true, Base = typeof(PyObjectType), Doc = "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')")]
public sealed partial class PyCombinationsWithReplacement : PySelection
{
    private PyCombinationsWithReplacement(PyType type, Value[] pool, int length) : base(type, pool, length, new int[length], pool.Length == 0 && length > 0) { }

    [PyNew("combinations_with_replacement(iterable, r)")]
    static Value New(ThreadState ts, PyType type, Value iterable, nint r)
    {
        var pool = Ops.ToArray(ts, iterable);
        if (r < 0) throw Err.Value("r must be non-negative");
        if (r > 100_000_000) throw Err.Memory();
        Vm.Limits.ResourceMeter.Charge(24L * r);
        return new PyCombinationsWithReplacement(type, pool, (int)r);
    }

    /// <inheritdoc/>
    protected override bool Advance()
    {
        for (int i = Length - 1; i >= 0; i--)
        {
            if (Indices[i] == PoolSize - 1) continue;
            Array.Fill(Indices, Indices[i] + 1, i, Length - i);
            return true;
        }
        return false;
    }
}
