namespace PyLite.Vm.Builtins;

// What object offers beside attribute access and comparison.
public static partial class PyObjectType
{
    [PySetter("__class__")]
    static void SetClass(ThreadState ts, Value self, Value value)
    {
        if (value.Ref is not PyType type) throw Err.Type($"__class__ must be set to a class, not '{value.Type.FullName}' object");
        var old = self.Type;
        bool modules = old.IsSubtypeOf(PyModule.TypeObject) && type.IsSubtypeOf(PyModule.TypeObject);
        if (!modules && (old.IsBuiltin || type.IsBuiltin)) throw Err.Type("__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (!PyType.SameLayout(old, type)) throw Err.Type($"__class__ assignment: '{type.Name}' object layout differs from '{old.Name}'");
        self.Object.Attributes(false)?.ChangeType(type);
        self.Object.Type = type;
    }

    [PyDeleter("__class__")]
    static void DeleteClass(ThreadState ts, Value self) => throw Err.Type("can't delete __class__ attribute");

    [PyMethod("__dir__(self, /)", Doc = "Default dir() implementation.")]
    static Value Dir(ThreadState ts, Value self)
    {
        var names = new PyDict();
        if (Ops.TryGetAttr(ts, self, Names.__dict__, out var own) && own.Ref is PyDict dict) AddKeys(ts, names, dict);
        if (Ops.TryGetAttr(ts, self, Names.__class__, out var cls)) AddClassNames(ts, names, cls);
        return Ops.ToList(ts, names);
    }

    private static void AddKeys(ThreadState ts, PyDict names, PyDict dict)
    {
        for (int i = 0; i < dict.EntryCount; i++)
            if (dict.TryEntry(i, out var key, out _)) names.Set(ts, key, Value.None);
    }

    /// <summary>Adds the names of a class and of its bases.</summary>
    private static void AddClassNames(ThreadState ts, PyDict names, in Value cls)
    {
        if (cls.Ref is PyType type)
        {
            foreach (var t in type.Mro) AddKeys(ts, names, t.Dict);
            return;
        }
        if (!ts.HasNativeStack()) throw Err.Recursion();
        if (Ops.TryGetAttr(ts, cls, Names.__dict__, out var own) && own.Ref is PyDict dict) AddKeys(ts, names, dict);
        if (!Ops.TryGetAttr(ts, cls, Names.__bases__, out var bases) || bases.Ref is not PyTuple tuple) return;
        foreach (var b in tuple.Items) AddClassNames(ts, names, b);
    }

    [PyMethod("__sizeof__(self, /)", Doc = "Size of object in memory, in bytes.")]
    static long SizeOf(Value self) => ObjectSizes.Of(self);

    [PyClassMethod("__init_subclass__(cls, /)", Doc = "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.\n")]
    static void InitSubclass(PyType cls) { }

    [PyClassMethod("__subclasshook__(cls, object, /)", Doc = "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).\n")]
    static Value SubclassHook(PyType cls, Value @object) => Value.NotImplemented;

    // ---- pickling and copying; reference: https://docs.python.org/3.14/library/pickle.html#pickling-class-instances

    [PyMethod("__reduce__(self, /)", Doc = "Helper for pickle.")]
    static Value Reduce(ThreadState ts, Value self) => ReduceDefault(ts, self, 0);

    [PyMethod("__reduce_ex__(self, protocol, /)", Doc = "Helper for pickle.")]
    static Value ReduceEx(ThreadState ts, Value self, int protocol)
    {
        var own = self.Type.Slot(SlotId.Reduce);
        return own != null && own != ReduceMethod ? Ops.CallMethod(ts, self, Slots.Name(SlotId.Reduce)) : ReduceDefault(ts, self, protocol);
    }

    private static PyObject ReduceMethod => TypeObject.Dict.GetStr(Slots.Name(SlotId.Reduce)).Object;

    private static Value ReduceDefault(ThreadState ts, in Value self, int protocol)
    {
        var copyreg = ImportedModule(ts, "copyreg");
        if (protocol < 2) return Ops.CallMethod(ts, copyreg, "_reduce_ex", self, protocol);
        var type = self.Type;
        if (type.Slot(SlotId.New) == null || (type.Flags & TypeFlags.NotInstantiable) != 0) throw Err.Type($"cannot pickle '{type.FullName}' object");
        PyTuple args = PyTuple.Empty;
        PyDict? keywords = null;
        bool hasArgs = NewArguments(ts, self, ref args, ref keywords);
        bool isList = self.Ref is PyList, isDict = self.Ref is PyDict;
        var state = State(ts, self, required: !(hasArgs || isList || isDict));
        Value listItems = isList ? Ops.GetIter(ts, self) : Value.None;
        Value dictItems = isDict ? Ops.GetIter(ts, Ops.CallMethod(ts, self, "items")) : Value.None;
        if (keywords is not { Count: > 0 })
            return PyTuple.Of(Ops.GetAttr(ts, copyreg, "__newobj__"), new PyTuple([type, .. args.Items]), state, listItems, dictItems);
        return PyTuple.Of(Ops.GetAttr(ts, copyreg, "__newobj_ex__"), PyTuple.Of(type, args, keywords), state, listItems, dictItems);
    }

    /// <summary>What <c>__getnewargs_ex__</c> or <c>__getnewargs__</c> say; false if there is neither.</summary>
    private static bool NewArguments(ThreadState ts, in Value self, ref PyTuple args, ref PyDict? keywords)
    {
        // Special methods are the class's: an instance's __getattr__ is not asked.
        if (TrySpecial(ts, self, "__getnewargs_ex__", out var method))
        {
            var pair = Ops.Call(ts, method);
            if (pair.Ref is not PyTuple both) throw Err.Type($"__getnewargs_ex__ should return a tuple, not '{pair.Type.FullName}'");
            if (both.Length != 2) throw Err.Value($"__getnewargs_ex__ should return a tuple of length 2, not {both.Length}");
            args = both.Items[0].Ref as PyTuple ?? throw Err.Type($"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{both.Items[0].Type.FullName}'");
            keywords = both.Items[1].Ref as PyDict ?? throw Err.Type($"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{both.Items[1].Type.FullName}'");
            return true;
        }
        if (!TrySpecial(ts, self, "__getnewargs__", out method)) return false;
        var given = Ops.Call(ts, method);
        args = given.Ref as PyTuple ?? throw Err.Type($"__getnewargs__ should return a tuple, not '{given.Type.FullName}'");
        return true;
    }

    private static bool TrySpecial(ThreadState ts, in Value self, string name, out Value method)
    {
        method = self.Type.LookupInMro(PyStr.Intern(name));
        if (method.IsAbsent) return false;
        method = Ops.DescriptorGet(ts, method, self, self.Type);
        return true;
    }

    [PyMethod("__getstate__(self, /)", Doc = "Helper for pickle.")]
    static Value GetState(ThreadState ts, Value self) => DefaultState(ts, self, required: false);

    private static Value State(ThreadState ts, in Value self, bool required)
    {
        var method = self.Type.Lookup(s_getState);
        return method.Ref == TypeObject.Dict.GetStr(s_getState).Ref ? DefaultState(ts, self, required) : Ops.CallMethod(ts, self, s_getState);
    }

    /// <summary>What <c>__reduce__</c> of a native type tells of a subclass's attributes and slots: None, a dict, or both.</summary>
    public static Value StateOf(ThreadState ts, in Value self) => State(ts, self, required: false);

    private static readonly PyStr s_getState = PyStr.Intern("__getstate__");

    private static Value DefaultState(ThreadState ts, in Value self, bool required)
    {
        var type = self.Type;
        if (required && !type.HasPlainInstances) throw Err.Type($"cannot pickle '{type.FullName}' object");
        Value state = Ops.TryGetAttr(ts, self, Names.__dict__, out var dict) ? dict : Value.None;
        if (type.SlotCount == 0) return state.Ref is PyDict { Count: 0 } ? Value.None : state;
        var slots = new PyDict();
        foreach (var cls in type.Mro)
        {
            foreach (var name in cls.SlotNames)
                if (Ops.TryGetAttr(ts, self, name, out var value)) slots.SetStr(name, value);
        }
        return slots.Count == 0 ? state : PyTuple.Of(state, slots);
    }

    private static Value ImportedModule(ThreadState ts, string name)
    {
        var module = ts.Interpreter.Modules.GetStr(name);
        if (!module.IsAbsent) return module;
        return Ops.Call(ts, ts.Interpreter.Builtins.Dict.GetStr(Names.__import__), name);
    }
}
