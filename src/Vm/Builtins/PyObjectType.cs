namespace PyLite.Vm.Builtins;

/// <summary>object: the base of all types, and what all objects can do.</summary>
/// <remarks>Reference: data model, "Basic customization".</remarks>
[PyType("object", Instance = typeof(Value), Subclassable = true, Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
public static partial class PyObjectType
{
    private static class Cached
    {
        public static readonly PyObject GetAttribute = Own("__getattribute__");
        public static readonly PyObject SetAttr = Own("__setattr__");
        public static readonly PyObject DelAttr = Own("__delattr__");
        public static readonly PyObject Hash = Own("__hash__");
        public static readonly PyObject New = Own("__new__");
        public static readonly PyObject Init = Own("__init__");
        private static PyObject Own(string name) => TypeObject.Dict.GetStr(name).Object;
    }

    // The special methods of object itself: a type whose slot is one of these has not overridden it.
    public static PyObject GetAttributeMethod => Cached.GetAttribute;
    public static PyObject SetAttrMethod => Cached.SetAttr;
    public static PyObject DelAttrMethod => Cached.DelAttr;
    public static PyObject HashMethod => Cached.Hash;
    public static PyObject NewFunction => Cached.New;
    public static PyObject InitMethod => Cached.Init;

    [PyNew("object()", Raw = true)]
    static Value New(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 0) throw Err.Type("object.__new__(): not enough arguments");
        if (args[0].Ref is not PyType type) throw Err.Type($"object.__new__(X): X is not a type object ({args[0].Type.FullName})");
        if (args.Length > 1)
        {
            if (type.Slot(SlotId.New) != NewFunction) throw Err.Type("object.__new__() takes exactly one argument (the type to instantiate)");
            if (type.Slot(SlotId.Init) == InitMethod) throw Err.Type($"{type.Name}() takes no arguments");
        }
        return NewInstance(ts, type);
    }

    /// <summary>A new plain instance.</summary>
    public static Value NewInstance(ThreadState ts, PyType type)
    {
        if ((type.Flags & TypeFlags.AbstractMethods) != 0) throw AbstractError(ts, type);
        if (!type.HasPlainInstances) throw Err.Type($"object.__new__({type.Name}) is not safe, use {type.Layout.Name}.__new__()");
        var made = new PyInstance(type);
        if (type.HasFinalizer) ts.Interpreter.Finalizers.Register(ts, made);
        return made;
    }

    private static PyException AbstractError(ThreadState ts, PyType type)
    {
        var names = Ops.ToArray(ts, type.Dict.GetStr(Names.__abstractmethods__));
        var texts = Array.ConvertAll(names, static n => n.Ref!.ToString()!);
        Array.Sort(texts, string.CompareOrdinal);
        string list = string.Join(", ", texts.Select(static t => $"'{t}'"));
        return Err.Type($"Can't instantiate abstract class {type.Name} without an implementation for abstract method{(texts.Length > 1 ? "s" : "")} {list}");
    }

    [PyMethod("__init__(self, /, *args, **kwargs)", Raw = true)]
    static Value Init(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length > 1)
        {
            var type = args[0].Type;
            if (type.Slot(SlotId.Init) != InitMethod) throw Err.Type("object.__init__() takes exactly one argument (the instance to initialize)");
            if (type.Slot(SlotId.New) == NewFunction) throw Err.Type($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
        }
        return Value.None;
    }

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, Value self, PyStr name) =>
        Ops.GenericTryGetAttr(ts, self, name, out var value) && !value.IsAbsent ? value : value.IsAbsent && ts.Pending != null ? value : ts.Raise(PyAttributeError.Missing(self, name));

    [PyMethod("__setattr__(self, name, value, /)")]
    static void SetAttr(ThreadState ts, Value self, PyStr name, Value value)
    {
        if (self.Ref is PyType) throw NotForClasses("__setattr__", self);
        Ops.GenericSetAttr(ts, self, name, value);
    }

    [PyMethod("__delattr__(self, name, /)")]
    static void DelAttr(ThreadState ts, Value self, PyStr name)
    {
        if (self.Ref is PyType) throw NotForClasses("__delattr__", self);
        Ops.GenericDelAttr(ts, self, name);
    }

    /// <summary>Classes have a way of their own to set attributes, which guards the built-in ones: that of <c>object</c> must not go around it.</summary>
    private static PyException NotForClasses(string method, in Value cls) => Err.Type($"can't apply this {method} to {cls.Type.FullName} object");

    [PyMethod("__hash__(self, /)")]
    static long Hash(Value self) => Ops.IdentityHash(self.Object);

    [PyMethod("__eq__(self, value, /)")]
    static Value Eq(Value self, Value other) => Value.Is(self, other) ? Value.True : Value.NotImplemented;

    [PyMethod("__ne__(self, value, /)")]
    static Value Ne(ThreadState ts, Value self, Value other)
    {
        if (self.Type.Slot(SlotId.Eq) is not { } eq) return Value.NotImplemented;
        var result = Ops.CallUnbound(ts, eq, self, other);
        return result.IsNotImplemented ? result : !Ops.IsTrue(ts, result);
    }

    [PyMethod("__lt__(self, value, /)")] static Value Lt(Value self, Value other) => Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] static Value Le(Value self, Value other) => Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] static Value Gt(Value self, Value other) => Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] static Value Ge(Value self, Value other) => Value.NotImplemented;

    [PyMethod("__repr__(self, /)")]
    static string Repr(ThreadState ts, Value self) => $"<{Ops.QualifiedTypeName(self.Type)} object at 0x{Ops.Id(ts, self):x}>";

    [PyMethod("__str__(self, /)")]
    static Value Str(ThreadState ts, Value self) =>
        ts.HasNativeStack() ? Ops.TryCallUnbound(ts, self.Type.Slot(SlotId.Repr)!, self) : ts.Raise(Err.Recursion().Value);

    [PyMethod("__format__(self, format_spec, /)")]
    static Value Format(ThreadState ts, Value self, PyStr spec)
    {
        if (spec.Length > 0) throw Err.Type($"unsupported format string passed to {self.Type.FullName}.__format__");
        return Ops.Str(ts, self);
    }

    [PyGetter("__class__")]
    static Value GetClass(Value self) => self.Type;
}
