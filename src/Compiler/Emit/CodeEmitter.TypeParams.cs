using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

/// <summary>Generic functions, classes and type aliases (PEP 695, PEP 696).</summary>
internal sealed partial class CodeEmitter
{
    /// <summary>Evaluators of bounds, defaults and aliases are called without arguments or with a format.</summary>
    private static readonly TupleConstant EvaluatorDefaults = new([1L]);

    /// <summary>A function that creates the type parameters and then the function, called at once with the defaults.</summary>
    private void EmitGenericFunction(FunctionParts function, int dest)
    {
        int mark = _top;
        var span = function.Node.Span;
        var scope = _context.Symbols.Get(function.Node, ScopeRole.TypeParameters);
        int window = OpenWindow(dest);
        int arguments = Push(2);
        int flags = EmitDefaults(function.Args, arguments, span);
        int count = flags switch { 0 => 0, HasDefaults | HasKeywordDefaults => 2, _ => 1 };
        if (flags == HasKeywordDefaults)
            Move(arguments, arguments + 1, span);
        _top = arguments + 2;

        var emitter = new CodeEmitter(_context, this, scope);
        emitter.EmitCells();
        int created = emitter.Push();
        int parts = emitter.Push(4);
        int parameters = emitter.Push();
        emitter.EmitTypeParams(function.TypeParams, parameters, span);
        if ((flags & HasDefaults) != 0)
            emitter.LoadMangled(".defaults", parts, span);
        if ((flags & HasKeywordDefaults) != 0)
            emitter.LoadMangled(".kwdefaults", parts + 1, span);
        emitter.EmitFunctionWithDefaults(function, parts, flags, created);
        emitter.Emit(Opcode.Intrinsic2, span, created, created, parameters, (int)Intrinsic.SetTypeParams);
        emitter.Emit(Opcode.Return, span, created);
        var code = emitter.Finish(CodeFlags.Optimized | CodeFlags.NewLocals, function.FirstLine);

        EmitFunctionObject(code, scope, window, span);
        Emit(Opcode.Call, span, window, count, dest);
        _top = mark;
    }

    private void EmitGenericClass(ClassDef node, int dest)
    {
        var span = node.Span;
        var scope = _context.Symbols.Get(node, ScopeRole.TypeParameters);
        var emitter = new CodeEmitter(_context, this, scope);
        emitter.EmitCells();
        int created = emitter.Push();
        emitter.EmitTypeParams(node.TypeParams, created, span);
        emitter.StoreMangled(".type_params", created, span);
        emitter.EmitClass(node, node.Bases, created, () =>
        {
            int generic = emitter.Push();
            emitter.LoadMangled(".type_params", generic, span);
            emitter.Emit(Opcode.Intrinsic1, span, generic, generic, 0, (int)Intrinsic.SubscriptGeneric);
        });
        emitter.Emit(Opcode.Return, span, created);
        EmitScopeCall(emitter.Finish(CodeFlags.Optimized | CodeFlags.NewLocals, FirstLine(node)), scope, dest, span);
    }

    private void EmitTypeAlias(TypeAlias node)
    {
        int mark = _top;
        int value = Push();
        if (node.TypeParams.Length > 0)
        {
            var scope = _context.Symbols.Get(node, ScopeRole.TypeParameters);
            var emitter = new CodeEmitter(_context, this, scope);
            emitter.EmitCells();
            int created = emitter.Push();
            emitter.EmitTypeAliasObject(node, created);
            emitter.Emit(Opcode.Return, node.Span, created);
            EmitScopeCall(emitter.Finish(CodeFlags.Optimized | CodeFlags.NewLocals, node.Span.Line), scope, value, node.Span);
        }
        else
        {
            EmitTypeAliasObject(node, value);
        }
        StoreName(node.Name.Id, value, node.Name.Span);
        _top = mark;
    }

    private void EmitTypeAliasObject(TypeAlias node, int dest)
    {
        int mark = _top;
        int parts = Push(3);
        LoadConstant(parts, StrConstant.FromUtf16(node.Name.Id), node.Span);
        if (node.TypeParams.Length > 0)
            EmitTypeParams(node.TypeParams, parts + 1, node.Span);
        else
            Emit(Opcode.LoadNone, node.Span, parts + 1);
        EmitEvaluator(_context.Symbols.Get(node), node.Value, parts + 2, node.Span);
        Emit(Opcode.BuildTuple, node.Span, parts, parts, 3);
        Emit(Opcode.Intrinsic1, node.Span, dest, parts, 0, (int)Intrinsic.TypeAlias);
        _top = mark;
    }

    /// <summary>Creates the function of a scope and calls it.</summary>
    private void EmitScopeCall(CodeObject code, Scope scope, int dest, SourceSpan span)
    {
        int mark = _top;
        int window = OpenWindow(dest);
        EmitFunctionObject(code, scope, window, span);
        Emit(Opcode.Call, span, window, 0, dest);
        _top = mark;
    }

    /// <summary>Creates the type parameters, binds them and leaves the tuple of them in a register.</summary>
    private void EmitTypeParams(TypeParam[] typeParams, int dest, SourceSpan span)
    {
        int mark = _top;
        int first = Push(typeParams.Length);
        bool seenDefault = false;
        for (int i = 0; i < typeParams.Length; i++)
        {
            if (seenDefault && typeParams[i].DefaultValue is null)
                throw _context.Error($"non-default type parameter '{typeParams[i].Name}' follows default type parameter", typeParams[i].Span);
            seenDefault |= typeParams[i].DefaultValue is not null;
            EmitTypeParam(typeParams[i], first + i);
            StoreName(typeParams[i].Name, first + i, typeParams[i].Span);
        }
        Emit(Opcode.BuildTuple, span, dest, first, typeParams.Length);
        _top = mark;
    }

    private void EmitTypeParam(TypeParam parameter, int dest)
    {
        int mark = _top;
        var span = parameter.Span;
        LoadConstant(dest, StrConstant.FromUtf16(parameter.Name), span);
        int evaluator = Push();
        switch (parameter)
        {
            case TypeVar { Bound: { } bound }:
                EmitEvaluator(_context.Symbols.Get(parameter, ScopeRole.Bound), bound, evaluator, bound.Span);
                var kind = bound is Tuple ? Intrinsic.TypeVarWithConstraints : Intrinsic.TypeVarWithBound;
                Emit(Opcode.Intrinsic2, span, dest, dest, evaluator, (int)kind);
                break;
            case TypeVar: Emit(Opcode.Intrinsic1, span, dest, dest, 0, (int)Intrinsic.TypeVar); break;
            case ParamSpec: Emit(Opcode.Intrinsic1, span, dest, dest, 0, (int)Intrinsic.ParamSpec); break;
            default: Emit(Opcode.Intrinsic1, span, dest, dest, 0, (int)Intrinsic.TypeVarTuple); break;
        }
        if (parameter.DefaultValue is { } value)
        {
            EmitEvaluator(_context.Symbols.Get(parameter, ScopeRole.Default), value, evaluator, value.Span);
            Emit(Opcode.Intrinsic2, span, dest, dest, evaluator, (int)Intrinsic.SetTypeParamDefault);
        }
        _top = mark;
    }

    /// <summary>A function that evaluates an expression when it is asked for.</summary>
    private void EmitEvaluator(Scope scope, Expr value, int dest, SourceSpan span)
    {
        var code = CompileAnnotations(scope, span, null, emitter =>
        {
            int result = emitter.Push();
            if (value is Starred starred)
            {
                emitter.Into(starred.Value, result);
                emitter.Emit(Opcode.Unpack, span, result, result, 1);
            }
            else
            {
                emitter.Into(value, result);
            }
            emitter.Emit(Opcode.Return, span, result);
        });
        int mark = _top;
        int parts = Push(4);
        LoadConstant(parts, EvaluatorDefaults, span);
        EmitMakeFunction(code, scope, parts, HasDefaults, dest, span);
        _top = mark;
    }
}
