namespace PyLite.Vm.Interpreters;

/// <summary>
/// Ends what runs in an interpreter when it takes too long: by KeyboardInterrupt first, and, if it has not ended a while later, so that no handler can prevent it.
/// </summary>
public sealed class RunLimit : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(1);

    private readonly InterpreterState _target;
    private readonly TimeSpan _grace;
    private readonly Timer _timer;
    private bool _isDone;
    private bool _isInterrupted;

    public RunLimit(InterpreterState target, TimeSpan limit, TimeSpan grace)
    {
        _target = target;
        _grace = grace;
        _timer = new Timer(static self => ((RunLimit)self!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether the time was over before the end.</summary>
    public bool IsOver { get; private set; }

    private void Fire()
    {
        lock (_timer)
        {
            if (_isDone) return;
            IsOver = true;
            bool isRunning = _target.InterruptRun(_isInterrupted);
            // It may be about to begin, and it may have ended just now.
            if (!isRunning) _timer.Change(Again, Timeout.InfiniteTimeSpan);
            else if (!_isInterrupted) _timer.Change(_grace, Timeout.InfiniteTimeSpan);
            _isInterrupted |= isRunning;
        }
    }

    public void Dispose()
    {
        lock (_timer)
        {
            _isDone = true;
            _timer.Dispose();
        }
    }
}
