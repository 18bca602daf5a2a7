namespace PyLite.Stdlib.Heapq;

/// <summary>_heapq: heaps in lists. https://docs.python.org/3.14/library/heapq.html</summary>
/// <remarks>Comparisons run Python code, which may change the list: its length is looked at after each.</remarks>
[PyModule("_heapq", Doc = "Heap queue algorithm (a.k.a. priority queue).")]
public static partial class HeapqModule
{
    [PyFunction("heappush(heap, item, /)", Doc = "Push item onto heap, maintaining the heap invariant.")]
    static void HeapPush(ThreadState ts, PyList heap, Value item) => Push<MinFirst>(ts, heap, item);

    [PyFunction("heappush_max(heap, item, /)", Doc = "Push item onto max heap, maintaining the heap invariant.")]
    static void HeapPushMax(ThreadState ts, PyList heap, Value item) => Push<MaxFirst>(ts, heap, item);

    [PyFunction("heappop(heap, /)", Doc = "Pop the smallest item off the heap, maintaining the heap invariant.")]
    static Value HeapPop(ThreadState ts, PyList heap) => Pop<MinFirst>(ts, heap);

    [PyFunction("heappop_max(heap, /)", Doc = "Maxheap variant of heappop.")]
    static Value HeapPopMax(ThreadState ts, PyList heap) => Pop<MaxFirst>(ts, heap);

    [PyFunction("heapreplace(heap, item, /)", Doc = "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)")]
    static Value HeapReplace(ThreadState ts, PyList heap, Value item) => Replace<MinFirst>(ts, heap, item);

    [PyFunction("heapreplace_max(heap, item, /)", Doc = "Maxheap variant of heapreplace.")]
    static Value HeapReplaceMax(ThreadState ts, PyList heap, Value item) => Replace<MaxFirst>(ts, heap, item);

    [PyFunction("heappushpop(heap, item, /)", Doc = "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().")]
    static Value HeapPushPop(ThreadState ts, PyList heap, Value item) => PushPop<MinFirst>(ts, heap, item);

    [PyFunction("heappushpop_max(heap, item, /)", Doc = "Maxheap variant of heappushpop.\n\nThe combined action runs more efficiently than heappush_max() followed by\na separate call to heappop_max().")]
    static Value HeapPushPopMax(ThreadState ts, PyList heap, Value item) => PushPop<MaxFirst>(ts, heap, item);

    [PyFunction("heapify(heap, /)", Doc = "Transform list into a heap, in-place, in O(len(heap)) time.")]
    static void Heapify(ThreadState ts, PyList heap) => Order<MinFirst>(ts, heap);

    [PyFunction("heapify_max(heap, /)", Doc = "Maxheap variant of heapify.")]
    static void HeapifyMax(ThreadState ts, PyList heap) => Order<MaxFirst>(ts, heap);

    /// <summary>Which of two items belongs nearer to the root.</summary>
    private interface IOrder
    {
        static abstract bool Before(ThreadState ts, in Value a, in Value b);
    }

    private readonly struct MinFirst : IOrder
    {
        public static bool Before(ThreadState ts, in Value a, in Value b) => a.IsInt && b.IsInt ? a.Bits < b.Bits : Ops.Less(ts, a, b);
    }

    private readonly struct MaxFirst : IOrder
    {
        public static bool Before(ThreadState ts, in Value a, in Value b) => b.IsInt && a.IsInt ? b.Bits < a.Bits : Ops.Less(ts, b, a);
    }

    private static void Push<TOrder>(ThreadState ts, PyList heap, in Value item) where TOrder : struct, IOrder
    {
        heap.Append(item);
        TowardsRoot<TOrder>(ts, heap, 0, heap.Count - 1);
    }

    private static Value Pop<TOrder>(ThreadState ts, PyList heap) where TOrder : struct, IOrder
    {
        if (heap.Count == 0) return ts.Raise(Exc.IndexError, "index out of range");
        var last = heap.Items[--heap.Count];
        heap.Items[heap.Count] = default;
        if (heap.Count == 0) return last;
        var first = heap.Items[0];
        heap.Items[0] = last;
        TowardsLeaves<TOrder>(ts, heap, 0);
        return first;
    }

    private static Value Replace<TOrder>(ThreadState ts, PyList heap, in Value item) where TOrder : struct, IOrder
    {
        if (heap.Count == 0) return ts.Raise(Exc.IndexError, "index out of range");
        var first = heap.Items[0];
        heap.Items[0] = item;
        TowardsLeaves<TOrder>(ts, heap, 0);
        return first;
    }

    private static Value PushPop<TOrder>(ThreadState ts, PyList heap, in Value item) where TOrder : struct, IOrder
    {
        if (heap.Count == 0 || !TOrder.Before(ts, heap.Items[0], item)) return item;
        if (heap.Count == 0) return ts.Raise(Exc.IndexError, "index out of range");
        return Replace<TOrder>(ts, heap, item);
    }

    private static void Order<TOrder>(ThreadState ts, PyList heap) where TOrder : struct, IOrder
    {
        for (int i = heap.Count / 2 - 1; i >= 0; i--)
        {
            TowardsLeaves<TOrder>(ts, heap, i);
            ts.CheckBreaker();
        }
    }

    /// <summary>Lets the item at <paramref name="at"/> rise, at most to <paramref name="top"/>.</summary>
    private static void TowardsRoot<TOrder>(ThreadState ts, PyList heap, int top, int at) where TOrder : struct, IOrder
    {
        int size = heap.Count;
        if (at >= size) throw Err.Index("index out of range");
        while (at > top)
        {
            int parent = (at - 1) >> 1;
            if (!TOrder.Before(ts, heap.Items[at], heap.Items[parent])) break;
            RequireSize(heap, size);
            (heap.Items[at], heap.Items[parent]) = (heap.Items[parent], heap.Items[at]);
            at = parent;
        }
        RequireSize(heap, size);
    }

    /// <summary>Sinks the item at <paramref name="at"/> to a leaf along the better children, then lets it rise: fewer comparisons than stopping on the way down.</summary>
    private static void TowardsLeaves<TOrder>(ThreadState ts, PyList heap, int at) where TOrder : struct, IOrder
    {
        int size = heap.Count, top = at, firstLeaf = size >> 1;
        if (at >= size) throw Err.Index("index out of range");
        while (at < firstLeaf)
        {
            int child = 2 * at + 1;
            if (child + 1 < size)
            {
                if (!TOrder.Before(ts, heap.Items[child], heap.Items[child + 1])) child++;
                RequireSize(heap, size);
            }
            (heap.Items[at], heap.Items[child]) = (heap.Items[child], heap.Items[at]);
            at = child;
        }
        TowardsRoot<TOrder>(ts, heap, top, at);
    }

    private static void RequireSize(PyList heap, int size)
    {
        if (heap.Count != size) throw Err.Runtime("list changed size during iteration");
    }
}
