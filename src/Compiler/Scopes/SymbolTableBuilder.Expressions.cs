using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Scopes;

internal sealed partial class SymbolTableBuilder
{
    private void VisitOptional(Expr? expression)
    {
        if (expression is not null)
            Visit(expression);
    }

    private void VisitAll(Expr[] expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    private void Visit(Expr expression)
    {
        _context.CheckStack();
        switch (expression)
        {
            case Name e: VisitName(e); break;
            case Constant: break;
            case Attribute e:
                if (e.Context == ExprContext.Store && e.Attr == "__debug__")
                    throw Error("cannot assign to __debug__", e.Span);
                if (e.Context == ExprContext.Del && e.Attr == "__debug__")
                    throw Error("cannot delete __debug__", e.Span);
                Visit(e.Value);
                break;
            case Call e:
                Visit(e.Func);
                VisitAll(e.Args);
                foreach (var keyword in e.Keywords)
                    VisitKeyword(keyword);
                break;
            case BinOp e: VisitBinOp(e); break;
            case Compare e:
                Visit(e.Left);
                VisitAll(e.Comparators);
                break;
            case Subscript e:
                Visit(e.Value);
                Visit(e.Slice);
                break;
            case Slice e:
                VisitOptional(e.Lower);
                VisitOptional(e.Upper);
                VisitOptional(e.Step);
                break;
            case BoolOp e: VisitAll(e.Values); break;
            case UnaryOp e: Visit(e.Operand); break;
            case IfExp e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.Else);
                break;
            case Tuple e: VisitAll(e.Elts); break;
            case List e: VisitAll(e.Elts); break;
            case Set e: VisitAll(e.Elts); break;
            case Dict e:
                for (int i = 0; i < e.Keys.Length; i++)
                {
                    VisitOptional(e.Keys[i]);
                    Visit(e.Values[i]);
                }
                break;
            case Starred e: Visit(e.Value); break;
            case NamedExpr e: VisitNamedExpr(e); break;
            case Lambda e: VisitLambda(e); break;
            case ListComp e: VisitComprehension(e, ScopeKind.Comprehension, "<listcomp>", e.Generators, e.Elt, null); break;
            case SetComp e: VisitComprehension(e, ScopeKind.Comprehension, "<setcomp>", e.Generators, e.Elt, null); break;
            case DictComp e: VisitComprehension(e, ScopeKind.Comprehension, "<dictcomp>", e.Generators, e.Key, e.Value); break;
            case GeneratorExp e: VisitComprehension(e, ScopeKind.GeneratorExpression, "<genexpr>", e.Generators, e.Elt, null); break;
            case Await e:
                CheckAnnotationScope("await expression", e.Span);
                CheckAwait(e.Span);
                Visit(e.Value);
                if (_scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
                    _scope.IsAsyncComprehension = true;
                break;
            case Yield e: VisitYield(e, e.Value); break;
            case YieldFrom e: VisitYield(e, e.Value); break;
            case JoinedStr e: VisitAll(e.Values); break;
            case TemplateStr e: VisitAll(e.Values); break;
            case FormattedValue e:
                Visit(e.Value);
                VisitOptional(e.FormatSpec);
                break;
            case Interpolation e:
                Visit(e.Value);
                VisitOptional(e.FormatSpec);
                break;
        }
    }

    /// <summary>Chains of operators lean to the left; the walk does not recurse along them.</summary>
    private void VisitBinOp(BinOp expression)
    {
        if (expression.Left is not BinOp)
        {
            Visit(expression.Left);
            Visit(expression.Right);
            return;
        }
        var spine = new Stack<BinOp>();
        Expr current = expression;
        for (; current is BinOp e; current = e.Left)
            spine.Push(e);
        Visit(current);
        while (spine.TryPop(out var e))
            Visit(e.Right);
    }

    private void VisitName(Name name)
    {
        switch (name.Context)
        {
            case ExprContext.Load:
                Use(name.Id);
                if (name.Id == "super" && _scope.IsFunctionLike)
                    _scope.Add("__class__", SymbolFlags.Used);
                break;
            case ExprContext.Store:
                Define(name.Id, name.Span);
                break;
            default:
                if (name.Id == "__debug__")
                    throw Error("cannot delete __debug__", name.Span);
                Define(name.Id, name.Span, SymbolFlags.Assigned | SymbolFlags.Deleted);
                break;
        }
    }

    private void VisitKeyword(Keyword keyword)
    {
        if (keyword.Arg == "__debug__")
            throw Error("cannot assign to __debug__", keyword.Span);
        Visit(keyword.Value);
    }

    private void VisitNamedExpr(NamedExpr expression)
    {
        CheckAnnotationScope("named expression", expression.Span);
        if (_inIterable > 0)
            throw Error("assignment expression cannot be used in a comprehension iterable expression", expression.Span);
        if (_scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
        {
            DefineNamedTarget(expression.Target);
            Visit(expression.Value);
            return;
        }
        Visit(expression.Value);
        DefineNamedTarget(expression.Target);
    }

    private void VisitYield(Expr expression, Expr? value)
    {
        CheckAnnotationScope("yield expression", expression.Span);
        VisitOptional(value);
        if (_scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
        {
            var what = _scope.Name switch
            {
                "<listcomp>" => "list comprehension",
                "<setcomp>" => "set comprehension",
                "<dictcomp>" => "dict comprehension",
                _ => "generator expression",
            };
            throw Error($"'yield' inside {what}", expression.Span);
        }
        _scope.HasYield = true;
    }

    private void VisitLambda(Lambda expression)
    {
        VisitAll(expression.Args.Defaults);
        foreach (var value in expression.Args.KwDefaults)
            VisitOptional(value);
        var block = _scope;
        Enter(ScopeKind.Lambda, "<lambda>", expression, ScopeRole.Body);
        var inTarget = _inIterationTarget;
        _inIterationTarget = false;
        VisitParameters(expression.Args);
        Visit(expression.Body);
        _inIterationTarget = inTarget;
        _scope = block;
    }

    /// <summary>The first iterable belongs to the block around the comprehension.</summary>
    private void VisitComprehension(Expr node, ScopeKind kind, string name, Comprehension[] generators, Expr element, Expr? value)
    {
        VisitIterable(generators[0].Iter);
        var block = _scope;
        var scope = Enter(kind, name, node, ScopeRole.Body);
        var inTarget = _inIterationTarget;
        _inIterationTarget = false;
        if (kind == ScopeKind.GeneratorExpression)
            Define(".0", node.Span, SymbolFlags.Parameter);
        for (int i = 0; i < generators.Length; i++)
        {
            var generator = generators[i];
            _inIterationTarget = true;
            Visit(generator.Target);
            _inIterationTarget = false;
            if (i > 0)
                VisitIterable(generator.Iter);
            VisitAll(generator.Ifs);
            scope.IsAsyncComprehension |= generator.IsAsync;
        }
        Visit(element);
        VisitOptional(value);
        _inIterationTarget = inTarget;
        _scope = block;
        if (scope is { IsAsyncComprehension: true, Kind: ScopeKind.Comprehension } && block.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
            block.IsAsyncComprehension |= scope.IsAsyncComprehension;
        if (scope is { IsAsyncComprehension: true, Kind: ScopeKind.Comprehension } && !block.IsAsyncFunction && !IsAsyncTop(block)
            && block.Kind is not (ScopeKind.Comprehension or ScopeKind.GeneratorExpression))
            throw Error("asynchronous comprehension outside of an asynchronous function", node.Span);
    }

    /// <summary>Whether <c>await</c> may stand in a scope because it is the module's and was asked for.</summary>
    private bool IsAsyncTop(Scope scope) => _context.Options.AllowTopLevelAwait && scope.Kind == ScopeKind.Module;

    private void CheckAwait(SourceSpan span)
    {
        if (_scope.IsAsyncFunction || IsAsyncTop(_scope) || _scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
            return;
        throw Error(_scope.IsFunctionLike ? "'await' outside async function" : "'await' outside function", span);
    }

    /// <summary><c>async for</c> and <c>async with</c>.</summary>
    private void CheckAsyncStatement(string what, SourceSpan span)
    {
        if (!_scope.IsAsyncFunction && !IsAsyncTop(_scope))
            throw Error($"'{what}' outside async function", span);
    }

    private void VisitIterable(Expr iterable)
    {
        var inTarget = _inIterationTarget;
        _inIterationTarget = false;
        _inIterable++;
        Visit(iterable);
        _inIterable--;
        _inIterationTarget = inTarget;
    }
}
