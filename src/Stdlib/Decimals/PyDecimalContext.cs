namespace PyLite.Stdlib.Decimals;

/// <summary>decimal.Context: https://docs.python.org/3.14/library/decimal.html#context-objects</summary>
[PyType("Context", Module = "decimal", Subclassable = true, Doc = "The context affects almost all operations and controls rounding,\nOver/Underflow, raising of exceptions and much more.  A new context\ncan be constructed as follows:\n\n    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,\n    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,\n    ...             traps=[InvalidOperation, DivisionByZero, Overflow],\n    ...             flags=[])\n    >>>\n\n")]
public partial class PyDecimalContext : PyObject
{
    internal const long MaxPrecision = 999_999_999_999_999_999;
    internal const long MaxExponent = 999_999_999_999_999_999;
    internal const Conditions DefaultTraps = Conditions.InvalidOperation | Conditions.DivisionByZero | Conditions.Overflow;

    internal long Precision { get; private set; } = 28;
    internal long Emin { get; private set; } = -999_999;
    internal long Emax { get; private set; } = 999_999;
    internal Rounding Rounding { get; private set; } = Rounding.HalfEven;
    internal int Capitals { get; private set; } = 1;
    internal int Clamp { get; private set; }
    internal Conditions Traps { get; set; } = DefaultTraps;
    internal Conditions Flags { get; set; }

    private PySignalDict? _flagsView, _trapsView;

    internal PyDecimalContext() : base(TypeObject) { }

    protected PyDecimalContext(PyType type) : base(type) { }

    internal long Etiny => Emin - (Precision - 1);
    internal long Etop => Emax - (Precision - 1);

    /// <summary>A context that differs in the precision and rounds half to even, for intermediate results.</summary>
    internal PyDecimalContext Working(long precision) => new() { Precision = precision, Emin = Emin, Emax = Emax, Traps = Conditions.None };

    /// <summary>A context that differs in the rounding mode.</summary>
    internal PyDecimalContext WithRounding(Rounding rounding) => new() { Precision = Precision, Emin = Emin, Emax = Emax, Clamp = Clamp, Rounding = rounding, Traps = Conditions.None };

    internal static PyDecimalContext Make(long precision, Rounding rounding, Conditions traps) => new() { Precision = precision, Rounding = rounding, Traps = traps };

    /// <summary>The context of exact conversions.</summary>
    internal static readonly PyDecimalContext Widest = new() { Precision = MaxPrecision, Emax = MaxExponent, Emin = -MaxExponent, Traps = Conditions.None };

    internal PyDecimalContext Copy() => new()
    {
        Precision = Precision, Emin = Emin, Emax = Emax, Rounding = Rounding, Capitals = Capitals, Clamp = Clamp, Traps = Traps, Flags = Flags,
    };

    /// <summary>Notes the conditions of an operation, and raises what is trapped.</summary>
    internal void Report(ThreadState ts, Conditions status)
    {
        if (status != Conditions.None) Note(ts, status);
    }

    private void Note(ThreadState ts, Conditions status)
    {
        Flags |= (status & Conditions.Invalid) != 0 ? status & ~Conditions.Invalid | Conditions.InvalidOperation : status;
        // All the finer conditions are trapped with InvalidOperation.
        var trapped = status & ((Traps & Conditions.InvalidOperation) != 0 ? Traps | Conditions.Invalid : Traps);
        if (trapped != Conditions.None) throw DecimalState.Of(ts).Error(ts, trapped);
    }

    [PyNew("Context(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => type == TypeObject ? new PyDecimalContext() : new PyDecimalContextSub(type);

    private static readonly string[] Parameters = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];

    [PyInit("Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)", Raw = true)]
    static Value Init(ThreadState ts, PyDecimalContext self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = DecimalArguments.Bind(args, kw, Parameters, 8);
        self.Configure(ts, given);
        return Value.None;
    }

    /// <summary>Sets what is given, in the order of the parameters.</summary>
    internal void Configure(ThreadState ts, ReadOnlySpan<Value> given)
    {
        if (IsGiven(given[0])) SetPrecision(ts, given[0]);
        if (IsGiven(given[1])) SetRounding(given[1]);
        if (IsGiven(given[2])) SetEmin(ts, given[2]);
        if (IsGiven(given[3])) SetEmax(ts, given[3]);
        if (IsGiven(given[4])) SetCapitals(ts, given[4]);
        if (IsGiven(given[5])) SetClamp(ts, given[5]);
        if (IsGiven(given[6])) Flags = SignalsFrom(ts, given[6], true);
        if (IsGiven(given[7])) Traps = SignalsFrom(ts, given[7], true);
    }

    private static bool IsGiven(in Value value) => !value.IsNone && !value.IsAbsent;

    private static long Integer(ThreadState ts, in Value value)
    {
        if (!Ops.TryInt(value, out var number)) throw Err.Type("an integer is required");
        return number >= long.MinValue && number <= long.MaxValue ? (long)number : throw Err.Overflow("Python int too large to convert to C ssize_t");
    }

    private static long Ranged(ThreadState ts, in Value value, long least, long most, string message)
    {
        long number = Integer(ts, value);
        return number >= least && number <= most ? number : throw Err.Value(message);
    }

    /// <summary>A set of signals given as a signal dictionary, a dictionary of all signals, or a list where that is allowed.</summary>
    private static Conditions SignalsFrom(ThreadState ts, in Value value, bool listAllowed)
    {
        if (value.Ref is PySignalDict view) return view.Set;
        var state = DecimalState.Of(ts);
        var set = Conditions.None;
        if (listAllowed && value.Ref is (PyList or PyTuple))
        {
            foreach (var item in Ops.ToArray(ts, value)) set |= state.SignalOf(ts, item);
            return set;
        }
        if (value.Ref is not PyDict dict) throw Err.Type("argument must be a signal dict");
        if (dict.Count != SignalNames.Signals.Length) throw Err.Key("invalid signal dict");
        foreach (var (name, flag) in SignalNames.Signals)
        {
            if (!dict.TryGet(ts, state.Part(ts, name), out var on)) throw Err.Key("invalid signal dict");
            if (Ops.IsTrue(ts, on)) set |= flag;
        }
        return set;
    }

    [PyGetter("prec")] long GetPrecision() => Precision;
    [PySetter("prec")] void SetPrecision(ThreadState ts, Value value) => Precision = Ranged(ts, value, 1, MaxPrecision, "valid range for prec is [1, MAX_PREC]");
    [PyGetter("Emin")] long GetEmin() => Emin;
    [PySetter("Emin")] void SetEmin(ThreadState ts, Value value) => Emin = Ranged(ts, value, -MaxExponent, 0, "valid range for Emin is [MIN_EMIN, 0]");
    [PyGetter("Emax")] long GetEmax() => Emax;
    [PySetter("Emax")] void SetEmax(ThreadState ts, Value value) => Emax = Ranged(ts, value, 0, MaxExponent, "valid range for Emax is [0, MAX_EMAX]");
    [PyGetter("rounding")] string GetRounding() => SignalNames.NameOf(Rounding);
    [PySetter("rounding")] void SetRounding(Value value) => Rounding = SignalNames.RoundingOf(value);
    [PyGetter("capitals")] long GetCapitals() => Capitals;
    [PySetter("capitals")] void SetCapitals(ThreadState ts, Value value) => Capitals = (int)Ranged(ts, value, 0, 1, "valid values for capitals are 0 or 1");
    [PyGetter("clamp")] long GetClamp() => Clamp;
    [PySetter("clamp")] void SetClamp(ThreadState ts, Value value) => Clamp = (int)Ranged(ts, value, 0, 1, "valid values for clamp are 0 or 1");
    [PyGetter("flags")] Value GetFlags(ThreadState ts) => _flagsView ??= new PySignalDict(DecimalState.Of(ts).SignalDictType(ts), this, false);
    [PySetter("flags")] void SetFlags(ThreadState ts, Value value) => Flags = SignalsFrom(ts, value, false);
    [PyGetter("traps")] Value GetTraps(ThreadState ts) => _trapsView ??= new PySignalDict(DecimalState.Of(ts).SignalDictType(ts), this, true);
    [PySetter("traps")] void SetTraps(ThreadState ts, Value value) => Traps = SignalsFrom(ts, value, false);

    [PyMethod("__setattr__(self, name, value, /)", Doc = "Implement setattr(self, name, value).")]
    void SetAttribute(ThreadState ts, PyStr name, Value value)
    {
        if (Type == TypeObject && !Ops.TypeTryGetAttr(ts, Type, name, out _)) throw Err.Attribute(this, name, $"'decimal.Context' object has no attribute '{name}'");
        Ops.GenericSetAttr(ts, this, name, value);
    }

    [PyMethod("__delattr__(self, name, /)", Doc = "Implement delattr(self, name).")]
    void DeleteAttribute(Value name) => throw Err.Attribute("context attributes cannot be deleted");

    [PyMethod("__repr__(self, /)")]
    string Repr() =>
        $"Context(prec={Precision}, rounding={SignalNames.NameOf(Rounding)}, Emin={Emin}, Emax={Emax}, capitals={Capitals}, clamp={Clamp}, flags={SignalNames.Show(Flags)}, traps={SignalNames.Show(Traps)})";

    [PyMethod("Etiny(self, /)", Doc = "Return a value equal to Emin - prec + 1, which is the minimum exponent value\nfor subnormal results.  When underflow occurs, the exponent is set to Etiny.\n\n")] long GetEtiny() => Etiny;
    [PyMethod("Etop(self, /)", Doc = "Return a value equal to Emax - prec + 1.  This is the maximum exponent\nif the _clamp field of the context is set to 1 (IEEE clamp mode).  Etop()\nmust not be negative.\n\n")] long GetEtop() => Etop;
    [PyMethod("clear_flags(self, /)", Doc = "Reset all flags to False.\n\n")] void ClearFlags() => Flags = Conditions.None;
    [PyMethod("clear_traps(self, /)", Doc = "Set all traps to False.\n\n")] void ClearTraps() => Traps = Conditions.None;
    [PyMethod("copy(self, /)", Doc = "Return a duplicate of the context with all flags cleared.\n\n")] Value CopyMethod() => Copy();
    [PyMethod("__copy__(self, /)")] Value CopyHook() => Copy();

    [PyMethod("__reduce__(self, /)")]
    Value Reduce(ThreadState ts)
    {
        var state = DecimalState.Of(ts);
        return PyTuple.Of(Type, PyTuple.Of(Precision, SignalNames.NameOf(Rounding), Emin, Emax, Capitals, Clamp, state.ListOf(ts, Flags), state.ListOf(ts, Traps)));
    }
}

/// <summary>An instance of a Python subclass of Context.</summary>
public sealed class PyDecimalContextSub : PyDecimalContext
{
    private PyInstance? _attributes;

    internal PyDecimalContextSub(PyType type) : base(type) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

/// <summary>The flags or traps of a context as a mapping, of which the class SignalDict is derived.</summary>
[PyType("SignalDictMixin", Module = "decimal", Subclassable = true)]
public sealed partial class PySignalDict : PyObject
{
    private readonly PyDecimalContext? _context;
    private readonly bool _traps;

    internal PySignalDict(PyType type, PyDecimalContext? context, bool traps) : base(type)
    {
        _context = context;
        _traps = traps;
    }

    [PyNew("SignalDict()")] static Value New(PyType type) => new PySignalDict(type, null, false);

    private PyDecimalContext Context => _context ?? throw Err.Value("invalid signal dict");

    internal Conditions Set
    {
        get => _traps ? Context.Traps : Context.Flags;
        private set
        {
            if (_traps) Context.Traps = value;
            else Context.Flags = value;
        }
    }

    [PyMethod("__len__(self, /)")] long Length() => _context == null ? 0 : SignalNames.Signals.Length;

    [PyMethod("__iter__(self, /)")]
    Value Iterate(ThreadState ts) => Ops.GetIter(ts, new PyTuple(Array.ConvertAll(SignalNames.Signals, signal => DecimalState.Of(ts).Part(ts, signal.Name))));

    [PyMethod("__getitem__(self, key, /)")] bool GetItem(ThreadState ts, Value key) => (Set & DecimalState.Of(ts).SignalOf(ts, key)) != 0;

    [PyMethod("__setitem__(self, key, value, /)")]
    void SetItem(ThreadState ts, Value key, Value value)
    {
        var flag = DecimalState.Of(ts).SignalOf(ts, key);
        Set = Ops.IsTrue(ts, value) ? Set | flag : Set & ~flag;
    }

    [PyMethod("__delitem__(self, key, /)")] void DelItem(Value key) => throw Err.Value("signal keys cannot be deleted");

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts)
    {
        var set = Set;
        return "{" + string.Join(", ", SignalNames.Signals.Select(signal => $"<class 'decimal.{signal.Name}'>:{((set & signal.Flag) != 0 ? "True" : "False")}")) + "}";
    }

    [PyMethod("__eq__(self, value, /)")]
    Value Equal(ThreadState ts, Value other)
    {
        if (other.Ref is PySignalDict that) return Set == that.Set;
        if (other.Ref is not PyDict dict || dict.Count != SignalNames.Signals.Length) return other.Ref is PyDict ? false : Value.NotImplemented;
        foreach (var (name, flag) in SignalNames.Signals)
            if (!dict.TryGet(ts, DecimalState.Of(ts).Part(ts, name), out var on) || Ops.IsTrue(ts, on) != ((Set & flag) != 0)) return false;
        return true;
    }

    [PyConst("__hash__")] static Value Hash => Value.None;

    [PyMethod("copy(self, /)")]
    Value Copy(ThreadState ts)
    {
        var dict = new PyDict();
        foreach (var (name, flag) in SignalNames.Signals) dict.Set(ts, DecimalState.Of(ts).Part(ts, name), (Set & flag) != 0);
        return dict;
    }
}
