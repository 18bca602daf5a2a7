namespace PyLite.Vm.Objects;

public sealed partial class PyEllipsis
{
    [PyNew("EllipsisType()")]
    static Value New(PyType type) => Instance;

    [PyMethod("__repr__(self, /)")] static string Repr(PyEllipsis self) => "Ellipsis";
    [PyMethod("__reduce__(self, /)")] static string Reduce(PyEllipsis self) => "Ellipsis";
}
