namespace PyLite.Vm.Objects;

public partial class PyClassMethod
{
    /// <summary>The function bound to a class.</summary>
    public Value Bind(ThreadState ts, PyType cls) => Function.Ref is PyFunction ? new PyBoundMethod(Function, cls) : Ops.HasGet(Function) ? Ops.DescriptorGet(ts, Function, cls, cls.Type) : new PyBoundMethod(Function, cls);
}
