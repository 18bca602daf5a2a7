using PyLite.Stdlib.Threading;

namespace PyLite.Stdlib.Decimals;

/// <summary>_decimal: https://docs.python.org/3.14/library/decimal.html</summary>
[PyModule("_decimal", Doc = "C decimal arithmetic module")]
[PyModuleType(typeof(PyDecimal)), PyModuleType(typeof(PyDecimalContext)), PyModuleType(typeof(PySignalDict))]
public static partial class DecimalModule
{
    [PyConst("HAVE_THREADS")] static bool HaveThreads => true;
    [PyConst("HAVE_CONTEXTVAR")] static bool HaveContextVar => true;
    [PyConst("MAX_PREC")] static long MaxPrecision => PyDecimalContext.MaxPrecision;
    [PyConst("MAX_EMAX")] static long MaxEmax => PyDecimalContext.MaxExponent;
    [PyConst("MIN_EMIN")] static long MinEmin => -PyDecimalContext.MaxExponent;
    [PyConst("MIN_ETINY")] static long MinEtiny => -PyDecimalContext.MaxExponent - (PyDecimalContext.MaxPrecision - 1);
    [PyConst("IEEE_CONTEXT_MAX_BITS")] static long MaxBits => 512;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        var state = new DecimalState();
        module.State = state;
        Ops.SetAttr(ts, module, "DefaultContext", state.Default);
        Ops.SetAttr(ts, module, "BasicContext", state.Basic);
        Ops.SetAttr(ts, module, "ExtendedContext", state.Extended);
        foreach (var rounding in Enum.GetValues<Rounding>()) Ops.SetAttr(ts, module, SignalNames.NameOf(rounding), SignalNames.NameOf(rounding));
    }

    [PyFunction("getcontext()", Doc = "Get the current default context.\n\n")]
    static Value GetContext(ThreadState ts) => DecimalState.Current(ts);

    [PyFunction("setcontext(context, /)", Doc = "Set a new default context.\n\n")]
    static void SetContext(ThreadState ts, Value context) =>
        DecimalState.Of(ts).SetCurrent(ts, context.Ref as PyDecimalContext ?? throw Err.Type("argument must be a context"));

    private static readonly string[] LocalParameters = ["ctx", "prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];

    [PyFunction("localcontext(ctx=None, **kwargs)", Raw = true, Doc = "Return a context manager that will set the default context to a copy of ctx\non entry to the with-statement and restore the previous default context when\nexiting the with-statement. If no context is supplied, a copy of the current\ndefault context is used.\n\n")]
    static Value LocalContext(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = DecimalArguments.Bind(args, kw, LocalParameters, 9);
        var context = given[0].IsAbsent || given[0].IsNone ? DecimalState.Current(ts) : given[0].Ref as PyDecimalContext ?? throw Err.Type("optional argument must be a context");
        var local = context.Copy();
        local.Configure(ts, given.AsSpan(1));
        return new PyDecimalContextManager(local, DecimalState.Current(ts));
    }

    [PyFunction("IEEEContext(bits, /)", Doc = "Return a context object initialized to the proper values for one of the\nIEEE interchange formats.  The argument must be a multiple of 32 and less\nthan IEEE_CONTEXT_MAX_BITS.\n\n")]
    static Value IeeeContext(ThreadState ts, Value bits)
    {
        if (!Ops.TryInt(bits, out var count)) throw Err.Type("an integer is required");
        if (count.Sign <= 0 || count > 512 || !(count % 32).IsZero) throw Err.Value("argument must be a multiple of 32, with a maximum of 512");
        int n = (int)count;
        long emax = 3L << n / 16 + 3;
        var context = new PyDecimalContext();
        context.Configure(ts, [9L * n / 32 - 2, "ROUND_HALF_EVEN", 1 - emax, emax, 1, 1, new PyList(), new PyList()]);
        return context;
    }
}

/// <summary>What a module _decimal of an interpreter holds.</summary>
internal sealed class DecimalState
{
    private readonly PyContextVar _variable = new(PyStr.Intern("decimal_context"), Value.Absent);
    private readonly Dictionary<string, Value> _parts = new(StringComparer.Ordinal);

    public PyDecimalContext Default { get; } = PyDecimalContext.Make(28, Rounding.HalfEven, PyDecimalContext.DefaultTraps);
    public PyDecimalContext Basic { get; } = PyDecimalContext.Make(9, Rounding.HalfUp, PyDecimalContext.DefaultTraps | Conditions.Clamped | Conditions.Underflow);
    public PyDecimalContext Extended { get; } = PyDecimalContext.Make(9, Rounding.HalfEven, Conditions.None);

    public static DecimalState Of(ThreadState ts) => (DecimalState)((PyModule)Importer.ImportModule(ts, "_decimal").Ref!).State!;

    /// <summary>The context of the code that runs.</summary>
    public static PyDecimalContext Current(ThreadState ts) =>
        ts.Context is PyContext { DecimalContext: { } known } context && ReferenceEquals(context.DecimalKey, context.Values) ? known : Of(ts).Find(ts);

    private PyDecimalContext Find(ThreadState ts)
    {
        var context = PyContext.Current(ts);
        if (!context.Values.TryGetValue(_variable, out var found))
        {
            var made = Default.Copy();
            made.Flags = Conditions.None;
            context.Values = context.Values.SetItem(_variable, made);
            found = made;
        }
        var current = (PyDecimalContext)found.Ref!;
        context.DecimalKey = context.Values;
        context.DecimalContext = current;
        return current;
    }

    /// <summary>Makes a context the current one; the templates are copied.</summary>
    public void SetCurrent(ThreadState ts, PyDecimalContext made)
    {
        if (made == Default || made == Basic || made == Extended)
        {
            made = made.Copy();
            made.Flags = Conditions.None;
        }
        var context = PyContext.Current(ts);
        context.Values = context.Values.SetItem(_variable, made);
    }

    /// <summary>What the part written in Python defines: an exception class, DecimalTuple, SignalDict.</summary>
    public Value Part(ThreadState ts, string name)
    {
        if (!_parts.TryGetValue(name, out var part)) _parts[name] = part = PythonPart.Get(ts, "_decimal_parts", name);
        return part;
    }

    public PyType SignalDictType(ThreadState ts) => (PyType)Part(ts, "SignalDict").Ref!;

    /// <summary>The signal whose class is given; KeyError for anything else.</summary>
    public Conditions SignalOf(ThreadState ts, in Value type)
    {
        foreach (var (name, flag) in SignalNames.Signals)
            if (Value.Is(Part(ts, name), type)) return flag;
        throw Err.Key(SignalNames.SignalError);
    }

    /// <summary>The classes of a set of signals.</summary>
    public PyList ListOf(ThreadState ts, Conditions set)
    {
        var list = new PyList();
        foreach (var (name, flag) in SignalNames.Signals)
            if ((set & flag) != 0) list.Append(Part(ts, name));
        return list;
    }

    /// <summary>The exception for trapped conditions: of the first signal, with the list of all conditions.</summary>
    public PyException Error(ThreadState ts, Conditions trapped)
    {
        var list = new PyList();
        foreach (var (name, flag) in SignalNames.InvalidConditions)
            if ((trapped & flag) != 0) list.Append(Part(ts, name));
        foreach (var (name, flag) in SignalNames.Signals[1..])
            if ((trapped & flag) != 0) list.Append(Part(ts, name));
        string raised = "InvalidOperation";
        if ((trapped & Conditions.Invalid) == 0) raised = SignalNames.Signals.First(signal => (trapped & signal.Flag) != 0).Name;
        return new PyException((PyBaseException)Ops.Call(ts, Part(ts, raised), list).Ref!);
    }
}

/// <summary>What localcontext() gives.</summary>
[PyType("ContextManager", Module = "decimal", Abstract = true)]
public sealed partial class PyDecimalContextManager : PyObject
{
    private readonly PyDecimalContext _local, _global;

    internal PyDecimalContextManager(PyDecimalContext local, PyDecimalContext global) : base(TypeObject) => (_local, _global) = (local, global);

    [PyMethod("__enter__(self, /)")]
    Value Enter(ThreadState ts)
    {
        DecimalState.Of(ts).SetCurrent(ts, _local);
        return _local;
    }

    [PyMethod("__exit__(self, /, *args)", Raw = true)]
    static Value Exit(ThreadState ts, PyDecimalContextManager self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        DecimalState.Of(ts).SetCurrent(ts, self._global);
        return Value.None;
    }
}

/// <summary>Arguments of what has optional parameters only, in the words of the module.</summary>
internal static class DecimalArguments
{
    /// <summary>The arguments by position; Absent where none is given.</summary>
    public static Value[] Bind(ReadOnlySpan<Value> args, PyTuple? kw, string[] names, int most)
    {
        int positional = args.Length - (kw?.Length ?? 0);
        if (args.Length > most) throw Err.Type($"function takes at most {most} argument{(most == 1 ? "" : "s")} ({args.Length} given)");
        var bound = new Value[names.Length];
        Array.Fill(bound, Value.Absent);
        args[..positional].CopyTo(bound);
        for (int i = 0; i < args.Length - positional; i++)
        {
            string name = kw!.Items[i].Ref!.ToString()!;
            int index = Array.IndexOf(names, name);
            if (index < 0) throw Err.Type($"this function got an unexpected keyword argument '{name}'");
            if (!bound[index].IsAbsent) throw Err.Type($"argument for function given by name ('{name}') and position ({index + 1})");
            bound[index] = args[positional + i];
        }
        return bound;
    }
}
