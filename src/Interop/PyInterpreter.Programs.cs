using PyLite.Compiler.Parsing;
using PyLite.Vm.Builtins;
using PyLite.Vm.Eval;
using PyLite.Vm.Imports;
using PyLite.Vm.Interpreters;
using PyLite.Vm.Limits;
using PyLite.Vm.Objects;
using PyLite.Vm.Values;

namespace PyLite.Interop;

// Running whole programs the way a command line does: what they raise is shown on stderr, and a status comes back.
public sealed partial class PyInterpreter
{
    private const int Failure = 1, Interrupted = 130;

    /// <summary>Whether the program that ran last ended by a KeyboardInterrupt that nobody handled: a command is to end by that signal then, as far as the system has signals.</summary>
    public bool EndedByInterrupt { get; private set; }

    /// <summary>Runs a script, or a directory with a <c>__main__.py</c>. Gives the exit status.</summary>
    public int RunFile(string path) => Guard(() =>
    {
        string full = Path.GetFullPath(path);
        Importer.PrepareScript(_main, full);
        try
        {
            var code = _state.CodeCache.GetScript(_thread, full);
            CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
        }
        finally
        {
            InterpreterSetup.FlushAfterScript(_thread);
        }
    });

    /// <summary>Runs the <c>__main__</c> of a directory that is the first entry of <c>sys.path</c>.</summary>
    public int RunDirectory(string path) => Guard(() =>
    {
        (SourceLocation Location, string Name) found;
        try
        {
            found = Importer.FindMain(_thread, "__main__");
        }
        catch (PyException e) when (e.Value is PyImportError)
        {
            throw Exit($"{Executable}: can't find '__main__' module in {Ops.Repr(_thread, path)}");
        }
        Importer.RunMain(_thread, _main, found.Name, found.Location);
    });

    /// <summary>Runs a module as the main program (<c>-m</c>).</summary>
    public int RunModule(string name) => Guard(() =>
    {
        (SourceLocation Location, string Name) found;
        try
        {
            found = Importer.FindMain(_thread, name);
        }
        catch (PyException e) when (e.Value is PyImportError)
        {
            throw Exit($"{Executable}: {Ops.Str(_thread, e.Value)}");
        }
        if (_state.Sys.Dict.GetStr("argv").Ref is PyList { Count: > 0 } argv) argv.Items[0] = found.Location.Filename;
        Importer.RunMain(_thread, _main, found.Name, found.Location);
    });

    /// <summary>Runs source text (<c>-c</c>).</summary>
    /// <remarks>What all its lines begin with is taken away, so that the text may be indented as the command around it.</remarks>
    public int RunCommand(string source) => Guard(() => RunText(Dedent(source), "<string>"));

    /// <summary>The text without the blanks that all lines which are not blank begin with.</summary>
    private static string Dedent(string text)
    {
        string[] lines = text.Split('\n');
        string? common = null;
        foreach (string line in lines)
        {
            string rest = line.TrimStart(' ', '\t');
            if (rest.Length == 0) continue;
            string margin = line[..^rest.Length];
            if (common == null) common = margin;
            else
            {
                int same = 0;
                while (same < common.Length && same < margin.Length && common[same] == margin[same]) same++;
                common = common[..same];
            }
            if (common.Length == 0) return text;
        }
        if (common == null) return text;
        return string.Join('\n', lines.Select(line => line.StartsWith(common, StringComparison.Ordinal) ? line[common.Length..] : line.TrimStart(' ', '\t')));
    }

    /// <summary>Runs what standard input holds.</summary>
    public int RunStandardInput() => Guard(() =>
    {
        var text = Ops.CallMethod(_thread, Ops.GetAttr(_thread, Ops.GetAttr(_thread, _state.Sys, "stdin"), "buffer"), "read");
        byte[] bytes = ((PyBytes)text.Ref!).Data;
        _state.Sources.Register("<stdin>", System.Text.Encoding.UTF8.GetString(bytes));
        var code = CodeRunning.CompileSource(_thread, () => SourceText.FromBytes(bytes, "<stdin>"), "<stdin>", "exec", optimize: _state.Setup.Flags.Optimize);
        CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
    });

    private void RunText(string source, string filename)
    {
        _state.Sources.Register(filename, source);
        var code = CodeRunning.CompileSource(_thread, () => SourceText.FromString(source, filename), filename, "exec", optimize: _state.Setup.Flags.Optimize);
        CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
    }

    private string Executable => _state.Setup.Executable;

    private static PyException Exit(string message) => new(new PySystemExit(PySystemExit.TypeObject) { Code = message, Args = PyTuple.Of(message) });

    // ---- interactive sessions

    /// <summary>Reads statements from standard input and runs them, until its end or <c>exit()</c>. Gives the exit status.</summary>
    public int Interact(bool banner)
    {
        using var scope = Enter();
        var sys = _state.Sys.Dict;
        if (sys.GetStr("ps1").IsAbsent) sys.SetStr("ps1", ">>> ");
        if (sys.GetStr("ps2").IsAbsent) sys.SetStr("ps2", "... ");
        if (banner)
        {
            SysModule.WriteError(_thread, $"Python {Ops.Str(_thread, sys.GetStr("version"))} on {Ops.Str(_thread, sys.GetStr("platform"))}\n"
                + "Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n");
        }
        for (int number = 0; ;)
        {
            try
            {
                string? statement = ReadStatement(number, out var code);
                if (statement == null) break;
                if (code == null) continue;
                number++;
                CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
                FlushOutput();
            }
            catch (PyException e) when (e.Value is PySystemExit exit)
            {
                return StatusOf(exit);
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.KeyboardInterrupt))
            {
                FlushOutput();
                SysModule.WriteError(_thread, "\nKeyboardInterrupt\n");
            }
            catch (PyException e)
            {
                FlushOutput();
                Show(e.Value);
            }
        }
        SysModule.WriteError(_thread, "\n");
        return 0;
    }

    /// <summary>Reads lines until they make a statement; null at the end of the input.</summary>
    private string? ReadStatement(int number, out Compiler.Bytecode.CodeObject? code)
    {
        code = null;
        string filename = $"<stdin-{number}>";
        string source = "";
        while (true)
        {
            string? line = Prompt(source.Length == 0 ? "ps1" : "ps2");
            if (line == null)
            {
                if (source.Length == 0) return null;
                SysModule.WriteError(_thread, "\n");
                source += "\n";
            }
            else source = source.Length == 0 ? line : source + "\n" + line;
            if (source.AsSpan().Trim().Length == 0) return source;
            _state.Sources.Register(filename, source);
            try
            {
                code = CodeRunning.CompileInteractive(_thread, source, filename, incompleteIsError: line == null);
            }
            catch (PyException e) when (e.Value is PySyntaxError && line == null)
            {
                throw;
            }
            if (code != null) return source;
            // A comment alone is no statement, but complete.
            if (line != null && source.TrimStart().StartsWith('#') && !source.Contains('\n')) return source;
        }
    }

    private string? Prompt(string which)
    {
        var prompt = Ops.Str(_thread, Ops.GetAttr(_thread, _state.Sys, which)).ToString();
        SysModule.WriteError(_thread, prompt);
        var line = Ops.CallMethod(_thread, Ops.GetAttr(_thread, _state.Sys, "stdin"), "readline");
        string text = line.Ref is PyStr s ? s.ToString() : "";
        return text.Length == 0 ? null : text.EndsWith('\n') ? text[..^1] : text;
    }

    private void FlushOutput()
    {
        if (Ops.TryGetAttr(_thread, _state.Sys, "stdout", out var stdout) && !stdout.IsNone) Ops.CallMethod(_thread, stdout, "flush");
    }

    // ---- what programs end with

    private int Guard(Action program)
    {
        using var scope = EnterToRun();
        try
        {
            program();
            return 0;
        }
        catch (PyException e) when (e.Value is PySystemExit exit && !_state.Setup.Flags.Inspect)
        {
            return StatusOf(exit);
        }
        catch (PyException e)
        {
            if (e.Value.Type.IsSubtypeOf(Exc.BrokenPipeError) && !TryFlushOutput()) return NotWritten;
            Show(e.Value);
            EndedByInterrupt = e.Value.Type.IsSubtypeOf(Exc.KeyboardInterrupt);
            return EndedByInterrupt ? Interrupted : Failure;
        }
        catch (PyLiteCancelledException e) when (e is not PyLiteLimitException)
        {
            return Interrupted;
        }
    }

    /// <summary>The status of a program whose output could not be written, as CPython has it.</summary>
    public const int NotWritten = 120;

    /// <summary>The reader of a pipe that went away is nothing to tell the user.</summary>
    private bool TryFlushOutput()
    {
        try
        {
            FlushOutput();
            return true;
        }
        catch (PyException)
        {
            return false;
        }
    }

    private int StatusOf(PySystemExit exit)
    {
        var code = exit.Code;
        if (code.IsNone) return 0;
        if (Ops.TryInt(code, out var number)) return number < long.MinValue || number > long.MaxValue ? 0xFF : (int)(long)(number & 0xFF);
        TryFlushOutput();
        SysModule.WriteError(_thread, Ops.Str(_thread, code) + "\n");
        return Failure;
    }

    /// <summary>Calls <c>sys.excepthook</c>.</summary>
    private void Show(PyBaseException exception)
    {
        var sys = _state.Sys;
        Value traceback = exception.Traceback is { } tb ? tb : Value.None;
        sys.Dict.SetStr("last_exc", exception);
        sys.Dict.SetStr("last_type", exception.Type);
        sys.Dict.SetStr("last_value", exception);
        sys.Dict.SetStr("last_traceback", traceback);
        TryFlushOutput();
        if (!Ops.TryGetAttr(_thread, sys, "excepthook", out var hook))
        {
            SysModule.WriteError(_thread, "sys.excepthook is missing\n" + TracebackPrinter.Format(_thread, exception));
            return;
        }
        try
        {
            Ops.Call(_thread, hook, exception.Type, exception, traceback);
        }
        catch (PyException e) when (e.Value is PySystemExit)
        {
            throw;
        }
        catch (PyException e)
        {
            SysModule.WriteError(_thread, "Error in sys.excepthook:\n" + TracebackPrinter.Format(_thread, e.Value) + "\nOriginal exception was:\n" + TracebackPrinter.Format(_thread, exception));
        }
    }
}
