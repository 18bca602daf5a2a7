namespace PyLite.Vm.Crossing;

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
