namespace PyLite.Vm.Interpreters;

/// <summary>What <c>sys.set_asyncgen_hooks</c> set; Absent where it set nothing. Belongs to one interpreter.</summary>
public sealed class AsyncGeneratorHooks
{
    public Value FirstIter = Value.Absent;
    public Value Finalizer = Value.Absent;
}
