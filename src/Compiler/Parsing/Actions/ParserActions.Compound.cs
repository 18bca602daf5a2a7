using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

// Compound statements, except functions and patterns.
internal abstract partial class ParserActions
{
    /// <summary>An "elif" is an "if" in the "else" of the one before: a chain of them nests the tree.</summary>
    private const int MaxElifs = 5950;

    private readonly List<IfPart> _ifs = [];
    private readonly List<WithItem> _withItems = [];
    private readonly List<ExceptHandler> _handlers = [];

    /// <summary>1 for each handler that is an "except*".</summary>
    private readonly List<int> _starHandlers = [];

    /// <summary>The targets of the items of a with statement's group, beside their expressions on the stack.</summary>
    private readonly List<Expr?> _groupTargets = [];
    private bool _groupIsExpression;

    private sealed record IfPart(int Start, Expr Test, Stmt[] Body);

    protected int IfDepth => _ifs.Count;

    protected void PushIf(int start, Expr test, Stmt[] body) => _ifs.Add(new IfPart(start, test, body));

    protected void AddIf(int depth, Stmt[] otherwise)
    {
        if (_ifs.Count - depth > MaxElifs)
            throw TooComplex();
        while (true)
        {
            IfPart part = _ifs[^1];
            _ifs.RemoveAt(_ifs.Count - 1);
            var statement = new If(BlockSpanFrom(part.Start), part.Test, part.Body, otherwise);
            if (_ifs.Count == depth)
            {
                AddStatement(statement);
                return;
            }
            otherwise = [statement];
        }
    }

    protected void AddWhile(int start, Expr test, Stmt[] body, Stmt[] otherwise)
        => AddStatement(new While(BlockSpanFrom(start), test, body, otherwise));

    protected void AddFor(int start, bool isAsync, Expr target, Expr iter, Stmt[] body, Stmt[] otherwise)
    {
        SourceSpan span = BlockSpanFrom(start);
        AddStatement(isAsync ? new AsyncFor(span, target, iter, body, otherwise) : new For(span, target, iter, body, otherwise));
    }

    // With.

    protected int WithItemCount => _withItems.Count;

    protected void PushWithItem(int start, Expr context, Expr? target) => _withItems.Add(new WithItem(SpanFrom(start), context, target));

    protected void BeginWithGroup()
    {
        _groupTargets.Clear();
        _groupIsExpression = false;
    }

    /// <summary>The group has what no with item can be, so all of it is one expression.</summary>
    protected void WithGroupIsExpression() => _groupIsExpression = true;

    protected void PushGroupItem(int start, Expr context)
    {
        PushExpr(context);
        if (context is NamedExpr && StartsAt(context, start))
            _groupIsExpression = true;
    }

    protected void SetWithTarget(int mark, Expr target)
    {
        while (_groupTargets.Count < ExprCount - mark)
            _groupTargets.Add(null);
        _groupTargets[^1] = Store(target);
    }

    protected void AddWithGroup(int start, int mark, int clauses)
    {
        int count = ExprCount - mark;
        if (_groupIsExpression || count == 0)
        {
            if (_groupTargets.Count > 0)
                throw Fail();
            PushWithItem(start, MakeGroupExpression(start, mark, clauses), null);
            return;
        }
        Expr[] contexts = PopExprs(mark);
        for (int i = 0; i < count; i++)
        {
            Expr? target = i < _groupTargets.Count ? _groupTargets[i] : null;
            SourceSpan span = contexts[i].Span;
            _withItems.Add(new WithItem(target is null ? span : span.To(target.Span), contexts[i], target));
        }
    }

    private Expr MakeGroupExpression(int start, int mark, int clauses)
    {
        bool comma = ExprCount - mark != 1 || _tokens[Index - 2].Type == COMMA;
        if (_comprehensions.Count == clauses)
            return MakeGroup(start, mark, comma);
        return comma ? throw Fail() : MakeGenerator(start, mark, clauses);
    }

    protected void AddWith(int start, bool isAsync, int mark, Stmt[] body)
    {
        WithItem[] items = Pop(_withItems, mark);
        SourceSpan span = BlockSpanFrom(start);
        AddStatement(isAsync ? new AsyncWith(span, items, body) : new With(span, items, body));
    }

    // Try.

    protected int HandlerCount => _handlers.Count;

    /// <summary>The exceptions of an "except", before its colon: none, one, or several without parentheses (PEP 758).</summary>
    protected Expr? ExceptTypes(int first, int mark, bool star, bool hasName)
    {
        int count = ExprCount - mark;
        if (count == 0)
            return star ? throw Fail() : null;
        if (count == 1 && _tokens[Index - 1].Type != COMMA)
            return PopExprs(mark)[0];
        return hasName ? throw Fail() : MakeTuple(first, mark);
    }

    protected void AddHandler(int start, bool star, Expr? type, string? name, Stmt[] body)
    {
        _handlers.Add(new ExceptHandler(BlockSpanFrom(start), type, name, body));
        _starHandlers.Add(star ? 1 : 0);
    }

    protected void AddTry(int start, int mark, Stmt[] body, Stmt[] otherwise, Stmt[] final)
    {
        ExceptHandler[] handlers = Pop(_handlers, mark);
        ClauseStart = start;
        if (handlers.Length == 0 && (otherwise.Length > 0 || final.Length == 0))
            throw Fail();
        bool star = handlers.Length > 0 && _starHandlers[mark] == 1;
        for (int i = mark; i < _starHandlers.Count; i++)
        {
            if (_starHandlers[i] == 1 != star)
                throw Fail();
        }
        _starHandlers.RemoveRange(mark, handlers.Length);
        SourceSpan span = BlockSpanFrom(start);
        AddStatement(star ? new TryStar(span, body, handlers, otherwise, final) : new Try(span, body, handlers, otherwise, final));
    }
}
