namespace PyLite.Stdlib.Weakref;

/// <summary>_weakref: https://docs.python.org/3.14/library/weakref.html</summary>
[PyModule("_weakref", Doc = "Weak-reference support module.")]
[PyModuleType(typeof(PyWeakRef)), PyModuleType(typeof(PyWeakProxy)), PyModuleType(typeof(PyWeakCallableProxy))]
public static partial class WeakrefModule
{
    [PyConst("ref")] static Value Ref => PyWeakRef.TypeObject;

    [PyFunction("getweakrefcount(object, /)", Doc = "Return the number of weak references to 'object'.")]
    static long GetWeakRefCount(ThreadState ts, Value @object) => @object.Ref is PyObject obj ? ts.Interpreter.Callbacks.ListOf(obj)?.Alive().Count ?? 0 : 0;

    [PyFunction("getweakrefs(object, /)", Doc = "Return a list of all weak reference objects pointing to 'object'.")]
    static Value GetWeakRefs(ThreadState ts, Value @object)
    {
        var result = new PyList();
        if (@object.Ref is PyObject obj && ts.Interpreter.Callbacks.ListOf(obj) is { } list)
            foreach (var reference in list.Alive()) result.Append(reference);
        return result;
    }

    [PyFunction("proxy(object, callback=None, /)", Doc = "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a reference to the\nproxy when 'object' is about to be finalized.")]
    static Value Proxy(ThreadState ts, Value @object, Value callback)
    {
        var target = Referable(@object);
        bool callable = Ops.IsCallable(target);
        if (callback.IsNone && ts.Interpreter.Callbacks.ListOf(target)?.FindPlain(callable ? PyWeakCallableProxy.TypeObject : PyWeakProxy.TypeObject) is { } known) return known;
        var made = callable ? new PyWeakCallableProxy(target, callback) : new PyWeakProxy(target, callback);
        ts.Interpreter.Callbacks.Register(ts, target, made);
        return made;
    }

    [PyFunction("_remove_dead_weakref(dct, key, /)", Doc = "Atomically remove key from dict if it points to a dead weakref.")]
    static void RemoveDead(ThreadState ts, PyDict dct, Value key)
    {
        int at = dct.Find(ts, key, PyDict.HashOf(ts, key));
        if (at >= 0 && dct.ValueAt(at).Ref is PyWeakObject { Target: null }) Ops.DelItem(ts, dct, key);
    }

    /// <summary>The object, if weak references to it are allowed.</summary>
    internal static PyObject Referable(in Value value) =>
        value.Ref is PyObject obj && (obj.Type.Flags & TypeFlags.HasWeakRef) != 0 ? obj : throw Err.Type($"cannot create weak reference to '{value.Type.FullName}' object");

    /// <summary>The repr of a reference or proxy.</summary>
    internal static PyStr Describe(ThreadState ts, string kind, PyWeakObject reference, bool withName)
    {
        long id = ts.Interpreter.IdOf(reference);
        if (reference.Target is not { } target) return PyStr.FromUtf16($"<{kind} at 0x{id:x}; dead>");
        string name = withName && Ops.TryGetAttr(ts, target, Names.__name__, out var found) && found.Ref is PyStr text ? $" ({text})" : "";
        return PyStr.FromUtf16($"<{kind} at 0x{id:x}; to '{target.Type.Name}' at 0x{ts.Interpreter.IdOf(target):x}{name}>");
    }
}

/// <summary>weakref.ref.</summary>
[PyType("ReferenceType", Module = "weakref", Subclassable = true)]
public sealed partial class PyWeakRef : PyWeakObject
{
    private PyInstance? _attributes;
    private long _hash;
    private bool _hashed;

    private PyWeakRef(PyType type, PyObject target, in Value callback) : base(type, target, callback) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("ref(object, callback=None, /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        bool exact = type == TypeObject;
        if (exact && kw != null) throw Err.Type("ref() takes no keyword arguments");
        int given = args.Length - (kw?.Length ?? 0);
        if (given < 1) throw Err.Type("__new__ expected at least 1 argument, got 0");
        if (given > 2) throw Err.Type($"__new__ expected at most 2 arguments, got {given}");
        var target = WeakrefModule.Referable(args[0]);
        var callback = given > 1 ? args[1] : Value.None;
        if (exact && callback.IsNone && ts.Interpreter.Callbacks.ListOf(target)?.FindPlain(TypeObject) is { } known) return known;
        var made = new PyWeakRef(type, target, callback);
        ts.Interpreter.Callbacks.Register(ts, target, made);
        return made;
    }

    [PyInit("ref(object, callback=None, /)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, PyWeakRef self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("ref() takes no keyword arguments");
        if (args.Length < 1) throw Err.Type("__init__ expected at least 1 argument, got 0");
        if (args.Length > 2) throw Err.Type($"__init__ expected at most 2 arguments, got {args.Length}");
        return Value.None;
    }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, PyWeakRef self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw is { Length: > 0 }) throw Err.Type("weakref takes no keyword arguments");
        if (args.Length > 0) throw Err.Type($"weakref expected 0 arguments, got {args.Length}");
        return self.Target is { } target ? target : Value.None;
    }

    [PyGetter("__callback__", Member = true)] Value GetCallback() => Target == null ? Value.None : Callback;

    [PyMethod("__hash__(self, /)")]
    long Hash(ThreadState ts)
    {
        if (_hashed) return _hash;
        _hash = Ops.Hash(ts, Target ?? throw Err.Type("weak object has gone away"));
        _hashed = true;
        return _hash;
    }

    private Value Compare(ThreadState ts, CompareOp op, in Value other)
    {
        if (other.Ref is not PyWeakRef reference) return Value.NotImplemented;
        if (Target is not { } mine || reference.Target is not { } its) return this == reference == (op == CompareOp.Eq);
        return Ops.Compare(ts, op, mine, its);
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, value);
    [PyMethod("__repr__(self, /)")] Value Repr(ThreadState ts) => WeakrefModule.Describe(ts, "weakref", this, true);

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
