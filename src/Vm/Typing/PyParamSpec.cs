namespace PyLite.Vm.Builtins;

/// <summary>typing.ParamSpec.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/typing.html#typing.ParamSpec</remarks>
[PyType("ParamSpec", Module = "typing", HasDict = true, Doc = "Parameter specification variable.")]
public sealed partial class PyParamSpec : PyObject
{
    private readonly PyStr _name;
    private readonly Value _bound;
    private readonly bool _covariant, _contravariant, _inferVariance;
    private LazyType _default = LazyType.Nothing;
    private PyInstance? _attributes;

    private PyParamSpec(PyStr name, in Value bound, bool covariant, bool contravariant, bool inferVariance) : base(TypeObject)
    {
        _name = name;
        _bound = bound;
        _covariant = covariant;
        _contravariant = contravariant;
        _inferVariance = inferVariance;
    }

    /// <summary>One of the syntax for type parameters.</summary>
    internal static PyParamSpec OfSyntax(PyStr name) => new(name, Value.None, false, false, true);

    internal void SetDefault(in Value evaluator) => _default = LazyType.From(evaluator);

    internal PyStr Name => _name;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("ParamSpec(name, *, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value bound, Value @default, bool covariant, bool contravariant, bool inferVariance)
    {
        if (covariant && contravariant) throw Err.Value("Bivariant types are not supported.");
        if (inferVariance && (covariant || contravariant)) throw Err.Value("Variance cannot be specified with infer_variance.");
        if (!bound.IsNone) bound = TypingSupport.CheckType(ts, bound, "Bound must be a type.");
        var made = new PyParamSpec(name, bound, covariant, contravariant, inferVariance)
        {
            _default = @default.IsAbsent || @default.Ref is PyNoDefault ? LazyType.Nothing : LazyType.Known(@default),
        };
        made.Attributes(true)!.Set(Names.__module__, TypingSupport.CallerModule(ts));
        return made;
    }

    [PyConst("__module__")] static Value Module => "typing";
    [PyGetter("__name__")] Value GetName() => _name;
    [PyGetter("__bound__")] Value GetBound() => _bound;
    [PyGetter("__covariant__")] bool GetCovariant() => _covariant;
    [PyGetter("__contravariant__")] bool GetContravariant() => _contravariant;
    [PyGetter("__infer_variance__")] bool GetInferVariance() => _inferVariance;
    [PyGetter("__default__")] Value GetDefault(ThreadState ts) => _default.Get(ts, PyNoDefault.Instance);
    [PyGetter("evaluate_default")] Value GetDefaultEvaluator() => _default.Evaluator;
    [PyGetter("args")] Value GetArgs() => new PyParamSpecArgs(this);
    [PyGetter("kwargs")] Value GetKwargs() => new PyParamSpecKwargs(this);
    [PyMethod("has_default(self, /)")] bool HasDefault(ThreadState ts) => !_default.IsNothing;
    [PyMethod("__repr__(self, /)")] static Value Repr(PyParamSpec self) => self._inferVariance ? self._name : (self._covariant ? "+" : self._contravariant ? "-" : "~") + self._name;
    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => TypingSupport.Union(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => TypingSupport.Union(ts, value, self);
    [PyMethod("__typing_subst__(self, arg, /)")] static Value Subst(ThreadState ts, PyParamSpec self, Value arg) => TypingSupport.Call(ts, "_paramspec_subst", self, arg);
    [PyMethod("__typing_prepare_subst__(self, alias, args, /)")] static Value PrepareSubst(ThreadState ts, PyParamSpec self, Value alias, Value args) => TypingSupport.Call(ts, "_paramspec_prepare_subst", self, alias, args);
    [PyMethod("__mro_entries__(self, bases, /)")] static Value MroEntries(PyParamSpec self, Value bases) => throw TypingSupport.NoSubclassing("ParamSpec");
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyParamSpec self) => self._name;
}

/// <summary>typing.ParamSpecArgs: <c>P.args</c>.</summary>
[PyType("ParamSpecArgs", Module = "typing", Doc = "The args for a ParamSpec object.")]
public sealed partial class PyParamSpecArgs(Value origin) : PyObject(TypeObject)
{
    private readonly Value _origin = origin;

    [PyNew("ParamSpecArgs(origin)")] static Value New(PyType type, Value origin) => new PyParamSpecArgs(origin);
    [PyGetter("__origin__")] Value GetOrigin() => _origin;
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyParamSpecArgs self) => (self._origin.Ref is PyParamSpec p ? p.Name.ToString() : Ops.Repr(ts, self._origin).ToString()) + ".args";
    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, PyParamSpecArgs self, Value value) => value.Ref is PyParamSpecArgs other ? Ops.Equal(ts, self._origin, other._origin) : Value.NotImplemented;
    [PyConst("__hash__")] static Value Hash => Value.None;
    [PyMethod("__mro_entries__(self, bases, /)")] static Value MroEntries(PyParamSpecArgs self, Value bases) => throw TypingSupport.NoSubclassing("ParamSpecArgs");
}

/// <summary>typing.ParamSpecKwargs: <c>P.kwargs</c>.</summary>
[PyType("ParamSpecKwargs", Module = "typing", Doc = "The kwargs for a ParamSpec object.")]
public sealed partial class PyParamSpecKwargs(Value origin) : PyObject(TypeObject)
{
    private readonly Value _origin = origin;

    [PyNew("ParamSpecKwargs(origin)")] static Value New(PyType type, Value origin) => new PyParamSpecKwargs(origin);
    [PyGetter("__origin__")] Value GetOrigin() => _origin;
    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyParamSpecKwargs self) => (self._origin.Ref is PyParamSpec p ? p.Name.ToString() : Ops.Repr(ts, self._origin).ToString()) + ".kwargs";
    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, PyParamSpecKwargs self, Value value) => value.Ref is PyParamSpecKwargs other ? Ops.Equal(ts, self._origin, other._origin) : Value.NotImplemented;
    [PyConst("__hash__")] static Value Hash => Value.None;
    [PyMethod("__mro_entries__(self, bases, /)")] static Value MroEntries(PyParamSpecKwargs self, Value bases) => throw TypingSupport.NoSubclassing("ParamSpecKwargs");
}
