namespace PyLite.Vm.Eval;

// Operators and items whose operands are not what the loop handles inline.
public static partial class Interpreter
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value BinarySlow(ThreadState ts, ulong word, in Value x, in Value y)
    {
        if ((x.IsExact<PyLong>() || y.IsExact<PyLong>()) && IntMath.TryBinary(BinaryOpOf(Instruction.Op(word)), x, y, out var large)) return large;
        if (x.Ref != null && !x.IsFloat && TrySequence(ts, word, x, y, out var made)) return made;
        return BinaryOther(ts, word, x, y);
    }

    /// <summary>The frame of the method written in Python that an operator calls; null, with nothing done, where the operator is to be executed in its general form.</summary>
    private static Frame? TryPushOperator(ThreadState ts, Frame frame, ref Value r, ulong word, int pc)
    {
        ref Value x = ref RB(ref r, word);
        ref Value y = ref RC(ref r, word);
        int window = frame.State.RegisterCount;
        if (Instruction.D(word) != 0 || frame.Base + window + 1 >= frame.Limit || frame.Depth >= ts.RecursionLimit) return null;
        if (Ops.OnlyMethod(BinaryOpOf(Instruction.Op(word)), x, y, out bool isReflected) is not { SimpleArgCount: 2 } method) return null;
        frame.Pc = pc;
        Copy(ref Unsafe.Add(ref r, window), ref isReflected ? ref y : ref x);
        Copy(ref Unsafe.Add(ref r, window + 1), ref isReflected ? ref x : ref y);
        var next = PushSimple(ts, frame, method, window, 2)!;
        next.Flags = (int)FrameKind.Operator;
        next.Dest = Instruction.A(word);
        return next;
    }

    /// <summary>Adds two strings, lists or tuples, or repeats one.</summary>
    private static bool TrySequence(ThreadState ts, ulong word, in Value x, in Value y, out Value result)
    {
        if (Instruction.Op(word) == Opcode.Add)
        {
            if (PyStr.TryExact(x.Ref, out var text))
            {
                if (PyStr.TryExact(y.Ref, out var other))
                {
                    result = PyStr.Concat(text, other);
                    return true;
                }
            }
            else if (PyTuple.TryExact(x.Ref, out var tuple))
            {
                if (PyTuple.TryExact(y.Ref, out _))
                {
                    result = tuple.Add(y);
                    return true;
                }
            }
            else if (Instruction.D(word) == 0 && PyList.TryExact(x.Ref, out var list) && PyList.TryExact(y.Ref, out _))
            {
                result = list.Add(y);
                return true;
            }
        }
        else if (y.Ref == null && Instruction.D(word) == 0 && Instruction.Op(word) is Opcode.Mul or Opcode.MulInt) return Ops.TryRepeat(ts, x, y, out result);
        result = default;
        return false;
    }

    // What needs a large frame stays out of the way of large ints and of sequences.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value BinaryOther(ThreadState ts, ulong word, in Value x, in Value y)
    {
        if ((x.Ref == null || x.IsFloat) && (y.Ref == null || y.IsFloat) && TryMixed(Instruction.Op(word), x, y, out double number)) return number;
        // Truth values are counted.
        if ((x.Ref is PyBool || y.Ref is PyBool) && BinaryOpOf(Instruction.Op(word)) is var counting and (BinaryOp.Add or BinaryOp.Sub or BinaryOp.Mul)
            && NumberOps.TryBinary(ts, counting, x, y, out var counted)) return counted;
        // A class derived from str may have a __rmod__ of its own, which goes first.
        if (Instruction.Op(word) == Opcode.Mod && PyStr.TryExact(x.Ref, out var text) && (y.Ref is not PyStr || PyStr.TryExact(y.Ref, out _))) return PercentFormatting.Format(ts, text, y);
        var op = BinaryOpOf(Instruction.Op(word));
        if (Instruction.D(word) != 0) return Ops.ApplyInplace(ts, op, x, y);
        return Ops.ApplyBinary(ts, op, x, y);
    }

    /// <summary>The operators that mostly meet an int and a float, or divide ints: what gives a float, and is exact when both are converted first.</summary>
    private static bool TryMixed(Opcode op, in Value x, in Value y, out double result)
    {
        double a = x.Ref == null ? x.Bits : x.AsDouble, b = y.Ref == null ? y.Bits : y.AsDouble;
        result = 0;
        if (x.Ref == null && y.Ref == null)
        {
            if (op != Opcode.TrueDiv || y.Bits == 0 || !NumberOps.IsExactAsDouble(x.Bits) || !NumberOps.IsExactAsDouble(y.Bits)) return false;
            result = a / b;
            return true;
        }
        switch (op)
        {
            case Opcode.Add or Opcode.AddInt:
                result = a + b;
                return true;
            case Opcode.Sub or Opcode.SubInt:
                result = a - b;
                return true;
            case Opcode.Mul or Opcode.MulInt:
                result = a * b;
                return true;
            case Opcode.TrueDiv when b != 0:
                result = a / b;
                return true;
            default:
                return false;
        }
    }

    private static BinaryOp BinaryOpOf(Opcode opcode) => opcode switch
    {
        Opcode.Add or Opcode.AddInt => BinaryOp.Add,
        Opcode.Sub or Opcode.SubInt => BinaryOp.Sub,
        Opcode.Mul or Opcode.MulInt => BinaryOp.Mul,
        Opcode.TrueDiv => BinaryOp.TrueDiv,
        Opcode.FloorDiv or Opcode.FloorDivInt => BinaryOp.FloorDiv,
        Opcode.Mod or Opcode.ModInt => BinaryOp.Mod,
        Opcode.Pow => BinaryOp.Pow,
        Opcode.MatMul => BinaryOp.MatMul,
        Opcode.LShift or Opcode.LShiftInt => BinaryOp.LShift,
        Opcode.RShift or Opcode.RShiftInt => BinaryOp.RShift,
        Opcode.BitAnd or Opcode.BitAndInt => BinaryOp.And,
        Opcode.BitOr => BinaryOp.Or,
        Opcode.BitXor => BinaryOp.Xor,
        _ => throw new InvalidOperationException($"{opcode} is no binary operator"),
    };

    /// <summary>Compares for a fused jump; kinds 0 to 5 jump if the comparison holds, 6 to 11 if it does not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CompareForJump(ThreadState ts, int kind, in Value x, in Value y)
    {
        bool negated = kind >= 6;
        var op = (CompareOp)(negated ? kind - 6 : kind);
        if (PyStr.TryExact(x.Ref, out var a) && PyStr.TryExact(y.Ref, out var b))
        {
            if (op == CompareOp.Eq) return PyStr.ContentEquals(a, b) != negated;
            if (op == CompareOp.Ne) return PyStr.ContentEquals(a, b) == negated;
        }
        return Ops.IsTrue(ts, Ops.Compare(ts, op, x, y)) != negated;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadItemSlow(ThreadState ts, in Value obj, in Value key)
    {
        if (PyDict.TryExact(obj.Ref, out var dict))
        {
            int at = dict.Find(ts, key);
            return at >= 0 ? dict.ValueAt(at) : RaiseKeyError(ts, key);
        }
        if (key.Ref == null && PyStr.TryExact(obj.Ref, out var text))
        {
            long index = key.Bits;
            if (index < 0) index += text.Length;
            if ((ulong)index < (ulong)text.Length) return PyStr.FromCodePoint(text.CodePointAt((int)index));
            return ts.Raise(Exc.IndexError, "string index out of range");
        }
        return LoadItemRare(ts, obj, key);
    }

    // What needs a large frame stays out of the way of dicts and strings.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value RaiseKeyError(ThreadState ts, in Value key) => ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadItemRare(ThreadState ts, in Value obj, in Value key)
    {
        if (key.Ref is PySlice && PyList.TryExact(obj.Ref, out var sliced)) return sliced.GetItem(ts, key);
        if (key.Ref == null && PyList.TryExact(obj.Ref, out _)) return ts.Raise(Exc.IndexError, "list index out of range");
        if (key.Ref == null && obj.Ref != null && obj.Ref.GetType() == typeof(PyBytes))
        {
            var data = Unsafe.As<PyBytes>(obj.Ref).Data;
            return SequenceOps.TryIndex(key.Bits, data.Length, out int at) ? (long)data[at] : ts.Raise(Exc.IndexError, "index out of range");
        }
        return Ops.TryGetItemRaising(ts, obj, key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreItemSlow(ThreadState ts, in Value obj, in Value key, in Value value)
    {
        if (PyDict.TryExact(obj.Ref, out var dict)) dict.Set(ts, key, value);
        else if (obj.Ref is PyDict derived && derived.Type.Slot(SlotId.SetItem) == PyDict.TypeObject.Slot(SlotId.SetItem)) derived.Set(ts, key, value);
        else Ops.SetItem(ts, obj, key, value);
    }
}
