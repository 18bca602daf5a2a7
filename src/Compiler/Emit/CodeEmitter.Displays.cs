using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>Displays with more elements are built piece by piece.</summary>
    private const int MaxDisplay = 64;

    private void EmitTuple(Tuple e, int dest)
    {
        if (_context.Folder.TryFold(e, out var constant))
            LoadConstant(dest, constant, e.Span);
        else
            EmitTupleOf(e.Elts, dest, e.Span);
    }

    private void EmitTupleOf(Expr[] elements, int dest, SourceSpan span)
    {
        if (IsShort(elements))
        {
            int first = PushAll(elements);
            Emit(Opcode.BuildTuple, span, dest, first, elements.Length);
            return;
        }
        int list = Push();
        EmitListOf(elements, list, span);
        Emit(Opcode.ListToTuple, span, dest, list);
    }

    private void EmitList(List e, int dest) => EmitListOf(e.Elts, dest, e.Span);

    private void EmitListOf(Expr[] elements, int dest, SourceSpan span)
    {
        if (elements.Length > 2 && _context.Folder.TryFoldAll(elements, out var constants))
        {
            int list = IsTemp(dest) ? dest : Push();
            int items = Push();
            LoadConstant(items, new TupleConstant(constants), span);
            Emit(Opcode.BuildList, span, list, 0, 0);
            Emit(Opcode.ListExtend, span, list, items);
            Move(dest, list, span);
            return;
        }
        if (IsShort(elements))
        {
            int first = PushAll(elements);
            Emit(Opcode.BuildList, span, dest, first, elements.Length);
            return;
        }
        int target = IsTemp(dest) ? dest : Push();
        int head = Push(0);
        int count = PlainPrefix(elements);
        for (int i = 0; i < count; i++)
            Temporary(elements[i]);
        Emit(Opcode.BuildList, span, target, count == 0 ? 0 : head, count);
        _top = head;
        EmitListItems(target, elements.AsSpan(count), span);
        Move(dest, target, span);
    }

    private void EmitSet(Set e, int dest)
    {
        int constantCount = e.Elts.TakeWhile(static x => x is not Starred).Count();
        object?[] constants = [];
        if (constantCount <= 2 || !_context.Folder.TryFoldAll(e.Elts[..constantCount], out constants)) constantCount = 0;
        if (constantCount == 0 && IsShort(e.Elts))
        {
            int first = PushAll(e.Elts);
            Emit(Opcode.BuildSet, e.Span, dest, first, e.Elts.Length);
            return;
        }
        int target = IsTemp(dest) ? dest : Push();
        int head = Push(0);
        int count = constantCount > 0 ? 0 : PlainPrefix(e.Elts);
        for (int i = 0; i < count; i++)
            Temporary(e.Elts[i]);
        Emit(Opcode.BuildSet, e.Span, target, count == 0 ? 0 : head, count);
        _top = head;
        if (constantCount > 0)
        {
            // By way of a frozenset where CPython does so, one after the other where it does that: it decides the order of iteration.
            int items = Push();
            LoadConstant(items, e.Elts.Length <= MaxFrozenDisplay ? new FrozenSetConstant(ConstantFolder.Distinct(constants)) : new TupleConstant(constants), e.Span);
            Emit(Opcode.SetUpdate, e.Span, target, items);
            _top = head;
            count = constantCount;
        }
        for (int i = count; i < e.Elts.Length; i++)
        {
            var (op, value) = e.Elts[i] is Starred starred ? (Opcode.SetUpdate, starred.Value) : (Opcode.SetAdd, e.Elts[i]);
            Emit(op, e.Span, target, Operand(value));
            _top = head;
        }
        Move(dest, target, e.Span);
    }

    /// <summary>A set display with more elements is filled element by element.</summary>
    private const int MaxFrozenDisplay = 30;

    private static bool IsShort(Expr[] elements) => elements.Length <= MaxDisplay && PlainPrefix(elements) == elements.Length;

    /// <summary>How many elements at the start can be collected in registers.</summary>
    private static int PlainPrefix(Expr[] elements)
    {
        int count = 0;
        while (count < elements.Length && count < MaxDisplay && elements[count] is not Starred)
            count++;
        return count;
    }

    /// <summary>Pushes the values into consecutive temporaries, or finds locals that stand so already.</summary>
    private int PushAll(Expr[] elements)
    {
        if (elements.Length == 0)
            return 0;
        if (TryConsecutiveLocals(elements, out int first))
        {
            for (int i = 0; i < elements.Length; i++)
                CheckBound(first + i, elements[i].Span);
            return first;
        }
        first = _top;
        foreach (var element in elements)
            Temporary(element);
        return first;
    }

    /// <summary>Whether the expressions are locals whose registers follow each other.</summary>
    private bool TryConsecutiveLocals(Expr[] expressions, out int first)
    {
        first = -1;
        for (int i = 0; i < expressions.Length; i++)
        {
            if (!TryLocal(expressions[i], out int register) || (i > 0 && register != first + i))
                return false;
            if (i == 0)
                first = register;
        }
        return expressions.Length > 0;
    }

    private void EmitDict(Dict e, int dest)
    {
        int target = IsTemp(dest) ? dest : Push();
        int head = _top;
        int count = 0;
        while (count < e.Keys.Length && count < MaxDisplay / 2 && e.Keys[count] is not null)
        {
            Temporary(e.Keys[count]!);
            Temporary(e.Values[count++]);
        }
        bool isWhole = count == e.Keys.Length;
        Emit(Opcode.BuildMap, e.Span, isWhole ? dest : target, count == 0 ? 0 : head, count);
        _top = head;
        if (isWhole)
            return;
        for (int i = count; i < e.Keys.Length; i++)
        {
            if (e.Keys[i] is { } key)
            {
                int register = Operand(key, -1, e.Values[i]);
                Emit(Opcode.MapAdd, e.Span, target, register, Operand(e.Values[i]));
            }
            else
            {
                Emit(Opcode.DictUpdate, e.Span, target, Operand(e.Values[i]));
            }
            _top = head;
        }
        Move(dest, target, e.Span);
    }

    // ---- f-strings and t-strings

    private void EmitJoinedStr(JoinedStr e, int dest)
    {
        var values = e.Values;
        if (values.Length == 0)
        {
            LoadConstant(dest, StrConstant.Empty, e.Span);
            return;
        }
        if (values is [Constant or FormattedValue])
        {
            Into(values[0], dest);
            return;
        }
        EmitJoined(values, Opcode.BuildString, dest, e.Span);
    }

    /// <summary>Joins strings; long ones in groups, which are joined in turn.</summary>
    private void EmitJoined(Expr[] values, Opcode op, int dest, SourceSpan span)
    {
        int first = _top;
        if (values.Length <= MaxDisplay * 4)
        {
            foreach (var value in values)
                Temporary(value);
            Emit(op, span, dest, first, values.Length);
            return;
        }
        int groups = 0;
        foreach (var chunk in values.Chunk(MaxDisplay * 4))
        {
            EmitJoined(chunk, op, Push(), span);
            _top = first + ++groups;
        }
        Emit(op, span, dest, first, groups);
    }

    private void EmitFormattedValue(FormattedValue e, int dest)
    {
        int value = Operand(e.Value, dest, e.FormatSpec ?? e.Value);
        int conversion = ConversionNumber(e.Conversion);
        if (e.FormatSpec is null)
        {
            Emit(Opcode.Format, e.Span, dest, value, 0, conversion);
            return;
        }
        int spec = Operand(e.FormatSpec, value == dest ? -1 : dest);
        Emit(Opcode.FormatSpec, e.Span, dest, value, spec, conversion);
    }

    /// <summary><c>'…%s…' % (a, b)</c>, as an f-string.</summary>
    private void EmitPercentFormat(BinOp e, List<object> parts, int dest)
    {
        int first = _top;
        foreach (var part in parts)
        {
            int register = Push();
            if (part is PercentFormat.Field field)
            {
                int value = Operand(field.Value, register);
                if (field.Spec.Length == 0)
                {
                    Emit(Opcode.Format, field.Value.Span, register, value, 0, ConversionNumber(field.Conversion));
                }
                else
                {
                    int spec = Push();
                    LoadConstant(spec, new StrConstant(field.Spec), e.Span);
                    Emit(Opcode.FormatSpec, field.Value.Span, register, value, spec, ConversionNumber(field.Conversion));
                }
            }
            else
            {
                LoadConstant(register, part, e.Span);
            }
            _top = register + 1;
        }
        Emit(Opcode.BuildString, e.Span, dest, first, parts.Count);
    }

    private static int ConversionNumber(int conversion) => conversion switch { 's' => 1, 'r' => 2, 'a' => 3, _ => 0 };

    private void EmitTemplate(TemplateStr e, int dest)
    {
        if (e.Values.Length > Instruction.MaxField / 4)
            throw _context.Error("too many interpolations in a template string", e.Span);
        int first = _top;
        foreach (var value in e.Values)
        {
            int part = Push();
            if (value is Interpolation interpolation)
                EmitInterpolation(interpolation, part);
            else
                Into(value, part);
            _top = part + 1;
        }
        Emit(Opcode.BuildTemplate, e.Span, dest, e.Values.Length == 0 ? 0 : first, e.Values.Length);
    }

    private void EmitInterpolation(Interpolation e, int dest)
    {
        int parts = Push(3);
        Into(e.Value, parts);
        LoadConstant(parts + 1, e.Str, e.Span);
        if (e.FormatSpec is null)
            LoadConstant(parts + 2, StrConstant.Empty, e.Span);
        else
            Into(e.FormatSpec, parts + 2);
        Emit(Opcode.BuildInterpolation, e.Span, dest, parts, 0, ConversionNumber(e.Conversion));
    }
}
