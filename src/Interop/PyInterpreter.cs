using PyLite.Compiler.Parsing;
using PyLite.Vm.Builtins;
using PyLite.Vm.Eval;
using PyLite.Vm.Imports;
using PyLite.Vm.Interpreters;
using PyLite.Vm.Limits;
using PyLite.Vm.Objects;
using PyLite.Vm.Values;

namespace PyLite.Interop;

using ThreadState = PyLite.Vm.Eval.ThreadState;

/// <summary>
/// One Python interpreter. Its methods may be called from any thread, one at a time; <see cref="Cancel"/> from any thread at any time.
/// </summary>
public sealed partial class PyInterpreter : IDisposable
{
    private readonly InterpreterState _state;
    private readonly ThreadState _thread;
    private readonly PyModule _main;

    internal PyInterpreter(PyHost host, PyInterpreterOptions options)
    {
        _state = new InterpreterState(host.Runtime, new HostAccess(options.Policy, options.StandardLibrary));
        _state.CodeCache.Prefetch = options.Prefetch;
        _thread = new ThreadState(_state);
        _state.MainThread = _thread;
        Meter?.Add(_state);
        _main = new PyModule("__main__");
        using var scope = Enter();
        InterpreterSetup.Initialize(_thread, _main, new InterpreterSetup
        {
            SearchPath = options.StandardLibrary == null ? options.SearchPath : (string[])[.. options.SearchPath, options.StandardLibrary],
            Arguments = options.Arguments,
            OriginalArguments = options.OriginalArguments,
            Executable = options.Executable,
            WarnOptions = options.WarnOptions,
            XOptions = options.GivenXOptions,
            StandardLibrary = options.StandardLibrary,
            CacheFolder = options.CacheFolder,
            Flags = options.Flags,
            Unbuffered = options.Unbuffered,
            Output = options.Output,
            ErrorOutput = options.ErrorOutput,
            Input = options.Input,
        });
    }

    /// <summary>The thread state, for code that works with the VM directly; only while entered.</summary>
    public ThreadState Thread => _thread;

    /// <summary>The <c>__main__</c> module.</summary>
    public PyModule Main => _main;

    /// <summary>
    /// Attaches the interpreter to the calling thread, waiting for others to leave it, until the result is disposed of on the same thread. May be
    /// nested. Only for code that works with the VM directly: the methods of this class enter by themselves.
    /// </summary>
    public IDisposable Enter()
    {
        bool acquired = !_state.Gil.IsHeldBy(_thread);
        if (acquired)
        {
            _state.Gil.Acquire(_thread);
            _state.TryRunMain();
        }
        var previous = ThreadState.Attach(_thread);
        if (acquired) Meter?.Begin(_thread);
        return new Scope(_thread, previous, acquired);
    }

    private ResourceMeter? Meter => _state.Host.Meter;

    /// <summary>Enters to run something.</summary>
    private IDisposable EnterToRun()
    {
        var scope = Enter();
        try
        {
            Meter?.CheckAlive();
            return scope;
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    private sealed class Scope(ThreadState thread, ThreadState? previous, bool acquired) : IDisposable
    {
        public void Dispose()
        {
            var state = thread.Interpreter;
            if (acquired) state.Host.Meter?.End(thread);
            ThreadState.Attach(previous);
            if (!acquired) return;
            thread.ForgetCancellation();
            state.EndRunMain();
            state.Gil.Release();
        }
    }

    /// <summary>
    /// Runs source text in <c>__main__</c>. <see cref="PyException"/> for what it raises (a SyntaxError, a SystemExit too),
    /// <see cref="PyLiteCancelledException"/> after <see cref="Cancel"/>; <see cref="PyLiteLimitException"/> once a limit of its policy is exceeded. So do all methods that run Python.
    /// </summary>
    /// <param name="source">The statements.</param>
    /// <param name="filename">What tracebacks call the source.</param>
    public void Execute(string source, string filename = "<string>")
    {
        using var scope = EnterToRun();
        var code = CodeRunning.CompileSource(_thread, () => SourceText.FromString(source, filename), filename, "exec");
        CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
    }

    /// <summary>Evaluates an expression in <c>__main__</c>; the result is converted by <see cref="PyConvert.ToObject"/>.</summary>
    public object? Evaluate(string expression)
    {
        using var scope = EnterToRun();
        var code = CodeRunning.CompileSource(_thread, () => SourceText.FromString(expression, "<string>"), "<string>", "eval");
        return PyConvert.ToObject(CodeRunning.Run(_thread, code, _main.Dict, _main.Dict));
    }

    /// <summary>Runs a file as <c>__main__</c>, with its folder in <c>sys.path</c>; what it raises is thrown, unlike in <see cref="RunFile"/>.</summary>
    public void ExecuteFile(string path)
    {
        using var scope = EnterToRun();
        Importer.PrepareScript(_main, path);
        var code = _state.CodeCache.GetScript(_thread, path);
        CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
    }

    /// <summary>Gets a global of <c>__main__</c>, converted by <see cref="PyConvert.ToObject"/>; null if there is none or it is None.</summary>
    public object? GetGlobal(string name)
    {
        using var scope = EnterToRun();
        var value = _main.Dict.GetStr(name);
        return value.IsAbsent ? null : PyConvert.ToObject(value);
    }

    /// <summary>Sets a global of <c>__main__</c> to a .NET value, converted by <see cref="PyConvert.ToValue"/>.</summary>
    public void SetGlobal(string name, object? value)
    {
        using var scope = EnterToRun();
        _main.Dict.SetStr(name, PyConvert.ToValue(_thread, value));
    }

    /// <summary>Calls a global of <c>__main__</c>; arguments and result are converted. <see cref="PyException"/> with a NameError if there is none.</summary>
    public object? Call(string function, params object?[] arguments)
    {
        using var scope = EnterToRun();
        var callable = _main.Dict.GetStr(function);
        if (callable.IsAbsent) throw Err.New(PyNameError.TypeObject, $"name '{function}' is not defined");
        var args = Array.ConvertAll(arguments, a => PyConvert.ToValue(_thread, a));
        return PyConvert.ToObject(Ops.Call(_thread, callable, args));
    }

    /// <summary>
    /// Makes a .NET function callable from Python as a global of <c>__main__</c>. It runs on the thread that runs the script; what it throws is a
    /// RuntimeError there, but for <see cref="PyException"/> and OperationCanceledException, which stay what they are.
    /// </summary>
    public void Register(string name, Delegate function) => SetGlobal(name, function);

    /// <summary>Ends the script that runs: it leaves all frames with <see cref="PyLiteCancelledException"/>, which no <c>except</c> catches.</summary>
    public void Cancel() => _thread.Request(BreakRequest.Cancel);

    /// <summary>What Ctrl-C does: KeyboardInterrupt in the script that runs, or its own handler of SIGINT.</summary>
    public void Interrupt() => _state.Signals.Trip(_state, SignalState.Interrupt);

    /// <summary>The traceback of an exception, as Python prints it.</summary>
    public string FormatException(PyException exception)
    {
        using var scope = EnterToRun();
        return TracebackPrinter.Format(_thread, exception.Value);
    }

    /// <summary>Runs exit handlers and flushes the streams, as <see cref="Finish"/> does.</summary>
    public void Dispose() => Finish();

    /// <summary>Runs exit handlers and flushes the streams; false if standard output or error could not be written to. Does nothing the second time.</summary>
    public bool Finish()
    {
        if (_state.IsFinalizing) return true;
        using var scope = Enter();
        try
        {
            Meter?.CheckAlive();
            return InterpreterSetup.Finish(_thread);
        }
        catch (PyLiteLimitException)
        {
            InterpreterSetup.Abandon(_state);
            return true;
        }
        finally
        {
            Meter?.Remove(_state);
        }
    }
}
