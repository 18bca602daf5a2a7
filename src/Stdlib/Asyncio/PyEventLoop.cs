using PyLite.Stdlib.Threading;
using Monitor = System.Threading.Monitor;

namespace PyLite.Stdlib.Asyncio;

/// <summary>
/// The core of BaseEventLoop: the queue of callbacks, the heap of timers, and the rounds in which they are called. It waits on a monitor,
/// with the GIL given away, until the next timer is due or another thread or a signal wakes it.
/// </summary>
[PyType("_EventLoopCore", Module = "_asyncio", Subclassable = true, HasDict = true)]
public sealed partial class PyEventLoop : PyObject
{
    /// <summary>Timers that were cancelled are swept out when there are many, and more than half of all.</summary>
    private const int FewTimers = 100;

    private const double LongestWait = 24 * 3600, ClockResolution = 1e-9;

    private readonly Queue<PyHandle> _ready = new();
    private readonly List<PyTimerHandle> _timers = [];
    private readonly object _monitor = new();
    private readonly Func<bool> _isWoken;
    private readonly bool _overridesCallSoon, _overridesTime, _overridesRunOnce;
    private PyInstance? _attributes;
    private Value _threadId = Value.None;
    private Value _slowCallback = 0.1;
    private bool _woken, _stopping, _closed;

    internal readonly HashSet<PyObject> Tasks = new(ReferenceEqualityComparer.Instance);
    internal readonly UnretrievedQueue Unretrieved = new();
    internal bool IsDebug;

    /// <summary>How many cancelled timers are in the heap.</summary>
    internal int CancelledTimers;

    private PyEventLoop(PyType type) : base(type)
    {
        _isWoken = () => _woken;
        _overridesCallSoon = type.Lookup(PyStr.Intern("call_soon")).Ref is not PyMethodDescriptor;
        _overridesTime = type.Lookup(PyStr.Intern("time")).Ref is not PyMethodDescriptor;
        _overridesRunOnce = type.Lookup(PyStr.Intern("_run_once")).Ref is not PyMethodDescriptor;
    }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("_EventLoopCore(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyEventLoop(type);

    [PyInit("_EventLoopCore()")] void Init() { }

    // ---- scheduling

    /// <summary>Has any loop call something in its next round, as C# code wants it.</summary>
    internal static void CallSoon(ThreadState ts, PyObject loop, in Value callback, PyContext context)
    {
        if (loop is PyEventLoop { _overridesCallSoon: false } native) native.Enqueue(ts, callback, [], context);
        else Ops.CallVector(ts, Ops.GetAttr(ts, loop, "call_soon"), [callback, context], PyTuple.Of("context"));
    }

    internal static void CallSoon(ThreadState ts, PyObject loop, in Value callback, PyObject argument, PyContext context)
    {
        if (loop is PyEventLoop { _overridesCallSoon: false } native) native.Enqueue(ts, callback, [argument], context);
        else Ops.CallVector(ts, Ops.GetAttr(ts, loop, "call_soon"), [callback, argument, context], PyTuple.Of("context"));
    }

    private PyHandle Enqueue(ThreadState ts, in Value callback, Value[] arguments, PyContext context)
    {
        if (_closed) throw Err.Runtime("Event loop is closed");
        var handle = new PyHandle(callback, arguments, this, context);
        if (IsDebug) handle.RememberOrigin(ts);
        _ready.Enqueue(handle);
        return handle;
    }

    private static PyContext ContextOf(ThreadState ts, in Value context) =>
        context.IsNone ? PyContext.Copy(ts) : context.Ref as PyContext ?? throw Err.Type($"a Context is expected, got {Ops.Repr(ts, context)}");

    private void CheckCallback(ThreadState ts, in Value callback, string method, bool checkThread = true)
    {
        if (!IsDebug) return;
        if (checkThread) Ops.CallMethod(ts, this, "_check_thread");
        Ops.CallMethod(ts, this, "_check_callback", callback, method);
    }

    [PyMethod("call_soon(self, callback, *args, context=None)", Doc = "Arrange for a callback to be called as soon as possible.")]
    Value CallSoonMethod(ThreadState ts, Value callback, ReadOnlySpan<Value> args, Value context)
    {
        CheckClosed();
        CheckCallback(ts, callback, "call_soon");
        return Enqueue(ts, callback, args.ToArray(), ContextOf(ts, context));
    }

    [PyMethod("call_soon_threadsafe(self, callback, *args, context=None)", Doc = "Like call_soon(), but thread-safe.")]
    Value CallSoonThreadsafe(ThreadState ts, Value callback, ReadOnlySpan<Value> args, Value context)
    {
        CheckClosed();
        CheckCallback(ts, callback, "call_soon_threadsafe", checkThread: false);
        var handle = Enqueue(ts, callback, args.ToArray(), ContextOf(ts, context));
        WakeUp();
        return handle;
    }

    [PyMethod("call_later(self, delay, callback, *args, context=None)", Doc = "Arrange for a callback to be called at a given time.")]
    Value CallLater(ThreadState ts, Value delay, Value callback, ReadOnlySpan<Value> args, Value context)
    {
        if (delay.IsNone) throw Err.Type("delay must not be None");
        return Schedule(ts, Ops.Binary(ts, BinaryOp.Add, TimeValue(ts), delay), callback, args, context, "call_later");
    }

    [PyMethod("call_at(self, when, callback, *args, context=None)", Doc = "Like call_later(), but uses an absolute time.")]
    Value CallAt(ThreadState ts, Value when, Value callback, ReadOnlySpan<Value> args, Value context)
    {
        if (when.IsNone) throw Err.Type("when cannot be None");
        return Schedule(ts, when, callback, args, context, "call_at");
    }

    private PyTimerHandle Schedule(ThreadState ts, in Value when, in Value callback, ReadOnlySpan<Value> args, in Value context, string method)
    {
        CheckClosed();
        CheckCallback(ts, callback, method);
        var timer = new PyTimerHandle(ts, when, callback, args.ToArray(), this, ContextOf(ts, context)) { IsScheduled = true };
        if (IsDebug) timer.RememberOrigin(ts);
        TimerHeap.Push(_timers, timer);
        return timer;
    }

    [PyMethod("_timer_handle_cancelled(self, handle)")] void TimerHandleCancelled(Value handle) => CancelledTimers++;
    [PyMethod("_add_callback(self, handle)")] void AddHandle(Value handle) => _ready.Enqueue((PyHandle)handle.Ref!);

    // ---- rounds

    /// <summary>Handles that other threads want called: those of other interpreters cannot touch anything else here.</summary>
    private readonly System.Collections.Concurrent.ConcurrentQueue<PyHandle> _fromOutside = new();

    /// <summary>A handle that is not scheduled yet.</summary>
    internal PyHandle MakeHandle(ThreadState ts, in Value callback) => new(callback, [], this, PyContext.Copy(ts));

    /// <summary>Has the loop call something in its next round. Callable from any thread, also without the GIL.</summary>
    internal void EnqueueFromOutside(PyHandle handle)
    {
        _fromOutside.Enqueue(handle);
        WakeUp();
    }

    private void WakeUp()
    {
        lock (_monitor)
        {
            _woken = true;
            Monitor.PulseAll(_monitor);
        }
    }

    [PyMethod("_write_to_self(self)", Doc = "Wake the loop up.")] void WriteToSelf() => WakeUp();

    private Value TimeValue(ThreadState ts) => _overridesTime ? Ops.CallMethod(ts, this, "time") : Now(ts);
    private static double Now(ThreadState ts) => ts.Interpreter.Host.Clock.MonotonicNanoseconds() / 1e9;
    private double Time(ThreadState ts) => _overridesTime ? Ops.ToDouble(ts, Ops.CallMethod(ts, this, "time")) : Now(ts);

    [PyMethod("time(self)", Doc = "Return the time according to the event loop's clock.")] double TimeMethod(ThreadState ts) => Now(ts);

    [PyMethod("_run_once(self)", Doc = "Run one full iteration of the event loop.")]
    void RunOnce(ThreadState ts)
    {
        DropCancelledTimers();
        Wait(ts);
        while (_fromOutside.TryDequeue(out var outside)) _ready.Enqueue(outside);
        if (_timers.Count > 0)
        {
            double end = Time(ts) + ClockResolution;
            while (_timers.Count > 0 && _timers[0].When < end)
            {
                var timer = TimerHeap.Pop(_timers);
                timer.IsScheduled = false;
                _ready.Enqueue(timer);
            }
        }
        // What these calls schedule waits for the next round.
        for (int left = _ready.Count; left > 0 && _ready.TryDequeue(out var handle); left--)
        {
            if (handle.IsCancelled) continue;
            if (IsDebug) RunWatched(ts, handle);
            else handle.Run(ts);
        }
        ReportUnretrieved(ts);
    }

    private void RunWatched(ThreadState ts, PyHandle handle)
    {
        double start = Time(ts);
        handle.Run(ts);
        double taken = Time(ts) - start;
        if (taken >= Ops.ToDouble(ts, _slowCallback)) Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.format_helpers", "_report_slow"), handle, taken);
    }

    private void DropCancelledTimers()
    {
        if (_timers.Count > FewTimers && CancelledTimers * 2 > _timers.Count)
        {
            foreach (var timer in _timers)
                if (timer.IsCancelled) timer.IsScheduled = false;
            _timers.RemoveAll(static t => t.IsCancelled);
            TimerHeap.Heapify(_timers);
            CancelledTimers = 0;
            return;
        }
        while (_timers.Count > 0 && _timers[0].IsCancelled)
        {
            CancelledTimers--;
            TimerHeap.Pop(_timers).IsScheduled = false;
        }
    }

    /// <summary>Waits for the next timer or to be woken, if there is nothing to call.</summary>
    private void Wait(ThreadState ts)
    {
        if (_ready.Count > 0 || _stopping)
        {
            ts.CheckBreaker();
        }
        else if (_timers.Count == 0)
        {
            ts.WaitUntil(_monitor, _isWoken);
        }
        else
        {
            double seconds = Math.Min(_timers[0].When - Time(ts), LongestWait);
            if (seconds > 0) ts.WaitUntil(_monitor, _isWoken, TimeSpan.FromSeconds(seconds));
            else ts.CheckBreaker();
        }
        _woken = false;
    }

    [PyMethod("_run_until_stopped(self)")]
    void RunUntilStopped(ThreadState ts)
    {
        do
        {
            if (_overridesRunOnce) Ops.CallMethod(ts, this, "_run_once");
            else RunOnce(ts);
        }
        while (!_stopping);
    }

    private void ReportUnretrieved(ThreadState ts)
    {
        while (Unretrieved.TryDequeue(out var future))
            Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.format_helpers", "_report_unretrieved"), this, future);
    }

    // ---- what it is

    [PyMethod("stop(self)", Doc = "Stop running the event loop.")] void Stop() => _stopping = true;
    [PyGetter("_stopping")] bool Stopping => _stopping;
    [PySetter("_stopping")] void SetStopping(ThreadState ts, Value value) => _stopping = Ops.IsTrue(ts, value);
    [PyMethod("is_closed(self)", Doc = "Returns True if the event loop was closed.")] bool IsClosed() => _closed;
    [PyMethod("is_running(self)", Doc = "Returns True if the event loop is running.")] bool IsRunning() => !_threadId.IsNone;
    [PyGetter("_thread_id")] Value ThreadId => _threadId;
    [PySetter("_thread_id")] void SetThreadId(Value value) => _threadId = value;
    [PyMethod("get_debug(self)")] bool GetDebug() => IsDebug;
    [PyGetter("_debug")] bool Debug_ => IsDebug;
    [PySetter("_debug")] void SetDebug(ThreadState ts, Value value) => IsDebug = Ops.IsTrue(ts, value);
    [PyGetter("slow_callback_duration")] Value SlowCallback => _slowCallback;
    [PySetter("slow_callback_duration")] void SetSlowCallback(Value value) => _slowCallback = value;
    [PyGetter("_ready")] Value Ready => new PyList(_ready.Select(static h => (Value)h).ToArray());
    [PyGetter("_scheduled")] Value Scheduled => new PyList(_timers.Select(static h => (Value)h).ToArray());

    [PyMethod("_check_closed(self)")]
    void CheckClosed()
    {
        if (_closed) throw Err.Runtime("Event loop is closed");
    }

    [PyMethod("_close_core(self)")]
    void CloseCore(ThreadState ts)
    {
        _closed = true;
        _ready.Clear();
        _timers.Clear();
        // What earlier calls left in registers keeps nothing alive.
        ts.ClearUnusedRegisters([]);
        Unretrieved.Collect();
        ReportUnretrieved(ts);
    }

    [PyMethod("create_future(self)", Doc = "Create a Future object attached to the loop.")]
    Value CreateFuture(ThreadState ts) => IsDebug ? Ops.CallVector(ts, PyFuture.TypeObject, [this], PyTuple.Of("loop")) : new PyFuture(this);
}

/// <summary>The heap of timers: the order of timers that are due at the same time is that of Python's heapq.</summary>
internal static class TimerHeap
{
    public static void Push(List<PyTimerHandle> heap, PyTimerHandle timer)
    {
        heap.Add(timer);
        MoveDown(heap, 0, heap.Count - 1);
    }

    public static PyTimerHandle Pop(List<PyTimerHandle> heap)
    {
        var last = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        if (heap.Count == 0) return last;
        var first = heap[0];
        heap[0] = last;
        MoveUp(heap, 0);
        return first;
    }

    public static void Heapify(List<PyTimerHandle> heap)
    {
        for (int i = heap.Count / 2 - 1; i >= 0; i--) MoveUp(heap, i);
    }

    /// <summary>Moves the item at a position towards the root, down to a position, to its place.</summary>
    private static void MoveDown(List<PyTimerHandle> heap, int start, int position)
    {
        var item = heap[position];
        while (position > start)
        {
            int parent = (position - 1) >> 1;
            if (!(item.When < heap[parent].When)) break;
            heap[position] = heap[parent];
            position = parent;
        }
        heap[position] = item;
    }

    /// <summary>Moves the smaller child up until a leaf is free, then puts the item there and lets it sink.</summary>
    private static void MoveUp(List<PyTimerHandle> heap, int position)
    {
        int start = position, end = heap.Count;
        var item = heap[position];
        for (int child = 2 * position + 1; child < end; child = 2 * position + 1)
        {
            if (child + 1 < end && !(heap[child].When < heap[child + 1].When)) child++;
            heap[position] = heap[child];
            position = child;
        }
        heap[position] = item;
        MoveDown(heap, start, position);
    }
}
