namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeAliasType: what <c>type X = int</c> makes.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/typing.html#typing.TypeAliasType</remarks>
[PyType("TypeAliasType", Module = "typing", Doc = "Type alias.\n\nType aliases are created through the type statement::\n\n    type Alias = int")]
public sealed partial class PyTypeAliasType : PyObject
{
    private readonly PyStr _name;
    private readonly PyTuple _typeParams;
    private readonly Value _module;
    private LazyType _value;

    private PyTypeAliasType(PyStr name, PyTuple typeParams, in Value module, in LazyType value) : base(TypeObject)
    {
        _name = name;
        _typeParams = typeParams;
        _module = module;
        _value = value;
    }

    /// <summary>One of the <c>type</c> statement.</summary>
    internal static PyTypeAliasType OfSyntax(ThreadState ts, PyStr name, in Value typeParams, in Value evaluator) =>
        new(name, typeParams.Ref as PyTuple ?? PyTuple.Of(), TypingSupport.CallerModule(ts), LazyType.From(evaluator));

    [PyNew("TypeAliasType(name, value, *, type_params=())")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value value, Value typeParams)
    {
        if (typeParams.Ref is not PyTuple parameters) throw Err.Type("type_params must be a tuple");
        bool seenDefault = false;
        foreach (var parameter in parameters.Items)
        {
            if (parameter.Ref is not (PyTypeVar or PyParamSpec or PyTypeVarTuple)) throw Err.Type($"Expected a type param, got {Ops.Repr(ts, parameter)}");
            bool hasDefault = Ops.IsTrue(ts, Ops.CallMethod(ts, parameter, "has_default"));
            if (seenDefault && !hasDefault) throw Err.Type($"non-default type parameter '{Ops.Repr(ts, parameter)}' follows default type parameter");
            seenDefault |= hasDefault;
        }
        return new PyTypeAliasType(name, parameters, TypingSupport.CallerModule(ts), LazyType.Known(value));
    }

    [PyGetter("__name__")] Value GetName() => _name;
    [PyGetter("__module__")] Value GetModule() => _module;
    [PyGetter("__value__")] Value GetValue(ThreadState ts) => _value.Get(ts, Value.None);
    [PyGetter("__type_params__")] Value GetTypeParams() => _typeParams;
    [PyGetter("evaluate_value")] Value GetEvaluator() => _value.Evaluator;

    /// <summary>The type parameters; a tuple of them stands unpacked.</summary>
    [PyGetter("__parameters__")]
    Value GetParameters(ThreadState ts) =>
        new PyTuple(Array.ConvertAll(_typeParams.Items, p => p.Ref is PyTypeVarTuple ? ((PyTuple)Ops.Call(ts, PyTuple.TypeObject, p).Ref!).Items[0] : p));

    [PyMethod("__repr__(self, /)")] static Value Repr(PyTypeAliasType self) => self._name;

    [PyMethod("__getitem__(self, key, /)")]
    static Value GetItem(ThreadState ts, PyTypeAliasType self, Value key) =>
        self._typeParams.Length == 0 ? throw Err.Type("Only generic type aliases are subscriptable") : new PyGenericAlias(self, key);

    [PyMethod("__iter__(self, /)")]
    static Value Iter(ThreadState ts, PyTypeAliasType self) =>
        Ops.GetIter(ts, PyTuple.Of(Ops.GetItem(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "Unpack"), self)));

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => PyUnion.OfOperands(ts, value, self);
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyTypeAliasType self) => self._name;
}
