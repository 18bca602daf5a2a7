using System.Runtime.InteropServices;

namespace PyLite.Vm.Objects;

/// <summary>An object that refers to another weakly: <c>weakref.ref</c> and proxies.</summary>
public abstract class PyWeakObject : PyObject
{
    private readonly WeakReference<PyObject> _target;

    protected PyWeakObject(PyType type, PyObject target, in Value callback) : base(type)
    {
        _target = new WeakReference<PyObject>(target);
        Callback = callback;
    }

    /// <summary>The object referred to, or null if it is gone.</summary>
    public PyObject? Target => _target.TryGetTarget(out var target) ? target : null;

    /// <summary>Called with this object when the target is gone; None if there is nothing to call.</summary>
    public Value Callback { get; set; }
}

/// <summary>
/// The weak references to one object. It hangs on the object in a table of the interpreter, so that the collector finds both dead at once:
/// its finalizer then hands the callbacks of the references that still live to the interpreter, which runs them between two bytecodes.
/// </summary>
public sealed class WeakRefList(InterpreterState interpreter)
{
    // Handles, as WeakReference objects may be finalized before this is.
    private readonly List<GCHandle> _references = [];

    private const int FirstCheck = 15;
    private int _nextCheck = FirstCheck;

    ~WeakRefList()
    {
        List<PyWeakObject>? called = null;
        foreach (var handle in _references)
        {
            if (handle.Target is PyWeakObject { Callback.IsNone: false } reference) (called ??= []).Add(reference);
            handle.Free();
        }
        if (called == null) return;
        // The youngest is called first.
        called.Reverse();
        interpreter.Callbacks.Add(called);
    }

    public void Add(PyWeakObject reference)
    {
        lock (_references)
        {
            // As many are added as were looked at before they are looked at again.
            if (_references.Count >= _nextCheck)
            {
                DropDead();
                _nextCheck = Math.Max(FirstCheck, 2 * _references.Count);
            }
            _references.Add(GCHandle.Alloc(reference, GCHandleType.Weak));
        }
    }

    private void DropDead()
    {
        // A handle is a value: what is freed has to leave the list in the same step, as the system gives it to somebody else.
        _references.RemoveAll(static handle =>
        {
            if (handle.Target != null) return false;
            handle.Free();
            return true;
        });
    }

    /// <summary>The references that live: those without callbacks first, then the youngest first.</summary>
    public List<PyWeakObject> Alive()
    {
        var result = new List<PyWeakObject>();
        lock (_references)
        {
            foreach (var handle in _references)
                if (handle.Target is PyWeakObject reference) result.Add(reference);
        }
        result.Reverse();
        return [.. result.Where(static r => r.Callback.IsNone), .. result.Where(static r => !r.Callback.IsNone)];
    }

    /// <summary>A reference of a type without a callback, to be used again.</summary>
    public PyWeakObject? FindPlain(PyType type)
    {
        lock (_references)
        {
            foreach (var handle in _references)
                if (handle.Target is PyWeakObject { Callback.IsNone: true } reference && reference.Type == type) return reference;
        }
        return null;
    }
}

/// <summary>The callbacks of dead weak references that an interpreter is to run.</summary>
public sealed class WeakCallbacks
{
    private readonly object _lock = new();
    private Queue<PyWeakObject>? _queue;
    private volatile bool _anyWaiting;
    private ConditionalWeakTable<PyObject, WeakRefList>? _lists;
    private WeakReference<ThreadState>? _thread;

    /// <summary>Whether there ever were weak references.</summary>
    public bool Any { get; private set; }

    /// <summary>The references to an object, or null if there were none.</summary>
    public WeakRefList? ListOf(PyObject target) => _lists != null && _lists.TryGetValue(target, out var list) ? list : null;

    /// <summary>Enters a new reference; the thread is the one that serves callbacks from now on.</summary>
    public void Register(ThreadState ts, PyObject target, PyWeakObject reference)
    {
        Any = true;
        if (!reference.Callback.IsNone && (_thread == null || !_thread.TryGetTarget(out var known) || known != ts)) _thread = new WeakReference<ThreadState>(ts);
        (_lists ??= new()).GetValue(target, _ => new WeakRefList(ts.Interpreter)).Add(reference);
    }

    /// <summary>Takes references whose target is gone. Called by the finalizer thread.</summary>
    internal void Add(List<PyWeakObject> references)
    {
        lock (_lock)
        {
            _queue ??= new();
            foreach (var reference in references) _queue.Enqueue(reference);
            _anyWaiting = true;
        }
        if (_thread != null && _thread.TryGetTarget(out var thread)) thread.Request(BreakRequest.Callbacks);
    }

    /// <summary>Runs what waits. Exceptions are reported and ignored.</summary>
    public void Run(ThreadState ts)
    {
        if (_anyWaiting) RunWaiting(ts);
    }

    private void RunWaiting(ThreadState ts)
    {
        while (_anyWaiting)
        {
            PyWeakObject? reference;
            lock (_lock)
            {
                if (!_queue!.TryDequeue(out reference))
                {
                    _anyWaiting = false;
                    return;
                }
            }
            var callback = reference.Callback;
            reference.Callback = Value.None;
            try
            {
                Ops.Call(ts, callback, reference);
            }
            catch (PyException e)
            {
                SysModule.ReportUnraisable(ts, e.Value, Value.None, $"Exception ignored while calling weakref callback {Ops.Repr(ts, callback)}");
            }
        }
    }
}
