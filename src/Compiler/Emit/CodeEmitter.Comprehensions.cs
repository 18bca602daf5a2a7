using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>A list, set or dict comprehension, inlined: its variables are registers of this code object (PEP 709).</summary>
    private void EmitComprehension(Expr node, Opcode build, Comprehension[] generators, Expr element, Expr? value, int dest)
    {
        var scope = _context.Symbols.Get(node);
        NoteAwait(scope.IsAsyncComprehension);
        int result = IsTemp(dest) ? dest : Push();
        int iterator = Push();
        EmitIterator(generators[0], iterator);
        Emit(build, node.Span, result, 0, 0);
        _comprehensions.Add(scope);
        EmitComprehensionVariables(scope, generators.Length, node.Span);
        EmitGenerators(generators, 0, iterator, () => EmitElement(build, result, element, value, node.Span));
        _comprehensions.RemoveAt(_comprehensions.Count - 1);
        // The variables end here, for locals() and for what they refer to.
        foreach (int register in scope.Registers!.Values)
            Emit(Opcode.LoadAbsent, node.Span, register);
        Move(dest, result, node.Span);
    }

    /// <summary>Fresh cells for captured variables, and no value left from an earlier run where one could be seen.</summary>
    private void EmitComprehensionVariables(Scope scope, int generators, SourceSpan span)
    {
        foreach (var register in scope.Registers!.Values)
        {
            if (_layout.Cells[register])
            {
                Emit(Opcode.LoadAbsent, span, register);
                Emit(Opcode.MakeCell, span, register);
            }
            else if (generators > 1)
            {
                Emit(Opcode.LoadAbsent, span, register);
            }
        }
    }

    private void EmitElement(Opcode build, int result, Expr element, Expr? value, SourceSpan span)
    {
        int mark = _top;
        switch (build)
        {
            case Opcode.BuildList: Emit(Opcode.ListAppend, span, result, Operand(element)); break;
            case Opcode.BuildSet: Emit(Opcode.SetAdd, span, result, Operand(element)); break;
            default:
                int key = Operand(element, -1, value!);
                Emit(Opcode.MapAdd, span, result, key, Operand(value!));
                break;
        }
        _top = mark;
    }

    /// <summary>The iterator of a clause.</summary>
    private void EmitIterator(Comprehension generator, int dest)
    {
        int iterable = generator.IsAsync ? Operand(generator.Iter, dest) : Iterable(generator.Iter, dest);
        Emit(generator.IsAsync ? Opcode.GetAIter : Opcode.GetIter, generator.Iter.Span, dest, iterable);
    }

    /// <summary>The loops of the clauses from <paramref name="index"/> on, over an iterator that exists already.</summary>
    private void EmitGenerators(Comprehension[] generators, int index, int iterator, Action body)
    {
        var generator = generators[index];
        var next = new Label();
        void Inner()
        {
            foreach (var condition in generator.Ifs)
                EmitCondition(condition, next, false);
            if (index + 1 == generators.Length)
            {
                body();
                return;
            }
            int mark = _top;
            int inner = Push();
            EmitIterator(generators[index + 1], inner);
            EmitGenerators(generators, index + 1, inner, body);
            _top = mark;
        }
        if (generator.IsAsync)
            EmitAsyncLoop(generator.Target, iterator, generator.Iter.Span, next, Inner);
        else
            EmitForLoop(generator.Target, iterator, generator.Iter.Span, next, Inner);
    }

    /// <summary>A generator expression: a generator function that is called at once with the first iterator.</summary>
    private void EmitGeneratorExpression(GeneratorExp e, int dest)
    {
        var scope = _context.Symbols.Get(e);
        int code = _constants.AddCode(CompileGeneratorExpression(_context, this, scope, e));
        EmitGenerator(e, scope, code, dest);
    }

    private void EmitGenerator(GeneratorExp e, Scope scope, int code, int dest)
    {
        int mark = _top;
        int window = OpenWindow(dest);
        EmitFunctionObject(code, scope, window, e.Span);
        EmitIterator(e.Generators[0], Push());
        Emit(Opcode.Call, e.Span, window, 1, dest);
        _top = mark;
    }

    /// <summary>
    /// <c>all</c>, <c>any</c> and <c>tuple</c> of a generator expression, if the name is still the builtin when the code runs: a loop in
    /// place of the call, so that stepping the generator does not go through native code.
    /// </summary>
    private bool TryEmitReduction(Call e, int dest)
    {
        if (e is not { Func: Name { Id: "all" or "any" or "tuple" } name, Args: [GeneratorExp generator], Keywords: [] }
            || !ExpressionSize.AtMost(generator.Generators[0].Iter, SmallCondition))
            return false;
        var scope = _context.Symbols.Get(generator);
        if (scope.IsAsyncComprehension)
            return false;
        int code = _constants.AddCode(CompileGeneratorExpression(_context, this, scope, generator));
        var builtin = name.Id switch { "all" => CommonConstant.BuiltinAll, "any" => CommonConstant.BuiltinAny, _ => CommonConstant.BuiltinTuple };
        var (call, end) = (new Label(), new Label());
        int mark = _top;
        int function = Push(2);
        Into(name, function);
        Emit(Opcode.LoadCommon, name.Span, function + 1, 0, 0, (int)builtin);
        Emit(Opcode.Is, name.Span, function + 1, function, function + 1);
        EmitJump(Opcode.JumpIfFalse, name.Span, call, function + 1);
        EmitReductionLoop(e, builtin, g => EmitGenerator(generator, scope, code, g), function, dest, end);
        Mark(call);
        _top = function + 1;
        EmitGenerator(generator, scope, code, Push());
        Emit(Opcode.Call, e.Span, function, 1, dest);
        Mark(end);
        _top = mark;
        return true;
    }

    private void EmitReductionLoop(Call e, CommonConstant builtin, Action<int> generator, int scratch, int dest, Label end)
    {
        int iterator = scratch + 1;
        int item = Push();
        var (body, next, decided) = (new Label(), new Label(), new Label());
        if (builtin == CommonConstant.BuiltinTuple)
            Emit(Opcode.BuildList, e.Span, scratch, 0, 0);
        _top = item;
        generator(iterator);
        Jump(next, e.Span);
        Mark(body);
        switch (builtin)
        {
            case CommonConstant.BuiltinTuple: Emit(Opcode.ListAppend, e.Span, scratch, item); break;
            case CommonConstant.BuiltinAll: EmitJump(Opcode.JumpIfFalse, e.Span, decided, item); break;
            default: EmitJump(Opcode.JumpIfTrue, e.Span, decided, item); break;
        }
        Mark(next);
        EmitJump(Opcode.ForIter, e.Span, body, iterator, item);
        if (builtin == CommonConstant.BuiltinTuple)
        {
            Emit(Opcode.ListToTuple, e.Span, dest, scratch);
            Jump(end, e.Span);
            return;
        }
        LoadConstant(dest, builtin == CommonConstant.BuiltinAll, e.Span);
        Jump(end, e.Span);
        Mark(decided);
        LoadConstant(dest, builtin != CommonConstant.BuiltinAll, e.Span);
        Jump(end, e.Span);
    }

    private static CodeObject CompileGeneratorExpression(CompilationContext context, CodeEmitter parent, Scope scope, GeneratorExp e)
    {
        var emitter = new CodeEmitter(context, parent, scope);
        emitter.EmitCells();
        int iterator = 0;
        if (!e.Generators[0].IsAsync)
        {
            // A program may have put anything into the parameter: through the frame's f_locals, or by a function of its own of this code.
            iterator = emitter.Push();
            emitter.Emit(Opcode.CheckIter, e.Generators[0].Iter.Span, iterator, 0);
        }
        emitter.EmitGenerators(e.Generators, 0, iterator, () =>
        {
            int mark = emitter._top;
            int scratch = emitter.Push();
            int value = emitter.Operand(e.Elt, scratch);
            emitter.Emit(Opcode.Yield, e.Elt.Span, scratch, value, 0, scope.IsAsyncComprehension ? 1 : 0);
            emitter._top = mark;
        });
        emitter.Emit(Opcode.ReturnNone, NoLine);
        var flags = CodeFlags.Optimized | CodeFlags.NewLocals | (scope.IsAsyncComprehension ? CodeFlags.AsyncGenerator : CodeFlags.Generator);
        return emitter.Finish(flags, e.Span.Line);
    }
}
