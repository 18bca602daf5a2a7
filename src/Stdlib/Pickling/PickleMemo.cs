using System.Buffers;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Pickling;

/// <summary>Objects by identity, with the numbers that they were written under.</summary>
internal sealed class PickleMemo
{
    private const int Few = 8, FirstSize = 32;

    private struct Entry
    {
        public object? Object;
        public int Number;
        public int Hash;
    }

    // In the order in which they were added; beyond a few there is a table of places in it, counted from one, twice as long at least. It has the hashes as well, in
    // its upper halves: what is looked for and not there is mostly found out without a look at the entries.
    private Entry[] _entries = new Entry[Few];
    private ulong[]? _table;
    private int _mask;

    // The object that was looked for last and not found, with its hash and its place in the table.
    private object? _missed;
    private int _missedHash, _missedPlace;

    /// <summary>How many objects there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of an object; -1 if it has none.</summary>
    public int Find(object o)
    {
        var entries = _entries;
        if (_table is not { } table)
        {
            for (int i = 0; i < Count; i++)
                if (entries[i].Object == o) return entries[i].Number;
            return -1;
        }
        int hash = HashOf(o), at = hash & _mask;
        while (table[at] is not 0 and var place)
        {
            if ((uint)(place >> 32) == (uint)hash)
            {
                ref var entry = ref entries[(uint)place - 1];
                if (entry.Object == o) return entry.Number;
            }
            at = at + 1 & _mask;
        }
        _missed = o;
        _missedHash = hash;
        _missedPlace = at;
        return -1;
    }

    private static int HashOf(object o)
    {
        int hash = RuntimeHelpers.GetHashCode(o);
        return hash ^ hash >> 15;
    }

    private static ulong Place(int hash, int number) => (ulong)(uint)hash << 32 | (uint)number;

    private static int FreePlace(ulong[] table, int mask, int hash)
    {
        int at = hash & mask;
        while (table[at] != 0) at = at + 1 & mask;
        return at;
    }

    /// <summary>Gives an object a number, unless it has one.</summary>
    public void Set(object o, int number)
    {
        if (Find(o) < 0) AddNew(o, number);
    }

    /// <summary>Gives an object that is not there the next number; null takes a number that nothing is found by.</summary>
    public int Add(object? o)
    {
        AddNew(o, Count);
        return Count - 1;
    }

    private void AddNew(object? o, int number)
    {
        if (Count == _entries.Length || _table != null && Count > _mask / 2) Grow();
        ref var entry = ref _entries[Count++];
        entry.Object = o;
        entry.Number = number;
        if (_table is not { } table || o == null) return;
        if (_missed == o)
        {
            entry.Hash = _missedHash;
            table[_missedPlace] = Place(entry.Hash, Count);
        }
        else
        {
            entry.Hash = HashOf(o);
            table[FreePlace(table, _mask, entry.Hash)] = Place(entry.Hash, Count);
        }
        _missed = null;
    }

    private void Grow()
    {
        int size = _table == null ? FirstSize : 2 * (_mask + 1);
        Vm.Limits.ResourceMeter.Charge(16L * size);
        var entries = ArrayPool<Entry>.Shared.Rent(size / 2);
        Array.Copy(_entries, entries, Count);
        GiveBack();
        var table = ArrayPool<ulong>.Shared.Rent(size);
        Array.Clear(table, 0, size);
        bool isFirst = _table == null;
        for (int i = 0; i < Count; i++)
        {
            ref var entry = ref entries[i];
            if (entry.Object is not { } o) continue;
            if (isFirst) entry.Hash = HashOf(o);
            table[FreePlace(table, size - 1, entry.Hash)] = Place(entry.Hash, i + 1);
        }
        _entries = entries;
        _table = table;
        _mask = size - 1;
        _missed = null;
    }

    /// <summary>Gives the arrays back to the process: only where nobody uses this any more, or before it gets others.</summary>
    private void GiveBack()
    {
        if (_table == null) return;
        Array.Clear(_entries, 0, Count);
        ArrayPool<Entry>.Shared.Return(_entries);
        ArrayPool<ulong>.Shared.Return(_table);
    }

    /// <summary>Forgets all objects.</summary>
    public void Clear()
    {
        GiveBack();
        Count = 0;
        _entries = new Entry[Few];
        _table = null;
        _missed = null;
    }

    /// <summary>The objects and their numbers, in the order in which they were added.</summary>
    public List<(object Object, int Number)> ToList()
    {
        var all = new List<(object, int)>(Count);
        for (int i = 0; i < Count; i++)
            if (_entries[i].Object is { } o) all.Add((o, _entries[i].Number));
        return all;
    }

    /// <summary>A memo of the same content.</summary>
    public PickleMemo Copy()
    {
        var copy = new PickleMemo();
        for (int i = 0; i < Count; i++) copy.AddNew(_entries[i].Object, _entries[i].Number);
        return copy;
    }
}
