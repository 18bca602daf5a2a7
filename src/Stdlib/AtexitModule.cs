namespace PyLite.Stdlib;

/// <summary>atexit: https://docs.python.org/3.14/library/atexit.html</summary>
[PyModule("atexit", Doc = "allow programmer to define multiple exit functions to be executed\nupon normal program termination.")]
public static partial class AtexitModule
{
    [PyFunction("register(func, /, *args, **kwargs)", Raw = true, Doc = "Register a function to be executed upon normal program termination.")]
    static Value Register(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length - (kw?.Length ?? 0) == 0) throw Err.Type("register() takes at least 1 argument (0 given)");
        if (!Ops.IsCallable(args[0])) throw Err.Type("the first argument must be callable");
        ts.Interpreter.ExitHandlers.Add(new ExitHandler(args[0], args[1..].ToArray(), kw));
        return args[0];
    }

    [PyFunction("unregister(func, /)", Doc = "Unregister an exit function which was previously registered using atexit.register")]
    static void Unregister(ThreadState ts, Value func)
    {
        var handlers = ts.Interpreter.ExitHandlers;
        for (int i = handlers.Count - 1; i >= 0; i--)
            if (i < handlers.Count && Ops.Equal(ts, handlers[i].Function, func)) handlers.RemoveAt(i);
    }

    [PyFunction("_run_exitfuncs()", Doc = "Run all registered exit functions.")]
    static void RunExitFunctions(ThreadState ts) => ts.Interpreter.RunExitHandlers(ts);

    [PyFunction("_clear()", Doc = "Clear the list of previously registered exit functions.")]
    static void Clear(ThreadState ts) => ts.Interpreter.ExitHandlers.Clear();

    [PyFunction("_ncallbacks()", Doc = "Return the number of registered exit functions.")]
    static long Count(ThreadState ts) => ts.Interpreter.ExitHandlers.Count;
}
