namespace PyLite.Vm.Interpreters;

/// <summary>The interpreters that are alive, by ID. Belongs to the process; thread-safe.</summary>
public sealed class InterpreterTable
{
    // Not a sorted one, for which the runtime would have to compile code whenever a process starts.
    private readonly Dictionary<long, InterpreterState> _alive = [];
    private long _next;
    private (int Start, int Stop)? _failing;

    /// <summary>IDs are never given twice.</summary>
    internal long NextId() => Interlocked.Increment(ref _next) - 1;

    /// <summary>The ID that the next interpreter gets.</summary>
    public long PeekId => Interlocked.Read(ref _next);

    /// <summary>For tests: making an interpreter fails as if there were no memory for it, from the attempt <paramref name="start"/> on (counted from now, from 0) until <paramref name="stop"/>.</summary>
    public void FailFrom(int start, int stop)
    {
        lock (_alive) _failing = start == int.MaxValue ? null : (start, stop);
    }

    /// <summary>Whether the interpreter that is about to be made fails, see <see cref="FailFrom"/>.</summary>
    internal bool TakeFailure()
    {
        lock (_alive)
        {
            if (_failing is not { } failing) return false;
            _failing = failing.Stop <= 1 ? null : (Math.Max(failing.Start - 1, 0), failing.Stop - 1);
            return failing.Start == 0;
        }
    }

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
            InterpreterState[] all;
            lock (_alive)
            {
                all = new InterpreterState[_alive.Count];
                _alive.Values.CopyTo(all, 0);
            }
            if (all.Length > 1) Array.Sort(all, static (a, b) => a.Id.CompareTo(b.Id));
            return all;
        }
    }
}
