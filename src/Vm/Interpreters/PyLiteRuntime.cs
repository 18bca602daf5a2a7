namespace PyLite.Vm.Interpreters;

/// <summary>
/// The process: what all interpreters share. Who owns what:
/// <code>
///   process      PyLiteRuntime      native module table, built-in types, code objects and their constants, interned names
///   interpreter  InterpreterState   modules, builtins, sys, classes, functions, inline caches (CodeState), breaker, limits
///   thread       ThreadState        frames, register stack, handled and pending exception, recursion depth
/// </code>
/// Everything in the first row is immutable once made, or filled under a lock.
/// </summary>
public sealed class PyLiteRuntime
{
    private readonly Dictionary<string, NativeModule> _modules = new(StringComparer.Ordinal);
    private int _nextInterpreterId;

    /// <summary>Makes the modules of an assembly importable. To be called before interpreters are created.</summary>
    public void Register(IEnumerable<NativeModule> modules)
    {
        foreach (var module in modules) _modules[module.Name] = module;
    }

    /// <summary>The declaration of a native module, or null.</summary>
    public NativeModule? FindModule(string name) => _modules.GetValueOrDefault(name);

    /// <summary>The names of all native modules.</summary>
    public IEnumerable<string> ModuleNames => _modules.Keys;

    /// <summary>Where modules written in Python come from that are part of PyLite; set by the host. Gives source text or null.</summary>
    public Func<string, FrozenModule?>? FrozenModules { get; set; }

    internal LoopWarmUp WarmUp { get; } = new();

    internal int NextInterpreterId() => Interlocked.Increment(ref _nextInterpreterId) - 1;
}

/// <summary>A module that PyLite brings written in Python: its dotted name, the name shown in tracebacks, whether it is a package, and its source, read when it is needed.</summary>
public sealed class FrozenModule(string name, string filename, bool isPackage, SourceStamp stamp, Func<string> read)
{
    private string? _source;

    public string Name => name;
    public string Filename => filename;
    public bool IsPackage => isPackage;

    /// <summary>Says whether cached code belongs to this source.</summary>
    public SourceStamp Stamp => stamp;

    public string Source => _source ??= read();
}
