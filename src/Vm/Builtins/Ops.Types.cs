namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary><c>id(obj)</c>.</summary>
    public static long Id(ThreadState ts, in Value value)
    {
        if (value.IsInt) return 0x1000_0000 + (value.Bits << 5);
        if (value.IsFloat) return 0x2000_0000 ^ (value.Bits >> 3);
        return ts.Interpreter.IdOf(value.Ref!);
    }

    /// <summary>"module.QualName", without the module for builtins.</summary>
    public static string QualifiedTypeName(PyType type)
    {
        string? module = type.ModuleName;
        return module is null or "builtins" ? type.QualName : $"{module}.{type.QualName}";
    }

    /// <summary><c>isinstance(obj, cls)</c>, with <c>__instancecheck__</c>; tuples and unions too.</summary>
    public static bool IsInstance(ThreadState ts, in Value obj, in Value cls)
    {
        if (obj.Type == (object?)cls.Ref) return true;
        if (cls.Ref is PyType { } plain && plain.Type == PyType.TypeObject) return InstanceByType(ts, obj, plain);
        if (PyTuple.TryExact(cls.Ref, out var classes) || (classes = cls.Ref as PyTuple) != null) return IsInstanceOfAny(ts, obj, classes, 0);
        if (cls.Type.Slot(SlotId.InstanceCheck) is { } check and not PyNone) return IsTrue(ts, CallUnbound(ts, check, cls, obj));
        return RecursiveIsInstance(ts, obj, cls);
    }

    /// <summary>How deep tuples of classes may be nested.</summary>
    private const int MaxNesting = 20_000;

    private static bool IsInstanceOfAny(ThreadState ts, in Value obj, PyTuple classes, int depth)
    {
        if (depth > MaxNesting || !ts.HasNativeStack()) throw Err.Recursion(" in __instancecheck__");
        var type = obj.Type;
        foreach (ref readonly var item in classes.Items.AsSpan())
        {
            if (type == (object?)item.Ref) return true;
            // Mostly plain classes, and an object that claims to be of no other class than it is.
            if (item.Ref is PyType { } plain && plain.Type == PyType.TypeObject)
            {
                if (InstanceByType(ts, obj, plain)) return true;
            }
            else if (item.Ref is PyTuple inner ? IsInstanceOfAny(ts, obj, inner, depth + 1) : IsInstance(ts, obj, item)) return true;
        }
        return false;
    }

    private static bool IsSubclassOfAny(ThreadState ts, in Value sub, PyTuple classes, int depth)
    {
        if (depth > MaxNesting || !ts.HasNativeStack()) throw Err.Recursion(" in __subclasscheck__");
        foreach (var item in classes.Items)
            if (item.Ref is PyTuple inner ? IsSubclassOfAny(ts, sub, inner, depth + 1) : IsSubclass(ts, sub, item)) return true;
        return false;
    }

    /// <summary>What <c>type.__instancecheck__</c> does.</summary>
    public static bool RecursiveIsInstance(ThreadState ts, in Value obj, in Value cls)
    {
        if (cls.Ref is PyType type) return InstanceByType(ts, obj, type);
        RequireBases(ts, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        return TryGetAttr(ts, obj, Names.__class__, out var actual) && AbstractIsSubclass(ts, actual, cls);
    }

    private static bool InstanceByType(ThreadState ts, in Value obj, PyType type)
    {
        if (obj.Type.IsSubtypeOf(type)) return true;
        // An object may claim another class (a proxy, a mock).
        if (!obj.IsObject || PyStr.TryExact(obj.Ref, out _)) return false;
        if (obj.Type.IsBuiltin && obj.Ref is not PyWeakObject || obj.Type.Lookup(Names.__class__).Ref is PyGetSetDescriptor && obj.Type.Slot(SlotId.GetAttribute) == PyObjectType.GetAttributeMethod) return false;
        return TryGetAttr(ts, obj, Names.__class__, out var claimed) && claimed.Ref is PyType other && other != obj.Type && other.IsSubtypeOf(type);
    }

    /// <summary><c>issubclass(sub, cls)</c>, with <c>__subclasscheck__</c>.</summary>
    public static bool IsSubclass(ThreadState ts, in Value sub, in Value cls)
    {
        if (cls.Ref is PyType plain && plain.Type == PyType.TypeObject)
        {
            if (sub.Ref is PyType s) return s.IsSubtypeOf(plain);
            return RecursiveIsSubclass(ts, sub, cls);
        }
        if (cls.Ref is PyTuple tuple) return IsSubclassOfAny(ts, sub, tuple, 0);
        if (cls.Type.Slot(SlotId.SubclassCheck) is { } check and not PyNone) return IsTrue(ts, CallUnbound(ts, check, cls, sub));
        return RecursiveIsSubclass(ts, sub, cls);
    }

    /// <summary>What <c>type.__subclasscheck__</c> does.</summary>
    public static bool RecursiveIsSubclass(ThreadState ts, in Value sub, in Value cls)
    {
        if (sub.Ref is PyType s && cls.Ref is PyType type) return s.IsSubtypeOf(type);
        RequireBases(ts, sub, "issubclass() arg 1 must be a class");
        RequireBases(ts, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return AbstractIsSubclass(ts, sub, cls);
    }

    private static void RequireBases(ThreadState ts, in Value cls, string message)
    {
        if (cls.Ref is PyType) return;
        if (!TryGetAttr(ts, cls, Names.__bases__, out var bases) || bases.Ref is not PyTuple) throw Err.Type(message);
    }

    private static bool AbstractIsSubclass(ThreadState ts, in Value sub, in Value cls)
    {
        if (Value.Is(sub, cls)) return true;
        if (!ts.HasNativeStack()) throw Err.Recursion();
        if (!TryGetAttr(ts, sub, Names.__bases__, out var bases) || bases.Ref is not PyTuple tuple) return false;
        foreach (var item in tuple.Items)
            if (AbstractIsSubclass(ts, item, cls)) return true;
        return false;
    }
}
