namespace PyLite.Vm.Objects;

/// <summary>types.MappingProxyType: a read-only view of a mapping, such as the <c>__dict__</c> of a class.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/types.html#types.MappingProxyType</remarks>
[PyType("mappingproxy", MappingPattern = true, Doc = "Read-only proxy of a mapping.")]
public sealed partial class PyMappingProxy(Value mapping) : PyObject(TypeObject)
{
    public readonly Value Mapping = mapping;

    [PyNew("mappingproxy(mapping)")]
    static Value New(ThreadState ts, PyType type, Value mapping)
    {
        if (mapping.Ref is PyList or PyTuple || mapping.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type($"mappingproxy() argument must be a mapping, not {mapping.Type.FullName}");
        return new PyMappingProxy(mapping);
    }

    [PyMethod("__len__(self, /)")] long Len(ThreadState ts) => Ops.Len(ts, Mapping);
    [PyMethod("__getitem__(self, key, /)")] Value GetItem(ThreadState ts, Value key) => Ops.GetItem(ts, Mapping, key);
    [PyMethod("__contains__(self, key, /)")] bool Contains(ThreadState ts, Value key) => Ops.Contains(ts, Mapping, key);
    [PyMethod("__iter__(self, /)")] Value Iter(ThreadState ts) => Ops.GetIter(ts, Mapping);
    [PyMethod("__reversed__(self, /)")] Value Reversed(ThreadState ts) => Ops.CallMethod(ts, Mapping, Slots.Name(SlotId.Reversed));
    [PyMethod("__repr__(self, /)")] Value Repr(ThreadState ts) => $"mappingproxy({Ops.Repr(ts, Mapping)})";
    [PyMethod("__str__(self, /)")] Value Str(ThreadState ts) => Ops.Str(ts, Mapping);
    [PyMethod("__hash__(self, /)")] long Hash(ThreadState ts) => Ops.Hash(ts, Mapping);

    [PyMethod("get(self, key, default=None, /)", Doc = "Return the value for key if key is in the mapping, else default.")]
    Value Get(ThreadState ts, Value key, Value @default) => Ops.CallMethod(ts, Mapping, "get", key, @default);

    [PyMethod("keys(self, /)", Doc = "a set-like object providing a view on D's keys")]
    Value Keys(ThreadState ts) => Ops.CallMethod(ts, Mapping, Names.keys);

    [PyMethod("values(self, /)", Doc = "an object providing a view on D's values")]
    Value Values(ThreadState ts) => Ops.CallMethod(ts, Mapping, "values");

    [PyMethod("items(self, /)", Doc = "a set-like object providing a view on D's items")]
    Value Items(ThreadState ts) => Ops.CallMethod(ts, Mapping, "items");

    [PyMethod("copy(self, /)", Doc = "a shallow copy of D")]
    Value Copy(ThreadState ts) => Ops.CallMethod(ts, Mapping, "copy");

    private static Value Unwrap(in Value value) => value.Ref is PyMappingProxy proxy ? proxy.Mapping : value;

    [PyMethod("__or__(self, value, /)")]
    static Value Or(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Or, Unwrap(self), Unwrap(value));

    [PyMethod("__ror__(self, value, /)")]
    static Value ROr(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Or, Unwrap(value), Unwrap(self));

    [PyMethod("__ior__(self, value, /)")]
    Value IOr(Value value) => throw Err.Type("'|=' is not supported by mappingproxy; use '|' instead");

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Ops.Compare(ts, CompareOp.Eq, Mapping, Unwrap(value));
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Ops.Compare(ts, CompareOp.Ne, Mapping, Unwrap(value));
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Ops.Compare(ts, CompareOp.Lt, Mapping, Unwrap(value));
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Ops.Compare(ts, CompareOp.Le, Mapping, Unwrap(value));
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Ops.Compare(ts, CompareOp.Gt, Mapping, Unwrap(value));
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Ops.Compare(ts, CompareOp.Ge, Mapping, Unwrap(value));

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
