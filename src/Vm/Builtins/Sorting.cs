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
                default:
                    Merge(ts, keys, items, n, separate, default(AnyLess));
                    break;
            }
        }
        finally
        {
            if (reverse) Array.Reverse(items, 0, n);
        }
    }

    private enum Kind { Any, Ints, Floats, Strings }

    private static Kind Classify(ReadOnlySpan<Value> keys)
    {
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

    private interface ILess
    {
        bool Less(ThreadState ts, in Value a, in Value b);
    }

    private readonly struct AnyLess : ILess
    {
        public bool Less(ThreadState ts, in Value a, in Value b)
        {
            ts.CheckBreaker();
            return Ops.Less(ts, a, b);
        }
    }

    private static void Merge<T>(ThreadState ts, Value[] keys, Value[] items, int n, bool separate, T less) where T : struct, ILess
    {
        var runs = new Stack<(int Start, int Length)>();
        Value[]? keyBuffer = null, itemBuffer = null;
        for (int at = 0; at < n;)
        {
            int end = NaturalRun(ts, keys, items, at, n, separate, less);
            int wanted = Math.Min(n, at + MinRun);
            if (end < wanted)
            {
                InsertionSort(ts, keys, items, at, end, wanted, separate, less);
                end = wanted;
            }
            runs.Push((at, end - at));
            at = end;
            while (runs.Count > 1)
            {
                var top = runs.Pop();
                var below = runs.Pop();
                if (at < n && below.Length > 2 * top.Length)
                {
                    runs.Push(below);
                    runs.Push(top);
                    break;
                }
                keyBuffer ??= new Value[n];
                if (separate) itemBuffer ??= new Value[n];
                MergeRuns(ts, keys, items, below.Start, top.Start, top.Start + top.Length, keyBuffer, itemBuffer, less);
                runs.Push((below.Start, below.Length + top.Length));
            }
        }
    }

    private static int NaturalRun<T>(ThreadState ts, Value[] keys, Value[] items, int start, int n, bool separate, T less) where T : struct, ILess
    {
        int end = start + 1;
        if (end == n) return end;
        if (less.Less(ts, keys[end], keys[start]))
        {
            end++;
            while (end < n && less.Less(ts, keys[end], keys[end - 1])) end++;
            Array.Reverse(keys, start, end - start);
            if (separate) Array.Reverse(items, start, end - start);
            return end;
        }
        end++;
        while (end < n && !less.Less(ts, keys[end], keys[end - 1])) end++;
        return end;
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

    private static void MergeRuns<T>(ThreadState ts, Value[] keys, Value[] items, int start, int middle, int end, Value[] keyBuffer, Value[]? itemBuffer, T less) where T : struct, ILess
    {
        if (!less.Less(ts, keys[middle], keys[middle - 1])) return;
        int leftCount = middle - start;
        Array.Copy(keys, start, keyBuffer, 0, leftCount);
        if (itemBuffer != null) Array.Copy(items, start, itemBuffer, 0, leftCount);
        int left = 0, right = middle, target = start;
        try
        {
            while (left < leftCount && right < end)
            {
                if (less.Less(ts, keys[right], keyBuffer[left]))
                {
                    if (itemBuffer != null) items[target] = items[right];
                    keys[target++] = keys[right++];
                }
                else
                {
                    if (itemBuffer != null) items[target] = itemBuffer[left];
                    keys[target++] = keyBuffer[left++];
                }
            }
        }
        finally
        {
            // Also after an exception: no element is lost.
            Array.Copy(keyBuffer, left, keys, target, leftCount - left);
            if (itemBuffer != null) Array.Copy(itemBuffer, left, items, target, leftCount - left);
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

    /// <summary>Strings, of which the number holds the first four characters: mostly they decide.</summary>
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
        for (int i = 0; i < n; i++)
        {
            string text = Unsafe.As<PyStr>(keys[i].Ref)!.Narrow;
            ulong prefix = 0;
            for (int c = 0; c < 4; c++) prefix = prefix << 16 | (c < text.Length ? text[c] : 0u);
            result[i] = new NumberKey<ulong> { Number = prefix, Index = i };
        }
        return result;
    }

    private static void SortByNumbers<T, TLess>(NumberKey<T>[] order, Value[] items, TLess less) where TLess : struct, INumberLess<T>
    {
        if (!MergeSort(order, less)) return;
        var sorted = new Value[order.Length];
        for (int i = 0; i < sorted.Length; i++) sorted[i] = items[order[i].Index];
        Array.Copy(sorted, items, sorted.Length);
    }

    /// <summary>False if everything was in order already.</summary>
    private static bool MergeSort<T, TLess>(NumberKey<T>[] keys, TLess less) where TLess : struct, INumberLess<T>
    {
        int n = keys.Length;
        var starts = new List<int> { 0 };
        for (int at = 0; at < n;)
        {
            int end = NumberRun(keys, at, less);
            int wanted = Math.Min(n, at + MinRun);
            if (end < wanted) InsertNumbers(keys, at, end, end = wanted, less);
            starts.Add(at = end);
        }
        if (starts.Count == 2) return !IsIdentity(keys);
        // Neighbouring runs are merged from one array to the other until one is left.
        var source = keys;
        var target = new NumberKey<T>[n];
        while (starts.Count > 2)
        {
            var merged = new List<int> { 0 };
            int run = 0;
            for (; run + 2 < starts.Count; run += 2)
            {
                MergeNumbers(source, target, starts[run], starts[run + 1], starts[run + 2], less);
                merged.Add(starts[run + 2]);
            }
            if (run + 1 < starts.Count)
            {
                Array.Copy(source, starts[run], target, starts[run], starts[run + 1] - starts[run]);
                merged.Add(starts[run + 1]);
            }
            (source, target, starts) = (target, source, merged);
        }
        if (source != keys) Array.Copy(source, keys, n);
        return true;
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

    private static void MergeNumbers<T, TLess>(NumberKey<T>[] source, NumberKey<T>[] target, int start, int middle, int end, TLess less) where TLess : struct, INumberLess<T>
    {
        int left = start, right = middle;
        for (int at = start; at < end; at++)
        {
            if (left < middle && (right >= end || !less.Less(source[right], source[left]))) target[at] = source[left++];
            else target[at] = source[right++];
        }
    }
}
