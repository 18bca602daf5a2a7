namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeVar. https://docs.python.org/3.14/library/typing.html#typing.TypeVar</summary>
[PyType("TypeVar", Module = "typing", Doc = "Type variable.")]
public sealed partial class PyTypeVar(PyStr name) : PyVariantTypeParameter(TypeObject, name)
{
    public LazyTypeValue Bound = LazyTypeValue.Missing;
    public LazyTypeValue Constraints = LazyTypeValue.Missing;

    [PyNew("typevar(name, *constraints, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)")]
    static Value New(ThreadState ts, PyType type, PyStr name, ReadOnlySpan<Value> constraints, Value bound, Value @default, bool covariant, bool contravariant, bool inferVariance)
    {
        CheckVariance(covariant, contravariant, inferVariance);
        if (!bound.IsNone) bound = GenericSubstitution.CheckType(ts, bound, "Bound must be a type.");
        if (constraints.Length == 1) throw Err.Type("A single constraint is not allowed");
        if (constraints.Length > 0 && !bound.IsNone) throw Err.Type("Constraints cannot be combined with bound=...");
        return new PyTypeVar(name)
        {
            Bound = bound.IsNone ? LazyTypeValue.Missing : LazyTypeValue.Of(bound),
            Constraints = constraints.Length == 0 ? LazyTypeValue.Missing : LazyTypeValue.Of(new PyTuple(constraints.ToArray())),
            Default = DefaultOf(@default),
            IsCovariant = covariant, IsContravariant = contravariant, InfersVariance = inferVariance, Module = TypeParameters.CallerModule(ts),
        };
    }

    [PyGetter("__bound__")] Value GetBound(ThreadState ts) => Bound.Get(ts, Value.None);
    [PyGetter("__constraints__")] Value GetConstraints(ThreadState ts) => Constraints.Get(ts, PyTuple.Empty);
    [PyGetter("evaluate_bound")] Value GetEvaluateBound() => Bound.Evaluator;
    [PyGetter("evaluate_constraints")] Value GetEvaluateConstraints() => Constraints.Evaluator;

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
