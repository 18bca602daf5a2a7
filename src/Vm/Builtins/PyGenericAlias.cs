namespace PyLite.Vm.Builtins;

/// <summary>types.GenericAlias: <c>list[int]</c>. https://docs.python.org/3.14/library/stdtypes.html#generic-alias-type</summary>
[PyType("GenericAlias", Module = "types", Subclassable = true, Doc = "Represent a PEP 585 generic type")]
public partial class PyGenericAlias(Value origin, PyTuple args) : PyObject(TypeObject)
{
    public readonly Value Origin = origin;
    public readonly PyTuple Args = args;

    public PyGenericAlias(in Value origin, in Value item) : this(origin, item.Ref as PyTuple ?? PyTuple.Of(item)) { }
}
