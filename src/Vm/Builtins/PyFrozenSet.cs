namespace PyLite.Vm.Objects;

/// <summary>frozenset: https://docs.python.org/3.14/library/stdtypes.html#frozenset</summary>
public partial class PyFrozenSet
{
    [PyNew("frozenset(iterable=(), /)")]
    static Value New(ThreadState ts, PyType type, Value iterable)
    {
        if (type == TypeObject && iterable.Ref is PyFrozenSet given && given.GetType() == typeof(PyFrozenSet)) return given;
        PyFrozenSet set = type == TypeObject ? new PyFrozenSet() : new PyFrozenSetSub(type);
        if (iterable.Ref != PyTuple.Empty) set.Update(ts, iterable);
        return set;
    }

    [PyMethod("copy(self, /)", Doc = "Return a shallow copy of a set.")]
    Value Copy(ThreadState ts) => GetType() == typeof(PyFrozenSet) ? this : SetOps.CopyOf(ts, this);

    private long _hash;

    [PyMethod("__hash__(self, /)")]
    long Hash()
    {
        if (_hash == 0) _hash = ContentHash();
        return _hash;
    }
}
