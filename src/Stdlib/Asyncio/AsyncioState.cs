using Interlocked = System.Threading.Interlocked;
using Volatile = System.Threading.Volatile;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Asyncio;

/// <summary>What asyncio's native part keeps in an interpreter.</summary>
internal sealed class AsyncioState : IAtEnd
{
    private readonly Dictionary<(string Module, string Name), Value> _found = [];

    /// <summary>Unfinished tasks of loops that are not native.</summary>
    public readonly ConditionalWeakTable<PyObject, HashSet<PyObject>> ForeignTasks = new();

    /// <summary>Tasks that other code made and registered.</summary>
    public readonly List<WeakReference<PyObject>> Registered = [];

    public long TaskCount;

    private readonly List<WeakReference<PyEventLoop>> _loops = [];
    private readonly List<WeakReference<PyFuture>> _failed = [];
    private int _failedLimit = 64;

    /// <summary>Remembers a loop, whose tasks may still wait when the interpreter ends.</summary>
    public void Remember(PyEventLoop loop) => _loops.Add(new WeakReference<PyEventLoop>(loop));

    /// <summary>Remembers a future with an exception, which nobody may ask for until the interpreter ends.</summary>
    public void Remember(PyFuture future)
    {
        if (_failed.Count >= _failedLimit)
        {
            _failed.RemoveAll(static known => !known.TryGetTarget(out var future) || !future.IsUnretrieved);
            _failedLimit = Math.Max(64, 2 * _failed.Count);
        }
        _failed.Add(new WeakReference<PyFuture>(future));
    }

    /// <summary>Reports the tasks that still wait, and the exceptions that nobody asked for.</summary>
    public void End(ThreadState ts)
    {
        foreach (var known in _loops)
        {
            if (!known.TryGetTarget(out var loop)) continue;
            foreach (var task in loop.Tasks.OfType<PyTask>().Where(static task => task is { IsDone: false, LogDestroyPending: true }).ToArray())
                Report(ts, loop, task, "Task was destroyed but it is pending!");
        }
        foreach (var known in _failed.AsEnumerable().Reverse())
            if (known.TryGetTarget(out var future) && future.IsUnretrieved && future.Loop is { } loop) Report(ts, loop, future, $"{future.Type.Name} exception was never retrieved");
    }

    private void Report(ThreadState ts, PyObject loop, PyFuture future, string message)
    {
        try
        {
            Ops.Call(ts, Find(ts, "asyncio.format_helpers", "_report_at_end"), loop, future, message);
        }
        catch (PyException)
        {
            // The interpreter ends: there is nobody left to tell.
        }
    }

    public static AsyncioState Of(ThreadState ts) => ts.Interpreter.ModuleState<AsyncioState>();

    /// <summary>What a module of the Python part has under a name.</summary>
    public Value Find(ThreadState ts, string module, string name)
    {
        if (_found.TryGetValue((module, name), out var known)) return known;
        return _found[(module, name)] = Ops.GetAttr(ts, Importer.ImportModule(ts, module), name);
    }

    private PyType Exception(ThreadState ts, string name) => (PyType)Find(ts, "asyncio.exceptions", name).Ref!;

    public PyType CancelledError(ThreadState ts) => Exception(ts, "CancelledError");
    public PyException InvalidState(ThreadState ts, string message) => Err.New(Exception(ts, "InvalidStateError"), message);
}

/// <summary>
/// Hangs on a future that holds an exception until somebody asks for it. If the collector finds both dead first, the loop's exception handler hears of it.
/// </summary>
internal sealed class UnretrievedException(PyFuture future, UnretrievedQueue queue)
{
    ~UnretrievedException() => queue.Enqueue(future);

    public void Retrieved()
    {
        GC.SuppressFinalize(this);
        queue.Forget();
    }
}

/// <summary>The futures of a loop whose exceptions nobody asked for.</summary>
internal sealed class UnretrievedQueue
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<PyFuture> _queue = new();
    private int _outstanding;

    public UnretrievedException Watch(PyFuture future)
    {
        Interlocked.Increment(ref _outstanding);
        return new UnretrievedException(future, this);
    }

    public void Forget() => Interlocked.Decrement(ref _outstanding);
    public void Enqueue(PyFuture future) => _queue.Enqueue(future);

    public bool TryDequeue([NotNullWhen(true)] out PyFuture? future)
    {
        if (!_queue.TryDequeue(out future)) return false;
        Interlocked.Decrement(ref _outstanding);
        return true;
    }

    /// <summary>Has the collector look, if there is anything to find: for when a loop is closed.</summary>
    public void Collect()
    {
        if (Volatile.Read(ref _outstanding) == 0) return;
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
