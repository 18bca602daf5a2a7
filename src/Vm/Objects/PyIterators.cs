namespace PyLite.Vm.Objects;

/// <summary>An iterator implemented in C#: <c>for</c> and C# code ask it directly, without <c>__next__</c> and StopIteration.</summary>
public abstract class PyIterator(PyType type) : PyObject(type)
{
    /// <summary>Of a built-in type: then nothing overrides <c>__next__</c>, and <see cref="TryNext"/> may be called. Else ask <see cref="Ops.TryNext(ThreadState, object?, out Value)"/>.</summary>
    internal readonly bool IsPlain = type.IsBuiltin;

    /// <summary>A guess of how many values are to come, for reserving room; it calls nothing. <see cref="int.MaxValue"/>: more than any list can hold.</summary>
    internal virtual int RoomHint => 0;

    /// <summary>The hint for so many values that are not there yet.</summary>
    internal static int RoomFor(long count) => count > Array.MaxLength ? int.MaxValue : (int)Math.Clamp(count, 0, 1_000_000);

    private PyInstance? _attributes;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !IsPlain ? _attributes = PyInstance.ForAttributes(Type) : null);

    /// <summary>The next value; false at the end. Throws what the iteration raises.</summary>
    public abstract bool TryNext(ThreadState ts, out Value value);

    /// <summary>Whether what its source returned at the end (a generator's result) is the result of this iteration too; <see cref="EndsWith"/> is called where the source ends.</summary>
    internal virtual bool PassesResult => false;

    /// <summary>Ends the iteration because the one it asks did (null: without asking any): gives false, and notes the result.</summary>
    private protected static bool EndsWith(ThreadState ts, object? source)
    {
        if (source is null or PyIterator { IsPlain: true, PassesResult: false }) ts.IterationResult = Value.None;
        return false;
    }

    /// <summary>The next value; false at the end, with the result of the iteration.</summary>
    internal bool TryNextOrEnd(ThreadState ts, out Value value, out Value result)
    {
        result = Value.None;
        if (TryNext(ts, out value)) return true;
        if (!PassesResult) return false;
        result = ts.IterationResult;
        ts.IterationResult = Value.None;
        return false;
    }

    public sealed override bool IterNext(ThreadState ts, out Value value) => IsPlain ? TryNext(ts, out value) : Ops.TryNext(ts, this, out value, out _);
}

/// <summary>Iterates over a list; sees changes made meanwhile.</summary>
[PyType("list_iterator", Abstract = true)]
public sealed partial class PyListIterator(PyList list) : PyIterator(TypeObject)
{
    /// <summary>Null once the end was reached.</summary>
    public PyList? List = list;
    public int Index;

    internal override int RoomHint => List == null ? 0 : Math.Max(0, List.Count - Index);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (List != null)
        {
            if ((uint)Index < (uint)List.Count)
            {
                value = List.Items[Index++];
                return true;
            }
            List = null;
        }
        value = Value.Absent;
        return false;
    }
}

/// <summary>Iterates over a range whose bounds fit 64 bits.</summary>
[PyType("range_iterator", Abstract = true)]
public sealed partial class PyRangeIterator(long start, long step, long count) : PyIterator(TypeObject)
{
    public long Current = start;
    public readonly long Step = step;
    public long Remaining = count;

    internal override int RoomHint => RoomFor(Remaining);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (Remaining == 0)
        {
            value = Value.Absent;
            return false;
        }
        Remaining--;
        value = Current;
        Current += Step;
        return true;
    }
}

/// <summary>Iterates by <c>__getitem__</c> with 0, 1, … until IndexError.</summary>
[PyType("iterator", Abstract = true)]
public sealed partial class PySequenceIterator(Value sequence) : PyIterator(TypeObject)
{
    private Value _sequence = sequence;
    private long _index;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_sequence.IsAbsent)
        {
            value = Value.Absent;
            return false;
        }
        try
        {
            value = Ops.TryGetItemRaising(ts, _sequence, _index);
            if (!value.IsAbsent)
            {
                _index++;
                return true;
            }
        }
        catch (PyException e)
        {
            value = ts.Raise(e.Value);
        }
        if (!ts.Pending!.Type.IsSubtypeOf(Exc.IndexError) && ts.Pending is not PyStopIteration) throw ts.TakePending();
        ts.Pending = null;
        _sequence = Value.Absent;
        return false;
    }
}

/// <summary><c>iter(callable, sentinel)</c>.</summary>
[PyType("callable_iterator", Abstract = true)]
public sealed partial class PyCallableIterator(Value callable, Value sentinel) : PyIterator(TypeObject)
{
    private Value _callable = callable;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_callable.IsAbsent) return false;
        value = Ops.TryCall(ts, _callable);
        if (value.IsAbsent)
        {
            if (ts.Pending is not PyStopIteration) throw ts.TakePending();
            ts.Pending = null;
        }
        else if (!Ops.Equal(ts, sentinel, value)) return true;
        _callable = Value.Absent;
        value = Value.Absent;
        return false;
    }
}
