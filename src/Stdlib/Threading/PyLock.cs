using Monitor = System.Threading.Monitor;
using Volatile = System.Threading.Volatile;

namespace PyLite.Stdlib.Threading;

/// <summary>Arguments of the acquire methods.</summary>
internal static class LockTimeout
{
    public const double Maximum = 9223372036.0;

    /// <summary>How long to wait: null for ever, zero not at all.</summary>
    public static TimeSpan? Of(ThreadState ts, bool blocking, in Value timeout)
    {
        double seconds = timeout.IsInt ? timeout.Bits : timeout.IsFloat ? timeout.AsDouble : timeout.Type.Slot(SlotId.Index) != null || timeout.Ref is BigInteger
            ? Ops.ToDouble(ts, timeout) : throw Err.Type($"'{timeout.Type.FullName}' object cannot be interpreted as an integer or float");
        if (!blocking)
        {
            if (seconds != -1) throw Err.Value("can't specify a timeout for a non-blocking call");
            return TimeSpan.Zero;
        }
        if (seconds == -1) return null;
        if (double.IsNaN(seconds)) throw Err.Value("Invalid value NaN (not a number)");
        if (seconds < 0) throw Err.Value("timeout value must be a non-negative number");
        if (seconds > Maximum) throw Err.Overflow(seconds > 9.3e9 ? "timestamp too large to convert to C PyTime_t" : "timeout value is too large");
        return TimeSpan.FromSeconds(seconds);
    }
}

/// <summary>threading.Lock: https://docs.python.org/3.14/library/threading.html#lock-objects</summary>
[PyType("lock", Module = "_thread", Doc = "A lock object is a synchronization primitive.  To create a lock,\ncall threading.Lock().")]
public sealed partial class PyLock() : PyObject(TypeObject)
{
    private readonly object _monitor = new();
    private bool _locked;

    [PyNew("lock()")] static Value New(PyType type) => new PyLock();

    private bool TryTake()
    {
        if (_locked) return false;
        return _locked = true;
    }

    [PyMethod("acquire(self, /, blocking=True, timeout=-1)", Doc = "Lock the lock.")]
    bool Acquire(ThreadState ts, bool blocking, Value timeout)
    {
        var limit = LockTimeout.Of(ts, blocking, timeout);
        lock (_monitor)
            if (TryTake()) return true;
        return limit != TimeSpan.Zero && ts.WaitUntil(_monitor, TryTake, limit);
    }

    [PyMethod("acquire_lock(self, /, blocking=True, timeout=-1)", Doc = "An obsolete synonym of acquire().")]
    bool AcquireLock(ThreadState ts, bool blocking, Value timeout) => Acquire(ts, blocking, timeout);

    [PyMethod("__enter__(self, /)", Doc = "Lock the lock.")] bool Enter(ThreadState ts) => Acquire(ts, true, -1);

    [PyMethod("release(self, /)", Doc = "Release the lock.")]
    void Release()
    {
        lock (_monitor)
        {
            if (!_locked) throw Err.Runtime("release unlocked lock");
            _locked = false;
            Monitor.Pulse(_monitor);
        }
    }

    [PyMethod("release_lock(self, /)", Doc = "An obsolete synonym of release().")] void ReleaseLock() => Release();
    [PyMethod("__exit__(self, /, *exc_info)", Doc = "Release the lock.")] void Exit(ReadOnlySpan<Value> info) => Release();
    [PyMethod("locked(self, /)", Doc = "Return whether the lock is in the locked state.")] bool Locked() => Volatile.Read(ref _locked);
    [PyMethod("locked_lock(self, /)", Doc = "An obsolete synonym of locked().")] bool LockedLock() => Locked();
    [PyMethod("_at_fork_reinit(self, /)")] void Reinit() => _locked = false;
    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => $"<{(_locked ? "locked" : "unlocked")} _thread.lock object at 0x{Ops.Id(ts, this):x}>";
}

/// <summary>threading.RLock: https://docs.python.org/3.14/library/threading.html#rlock-objects</summary>
[PyType("RLock", Module = "_thread", Subclassable = true)]
public sealed partial class PyRLock : PyObject
{
    private readonly object _monitor = new();
    private long _owner;
    private long _count;

    private PyRLock(PyType type) : base(type) { }

    [PyNew("RLock()")] static Value New(PyType type) => new PyRLock(type);

    private bool TryTake(long identity)
    {
        if (_count > 0 && _owner != identity) return false;
        _owner = identity;
        _count++;
        return true;
    }

    [PyMethod("acquire(self, /, blocking=True, timeout=-1)", Doc = "Lock the lock.")]
    bool Acquire(ThreadState ts, bool blocking, Value timeout)
    {
        var limit = LockTimeout.Of(ts, blocking, timeout);
        long identity = ts.Identity;
        lock (_monitor)
            if (TryTake(identity)) return true;
        return limit != TimeSpan.Zero && ts.WaitUntil(_monitor, () => TryTake(identity), limit);
    }

    [PyMethod("__enter__(self, /)", Doc = "Lock the lock.")] bool Enter(ThreadState ts) => Acquire(ts, true, -1);

    [PyMethod("release(self, /)", Doc = "Release the lock.")]
    void Release(ThreadState ts)
    {
        lock (_monitor)
        {
            if (_count == 0 || _owner != ts.Identity) throw Err.Runtime("cannot release un-acquired lock");
            if (--_count > 0) return;
            _owner = 0;
            Monitor.Pulse(_monitor);
        }
    }

    [PyMethod("__exit__(self, /, *exc_info)", Doc = "Release the lock.")] void Exit(ThreadState ts, ReadOnlySpan<Value> info) => Release(ts);
    [PyMethod("locked(self, /)", Doc = "Return a boolean indicating whether this object is locked right now.")] bool Locked() => _count > 0;
    [PyMethod("_is_owned(self, /)", Doc = "For internal use by `threading.Condition`.")] bool IsOwned(ThreadState ts) => _count > 0 && _owner == ts.Identity;
    [PyMethod("_recursion_count(self, /)", Doc = "For internal use by reentrancy checks.")] long RecursionCount(ThreadState ts) => _owner == ts.Identity ? _count : 0;

    [PyMethod("_release_save(self, /)", Doc = "For internal use by `threading.Condition`.")]
    Value ReleaseSave(ThreadState ts)
    {
        lock (_monitor)
        {
            if (_count == 0) throw Err.Runtime("cannot release un-acquired lock");
            var saved = PyTuple.Of(_count, _owner);
            _count = 0;
            _owner = 0;
            Monitor.Pulse(_monitor);
            return saved;
        }
    }

    [PyMethod("_acquire_restore(self, state, /)", Doc = "For internal use by `threading.Condition`.")]
    void AcquireRestore(ThreadState ts, PyTuple state)
    {
        long identity = ts.Identity;
        ts.WaitUntil(_monitor, () => TryTake(identity));
        _count = Ops.ToLong(ts, state.Items[0]);
        _owner = Ops.ToLong(ts, state.Items[1]);
    }

    [PyMethod("_at_fork_reinit(self, /)")] void Reinit() => _count = _owner = 0;

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"<{(_count > 0 ? "locked" : "unlocked")} {(Type == TypeObject ? "_thread.RLock" : $"{Ops.Str(ts, Ops.GetAttr(ts, Type, "__module__"))}.{Type.Name}")} object owner={_owner} count={_count} at 0x{Ops.Id(ts, this):x}>";
}

/// <summary>threading.local: each thread has attributes of its own. https://docs.python.org/3.14/library/threading.html#threading.local</summary>
[PyType("_local", Module = "_thread", Subclassable = true, HasDict = true, Doc = "Thread-local data")]
public sealed partial class PyThreadLocal : PyObject
{
    private readonly Value[] _arguments;
    private readonly PyTuple? _keywords;

    private PyThreadLocal(PyType type, Value[] arguments, PyTuple? keywords) : base(type)
    {
        _arguments = arguments;
        _keywords = keywords;
    }

    [PyNew("_local(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length > 0 && Ops.GetAttr(ts, type, "__init__").Ref == Ops.GetAttr(ts, PyObjectType.TypeObject, "__init__").Ref) throw Err.Type("Initialization arguments are not supported");
        var made = new PyThreadLocal(type, args.ToArray(), kw);
        // The thread that makes it runs __init__ as for any object.
        ts.Locals.Add(made, PyInstance.ForAttributes(type));
        return made;
    }

    public override PyInstance? Attributes(bool create)
    {
        var ts = ThreadState.Current;
        if (ts.Locals.TryGetValue(this, out var found)) return found;
        found = PyInstance.ForAttributes(Type);
        ts.Locals.Add(this, found);
        if (Type != TypeObject) Ops.CallVector(ts, Ops.GetAttr(ts, this, "__init__"), _arguments, _keywords);
        return found;
    }
}
