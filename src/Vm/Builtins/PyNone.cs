namespace PyLite.Vm.Objects;

public sealed partial class PyNone
{
    [PyNew("NoneType()")]
    static Value New(PyType type) => Value.None;

    [PyMethod("__repr__(self, /)")] static string Repr(PyNone self) => "None";
    [PyMethod("__bool__(self, /)")] static bool Bool(PyNone self) => false;
}
