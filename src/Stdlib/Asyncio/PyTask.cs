using PyLite.Stdlib.Threading;

namespace PyLite.Stdlib.Asyncio;

/// <summary>asyncio.Task: https://docs.python.org/3.14/library/asyncio-task.html#task-object</summary>
[PyType("Task", Module = "_asyncio", Subclassable = true, Doc = "A coroutine wrapped in a Future.")]
public sealed partial class PyTask : PyFuture
{
    private readonly TaskStep _step;
    private readonly TaskWakeup _wakeup;
    private Value _coroutine = Value.None;
    private PyObject? _waiter;
    private Value _name = Value.None;
    private PyContext? _context;
    private long _number;
    private long _cancelRequests;
    private bool _mustCancel;

    private PyTask(PyType type) : base(type)
    {
        _step = new TaskStep(this, null);
        _wakeup = new TaskWakeup(this);
    }

    [PyNew("Task(coro, *, loop=None, name=None, context=None, eager_start=False)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyTask(type);

    [PyInit("Task(coro, *, loop=None, name=None, context=None, eager_start=False)")]
    void Init(ThreadState ts, Value coro, Value loop, Value name, Value context, bool eagerStart)
    {
        Start(ts, loop);
        var state = AsyncioState.Of(ts);
        if (coro.Ref is not PyCoroutine && !Ops.IsTrue(ts, Ops.Call(ts, state.Find(ts, "asyncio.coroutines", "iscoroutine"), coro)))
            throw Err.Type($"a coroutine was expected, got {Ops.Repr(ts, coro)}");
        _context = context.IsNone ? PyContext.Copy(ts) : context.Ref as PyContext ?? throw Err.Type($"a Context is expected, got {Ops.Repr(ts, context)}");
        if (name.IsNone) _number = ++state.TaskCount;
        else _name = name.Type == PyStr.TypeObject ? name : Ops.Str(ts, name);
        _coroutine = coro;
        if (eagerStart && IsLoopRunning(ts))
        {
            StartEagerly(ts);
            return;
        }
        Register(ts, this);
        PyEventLoop.CallSoon(ts, LoopOrThrow, _step, _context);
    }

    private bool IsLoopRunning(ThreadState ts) => Ops.IsTrue(ts, Ops.CallMethod(ts, LoopOrThrow, "is_running"));

    /// <summary>Runs the coroutine up to its first wait, inside the task that makes this one.</summary>
    private void StartEagerly(ThreadState ts)
    {
        var outer = SwapRunning(ts, this);
        try
        {
            var context = _context!;
            context.Enter(ts);
            Value result;
            try
            {
                result = Step(ts, null);
            }
            finally
            {
                context.Exit(ts);
            }
            if (result.IsAbsent) throw ts.TakePending();
        }
        finally
        {
            SwapRunning(ts, outer);
        }
        if (IsDone) _coroutine = Value.None;
        else Register(ts, this);
    }

    // ---- registering

    private static HashSet<PyObject> TasksOf(ThreadState ts, PyObject loop) =>
        loop is PyEventLoop native ? native.Tasks : AsyncioState.Of(ts).ForeignTasks.GetValue(loop, static _ => new HashSet<PyObject>(ReferenceEqualityComparer.Instance));

    internal static void Register(ThreadState ts, PyTask task) => TasksOf(ts, task.LoopOrThrow).Add(task);
    internal static void Unregister(ThreadState ts, PyTask task) => TasksOf(ts, task.LoopOrThrow).Remove(task);

    /// <summary>The unfinished native tasks of a loop.</summary>
    internal static PyObject[] All(ThreadState ts, PyObject loop) => [.. TasksOf(ts, loop)];

    internal static PyObject? SwapRunning(ThreadState ts, PyObject? task)
    {
        var old = ts.RunningTask;
        ts.RunningTask = task;
        return old;
    }

    // ---- Python's view

    [PyMethod("set_result(self, result, /)")] void RefuseResult(Value result) => throw Err.Runtime("Task does not support set_result operation");
    [PyMethod("set_exception(self, exception, /)")] void RefuseException(Value exception) => throw Err.Runtime("Task does not support set_exception operation");
    [PyMethod("get_coro(self, /)")] Value GetCoroutine() => _coroutine;
    [PyMethod("get_context(self, /)")] Value GetContext() => _context ?? Value.None;
    [PyMethod("get_name(self, /)")] Value GetName() => _name.IsNone ? _name = $"Task-{_number}" : _name;
    [PyMethod("set_name(self, value, /)")] void SetName(ThreadState ts, Value value) => _name = value.Type == PyStr.TypeObject ? value : Ops.Str(ts, value);
    [PyMethod("cancelling(self, /)", Doc = "Return the count of the task's cancellation requests.\n\nThis count is incremented when .cancel() is called\nand may be decremented using .uncancel().")] long Cancelling() => _cancelRequests;

    [PyMethod("cancel(self, /, msg=None)", Doc = "Request that this task cancel itself.")]
    bool CancelTask(ThreadState ts, Value msg) => RequestCancel(ts, msg);

    private bool RequestCancel(ThreadState ts, in Value message)
    {
        MarkRetrieved();
        if (IsDone) return false;
        _cancelRequests++;
        if (_waiter != null && CancelWaiter(ts, message)) return true;
        _mustCancel = true;
        CancelMessage = message;
        return true;
    }

    /// <summary>Cancels what this task waits for.</summary>
    private bool CancelWaiter(ThreadState ts, in Value message)
    {
        if (_waiter is PyTask { IsExact: true } task) return task.RequestCancel(ts, message);
        if (_waiter is PyFuture future && future.Type == PyFuture.TypeObject) return future.CancelAsFuture(ts, message);
        return Ops.IsTrue(ts, Ops.CallVector(ts, Ops.GetAttr(ts, _waiter!, "cancel"), [message], PyTuple.Of("msg")));
    }

    private bool IsExact => Type == TypeObject;

    [PyMethod("uncancel(self, /)", Doc = "Decrement the task's count of cancellation requests.\n\nThis should be used by tasks that catch CancelledError\nand wish to continue indefinitely until they are cancelled again.\n\nReturns the remaining number of cancellation requests.")]
    long Uncancel()
    {
        if (_cancelRequests > 0 && --_cancelRequests == 0) _mustCancel = false;
        return _cancelRequests;
    }

    [PyMethod("get_stack(self, /, *, limit=None)", Doc = "Return the list of stack frames for this task's coroutine.")]
    Value GetStack(ThreadState ts, Value limit) => Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.base_tasks", "_task_get_stack"), this, limit);

    [PyMethod("print_stack(self, /, *, limit=None, file=None)", Doc = "Print the stack or traceback for this task's coroutine.")]
    Value PrintStack(ThreadState ts, Value limit, Value file) => Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.base_tasks", "_task_print_stack"), this, limit, file);

    [PyMethod("__repr__(self, /)")]
    static Value ReprTask(ThreadState ts, PyTask self) => Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.base_tasks", "_task_repr"), self);

    [PyGetter("_coro")] Value CoroutineValue => _coroutine;
    [PyGetter("_fut_waiter")] Value WaiterValue => _waiter ?? Value.None;
    [PyGetter("_must_cancel")] bool MustCancelValue => _mustCancel;
    [PyGetter("_num_cancels_requested")] long CancelRequestsValue => _cancelRequests;
    [PyGetter("_log_destroy_pending")] internal bool LogDestroyPending { get; set; } = true;
    [PySetter("_log_destroy_pending")] void SetLogDestroyPending(ThreadState ts, Value value) => LogDestroyPending = Ops.IsTrue(ts, value);
}
