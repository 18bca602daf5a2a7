namespace PyLite.Vm.Builtins;

/// <summary>string.templatelib.Template.</summary>
[PyType("Template", Module = "string.templatelib", Doc = "Template object")]
public sealed partial class PyTemplate(PyTuple strings, PyTuple interpolations) : PyObject(TypeObject)
{
    public readonly PyTuple Strings = strings;
    public readonly PyTuple Interpolations = interpolations;

    [PyNew("Template(*args)", Shown = "", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw is { Length: > 0 }) throw Err.Type("Template.__new__ only accepts *args arguments");
        foreach (var part in args[1..])
            if (part.Ref is not (PyStr or PyInterpolation)) throw Err.Type($"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {part.Type.FullName}");
        return Templates.MakeTemplate(args[1..]);
    }

    [PyGetter("strings", Member = true, Doc = "Strings")] Value GetStrings() => Strings;
    [PySetter("strings")] void SetStrings(Value value) => throw Receiver.ReadOnly();
    [PyGetter("interpolations", Member = true, Doc = "Interpolations")] Value GetInterpolations() => Interpolations;
    [PySetter("interpolations")] void SetInterpolations(Value value) => throw Receiver.ReadOnly();
    [PyGetter("values", Doc = "Values of interpolations")] Value GetValues() => new PyTuple(Array.ConvertAll(Interpolations.Items, static i => ((PyInterpolation)i.Ref!).Value));

    [PyMethod("__iter__(self, /)")] static Value Iter(PyTemplate self) => new PyTemplateIterator(self);

    [PyMethod("__add__(self, value, /)")]
    static Value Add(PyTemplate self, Value value)
    {
        if (value.Ref is not PyTemplate other)
            throw Err.Type($"can only concatenate string.templatelib.Template (not \"{value.Type.FullName}\") to string.templatelib.Template");
        var middle = PyStr.Concat((PyStr)self.Strings.Items[^1].Ref!, (PyStr)other.Strings.Items[0].Ref!);
        return new PyTemplate(
            new PyTuple([.. self.Strings.Items[..^1], middle, .. other.Strings.Items[1..]]),
            new PyTuple([.. self.Interpolations.Items, .. other.Interpolations.Items]));
    }

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"Template(strings={Ops.Repr(ts, Strings)}, interpolations={Ops.Repr(ts, Interpolations)})";

    /// <summary>The parts in order, from which a call makes an equal template.</summary>
    [PyMethod("__reduce__(self, /)")]
    static Value Reduce(ThreadState ts, PyTemplate self) => PyTuple.Of(TypeObject, new PyTuple(Ops.ToArray(ts, self)));

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}

/// <summary>Gives strings, but for empty ones, and interpolations in turns.</summary>
[PyType("TemplateIter", Module = "string.templatelib", Abstract = true, Doc = "Template iterator object")]
public sealed partial class PyTemplateIterator(PyTemplate template) : PyIterator(TypeObject)
{
    private int _next;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        while (_next < template.Strings.Length + template.Interpolations.Length)
        {
            int at = _next++;
            value = (at & 1) == 0 ? template.Strings.Items[at / 2] : template.Interpolations.Items[at / 2];
            if (value.Ref is not PyStr { Length: 0 }) return true;
        }
        value = Value.Absent;
        return false;
    }

    [PyMethod("__iter__(self, /)")] static Value Iter(PyTemplateIterator self) => self;
    [PyMethod("__next__(self, /)")] static Value Next(ThreadState ts, PyTemplateIterator self) => self.TryNext(ts, out var value) ? value : ts.Raise(new PyStopIteration(PyStopIteration.TypeObject));
}
