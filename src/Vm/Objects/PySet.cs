namespace PyLite.Vm.Objects;

/// <summary>
/// The table of set and frozenset. Open addressing in the very order that CPython's documentation of the algorithm gives (linear probes, then a
/// perturbed sequence), so that sets of ints and tuples iterate in the same order as there.
/// </summary>
public abstract partial class PySetBase(PyType type) : PyObject(type)
{
    private const int MinSize = 8;
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;

    /// <summary>
    /// A place of the table. All bits clear: never used. Key Absent: its element was removed. No hash is -1, so that the hash plus one is never zero in a used place.
    /// </summary>
    internal struct Entry
    {
        public Value Key;
        public long HashPlusOne;

        public readonly bool IsFree => HashPlusOne == 0;
        public readonly bool IsUsed => HashPlusOne != 0 && !Key.IsAbsent;
        public readonly long Hash => HashPlusOne - 1;
    }

    /// <summary>The table of every set that nothing was added to yet; nobody writes to it.</summary>
    private static readonly Entry[] Untouched = new Entry[MinSize];

    private Entry[] _table = Untouched;
    private int _fill;

    /// <summary>How many elements there are.</summary>
    public int Count { get; private set; }

    public sealed override int PlainCount => Type.IsBuiltin ? Count : -1;

    /// <summary>Changes whenever an element is added or removed.</summary>
    public int Version { get; private set; }

    internal int TableSize => _table.Length;

    /// <summary>The element at a place of the table; false if the place is empty.</summary>
    internal bool TryAt(int place, out Value key)
    {
        ref var entry = ref _table[place];
        key = entry.Key;
        return entry.IsUsed;
    }

    /// <summary>The element at a place or the next one that follows, and moves behind it; false at the end.</summary>
    internal bool TryFrom(ref int place, out Value key)
    {
        var table = _table;
        for (int at = place; (uint)at < (uint)table.Length; at++)
        {
            ref var entry = ref table[at];
            if (!entry.IsUsed) continue;
            place = at + 1;
            key = entry.Key;
            return true;
        }
        place = table.Length;
        key = Value.Absent;
        return false;
    }

    /// <summary>The hash of the element at a place.</summary>
    internal long HashAt(int place) => _table[place].Hash;

    /// <summary>Finds an element; -1 if there is none. May call <c>__eq__</c>.</summary>
    internal int Find(ThreadState ts, in Value key, long hash)
    {
        int restarts = 0;
    restart:
        var table = _table;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)((ulong)hash & (ulong)mask);
        while (true)
        {
            int probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (int at = i; at <= i + probes; at++)
            {
                ref var entry = ref table[at];
                if (entry.HashPlusOne != hash + 1)
                {
                    if (entry.IsFree) return -1;
                    continue;
                }
                if (Value.Is(entry.Key, key)) return at;
                if (entry.Key.IsAbsent) continue;
                if (PyTuple.TryExact(key.Ref, out var tuple) && PyTuple.TryExact(entry.Key.Ref, out var other) && PyTuple.TryPlainEquals(other, tuple, out bool same))
                {
                    if (same) return at;
                    continue;
                }
                var seen = entry.Key;
                bool equal = Ops.Equal(ts, seen, key);
                if (table != _table || !Value.Is(entry.Key, seen))
                {
                    if (++restarts > 1000) throw Err.Runtime("set changed during lookup");
                    goto restart;
                }
                if (equal) return at;
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    public bool Contains(ThreadState ts, in Value key) => Count != 0 ? Find(ts, key, PySet.LookupHash(ts, key)) >= 0 : HashOnly(ts, key);

    /// <summary>The hash of an element; TypeError "cannot use 'list' as a set element (unhashable type: 'list')".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long HashOf(ThreadState ts, in Value key) => key.Ref == null ? PyHash.Int(key.Bits) : HashOfObject(ts, key);

    private static long HashOfObject(ThreadState ts, in Value key) =>
        PyStr.TryExact(key.Ref, out var text) ? text.FullHash : PyTuple.TryExact(key.Ref, out var tuple) && tuple.TryPlainHash(out long hash) ? hash : Ops.HashAs(ts, key, "set element");

    private static bool HashOnly(ThreadState ts, in Value key)
    {
        PySet.LookupHash(ts, key);
        return false;
    }

    /// <summary>Adds an element; false if it was there.</summary>
    public bool Add(ThreadState ts, in Value key) => key.Ref == null && TryAddInt(key.Bits) ? true : Add(ts, key, HashOf(ts, key));

    /// <summary>Adds an int or a str, if it is found at once that it is there or that its place is free; else false.</summary>
    internal bool TryAddPlain(in Value key)
    {
        if (key.Ref == null)
        {
            if (TryAddInt(key.Bits)) return true;
            ref var first = ref _table[(int)PyHash.Int(key.Bits) & _table.Length - 1];
            return first.Key.Ref == null && first.Key.Bits == key.Bits && first.IsUsed;
        }
        if (!PyStr.TryExact(key.Ref, out var text)) return false;
        ref var entry = ref _table[(int)text.FullHash & _table.Length - 1];
        return entry.IsUsed && PyStr.TryExact(entry.Key.Ref, out var present) && PyStr.ContentEquals(present, text);
    }

    /// <summary>Adds an int whose place is free, as it mostly is; false if there is more to do.</summary>
    private bool TryAddInt(long number)
    {
        long hash = PyHash.Int(number);
        var table = _table;
        ref var entry = ref table[(int)hash & table.Length - 1];
        if (!entry.IsFree || table == Untouched) return false;
        entry.Key.Bits = number;
        entry.HashPlusOne = hash + 1;
        Count++;
        Version++;
        if ((long)++_fill * 5 >= (long)(table.Length - 1) * 3) Resize(Count > 50000 ? Count * 2 : Count * 4);
        return true;
    }

    internal bool Add(ThreadState ts, in Value key, long hash)
    {
        int restarts = 0;
    restart:
        var table = _table;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)((ulong)hash & (ulong)mask), removed = -1;
        while (true)
        {
            int probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (int at = i; at <= i + probes; at++)
            {
                ref var entry = ref table[at];
                if (entry.IsFree)
                {
                    if (table == Untouched) _table = table = new Entry[MinSize];
                    // The last place of a removed element on the way is used again.
                    Place(ref table[removed >= 0 ? removed : at], key, hash);
                    Count++;
                    Version++;
                    if (removed < 0 && (long)++_fill * 5 >= (long)mask * 3) Resize(Count > 50000 ? Count * 2 : Count * 4);
                    return true;
                }
                if (entry.Key.IsAbsent)
                {
                    removed = at;
                    continue;
                }
                if (entry.HashPlusOne != hash + 1) continue;
                if (Value.Is(entry.Key, key)) return false;
                if (PyTuple.TryExact(key.Ref, out var tuple) && PyTuple.TryExact(entry.Key.Ref, out var other) && PyTuple.TryPlainEquals(other, tuple, out bool same))
                {
                    if (same) return false;
                    continue;
                }
                var seen = entry.Key;
                bool equal = Ops.Equal(ts, seen, key);
                if (table != _table || !Value.Is(entry.Key, seen))
                {
                    if (++restarts > 1000) throw Err.Runtime("set changed during lookup");
                    goto restart;
                }
                if (equal) return false;
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(ref Entry entry, in Value key, long hash)
    {
        if (entry.Key.Ref != key.Ref) entry.Key.Ref = key.Ref;
        entry.Key.Bits = key.Bits;
        entry.HashPlusOne = hash + 1;
    }

    /// <summary>Puts an element that is not there into the first free place of a table that has no removed ones.</summary>
    private static void Insert(Entry[] table, in Value key, long hash)
    {
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)((ulong)hash & (ulong)mask);
        while (true)
        {
            int probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (int at = i; at <= i + probes; at++)
            {
                if (!table[at].IsFree) continue;
                Place(ref table[at], key, hash);
                return;
            }
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    private static int SizeFor(int minUsed)
    {
        long size = MinSize;
        while (size <= minUsed) size <<= 1;
        return size <= 0x2000_0000 ? (int)size : throw Err.Memory();
    }

    private void Resize(int minUsed)
    {
        var table = new Entry[SizeFor(minUsed)];
        if (Count > 0)
        {
            foreach (ref var entry in _table.AsSpan())
                if (entry.IsUsed) Insert(table, entry.Key, entry.Hash);
        }
        _table = table;
        _fill = Count;
    }

    /// <summary>Removes an element; false if there is none.</summary>
    public bool Remove(ThreadState ts, in Value key) => Discard(ts, key, HashOf(ts, key));

    internal bool Discard(ThreadState ts, in Value key, long hash)
    {
        int at = Find(ts, key, hash);
        if (at < 0) return false;
        RemoveAt(at);
        return true;
    }

    /// <summary>Where pop() goes on searching; stays when the table is another one, as CPython's does.</summary>
    private int _finger;

    /// <summary>Removes the next element that is found; false if the set is empty.</summary>
    internal bool TryPop(out Value key)
    {
        key = Value.Absent;
        if (Count == 0) return false;
        int mask = _table.Length - 1, at = _finger & mask;
        while (!_table[at].IsUsed) at = at + 1 & mask;
        key = _table[at].Key;
        RemoveAt(at);
        _finger = at + 1;
        return true;
    }

    /// <summary>Rebuilds the table if more than a quarter of it are places of removed elements.</summary>
    internal void ShrinkIfSparse()
    {
        if (_fill - Count > (_table.Length - 1) / 4) Resize(Count > 50000 ? Count * 2 : Count * 4);
    }

    /// <summary>Takes over the elements of another set, which is not used any more.</summary>
    internal void Become(PySetBase other)
    {
        _table = other._table;
        _fill = other._fill;
        Count = other.Count;
        Version++;
    }

    /// <summary>The hash of the whole, which does not depend on the order: CPython's.</summary>
    internal long ContentHash()
    {
        ulong hash = 0;
        foreach (ref var entry in _table.AsSpan())
        {
            if (!entry.IsUsed) continue;
            ulong h = (ulong)entry.Hash;
            hash ^= (h ^ 89869747UL ^ h << 16) * 3644798167UL;
        }
        hash ^= ((ulong)Count + 1) * 1927868237UL;
        hash ^= hash >> 11 ^ hash >> 25;
        hash = hash * 69069 + 907133923;
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }

    internal void RemoveAt(int place)
    {
        ref var entry = ref _table[place];
        entry.Key = Value.Absent;
        entry.HashPlusOne = 1;
        Count--;
        Version++;
    }

    public void Clear()
    {
        _table = Untouched;
        _fill = 0;
        Count = 0;
        Version++;
    }

    /// <summary>Adds the elements of another set; hashes are kept.</summary>
    public void UnionWith(ThreadState ts, PySetBase other)
    {
        if (ReferenceEquals(other, this) || other.Count == 0) return;
        // As in CPython the table grows once, ahead, for all that may come.
        bool grows = (long)(_fill + other.Count) * 5 >= (long)(_table.Length - 1) * 3;
        if (Count == 0 && (_fill == 0 || grows))
        {
            int size = grows ? SizeFor(other.Count * 2) : _table.Length;
            if (size == other._table.Length && other._fill == other.Count) _table = (Entry[])other._table.Clone();
            else
            {
                // All elements differ from each other: nothing is compared.
                var table = new Entry[size];
                foreach (ref var entry in other._table.AsSpan())
                    if (entry.IsUsed) Insert(table, entry.Key, entry.Hash);
                _table = table;
            }
            _fill = Count = other.Count;
            Version++;
            return;
        }
        if (grows) Resize((Count + other.Count) * 2);
        var source = other._table;
        for (int i = 0; i < source.Length; i++)
            if (source[i].IsUsed) Add(ts, source[i].Key, source[i].Hash);
    }

    /// <summary>Adds the elements of any iterable.</summary>
    public void Update(ThreadState ts, in Value iterable)
    {
        if (PyList.TryExact(iterable.Ref, out var list))
        {
            // The elements' methods may change the list.
            for (int i = 0; i < list.Count; i++)
            {
                var item = list.Items[i];
                Add(ts, item);
                ts.CheckBreaker();
            }
            return;
        }
        if (iterable.Ref is PySetBase set)
        {
            UnionWith(ts, set);
            return;
        }
        if ((iterable.Ref is PyDictKeys keys ? keys.Dict : iterable.Ref) is PyDict dict && dict.GetType() == typeof(PyDict))
        {
            if ((long)(_fill + dict.Count) * 5 >= (long)(_table.Length - 1) * 3) Resize((Count + dict.Count) * 2);
            for (int i = 0; i < dict.EntryCount; i++)
                if (dict.TryEntry(i, out var key, out _)) Add(ts, key);
            return;
        }
        var iterator = Ops.GetIter(ts, iterable);
        var sink = new SetSink(this);
        while (sink.TryNext(ts, iterator.Ref, out var item))
        {
            Add(ts, item);
            ts.CheckBreaker();
        }
    }

    /// <summary>The elements in iteration order.</summary>
    public Value[] ToArray()
    {
        var items = new Value[Count];
        int n = 0;
        foreach (ref var entry in _table.AsSpan())
            if (entry.IsUsed) items[n++] = entry.Key;
        return items;
    }
}

/// <summary>set: https://docs.python.org/3.14/library/stdtypes.html#set</summary>
[PyType("set", Base = typeof(PyObjectType), Subclassable = true, Doc = "Build an unordered collection of unique elements.")]
public partial class PySet : PySetBase
{
    public PySet() : base(TypeObject) { }
    protected PySet(PyType type) : base(type) { }
}

/// <summary>An instance of a Python subclass of set.</summary>
public sealed class PySetSub(PyType type) : PySet(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

/// <summary>frozenset. Immutable once it was handed out.</summary>
[PyType("frozenset", Base = typeof(PyObjectType), Subclassable = true, Doc = "Build an immutable unordered collection of unique elements.")]
public partial class PyFrozenSet : PySetBase
{
    public PyFrozenSet() : base(TypeObject) { }
    protected PyFrozenSet(PyType type) : base(type) { }

    /// <summary>From constants of a code object: strings, numbers and tuples of them, whose hashes call no code of a program.</summary>
    internal static PyFrozenSet FromConstants(Value[] items)
    {
        var set = new PyFrozenSet();
        foreach (var item in items) set.Add(ThreadState.Current, item);
        return set;
    }
}

/// <summary>An instance of a Python subclass of frozenset.</summary>
public sealed class PyFrozenSetSub(PyType type) : PyFrozenSet(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
