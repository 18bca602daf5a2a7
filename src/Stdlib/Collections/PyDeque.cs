using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Collections;

/// <summary>collections.deque: a ring buffer. https://docs.python.org/3.14/library/collections.html#deque-objects</summary>
[PyType("deque", Module = "collections", Subclassable = true, SequencePattern = true, Doc = "A list-like sequence optimized for data accesses near its endpoints.")]
public sealed partial class PyDeque : PyObject
{
    private PyInstance? _attributes;
    private Value[] _items = new Value[8];
    private int _head;
    private int _count;
    /// <summary>The greatest length, or -1.</summary>
    private long _maxLength = -1;

    private PyDeque(PyType type) : base(type) { }

    /// <summary>Changes whenever an element is added or removed; iterators compare it.</summary>
    internal int Version { get; private set; }

    internal int Count => _count;

    public override int PlainCount => Type.IsBuiltin ? _count : -1;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("deque(iterable=(), maxlen=None)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyDeque(type);

    [PyInit("deque(iterable=<missing>, maxlen=None)", Shown = "([iterable[, maxlen]])")]
    void Init(ThreadState ts, Value iterable, Value maxlen)
    {
        long max = -1;
        if (!maxlen.IsNone)
        {
            if (!Ops.TryInt(maxlen, out _)) throw Err.Type("an integer is required");
            max = Ops.ToLong(ts, maxlen, "Python int too large to convert to C ssize_t");
            if (max < 0) throw Err.Value("maxlen must be non-negative");
        }
        _maxLength = max;
        if (_count > 0) Clear();
        if (!iterable.IsAbsent) Extend(ts, iterable);
    }

    // ---- the ring

    internal ref Value At(int index) => ref _items[_head + index & _items.Length - 1];

    private void Grow() => Reserve(_items.Length + 1);

    /// <summary>Makes room for that many elements.</summary>
    private void Reserve(int count)
    {
        if (count <= _items.Length) return;
        if (count > 0x2000_0000) throw Err.Memory();
        Vm.Limits.ResourceMeter.Charge(32L * count);
        var items = new Value[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count)];
        CopyTo(items);
        _items = items;
        _head = 0;
    }

    private void CopyTo(Span<Value> target)
    {
        int first = Math.Min(_count, _items.Length - _head);
        _items.AsSpan(_head, first).CopyTo(target);
        _items.AsSpan(0, _count - first).CopyTo(target[first..]);
    }

    internal Value[] ToArray()
    {
        var items = new Value[_count];
        CopyTo(items);
        return items;
    }

    /// <summary>Fills a place: ints into an empty one need no write barrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref Value place, in Value item)
    {
        if (place.Ref != item.Ref) place.Ref = item.Ref;
        place.Bits = item.Bits;
    }

    private void PushRight(in Value item)
    {
        var held = item;
        if (_count == _items.Length) Grow();
        Put(ref At(_count), held);
        _count++;
        Version++;
        if (_maxLength >= 0 && _count > _maxLength) PopLeftItem();
    }

    private void PushLeft(in Value item)
    {
        var held = item;
        if (_count == _items.Length) Grow();
        _head = _head - 1 & _items.Length - 1;
        Put(ref _items[_head], held);
        _count++;
        Version++;
        if (_maxLength >= 0 && _count > _maxLength) PopRightItem();
    }

    private Value PopRightItem()
    {
        _count--;
        Version++;
        ref var place = ref At(_count);
        var item = place;
        Put(ref place, default);
        return item;
    }

    private Value PopLeftItem()
    {
        var item = _items[_head];
        Put(ref _items[_head], default);
        _head = _head + 1 & _items.Length - 1;
        _count--;
        Version++;
        return item;
    }

    private void RemoveAt(int index)
    {
        // From the nearer end, as neighbours move up.
        if (index < _count / 2)
        {
            for (int i = index; i > 0; i--) At(i) = At(i - 1);
            PopLeftItem();
            return;
        }
        for (int i = index; i < _count - 1; i++) At(i) = At(i + 1);
        PopRightItem();
    }

    private void Rotate(long steps)
    {
        if (_count <= 1) return;
        int n = (int)(steps % _count);
        if (n > _count / 2) n -= _count;
        else if (n < -(_count / 2)) n += _count;
        for (; n > 0; n--)
        {
            var item = PopRightItem();
            _head = _head - 1 & _items.Length - 1;
            _items[_head] = item;
            _count++;
        }
        for (; n < 0; n++)
        {
            var item = PopLeftItem();
            At(_count) = item;
            _count++;
        }
        Version++;
    }

    // ---- methods

    [PyMethod("append(self, item, /)", Doc = "Add an element to the right side of the deque.")]
    void Append(Value item) => PushRight(item);

    [PyMethod("appendleft(self, item, /)", Doc = "Add an element to the left side of the deque.")]
    void AppendLeft(Value item) => PushLeft(item);

    [PyMethod("extend(self, iterable, /)", Doc = "Extend the right side of the deque with elements from the iterable.")]
    void Extend(ThreadState ts, Value iterable)
    {
        if (_maxLength < 0 && (PyList.TryExact(iterable.Ref, out var list) ? list.Span : PyTuple.TryExact(iterable.Ref, out var tuple) ? tuple.Items : default) is { Length: > 0 } items)
        {
            Reserve(_count + items.Length);
            int end = _head + _count & _items.Length - 1, first = Math.Min(items.Length, _items.Length - end);
            items[..first].CopyTo(_items.AsSpan(end));
            items[first..].CopyTo(_items);
            _count += items.Length;
            Version++;
            return;
        }
        var iterator = Ops.GetIter(ts, iterable.Ref == this ? new PyList(ToArray()) : iterable);
        using var filling = ts.Fill(this);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            PushRight(item);
            ts.CheckBreaker();
        }
    }

    [PyMethod("extendleft(self, iterable, /)", Doc = "Extend the left side of the deque with elements from the iterable.")]
    void ExtendLeft(ThreadState ts, Value iterable)
    {
        var iterator = Ops.GetIter(ts, iterable.Ref == this ? new PyList(ToArray()) : iterable);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            PushLeft(item);
            ts.CheckBreaker();
        }
    }

    [PyMethod("pop(self, /)", Doc = "Remove and return the rightmost element.")]
    Value Pop(ThreadState ts) => _count > 0 ? PopRightItem() : ts.Raise(Exc.IndexError, "pop from an empty deque");

    [PyMethod("popleft(self, /)", Doc = "Remove and return the leftmost element.")]
    Value PopLeft(ThreadState ts) => _count > 0 ? PopLeftItem() : ts.Raise(Exc.IndexError, "pop from an empty deque");

    [PyMethod("clear(self, /)", Doc = "Remove all elements from the deque.")]
    void Clear()
    {
        _items = new Value[8];
        _head = _count = 0;
        Version++;
    }

    [PyMethod("rotate(self, n=1, /)", Doc = "Rotate the deque n steps to the right.  If n is negative, rotates left.")]
    void RotateBy(nint n) => Rotate(n);

    [PyMethod("reverse(self, /)", Doc = "Reverse *IN PLACE*.")]
    void Reverse()
    {
        for (int i = 0, k = _count - 1; i < k; i++, k--) (At(i), At(k)) = (At(k), At(i));
    }

    [PyMethod("count(self, value, /)", Doc = "Return number of occurrences of value.")]
    long CountOf(ThreadState ts, Value value)
    {
        long count = 0;
        int version = Version;
        for (int i = 0; i < _count; i++)
        {
            bool equal = Ops.IsOrEqual(ts, At(i), value);
            if (version != Version) throw Err.Runtime("deque mutated during iteration");
            if (equal) count++;
        }
        return count;
    }

    [PyMethod("index(self, value, start=0, stop=sys.maxsize, /)", Shown = "($self, value, [start, [stop]])", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    Value IndexOf(ThreadState ts, Value value, Value start, Value stop)
    {
        long from = Bound(ts, start), to = Bound(ts, stop);
        int version = Version;
        for (long i = from; i < to && i < _count; i++)
        {
            bool equal = Ops.IsOrEqual(ts, At((int)i), value);
            if (version != Version) throw Err.Runtime("deque mutated during iteration");
            if (equal) return i;
        }
        return ts.Raise(Exc.ValueError, "deque.index(x): x not in deque");
    }

    private long Bound(ThreadState ts, in Value value)
    {
        if (!value.IsInt && value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type("slice indices must be integers or have an __index__ method");
        long bound = Ops.ToClampedLong(ts, value);
        return bound >= 0 ? bound : Math.Max(0, bound + _count);
    }

    [PyMethod("insert(self, index, value, /)", Doc = "Insert value before index.")]
    void Insert(nint index, Value value)
    {
        if (_count == _maxLength) throw Err.Index("deque already at its maximum size");
        if (index >= _count) PushRight(value);
        else if (index <= -_count || index == 0) PushLeft(value);
        else
        {
            Rotate(-index);
            if (index < 0) PushRight(value);
            else PushLeft(value);
            Rotate(index);
        }
    }

    [PyMethod("remove(self, value, /)", Doc = "Remove first occurrence of value.")]
    Value Remove(ThreadState ts, Value value)
    {
        int version = Version;
        for (int i = 0; i < _count; i++)
        {
            bool equal = Ops.IsOrEqual(ts, At(i), value);
            if (version != Version) return ts.Raise(Exc.IndexError, "deque mutated during iteration");
            if (!equal) continue;
            RemoveAt(i);
            return Value.None;
        }
        return ts.Raise(Exc.ValueError, "deque.remove(x): x not in deque");
    }

    private PyDeque NewLike() => new(Type) { _maxLength = _maxLength };

    private Value CopyOf(ThreadState ts)
    {
        if (Type == TypeObject)
        {
            var copy = NewLike();
            for (int i = 0; i < _count; i++) copy.PushRight(At(i));
            return copy;
        }
        return _maxLength < 0 ? Ops.Call(ts, Type, this) : Ops.Call(ts, Type, this, _maxLength);
    }

    [PyMethod("copy(self, /)", Doc = "Return a shallow copy of a deque.")]
    Value Copy(ThreadState ts) => CopyOf(ts);

    [PyMethod("__copy__(self, /)", Doc = "Return a shallow copy of a deque.")]
    Value ShallowCopy(ThreadState ts) => CopyOf(ts);

    [PyGetter("maxlen", Doc = "maximum size of a deque or None if unbounded")]
    Value MaxLength => _maxLength < 0 ? Value.None : _maxLength;

    // ---- special methods

    [PyMethod("__len__(self, /)")] long Len() => _count;
    [PyMethod("__iter__(self, /)")] Value Iter() => new PyDequeIterator(this);
    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator over the deque.")] Value Reversed() => new PyDequeReverseIterator(this);

    [PyMethod("__contains__(self, key, /)")]
    bool Contains(ThreadState ts, Value key)
    {
        int version = Version;
        for (int i = 0; i < _count; i++)
        {
            bool equal = Ops.IsOrEqual(ts, At(i), key);
            if (version != Version) throw Err.Runtime("deque mutated during iteration");
            if (equal) return true;
        }
        return false;
    }

    private int Index(ThreadState ts, in Value key)
    {
        if (!key.IsInt && key.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type($"sequence index must be integer, not '{key.Type.FullName}'");
        long index = Ops.ToSequenceIndex(ts, key);
        if (index < 0) index += _count;
        return (ulong)index < (ulong)_count ? (int)index : throw Err.Index("deque index out of range");
    }

    [PyMethod("__getitem__(self, key, /)")] Value GetItem(ThreadState ts, Value key) => At(Index(ts, key));
    [PyMethod("__setitem__(self, key, value, /)")] void SetItem(ThreadState ts, Value key, Value value) => At(Index(ts, key)) = value;
    [PyMethod("__delitem__(self, key, /)")] void DelItem(ThreadState ts, Value key) => RemoveAt(Index(ts, key));

    [PyMethod("__add__(self, value, /)")]
    Value Add(ThreadState ts, Value value)
    {
        if (value.Ref is not PyDeque other) throw Err.Type($"can only concatenate deque (not \"{value.Type.FullName}\") to deque");
        var sum = CopyOf(ts);
        ((PyDeque)sum.Ref!).Extend(ts, other);
        return sum;
    }

    [PyMethod("__iadd__(self, value, /)")]
    Value AddInPlace(ThreadState ts, Value value)
    {
        Extend(ts, value);
        return this;
    }

    private void Repeat(long times)
    {
        if (times <= 0)
        {
            Clear();
            return;
        }
        if (_count == 0 || times == 1) return;
        var items = ToArray();
        if (_maxLength >= 0)
        {
            // Only what remains in the end is pushed: a whole number of copies that fills the length.
            long enough = (_maxLength + items.Length - 1) / items.Length + 1;
            if (times > enough) times = enough;
        }
        if (times > 0x2000_0000 / items.Length) throw Err.Memory();
        for (long n = 1; n < times; n++)
            foreach (ref readonly var item in items.AsSpan()) PushRight(item);
    }

    [PyMethod("__mul__(self, value, /)")]
    Value Multiply(ThreadState ts, Value value)
    {
        if (!SequenceOps.IsIndex(value))
            return !value.Type.IsBuiltin && value.Type.Slot(SlotId.RMul) is not (null or PyNone) ? Value.NotImplemented : throw Err.Type($"can't multiply sequence by non-int of type '{value.Type.FullName}'");
        long times = Ops.ToLong(ts, value, "cannot fit 'int' into an index-sized integer");
        var result = CopyOf(ts);
        ((PyDeque)result.Ref!).Repeat(times);
        return result;
    }

    [PyMethod("__rmul__(self, value, /)")] Value RightMultiply(ThreadState ts, Value value) => Multiply(ts, value);

    [PyMethod("__imul__(self, value, /)")]
    Value MultiplyInPlace(ThreadState ts, Value value)
    {
        if (!SequenceOps.IsIndex(value)) throw Err.Type($"can't multiply sequence by non-int of type '{value.Type.FullName}'");
        Repeat(Ops.ToLong(ts, value, "cannot fit 'int' into an index-sized integer"));
        return this;
    }

    private Value Compare(ThreadState ts, CompareOp op, in Value value)
    {
        if (value.Ref is not PyDeque other) return Value.NotImplemented;
        if (op is CompareOp.Eq or CompareOp.Ne)
        {
            if (this == other) return op == CompareOp.Eq;
            if (_count != other._count) return op == CompareOp.Ne;
        }
        var left = new PyDequeIterator(this);
        var right = new PyDequeIterator(other);
        while (true)
        {
            bool more = left.TryNext(ts, out var a), otherMore = right.TryNext(ts, out var b);
            if (!more || !otherMore) return Ops.Holds(op, more == otherMore ? 0 : more ? 1 : -1);
            if (Ops.IsOrEqual(ts, a, b)) continue;
            return op switch
            {
                CompareOp.Eq => false,
                CompareOp.Ne => true,
                _ => Ops.Compare(ts, op, a, b),
            };
        }
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, CompareOp.Lt, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, CompareOp.Le, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, CompareOp.Gt, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, CompareOp.Ge, value);
    [PyConst("__hash__")] static Value NoHash => Value.None;

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        if (!ts.EnterRepr(this)) return "[...]";
        try
        {
            var items = Ops.Repr(ts, new PyList(ToArray()));
            return _maxLength < 0 ? $"{Type.Name}({items})" : $"{Type.Name}({items}, maxlen={_maxLength})";
        }
        finally
        {
            ts.LeaveRepr(this);
        }
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var state = PyObjectType.StateOf(ts, this);
        var arguments = _maxLength < 0 ? PyTuple.Empty : PyTuple.Of(PyTuple.Empty, _maxLength);
        return PyTuple.Of(Type, arguments, state, new PyDequeIterator(this));
    }

    [PyMethod("__sizeof__(self, /)", Doc = "Return the size of the deque in memory, in bytes.")]
    long SizeOf() => 216 + 528L * (Count / 64 + 1);

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}

/// <summary>Iterates over a deque; RuntimeError if it changes meanwhile.</summary>
[PyType("_deque_iterator", Module = "collections")]
public sealed partial class PyDequeIterator(PyDeque deque) : PyIterator(TypeObject)
{
    private readonly int _version = deque.Version;
    private int _index;
    private bool _ended;

    [PyNew("_deque_iterator(iterable, index=0, /, **ignored)")]
    static Value New(ThreadState ts, PyType type, PyDeque deque, nint index, PyDict? ignored) => new PyDequeIterator(deque) { _index = (int)Math.Clamp(index, 0, deque.Count) };

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_ended) return false;
        if (deque.Version != _version)
        {
            _ended = true;
            throw Err.Runtime("deque mutated during iteration");
        }
        if (_index >= deque.Count)
        {
            _ended = true;
            return false;
        }
        value = deque.At(_index++);
        return true;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _ended ? 0 : Math.Max(0, deque.Count - _index);

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => PyTuple.Of(TypeObject, PyTuple.Of(deque, _index));
}

/// <summary>Iterates over a deque backwards.</summary>
[PyType("_deque_reverse_iterator", Module = "collections")]
public sealed partial class PyDequeReverseIterator(PyDeque deque) : PyIterator(TypeObject)
{
    private readonly int _version = deque.Version;
    private int _index = deque.Count;
    private bool _ended;

    [PyNew("_deque_reverse_iterator(iterable, index=0, /, **ignored)")]
    static Value New(ThreadState ts, PyType type, PyDeque deque, nint index, PyDict? ignored) => new PyDequeReverseIterator(deque) { _index = deque.Count - (int)Math.Clamp(index, 0, deque.Count) };

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_ended) return false;
        if (deque.Version != _version)
        {
            _ended = true;
            throw Err.Runtime("deque mutated during iteration");
        }
        if (_index <= 0)
        {
            _ended = true;
            return false;
        }
        value = deque.At(--_index);
        return true;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _ended ? 0 : _index;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => PyTuple.Of(TypeObject, PyTuple.Of(deque, deque.Count - _index));
}
