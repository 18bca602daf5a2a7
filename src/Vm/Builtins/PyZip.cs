namespace PyLite.Vm.Objects;

/// <summary>zip: https://docs.python.org/3.14/library/functions.html#zip</summary>
[PyType("zip", Subclassable = true, Doc = "The zip object yields n-length tuples, where n is the number of\niterables passed as positional arguments to zip().  The i-th element\nin every tuple comes from the i-th iterable argument to zip().  This\ncontinues until the shortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the\nothers, raise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]")]
public sealed partial class PyZip : PyIterator
{
    private readonly Value[] _iterators;
    private bool _strict;

    private PyZip(PyType type, Value[] iterators, bool strict) : base(type)
    {
        _iterators = iterators;
        _strict = strict;
    }

    [PyNew("zip(*iterables, strict=False)")]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> iterables, bool strict)
    {
        var iterators = new Value[iterables.Length];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Ops.GetIter(ts, iterables[i]);
        return new PyZip(type, iterators, strict);
    }

    internal override int RoomHint => RoomHintOf(_iterators);

    /// <summary>The least hint of those iterators that have one.</summary>
    internal static int RoomHintOf(Value[] iterators)
    {
        int least = int.MaxValue;
        foreach (ref readonly var iterator in iterators.AsSpan())
            if (iterator.Ref is PyIterator { IsPlain: true } native) least = Math.Min(least, native.RoomHint);
        return least == int.MaxValue ? 0 : least;
    }

    internal override bool PassesResult => true;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_iterators.Length == 2)
        {
            if (TryPair(ts, out var first, out var second))
            {
                value = PyTuple.Of(first, second);
                return true;
            }
            value = Value.Absent;
            return false;
        }
        value = Value.Absent;
        var iterators = _iterators;
        if (iterators.Length == 0) return EndsWith(ts, null);
        var items = new Value[iterators.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Ops.TryNext(ts, iterators[i].Ref, out items[i])) continue;
            if (_strict) CheckEnds(ts, "zip", iterators, i);
            return EndsWith(ts, iterators[i].Ref);
        }
        value = new PyTuple(items);
        return true;
    }

    /// <summary>There are two iterators.</summary>
    internal bool MakesPairs => _iterators.Length == 2;

    /// <summary>The next pair of values; only if there are two iterators.</summary>
    internal bool TryPair(ThreadState ts, out Value first, out Value second)
    {
        second = Value.Absent;
        var iterators = _iterators;
        if (Ops.TryNext(ts, iterators[0].Ref, out first))
        {
            if (Ops.TryNext(ts, iterators[1].Ref, out second)) return true;
            if (_strict) CheckEnds(ts, "zip", iterators, 1);
            return EndsWith(ts, iterators[1].Ref);
        }
        if (_strict) CheckEnds(ts, "zip", iterators, 0);
        return EndsWith(ts, iterators[0].Ref);
    }

    /// <summary>Throws if an iterator after the one that ended has more, or one before it did.</summary>
    internal static void CheckEnds(ThreadState ts, string function, Value[] iterators, int ended)
    {
        if (ended > 0) throw Err.Value($"{function}() argument {ended + 1} is shorter than argument{(ended == 1 ? " " : "s 1-")}{ended}");
        for (int i = 1; i < iterators.Length; i++)
            if (Ops.TryNext(ts, iterators[i].Ref, out _)) throw Err.Value($"{function}() argument {i + 1} is longer than argument{(i == 1 ? " " : "s 1-")}{i}");
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce()
    {
        var iterators = new PyTuple(_iterators);
        return _strict ? PyTuple.Of(Type, iterators, Value.True) : PyTuple.Of(Type, iterators);
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(bool strict) => _strict = strict;
}
