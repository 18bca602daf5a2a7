namespace PyLite.Vm.Objects;

/// <summary>tuple: https://docs.python.org/3.14/library/stdtypes.html#tuples</summary>
public partial class PyTuple
{
    [PyNew("tuple(iterable=(), /)")]
    static Value New(ThreadState ts, PyType type, Value iterable)
    {
        if (type != TypeObject) return new PyTupleSub(type, Ops.ToArray(ts, iterable));
        if (PyTuple.TryExact(iterable.Ref, out var tuple)) return tuple;
        var items = Ops.ToArray(ts, iterable);
        return items.Length == 0 ? Empty : new PyTuple(items);
    }

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value index)
    {
        if (index.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Bounds(ts).Over(Items.Length);
            if (count == 0) return Empty;
            if (count == Items.Length && step == 1 && GetType() == typeof(PyTuple)) return this;
            return new PyTuple(SequenceOps.Slice(Items, start, step, count));
        }
        if (!SequenceOps.IsIndex(index)) return ts.Raise(Exc.TypeError, "tuple indices must be integers or slices, not " + index.Type.FullName);
        return SequenceOps.TryIndex(Ops.ToSequenceIndex(ts, index), Items.Length, out int at) ? Items[at] : ts.Raise(Exc.IndexError, "tuple index out of range");
    }

    [PyMethod("index(self, value, start=0, stop=sys.maxsize, /)", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    Value IndexOf(ThreadState ts, Value value, Value start, Value stop)
    {
        long at = SequenceOps.IndexOf(ts, new TupleItems(this), value, start, stop);
        return at >= 0 ? at : ts.Raise(Exc.ValueError, "tuple.index(x): x not in tuple");
    }

    [PyMethod("count(self, value, /)", Doc = "Return number of occurrences of value.")]
    long CountOf(ThreadState ts, Value value) => SequenceOps.Count(ts, new TupleItems(this), value);

    [PyMethod("__len__(self, /)")]
    long Len() => Items.Length;

    [PyMethod("__iter__(self, /)")]
    Value Iter() => new PyTupleIterator(this);

    [PyMethod("__contains__(self, key, /)")]
    bool Contains(ThreadState ts, Value item)
    {
        foreach (ref readonly var element in Items.AsSpan())
        {
            if (Ops.IsOrEqual(ts, element, item)) return true;
            ts.CheckBreaker();
        }
        return false;
    }

    [PyMethod("__add__(self, value, /)")]
    internal Value Add(Value value)
    {
        if (value.Ref is not PyTuple other) throw Err.Type($"can only concatenate tuple (not \"{value.Type.FullName}\") to tuple");
        if (other.Items.Length == 0 && GetType() == typeof(PyTuple)) return this;
        if (Items.Length == 0 && other.GetType() == typeof(PyTuple)) return other;
        if ((long)Items.Length + other.Items.Length > SequenceOps.MaxItems) throw Err.Memory();
        Limits.ResourceMeter.Charge(16L * ((long)Items.Length + other.Items.Length));
        var items = ValueArray.Resized(Items, Items.Length + other.Items.Length);
        for (int i = 0; i < other.Items.Length; i++) items[Items.Length + i] = other.Items[i];
        return new PyTuple(items);
    }

    [PyMethod("__mul__(self, value, /)")]
    internal Value Multiply(ThreadState ts, Value value)
    {
        int count = SequenceOps.RepeatCount(ts, value, Items.Length);
        if (count == 0 || Items.Length == 0) return Empty;
        return count == 1 && GetType() == typeof(PyTuple) ? this : new PyTuple(SequenceOps.Repeat(Items, count));
    }

    [PyMethod("__rmul__(self, value, /)")]
    Value RightMultiply(ThreadState ts, Value value) => Multiply(ts, value);

    private Value Compare(ThreadState ts, CompareOp op, in Value other) =>
        other.Ref is PyTuple tuple ? SequenceOps.Compare(ts, op, new TupleItems(this), new TupleItems(tuple)) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, CompareOp.Lt, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, CompareOp.Le, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, CompareOp.Gt, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, CompareOp.Ge, value);

    [PyMethod("__hash__(self, /)")]
    internal long Hash(ThreadState ts) => _hash != 0 ? _hash : _hash = ComputeHash(ts);

    private long ComputeHash(ThreadState ts)
    {
        if (!ts.HasNativeStack()) throw Err.Recursion();
        ulong acc = PyHash.TupleStart;
        foreach (ref readonly var item in Items.AsSpan()) acc = PyHash.TupleStep(acc, Ops.Hash(ts, item));
        return PyHash.TupleEnd(acc, Items.Length);
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts) => Items.Length == 0 ? "()" : ReprText.Of(ts, this);

    [PyMethod("__getnewargs__(self, /)")]
    Value GetNewArgs() => new PyTuple([new PyTuple(Items)]);

    [PyMethod("__sizeof__(self, /)")]
    long SizeOf() => ObjectSizes.Basic(Type) + 8L * Items.Length;

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "Tuples are generic over the types of their contents.\n\nFor example, use ``tuple[int, str]`` for a pair whose first element\nis an int and second element is a string.\n\nTuples also support the form ``tuple[T, ...]`` to indicate\nan arbitrary length tuple of elements of type T.")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
