using PyLite.Vm.Io;
using PyLite.Vm.Limits;

namespace PyLite.Vm.Interpreters;

/// <summary><c>sys.stdin</c>, <c>sys.stdout</c>, <c>sys.stderr</c>.</summary>
internal static class StandardStreams
{
    private static readonly PyStr Mode = PyStr.Intern("mode");
    private static readonly PyStr Stdin = PyStr.Intern("stdin");

    /// <summary>Makes <c>sys.stdout</c>.</summary>
    public static void OpenOutput(ThreadState ts, InterpreterSetup setup)
    {
        var files = ts.Interpreter.Host.Files;
        if (setup.Input != null) files.SetStandard(0, new StreamFile(setup.Input, true, false, leaveOpen: true));
        if (setup.Output != null) files.SetStandard(1, new StreamFile(setup.Output, false, true, leaveOpen: true));
        if (setup.ErrorOutput != null) files.SetStandard(2, new StreamFile(setup.ErrorOutput, false, true, leaveOpen: true));
        Publish(ts.Interpreter.Sys.UnfilledDict, Names.stdout, "__stdout__", Make(ts, 1, "<stdout>", Errors, setup.Unbuffered));
    }

    private static string Errors => IsPlainLocale() ? "surrogateescape" : "strict";

    /// <summary>Makes <c>sys.stdin</c> and <c>sys.stderr</c>.</summary>
    public static void OpenOthers(ThreadState ts, InterpreterSetup setup)
    {
        var sys = ts.Interpreter.Sys.UnfilledDict;
        Publish(sys, Stdin, "__stdin__", Make(ts, 0, "<stdin>", Errors, setup.Unbuffered));
        Publish(sys, Names.stderr, "__stderr__", Make(ts, 2, "<stderr>", "backslashreplace", setup.Unbuffered));
    }

    private static void Publish(PyDict sys, PyStr name, string original, in Value stream)
    {
        sys.SetStr(name, stream);
        sys.SetStr(original, stream);
    }

    private static Value Make(ThreadState ts, int number, string name, string errors, bool unbuffered)
    {
        if (ts.Interpreter.Host.Files.Find(number) is not { } file) return Value.None;
        var raw = new PyFileIO(file, name, writes: number != 0, closesDescriptor: false);
        Value below = raw;
        if (number == 0 || !unbuffered)
        {
            PyBuffered buffer = number == 0 ? new PyBufferedReader(PyBufferedReader.TypeObject) : new PyBufferedWriter(PyBufferedWriter.TypeObject);
            buffer.Setup(raw, reader: number == 0, writer: number != 0);
            below = buffer;
        }
        var text = new PyTextIOWrapper(PyTextIOWrapper.TypeObject);
        // stderr is line-buffered always; the question whether stdout is a terminal is put only there.
        bool lineBuffering = number == 2 || number == 1 && !unbuffered && file.IsTerminal;
        // Line ends of input are as they come, but for Windows.
        text.Setup(ts, below, "utf-8", errors, number == 0 && OperatingSystem.IsWindows() ? null : "\n", lineBuffering, writeThrough: unbuffered && number != 0);
        text.Attributes(true)!.Set(Mode, number == 0 ? "r" : "w");
        return text;
    }

    /// <summary>Under the locales "C" and "POSIX" bytes that are no UTF-8 pass through.</summary>
    private static bool IsPlainLocale()
    {
        string? locale = Variable("LC_ALL") ?? Variable("LC_CTYPE") ?? Variable("LANG");
        return locale is null or "C" or "POSIX" || locale.StartsWith("C.", StringComparison.Ordinal);
        static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>Flushes stdout and stderr; false if that failed.</summary>
    public static bool Flush(ThreadState ts)
    {
        // Both, also when one fails.
        return Flush(ts, Names.stdout) & Flush(ts, Names.stderr);
    }

    private static bool Flush(ThreadState ts, PyStr name)
    {
        var stream = ts.Interpreter.Sys.UnfilledDict.GetStr(name);
        if (stream.IsAbsent || stream.IsNone) return true;
        try
        {
            if (stream.Ref is PyTextIOWrapper { FlushesPlainly: true, IsAttached: true } plain)
            {
                if (!plain.IsClosed(ts)) PyTextIOWrapper.Flush(ts, plain);
            }
            else if (!Ops.TryGetAttr(ts, stream, "closed", out var closed) || !Ops.IsTrue(ts, closed)) Ops.CallMethod(ts, stream, Names.flush);
            return true;
        }
        catch (PyException)
        {
            return false;
        }
    }
}
