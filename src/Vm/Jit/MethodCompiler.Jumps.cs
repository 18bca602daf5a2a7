using System.Reflection.Emit;

namespace PyLite.Vm.Jit;

// Jumps and loops. A jump backwards looks at the breaker, as in the eval loop.
internal sealed partial class MethodCompiler
{
    private void EmitJump(Opcode op)
    {
        int offset = Instruction.JumpOf(_word)!.Value;
        var taken = offset < 0 ? _il.DefineLabel() : _labels[_pc + 1 + offset];
        switch (op)
        {
            case Opcode.Jump:
                _il.Emit(OpCodes.Br, taken);
                break;
            case Opcode.JumpIfTrue:
            case Opcode.JumpIfFalse:
                EmitTruthJump(op == Opcode.JumpIfTrue, taken);
                break;
            case Opcode.JumpIfNone:
            case Opcode.JumpIfNotNone:
                Register(A);
                Call("IsNone");
                _il.Emit(op == Opcode.JumpIfNone ? OpCodes.Brtrue : OpCodes.Brfalse, taken);
                break;
            case >= Opcode.JumpLtInt:
                EmitCompareJump(op - Opcode.JumpLtInt, true, taken);
                break;
            default:
                EmitCompareJump(op - Opcode.JumpLt, false, taken);
                break;
        }
        if (offset < 0)
        {
            if (op != Opcode.Jump) _il.Emit(OpCodes.Br, _labels[_pc + 1]);
            _il.MarkLabel(taken);
            JumpBack(_pc + 1 + offset);
        }
    }

    /// <summary>Jumps to an instruction before this one, unless the breaker wants something: then the eval loop goes on there.</summary>
    private void JumpBack(int target)
    {
        LookAtBreaker(target);
        _il.Emit(OpCodes.Br, _labels[target]);
    }

    private void EmitTruthJump(bool jumpsIfTrue, Label taken)
    {
        var general = _il.DefineLabel();
        var next = _labels[_pc + 1];
        Register(A);
        _il.Emit(OpCodes.Ldfld, Members.Ref);
        _il.Emit(OpCodes.Ldsfld, jumpsIfTrue ? Members.True : Members.False);
        _il.Emit(OpCodes.Beq, taken);
        Register(A);
        _il.Emit(OpCodes.Ldfld, Members.Ref);
        _il.Emit(OpCodes.Ldsfld, jumpsIfTrue ? Members.False : Members.True);
        _il.Emit(OpCodes.Bne_Un, general);
        _il.Emit(OpCodes.Br, next);
        int pc = _pc;
        ulong word = _word;
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(general);
            PushOperation("CompiledTruth", word, pc);
            _il.Emit(jumpsIfTrue ? OpCodes.Brtrue : OpCodes.Brfalse, taken);
            _il.Emit(OpCodes.Br, next);
        });
        ForgetNamed();
    }

    /// <summary><paramref name="kind"/>: 0 to 5 as in CompareOp, 6 to 11 the same negated.</summary>
    private void EmitCompareJump(int kind, bool isImmediate, Label taken)
    {
        var left = Expected(A);
        var right = isImmediate ? ValueKind.Int : Expected(B);
        if (left == right && left != ValueKind.Unknown)
        {
            var wrong = WrongGuess();
            Check(A, left, wrong);
            if (!isImmediate) Check(B, right, wrong);
            Compare(kind, isImmediate, left == ValueKind.Float, taken);
            return;
        }
        var general = _il.DefineLabel();
        var next = _labels[_pc + 1];
        bool canBeFloat = !isImmediate && _known[A] != ValueKind.Int && _known[B] != ValueKind.Int;
        bool canBeInt = _known[A] != ValueKind.Float && (isImmediate || _known[B] != ValueKind.Float);
        var notInt = canBeFloat ? _il.DefineLabel() : general;
        var before = (ValueKind[])_known.Clone();
        var cachedBefore = (bool[])_isCached.Clone();
        if (canBeInt)
        {
            Check(A, ValueKind.Int, notInt);
            if (!isImmediate) Check(B, ValueKind.Int, notInt);
            Compare(kind, isImmediate, false, taken);
            _il.Emit(OpCodes.Br, next);
            before.CopyTo(_known, 0);
            cachedBefore.CopyTo(_isCached, 0);
        }
        if (canBeFloat)
        {
            if (canBeInt) _il.MarkLabel(notInt);
            Check(A, ValueKind.Float, general);
            Check(B, ValueKind.Float, general);
            Compare(kind, isImmediate, true, taken);
            _il.Emit(OpCodes.Br, next);
            before.CopyTo(_known, 0);
            cachedBefore.CopyTo(_isCached, 0);
        }
        if (!canBeInt && !canBeFloat) _il.Emit(OpCodes.Br, general);
        int pc = _pc;
        ulong word = _word;
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(general);
            PushOperation(isImmediate ? "CompiledCompareJumpInt" : "CompiledCompareJump", word, pc);
            _il.Emit(OpCodes.Brtrue, taken);
            _il.Emit(OpCodes.Br, next);
        });
        ForgetNamed();
    }

    private void Compare(int kind, bool isImmediate, bool isFloat, Label taken)
    {
        var type = isFloat ? ValueKind.Float : ValueKind.Int;
        PushNumber(A, type, asDouble: isFloat);
        if (isImmediate) _il.Emit(OpCodes.Ldc_I8, (long)Instruction.SignedB(_word));
        else PushNumber(B, type, asDouble: isFloat);
        // Negated comparisons of floats hold where one is not a number.
        _il.Emit(kind switch
        {
            0 => OpCodes.Blt,
            1 => OpCodes.Ble,
            2 => OpCodes.Bgt,
            3 => OpCodes.Bge,
            4 or 11 => OpCodes.Beq,
            5 or 10 => OpCodes.Bne_Un,
            6 => isFloat ? OpCodes.Bge_Un : OpCodes.Bge,
            7 => isFloat ? OpCodes.Bgt_Un : OpCodes.Bgt,
            8 => isFloat ? OpCodes.Ble_Un : OpCodes.Ble,
            _ => isFloat ? OpCodes.Blt_Un : OpCodes.Blt,
        }, taken);
    }

    private void EmitForIter()
    {
        var general = _il.DefineLabel();
        var taken = _il.DefineLabel();
        var end = _labels[_pc + 1];
        int pc = _pc, target = _pc + 1 + Instruction.SignedC(_word);
        ulong word = _word;

        // The type that was seen alone; else those that are most common.
        var seen = _feedback.Seen(pc);
        if (seen as Type == typeof(PyTupleIterator)) EmitNext(typeof(PyTupleIterator), "TryNextOfTuple", general, taken, end);
        else if (seen as Type == typeof(PyStrIterator)) EmitNext(typeof(PyStrIterator), "TryNextOfStr", general, taken, end);
        else if (seen as Type == typeof(PyListIterator)) EmitNext(typeof(PyListIterator), "TryNextOfList", general, taken, end);
        else
        {
            var notRange = seen == null ? _il.DefineLabel() : general;
            EmitNext(typeof(PyRangeIterator), "TryNextOfRange", notRange, taken, end);
            if (seen == null)
            {
                _il.MarkLabel(notRange);
                EmitNext(typeof(PyListIterator), "TryNextOfList", general, taken, end);
            }
        }

        _il.MarkLabel(taken);
        JumpBack(target);
        bool takesPairs = IsPairLoop(pc);
        _outOfLine.Add(() =>
        {
            _il.MarkLabel(general);
            PushOperation(takesPairs ? "CompiledForPairs" : "CompiledForIter", word, pc);
            _il.Emit(OpCodes.Stloc, _exit);
            _il.Emit(OpCodes.Ldloc, _exit);
            _il.Emit(OpCodes.Brfalse, taken);
            _il.Emit(OpCodes.Ldloc, _exit);
            _il.Emit(OpCodes.Ldc_I4, Interpreter.NoMore);
            _il.Emit(OpCodes.Beq, end);
            if (takesPairs)
            {
                var otherwise = _il.DefineLabel();
                _il.Emit(OpCodes.Ldloc, _exit);
                _il.Emit(OpCodes.Ldc_I4, Interpreter.PairMade);
                _il.Emit(OpCodes.Bne_Un, otherwise);
                JumpBack(target + 1);
                _il.MarkLabel(otherwise);
            }
            _il.Emit(OpCodes.Ldloc, _exit);
            _il.Emit(OpCodes.Ret);
        });
        Array.Clear(_known);
    }

    /// <summary>The next value of an iterator, if it is of a type.</summary>
    private void EmitNext(Type type, string operation, Label otherwise, Label taken, Label end)
    {
        Register(A);
        _il.Emit(OpCodes.Ldfld, Members.Ref);
        _il.Emit(OpCodes.Isinst, type);
        _il.Emit(OpCodes.Brfalse, otherwise);
        Register(A);
        Register(B);
        Call(operation);
        _il.Emit(OpCodes.Brtrue, taken);
        _il.Emit(OpCodes.Br, end);
    }
}
