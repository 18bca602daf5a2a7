using PyLite.Vm.Jit;

namespace PyLite.Vm.Interpreters;

/// <summary>
/// The process: what all interpreters share. Who owns what:
/// <code>
///   process      PyLiteRuntime      native module table, built-in types, code objects and their constants, interned names,
///                                   the queues and channels between interpreters with what is in them, the addresses of memory that they tell each other
///   interpreter  InterpreterState   modules, builtins, sys, classes, functions, inline caches (CodeState), breaker, limits
///   thread       ThreadState        frames, register stack, handled and pending exception, recursion depth
/// </code>
/// Everything in the first row is immutable once made, or filled under a lock.
/// </summary>
public sealed class PyLiteRuntime
{
    private Table[] _tables = [];

    private sealed class Table(Func<string[]> names, Func<string, NativeModule?> find)
    {
        public Func<string[]> Names => names;
        public Func<string, NativeModule?> Find => find;
    }

    private Dictionary<string, NativeModule>? _modules;

    /// <summary>Makes the modules of an assembly importable. To be called before interpreters are created.</summary>
    public void Register(IEnumerable<NativeModule> modules)
    {
        _modules ??= new(StringComparer.Ordinal);
        foreach (var module in modules) _modules[module.Name] = module;
    }

    /// <summary>The same for the table that the generator makes of an assembly's modules, of which each is asked for when it is imported: until then the assembly need not be loaded.</summary>
    public void Register(Func<string[]> names, Func<string, NativeModule?> find) => _tables = [.. _tables, new Table(names, find)];

    /// <summary>The declaration of a native module, or null.</summary>
    public NativeModule? FindModule(string name)
    {
        if (_modules != null && _modules.TryGetValue(name, out var given)) return given;
        foreach (var table in _tables)
            if (table.Find(name) is { } found) return found;
        return null;
    }

    /// <summary>Whether a native module is one that the application registered itself.</summary>
    public bool IsHostModule(string name) => _modules != null && _modules.ContainsKey(name);

    /// <summary>The names of all native modules.</summary>
    public IEnumerable<string> ModuleNames
    {
        get
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var table in _tables) names.UnionWith(table.Names());
            if (_modules != null) names.UnionWith(_modules.Keys);
            return names;
        }
    }

    /// <summary>Where modules written in Python come from that are part of PyLite; set by the host. Gives source text or null.</summary>
    public Func<string, FrozenModule?>? FrozenModules { get; set; }

    /// <summary>The code of modules that some interpreter has loaded.</summary>
    internal Imports.SharedCode Code { get; } = new();

    internal LoopWarmUp WarmUp { get; } = new();

    /// <summary>How large objects are, for measuring what an interpreter holds; made when it is first needed.</summary>
    internal Limits.HeapLayouts HeapLayouts => _heapLayouts ?? Interlocked.CompareExchange(ref _heapLayouts, new(), null) ?? _heapLayouts;

    private Limits.HeapLayouts? _heapLayouts;

    /// <summary>Holds what runs against its limits.</summary>
    internal Limits.LimitWatch LimitWatch { get; } = new();

    /// <summary>Compiles code that is found hot, for all interpreters.</summary>
    internal JitScheduler Jit { get; } = new();

    /// <summary>The interpreters that are alive.</summary>
    public InterpreterTable Interpreters { get; } = new();

    /// <summary>For tests: what to do with a thread that comes to a point; null, as ever, for nothing.</summary>
    public Action<SchedulePoint, ThreadState>? Schedule { get; set; }

    /// <summary>The queues between them; made when the first one is.</summary>
    public Crossing.CrossQueues Queues => _queues ?? Interlocked.CompareExchange(ref _queues, new(), null) ?? _queues;

    private Crossing.CrossQueues? _queues;

    /// <summary>The channels between them; made when the first one is.</summary>
    public Crossing.ChannelTable Channels => _channels ?? Interlocked.CompareExchange(ref _channels, new(), null) ?? _channels;

    private Crossing.ChannelTable? _channels;

    /// <summary>Numbers by which they find each other's memory; made when the first one is asked for.</summary>
    public Crossing.MemoryAddresses Addresses => _addresses ?? Interlocked.CompareExchange(ref _addresses, new(), null) ?? _addresses;

    private Crossing.MemoryAddresses? _addresses;
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
