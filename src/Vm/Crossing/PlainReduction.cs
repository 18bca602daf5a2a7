namespace PyLite.Vm.Crossing;

/// <summary>Which classes have instances that are nothing but their attributes: no method of theirs says how they are pickled.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/pickle.html#pickling-class-instances</remarks>
public static class PlainReduction
{
    private static readonly PyStr ReduceEx = PyStr.Intern("__reduce_ex__"), Reduce = PyStr.Intern("__reduce__"), GetState = PyStr.Intern("__getstate__");
    private static readonly PyStr NewArgs = PyStr.Intern("__getnewargs__"), NewArgsEx = PyStr.Intern("__getnewargs_ex__"), SetState = PyStr.Intern("__setstate__"), GetAttrHook = PyStr.Intern("__getattr__");

    /// <summary>What is known about classes, by the versions that they had. Belongs to the interpreter.</summary>
    private sealed class Known
    {
        private const int MaxEntries = 256;
        private readonly Dictionary<PyType, (int Version, bool IsPlain)> _classes = [];

        public bool IsPlain(PyType type)
        {
            if (_classes.TryGetValue(type, out var known) && known.Version == type.Version) return known.IsPlain;
            if (_classes.Count >= MaxEntries) _classes.Clear();
            bool plain = PlainReduction.IsPlain(type);
            _classes[type] = (type.Version, plain);
            return plain;
        }
    }

    /// <summary>Whether <c>__reduce_ex__</c> of an instance is object's, and would call nothing and give its class and attributes only.</summary>
    public static bool Applies(ThreadState ts, PyInstance instance) => ts.Interpreter.ModuleState<Known>().IsPlain(instance.Type) && instance.Get(ReduceEx).IsAbsent;

    /// <summary>Whether that holds for a class, whatever attributes its instances have.</summary>
    internal static bool IsPlain(PyType type) =>
        type.HasPlainInstances && type.SlotCount == 0 && (type.Flags & TypeFlags.HasDict) != 0
        && type.Slot(SlotId.GetAttribute) == PyObjectType.GetAttributeMethod
        && IsObjects(type, ReduceEx) && IsObjects(type, Reduce) && IsObjects(type, GetState) && IsObjects(type, Names.__class__) && HasOrdinaryDict(type)
        && type.Lookup(NewArgs).IsAbsent && type.Lookup(NewArgsEx).IsAbsent;

    private static bool IsObjects(PyType type, PyStr name) => type.WhereDefined(name) == PyObjectType.TypeObject;

    private static bool HasOrdinaryDict(PyType type) => type.WhereDefined(Names.__dict__) is null || type.Lookup(Names.__dict__).Ref is PyGetSetDescriptor;

    /// <summary>Whether asking an instance for <c>__setstate__</c> finds nothing and calls nothing.</summary>
    internal static bool HasNoSetState(PyType type) =>
        type.Lookup(SetState).IsAbsent && type.Lookup(GetAttrHook).IsAbsent && type.Slot(SlotId.GetAttribute) == PyObjectType.GetAttributeMethod;

    /// <summary>Whether the state of instances goes to their attributes one by one, past descriptors: the class has no <c>__setstate__</c> and no <c>__dict__</c> of its own making.</summary>
    public static bool SetsAttributes(PyType type) => (type.Flags & TypeFlags.HasDict) != 0 && HasNoSetState(type) && HasOrdinaryDict(type);

    /// <summary><c>cls.__new__(cls)</c>.</summary>
    public static Value NewInstance(ThreadState ts, in Value cls) => CopyBuilding.NewInstance(ts, cls);
}
