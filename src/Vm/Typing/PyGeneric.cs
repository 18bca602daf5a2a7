namespace PyLite.Vm.Builtins;

/// <summary>typing.Generic. What happens on subscription and subclassing is written in the module <c>typing</c>.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/typing.html#typing.Generic</remarks>
[PyType("Generic", Module = "typing", Instance = typeof(Value), Subclassable = true, Doc = "Abstract base class for generic types.")]
public static partial class PyGeneric
{
    [PyClassMethod("__class_getitem__(cls, *args, **kwargs)", Raw = true)]
    static Value ClassGetItem(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw) => TypingSupport.Call(ts, "_generic_class_getitem", [cls, .. args]);

    [PyClassMethod("__init_subclass__(cls, *args, **kwargs)", Raw = true)]
    static Value InitSubclass(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw) =>
        Ops.CallVector(ts, Ops.GetAttr(ts, Importer.ImportModule(ts, "typing"), "_generic_init_subclass"), [cls, .. args], kw);
}
