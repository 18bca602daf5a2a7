namespace PyLite.Vm.Objects;

/// <summary>
/// dict: a table of entries in insertion order, and over it, from nine entries on, hash buckets with chains. Keys that are strings or small
/// ints are found without calling any code.
/// </summary>
[PyType("dict", Subclassable = true, MappingPattern = true, Doc = "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)")]
public partial class PyDict : PyObject
{
    /// <summary>Whether an object is exactly a dict, nothing derived: one comparison, where a type pattern on a class that is not sealed calls the runtime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryExact(object? obj, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PyDict? exact)
    {
        exact = obj != null && obj.GetType() == typeof(PyDict) ? Unsafe.As<PyDict>(obj) : null;
        return exact != null;
    }

    private const int LinearLimit = 8;

    internal struct Entry
    {
        /// <summary>Absent: deleted.</summary>
        public Value Key;
        public Value Value;
        public int Hash;
        /// <summary>Index of the next entry in the chain, or -1.</summary>
        public int Next;
    }

    private static readonly Entry[] NoEntries = new Entry[0];

    private Entry[] _entries = NoEntries;
    /// <summary>Index + 1 of the first entry of each chain; null while there are at most LinearLimit entries.</summary>
    private int[]? _buckets;
    /// <summary>Entries in use, deleted ones included.</summary>
    private int _used;
    private int _count;
    /// <summary>All entries before this one are deleted, so that a dict can serve as a queue.</summary>
    private int _first;

    /// <summary>
    /// Changes whenever a key is added or removed or entries move, not when only a value is replaced. With it, an inline cache may keep the
    /// index of an entry.
    /// </summary>
    public int KeysVersion;

    public PyDict() : base(TypeObject) { }
    protected PyDict(PyType type) : base(type) { }

    public PyDict(int capacity) : base(TypeObject)
    {
        Reserve(capacity);
    }

    /// <summary>Makes room in a dict that has had no entries yet.</summary>
    public void Reserve(int capacity)
    {
        if (_used > 0) return;
        if (capacity > SmallRoom) Resize(RoomFor((int)Math.Min(0x3FFFFFF, (capacity * 3L + 1) / 2)));
        else if (capacity > _entries.Length) _entries = new Entry[capacity];
    }

    public int Count => _count;

    /// <summary>How many entries there are, deleted ones included: the bound of <see cref="TryEntry"/>.</summary>
    public int EntryCount => _used;

    /// <summary>A position with no entry before it.</summary>
    public int FirstEntry => _first;

    // ---- hashing

    /// <summary>Folds a Python hash into the hash that the table keeps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(long hash) => (int)(hash ^ hash >> 32);

    /// <summary>The table hash of a key; may call <c>__hash__</c>; TypeError "unhashable type: 'list'".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int HashOf(ThreadState ts, in Value key)
    {
        if (PyStr.TryExact(key.Ref, out var s)) return s.ContentHash;
        return key.Ref == null ? Fold(PyHash.Int(key.Bits)) : HashSlow(ts, key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int HashSlow(ThreadState ts, in Value key) =>
        Fold(PyTuple.TryExact(key.Ref, out var tuple) && tuple.TryPlainHash(out long hash) ? hash : Ops.HashAs(ts, key, "dict key"));

    // ---- lookup

    /// <summary>The value of a str key, or Absent.</summary>
    public Value GetStr(PyStr key)
    {
        int i = FindStr(key);
        return i < 0 ? Value.Absent : _entries[i].Value;
    }

    public Value GetStr(string key) => GetStr(PyStr.Intern(key));

    /// <summary>The index of the entry of a str key, or -1.</summary>
    public int FindStr(PyStr key)
    {
        var entries = _entries;
        int hash = key.ContentHash;
        if (_buckets is { } buckets)
        {
            int i = buckets[hash & buckets.Length - 1] - 1;
            while ((uint)i < (uint)entries.Length)
            {
                ref var e = ref entries[i];
                if ((object?)e.Key.Ref == key) return i;
                if (e.Hash == hash)
                {
                    if (!PyStr.TryExact(e.Key.Ref, out var s)) return FindGeneric(ThreadState.Current, key, hash);
                    if (PyStr.ContentEquals(s, key)) return i;
                }
                i = e.Next;
            }
            return -1;
        }
        int used = _used;
        for (int i = 0; i < used && i < entries.Length; i++)
            if ((object?)entries[i].Key.Ref == key) return i;
        for (int i = 0; i < used && i < entries.Length; i++)
        {
            ref var e = ref entries[i];
            if (e.Hash != hash || e.Key.IsAbsent) continue;
            if (!PyStr.TryExact(e.Key.Ref, out var s)) return FindGeneric(ThreadState.Current, key, hash);
            if (PyStr.ContentEquals(s, key)) return i;
        }
        return -1;
    }

    private int FindInt(ThreadState ts, long key, int hash)
    {
        var entries = _entries;
        if (_buckets is { } buckets)
        {
            int i = buckets[hash & buckets.Length - 1] - 1;
            while ((uint)i < (uint)entries.Length)
            {
                ref var e = ref entries[i];
                if (e.Hash == hash)
                {
                    if (e.Key.Ref != null) return FindGeneric(ts, key, hash);
                    if (e.Key.Bits == key) return i;
                }
                i = e.Next;
            }
            return -1;
        }
        int used = _used;
        for (int i = 0; i < used; i++)
        {
            ref var e = ref entries[i];
            if (e.Hash != hash || e.Key.IsAbsent) continue;
            if (e.Key.Ref != null) return FindGeneric(ts, key, hash);
            if (e.Key.Bits == key) return i;
        }
        return -1;
    }

    /// <summary>The index of a key's entry, or -1. May call <c>__eq__</c>, which may change this dict.</summary>
    public int Find(ThreadState ts, in Value key, int hash)
    {
        if (key.Ref == null) return FindInt(ts, key.Bits, hash);
        if (PyStr.TryExact(key.Ref, out var s)) return FindStr(s);
        return FindObject(ts, key, hash);
    }

    /// <summary>The index of a key's entry, or -1; TypeError if the key cannot be hashed.</summary>
    public int Find(ThreadState ts, in Value key)
    {
        if (PyStr.TryExact(key.Ref, out var s)) return FindStr(s);
        if (key.Ref == null) return FindInt(ts, key.Bits, Fold(PyHash.Int(key.Bits)));
        return FindObject(ts, key, HashSlow(ts, key));
    }

    /// <summary>Neither int nor str: mostly an instance, or a tuple of plain values, which are compared here.</summary>
    private int FindObject(ThreadState ts, in Value key, int hash)
    {
        if (_buckets is not { } buckets || !PyTuple.TryExact(key.Ref, out var tuple)) return FindGeneric(ts, key, hash);
        var entries = _entries;
        int i = buckets[hash & buckets.Length - 1] - 1;
        while ((uint)i < (uint)entries.Length)
        {
            ref var e = ref entries[i];
            if (e.Hash == hash)
            {
                if ((object?)e.Key.Ref == tuple) return i;
                if (!PyTuple.TryExact(e.Key.Ref, out var other) || !PyTuple.TryPlainEquals(other, tuple, out bool equal)) return FindGeneric(ts, key, hash);
                if (equal) return i;
            }
            i = e.Next;
        }
        return -1;
    }

    private int FindGeneric(ThreadState ts, in Value key, int hash)
    {
    restart:
        var entries = _entries;
        var buckets = _buckets;
        int i = buckets != null ? buckets[hash & buckets.Length - 1] - 1 : 0;
        int steps = 0;
        while (buckets != null ? i >= 0 : i < _used)
        {
            ref var e = ref entries[i];
            if (e.Hash == hash && !e.Key.IsAbsent)
            {
                if (Value.Is(e.Key, key)) return i;
                var seen = e.Key;
                bool equal = Ops.Equal(ts, seen, key);
                // The comparison ran code of the program: what it left behind is searched again.
                if (entries != _entries || buckets != _buckets || !Value.Is(e.Key, seen))
                {
                    if (++steps > 1000) throw Err.Runtime("dictionary changed during lookup");
                    goto restart;
                }
                if (equal) return i;
            }
            i = buckets != null ? e.Next : i + 1;
        }
        return -1;
    }

    /// <summary>Looks a key up; TypeError if it cannot be hashed.</summary>
    public bool TryGet(ThreadState ts, in Value key, out Value value)
    {
        int i = Find(ts, key);
        if (i < 0)
        {
            value = Value.Absent;
            return false;
        }
        value = _entries[i].Value;
        return true;
    }

    public bool ContainsKey(ThreadState ts, in Value key) => Find(ts, key) >= 0;

    /// <summary>The value in the entry of an index that was found while <see cref="KeysVersion"/> was the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Value ValueAt(int index) => ref _entries[index].Value;

    /// <summary>The table hash of the entry at a position.</summary>
    internal int HashAt(int position) => _entries[position].Hash;

    /// <summary>The entry at a position of the iteration order; false if it was deleted.</summary>
    public bool TryEntry(int position, out Value key, out Value value)
    {
        ref var e = ref _entries[position];
        key = e.Key;
        value = e.Value;
        return !e.Key.IsAbsent;
    }

    // ---- change

    public void SetStr(PyStr key, in Value value)
    {
        int i = FindStr(key);
        if (i >= 0) _entries[i].Value = value;
        else Append(key, key.ContentHash, value);
    }

    public void SetStr(string key, in Value value) => SetStr(PyStr.Intern(key), value);

    public void Set(ThreadState ts, in Value key, in Value value)
    {
        int hash = HashOf(ts, key);
        int i = Find(ts, key, hash);
        if (i >= 0) _entries[i].Value = value;
        else Append(key, hash, value);
    }

    /// <summary>Adds a key whose table hash is known; false if it is there.</summary>
    internal bool TryAdd(ThreadState ts, in Value key, int hash, in Value value)
    {
        if (Find(ts, key, hash) >= 0) return false;
        Append(key, hash, value);
        return true;
    }

    /// <summary>Sets the value of a key that was just found missing, where no code of the program ran since. It is not searched again if its hash cannot run any either.</summary>
    protected void SetMissing(ThreadState ts, in Value key, in Value value)
    {
        if (key.Ref == null || PyStr.TryExact(key.Ref, out _) || PyTuple.TryExact(key.Ref, out var tuple) && tuple.TryPlainHash(out _)) Append(key, HashOf(ts, key), value);
        else Set(ts, key, value);
    }

    /// <summary>The existing value of a key, or, after adding it, <paramref name="value"/>.</summary>
    public Value GetOrAdd(ThreadState ts, in Value key, in Value value)
    {
        int hash = HashOf(ts, key);
        int i = Find(ts, key, hash);
        if (i >= 0) return _entries[i].Value;
        Append(key, hash, value);
        return value;
    }

    /// <summary>Removes a key and gives its value; false if there is none.</summary>
    public bool Remove(ThreadState ts, in Value key, out Value value)
    {
        int hash = HashOf(ts, key);
        int i = Find(ts, key, hash);
        if (i < 0)
        {
            value = Value.Absent;
            return false;
        }
        value = _entries[i].Value;
        RemoveAt(i);
        return true;
    }

    public bool RemoveStr(PyStr key)
    {
        int i = FindStr(key);
        if (i < 0) return false;
        RemoveAt(i);
        return true;
    }

    /// <summary>Removes the entry at a position.</summary>
    public void RemoveAt(int index)
    {
        ref var e = ref _entries[index];
        if (_buckets is { } buckets)
        {
            ref int link = ref buckets[e.Hash & buckets.Length - 1];
            int i = link - 1;
            if (i == index) link = e.Next + 1;
            else
            {
                while (_entries[i].Next != index) i = _entries[i].Next;
                _entries[i].Next = e.Next;
            }
        }
        e.Key = Value.Absent;
        e.Value = default;
        e.Hash = 0;
        _count--;
        KeysVersion++;
        if (index == _first)
        {
            do _first++;
            while (_first < _used && _entries[_first].Key.IsAbsent);
        }
    }

    /// <summary>The position of the last entry, from which on no places are kept for those that were removed. Not for an empty dict.</summary>
    public int TrimToLast()
    {
        while (_entries[_used - 1].Key.IsAbsent) _used--;
        return _used - 1;
    }

    public void Clear()
    {
        _entries = NoEntries;
        _buckets = null;
        _used = _count = _first = 0;
        KeysVersion++;
    }

    private void Append(in Value key, int hash, in Value value)
    {
        if (_used == _entries.Length) Grow();
        int i = _used++;
        ref var e = ref _entries[i];
        // Ints into a fresh place need no write barrier.
        if (e.Key.Ref != key.Ref) e.Key.Ref = key.Ref;
        e.Key.Bits = key.Bits;
        if (e.Value.Ref != value.Ref) e.Value.Ref = value.Ref;
        e.Value.Bits = value.Bits;
        e.Hash = hash;
        if (_buckets is { } buckets)
        {
            ref int link = ref buckets[hash & buckets.Length - 1];
            e.Next = link - 1;
            link = i + 1;
        }
        _count++;
        KeysVersion++;
    }

    /// <summary>The room of the smallest table.</summary>
    private const int SmallRoom = 5;

    /// <summary>Two thirds of the power of two from a number on: what a table of CPython holds before it is made anew.</summary>
    /// <remarks>When that happens can be seen by who changes a dict while iterating, because removed entries go and the others move up.</remarks>
    private static int RoomFor(int size) => (int)(BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, size)) * 2 / 3);

    private void Grow()
    {
        if (_used >= SmallRoom) Resize(RoomFor(_count * 3));
        else
        {
            var entries = new Entry[SmallRoom];
            Array.Copy(_entries, entries, _used);
            _entries = entries;
            KeysVersion++;
        }
    }

    /// <summary>Makes room for a number of entries, dropping deleted ones.</summary>
    private void Resize(int capacity)
    {
        if (capacity < _count) capacity = _count;
        if (capacity > 0x3FFFFFF) throw Err.Memory();
        Limits.ResourceMeter.Charge(48L * capacity);
        var old = _entries;
        var entries = new Entry[capacity];
        int n = _count;
        if (n == _used) Array.Copy(old, entries, n);
        else
        {
            n = 0;
            for (int i = _first; i < _used; i++)
                if (!old[i].Key.IsAbsent) entries[n++] = old[i];
        }
        _used = n;
        _first = 0;
        _entries = entries;
        KeysVersion++;
        if (capacity <= LinearLimit)
        {
            _buckets = null;
            return;
        }
        var buckets = new int[BitOperations.RoundUpToPowerOf2((uint)capacity)];
        int mask = buckets.Length - 1;
        for (int i = n - 1; i >= 0; i--)
        {
            ref int link = ref buckets[entries[i].Hash & mask];
            entries[i].Next = link - 1;
            link = i + 1;
        }
        _buckets = buckets;
    }

    /// <summary>A shallow copy, as an exact dict.</summary>
    public PyDict Copy()
    {
        var copy = new PyDict();
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>A table of the same room with the same entries.</summary>
    private static Entry[] CopyOf(Entry[] source, int used)
    {
        var entries = new Entry[source.Length];
        if (used > LinearLimit)
        {
            Array.Copy(source, entries, used);
            return entries;
        }
        for (int i = 0; i < used && i < entries.Length; i++)
        {
            ref readonly var from = ref source[i];
            ref var to = ref entries[i];
            // The new table is clear: ints need no write barrier.
            if (from.Key.Ref is { } key) to.Key.Ref = key;
            to.Key.Bits = from.Key.Bits;
            if (from.Value.Ref is { } value) to.Value.Ref = value;
            to.Value.Bits = from.Value.Bits;
            to.Hash = from.Hash;
            to.Next = from.Next;
        }
        return entries;
    }

    /// <summary>Fills this empty dict with the entries of another one.</summary>
    public void CopyFrom(PyDict other)
    {
        if (other._count == 0) return;
        if (other._count == other._used)
        {
            _entries = CopyOf(other._entries, other._used);
            _buckets = other._buckets is { } buckets ? buckets.AsSpan().ToArray() : null;
            _used = other._used;
            _count = other._count;
            KeysVersion++;
            return;
        }
        Resize(RoomFor((other._count * 3 + 1) / 2));
        for (int i = 0; i < other._used; i++)
        {
            ref var e = ref other._entries[i];
            if (!e.Key.IsAbsent) Append(e.Key, e.Hash, e.Value);
        }
    }

    /// <summary>Moves an entry to one end of the order; for OrderedDict.</summary>
    public void MoveToEnd(int index, bool last)
    {
        var e = _entries[index];
        RemoveAt(index);
        if (last)
        {
            Append(e.Key, e.Hash, e.Value);
            return;
        }
        var old = _entries;
        int used = _used;
        _entries = NoEntries;
        _buckets = null;
        _used = _count = _first = 0;
        Resize(RoomFor((used * 3 + 1) / 2));
        Append(e.Key, e.Hash, e.Value);
        for (int i = 0; i < used; i++)
            if (!old[i].Key.IsAbsent) Append(old[i].Key, old[i].Hash, old[i].Value);
    }

    /// <summary>Adds a key that is known not to be there.</summary>
    public void AppendNew(in Value key, int hash, in Value value) => Append(key, hash, value);
}

/// <summary>An instance of a Python subclass of dict.</summary>
public sealed class PyDictSub(PyType type) : PyDict(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
