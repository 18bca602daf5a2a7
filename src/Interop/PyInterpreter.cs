using PyLite.Compiler.Parsing;
using PyLite.Vm.Builtins;
using PyLite.Vm.Eval;
using PyLite.Vm.Imports;
using PyLite.Vm.Interpreters;
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
        _state = new InterpreterState(host.Runtime);
        _state.CodeCache.Prefetch = options.Prefetch;
        _thread = new ThreadState(_state);
        _state.MainThread = _thread;
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

    /// <summary>Attaches the interpreter to the calling thread until the result is disposed.</summary>
    public IDisposable Enter()
    {
        bool acquired = !_state.Gil.IsHeldBy(_thread);
        if (acquired) _state.Gil.Acquire(_thread);
        return new Scope(_state.Gil, ThreadState.Attach(_thread), acquired);
    }

    private sealed class Scope(Gil gil, ThreadState? previous, bool acquired) : IDisposable
    {
        public void Dispose()
        {
            ThreadState.Attach(previous);
            if (acquired) gil.Release();
        }
    }

    /// <summary>Runs source text in <c>__main__</c>. <see cref="PyException"/> for what it raises.</summary>
    public void Execute(string source, string filename = "<string>")
    {
        using var scope = Enter();
        var code = CodeRunning.CompileSource(_thread, () => SourceText.FromString(source, filename), filename, "exec");
        CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
    }

    /// <summary>Evaluates an expression in <c>__main__</c>.</summary>
    public object? Evaluate(string expression)
    {
        using var scope = Enter();
        var code = CodeRunning.CompileSource(_thread, () => SourceText.FromString(expression, "<string>"), "<string>", "eval");
        return PyConvert.ToObject(CodeRunning.Run(_thread, code, _main.Dict, _main.Dict));
    }

    /// <summary>Runs a file as <c>__main__</c>.</summary>
    public void ExecuteFile(string path)
    {
        using var scope = Enter();
        Importer.PrepareScript(_main, path);
        var code = _state.CodeCache.GetScript(_thread, path);
        CodeRunning.Run(_thread, code, _main.Dict, _main.Dict);
    }

    /// <summary>Gets a global of <c>__main__</c>; null if there is none or it is None.</summary>
    public object? GetGlobal(string name)
    {
        var value = _main.Dict.GetStr(name);
        return value.IsAbsent ? null : PyConvert.ToObject(value);
    }

    /// <summary>Sets a global of <c>__main__</c> to a .NET value: numbers, strings, bytes, delegates, lists, dictionaries.</summary>
    public void SetGlobal(string name, object? value)
    {
        using var scope = Enter();
        _main.Dict.SetStr(name, PyConvert.ToValue(_thread, value));
    }

    /// <summary>Calls a global function of <c>__main__</c>.</summary>
    public object? Call(string function, params object?[] arguments)
    {
        using var scope = Enter();
        var callable = _main.Dict.GetStr(function);
        if (callable.IsAbsent) throw Err.New(PyNameError.TypeObject, $"name '{function}' is not defined");
        var args = Array.ConvertAll(arguments, a => PyConvert.ToValue(_thread, a));
        return PyConvert.ToObject(Ops.Call(_thread, callable, args));
    }

    /// <summary>Makes a .NET function callable from Python as a global of <c>__main__</c>.</summary>
    public void Register(string name, Delegate function) => SetGlobal(name, function);

    /// <summary>Ends the script that runs: it leaves all frames with <see cref="PyLiteCancelledException"/>, which no <c>except</c> catches.</summary>
    public void Cancel() => _thread.Request(BreakRequest.Cancel);

    /// <summary>What Ctrl-C does: KeyboardInterrupt in the script that runs, or its own handler of SIGINT.</summary>
    public void Interrupt() => _state.Signals.Trip(_state, SignalState.Interrupt);

    /// <summary>The traceback of an exception, as Python prints it.</summary>
    public string FormatException(PyException exception)
    {
        using var scope = Enter();
        return TracebackPrinter.Format(_thread, exception.Value);
    }

    /// <summary>Runs exit handlers and flushes the streams.</summary>
    public void Dispose() => Finish();

    /// <summary>Runs exit handlers and flushes the streams; false if standard output or error could not be written to. Does nothing the second time.</summary>
    public bool Finish()
    {
        if (_state.IsFinalizing) return true;
        using var scope = Enter();
        return InterpreterSetup.Finish(_thread);
    }
}
