using System.Diagnostics;

namespace PyLite.Vm.Crossing;

/// <summary>Who wants to know when something about a queue or channel changed.</summary>
public interface IWatcher
{
    /// <summary>Called on any thread, with the monitor of what changed held: not to block, not to call back.</summary>
    void Changed();
}

/// <summary>What can be watched: several of them can be waited for at once.</summary>
public interface IWatchable
{
    /// <summary>Whether something can be received, or it is known that nothing will be. Callable from any thread, without any monitor.</summary>
    bool IsReady { get; }

    void Watch(IWatcher watcher);
    void Unwatch(IWatcher watcher);
}

/// <summary>A thread that waits until any of several queues and channels is ready.</summary>
public sealed class ReadyWait : IWatcher
{
    private bool _isChanged;

    private ReadyWait() { }

    void IWatcher.Changed()
    {
        lock (this)
        {
            _isChanged = true;
            Monitor.PulseAll(this);
        }
    }

    /// <summary>Waits until one is ready, at most for <paramref name="limit"/> (null: for ever); false if the time is over.</summary>
    public static bool Wait(ThreadState ts, IReadOnlyList<IWatchable> sources, TimeSpan? limit)
    {
        if (AnyReady(sources)) return true;
        if (limit <= TimeSpan.Zero) return false;
        var wait = new ReadyWait();
        foreach (var source in sources) source.Watch(wait);
        try
        {
            long start = Stopwatch.GetTimestamp();
            while (!AnyReady(sources))
            {
                var left = limit - Stopwatch.GetElapsedTime(start);
                if (!ts.WaitUntil(wait, () => wait._isChanged, left)) return AnyReady(sources);
                lock (wait) wait._isChanged = false;
            }
            return true;
        }
        finally
        {
            foreach (var source in sources) source.Unwatch(wait);
        }
    }

    private static bool AnyReady(IReadOnlyList<IWatchable> sources)
    {
        foreach (var source in sources)
            if (source.IsReady) return true;
        return false;
    }
}

/// <summary>The watchers of a queue or channel, which locks.</summary>
internal struct Watchers
{
    private List<IWatcher>? _list;

    public void Add(IWatcher watcher) => (_list ??= []).Add(watcher);
    public readonly void Remove(IWatcher watcher) => _list?.Remove(watcher);

    public readonly void Tell()
    {
        if (_list is not { Count: > 0 } list) return;
        foreach (var watcher in list) watcher.Changed();
    }
}
