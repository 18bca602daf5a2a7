namespace PyLite.Vm.Builtins;

/// <summary>typing.ParamSpec. https://docs.python.org/3.14/library/typing.html#typing.ParamSpec</summary>
[PyType("ParamSpec", Module = "typing", Doc = "Parameter specification variable.")]
public sealed partial class PyParamSpec(PyStr name) : PyVariantTypeParameter(TypeObject, name)
{
    public Value Bound = Value.None;

    [PyNew("paramspec(name, *, bound=None, default=<missing>, covariant=False, contravariant=False, infer_variance=False)")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value bound, Value @default, bool covariant, bool contravariant, bool inferVariance)
    {
        CheckVariance(covariant, contravariant, inferVariance);
        return new PyParamSpec(name)
        {
            Bound = bound,
            Default = DefaultOf(@default),
            IsCovariant = covariant, IsContravariant = contravariant, InfersVariance = inferVariance, Module = TypeParameters.CallerModule(ts),
        };
    }

    [PyGetter("__bound__", Member = true)] Value GetBound() => Bound;
    [PyGetter("args", Doc = "Represents positional arguments.")] Value GetArgs() => new PyParamSpecArgs(this);
    [PyGetter("kwargs", Doc = "Represents keyword arguments.")] Value GetKwargs() => new PyParamSpecKwargs(this);

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

/// <summary>What <c>P.args</c> and <c>P.kwargs</c> share.</summary>
[PyMembers]
public abstract class PyParamSpecPart(PyType type, Value origin, string suffix) : PyObject(type)
{
    private readonly Value _origin = origin;

    [PyGetter("__origin__", Member = true)] protected Value GetOrigin() => _origin;
    [PyMethod("__repr__(self, /)")] protected string Repr(ThreadState ts) => (_origin.Ref is PyParamSpec spec ? spec.Name.ToString() : Ops.Repr(ts, _origin).ToString()) + suffix;
    [PyMethod("__eq__(self, value, /)")] protected Value Eq(ThreadState ts, Value value) => value.Ref is PyParamSpecPart other && other.Type == Type ? Ops.Equal(ts, _origin, other._origin) : Value.NotImplemented;
    [PyMethod("__hash__(self, /)")] protected long Hash(ThreadState ts) => Ops.Hash(ts, _origin) ^ suffix.Length;
    [PyMethod("__reduce__(self, /)")] protected Value Reduce() => PyTuple.Of(Type, PyTuple.Of(_origin));
    [PyMethod("__mro_entries__(self, object, /)")] protected Value MroEntries(Value bases) => throw Err.Type($"Cannot subclass an instance of {Type.Name}");
}

/// <summary>typing.ParamSpecArgs: <c>P.args</c>.</summary>
[PyType("ParamSpecArgs", Module = "typing", Doc = "The args for a ParamSpec object.")]
public sealed partial class PyParamSpecArgs(Value origin) : PyParamSpecPart(TypeObject, origin, ".args")
{
    [PyNew("paramspecargs(origin)", Shown = "")] static Value New(PyType type, Value origin) => new PyParamSpecArgs(origin);
}

/// <summary>typing.ParamSpecKwargs: <c>P.kwargs</c>.</summary>
[PyType("ParamSpecKwargs", Module = "typing", Doc = "The kwargs for a ParamSpec object.")]
public sealed partial class PyParamSpecKwargs(Value origin) : PyParamSpecPart(TypeObject, origin, ".kwargs")
{
    [PyNew("paramspeckwargs(origin)", Shown = "")] static Value New(PyType type, Value origin) => new PyParamSpecKwargs(origin);
}
