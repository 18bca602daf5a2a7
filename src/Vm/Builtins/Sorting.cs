using System.Numerics;

namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>Sorts a list in place, stably, by <c>&lt;</c> only; ValueError if the list was changed meanwhile.</summary>
    public static void Sort(ThreadState ts, PyList list, in Value key, bool reverse) => Sorting.Sort(ts, list, key, reverse);

    public static void Sort(ThreadState ts, PyList list) => Sorting.Sort(ts, list, Value.None, false);
}

/// <summary>
/// Stable merge sort that makes use of runs already in order, as the documentation of list.sort describes: few comparisons on sorted or reversed input.
/// Keys whose comparison no program can see are sorted in the quickest way that is known here, all others by <see cref="RunMerger{T}"/>.
/// </summary>
internal static class Sorting
{
    private const int MinRun = 24;

    public static void Sort(ThreadState ts, PyList list, in Value key, bool reverse)
    {
        int n = list.Count;
        var items = list.Items;
        // The list is seen empty by the functions that are called.
        list.Items = [];
        list.Count = 0;
        bool changed;
        try
        {
            var keys = items;
            if (!key.IsNone)
            {
                keys = new Value[n];
                for (int i = 0; i < n; i++)
                {
                    ts.CheckBreaker();
                    keys[i] = Ops.Call(ts, key, items[i]);
                }
            }
            if (n > 1) SortBy(ts, keys, items, n, reverse);
        }
        finally
        {
            changed = list.Count != 0 || list.Items.Length != 0;
            list.Items = items;
            list.Count = n;
        }
        if (changed) throw Err.Value("list modified during sort");
    }

    private static void SortBy(ThreadState ts, Value[] keys, Value[] items, int n, bool reverse)
    {
        bool separate = !ReferenceEquals(keys, items);
        // A reversed stable sort is the stable sort of the reversed sequence, reversed.
        if (reverse)
        {
            Array.Reverse(keys, 0, n);
            if (separate) Array.Reverse(items, 0, n);
        }
        var kind = Classify(keys.AsSpan(0, n));
        try
        {
            if (n <= FewItems && kind is Kind.Ints or Kind.Strings)
            {
                if (kind == Kind.Strings) InsertionSort(ts, keys, items, 0, 1, n, separate, default(TextLess));
                else if (separate) InsertionSort(ts, keys, items, 0, 1, n, separate, default(IntLess));
                else SortFewInts(items.AsSpan(0, n));
                return;
            }
            switch (kind)
            {
                case Kind.Ints:
                    SortByNumbers<long, NumberLess<long>>(NumberKeys<long>(keys, n), items, default);
                    break;
                case Kind.Floats:
                    SortByNumbers<double, NumberLess<double>>(NumberKeys<double>(keys, n), items, default);
                    break;
                case Kind.Strings:
                    SortByNumbers(PrefixKeys(keys, n), items, new StringLess(keys));
                    break;
                case Kind.Tuples:
                    SortTuples(ts, keys, items, n);
                    break;
                default:
                    new RunMerger<AnyLess>(ts, keys, separate ? items : null, default).Sort(n);
                    break;
            }
        }
        finally
        {
            if (reverse) Array.Reverse(items, 0, n);
        }
    }

    /// <summary>Up to so many ints or strings are sorted where they are.</summary>
    private const int FewItems = 12;

    private static void SortFewInts(Span<Value> items)
    {
        // Equal ints cannot be told apart, and none has a reference to move.
        for (int i = 1; i < items.Length; i++)
        {
            long number = items[i].Bits;
            int at = i;
            for (; at > 0 && items[at - 1].Bits > number; at--) items[at].Bits = items[at - 1].Bits;
            items[at].Bits = number;
        }
    }

    private enum Kind { Any, Ints, Floats, Strings, Tuples }

    private static Kind Classify(ReadOnlySpan<Value> keys)
    {
        if (PyTuple.TryExact(keys[0].Ref, out _)) return AreTuples(keys) ? Kind.Tuples : Kind.Any;
        bool ints = true, floats = true, strings = true;
        foreach (ref readonly var key in keys)
        {
            ints &= key.IsInt;
            floats &= key.IsFloat && !double.IsNaN(key.AsDouble);
            strings &= PyStr.TryExact(key.Ref, out var s) && !s.IsWide;
            if (!(ints | floats | strings)) return Kind.Any;
        }
        return ints ? Kind.Ints : floats ? Kind.Floats : Kind.Strings;
    }

    /// <summary>
    /// Whether the keys are tuples of one length with columns of one type each, whose comparison nobody sees. (Others are compared in the order in which
    /// <see cref="RunMerger{T}"/> meets them: their comparison may run Python code, fail, or be no order at all.)
    /// </summary>
    private static bool AreTuples(ReadOnlySpan<Value> keys)
    {
        int length = Unsafe.As<PyTuple>(keys[0].Ref)!.Length;
        if (length is 0 or > MaxColumns) return false;
        var first = Unsafe.As<PyTuple>(keys[0].Ref)!.Items;
        foreach (ref readonly var key in keys)
        {
            if (!PyTuple.TryExact(key.Ref, out var tuple) || tuple.Length != length) return false;
            for (int i = 0; i < first.Length; i++)
            {
                ref readonly var item = ref tuple.Items[i];
                bool isPlain = item.IsInt ? first[i].IsInt : item.IsFloat ? first[i].IsFloat && !double.IsNaN(item.AsDouble) : PyStr.TryExact(item.Ref, out _) && PyStr.TryExact(first[i].Ref, out _);
                if (!isPlain) return false;
            }
        }
        return true;
    }

    private const int MaxColumns = 16;

    private readonly struct IntLess : ILess
    {
        public bool Less(ThreadState ts, in Value a, in Value b) => a.Bits < b.Bits;
    }

    private readonly struct TextLess : ILess
    {
        public bool Less(ThreadState ts, in Value a, in Value b) => PyStr.Compare(Unsafe.As<PyStr>(a.Ref)!, Unsafe.As<PyStr>(b.Ref)!) < 0;
    }

    private readonly struct AnyLess : ILess
    {
        public bool Less(ThreadState ts, in Value a, in Value b)
        {
            ts.CheckBreaker();
            return Ops.Less(ts, a, b);
        }
    }

    private static void InsertionSort<T>(ThreadState ts, Value[] keys, Value[] items, int start, int sorted, int end, bool separate, T less) where T : struct, ILess
    {
        for (int i = sorted; i < end; i++)
        {
            var key = keys[i];
            int low = start, high = i;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (less.Less(ts, key, keys[middle])) high = middle;
                else low = middle + 1;
            }
            if (low == i) continue;
            Array.Copy(keys, low, keys, low + 1, i - low);
            keys[low] = key;
            if (!separate) continue;
            var item = items[i];
            Array.Copy(items, low, items, low + 1, i - low);
            items[low] = item;
        }
    }

    // ---- keys that are numbers of the machine: sorted with the index of their item beside them, without write barriers

    private struct NumberKey<T>
    {
        public T Number;
        public int Index;
    }

    private interface INumberLess<T>
    {
        bool Less(in NumberKey<T> a, in NumberKey<T> b);
    }

    private readonly struct NumberLess<T> : INumberLess<T> where T : struct, IComparisonOperators<T, T, bool>
    {
        public bool Less(in NumberKey<T> a, in NumberKey<T> b) => a.Number < b.Number;
    }

    /// <summary>Strings, of which the number holds the first characters: mostly they decide.</summary>
    private readonly struct StringLess(Value[] keys) : INumberLess<ulong>
    {
        public bool Less(in NumberKey<ulong> a, in NumberKey<ulong> b) => a.Number != b.Number
            ? a.Number < b.Number
            : PyStr.Compare(Unsafe.As<PyStr>(keys[a.Index].Ref)!, Unsafe.As<PyStr>(keys[b.Index].Ref)!) < 0;
    }

    private static NumberKey<T>[] NumberKeys<T>(Value[] keys, int n) where T : struct
    {
        var result = new NumberKey<T>[n];
        for (int i = 0; i < n; i++) result[i] = new NumberKey<T> { Number = Unsafe.BitCast<long, T>(keys[i].Bits), Index = i };
        return result;
    }

    private static NumberKey<ulong>[] PrefixKeys(Value[] keys, int n)
    {
        var result = new NumberKey<ulong>[n];
        // Characters of one byte: eight of them fit.
        bool narrow = true;
        for (int i = 0; i < n && narrow; i++)
        {
            string text = Unsafe.As<PyStr>(keys[i].Ref)!.Narrow;
            ulong prefix = 0;
            uint all = 0;
            for (int c = 0; c < 8; c++)
            {
                uint next = c < text.Length ? text[c] : 0u;
                all |= next;
                prefix = prefix << 8 | next;
            }
            narrow = all <= byte.MaxValue;
            result[i] = new NumberKey<ulong> { Number = prefix, Index = i };
        }
        if (narrow) return result;
        for (int i = 0; i < n; i++)
        {
            string text = Unsafe.As<PyStr>(keys[i].Ref)!.Narrow;
            ulong prefix = 0;
            for (int c = 0; c < 4; c++) prefix = prefix << 16 | (c < text.Length ? text[c] : 0u);
            result[i] = new NumberKey<ulong> { Number = prefix, Index = i };
        }
        return result;
    }

    // ---- tuples: sorted by their first items, then those with equal first items by their second, as long as these are numbers or strings

    private static void SortTuples(ThreadState ts, Value[] keys, Value[] items, int n)
    {
        var order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        SortTuples(ts, keys, order, 0);
        var sorted = new Value[n];
        for (int i = 0; i < n; i++) sorted[i] = items[order[i]];
        Array.Copy(sorted, items, n);
    }

    /// <summary>Sorts tuples, given by their indexes, that are equal in all items before <paramref name="level"/>.</summary>
    private static void SortTuples(ThreadState ts, Value[] keys, Span<int> order, int level)
    {
        ts.CheckBreaker();
        int n = order.Length;
        if (level == Unsafe.As<PyTuple>(keys[order[0]].Ref)!.Length) return;
        var column = new Value[n];
        for (int i = 0; i < n; i++) column[i] = Unsafe.As<PyTuple>(keys[order[i]].Ref)!.Items[level];
        switch (n <= FewTuples ? Kind.Any : Classify(column))
        {
            case Kind.Ints:
                SortColumn<long>(ts, keys, order, level, NumberKeys<long>(column, n), column, isExact: true);
                break;
            case Kind.Floats:
                SortColumn<double>(ts, keys, order, level, NumberKeys<double>(column, n), column, isExact: true);
                break;
            case Kind.Strings:
                SortColumn<ulong>(ts, keys, order, level, PrefixKeys(column, n), column, isExact: false);
                break;
            default:
                CompareAll(ts, keys, order);
                break;
        }
    }

    /// <summary>So few tuples are compared as a whole.</summary>
    private const int FewTuples = 6;

    /// <summary>Sorts by the items of one column; with <paramref name="isExact"/> equal numbers mean equal items, else they are the beginnings of strings.</summary>
    private static void SortColumn<T>(ThreadState ts, Value[] keys, Span<int> order, int level, NumberKey<T>[] numbers, Value[] column, bool isExact)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        MergeSort(numbers, default(NumberLess<T>));
        var before = order.ToArray();
        for (int i = 0; i < order.Length; i++) order[i] = before[numbers[i].Index];
        for (int start = 0, end; start < order.Length; start = end)
        {
            bool equal = true;
            for (end = start + 1; end < order.Length && numbers[end].Number == numbers[start].Number; end++)
                equal = equal && (isExact || PyStr.ContentEquals(Unsafe.As<PyStr>(column[numbers[start].Index].Ref)!, Unsafe.As<PyStr>(column[numbers[end].Index].Ref)!));
            if (end - start == 1) continue;
            if (equal) SortTuples(ts, keys, order[start..end], level + 1);
            else CompareAll(ts, keys, order[start..end]);
        }
    }

    private static void CompareAll(ThreadState ts, Value[] keys, Span<int> order)
    {
        var whole = new NumberKey<int>[order.Length];
        for (int i = 0; i < whole.Length; i++) whole[i].Index = order[i];
        MergeSort(whole, new WholeLess(ts, keys));
        for (int i = 0; i < whole.Length; i++) order[i] = whole[i].Index;
    }

    private readonly struct WholeLess(ThreadState ts, Value[] keys) : INumberLess<int>
    {
        public bool Less(in NumberKey<int> a, in NumberKey<int> b)
        {
            ts.CheckBreaker();
            return Ops.Less(ts, keys[a.Index], keys[b.Index]);
        }
    }

    private static void SortByNumbers<T, TLess>(NumberKey<T>[] order, Value[] items, TLess less) where TLess : struct, INumberLess<T>
    {
        if (!MergeSort(order, less)) return;
        var sorted = new Value[order.Length];
        for (int i = 0; i < sorted.Length; i++) sorted[i] = items[order[i].Index];
        Array.Copy(sorted, items, sorted.Length);
    }

    /// <summary>False if everything was in order already. Runs are merged as soon as they are about equally long: what was compared last is still in the processor's cache.</summary>
    private static bool MergeSort<T, TLess>(NumberKey<T>[] keys, TLess less) where TLess : struct, INumberLess<T>
    {
        int n = keys.Length;
        if (n <= MinRun)
        {
            InsertNumbers(keys, 0, NumberRun(keys, 0, less), n, less);
            return !IsIdentity(keys);
        }
        var starts = new Stack<int>();
        NumberKey<T>[]? buffer = null;
        for (int at = 0; at < n;)
        {
            int start = at;
            at = NumberRun(keys, start, less);
            int wanted = Math.Min(n, start + MinRun);
            if (at < wanted) InsertNumbers(keys, start, at, at = wanted, less);
            while (starts.Count > 0 && (at == n || start - starts.Peek() <= 2 * (at - start)))
            {
                buffer ??= new NumberKey<T>[n];
                int below = starts.Pop();
                MergeNumbers(keys, below, start, at, buffer, less);
                start = below;
            }
            starts.Push(start);
        }
        return buffer != null || !IsIdentity(keys);
    }

    private static bool IsIdentity<T>(NumberKey<T>[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
            if (keys[i].Index != i) return false;
        return true;
    }

    private static int NumberRun<T, TLess>(NumberKey<T>[] keys, int start, TLess less) where TLess : struct, INumberLess<T>
    {
        int end = start + 1;
        if (end >= keys.Length) return keys.Length;
        if (less.Less(keys[end], keys[start]))
        {
            while (end < keys.Length && less.Less(keys[end], keys[end - 1])) end++;
            Array.Reverse(keys, start, end - start);
        }
        else
        {
            while (end < keys.Length && !less.Less(keys[end], keys[end - 1])) end++;
        }
        return end;
    }

    private static void InsertNumbers<T, TLess>(NumberKey<T>[] keys, int start, int sorted, int end, TLess less) where TLess : struct, INumberLess<T>
    {
        for (int i = sorted; i < end; i++)
        {
            var key = keys[i];
            int at = i;
            while (at > start && less.Less(key, keys[at - 1]))
            {
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
        }
    }

    private static void MergeNumbers<T, TLess>(NumberKey<T>[] keys, int start, int middle, int end, NumberKey<T>[] buffer, TLess less) where TLess : struct, INumberLess<T>
    {
        if (!less.Less(keys[middle], keys[middle - 1])) return;
        int leftCount = middle - start;
        Array.Copy(keys, start, buffer, 0, leftCount);
        int left = 0, right = middle, target = start;
        while (left < leftCount && right < end)
        {
            if (less.Less(keys[right], buffer[left])) keys[target++] = keys[right++];
            else keys[target++] = buffer[left++];
        }
        Array.Copy(buffer, left, keys, target, leftCount - left);
    }
}
