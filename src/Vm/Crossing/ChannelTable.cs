namespace PyLite.Vm.Crossing;

/// <summary>
/// The channels between interpreters, by ID. Belongs to the process; thread-safe. It does not keep them: a channel lives while there is a ChannelID
/// of it in any interpreter, or on its way to one, or somebody waits for it.
/// </summary>
public sealed class ChannelTable
{
    private readonly SortedDictionary<long, WeakReference<Channel>> _channels = [];
    private long _next;
    private int _addedSincePruned;

    public Channel Create(UnboundOp unbound, int fallback)
    {
        lock (_channels)
        {
            if (++_addedSincePruned > 64 && _addedSincePruned > _channels.Count / 2) Prune();
            var made = new Channel(_next++, unbound, fallback);
            _channels.Add(made.Id, new WeakReference<Channel>(made));
            return made;
        }
    }

    private void Prune()
    {
        _addedSincePruned = 0;
        foreach (long id in _channels.Where(static pair => !pair.Value.TryGetTarget(out _)).Select(static pair => pair.Key).ToArray()) _channels.Remove(id);
    }

    public Channel? Find(long id)
    {
        lock (_channels) return _channels.TryGetValue(id, out var found) && found.TryGetTarget(out var channel) ? channel : null;
    }

    /// <summary>Takes a channel out of the table and closes it; false if it was not there any more.</summary>
    public bool Destroy(Channel channel)
    {
        lock (_channels)
        {
            if (!_channels.Remove(channel.Id)) return false;
        }
        channel.Destroy();
        return true;
    }

    /// <summary>Whether there may be any.</summary>
    public bool Any
    {
        get
        {
            lock (_channels) return _channels.Count > 0;
        }
    }

    /// <summary>All of them, the newest first.</summary>
    public Channel[] All
    {
        get
        {
            var result = new List<Channel>();
            lock (_channels)
            {
                foreach (var reference in _channels.Values)
                    if (reference.TryGetTarget(out var channel)) result.Add(channel);
            }
            result.Reverse();
            return [.. result];
        }
    }

    /// <summary>An interpreter ended.</summary>
    public void Forget(InterpreterState interpreter)
    {
        foreach (var channel in All) channel.Forget(interpreter);
    }
}
