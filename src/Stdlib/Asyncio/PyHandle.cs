using PyLite.Stdlib.Threading;

namespace PyLite.Stdlib.Asyncio;

/// <summary>asyncio.Handle: a callback that the loop is to call. https://docs.python.org/3.14/library/asyncio-eventloop.html#asyncio.Handle</summary>
[PyType("Handle", Module = "asyncio.events", Subclassable = true, Doc = "Object returned by callback registration methods.")]
public partial class PyHandle : PyObject
{
    private PyInstance? _attributes;
    private Value _repr = Value.None;
    private Value _sourceTraceback = Value.None;
    internal Value Callback = Value.None;
    internal Value[] Arguments = [];
    internal PyObject? Loop;
    internal PyContext? Context;
    internal bool IsCancelled;

    private protected PyHandle(PyType type) : base(type) { }

    internal PyHandle(in Value callback, Value[] arguments, PyObject loop, PyContext context) : this(TypeObject, callback, arguments, loop, context) { }

    private protected PyHandle(PyType type, in Value callback, Value[] arguments, PyObject loop, PyContext context) : base(type) =>
        (Callback, Arguments, Loop, Context) = (callback, arguments, loop, context);

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("Handle(callback, args, loop, context=None)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyHandle(type);

    [PyInit("Handle(callback, args, loop, context=None)")]
    void Init(ThreadState ts, Value callback, Value args, Value loop, Value context) => Set(ts, callback, args, loop, context);

    private protected void Set(ThreadState ts, in Value callback, in Value args, in Value loop, in Value context)
    {
        Callback = callback;
        Arguments = Ops.ToArray(ts, args);
        Loop = loop.Ref as PyObject;
        Context = context.IsNone ? PyContext.Copy(ts) : context.Ref as PyContext ?? throw Err.Type($"a Context is expected, got {Ops.Repr(ts, context)}");
        if (Loop != null && Ops.IsTrue(ts, Ops.CallMethod(ts, Loop, "get_debug"))) RememberOrigin(ts);
    }

    /// <summary>Remembers who made it; for loops in debug mode.</summary>
    internal void RememberOrigin(ThreadState ts) => _sourceTraceback = Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.format_helpers", "extract_stack"));

    /// <summary>Calls the callback in its context. What it raises goes to the loop's exception handler, but for KeyboardInterrupt and SystemExit.</summary>
    internal void Run(ThreadState ts)
    {
        Value result;
        try
        {
            Context!.Enter(ts);
            try
            {
                result = Callback.Ref is ITaskCallback step ? step.Invoke(ts, Arguments) : Ops.TryCallVector(ts, Callback, Arguments, null);
            }
            finally
            {
                Context.Exit(ts);
            }
        }
        catch (PyException e)
        {
            result = ts.Raise(e.Value);
        }
        if (!result.IsAbsent) return;
        var error = ts.TakePending();
        if (error.Value.Type.IsSubtypeOf(Exc.KeyboardInterrupt) || error.Value is PySystemExit) throw error;
        Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.format_helpers", "_report_callback"), Loop!, this, error.Value);
    }

    [PyMethod("_run(self)")] void RunFromPython(ThreadState ts) => Run(ts);

    [PyMethod("cancel(self)")]
    void Cancel(ThreadState ts)
    {
        if (IsCancelled) return;
        if (this is PyTimerHandle { IsScheduled: true })
        {
            if (Loop is PyEventLoop native) native.CancelledTimers++;
            else if (Loop != null) Ops.CallMethod(ts, Loop, "_timer_handle_cancelled", this);
        }
        IsCancelled = true;
        // A repr of a cancelled handle says in debug mode what it was.
        if (Loop is PyEventLoop { IsDebug: true }) _repr = Ops.Repr(ts, this);
        Callback = Value.None;
        Arguments = [];
    }

    [PyMethod("cancelled(self)")] bool Cancelled() => IsCancelled;
    [PyMethod("get_context(self)")] Value GetContext() => Context ?? Value.None;

    [PyGetter("_callback")] Value CallbackValue => IsCancelled ? Value.None : Callback;
    [PyGetter("_args")] Value ArgumentsValue => IsCancelled ? Value.None : new PyTuple(Arguments);
    [PyGetter("_loop")] Value LoopValue => Loop ?? Value.None;
    [PyGetter("_context")] Value ContextValue => Context ?? Value.None;
    [PyGetter("_cancelled")] bool CancelledValue => IsCancelled;
    [PyGetter("_source_traceback")] Value SourceTraceback => _sourceTraceback;
    [PyGetter("_repr")] Value ReprValue => _repr;

    [PyMethod("__repr__(self, /)")]
    static Value Repr(ThreadState ts, PyHandle self) => self._repr.IsNone ? Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.format_helpers", "_handle_repr"), self) : self._repr;
}

/// <summary>asyncio.TimerHandle: a callback that is to be called at a time.</summary>
[PyType("TimerHandle", Module = "asyncio.events", Subclassable = true, Doc = "Object returned by timed callback registration methods.")]
public sealed partial class PyTimerHandle : PyHandle
{
    private Value _when = 0.0;
    internal double When;
    internal bool IsScheduled;

    private PyTimerHandle(PyType type) : base(type) { }

    internal PyTimerHandle(ThreadState ts, in Value when, in Value callback, Value[] arguments, PyObject loop, PyContext context) : base(TypeObject, callback, arguments, loop, context)
    {
        _when = when;
        When = Ops.ToDouble(ts, when);
    }

    [PyNew("TimerHandle(when, callback, args, loop, context=None)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyTimerHandle(type);

    [PyInit("TimerHandle(when, callback, args, loop, context=None)")]
    void Init(ThreadState ts, Value when, Value callback, Value args, Value loop, Value context)
    {
        Set(ts, callback, args, loop, context);
        _when = when;
        When = Ops.ToDouble(ts, when);
    }

    [PyMethod("when(self)", Doc = "Return a scheduled callback time.\n\nThe time is an absolute timestamp, using the same time\nreference as loop.time().")] Value GetWhen() => _when;
    [PyGetter("_when")] Value WhenValue => _when;
    [PyGetter("_scheduled")] bool Scheduled => IsScheduled;
    [PySetter("_scheduled")] void SetScheduled(ThreadState ts, Value value) => IsScheduled = Ops.IsTrue(ts, value);

    [PyMethod("__hash__(self, /)")] long Hash(ThreadState ts) => Ops.Hash(ts, _when);
    [PyMethod("__lt__(self, value, /)")] Value Less(ThreadState ts, Value other) => other.Ref is PyTimerHandle that ? Ops.Compare(ts, CompareOp.Lt, _when, that._when) : Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] Value LessOrEqual(ThreadState ts, Value other) => other.Ref is PyTimerHandle that ? Ops.Compare(ts, CompareOp.Le, _when, that._when) : Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] Value Greater(ThreadState ts, Value other) => other.Ref is PyTimerHandle that ? Ops.Compare(ts, CompareOp.Gt, _when, that._when) : Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] Value GreaterOrEqual(ThreadState ts, Value other) => other.Ref is PyTimerHandle that ? Ops.Compare(ts, CompareOp.Ge, _when, that._when) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")]
    Value Equal(ThreadState ts, Value other)
    {
        if (other.Ref is not PyTimerHandle that) return Value.NotImplemented;
        return Ops.Equal(ts, _when, that._when) && Ops.Equal(ts, Callback, that.Callback) && Ops.Equal(ts, new PyTuple(Arguments), new PyTuple(that.Arguments)) && IsCancelled == that.IsCancelled;
    }
}
