namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeVar. https://docs.python.org/3.14/library/typing.html#typing.TypeVar</summary>
[PyType("TypeVar", Module = "typing", Doc = "Type variable.")]
public sealed partial class PyTypeVar(PyStr name) : PyObject(TypeObject)
{
    public readonly PyStr Name = name;
    public LazyTypeValue Bound = LazyTypeValue.Missing;
    public LazyTypeValue Constraints = LazyTypeValue.Missing;
    public LazyTypeValue Default = LazyTypeValue.Missing;
    public bool IsCovariant, IsContravariant, InfersVariance;

    /// <summary>Where it was made by a call; Absent for those of the type parameter syntax.</summary>
    public Value Module = Value.Absent;

    [PyNew("typevar(name, *constraints, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)")]
    static Value New(ThreadState ts, PyType type, PyStr name, ReadOnlySpan<Value> constraints, Value bound, Value @default, bool covariant, bool contravariant, bool inferVariance)
    {
        if (covariant && contravariant) throw Err.Value("Bivariant types are not supported.");
        if (inferVariance && (covariant || contravariant)) throw Err.Value("Variance cannot be specified with infer_variance.");
        if (!bound.IsNone) bound = GenericSubstitution.CheckType(ts, bound, "Bound must be a type.");
        if (constraints.Length == 1) throw Err.Type("A single constraint is not allowed");
        if (constraints.Length > 0 && !bound.IsNone) throw Err.Type("Constraints cannot be combined with bound=...");
        return new PyTypeVar(name)
        {
            Bound = bound.IsNone ? LazyTypeValue.Missing : LazyTypeValue.Of(bound),
            Constraints = constraints.Length == 0 ? LazyTypeValue.Missing : LazyTypeValue.Of(new PyTuple(constraints.ToArray())),
            Default = @default.IsAbsent || @default.Ref == PyNoDefault.Instance ? LazyTypeValue.Missing : LazyTypeValue.Of(@default),
            IsCovariant = covariant, IsContravariant = contravariant, InfersVariance = inferVariance, Module = TypeParameters.CallerModule(ts),
        };
    }

    [PyGetter("__name__", Member = true)] Value GetName() => Name;
    [PySetter("__name__")] void SetName(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__module__")] Value GetModule() => Module.IsAbsent ? "typing" : Module;
    [PySetter("__module__")] void SetModule(Value value) => Module = value;
    [PyGetter("__covariant__", Member = true)] bool GetCovariant() => IsCovariant;
    [PyGetter("__contravariant__", Member = true)] bool GetContravariant() => IsContravariant;
    [PyGetter("__infer_variance__", Member = true)] bool GetInfersVariance() => InfersVariance;
    [PyGetter("__bound__")] Value GetBound(ThreadState ts) => Bound.Get(ts, Value.None);
    [PyGetter("__constraints__")] Value GetConstraints(ThreadState ts) => Constraints.Get(ts, PyTuple.Empty);
    [PyGetter("__default__")] Value GetDefault(ThreadState ts) => Default.Get(ts, PyNoDefault.Instance);
    [PyGetter("evaluate_bound")] Value GetEvaluateBound() => Bound.Evaluator;
    [PyGetter("evaluate_constraints")] Value GetEvaluateConstraints() => Constraints.Evaluator;
    [PyGetter("evaluate_default")] Value GetEvaluateDefault() => Default.Evaluator;
    [PyMethod("has_default(self, /)")] bool HasDefault() => !Default.IsMissing;

    [PyMethod("__repr__(self, /)")]
    string Repr() => InfersVariance ? Name.ToString() : (IsCovariant ? "+" : IsContravariant ? "-" : "~") + Name;

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [self, value]);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [value, self]);
    [PyMethod("__mro_entries__(self, bases, /)")] Value MroEntries(Value bases) => throw Err.Type("Cannot subclass an instance of TypeVar");
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyTypeVar self) => self.Name;

    [PyMethod("__typing_subst__(self, arg, /)")]
    static Value Subst(ThreadState ts, PyTypeVar self, Value arg)
    {
        arg = GenericSubstitution.CheckType(ts, arg, "Parameters to generic types must be types.");
        return arg.Ref is PyGenericAlias { IsUnpacked: true } || arg.Ref is PyTypingAlias { Type.Name: "_UnpackGenericAlias" } ? throw Err.Type($"{Ops.Repr(ts, arg)} is not valid as type argument") : arg;
    }

    [PyMethod("__typing_prepare_subst__(self, alias, args, /)")]
    static Value PrepareSubst(ThreadState ts, PyTypeVar self, Value alias, PyTuple args)
    {
        var parameters = Ops.ToArray(ts, Ops.GetAttr(ts, alias, "__parameters__"));
        int index = GenericSubstitution.IndexOf(ts, parameters, self);
        if (index < args.Length) return args;
        if (index == args.Length && self.HasDefault()) return new PyTuple([.. args.Items, self.GetDefault(ts)]);
        throw Err.Type($"Too few arguments for {Ops.Repr(ts, alias)}; actual {args.Length}, expected at least {index + 1}");
    }
}
