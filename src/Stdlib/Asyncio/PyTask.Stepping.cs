namespace PyLite.Stdlib.Asyncio;

/// <summary>What a task has its loop call.</summary>
internal interface ITaskCallback
{
    /// <summary>Absent with an exception pending that is to leave the loop.</summary>
    Value Invoke(ThreadState ts, Value[] arguments);
}

/// <summary>Resumes a task's coroutine, with an exception to raise there or without.</summary>
[PyType("TaskStepMethWrapper", Module = "_asyncio", Abstract = true)]
internal sealed partial class TaskStep(PyTask task, PyBaseException? exception) : PyObject(TypeObject), ITaskCallback
{
    Value ITaskCallback.Invoke(ThreadState ts, Value[] arguments) => task.StepInLoop(ts, exception);

    [PyMethod("__call__(self, /)")] static Value Call(ThreadState ts, TaskStep self) => ((ITaskCallback)self).Invoke(ts, []);
    [PyGetter("__self__")] Value Self => task;
    [PyGetter("__qualname__")] string QualName => "Task.task_step";
}

/// <summary>Resumes a task's coroutine with the outcome of the future that it waited for.</summary>
[PyType("TaskWakeupMethWrapper", Module = "_asyncio", Abstract = true)]
internal sealed partial class TaskWakeup(PyTask task) : PyObject(TypeObject), ITaskCallback
{
    Value ITaskCallback.Invoke(ThreadState ts, Value[] arguments) => task.WakeUp(ts, arguments[0]);

    [PyMethod("__call__(self, future, /)")] static Value Call(ThreadState ts, TaskWakeup self, Value future) => ((ITaskCallback)self).Invoke(ts, [future]);
    [PyGetter("__self__")] Value Self => task;
    [PyGetter("__qualname__")] string QualName => "Task.task_wakeup";
}

// Running the coroutine of a task.
public sealed partial class PyTask
{
    internal Value WakeUp(ThreadState ts, in Value done)
    {
        if (done.Ref is PyFuture future)
        {
            future.DiscardAwaiter(this);
            if (future.State == FutureState.Cancelled) return StepInLoop(ts, future.MakeCancelledException(ts));
            if (future.Failure == null) return StepInLoop(ts, null);
            future.ResultOrRaise(ts);
            return StepInLoop(ts, ts.TakePending().Value);
        }
        try
        {
            Ops.CallMethod(ts, done, "result");
        }
        catch (PyException e)
        {
            return StepInLoop(ts, e.Value);
        }
        return StepInLoop(ts, null);
    }

    /// <summary>A step as the task that the thread runs.</summary>
    internal Value StepInLoop(ThreadState ts, PyBaseException? exception)
    {
        if (ts.RunningTask is { } other)
        {
            var error = Err.Runtime($"Cannot enter into task {Ops.Repr(ts, this)} while another task {Ops.Repr(ts, other)} is being executed.").Value;
            return ts.Raise(error);
        }
        ts.RunningTask = this;
        try
        {
            return Step(ts, exception);
        }
        finally
        {
            ts.RunningTask = null;
        }
    }

    private Value Step(ThreadState ts, PyBaseException? exception)
    {
        if (IsDone) return ts.Raise(AsyncioState.Of(ts).InvalidState(ts, $"__step(): already done: {Ops.Repr(ts, this)} {(exception == null ? "None" : Ops.Repr(ts, exception))}").Value);
        if (_mustCancel)
        {
            if (exception == null || !exception.Type.IsSubtypeOf(AsyncioState.Of(ts).CancelledError(ts))) exception = MakeCancelledException(ts);
            _mustCancel = false;
        }
        _waiter = null;
        if (Resume(ts, exception, out var value)) return WaitFor(ts, value);
        return value.IsAbsent ? Raised(ts, ts.TakePending().Value) : Returned(ts, value);
    }

    /// <summary>Resumes the coroutine; results as for <see cref="PyGenerator.Resume"/>.</summary>
    private bool Resume(ThreadState ts, PyBaseException? exception, out Value value)
    {
        try
        {
            if (_coroutine.Ref is PyGenerator and not PyAsyncGenerator)
            {
                var coroutine = (PyGenerator)_coroutine.Ref;
                return exception == null ? coroutine.Resume(ts, Value.None, out value) : coroutine.Throw(ts, exception, out value);
            }
            value = exception == null ? Ops.CallMethod(ts, _coroutine, Names.send, Value.None) : Ops.CallMethod(ts, _coroutine, Names.@throw, exception);
            return true;
        }
        catch (PyException e) when (e.Value is PyStopIteration stop)
        {
            value = stop.Value;
            return false;
        }
        catch (PyException e)
        {
            value = ts.Raise(e.Value);
            return false;
        }
    }

    private Value Returned(ThreadState ts, in Value result)
    {
        Unregister(ts, this);
        if (_mustCancel)
        {
            // It was cancelled in its last step.
            _mustCancel = false;
            CancelAsFuture(ts, CancelMessage);
        }
        else SetOutcome(ts, result);
        return Value.None;
    }

    private Value Raised(ThreadState ts, PyBaseException error)
    {
        Unregister(ts, this);
        if (error.Type.IsSubtypeOf(AsyncioState.Of(ts).CancelledError(ts)))
        {
            CancelledException = error;
            CancelAsFuture(ts, CancelMessage);
            return Value.None;
        }
        SetFailure(ts, error);
        return error.Type.IsSubtypeOf(Exc.KeyboardInterrupt) || error is PySystemExit ? ts.Raise(error) : Value.None;
    }

    /// <summary>The coroutine yielded something to wait for.</summary>
    private Value WaitFor(ThreadState ts, in Value awaited)
    {
        if (awaited.Ref is PyFuture future)
        {
            if (future.Loop != Loop) return Again(ts, $"Task {Ops.Repr(ts, this)} got Future {Ops.Repr(ts, future)} attached to a different loop");
            if (future == this) return Again(ts, $"Task cannot await on itself: {Ops.Repr(ts, this)}");
            if (!future.IsBlocking) return Again(ts, $"yield was used instead of yield from in task {Ops.Repr(ts, this)} with {Ops.Repr(ts, future)}");
            future.IsBlocking = false;
            future.AddCallback(ts, _wakeup, _context!);
            future.AddAwaiter(this);
            _waiter = future;
            if (_mustCancel && CancelWaiter(ts, CancelMessage)) _mustCancel = false;
            return Value.None;
        }
        if (awaited.IsNone)
        {
            // A bare yield gives up control for one round of the loop.
            PyEventLoop.CallSoon(ts, LoopOrThrow, _step, _context!);
            return Value.None;
        }
        if (Ops.TryGetAttr(ts, awaited, "_asyncio_future_blocking", out var blocking) && !blocking.IsNone) return WaitForForeign(ts, awaited, Ops.IsTrue(ts, blocking));
        if (awaited.Ref is PyGenerator) return Again(ts, $"yield was used instead of yield from for generator in task {Ops.Repr(ts, this)} with {Ops.Repr(ts, awaited)}");
        return Again(ts, $"Task got bad yield: {Ops.Repr(ts, awaited)}");
    }

    /// <summary>Waits for a future that is written in Python.</summary>
    private Value WaitForForeign(ThreadState ts, in Value future, bool blocking)
    {
        var loop = Ops.TryGetAttr(ts, future, "get_loop", out var get) ? Ops.Call(ts, get) : Ops.GetAttr(ts, future, "_loop");
        if (loop.Ref != Loop) return Again(ts, $"Task {Ops.Repr(ts, this)} got Future {Ops.Repr(ts, future)} attached to a different loop");
        if (!blocking) return Again(ts, $"yield was used instead of yield from in task {Ops.Repr(ts, this)} with {Ops.Repr(ts, future)}");
        Ops.SetAttr(ts, future, PyStr.Intern("_asyncio_future_blocking"), false);
        Ops.CallVector(ts, Ops.GetAttr(ts, future, "add_done_callback"), [_wakeup, _context!], PyTuple.Of("context"));
        _waiter = (PyObject)future.Ref!;
        if (_mustCancel && CancelWaiter(ts, CancelMessage)) _mustCancel = false;
        return Value.None;
    }

    /// <summary>Raises a RuntimeError in the coroutine, in the next round of the loop.</summary>
    private Value Again(ThreadState ts, string message)
    {
        PyEventLoop.CallSoon(ts, LoopOrThrow, new TaskStep(this, new PyBaseException(Exc.RuntimeError, message)), _context!);
        return Value.None;
    }
}
