namespace PyLite.Vm.Builtins;

/// <summary>What type variables and unions leave to the module <c>typing</c>.</summary>
internal static class TypingSupport
{
    /// <summary>Calls a function of <c>typing</c>.</summary>
    public static Value Call(ThreadState ts, string function, params ReadOnlySpan<Value> args) => Ops.Call(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), function), args);

    /// <summary>A type as annotations may name it: None is NoneType, a text a forward reference; TypeError with the message for what is no type.</summary>
    public static Value CheckType(ThreadState ts, in Value type, string message) => type.IsNone ? PyNone.TypeObject : Call(ts, "_type_check", type, message);

    /// <summary>Unions with type variables take everything that may be an annotation.</summary>
    public static Value Union(ThreadState ts, in Value a, in Value b) => Ops.GetItem(ts, PyUnion.TypeObject, PyTuple.Of(a, b));

    /// <summary>The module whose code runs.</summary>
    public static Value CallerModule(ThreadState ts)
    {
        var name = FrameAccess.Globals(ts).GetStr(Names.__name__);
        return name.IsAbsent ? Value.None : name;
    }

    /// <summary>What an evaluator of a bound, constraint, default or alias gives for the format VALUE.</summary>
    public static Value Evaluate(ThreadState ts, in Value evaluator) => Ops.Call(ts, evaluator, 1);

    public static PyException NoSubclassing(string kind) => Err.Type($"Cannot subclass an instance of {kind}");
}

/// <summary>typing.NoDefault: the default of type parameters that have none.</summary>
[PyType("NoDefaultType", Module = "typing", Doc = "The type of the NoDefault singleton.")]
public sealed partial class PyNoDefault : PyObject
{
    public static readonly PyNoDefault Instance = new();
    private PyNoDefault() : base(TypeObject) { }

    [PyNew("NoDefaultType()")] static Value New(PyType type) => Instance;
    [PyMethod("__repr__(self, /)")] static string Repr(PyNoDefault self) => "typing.NoDefault";
    [PyMethod("__reduce__(self, /)")] static string Reduce(PyNoDefault self) => "NoDefault";
}

/// <summary>Gives a value that is known already where an evaluator is asked for.</summary>
[PyType("_ConstEvaluator", Module = "_typing", Abstract = true)]
public sealed partial class PyConstEvaluator(Value value) : PyObject(TypeObject)
{
    /// <summary>The format STRING of annotationlib.</summary>
    private const long TextFormat = 4;

    [PyMethod("__call__(self, format, /)")]
    static Value Call(ThreadState ts, PyConstEvaluator self, long format)
    {
        var value = self.Constant;
        if (format != TextFormat) return value;
        if (value.Ref is PyTuple tuple) return "(" + string.Join(", ", Array.ConvertAll(tuple.Items, v => TypeArguments.Show(ts, v))) + ")";
        return value.Ref == PyNone.TypeObject ? "None" : TypeArguments.Show(ts, value);
    }

    [PyMethod("__repr__(self, /)")] static string Repr(ThreadState ts, PyConstEvaluator self) => $"<constevaluator {Ops.Repr(ts, self.Constant)}>";

    private Value Constant => value;
}
