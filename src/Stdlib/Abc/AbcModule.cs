using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Abc;

/// <summary>_abc: what ABCMeta does with caches. See https://docs.python.org/3.14/library/abc.html</summary>
[PyModule("_abc", Doc = "Module contains faster C implementation of abc.ABCMeta")]
[PyModuleType(typeof(PyAbcData))]
public static partial class AbcModule
{
    private static readonly PyStr DataName = PyStr.Intern("_abc_impl");
    private static readonly PyStr PatternFlags = PyStr.Intern("__abc_tpflags__");
    private static readonly PyStr IsAbstract = PyStr.Intern("__isabstractmethod__");
    private static readonly PyStr SubclassHook = PyStr.Intern("__subclasshook__");

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) => module.State = new AbcRegistrations();

    [PyFunction("get_cache_token()", Doc = "Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC.")]
    static long GetCacheToken(PyModule module) => ((AbcRegistrations)module.State!).Count;

    [PyFunction("_abc_init(self, /)", Doc = "Internal ABC helper for class set-up. Should be never used outside abc module.")]
    static void AbcInit(ThreadState ts, PyModule module, Value self)
    {
        var cls = Class(self);
        ComputeAbstract(ts, cls);
        var flags = cls.Dict.GetStr(PatternFlags);
        if (flags.IsInt)
        {
            // The numbers of CPython's type flags for sequences (bit 5) and mappings (bit 6).
            cls.AddPatternFlag(ts, (flags.Bits & 1 << 5) != 0 ? TypeFlags.SequencePattern : TypeFlags.MappingPattern);
            Ops.DelAttr(ts, cls, PatternFlags);
        }
        Ops.SetAttr(ts, cls, DataName, new PyAbcData((AbcRegistrations)module.State!));
    }

    [PyFunction("_abc_register(self, subclass, /)", Doc = "Internal ABC helper for subclasss registration. Should be never used outside abc module.")]
    static Value Register(ThreadState ts, Value self, Value subclass)
    {
        var data = DataOf(self);
        if (subclass.Ref is not PyType type) throw Err.Type("Can only register classes");
        if (Ops.IsSubclass(ts, subclass, self)) return subclass;
        if (Ops.IsSubclass(ts, self, subclass)) throw Err.Runtime("Refusing to create an inheritance cycle");
        lock (data) data.Registry.Add(new WeakReference<PyType>(type));
        data.Registrations.Count++;
        if ((Class(self).Flags & TypeFlags.SequencePattern) != 0) type.AddPatternFlag(ts, TypeFlags.SequencePattern);
        else if ((Class(self).Flags & TypeFlags.MappingPattern) != 0) type.AddPatternFlag(ts, TypeFlags.MappingPattern);
        return subclass;
    }

    [PyFunction("_abc_instancecheck(self, instance, /)", Doc = "Internal ABC helper for instance checks. Should be never used outside abc module.")]
    static bool InstanceCheck(ThreadState ts, Value self, Value instance)
    {
        var data = DataOf(self);
        var subtype = instance.Type;
        var claimed = subtype.IsBuiltin || !Ops.TryGetAttr(ts, instance, Names.__class__, out var given) ? (Value)subtype : given;
        if (claimed.Ref is PyType known && data.Known(known) is { } answer && (answer || known == subtype)) return answer;
        if (CheckSubclass(ts, self, claimed)) return true;
        return claimed.Ref != subtype && CheckSubclass(ts, self, subtype);
    }

    private static bool CheckSubclass(ThreadState ts, in Value self, in Value subclass) => Ops.IsTrue(ts, Ops.CallMethod(ts, self, "__subclasscheck__", subclass));

    [PyFunction("_abc_subclasscheck(self, subclass, /)", Doc = "Internal ABC helper for subclasss checks. Should be never used outside abc module.")]
    static bool SubclassCheck(ThreadState ts, Value self, Value subclass)
    {
        var data = DataOf(self);
        if (subclass.Ref is not PyType type) throw Err.Type("issubclass() arg 1 must be a class");
        if (data.Known(type) is { } known) return known;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion(" in __subclasscheck__");
        bool answer = Decide(ts, data, Class(self), type);
        data.Remember(type, answer);
        return answer;
    }

    private static bool Decide(ThreadState ts, PyAbcData data, PyType cls, PyType type)
    {
        var hooked = Ops.CallMethod(ts, cls, SubclassHook, type);
        if (Value.Is(hooked, Value.True)) return true;
        if (Value.Is(hooked, Value.False)) return false;
        if (!Value.Is(hooked, Value.NotImplemented)) throw Err.New(Exc.AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
        if (type.IsSubtypeOf(cls)) return true;
        foreach (var registered in data.Registered())
            if (Ops.IsSubclass(ts, type, registered)) return true;
        foreach (var derived in Ops.ToArray(ts, Ops.CallMethod(ts, cls, "__subclasses__")))
            if (Ops.IsSubclass(ts, type, derived)) return true;
        return false;
    }

    [PyFunction("_reset_registry(self, /)", Doc = "Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py")]
    static void ResetRegistry(Value self)
    {
        var data = DataOf(self);
        lock (data) data.Registry.Clear();
    }

    [PyFunction("_reset_caches(self, /)", Doc = "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py")]
    static void ResetCaches(Value self) => DataOf(self).Forget();

    private static PyType Class(in Value self) => self.Ref as PyType ?? throw Err.Type("_abc functions take a class");

    private static PyAbcData DataOf(in Value self) =>
        self.Ref is PyType type && type.Dict.GetStr(DataName).Ref is PyAbcData own ? own
        : self.Ref is PyType other && other.Lookup(DataName).Ref is PyAbcData inherited ? inherited
        : throw Err.Type("_abc_impl is set to a wrong type");

    private static void ComputeAbstract(ThreadState ts, PyType cls)
    {
        var names = new PySet();
        foreach (var (name, value) in Items(cls.Dict))
            if (Abstract(ts, value)) names.Add(ts, name);
        foreach (var @base in cls.Bases)
            if (Ops.TryGetAttr(ts, @base, Names.__abstractmethods__, out var inherited))
                foreach (var name in Ops.ToArray(ts, inherited))
                    if (name.Ref is PyStr text && Ops.TryGetAttr(ts, cls, text, out var value) && Abstract(ts, value)) names.Add(ts, name);
        Ops.SetAttr(ts, cls, Names.__abstractmethods__, Ops.Call(ts, PyFrozenSet.TypeObject, names));
    }

    private static List<(Value Name, Value Value)> Items(PyDict dict)
    {
        var items = new List<(Value, Value)>();
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out var name, out var value)) items.Add((name, value));
        return items;
    }

    private static bool Abstract(ThreadState ts, in Value value) => Ops.TryGetAttr(ts, value, IsAbstract, out var flag) && Ops.IsTrue(ts, flag);
}

/// <summary>How often classes were registered in an interpreter; a negative answer holds until the next time.</summary>
public sealed class AbcRegistrations
{
    /// <summary>The number of registrations.</summary>
    public long Count;
}

/// <summary>The registry and the caches of an abstract base class. They keep no class alive.</summary>
[PyType("_abc_data", Module = "_abc", Abstract = true)]
public sealed partial class PyAbcData(AbcRegistrations registrations) : PyObject(TypeObject)
{
    private static readonly object Yes = new(), No = new();
    private ConditionalWeakTable<PyType, object> _answers = [];
    private ConditionalWeakTable<PyType, object> _denied = [];
    private long _deniedAt = registrations.Count;

    internal AbcRegistrations Registrations => registrations;
    internal List<WeakReference<PyType>> Registry { get; } = [];

    internal List<PyType> Registered()
    {
        var alive = new List<PyType>();
        lock (this)
            foreach (var reference in Registry)
                if (reference.TryGetTarget(out var type)) alive.Add(type);
        return alive;
    }

    /// <summary>The answer for a class, if it is known.</summary>
    internal bool? Known(PyType type)
    {
        if (_answers.TryGetValue(type, out _)) return true;
        return _deniedAt == registrations.Count && _denied.TryGetValue(type, out _) ? false : null;
    }

    internal void Remember(PyType type, bool answer)
    {
        lock (this)
        {
            if (answer) { _answers.AddOrUpdate(type, Yes); return; }
            if (_deniedAt != registrations.Count)
            {
                _denied = [];
                _deniedAt = registrations.Count;
            }
            _denied.AddOrUpdate(type, No);
        }
    }

    internal void Forget()
    {
        lock (this) (_answers, _denied) = ([], []);
    }
}
