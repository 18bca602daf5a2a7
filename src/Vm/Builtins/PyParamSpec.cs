namespace PyLite.Vm.Builtins;

/// <summary>typing.ParamSpec. https://docs.python.org/3.14/library/typing.html#typing.ParamSpec</summary>
[PyType("ParamSpec", Module = "typing", Doc = "Parameter specification variable.")]
public sealed partial class PyParamSpec(PyStr name) : PyObject(TypeObject)
{
    public readonly PyStr Name = name;
    public LazyTypeValue Default = LazyTypeValue.Missing;
    public Value Bound = Value.None;
    public bool IsCovariant, IsContravariant, InfersVariance;
    public Value Module = Value.Absent;

    [PyNew("paramspec(name, *, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value bound, Value @default, bool covariant, bool contravariant, bool inferVariance)
    {
        if (covariant && contravariant) throw Err.Value("Bivariant types are not supported.");
        if (inferVariance && (covariant || contravariant)) throw Err.Value("Variance cannot be specified with infer_variance.");
        return new PyParamSpec(name)
        {
            Bound = bound.IsNone ? bound : GenericSubstitution.CheckType(ts, bound, "Bound must be a type."),
            Default = @default.IsAbsent || @default.Ref == PyNoDefault.Instance ? LazyTypeValue.Missing : LazyTypeValue.Of(@default),
            IsCovariant = covariant, IsContravariant = contravariant, InfersVariance = inferVariance, Module = TypeParameters.CallerModule(ts),
        };
    }

    [PyGetter("__name__", Member = true)] Value GetName() => Name;
    [PySetter("__name__")] void SetName(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__module__")] Value GetModule() => Module.IsAbsent ? "typing" : Module;
    [PySetter("__module__")] void SetModule(Value value) => Module = value;
    [PyGetter("__bound__", Member = true)] Value GetBound() => Bound;
    [PyGetter("__covariant__", Member = true)] bool GetCovariant() => IsCovariant;
    [PyGetter("__contravariant__", Member = true)] bool GetContravariant() => IsContravariant;
    [PyGetter("__infer_variance__", Member = true)] bool GetInfersVariance() => InfersVariance;
    [PyGetter("__default__")] Value GetDefault(ThreadState ts) => Default.Get(ts, PyNoDefault.Instance);
    [PyGetter("evaluate_default")] Value GetEvaluateDefault() => Default.Evaluator;
    [PyGetter("args", Doc = "Represents positional arguments.")] Value GetArgs() => new PyParamSpecArgs(this);
    [PyGetter("kwargs", Doc = "Represents keyword arguments.")] Value GetKwargs() => new PyParamSpecKwargs(this);
    [PyMethod("has_default(self, /)")] bool HasDefault() => !Default.IsMissing;

    [PyMethod("__repr__(self, /)")]
    string Repr() => InfersVariance ? Name.ToString() : (IsCovariant ? "+" : IsContravariant ? "-" : "~") + Name;

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [self, value]);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.Of(ts, [value, self]);
    [PyMethod("__mro_entries__(self, bases, /)")] Value MroEntries(Value bases) => throw Err.Type("Cannot subclass an instance of ParamSpec");
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyParamSpec self) => self.Name;

    /// <summary>What can stand for the parameters of a callable: a list of types, an ellipsis, another ParamSpec, Concatenate.</summary>
    private static bool IsParameterExpression(ThreadState ts, in Value arg) => arg.Ref is PyEllipsis or PyTuple or PyList or PyParamSpec
        || arg.Ref is not PyType && Ops.TryGetAttr(ts, arg, "__origin__", out var origin) && Ops.Repr(ts, origin).ToString() == "typing.Concatenate";

    [PyMethod("__typing_subst__(self, arg, /)")]
    static Value Subst(ThreadState ts, PyParamSpec self, Value arg)
    {
        if (arg.Ref is PyTuple or PyList) return new PyTuple(Array.ConvertAll(Ops.ToArray(ts, arg), a => GenericSubstitution.CheckType(ts, a, "Expected a type.")));
        return IsParameterExpression(ts, arg) ? arg : throw Err.Type($"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {Ops.Str(ts, arg)}");
    }

    [PyMethod("__typing_prepare_subst__(self, alias, args, /)")]
    static Value PrepareSubst(ThreadState ts, PyParamSpec self, Value alias, PyTuple args)
    {
        var parameters = Ops.ToArray(ts, Ops.GetAttr(ts, alias, "__parameters__"));
        int index = GenericSubstitution.IndexOf(ts, parameters, self);
        var items = args.Items;
        if (index == items.Length && self.HasDefault()) items = [.. items, self.GetDefault(ts)];
        if (index >= items.Length) throw Err.Type($"Too few arguments for {Ops.Repr(ts, alias)}");
        // With a single parameter Z[int, str] means Z[[int, str]].
        if (parameters.Length == 1 && !IsParameterExpression(ts, items[0])) return PyTuple.Of(new PyTuple(items));
        if (items[index].Ref is not PyList list) return new PyTuple(items);
        items = (Value[])items.Clone();
        items[index] = new PyTuple(list.Span.ToArray());
        return new PyTuple(items);
    }
}

/// <summary>typing.ParamSpecArgs: <c>P.args</c>.</summary>
[PyType("ParamSpecArgs", Module = "typing", Doc = "The args for a ParamSpec object.")]
public sealed partial class PyParamSpecArgs(Value origin) : PyObject(TypeObject)
{
    private readonly Value _origin = origin;

    [PyNew("paramspecargs(origin)")] static Value New(PyType type, Value origin) => new PyParamSpecArgs(origin);
    [PyGetter("__origin__", Member = true)] Value GetOrigin() => _origin;
    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => (_origin.Ref is PyParamSpec spec ? spec.Name.ToString() : Ops.Repr(ts, _origin).ToString()) + ".args";
    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, PyParamSpecArgs self, Value value) => value.Ref is PyParamSpecArgs other ? Ops.Equal(ts, self._origin, other._origin) : Value.NotImplemented;
    [PyMethod("__hash__(self, /)")] static long Hash(ThreadState ts, PyParamSpecArgs self) => Ops.Hash(ts, self._origin) ^ 1;
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyParamSpecArgs self) => PyTuple.Of(TypeObject, PyTuple.Of(self._origin));
    [PyMethod("__mro_entries__(self, bases, /)")] Value MroEntries(Value bases) => throw Err.Type("Cannot subclass an instance of ParamSpecArgs");
}

/// <summary>typing.ParamSpecKwargs: <c>P.kwargs</c>.</summary>
[PyType("ParamSpecKwargs", Module = "typing", Doc = "The kwargs for a ParamSpec object.")]
public sealed partial class PyParamSpecKwargs(Value origin) : PyObject(TypeObject)
{
    private readonly Value _origin = origin;

    [PyNew("paramspeckwargs(origin)")] static Value New(PyType type, Value origin) => new PyParamSpecKwargs(origin);
    [PyGetter("__origin__", Member = true)] Value GetOrigin() => _origin;
    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => (_origin.Ref is PyParamSpec spec ? spec.Name.ToString() : Ops.Repr(ts, _origin).ToString()) + ".kwargs";
    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, PyParamSpecKwargs self, Value value) => value.Ref is PyParamSpecKwargs other ? Ops.Equal(ts, self._origin, other._origin) : Value.NotImplemented;
    [PyMethod("__hash__(self, /)")] static long Hash(ThreadState ts, PyParamSpecKwargs self) => Ops.Hash(ts, self._origin) ^ 2;
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyParamSpecKwargs self) => PyTuple.Of(TypeObject, PyTuple.Of(self._origin));
    [PyMethod("__mro_entries__(self, bases, /)")] Value MroEntries(Value bases) => throw Err.Type("Cannot subclass an instance of ParamSpecKwargs");
}
