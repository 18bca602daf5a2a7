namespace PyLite.Stdlib.Itertools;

/// <summary>itertools.groupby.</summary>
[PyType("groupby", Module = "itertools", Subclassable = true, Doc = "make an iterator that returns consecutive keys and groups from the iterable\n\niterable\n  Elements to divide into groups according to the key function.\nkey\n  A function for computing the group category for each element.\n  If the key function is not specified or is None, the element itself\n  is used for grouping.")]
public sealed partial class PyGroupBy : PyIterator
{
    private readonly object? _iterator;
    private readonly Value _key;
    /// <summary>The key of the group that was given last.</summary>
    internal Value TargetKey = Value.Absent;
    internal Value CurrentKey = Value.Absent;
    internal Value CurrentValue = Value.Absent;
    /// <summary>The group that may still be walked over: the one given last.</summary>
    internal PyGrouper? CurrentGroup;

    private PyGroupBy(PyType type, object? iterator, in Value key) : base(type)
    {
        _iterator = iterator;
        _key = key;
    }

    [PyNew("groupby(iterable, key=None)")]
    static Value New(ThreadState ts, PyType type, Value iterable, Value key) => new PyGroupBy(type, Ops.GetIter(ts, iterable).Ref, key);

    /// <summary>Takes the next element and its key.</summary>
    internal bool Step(ThreadState ts)
    {
        if (!Ops.TryNext(ts, _iterator, out var item)) return false;
        var key = item;
        if (!_key.IsNone && !Ops.TryCallToNext(ts, _key, [item], out key)) return false;
        CurrentValue = item;
        CurrentKey = key;
        return true;
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        CurrentGroup = null;
        value = Value.Absent;
        // Skips what is left of the last group.
        while (CurrentKey.IsAbsent || !TargetKey.IsAbsent && Ops.IsOrEqual(ts, TargetKey, CurrentKey))
        {
            if (!Step(ts)) return false;
            ts.CheckBreaker();
        }
        TargetKey = CurrentKey;
        CurrentGroup = new PyGrouper(this, TargetKey);
        value = new PyTuple([CurrentKey, CurrentGroup]);
        return true;
    }
}

/// <summary>A group of itertools.groupby.</summary>
[PyType("_grouper", Module = "itertools")]
public sealed partial class PyGrouper(PyGroupBy parent, Value key) : PyIterator(TypeObject)
{
    [PyNew("_grouper(parent, tgtkey, /)")]
    static Value New(PyType type, PyGroupBy parent, Value key)
    {
        var group = new PyGrouper(parent, key);
        parent.CurrentGroup = group;
        return group;
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (parent.CurrentGroup != this) return false;
        if (parent.CurrentValue.IsAbsent && !parent.Step(ts)) return false;
        if (!Ops.IsOrEqual(ts, key, parent.CurrentKey)) return false;
        value = parent.CurrentValue;
        parent.CurrentValue = Value.Absent;
        return true;
    }
}

/// <summary>One of the iterators that itertools.tee gives: they walk over one list of links, which is made as the first of them moves on.</summary>
[PyType("_tee", Module = "itertools", Doc = "Iterator wrapped to make it copyable.")]
public sealed partial class PyTee : PyIterator
{
    private sealed class Link(Source source)
    {
        public readonly Source Source = source;
        public Value Item;
        public Link? Next;
    }

    private sealed class Source(object? iterator)
    {
        public readonly object? Iterator = iterator;
        public bool Running;
    }

    private Link _at;

    internal PyTee(PyType type, object? iterator) : base(type) => _at = new Link(new Source(iterator));

    private PyTee(PyType type, Link at) : base(type) => _at = at;

    internal PyTee Clone() => new(Type, _at);

    [PyNew("_tee(iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value iterable)
    {
        var iterator = Ops.GetIter(ts, iterable);
        return iterator.Ref is PyTee tee ? tee.Clone() : new PyTee(type, iterator.Ref);
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        var at = _at;
        if (at.Next == null)
        {
            var source = at.Source;
            if (source.Running) throw Err.Runtime("cannot re-enter the tee iterator");
            source.Running = true;
            try
            {
                if (!Ops.TryNext(ts, source.Iterator, out value)) return false;
            }
            finally
            {
                source.Running = false;
            }
            at.Item = value;
            at.Next = new Link(source);
        }
        value = at.Item;
        _at = at.Next;
        return true;
    }

    [PyMethod("__copy__(self, /)", Doc = "Returns an independent iterator.")]
    Value Copy() => Clone();
}
