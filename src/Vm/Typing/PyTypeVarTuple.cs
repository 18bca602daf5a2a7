namespace PyLite.Vm.Builtins;

/// <summary>typing.TypeVarTuple.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/typing.html#typing.TypeVarTuple</remarks>
[PyType("TypeVarTuple", Module = "typing", HasDict = true, Doc = "Type variable tuple. A specialized form of type variable that enables\nvariadic generics.")]
public sealed partial class PyTypeVarTuple(PyStr name) : PyObject(TypeObject)
{
    private readonly PyStr _name = name;
    private LazyType _default = LazyType.Nothing;
    private PyInstance? _attributes;

    internal void SetDefault(in Value evaluator) => _default = LazyType.From(evaluator);

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("TypeVarTuple(name, *, default=<missing>)")]
    static Value New(ThreadState ts, PyType type, PyStr name, Value @default)
    {
        var made = new PyTypeVarTuple(name) { _default = @default.IsAbsent || @default.Ref is PyNoDefault ? LazyType.Nothing : LazyType.Known(@default) };
        made.Attributes(true)!.Set(Names.__module__, TypingSupport.CallerModule(ts));
        return made;
    }

    [PyConst("__module__")] static Value Module => "typing";
    [PyGetter("__name__")] Value GetName() => _name;
    [PyGetter("__default__")] Value GetDefault(ThreadState ts) => _default.Get(ts, PyNoDefault.Instance);
    [PyGetter("evaluate_default")] Value GetDefaultEvaluator() => _default.Evaluator;
    [PyMethod("has_default(self, /)")] bool HasDefault(ThreadState ts) => !_default.IsNothing;
    [PyMethod("__repr__(self, /)")] static Value Repr(PyTypeVarTuple self) => self._name;

    [PyMethod("__iter__(self, /)")]
    static Value Iter(ThreadState ts, PyTypeVarTuple self) =>
        Ops.GetIter(ts, PyTuple.Of(Ops.GetItem(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "Unpack"), self)));

    [PyMethod("__typing_subst__(self, arg, /)")] static Value Subst(PyTypeVarTuple self, Value arg) => throw Err.Type("Substitution of bare TypeVarTuple is not supported");
    [PyMethod("__typing_prepare_subst__(self, alias, args, /)")] static Value PrepareSubst(ThreadState ts, PyTypeVarTuple self, Value alias, Value args) => TypingSupport.Call(ts, "_typevartuple_prepare_subst", self, alias, args);
    [PyMethod("__mro_entries__(self, bases, /)")] static Value MroEntries(PyTypeVarTuple self, Value bases) => throw TypingSupport.NoSubclassing("TypeVarTuple");
    [PyMethod("__reduce__(self, /)")] static Value Reduce(PyTypeVarTuple self) => self._name;
}
