namespace PyLite.Vm.Builtins;

/// <summary>A bound, default or alias value: given, or computed by a function when it is first asked for (PEP 695, 696, 649).</summary>
public sealed class LazyTypeValue
{
    /// <summary>There is none.</summary>
    public static readonly LazyTypeValue Missing = new(Value.Absent, Value.None);

    private Value _value;

    private LazyTypeValue(in Value value, in Value evaluator)
    {
        _value = value;
        Evaluator = evaluator;
    }

    public static LazyTypeValue Of(in Value value) => new(value, new PyConstantEvaluator(value));

    public static LazyTypeValue By(in Value function) => new(Value.Absent, function);

    /// <summary>What <c>evaluate_bound</c> and its like give; None if there is no value.</summary>
    public Value Evaluator { get; }

    public bool IsMissing => Evaluator.IsNone;

    public Value Get(ThreadState ts, in Value missing)
    {
        if (!_value.IsAbsent) return _value;
        if (IsMissing) return missing;
        return _value = Ops.Call(ts, Evaluator, 1);
    }
}

/// <summary>The evaluator of a value that was given.</summary>
[PyType("_ConstEvaluator", Module = "_typing", Abstract = true)]
public sealed partial class PyConstantEvaluator(Value value) : PyObject(TypeObject)
{
    private readonly Value _value = value;

    [PyMethod("__repr__(self, /)")] string Repr(ThreadState ts) => $"<constevaluator {Ops.Repr(ts, _value)}>";

    /// <summary>Format 4 is STRING of annotationlib.</summary>
    [PyMethod("__call__(self, format, /)")]
    static Value Call(ThreadState ts, PyConstantEvaluator self, int format)
    {
        if (format != 4) return self._value;
        if (self._value.Ref is not PyTuple tuple) return GenericSubstitution.Show(ts, self._value);
        string items = string.Join(", ", tuple.Items.Select(i => GenericSubstitution.Show(ts, i)));
        return $"({items}{(tuple.Length == 1 ? "," : "")})";
    }
}

/// <summary>typing.NoDefault: the <c>__default__</c> of type parameters without one.</summary>
[PyType("NoDefaultType", Doc = "The type of the NoDefault singleton.")]
public sealed partial class PyNoDefault : PyObject
{
    public static readonly PyNoDefault Instance = new();
    private PyNoDefault() : base(TypeObject) { }

    [PyNew("NoDefaultType()")] static Value New(PyType type) => Instance;
    [PyMethod("__repr__(self, /)")] static string Repr(PyNoDefault self) => "typing.NoDefault";
    [PyMethod("__reduce__(self, /)")] static string Reduce(PyNoDefault self) => "NoDefault";
}
