namespace PyLite.Vm.Objects;

/// <summary>The exports of a buffer that were not released; those of memoryviews that became garbage fade away.</summary>
public struct BufferExports
{
    private List<WeakReference<BufferView>>? _views;
    private long _collectedAt;
    private int _collections;

    /// <summary>So many times everything is looked at without a pause in between.</summary>
    private const int Eager = 8;

    public void Add(BufferView view)
    {
        _views ??= [];
        if (_views.Count >= 8) ForgetDead();
        _views.Add(new WeakReference<BufferView>(view));
    }

    /// <summary>Whether there are exports, dead ones included.</summary>
    public readonly bool Known => _views is { Count: > 0 };

    public readonly void Remove(BufferView view) => _views?.RemoveAll(known => !known.TryGetTarget(out var target) || target == view);

    private readonly bool ForgetDead()
    {
        _views!.RemoveAll(static known => !known.TryGetTarget(out _));
        return _views.Count == 0;
    }

    /// <summary>Whether an export is alive.</summary>
    /// <remarks>
    /// CPython frees a memoryview with its last reference. Here a collection finds out whether one is alive: of young objects, as views used for a moment
    /// are, and of all objects a few times, then not more often than each 50 ms, so that a script cannot keep the collector busy.
    /// </remarks>
    public bool Any(PyObject owner)
    {
        if (_views == null || _views.Count == 0 || ForgetDead()) return false;
        // What earlier calls left in registers is no use of the memory any more.
        ThreadState.Current.ClearUnusedRegisters(owner);
        GC.Collect(0);
        if (ForgetDead()) return false;
        long now = Environment.TickCount64;
        if (_collections < Eager || now - _collectedAt > 50)
        {
            _collections++;
            GC.Collect();
            _collectedAt = now;
            if (ForgetDead()) return false;
        }
        return true;
    }
}
