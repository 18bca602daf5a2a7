namespace PyLite.Vm.Interpreters;

/// <summary><c>sys.stdin</c>, <c>sys.stdout</c>, <c>sys.stderr</c>.</summary>
internal static class StandardStreams
{
    public static void Open(ThreadState ts, InterpreterSetup setup)
    {
        var sys = ts.Interpreter.Sys.Dict;
        Value output = new PyConsoleStream(setup.Output ?? Console.OpenStandardOutput());
        Value error = new PyConsoleStream(setup.ErrorOutput ?? Console.OpenStandardError());
        sys.SetStr(Names.stdout, output);
        sys.SetStr("__stdout__", output);
        sys.SetStr(Names.stderr, error);
        sys.SetStr("__stderr__", error);
        sys.SetStr("stdin", Value.None);
    }

    public static void Flush(ThreadState ts)
    {
        foreach (var name in new[] { Names.stdout, Names.stderr })
            if (Ops.TryGetAttr(ts, ts.Interpreter.Sys, name, out var stream) && !stream.IsNone) Ops.CallMethod(ts, stream, Names.flush);
    }
}
