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
    void Watch(IWatcher watcher);
    void Unwatch(IWatcher watcher);
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
