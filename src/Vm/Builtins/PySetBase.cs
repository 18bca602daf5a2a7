namespace PyLite.Vm.Objects;

/// <summary>What set and frozenset share: https://docs.python.org/3.14/library/stdtypes.html#set-types-set-frozenset</summary>
[PyMembers]
public abstract partial class PySetBase
{
    [PyMethod("__len__(self, /)")]
    protected long Len() => Count;

    [PyMethod("__contains__(self, object, /)", Doc = "x.__contains__(y) <==> y in x.")]
    protected bool ContainsItem(ThreadState ts, Value item) => Find(ts, item, PySet.LookupHash(ts, item)) >= 0;

    [PyMethod("__iter__(self, /)")]
    protected Value Iter() => new PySetIterator(this);

    [PyMethod("union(self, /, *others)", Doc = "Return a new set with elements from the set and all others.")]
    protected Value Union(ThreadState ts, ReadOnlySpan<Value> others) => SetOps.Union(ts, this, others);

    [PyMethod("intersection(self, /, *others)", Doc = "Return a new set with elements common to the set and all others.")]
    protected Value Intersection(ThreadState ts, ReadOnlySpan<Value> others) => SetOps.Intersection(ts, this, others);

    [PyMethod("difference(self, /, *others)", Doc = "Return a new set with elements in the set that are not in the others.")]
    protected Value Difference(ThreadState ts, ReadOnlySpan<Value> others) => SetOps.Difference(ts, this, others);

    [PyMethod("symmetric_difference(self, other, /)", Doc = "Return a new set with elements in either the set or other but not both.")]
    protected Value SymmetricDifference(ThreadState ts, Value other) => SetOps.SymmetricDifference(ts, this, other);

    [PyMethod("issubset(self, other, /)", Doc = "Report whether another set contains this set.")]
    protected bool IsSubset(ThreadState ts, Value other) => SetOps.IsSubset(ts, this, other);

    [PyMethod("issuperset(self, other, /)", Doc = "Report whether this set contains another set.")]
    protected bool IsSuperset(ThreadState ts, Value other) => SetOps.IsSuperset(ts, this, other);

    [PyMethod("isdisjoint(self, other, /)", Doc = "Return True if two sets have a null intersection.")]
    protected bool IsDisjoint(ThreadState ts, Value other) => SetOps.IsDisjoint(ts, this, other);

    private static bool AreSets(in Value a, in Value b, [NotNullWhen(true)] out PySetBase? left)
    {
        left = a.Ref as PySetBase;
        return left != null && b.Ref is PySetBase;
    }

    [PyMethod("__or__(self, value, /)")] protected static Value Or(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.Union(ts, left, [value]) : Value.NotImplemented;
    [PyMethod("__ror__(self, value, /)")] protected static Value ROr(ThreadState ts, Value self, Value value) => Or(ts, value, self);
    [PyMethod("__and__(self, value, /)")] protected static Value And(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.Intersection(ts, left, value) : Value.NotImplemented;
    [PyMethod("__rand__(self, value, /)")] protected static Value RAnd(ThreadState ts, Value self, Value value) => And(ts, value, self);
    [PyMethod("__sub__(self, value, /)")] protected static Value Sub(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.Difference(ts, left, value) : Value.NotImplemented;
    [PyMethod("__rsub__(self, value, /)")] protected static Value RSub(ThreadState ts, Value self, Value value) => Sub(ts, value, self);
    [PyMethod("__xor__(self, value, /)")] protected static Value Xor(ThreadState ts, Value self, Value value) => AreSets(self, value, out var left) ? SetOps.SymmetricDifference(ts, left, value) : Value.NotImplemented;
    [PyMethod("__rxor__(self, value, /)")] protected static Value RXor(ThreadState ts, Value self, Value value) => Xor(ts, value, self);

    [PyMethod("__eq__(self, value, /)")] protected Value Eq(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Eq, this, value);
    [PyMethod("__ne__(self, value, /)")] protected Value Ne(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Ne, this, value);
    [PyMethod("__lt__(self, value, /)")] protected Value Lt(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Lt, this, value);
    [PyMethod("__le__(self, value, /)")] protected Value Le(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Le, this, value);
    [PyMethod("__gt__(self, value, /)")] protected Value Gt(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Gt, this, value);
    [PyMethod("__ge__(self, value, /)")] protected Value Ge(ThreadState ts, Value value) => SetOps.Compare(ts, CompareOp.Ge, this, value);

    [PyMethod("__repr__(self, /)")]
    protected Value Repr(ThreadState ts) => ReprText.Of(ts, this);

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    protected Value Reduce(ThreadState ts) => SetOps.Reduce(ts, this);

    [PyMethod("__sizeof__(self, /)", Doc = "S.__sizeof__() -> size of S in memory, in bytes.")]
    protected long SizeOf() => ObjectSizes.Basic(Type) + (TableSize == 8 ? 0 : 16L * TableSize);

    [PyClassMethod("__class_getitem__(cls, item, /)", Text = "($type, object, /)", Doc = "sets are generic over the type of their elements")]
    protected static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
