namespace PyLite.Vm.Objects;

/// <summary>map: https://docs.python.org/3.14/library/functions.html#map</summary>
[PyType("map", Subclassable = true, Doc = "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the\nothers, raise a ValueError.")]
public sealed partial class PyMap : PyIterator
{
    private readonly Value _function;
    private readonly Value[] _iterators;
    private bool _strict;

    private PyMap(PyType type, in Value function, Value[] iterators, bool strict) : base(type)
    {
        _function = function;
        _iterators = iterators;
        _strict = strict;
    }

    [PyNew("map(function, iterable, /, *iterables, strict=False)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        bool strict = false;
        int given = args.Length - (kw?.Length ?? 0);
        for (int i = given; i < args.Length; i++)
        {
            string name = kw!.Items[i - given].Ref!.ToString()!;
            if (name != "strict") throw Err.Type($"map() got an unexpected keyword argument '{name}'");
            strict = Ops.IsTrue(ts, args[i]);
        }
        if (given < 2) throw Err.Type("map() must have at least two arguments.");
        var iterators = new Value[given - 1];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Ops.GetIter(ts, args[i + 1]);
        return new PyMap(type, args[0], iterators, strict);
    }

    internal override int RoomHint => PyZip.RoomHintOf(_iterators);

    internal override bool PassesResult => true;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_iterators.Length != 1) return TryNextOfMany(ts, out value);
        if (!Ops.TryNext(ts, _iterators[0].Ref, out var item))
        {
            value = Value.Absent;
            return EndsWith(ts, _iterators[0].Ref);
        }
        return Ops.TryCallToNext(ts, _function, [item], out value);
    }

    private bool TryNextOfMany(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        var items = new Value[_iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Ops.TryNext(ts, _iterators[i].Ref, out items[i])) continue;
            if (_strict) PyZip.CheckEnds(ts, "map", _iterators, i);
            return EndsWith(ts, _iterators[i].Ref);
        }
        return Ops.TryCallToNext(ts, _function, items, out value);
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce()
    {
        var args = new PyTuple([_function, .. _iterators]);
        return _strict ? PyTuple.Of(Type, args, Value.True) : PyTuple.Of(Type, args);
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(bool strict) => _strict = strict;
}

/// <summary>filter: https://docs.python.org/3.14/library/functions.html#filter</summary>
[PyType("filter", Subclassable = true, Doc = "Return an iterator yielding those items of iterable for which\nfunction(item) is true.  If function is None, return the items that\nare true.")]
public sealed partial class PyFilter : PyIterator
{
    private readonly Value _function;
    private readonly object? _iterator;

    private PyFilter(PyType type, in Value function, in Value iterator) : base(type)
    {
        _function = function;
        _iterator = iterator.Ref;
    }

    [PyNew("filter(function, iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value function, Value iterable) => new PyFilter(type, function, Ops.GetIter(ts, iterable));

    internal override bool PassesResult => true;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        bool plain = _function.IsNone || _function.Ref == PyBool.TypeObject;
        while (Ops.TryNext(ts, _iterator, out value))
        {
            if (plain)
            {
                if (Ops.IsTrue(ts, value)) return true;
            }
            else
            {
                if (!Ops.TryCallToNext(ts, _function, [value], out var verdict))
                {
                    value = Value.Absent;
                    return false;
                }
                if (Ops.IsTrue(ts, verdict)) return true;
            }
            ts.CheckBreaker();
        }
        value = Value.Absent;
        return EndsWith(ts, _iterator);
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => PyTuple.Of(Type, PyTuple.Of(_function, (PyObject)_iterator!));
}
