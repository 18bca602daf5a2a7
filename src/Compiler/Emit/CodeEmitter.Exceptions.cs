using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    private void EmitTry(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, SourceSpan span, bool isStar)
    {
        Emit(Opcode.Nop, span);
        if (finalBody.Length > 0)
            EmitTryFinally(body, handlers, orElse, finalBody, span, isStar);
        else
            EmitTryExcept(body, handlers, orElse, span, isStar);
    }

    private void EmitTryExcept(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, SourceSpan span, bool isStar)
    {
        if (isStar)
            EmitTryStar(body, handlers, orElse, span);
        else
            EmitTryPlain(body, handlers, orElse, span);
    }

    // ---- finally

    private void EmitTryFinally(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody, SourceSpan span, bool isStar)
    {
        int mark = _top;
        var outer = _handler;
        var handler = new Handler(mark);
        var end = new Label();
        EnterBlock(new Block { Kind = BlockKind.TryFinally, Span = span, FinalBody = finalBody });
        _handler = handler;
        if (handlers.Length > 0)
            EmitTryExcept(body, handlers, orElse, span, isStar);
        else
            EmitBody(body);
        _handler = outer;
        LeaveBlock();
        EmitFinallyBody(finalBody, span);
        Jump(end, NoLine);

        Mark(handler.Entry);
        int exception = Push(3);
        int saved = exception + 1;
        var cleanup = new Handler(exception + 2);
        Emit(Opcode.PushExc, NoLine, saved, exception);
        EnterBlock(new Block { Kind = BlockKind.ExceptionalFinally, Span = span, Register = saved });
        _handler = cleanup;
        EmitBody(finalBody);
        _handler = outer;
        LeaveBlock();
        Emit(Opcode.PopExc, NoLine, saved);
        Emit(Opcode.Reraise, NoLine, exception);
        EmitCleanup(cleanup, saved);
        Mark(end);
        _top = mark;
    }

    /// <summary>Where an exception inside a handler goes on its way out: the handled exception becomes the previous one again.</summary>
    private void EmitCleanup(Handler cleanup, int saved)
    {
        Mark(cleanup.Entry);
        Emit(Opcode.PopExc, NoLine, saved);
        Emit(Opcode.Reraise, NoLine, cleanup.Register);
    }

    // ---- except

    private void EmitTryPlain(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, SourceSpan span)
    {
        int mark = _top;
        var outer = _handler;
        var handler = new Handler(mark);
        var end = new Label();
        EmitTryBody(body, orElse, handler, span);
        Jump(end, NoLine);

        Mark(handler.Entry);
        int exception = Push(3);
        int saved = exception + 1;
        var cleanup = new Handler(exception + 2);
        Emit(Opcode.PushExc, NoLine, saved, exception);
        for (int i = 0; i < handlers.Length; i++)
        {
            var clause = handlers[i];
            var next = new Label();
            _handler = cleanup;
            if (clause.Type is not null)
            {
                int type = Push();
                int operand = Operand(clause.Type, type);
                Emit(Opcode.MatchExc, clause.Span, type, exception, operand);
                EmitJump(Opcode.JumpIfFalse, clause.Span, next, type);
                _top = exception + 3;
            }
            else if (i < handlers.Length - 1)
            {
                throw _context.Error("default 'except:' must be last", clause.Span);
            }
            else
            {
                Emit(Opcode.Nop, clause.Span);
            }
            EmitHandlerBody(clause, exception, saved, outer);
            Jump(end, NoLine);
            Mark(next);
        }
        _handler = outer;
        if (handlers[^1].Type is not null)
        {
            Emit(Opcode.PopExc, NoLine, saved);
            Emit(Opcode.Reraise, NoLine, exception);
        }
        EmitCleanup(cleanup, saved);
        Mark(end);
        _top = mark;
    }

    private void EmitTryBody(Stmt[] body, Stmt[] orElse, Handler handler, SourceSpan span)
    {
        EnterBlock(new Block { Kind = BlockKind.Try, Span = span });
        var outer = _handler;
        _handler = handler;
        EmitBody(body);
        _handler = outer;
        LeaveBlock();
        EmitBody(orElse);
    }

    /// <summary>The body of an except clause; afterwards the handled exception is the previous one and the name is unbound.</summary>
    private void EmitHandlerBody(ExceptHandler clause, int exception, int saved, Handler? outer)
    {
        EnterBlock(new Block { Kind = BlockKind.Handler, Span = clause.Span, Register = saved, Name = clause.Name });
        _blocks[^1].OuterHandler = outer;
        if (clause.Name is null)
        {
            EmitBody(clause.Body);
            LeaveBlock();
            _handler = outer;
            Emit(Opcode.PopExc, NoLine, saved);
            return;
        }
        StoreName(clause.Name, exception, clause.Span);
        var forget = new Handler(Push());
        _handler = forget;
        EmitBody(clause.Body);
        LeaveBlock();
        _handler = outer;
        Emit(Opcode.PopExc, NoLine, saved);
        ForgetName(clause.Name, NoLine);
        var end = new Label();
        Jump(end, NoLine);
        Mark(forget.Entry);
        Emit(Opcode.PopExc, NoLine, saved);
        ForgetName(clause.Name, NoLine);
        Emit(Opcode.Reraise, NoLine, forget.Register);
        Mark(end);
        _top = forget.Register;
    }

    // ---- except*

    private void EmitTryStar(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, SourceSpan span)
    {
        int mark = _top;
        var outer = _handler;
        var handler = new Handler(mark);
        var end = new Label();
        EmitTryBody(body, orElse, handler, span);
        Jump(end, NoLine);

        // r[exception] is what was raised, r[rest] what no clause has matched yet, r[raised] the list for the end.
        Mark(handler.Entry);
        int exception = Push(5);
        var (saved, raised, rest) = (exception + 1, exception + 3, exception + 4);
        var cleanup = new Handler(exception + 2);
        Emit(Opcode.PushExc, NoLine, saved, exception);
        _handler = cleanup;
        Emit(Opcode.BuildList, NoLine, raised, 0, 0);
        Emit(Opcode.Move, NoLine, rest, exception);
        foreach (var clause in handlers)
            EmitStarClause(clause, raised, rest, cleanup);
        var handledAll = new Label();
        EmitJump(Opcode.JumpIfNone, NoLine, handledAll, rest);
        Emit(Opcode.ListAppend, NoLine, raised, rest);
        Mark(handledAll);
        Emit(Opcode.PrepReraiseStar, NoLine, rest, exception, raised);
        var reraise = new Label();
        EmitJump(Opcode.JumpIfNotNone, NoLine, reraise, rest);
        _handler = outer;
        Emit(Opcode.PopExc, NoLine, saved);
        Jump(end, NoLine);
        Mark(reraise);
        Emit(Opcode.PopExc, NoLine, saved);
        Emit(Opcode.Reraise, NoLine, rest);
        EmitCleanup(cleanup, saved);
        Mark(end);
        _top = mark;
    }

    private void EmitStarClause(ExceptHandler clause, int raised, int rest, Handler cleanup)
    {
        int mark = _top;
        var next = new Label();
        int matched = Push(2);
        int saved = Push();
        int type = Operand(clause.Type!, saved);
        var span = clause.Span;
        EmitJump(Opcode.JumpIfNone, span, next, rest);
        Emit(Opcode.MatchExcGroup, span, matched, rest, type);
        Emit(Opcode.Move, span, rest, matched + 1);
        EmitJump(Opcode.JumpIfNone, span, next, matched);
        var failed = new Handler(matched + 1);
        Emit(Opcode.PushExc, NoLine, saved, matched);
        _handler = failed;
        if (clause.Name is not null)
            StoreName(clause.Name, matched, clause.Span);
        EnterBlock(new Block { Kind = BlockKind.StarHandler, Span = clause.Span });
        _top = saved + 1;
        EmitBody(clause.Body);
        LeaveBlock();
        _handler = cleanup;
        Emit(Opcode.PopExc, NoLine, saved);
        if (clause.Name is not null)
            ForgetName(clause.Name, NoLine);
        Jump(next, NoLine);
        Mark(failed.Entry);
        Emit(Opcode.PopExc, NoLine, saved);
        if (clause.Name is not null)
            ForgetName(clause.Name, NoLine);
        Emit(Opcode.ListAppend, NoLine, raised, matched + 1);
        Mark(next);
        _top = mark;
    }

    // ---- with

    private void EmitWith(WithItem[] items, int index, Stmt[] body, SourceSpan statement, bool isAsync)
    {
        NoteAwait(isAsync);
        int mark = _top;
        var outer = _handler;
        var item = items[index];
        var span = item.ContextExpr.Span;

        int exit = Push(2);
        int enter = Push(2);
        int manager = Operand(item.ContextExpr, enter);
        Emit(Opcode.LoadSpecial, span, exit, manager, 0, (int)(isAsync ? SpecialMethod.AExit : SpecialMethod.Exit));
        Emit(Opcode.LoadSpecial, span, enter, manager, 0, (int)(isAsync ? SpecialMethod.AEnter : SpecialMethod.Enter));
        _top = enter + 2;
        int direct = -1;
        bool isDirect = !isAsync && item.OptionalVars is not null && TryLocal(item.OptionalVars, out direct);
        Emit(Opcode.CallMethod, span, enter, 0, isDirect ? direct : enter);
        if (isAsync)
            EmitAwaitValue(enter, enter, enter, 1, span);

        var handler = new Handler(enter);
        var block = new Block { Kind = BlockKind.With, Span = span, Register = exit, IsAsync = isAsync };
        EnterBlock(block);
        _handler = handler;
        if (item.OptionalVars is not null && !isDirect)
        {
            _top = enter + 1;
            EmitStore(item.OptionalVars, enter);
        }
        _top = enter;
        if (index + 1 < items.Length)
            EmitWith(items, index + 1, body, statement, isAsync);
        else
            EmitBody(body);
        _handler = outer;
        LeaveBlock();
        EmitNormalExit(block, span);
        var end = new Label();
        Jump(end, NoLine);

        Mark(handler.Entry);
        _top = enter;
        EmitExceptionalExit(handler.Register, exit, isAsync, span, end);
        Mark(end);
        _top = mark;
    }

    /// <summary>Calls the exit method with three Nones. The window is the method's own place where nothing lies above it.</summary>
    private void EmitNormalExit(Block block, SourceSpan span)
    {
        int mark = _top;
        int window = block.Register;
        if (mark == window + 2)
        {
            Push(3);
        }
        else
        {
            window = Push(5);
            Emit(Opcode.Move, span, window, block.Register);
            Emit(Opcode.Move, span, window + 1, block.Register + 1);
        }
        for (int i = 2; i < 5; i++)
            Emit(Opcode.LoadNone, span, window + i);
        Emit(Opcode.CallMethod, span, window, 3, window);
        if (block.IsAsync)
            EmitAwaitValue(window, window, window, 2, span);
        _top = mark;
    }

    /// <summary>Calls the exit method with the exception; a true result swallows it.</summary>
    private void EmitExceptionalExit(int exception, int exit, bool isAsync, SourceSpan span, Label end)
    {
        var outer = _handler;
        Push(3);
        int saved = exception + 1;
        var cleanup = new Handler(exception + 2);
        Emit(Opcode.PushExc, NoLine, saved, exception);
        _handler = cleanup;
        int window = Push(5);
        Emit(Opcode.Move, span, window, exit);
        Emit(Opcode.Move, span, window + 1, exit + 1);
        Emit(Opcode.ExcInfo, span, window + 2, exception);
        Emit(Opcode.CallMethod, span, window, 3, window);
        if (isAsync)
            EmitAwaitValue(window, window, window, 2, span);
        var swallowed = new Label();
        EmitJump(Opcode.JumpIfTrue, span, swallowed, window);
        _handler = outer;
        Emit(Opcode.PopExc, NoLine, saved);
        Emit(Opcode.Reraise, NoLine, exception);
        Mark(swallowed);
        Emit(Opcode.PopExc, NoLine, saved);
        Jump(end, NoLine);
        EmitCleanup(cleanup, saved);
    }
}
