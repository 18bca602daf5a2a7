using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// Creation, mutation, operators, iteration. https://docs.python.org/3.14/library/stdtypes.html#bytearray-objects
public partial class PyByteArray
{
    [PyNew("bytearray(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => type == TypeObject ? new PyByteArray() : new PyByteArraySub(type);

    [PyInit("bytearray(source=<missing>, encoding=<missing>, errors=<missing>)")]
    void Init(ThreadState ts, Value source, Value encoding, Value errors)
    {
        if (Count != 0) Resize(0);
        var data = BytesOps.FromSource<Kind>(ts, source, encoding, errors);
        if (data.Length != 0) CheckResizable();
        // A bytes object keeps its array to itself; every other source made a new one.
        Data = source.Ref is PyStr ? (byte[])data.Clone() : data;
        Count = data.Length;
    }

    internal override Value Part((int Start, int Length) part) => new PyByteArray(Data.AsSpan(part.Start, part.Length).ToArray());

    [PyConst("__hash__")] static Value HashAttribute => Value.None;

    [PyMethod("__repr__(self, /)")]
    Value Repr()
    {
        var bytes = Span;
        char quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        // Unlike in the repr of bytes, a single quote is escaped between double quotes too.
        string inner = StrRepr.Repr(bytes);
        string body = inner[2..^1];
        if (quote == '"') body = body.Replace("'", "\\'");
        return $"{Type.Name}(b{quote}{body}{quote})";
    }

    [PyMethod("__sizeof__(self, /)", Doc = "Returns the size of the bytearray object in memory, in bytes.")] long SizeOf() => ObjectSizes.Basic(Type) + (Count == 0 ? 0 : Count + 1);
    [PyMethod("__alloc__(self, /)", Doc = "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.")] long Allocated() => Count == 0 ? 0 : Data.Length + 1;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    static Value Reduce(ThreadState ts, PyByteArray self) => Reduced(ts, self, 2);

    [PyMethod("__reduce_ex__(self, proto=0, /)", Doc = "Return state information for pickling.")]
    static Value ReduceEx(ThreadState ts, PyByteArray self, int proto) => Reduced(ts, self, proto);

    private static Value Reduced(ThreadState ts, PyByteArray self, int protocol)
    {
        var state = PyObjectType.StateOf(ts, self);
        if (protocol >= 3) return PyTuple.Of(self.Type, self.Count == 0 ? PyTuple.Empty : PyTuple.Of(new PyBytes(self.Span.ToArray())), state);
        return PyTuple.Of(self.Type, self.Count == 0 ? PyTuple.Empty : PyTuple.Of(System.Text.Encoding.Latin1.GetString(self.Span), "latin-1"), state);
    }

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value key)
    {
        if (key.Ref is PySlice slice) return new PyByteArray(BytesOps.Slice(ts, Span, slice));
        return SequenceOps.TryIndex(ToIndex(ts, key), Count, out int at) ? (long)Data[at] : ts.Raise(Exc.IndexError, "bytearray index out of range");
    }

    private static long ToIndex(ThreadState ts, in Value key) =>
        SequenceOps.IsIndex(key) ? Ops.ToSequenceIndex(ts, key) : throw Err.Type($"bytearray indices must be integers or slices, not {key.Type.FullName}");

    [PyMethod("__setitem__(self, key, value, /)")]
    void SetItem(ThreadState ts, Value key, Value value)
    {
        if (key.Ref is PySlice slice)
        {
            SetSlice(ts, slice, value);
            return;
        }
        long index = ToIndex(ts, key);
        // __index__ of the value may change the size.
        byte b = BytesOps.ToByte(ts, value);
        if (!SequenceOps.TryIndex(index, Count, out int at)) throw Err.Index("bytearray index out of range");
        Data[at] = b;
    }

    /// <summary>Sets a byte; false if index or value is out of range.</summary>
    internal bool TrySet(long index, long value)
    {
        if (!SequenceOps.TryIndex(index, Count, out int at) || (ulong)value > byte.MaxValue) return false;
        Data[at] = (byte)value;
        return true;
    }

    private void SetSlice(ThreadState ts, PySlice slice, in Value value)
    {
        var bytes = AssignedBytes(ts, value);
        var (start, step, count) = slice.Indices(ts, Count);
        if (step == 1)
        {
            Splice((int)start, (int)count, bytes);
            return;
        }
        if (bytes.Length == 0)
        {
            DeleteSlice(start, step, count);
            return;
        }
        if (bytes.Length != count) throw Err.Value($"attempt to assign bytes of size {bytes.Length} to extended slice of size {count}");
        for (int i = 0; i < bytes.Length; i++) Data[start + i * step] = bytes[i];
    }

    private ReadOnlySpan<byte> AssignedBytes(ThreadState ts, in Value value)
    {
        if (value.Ref == this) return Span.ToArray();
        // A view of this very object is copied, because the parts may overlap.
        if (value.Ref is not (PyBytes or PyByteArray) && Buffers.TryGet(ts, value, out var view)) return view.ToArray();
        if (value.Ref is PyBytes or PyByteArray) return Buffers.Get(ts, value);
        if (value.Ref is PyStr or PyComplex || SequenceOps.IsIndex(value) || value.Type.Slot(SlotId.Int) is not (null or PyNone) || value.Type.Slot(SlotId.Float) is not (null or PyNone))
            throw Err.Type("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return BytesOps.FromObject<Kind>(ts, value);
    }

    [PyMethod("__delitem__(self, key, /)")]
    void DelItem(ThreadState ts, Value key)
    {
        if (key.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Indices(ts, Count);
            DeleteSlice(start, step, count);
            return;
        }
        if (!SequenceOps.TryIndex(ToIndex(ts, key), Count, out int at)) throw Err.Index("bytearray index out of range");
        Splice(at, 1, default);
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
            Splice((int)start, (int)count, default);
            return;
        }
        CheckResizable();
        long next = start, left = count;
        int target = (int)start;
        for (int i = (int)start; i < Count; i++)
        {
            if (i == next && left > 0)
            {
                next += step;
                left--;
            }
            else Data[target++] = Data[i];
        }
        Resize(target);
    }

    /// <summary>Adds a byte.</summary>
    public void Append(byte value)
    {
        int n = Count;
        Resize(n + 1L);
        Data[n] = value;
    }

    [PyMethod("append(self, item, /)", Doc = "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.")]
    void Append(ThreadState ts, Value item) => Append(BytesOps.ToByte(ts, item));

    [PyMethod("extend(self, iterable_of_ints, /)", Doc = "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.")]
    void Extend(ThreadState ts, Value items)
    {
        if (Buffers.TryGet(ts, items, out var bytes))
        {
            Splice(Count, 0, items.Ref == this ? bytes.ToArray() : bytes);
            return;
        }
        if (items.Ref is PyStr) throw Err.Type("expected iterable of integers; got: 'str'");
        if (items.Type.Slot(SlotId.Iter) is null or PyNone && items.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type($"can't extend bytearray with {items.Type.FullName}");
        // Making the bytes runs code that may change this object.
        var made = BytesOps.FromObject<Kind>(ts, items, asksHint: true);
        Splice(Count, 0, made);
    }

    [PyMethod("insert(self, index, item, /)", Doc = "Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.")]
    void Insert(ThreadState ts, nint index, Value item)
    {
        byte b = BytesOps.ToByte(ts, item);
        long at = index < 0 ? Math.Max(0, index + Count) : Math.Min(index, Count);
        Splice((int)at, 0, [b]);
    }

    [PyMethod("pop(self, index=-1, /)", Doc = "Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.")]
    Value Pop(ThreadState ts, nint index)
    {
        if (Count == 0) return ts.Raise(Exc.IndexError, "pop from empty bytearray");
        if (!SequenceOps.TryIndex(index, Count, out int at)) return ts.Raise(Exc.IndexError, "pop index out of range");
        long value = Data[at];
        Splice(at, 1, default);
        return value;
    }

    [PyMethod("remove(self, value, /)", Doc = "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.")]
    void Remove(ThreadState ts, Value value)
    {
        int at = Span.IndexOf(BytesOps.ToByte(ts, value));
        if (at < 0) throw Err.Value("value not found in bytearray");
        Splice(at, 1, default);
    }

    [PyMethod("clear(self, /)", Doc = "Remove all items from the bytearray.")] void Clear() => Resize(0);
    [PyMethod("copy(self, /)", Doc = "Return a copy of B.")] Value Copy() => new PyByteArray(Span.ToArray());
    [PyMethod("reverse(self, /)", Doc = "Reverse the order of the values in B in place.")] void Reverse() => Span.Reverse();

    [PyMethod("resize(self, size, /)", Raw = true, Doc = "Resize the internal buffer of bytearray to len.\n\n  size\n    New size to resize to.")]
    static Value PyResize(ThreadState ts, PyByteArray self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("bytearray.resize() takes no keyword arguments");
        if (args.Length != 1) throw Err.Type($"bytearray.resize() takes exactly one argument ({args.Length} given)");
        long size = Ops.ToLong(ts, args[0]);
        if (size < 0) throw Err.Value($"Can only resize to positive sizes, got {size}");
        // What an earlier call left in a register is no export any more.
        if (size != self.Count && self.HasExports) ts.ClearUnusedRegisters(args);
        self.Resize(size);
        return Value.None;
    }

    [PyMethod("__add__(self, value, /)")]
    Value Add(ThreadState ts, Value value) =>
        Buffers.TryGet(ts, value, out var other) ? new PyByteArray(BytesOps.Concat(Span, other)) : throw Err.Type($"can't concat {value.Type.FullName} to {Type.Name}");

    [PyMethod("__iadd__(self, value, /)")]
    Value IAdd(ThreadState ts, Value value)
    {
        if (!Buffers.TryGet(ts, value, out var other)) throw Err.Type($"can't concat {value.Type.FullName} to {Type.Name}");
        // It would have to grow while it is being read.
        if (value.Ref == this && Count > 0) throw ExportsExist();
        Splice(Count, 0, other);
        return this;
    }

    [PyMethod("__mul__(self, value, /)")]
    static Value Mul(ThreadState ts, PyByteArray self, Value value) => new PyByteArray(BytesOps.Repeat(self.Span, RepeatCount(ts, value)));

    [PyMethod("__imul__(self, value, /)")]
    static Value IMul(ThreadState ts, PyByteArray self, Value value)
    {
        long count = RepeatCount(ts, value);
        if (count == 1) return self;
        if (count <= 0) self.Resize(0);
        else self.Splice(0, self.Count, BytesOps.Repeat(self.Span, count));
        return self;
    }

    private static long RepeatCount(ThreadState ts, in Value value) => Ops.ToLong(ts, value, $"cannot fit '{value.Type.Name}' into an index-sized integer");

    private static Value Compare(ThreadState ts, CompareOp op, PyByteArray self, in Value other) => Buffers.TryGet(ts, other, out var bytes) ? BytesOps.Compare(op, self.Span, bytes) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, this, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, this, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, CompareOp.Lt, this, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, CompareOp.Le, this, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, CompareOp.Gt, this, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, CompareOp.Ge, this, value);

    [PyMethod("__iter__(self, /)")] Value Iter() => new PyByteArrayIterator(this);
    [PyMethod("__buffer__(self, flags, /)")] static Value GetBuffer(ThreadState ts, PyByteArray self, int flags) => PyMemoryView.OfNative(ts, self, writable: false);
    [PyMethod("__release_buffer__(self, buffer, /)")] static void ReleaseBuffer(ThreadState ts, PyByteArray self, PyMemoryView buffer) => buffer.Release(ts);
}

/// <summary>Iterates over a bytearray; sees changes made meanwhile.</summary>
[PyType("bytearray_iterator", Abstract = true)]
public sealed partial class PyByteArrayIterator(PyByteArray array) : PyIterator(TypeObject)
{
    private PyByteArray? _array = array;
    private int _index;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_array != null)
        {
            if ((uint)_index < (uint)_array.Count)
            {
                value = _array.Data[_index++];
                return true;
            }
            _array = null;
        }
        value = Value.Absent;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _array == null ? 0 : Math.Max(0, _array.Count - _index);

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts) => _array == null ? PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("iter"), PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("iter"), PyTuple.Of(_array), _index);

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(ThreadState ts, Value state)
    {
        if (_array != null) _index = (int)Math.Clamp(Ops.ToLong(ts, state), 0, _array.Count);
    }
}
