namespace PyLite.Stdlib.Bisect;

/// <summary>_bisect: https://docs.python.org/3.14/library/bisect.html</summary>
[PyModule("_bisect", Doc = "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.")]
public static partial class BisectModule
{
    [PyFunction("bisect_right(a, x, lo=0, hi=None, *, key=None)", Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    static long BisectRight(ThreadState ts, Value a, Value x, nint lo, nint? hi, Value key) => Find(ts, a, x, lo, hi, key, true);

    [PyFunction("bisect_left(a, x, lo=0, hi=None, *, key=None)", Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    static long BisectLeft(ThreadState ts, Value a, Value x, nint lo, nint? hi, Value key) => Find(ts, a, x, lo, hi, key, false);

    [PyFunction("insort_right(a, x, lo=0, hi=None, *, key=None)", Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    static void InsortRight(ThreadState ts, Value a, Value x, nint lo, nint? hi, Value key) => Insert(ts, a, x, lo, hi, key, true);

    [PyFunction("insort_left(a, x, lo=0, hi=None, *, key=None)", Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.\n\nA custom key function can be supplied to customize the sort order.")]
    static void InsortLeft(ThreadState ts, Value a, Value x, nint lo, nint? hi, Value key) => Insert(ts, a, x, lo, hi, key, false);

    private static void Insert(ThreadState ts, in Value a, in Value x, nint lo, nint? hi, in Value key, bool right)
    {
        // What is searched for is compared by its key too.
        var sought = key.IsNone ? x : Ops.Call(ts, key, x);
        long at = Find(ts, a, sought, lo, hi, key, right);
        if (a.Ref is PyList list && list.Type == PyList.TypeObject)
        {
            list.Append(x);
            int index = (int)Math.Min(at, list.Count - 1);
            Array.Copy(list.Items, index, list.Items, index + 1, list.Count - 1 - index);
            list.Items[index] = x;
            return;
        }
        Ops.CallMethod(ts, a, "insert", at, x);
    }

    private static long Find(ThreadState ts, in Value a, in Value x, long low, nint? hi, in Value key, bool right)
    {
        if (low < 0) throw Err.Value("lo must be non-negative");
        long high = hi is { } given and not -1 ? given : Ops.Len(ts, a);
        while (low < high)
        {
            long middle = (long)(((ulong)low + (ulong)high) >> 1);
            var item = a.Ref is PyList list && list.Type == PyList.TypeObject && middle < list.Count ? list.Items[middle] : Ops.GetItem(ts, a, middle);
            if (!key.IsNone) item = Ops.Call(ts, key, item);
            if (right ? Ops.Less(ts, x, item) : !Ops.Less(ts, item, x)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
