using System.Collections.Frozen;

namespace PyLite.Vm.Declaring;

/// <summary>
/// Which special methods CPython keeps in type slots: those show as "slot wrapper" (wrapper_descriptor) and word their errors in their own way. Others
/// (<c>__reduce__</c>, <c>__format__</c>, …) are ordinary methods.
/// </summary>
public static class SlotNames
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "__repr__", "__hash__", "__call__", "__str__", "__getattribute__", "__getattr__", "__setattr__", "__delattr__",
        "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__iter__", "__next__", "__get__", "__set__", "__delete__", "__init__", "__del__",
        "__buffer__", "__release_buffer__", "__await__", "__aiter__", "__anext__",
        "__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__mod__", "__rmod__", "__divmod__", "__rdivmod__", "__pow__", "__rpow__",
        "__neg__", "__pos__", "__abs__", "__bool__", "__invert__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__",
        "__xor__", "__rxor__", "__or__", "__ror__", "__int__", "__float__", "__iadd__", "__isub__", "__imul__", "__imod__", "__ipow__", "__ilshift__",
        "__irshift__", "__iand__", "__ixor__", "__ior__", "__floordiv__", "__rfloordiv__", "__truediv__", "__rtruediv__", "__ifloordiv__", "__itruediv__",
        "__index__", "__matmul__", "__rmatmul__", "__imatmul__", "__len__", "__getitem__", "__setitem__", "__delitem__", "__contains__",
    ]);

    /// <summary>Whether a method of a built-in type is a slot wrapper.</summary>
    public static bool IsWrapper(string type, string name) => Names.Contains(name) && !IsMethodToo(type, name);

    /// <summary>Types that define a method beside the slot because it is faster to call.</summary>
    private static bool IsMethodToo(string type, string name) => (type, name) is
        ("dict" or "set" or "frozenset", "__contains__") or ("dict" or "list", "__getitem__");
}
