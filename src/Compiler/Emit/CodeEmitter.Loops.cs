using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>The size up to which a loop's condition is emitted twice, before the loop and at its end.</summary>
    private const int SmallCondition = 12;

    /// <summary>The constants that are kept in registers for the duration of the outermost loop.</summary>
    private readonly Dictionary<ConstantKey, int> _loopConstants = [];

    /// <summary>Loads the constants that an outermost loop uses as operands; inner loops find them there.</summary>
    private void EnterLoop(Expr? test, Stmt[] body, SourceSpan span)
    {
        if (_loopDepth++ > 0)
            return;
        foreach (var constant in LoopConstants.Collect(_context, test, body))
        {
            int register = Push();
            LoadConstant(register, constant, span);
            _loopConstants.Add(new ConstantKey(constant), register);
        }
    }

    private void LeaveLoop()
    {
        if (--_loopDepth == 0)
            _loopConstants.Clear();
    }

    private int _loopDepth;

    private void EmitWhile(While statement)
    {
        int mark = _top;
        EnterLoop(statement.Test, statement.Body, statement.Span);
        var (body, next, exit) = (new Label(), new Label(), new Label());
        var end = statement.Else.Length > 0 ? new Label() : exit;
        bool isConstant = _context.Folder.TryFold(statement.Test, out var constant);
        bool isEndless = isConstant && ConstantFolder.IsTrue(constant);
        if (!isEndless)
        {
            // The loop is inverted: the test stands at the bottom. A small one is repeated at the top, for a larger one the loop is
            // entered by a jump.
            if (isConstant || ExpressionSize.AtMost(statement.Test, SmallCondition))
                EmitCondition(statement.Test, exit, false);
            else
                Jump(next, statement.Test.Span);
        }
        else
        {
            Emit(Opcode.Nop, statement.Test.Span);
        }
        Mark(body);
        EnterBlock(new Block { Kind = BlockKind.Loop, Break = end, Continue = next, Span = statement.Span });
        EmitBody(statement.Body);
        LeaveBlock();
        Mark(next);
        if (isEndless)
            Jump(body, statement.Test.Span);
        else
            EmitCondition(statement.Test, body, true);
        Mark(exit);
        LeaveLoop();
        _top = mark;
        EmitBody(statement.Else);
        if (end != exit)
            Mark(end);
    }

    private void EmitFor(Expr target, Expr iter, Stmt[] body, Stmt[] orElse, SourceSpan span, bool isAsync)
    {
        NoteAwait(isAsync);
        int mark = _top;
        EnterLoop(null, body, span);
        int iterator = Push();
        int iterable = isAsync ? Operand(iter, iterator) : Iterable(iter, iterator);
        Emit(isAsync ? Opcode.GetAIter : Opcode.GetIter, iter.Span, iterator, iterable);
        var (next, end) = (new Label(), new Label());
        void Body()
        {
            EnterBlock(new Block { Kind = BlockKind.Loop, Break = end, Continue = next, Span = span });
            EmitBody(body);
            LeaveBlock();
        }
        if (isAsync)
            EmitAsyncLoop(target, iterator, iter.Span, next, Body);
        else
            EmitForLoop(target, iterator, iter.Span, next, Body);
        LeaveLoop();
        _top = mark;
        EmitBody(orElse);
        Mark(end);
    }

    /// <summary>What a loop runs over; a constant list or set is not built anew.</summary>
    private int Iterable(Expr iter, int scratch)
    {
        if (!_context.Folder.TryContainer(iter, out var container))
            return Operand(iter, scratch);
        LoadConstant(scratch, container, iter.Span);
        return scratch;
    }

    /// <summary>
    /// The loop over an iterator: entered at its bottom, where <c>ForIter</c> stores the next value and jumps back to the body.
    /// Falls out of the bottom when the iterator is exhausted.
    /// </summary>
    private void EmitForLoop(Expr target, int iterator, SourceSpan span, Label next, Action body)
    {
        int mark = _top;
        var start = new Label();
        Jump(next, span);
        Mark(start);
        if (!TryLocal(target, out int item))
        {
            item = Push();
            EmitStore(target, item);
            _top = mark;
        }
        body();
        Mark(next);
        EmitJump(Opcode.ForIter, span, start, iterator, item);
        _top = mark;
    }

    /// <summary>The loop of <c>async for</c>, which ends by an exception.</summary>
    private void EmitAsyncLoop(Expr target, int iterator, SourceSpan span, Label next, Action body)
    {
        int mark = _top;
        var exit = new Label();
        int awaitable = Push(2);
        var handler = new Handler(awaitable);
        var outer = _handler;
        Mark(next);
        _handler = handler;
        Emit(Opcode.GetANext, span, awaitable, iterator);
        EmitDelegate(awaitable, awaitable, span);
        _handler = outer;
        _top = awaitable + 1;
        EmitStore(target, awaitable);
        _top = mark;
        body();
        Jump(next, NoLine);
        Mark(handler.Entry);
        EmitJump(Opcode.EndAsyncFor, span, exit, awaitable);
        Mark(exit);
        _top = mark;
    }

    /// <summary>What awaits in a module makes a coroutine of it; that it may stand there the symbol table has seen to.</summary>
    private void NoteAwait(bool isAsync) => _awaitsAtTop |= isAsync && _scope.Kind == Scopes.ScopeKind.Module;

    private void EmitBreak(Break statement)
    {
        int loop = FindLoop("'break' outside loop", statement.Span);
        var target = _blocks[loop].Break!;
        Emit(Opcode.Nop, statement.Span);
        var handler = EmitExits(loop, statement.Span);
        Jump(target, RunsCodeOnExit(loop) ? NoLine : statement.Span);
        _handler = handler;
    }

    private void EmitContinue(Continue statement)
    {
        int loop = FindLoop("'continue' not properly in loop", statement.Span);
        var target = _blocks[loop].Continue!;
        Emit(Opcode.Nop, statement.Span);
        var handler = EmitExits(loop + 1, statement.Span);
        Jump(target, RunsCodeOnExit(loop + 1) ? NoLine : statement.Span);
        _handler = handler;
    }
}
