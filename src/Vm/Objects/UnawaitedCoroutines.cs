namespace PyLite.Vm.Objects;

/// <summary>
/// The coroutines of an interpreter that have not begun to run: of those that go without having begun a RuntimeWarning is issued. References are not counted, so it is
/// issued where a collection is asked for (<c>gc.collect()</c>), where one was made for other reasons, and at the end; it names the place where the coroutine was made.
/// </summary>
/// <remarks>
/// Mostly a coroutine begins right after it was made. So a thread notes only the last few (<see cref="NewCoroutines"/>); what is pushed out of there without having begun
/// comes here. Not thread-safe: for the thread that holds the interpreter's lock. Reference: https://docs.python.org/3.14/library/asyncio-dev.html#detect-never-awaited-coroutines
/// </remarks>
public sealed class UnawaitedCoroutines
{
    /// <summary>More than so many are not watched: a program that makes them and means to run them later must not pay for it.</summary>
    private const int MaxWatched = 10_000;

    private readonly List<Watch> _watched = [];

    /// <summary>Watches a coroutine, which tells it when it begins.</summary>
    internal sealed class Watch(PyCoroutine coroutine, CodeState maker, int pc)
    {
        public readonly WeakReference<PyCoroutine> Coroutine = new(coroutine);
        public readonly string QualName = coroutine.QualName.ToString();
        public readonly PyDict Globals = coroutine.Function.Globals;
        public readonly CodeObject Maker = maker.Code;
        public readonly int Pc = pc;

        /// <summary>It ran, or was closed.</summary>
        public bool Begun;
    }

    /// <summary>Watches a coroutine that <paramref name="maker"/> made at its instruction <paramref name="pc"/>.</summary>
    internal void Add(PyCoroutine coroutine, CodeState maker, int pc)
    {
        if (_watched.Count >= MaxWatched) _watched.RemoveAll(static watch => watch.Begun);
        if (_watched.Count >= MaxWatched) return;
        var watch = new Watch(coroutine, maker, pc);
        coroutine.Watch = watch;
        _watched.Add(watch);
    }

    /// <summary>Warns of those that were found gone by a collection made just before.</summary>
    public void WarnOfGone(ThreadState ts)
    {
        if (_watched.Count == 0) return;
        var gone = _watched.FindAll(static watch => !watch.Begun && !watch.Coroutine.TryGetTarget(out _));
        _watched.RemoveAll(static watch => watch.Begun || !watch.Coroutine.TryGetTarget(out _));
        foreach (var watch in gone) Warn(ts, watch, atEnd: false);
    }

    /// <summary>Warns of all that have not begun, as the interpreter ends.</summary>
    public void Close(ThreadState ts)
    {
        ts.NewCoroutines.Settle(ts);
        if (!_watched.Exists(static watch => !watch.Begun)) return;
        ts.ClearRegistersFrom(0);
        GC.Collect();
        WarnOfGone(ts);
        var left = _watched.ToArray();
        _watched.Clear();
        foreach (var watch in left) Warn(ts, watch, atEnd: true);
    }

    private static void Warn(ThreadState ts, Watch watch, bool atEnd)
    {
        string message = $"coroutine '{watch.QualName}' was never awaited";
        string filename = atEnd ? "<sys>" : watch.Maker.Filename;
        int line = atEnd || watch.Pc < 1 || watch.Pc > watch.Maker.Positions.Length ? 0 : watch.Maker.Positions[watch.Pc - 1].Line;
        var handled = ts.Pending;
        ts.Pending = null;
        try
        {
            Warnings.WarnExplicit(ts, Exc.RuntimeWarning, message, filename, line, atEnd ? null : watch.Globals, source: !atEnd);
        }
        catch (PyException e)
        {
            SysModule.ReportUnraisable(ts, e.Value, Value.None, $"Exception ignored while finalizing coroutine {watch.QualName}");
        }
        ts.Pending = handled;
    }
}

/// <summary>The coroutines that a thread made last, each with the place.</summary>
internal sealed class NewCoroutines
{
    private const int Size = 16;

    private struct Made
    {
        public PyCoroutine? Coroutine;
        public CodeState? Maker;
        public int Pc;
    }

    private readonly Made[] _made = new Made[Size];
    private uint _next;

    /// <summary>Notes a coroutine that <paramref name="frame"/> is making by the instruction before <paramref name="pc"/>.</summary>
    public void Note(ThreadState ts, PyCoroutine coroutine, Frame frame, int pc)
    {
        ref var made = ref _made[_next++ % Size];
        if (made.Coroutine is { HasStarted: false }) ts.Interpreter.Unawaited.Add(made.Coroutine, made.Maker!, made.Pc);
        made.Coroutine = coroutine;
        if (made.Maker != frame.State) made.Maker = frame.State;
        made.Pc = pc;
    }

    /// <summary>Lets go of all of them, so that a collection finds those that are gone.</summary>
    public void Settle(ThreadState ts)
    {
        for (uint i = _next; i != _next + Size; i++)
        {
            ref var made = ref _made[i % Size];
            if (made.Coroutine is { HasStarted: false }) ts.Interpreter.Unawaited.Add(made.Coroutine, made.Maker!, made.Pc);
            made = default;
        }
    }
}
