namespace PyLite.Stdlib.Weakref;

/// <summary>What weakref.proxy makes: does what the object it refers to does.</summary>
[PyType("ProxyType", Module = "weakref", Abstract = true)]
public partial class PyWeakProxy : PyWeakObject
{
    internal PyWeakProxy(PyObject target, in Value callback) : base(TypeObject, target, callback) { }
    protected PyWeakProxy(PyType type, PyObject target, in Value callback) : base(type, target, callback) { }

    private PyObject Alive => Target ?? throw Err.New(Exc.ReferenceError, "weakly-referenced object no longer exists");

    /// <summary>The object that a proxy refers to; any other value is itself.</summary>
    internal static Value Of(in Value value) => value.Ref is PyWeakProxy proxy ? proxy.Alive : value;

    [PyConst("__hash__")] static Value Hash => Value.None;
    [PyMethod("__getattribute__(self, name, /)")] Value GetAttribute(ThreadState ts, PyStr name) => Ops.GetAttr(ts, Alive, name);
    [PyMethod("__setattr__(self, name, value, /)")] void SetAttribute(ThreadState ts, PyStr name, Value value) => Ops.SetAttr(ts, Alive, name, value);
    [PyMethod("__delattr__(self, name, /)")] void DelAttribute(ThreadState ts, PyStr name) => Ops.DelAttr(ts, Alive, name);
    [PyMethod("__str__(self, /)")] Value Str(ThreadState ts) => Ops.Str(ts, Alive);
    [PyMethod("__repr__(self, /)")] Value Repr(ThreadState ts) => WeakrefModule.Describe(ts, "weakproxy", this, false);
    [PyMethod("__bool__(self, /)")] bool Bool(ThreadState ts) => Ops.IsTrue(ts, Alive);
    [PyMethod("__bytes__(self, /)")] Value Bytes(ThreadState ts) => Ops.CallMethod(ts, Alive, "__bytes__");
    [PyMethod("__reversed__(self, /)")] Value Reversed(ThreadState ts) => Ops.CallMethod(ts, Alive, "__reversed__");
    [PyMethod("__len__(self, /)")] long Len(ThreadState ts) => Ops.Len(ts, Alive);
    [PyMethod("__getitem__(self, key, /)")] Value GetItem(ThreadState ts, Value key) => Ops.GetItem(ts, Alive, Of(key));
    [PyMethod("__setitem__(self, key, value, /)")] void SetItem(ThreadState ts, Value key, Value value) => Ops.SetItem(ts, Alive, key, value);
    [PyMethod("__delitem__(self, key, /)")] void DelItem(ThreadState ts, Value key) => Ops.DelItem(ts, Alive, Of(key));
    [PyMethod("__contains__(self, key, /)")] bool Contains(ThreadState ts, Value key) => Ops.Contains(ts, Alive, key);
    [PyMethod("__iter__(self, /)")] Value Iter(ThreadState ts) => Ops.GetIter(ts, Alive);

    [PyMethod("__next__(self, /)")]
    Value Next(ThreadState ts)
    {
        var target = Alive;
        if (target.Type.Slot(SlotId.Next) is null or PyNone) throw Err.Type($"Weakref proxy referenced a non-iterator '{target.Type.FullName}' object");
        return Ops.TryNext(ts, target, out var value) ? value : throw Err.WithArgs(PyStopIteration.TypeObject);
    }

    [PyMethod("__int__(self, /)")] Value Int(ThreadState ts) => Ops.Call(ts, PyInt.TypeObject, Alive);
    [PyMethod("__float__(self, /)")] Value Float(ThreadState ts) => Ops.Call(ts, PyFloat.TypeObject, Alive);
    [PyMethod("__index__(self, /)")] Value Index(ThreadState ts) => Ops.ToIndex(ts, Alive);
    [PyMethod("__neg__(self, /)")] Value Neg(ThreadState ts) => Ops.Negative(ts, Alive);
    [PyMethod("__pos__(self, /)")] Value Pos(ThreadState ts) => Ops.Positive(ts, Alive);
    [PyMethod("__abs__(self, /)")] Value Abs(ThreadState ts) => Ops.Absolute(ts, Alive);
    [PyMethod("__invert__(self, /)")] Value Invert(ThreadState ts) => Ops.Invert(ts, Alive);

    [PyMethod("__lt__(self, value, /)")] static Value Lt(ThreadState ts, Value self, Value value) => Ops.Compare(ts, CompareOp.Lt, Of(self), Of(value));
    [PyMethod("__le__(self, value, /)")] static Value Le(ThreadState ts, Value self, Value value) => Ops.Compare(ts, CompareOp.Le, Of(self), Of(value));
    [PyMethod("__eq__(self, value, /)")] static Value Eq(ThreadState ts, Value self, Value value) => Ops.Compare(ts, CompareOp.Eq, Of(self), Of(value));
    [PyMethod("__ne__(self, value, /)")] static Value Ne(ThreadState ts, Value self, Value value) => Ops.Compare(ts, CompareOp.Ne, Of(self), Of(value));
    [PyMethod("__gt__(self, value, /)")] static Value Gt(ThreadState ts, Value self, Value value) => Ops.Compare(ts, CompareOp.Gt, Of(self), Of(value));
    [PyMethod("__ge__(self, value, /)")] static Value Ge(ThreadState ts, Value self, Value value) => Ops.Compare(ts, CompareOp.Ge, Of(self), Of(value));

    [PyMethod("__add__(self, value, /)")] static Value Add(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Add, Of(self), Of(value));
    [PyMethod("__radd__(self, value, /)")] static Value RAdd(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Add, Of(value), Of(self));
    [PyMethod("__iadd__(self, value, /)")] static Value IAdd(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Add, Of(self), Of(value));
    [PyMethod("__sub__(self, value, /)")] static Value Sub(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Sub, Of(self), Of(value));
    [PyMethod("__rsub__(self, value, /)")] static Value RSub(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Sub, Of(value), Of(self));
    [PyMethod("__isub__(self, value, /)")] static Value ISub(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Sub, Of(self), Of(value));
    [PyMethod("__mul__(self, value, /)")] static Value Mul(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Mul, Of(self), Of(value));
    [PyMethod("__rmul__(self, value, /)")] static Value RMul(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Mul, Of(value), Of(self));
    [PyMethod("__imul__(self, value, /)")] static Value IMul(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Mul, Of(self), Of(value));
    [PyMethod("__truediv__(self, value, /)")] static Value TrueDiv(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.TrueDiv, Of(self), Of(value));
    [PyMethod("__rtruediv__(self, value, /)")] static Value RTrueDiv(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.TrueDiv, Of(value), Of(self));
    [PyMethod("__itruediv__(self, value, /)")] static Value ITrueDiv(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.TrueDiv, Of(self), Of(value));
    [PyMethod("__floordiv__(self, value, /)")] static Value FloorDiv(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.FloorDiv, Of(self), Of(value));
    [PyMethod("__rfloordiv__(self, value, /)")] static Value RFloorDiv(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.FloorDiv, Of(value), Of(self));
    [PyMethod("__ifloordiv__(self, value, /)")] static Value IFloorDiv(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.FloorDiv, Of(self), Of(value));
    [PyMethod("__mod__(self, value, /)")] static Value Mod(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Mod, Of(self), Of(value));
    [PyMethod("__rmod__(self, value, /)")] static Value RMod(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Mod, Of(value), Of(self));
    [PyMethod("__imod__(self, value, /)")] static Value IMod(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Mod, Of(self), Of(value));
    [PyMethod("__divmod__(self, value, /)")] static Value DivMod(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.DivMod, Of(self), Of(value));
    [PyMethod("__rdivmod__(self, value, /)")] static Value RDivMod(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.DivMod, Of(value), Of(self));
    [PyMethod("__matmul__(self, value, /)")] static Value MatMul(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.MatMul, Of(self), Of(value));
    [PyMethod("__rmatmul__(self, value, /)")] static Value RMatMul(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.MatMul, Of(value), Of(self));
    [PyMethod("__imatmul__(self, value, /)")] static Value IMatMul(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.MatMul, Of(self), Of(value));
    [PyMethod("__lshift__(self, value, /)")] static Value LShift(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.LShift, Of(self), Of(value));
    [PyMethod("__rlshift__(self, value, /)")] static Value RLShift(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.LShift, Of(value), Of(self));
    [PyMethod("__ilshift__(self, value, /)")] static Value ILShift(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.LShift, Of(self), Of(value));
    [PyMethod("__rshift__(self, value, /)")] static Value RShift(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.RShift, Of(self), Of(value));
    [PyMethod("__rrshift__(self, value, /)")] static Value RRShift(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.RShift, Of(value), Of(self));
    [PyMethod("__irshift__(self, value, /)")] static Value IRShift(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.RShift, Of(self), Of(value));
    [PyMethod("__and__(self, value, /)")] static Value And(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.And, Of(self), Of(value));
    [PyMethod("__rand__(self, value, /)")] static Value RAnd(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.And, Of(value), Of(self));
    [PyMethod("__iand__(self, value, /)")] static Value IAnd(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.And, Of(self), Of(value));
    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Or, Of(self), Of(value));
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Or, Of(value), Of(self));
    [PyMethod("__ior__(self, value, /)")] static Value IOr(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Or, Of(self), Of(value));
    [PyMethod("__xor__(self, value, /)")] static Value Xor(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Xor, Of(self), Of(value));
    [PyMethod("__rxor__(self, value, /)")] static Value RXor(ThreadState ts, Value self, Value value) => Ops.Binary(ts, BinaryOp.Xor, Of(value), Of(self));
    [PyMethod("__ixor__(self, value, /)")] static Value IXor(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Xor, Of(self), Of(value));
    [PyMethod("__pow__(self, value, mod=None, /)")] static Value Pow(ThreadState ts, Value self, Value value, Value mod) => mod.IsNone ? Ops.Binary(ts, BinaryOp.Pow, Of(self), Of(value)) : Ops.PowMod(ts, Of(self), Of(value), Of(mod));
    [PyMethod("__rpow__(self, value, mod=None, /)")] static Value RPow(ThreadState ts, Value self, Value value, Value mod) => Ops.Binary(ts, BinaryOp.Pow, Of(value), Of(self));
    [PyMethod("__ipow__(self, value, /)")] static Value IPow(ThreadState ts, Value self, Value value) => Ops.Inplace(ts, BinaryOp.Pow, Of(self), Of(value));
}

/// <summary>The proxy of something that can be called.</summary>
[PyType("CallableProxyType", Module = "weakref", Abstract = true)]
public sealed partial class PyWeakCallableProxy : PyWeakProxy
{
    internal PyWeakCallableProxy(PyObject target, in Value callback) : base(TypeObject, target, callback) { }

    [PyMethod("__call__(self, /, *args, **kwargs)", Raw = true)]
    static Value Call(ThreadState ts, PyWeakCallableProxy self, ReadOnlySpan<Value> args, PyTuple? kw) => Ops.TryCallVector(ts, Of(self), args, kw);
}
