namespace PyLite.Vm.Interpreters;

/// <summary>State of a module (<see cref="InterpreterState.ModuleState{T}"/>) that has something to do as its interpreter ends, behind exit handlers and finalizers.</summary>
public interface IAtEnd
{
    /// <summary>Called once, in the main thread. What it throws is lost.</summary>
    void End(ThreadState ts);
}
