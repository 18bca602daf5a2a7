namespace PyLite.Vm.Objects;

public sealed partial class PyNotImplemented
{
    [PyNew("NotImplementedType()")]
    static Value New(PyType type) => Value.NotImplemented;

    [PyMethod("__repr__(self, /)")] static string Repr(PyNotImplemented self) => "NotImplemented";
    [PyMethod("__reduce__(self, /)")] static string Reduce(PyNotImplemented self) => "NotImplemented";
    [PyMethod("__bool__(self, /)")] static bool Bool(PyNotImplemented self) => throw Err.Type("NotImplemented should not be used in a boolean context");
}
