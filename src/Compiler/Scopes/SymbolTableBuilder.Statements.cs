using PyLite.Compiler.Ast;
using PyLite.Compiler.Emit;

namespace PyLite.Compiler.Scopes;

internal sealed partial class SymbolTableBuilder
{
    private void VisitBody(Stmt[] body)
    {
        foreach (var statement in body)
            Visit(statement);
    }

    /// <summary>A body that may not run, so that annotations in it are conditional.</summary>
    private void VisitConditional(Stmt[] body)
    {
        _conditional++;
        VisitBody(body);
        _conditional--;
    }

    private void Visit(Stmt statement)
    {
        _context.CheckStack();
        switch (statement)
        {
            case ExprStmt s: Visit(s.Value); break;
            case Assign s:
                VisitAll(s.Targets);
                Visit(s.Value);
                break;
            case AugAssign s:
                Visit(s.Target);
                Visit(s.Value);
                break;
            case AnnAssign s: VisitAnnAssign(s); break;
            case Return s:
                if (s.Value is not null)
                {
                    Visit(s.Value);
                    _scope.HasReturnValue = true;
                }
                break;
            case Delete s: VisitAll(s.Targets); break;
            case If s: VisitIf(s); break;
            case While s:
                Visit(s.Test);
                VisitConditional(s.Body);
                VisitConditional(s.Else);
                break;
            case For s: VisitFor(s.Target, s.Iter, s.Body, s.Else); break;
            case AsyncFor s:
                CheckAsyncStatement("async for", s.Span);
                VisitFor(s.Target, s.Iter, s.Body, s.Else);
                break;
            case With s: VisitWith(s.Items, s.Body); break;
            case AsyncWith s:
                CheckAsyncStatement("async with", s.Span);
                VisitWith(s.Items, s.Body);
                break;
            case Try s: VisitTry(s.Body, s.Handlers, s.Else, s.FinalBody); break;
            case TryStar s: VisitTry(s.Body, s.Handlers, s.Else, s.FinalBody); break;
            case Raise s:
                VisitOptional(s.Exc);
                VisitOptional(s.Cause);
                break;
            case Assert s:
                Visit(s.Test);
                VisitOptional(s.Msg);
                break;
            case Import s:
                foreach (var alias in s.Names)
                    VisitAlias(alias, dotted: true);
                break;
            case ImportFrom s:
                if (s is { Module: "__future__", Level: 0 } && !_context.IsFutureStatement(s))
                    throw Error("from __future__ imports must occur at the beginning of the file", s.Span);
                foreach (var alias in s.Names)
                {
                    if (alias.Name != "*")
                        VisitAlias(alias, dotted: false);
                    else if (_scope.Kind != ScopeKind.Module)
                        throw Error("import * only allowed at module level", alias.Span);
                }
                break;
            case Global s: Declare(s.Names, s.Span, isGlobal: true); break;
            case Nonlocal s: Declare(s.Names, s.Span, isGlobal: false); break;
            case FunctionDef s: VisitFunction(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, isAsync: false); break;
            case AsyncFunctionDef s: VisitFunction(s, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, isAsync: true); break;
            case ClassDef s: VisitClass(s); break;
            case TypeAlias s: VisitTypeAlias(s); break;
            case Match s:
                Visit(s.Subject);
                foreach (var c in s.Cases)
                {
                    Visit(c.Pattern);
                    VisitOptional(c.Guard);
                    VisitConditional(c.Body);
                }
                break;
        }
    }

    private void VisitIf(If statement)
    {
        for (int depth = 0; ; depth++)
        {
            Visit(statement.Test);
            _conditional++;
            VisitBody(statement.Body);
            if (statement.Else is [If next])
            {
                statement = next;
                continue;
            }
            VisitBody(statement.Else);
            _conditional -= depth + 1;
            return;
        }
    }

    private void VisitFor(Expr target, Expr iter, Stmt[] body, Stmt[] orElse)
    {
        Visit(target);
        Visit(iter);
        VisitConditional(body);
        VisitConditional(orElse);
    }

    private void VisitWith(WithItem[] items, Stmt[] body)
    {
        foreach (var item in items)
        {
            Visit(item.ContextExpr);
            VisitOptional(item.OptionalVars);
        }
        VisitConditional(body);
    }

    private void VisitTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody)
    {
        VisitConditional(body);
        foreach (var handler in handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name is not null)
                Define(handler.Name, handler.Span);
            VisitConditional(handler.Body);
        }
        VisitConditional(orElse);
        VisitConditional(finalBody);
    }

    private void VisitAlias(Alias alias, bool dotted)
    {
        var name = alias.AsName ?? alias.Name;
        if (alias.AsName is null && dotted && name.IndexOf('.') is >= 0 and var dot)
            name = name[..dot];
        Define(name, alias.Span, SymbolFlags.Imported);
    }

    private void VisitAnnAssign(AnnAssign statement)
    {
        if (statement.Target is Name target)
        {
            var flags = _scope.Find(Mangle(target.Id))?.Flags ?? SymbolFlags.None;
            if (statement.Simple && _scope.Kind != ScopeKind.Module && (flags & (SymbolFlags.DeclaredGlobal | SymbolFlags.DeclaredNonlocal)) != 0)
            {
                var word = (flags & SymbolFlags.DeclaredGlobal) != 0 ? "global" : "nonlocal";
                throw Error($"annotated name '{target.Id}' can't be {word}", statement.Span);
            }
            if (statement.Simple)
                Define(target.Id, target.Span, SymbolFlags.Assigned | SymbolFlags.Annotated);
            else if (statement.Value is not null)
                Define(target.Id, target.Span);
        }
        else
        {
            Visit(statement.Target);
        }
        VisitVariableAnnotation(statement);
        VisitOptional(statement.Value);
    }

    /// <summary>
    /// The annotations of a class's or module's variables share one scope; those in functions are never evaluated, but are checked.
    /// </summary>
    private void VisitVariableAnnotation(AnnAssign statement)
    {
        var block = _scope;
        bool stored = statement.Simple && block.Kind is ScopeKind.Class or ScopeKind.Module;
        if (!stored || _context.FutureAnnotations)
        {
            VisitAnnotationInOwnScope(statement, "__annotate__", () => Visit(statement.Annotation), isEvaluated: false);
            return;
        }
        if (_table.Find(block.Node, ScopeRole.Annotations) is { } existing)
        {
            _scope = existing;
        }
        else
        {
            EnterAnnotationScope(ScopeKind.Annotations, "__annotate__", block.Node, ScopeRole.Annotations);
            Define(".format", statement.Span, SymbolFlags.Parameter);
        }
        if (block.Kind == ScopeKind.Module || _conditional > 0)
        {
            block.HasConditionalAnnotations = true;
            _scope.Add("__conditional_annotations__", SymbolFlags.Used);
        }
        Visit(statement.Annotation);
        _scope = block;
    }

    private void VisitAnnotationInOwnScope(Node node, string name, Action visit, bool isEvaluated)
    {
        var block = _scope;
        EnterAnnotationScope(ScopeKind.Annotations, name, node, ScopeRole.Annotations).IsUnevaluated = !isEvaluated;
        Define(".format", node.Span, SymbolFlags.Parameter);
        visit();
        _scope = block;
    }

    // ---- functions and classes

    private void VisitFunction(Stmt node, string name, Arguments args, Stmt[] body, Expr[] decorators, Expr? returns, TypeParam[] typeParams, bool isAsync)
    {
        Define(name, node.Span);
        VisitAll(args.Defaults);
        foreach (var value in args.KwDefaults)
            VisitOptional(value);
        VisitAll(decorators);
        var block = _scope;
        if (typeParams.Length > 0)
        {
            EnterTypeParameters(name, node);
            if (args.Defaults.Length > 0)
                Define(".defaults", node.Span, SymbolFlags.Parameter);
            if (args.KwDefaults.Any(d => d is not null))
                Define(".kwdefaults", node.Span, SymbolFlags.Parameter);
            VisitTypeParams(typeParams);
        }
        // Whether it has annotations or not: metaclasses see __classdictcell__ in the namespace of any class with a def.
        if (_scope.Kind == ScopeKind.Class && !_context.FutureAnnotations)
            _scope.NeedsClassDict = true;
        if (returns is not null || HasAnnotations(args))
            VisitAnnotationInOwnScope(node, "__annotate__", () => VisitSignatureAnnotations(args, returns), isEvaluated: !_context.FutureAnnotations);
        var scope = Enter(ScopeKind.Function, name, node, ScopeRole.Body);
        scope.IsAsyncFunction = isAsync;
        scope.HasDocString = DocStrings.Find(body) is not null && !_context.StripsDocStrings;
        var (conditional, inIterable) = (_conditional, _inIterable);
        (_conditional, _inIterable) = (0, 0);
        VisitParameters(args);
        VisitBody(body);
        (_conditional, _inIterable) = (conditional, inIterable);
        _scope = block;
    }

    private static bool HasAnnotations(Arguments args)
        => args.PosOnlyArgs.Any(a => a.Annotation is not null) || args.Args.Any(a => a.Annotation is not null)
            || args.KwOnlyArgs.Any(a => a.Annotation is not null) || args.VarArg?.Annotation is not null || args.KwArg?.Annotation is not null;

    private void VisitSignatureAnnotations(Arguments args, Expr? returns)
    {
        foreach (var arg in args.PosOnlyArgs)
            VisitOptional(arg.Annotation);
        foreach (var arg in args.Args)
            VisitOptional(arg.Annotation);
        VisitOptional(args.VarArg?.Annotation);
        foreach (var arg in args.KwOnlyArgs)
            VisitOptional(arg.Annotation);
        VisitOptional(args.KwArg?.Annotation);
        VisitOptional(returns);
    }

    private void VisitParameters(Arguments args)
    {
        foreach (var arg in args.PosOnlyArgs)
            Define(arg.Name, arg.Span, SymbolFlags.Parameter);
        foreach (var arg in args.Args)
            Define(arg.Name, arg.Span, SymbolFlags.Parameter);
        foreach (var arg in args.KwOnlyArgs)
            Define(arg.Name, arg.Span, SymbolFlags.Parameter);
        if (args.VarArg is not null)
            Define(args.VarArg.Name, args.VarArg.Span, SymbolFlags.Parameter);
        if (args.KwArg is not null)
            Define(args.KwArg.Name, args.KwArg.Span, SymbolFlags.Parameter);
    }

    private void VisitClass(ClassDef node)
    {
        Define(node.Name, node.Span);
        VisitAll(node.DecoratorList);
        var (block, privateName) = (_scope, _privateName);
        if (node.TypeParams.Length > 0)
        {
            EnterTypeParameters(node.Name, node);
            _privateName = node.Name;
            _scope.PrivateName = node.Name;
            _scope.MangledNames = node.TypeParams.Select(static p => p.Name).ToHashSet();
            _scope.Add(".type_params", SymbolFlags.Assigned);
            VisitTypeParams(node.TypeParams);
        }
        VisitAll(node.Bases);
        foreach (var keyword in node.Keywords)
            VisitKeyword(keyword);
        var conditional = _conditional;
        _conditional = 0;
        _privateName = node.Name;
        var scope = Enter(ScopeKind.Class, node.Name, node, ScopeRole.Body);
        scope.HasDocString = DocStrings.Find(node.Body) is not null && !_context.StripsDocStrings;
        if (node.TypeParams.Length > 0)
        {
            scope.Add("__type_params__", SymbolFlags.Assigned);
            scope.Add(".type_params", SymbolFlags.Used);
        }
        VisitBody(node.Body);
        (_scope, _privateName, _conditional) = (block, privateName, conditional);
    }

    // ---- type parameters and aliases

    private void EnterTypeParameters(string name, Node node)
        => EnterAnnotationScope(ScopeKind.TypeParameters, $"<generic parameters of {name}>", node, ScopeRole.TypeParameters);

    private void VisitTypeParams(TypeParam[] typeParams)
    {
        foreach (var parameter in typeParams)
        {
            if (parameter.Name == "__classdict__")
                throw Error("reserved name '__classdict__' cannot be used for type parameter", parameter.Span);
            Define(parameter.Name, parameter.Span, SymbolFlags.TypeParameter | SymbolFlags.Assigned);
            if (parameter is TypeVar { Bound: { } bound })
                VisitTypeVariablePart(parameter, ScopeRole.Bound, bound is Tuple ? "a TypeVar constraint" : "a TypeVar bound", bound);
            if (parameter.DefaultValue is { } value)
            {
                var what = parameter switch { ParamSpec => "a ParamSpec default", TypeVarTuple => "a TypeVarTuple default", _ => "a TypeVar default" };
                VisitTypeVariablePart(parameter, ScopeRole.Default, what, value);
            }
        }
    }

    private void VisitTypeVariablePart(TypeParam parameter, ScopeRole role, string what, Expr value)
    {
        var block = _scope;
        var outer = _typeVariablePart;
        _typeVariablePart = what;
        EnterAnnotationScope(ScopeKind.TypeVariable, parameter.Name, parameter, role);
        Define(".format", parameter.Span, SymbolFlags.Parameter);
        Visit(value);
        _scope = block;
        _typeVariablePart = outer;
    }

    private void VisitTypeAlias(TypeAlias node)
    {
        Visit(node.Name);
        var block = _scope;
        if (node.TypeParams.Length > 0)
        {
            EnterTypeParameters(node.Name.Id, node);
            VisitTypeParams(node.TypeParams);
        }
        EnterAnnotationScope(ScopeKind.TypeAlias, node.Name.Id, node, ScopeRole.Body);
        Define(".format", node.Span, SymbolFlags.Parameter);
        Visit(node.Value);
        _scope = block;
    }

    // ---- patterns

    private void Visit(Pattern pattern)
    {
        _context.CheckStack();
        switch (pattern)
        {
            case MatchValue p: Visit(p.Value); break;
            case MatchSequence p: VisitPatterns(p.Patterns); break;
            case MatchStar { Name: { } name } p: Define(name, p.Span); break;
            case MatchMapping p:
                VisitAll(p.Keys);
                VisitPatterns(p.Patterns);
                if (p.Rest is not null)
                    Define(p.Rest, p.Span);
                break;
            case MatchClass p:
                Visit(p.Cls);
                VisitPatterns(p.Patterns);
                for (int i = 0; i < p.KwdAttrs.Length; i++)
                    if (p.KwdAttrs[i] == "__debug__")
                        throw Error("cannot assign to __debug__", p.KwdPatterns[i].Span);
                VisitPatterns(p.KwdPatterns);
                break;
            case MatchAs p:
                if (p.Pattern is not null)
                    Visit(p.Pattern);
                if (p.Name is not null)
                    Define(p.Name, p.Span);
                break;
            case MatchOr p: VisitPatterns(p.Patterns); break;
        }
    }

    private void VisitPatterns(Pattern[] patterns)
    {
        foreach (var pattern in patterns)
            Visit(pattern);
    }
}
