namespace PyLite.Vm.Builtins;

/// <summary>super: https://docs.python.org/3.14/library/functions.html#super</summary>
[PyType("super", Subclassable = true, Doc = "super() -> same as super(__class__, <first argument>)")]
public sealed partial class PySuper : PyObject
{
    public PyType? ThisClass;
    public Value Self = Value.None;
    public PyType? SelfClass;

    public PySuper(PyType? type = null) : base(type ?? TypeObject) { }

    /// <summary>super(cls, self).</summary>
    public static PySuper Make(ThreadState ts, PyType cls, in Value self) => new() { ThisClass = cls, Self = self, SelfClass = Check(cls, self) };

    /// <summary>Looks a name up behind a class in the MRO of an object; gives it unbound, with the type to bind by.</summary>
    public static (Value Found, PyType StartType) Find(ThreadState ts, PyType cls, in Value self, PyStr name)
    {
        var start = Check(cls, self);
        var mro = start.Mro;
        int at = Array.IndexOf(mro, cls) + 1;
        if (name != Names.__class__)
        {
            for (; at < mro.Length; at++)
            {
                var found = mro[at].Dict.GetStr(name);
                if (!found.IsAbsent) return (found, start);
            }
        }
        return (Value.Absent, start);
    }

    private static PyType Check(PyType cls, in Value self)
    {
        if (self.Ref is PyType type && type.IsSubtypeOf(cls)) return type;
        if (self.Type.IsSubtypeOf(cls)) return self.Type;
        throw Err.Type("super(type, obj): obj (" + (self.Ref is PyType t ? "type " : "instance of ") + $"{(self.Ref is PyType u ? u.Name : self.Type.Name)}) is not an instance or subtype of type ({cls.Name}).");
    }

    [PyMethod("__getattribute__(self, name, /)")]
    static Value GetAttribute(ThreadState ts, PySuper self, PyStr name)
    {
        if (self.ThisClass != null && self.SelfClass != null)
        {
            var (found, start) = Find(ts, self.ThisClass, self.Self, name);
            if (!found.IsAbsent) return Ops.DescriptorGet(ts, found, self.Self.Ref == start ? Value.Absent : self.Self, start);
        }
        return Ops.GenericTryGetAttr(ts, self, name, out var value) ? value : ts.Raise(PyAttributeError.Make(self, name, $"'super' object has no attribute '{name}'"));
    }
}
