namespace PyLite.Vm.Eval;

// What repr() is in the middle of.
public sealed partial class ThreadState
{
    private HashSet<object>? _shown;

    /// <summary>Marks an object whose repr begins; false if it already did: then the object contains itself.</summary>
    public bool EnterRepr(PyObject obj) => (_shown ??= new HashSet<object>(ReferenceEqualityComparer.Instance)).Add(obj);

    /// <summary>Ends what <see cref="EnterRepr"/> began.</summary>
    public void LeaveRepr(PyObject obj) => _shown!.Remove(obj);
}
