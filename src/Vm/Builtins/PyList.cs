namespace PyLite.Vm.Objects;

/// <summary>list: https://docs.python.org/3.14/library/stdtypes.html#lists</summary>
public partial class PyList
{
    private const string IndexType = "list indices must be integers or slices, not ";

    [PyNew("list(iterable=(), /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => type == TypeObject ? new PyList() : new PyListSub(type);

    [PyInit("list(iterable=(), /)")]
    void Init(ThreadState ts, Value iterable)
    {
        Clear();
        if (iterable.Ref != PyTuple.Empty) Ops.ExtendByHint(ts, this, iterable);
    }

    // ---- items

    [PyMethod("__getitem__(self, index, /)", Doc = "Return self[index].")]
    internal Value GetItem(ThreadState ts, Value index)
    {
        if (index.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Bounds(ts).Over(Count);
            return new PyList(SequenceOps.Slice(Span, start, step, count));
        }
        if (!SequenceOps.IsIndex(index)) return ts.Raise(Exc.TypeError, IndexType + index.Type.FullName);
        return SequenceOps.TryIndex(Ops.ToSequenceIndex(ts, index), Count, out int at) ? Items[at] : ts.Raise(Exc.IndexError, "list index out of range");
    }

    [PyMethod("__setitem__(self, key, value, /)")]
    Value SetItem(ThreadState ts, Value index, Value value)
    {
        if (index.Ref is PySlice slice)
        {
            SetSlice(ts, slice, value);
            return Value.None;
        }
        if (!SequenceOps.IsIndex(index)) return ts.Raise(Exc.TypeError, IndexType + index.Type.FullName);
        if (!SequenceOps.TryIndex(Ops.ToSequenceIndex(ts, index), Count, out int at)) return ts.Raise(Exc.IndexError, "list assignment index out of range");
        Items[at] = value;
        return Value.None;
    }

    [PyMethod("__delitem__(self, key, /)")]
    Value DelItem(ThreadState ts, Value index)
    {
        if (index.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Bounds(ts).Over(Count);
            DeleteSlice(start, step, count);
            return Value.None;
        }
        if (!SequenceOps.IsIndex(index)) return ts.Raise(Exc.TypeError, IndexType + index.Type.FullName);
        if (!SequenceOps.TryIndex(Ops.ToSequenceIndex(ts, index), Count, out int at)) return ts.Raise(Exc.IndexError, "list assignment index out of range");
        RemoveRange(at, 1);
        return Value.None;
    }

    internal void SetSlice(ThreadState ts, PySlice slice, in Value value)
    {
        var bounds = slice.Bounds(ts);
        if (!PyList.TryExact(value.Ref, out _) && value.Type.Slot(SlotId.Iter) is null or PyNone && value.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type("must assign iterable to extended slice");
        // What is put in its own place is copied first.
        var items = value.Ref != this && PyList.TryExact(value.Ref, out var list) ? list.Span : PyTuple.TryExact(value.Ref, out var tuple) ? tuple.Items : Ops.ToArray(ts, value);
        // Making the array ran code that may have changed the list.
        var (start, step, count) = bounds.Over(Count);
        if (step == 1)
        {
            ReplaceRange((int)start, (int)count, items);
            return;
        }
        if (items.Length != count) throw Err.Value($"attempt to assign sequence of size {items.Length} to extended slice of size {count}");
        for (int i = 0; i < items.Length; i++) Items[start + i * step] = items[i];
    }

    /// <summary>Puts items in the place of a part.</summary>
    internal void ReplaceRange(int start, int count, ReadOnlySpan<Value> items)
    {
        int old = Count, change = items.Length - count;
        Reserve(old + Math.Max(0, change));
        if (change != 0) Array.Copy(Items, start + count, Items, start + items.Length, old - start - count);
        ValueArray.CopyTo(items, Items.AsSpan(start));
        Count = old + change;
        if (change < 0) Array.Clear(Items, Count, -change);
    }

    /// <summary>Removes a part.</summary>
    public void RemoveRange(int start, int count)
    {
        Array.Copy(Items, start + count, Items, start, Count - start - count);
        Count -= count;
        Array.Clear(Items, Count, count);
    }

    private void DeleteSlice(long start, long step, long count)
    {
        if (count == 0) return;
        if (step < 0)
        {
            start += step * (count - 1);
            step = -step;
        }
        if (step == 1)
        {
            RemoveRange((int)start, (int)count);
            return;
        }
        int target = (int)start;
        long next = start, left = count;
        for (int i = target; i < Count; i++)
        {
            if (i == next && left > 0)
            {
                next += step;
                left--;
            }
            else Items[target++] = Items[i];
        }
        Array.Clear(Items, target, Count - target);
        Count = target;
    }

    // ---- methods

    [PyMethod("append(self, object, /)", Doc = "Append object to the end of the list.")]
    void AppendItem(Value item) => Append(item);

    [PyMethod("extend(self, iterable, /)", Doc = "Extend list by appending elements from the iterable.")]
    void ExtendBy(ThreadState ts, Value iterable) => Ops.ExtendByHint(ts, this, iterable);

    [PyMethod("insert(self, index, object, /)", Doc = "Insert object before index.")]
    void Insert(ThreadState ts, Value index, Value item)
    {
        long at = Ops.ToLong(ts, index, "Python int too large to convert to C ssize_t");
        Insert((int)Math.Min(SequenceOps.FromStart(at, Count), Count), item);
    }

    /// <summary>Inserts before a position from 0 to Count.</summary>
    public void Insert(int at, in Value item)
    {
        var held = item;
        Reserve(Count + 1);
        Array.Copy(Items, at, Items, at + 1, Count - at);
        Items[at] = held;
        Count++;
    }

    [PyMethod("remove(self, value, /)", Doc = "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.")]
    Value Remove(ThreadState ts, Value value)
    {
        for (int i = 0; i < Count; i++)
        {
            if (!Ops.IsOrEqual(ts, Items[i], value)) continue;
            if (i < Count) RemoveRange(i, 1);
            return Value.None;
        }
        return ts.Raise(Exc.ValueError, "list.remove(x): x not in list");
    }

    [PyMethod("pop(self, index=-1, /)", Doc = "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.")]
    Value Pop(ThreadState ts, nint index)
    {
        if (Count == 0) return ts.Raise(Exc.IndexError, "pop from empty list");
        if (!SequenceOps.TryIndex(index, Count, out int at)) return ts.Raise(Exc.IndexError, "pop index out of range");
        var item = Items[at];
        if (at == Count - 1)
        {
            // An int is no reference that is to be let go.
            if (item.Ref != null) Items[at].Ref = null;
            Count = at;
        }
        else RemoveRange(at, 1);
        return item;
    }

    [PyMethod("clear(self, /)", Doc = "Remove all items from list.")]
    public void Clear()
    {
        Items = NoItems;
        Count = 0;
    }

    [PyMethod("index(self, value, start=0, stop=sys.maxsize, /)", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    Value IndexOf(ThreadState ts, Value value, Value start, Value stop)
    {
        long at = SequenceOps.IndexOf(ts, new ListItems(this), value, start, stop);
        return at >= 0 ? at : ts.Raise(Exc.ValueError, "list.index(x): x not in list");
    }

    [PyMethod("count(self, value, /)", Doc = "Return number of occurrences of value.")]
    long CountOf(ThreadState ts, Value value) => SequenceOps.Count(ts, new ListItems(this), value);

    [PyMethod("sort(self, /, *, key=None, reverse=False)", Doc = "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable\n(i.e. the order of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort\nthem, ascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.")]
    void Sort(ThreadState ts, Value key, bool reverse) => Ops.Sort(ts, this, key, reverse);

    [PyMethod("reverse(self, /)", Doc = "Reverse *IN PLACE*.")]
    void Reverse() => Span.Reverse();

    [PyMethod("copy(self, /)", Doc = "Return a shallow copy of the list.")]
    Value Copy() => new PyList((ReadOnlySpan<Value>)Span);

    // ---- special methods

    [PyMethod("__len__(self, /)")]
    long Len() => Count;

    [PyMethod("__iter__(self, /)")]
    Value Iter() => new PyListIterator(this);

    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator over the list.")]
    Value Reversed() => new PyListReverseIterator(this);

    [PyMethod("__contains__(self, key, /)")]
    bool Contains(ThreadState ts, Value item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (Ops.IsOrEqual(ts, Items[i], item)) return true;
            ts.CheckBreaker();
        }
        return false;
    }

    [PyMethod("__add__(self, value, /)")]
    internal Value Add(Value value)
    {
        if (value.Ref is not PyList other) throw Err.Type($"can only concatenate list (not \"{value.Type.FullName}\") to list");
        if ((long)Count + other.Count > SequenceOps.MaxItems) throw Err.Memory();
        Limits.ResourceMeter.Charge(16L * ((long)Count + other.Count));
        var items = new Value[Count + other.Count];
        ValueArray.CopyTo(Span, items);
        ValueArray.CopyTo(other.Span, items.AsSpan(Count));
        return new PyList(items);
    }

    [PyMethod("__iadd__(self, value, /)")]
    Value AddInPlace(ThreadState ts, Value value)
    {
        Ops.ExtendByHint(ts, this, value);
        return this;
    }

    [PyMethod("__mul__(self, value, /)")]
    internal Value Multiply(ThreadState ts, Value value)
    {
        int count = SequenceOps.RepeatCount(ts, value, Count);
        return new PyList(SequenceOps.Repeat(Span, count));
    }

    [PyMethod("__rmul__(self, value, /)")]
    Value RightMultiply(ThreadState ts, Value value) => Multiply(ts, value);

    [PyMethod("__imul__(self, value, /)")]
    Value MultiplyInPlace(ThreadState ts, Value value)
    {
        int count = SequenceOps.RepeatCount(ts, value, Count);
        var items = SequenceOps.Repeat(Span, count);
        Items = items;
        Count = items.Length;
        return this;
    }

    private Value Compare(ThreadState ts, CompareOp op, in Value other) =>
        other.Ref is PyList list ? SequenceOps.Compare(ts, op, new ListItems(this), new ListItems(list)) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, CompareOp.Lt, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, CompareOp.Le, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, CompareOp.Gt, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, CompareOp.Ge, value);

    [PyConst("__hash__")] static Value NoHash => Value.None;

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts) => Count == 0 ? "[]" : ReprText.Of(ts, this);

    [PyMethod("__sizeof__(self, /)", Doc = "Return the size of the list in memory, in bytes.")]
    long SizeOf() => ObjectSizes.Basic(Type) + 8L * (Items.Length == Count ? Count : GrownRoom(Count));

    /// <summary>The room of a list in CPython that got its items one by one.</summary>
    private static long GrownRoom(long count)
    {
        long room = 0;
        while (room < count) room = room + 1 + (room + 1 >> 3) + 6 & ~3;
        return room;
    }

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "lists are generic over the type of their contents")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
