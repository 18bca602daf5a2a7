namespace PyLite.Stdlib.Itertools;

/// <summary>itertools.accumulate.</summary>
[PyType("accumulate", Module = "itertools", Subclassable = true, Doc = "Return series of accumulated sums (or other binary function results).")]
public sealed partial class PyAccumulate : PyIterator
{
    private readonly object? _iterator;
    private readonly Value _function;
    private Value _initial;
    private Value _total = Value.Absent;

    private PyAccumulate(PyType type, object? iterator, in Value function, in Value initial) : base(type)
    {
        _iterator = iterator;
        _function = function;
        _initial = initial;
    }

    [PyNew("accumulate(iterable, func=None, *, initial=None)")]
    static Value New(ThreadState ts, PyType type, Value iterable, Value func, Value initial) => new PyAccumulate(type, Ops.GetIter(ts, iterable).Ref, func, initial);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (!_initial.IsNone)
        {
            value = _total = _initial;
            _initial = Value.None;
            return true;
        }
        if (!Ops.TryNext(ts, _iterator, out value)) return false;
        if (_total.IsAbsent)
        {
            _total = value;
            return true;
        }
        if (_function.IsNone) value = Ops.Binary(ts, BinaryOp.Add, _total, value);
        else if (!Ops.TryCallToNext(ts, _function, [_total, value], out value)) return false;
        _total = value;
        return true;
    }
}

/// <summary>itertools.batched.</summary>
[PyType("batched", Module = "itertools", Subclassable = true, Doc = "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.")]
public sealed partial class PyBatched : PyIterator
{
    private object? _iterator;
    private readonly nint _size;
    private readonly bool _strict;

    private PyBatched(PyType type, object? iterator, nint size, bool strict) : base(type)
    {
        _iterator = iterator;
        _size = size;
        _strict = strict;
    }

    [PyNew("batched(iterable, n, *, strict=False)")]
    static Value New(ThreadState ts, PyType type, Value iterable, nint n, bool strict)
    {
        if (n < 1) throw Err.Value("n must be at least one");
        return new PyBatched(type, Ops.GetIter(ts, iterable).Ref, n, strict);
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_iterator == null) return false;
        // Not made at once for the whole size, which may be far more than there is.
        var items = new PyList((int)Math.Min(_size, 64));
        while (items.Count < _size)
        {
            if (!Ops.TryNext(ts, _iterator, out var item))
            {
                _iterator = null;
                if (items.Count == 0) return false;
                if (_strict) throw Err.Value("batched(): incomplete batch");
                break;
            }
            items.Append(item);
            ts.CheckBreaker();
        }
        value = new PyTuple(items.Count == items.Items.Length ? items.Items : items.Span.ToArray());
        return true;
    }
}

/// <summary>itertools.chain.</summary>
[PyType("chain", Module = "itertools", Subclassable = true, Doc = "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.")]
public sealed partial class PyChain : PyIterator
{
    private object? _iterables;
    private object? _active;

    private PyChain(PyType type, object? iterables) : base(type) => _iterables = iterables;

    [PyNew("chain(*iterables)")]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> iterables) => new PyChain(type, Ops.GetIter(ts, PyTuple.Of(iterables)).Ref);

    [PyClassMethod("from_iterable(cls, iterable, /)", Doc = "Alternative chain() constructor taking a single iterable argument that evaluates lazily.")]
    static Value FromIterable(ThreadState ts, PyType cls, Value iterable) => new PyChain(cls, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        while (true)
        {
            if (_active != null)
            {
                if (Ops.TryNext(ts, _active, out value)) return true;
                _active = null;
            }
            if (_iterables == null || !Next(ts, out var iterable))
            {
                _iterables = null;
                value = Value.Absent;
                return false;
            }
            _active = iterable.Ref;
            ts.CheckBreaker();
        }
    }

    private bool Next(ThreadState ts, out Value iterator)
    {
        if (!Ops.TryNext(ts, _iterables, out var iterable))
        {
            iterator = Value.Absent;
            return false;
        }
        try
        {
            iterator = Ops.GetIter(ts, iterable);
            return true;
        }
        catch (PyException)
        {
            _iterables = null;
            throw;
        }
    }

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}

/// <summary>itertools.starmap.</summary>
[PyType("starmap", Module = "itertools", Subclassable = true, Doc = "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.")]
public sealed partial class PyStarMap : PyIterator
{
    private readonly Value _function;
    private readonly object? _iterator;

    private PyStarMap(PyType type, in Value function, object? iterator) : base(type)
    {
        _function = function;
        _iterator = iterator;
    }

    [PyNew("starmap(function, iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value function, Value iterable) => new PyStarMap(type, function, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (!Ops.TryNext(ts, _iterator, out value)) return false;
        var args = PyTuple.TryExact(value.Ref, out var tuple) ? tuple.Items : Ops.ToArray(ts, value);
        return Ops.TryCallToNext(ts, _function, args, out value);
    }
}

/// <summary>itertools.pairwise.</summary>
[PyType("pairwise", Module = "itertools", Subclassable = true, Doc = "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...")]
public sealed partial class PyPairwise : PyIterator
{
    private object? _iterator;
    private Value _old = Value.Absent;

    private PyPairwise(PyType type, object? iterator) : base(type) => _iterator = iterator;

    [PyNew("pairwise(iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value iterable) => new PyPairwise(type, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_iterator == null) return false;
        if (_old.IsAbsent && !Ops.TryNext(ts, _iterator, out _old))
        {
            _iterator = null;
            return false;
        }
        // The iterator may have come back here, and be at its end by now.
        if (_iterator == null || !Ops.TryNext(ts, _iterator, out var item))
        {
            _iterator = null;
            _old = Value.Absent;
            return false;
        }
        value = new PyTuple([_old, item]);
        _old = item;
        return true;
    }
}

/// <summary>itertools.zip_longest.</summary>
[PyType("zip_longest", Module = "itertools", Subclassable = true, Doc = "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.")]
public sealed partial class PyZipLongest : PyIterator
{
    private readonly object?[] _iterators;
    private readonly Value _fill;
    private int _active;

    private PyZipLongest(PyType type, object?[] iterators, in Value fill) : base(type)
    {
        _iterators = iterators;
        _fill = fill;
        _active = iterators.Length;
    }

    [PyNew("zip_longest(*iterables, fillvalue=None)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var fill = Value.None;
        int given = args.Length - (kw?.Length ?? 0);
        for (int i = given; i < args.Length; i++)
        {
            if (kw!.Items[i - given].Ref!.ToString() != "fillvalue") throw Err.Type("zip_longest() got an unexpected keyword argument");
            fill = args[i];
        }
        var iterators = new object?[given];
        for (int i = 0; i < given; i++) iterators[i] = Ops.GetIter(ts, args[i]).Ref;
        return new PyZipLongest(type, iterators, fill);
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_active == 0) return false;
        var items = new Value[_iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (_iterators[i] == null) items[i] = _fill;
            else if (!Next(ts, i, out items[i]))
            {
                _iterators[i] = null;
                if (--_active == 0) return false;
                items[i] = _fill;
            }
        }
        value = new PyTuple(items);
        return true;
    }

    private bool Next(ThreadState ts, int i, out Value item)
    {
        try
        {
            return Ops.TryNext(ts, _iterators[i], out item);
        }
        catch (PyException)
        {
            // An error ends it all.
            _active = 0;
            throw;
        }
    }
}
