namespace PyLite.Vm.Crossing;

/// <summary>What becomes of an item whose interpreter ended; numbers as <c>_interpqueues</c> and <c>_interpchannels</c> have them.</summary>
public enum UnboundOp { Remove = 1, Error = 2, Replace = 3 }

/// <summary>How an attempt on a queue ended.</summary>
public enum QueueOutcome { Done, Full, Empty, Gone, Closed }

/// <summary>A queue between interpreters. Belongs to the process; thread-safe. Whoever waits is woken.</summary>
public sealed class CrossQueue(long id, long maxSize, UnboundOp unbound, int fallback) : IWatchable
{
    private record struct Item(CrossValue Value, InterpreterState? Owner, UnboundOp Unbound);

    private readonly object _monitor = new();
    private readonly SpinBudget _spins = new();

    // A ring: the items are those from _first on, Count of them.
    private Item[] _ring = new Item[4];
    private int _first;
    private int _count;
    private int _waiting;
    private int _handles;
    private bool _isGone;
    private bool _isClosed;
    private Watchers _watchers;

    public long Id => id;
    public long MaxSize => maxSize;
    public UnboundOp DefaultUnbound => unbound;
    public int Fallback => fallback;

    public int Count
    {
        get
        {
            lock (_monitor) return _count;
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

    /// <summary>Whether there are handles.</summary>
    public bool IsBound
    {
        get
        {
            lock (_monitor) return _handles > 0;
        }
    }

    // ---- putting

    /// <summary>Adds an item; where it is full, waits at most <paramref name="limit"/> (null: for ever) if it may.</summary>
    public QueueOutcome Put(ThreadState ts, in CrossValue value, UnboundOp? op, bool waits, TimeSpan? limit)
    {
        if (TryPut(ts, value, op) is { } outcome) return outcome;
        return waits ? PutWaiting(ts, value, op, limit) : QueueOutcome.Full;
    }

    private QueueOutcome PutWaiting(ThreadState ts, CrossValue value, UnboundOp? op, TimeSpan? limit)
    {
        QueueOutcome? result = null;
        return Wait(ts, () => (result = TryPut(ts, value, op)) != null, limit, () => Volatile.Read(ref _count) < maxSize) ? result!.Value : QueueOutcome.Full;
    }

    private QueueOutcome? TryPut(ThreadState ts, in CrossValue value, UnboundOp? op)
    {
        lock (_monitor)
        {
            if (_isGone) return QueueOutcome.Gone;
            if (_isClosed) return QueueOutcome.Closed;
            if (maxSize > 0 && _count >= maxSize) return null;
            if (_count == _ring.Length) Grow();
            ref var place = ref _ring[_first + _count & _ring.Length - 1];
            place.Value = value;
            place.Owner = ts.Interpreter;
            place.Unbound = op ?? unbound;
            Volatile.Write(ref _count, _count + 1);
            Changed();
            return QueueOutcome.Done;
        }
    }

    private void Grow()
    {
        var larger = new Item[_ring.Length * 2];
        for (int i = 0; i < _count; i++) larger[i] = _ring[_first + i & _ring.Length - 1];
        _ring = larger;
        _first = 0;
    }

    private void Changed()
    {
        if (Volatile.Read(ref _waiting) > 0) Monitor.PulseAll(_monitor);
        _watchers.Tell();
    }

    // ---- getting

    /// <summary>Takes the next item; for one whose interpreter ended, <paramref name="lost"/> says what to do about it.</summary>
    public QueueOutcome Get(ThreadState ts, bool waits, TimeSpan? limit, out CrossValue value, out UnboundOp? lost)
    {
        if (TryGet(out var taken) is not { } outcome) outcome = waits ? GetWaiting(ts, limit, out taken) : QueueOutcome.Empty;
        value = taken.Value;
        lost = outcome == QueueOutcome.Done && taken.Owner == null ? taken.Unbound : null;
        return outcome;
    }

    private QueueOutcome GetWaiting(ThreadState ts, TimeSpan? limit, out Item taken)
    {
        Item found = default;
        QueueOutcome? outcome = null;
        bool isDone = Wait(ts, () => (outcome = TryGet(out found)) != null, limit, () => Volatile.Read(ref _count) > 0);
        taken = found;
        return isDone ? outcome!.Value : QueueOutcome.Empty;
    }

    private QueueOutcome? TryGet(out Item taken)
    {
        lock (_monitor)
        {
            if (_count == 0)
            {
                taken = default;
                return _isGone ? QueueOutcome.Gone : _isClosed ? QueueOutcome.Closed : null;
            }
            ref var place = ref _ring[_first];
            taken = place;
            place = default;
            _first = _first + 1 & _ring.Length - 1;
            Volatile.Write(ref _count, _count - 1);
            if (maxSize > 0 || _isClosed) Changed();
            return QueueOutcome.Done;
        }
    }

    // ---- waiting

    private bool Wait(ThreadState ts, Func<bool> condition, TimeSpan? limit, Func<bool> looksReady)
    {
        // Whoever changes something while this is counted pulses; before, this thread sees what changed.
        Interlocked.Increment(ref _waiting);
        try
        {
            return ts.WaitUntil(_monitor, condition, limit, looksReady, _spins);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <inheritdoc/>
    public bool IsReady => Volatile.Read(ref _count) > 0 || IsClosed || IsGone;

    /// <inheritdoc/>
    public void Watch(IWatcher watcher)
    {
        lock (_monitor) _watchers.Add(watcher);
    }

    /// <inheritdoc/>
    public void Unwatch(IWatcher watcher)
    {
        lock (_monitor) _watchers.Remove(watcher);
    }

    /// <summary>Has what some interpreters put in visited.</summary>
    internal void VisitItemsOf(InterpreterState[] owners, Limits.HeapWalk walk)
    {
        lock (_monitor)
        {
            for (int i = 0; i < _count; i++)
                if (_ring[_first + i & _ring.Length - 1] is { Owner: { } owner } item && Array.IndexOf(owners, owner) >= 0) walk.Visit(item.Value);
        }
    }

    // ---- ending

    /// <summary>Nobody can put any more; what is there can be taken, then whoever asks is told. False if it was closed before.</summary>
    public bool Close()
    {
        lock (_monitor)
        {
            if (_isClosed) return false;
            _isClosed = true;
            Changed();
            return true;
        }
    }

    /// <summary>Whether it was destroyed.</summary>
    public bool IsGone => Volatile.Read(ref _isGone);

    public bool IsClosed => Volatile.Read(ref _isClosed);

    /// <summary>Takes all that is there.</summary>
    public int Clear()
    {
        lock (_monitor)
        {
            int count = _count;
            for (int i = 0; i < count; i++) _ring[_first + i & _ring.Length - 1].Value.Drop();
            Array.Clear(_ring);
            _first = 0;
            Volatile.Write(ref _count, 0);
            Changed();
            return count;
        }
    }

    /// <summary>Nobody can use it any more; whoever waits is told.</summary>
    internal void Destroy()
    {
        lock (_monitor)
        {
            _isGone = true;
            Clear();
        }
    }

    /// <summary>An interpreter ended: its items are removed or lose their value.</summary>
    internal void Forget(InterpreterState interpreter)
    {
        lock (_monitor)
        {
            int kept = 0, mask = _ring.Length - 1;
            for (int i = 0; i < _count; i++)
            {
                var item = _ring[_first + i & mask];
                if (item.Owner == interpreter)
                {
                    item.Value.Drop();
                    if (item.Unbound == UnboundOp.Remove) continue;
                    item = new Item(default, null, item.Unbound);
                }
                _ring[_first + kept++ & mask] = item;
            }
            for (int i = kept; i < _count; i++) _ring[_first + i & mask] = default;
            Volatile.Write(ref _count, kept);
            Changed();
        }
    }
}
