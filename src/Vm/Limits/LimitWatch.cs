namespace PyLite.Vm.Limits;

/// <summary>
/// Looks at short intervals at the interpreters that run under limits, on a thread of its own: a pool of threads that the host keeps busy would be late. Belongs to the process;
/// there is no such thread while nothing runs under limits.
/// </summary>
internal sealed class LimitWatch
{
    private const int PeriodMilliseconds = 4;
    private const int StackSize = 256 * 1024;

    /// <summary>For how many periods without work the thread stays.</summary>
    private const int PatiencePeriods = 50;

    private readonly List<ResourceMeter> _meters = [];
    private bool _isWatching;

    /// <summary>Something begins to run under limits.</summary>
    public void Add(ResourceMeter meter)
    {
        lock (_meters)
        {
            if (!_meters.Contains(meter)) _meters.Add(meter);
            if (_isWatching) return;
            _isWatching = true;
        }
        new Thread(Watch, StackSize) { IsBackground = true, Name = "PyLite limits", Priority = ThreadPriority.AboveNormal }.Start();
    }

    private void Watch()
    {
        for (int idle = 0; ;)
        {
            Thread.Sleep(PeriodMilliseconds);
            ResourceMeter[] meters;
            lock (_meters)
            {
                idle = _meters.Count == 0 ? idle + 1 : 0;
                if (idle > PatiencePeriods)
                {
                    _isWatching = false;
                    return;
                }
                meters = [.. _meters];
            }
            foreach (var meter in meters)
            {
                if (meter.Tick()) continue;
                lock (_meters)
                {
                    // It may have begun to run again just now.
                    if (!meter.Tick()) _meters.Remove(meter);
                }
            }
        }
    }
}
