namespace PyLite.Vm.Builtins;

/// <summary>super: https://docs.python.org/3.14/library/functions.html#super</summary>
[PyType("super", Subclassable = true, Doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires\n    issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n")]
public sealed partial class PySuper : PyObject
{
    private PyInstance? _attributes;

    public PyType? ThisClass;

    /// <summary>What attributes are bound to; only if <see cref="SelfClass"/> is not null.</summary>
    public Value Self = Value.None;
    public PyType? SelfClass;

    public PySuper(PyType? type = null) : base(type ?? TypeObject) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && Type != TypeObject ? _attributes = PyInstance.ForAttributes(Type) : null);

    /// <summary>super(cls, self).</summary>
    public static PySuper Make(ThreadState ts, PyType cls, in Value self) => new() { ThisClass = cls, Self = self, SelfClass = Check(ts, cls, self) };

    /// <summary>Looks a name up behind a class in the MRO of an object; gives it unbound, with the type to bind by.</summary>
    public static (Value Found, PyType StartType) Find(ThreadState ts, PyType cls, in Value self, PyStr name)
    {
        var start = Check(ts, cls, self);
        return (name == Names.__class__ ? Value.Absent : FindBehind(start, cls, name), start);
    }

    private static Value FindBehind(PyType start, PyType cls, PyStr name)
    {
        var mro = start.Mro;
        for (int at = Array.IndexOf(mro, cls) + 1; at < mro.Length; at++)
        {
            var found = mro[at].Dict.GetStr(name);
            if (!found.IsAbsent) return found;
        }
        return Value.Absent;
    }

    private static PyType Check(ThreadState ts, PyType cls, in Value self)
    {
        if (self.Ref is PyType type && type.IsSubtypeOf(cls)) return type;
        if (self.Type.IsSubtypeOf(cls)) return self.Type;
        // A proxy may claim another class.
        if (!self.Type.IsBuiltin && Ops.TryGetAttr(ts, self, Names.__class__, out var claimed) && claimed.Ref is PyType other && other.IsSubtypeOf(cls)) return other;
        string what = self.Ref is PyType t ? $"type {t.Name}" : $"instance of {self.Type.Name}";
        throw Err.Type($"super(type, obj): obj ({what}) is not an instance or subtype of type ({cls.Name}).");
    }

    [PyNew("super(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw) => new PySuper((PyType)Receiver.Check<PyType>(args, "__new__", "super").Ref!);

    [PyInit("super(type=<missing>, object_or_type=None, /)", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var self = (PySuper)Receiver.Check<PySuper>(args, "__init__", "super").Ref!;
        if (kw is { Length: > 0 }) throw Err.Type("super() takes no keyword arguments");
        if (args.Length > 3) throw Err.Type($"super() expected at most 2 arguments, got {args.Length - 1}");
        PyType cls;
        Value obj;
        if (args.Length == 1) (cls, obj) = FromFrame(ts);
        else
        {
            cls = args[1].Ref as PyType ?? throw Err.Type($"super() argument 1 must be a type, not {args[1].Type.FullName}");
            obj = args.Length > 2 ? args[2] : Value.None;
        }
        self.ThisClass = cls;
        self.Self = obj;
        self.SelfClass = obj.IsNone ? null : Check(ts, cls, obj);
        return Value.None;
    }

    /// <summary>super() without arguments: the class whose body defines the running function, and the function's first argument.</summary>
    private static (PyType Class, Value Self) FromFrame(ThreadState ts)
    {
        var frame = ts.Frame;
        if (frame == ts.Bottom) throw Err.Runtime("super(): no current frame");
        var function = frame.Function;
        var code = frame.State.Code;
        if (code.ArgCount == 0) throw Err.Runtime("super(): no arguments");
        var self = frame.Register(0);
        if (code.IsCell[0] && self.Ref is PyCell first) self = first.Contents;
        if (self.IsAbsent) throw Err.Runtime("super(): arg[0] deleted");
        int index = Array.IndexOf(code.FreeNames, "__class__");
        if (index < 0) throw Err.Runtime("super(): __class__ cell not found");
        var cls = function.Closure[index].Contents;
        if (cls.IsAbsent) throw Err.Runtime("super(): empty __class__ cell");
        return (cls.Ref as PyType ?? throw Err.Runtime($"super(): __class__ is not a type ({cls.Type.FullName})"), self);
    }

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PySuper self, PyStr name)
    {
        if (self.ThisClass != null && self.SelfClass is { } start && name != Names.__class__)
        {
            var found = FindBehind(start, self.ThisClass, name);
            if (!found.IsAbsent) return Ops.DescriptorGet(ts, found, self.Self.Ref == start ? Value.Absent : self.Self, start);
        }
        return Ops.GenericTryGetAttr(ts, self, name, out var value) ? value : ts.Raise(PyAttributeError.Make(self, name, $"'{self.Type.FullName}' object has no attribute '{name}'"));
    }

    [PyMethod("__get__(self, instance, owner=None, /)")]
    static Value Get(ThreadState ts, PySuper self, Value instance, Value owner)
    {
        if (instance.IsNone || self.SelfClass != null || self.ThisClass == null) return self;
        return self.Type == TypeObject ? Make(ts, self.ThisClass, instance) : Ops.Call(ts, self.Type, self.ThisClass, instance);
    }

    [PyMethod("__repr__(self, /)")]
    string Repr() => $"<super: {(ThisClass == null ? "NULL" : $"<class '{ThisClass.Name}'>")}, {(SelfClass == null ? "NULL" : $"<{SelfClass.Name} object>")}>";

    [PyGetter("__thisclass__", Member = true, Doc = "the class invoking super()")] Value GetThisClass() => ThisClass == null ? Value.None : ThisClass;
    [PyGetter("__self__", Member = true, Doc = "the instance invoking super(); may be None")] Value GetSelf() => SelfClass == null ? Value.None : Self;
    [PyGetter("__self_class__", Member = true, Doc = "the type of the instance invoking super(); may be None")] Value GetSelfClass() => SelfClass == null ? Value.None : SelfClass;
}
