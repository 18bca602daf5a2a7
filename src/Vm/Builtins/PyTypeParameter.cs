namespace PyLite.Vm.Builtins;

/// <summary>What the three kinds of type parameters share: a name, the module, a default that is evaluated when it is asked for.</summary>
[PyMembers]
public abstract class PyTypeParameter(PyType type, PyStr name) : PyObject(type)
{
    public readonly PyStr Name = name;
    public LazyTypeValue Default = LazyTypeValue.Missing;

    /// <summary>Where it was made by a call; Absent for those of the type parameter syntax.</summary>
    public Value Module = Value.Absent;

    /// <summary>The argument <c>default</c> of a call.</summary>
    protected static LazyTypeValue DefaultOf(in Value given) =>
        given.IsAbsent || given.Ref == PyNoDefault.Instance ? LazyTypeValue.Missing : LazyTypeValue.Of(given);

    [PyGetter("__name__", Member = true)] protected Value GetName() => Name;
    [PySetter("__name__")] protected void SetName(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__module__")] protected Value GetModule() => Module.IsAbsent ? "typing" : Module;
    [PySetter("__module__")] protected void SetModule(Value value) => Module = value;
    [PyGetter("__default__")] protected Value GetDefault(ThreadState ts) => Default.Get(ts, PyNoDefault.Instance);
    [PyGetter("evaluate_default")] protected Value GetEvaluateDefault() => Default.Evaluator;
    [PyMethod("has_default(self, /)")] protected bool HasDefault() => !Default.IsMissing;
    [PyMethod("__mro_entries__(self, object, /)")] protected Value MroEntries(Value bases) => throw Err.Type($"Cannot subclass an instance of {Type.Name}");
    [PyMethod("__reduce__(self, /)")] protected Value Reduce() => Name;
}

/// <summary>What TypeVar and ParamSpec share: variance, and that they stand in unions.</summary>
[PyMembers]
public abstract class PyVariantTypeParameter(PyType type, PyStr name) : PyTypeParameter(type, name)
{
    public bool IsCovariant, IsContravariant, InfersVariance;

    /// <summary>ValueError if the variances that a call asks for exclude each other.</summary>
    protected static void CheckVariance(bool covariant, bool contravariant, bool inferVariance)
    {
        if (covariant && contravariant) throw Err.Value("Bivariant types are not supported.");
        if (inferVariance && (covariant || contravariant)) throw Err.Value("Variance cannot be specified with infer_variance.");
    }

    [PyGetter("__covariant__", Member = true)] protected bool GetCovariant() => IsCovariant;
    [PyGetter("__contravariant__", Member = true)] protected bool GetContravariant() => IsContravariant;
    [PyGetter("__infer_variance__", Member = true)] protected bool GetInfersVariance() => InfersVariance;

    [PyMethod("__repr__(self, /)")]
    protected string Repr() => InfersVariance ? Name.ToString() : (IsCovariant ? "+" : IsContravariant ? "-" : "~") + Name;

    [PyMethod("__or__(self, value, /)")] protected static Value Or(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [self, value]);
    [PyMethod("__ror__(self, value, /)")] protected static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [value, self]);
}
