namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeAliasType: what a <c>type</c> statement makes. https://docs.python.org/3.14/library/typing.html#typing.TypeAliasType</summary>
[PyType("TypeAliasType", Module = "typing", Doc = "Type alias.")]
public sealed partial class PyTypeAlias(PyStr name, PyTuple? typeParams, LazyTypeValue value, Value module) : PyObject(TypeObject)
{
    public readonly PyStr Name = name;
    private readonly LazyTypeValue _value = value;

    [PyNew("typealias(name, value, *, type_params=<missing>)")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value value, Value typeParams)
    {
        if (!typeParams.IsAbsent && typeParams.Ref is not PyTuple) throw Err.Type("type_params must be a tuple");
        bool defaultSeen = false;
        foreach (var parameter in (typeParams.Ref as PyTuple)?.Items ?? [])
        {
            if (parameter.Ref is not (PyTypeVar or PyParamSpec or PyTypeVarTuple)) throw Err.Type($"Expected a type param, got {Ops.Repr(ts, parameter)}");
            bool hasDefault = parameter.Ref switch { PyTypeVar v => !v.Default.IsMissing, PyParamSpec p => !p.Default.IsMissing, PyTypeVarTuple t => !t.Default.IsMissing, _ => false };
            if (defaultSeen && !hasDefault) throw Err.Type($"non-default type parameter '{Ops.Repr(ts, parameter)}' follows default type parameter");
            defaultSeen |= hasDefault;
        }
        return new PyTypeAlias(name, typeParams.Ref as PyTuple, LazyTypeValue.Of(value), TypeParameters.CallerModule(ts));
    }

    [PyGetter("__name__", Member = true)] Value GetName() => Name;
    [PySetter("__name__")] void SetName(Value value) => throw Receiver.ReadOnly();
    [PyGetter("__value__")] Value GetValue(ThreadState ts) => _value.Get(ts, Value.None);
    [PyGetter("evaluate_value")] Value GetEvaluateValue() => _value.Evaluator;
    [PyGetter("__type_params__")] Value GetTypeParams() => typeParams ?? PyTuple.Empty;
    [PyGetter("__module__")] Value GetModule() => module;

    /// <summary>The type parameters, variadic ones unpacked.</summary>
    [PyGetter("__parameters__")]
    Value GetParameters(ThreadState ts)
    {
        if (typeParams == null) return PyTuple.Empty;
        var items = new List<Value>();
        foreach (var parameter in typeParams.Items)
        {
            if (parameter.Ref is PyTypeVarTuple) items.AddRange(Ops.ToArray(ts, parameter));
            else items.Add(parameter);
        }
        return new PyTuple(items.ToArray());
    }

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(Value key) => typeParams == null ? throw Err.Type("Only generic type aliases are subscriptable") : new PyGenericAlias(this, key);

    [PyMethod("__iter__(self, /)")]
    static Value Iter(ThreadState ts, PyTypeAlias self) => Ops.GetIter(ts, PyTuple.Of(Ops.GetItem(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "Unpack"), self)));

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, value, self);
    [PyMethod("__repr__(self, /)")] string Repr() => Name.ToString();
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyTypeAlias self) => self.Name;
}
