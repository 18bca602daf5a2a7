namespace PyLite.Vm.Builtins;

/// <summary>string.templatelib.Interpolation.</summary>
[PyType("Interpolation", Module = "string.templatelib", Doc = "Interpolation object")]
public sealed partial class PyInterpolation(Value value, Value expression, Value conversion, Value formatSpec) : PyObject(TypeObject)
{
    public readonly Values.Value Value = value;
    public readonly Value Expression = expression;
    public readonly Value Conversion = conversion;
    public readonly Value FormatSpec = formatSpec;

    [PyConst("__match_args__")] static Value MatchArgs => PyTuple.Of("value", "expression", "conversion", "format_spec");

    [PyNew("Interpolation(value, expression='', conversion=None, format_spec='')", Shown = "")]
    static Value New(PyType type, Value value, PyStr expression, Value conversion, PyStr formatSpec)
    {
        if (!conversion.IsNone)
        {
            if (conversion.Ref is not PyStr text) throw Err.Type($"Interpolation() argument 'conversion' must be str, not {conversion.Type.FullName}");
            if (text.ToString() is not ("s" or "r" or "a")) throw Err.Value("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        }
        return new PyInterpolation(value, expression, conversion, formatSpec);
    }

    [PyGetter("value", Member = true, Doc = "Value")] Value GetValue() => Value;
    [PySetter("value")] void SetValue(Value value) => throw Receiver.ReadOnly();
    [PyGetter("expression", Member = true, Doc = "Expression")] Value GetExpression() => Expression;
    [PySetter("expression")] void SetExpression(Value value) => throw Receiver.ReadOnly();
    [PyGetter("conversion", Member = true, Doc = "Conversion")] Value GetConversion() => Conversion;
    [PySetter("conversion")] void SetConversion(Value value) => throw Receiver.ReadOnly();
    [PyGetter("format_spec", Member = true, Doc = "Format specifier")] Value GetFormatSpec() => FormatSpec;
    [PySetter("format_spec")] void SetFormatSpec(Value value) => throw Receiver.ReadOnly();

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"Interpolation({Ops.Repr(ts, Value)}, {Ops.Repr(ts, Expression)}, {Ops.Repr(ts, Conversion)}, {Ops.Repr(ts, FormatSpec)})";

    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(PyInterpolation self) => PyTuple.Of(TypeObject, PyTuple.Of(self.Value, self.Expression, self.Conversion, self.FormatSpec));

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "Interpolations are generic over the types of their values")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
