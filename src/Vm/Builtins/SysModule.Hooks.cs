namespace PyLite.Vm.Builtins;

// Hooks: what is called when values are shown, exceptions end a program, code is traced.
public static partial class SysModule
{
    [PyFunction("displayhook(object, /)", Doc = "Print an object to sys.stdout and also save it in builtins._")]
    static void DisplayHook(ThreadState ts, Value value)
    {
        if (value.IsNone) return;
        var builtins = ts.Interpreter.Builtins;
        builtins.Dict.SetStr(Names._, Value.None);
        if (!Ops.TryGetAttr(ts, ts.Interpreter.Sys, Names.stdout, out var stdout) || stdout.IsNone) throw Err.Runtime("lost sys.stdout");
        var text = Ops.Repr(ts, value);
        try
        {
            Ops.CallMethod(ts, stdout, Names.write, text);
        }
        catch (PyException e) when (e.Value is PyUnicodeEncodeError)
        {
            string encoding = Ops.GetAttr(ts, stdout, "encoding").Ref?.ToString() ?? "utf-8";
            var bytes = Codecs.Encode(ts, text, encoding, "backslashreplace");
            Ops.CallMethod(ts, stdout, Names.write, Codecs.Decode(ts, bytes.Data, encoding));
        }
        Ops.CallMethod(ts, stdout, Names.write, "\n");
        builtins.Dict.SetStr(Names._, value);
    }

    [PyFunction("excepthook(exctype, value, traceback, /)", Doc = "Handle an exception by displaying it with a traceback on sys.stderr.")]
    static void ExceptHook(ThreadState ts, Value exctype, Value value, Value traceback)
    {
        if (value.Ref is not PyBaseException exception)
        {
            WriteError(ts, $"TypeError: print_exception(): Exception expected for value, {value.Type.Name} found\n");
            return;
        }
        if (traceback.Ref is PyTraceback tb) exception.Traceback ??= tb;
        WriteError(ts, TracebackPrinter.Format(ts, exception));
    }

    /// <summary>Writes to <c>sys.stderr</c>, if there is one.</summary>
    public static void WriteError(ThreadState ts, string text)
    {
        if (!Ops.TryGetAttr(ts, ts.Interpreter.Sys, Names.stderr, out var stderr) || stderr.IsNone) return;
        try
        {
            Ops.CallMethod(ts, stderr, Names.write, text);
            Ops.CallMethod(ts, stderr, Names.flush);
        }
        catch (PyException)
        {
            // Nobody is left to be told.
        }
    }

    [PyFunction("unraisablehook(unraisable, /)", Doc = "Handle an unraisable exception.")]
    static void UnraisableHook(ThreadState ts, Value unraisable)
    {
        if (unraisable.Type != Declared.Unraisable.Type) throw Err.Type("sys.unraisablehook argument type must be UnraisableHookArgs");
        var items = ((PyTuple)unraisable.Ref!).Items;
        string message = items[3].Ref is PyStr text ? text.ToString() : "Exception ignored in";
        WriteError(ts, items[4].IsNone ? $"{message}:\n" : $"{message}: {SafeRepr(ts, items[4])}\n");
        if (items[1].Ref is PyBaseException exception) WriteError(ts, TracebackPrinter.FormatUnraisable(ts, exception));
    }

    private static string SafeRepr(ThreadState ts, in Value value)
    {
        try
        {
            return Ops.Repr(ts, value).ToString();
        }
        catch (PyException)
        {
            return "<object repr() failed>";
        }
    }

    /// <summary>Reports an exception that nobody can catch (in <c>__del__</c>, a callback, at exit).</summary>
    public static void ReportUnraisable(ThreadState ts, PyBaseException exception, in Value source, string? message = null)
    {
        try
        {
            var args = Declared.Unraisable.Make(exception.Type, exception, exception.Traceback is { } tb ? tb : Value.None, message == null ? Value.None : message, source);
            if (Ops.TryGetAttr(ts, ts.Interpreter.Sys, "unraisablehook", out var hook)) Ops.Call(ts, hook, args);
        }
        catch (PyException)
        {
            // A hook that fails has nobody to tell either.
        }
    }

    [PyConst("UnraisableHookArgs")] static Value UnraisableHookArgs => Declared.Unraisable.Type;

    [PyFunction("breakpointhook(*args, **kwargs)", Raw = true, Doc = "This hook function is called by built-in breakpoint().")]
    static Value BreakpointHook(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        string target = ts.Interpreter.Setup.Flags.IgnoreEnvironment ? "" : ts.Interpreter.Host.Environment.Get("PYTHONBREAKPOINT") ?? "";
        if (target == "0") return Value.None;
        if (target.Length == 0) target = "pdb.set_trace";
        int dot = target.LastIndexOf('.');
        Value function;
        try
        {
            var module = Importer.ImportModule(ts, dot < 0 ? "builtins" : target[..dot]);
            function = Ops.GetAttr(ts, module, PyStr.Intern(target[(dot + 1)..]));
        }
        catch (PyException e) when (e.Value is PyImportError or PyAttributeError)
        {
            Warnings.Warn(ts, Exc.RuntimeWarning, $"Ignoring unimportable $PYTHONBREAKPOINT: \"{target}\"");
            return Value.None;
        }
        return Ops.CallVector(ts, function, args, kw);
    }

    // ---- tracing

    [PyFunction("gettrace()", Doc = "Return the global debug tracing function set with sys.settrace.")] static Value GetTrace(ThreadState ts) => ts.TraceFunction;
    [PyFunction("getprofile()", Doc = "Return the profiling function set with sys.setprofile.")] static Value GetProfile(ThreadState ts) => ts.ProfileFunction;

    [PyFunction("settrace(function, /)", Doc = "Set the global debug tracing function.")]
    static void SetTrace(ThreadState ts, Value function)
    {
        Audits.Tell(ts, "sys.settrace");
        ts.SetTraceFunction(function);
    }

    [PyFunction("setprofile(function, /)", Doc = "Set the profiling function.")]
    static void SetProfile(ThreadState ts, Value function)
    {
        Audits.Tell(ts, "sys.setprofile");
        ts.SetProfileFunction(function);
    }

    [PyFunction("_settraceallthreads(function, /)", Doc = "Set the global debug tracing function in all running threads belonging to the current interpreter.")]
    static void SetTraceAllThreads(ThreadState ts, Value function)
    {
        SetTrace(ts, function);
        foreach (var thread in OtherThreads(ts)) thread.SetTraceFunction(function);
    }

    [PyFunction("_setprofileallthreads(function, /)", Doc = "Set the profiling function in all running threads belonging to the current interpreter.")]
    static void SetProfileAllThreads(ThreadState ts, Value function)
    {
        SetProfile(ts, function);
        foreach (var thread in OtherThreads(ts)) thread.SetProfileFunction(function);
    }

    private static IEnumerable<ThreadState> OtherThreads(ThreadState ts)
    {
        if (ts.Interpreter.MainThread is { } main && main != ts) yield return main;
        foreach (var thread in ts.Interpreter.Threads)
            if (thread != ts) yield return thread;
    }

    [PyFunction("call_tracing(func, args, /)", Doc = "Call func(*args), while tracing is enabled.")]
    static Value CallTracing(ThreadState ts, Value func, PyTuple args)
    {
        bool wasInside = ts.IsInTraceFunction;
        ts.IsInTraceFunction = false;
        try
        {
            return Ops.CallVector(ts, func, args.Items);
        }
        finally
        {
            ts.IsInTraceFunction = wasInside;
        }
    }

    // ---- audit

    [PyFunction("addaudithook(hook)", Doc = "Adds a new audit hook callback.")]
    static void AddAuditHook(ThreadState ts, Value hook)
    {
        Audits.Tell(ts, "sys.addaudithook");
        ts.Interpreter.AuditHooks.Append(hook);
    }

    [PyFunction("audit(event, /, *args)", Raw = true, Doc = "Passes the event to any hooks that are attached.")]
    static Value AuditEvent(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("sys.audit() takes no keyword arguments");
        if (args.Length == 0) throw Err.Type("audit expected at least 1 argument, got 0");
        if (args[0].Ref is not PyStr) throw Err.Type($"audit() argument 1 must be str, not {args[0].Type.FullName}");
        Audits.Tell(ts, args);
        return Value.None;
    }

    // ---- asynchronous generators and coroutines

    [PyFunction("get_asyncgen_hooks()", Doc = "Return the installed asynchronous generators hooks.")]
    static Value GetAsyncGenHooks(ThreadState ts)
    {
        var hooks = ts.Interpreter.AsyncGenHooks;
        return Declared.AsyncGenHooks.Make(hooks.FirstIter.IsAbsent ? Value.None : hooks.FirstIter, hooks.Finalizer.IsAbsent ? Value.None : hooks.Finalizer);
    }

    [PyFunction("set_asyncgen_hooks(firstiter=<missing>, finalizer=<missing>)", Doc = "Set a finalizer for async generators objects.")]
    static void SetAsyncGenHooks(ThreadState ts, Value firstiter, Value finalizer)
    {
        if (!finalizer.IsAbsent && !finalizer.IsNone && !Ops.IsCallable(finalizer)) throw Err.Type($"callable finalizer expected, got {finalizer.Type.FullName}");
        if (!firstiter.IsAbsent && !firstiter.IsNone && !Ops.IsCallable(firstiter)) throw Err.Type($"callable firstiter expected, got {firstiter.Type.FullName}");
        var hooks = ts.Interpreter.AsyncGenHooks;
        if (!firstiter.IsAbsent) hooks.FirstIter = firstiter;
        if (!finalizer.IsAbsent) hooks.Finalizer = finalizer;
    }

    [PyFunction("get_coroutine_origin_tracking_depth()", Doc = "Check status of origin tracking for coroutine objects in this thread.")]
    static int GetCoroutineOriginTrackingDepth(ThreadState ts) => ts.Interpreter.CoroutineOriginDepth;

    [PyFunction("set_coroutine_origin_tracking_depth(depth)", Doc = "Enable or disable origin tracking for coroutine objects in this thread.")]
    static void SetCoroutineOriginTrackingDepth(ThreadState ts, int depth)
    {
        if (depth < 0) throw Err.Value("depth must be >= 0");
        ts.Interpreter.CoroutineOriginDepth = depth;
    }

    // ---- what belongs to CPython's insides

    [PyFunction("_clear_type_cache()", Doc = "Clear the internal type lookup cache.")] static void ClearTypeCache() { }
    [PyFunction("_clear_internal_caches()", Doc = "Clear all internal performance-related caches.")] static void ClearInternalCaches() { }
    [PyFunction("_debugmallocstats()")] static void DebugMallocStats() { }
    [PyFunction("getallocatedblocks()", Doc = "Return the number of memory blocks currently allocated.")] static long GetAllocatedBlocks() => GC.GetTotalMemory(false) / 64;
    [PyFunction("getunicodeinternedsize(*, _only_immortal=False)", Doc = "Return the number of elements of the unicode interned dictionary")] static long GetUnicodeInternedSize(bool onlyImmortal) => PyStr.InternedCount;
    [PyFunction("is_stack_trampoline_active()")] static bool IsStackTrampolineActive() => false;
    [PyFunction("activate_stack_trampoline(backend, /)")] static void ActivateStackTrampoline(PyStr backend) => throw Err.Value($"invalid backend: {backend}");
    [PyFunction("deactivate_stack_trampoline()")] static void DeactivateStackTrampoline() { }
    [PyFunction("is_remote_debug_enabled()", Doc = "Return True if remote debugging is enabled, False otherwise.")] static bool IsRemoteDebugEnabled() => false;

    [PyFunction("remote_exec(pid, script)", Doc = "Executes a file containing Python code in a given remote Python process.")]
    static void RemoteExec(Value pid, Value script) => throw Err.Runtime("Remote debugging is not enabled");

    // ---- what CPython loads extension modules with: kept for those who set it, as there are none here

    /// <summary>The flags, of one interpreter; RTLD_NOW at first.</summary>
    private sealed class LoadFlags
    {
        public int Value = 2;
    }

    [PyFunction("getdlopenflags()", Doc = "Return the current value of the flags that are used for dlopen calls.")]
    static long GetLoadFlags(ThreadState ts) => ts.Interpreter.ModuleState<LoadFlags>().Value;

    [PyFunction("setdlopenflags(flags, /)", Doc = "Set the flags used by the interpreter for dlopen calls.")]
    static void SetLoadFlags(ThreadState ts, int flags) => ts.Interpreter.ModuleState<LoadFlags>().Value = flags;
}
