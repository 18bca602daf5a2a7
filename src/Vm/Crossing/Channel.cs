namespace PyLite.Vm.Crossing;

/// <summary>How far the life of a channel is.</summary>
public enum ChannelPhase
{
    Open,

    /// <summary>Nobody can send any more; it closes when the last item is received.</summary>
    Closing,
    Closed,

    /// <summary>Closed, and taken out of the table.</summary>
    Destroyed,
}

/// <summary>The ends of a channel that an operation is about.</summary>
public enum ChannelEnds { Receive = -1, Both = 0, Send = 1 }

/// <summary>How an attempt to receive ended.</summary>
public enum ChannelReceipt { Item, Lost, Nothing }

/// <summary>
/// A channel between interpreters: those that sent or received are bound to that end until they release it or end. When all have let go, it closes.
/// Belongs to the process; thread-safe. Whoever waits is woken: receivers at the channel's monitor, each sender at that of its own item.
/// </summary>
public sealed class Channel(long id, UnboundOp unbound, int fallback) : IWatchable
{
    private sealed class Item(CrossValue value, InterpreterState owner, UnboundOp unbound, SendWait? wait)
    {
        public readonly CrossValue Value = value;

        /// <summary>Null once that interpreter has ended.</summary>
        public InterpreterState? Owner = owner;
        public readonly UnboundOp Unbound = unbound;
        public readonly SendWait? Wait = wait;
    }

    /// <summary>A sender that waits until its item is received; the monitor that it waits at.</summary>
    public sealed class SendWait
    {
        /// <summary>Null while nothing has happened.</summary>
        public bool? IsReceived { get; private set; }

        public void End(bool received)
        {
            lock (this)
            {
                IsReceived = received;
                Monitor.PulseAll(this);
            }
        }
    }

    /// <summary>Has what some interpreters sent visited.</summary>
    internal void VisitItemsOf(InterpreterState[] owners, Limits.HeapWalk walk)
    {
        lock (_monitor)
        {
            foreach (var item in _items)
                if (item.Owner != null && Array.IndexOf(owners, item.Owner) >= 0) walk.Visit(item.Value);
        }
    }

    private readonly object _monitor = new();
    private readonly LinkedList<Item> _items = [];
    private readonly SpinBudget _receiverSpins = new(), _senderSpins = new();
    private Watchers _watchers;
    private readonly ChannelBindings _bindings = new();
    private ChannelPhase _phase;
    private int _count;
    private bool _isAbandoned;

    public long Id => id;
    public UnboundOp DefaultUnbound => unbound;
    public int Fallback => fallback;

    public ChannelPhase Phase
    {
        get
        {
            lock (_monitor) return _phase;
        }
    }

    /// <summary>Whether lists of channels have it: not once a program has closed it, but where only all ends were released.</summary>
    public bool IsListed
    {
        get
        {
            lock (_monitor) return _phase < ChannelPhase.Closed || _phase == ChannelPhase.Closed && _isAbandoned;
        }
    }

    /// <summary>Items that wait to be received; ChannelClosedError.</summary>
    public int Count
    {
        get
        {
            lock (_monitor)
            {
                CheckNotClosed();
                return _items.Count;
            }
        }
    }

    /// <summary>ChannelClosedError if nobody can use it any more, ChannelNotFoundError if it is destroyed.</summary>
    public void CheckNotClosed()
    {
        switch (Phase)
        {
            case ChannelPhase.Closed: throw ChannelErrors.Closed(id);
            case ChannelPhase.Destroyed: throw ChannelErrors.NotFound(id);
        }
    }

    /// <summary>The same, also if it only waits to be drained.</summary>
    public void CheckOpen()
    {
        CheckNotClosed();
        if (Phase == ChannelPhase.Closing) throw ChannelErrors.Closed(id);
    }

    // ---- sending

    /// <summary>Adds an item and goes on.</summary>
    public void Send(ThreadState ts, CrossValue value, UnboundOp? op) => Add(ts.Interpreter, value, op ?? unbound, null);

    /// <summary>Adds an item and waits until it is received, at most for <paramref name="limit"/>; then it is withdrawn, and the result is false.</summary>
    public bool SendAndWait(ThreadState ts, CrossValue value, UnboundOp? op, TimeSpan? limit)
    {
        var wait = new SendWait();
        Add(ts.Interpreter, value, op ?? unbound, wait);
        bool isKnown;
        try
        {
            isKnown = ts.WaitUntil(wait, () => wait.IsReceived != null, limit, () => wait.IsReceived != null, _senderSpins);
        }
        catch
        {
            // Interrupted: what nobody waits for any more is not to be received.
            Withdraw(wait);
            throw;
        }
        if (!isKnown && Withdraw(wait)) return false;
        return wait.IsReceived != false ? true : throw ChannelErrors.ClosedMeanwhile(id);
    }

    /// <summary>Adds an item and gives what tells when it is received.</summary>
    public SendWait SendTracked(ThreadState ts, CrossValue value)
    {
        var wait = new SendWait();
        Add(ts.Interpreter, value, unbound, wait);
        return wait;
    }

    private void Add(InterpreterState interpreter, CrossValue value, UnboundOp op, SendWait? wait)
    {
        lock (_monitor)
        {
            CheckOpen();
            if (!_bindings.TryBind(interpreter.Id, true)) throw ChannelErrors.Released(id);
            _items.AddLast(new Item(value, interpreter, op, wait));
            Changed();
        }
    }

    /// <summary>Takes an item back; false if it is not there any more.</summary>
    public bool Withdraw(SendWait wait)
    {
        lock (_monitor)
        {
            for (var node = _items.Last; node != null; node = node.Previous)
            {
                if (node.Value.Wait != wait) continue;
                _items.Remove(node);
                node.Value.Value.Drop();
                CloseIfDrained();
                return true;
            }
            return false;
        }
    }

    // ---- receiving

    /// <summary>Takes the next item, if there is one. For an item whose interpreter ended, <paramref name="lost"/> says what to do about it.</summary>
    public ChannelReceipt Receive(InterpreterState interpreter, out CrossValue value, out UnboundOp lost)
    {
        lock (_monitor)
        {
            CheckNotClosed();
            if (!_bindings.TryBind(interpreter.Id, false)) throw ChannelErrors.Released(id);
            return Open(TakeFirst(), out value, out lost);
        }
    }

    /// <summary>The same, waiting for an item at most for <paramref name="limit"/> (null: for ever).</summary>
    public ChannelReceipt ReceiveWaiting(ThreadState ts, TimeSpan? limit, out CrossValue value, out UnboundOp lost)
    {
        var interpreter = ts.Interpreter;
        var receipt = Receive(interpreter, out value, out lost);
        if (receipt != ChannelReceipt.Nothing) return receipt;
        Item? taken = null;
        bool isOver = !ts.WaitUntil(_monitor, () => (taken = MayReceive(interpreter) ? TakeFirst() : null) != null || !MayReceive(interpreter), limit, () => IsReady, _receiverSpins);
        if (taken != null || isOver) return Open(taken, out value, out lost);
        // Closed or released meanwhile: this says so.
        return Receive(interpreter, out value, out lost);
    }

    /// <inheritdoc/>
    public bool IsReady => Volatile.Read(ref _count) > 0 || _phase >= ChannelPhase.Closed;

    private bool MayReceive(InterpreterState interpreter) => _phase < ChannelPhase.Closed && _bindings.StateOf(interpreter.Id, false) == EndState.Bound;

    private static ChannelReceipt Open(Item? item, out CrossValue value, out UnboundOp lost)
    {
        value = item?.Value ?? default;
        lost = item?.Unbound ?? default;
        return item == null ? ChannelReceipt.Nothing : item.Owner == null ? ChannelReceipt.Lost : ChannelReceipt.Item;
    }

    private Item? TakeFirst()
    {
        if (_items.First is not { } first) return null;
        _items.RemoveFirst();
        Volatile.Write(ref _count, _items.Count);
        first.Value.Wait?.End(true);
        _watchers.Tell();
        CloseIfDrained();
        return first.Value;
    }

    // ---- closing

    private void Changed()
    {
        Volatile.Write(ref _count, _items.Count);
        Monitor.PulseAll(_monitor);
        _watchers.Tell();
    }

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

    private void CloseIfDrained()
    {
        if (_phase == ChannelPhase.Closing && _items.Count == 0) CloseNow(ChannelPhase.Closed);
    }

    private void CloseNow(ChannelPhase phase)
    {
        _phase = phase;
        foreach (var item in _items)
        {
            item.Wait?.End(false);
            item.Value.Drop();
        }
        _items.Clear();
        _bindings.Clear();
        Changed();
    }

    /// <summary>Closes it for all interpreters. While it is not empty, the sending end can be closed, and both by force; ChannelNotEmptyError otherwise.</summary>
    public void Close(ChannelEnds ends, bool force)
    {
        lock (_monitor)
        {
            CheckNotClosed();
            if (force || _items.Count == 0)
            {
                CloseNow(ChannelPhase.Closed);
                return;
            }
            if (ends != ChannelEnds.Send) throw ChannelErrors.NotEmpty(id);
            CheckOpen();
            _phase = ChannelPhase.Closing;
        }
    }

    /// <summary>Lets go of ends for an interpreter; with the last one the channel closes.</summary>
    public void Release(InterpreterState interpreter, ChannelEnds ends)
    {
        lock (_monitor)
        {
            CheckNotClosed();
            if (ends != ChannelEnds.Receive) _bindings.Release(interpreter.Id, true);
            if (ends != ChannelEnds.Send) _bindings.Release(interpreter.Id, false);
            if (_bindings.AllReleased) Abandon();
            // Its own threads that wait to receive may not do so any more.
            else Changed();
        }
    }

    internal void Destroy()
    {
        lock (_monitor) CloseNow(ChannelPhase.Destroyed);
    }

    /// <summary>An interpreter ended: its items are removed or lose their value, its ends are released.</summary>
    internal void Forget(InterpreterState interpreter)
    {
        lock (_monitor)
        {
            if (_phase >= ChannelPhase.Closed) return;
            for (var node = _items.First; node != null;)
            {
                var next = node.Next;
                if (node.Value.Owner == interpreter) Forget(node);
                node = next;
            }
            if (_bindings.Forget(interpreter.Id) && _bindings.AllReleased) Abandon();
            else CloseIfDrained();
        }
    }

    private void Abandon()
    {
        _isAbandoned = true;
        CloseNow(ChannelPhase.Closed);
    }

    private void Forget(LinkedListNode<Item> node)
    {
        var item = node.Value;
        item.Owner = null;
        item.Wait?.End(false);
        item.Value.Drop();
        if (item.Unbound == UnboundOp.Remove) _items.Remove(node);
    }

    // ---- looking

    /// <summary>The IDs of the interpreters that are bound to an end, the oldest first; ChannelClosedError.</summary>
    public long[] Bound(bool sending)
    {
        lock (_monitor)
        {
            CheckNotClosed();
            if (sending) CheckOpen();
            return _bindings.Bound(sending);
        }
    }

    /// <summary>What a program can know about it.</summary>
    public ChannelState State(InterpreterState asking)
    {
        lock (_monitor)
        {
            if (_phase == ChannelPhase.Destroyed) throw ChannelErrors.NotFound(id);
            return new ChannelState(_phase, _items.Count, _bindings.Tally(), _bindings.StateOf(asking.Id, true), _bindings.StateOf(asking.Id, false));
        }
    }
}

/// <summary>A channel as it was at a moment, and the ends of the interpreter that asked.</summary>
/// <param name="Phase">How far its life is.</param>
/// <param name="Count">Items in it.</param>
/// <param name="Tally">How many interpreters have which state of the sending end and the receiving end.</param>
/// <param name="Send">The sending end of the interpreter that asked.</param>
/// <param name="Receive">Its receiving end.</param>
public sealed record ChannelState(ChannelPhase Phase, int Count, long[,] Tally, EndState Send, EndState Receive);
