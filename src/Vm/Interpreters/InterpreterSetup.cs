namespace PyLite.Vm.Interpreters;

/// <summary>What an interpreter is started with, and how it starts and ends.</summary>
public sealed class InterpreterSetup
{
    /// <summary><c>sys.path</c> at the start.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary><c>sys.argv</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = (string[])[""];

    /// <summary><c>sys.orig_argv</c>: the whole command line.</summary>
    public IReadOnlyList<string>? OriginalArguments { get; init; }

    /// <summary><c>sys.warnoptions</c>: the filters of <c>-W</c>.</summary>
    public IReadOnlyList<string> WarnOptions { get; init; } = [];

    /// <summary><c>sys._xoptions</c>: names and values of <c>-X</c>.</summary>
    public IReadOnlyList<(string Name, string? Value)>? XOptions { get; init; }

    /// <summary><c>sys.executable</c>.</summary>
    public string Executable { get; init; } = "";

    /// <summary>The folder of a CPython standard library, for modules that PyLite does not bring.</summary>
    public string? StandardLibrary { get; init; }

    /// <summary>Where compiled code of main scripts and of PyLite's own modules is kept; null for nowhere.</summary>
    public string? CacheFolder { get; init; }

    public InterpreterFlags Flags { get; init; } = new();
    public Stream? Output { get; init; }
    public Stream? ErrorOutput { get; init; }
    public Stream? Input { get; init; }

    /// <summary>Writes to stdout and stderr go out at once (<c>-u</c>).</summary>
    public bool Unbuffered { get; init; }

    /// <summary>Fills builtins and sys and makes <c>__main__</c>.</summary>
    public static void Initialize(ThreadState ts, PyModule main, InterpreterSetup setup)
    {
        var interpreter = ts.Interpreter;
        interpreter.Setup = setup;
        interpreter.IntMaxStrDigits = setup.Flags.IntMaxStrDigits;
        var runtime = interpreter.Runtime;
        var modules = interpreter.Modules;
        modules.SetStr("sys", interpreter.Sys);
        modules.SetStr(Names.builtins, interpreter.Builtins);
        modules.SetStr(Names.__main__, main);
        Importer.CreateNative(ts, runtime.FindModule("builtins")!, interpreter.Builtins);
        interpreter.NativeOpen = interpreter.Builtins.Dict.GetStr(PyStr.Intern("open"));
        // A script that never looks into sys does not wait for it.
        interpreter.Sys.FillLater(() => FillSys(ts, setup));
        if (!setup.Flags.NoSite) SiteBuiltins.Add(interpreter.Builtins.Dict);
        if (setup.Flags.Optimize > 0) interpreter.Builtins.Dict.SetStr("__debug__", false);
        StandardStreams.OpenOutput(ts, setup);
        main.Dict.SetStr(Names.__builtins__, interpreter.Builtins);
        main.Dict.SetStr(Names.__loader__, PyBuiltinImporter.TypeObject);
        runtime.Interpreters.Add(interpreter);
        // It tells of options that it does not understand.
        if (setup.WarnOptions.Count > 0) Importer.ImportModule(ts, "warnings");
    }

    private static void FillSys(ThreadState ts, InterpreterSetup setup)
    {
        var sys = ts.Interpreter.Sys;
        Importer.CreateNative(ts, ts.Interpreter.Runtime.FindModule("sys")!, sys);
        StandardStreams.OpenOthers(ts, setup);
    }

    /// <summary>Flushes the standard streams where a script has come to its end, before what else its program does at exit. Whatever fails will fail again then.</summary>
    public static void FlushAfterScript(ThreadState ts) => StandardStreams.Flush(ts);

    /// <summary>Runs what is left to do at exit: flushes the standard streams and what programs left open. False if the standard streams could not be written to.</summary>
    public static bool Finish(ThreadState ts)
    {
        JoinThreads(ts);
        ts.Interpreter.RunExitHandlers(ts);
        if (ts.Interpreter.Root == ts.Interpreter) CloseInterpreters(ts);
        ts.Interpreter.IsFinalizing = true;
        ts.Interpreter.Finalizers.Close(ts);
        ts.Interpreter.EndModules(ts);
        ts.Interpreter.Unawaited.Close(ts);
        bool success = StandardStreams.Flush(ts);
        ts.Interpreter.OpenWriters.FlushAll(ts);
        ts.Interpreter.EndThreads();
        ts.Interpreter.Runtime.Interpreters.Remove(ts.Interpreter);
        ts.Interpreter.ForgetCode();
        return success;
    }

    /// <summary>The same for an interpreter in which nothing may run any more.</summary>
    public static void Abandon(InterpreterState interpreter)
    {
        interpreter.IsFinalizing = true;
        interpreter.EndThreads();
        foreach (var left in InterpreterState.LeftBy(interpreter)) Abandon(left);
        interpreter.Runtime.Interpreters.Remove(interpreter);
        interpreter.ForgetCode();
    }

    /// <summary>Ends the interpreters that the program left.</summary>
    private static void CloseInterpreters(ThreadState ts)
    {
        if (InterpreterState.LeftBy(ts.Interpreter).Length == 0) return;
        // Some may only be left as long as nobody looks whether their handles are gone.
        ts.ClearRegistersFrom(0);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        ts.Interpreter.Finalizers.Run(ts, false);
        var left = InterpreterState.LeftBy(ts.Interpreter);
        if (left.Length == 0) return;
        try
        {
            Warnings.WarnExplicit(ts, Exc.RuntimeWarning, "remaining subinterpreters; close them with Interpreter.close()", "<sys>", 0);
        }
        catch (PyException e)
        {
            SysModule.ReportUnraisable(ts, e.Value, Value.None);
        }
        // Their threads may come to an end of their own, but those that do not must not hold up the program's.
        using var patience = new Timer(static left => EndThreadsOf((InterpreterState[])left!), left, PatienceAtExit, TimeSpan.FromMilliseconds(100));
        // The newest first.
        for (int i = left.Length - 1; i >= 0; i--) left[i].CloseAtExit(ts);
    }

    /// <summary>How long the end of a program waits for the threads of other interpreters.</summary>
    private static readonly TimeSpan PatienceAtExit = TimeSpan.FromSeconds(1);

    private static void EndThreadsOf(InterpreterState[] interpreters)
    {
        foreach (var interpreter in interpreters)
            foreach (var thread in interpreter.Threads) thread.Request(BreakRequest.Cancel);
    }

    /// <summary>A program ends when its threads have, but for daemons.</summary>
    private static void JoinThreads(ThreadState ts)
    {
        var threading = ts.Interpreter.Modules.GetStr("threading");
        if (threading.Ref is not PyModule) return;
        try
        {
            Ops.CallMethod(ts, threading, "_shutdown");
        }
        catch (PyException e)
        {
            SysModule.ReportUnraisable(ts, e.Value, Value.None, $"Exception ignored on threading shutdown {Ops.Repr(ts, threading)}");
        }
    }
}
