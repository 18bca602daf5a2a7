namespace PyLite.Stdlib.Operator;

/// <summary>_operator: https://docs.python.org/3.14/library/operator.html</summary>
[PyModule("_operator", Doc = "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.")]
[PyModuleType(typeof(PyItemGetter)), PyModuleType(typeof(PyAttrGetter)), PyModuleType(typeof(PyMethodCaller))]
public static partial class OperatorModule
{
    // ---- arithmetic

    [PyFunction("add(a, b, /)", Doc = "Same as a + b.")] static Value Add(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Add, a, b);
    [PyFunction("sub(a, b, /)", Doc = "Same as a - b.")] static Value Sub(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Sub, a, b);
    [PyFunction("mul(a, b, /)", Doc = "Same as a * b.")] static Value Mul(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Mul, a, b);
    [PyFunction("matmul(a, b, /)", Doc = "Same as a @ b.")] static Value MatMul(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.MatMul, a, b);
    [PyFunction("floordiv(a, b, /)", Doc = "Same as a // b.")] static Value FloorDiv(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.FloorDiv, a, b);
    [PyFunction("truediv(a, b, /)", Doc = "Same as a / b.")] static Value TrueDiv(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.TrueDiv, a, b);
    [PyFunction("mod(a, b, /)", Doc = "Same as a % b.")] static Value Mod(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Mod, a, b);
    [PyFunction("pow(a, b, /)", Doc = "Same as a ** b.")] static Value Pow(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Pow, a, b);
    [PyFunction("lshift(a, b, /)", Doc = "Same as a << b.")] static Value LShift(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.LShift, a, b);
    [PyFunction("rshift(a, b, /)", Doc = "Same as a >> b.")] static Value RShift(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.RShift, a, b);
    [PyFunction("and_(a, b, /)", Doc = "Same as a & b.")] static Value And(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.And, a, b);
    [PyFunction("or_(a, b, /)", Doc = "Same as a | b.")] static Value Or(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Or, a, b);
    [PyFunction("xor(a, b, /)", Doc = "Same as a ^ b.")] static Value Xor(ThreadState ts, Value a, Value b) => Ops.Binary(ts, BinaryOp.Xor, a, b);

    [PyFunction("iadd(a, b, /)", Doc = "Same as a += b.")] static Value IAdd(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Add, a, b);
    [PyFunction("isub(a, b, /)", Doc = "Same as a -= b.")] static Value ISub(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Sub, a, b);
    [PyFunction("imul(a, b, /)", Doc = "Same as a *= b.")] static Value IMul(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Mul, a, b);
    [PyFunction("imatmul(a, b, /)", Doc = "Same as a @= b.")] static Value IMatMul(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.MatMul, a, b);
    [PyFunction("ifloordiv(a, b, /)", Doc = "Same as a //= b.")] static Value IFloorDiv(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.FloorDiv, a, b);
    [PyFunction("itruediv(a, b, /)", Doc = "Same as a /= b.")] static Value ITrueDiv(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.TrueDiv, a, b);
    [PyFunction("imod(a, b, /)", Doc = "Same as a %= b.")] static Value IMod(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Mod, a, b);
    [PyFunction("ipow(a, b, /)", Doc = "Same as a **= b.")] static Value IPow(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Pow, a, b);
    [PyFunction("ilshift(a, b, /)", Doc = "Same as a <<= b.")] static Value ILShift(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.LShift, a, b);
    [PyFunction("irshift(a, b, /)", Doc = "Same as a >>= b.")] static Value IRShift(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.RShift, a, b);
    [PyFunction("iand(a, b, /)", Doc = "Same as a &= b.")] static Value IAnd(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.And, a, b);
    [PyFunction("ior(a, b, /)", Doc = "Same as a |= b.")] static Value IOr(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Or, a, b);
    [PyFunction("ixor(a, b, /)", Doc = "Same as a ^= b.")] static Value IXor(ThreadState ts, Value a, Value b) => Ops.Inplace(ts, BinaryOp.Xor, a, b);

    [PyFunction("neg(a, /)", Doc = "Same as -a.")] static Value Neg(ThreadState ts, Value a) => Ops.Negative(ts, a);
    [PyFunction("pos(a, /)", Doc = "Same as +a.")] static Value Pos(ThreadState ts, Value a) => Ops.Positive(ts, a);
    [PyFunction("inv(a, /)", Doc = "Same as ~a.")] static Value Inv(ThreadState ts, Value a) => Ops.Invert(ts, a);
    [PyFunction("invert(a, /)", Doc = "Same as ~a.")] static Value Invert(ThreadState ts, Value a) => Ops.Invert(ts, a);
    [PyFunction("abs(a, /)", Doc = "Same as abs(a).")] static Value Abs(ThreadState ts, Value a) => Ops.Absolute(ts, a);
    [PyFunction("index(a, /)", Doc = "Same as a.__index__()")] static Value Index(ThreadState ts, Value a) => Ops.ToIndex(ts, a);

    // ---- comparison and truth

    [PyFunction("lt(a, b, /)", Doc = "Same as a < b.")] static Value Lt(ThreadState ts, Value a, Value b) => Ops.Compare(ts, CompareOp.Lt, a, b);
    [PyFunction("le(a, b, /)", Doc = "Same as a <= b.")] static Value Le(ThreadState ts, Value a, Value b) => Ops.Compare(ts, CompareOp.Le, a, b);
    [PyFunction("eq(a, b, /)", Doc = "Same as a == b.")] static Value Eq(ThreadState ts, Value a, Value b) => Ops.Compare(ts, CompareOp.Eq, a, b);
    [PyFunction("ne(a, b, /)", Doc = "Same as a != b.")] static Value Ne(ThreadState ts, Value a, Value b) => Ops.Compare(ts, CompareOp.Ne, a, b);
    [PyFunction("ge(a, b, /)", Doc = "Same as a >= b.")] static Value Ge(ThreadState ts, Value a, Value b) => Ops.Compare(ts, CompareOp.Ge, a, b);
    [PyFunction("gt(a, b, /)", Doc = "Same as a > b.")] static Value Gt(ThreadState ts, Value a, Value b) => Ops.Compare(ts, CompareOp.Gt, a, b);
    [PyFunction("truth(a, /)", Doc = "Return True if a is true, False otherwise.")] static bool Truth(ThreadState ts, Value a) => Ops.IsTrue(ts, a);
    [PyFunction("not_(a, /)", Doc = "Same as not a.")] static bool Not(ThreadState ts, Value a) => !Ops.IsTrue(ts, a);
    [PyFunction("is_(a, b, /)", Doc = "Same as a is b.")] static bool Is(Value a, Value b) => Value.Is(a, b);
    [PyFunction("is_not(a, b, /)", Doc = "Same as a is not b.")] static bool IsNot(Value a, Value b) => !Value.Is(a, b);
    [PyFunction("is_none(a, /)", Doc = "Same as a is None.")] static bool IsNone(Value a) => a.IsNone;
    [PyFunction("is_not_none(a, /)", Doc = "Same as a is not None.")] static bool IsNotNone(Value a) => !a.IsNone;

    // ---- containers

    [PyFunction("getitem(a, b, /)", Doc = "Same as a[b].")] static Value GetItem(ThreadState ts, Value a, Value b) => Ops.GetItem(ts, a, b);
    [PyFunction("setitem(a, b, c, /)", Doc = "Same as a[b] = c.")] static void SetItem(ThreadState ts, Value a, Value b, Value c) => Ops.SetItem(ts, a, b, c);
    [PyFunction("delitem(a, b, /)", Doc = "Same as del a[b].")] static void DelItem(ThreadState ts, Value a, Value b) => Ops.DelItem(ts, a, b);
    [PyFunction("contains(a, b, /)", Doc = "Same as b in a (note reversed operands).")] static bool Contains(ThreadState ts, Value a, Value b) => Ops.Contains(ts, a, b);

    [PyFunction("concat(a, b, /)", Doc = "Same as a + b, for a and b sequences.")]
    static Value Concat(ThreadState ts, Value a, Value b)
    {
        RequireSequences(a, b);
        return Ops.Binary(ts, BinaryOp.Add, a, b);
    }

    [PyFunction("iconcat(a, b, /)", Doc = "Same as a += b, for a and b sequences.")]
    static Value IConcat(ThreadState ts, Value a, Value b)
    {
        RequireSequences(a, b);
        return Ops.Inplace(ts, BinaryOp.Add, a, b);
    }

    private static void RequireSequences(in Value a, in Value b)
    {
        if (a.Ref is PyDict || a.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type($"'{a.Type.FullName}' object can't be concatenated");
    }

    [PyFunction("countOf(a, b, /)", Doc = "Return the number of items in a which are, or which equal, b.")]
    static long CountOf(ThreadState ts, Value a, Value b)
    {
        long count = 0;
        var iterator = IterOf(ts, a);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (Ops.IsOrEqual(ts, item, b)) count++;
            ts.CheckBreaker();
        }
        return count;
    }

    [PyFunction("indexOf(a, b, /)", Doc = "Return the first index of b in a.")]
    static Value IndexOf(ThreadState ts, Value a, Value b)
    {
        var iterator = IterOf(ts, a);
        for (long i = 0; Ops.TryNext(ts, iterator.Ref, out var item); i++)
        {
            if (Ops.IsOrEqual(ts, item, b)) return i;
            ts.CheckBreaker();
        }
        throw Err.Value("sequence.index(x): x not in sequence");
    }

    private static Value IterOf(ThreadState ts, in Value a)
    {
        if (a.Type.Slot(SlotId.Iter) is null or PyNone && a.Type.Slot(SlotId.GetItem) is null or PyNone)
            throw Err.Type($"argument of type '{a.Type.FullName}' is not iterable");
        return Ops.GetIter(ts, a);
    }

    [PyFunction("length_hint(obj, default=0, /)", Doc = "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.")]
    static long LengthHint(ThreadState ts, Value obj, nint @default) => Ops.LengthHint(ts, obj, @default);

    [PyFunction("call(obj, /, *args, **kwargs)", Raw = true, Doc = "Same as obj(*args, **kwargs).")]
    static Value Call(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length - (kw?.Length ?? 0) < 1) throw Err.Type("call expected at least 1 argument, got 0");
        return Ops.TryCallVector(ts, args[0], args[1..], kw);
    }

    [PyFunction("_compare_digest(a, b, /)", Doc = "Return 'a == b'.\n\nThis function uses an approach designed to prevent timing analysis,\nmaking it appropriate for cryptography.")]
    static bool CompareDigest(ThreadState ts, Value a, Value b)
    {
        if (a.Ref is PyStr s && b.Ref is PyStr t)
        {
            if (s.IsWide || t.IsWide || !System.Text.Ascii.IsValid(s.Narrow) || !System.Text.Ascii.IsValid(t.Narrow)) throw Err.Type("comparing strings with non-ASCII characters is not supported");
            return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
                System.Runtime.InteropServices.MemoryMarshal.AsBytes(s.Narrow.AsSpan()), System.Runtime.InteropServices.MemoryMarshal.AsBytes(t.Narrow.AsSpan()));
        }
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Bytes(a, b, a), Bytes(a, b, b));
    }

    private static ReadOnlySpan<byte> Bytes(in Value a, in Value b, in Value value) => value.Ref switch
    {
        PyBytes bytes => bytes.Data,
        PyByteArray array => array.Span,
        _ => throw Err.Type($"unsupported operand types(s) or combination of types: '{a.Type.FullName}' and '{b.Type.FullName}'"),
    };
}
