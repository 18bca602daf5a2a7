using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

/// <summary>Annotations, which are evaluated on demand by functions of their own (PEP 649, PEP 749).</summary>
internal sealed partial class CodeEmitter
{
    /// <summary>The largest format that annotation functions compute themselves: VALUE_WITH_FAKE_GLOBALS (see annotationlib.Format).</summary>
    private const int LastFormat = 2;

    /// <summary>For each annotation of a class or module that may not be reached, its number in <c>__conditional_annotations__</c>.</summary>
    private readonly Dictionary<AnnAssign, int> _conditionalAnnotations = [];

    /// <summary>Leaves the annotation function of a signature in a register; false if nothing is annotated.</summary>
    private bool EmitSignatureAnnotations(FunctionParts function, int dest)
    {
        if (_context.Symbols.Find(function.Node, ScopeRole.Annotations) is not { } scope)
            return false;
        var items = new List<(string Name, Expr Annotation)>();
        void Add(Arg? arg)
        {
            if (arg?.Annotation is not null)
                items.Add((Mangle(arg.Name), arg.Annotation));
        }
        // The order of __annotations__: positional-only parameters come after the others.
        foreach (var arg in function.Args.Args)
            Add(arg);
        foreach (var arg in function.Args.PosOnlyArgs)
            Add(arg);
        Add(function.Args.VarArg);
        foreach (var arg in function.Args.KwOnlyArgs)
            Add(arg);
        Add(function.Args.KwArg);
        if (function.Returns is not null)
            items.Add(("return", function.Returns));
        var code = CompileAnnotations(scope, function.Node.Span, function.Name, emitter =>
        {
            int first = emitter._top;
            if (items.Count <= MaxDisplay / 2)
            {
                foreach (var (name, annotation) in items)
                {
                    emitter.LoadConstant(emitter.Push(), StrConstant.FromUtf16(name), function.Node.Span);
                    emitter.EmitAnnotation(annotation, emitter.Push());
                }
                emitter.Emit(Opcode.BuildMap, function.Node.Span, first, first, items.Count);
            }
            else
            {
                emitter.Emit(Opcode.BuildMap, function.Node.Span, emitter.Push(), 0, 0);
                foreach (var (name, annotation) in items)
                    emitter.EmitAnnotationItem(first, name, annotation, function.Node.Span);
            }
            emitter.Emit(Opcode.Return, function.Node.Span, first);
        });
        EmitFunctionObject(code, scope, dest, function.Node.Span);
        return true;
    }

    private void EmitAnnotationItem(int map, string name, Expr annotation, SourceSpan span)
    {
        int key = Push();
        int value = Push();
        EmitAnnotation(annotation, value);
        LoadConstant(key, StrConstant.FromUtf16(name), span);
        Emit(Opcode.MapAdd, span, map, key, value);
        _top = key;
    }

    /// <summary>One annotation's value: with <c>from __future__ import annotations</c> its source text.</summary>
    private void EmitAnnotation(Expr annotation, int dest)
    {
        if (_context.FutureAnnotations)
        {
            LoadConstant(dest, StrConstant.FromUtf16(Unparser.Unparse(annotation)), annotation.Span);
        }
        else if (annotation is Starred starred)
        {
            // *args: *Ts stands for the one item that unpacking Ts gives.
            int mark = _top;
            int value = Operand(starred.Value, dest);
            Emit(Opcode.Unpack, starred.Span, dest, value, 1);
            _top = mark;
        }
        else
        {
            Into(annotation, dest);
        }
    }

    private CodeObject CompileAnnotations(Scope scope, SourceSpan span, string? function, Action<CodeEmitter> body)
    {
        var emitter = new CodeEmitter(_context, this, scope, function is null ? null : $"{function}.{scope.Name}");
        emitter.EmitCells();
        emitter.EmitFormatCheck(span);
        body(emitter);
        return emitter.Finish(CodeFlags.Optimized | CodeFlags.NewLocals, span.Line);
    }

    /// <summary>Annotation functions refuse the formats that annotationlib computes.</summary>
    private void EmitFormatCheck(SourceSpan span)
    {
        var supported = new Label();
        int format = _layout.Cells[0] ? Push() : 0;
        if (_layout.Cells[0])
            Emit(Opcode.LoadCell, span, format, 0);
        EmitJump(Opcode.JumpNotGtInt, span, supported, format, LastFormat);
        int error = Push();
        Emit(Opcode.LoadCommon, span, error, 0, 0, (int)CommonConstant.NotImplementedError);
        Emit(Opcode.Raise, span, error);
        Mark(supported);
        _top = FirstTemp;
    }

    // ---- variables of classes and modules

    /// <summary>The annotations that the block stores.</summary>
    private readonly List<(AnnAssign Statement, bool IsConditional)> _variableAnnotations = [];

    /// <summary>Finds the annotations of a block and numbers the conditional ones, before its body is emitted.</summary>
    private void CollectVariableAnnotations(Stmt[] body)
    {
        if (_context.FutureAnnotations)
            return;
        VariableAnnotations.Collect(body, _scope.Kind == ScopeKind.Module, _variableAnnotations);
        foreach (var (statement, isConditional) in _variableAnnotations)
            if (isConditional)
                _conditionalAnnotations.TryAdd(statement, _conditionalAnnotations.Count);
    }

    /// <summary>Creates and stores the function that evaluates the annotations of a class's or module's variables.</summary>
    private void EmitVariableAnnotations(Node block, string name, SourceSpan span)
    {
        if (_context.FutureAnnotations || _context.Symbols.Find(block, ScopeRole.Annotations) is not { } scope)
            return;
        var code = CompileAnnotations(scope, span, null, emitter =>
        {
            int map = emitter.Push();
            emitter.Emit(Opcode.BuildMap, span, map, 0, 0);
            foreach (var (statement, _) in _variableAnnotations)
                emitter.EmitVariableAnnotation(statement, map, _conditionalAnnotations, span);
            emitter.Emit(Opcode.Return, span, map);
        });
        int function = Push();
        EmitFunctionObject(code, scope, function, span);
        StoreMangled(name, function, span);
        _top = function;
    }

    private void EmitVariableAnnotation(AnnAssign statement, int map, Dictionary<AnnAssign, int> numbers, SourceSpan span)
    {
        int mark = _top;
        var skip = new Label();
        if (numbers.TryGetValue(statement, out int number))
        {
            int reached = Push(2);
            LoadConstant(reached, (long)number, statement.Annotation.Span);
            LoadMangled("__conditional_annotations__", reached + 1, statement.Annotation.Span);
            Emit(Opcode.In, statement.Annotation.Span, reached, reached, reached + 1);
            EmitJump(Opcode.JumpIfFalse, statement.Annotation.Span, skip, reached);
            _top = mark;
        }
        EmitAnnotationItem(map, Mangle(((Name)statement.Target).Id), statement.Annotation, span);
        Mark(skip);
        _top = mark;
    }

    private void EmitAnnAssign(AnnAssign statement)
    {
        if (statement.Value is not null)
            EmitAssign([statement.Target], statement.Value, statement.Span);
        int mark = _top;
        switch (statement.Target)
        {
            case Name { Id: "__debug__" }:
                throw _context.Error("cannot assign to __debug__", statement.Target.Span);
            case Name name when statement.Simple && _scope.Kind is ScopeKind.Class or ScopeKind.Module:
                if (_context.FutureAnnotations)
                    EmitFutureAnnotation(name, statement);
                else if (_conditionalAnnotations.TryGetValue(statement, out int number))
                    EmitAnnotationReached(number, statement.Span);
                break;
            case Attribute attribute when statement.Value is null:
                Discard(attribute.Value);
                break;
            case Subscript subscript when statement.Value is null:
                Discard(subscript.Value);
                Discard(subscript.Slice);
                break;
        }
        _top = mark;
    }

    private void EmitAnnotationReached(int number, SourceSpan span)
    {
        int set = Push(2);
        LoadConditionalAnnotations(set, span);
        LoadConstant(set + 1, (long)number, span);
        Emit(Opcode.SetAdd, span, set, set + 1);
    }

    private void LoadConditionalAnnotations(int dest, SourceSpan span)
    {
        if (_layout.TryGetOwn("__conditional_annotations__", out int cell))
            Emit(Opcode.LoadCell, span, dest, cell);
        else
            EmitWide(Opcode.LoadName, span, dest, NameIndex("__conditional_annotations__"));
    }

    private void EmitFutureAnnotation(Name name, AnnAssign statement)
    {
        int value = Push(3);
        LoadConstant(value, StrConstant.FromUtf16(Unparser.Unparse(statement.Annotation)), statement.Span);
        EmitWide(Opcode.LoadName, statement.Span, value + 1, NameIndex("__annotations__"));
        LoadConstant(value + 2, StrConstant.FromUtf16(Mangle(name.Id)), statement.Span);
        Emit(Opcode.StoreItem, statement.Span, value + 1, value + 2, value);
    }
}
