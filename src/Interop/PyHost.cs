using PyLite.Vm.Declaring;
using PyLite.Vm.Interpreters;
using PyLite.Vm.Limits;

namespace PyLite.Interop;

/// <summary>
/// PyLite in a .NET process: the modules that its interpreters can import. Make one, then any number of interpreters. Thread-safe.
/// </summary>
public sealed class PyHost
{
    private readonly PyLiteRuntime _runtime = new();

    /// <summary>A host whose interpreters have the standard library that PyLite brings.</summary>
    public PyHost()
    {
        _runtime.Register(static () => Generated.NativeModules_PyLite_Vm.Names, static name => Generated.NativeModules_PyLite_Vm.Find(name));
        // In lambdas, which load the assembly when they run.
        _runtime.Register(static () => Generated.NativeModules_PyLite_Stdlib.Names, static name => Generated.NativeModules_PyLite_Stdlib.Find(name));
        _runtime.FrozenModules = static name => Stdlib.FrozenLibrary.Find(name);
    }

    internal PyLiteRuntime Runtime => _runtime;

    /// <summary>Makes modules of the application importable. To be called before interpreters are created.</summary>
    public void Register(IEnumerable<NativeModule> modules) => _runtime.Register(modules);

    /// <summary>Creates an interpreter.</summary>
    public PyInterpreter CreateInterpreter(PyInterpreterOptions? options = null) => new(this, options ?? new PyInterpreterOptions());
}

/// <summary>How an interpreter is set up.</summary>
public sealed record PyInterpreterOptions
{
    /// <summary>The first entries of <c>sys.path</c>.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>A CPython 3.14 <c>Lib</c> folder for modules that PyLite does not bring; null for none.</summary>
    public string? StandardLibrary { get; init; }

    /// <summary><c>sys.argv</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = (string[])[""];

    /// <summary><c>sys.orig_argv</c>; null: the same as <see cref="Arguments"/>.</summary>
    public IReadOnlyList<string>? OriginalArguments { get; init; }

    /// <summary><c>sys.executable</c>.</summary>
    public string Executable { get; init; } = "";

    /// <summary>Filters for warnings, as after <c>-W</c>.</summary>
    public IReadOnlyList<string> WarnOptions { get; init; } = [];

    /// <summary><c>sys._xoptions</c>.</summary>
    public IReadOnlyList<(string Name, string? Value)> XOptions
    {
        get => GivenXOptions ?? [];
        init => GivenXOptions = value;
    }

    internal IReadOnlyList<(string Name, string? Value)>? GivenXOptions { get; private init; }

    /// <summary>The code of the script that is going to be run, where somebody reads it meanwhile.</summary>
    public Vm.Imports.ScriptPrefetch? Prefetch { get; init; }

    /// <summary><c>sys.flags</c>.</summary>
    public InterpreterFlags Flags { get; init; } = new();

    /// <summary>Whether writes to standard output and error go out at once.</summary>
    public bool Unbuffered { get; init; }

    /// <summary>Where compiled code is kept between runs; null: only in <c>__pycache__</c> folders beside modules.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Where <c>sys.stdout</c> goes; null: the process's standard output.</summary>
    public Stream? Output { get; init; }

    /// <summary>Where <c>sys.stderr</c> goes; null: the process's standard error.</summary>
    public Stream? ErrorOutput { get; init; }

    /// <summary>What it may do outside itself, and how much it may use: <see cref="SandboxPolicy"/> for code that nobody trusts.</summary>
    public ResourcePolicy Policy { get; init; } = ResourcePolicy.AllowAll;

    /// <summary>Where <c>sys.stdin</c> reads; null: the process's standard input.</summary>
    public Stream? Input { get; init; }
}
