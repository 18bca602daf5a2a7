using System.Reflection.Emit;

namespace PyLite.Vm.Jit;

// Numbers: ints and floats in line, everything else in general form.
internal sealed partial class MethodCompiler
{
    private LocalBuilder? _x, _y, _z;

    private LocalBuilder X => _x ??= _il.DeclareLocal(typeof(long));
    private LocalBuilder Y => _y ??= _il.DeclareLocal(typeof(long));
    private LocalBuilder Z => _z ??= _il.DeclareLocal(typeof(long));

    /// <summary>For each register the variables that have its number as well, where it was read or written last; what is calculated need not wait for memory.</summary>
    private readonly LocalBuilder?[] _longs, _doubles;

    /// <summary>Whether the variable for a register's known kind has its value.</summary>
    private readonly bool[] _isCached;

    private LocalBuilder LongOf(int register) => _longs[register] ??= _il.DeclareLocal(typeof(long));
    private LocalBuilder DoubleOf(int register) => _doubles[register] ??= _il.DeclareLocal(typeof(double));

    private void EmitMove()
    {
        if (A == B) return;
        switch (_known[B])
        {
            case ValueKind.Int:
                StoreInt(() => PushInt(B));
                return;
            case ValueKind.Float:
                StoreDouble(() => PushDouble(B));
                return;
        }
        Register(A);
        Register(B);
        Call("Copy");
        Forget(A);
    }

    private void EmitConstant()
    {
        int index = Instruction.BC(_word);
        switch (_code.Constants[index])
        {
            case long n:
                EmitInt(n);
                return;
            case int n:
                EmitInt(n);
                return;
            case double d:
                StoreDouble(() => _il.Emit(OpCodes.Ldc_R8, d));
                return;
        }
        _il.Emit(OpCodes.Ldarg_2);
        Register(A);
        _il.Emit(OpCodes.Ldc_I4, index);
        Call("CopyConstant");
        Forget(A);
    }

    private void EmitInt(long n) => StoreInt(() => _il.Emit(OpCodes.Ldc_I8, n));

    // ---- operators

    private void EmitArithmetic(Opcode op)
    {
        switch (op)
        {
            case Opcode.Neg:
            case Opcode.Invert:
                EmitUnary(op);
                return;
            case Opcode.Pos:
                InGeneral("CompiledSlow");
                return;
            case Opcode.Pow:
            case Opcode.MatMul:
                InGeneralOrLeave("CompiledOperator");
                return;
        }
        bool isImmediate = op is >= Opcode.AddInt and <= Opcode.RShiftInt;
        var plain = isImmediate ? PlainForm(op) : op;
        var left = Expected(B);
        var right = isImmediate ? ValueKind.Int : Expected(C);
        bool hasFloatForm = plain is Opcode.Add or Opcode.Sub or Opcode.Mul or Opcode.TrueDiv;
        if (left == ValueKind.Unknown || right == ValueKind.Unknown || (left == ValueKind.Float || right == ValueKind.Float) && !hasFloatForm)
        {
            EmitEither(plain, isImmediate, hasFloatForm);
            return;
        }
        var wrong = WrongGuess();
        Check(B, left, wrong);
        if (!isImmediate) Check(C, right, wrong);
        if (left == ValueKind.Int && right == ValueKind.Int && plain != Opcode.TrueDiv)
        {
            IntOperation(plain, isImmediate, wrong);
            return;
        }
        if (left == ValueKind.Int && right == ValueKind.Int)
        {
            // Both are exact as doubles: the quotient is rounded once.
            CheckExact(() => PushInt(B), wrong);
            if (!isImmediate) CheckExact(() => PushInt(C), wrong);
        }
        FloatOperation(plain, isImmediate, left, right, wrong);
    }

    /// <summary>Where the types are not known: ints first, then floats, then everything else.</summary>
    private void EmitEither(Opcode plain, bool isImmediate, bool hasFloatForm)
    {
        var slow = isImmediate ? General("CompiledArithmeticInt") : GeneralOrLeave("CompiledOperator");
        bool canBeInt = plain != Opcode.TrueDiv && _known[B] != ValueKind.Float && (isImmediate || _known[C] != ValueKind.Float);
        bool canBeFloat = hasFloatForm && !isImmediate && _known[B] != ValueKind.Int && _known[C] != ValueKind.Int;
        var notInt = canBeFloat ? _il.DefineLabel() : slow;
        var next = NextLabel();
        var before = (ValueKind[])_known.Clone();
        var cachedBefore = (bool[])_isCached.Clone();
        if (canBeInt)
        {
            Check(B, ValueKind.Int, notInt);
            if (!isImmediate) Check(C, ValueKind.Int, notInt);
            _known[A] = ValueKind.Unknown;
            IntOperation(plain, isImmediate, slow);
            _il.Emit(OpCodes.Br, next);
            before.CopyTo(_known, 0);
            cachedBefore.CopyTo(_isCached, 0);
        }
        if (canBeFloat)
        {
            if (canBeInt) _il.MarkLabel(notInt);
            Check(B, ValueKind.Float, slow);
            Check(C, ValueKind.Float, slow);
            _known[A] = ValueKind.Unknown;
            FloatOperation(plain, isImmediate, ValueKind.Float, ValueKind.Float, slow);
            _il.Emit(OpCodes.Br, next);
            before.CopyTo(_known, 0);
            cachedBefore.CopyTo(_isCached, 0);
        }
        if (!canBeInt && !canBeFloat) _il.Emit(OpCodes.Br, slow);
        ForgetNamed();
        Forget(A);
    }

    private static Opcode PlainForm(Opcode op) => op switch
    {
        Opcode.AddInt => Opcode.Add,
        Opcode.SubInt => Opcode.Sub,
        Opcode.MulInt => Opcode.Mul,
        Opcode.FloorDivInt => Opcode.FloorDiv,
        Opcode.ModInt => Opcode.Mod,
        Opcode.BitAndInt => Opcode.BitAnd,
        Opcode.LShiftInt => Opcode.LShift,
        _ => Opcode.RShift,
    };

    /// <summary>r[a] = r[b] op r[c] of two ints; jumps to <paramref name="fail"/> where the result is no int of 64 bits.</summary>
    private void IntOperation(Opcode op, bool isImmediate, Label fail)
    {
        PushInt(B);
        _il.Emit(OpCodes.Stloc, X);
        if (isImmediate) _il.Emit(OpCodes.Ldc_I8, (long)Instruction.SignedC(_word));
        else PushInt(C);
        _il.Emit(OpCodes.Stloc, Y);
        switch (op)
        {
            case Opcode.Add:
            case Opcode.Sub:
                _il.Emit(OpCodes.Ldloc, X);
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(op == Opcode.Add ? OpCodes.Add : OpCodes.Sub);
                _il.Emit(OpCodes.Stloc, Z);
                if (isImmediate)
                {
                    bool grows = Instruction.SignedC(_word) >= 0 == (op == Opcode.Add);
                    _il.Emit(OpCodes.Ldloc, Z);
                    _il.Emit(OpCodes.Ldloc, X);
                    _il.Emit(grows ? OpCodes.Blt : OpCodes.Bgt, fail);
                    break;
                }
                // The signs tell: of a sum, if both operands differ from it; of a difference, if the first differs from the second and from it.
                _il.Emit(OpCodes.Ldloc, X);
                _il.Emit(OpCodes.Ldloc, Z);
                _il.Emit(OpCodes.Xor);
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(OpCodes.Ldloc, op == Opcode.Add ? Z : X);
                _il.Emit(OpCodes.Xor);
                _il.Emit(OpCodes.And);
                _il.Emit(OpCodes.Ldc_I8, 0L);
                _il.Emit(OpCodes.Blt, fail);
                break;
            case Opcode.Mul:
            case Opcode.LShift:
                _il.Emit(OpCodes.Ldloc, X);
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(OpCodes.Ldloca, Z);
                Call(op == Opcode.Mul ? "TryMultiply" : "TryShiftLeft");
                _il.Emit(OpCodes.Brfalse, fail);
                break;
            case Opcode.FloorDiv:
            case Opcode.Mod:
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(OpCodes.Ldc_I8, 0L);
                _il.Emit(OpCodes.Ble, fail);
                _il.Emit(OpCodes.Ldloc, X);
                _il.Emit(OpCodes.Ldloc, Y);
                Call(op == Opcode.FloorDiv ? "FloorDivide" : "FloorModulo");
                _il.Emit(OpCodes.Stloc, Z);
                break;
            case Opcode.RShift:
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(OpCodes.Ldc_I8, 63L);
                _il.Emit(OpCodes.Bgt_Un, fail);
                _il.Emit(OpCodes.Ldloc, X);
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(OpCodes.Conv_I4);
                _il.Emit(OpCodes.Shr);
                _il.Emit(OpCodes.Stloc, Z);
                break;
            default:
                _il.Emit(OpCodes.Ldloc, X);
                _il.Emit(OpCodes.Ldloc, Y);
                _il.Emit(op == Opcode.BitAnd ? OpCodes.And : op == Opcode.BitOr ? OpCodes.Or : OpCodes.Xor);
                _il.Emit(OpCodes.Stloc, Z);
                break;
        }
        StoreInt(() => _il.Emit(OpCodes.Ldloc, Z));
    }

    private void FloatOperation(Opcode op, bool isImmediate, ValueKind left, ValueKind right, Label fail)
    {
        if (op == Opcode.TrueDiv)
        {
            if (isImmediate) _il.Emit(OpCodes.Ldc_R8, (double)Instruction.SignedC(_word));
            else PushNumber(C, right);
            _il.Emit(OpCodes.Ldc_R8, 0.0);
            _il.Emit(OpCodes.Beq, fail);
        }
        StoreDouble(() =>
        {
            PushNumber(B, left);
            if (isImmediate) _il.Emit(OpCodes.Ldc_R8, (double)Instruction.SignedC(_word));
            else PushNumber(C, right);
            _il.Emit(op switch { Opcode.Add => OpCodes.Add, Opcode.Sub => OpCodes.Sub, Opcode.Mul => OpCodes.Mul, _ => OpCodes.Div });
        });
    }

    private void EmitUnary(Opcode op)
    {
        var kind = Expected(B);
        if (kind == ValueKind.Int)
        {
            var wrong = WrongGuess();
            Check(B, ValueKind.Int, wrong);
            if (op == Opcode.Neg)
            {
                PushInt(B);
                _il.Emit(OpCodes.Ldc_I8, long.MinValue);
                _il.Emit(OpCodes.Beq, wrong);
            }
            StoreInt(() =>
            {
                PushInt(B);
                _il.Emit(op == Opcode.Neg ? OpCodes.Neg : OpCodes.Not);
            });
        }
        else if (kind == ValueKind.Float && op == Opcode.Neg)
        {
            Check(B, ValueKind.Float, WrongGuess());
            StoreDouble(() =>
            {
                PushDouble(B);
                _il.Emit(OpCodes.Neg);
            });
        }
        else InGeneral("CompiledNegative");
    }

    private void EmitComparison(Opcode op)
    {
        var left = Expected(B);
        var right = Expected(C);
        if (left == ValueKind.Unknown || left != right)
        {
            InGeneral("CompiledComparison");
            return;
        }
        var wrong = WrongGuess();
        Check(B, left, wrong);
        Check(C, right, wrong);
        bool isFloat = left == ValueKind.Float;
        Register(A);
        PushNumber(B, left, asDouble: isFloat);
        PushNumber(C, right, asDouble: isFloat);
        // Not less is not "greater or equal" where one is not a number.
        switch (op)
        {
            case Opcode.Lt: _il.Emit(OpCodes.Clt); break;
            case Opcode.Gt: _il.Emit(OpCodes.Cgt); break;
            case Opcode.Le: _il.Emit(isFloat ? OpCodes.Cgt_Un : OpCodes.Cgt); break;
            case Opcode.Ge: _il.Emit(isFloat ? OpCodes.Clt_Un : OpCodes.Clt); break;
            default: _il.Emit(OpCodes.Ceq); break;
        }
        if (op is Opcode.Le or Opcode.Ge or Opcode.Ne)
        {
            _il.Emit(OpCodes.Ldc_I4_0);
            _il.Emit(OpCodes.Ceq);
        }
        Call("SetBool");
        Forget(A);
    }

    // ---- operands and results

    /// <summary>What a register holds as far as is known, else as is guessed.</summary>
    private ValueKind Expected(int register) => _known[register] != ValueKind.Unknown ? _known[register] : _guesses[register];

    /// <summary>Makes sure of a register's type; jumps to <paramref name="otherwise"/> if it is another one.</summary>
    private void Check(int register, ValueKind kind, Label otherwise)
    {
        if (_known[register] == kind) return;
        Register(register);
        _il.Emit(OpCodes.Ldfld, Members.Ref);
        if (kind == ValueKind.Int) _il.Emit(OpCodes.Brtrue, otherwise);
        else
        {
            _il.Emit(OpCodes.Ldsfld, Members.FloatTag);
            _il.Emit(OpCodes.Bne_Un, otherwise);
        }
        _known[register] = kind;
        _isCached[register] = false;
    }

    /// <summary>Jumps if a long is not exact as a double.</summary>
    private void CheckExact(Action push, Label otherwise)
    {
        push();
        _il.Emit(OpCodes.Ldc_I8, 1L << 53);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldc_I8, 1L << 54);
        _il.Emit(OpCodes.Bgt_Un, otherwise);
    }

    private void PushInt(int register)
    {
        var variable = LongOf(register);
        if (!_isCached[register])
        {
            Register(register);
            _il.Emit(OpCodes.Ldfld, Members.Bits);
            _il.Emit(OpCodes.Stloc, variable);
            _isCached[register] = true;
        }
        _il.Emit(OpCodes.Ldloc, variable);
    }

    private void PushDouble(int register)
    {
        var variable = DoubleOf(register);
        if (!_isCached[register])
        {
            Register(register);
            _il.Emit(OpCodes.Ldflda, Members.Bits);
            _il.Emit(OpCodes.Ldind_R8);
            _il.Emit(OpCodes.Stloc, variable);
            _isCached[register] = true;
        }
        _il.Emit(OpCodes.Ldloc, variable);
    }

    private void PushNumber(int register, ValueKind kind, bool asDouble = true)
    {
        if (kind == ValueKind.Float)
        {
            PushDouble(register);
            return;
        }
        PushInt(register);
        if (asDouble) _il.Emit(OpCodes.Conv_R8);
    }

    /// <summary>r[a] = the int that is pushed.</summary>
    private void StoreInt(Action push)
    {
        push();
        var variable = LongOf(A);
        _il.Emit(OpCodes.Stloc, variable);
        if (_known[A] != ValueKind.Int)
        {
            Register(A);
            _il.Emit(OpCodes.Ldnull);
            _il.Emit(OpCodes.Stfld, Members.Ref);
        }
        Register(A);
        _il.Emit(OpCodes.Ldloc, variable);
        _il.Emit(OpCodes.Stfld, Members.Bits);
        _known[A] = ValueKind.Int;
        _isCached[A] = true;
    }

    /// <summary>r[a] = the float that is pushed.</summary>
    private void StoreDouble(Action push)
    {
        push();
        var variable = DoubleOf(A);
        _il.Emit(OpCodes.Stloc, variable);
        if (_known[A] != ValueKind.Float)
        {
            Register(A);
            _il.Emit(OpCodes.Ldsfld, Members.FloatTag);
            _il.Emit(OpCodes.Stfld, Members.Ref);
        }
        Register(A);
        _il.Emit(OpCodes.Ldflda, Members.Bits);
        _il.Emit(OpCodes.Ldloc, variable);
        _il.Emit(OpCodes.Stind_R8);
        _known[A] = ValueKind.Float;
        _isCached[A] = true;
    }
}
