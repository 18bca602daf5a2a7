namespace PyLite.Vm.Objects;

public sealed partial class PyBool
{
    [PyNew("bool(object=False, /)")]
    static Value New(ThreadState ts, PyType type, Value value) => Ops.IsTrue(ts, value);

    [PyMethod("__repr__(self, /)")]
    string Repr() => IsTrue ? "True" : "False";

    [PyMethod("__and__(self, value, /)")]
    static Value And(ThreadState ts, Value self, Value value) => Logical(ts, BinaryOp.And, self, value);

    [PyMethod("__or__(self, value, /)")]
    static Value Or(ThreadState ts, Value self, Value value) => Logical(ts, BinaryOp.Or, self, value);

    [PyMethod("__xor__(self, value, /)")]
    static Value Xor(ThreadState ts, Value self, Value value) => Logical(ts, BinaryOp.Xor, self, value);

    [PyMethod("__rand__(self, value, /)")]
    static Value RAnd(ThreadState ts, Value self, Value value) => Logical(ts, BinaryOp.And, value, self);

    [PyMethod("__ror__(self, value, /)")]
    static Value ROr(ThreadState ts, Value self, Value value) => Logical(ts, BinaryOp.Or, value, self);

    [PyMethod("__rxor__(self, value, /)")]
    static Value RXor(ThreadState ts, Value self, Value value) => Logical(ts, BinaryOp.Xor, value, self);

    private static Value Logical(ThreadState ts, BinaryOp op, in Value a, in Value b) => NumberOps.TryBinary(ts, op, a, b, out var result) ? result
        : Ops.TryInt(a, out var x) && Ops.TryInt(b, out var y) && NumberOps.TryBinary(ts, op, Value.FromBigInteger(x), Value.FromBigInteger(y), out result) ? result : Value.NotImplemented;

    [PyMethod("__invert__(self, /)")]
    Value Invert(ThreadState ts)
    {
        Warnings.Warn(ts, Exc.DeprecationWarning, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.");
        return IsTrue ? -2 : -1;
    }
}
