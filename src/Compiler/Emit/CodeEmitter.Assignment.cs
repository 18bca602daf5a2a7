using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    // ---- plain assignment

    private void EmitAssign(Expr[] targets, Expr value, SourceSpan span)
    {
        int mark = _top;
        if (targets.Length == 1)
        {
            EmitSingleAssign(targets[0], value);
        }
        else if (targets.All(t => t is Name) && TryLocal(targets[0], out int first) && targets.Skip(1).All(t => !IsSameName(t, targets[0])))
        {
            Into(value, first);
            for (int i = 1; i < targets.Length; i++)
                EmitStore(targets[i], first);
        }
        else
        {
            int register = Temporary(value);
            foreach (var target in targets)
                EmitStore(target, register);
        }
        _top = mark;
    }

    private static bool IsSameName(Expr a, Expr b) => a is Name x && b is Name y && x.Id == y.Id;

    private void EmitSingleAssign(Expr target, Expr value)
    {
        if (TryLocal(target, out int local))
        {
            Into(value, local);
            return;
        }
        if (Elements(target) is { } targets && Elements(value) is { } values && targets.Length == values.Length
            && targets.Length is > 0 and <= MaxDisplay && !targets.Any(t => t is Starred) && !values.Any(v => v is Starred))
        {
            EmitParallelAssign(targets, values);
            return;
        }
        EmitStore(target, Operand(value));
    }

    private static Expr[]? Elements(Expr expression) => expression switch
    {
        Tuple t => t.Elts,
        List l => l.Elts,
        _ => null,
    };

    /// <summary><c>a, b = x, y</c> without a tuple: all values first, then the targets from left to right.</summary>
    private void EmitParallelAssign(Expr[] targets, Expr[] values)
    {
        var registers = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            // A constant is loaded late; a local can be read late too, unless something writes it before its turn.
            if (_context.Folder.TryFold(values[i], out _))
            {
                registers[i] = -1;
                continue;
            }
            bool isStable = values[i] is Name name && TryLocal(name, out _)
                && !targets.Take(i).Any(t => Binds(t, name.Id)) && !values.Skip(i + 1).Any(v => IsRebound(name, v));
            registers[i] = isStable ? Operand(values[i]) : Temporary(values[i]);
        }
        for (int i = 0; i < targets.Length; i++)
        {
            if (registers[i] >= 0)
                EmitStore(targets[i], registers[i]);
            else
                EmitSingleAssign(targets[i], values[i]);
        }
    }

    /// <summary>Whether assigning to the target may change the local variable.</summary>
    private static bool Binds(Expr target, string name) => target switch
    {
        Name n => n.Id == name,
        Starred s => Binds(s.Value, name),
        Tuple or List => Elements(target)!.Any(e => Binds(e, name)),
        _ => NamedTargets.Rebinds(target, name),
    };

    /// <summary>Assigns the value in a register to a target.</summary>
    private void EmitStore(Expr target, int value)
    {
        _context.CheckStack();
        int mark = _top;
        switch (target)
        {
            case Name t: StoreName(t.Id, value, t.Span); break;
            case Attribute t:
                NoteStaticAttribute(t);
                Emit(Opcode.StoreAttr, AttributeSpan(t), Operand(t.Value), value, AttributeIndex(t.Attr, t.Span));
                break;
            case Subscript t: EmitStoreItem(t, value); break;
            case Tuple t: EmitUnpack(t.Elts, value, t.Span); break;
            case List t: EmitUnpack(t.Elts, value, t.Span); break;
            case Starred t: throw _context.Error("starred assignment target must be in a list or tuple", t.Span);
            default: throw new InvalidOperationException($"unexpected target {target.GetType().Name}");
        }
        _top = mark;
    }

    private void EmitStoreItem(Subscript t, int value)
    {
        int container = Operand(t.Value, -1, t.Slice);
        if (t.Slice is Slice { Step: null } slice)
            Emit(Opcode.StoreSlice, t.Span, container, SliceBounds(slice), value);
        else
            Emit(Opcode.StoreItem, t.Span, container, Operand(t.Slice), value);
    }

    // ---- unpacking

    private void EmitUnpack(Expr[] targets, int value, SourceSpan span)
    {
        int star = Array.FindIndex(targets, t => t is Starred);
        if (star >= 0 && targets.Skip(star + 1).Any(t => t is Starred))
            throw _context.Error("multiple starred expressions in assignment", span);
        if (targets.Length > MaxUnpack || star > byte.MaxValue)
            throw _context.Error("too many expressions in star-unpacking assignment", span);
        bool isDirect = AreConsecutiveTargets(targets, out int first);
        if (!isDirect)
            first = Push(targets.Length);
        if (star < 0)
            Emit(Opcode.Unpack, span, first, value, targets.Length);
        else
            Emit(Opcode.UnpackEx, span, first, value, targets.Length - star - 1, star);
        if (isDirect)
            return;
        for (int i = 0; i < targets.Length; i++)
            EmitStore(targets[i] is Starred starred ? starred.Value : targets[i], first + i);
    }

    private const int MaxUnpack = Instruction.MaxField / 2;

    /// <summary>Whether the targets are locals whose registers follow each other, so that the items can be stored at once.</summary>
    private bool AreConsecutiveTargets(Expr[] targets, out int first)
    {
        first = -1;
        for (int i = 0; i < targets.Length; i++)
        {
            if (!TryLocal(targets[i] is Starred starred ? starred.Value : targets[i], out int register) || (i > 0 && register != first + i))
                return false;
            if (i == 0)
                first = register;
        }
        return targets.Length > 0;
    }

    // ---- augmented assignment

    /// <summary>The target's parts are evaluated once, before the value.</summary>
    private void EmitAugAssign(AugAssign statement)
    {
        int mark = _top;
        var span = statement.Span;
        switch (statement.Target)
        {
            case Name name when TryLocal(name, out int local):
                int left = Operand(name, -1, statement.Value);
                EmitInPlace(statement, left, local);
                break;
            case Name name:
                int variable = Temporary(name);
                EmitInPlace(statement, variable, variable);
                StoreName(name.Id, variable, name.Span);
                break;
            case Attribute t:
                if (t.Attr == "__debug__")
                    throw _context.Error("cannot assign to __debug__", t.Span);
                int owner = Operand(t.Value, -1, statement.Value);
                int attribute = Push();
                Emit(Opcode.LoadAttr, AttributeSpan(t), attribute, owner, AttributeIndex(t.Attr, t.Span));
                EmitInPlace(statement, attribute, attribute);
                Emit(Opcode.StoreAttr, AttributeSpan(t), owner, attribute, AttributeIndex(t.Attr, t.Span));
                break;
            case Subscript { Slice: Slice { Step: null } slice } t:
                int sequence = Operand(t.Value, -1, slice, statement.Value);
                int bounds = SliceBounds(slice);
                int part = Push();
                Emit(Opcode.LoadSlice, t.Span, part, sequence, bounds);
                EmitInPlace(statement, part, part);
                Emit(Opcode.StoreSlice, t.Span, sequence, bounds, part);
                break;
            case Subscript t:
                int container = Operand(t.Value, -1, t.Slice, statement.Value);
                int key = Operand(t.Slice, -1, statement.Value);
                int item = Push();
                Emit(Opcode.LoadItem, t.Span, item, container, key);
                EmitInPlace(statement, item, item);
                Emit(Opcode.StoreItem, t.Span, container, key, item);
                break;
            default: throw new InvalidOperationException($"unexpected target {statement.Target.GetType().Name}");
        }
        _top = mark;

        void EmitInPlace(AugAssign s, int target, int dest)
        {
            if (ImmediateOpcode(s.Operator) is not Opcode.Nop and var immediate && _context.Folder.TryShort(s.Value, out int number))
                Emit(immediate, span, dest, target, number, 1);
            else
                Emit(BinaryOpcode(s.Operator), span, dest, target, Operand(s.Value), 1);
        }
    }

    // ---- del

    private void EmitDelete(Expr target)
    {
        _context.CheckStack();
        int mark = _top;
        switch (target)
        {
            case Name t: DeleteName(t.Id, t.Span); break;
            case Attribute t: Emit(Opcode.DelAttr, AttributeSpan(t), Operand(t.Value), 0, AttributeIndex(t.Attr, t.Span)); break;
            case Subscript t:
                int container = Operand(t.Value, -1, t.Slice);
                Emit(Opcode.DelItem, t.Span, container, Operand(t.Slice));
                break;
            case Tuple or List:
                foreach (var element in Elements(target)!)
                    EmitDelete(element);
                break;
            default: throw new InvalidOperationException($"unexpected target {target.GetType().Name}");
        }
        _top = mark;
    }
}
