using System.Collections.Frozen;

namespace PyLite.Vm.Builtins;

/// <summary>The docstrings of special methods that CPython keeps in type slots: the same for all types.</summary>
internal static class SpecialDocs
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["__new__"] = "Create and return a new object.  See help(type) for accurate signature.",
        ["__init__"] = "Initialize self.  See help(type(self)) for accurate signature.",
        ["__repr__"] = "Return repr(self).",
        ["__str__"] = "Return str(self).",
        ["__hash__"] = "Return hash(self).",
        ["__call__"] = "Call self as a function.",
        ["__getattribute__"] = "Return getattr(self, name).",
        ["__getattr__"] = "Implement getattr(self, name).",
        ["__setattr__"] = "Implement setattr(self, name, value).",
        ["__delattr__"] = "Implement delattr(self, name).",
        ["__lt__"] = "Return self<value.",
        ["__le__"] = "Return self<=value.",
        ["__eq__"] = "Return self==value.",
        ["__ne__"] = "Return self!=value.",
        ["__gt__"] = "Return self>value.",
        ["__ge__"] = "Return self>=value.",
        ["__iter__"] = "Implement iter(self).",
        ["__next__"] = "Implement next(self).",
        ["__get__"] = "Return an attribute of instance, which is of type owner.",
        ["__set__"] = "Set an attribute of instance to value.",
        ["__delete__"] = "Delete an attribute of instance.",
        ["__del__"] = "Called when the instance is about to be destroyed.",
        ["__await__"] = "Return an iterator to be used in await expression.",
        ["__aiter__"] = "Return an awaitable, that resolves in asynchronous iterator.",
        ["__anext__"] = "Return a value or raise StopAsyncIteration.",
        ["__add__"] = "Return self+value.", ["__radd__"] = "Return value+self.", ["__iadd__"] = "Implement self+=value.",
        ["__sub__"] = "Return self-value.", ["__rsub__"] = "Return value-self.", ["__isub__"] = "Return self-=value.",
        ["__mul__"] = "Return self*value.", ["__rmul__"] = "Return value*self.", ["__imul__"] = "Implement self*=value.",
        ["__mod__"] = "Return self%value.", ["__rmod__"] = "Return value%self.", ["__imod__"] = "Return self%=value.",
        ["__divmod__"] = "Return divmod(self, value).", ["__rdivmod__"] = "Return divmod(value, self).",
        ["__pow__"] = "Return pow(self, value, mod).", ["__rpow__"] = "Return pow(value, self, mod).", ["__ipow__"] = "Return self**=value.",
        ["__neg__"] = "-self", ["__pos__"] = "+self", ["__abs__"] = "abs(self)", ["__bool__"] = "True if self else False", ["__invert__"] = "~self",
        ["__lshift__"] = "Return self<<value.", ["__rlshift__"] = "Return value<<self.", ["__ilshift__"] = "Return self<<=value.",
        ["__rshift__"] = "Return self>>value.", ["__rrshift__"] = "Return value>>self.", ["__irshift__"] = "Return self>>=value.",
        ["__and__"] = "Return self&value.", ["__rand__"] = "Return value&self.", ["__iand__"] = "Return self&=value.",
        ["__xor__"] = "Return self^value.", ["__rxor__"] = "Return value^self.", ["__ixor__"] = "Return self^=value.",
        ["__or__"] = "Return self|value.", ["__ror__"] = "Return value|self.", ["__ior__"] = "Return self|=value.",
        ["__int__"] = "int(self)", ["__float__"] = "float(self)", ["__index__"] = "Return self converted to an integer, if self is suitable for use as an index into a list.",
        ["__floordiv__"] = "Return self//value.", ["__rfloordiv__"] = "Return value//self.", ["__ifloordiv__"] = "Return self//=value.",
        ["__truediv__"] = "Return self/value.", ["__rtruediv__"] = "Return value/self.", ["__itruediv__"] = "Return self/=value.",
        ["__matmul__"] = "Return self@value.", ["__rmatmul__"] = "Return value@self.", ["__imatmul__"] = "Return self@=value.",
        ["__len__"] = "Return len(self).",
        ["__getitem__"] = "Return self[key].",
        ["__setitem__"] = "Set self[key] to value.",
        ["__delitem__"] = "Delete self[key].",
        ["__contains__"] = "Return bool(key in self).",
        ["__buffer__"] = "Return a buffer object that exposes the underlying memory of the object.",
        ["__release_buffer__"] = "Release the buffer object that exposes the underlying memory of the object.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Find(string method) => Texts.GetValueOrDefault(method);
}
