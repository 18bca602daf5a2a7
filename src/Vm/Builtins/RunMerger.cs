using System.Runtime.InteropServices;

namespace PyLite.Vm.Builtins;

/// <summary>How two keys of a sort are compared.</summary>
internal interface ILess
{
    /// <summary>Whether <paramref name="a"/> belongs before <paramref name="b"/>; may run Python code.</summary>
    bool Less(ThreadState ts, in Value a, in Value b);
}

/// <summary>
/// The sort whose comparisons a program can see (they call its <c>__lt__</c>, or are not an order at all, as with NaN): the same pairs in the same order as CPython compares.
/// Natural runs are found, short ones extended by binary insertion, and neighbours merged by the powersort policy, galloping where one side wins again and again.
/// </summary>
/// <param name="ts">The thread that sorts.</param>
/// <param name="keys">What is compared; sorted in place.</param>
/// <param name="items">What is moved along with the keys; null if the keys are the items.</param>
/// <param name="less">The comparison.</param>
/// <remarks>Reference: the notes on its algorithm that CPython's source distribution has in listsort.txt. An exception leaves all elements in the arrays, in some order.</remarks>
internal sealed class RunMerger<T>(ThreadState ts, Value[] keys, Value[]? items, T less) where T : struct, ILess
{
    private const int GallopFrom = 7;
    private const int LongestShortRun = 64;

    private struct Run
    {
        public int Start;
        public int Length;
        /// <summary>The depth of the node between this run and the next one in an ideal tree of merges.</summary>
        public int Power;
    }

    private readonly List<Run> _runs = [];
    private Value[] _keyBuffer = [];
    private Value[] _itemBuffer = [];
    private int _gallopAfter = GallopFrom;

    /// <summary>Sorts the first <paramref name="n"/> keys.</summary>
    public void Sort(int n)
    {
        int shortest = ShortestRun(n);
        for (int at = 0; at < n;)
        {
            int length = NaturalRun(at, n);
            if (length < shortest)
            {
                int wanted = Math.Min(n - at, shortest);
                Insert(at, length, wanted);
                length = wanted;
            }
            Add(at, length, n);
            at += length;
        }
        while (_runs.Count > 1)
        {
            int last = _runs.Count - 2;
            MergeAt(last > 0 && _runs[last - 1].Length < _runs[last + 1].Length ? last - 1 : last);
        }
    }

    /// <summary>A length between 32 and 64 such that the list is about a power of two times as long.</summary>
    private static int ShortestRun(int n)
    {
        int odd = 0;
        for (; n >= LongestShortRun; n >>= 1) odd |= n & 1;
        return n + odd;
    }

    private bool Less(in Value a, in Value b) => less.Less(ts, a, b);

    private void Reverse(int start, int count)
    {
        Array.Reverse(keys, start, count);
        if (items != null) Array.Reverse(items, start, count);
    }

    /// <summary>The length of the run at a place, ascending when this returns. Equal neighbours in a descending run keep their order.</summary>
    private int NaturalRun(int start, int n)
    {
        int end = start + 1;
        while (end < n && !Less(keys[end], keys[end - 1])) end++;
        if (end == n) return end - start;
        if (end - start > 1)
        {
            if (Less(keys[start], keys[end - 1])) return end - start;
            // All equal so far: the beginning of a descending run just as well.
            Reverse(start, end - start);
        }
        int equal = 0;
        for (end++; end < n; end++)
        {
            if (Less(keys[end], keys[end - 1]))
            {
                ReverseEqual(end, ref equal);
                continue;
            }
            if (Less(keys[end - 1], keys[end])) break;
            equal++;
        }
        ReverseEqual(end, ref equal);
        Reverse(start, end - start);
        while (end < n && !Less(keys[end], keys[end - 1])) end++;
        return end - start;
    }

    private void ReverseEqual(int end, ref int equal)
    {
        if (equal > 0) Reverse(end - equal - 1, equal + 1);
        equal = 0;
    }

    private void Insert(int start, int sorted, int count)
    {
        for (int i = start + sorted; i < start + count; i++)
        {
            var key = keys[i];
            int low = start, high = i;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (Less(key, keys[middle])) high = middle;
                else low = middle + 1;
            }
            if (low == i) continue;
            Array.Copy(keys, low, keys, low + 1, i - low);
            keys[low] = key;
            if (items == null) continue;
            var item = items[i];
            Array.Copy(items, low, items, low + 1, i - low);
            items[low] = item;
        }
    }

    private void Add(int start, int length, int n)
    {
        if (_runs.Count > 0)
        {
            var last = _runs[^1];
            int power = Power(last.Start, last.Length, length, n);
            while (_runs.Count > 1 && _runs[^2].Power > power) MergeAt(_runs.Count - 2);
            CollectionsMarshal.AsSpan(_runs)[^1].Power = power;
        }
        _runs.Add(new Run { Start = start, Length = length });
    }

    /// <summary>How many binary digits it takes until the middles of two neighbouring runs, as fractions of the list, differ.</summary>
    private static int Power(int start, int length, int next, int n)
    {
        long a = 2L * start + length;
        long b = a + length + next;
        for (int power = 1; ; power++)
        {
            if (a >= n)
            {
                a -= n;
                b -= n;
            }
            else if (b >= n)
            {
                return power;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    private void MergeAt(int i)
    {
        var (a, b) = (_runs[i], _runs[i + 1]);
        CollectionsMarshal.AsSpan(_runs)[i].Length = a.Length + b.Length;
        _runs.RemoveAt(i + 1);
        // What is in its place already takes no part.
        int skipped = BehindEqual(keys[b.Start], keys, a.Start, a.Length, 0);
        int left = a.Length - skipped;
        if (left == 0) return;
        int start = a.Start + skipped;
        int right = BeforeEqual(keys[b.Start - 1], keys, b.Start, b.Length, b.Length - 1);
        if (right == 0) return;
        if (left <= right) MergeLow(start, left, right);
        else MergeHigh(start, left, right);
    }

    /// <summary>How many of <paramref name="count"/> sorted keys are less than a key; the search gallops away from <paramref name="hint"/>.</summary>
    private int BeforeEqual(in Value key, Value[] sorted, int from, int count, int hint)
    {
        int near = 0, far = 1;
        if (Less(sorted[from + hint], key))
        {
            int most = count - hint;
            while (far < most && Less(sorted[from + hint + far], key)) (near, far) = (far, Further(far));
            (near, far) = (near + hint, Math.Min(far, most) + hint);
        }
        else
        {
            int most = hint + 1;
            while (far < most && !Less(sorted[from + hint - far], key)) (near, far) = (far, Further(far));
            (near, far) = (hint - Math.Min(far, most), hint - near);
        }
        for (near++; near < far;)
        {
            int middle = near + ((far - near) >> 1);
            if (Less(sorted[from + middle], key)) near = middle + 1;
            else far = middle;
        }
        return far;
    }

    /// <summary>How many of <paramref name="count"/> sorted keys are not greater than a key.</summary>
    private int BehindEqual(in Value key, Value[] sorted, int from, int count, int hint)
    {
        int near = 0, far = 1;
        if (Less(key, sorted[from + hint]))
        {
            int most = hint + 1;
            while (far < most && Less(key, sorted[from + hint - far])) (near, far) = (far, Further(far));
            (near, far) = (hint - Math.Min(far, most), hint - near);
        }
        else
        {
            int most = count - hint;
            while (far < most && !Less(key, sorted[from + hint + far])) (near, far) = (far, Further(far));
            (near, far) = (near + hint, Math.Min(far, most) + hint);
        }
        for (near++; near < far;)
        {
            int middle = near + ((far - near) >> 1);
            if (Less(key, sorted[from + middle])) far = middle;
            else near = middle + 1;
        }
        return far;
    }

    private static int Further(int distance) => distance > int.MaxValue / 2 - 1 ? int.MaxValue : (distance << 1) + 1;

    private void ToBuffer(int from, int count)
    {
        if (_keyBuffer.Length < count)
        {
            _keyBuffer = new Value[count];
            if (items != null) _itemBuffer = new Value[count];
        }
        Array.Copy(keys, from, _keyBuffer, 0, count);
        if (items != null) Array.Copy(items, from, _itemBuffer, 0, count);
    }

    private void FromBuffer(int from, int to, int count)
    {
        if (count == 1)
        {
            keys[to] = _keyBuffer[from];
            if (items != null) items[to] = _itemBuffer[from];
            return;
        }
        Array.Copy(_keyBuffer, from, keys, to, count);
        if (items != null) Array.Copy(_itemBuffer, from, items, to, count);
    }

    private void Move(int from, int to, int count)
    {
        if (count == 1)
        {
            keys[to] = keys[from];
            if (items != null) items[to] = items[from];
            return;
        }
        Array.Copy(keys, from, keys, to, count);
        if (items != null) Array.Copy(items, from, items, to, count);
    }

    /// <summary>Merges from the left: the left run, the shorter one, is in the buffer meanwhile. Its first key is greater than the first one of the right run, its last one than all.</summary>
    private void MergeLow(int start, int left, int right)
    {
        ToBuffer(start, left);
        int a = 0, b = start + left, target = start;
        int end = b + right;
        try
        {
            Move(b++, target++, 1);
            if (b == end || left == 1) return;
            for (int after = _gallopAfter; ; _gallopAfter = ++after)
            {
                for (int wonA = 0, wonB = 0; wonA < after && wonB < after;)
                {
                    if (Less(keys[b], _keyBuffer[a]))
                    {
                        Move(b++, target++, 1);
                        if (b == end) return;
                        (wonA, wonB) = (0, wonB + 1);
                    }
                    else
                    {
                        FromBuffer(a++, target++, 1);
                        // The last one of the left run comes behind all others.
                        if (a == left - 1) return;
                        (wonA, wonB) = (wonA + 1, 0);
                    }
                }
                after++;
                int byA, byB;
                do
                {
                    if (after > 1) after--;
                    _gallopAfter = after;
                    byA = BehindEqual(keys[b], _keyBuffer, a, left - a, 0);
                    FromBuffer(a, target, byA);
                    (a, target) = (a + byA, target + byA);
                    if (a >= left - 1) return;
                    Move(b++, target++, 1);
                    if (b == end) return;
                    byB = BeforeEqual(_keyBuffer[a], keys, b, end - b, 0);
                    Move(b, target, byB);
                    (b, target) = (b + byB, target + byB);
                    if (b == end) return;
                    FromBuffer(a++, target++, 1);
                    if (a == left - 1) return;
                }
                while (byA >= GallopFrom || byB >= GallopFrom);
            }
        }
        finally
        {
            // With one left in the buffer, the rest of the right run comes before it; else (nothing is left on the right, or a comparison failed) the buffer fills the gap.
            if (left - a == 1 && b < end)
            {
                Move(b, target, end - b);
                FromBuffer(a, target + end - b, 1);
            }
            else
            {
                FromBuffer(a, target, left - a);
            }
        }
    }

    /// <summary>Merges from the right: the right run, the shorter one, is in the buffer meanwhile.</summary>
    private void MergeHigh(int start, int left, int right)
    {
        int middle = start + left;
        ToBuffer(middle, right);
        // The last ones that are not placed yet.
        int a = middle - 1, b = right - 1, target = middle + right - 1;
        try
        {
            Move(a--, target--, 1);
            if (a < start || right == 1) return;
            for (int after = _gallopAfter; ; _gallopAfter = ++after)
            {
                for (int wonA = 0, wonB = 0; wonA < after && wonB < after;)
                {
                    if (Less(_keyBuffer[b], keys[a]))
                    {
                        Move(a--, target--, 1);
                        if (a < start) return;
                        (wonA, wonB) = (wonA + 1, 0);
                    }
                    else
                    {
                        FromBuffer(b--, target--, 1);
                        // The first one of the right run comes before all others.
                        if (b == 0) return;
                        (wonA, wonB) = (0, wonB + 1);
                    }
                }
                after++;
                int byA, byB;
                do
                {
                    if (after > 1) after--;
                    _gallopAfter = after;
                    int count = a - start + 1;
                    byA = count - BehindEqual(_keyBuffer[b], keys, start, count, count - 1);
                    (a, target) = (a - byA, target - byA);
                    Move(a + 1, target + 1, byA);
                    if (a < start) return;
                    FromBuffer(b--, target--, 1);
                    if (b == 0) return;
                    byB = b + 1 - BeforeEqual(keys[a], _keyBuffer, 0, b + 1, b);
                    (b, target) = (b - byB, target - byB);
                    FromBuffer(b + 1, target + 1, byB);
                    if (b <= 0) return;
                    Move(a--, target--, 1);
                    if (a < start) return;
                }
                while (byA >= GallopFrom || byB >= GallopFrom);
            }
        }
        finally
        {
            if (b == 0 && a >= start)
            {
                int count = a - start + 1;
                Move(start, target - count + 1, count);
                FromBuffer(0, target - count, 1);
            }
            else
            {
                FromBuffer(0, target - b, b + 1);
            }
        }
    }
}
