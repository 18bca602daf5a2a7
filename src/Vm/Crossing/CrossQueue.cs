namespace PyLite.Vm.Crossing;

/// <summary>What becomes of an item whose interpreter ended; numbers as <c>_interpqueues</c> and <c>_interpchannels</c> have them.</summary>
public enum UnboundOp { Remove = 1, Error = 2, Replace = 3 }

/// <summary>How an attempt on a queue ended.</summary>
public enum QueueOutcome { Done, Full, Empty, Gone, TimedOut }

/// <summary>A queue between interpreters. Belongs to the process; thread-safe. Whoever waits is woken.</summary>
public sealed class CrossQueue(long id, long maxSize, UnboundOp unbound, int fallback)
{
    private readonly record struct Item(CrossValue Value, InterpreterState? Owner, UnboundOp Unbound);

    private readonly object _monitor = new();
    private readonly LinkedList<Item> _items = [];
    private int _handles;
    private bool _isGone;

    public long Id => id;
    public long MaxSize => maxSize;
    public UnboundOp DefaultUnbound => unbound;
    public int Fallback => fallback;

    public int Count
    {
        get
        {
            lock (_monitor) return _items.Count;
        }
    }

    public bool IsFull => maxSize > 0 && Count >= maxSize;

    /// <summary>Counts a handle.</summary>
    public void Bind()
    {
        lock (_monitor) _handles++;
    }

    /// <summary>Drops a handle; true if it was the last one, null if there was none.</summary>
    public bool? Unbind()
    {
        lock (_monitor) return _handles == 0 ? null : --_handles == 0;
    }

    /// <summary>Adds an item; where it is full, waits at most <paramref name="limit"/> (null: for ever) if it may.</summary>
    public QueueOutcome Put(ThreadState ts, CrossValue value, UnboundOp? op, bool waits, TimeSpan? limit)
    {
        if (TryPut(ts, value, op) is { } outcome) return outcome;
        if (!waits) return QueueOutcome.Full;
        QueueOutcome? result = null;
        return ts.WaitUntil(_monitor, () => (result = TryPut(ts, value, op)) != null, limit) ? result!.Value : QueueOutcome.TimedOut;
    }

    private QueueOutcome? TryPut(ThreadState ts, CrossValue value, UnboundOp? op)
    {
        lock (_monitor)
        {
            if (_isGone) return QueueOutcome.Gone;
            if (maxSize > 0 && _items.Count >= maxSize) return null;
            _items.AddLast(new Item(value, ts.Interpreter, op ?? unbound));
            Monitor.PulseAll(_monitor);
            return QueueOutcome.Done;
        }
    }

    /// <summary>Takes the next item; for one whose interpreter ended, <paramref name="lost"/> says what to do about it.</summary>
    public QueueOutcome Get(ThreadState ts, bool waits, TimeSpan? limit, out CrossValue value, out UnboundOp? lost)
    {
        Item taken = default;
        var outcome = TryGet(out taken);
        if (outcome == null && waits) outcome = ts.WaitUntil(_monitor, () => (outcome = TryGet(out taken)) != null, limit) ? outcome : QueueOutcome.TimedOut;
        value = taken.Value;
        lost = outcome == QueueOutcome.Done && taken.Owner == null ? taken.Unbound : null;
        return outcome ?? QueueOutcome.Empty;
    }

    private QueueOutcome? TryGet(out Item taken)
    {
        taken = default;
        lock (_monitor)
        {
            if (_isGone) return QueueOutcome.Gone;
            if (_items.First is not { } first) return null;
            taken = first.Value;
            _items.RemoveFirst();
            if (maxSize > 0) Monitor.PulseAll(_monitor);
            return QueueOutcome.Done;
        }
    }

    /// <summary>Nobody can use it any more; whoever waits is told.</summary>
    internal void Destroy()
    {
        lock (_monitor)
        {
            _isGone = true;
            foreach (var item in _items) item.Value.Drop();
            _items.Clear();
            Monitor.PulseAll(_monitor);
        }
    }

    /// <summary>An interpreter ended: its items are removed or lose their value.</summary>
    internal void Forget(InterpreterState interpreter)
    {
        lock (_monitor)
        {
            for (var node = _items.First; node != null;)
            {
                var next = node.Next;
                if (node.Value.Owner == interpreter)
                {
                    node.Value.Value.Drop();
                    if (node.Value.Unbound == UnboundOp.Remove) _items.Remove(node);
                    else node.Value = new Item(default, null, node.Value.Unbound);
                }
                node = next;
            }
            Monitor.PulseAll(_monitor);
        }
    }
}

/// <summary>The queues between interpreters, by ID. Belongs to the process; thread-safe.</summary>
public sealed class CrossQueues
{
    private readonly Dictionary<long, CrossQueue> _queues = [];
    private long _last;

    public CrossQueue Create(long maxSize, UnboundOp unbound, int fallback)
    {
        lock (_queues)
        {
            var made = new CrossQueue(++_last, maxSize, unbound, fallback);
            _queues.Add(made.Id, made);
            return made;
        }
    }

    public CrossQueue? Find(long id)
    {
        lock (_queues) return _queues.GetValueOrDefault(id);
    }

    /// <summary>Takes a queue out of the table; false if it was not there any more.</summary>
    public bool Destroy(CrossQueue queue)
    {
        lock (_queues)
        {
            if (!_queues.Remove(queue.Id)) return false;
        }
        queue.Destroy();
        return true;
    }

    /// <summary>All of them, the newest first.</summary>
    public CrossQueue[] All
    {
        get
        {
            lock (_queues) return [.. _queues.Values.OrderByDescending(static q => q.Id)];
        }
    }

    /// <summary>An interpreter ended.</summary>
    public void Forget(InterpreterState interpreter)
    {
        foreach (var queue in All) queue.Forget(interpreter);
    }
}
