namespace PyLite.Vm.Builtins;

/// <summary>What the sequence types have in common.</summary>
public static class SequenceOps
{
    /// <summary>An index within a sequence: negative ones count from the end. False if it is out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryIndex(long index, long length, out int at)
    {
        if (index < 0) index += length;
        at = (int)index;
        return (ulong)index < (ulong)length;
    }

    /// <summary>The number of an index or slice bound: <c>__index__</c>, clamped; TypeError "slice indices must be integers or have an __index__ method".</summary>
    public static long Bound(ThreadState ts, in Value value)
    {
        if (value.IsInt) return value.Bits;
        if (value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type("slice indices must be integers or have an __index__ method");
        return Ops.ToClampedLong(ts, value);
    }

    /// <summary>A start or stop that counts from the end if negative, at least 0.</summary>
    public static long FromStart(long bound, long length) => bound >= 0 ? bound : Math.Max(0, bound + length);

    public static bool IsIndex(in Value value) => value.IsInt || value.Type.Slot(SlotId.Index) is not (null or PyNone);

    /// <summary>
    /// Whether <c>left op right</c> for two sequences whose items may change while they are compared: decided by the first items that differ, else by length.
    /// </summary>
    public static Value Compare<TLeft, TRight>(ThreadState ts, CompareOp op, TLeft left, TRight right) where TLeft : struct, IItems where TRight : struct, IItems
    {
        if (left.Count != right.Count && op is CompareOp.Eq or CompareOp.Ne && left.Count != right.Count) return op == CompareOp.Ne;
        for (int i = 0; i < left.Count && i < right.Count; i++)
        {
            Value a = left[i], b = right[i];
            if (Ops.IsOrEqual(ts, a, b)) continue;
            // The comparison itself may have removed them.
            if (i >= left.Count || i >= right.Count) break;
            return op switch
            {
                CompareOp.Eq => false,
                CompareOp.Ne => true,
                _ => Ops.Compare(ts, op, a, b),
            };
        }
        return Ops.Holds(op, left.Count.CompareTo(right.Count));
    }

    /// <summary>The position of an item between bounds, or -1.</summary>
    public static long IndexOf<T>(ThreadState ts, T items, in Value value, in Value start, in Value stop) where T : struct, IItems
    {
        var wanted = value;
        long from = FromStart(Bound(ts, start), items.Count), to = Bound(ts, stop);
        to = FromStart(to, items.Count);
        for (long i = from; i < to && i < items.Count; i++)
        {
            if (Ops.IsOrEqual(ts, items[(int)i], wanted)) return i;
            ts.CheckBreaker();
        }
        return -1;
    }

    public static long Count<T>(ThreadState ts, T items, in Value value) where T : struct, IItems
    {
        var wanted = value;
        long count = 0;
        for (int i = 0; i < items.Count; i++)
        {
            if (Ops.IsOrEqual(ts, items[i], wanted)) count++;
            ts.CheckBreaker();
        }
        return count;
    }

    /// <summary>How often a sequence is to be repeated: at least 0; MemoryError if the result cannot be.</summary>
    public static int RepeatCount(ThreadState ts, in Value count, int length)
    {
        var index = Ops.ToIndex(ts, count);
        if (!index.IsInt) throw Err.Overflow($"cannot fit '{count.Type.FullName}' into an index-sized integer");
        if (index.Bits <= 0 || length == 0) return 0;
        // Code of __index__ may have made the sequence longer: Repeat looks again.
        if (index.Bits > MaxItems / length) throw Err.Memory();
        return (int)index.Bits;
    }

    /// <summary>The most items that an array of values is made for.</summary>
    public const int MaxItems = 0x4000_0000;

    private const int LargeFill = 1 << 22;

    /// <summary>The same for so many items that filling takes a while.</summary>
    private static Value[] FillInSteps(ReadOnlySpan<Value> items, Value[] result)
    {
        var ts = ThreadState.Current;
        for (int at = 0, source = 0; at < result.Length; at++)
        {
            result[at] = items[source];
            if (++source == items.Length) source = 0;
            if ((at & 0xFFFFF) == 0) ts.CheckBreaker();
        }
        return result;
    }

    /// <summary>The items of a sequence, again and again.</summary>
    public static Value[] Repeat(ReadOnlySpan<Value> items, int count)
    {
        if (count == 0 || items.Length == 0) return [];
        if (count > MaxItems / items.Length) throw Err.Memory();
        Limits.ResourceMeter.Charge(16L * items.Length * count);
        var result = new Value[items.Length * count];
        if (result.Length > LargeFill) return FillInSteps(items, result);
        if (items.Length == 1)
        {
            var item = items[0];
            // The new array is clear: ints need no write barrier.
            if (item.Ref == null)
                for (int i = 0; i < result.Length; i++) result[i].Bits = item.Bits;
            else
                for (int i = 0; i < result.Length; i++) result[i] = item;
            return result;
        }
        items.CopyTo(result);
        int filled = items.Length;
        while (filled < result.Length)
        {
            int more = Math.Min(filled, result.Length - filled);
            Array.Copy(result, 0, result, filled, more);
            filled += more;
        }
        return result;
    }

    /// <summary>Every <paramref name="step"/>th item.</summary>
    public static Value[] Slice(ReadOnlySpan<Value> items, long start, long step, long count)
    {
        if (count == 0) return [];
        if (step == 1) return ValueArray.Copy(items.Slice((int)start, (int)count));
        var result = new Value[count];
        for (int i = 0; i < result.Length; i++) result[i] = items[(int)(start + i * step)];
        return result;
    }
}

/// <summary>Items by index, as they are at the moment.</summary>
public interface IItems
{
    /// <summary>How many items there are now.</summary>
    int Count { get; }

    /// <summary>An item by its position.</summary>
    Value this[int index] { get; }
}

/// <summary>The items of a list, which may change between two looks.</summary>
internal readonly struct ListItems(PyList list) : IItems
{
    public int Count => list.Count;
    public Value this[int index] => list.Items[index];
}

/// <summary>The items of a tuple.</summary>
internal readonly struct TupleItems(PyTuple tuple) : IItems
{
    public int Count => tuple.Items.Length;
    public Value this[int index] => tuple.Items[index];
}
