namespace PyLite.Vm.Imports;

/// <summary>
/// Which thread is loading which module: others that want it wait until it is complete. Belongs to an interpreter; thread-safe. Threads that would wait for each other get the
/// module as far as it is, as in a circular import.
/// </summary>
internal sealed class ImportLocks
{
    private readonly object _monitor = new();
    private readonly Dictionary<string, ThreadState> _loading = new(StringComparer.Ordinal);
    private readonly Dictionary<ThreadState, string> _waiting = [];

    /// <summary>Begins to load a module; false if it is being loaded: by this thread, or by another one, for which this one has waited as far as it can.</summary>
    public bool TryBegin(ThreadState ts, string name)
    {
        lock (_monitor)
        {
            if (_loading.TryAdd(name, ts)) return true;
        }
        Wait(ts, name);
        return false;
    }

    public void End(string name)
    {
        lock (_monitor)
        {
            _loading.Remove(name);
            if (_waiting.Count > 0) Monitor.PulseAll(_monitor);
        }
    }

    /// <summary>Waits until no other thread is loading a module.</summary>
    public void Wait(ThreadState ts, string name)
    {
        lock (_monitor)
        {
            if (!_loading.TryGetValue(name, out var loader) || loader == ts || WaitsFor(loader, ts)) return;
            _waiting[ts] = name;
        }
        try
        {
            ts.WaitUntil(_monitor, () => !_loading.ContainsKey(name));
        }
        finally
        {
            lock (_monitor) _waiting.Remove(ts);
        }
    }

    /// <summary>Whether a thread waits for a module that another one loads, directly or not.</summary>
    private bool WaitsFor(ThreadState thread, ThreadState other)
    {
        for (int i = 0; i <= _waiting.Count; i++)
        {
            if (!_waiting.TryGetValue(thread, out var wanted) || !_loading.TryGetValue(wanted, out var loader)) return false;
            if (loader == other) return true;
            thread = loader;
        }
        return false;
    }
}
