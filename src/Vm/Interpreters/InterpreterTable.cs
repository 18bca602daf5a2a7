namespace PyLite.Vm.Interpreters;

/// <summary>The interpreters that are alive, by ID. Belongs to the process; thread-safe.</summary>
public sealed class InterpreterTable
{
    private readonly SortedDictionary<long, InterpreterState> _alive = [];
    private long _next;

    /// <summary>IDs are never given twice.</summary>
    internal long NextId() => Interlocked.Increment(ref _next) - 1;

    internal void Add(InterpreterState interpreter)
    {
        lock (_alive) _alive.Add(interpreter.Id, interpreter);
    }

    internal void Remove(InterpreterState interpreter)
    {
        lock (_alive) _alive.Remove(interpreter.Id);
    }

    /// <summary>The interpreter with an ID, or null.</summary>
    public InterpreterState? Find(long id)
    {
        lock (_alive) return _alive.GetValueOrDefault(id);
    }

    /// <summary>All of them, in the order of their IDs.</summary>
    public InterpreterState[] All
    {
        get
        {
            lock (_alive) return [.. _alive.Values];
        }
    }
}
