using Monitor = System.Threading.Monitor;
using Volatile = System.Threading.Volatile;

namespace PyLite.Stdlib.Threading;

/// <summary>_thread: https://docs.python.org/3.14/library/_thread.html</summary>
[PyModule("_thread", Doc = "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.")]
[PyModuleType(typeof(PyLock)), PyModuleType(typeof(PyRLock)), PyModuleType(typeof(PyThreadLocal)), PyModuleType(typeof(PyThreadHandle))]
public static partial class ThreadModule
{
    /// <summary>The threads whose end the end of the program waits for.</summary>
    private sealed class State
    {
        public readonly List<PyThreadHandle> Joined = [];
        public long StackSize;
    }

    private static readonly StructSequenceType ExceptHookArgs = new("_thread", "_ExceptHookArgs", "ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.",
        ["exc_type", "exc_value", "exc_traceback", "thread"]);

    [PyConst("_ExceptHookArgs")] static Value ExceptHookArgsType => ExceptHookArgs.Type;
    [PyConst("LockType")] static Value LockType => PyLock.TypeObject;
    [PyConst("error")] static Value Error => Exc.RuntimeError;
    [PyConst("TIMEOUT_MAX")] static double TimeoutMax => LockTimeout.Maximum;

    [PyModuleInit] static void Init(ThreadState ts, PyModule module) => module.State = new State();

    private static State Of(PyModule module) => (State)module.State!;

    [PyFunction("get_ident()", Doc = "Return a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously.")]
    static long GetIdent(ThreadState ts) => ts.Identity;

    [PyFunction("get_native_id()", Doc = "Return a non-negative integer identifying the thread as reported\nby the OS (kernel).")]
    static long GetNativeId(ThreadState ts) => ts.IsMain ? ts.Interpreter.Host.Processes.CurrentId : ts.Interpreter.Host.Processes.CurrentId + (ts.Identity >> 12 & 0xFFFF);

    [PyFunction("_get_main_thread_ident()")] static long MainIdent(ThreadState ts) => (ts.Interpreter.MainThread ?? ts).Identity;
    [PyFunction("_is_main_interpreter()")] static bool IsMainInterpreter(ThreadState ts) => ts.Interpreter.Id == 0;
    [PyFunction("daemon_threads_allowed()")] static bool DaemonThreadsAllowed(ThreadState ts) => ts.Interpreter.Config.AllowDaemonThreads;
    [PyFunction("_count()", Doc = "Return the number of currently running Python threads, excluding\nthe main thread.")] static long Count(ThreadState ts) => ts.Interpreter.Threads.Length;
    [PyFunction("allocate_lock()", Doc = "Create a new lock object.")] static Value AllocateLock() => new PyLock();
    [PyFunction("allocate()", Doc = "An obsolete synonym of allocate_lock().")] static Value Allocate() => new PyLock();
    [PyFunction("exit()", Doc = "This is synonymous to ``raise SystemExit''.  It will cause the current\nthread to exit silently unless the exception is caught.")] static void Exit() => throw Err.New(PySystemExit.TypeObject);
    [PyFunction("exit_thread()", Doc = "An obsolete synonym of exit().")] static void ExitThread() => Exit();
    [PyFunction("set_name(name)", Doc = "Set the name of the current thread.")] static void SetName(string name) { }

    [PyFunction("interrupt_main(signum=2, /)", Doc = "Simulate the arrival of the given signal in the main thread.")]
    static void InterruptMain(ThreadState ts, int number)
    {
        if (number is < 1 or >= SignalState.Count) throw Err.Value("signal number out of range");
        // SIG_DFL and SIG_IGN: nothing happens.
        if (ts.Interpreter.Signals[number].IsInt) return;
        ts.Interpreter.Signals.Trip(ts.Interpreter, number);
        // In the main thread the handler runs before the statement ends.
        ts.CheckBreaker();
    }

    [PyFunction("stack_size(size=0, /)", Doc = "Return the thread stack size used when creating new threads.")]
    static long StackSize(PyModule module, long size)
    {
        if (size < 0) throw Err.Value("size must be 0 or a positive value");
        if (size is > 0 and < 32768) throw Err.Value($"size not valid: {size} bytes");
        long old = Of(module).StackSize;
        Of(module).StackSize = size;
        return old;
    }

    [PyFunction("start_new_thread(function, args, kwargs=<missing>, /)", Doc = "Start a new thread and return its identifier.")]
    static long StartNewThread(ThreadState ts, Value function, Value args, Value kwargs)
    {
        if (!Ops.IsCallable(function)) throw Err.Type("first arg must be callable");
        if (args.Ref is not PyTuple tuple) throw Err.Type("2nd arg must be a tuple");
        if (!kwargs.IsAbsent && kwargs.Ref is not PyDict) throw Err.Type("optional 3rd arg must be a dictionary");
        var call = Arguments(tuple, kwargs.Ref as PyDict, out var names);
        return Start(ts, new PyThreadHandle(), function, call, names);
    }

    [PyFunction("start_new(function, args, kwargs=<missing>, /)", Doc = "An obsolete synonym of start_new_thread().")]
    static long StartNew(ThreadState ts, Value function, Value args, Value kwargs) => StartNewThread(ts, function, args, kwargs);

    private static Value[] Arguments(PyTuple args, PyDict? kwargs, out PyTuple? names)
    {
        names = null;
        if (kwargs == null || kwargs.Count == 0) return args.Items;
        var keys = new List<Value>();
        var values = new List<Value>(args.Items);
        for (int i = kwargs.FirstEntry; i < kwargs.EntryCount; i++)
        {
            if (!kwargs.TryEntry(i, out var key, out var value)) continue;
            keys.Add(key);
            values.Add(value);
        }
        names = new PyTuple([.. keys]);
        return [.. values];
    }

    [PyFunction("start_joinable_thread(function, handle=None, daemon=True)", Doc = "Start a new thread; the handle is done when it has ended.")]
    static Value StartJoinableThread(ThreadState ts, PyModule module, Value function, PyThreadHandle? handle, bool daemon)
    {
        if (!Ops.IsCallable(function)) throw Err.Type("thread function must be callable");
        handle ??= new PyThreadHandle();
        if (daemon && !ts.Interpreter.Config.AllowDaemonThreads) throw Err.Runtime("daemon threads are disabled in this interpreter");
        Start(ts, handle, function, [], null);
        if (!daemon)
        {
            var joined = Of(module).Joined;
            joined.RemoveAll(static h => h.Done);
            joined.Add(handle);
        }
        return handle;
    }

    private static long Start(ThreadState ts, PyThreadHandle handle, Value function, Value[] args, PyTuple? names)
    {
        if (ts.Interpreter.IsFinalizing) throw Err.New(Exc.PythonFinalizationError, "can't create new thread at interpreter shutdown");
        if (!ts.Interpreter.Config.AllowThreads) throw Err.Runtime("thread is not supported for isolated subinterpreters");
        handle.Starting();
        ts.Interpreter.StartThread(thread =>
        {
            try
            {
                Ops.CallVector(thread, function, args, names);
            }
            catch (PyException e) when (e.Value is PySystemExit)
            {
                // Ends this thread only.
            }
            catch (PyException e)
            {
                SysModule.ReportUnraisable(thread, e.Value, Value.None, $"Exception ignored in thread started by {Ops.Repr(thread, function)}");
            }
        }, handle.SetDone, out long identity);
        handle.Started(identity);
        return identity;
    }

    [PyFunction("_make_thread_handle(ident, /)", Doc = "Internal only. Make a thread handle for threads not spawned\nby the _thread or threading module.")]
    static Value MakeThreadHandle(long ident)
    {
        var handle = new PyThreadHandle();
        handle.Starting();
        handle.Started(ident);
        return handle;
    }

    [PyFunction("_shutdown()", Doc = "Wait for all non-daemon threads (other than the calling thread) to stop.")]
    static void Shutdown(ThreadState ts, PyModule module)
    {
        var joined = Of(module).Joined;
        while (joined.Count > 0)
        {
            var handle = joined[^1];
            joined.RemoveAt(joined.Count - 1);
            if (handle.Identity != ts.Identity) handle.Wait(ts, null);
        }
    }
}

/// <summary>What knows whether a thread has ended.</summary>
[PyType("_ThreadHandle", Module = "_thread")]
public sealed partial class PyThreadHandle() : PyObject(TypeObject)
{
    private readonly object _monitor = new();
    private bool _done;
    private bool _starting;

    public long Identity { get; private set; }
    public bool Done => Volatile.Read(ref _done);

    [PyNew("_ThreadHandle()")] static Value New(PyType type) => new PyThreadHandle();

    internal void Starting()
    {
        if (_starting) throw Err.Runtime("thread already started");
        _starting = true;
    }

    internal void Started(long identity) => Identity = identity;

    internal void SetDone()
    {
        lock (_monitor)
        {
            _done = true;
            Monitor.PulseAll(_monitor);
        }
    }

    internal bool Wait(ThreadState ts, TimeSpan? limit) => Done || ts.WaitUntil(_monitor, () => _done, limit);

    [PyGetter("ident")] Value Ident => Identity;
    [PyMethod("is_done(self, /)")] bool IsDone() => Done;

    [PyMethod("_set_done(self, /)")]
    void MarkDone()
    {
        if (!_starting) throw Err.Runtime("thread not started");
        SetDone();
    }

    [PyMethod("join(self, timeout=None, /)")]
    void Join(ThreadState ts, Value timeout)
    {
        if (!_starting) throw Err.Runtime("thread not started");
        if (Identity == ts.Identity && !Done) throw Err.Runtime("Cannot join current thread");
        // Nobody would end it any more.
        if (ts.Interpreter.IsFinalizing && !Done) throw Err.New(Exc.PythonFinalizationError, "cannot join thread at interpreter shutdown");
        double seconds = timeout.IsNone ? -1 : Ops.ToDouble(ts, timeout);
        Wait(ts, seconds < 0 ? null : TimeSpan.FromSeconds(Math.Min(seconds, LockTimeout.Maximum)));
    }

    [PyMethod("__repr__(self, /)")] string Repr() => $"<_ThreadHandle object: ident={Identity}>";
}
