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

    // ---- what set and frozenset share

    [PyMethod("__len__(self, /)")]
    long Len() => Count;

    [PyMethod("__contains__(self, object, /)", Doc = "x.__contains__(y) <==> y in x.")]
    bool ContainsItem(ThreadState ts, Value item) => Find(ts, item, PySet.LookupHash(ts, item)) >= 0;

    [PyMethod("__iter__(self, /)")]
    Value Iter() => new PySetIterator(this);

    [PyMethod("union(self, /, *others)", Doc = "Return a new set with elements from the set and all others.")]
    Value Union(ThreadState ts, ReadOnlySpan<Value> others) => SetOps.Union(ts, this, others);

    [PyMethod("intersection(self, /, *others)", Doc = "Return a new set with elements common to the set and all others.")]
    Value Intersection(ThreadState ts, ReadOnlySpan<Value> others) => SetOps.Intersection(ts, this, others);

    [PyMethod("difference(self, /, *others)", Doc = "Return a new set with elements in the set that are not in the others.")]
    Value Difference(ThreadState ts, ReadOnlySpan<Value> others) => SetOps.Difference(ts, this, others);

    [PyMethod("symmetric_difference(self, other, /)", Doc = "Return a new set with elements in either the set or other but not both.")]
    Value SymmetricDifference(ThreadState ts, Value other) => SetOps.SymmetricDifference(ts, this, other);

    [PyMethod("issubset(self, other, /)", Doc = "Report whether another set contains this set.")]
    bool IsSubset(ThreadState ts, Value other) => SetOps.IsSubset(ts, this, other);

    [PyMethod("issuperset(self, other, /)", Doc = "Report whether this set contains another set.")]
    bool IsSuperset(ThreadState ts, Value other) => SetOps.IsSuperset(ts, this, other);

    [PyMethod("isdisjoint(self, other, /)", Doc = "Return True if two sets have a null intersection.")]
    bool IsDisjoint(ThreadState ts, Value other) => SetOps.IsDisjoint(ts, this, other);

    private static bool AreSets(in Value a, in Value b, [NotNullWhen(true)] out PySetBase? left)
    {
        left = a.Ref as PySetBase;
        return left != null && b.Ref is PySetBase;
    }

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.Union(ts, left, [value]) : Value.NotImplemented;
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => Or(ts, value, self);
    [PyMethod("__and__(self, value, /)")] static Value And(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.Intersection(ts, left, value) : Value.NotImplemented;
    [PyMethod("__rand__(self, value, /)")] static Value RAnd(ThreadState ts, Value self, Value value) => And(ts, value, self);
    [PyMethod("__sub__(self, value, /)")] static Value Sub(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.Difference(ts, left, value) : Value.NotImplemented;
    [PyMethod("__rsub__(self, value, /)")] static Value RSub(ThreadState ts, Value self, Value value) => Sub(ts, value, self);
    [PyMethod("__xor__(self, value, /)")] static Value Xor(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.SymmetricDifference(ts, left, value) : Value.NotImplemented;
    [PyMethod("__rxor__(self, value, /)")] static Value RXor(ThreadState ts, Value self, Value value) => Xor(ts, value, self);

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Eq, this, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Ne, this, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Lt, this, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Le, this, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Gt, this, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Ge, this, value);

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts) => ReprText.Of(ts, this);

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts) => SetOps.Reduce(ts, this);

    [PyMethod("__sizeof__(self, /)", Doc = "S.__sizeof__() -> size of S in memory, in bytes.")]
    long SizeOf() => ObjectSizes.Basic(Type) + (TableSize == 8 ? 0 : 16L * TableSize);

    [PyClassMethod("__class_getitem__(cls, item, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
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
