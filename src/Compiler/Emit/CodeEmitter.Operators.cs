using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    // ---- arithmetic

    private static Opcode BinaryOpcode(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Opcode.Add,
        BinaryOperator.Sub => Opcode.Sub,
        BinaryOperator.Mult => Opcode.Mul,
        BinaryOperator.MatMult => Opcode.MatMul,
        BinaryOperator.Div => Opcode.TrueDiv,
        BinaryOperator.Mod => Opcode.Mod,
        BinaryOperator.Pow => Opcode.Pow,
        BinaryOperator.LShift => Opcode.LShift,
        BinaryOperator.RShift => Opcode.RShift,
        BinaryOperator.BitOr => Opcode.BitOr,
        BinaryOperator.BitXor => Opcode.BitXor,
        BinaryOperator.BitAnd => Opcode.BitAnd,
        BinaryOperator.FloorDiv => Opcode.FloorDiv,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The form with an immediate right operand, or Nop if there is none.</summary>
    private static Opcode ImmediateOpcode(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Opcode.AddInt,
        BinaryOperator.Sub => Opcode.SubInt,
        BinaryOperator.Mult => Opcode.MulInt,
        BinaryOperator.FloorDiv => Opcode.FloorDivInt,
        BinaryOperator.Mod => Opcode.ModInt,
        BinaryOperator.BitAnd => Opcode.BitAndInt,
        BinaryOperator.LShift => Opcode.LShiftInt,
        BinaryOperator.RShift => Opcode.RShiftInt,
        _ => Opcode.Nop,
    };

    public static bool HasImmediate(BinaryOperator op) => ImmediateOpcode(op) != Opcode.Nop;

    /// <summary>A binary operation; a chain that leans to the left is walked without recursion.</summary>
    private void EmitBinary(BinOp expression, int dest)
    {
        if (_context.Folder.TryFold(expression, out var folded))
        {
            LoadConstant(dest, folded, expression.Span);
            return;
        }
        if (expression.Operator == BinaryOperator.Mod && PercentFormat.TryParse(expression) is { } parts)
        {
            EmitPercentFormat(expression, parts, dest);
            return;
        }
        if (expression.Left is not BinOp || _context.Folder.TryFold(expression.Left, out _))
        {
            int left = Operand(expression.Left, dest, expression.Right);
            EmitOperation(expression, left, dest, dest);
            return;
        }
        var spine = new Stack<BinOp>();
        Expr current = expression;
        while (current is BinOp e && !_context.Folder.TryFold(e, out _))
        {
            spine.Push(e);
            current = e.Left;
        }
        int scratch = IsTemp(dest) ? dest : Push();
        int accumulator = Operand(current, scratch, spine.Peek().Right);
        while (spine.TryPop(out var e))
        {
            EmitOperation(e, accumulator, spine.Count == 0 ? dest : scratch, scratch);
            accumulator = scratch;
        }
    }

    private void EmitOperation(BinOp e, int left, int dest, int scratch)
    {
        int mark = _top;
        if (ImmediateOpcode(e.Operator) is not Opcode.Nop and var immediate && _context.Folder.TryShort(e.Right, out int number))
        {
            Emit(immediate, e.Span, dest, left, number);
            return;
        }
        int right = Operand(e.Right, scratch == left ? -1 : scratch);
        Emit(BinaryOpcode(e.Operator), e.Span, dest, left, right);
        _top = mark;
    }

    private void EmitUnary(UnaryOp e, int dest)
    {
        if (_context.Folder.TryFold(e, out var folded))
        {
            LoadConstant(dest, folded, e.Span);
            return;
        }
        if (e.Operator == UnaryOperator.Not && e.Operand is Compare { Ops: [var op] } compare && Negated(op) is { } opposite)
        {
            EmitComparison(opposite, compare, dest);
            return;
        }
        int operand = Operand(e.Operand, dest);
        var opcode = e.Operator switch
        {
            UnaryOperator.Not => Opcode.Not,
            UnaryOperator.USub => Opcode.Neg,
            UnaryOperator.UAdd => Opcode.Pos,
            _ => Opcode.Invert,
        };
        Emit(opcode, e.Span, dest, operand);
    }

    /// <summary>The operator whose result is always the opposite truth value: those that cannot be overloaded to return anything else.</summary>
    private static CompareOperator? Negated(CompareOperator op) => op switch
    {
        CompareOperator.Is => CompareOperator.IsNot,
        CompareOperator.IsNot => CompareOperator.Is,
        CompareOperator.In => CompareOperator.NotIn,
        CompareOperator.NotIn => CompareOperator.In,
        _ => null,
    };

    // ---- comparison

    private static Opcode CompareOpcode(CompareOperator op) => op switch
    {
        CompareOperator.Eq => Opcode.Eq,
        CompareOperator.NotEq => Opcode.Ne,
        CompareOperator.Lt => Opcode.Lt,
        CompareOperator.LtE => Opcode.Le,
        CompareOperator.Gt => Opcode.Gt,
        CompareOperator.GtE => Opcode.Ge,
        CompareOperator.Is => Opcode.Is,
        CompareOperator.IsNot => Opcode.IsNot,
        CompareOperator.In => Opcode.In,
        _ => Opcode.NotIn,
    };

    private void EmitCompare(Compare e, int dest)
    {
        if (e.Ops.Length == 1)
        {
            WarnAboutIdentity(e);
            EmitComparison(e.Ops[0], e, dest);
            return;
        }
        WarnAboutIdentity(e);
        var end = new Label();
        int result = IsTemp(dest) ? dest : Push();
        int left = Operand(e.Left, -1, e.Comparators[0]);
        for (int i = 0; i < e.Ops.Length; i++)
        {
            bool isLast = i == e.Ops.Length - 1;
            int right = isLast ? Comparator(e.Ops[i], e.Comparators[i]) : Operand(e.Comparators[i], -1, e.Comparators[i + 1]);
            Emit(CompareOpcode(e.Ops[i]), e.Span, result, left, right);
            if (!isLast)
                EmitJump(Opcode.JumpIfFalse, e.Span, end, result);
            left = right;
        }
        Mark(end);
        Move(dest, result, e.Span);
    }

    private void EmitComparison(CompareOperator op, Compare e, int dest)
    {
        int left = Operand(e.Left, dest, e.Comparators[0]);
        int right = Comparator(op, e.Comparators[0], left == dest ? -1 : dest);
        Emit(CompareOpcode(op), e.Span, dest, left, right);
    }

    /// <summary>The right side of a comparison; a constant list or set after <c>in</c> becomes a tuple or a frozenset.</summary>
    private int Comparator(CompareOperator op, Expr right, int scratch = -1)
    {
        if (op is CompareOperator.In or CompareOperator.NotIn && right is List or Set && _context.Folder.TryContainer(right, out var container))
        {
            if (_loopConstants.TryGetValue(new ConstantKey(container), out int hoisted))
                return hoisted;
            int register = scratch >= 0 && IsTemp(scratch) ? scratch : Push();
            LoadConstant(register, container, right.Span);
            return register;
        }
        return Operand(right, scratch);
    }

    // ---- conditions

    /// <summary>Jumps to the target if the truth value of the expression is <paramref name="when"/>, and falls through otherwise.</summary>
    private void EmitCondition(Expr expression, Label target, bool when)
    {
        _context.CheckStack();
        int mark = _top;
        if (_context.Folder.TryFold(expression, out var constant))
        {
            Emit(Opcode.Nop, expression.Span);
            if (ConstantFolder.IsTrue(constant) == when)
                Jump(target, NoLine);
            return;
        }
        switch (expression)
        {
            case UnaryOp { Operator: UnaryOperator.Not } e:
                EmitCondition(e.Operand, target, !when);
                break;
            case BoolOp e:
                EmitBoolCondition(e, target, when);
                break;
            case Compare e:
                WarnAboutIdentity(e);
                EmitCompareCondition(e, target, when);
                break;
            case IfExp e:
                var (orElse, end) = (new Label(), new Label());
                EmitCondition(e.Test, orElse, false);
                EmitCondition(e.Body, target, when);
                Jump(end, e.Span);
                Mark(orElse);
                EmitCondition(e.Else, target, when);
                Mark(end);
                break;
            default:
                int value = Operand(expression);
                EmitJump(when ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, expression.Span, target, value);
                break;
        }
        _top = mark;
    }

    private void EmitBoolCondition(BoolOp e, Label target, bool when)
    {
        bool shortCircuit = e.Operator == BoolOperator.Or;
        if (shortCircuit == when)
        {
            foreach (var value in e.Values)
                EmitCondition(value, target, when);
            return;
        }
        var end = new Label();
        for (int i = 0; i < e.Values.Length; i++)
        {
            if (i < e.Values.Length - 1)
                EmitCondition(e.Values[i], end, shortCircuit);
            else
                EmitCondition(e.Values[i], target, when);
        }
        Mark(end);
    }

    private void EmitCompareCondition(Compare e, Label target, bool when)
    {
        if (e.Ops.Length == 1)
        {
            int only = Operand(e.Left, -1, e.Comparators[0]);
            EmitCompareJump(e.Ops[0], e, only, e.Comparators[0], target, when);
            return;
        }
        var end = when ? new Label() : target;
        int left = Operand(e.Left, -1, e.Comparators[0]);
        for (int i = 0; i < e.Ops.Length; i++)
        {
            if (i == e.Ops.Length - 1)
            {
                EmitCompareJump(e.Ops[i], e, left, e.Comparators[i], target, when);
                break;
            }
            int right = Operand(e.Comparators[i], -1, e.Comparators[i + 1]);
            EmitRegisterCompareJump(e.Ops[i], e, left, right, end, false);
            left = right;
        }
        if (when)
            Mark(end);
    }

    private void EmitCompareJump(CompareOperator op, Compare e, int left, Expr right, Label target, bool when)
    {
        if (op is CompareOperator.Is or CompareOperator.IsNot && right is Constant { Value: null })
        {
            bool ifNone = (op == CompareOperator.Is) == when;
            EmitJump(ifNone ? Opcode.JumpIfNone : Opcode.JumpIfNotNone, e.Span, target, left);
            return;
        }
        if (FusedOpcode(op) is { } fused && _context.Folder.TryShort(right, out int number))
        {
            EmitJump(Variant(fused, when, immediate: true), e.Span, target, left, number);
            return;
        }
        EmitRegisterCompareJump(op, e, left, Comparator(op, right), target, when);
    }

    private void EmitRegisterCompareJump(CompareOperator op, Compare e, int left, int right, Label target, bool when)
    {
        if (FusedOpcode(op) is { } fused)
        {
            EmitJump(Variant(fused, when, immediate: false), e.Span, target, left, right);
            return;
        }
        int result = Push();
        Emit(CompareOpcode(op), e.Span, result, left, right);
        EmitJump(when ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, e.Span, target, result);
        _top = result;
    }

    /// <summary>The place of an operator among the fused compare-and-jump opcodes, or null.</summary>
    private static int? FusedOpcode(CompareOperator op) => op switch
    {
        CompareOperator.Lt => 0,
        CompareOperator.LtE => 1,
        CompareOperator.Gt => 2,
        CompareOperator.GtE => 3,
        CompareOperator.Eq => 4,
        CompareOperator.NotEq => 5,
        _ => null,
    };

    private static Opcode Variant(int fused, bool when, bool immediate)
    {
        var first = (when, immediate) switch
        {
            (true, false) => Opcode.JumpLt,
            (false, false) => Opcode.JumpNotLt,
            (true, true) => Opcode.JumpLtInt,
            (false, true) => Opcode.JumpNotLtInt,
        };
        return first + (byte)fused;
    }

    // ---- and, or, if-else as values

    private void EmitBoolOp(BoolOp e, int dest)
    {
        var end = new Label();
        if (!IsTemp(dest) && e.Values.Length == 2 && TryLocal(e.Values[0], out int local) && local == dest)
        {
            // x = x or y
            CheckBound(local, e.Values[0].Span);
            EmitJump(e.Operator == BoolOperator.Or ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, e.Span, end, local);
            Into(e.Values[1], dest);
            Mark(end);
            return;
        }
        int result = IsTemp(dest) ? dest : Push();
        EmitBoolOperands(e, result, end);
        Into(e.Values[^1], result);
        Mark(end);
        Move(dest, result, e.Span);
    }

    /// <summary>All operands but the last; each that decides the result jumps to the end with it.</summary>
    private void EmitBoolOperands(BoolOp e, int result, Label end)
    {
        for (int i = 0; i < e.Values.Length - 1; i++)
            EmitDecision(e.Values[i], e.Span, result, end, e.Operator == BoolOperator.Or);
    }

    /// <summary>
    /// Evaluates into a temporary, and jumps if the truth value is <paramref name="when"/>. Operands inside of the expression jump where
    /// their value decides, because the truth of an object is asked for only once; that is reported at <paramref name="span"/>.
    /// </summary>
    private void EmitDecision(Expr expression, SourceSpan span, int result, Label target, bool when)
    {
        _context.CheckStack();
        if (_context.Folder.TryFold(expression, out var constant))
        {
            if (ConstantFolder.IsTrue(constant) != when)
                return;
            LoadConstant(result, constant, expression.Span);
            Jump(target, expression.Span);
        }
        else if (expression is BoolOp e)
        {
            bool isSame = (e.Operator == BoolOperator.Or) == when;
            var end = isSame ? target : new Label();
            EmitBoolOperands(e, result, end);
            EmitDecision(e.Values[^1], span, result, target, when);
            if (!isSame)
                Mark(end);
        }
        else
        {
            Into(expression, result);
            EmitJump(when ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, span, target, result);
        }
    }

    private void EmitConditional(IfExp e, int dest)
    {
        if (_context.Folder.TryFold(e.Test, out var test))
        {
            // The other branch is compiled too, for what the compiler warns about, and dropped as unreachable.
            var (taken, dropped) = ConstantFolder.IsTrue(test) ? (e.Body, e.Else) : (e.Else, e.Body);
            var behind = new Label();
            Into(taken, dest);
            if (dropped is Constant or Name)
                return;
            Jump(behind, e.Span);
            Into(dropped, dest);
            Mark(behind);
            return;
        }
        var (orElse, end) = (new Label(), new Label());
        EmitCondition(e.Test, orElse, false);
        Into(e.Body, dest);
        Jump(end, e.Span);
        Mark(orElse);
        Into(e.Else, dest);
        Mark(end);
    }
}
