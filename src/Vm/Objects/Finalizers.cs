using System.Diagnostics;

namespace PyLite.Vm.Objects;

/// <summary>
/// The objects of an interpreter that have something to do when they go: instances of classes with <c>__del__</c>, and generators that a
/// <c>finally</c> or <c>with</c> waits in. References are not counted here, so an object is known to be gone only after a collection.
/// Programs observe the moment by what they print next and by what they see after a <c>del</c>: at these places a collection is made while such
/// objects live, as long as collections take a small part of the running time.
/// </summary>
/// <remarks>Reference: data model, <c>object.__del__</c>.</remarks>
public sealed class Finalizers
{
    // Collections may take FreeTime in all, and the first FreeCollections are made however long they take; later ones may take one part in TimeShare
    // of the time since the first.
    private static readonly long FreeTime = Stopwatch.Frequency / 2;
    private const int FreeCollections = 20;
    private const int TimeShare = 10;

    // The same where a program unbinds an object that is to be finalized: mostly it waits for that.
    private const int TimeShareOfUnbound = 2;
    private static readonly long FreeTimeOfUnbound = Stopwatch.Frequency * 3 / 2;
    private const int MaxWalked = 20_000;

    private ConditionalWeakTable<PyObject, Guard>? _guards;
    private readonly List<Guard> _gone = [];
    private readonly List<Guard> _inCycles = [];
    private WeakReference<ThreadState>? _thread;
    private long _made;
    private long _epoch;
    private int _live;
    private bool _closed;
    private bool _running;
    private long _started;
    private long _spent;
    private long _spentOnUnbound;
    private int _collections;

    /// <summary>Whether something was unbound that weak references refer to.</summary>
    public bool Wanted { get; set; }

    /// <summary>Whether what was unbound last is a list or tuple, which lets go of its items from the last one on.</summary>
    public bool UnboundList { get; set; }

    /// <summary>The number of what was unbound last, if that is itself to be finalized; else 0.</summary>
    private long _unbound;

    /// <summary>Notes what was unbound last.</summary>
    public void NoteUnbound(PyInstance? target) =>
        _unbound = target != null && target.Type.HasFinalizer && _guards != null && _guards.TryGetValue(target, out var guard) ? guard.Number : 0;

    /// <summary>Whether the program asked for collections after every few objects: then they are made however long they take.</summary>
    public bool IsEager { get; set; }

    /// <summary>Whether objects live that are to be finalized.</summary>
    public bool AnyLive => Volatile.Read(ref _live) > 0;

    /// <summary>Stands for an object in the eyes of the collector; found unreachable together with it.</summary>
    private sealed class Guard(Finalizers owner, PyObject target, long number, long epoch)
    {
        public readonly PyObject Target = target;
        public readonly long Number = number;
        /// <summary>How often a program could tell what is gone, before the object was made.</summary>
        public readonly long Epoch = epoch;
        public bool Done;

        ~Guard()
        {
            if (!Done) owner.Announce(this);
        }
    }

    /// <summary>Enters an object that was just made.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Register(ThreadState ts, PyObject target)
    {
        if (_closed) return;
        ServeOn(ts);
        if ((_guards ??= new()).TryAdd(target, new Guard(this, target, ++_made, _epoch))) Interlocked.Increment(ref _live);
    }

    /// <summary>Enters a generator, which is to hold what this gives.</summary>
    public object? Enter(ThreadState ts, PyGenerator generator)
    {
        if (_closed) return null;
        ServeOn(ts);
        Interlocked.Increment(ref _live);
        return new Guard(this, generator, ++_made, _epoch);
    }

    /// <summary>Forgets a generator that ended.</summary>
    public void Leave(object guard)
    {
        var left = (Guard)guard;
        if (left.Done) return;
        left.Done = true;
        Interlocked.Decrement(ref _live);
        GC.SuppressFinalize(left);
    }

    private void ServeOn(ThreadState ts)
    {
        if (_thread == null || !_thread.TryGetTarget(out var known) || known != ts) _thread = new WeakReference<ThreadState>(ts);
    }

    /// <summary>Called by the finalizer thread.</summary>
    private void Announce(Guard guard)
    {
        lock (_gone)
        {
            if (_closed) return;
            _gone.Add(guard);
        }
        if (_thread != null && _thread.TryGetTarget(out var thread)) thread.Request(BreakRequest.Callbacks);
    }

    /// <summary>
    /// Looks for objects that are gone and finalizes them, if there may be any and there is time for it. To be called where a program can tell
    /// whether that happened. <paramref name="args"/> are the arguments of the native function that runs.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Observe(ThreadState ts, ReadOnlySpan<Value> args)
    {
        _epoch++;
        if (!HasTime(out long now)) return;
        ts.ClearUnusedRegisters(args);
        Observe(ts, now, null);
    }

    /// <summary>The same, however long it takes: for what programs ask for in order to see what is gone.</summary>
    public void ObserveNow(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (_running) return;
        ts.ClearUnusedRegisters(args);
        Observe(ts, Stopwatch.GetTimestamp(), null);
    }

    /// <summary>The same, where the registers of the running frame from <paramref name="free"/> on, a place on its stack, are not in use.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Observe(ThreadState ts, int free)
    {
        Wanted = false;
        _epoch++;
        bool hasTime = HasTime(out long now);
        long unbound = _unbound;
        _unbound = 0;
        if (!hasTime) return;
        ts.ClearRegistersFrom(free);
        Observe(ts, now, UnboundList, unbound);
    }

    // What threads that wait may spend on looking for what is gone: one part in so many of the running time, and never where that would take long.
    private const int TimeShareOfIdle = 20;
    private static readonly long FreeTimeOfIdle = Stopwatch.Frequency / 10;
    private const long MostMemoryOfIdle = 256 << 20;
    private long _startedIdle;
    private long _spentIdle;

    /// <summary>The same in a thread that waits, while no thread of the interpreter runs.</summary>
    public void ObserveIdle(ThreadState ts)
    {
        if (_running || !AnyLive && !ts.Interpreter.Callbacks.Any && !ts.Interpreter.Host.Sockets.Any || GC.GetTotalMemory(false) > MostMemoryOfIdle) return;
        long now = Stopwatch.GetTimestamp();
        if (_startedIdle == 0) _startedIdle = now;
        if (_spentIdle > FreeTimeOfIdle && _spentIdle * TimeShareOfIdle > now - _startedIdle) return;
        Collect(GC.MaxGeneration);
        RunAll(ts);
        ts.Interpreter.Callbacks.Run(ts);
        _spentIdle += Stopwatch.GetTimestamp() - now;
    }

    private bool HasTime(out long now)
    {
        now = Stopwatch.GetTimestamp();
        if (_started == 0) _started = now;
        if (_running) return false;
        // A program that unbinds what has something to do when it goes, mostly waits for that.
        return IsEager || (_unbound != 0 ? _spentOnUnbound < FreeTimeOfUnbound || _spentOnUnbound * TimeShareOfUnbound <= now - _started
            : _spent < FreeTime || _collections < FreeCollections || _spent * TimeShare <= now - _started);
    }

    private void Observe(ThreadState ts, long now, bool? fromList, long unbound = 0)
    {
        _collections++;
        // What was made a short while ago is found gone in little time.
        ts.NewCoroutines.Settle(ts);
        if (unbound == 0 || !IsGone(unbound, 0) && !IsGone(unbound, 1)) Collect(GC.MaxGeneration);
        Run(ts, true, fromList);
        ts.Interpreter.Unawaited.WarnOfGone(ts);
        UnboundList = false;
        ts.Interpreter.Callbacks.Run(ts);
        long spent = Stopwatch.GetTimestamp() - now;
        if (unbound != 0) _spentOnUnbound += spent;
        else _spent += spent;
    }

    private static void Collect(int generation)
    {
        GC.Collect(generation);
        GC.WaitForPendingFinalizers();
    }

    /// <summary>Whether a collection of what is not older than a generation finds an object gone.</summary>
    private bool IsGone(long number, int generation)
    {
        Collect(generation);
        lock (_gone) return _gone.Exists(guard => guard.Number == number);
    }

    /// <summary>What <c>gc.collect()</c> is for: finalizes what only cycles hold as well.</summary>
    public void RunAll(ThreadState ts)
    {
        Run(ts, false);
        if (_inCycles.Count == 0) return;
        var waiting = _inCycles.ToArray();
        _inCycles.Clear();
        Finalize(ts, waiting);
    }

    /// <summary>
    /// Finalizes what was found gone. With <paramref name="keepCycles"/> objects that are parts of cycles, or held by such, wait for
    /// the next full collection: counting references would not have found them. <paramref name="fromList"/> tells whether a list held them, if one statement let go of all.
    /// </summary>
    public void Run(ThreadState ts, bool keepCycles, bool? fromList = null)
    {
        if (!_running && _gone.Count > 0) RunGone(ts, keepCycles, fromList);
    }

    private void RunGone(ThreadState ts, bool keepCycles, bool? fromList)
    {
        while (true)
        {
            Guard[] gone;
            lock (_gone)
            {
                if (_gone.Count == 0) return;
                gone = [.. _gone];
                _gone.Clear();
            }
            Array.Sort(gone, static (a, b) => a.Number.CompareTo(b.Number));
            if (keepCycles) gone = WithoutCycles(gone);
            if (gone.Length > 1) gone = InOrder(gone, fromList);
            Finalize(ts, gone);
        }
    }

    private Guard[] WithoutCycles(Guard[] gone)
    {
        if (ReferenceGraph.From(gone.Select(static guard => guard.Target), Limit(gone.Length)) is not { } graph) return gone;
        var heldByCycles = graph.InOrBehindCycles();
        if (heldByCycles.Count == 0) return gone;
        _inCycles.AddRange(gone.Where(guard => heldByCycles.Contains(guard.Target)));
        return [.. gone.Where(guard => !heldByCycles.Contains(guard.Target))];
    }

    /// <summary>How many objects are looked at because some are gone.</summary>
    private static int Limit(int gone) => (int)Math.Min(MaxWalked + 10L * gone, int.MaxValue);

    /// <summary>
    /// The order in which counted references would have found them: what refers to others before these; a list lets go of its items, and a function of
    /// its variables, from the last one on.
    /// </summary>
    private static Guard[] InOrder(Guard[] gone, bool? fromList)
    {
        var guards = new Dictionary<PyObject, Guard>(ReferenceEqualityComparer.Instance);
        foreach (var guard in gone) guards[guard.Target] = guard;
        var held = ReferenceGraph.From(gone.Select(static guard => guard.Target), Limit(gone.Length))?.HeldByOthers(gone.Select(static guard => guard.Target), guards.ContainsKey) ?? [];
        var first = gone.Where(guard => !held.Contains(guard.Target)).ToArray();
        // Those made while no print came in between may have lived one after the other.
        Array.Sort(first, (a, b) => fromList == true || fromList == null && a.Epoch != b.Epoch ? b.Number.CompareTo(a.Number) : a.Number.CompareTo(b.Number));
        return Follow(first.Select(static guard => guard.Target), guards, gone);
    }

    /// <summary>The guards of objects and of what these refer to, in the order in which counted references would go; then all others.</summary>
    private static Guard[] Follow(IEnumerable<PyObject> roots, Dictionary<PyObject, Guard> guards, IEnumerable<Guard> all)
    {
        var order = new List<Guard>();
        var seen = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<PyObject>(roots.Reverse());
        var found = new List<PyObject>();
        int limit = Limit(guards.Count);
        while (waiting.Count > 0 && seen.Count < limit)
        {
            var next = waiting.Pop();
            if (next is PyType or PyModule || !seen.Add(next)) continue;
            if (guards.TryGetValue(next, out var guard)) order.Add(guard);
            found.Clear();
            References.AddDirect(next, found);
            // The last one pushed comes first: the last item of a list, else the first.
            if (next is not (PyList or PyTuple)) found.Reverse();
            foreach (var item in found) waiting.Push(item);
        }
        order.AddRange(all.Where(guard => !seen.Contains(guard.Target)));
        return [.. order];
    }

    private void Finalize(ThreadState ts, Guard[] guards)
    {
        _running = true;
        try
        {
            foreach (var guard in guards)
            {
                if (guard.Done) continue;
                guard.Done = true;
                Interlocked.Decrement(ref _live);
                Finalize(ts, guard.Target);
            }
        }
        finally
        {
            _running = false;
        }
    }

    private static void Finalize(ThreadState ts, PyObject target)
    {
        if (target is PyGenerator generator)
        {
            Guarded(ts, static (ts, target) => ((PyGenerator)target).Close(ts), target, $"Exception ignored while closing generator {Ops.Repr(ts, generator)}");
            return;
        }
        var method = target.Type.LookupInMro(Names.__del__);
        if (method.IsAbsent || method.IsNone) return;
        Guarded(ts, (ts, target) => Ops.Call(ts, Ops.DescriptorGet(ts, method, target, target.Type)), target, null, method);
    }

    private static void Guarded(ThreadState ts, Action<ThreadState, PyObject> action, PyObject target, string? message, in Value method = default)
    {
        var handled = ts.Pending;
        ts.Pending = null;
        try
        {
            action(ts, target);
            if (ts.Pending is { } raised)
            {
                ts.Pending = null;
                Report(ts, raised, message, method);
            }
        }
        catch (PyException e)
        {
            Report(ts, e.Value, message, method);
        }
        ts.Pending = handled;
    }

    private static void Report(ThreadState ts, PyBaseException raised, string? message, in Value method) =>
        SysModule.ReportUnraisable(ts, raised, Value.None, message ?? $"Exception ignored while calling deallocator {Ops.Repr(ts, method)}");

    /// <summary>Finalizes what still lives as the interpreter ends, in the order it was made.</summary>
    public void Close(ThreadState ts)
    {
        if (AnyLive)
        {
            // What the program let go of, but no collection found yet, goes first.
            ts.ClearRegistersFrom(0);
            Collect(GC.MaxGeneration);
        }
        Run(ts, false);
        if (AnyLive) FinalizeLive(ts);
        lock (_gone) _closed = true;
    }

    private void FinalizeLive(ThreadState ts)
    {
        var main = (ts.Interpreter.Modules.GetStr(Names.__main__).Ref as PyModule)?.Dict ?? new PyDict();
        var generators = References.Reachable(main, MaxWalked).OfType<PyGenerator>().Select(static generator => generator.Guard).OfType<Guard>();
        var entered = _guards?.Select(static pair => pair.Value) ?? [];
        Guard[] live = [.. entered.Concat(generators).Where(static guard => !guard.Done).OrderBy(static guard => guard.Number)];
        var guards = new Dictionary<PyObject, Guard>(ReferenceEqualityComparer.Instance);
        foreach (var guard in live) guards[guard.Target] = guard;
        // The variables of the program first, then what its containers hold.
        var variables = new List<PyObject>();
        References.AddDirect(main, variables);
        Finalize(ts, [.. variables.Where(guards.ContainsKey).Select(variable => guards[variable])]);
        Finalize(ts, Follow([main], guards, live));
    }
}
