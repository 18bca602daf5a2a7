namespace PyLite.Vm.Crossing;

/// <summary>
/// The memory of a memoryview that other interpreters look at, or that is on its way to one. Whoever has it holds a <see cref="Share"/>: the view can be released again when all of these
/// are given back or gone. Belongs to the memoryview; thread-safe.
/// </summary>
internal sealed class MemoryLoan(BufferView view, InterpreterState? owner)
{
    /// <summary>Whose memory it is, as far as one is known.</summary>
    public InterpreterState? Owner => owner;

    /// <summary>One holder's part.</summary>
    public sealed class Share(MemoryLoan loan)
    {
        private int _isOver;

        public MemoryLoan Loan => loan;
        public bool IsOver => Volatile.Read(ref _isOver) != 0;

        public void GiveBack() => Volatile.Write(ref _isOver, 1);
    }

    private readonly List<WeakReference<Share>> _shares = [];

    public BufferView View => view;

    public Share Take()
    {
        var share = new Share(this);
        lock (_shares)
        {
            if (_shares.Count >= 8) RemoveOver();
            _shares.Add(new WeakReference<Share>(share));
        }
        return share;
    }

    private void RemoveOver() => _shares.RemoveAll(static weak => !weak.TryGetTarget(out var share) || share.IsOver);

    /// <summary>How many still hold a share. Those that have only become garbage are looked for if there seem to be any.</summary>
    public int Count(ThreadState ts)
    {
        lock (_shares)
        {
            RemoveOver();
            if (_shares.Count == 0) return 0;
        }
        ts.ClearUnusedRegisters([]);
        foreach (var other in ts.Interpreter.Runtime.Interpreters.All) other.ForgetUnusedRegisters(ts);
        if (ts.Interpreter.Host.Collect()) GC.WaitForPendingFinalizers();
        lock (_shares)
        {
            RemoveOver();
            return _shares.Count;
        }
    }
}
