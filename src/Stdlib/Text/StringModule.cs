namespace PyLite.Stdlib.TextModules;

/// <summary>_string: what string.Formatter takes templates apart with. https://docs.python.org/3.14/library/string.html</summary>
[PyModule("_string", Doc = "string helper module")]
public static partial class StringModule
{
    [PyFunction("formatter_parser(string, /)", Doc = "parse the argument as a format string")]
    static Value FormatterParser(Value text) => text.Ref is PyStr s ? new PyFormatterIterator(s) : throw Err.Type($"expected str, got {text.Type.FullName}");

    [PyFunction("formatter_field_name_split(string, /)", Doc = "split the argument as a field name")]
    static Value FieldNameSplit(Value text)
    {
        if (text.Ref is not PyStr s) throw Err.Type($"expected str, got {text.Type.FullName}");
        try
        {
            var name = new FieldName(s.Span);
            var first = name.FirstIndex >= 0 ? (Value)name.FirstIndex : Ops.FromText(name.First.ToText());
            return PyTuple.Of(first, new PyFieldNameIterator(s));
        }
        catch (PyTextError error)
        {
            throw Err.Value(error.Message);
        }
    }
}

/// <summary>Goes over the parts of a text up to the first fault, which is reported where the iteration meets it.</summary>
public abstract class PyTemplateIterator(PyType type) : PyIterator(type)
{
    private List<Value>? _parts;
    private PyTextError? _fault;
    private int _at;

    private protected abstract void Parse(List<Value> parts);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_parts == null)
        {
            _parts = [];
            try
            {
                Parse(_parts);
            }
            catch (PyTextError fault)
            {
                _fault = fault;
            }
        }
        if (_at < _parts.Count)
        {
            value = _parts[_at++];
            return true;
        }
        if (_fault == null) return false;
        var met = _fault;
        _fault = null;
        throw Err.Value(met.Message);
    }
}

/// <summary>The parts of a template: (literal, field name, format specification, conversion).</summary>
[PyType("formatteriterator", Abstract = true)]
public sealed partial class PyFormatterIterator(PyStr text) : PyTemplateIterator(TypeObject)
{
    private protected override void Parse(List<Value> parts)
    {
        var template = new FormatTemplate(text.Span);
        while (template.MoveNext())
        {
            var literal = Ops.FromText(template.Literal.ToText());
            parts.Add(template.HasField
                ? PyTuple.Of(literal, Ops.FromText(template.Field.ToText()), Ops.FromText(template.Spec.ToText()),
                    template.Conversion < 0 ? Value.None : Ops.FromText(TextValue.FromCodePoint(template.Conversion)))
                : PyTuple.Of(literal, Value.None, Value.None, Value.None));
        }
    }
}

/// <summary>The attributes and indexes behind the first part of a field name: (is attribute, name or index).</summary>
[PyType("fieldnameiterator", Abstract = true)]
public sealed partial class PyFieldNameIterator(PyStr text) : PyTemplateIterator(TypeObject)
{
    private protected override void Parse(List<Value> parts)
    {
        var name = new FieldName(text.Span);
        while (name.MoveNext())
            parts.Add(PyTuple.Of(name.IsAttribute, !name.IsAttribute && name.Index >= 0 ? (Value)name.Index : Ops.FromText(name.Name.ToText())));
    }
}
