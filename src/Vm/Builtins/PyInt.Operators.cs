namespace PyLite.Vm.Builtins;

// The operators of int, for operands that the fast paths do not know: bools, subclasses, explicit calls.
public static partial class PyInt
{
    private static Value Apply(ThreadState ts, BinaryOp op, in Value a, in Value b) =>
        Ops.TryInt(a, out var x) && Ops.TryInt(b, out var y) && NumberOps.TryBinary(ts, op, Value.FromBigInteger(x), Value.FromBigInteger(y), out var result) ? result : Value.NotImplemented;

    private static Value Compare(CompareOp op, in Value a, in Value b) =>
        Ops.TryInt(a, out var x) && Ops.TryInt(b, out var y) ? Ops.Holds(op, x.CompareTo(y)) : Value.NotImplemented;

    [PyMethod("__add__(self, value, /)")] static Value Add(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Add, self, value);
    [PyMethod("__radd__(self, value, /)")] static Value RAdd(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Add, value, self);
    [PyMethod("__sub__(self, value, /)")] static Value Sub(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Sub, self, value);
    [PyMethod("__rsub__(self, value, /)")] static Value RSub(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Sub, value, self);
    [PyMethod("__mul__(self, value, /)")] static Value Mul(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mul, self, value);
    [PyMethod("__rmul__(self, value, /)")] static Value RMul(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mul, value, self);
    [PyMethod("__floordiv__(self, value, /)")] static Value FloorDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.FloorDiv, self, value);
    [PyMethod("__rfloordiv__(self, value, /)")] static Value RFloorDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.FloorDiv, value, self);
    [PyMethod("__truediv__(self, value, /)")] static Value TrueDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.TrueDiv, self, value);
    [PyMethod("__rtruediv__(self, value, /)")] static Value RTrueDiv(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.TrueDiv, value, self);
    [PyMethod("__mod__(self, value, /)")] static Value Mod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mod, self, value);
    [PyMethod("__rmod__(self, value, /)")] static Value RMod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Mod, value, self);
    [PyMethod("__divmod__(self, value, /)")] static Value DivMod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.DivMod, self, value);
    [PyMethod("__rdivmod__(self, value, /)")] static Value RDivMod(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.DivMod, value, self);
    [PyMethod("__lshift__(self, value, /)")] static Value LShift(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.LShift, self, value);
    [PyMethod("__rlshift__(self, value, /)")] static Value RLShift(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.LShift, value, self);
    [PyMethod("__rshift__(self, value, /)")] static Value RShift(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.RShift, self, value);
    [PyMethod("__rrshift__(self, value, /)")] static Value RRShift(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.RShift, value, self);
    [PyMethod("__and__(self, value, /)")] static Value And(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.And, self, value);
    [PyMethod("__rand__(self, value, /)")] static Value RAnd(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.And, value, self);
    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Or, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Or, value, self);
    [PyMethod("__xor__(self, value, /)")] static Value Xor(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Xor, self, value);
    [PyMethod("__rxor__(self, value, /)")] static Value RXor(ThreadState ts, Value self, Value value) => Apply(ts, BinaryOp.Xor, value, self);

    [PyMethod("__lt__(self, value, /)")] static Value Lt(Value self, Value value) => Compare(CompareOp.Lt, self, value);
    [PyMethod("__le__(self, value, /)")] static Value Le(Value self, Value value) => Compare(CompareOp.Le, self, value);
    [PyMethod("__gt__(self, value, /)")] static Value Gt(Value self, Value value) => Compare(CompareOp.Gt, self, value);
    [PyMethod("__ge__(self, value, /)")] static Value Ge(Value self, Value value) => Compare(CompareOp.Ge, self, value);
    [PyMethod("__eq__(self, value, /)")] static Value Eq(Value self, Value value) => Compare(CompareOp.Eq, self, value);
    [PyMethod("__ne__(self, value, /)")] static Value Ne(Value self, Value value) => Compare(CompareOp.Ne, self, value);

    [PyMethod("__pow__(self, value, mod=None, /)")]
    static Value Pow(ThreadState ts, Value self, Value value, Value mod)
    {
        if (mod.IsNone) return Apply(ts, BinaryOp.Pow, self, value);
        return Ops.TryPowMod(self, value, mod, out var power) ? power : Value.NotImplemented;
    }

    [PyMethod("__rpow__(self, value, mod=None, /)")]
    static Value RPow(ThreadState ts, Value self, Value value, Value mod)
    {
        if (mod.IsNone) return Apply(ts, BinaryOp.Pow, value, self);
        return Ops.TryPowMod(value, self, mod, out var power) ? power : Value.NotImplemented;
    }

    [PyMethod("__neg__(self, /)")] static Value Neg(Value self) => -Number(self);
    [PyMethod("__pos__(self, /)")] static Value Pos(Value self) => Number(self);
    [PyMethod("__abs__(self, /)")] static Value Abs(Value self) => BigInteger.Abs(Number(self));
    [PyMethod("__invert__(self, /)")] static Value Invert(Value self) => -Number(self) - 1;
    [PyMethod("__bool__(self, /)")] static bool Bool(Value self) => !Number(self).IsZero;
    [PyMethod("__int__(self, /)")] static Value Int(Value self) => Number(self);
    [PyMethod("__index__(self, /)")] static Value Index(Value self) => Number(self);
    [PyMethod("__float__(self, /)")] static double Float(Value self) => NumberOps.ToDouble(Number(self));
    [PyMethod("__trunc__(self, /)", Doc = "Truncating an Integral returns itself.")] static Value Trunc(Value self) => Number(self);
    [PyMethod("__floor__(self, /)", Doc = "Flooring an Integral returns itself.")] static Value Floor(Value self) => Number(self);
    [PyMethod("__ceil__(self, /)", Doc = "Ceiling of an Integral returns itself.")] static Value Ceil(Value self) => Number(self);
    [PyMethod("__hash__(self, /)")] static long Hash(Value self) => PyHash.Int(Number(self));
}
