namespace PyLite.Vm.Declaring;

/// <summary>
/// Which special methods CPython keeps in type slots: those show as "slot wrapper" (wrapper_descriptor) and word their errors in their own way. Others
/// (<c>__reduce__</c>, <c>__format__</c>, …) are ordinary methods.
/// </summary>
public static class SlotNames
{
    /// <summary>Whether a method of a built-in type is a slot wrapper.</summary>
    public static bool IsWrapper(string type, string name) => name.StartsWith('_') && IsSlot(name) && !IsMethodToo(type, name);

    // A pattern, not a set: it costs nothing until it is used, and types are filled at start.
    private static bool IsSlot(string name) => name is
        "__repr__" or "__hash__" or "__call__" or "__str__" or "__getattribute__" or "__getattr__" or "__setattr__" or "__delattr__" or
        "__lt__" or "__le__" or "__eq__" or "__ne__" or "__gt__" or "__ge__" or "__iter__" or "__next__" or "__get__" or "__set__" or
        "__delete__" or "__init__" or "__del__" or "__buffer__" or "__release_buffer__" or "__await__" or "__aiter__" or "__anext__" or
        "__add__" or "__radd__" or "__sub__" or "__rsub__" or "__mul__" or "__rmul__" or "__mod__" or "__rmod__" or "__divmod__" or
        "__rdivmod__" or "__pow__" or "__rpow__" or "__neg__" or "__pos__" or "__abs__" or "__bool__" or "__invert__" or "__lshift__" or
        "__rlshift__" or "__rshift__" or "__rrshift__" or "__and__" or "__rand__" or "__xor__" or "__rxor__" or "__or__" or "__ror__" or
        "__int__" or "__float__" or "__iadd__" or "__isub__" or "__imul__" or "__imod__" or "__ipow__" or "__ilshift__" or "__irshift__" or
        "__iand__" or "__ixor__" or "__ior__" or "__floordiv__" or "__rfloordiv__" or "__truediv__" or "__rtruediv__" or "__ifloordiv__" or
        "__itruediv__" or "__index__" or "__matmul__" or "__rmatmul__" or "__imatmul__" or "__len__" or "__getitem__" or "__setitem__" or
        "__delitem__" or "__contains__";

    /// <summary>Types that define a method beside the slot because it is faster to call.</summary>
    private static bool IsMethodToo(string type, string name) => (type, name) is
        ("dict" or "set" or "frozenset", "__contains__") or ("dict" or "list", "__getitem__");
}
