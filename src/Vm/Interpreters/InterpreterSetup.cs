namespace PyLite.Vm.Interpreters;

/// <summary>What an interpreter is started with, and how it starts and ends.</summary>
public sealed class InterpreterSetup
{
    public IReadOnlyList<string> SearchPath { get; init; } = [];
    public IReadOnlyList<string> Arguments { get; init; } = [""];
    public Stream? Output { get; init; }
    public Stream? ErrorOutput { get; init; }
    public Stream? Input { get; init; }

    /// <summary>Writes to stdout and stderr go out at once (<c>-u</c>).</summary>
    public bool Unbuffered { get; init; }

    /// <summary>Fills builtins and sys and makes <c>__main__</c>.</summary>
    public static void Initialize(ThreadState ts, PyModule main, InterpreterSetup setup)
    {
        var interpreter = ts.Interpreter;
        var runtime = interpreter.Runtime;
        var modules = interpreter.Modules;
        modules.SetStr(Names.builtins, interpreter.Builtins);
        modules.SetStr("sys", interpreter.Sys);
        modules.SetStr(Names.__main__, main);
        Importer.CreateNative(ts, runtime.FindModule("builtins")!, interpreter.Builtins);
        Importer.CreateNative(ts, runtime.FindModule("sys")!, interpreter.Sys);
        var sys = interpreter.Sys.Dict;
        sys.SetStr(Names.path, new PyList(setup.SearchPath.Select(static p => (Value)p).ToArray()));
        sys.SetStr("argv", new PyList(setup.Arguments.Select(static p => (Value)p).ToArray()));
        StandardStreams.Open(ts, setup);
        main.Dict.SetStr(Names.__builtins__, interpreter.Builtins);
    }

    /// <summary>Runs what is left to do at exit: flushes the standard streams and what programs left open. False if the standard streams could not be written to.</summary>
    public static bool Finish(ThreadState ts)
    {
        bool success = StandardStreams.Flush(ts);
        ts.Interpreter.OpenWriters.FlushAll(ts);
        return success;
    }
}
