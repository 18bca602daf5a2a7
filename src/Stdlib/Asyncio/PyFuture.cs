using PyLite.Stdlib.Threading;

namespace PyLite.Stdlib.Asyncio;

internal enum FutureState { Pending, Cancelled, Finished }

/// <summary>asyncio.Future: https://docs.python.org/3.14/library/asyncio-future.html</summary>
[PyType("Future", Module = "_asyncio", Subclassable = true, HasDict = true, Doc = "This class is *almost* compatible with concurrent.futures.Future.\n\n    Differences:\n\n    - result() and exception() do not take a timeout argument and\n      raise an exception when the future isn't done yet.\n\n    - Callbacks registered with add_done_callback() are always called\n      via the event loop's call_soon_threadsafe().\n\n    - This class is not compatible with the wait() and as_completed()\n      methods in the concurrent.futures package.")]
public partial class PyFuture : PyObject, INativeAwaitSource
{
    private PyInstance? _attributes;
    private PyTraceback? _exceptionTraceback;
    private Value _firstCallback = Value.Absent;
    private PyContext? _firstContext;
    private List<(Value Callback, PyContext Context)>? _moreCallbacks;
    private UnretrievedException? _unretrieved;
    private Value _sourceTraceback = Value.None;
    private HashSet<PyObject>? _awaitedBy;
    private protected Value CancelMessage = Value.None;
    private protected PyBaseException? CancelledException;

    /// <summary>The loop; null before <c>__init__</c>.</summary>
    internal PyObject? Loop;

    internal FutureState State;
    internal Value Outcome = Value.None;
    internal PyBaseException? Failure;

    /// <summary>A task that gets this future must wait for it: set by <c>await</c>, taken back by the task.</summary>
    internal bool IsBlocking;

    private protected PyFuture(PyType type) : base(type) { }

    internal PyFuture(PyObject loop) : base(TypeObject) => Loop = loop;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("Future(*, loop=None)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyFuture(type);

    [PyInit("Future(*, loop=None)")]
    void Init(ThreadState ts, Value loop) => Start(ts, loop);

    /// <summary>What the constructors of futures and tasks have in common.</summary>
    private protected void Start(ThreadState ts, in Value loop)
    {
        Loop = (PyObject)(loop.IsNone ? AsyncioModule.GetEventLoop(ts) : loop).Ref!;
        bool debug = Loop is PyEventLoop native ? native.IsDebug : Ops.IsTrue(ts, Ops.CallMethod(ts, Loop, "get_debug"));
        if (debug) _sourceTraceback = Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.format_helpers", "extract_stack"));
    }

    private protected PyObject LoopOrThrow => Loop ?? throw Err.Runtime("Future object is not initialized.");

    internal bool IsDone => State != FutureState.Pending;

    // ---- callbacks

    /// <summary>Has the loop call something with this future once it is done.</summary>
    internal void AddCallback(ThreadState ts, in Value callback, PyContext context)
    {
        if (IsDone) PyEventLoop.CallSoon(ts, LoopOrThrow, callback, this, context);
        else if (_firstCallback.IsAbsent && _moreCallbacks == null) (_firstCallback, _firstContext) = (callback, context);
        else (_moreCallbacks ??= []).Add((callback, context));
    }

    private protected void ScheduleCallbacks(ThreadState ts)
    {
        var loop = LoopOrThrow;
        if (!_firstCallback.IsAbsent)
        {
            var (callback, context) = (_firstCallback, _firstContext!);
            (_firstCallback, _firstContext) = (Value.Absent, null);
            PyEventLoop.CallSoon(ts, loop, callback, this, context);
        }
        if (_moreCallbacks is not { } more) return;
        _moreCallbacks = null;
        foreach (var (callback, context) in more) PyEventLoop.CallSoon(ts, loop, callback, this, context);
    }

    [PyMethod("add_done_callback(self, fn, /, *, context=<missing>)", Doc = "Add a callback to be run when the future becomes done.")]
    void AddDoneCallback(ThreadState ts, Value fn, Value context)
    {
        _ = LoopOrThrow;
        if (!context.IsAbsent && !context.IsNone && context.Ref is not PyContext) throw Err.Type($"a Context is expected, got {Ops.Repr(ts, context)}");
        AddCallback(ts, fn, context.Ref as PyContext ?? PyContext.Copy(ts));
    }

    [PyMethod("remove_done_callback(self, fn, /)", Doc = "Remove all instances of a callback from the \"call when done\" list.\n\nReturns the number of callbacks removed.")]
    long RemoveDoneCallback(ThreadState ts, Value fn)
    {
        _ = LoopOrThrow;
        long removed = 0;
        if (!_firstCallback.IsAbsent && Ops.Equal(ts, _firstCallback, fn))
        {
            removed++;
            (_firstCallback, _firstContext) = (Value.Absent, null);
        }
        for (int i = (_moreCallbacks?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (i >= _moreCallbacks!.Count || !Ops.Equal(ts, _moreCallbacks[i].Callback, fn)) continue;
            _moreCallbacks.RemoveAt(i);
            removed++;
        }
        return removed;
    }

    [PyGetter("_callbacks")]
    Value Callbacks()
    {
        var all = new List<Value>();
        if (!_firstCallback.IsAbsent) all.Add(PyTuple.Of(_firstCallback, _firstContext!));
        foreach (var (callback, context) in _moreCallbacks ?? []) all.Add(PyTuple.Of(callback, context));
        return all.Count == 0 ? Value.None : new PyList([.. all]);
    }

    // ---- outcomes

    internal void SetOutcome(ThreadState ts, in Value result)
    {
        if (IsDone) throw AsyncioState.Of(ts).InvalidState(ts, "invalid state");
        Outcome = result;
        State = FutureState.Finished;
        ScheduleCallbacks(ts);
    }

    internal void SetFailure(ThreadState ts, in Value given)
    {
        if (IsDone) throw AsyncioState.Of(ts).InvalidState(ts, "invalid state");
        var value = given.Ref is PyType type && type.IsSubtypeOf(PyBaseException.TypeObject) ? Ops.Call(ts, type) : given;
        if (value.Ref is not PyBaseException exception) throw Err.Type("invalid exception object");
        if (exception is PyStopIteration)
        {
            exception = new PyBaseException(Exc.RuntimeError, "StopIteration interacts badly with generators and cannot be raised into a Future")
            {
                Cause = exception, Context = exception, SuppressContext = true,
            };
        }
        Failure = exception;
        _exceptionTraceback = exception.Traceback;
        State = FutureState.Finished;
        if (Loop is PyEventLoop loop)
        {
            _unretrieved = loop.Unretrieved.Watch(this);
            AsyncioState.Of(ts).Remember(this);
        }
        ScheduleCallbacks(ts);
    }

    /// <summary>Whether there is an exception that nobody has asked for.</summary>
    internal bool IsUnretrieved => _unretrieved != null;

    /// <summary>Somebody has asked for the exception.</summary>
    internal void MarkRetrieved()
    {
        _unretrieved?.Retrieved();
        _unretrieved = null;
    }

    internal bool CancelAsFuture(ThreadState ts, in Value message)
    {
        MarkRetrieved();
        if (IsDone) return false;
        State = FutureState.Cancelled;
        CancelMessage = message;
        ScheduleCallbacks(ts);
        return true;
    }

    internal PyBaseException MakeCancelledException(ThreadState ts)
    {
        if (CancelledException is { } known)
        {
            CancelledException = null;
            return known;
        }
        var type = AsyncioState.Of(ts).CancelledError(ts);
        return (PyBaseException)(CancelMessage.IsNone ? Ops.Call(ts, type) : Ops.Call(ts, type, CancelMessage)).Ref!;
    }

    /// <summary>The result; Absent with the exception pending.</summary>
    internal Value ResultOrRaise(ThreadState ts)
    {
        switch (State)
        {
            case FutureState.Cancelled:
                return ts.Raise(MakeCancelledException(ts));
            case FutureState.Pending:
                return ts.Raise(AsyncioState.Of(ts).InvalidState(ts, "Result is not set.").Value);
        }
        MarkRetrieved();
        if (Failure is not { } failure) return Outcome;
        failure.Traceback = _exceptionTraceback;
        return ts.Raise(failure);
    }

    [PyMethod("result(self, /)", Doc = "Return the result this future represents.\n\nIf the future has been cancelled, raises CancelledError.  If the\nfuture's result isn't yet available, raises InvalidStateError.  If\nthe future is done and has an exception set, this exception is raised.")]
    Value Result(ThreadState ts)
    {
        if (Loop == null) throw AsyncioState.Of(ts).InvalidState(ts, "Future object is not initialized.");
        return ResultOrRaise(ts);
    }

    [PyMethod("exception(self, /)", Doc = "Return the exception that was set on this future.\n\nThe exception (or None if no exception was set) is returned only if\nthe future is done.  If the future has been cancelled, raises\nCancelledError.  If the future isn't done yet, raises\nInvalidStateError.")]
    Value ExceptionOrNone(ThreadState ts)
    {
        if (Loop == null) throw AsyncioState.Of(ts).InvalidState(ts, "Future object is not initialized.");
        if (State == FutureState.Cancelled) return ts.Raise(MakeCancelledException(ts));
        if (State == FutureState.Pending) return ts.Raise(AsyncioState.Of(ts).InvalidState(ts, "Exception is not set.").Value);
        if (Failure == null) return Value.None;
        MarkRetrieved();
        return Failure;
    }

    [PyMethod("set_result(self, result, /)", Doc = "Mark the future done and set its result.\n\nIf the future is already done when this method is called, raises\nInvalidStateError.")]
    void SetResult(ThreadState ts, Value result)
    {
        _ = LoopOrThrow;
        SetOutcome(ts, result);
    }

    [PyMethod("set_exception(self, exception, /)", Doc = "Mark the future done and set an exception.\n\nIf the future is already done when this method is called, raises\nInvalidStateError.")]
    void SetException(ThreadState ts, Value exception)
    {
        _ = LoopOrThrow;
        SetFailure(ts, exception);
    }

    [PyMethod("cancel(self, /, msg=None)", Doc = "Cancel the future and schedule callbacks.\n\nIf the future is already done or cancelled, return False.  Otherwise,\nchange the future's state to cancelled, schedule the callbacks and\nreturn True.")]
    bool Cancel(ThreadState ts, Value msg)
    {
        _ = LoopOrThrow;
        return CancelAsFuture(ts, msg);
    }

    [PyMethod("cancelled(self, /)", Doc = "Return True if the future was cancelled.")] bool Cancelled() => State == FutureState.Cancelled;
    [PyMethod("done(self, /)", Doc = "Return True if the future is done.\n\nDone means either that a result / exception are available, or that the\nfuture was cancelled.")] bool Done() => IsDone;
    [PyMethod("get_loop(self, /)", Doc = "Return the event loop the Future is bound to.")] Value GetLoop() => LoopOrThrow;
    [PyMethod("_make_cancelled_error(self, /)", Doc = "Create the CancelledError to raise if the Future is cancelled.\n\nThis should only be called once when handling a cancellation since\nit erases the context exception value.")] Value MakeCancelledError(ThreadState ts) => MakeCancelledException(ts);

    // ---- awaiting

    INativeAwaitable? INativeAwaitSource.AwaitIterator() => Type == TypeObject || Type == PyTask.TypeObject ? new PyFutureIterator(this) : null;

    [PyMethod("__await__(self, /)", Doc = "Return an iterator to be used in await expression.")] Value Await() => new PyFutureIterator(this);
    [PyMethod("__iter__(self, /)", Doc = "Implement iter(self).")] Value Iterate() => new PyFutureIterator(this);
    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")] static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);

    /// <summary>Remembers who waits for this future, for call graphs.</summary>
    internal void AddAwaiter(PyObject waiter) => (_awaitedBy ??= new HashSet<PyObject>(ReferenceEqualityComparer.Instance)).Add(waiter);

    internal void DiscardAwaiter(PyObject waiter) => _awaitedBy?.Remove(waiter);

    // ---- what Python code of asyncio looks at

    [PyGetter("_asyncio_future_blocking")] bool Blocking => IsBlocking;
    [PySetter("_asyncio_future_blocking")] void SetBlocking(ThreadState ts, Value value) => IsBlocking = Ops.IsTrue(ts, value);
    [PyGetter("_asyncio_awaited_by")] Value AwaitedBy => _awaitedBy is { Count: > 0 } all ? Ops.Call(ThreadState.Current, PyFrozenSet.TypeObject, new PyList(all.Select(static w => (Value)w).ToArray())) : Value.None;
    [PyGetter("_loop")] Value LoopValue => Loop ?? Value.None;
    [PyGetter("_state")] string StateName => State switch { FutureState.Pending => "PENDING", FutureState.Cancelled => "CANCELLED", _ => "FINISHED" };
    [PyGetter("_result")] Value ResultValue => Outcome;
    [PyGetter("_exception")] Value ExceptionValue => Failure ?? Value.None;
    [PyGetter("_source_traceback")] Value SourceTraceback => _sourceTraceback;
    [PyGetter("_cancel_message")] Value GetCancelMessage => CancelMessage;
    [PySetter("_cancel_message")] void SetCancelMessage(ThreadState ts, Value value) => CancelMessage = value;
    [PyGetter("_log_traceback")] bool LogTraceback => _unretrieved != null;

    [PySetter("_log_traceback")]
    void SetLogTraceback(ThreadState ts, Value value)
    {
        if (Ops.IsTrue(ts, value)) throw Err.Value("_log_traceback can only be set to False");
        MarkRetrieved();
    }

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PyFuture self) => Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.base_futures", "_future_repr"), self);
}

/// <summary>What <c>await future</c> goes through: it yields the future once, and gives its result when resumed.</summary>
[PyType("FutureIter", Module = "_asyncio", Abstract = true)]
public sealed partial class PyFutureIterator : PyObject, INativeAwaitable
{
    private readonly PyFuture _future;
    private bool _yielded;

    internal PyFutureIterator(PyFuture future) : base(TypeObject) => _future = future;

    DelegateResult INativeAwaitable.Send(ThreadState ts, in Value sent, out Value value)
    {
        if (!_future.IsDone)
        {
            if (_yielded)
            {
                value = ts.Raise(Exc.RuntimeError, "await wasn't used with future");
                return DelegateResult.Raised;
            }
            _yielded = true;
            _future.IsBlocking = true;
            value = _future;
            return DelegateResult.Yielded;
        }
        value = _future.ResultOrRaise(ts);
        return value.IsAbsent ? DelegateResult.Raised : DelegateResult.Returned;
    }

    [PyMethod("__iter__(self, /)")] Value Iterate() => this;
    [PyMethod("__next__(self, /)")] static Value Next(ThreadState ts, PyFutureIterator self) => Send(ts, self, Value.None);
    [PyMethod("send(self, value, /)")] static Value Send(ThreadState ts, PyFutureIterator self, Value given) => AwaitableResult.Of(ts, ((INativeAwaitable)self).Send(ts, given, out var value), value);

    [PyMethod("throw(self, typ, val=<missing>, tb=<missing>, /)")]
    static Value Throw(ThreadState ts, PyFutureIterator self, Value type, Value val, Value traceback) => ts.Raise(PyGenerator.ThrownException(ts, type, val, traceback));

    [PyMethod("close(self, /)")] void Close() { }
}
