namespace PyLite.Vm.Builtins;

/// <summary>The binary operators.</summary>
public enum BinaryOp : byte { Add, Sub, Mul, TrueDiv, FloorDiv, Mod, DivMod, Pow, MatMul, LShift, RShift, And, Or, Xor }

public static partial class Ops
{
    private static readonly SlotId[] LeftSlots =
        [SlotId.Add, SlotId.Sub, SlotId.Mul, SlotId.TrueDiv, SlotId.FloorDiv, SlotId.Mod, SlotId.DivMod, SlotId.Pow, SlotId.MatMul, SlotId.LShift, SlotId.RShift, SlotId.And, SlotId.Or, SlotId.Xor];

    private static readonly SlotId[] RightSlots =
        [SlotId.RAdd, SlotId.RSub, SlotId.RMul, SlotId.RTrueDiv, SlotId.RFloorDiv, SlotId.RMod, SlotId.RDivMod, SlotId.RPow, SlotId.RMatMul, SlotId.RLShift, SlotId.RRShift, SlotId.RAnd, SlotId.ROr, SlotId.RXor];

    private static readonly SlotId[] InplaceSlots =
        [SlotId.IAdd, SlotId.ISub, SlotId.IMul, SlotId.ITrueDiv, SlotId.IFloorDiv, SlotId.IMod, SlotId.DivMod, SlotId.IPow, SlotId.IMatMul, SlotId.ILShift, SlotId.IRShift, SlotId.IAnd, SlotId.IOr, SlotId.IXor];

    private static readonly string[] Symbols = ["+", "-", "*", "/", "//", "%", "divmod()", "** or pow()", "@", "<<", ">>", "&", "|", "^"];
    private static readonly string[] InplaceSymbols = ["+=", "-=", "*=", "/=", "//=", "%=", "divmod()", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="];

    /// <summary><c>a op b</c>. May give Absent with an exception pending when it came from a NativeCode.</summary>
    internal static Value ApplyBinary(ThreadState ts, BinaryOp op, in Value a, in Value b)
    {
        if (DividesByZero(op, a, b)) return ts.Raise(Exc.ZeroDivisionError, "division by zero");
        var result = BinaryOrNotImplemented(ts, op, a, b);
        return result.IsNotImplemented ? RaiseUnsupported(ts, op, a, b) : result;
    }

    /// <summary>No method of either operand knows what to do.</summary>
    internal static Value RaiseUnsupported(ThreadState ts, BinaryOp op, in Value a, in Value b) => ts.Raise(Unsupported(Symbols[(int)op], op, a, b).Value);

    /// <summary>
    /// The method of an instance that <c>a op b</c> calls, written in Python, where no other would be asked before or after it: the operands are of one class, or one is an int or
    /// float. Null elsewhere.
    /// </summary>
    internal static PyFunction? OnlyMethod(BinaryOp op, in Value a, in Value b, out bool isReflected)
    {
        isReflected = false;
        if (a.Ref is PyInstance left)
        {
            if (b.Ref is PyInstance other ? other.Type != left.Type : b.Ref != null && !b.IsFloat) return null;
            return left.Type.Slot(LeftSlots[(int)op]) as PyFunction;
        }
        isReflected = true;
        return b.Ref is PyInstance right && (a.Ref == null || a.IsFloat) ? right.Type.Slot(RightSlots[(int)op]) as PyFunction : null;
    }

    /// <summary><c>a op b</c>; throws what it raises.</summary>
    public static Value Binary(ThreadState ts, BinaryOp op, in Value a, in Value b)
    {
        var result = ApplyBinary(ts, op, a, b);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }

    /// <summary><c>a op= b</c>.</summary>
    internal static Value ApplyInplace(ThreadState ts, BinaryOp op, in Value a, in Value b)
    {
        if (op == BinaryOp.Add && PyStr.TryExact(a.Ref, out var s) && PyStr.TryExact(b.Ref, out var t)) return PyStr.Concat(s, t);
        if (op is BinaryOp.Add or BinaryOp.Mul && b.IsObject && !b.Type.IsBuiltin && b.Type.Slot(RightSlots[(int)op]) is PyFunction reflected
            && (op == BinaryOp.Mul || a.Type.IsBuiltin) && IsSequenceMethod(a, a.Type.Slot(InplaceSlots[(int)op])))
        {
            // A sequence's own += and *= are only tried after the number methods of both; but in a class that derives from a sequence, += is a number method as well.
            var result = CallUnbound(ts, reflected, b, a);
            if (!result.IsNotImplemented) return result;
        }
        if (op == BinaryOp.Mul && a.IsObject && !a.Type.IsBuiltin && a.Type.Slot(SlotId.Mul) is PyFunction own && IsSequenceMethod(a, a.Type.Slot(SlotId.IMul)))
        {
            // So is the __mul__ of such a class, while the sequence's own *= is none.
            var result = CallUnbound(ts, own, a, b);
            if (!result.IsNotImplemented) return result;
        }
        if (a.IsObject && a.Type.Slot(InplaceSlots[(int)op]) is { } slot && !(op == BinaryOp.Mul && slot is PyMethodDescriptor && DoesNotFit(op, a, b)))
        {
            var result = CallUnbound(ts, slot, a, b);
            if (!result.IsNotImplemented) return result;
        }
        if (DividesByZero(op, a, b)) return ts.Raise(Exc.ZeroDivisionError, "division by zero");
        var plain = BinaryOrNotImplemented(ts, op, a, b);
        return plain.IsNotImplemented ? ts.Raise(Unsupported(InplaceSymbols[(int)op], op, a, b).Value) : plain;
    }

    /// <summary><c>a op= b</c>; throws what it raises.</summary>
    public static Value Inplace(ThreadState ts, BinaryOp op, in Value a, in Value b)
    {
        var result = ApplyInplace(ts, op, a, b);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }

    /// <summary>Programs do divide by zero in loops: for the plain numbers this is raised without a .NET exception.</summary>
    private static bool DividesByZero(BinaryOp op, in Value a, in Value b) =>
        op is BinaryOp.TrueDiv or BinaryOp.FloorDiv or BinaryOp.Mod && (b.IsInt ? b.Bits == 0 : b.IsFloat && b.AsDouble == 0) && (a.IsInt || a.IsFloat);

    /// <summary><c>abs(a)</c>.</summary>
    public static Value Absolute(ThreadState ts, in Value a)
    {
        if (a.IsInt && a.Bits != long.MinValue) return Math.Abs(a.Bits);
        if (a.IsFloat) return Math.Abs(a.AsDouble);
        var slot = a.Type.Slot(SlotId.Abs);
        if (slot is null) throw Err.Type($"bad operand type for abs(): '{a.Type.FullName}'");
        return CallUnbound(ts, slot, a);
    }

    private static Value BinaryOrNotImplemented(ThreadState ts, BinaryOp op, in Value a, in Value b)
    {
        if (NumberOps.TryBinary(ts, op, a, b, out var number)) return number;
        return BinaryOfObjects(ts, op, a, b);
    }

    // What needs a large frame stays out of the way of numbers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value BinaryOfObjects(ThreadState ts, BinaryOp op, in Value a, in Value b)
    {
        if (op == BinaryOp.Add && PyTuple.TryExact(a.Ref, out var head) && PyTuple.TryExact(b.Ref, out _)) return head.Add(b);
        if (op == BinaryOp.Add && PyList.TryExact(a.Ref, out var list) && PyList.TryExact(b.Ref, out _)) return list.Add(b);
        if (op == BinaryOp.Add && PyStr.TryExact(a.Ref, out var s) && PyStr.TryExact(b.Ref, out var t)) return PyStr.Concat(s, t);
        if (op == BinaryOp.Mul && b.Ref == null && TryRepeat(ts, a, b, out var repeated)) return repeated;
        if (!ts.HasNativeStack()) throw Err.Recursion();
        if (a.Ref is PySetBase set && b.Ref is PySetBase other && set.Type.IsBuiltin && other.Type.IsBuiltin) return SetOps.Binary(ts, op, set, other);
        PyType left = a.Type, right = b.Type;
        var leftSlot = left.Slot(LeftSlots[(int)op]);
        if (op is BinaryOp.Add or BinaryOp.Mul && leftSlot is PyMethodDescriptor && left.Slot(SlotId.Len) != null && DoesNotFit(op, a, b)) leftSlot = null;
        if (left == right)
        {
            // Same type: the reflected method is not tried where the plain one does not know, but for a sequence's * and +.
            if (leftSlot is not null) return Code(ts, leftSlot, a, b);
            return Value.NotImplemented;
        }
        var rightSlot = right.Slot(RightSlots[(int)op]);
        if (op == BinaryOp.Mul && rightSlot is PyMethodDescriptor && right.Slot(SlotId.Len) != null && DoesNotFit(op, b, a)) rightSlot = null;
        if (rightSlot != null && right.IsSubtypeOf(left) && rightSlot != left.Slot(RightSlots[(int)op]))
        {
            var result = Code(ts, rightSlot, b, a);
            if (!result.IsNotImplemented) return result;
            rightSlot = null;
        }
        else if (op is BinaryOp.Add or BinaryOp.Mul && rightSlot is PyFunction && IsSequenceMethod(a, leftSlot))
        {
            // So are its + and *: what is written in Python is a number method.
            var result = Code(ts, rightSlot, b, a);
            if (!result.IsNotImplemented) return result;
            rightSlot = null;
        }
        if (leftSlot is not null)
        {
            var result = Code(ts, leftSlot, a, b);
            if (!result.IsNotImplemented) return result;
        }
        return rightSlot != null ? Code(ts, rightSlot, b, a) : Value.NotImplemented;
    }

    /// <summary>A str, list or tuple, nothing derived, so many times; false for anything else.</summary>
    internal static bool TryRepeat(ThreadState ts, in Value sequence, in Value count, out Value result)
    {
        if (PyStr.TryExact(sequence.Ref, out var text)) result = text.Repeat(count.Bits);
        else if (PyList.TryExact(sequence.Ref, out var list)) result = list.Multiply(ts, count);
        else if (PyTuple.TryExact(sequence.Ref, out var tuple)) result = tuple.Multiply(ts, count);
        else
        {
            result = default;
            return false;
        }
        return true;
    }

    private static Value Code(ThreadState ts, PyObject slot, in Value self, in Value other) => slot switch
    {
        PyFunction function => Interpreter.CallFunction(ts, function, [self, other], null),
        PyMethodDescriptor native => native.Def.Code(ts, [self, other], null),
        _ => CallUnbound(ts, slot, self, other),
    };

    private static PyException Unsupported(string symbol, BinaryOp op, in Value a, in Value b)
    {
        // Before an augmented assignment looks at the right operand, it sees that the left one, which has items, cannot be repeated.
        bool isRefused = symbol == "*=" && a.Ref is PyDict or PySetBase or PyRange;
        if (op is BinaryOp.Add or BinaryOp.Mul && !isRefused && SequenceMessage(op, a, b) is { } message) return Err.Type(message);
        string hint = op == BinaryOp.RShift && symbol == ">>" && a.Ref is PyNativeFunction { Def.Name: "print" } ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "";
        return Err.Type($"unsupported operand type(s) for {symbol}: '{a.Type.FullName}' and '{b.Type.FullName}'{hint}");
    }

    /// <summary>Sequences have words of their own for + and *.</summary>
    private static string? SequenceMessage(BinaryOp op, in Value a, in Value b)
    {
        if (op == BinaryOp.Add)
        {
            return a.Ref switch
            {
                PyStr => $"can only concatenate str (not \"{b.Type.FullName}\") to str",
                PyList => $"can only concatenate list (not \"{b.Type.FullName}\") to list",
                PyTuple => $"can only concatenate tuple (not \"{b.Type.FullName}\") to tuple",
                PyBytes or PyByteArray => $"can't concat {b.Type.FullName} to {a.Type.FullName}",
                _ => null,
            };
        }
        if (IsSequence(a)) return $"can't multiply sequence by non-int of type '{b.Type.FullName}'";
        if (IsSequence(b)) return $"can't multiply sequence by non-int of type '{a.Type.FullName}'";
        return null;
    }

    /// <summary>
    /// Whether a list or tuple cannot be added to, or multiplied by, the other operand. Their methods raise TypeError for that, where an operator
    /// has to go on to the other operand.
    /// </summary>
    private static bool DoesNotFit(BinaryOp op, in Value sequence, in Value other) => sequence.Ref switch
    {
        PyList => op == BinaryOp.Add ? other.Ref is not PyList : !SequenceOps.IsIndex(other),
        PyTuple => op == BinaryOp.Add ? other.Ref is not PyTuple : !SequenceOps.IsIndex(other),
        PyStr => op == BinaryOp.Add ? other.Ref is not PyStr : !SequenceOps.IsIndex(other),
        PyBytes or PyByteArray => op == BinaryOp.Add ? other.Ref is not IBuffer : !SequenceOps.IsIndex(other),
        _ => false,
    };

    /// <summary>Whether a method of an operand is a built-in sequence's way to be concatenated or repeated, not arithmetic.</summary>
    private static bool IsSequenceMethod(in Value operand, PyObject? method) => method is PyMethodDescriptor && operand.IsObject && operand.Type.Slot(SlotId.Len) != null;

    private static bool IsSequence(in Value v) => v.Ref is PyStr or PyList or PyTuple or PyBytes or PyByteArray;

    public static Value Negative(ThreadState ts, in Value a) => a.IsInt && a.Bits != long.MinValue ? -a.Bits : a.IsFloat ? -a.AsDouble : Unary(ts, SlotId.Neg, "-", a);
    public static Value Positive(ThreadState ts, in Value a) => a.IsInt || a.IsFloat ? a : Unary(ts, SlotId.Pos, "+", a);
    public static Value Invert(ThreadState ts, in Value a) => a.IsInt ? ~a.Bits : Unary(ts, SlotId.Invert, "~", a);

    private static Value Unary(ThreadState ts, SlotId id, string symbol, in Value a)
    {
        var slot = a.Type.Slot(id);
        if (slot is null) throw Err.Type($"bad operand type for unary {symbol}: '{a.Type.FullName}'");
        return CallUnbound(ts, slot, a);
    }
}
