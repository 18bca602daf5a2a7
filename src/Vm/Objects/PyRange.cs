namespace PyLite.Vm.Objects;

/// <summary>range: https://docs.python.org/3.14/library/stdtypes.html#ranges</summary>
[PyType("range", SequencePattern = true, Doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).")]
public sealed partial class PyRange(Value start, Value stop, Value step) : PyObject(TypeObject)
{
    /// <summary>Exact ints.</summary>
    public readonly Value Start = start;
    public readonly Value Stop = stop;
    public readonly Value Step = step;

    /// <summary>All three fit 64 bits and so does the length.</summary>
    public bool IsSmall => Start.IsInt && Stop.IsInt && Step.IsInt && Length <= long.MaxValue;

    public BigInteger Length
    {
        get
        {
            if (Start.IsInt && Stop.IsInt && Step.IsInt)
            {
                Int128 from = Start.Bits, to = Stop.Bits, by = Step.Bits;
                if (by > 0) return from >= to ? BigInteger.Zero : (BigInteger)((to - from - 1) / by + 1);
                return from <= to ? BigInteger.Zero : (BigInteger)((from - to - 1) / -by + 1);
            }
            Ops.TryInt(Start, out var a);
            Ops.TryInt(Stop, out var b);
            Ops.TryInt(Step, out var s);
            if (s.Sign > 0) return a >= b ? BigInteger.Zero : (b - a - 1) / s + 1;
            return a <= b ? BigInteger.Zero : (a - b - 1) / -s + 1;
        }
    }

    internal long LengthOrMax => Length is var n && n <= long.MaxValue ? (long)n : long.MaxValue;

    public PyIterator GetIterator()
    {
        // Nearly all ranges: no arithmetic here can overflow.
        if (Start.IsInt && Stop.IsInt && Step.IsInt && Step.Bits == 1 && Start.Bits is >= int.MinValue and <= long.MaxValue / 2 && Stop.Bits is >= int.MinValue and <= long.MaxValue / 2)
            return new PyRangeIterator(Start.Bits, 1, Math.Max(0, Stop.Bits - Start.Bits));
        return GetIteratorSlow();
    }

    private PyIterator GetIteratorSlow() => IsSmall ? new PyRangeIterator(Start.Bits, Step.Bits, (long)Length) : new PyLongRangeIterator(this);
}

/// <summary>Iterates over a range beyond 64 bits.</summary>
[PyType("longrange_iterator", Abstract = true)]
public sealed partial class PyLongRangeIterator : PyIterator
{
    private readonly BigInteger _step;
    private BigInteger _current;
    private BigInteger _remaining;

    public PyLongRangeIterator(PyRange range) : base(TypeObject)
    {
        Ops.TryInt(range.Start, out _current);
        Ops.TryInt(range.Step, out _step);
        _remaining = range.Length;
    }

    internal override int RoomHint => RoomFor(_remaining > long.MaxValue ? long.MaxValue : (long)_remaining);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_remaining.IsZero)
        {
            value = Value.Absent;
            return false;
        }
        value = Value.FromBigInteger(_current);
        _current += _step;
        _remaining -= 1;
        return true;
    }
}

/// <summary>slice.</summary>
[PyType("slice", Doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.\n\nThis is used for extended slicing (e.g. a[0:10:2]).")]
public sealed partial class PySlice(Value start, Value stop, Value step) : PyObject(TypeObject)
{
    public readonly Value Start = start;
    public readonly Value Stop = stop;
    public readonly Value Step = step;

    /// <summary>The bounds for a sequence of a length: first index, step and count. ValueError "slice step cannot be zero".</summary>
    public (long Start, long Step, long Count) Indices(ThreadState ts, long length) => Bounds(ts).Over(length);

    /// <summary>The numbers of the slice. May call <c>__index__</c>, so a sequence that can change asks for its length afterwards.</summary>
    public SliceBounds Bounds(ThreadState ts)
    {
        long step = 1;
        if (!Step.IsNone)
        {
            step = Bound(ts, Step);
            if (step == 0) throw Err.Value("slice step cannot be zero");
            if (step == long.MinValue) step = -long.MaxValue;
        }
        long start = Start.IsNone ? (step < 0 ? long.MaxValue : 0) : Bound(ts, Start);
        long stop = Stop.IsNone ? (step < 0 ? long.MinValue : long.MaxValue) : Bound(ts, Stop);
        return new SliceBounds(start, stop, step);
    }

    private static long Bound(ThreadState ts, in Value value)
    {
        if (value.IsInt) return value.Bits;
        if (value.Type.Slot(SlotId.Index) == null) throw Err.Type("slice indices must be integers or None or have an __index__ method");
        return Ops.ToClampedLong(ts, value);
    }
}

/// <summary>The numbers of a slice, before they are fitted to a length.</summary>
public readonly struct SliceBounds(long start, long stop, long step)
{
    /// <summary>First index, step and count for a sequence of a length.</summary>
    public (long Start, long Step, long Count) Over(long length)
    {
        long from = Clamp(start, length), to = Clamp(stop, length);
        long count = step < 0 ? (to < from ? (from - to - 1) / -step + 1 : 0) : (from < to ? (to - from - 1) / step + 1 : 0);
        return (from, step, count);
    }

    private long Clamp(long index, long length)
    {
        if (index < 0)
        {
            index += length;
            if (index < 0) index = step < 0 ? -1 : 0;
        }
        else if (index >= length) index = step < 0 ? length - 1 : length;
        return index;
    }
}
