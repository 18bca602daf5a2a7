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

    /// <summary>The tag of ints in a table; a literal, as the tags of <see cref="Value"/> are.</summary>
    private const string IntTag = "<int>";

    /// <summary>
    /// A place of the table in 16 bytes: an element and, if that is an object, its hash. The hashes of numbers are computed from them.
    /// </summary>
    /// <remarks>
    /// <code>
    ///   Ref                Bits
    ///   null               0: never used
    ///   AbsentTag          0: its element was removed
    ///   IntTag             an int
    ///   FloatTag           the bits of a float
    ///   any PyObject       its hash
    /// </code>
    /// </remarks>
    internal struct Entry
    {
        public object? Ref;
        public long Bits;

        public readonly bool IsFree
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Ref == null;
        }

        public readonly bool IsRemoved
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (object?)Ref == (object)Value.AbsentTag;
        }

        public readonly bool IsUsed
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Ref != null && (object)Ref != (object)Value.AbsentTag;
        }

        /// <summary>The element. Only of a used place.</summary>
        public readonly Value Key
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (object?)Ref == (object)IntTag ? new Value(null, Bits) : new Value(Ref, (object?)Ref == (object)Value.FloatTag ? Bits : 0);
        }

        /// <summary>The hash of the element. Only of a used place.</summary>
        public readonly long Hash
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (object?)Ref == (object)IntTag ? PyHash.Int(Bits) : (object?)Ref == (object)Value.FloatTag ? HashOfFloat(Bits) : Bits;
        }
    }

    private static long HashOfFloat(long bits)
    {
        double number = BitConverter.Int64BitsToDouble(bits);
        return PyHash.Float(number, double.IsNaN(number) ? bits >> 3 : 0);
    }

    /// <summary>The table of every set that nothing was added to yet; nobody writes to it.</summary>
    private static readonly Entry[] Untouched = new Entry[MinSize];

    private Entry[] _table = Untouched;
    private int _fill;

    /// <summary>How many elements there are.</summary>
    public int Count { get; private set; }

    public sealed override int PlainCount => Type.IsBuiltin ? Count : -1;

    internal int TableSize => _table.Length;

    /// <summary>The element at a place of the table; false if the place is empty.</summary>
    internal bool TryAt(int place, out Value key)
    {
        ref var entry = ref _table[place];
        bool used = entry.IsUsed;
        key = used ? entry.Key : Value.Absent;
        return used;
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

    /// <summary>Finds an element; less than 0 if there is none. May call <c>__eq__</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(ThreadState ts, in Value key, long hash) => Probe(ts, key, hash);

    /// <summary>The place of an element, or, if it is not there, the complement of the place where it is to be put.</summary>
    private int Probe(ThreadState ts, in Value key, long hash)
    {
        var table = _table;
        int i = (int)hash & table.Length - 1;
        ref var entry = ref table[i];
        object? first = entry.Ref;
        // What is there is mostly found at once, and so is that it is not.
        if (first == null) return ~i;
        if (key.Ref == null ? (object)first == (object)IntTag && entry.Bits == key.Bits : first == key.Ref && ((object)first != (object)Value.FloatTag || entry.Bits == key.Bits)) return i;
        return ProbeOn(ts, key, hash);
    }

    private int ProbeOn(ThreadState ts, in Value key, long hash)
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
                // The last place of a removed element on the way is used again.
                if (entry.IsFree) return removed >= 0 ? ~removed : ~at;
                if (entry.IsRemoved)
                {
                    removed = at;
                    continue;
                }
                var likeness = Compare(entry, key, hash);
                if (likeness == Likeness.Different) continue;
                if (likeness == Likeness.Same) return at;
                var seen = entry;
                bool equal = Ops.Equal(ts, seen.Key, key);
                if (table != _table || entry.Ref != seen.Ref || entry.Bits != seen.Bits)
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

    private enum Likeness { Different, Same, ToBeAsked }

    /// <summary>Compares an element with what is looked for, as far as no code of the program is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Likeness Compare(in Entry entry, in Value key, long hash)
    {
        if ((object?)entry.Ref == (object)IntTag)
        {
            if (key.Ref == null) return entry.Bits == key.Bits ? Likeness.Same : Likeness.Different;
            return PyHash.Int(entry.Bits) == hash ? Likeness.ToBeAsked : Likeness.Different;
        }
        return CompareObject(entry, key, hash);
    }

    private static Likeness CompareObject(in Entry entry, in Value key, long hash)
    {
        if ((object?)entry.Ref == (object)Value.FloatTag)
        {
            if ((object?)key.Ref == (object)Value.FloatTag && entry.Bits == key.Bits) return Likeness.Same;
            return HashOfFloat(entry.Bits) == hash ? Likeness.ToBeAsked : Likeness.Different;
        }
        if (entry.Ref == key.Ref) return Likeness.Same;
        if (entry.Bits != hash) return Likeness.Different;
        if (PyStr.TryExact(key.Ref, out var text))
            return !PyStr.TryExact(entry.Ref, out var present) ? Likeness.ToBeAsked : PyStr.ContentEquals(present, text) ? Likeness.Same : Likeness.Different;
        if (PyTuple.TryExact(key.Ref, out var tuple) && PyTuple.TryExact(entry.Ref, out var other) && PyTuple.TryPlainEquals(other, tuple, out bool same))
            return same ? Likeness.Same : Likeness.Different;
        return Likeness.ToBeAsked;
    }

    public bool Contains(ThreadState ts, in Value key) => Count != 0 ? Probe(ts, key, PySet.LookupHash(ts, key)) >= 0 : HashOnly(ts, key);

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
    public bool Add(ThreadState ts, in Value key) => Add(ts, key, HashOf(ts, key));

    internal bool Add(ThreadState ts, in Value key, long hash)
    {
        int at = Probe(ts, key, hash);
        if (at >= 0) return false;
        AddAt(~at, key, hash);
        return true;
    }

    /// <summary>Adds an int or a str, if it is found at once that it is there or that its place is free; else false.</summary>
    internal bool TryAddPlain(in Value key)
    {
        PyStr? text = null;
        if (key.Ref != null && !PyStr.TryExact(key.Ref, out text)) return false;
        long hash = text == null ? PyHash.Int(key.Bits) : text.FullHash;
        int at = (int)hash & _table.Length - 1;
        ref var entry = ref _table[at];
        if (entry.IsFree)
        {
            AddAt(at, key, hash);
            return true;
        }
        return text == null ? (object?)entry.Ref == (object)IntTag && entry.Bits == key.Bits : PyStr.TryExact(entry.Ref, out var present) && PyStr.ContentEquals(present, text);
    }

    /// <summary>Puts an element that is not there into a place that was found for it.</summary>
    private void AddAt(int at, in Value key, long hash)
    {
        var table = _table;
        if (table == Untouched) _table = table = new Entry[MinSize];
        ref var entry = ref table[at];
        bool isFree = entry.IsFree;
        Place(ref entry, key, hash);
        Count++;
        if (isFree && (long)++_fill * 5 >= (long)(table.Length - 1) * 3) Resize(Count > 50000 ? Count * 2 : Count * 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(ref Entry entry, in Value key, long hash)
    {
        if (key.Ref == null)
        {
            // A literal needs no write barrier.
            entry.Ref = IntTag;
            entry.Bits = key.Bits;
            return;
        }
        entry.Ref = key.Ref;
        entry.Bits = (object)key.Ref == (object)Value.FloatTag ? key.Bits : hash;
    }

    /// <summary>Copies the elements of a table, which are so many with the removed ones, to one that has none: they all differ, so that nothing is compared.</summary>
    private static void CopyAll(Entry[] source, int count, Entry[] table)
    {
        int mask = table.Length - 1;
        foreach (ref readonly var entry in source.AsSpan())
        {
            object? reference = entry.Ref;
            if (reference == null) continue;
            if ((object)reference == (object)IntTag)
            {
                long hash = PyHash.Int(entry.Bits);
                ref var place = ref table[(int)hash & mask];
                if (!place.IsFree) place = ref FreePlace(table, hash);
                place.Ref = IntTag;
                place.Bits = entry.Bits;
            }
            else if ((object)reference != (object)Value.AbsentTag)
            {
                long hash = entry.Hash;
                ref var place = ref table[(int)hash & mask];
                if (!place.IsFree) place = ref FreePlace(table, hash);
                place = entry;
            }
            // What follows the last one is empty.
            if (--count == 0) return;
        }
    }

    /// <summary>The first free place for a hash in a table that has no removed elements.</summary>
    private static ref Entry FreePlace(Entry[] table, long hash)
    {
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)((ulong)hash & (ulong)mask);
        while (true)
        {
            int probes = i + LinearProbes <= mask ? LinearProbes : 0;
            for (int at = i; at <= i + probes; at++)
                if (table[at].IsFree) return ref table[at];
            perturb >>= PerturbShift;
            i = (int)(((ulong)i * 5 + 1 + perturb) & (ulong)mask);
        }
    }

    /// <summary>Adds those elements of one set that are in another one too.</summary>
    internal void AddCommon(ThreadState ts, PySetBase set, PySetBase other)
    {
        // Comparing may run code that changes the sets.
        for (int i = 0; i < set._table.Length; i++)
        {
            var entry = set._table[i];
            if (entry.IsUsed && other.Holds(ts, entry)) AddFrom(ts, entry);
        }
    }

    /// <summary>Adds those elements of one set that are not in another one.</summary>
    internal void AddDifference(ThreadState ts, PySetBase set, PySetBase other)
    {
        for (int i = 0; i < set._table.Length; i++)
        {
            var entry = set._table[i];
            if (entry.IsUsed && !other.Holds(ts, entry)) AddFrom(ts, entry);
        }
    }

    /// <summary>Whether another set has all of the elements, or with <paramref name="wanted"/> false, none of them.</summary>
    internal bool All(ThreadState ts, PySetBase other, bool wanted)
    {
        for (int i = 0; i < _table.Length; i++)
        {
            var entry = _table[i];
            if (entry.IsUsed && other.Holds(ts, entry) != wanted) return false;
        }
        return true;
    }

    /// <summary>Whether the element of another table is here: mostly its first place tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Holds(ThreadState ts, in Entry sought)
    {
        long hash = sought.Hash;
        ref var entry = ref _table[(int)hash & _table.Length - 1];
        if (entry.IsFree) return false;
        if (entry.Ref == sought.Ref && entry.Bits == sought.Bits) return true;
        return ProbeOn(ts, sought.Key, hash) >= 0;
    }

    /// <summary>Adds the element of another table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFrom(ThreadState ts, in Entry added)
    {
        long hash = added.Hash;
        int at = (int)hash & _table.Length - 1;
        ref var entry = ref _table[at];
        if (!entry.IsFree)
        {
            if (entry.Ref == added.Ref && entry.Bits == added.Bits) return;
            at = ProbeOn(ts, added.Key, hash);
            if (at >= 0) return;
            at = ~at;
        }
        AddAt(at, added.Key, hash);
    }

    private static int SizeFor(int minUsed)
    {
        long size = MinSize;
        while (size <= minUsed) size <<= 1;
        return size <= 0x2000_0000 ? (int)size : throw Err.Memory();
    }

    private void Resize(int minUsed)
    {
        int size = SizeFor(minUsed);
        Limits.ResourceMeter.Charge(32L * size);
        var table = new Entry[size];
        if (Count > 0) CopyAll(_table, _fill, table);
        _table = table;
        _fill = Count;
    }

    /// <summary>Removes an element; false if there is none.</summary>
    public bool Remove(ThreadState ts, in Value key) => Discard(ts, key, HashOf(ts, key));

    internal bool Discard(ThreadState ts, in Value key, long hash)
    {
        int at = Probe(ts, key, hash);
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
        entry.Ref = Value.AbsentTag;
        entry.Bits = 0;
        Count--;
    }

    public void Clear()
    {
        _table = Untouched;
        _fill = 0;
        Count = 0;
    }

    /// <summary>Adds the elements of another set; hashes are kept.</summary>
    public void UnionWith(ThreadState ts, PySetBase other)
    {
        if (ReferenceEquals(other, this) || other.Count == 0) return;
        // As in CPython the table grows once, ahead, for all that may come.
        bool grows = (long)(_fill + other.Count) * 5 >= (long)(_table.Length - 1) * 3;
        if (Count == 0 && (_fill == 0 || grows))
        {
            var table = new Entry[grows ? SizeFor(other.Count * 2) : _table.Length];
            if (table.Length == other._table.Length && other._fill == other.Count) Array.Copy(other._table, table, table.Length);
            else CopyAll(other._table, other._fill, table);
            _table = table;
            _fill = Count = other.Count;
            return;
        }
        if (grows) Resize((Count + other.Count) * 2);
        var source = other._table;
        for (int i = 0; i < source.Length; i++)
            if (source[i].IsUsed) AddFrom(ts, source[i]);
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
        if (PyTuple.TryExact(iterable.Ref, out var tuple))
        {
            foreach (ref readonly var item in tuple.Items.AsSpan())
            {
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
        using var filling = ts.Fill(this);
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
