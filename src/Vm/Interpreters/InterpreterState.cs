namespace PyLite.Vm.Interpreters;

/// <summary>
/// One Python interpreter: its modules, builtins, classes, and what its code warmed up. Entered by one thread at a time.
/// </summary>
public sealed partial class InterpreterState
{
    private readonly ConditionalWeakTable<CodeObject, CodeState> _codeStates = new();
    private ConditionalWeakTable<object, IdBox>? _ids;
    private Dictionary<PyType, List<WeakReference<PyType>>>? _subclassesOfBuiltins;
    private long _nextId;

    private sealed class IdBox(long id)
    {
        public readonly long Id = id;
    }

    public InterpreterState(PyLiteRuntime runtime, Limits.HostAccess? host = null)
    {
        Runtime = runtime;
        Host = host ?? new Limits.HostAccess();
        Sources = new SourceCache(runtime, Host.Files);
        Id = runtime.Interpreters.NextId();
        // Programs compare numbers of objects across interpreters.
        _nextId = 0x7F00_0000_0010 + (Id << 44);
        Modules = new PyDict();
        Builtins = new PyModule("builtins");
        Sys = new PyModule("sys");
    }

    public PyLiteRuntime Runtime { get; }
    public long Id { get; }

    /// <summary><c>sys.modules</c>.</summary>
    public PyDict Modules { get; set; }

    /// <summary>Error handlers of codecs that codecs.register_error() made known, by name.</summary>
    public PyDict CodecErrorHandlers { get; } = new();

    /// <summary>Generic classes with the arguments given to them, by (class, arguments).</summary>
    internal PyDict GenericAliases { get; } = new();

    public PyModule Builtins { get; }
    public PyModule Sys { get; }

    private const long NaNMark = 0x7FFC_0000_0000_0000;
    private long _nanCount;

    /// <summary>
    /// A NaN that is no other one: containers hold a NaN to be equal only to itself, so each call of float('nan') gives one with a number in its payload.
    /// </summary>
    public double NewNaN(double value) => Math.CopySign(BitConverter.Int64BitsToDouble(NaNMark | ++_nanCount & 0x3_FFFF_FFFF_FFFF), value);

    /// <summary>The number as programs outside see it: without that payload.</summary>
    public static double WithoutIdentity(double value) =>
        double.IsNaN(value) && (BitConverter.DoubleToInt64Bits(value) & NaNMark) == NaNMark ? Math.CopySign(BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0000), value) : value;
    public CodeCache CodeCache { get; } = new();

    /// <summary>Which modules are being loaded.</summary>
    internal ImportLocks ImportLocks { get; } = new();

    /// <summary>What it was started with.</summary>
    public InterpreterSetup Setup { get; internal set; } = new();

    /// <summary>Whether it is being shut down.</summary>
    public bool IsFinalizing { get; internal set; }

    /// <summary><c>sys.setswitchinterval</c>.</summary>
    public double SwitchInterval { get; set; } = 0.005;

    /// <summary>What <c>sys.set_asyncgen_hooks</c> set.</summary>
    public AsyncGeneratorHooks AsyncGenHooks { get; } = new();

    /// <summary><c>sys.set_coroutine_origin_tracking_depth</c>.</summary>
    public int CoroutineOriginDepth { get; set; }

    /// <summary><c>sys.addaudithook</c>.</summary>
    public PyList AuditHooks { get; } = new();

    private Dictionary<Type, object>? _moduleStates;

    /// <summary>What native types keep for this interpreter where no module object is at hand; made at first request. For threads that hold the lock.</summary>
    public T ModuleState<T>() where T : class, new()
    {
        _moduleStates ??= [];
        if (!_moduleStates.TryGetValue(typeof(T), out var state)) _moduleStates[typeof(T)] = state = new T();
        return (T)state;
    }

    /// <summary>Has the states of modules do what is left to do at the end.</summary>
    internal void EndModules(ThreadState ts)
    {
        foreach (var state in _moduleStates?.Values.OfType<IAtEnd>().ToArray() ?? []) state.End(ts);
    }

    /// <summary>What is to run at exit, last one first (<c>atexit</c>).</summary>
    public List<ExitHandler> ExitHandlers => _exitHandlers ??= [];

    private List<ExitHandler>? _exitHandlers;

    /// <summary>The weak references, and what is to be called when their objects are gone.</summary>
    public WeakCallbacks Callbacks { get; } = new();

    /// <summary>The objects that have something to do when they go.</summary>
    public Finalizers Finalizers { get; } = new();

    /// <summary>The coroutines that have not begun to run.</summary>
    public UnawaitedCoroutines Unawaited { get; } = new();

    /// <summary>The doors to files, clock, environment and processes.</summary>
    public Limits.HostAccess Host { get; }

    /// <summary>The streams that hold unwritten data.</summary>
    internal Io.OpenWriters OpenWriters { get; } = new();

    /// <summary>io.UnsupportedOperation, once it was needed.</summary>
    internal Value UnsupportedOperation { get; set; } = Value.Absent;

    /// <summary>The function <c>open</c>, which builtins and io share.</summary>
    internal Value NativeOpen { get; set; } = Value.None;

    /// <summary>The source lines that tracebacks show.</summary>
    public SourceCache Sources { get; }

    /// <summary>The most Python frames on one thread (<c>sys.setrecursionlimit</c>).</summary>
    public int RecursionLimit { get; set; } = 1000;

    /// <summary>The most digits of an int in text (<c>sys.set_int_max_str_digits</c>); 0: no limit.</summary>
    public int IntMaxStrDigits { get; set; } = 4300;

    /// <summary>What this interpreter knows about a code object; made at first use.</summary>
    public CodeState StateOf(CodeObject code)
    {
        if (_codeStates.TryGetValue(code, out var state)) return state;
        state = new CodeState(code);
        Runtime.Jit.Created(state);
        Instrumentation?.Apply(state);
        _codeStates.Add(code, state);
        return state;
    }

    /// <summary>What it knows about all code that it has run.</summary>
    internal IEnumerable<CodeState> KnownCode
    {
        get
        {
            foreach (var (_, state) in _codeStates) yield return state;
        }
    }

    /// <summary>What trace functions and monitoring tools are told; null if there never were any.</summary>
    internal Tracing.Instrumentation? Instrumentation { get; set; }

    /// <summary>
    /// Forgets what it knows about code. Code objects that live on, because other interpreters have them too, would keep alive what this one knows about them, and with that
    /// the interpreter.
    /// </summary>
    internal void ForgetCode()
    {
        // One by one: a table that is cleared as a whole lets go of its values only when it is finalized.
        var known = new List<CodeObject>();
        foreach (var (code, _) in _codeStates) known.Add(code);
        foreach (var code in known) _codeStates.Remove(code);
    }

    /// <summary>What the builtins module has under a name, for <c>__reduce__</c>; whatever a program put there.</summary>
    public Value BuiltinFunction(string name) => Builtins.Dict.GetStr(name) is { IsAbsent: false } found ? found : throw PyNameError.NotDefined(PyStr.Intern(name));

    /// <summary><c>id()</c> of an object on the heap: unique while it lives.</summary>
    public long IdOf(object obj)
    {
        _ids ??= new();
        if (_ids.TryGetValue(obj, out var box)) return box.Id;
        long id = _nextId;
        _nextId += 16;
        _ids.Add(obj, new IdBox(id));
        return id;
    }

    internal void AddSubclassOfBuiltin(PyType type, PyType sub)
    {
        _subclassesOfBuiltins ??= [];
        if (!_subclassesOfBuiltins.TryGetValue(type, out var list)) _subclassesOfBuiltins[type] = list = [];
        PyType.AddWeak(list, sub);
    }

    internal void RemoveSubclassOfBuiltin(PyType type, PyType sub)
    {
        if (_subclassesOfBuiltins != null && _subclassesOfBuiltins.TryGetValue(type, out var list))
            list.RemoveAll(w => !w.TryGetTarget(out var t) || t == sub);
    }

    internal List<WeakReference<PyType>>? SubclassesOfBuiltin(PyType type) => _subclassesOfBuiltins?.GetValueOrDefault(type);

    /// <summary>Writes what streams hold for a file that is about to be looked at by other ways.</summary>
    public void FlushWriters(string path) => OpenWriters.FlushPath(ThreadState.Current, path);

    /// <summary>Runs the exit handlers; exceptions are reported and ignored.</summary>
    public void RunExitHandlers(ThreadState ts)
    {
        if (_exitHandlers != null) RunAllExitHandlers(ts);
    }

    private void RunAllExitHandlers(ThreadState ts)
    {
        while (ExitHandlers.Count > 0)
        {
            var handler = ExitHandlers[^1];
            ExitHandlers.RemoveAt(ExitHandlers.Count - 1);
            try
            {
                Ops.CallVector(ts, handler.Function, handler.Arguments, handler.KeywordNames);
            }
            catch (PyException e)
            {
                SysModule.ReportUnraisable(ts, e.Value, Value.None, $"Exception ignored in atexit callback {Ops.Repr(ts, handler.Function)}");
            }
        }
    }
}

/// <summary>A call to make at exit.</summary>
public sealed record ExitHandler(Value Function, Value[] Arguments, PyTuple? KeywordNames);
