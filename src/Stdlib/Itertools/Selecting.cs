namespace PyLite.Stdlib.Itertools;

/// <summary>itertools.compress.</summary>
[PyType("compress", Module = "itertools", Subclassable = true, Doc = "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.")]
public sealed partial class PyCompress : PyIterator
{
    private readonly object? _data, _selectors;

    private PyCompress(PyType type, object? data, object? selectors) : base(type)
    {
        _data = data;
        _selectors = selectors;
    }

    [PyNew("compress(data, selectors)")]
    static Value New(ThreadState ts, PyType type, Value data, Value selectors) => new PyCompress(type, Ops.GetIter(ts, data).Ref, Ops.GetIter(ts, selectors).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        while (Ops.TryNext(ts, _data, out value) && Ops.TryNext(ts, _selectors, out var selector))
        {
            if (Ops.IsTrue(ts, selector)) return true;
            ts.CheckBreaker();
        }
        value = Value.Absent;
        return false;
    }
}

/// <summary>itertools.dropwhile.</summary>
[PyType("dropwhile", Module = "itertools", Subclassable = true, Doc = "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.")]
public sealed partial class PyDropWhile : PyIterator
{
    private readonly Value _predicate;
    private readonly object? _iterator;
    private bool _started;

    private PyDropWhile(PyType type, in Value predicate, object? iterator) : base(type)
    {
        _predicate = predicate;
        _iterator = iterator;
    }

    [PyNew("dropwhile(predicate, iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value predicate, Value iterable) => new PyDropWhile(type, predicate, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        while (Ops.TryNext(ts, _iterator, out value))
        {
            if (_started) return true;
            if (!Ops.TryCallToNext(ts, _predicate, [value], out var verdict)) break;
            if (!Ops.IsTrue(ts, verdict))
            {
                _started = true;
                return true;
            }
            ts.CheckBreaker();
        }
        value = Value.Absent;
        return false;
    }
}

/// <summary>itertools.takewhile.</summary>
[PyType("takewhile", Module = "itertools", Subclassable = true, Doc = "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")]
public sealed partial class PyTakeWhile : PyIterator
{
    private readonly Value _predicate;
    private readonly object? _iterator;
    private bool _stopped;

    private PyTakeWhile(PyType type, in Value predicate, object? iterator) : base(type)
    {
        _predicate = predicate;
        _iterator = iterator;
    }

    [PyNew("takewhile(predicate, iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value predicate, Value iterable) => new PyTakeWhile(type, predicate, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_stopped || !Ops.TryNext(ts, _iterator, out var item)) return false;
        if (!Ops.TryCallToNext(ts, _predicate, [item], out var verdict)) return false;
        if (Ops.IsTrue(ts, verdict))
        {
            value = item;
            return true;
        }
        _stopped = true;
        return false;
    }
}

/// <summary>itertools.filterfalse.</summary>
[PyType("filterfalse", Module = "itertools", Subclassable = true, Doc = "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.")]
public sealed partial class PyFilterFalse : PyIterator
{
    private readonly Value _function;
    private readonly object? _iterator;

    private PyFilterFalse(PyType type, in Value function, object? iterator) : base(type)
    {
        _function = function;
        _iterator = iterator;
    }

    [PyNew("filterfalse(function, iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value function, Value iterable) => new PyFilterFalse(type, function, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        bool plain = _function.IsNone || _function.Ref == PyBool.TypeObject;
        while (Ops.TryNext(ts, _iterator, out value))
        {
            Value verdict = value;
            if (!plain && !Ops.TryCallToNext(ts, _function, [value], out verdict)) break;
            if (!Ops.IsTrue(ts, verdict)) return true;
            ts.CheckBreaker();
        }
        value = Value.Absent;
        return false;
    }
}

/// <summary>itertools.islice.</summary>
[PyType("islice", Module = "itertools", Subclassable = true, Doc = "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.")]
public sealed partial class PyIslice : PyIterator
{
    private object? _iterator;
    private long _next;
    /// <summary>Negative: without end.</summary>
    private readonly long _stop;
    private readonly long _step;
    private long _taken;

    private PyIslice(PyType type, object? iterator, long start, long stop, long step) : base(type)
    {
        _iterator = iterator;
        _next = start;
        _stop = stop;
        _step = step;
    }

    [PyNew("islice(iterable, start, stop=<missing>, step=<missing>, /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("islice() takes no keyword arguments");
        if (args.Length < 2) throw Err.Type($"islice expected at least 2 arguments, got {args.Length}");
        if (args.Length > 4) throw Err.Type($"islice expected at most 4 arguments, got {args.Length}");
        long start = 0, stop, step = 1;
        if (args.Length == 2) stop = StopBound(ts, args[1]);
        else
        {
            stop = StopBound(ts, args[2]);
            start = Bound(ts, args[1], 0, BadIndices);
        }
        if (args.Length == 4)
        {
            step = Bound(ts, args[3], 1, "Step for islice() must be a positive integer or None.");
            if (step < 1) throw Err.Value("Step for islice() must be a positive integer or None.");
        }
        return new PyIslice(type, Ops.GetIter(ts, args[0]).Ref, start, stop, step);
    }

    private const string BadIndices = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";

    /// <summary>Where to stop, -1 for nowhere. A negative number is called an index, save -1, which is taken for a failed conversion.</summary>
    private static long StopBound(ThreadState ts, in Value value) =>
        value.IsInt && value.Bits < -1 ? throw Err.Value(BadIndices) : Bound(ts, value, -1, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");

    private static long Bound(ThreadState ts, in Value value, long omitted, string message)
    {
        if (value.IsNone) return omitted;
        if (!value.IsInt && value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Value(message);
        var index = Ops.ToIndex(ts, value);
        return index.IsInt && index.Bits >= 0 ? index.Bits : throw Err.Value(message);
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_iterator == null) return false;
        // What lies before the next one asked for is dropped.
        while (_taken < _next)
        {
            if (!Ops.TryNext(ts, _iterator, out _)) return End();
            _taken++;
            ts.CheckBreaker();
        }
        if (_stop >= 0 && _next >= _stop || !Ops.TryNext(ts, _iterator, out value)) return End();
        _taken++;
        _next = _next > long.MaxValue - _step ? long.MaxValue : _next + _step;
        if (_stop >= 0 && _next > _stop) _next = _stop;
        return true;
    }

    private bool End()
    {
        _iterator = null;
        return false;
    }
}
