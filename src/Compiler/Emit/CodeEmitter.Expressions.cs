using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>
    /// The value of an expression as an operand: the register of a local where it stands, otherwise a temporary, which is
    /// <paramref name="scratch"/> if that is one and else is pushed.
    /// </summary>
    private int Operand(Expr expression, int scratch = -1)
    {
        if (TryLocal(expression, out int local))
        {
            CheckBound(local, expression.Span);
            return local;
        }
        if (_loopConstants.Count > 0 && _context.Folder.TryFold(expression, out var constant)
            && _loopConstants.TryGetValue(new ConstantKey(constant), out int hoisted))
            return hoisted;
        if (expression is NamedExpr named && TryLocal(named.Target, out int target))
        {
            Into(named.Value, target);
            return target;
        }
        return Temporary(expression, scratch);
    }

    /// <summary>Like <see cref="Operand(Expr, int)"/>, but safe against assignment expressions in what is evaluated afterwards.</summary>
    private int Operand(Expr expression, int scratch, Expr later, Expr? evenLater = null)
        => IsRebound(expression, later) || (evenLater is not null && IsRebound(expression, evenLater))
            ? Temporary(expression, scratch) : Operand(expression, scratch);

    private int Temporary(Expr expression, int scratch = -1)
    {
        int register = scratch >= 0 && IsTemp(scratch) ? scratch : Push();
        Into(expression, register);
        return register;
    }

    /// <summary>Whether a local's register changes while the later expression is evaluated.</summary>
    private bool IsRebound(Expr expression, Expr later)
    {
        if (_scope.NamedTargets.Count == 0)
            return false;
        var name = expression as Name ?? (expression as NamedExpr)?.Target;
        return name is not null && _scope.NamedTargets.Contains(Mangle(name.Id)) && NamedTargets.Rebinds(later, name.Id);
    }

    /// <summary>Evaluates for the effect only.</summary>
    private void Discard(Expr expression)
    {
        if (_context.Folder.TryFold(expression, out _))
            return;
        if (TryLocal(expression, out int local))
        {
            CheckBound(local, expression.Span);
            return;
        }
        int mark = _top;
        Into(expression, Push());
        _top = mark;
    }

    /// <summary>Evaluates into a register. A named destination is written last of all.</summary>
    private void Into(Expr expression, int dest)
    {
        _context.CheckStack();
        int mark = _top;
        switch (expression)
        {
            case Name e: LoadName(e.Id, dest, e.Span); break;
            case Constant e: LoadConstant(dest, e.Value, e.Span); break;
            case Call e: EmitCall(e, dest); break;
            case Attribute e: EmitAttribute(e, dest); break;
            case BinOp e: EmitBinary(e, dest); break;
            case Compare e: EmitCompare(e, dest); break;
            case Subscript e: EmitSubscript(e, dest); break;
            case BoolOp e: EmitBoolOp(e, dest); break;
            case UnaryOp e: EmitUnary(e, dest); break;
            case IfExp e: EmitConditional(e, dest); break;
            case Tuple e: EmitTuple(e, dest); break;
            case List e: EmitList(e, dest); break;
            case Set e: EmitSet(e, dest); break;
            case Dict e: EmitDict(e, dest); break;
            case NamedExpr e:
                EmitNamedExpr(e, dest);
                break;
            case Lambda e: EmitLambda(e, dest); break;
            case ListComp e: EmitComprehension(e, Opcode.BuildList, e.Generators, e.Elt, null, dest); break;
            case SetComp e: EmitComprehension(e, Opcode.BuildSet, e.Generators, e.Elt, null, dest); break;
            case DictComp e: EmitComprehension(e, Opcode.BuildMap, e.Generators, e.Key, e.Value, dest); break;
            case GeneratorExp e: EmitGeneratorExpression(e, dest); break;
            case JoinedStr e: EmitJoinedStr(e, dest); break;
            case FormattedValue e: EmitFormattedValue(e, dest); break;
            case TemplateStr e: EmitTemplate(e, dest); break;
            case Await e: EmitAwait(e, dest); break;
            case Yield e: EmitYield(e, dest); break;
            case YieldFrom e: EmitYieldFrom(e, dest); break;
            case Slice e: EmitSlice(e, dest); break;
            case Starred e: throw _context.Error("can't use starred expression here", e.Span);
            default: throw new InvalidOperationException($"unexpected {expression.GetType().Name}");
        }
        _top = mark;
    }

    private void EmitNamedExpr(NamedExpr e, int dest)
    {
        if (TryLocal(e.Target, out int local))
        {
            Into(e.Value, local);
            Move(dest, local, e.Span);
            return;
        }
        int value = Operand(e.Value, dest);
        StoreName(e.Target.Id, value, e.Target.Span);
        Move(dest, value, e.Span);
    }

    // ---- attributes and items

    private void EmitAttribute(Attribute e, int dest)
    {
        if (IsPlainSuper(e))
        {
            int super = Push(3);
            LoadSuper(e, super);
            Emit(Opcode.LoadSuperAttr, AttributeSpan(e), dest, super, AttributeIndex(e.Attr, e.Span));
            return;
        }
        int value = Operand(e.Value, dest);
        Emit(Opcode.LoadAttr, AttributeSpan(e), dest, value, AttributeIndex(e.Attr, e.Span));
    }

    /// <summary>Where an attribute over several lines is reported: at the attribute's name.</summary>
    private static SourceSpan AttributeSpan(Attribute e) => AttributeSpan(e, e.Span);

    /// <summary>The place of an operation on an attribute, such as its call.</summary>
    private static SourceSpan AttributeSpan(Attribute e, SourceSpan span)
    {
        if (e.Span.Line == e.Span.EndLine)
            return span;
        int column = e.Span.EndColumn - CodePoints(e.Attr);
        return column < 0 ? span with { Line = e.Span.EndLine } : span with { Line = e.Span.EndLine, Column = column };
    }

    private static int CodePoints(string text)
    {
        int count = text.Length;
        foreach (char c in text)
            if (char.IsLowSurrogate(c))
                count--;
        return count;
    }

    private void EmitSubscript(Subscript e, int dest)
    {
        WarnAboutSubscript(e);
        int value = Operand(e.Value, dest, e.Slice);
        if (e.Slice is Slice { Step: null } slice)
        {
            int bounds = SliceBounds(slice);
            Emit(Opcode.LoadSlice, e.Span, dest, value, bounds);
        }
        else if (_context.Folder.TryShort(e.Slice, out int index))
        {
            Emit(Opcode.LoadItemInt, e.Span, dest, value, index);
        }
        else
        {
            int key = Operand(e.Slice, value == dest ? -1 : dest);
            Emit(Opcode.LoadItem, e.Span, dest, value, key);
        }
    }

    /// <summary>Pushes the two bounds of a slice without a step.</summary>
    private int SliceBounds(Slice slice)
    {
        int bounds = Push(2);
        LoadBound(slice.Lower, bounds, slice.Span);
        LoadBound(slice.Upper, bounds + 1, slice.Span);
        return bounds;
    }

    private void LoadBound(Expr? bound, int dest, SourceSpan span)
    {
        if (bound is null)
            Emit(Opcode.LoadNone, span, dest);
        else
            Into(bound, dest);
    }

    private void EmitSlice(Slice e, int dest)
    {
        int parts = Push(3);
        LoadBound(e.Lower, parts, e.Span);
        LoadBound(e.Upper, parts + 1, e.Span);
        LoadBound(e.Step, parts + 2, e.Span);
        Emit(Opcode.BuildSlice, e.Span, dest, parts);
    }

    // ---- generators and coroutines

    private void EmitYield(Yield e, int dest)
    {
        if (!InFunction)
            throw _context.Error("'yield' outside function", e.Span);
        int value = Push();
        if (e.Value is null)
            Emit(Opcode.LoadNone, e.Span, value);
        else if (TryLocal(e.Value, out _))
            value = Operand(e.Value);
        else
            Into(e.Value, value);
        Emit(Opcode.Yield, e.Span, dest, value, 0, IsAsyncGenerator ? 1 : 0);
    }

    private void EmitYieldFrom(YieldFrom e, int dest)
    {
        if (!InFunction)
            throw _context.Error("'yield from' outside function", e.Span);
        if (_scope.IsAsyncFunction)
            throw _context.Error("'yield from' inside async function", e.Span);
        int iterator = Push(2);
        int value = Operand(e.Value, iterator);
        Emit(Opcode.GetYieldFromIter, e.Span, iterator, value);
        Emit(Opcode.LoadNone, e.Span, iterator + 1);
        Emit(Opcode.YieldFrom, e.Span, dest, iterator, iterator + 1);
    }

    private void EmitAwait(Await e, int dest)
    {
        NoteAwait(true);
        int awaitable = Push(2);
        int value = Operand(e.Value, awaitable);
        EmitAwaitValue(value, awaitable, dest, 0, e.Span);
    }

    /// <summary>Awaits a value; <paramref name="scratch"/> are two temporaries. How is 0, or 1 and 2 for __aenter__ and __aexit__.</summary>
    private void EmitAwaitValue(int value, int scratch, int dest, int how, SourceSpan span)
    {
        Emit(Opcode.GetAwaitable, span, scratch, value, 0, how);
        EmitDelegate(scratch, dest, span);
    }

    /// <summary>Runs the awaitable iterator in r[iterator] to its end; r[iterator + 1] is scratch.</summary>
    private void EmitDelegate(int iterator, int dest, SourceSpan span)
    {
        Emit(Opcode.LoadNone, span, iterator + 1);
        Emit(Opcode.YieldFrom, span, dest, iterator, iterator + 1, 1);
    }

    private bool InFunction => _scope.Kind is Scopes.ScopeKind.Function or Scopes.ScopeKind.Lambda or Scopes.ScopeKind.GeneratorExpression;

    private bool IsAsyncGenerator => (_scope.IsAsyncFunction && _scope.HasYield) || (_scope.Kind == Scopes.ScopeKind.GeneratorExpression && _scope.IsAsyncComprehension);
}
