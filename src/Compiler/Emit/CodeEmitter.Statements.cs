using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using PyLite.Compiler.Scopes;

namespace PyLite.Compiler.Emit;

internal sealed partial class CodeEmitter
{
    /// <summary>Where statements begin in the emitted code.</summary>
    private readonly List<int> _statementStarts = [];

    /// <summary>A return, break or continue is on its way out: a value that is to be returned may be kept for the time being.</summary>
    private bool _isLeaving;

    /// <summary>In interactive mode expression statements print their value.</summary>
    private bool _isInteractive;

    /// <summary>Compiles a module, an expression or an interactive input.</summary>
    public static CodeObject CompileModule(CompilationContext context, Mod module)
    {
        var emitter = new CodeEmitter(context, null, context.Symbols.Root);
        switch (module)
        {
            case Module m: emitter.EmitModule(m, m.Body, DocStrings.Find(m.Body)); break;
            case Interactive i:
                emitter._isInteractive = true;
                emitter.EmitModule(i, i.Body, null);
                break;
            case Expression e:
                emitter.Emit(Opcode.Return, e.Body.Span, emitter.Operand(e.Body));
                break;
        }
        bool isCoroutine = context.Options.AllowTopLevelAwait && emitter._awaitsAtTop;
        return emitter.Finish(isCoroutine ? CodeFlags.Coroutine : CodeFlags.None, 1);
    }

    private void EmitModule(Mod module, Stmt[] body, StrConstant? text)
    {
        var start = body.Length > 0 ? body[0].Span : module.Span;
        if (text is not null)
        {
            body = body[1..];
            if (!_context.StripsDocStrings)
            {
                int doc = Push();
                LoadConstant(doc, DocStrings.Clean(text), start);
                StoreMangled("__doc__", doc, start);
                _top = doc;
            }
        }
        if (_context.FutureAnnotations && VariableAnnotations.Any(body))
            Emit(Opcode.SetupAnnotations, start);
        CollectVariableAnnotations(body);
        EmitVariableAnnotations(module, "__annotate__", start);
        if (_conditionalAnnotations.Count > 0)
        {
            int set = Push();
            Emit(Opcode.BuildSet, start, set, 0, 0);
            StoreMangled("__conditional_annotations__", set, start);
            _top = set;
        }
        EmitEnd(body);
    }

    /// <summary>The statements of a function or module, and the return behind them.</summary>
    private void EmitEnd(Stmt[] body)
    {
        var last = body is [.., Pass pass] ? pass : null;
        EmitBody(last == null ? body : body.AsSpan(0, body.Length - 1));
        Emit(Opcode.ReturnNone, last?.Span ?? NoLine);
    }

    /// <summary>Of an instruction that belongs to no line: whoever watches the lines is told of none.</summary>
    private static SourceSpan NoLine => default;

    private void EmitBody(ReadOnlySpan<Stmt> body)
    {
        foreach (var statement in body)
            EmitStatement(statement);
    }

    private void EmitStatement(Stmt statement)
    {
        _context.CheckStack();
        _context.CheckSize(_code.Count, statement.Span);
        if (!_isLeaving)
            _statementStarts.Add(_code.Count);
        switch (statement)
        {
            case ExprStmt s: EmitExpressionStatement(s); break;
            case Assign s: EmitAssign(s.Targets, s.Value, s.Span); break;
            case AugAssign s: EmitAugAssign(s); break;
            case AnnAssign s: EmitAnnAssign(s); break;
            case If s: EmitIf(s); break;
            case While s: EmitWhile(s); break;
            case For s: EmitFor(s.Target, s.Iter, s.Body, s.Else, s.Span, isAsync: false); break;
            case AsyncFor s: EmitFor(s.Target, s.Iter, s.Body, s.Else, s.Span, isAsync: true); break;
            case Return s: EmitReturn(s); break;
            case FunctionDef s: EmitFunctionDef(FunctionParts.Of(s)); break;
            case AsyncFunctionDef s: EmitFunctionDef(FunctionParts.Of(s)); break;
            case ClassDef s: EmitClassDef(s); break;
            case Try s: EmitTry(s.Body, s.Handlers, s.Else, s.FinalBody, s.Span, isStar: false); break;
            case TryStar s: EmitTry(s.Body, s.Handlers, s.Else, s.FinalBody, s.Span, isStar: true); break;
            case With s: EmitWith(s.Items, 0, s.Body, s.Span, isAsync: false); break;
            case AsyncWith s: EmitWith(s.Items, 0, s.Body, s.Span, isAsync: true); break;
            case Raise s: EmitRaise(s); break;
            case Assert s: EmitAssert(s); break;
            case Delete s:
                foreach (var target in s.Targets)
                    EmitDelete(target);
                Emit(Opcode.EndDelete, s.Span, 0, 0, 0, _top);
                break;
            case Import s: EmitImport(s); break;
            case ImportFrom s: EmitImportFrom(s); break;
            case Break s: EmitBreak(s); break;
            case Continue s: EmitContinue(s); break;
            case Match s: EmitMatch(s); break;
            case TypeAlias s: EmitTypeAlias(s); break;
            case Pass: Emit(Opcode.Nop, statement.Span); break;
            case Global or Nonlocal: break;
            default: throw new InvalidOperationException($"unexpected {statement.GetType().Name}");
        }
    }

    private void EmitExpressionStatement(ExprStmt statement)
    {
        if (!_isInteractive)
        {
            int before = _code.Count;
            Discard(statement.Value);
            if (_code.Count == before)
                Emit(Opcode.Nop, statement.Span);
            return;
        }
        int value = Temporary(statement.Value);
        Emit(Opcode.Intrinsic1, statement.Span, value, value, 0, (int)Intrinsic.Print);
        _top = value;
    }

    /// <summary>A chain of <c>elif</c> is walked without recursion.</summary>
    private void EmitIf(If statement)
    {
        var end = new Label();
        while (true)
        {
            var orElse = new Label();
            EmitCondition(statement.Test, orElse, false);
            EmitBody(statement.Body);
            if (statement.Else.Length == 0)
            {
                Mark(orElse);
                break;
            }
            Jump(end, NoLine);
            Mark(orElse);
            if (statement.Else is [If next])
            {
                statement = next;
                continue;
            }
            EmitBody(statement.Else);
            break;
        }
        Mark(end);
    }

    private void EmitReturn(Return statement)
    {
        if (_scope.Kind is not ScopeKind.Function)
            throw _context.Error("'return' outside function", statement.Span);
        if (statement.Value is not null && IsAsyncGenerator)
            throw _context.Error("'return' with value in async generator", statement.Span);
        if (statement.Value is IfExp choice && _blocks.All(b => b.Kind == BlockKind.Loop) && !_context.Folder.TryFold(choice.Test, out _))
        {
            var orElse = new Label();
            EmitCondition(choice.Test, orElse, false);
            EmitReturn(new Return(statement.Span, choice.Body));
            Mark(orElse);
            EmitReturn(new Return(statement.Span, choice.Else));
            return;
        }
        int mark = _top;
        Handler? handler;
        var span = statement.Value is Constant literal ? literal.Span : statement.Span;
        if (statement.Value is null || (_context.Folder.TryFold(statement.Value, out var constant) && constant is null))
        {
            Emit(Opcode.Nop, span);
            handler = EmitExits(0, span);
            Emit(Opcode.ReturnNone, RunsCodeOnExit(0) ? NoLine : span);
        }
        else
        {
            bool needsCopy = ChangesLocalsOnExit();
            bool isConstant = _context.Folder.TryFold(statement.Value, out constant);
            int value = isConstant ? Push() : needsCopy ? Temporary(statement.Value) : Operand(statement.Value);
            Emit(Opcode.Nop, span);
            handler = EmitExits(0, span);
            bool runsCode = RunsCodeOnExit(0);
            if (isConstant)
                LoadConstant(value, constant, runsCode ? NoLine : statement.Value.Span);
            Emit(Opcode.Return, runsCode ? NoLine : span, value);
        }
        _handler = handler;
        _top = mark;
    }

    private void EmitRaise(Raise statement)
    {
        if (statement.Exc is null)
        {
            Emit(Opcode.RaiseBare, statement.Span);
            return;
        }
        int mark = _top;
        if (statement.Cause is null)
        {
            Emit(Opcode.Raise, statement.Span, Operand(statement.Exc));
        }
        else
        {
            int exception = Operand(statement.Exc, -1, statement.Cause);
            Emit(Opcode.RaiseFrom, statement.Span, exception, Operand(statement.Cause));
        }
        _top = mark;
    }

    private void EmitAssert(Assert statement)
    {
        if (statement.Test is Tuple { Elts.Length: > 0 })
            _context.Warn("assertion is always true, perhaps remove parentheses?", statement.Span);
        if (_context.Options.Optimize > 0)
            return;
        int mark = _top;
        var end = new Label();
        EmitCondition(statement.Test, end, true);
        int error = Push();
        Emit(Opcode.LoadCommon, statement.Test.Span, error, 0, 0, (int)CommonConstant.AssertionError);
        if (statement.Msg is not null)
        {
            Temporary(statement.Msg);
            Emit(Opcode.Call, statement.Span, error, 1, error);
        }
        Emit(Opcode.Raise, statement.Test.Span, error);
        Mark(end);
        _top = mark;
    }

    // ---- imports

    private void EmitImport(Import statement)
    {
        foreach (var alias in statement.Names)
        {
            int mark = _top;
            int module = Push(3);
            Emit(Opcode.LoadNone, statement.Span, module + 1);
            LoadConstant(module + 2, 0L, statement.Span);
            Emit(Opcode.ImportName, statement.Span, module, module + 1, ImportIndex(alias.Name, statement.Span));
            int dot = alias.Name.IndexOf('.');
            if (alias.AsName is null)
            {
                StoreName(dot < 0 ? alias.Name : alias.Name[..dot], module, statement.Span);
            }
            else
            {
                // 'import a.b.c as m' binds the submodule, found step by step.
                for (; dot >= 0;)
                {
                    int end = alias.Name.IndexOf('.', dot + 1);
                    var part = end < 0 ? alias.Name[(dot + 1)..] : alias.Name[(dot + 1)..end];
                    Emit(Opcode.ImportFrom, statement.Span, module, module, ImportIndex(part, statement.Span));
                    dot = end;
                }
                StoreName(alias.AsName, module, statement.Span);
            }
            _top = mark;
        }
    }

    private void EmitImportFrom(ImportFrom statement)
    {
        int mark = _top;
        int module = Push(3);
        var names = statement.Names.Select(alias => (object?)StrConstant.FromUtf16(alias.Name)).ToArray();
        LoadConstant(module + 1, new TupleConstant(names), statement.Span);
        LoadConstant(module + 2, (long)statement.Level, statement.Span);
        Emit(Opcode.ImportName, statement.Span, module, module + 1, ImportIndex(statement.Module ?? "", statement.Span));
        if (statement.Names is [{ Name: "*" }])
        {
            Emit(Opcode.ImportStar, statement.Span, module);
        }
        else
        {
            foreach (var alias in statement.Names)
            {
                Emit(Opcode.ImportFrom, statement.Span, module + 1, module, ImportIndex(alias.Name, statement.Span));
                StoreName(alias.AsName ?? alias.Name, module + 1, statement.Span);
            }
        }
        _top = mark;
    }

    /// <summary>Names in import statements are mangled like all others, dotted ones excepted.</summary>
    private int ImportIndex(string name, SourceSpan span)
    {
        int index = NameIndex(Mangle(name));
        return index <= Instruction.MaxField ? index : throw _context.Error("too many names in one block", span);
    }
}
