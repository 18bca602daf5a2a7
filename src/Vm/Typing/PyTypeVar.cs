namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeVar.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/typing.html#typing.TypeVar</remarks>
[PyType("TypeVar", Module = "typing", HasDict = true, Doc = "Type variable.\n\nThe preferred way to construct a type variable is via the dedicated\nsyntax for generic functions, classes, and type aliases.")]
public sealed partial class PyTypeVar : PyObject
{
    private readonly PyStr _name;
    private readonly bool _covariant, _contravariant, _inferVariance;
    private LazyType _bound = LazyType.Nothing, _constraints = LazyType.Nothing, _default = LazyType.Nothing;
    private PyInstance? _attributes;

    private PyTypeVar(PyStr name, bool covariant, bool contravariant, bool inferVariance) : base(TypeObject)
    {
        _name = name;
        _covariant = covariant;
        _contravariant = contravariant;
        _inferVariance = inferVariance;
    }

    /// <summary>One of the syntax for type parameters; the evaluators are Absent or functions.</summary>
    internal static PyTypeVar OfSyntax(PyStr name, in Value bound, in Value constraints) => new(name, false, false, true)
    {
        _bound = bound.IsAbsent ? LazyType.Nothing : LazyType.From(bound),
        _constraints = constraints.IsAbsent ? LazyType.Nothing : LazyType.From(constraints),
    };

    internal void SetDefault(in Value evaluator) => _default = LazyType.From(evaluator);

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("TypeVar(name, *constraints, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)")]
    static Value New(ThreadState ts, PyType type, PyStr name, ReadOnlySpan<Value> constraints, Value bound, Value @default, bool covariant, bool contravariant, bool inferVariance)
    {
        if (covariant && contravariant) throw Err.Value("Bivariant types are not supported.");
        if (inferVariance && (covariant || contravariant)) throw Err.Value("Variance cannot be specified with infer_variance.");
        if (constraints.Length == 1) throw Err.Type("A single constraint is not allowed");
        if (constraints.Length > 0 && !bound.IsNone) throw Err.Type("Constraints cannot be combined with bound=...");
        if (!bound.IsNone) bound = TypingSupport.CheckType(ts, bound, "Bound must be a type.");
        var checkedConstraints = new Value[constraints.Length];
        for (int i = 0; i < constraints.Length; i++) checkedConstraints[i] = TypingSupport.CheckType(ts, constraints[i], "TypeVar(name, constraint, ...): constraints must be types.");
        var made = new PyTypeVar(name, covariant, contravariant, inferVariance)
        {
            _bound = bound.IsNone ? LazyType.Nothing : LazyType.Known(bound),
            _constraints = checkedConstraints.Length == 0 ? LazyType.Nothing : LazyType.Known(new PyTuple(checkedConstraints)),
            _default = @default.IsAbsent || @default.Ref is PyNoDefault ? LazyType.Nothing : LazyType.Known(@default),
        };
        made.Attributes(true)!.Set(Names.__module__, TypingSupport.CallerModule(ts));
        return made;
    }

    [PyConst("__module__")] static Value Module => "typing";
    [PyGetter("__name__")] Value GetName() => _name;
    [PyGetter("__covariant__")] bool GetCovariant() => _covariant;
    [PyGetter("__contravariant__")] bool GetContravariant() => _contravariant;
    [PyGetter("__infer_variance__")] bool GetInferVariance() => _inferVariance;
    [PyGetter("__bound__")] Value GetBound(ThreadState ts) => _bound.Get(ts, Value.None);
    [PyGetter("__constraints__")] Value GetConstraints(ThreadState ts) => _constraints.Get(ts, PyTuple.Of());
    [PyGetter("__default__")] Value GetDefault(ThreadState ts) => _default.Get(ts, PyNoDefault.Instance);
    [PyGetter("evaluate_bound")] Value GetBoundEvaluator() => _bound.Evaluator;
    [PyGetter("evaluate_constraints")] Value GetConstraintsEvaluator() => _constraints.Evaluator;
    [PyGetter("evaluate_default")] Value GetDefaultEvaluator() => _default.Evaluator;
    [PyMethod("has_default(self, /)")] bool HasDefault(ThreadState ts) => !_default.IsNothing;
    [PyMethod("__repr__(self, /)")] static Value Repr(PyTypeVar self) => self._inferVariance ? self._name : (self._covariant ? "+" : self._contravariant ? "-" : "~") + self._name;
    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => TypingSupport.Union(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => TypingSupport.Union(ts, value, self);
    [PyMethod("__typing_subst__(self, arg, /)")] static Value Subst(ThreadState ts, PyTypeVar self, Value arg) => TypingSupport.Call(ts, "_typevar_subst", self, arg);

    [PyMethod("__typing_prepare_subst__(self, alias, args, /)")]
    static Value PrepareSubst(ThreadState ts, PyTypeVar self, Value alias, Value args) => DefaultArguments.Fill(ts, self, alias, args, self._default.IsNothing ? Value.Absent : self._default.Get(ts, Value.None));

    [PyMethod("__mro_entries__(self, bases, /)")] static Value MroEntries(PyTypeVar self, Value bases) => throw TypingSupport.NoSubclassing("TypeVar");
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyTypeVar self) => self._name;
}

/// <summary>Adds the defaults of type parameters that got no argument (PEP 696).</summary>
internal static class DefaultArguments
{
    public static Value Fill(ThreadState ts, in Value parameter, in Value alias, in Value args, in Value @default)
    {
        var parameters = ((PyTuple)Ops.GetAttr(ts, alias, "__parameters__").Ref!).Items;
        var given = (PyTuple)args.Ref!;
        var wanted = parameter;
        int index = Array.FindIndex(parameters, p => Value.Is(p, wanted));
        if (given.Length > index) return args;
        if (index == given.Length && !@default.IsAbsent) return new PyTuple([.. given.Items, @default]);
        throw Err.Type($"Too few arguments for {Ops.Repr(ts, alias)}");
    }
}
