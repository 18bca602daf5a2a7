using System.Buffers;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Pickling;

/// <summary>Objects by the numbers that a pickle gives them. Numbers that are far apart take no more room than others.</summary>
internal sealed class UnpickleMemo
{
    private Value[] _items = [];
    private Dictionary<long, Value>? _far;

    // How many of the items are in use; where no object has the number, Absent stands.
    private int _end;

    /// <summary>How many objects there are.</summary>
    public int Count { get; private set; }

    /// <summary>The object of a number; false if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(long number, out Value value)
    {
        if ((ulong)number < (ulong)_end)
        {
            value = _items[number];
            return !value.IsAbsent;
        }
        return TryGetFar(number, out value);
    }

    private bool TryGetFar(long number, out Value value)
    {
        value = Value.Absent;
        return _far != null && _far.TryGetValue(number, out value);
    }

    /// <summary>Gives an object the number that follows those of a pickle without gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Value value)
    {
        if (_end == Count && _end < _items.Length)
        {
            _items[_end++] = value;
            Count++;
        }
        else Set(Count, value);
    }

    /// <summary>Gives an object a number.</summary>
    public void Set(long number, in Value value)
    {
        if ((ulong)number < (ulong)_end)
        {
            if (_items[number].IsAbsent) Count++;
            _items[number] = value;
        }
        else if (number <= 2L * Count + 64 && _far == null) Extend((int)number, value);
        else
        {
            _far ??= [];
            if (_far.TryAdd(number, value)) Count++;
            else _far[number] = value;
        }
    }

    private void Extend(int number, in Value value)
    {
        if (number >= _items.Length)
        {
            int size = Math.Max(number + 1, Math.Max(16, 2 * _items.Length));
            Vm.Limits.ResourceMeter.Charge(16L * size);
            var larger = ArrayPool<Value>.Shared.Rent(size);
            _items.AsSpan(0, _end).CopyTo(larger);
            GiveBack();
            _items = larger;
        }
        for (; _end < number; _end++) _items[_end] = Value.Absent;
        _items[_end++] = value;
        Count++;
    }

    private void GiveBack()
    {
        if (_items.Length > 0) ArrayPool<Value>.Shared.Return(_items, clearArray: true);
        _items = [];
    }

    /// <summary>Forgets all objects.</summary>
    public void Clear()
    {
        GiveBack();
        _far = null;
        _end = Count = 0;
    }

    /// <summary>The objects by number.</summary>
    public PyDict ToDict(ThreadState ts)
    {
        var dict = new PyDict();
        for (int i = 0; i < _end; i++)
            if (!_items[i].IsAbsent) dict.Set(ts, i, _items[i]);
        foreach (var (number, value) in _far ?? []) dict.Set(ts, number, value);
        return dict;
    }

    /// <summary>A memo of the same content.</summary>
    public UnpickleMemo Copy()
    {
        var copy = new UnpickleMemo { _items = ArrayPool<Value>.Shared.Rent(Math.Max(16, _end)), _end = _end, Count = Count };
        _items.AsSpan(0, _end).CopyTo(copy._items);
        if (_far != null) copy._far = new Dictionary<long, Value>(_far);
        return copy;
    }
}
