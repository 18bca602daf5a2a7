namespace PyLite.Vm.Crossing;

/// <summary>What an interpreter has to do with an end of a channel.</summary>
public enum EndState { None, Bound, Released }

/// <summary>Which interpreters use the ends of a channel. Belongs to the channel, which locks.</summary>
internal sealed class ChannelBindings
{
    private readonly SortedDictionary<long, (EndState Send, EndState Receive)> _states = [];

    /// <summary>Interpreters that have ended, by the states that they left: they are counted, not kept.</summary>
    private readonly long[,] _ended = new long[3, 3];
    private int _bound;

    /// <summary>Whether no interpreter is bound to any end.</summary>
    public bool AllReleased => _bound == 0;

    public EndState StateOf(long interpreter, bool sending)
    {
        var states = _states.GetValueOrDefault(interpreter);
        return sending ? states.Send : states.Receive;
    }

    private void Set(long interpreter, bool sending, EndState state)
    {
        var states = _states.GetValueOrDefault(interpreter);
        var old = sending ? states.Send : states.Receive;
        _bound += (state == EndState.Bound ? 1 : 0) - (old == EndState.Bound ? 1 : 0);
        _states[interpreter] = sending ? (state, states.Receive) : (states.Send, state);
    }

    /// <summary>Binds an interpreter to an end; false if it has released that.</summary>
    public bool TryBind(long interpreter, bool sending)
    {
        switch (StateOf(interpreter, sending))
        {
            case EndState.Released: return false;
            case EndState.None:
                Set(interpreter, sending, EndState.Bound);
                break;
        }
        return true;
    }

    public void Release(long interpreter, bool sending) => Set(interpreter, sending, EndState.Released);

    /// <summary>The interpreter has ended; false if it had nothing to do with the channel.</summary>
    public bool Forget(long interpreter)
    {
        if (!_states.TryGetValue(interpreter, out var states)) return false;
        if (states.Send == EndState.Bound) Release(interpreter, true);
        if (states.Receive == EndState.Bound) Release(interpreter, false);
        states = _states[interpreter];
        _ended[(int)states.Send, (int)states.Receive]++;
        _states.Remove(interpreter);
        return true;
    }

    public void Clear()
    {
        _states.Clear();
        Array.Clear(_ended);
        _bound = 0;
    }

    /// <summary>The interpreters that are bound to an end, the oldest first.</summary>
    public long[] Bound(bool sending) => [.. _states.Where(pair => (sending ? pair.Value.Send : pair.Value.Receive) == EndState.Bound).Select(static pair => pair.Key)];

    /// <summary>The number of interpreters for each pair of states, those that have ended included.</summary>
    public long[,] Tally()
    {
        var result = (long[,])_ended.Clone();
        foreach (var (send, receive) in _states.Values) result[(int)send, (int)receive]++;
        return result;
    }
}
