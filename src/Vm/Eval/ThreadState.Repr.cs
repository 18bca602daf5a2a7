namespace PyLite.Vm.Eval;

// What repr() is in the middle of.
public sealed partial class ThreadState
{
    private HashSet<object>? _shown;

    /// <summary>Marks an object whose repr begins; false if it already did: then the object contains itself.</summary>
    internal bool EnterRepr(PyObject obj) => (_shown ??= new HashSet<object>(ReferenceEqualityComparer.Instance)).Add(obj);

    internal void LeaveRepr(PyObject obj) => _shown!.Remove(obj);
}
