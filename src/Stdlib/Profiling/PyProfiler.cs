using Stopwatch = System.Diagnostics.Stopwatch;

namespace PyLite.Stdlib.Profiling;

/// <summary>_lsprof.Profiler: a tool of <c>sys.monitoring</c> that measures calls.</summary>
/// <remarks>Calls are nested within their thread. State is guarded by the interpreter's lock.</remarks>
[PyType("Profiler", Module = "_lsprof", Subclassable = true, Doc = "Build a profiler object using the specified timer function.\n\nThe default timer is a fast built-in one based on real time.\nFor custom timer functions returning integers, 'timeunit' can\nbe a float specifying a scale (that is, how long each integer unit\nis, in seconds).")]
public sealed partial class PyProfiler(PyType type) : PyObject(type)
{
    private const int ToolId = 2;

    /// <summary>The events, and the method that is told each.</summary>
    private static readonly (string Event, string Callback)[] PythonEvents =
    [
        ("PY_START", "_pystart_callback"), ("PY_RESUME", "_pystart_callback"), ("PY_THROW", "_pythrow_callback"),
        ("PY_RETURN", "_pyreturn_callback"), ("PY_YIELD", "_pyreturn_callback"), ("PY_UNWIND", "_pyreturn_callback"),
    ];

    private static readonly (string Event, string Callback)[] BuiltinEvents =
        [("CALL", "_ccall_callback"), ("C_RETURN", "_creturn_callback"), ("C_RAISE", "_creturn_callback")];

    private readonly Dictionary<object, FunctionFigures> _functions = [];
    private readonly Dictionary<ThreadState, OpenCall?> _open = [];
    private PyInstance? _attributes;
    private Value _timer = Value.None;
    private double _unit;
    private bool _isEnabled, _separatesCallers, _isInTimer;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("Profiler(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyProfiler(type);

    [PyInit("Profiler(timer=None, timeunit=0.0, subcalls=True, builtins=True)")]
    void Init(Value timer, double timeunit, bool subcalls, bool builtins)
    {
        _timer = timer;
        _unit = timeunit;
    }

    [PyMethod("enable(self, /, subcalls=True, builtins=True)", Doc = "Start collecting profiling information.\n\n  subcalls\n    If True, also records for each function\n    statistics separated according to its current caller.\n  builtins\n    If True, records the time spent in\n    built-in functions separately from their caller.")]
    void Enable(ThreadState ts, bool subcalls, bool builtins)
    {
        var monitoring = Monitoring(ts);
        Ops.CallMethod(ts, monitoring, "use_tool_id", ToolId, "cProfile");
        _separatesCallers = subcalls;
        _isEnabled = true;
        long events = Register(ts, monitoring, PythonEvents, true);
        if (builtins) events |= Register(ts, monitoring, BuiltinEvents, true);
        Ops.CallMethod(ts, monitoring, "set_events", ToolId, events);
    }

    [PyMethod("disable(self, /)", Doc = "Stop collecting profiling information.")]
    void Disable(ThreadState ts)
    {
        if (_isInTimer) throw Err.Runtime("cannot disable profiler in external timer");
        if (!_isEnabled) return;
        var monitoring = Monitoring(ts);
        Ops.CallMethod(ts, monitoring, "set_events", ToolId, 0);
        Register(ts, monitoring, PythonEvents, false);
        Register(ts, monitoring, BuiltinEvents, false);
        Ops.CallMethod(ts, monitoring, "free_tool_id", ToolId);
        _isEnabled = false;
        EndAll(ts);
    }

    [PyMethod("clear(self, /)", Doc = "Clear all profiling information collected so far.")]
    void Clear(ThreadState ts)
    {
        if (_isInTimer) throw Err.Runtime("cannot clear profiler in external timer");
        _functions.Clear();
        _open.Clear();
    }

    private static Value Monitoring(ThreadState ts) => Ops.GetAttr(ts, ts.Interpreter.Sys, "monitoring");

    private static long Number(ThreadState ts, in Value monitoring, string name) => Ops.ToLong(ts, Ops.GetAttr(ts, Ops.GetAttr(ts, monitoring, "events"), name));

    private long Register(ThreadState ts, in Value monitoring, (string Event, string Callback)[] events, bool enables)
    {
        long all = 0;
        foreach (var (name, callback) in events)
        {
            long number = Number(ts, monitoring, name);
            all |= number;
            Ops.CallMethod(ts, monitoring, "register_callback", ToolId, number, enables ? Ops.GetAttr(ts, this, callback) : Value.None);
        }
        return all;
    }

    // ---- events

    [PyMethod("_pystart_callback(self, code, instruction_offset, /)")]
    void Started(ThreadState ts, Value code, Value instructionOffset) => Begin(ts, code.Ref!, code);

    [PyMethod("_pythrow_callback(self, code, instruction_offset, exception, /)")]
    void Thrown(ThreadState ts, Value code, Value instructionOffset, Value exception) => Begin(ts, code.Ref!, code);

    [PyMethod("_pyreturn_callback(self, code, instruction_offset, retval, /)")]
    void Returned(ThreadState ts, Value code, Value instructionOffset, Value retval) => End(ts, code.Ref!);

    [PyMethod("_ccall_callback(self, code, instruction_offset, callable, self_arg, /)")]
    void Called(ThreadState ts, Value code, Value instructionOffset, Value callable, Value selfArg)
    {
        switch (callable.Ref)
        {
            case PyNativeFunction function when function.Type == PyNativeFunction.TypeObject:
                Begin(ts, function.Def, LabelOf(ts, function));
                break;
            case PyMethodDescriptor method when method.Type == PyMethodDescriptor.TypeObject && selfArg.Type.IsSubtypeOf(method.Owner):
                Begin(ts, method.Def, _functions.TryGetValue(method.Def, out var known) ? known.Shown : Ops.Repr(ts, method));
                break;
        }
    }

    [PyMethod("_creturn_callback(self, code, instruction_offset, callable, self_arg, /)")]
    void BuiltinReturned(ThreadState ts, Value code, Value instructionOffset, Value callable, Value selfArg)
    {
        switch (callable.Ref)
        {
            case PyNativeFunction function when function.Type == PyNativeFunction.TypeObject:
                End(ts, function.Def);
                break;
            case PyMethodDescriptor method when method.Type == PyMethodDescriptor.TypeObject && selfArg.Type.IsSubtypeOf(method.Owner):
                End(ts, method.Def);
                break;
        }
    }

    /// <summary>The text for a built-in function; that of a method does not name the object.</summary>
    private Value LabelOf(ThreadState ts, PyNativeFunction function)
    {
        if (_functions.TryGetValue(function.Def, out var known)) return known.Shown;
        if (!function.Self.IsAbsent && function.Self.Ref is not PyModule && Ops.TryGetAttr(ts, function.Self.Type, function.Def.Name, out var method) && method.Ref is PyMethodDescriptor)
            return Ops.Repr(ts, method);
        var module = Ops.GetAttr(ts, function, "__module__");
        return module.Ref is PyStr name ? $"<built-in method {name}.{function.Def.Name}>" : $"<built-in method {function.Def.Name}>";
    }

    private void Begin(ThreadState ts, object key, in Value shown)
    {
        if (!_functions.TryGetValue(key, out var function)) _functions[key] = function = new FunctionFigures(shown);
        _open.TryGetValue(ts, out var caller);
        var byCaller = _separatesCallers && caller != null ? caller.Function.Of(function) : null;
        var call = new OpenCall(function, byCaller, caller);
        _open[ts] = call;
        function.Begin();
        byCaller?.Begin();
        call.Start = Now(ts);
    }

    private void End(ThreadState ts, object key)
    {
        // What had begun before the profiler was enabled ends without having been seen.
        if (_open.TryGetValue(ts, out var call) && call != null && _functions.TryGetValue(key, out var function) && call.Function == function) _open[ts] = End(call, Now(ts));
    }

    private static OpenCall? End(OpenCall call, double now)
    {
        double total = now - call.Start, inline = total - call.InCalls;
        if (call.Caller is { } caller) caller.InCalls += total;
        call.Function.End(total, inline);
        call.ByCaller?.End(total, inline);
        return call.Caller;
    }

    private void EndAll(ThreadState ts)
    {
        foreach (var first in _open.Values)
            for (var call = first; call != null;) call = End(call, Now(ts));
        _open.Clear();
    }

    private double Now(ThreadState ts)
    {
        if (_timer.IsNone) return Stopwatch.GetTimestamp();
        _isInTimer = true;
        try
        {
            return Ops.ToDouble(ts, Ops.Call(ts, _timer));
        }
        catch (PyException e)
        {
            SysModule.ReportUnraisable(ts, e.Value, Value.None, $"Exception ignored while calling _lsprof timer {Ops.Repr(ts, _timer)}");
            return 0;
        }
        finally
        {
            _isInTimer = false;
        }
    }

    // ---- statistics

    [PyMethod("getstats(self, /)", Doc = "list of profiler_entry objects.\n\ngetstats() -> list of profiler_entry objects\n\nReturn all information collected by the profiler.\nEach profiler_entry is a tuple-like object with the\nfollowing attributes:\n\n    code          code object\n    callcount     how many times this was called\n    reccallcount  how many times called recursively\n    totaltime     total time in this entry\n    inlinetime    inline time in this entry (not in subcalls)\n    calls         details of the calls\n\nThe calls attribute is either None or a list of\nprofiler_subentry objects:\n\n    code          called code object\n    callcount     how many times this is called\n    reccallcount  how many times this is called recursively\n    totaltime     total time spent in this call\n    inlinetime    inline time (not in further subcalls)")]
    Value GetStats(ThreadState ts)
    {
        double unit = _timer.IsNone ? 1.0 / Stopwatch.Frequency : _unit > 0 ? _unit : 1;
        var entries = new PyList();
        foreach (var function in _functions.Values)
        {
            if (function.Count == 0) continue;
            Value calls = Value.None;
            if (function.Calls != null)
            {
                var list = new PyList();
                foreach (var (callee, figures) in function.Calls)
                    if (figures.Count != 0) list.Append(LsprofModule.Subentry.Make(callee.Shown, figures.Count, figures.Recursive, figures.Total * unit, figures.Inline * unit));
                calls = list;
            }
            entries.Append(LsprofModule.Entry.Make(function.Shown, function.Count, function.Recursive, function.Total * unit, function.Inline * unit, calls));
        }
        return entries;
    }
}
