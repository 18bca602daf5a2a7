namespace PyLite.Vm.Objects;

/// <summary>set: https://docs.python.org/3.14/library/stdtypes.html#set</summary>
public partial class PySet
{
    [PyNew("set(iterable=(), /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => type == TypeObject ? new PySet() : new PySetSub(type);

    [PyInit("set(iterable=(), /)")]
    void Init(ThreadState ts, Value iterable)
    {
        if (Count > 0) Clear();
        if (iterable.Ref != PyTuple.Empty) Update(ts, iterable);
    }

    /// <summary>The hash to look something up by; a set counts as the frozenset with the same elements.</summary>
    internal static long LookupHash(ThreadState ts, in Value key) => key.Ref == null || PyStr.TryExact(key.Ref, out _) || PyTuple.TryExact(key.Ref, out _) ? HashOf(ts, key) : key.Ref is PySet set && set.Type.Slot(SlotId.Hash) is null or PyNone ? ((PySet)key.Ref!).ContentHash() : HashOf(ts, key);

    [PyMethod("add(self, object, /)", Doc = "Add an element to a set.\n\nThis has no effect if the element is already present.")]
    void AddItem(ThreadState ts, Value item) => Add(ts, item);

    [PyMethod("remove(self, object, /)", Doc = "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.")]
    Value RemoveItem(ThreadState ts, Value item) =>
        Discard(ts, item, LookupHash(ts, item)) ? Value.None : ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(item) });

    [PyMethod("discard(self, object, /)", Doc = "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.")]
    void DiscardItem(ThreadState ts, Value item) => Discard(ts, item, LookupHash(ts, item));

    [PyMethod("pop(self, /)", Doc = "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.")]
    Value Pop(ThreadState ts) => TryPop(out var item) ? item : ts.Raise(Exc.KeyError, "pop from an empty set");

    [PyMethod("clear(self, /)", Doc = "Remove all elements from this set.")]
    void ClearAll() => Clear();

    [PyMethod("copy(self, /)", Doc = "Return a shallow copy of a set.")]
    Value Copy(ThreadState ts) => SetOps.CopyOf(ts, this);

    [PyMethod("update(self, /, *others)", Doc = "Update the set, adding elements from all others.")]
    void UpdateAll(ThreadState ts, ReadOnlySpan<Value> others)
    {
        foreach (var other in others) Update(ts, other);
    }

    [PyMethod("intersection_update(self, /, *others)", Doc = "Update the set, keeping only elements found in it and all others.")]
    void IntersectionUpdate(ThreadState ts, ReadOnlySpan<Value> others) => Become(SetOps.Intersection(ts, this, others));

    [PyMethod("difference_update(self, /, *others)", Doc = "Update the set, removing elements found in others.")]
    void DifferenceUpdate(ThreadState ts, ReadOnlySpan<Value> others)
    {
        foreach (var other in others) SetOps.DifferenceUpdate(ts, this, other);
    }

    [PyMethod("symmetric_difference_update(self, other, /)", Doc = "Update the set, keeping only elements found in either set, but not in both.")]
    void SymmetricDifferenceUpdate(ThreadState ts, Value other) => SetOps.SymmetricDifferenceUpdate(ts, this, other);

    [PyMethod("__ior__(self, value, /)")]
    Value OrInPlace(ThreadState ts, Value value)
    {
        if (value.Ref is not PySetBase) return Value.NotImplemented;
        Update(ts, value);
        return this;
    }

    [PyMethod("__iand__(self, value, /)")]
    Value AndInPlace(ThreadState ts, Value value)
    {
        if (value.Ref is not PySetBase) return Value.NotImplemented;
        Become(SetOps.Intersection(ts, this, value));
        return this;
    }

    [PyMethod("__isub__(self, value, /)")]
    Value SubtractInPlace(ThreadState ts, Value value)
    {
        if (value.Ref is not PySetBase) return Value.NotImplemented;
        SetOps.DifferenceUpdate(ts, this, value);
        return this;
    }

    [PyMethod("__ixor__(self, value, /)")]
    Value XorInPlace(ThreadState ts, Value value)
    {
        if (value.Ref is not PySetBase) return Value.NotImplemented;
        SetOps.SymmetricDifferenceUpdate(ts, this, value);
        return this;
    }

    [PyConst("__hash__")] static Value NoHash => Value.None;
}

/// <summary>Iterates over a set; RuntimeError if its size changes meanwhile.</summary>
[PyType("set_iterator", Abstract = true)]
public sealed partial class PySetIterator(PySetBase set) : PyIterator(TypeObject)
{
    private PySetBase? _set = set;
    private readonly int _size = set.Count;
    private int _place;
    private int _left = set.Count;
    private bool _broken;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_set is { } set)
        {
            if (_broken || set.Count != _size)
            {
                // Asked again, it says so again.
                _broken = true;
                throw Err.Runtime("Set changed size during iteration");
            }
            if (set.TryFrom(ref _place, out value))
            {
                _left--;
                return true;
            }
            _set = null;
        }
        value = Value.Absent;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _set != null && _set.Count == _size ? Math.Max(0, _left) : 0;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var state = (_set, _place, _left);
        var list = Ops.ToList(ts, this);
        (_set, _place, _left) = state;
        return PyTuple.Of(ts.Interpreter.BuiltinFunction("iter"), PyTuple.Of(list));
    }
}
