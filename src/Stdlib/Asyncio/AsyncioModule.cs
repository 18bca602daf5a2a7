namespace PyLite.Stdlib.Asyncio;

/// <summary>The native part of asyncio: https://docs.python.org/3.14/library/asyncio.html</summary>
[PyModule("_asyncio", Doc = "Accelerator module for asyncio")]
[PyModuleType(typeof(PyFuture)), PyModuleType(typeof(PyTask)), PyModuleType(typeof(PyHandle)), PyModuleType(typeof(PyTimerHandle)), PyModuleType(typeof(PyEventLoop))]
public static partial class AsyncioModule
{
    [PyFunction("get_running_loop()", Doc = "Return the running event loop.  Raise a RuntimeError if there is none.\n\nThis function is thread-specific.")]
    static Value GetRunningLoop(ThreadState ts) => ts.RunningLoop is { } loop ? loop : throw Err.Runtime("no running event loop");

    [PyFunction("_get_running_loop()", Doc = "Return the running event loop or None.\n\nThis is a low-level function intended to be used by event loops.\nThis function is thread-specific.")]
    static Value RunningLoopOrNone(ThreadState ts) => ts.RunningLoop is { } loop ? loop : Value.None;

    [PyFunction("_set_running_loop(loop, /)", Doc = "Set the running event loop.\n\nThis is a low-level function intended to be used by event loops.\nThis function is thread-specific.")]
    static void SetRunningLoop(ThreadState ts, Value loop) => ts.RunningLoop = loop.IsNone ? null : (PyObject)loop.Ref!;

    [PyFunction("get_event_loop()", Doc = "Return an asyncio event loop.\n\nWhen called from a coroutine or a callback (e.g. scheduled with\ncall_soon or similar API), this function will always return the\nrunning event loop.\n\nIf there is no running event loop set, the function will return\nthe result of `get_event_loop_policy().get_event_loop()` call.")]
    internal static Value GetEventLoop(ThreadState ts)
    {
        if (ts.RunningLoop is { } loop) return loop;
        var policy = Ops.Call(ts, AsyncioState.Of(ts).Find(ts, "asyncio.events", "_get_event_loop_policy"));
        return Ops.CallMethod(ts, policy, "get_event_loop");
    }

    [PyFunction("current_task(loop=None)", Doc = "Return a currently executed task.")]
    static Value CurrentTask(ThreadState ts, Value loop)
    {
        if (loop.IsNone) GetRunningLoop(ts);
        if (loop.IsNone || ts.RunningLoop == loop.Ref) return ts.RunningTask is { } task ? task : Value.None;
        foreach (var thread in (ReadOnlySpan<ThreadState?>)[ts.Interpreter.MainThread, .. ts.Interpreter.Threads])
            if (thread?.RunningLoop == loop.Ref) return thread!.RunningTask is { } found ? found : Value.None;
        return Value.None;
    }

    [PyFunction("all_tasks(loop=None)", Doc = "Return a set of all tasks for the loop.")]
    static Value AllTasks(ThreadState ts, Value loop)
    {
        var of = (PyObject)(loop.IsNone ? GetRunningLoop(ts) : loop).Ref!;
        var result = Ops.Call(ts, PySet.TypeObject);
        foreach (var task in PyTask.All(ts, of)) Ops.CallMethod(ts, result, "add", task);
        foreach (var weak in AsyncioState.Of(ts).Registered)
        {
            if (!weak.TryGetTarget(out var task) || Ops.IsTrue(ts, Ops.CallMethod(ts, task, "done"))) continue;
            if (Ops.CallMethod(ts, task, "get_loop").Ref == of) Ops.CallMethod(ts, result, "add", task);
        }
        return result;
    }

    [PyFunction("_register_task(task)", Doc = "Register a new task in asyncio as executed by loop.")]
    static void RegisterTask(ThreadState ts, Value task)
    {
        if (task.Ref is PyTask native) PyTask.Register(ts, native);
        else AsyncioState.Of(ts).Registered.Add(new WeakReference<PyObject>((PyObject)task.Ref!));
    }

    [PyFunction("_unregister_task(task)", Doc = "Unregister a task.")]
    static void UnregisterTask(ThreadState ts, Value task)
    {
        if (task.Ref is PyTask native) PyTask.Unregister(ts, native);
        else AsyncioState.Of(ts).Registered.RemoveAll(w => !w.TryGetTarget(out var known) || known == task.Ref);
    }

    [PyFunction("_enter_task(loop, task)", Doc = "Enter into task execution or resume suspended task.")]
    static void EnterTask(ThreadState ts, Value loop, Value task)
    {
        CheckLoop(ts, loop);
        if (ts.RunningTask is { } other) throw Err.Runtime($"Cannot enter into task {Ops.Repr(ts, task)} while another task {Ops.Repr(ts, other)} is being executed.");
        ts.RunningTask = task.Ref as PyObject;
    }

    [PyFunction("_leave_task(loop, task)", Doc = "Leave task execution or suspend a task.")]
    static void LeaveTask(ThreadState ts, Value loop, Value task)
    {
        CheckLoop(ts, loop);
        if (ts.RunningTask != task.Ref) throw Err.Runtime($"Invalid attempt to leave task {Ops.Repr(ts, task)} while task {(ts.RunningTask is { } other ? Ops.Repr(ts, other) : "None")} is entered.");
        ts.RunningTask = null;
    }

    [PyFunction("_swap_current_task(loop, task)", Doc = "Temporarily swap in the supplied task and return the original one (or None).")]
    static Value SwapCurrentTask(ThreadState ts, Value loop, Value task)
    {
        CheckLoop(ts, loop);
        return PyTask.SwapRunning(ts, task.IsNone ? null : task.Ref as PyObject) is { } old ? old : Value.None;
    }

    private static void CheckLoop(ThreadState ts, in Value loop)
    {
        if (ts.RunningLoop != loop.Ref) throw Err.Runtime($"loop {Ops.Repr(ts, loop)} is not the running loop");
    }

    [PyFunction("future_add_to_awaited_by(fut, waiter, /)", Doc = "Record that `fut` is awaited on by `waiter`.")]
    static void AddAwaiter(Value fut, Value waiter)
    {
        if (fut.Ref is PyFuture future && waiter.Ref is PyFuture by) future.AddAwaiter(by);
    }

    [PyFunction("future_discard_from_awaited_by(fut, waiter, /)", Doc = "Record that `fut` is no longer awaited on by `waiter`.")]
    static void DiscardAwaiter(Value fut, Value waiter)
    {
        if (fut.Ref is PyFuture future && waiter.Ref is PyFuture by) future.DiscardAwaiter(by);
    }
}
