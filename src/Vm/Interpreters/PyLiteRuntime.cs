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

    internal int NextInterpreterId() => Interlocked.Increment(ref _nextInterpreterId) - 1;
}

/// <summary>The source of a module that PyLite brings: its text, the name shown in tracebacks, and whether it is a package.</summary>
public sealed record FrozenModule(string Source, string Filename, bool IsPackage);
