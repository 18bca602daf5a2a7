using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

/// <summary>What a pair of braces holds.</summary>
internal enum BraceKind : byte { Unknown, Set, Dict }

// Displays, calls, subscripts and comprehensions.
internal abstract partial class ParserActions
{
    private readonly List<Node> _arguments = [];
    private readonly List<Comprehension> _comprehensions = [];

    /// <summary>The tuple without parentheses that was parsed last.</summary>
    private Tuple? _openTuple;

    protected Expr PreviousNumber()
    {
        ref Lexing.Token token = ref _tokens[Index - 1];
        return new Constant(token.Span, NumberLiterals.Parse(_source, token));
    }

    protected Tuple MakeTuple(int start, int mark) => new(SpanFrom(start), PopExprs(mark), ExprContext.Load);

    protected Tuple MakeOpenTuple(int start, int mark) => _openTuple = MakeTuple(start, mark);

    /// <summary>The elements of an enumeration without brackets, of which a lone one without a comma is itself.</summary>
    protected Expr SequenceOrSingle(int start, int mark, bool isSubscript)
    {
        if (ExprCount - mark > 1 || _tokens[Index - 1].Type == COMMA || (isSubscript && _exprs[mark] is Starred))
            return MakeTuple(start, mark);
        return PopExprs(mark)[0];
    }

    protected Expr RequireSubject(Expr subject) => subject is Starred ? throw Fail() : subject;

    protected Expr MakeGroup(int start, int mark, bool comma)
    {
        if (comma)
            return MakeTuple(start, mark);
        Expr value = PopExprs(mark)[0];
        return value is Starred ? throw Fail() : value;
    }

    protected Expr MakeList(int start, int mark) => new List(SpanFrom(start), PopExprs(mark), ExprContext.Load);

    protected Expr MakeGenerator(int start, int mark, int clauses)
        => new GeneratorExp(SpanFrom(start), PopElement(mark), Pop(_comprehensions, clauses));

    protected Expr MakeListComp(int start, int mark, int clauses)
        => new ListComp(SpanFrom(start), PopElement(mark), Pop(_comprehensions, clauses));

    private Expr PopElement(int mark)
    {
        Expr element = PopExprs(mark)[0];
        return element is Starred ? throw Fail() : element;
    }

    /// <summary>Before an item of braces that shows what it is: all must be of one kind.</summary>
    protected void RequireBrace(BraceKind before, BraceKind item)
    {
        if (before != BraceKind.Unknown && before != item)
            throw Fail();
    }

    protected Expr MakeDict(int start, int mark)
    {
        int count = (ExprCount - mark) / 2;
        var keys = new Expr?[count];
        var values = new Expr[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = _exprs[mark + i * 2];
            values[i] = _exprs[mark + i * 2 + 1]!;
        }
        _exprs.RemoveRange(mark, count * 2);
        return new Dict(SpanFrom(start), keys, values);
    }

    protected Expr MakeBrace(int start, int mark, BraceKind kind)
        => kind == BraceKind.Dict ? MakeDict(start, mark) : new Set(SpanFrom(start), PopExprs(mark));

    protected Expr MakeBraceComp(int start, int mark, int clauses, BraceKind kind)
    {
        if (kind == BraceKind.Set)
            return new SetComp(SpanFrom(start), PopElement(mark), Pop(_comprehensions, clauses));
        Expr[] pair = PopExprs(mark);
        if (pair[0] is null)
            throw Fail();
        return new DictComp(SpanFrom(start), pair[0], pair[1], Pop(_comprehensions, clauses));
    }

    /// <summary>A key is not an assignment expression without parentheses.</summary>
    protected void RequireDictKey(Expr key, int start) => RequireNoWalrus(key, start);

    protected void RequireSliceBound(Expr bound, int start) => RequireNoWalrus(bound, start);

    private void RequireNoWalrus(Expr value, int start)
    {
        if (value is NamedExpr && StartsAt(value, start))
            throw Fail();
    }

    /// <summary>Before ":=": its target is one name without parentheses.</summary>
    protected void RequireWalrusName(int start)
    {
        if (_tokens[start].Type != NAME || start != Index - 1)
            throw Fail();
    }

    protected NamedExpr MakeNamedExpr(int start, Expr target, Expr value) => new(SpanFrom(start), (Name)Store(target), value);

    protected Lambda MakeLambda(int start, Arguments? args, Expr body) => new(SpanFrom(start), args ?? EmptyArguments(start), body);

    // Calls: positional arguments and keywords are collected together, in order.

    protected int ArgumentMark => _arguments.Count;

    protected void AddArgument(Expr value) => _arguments.Add(value);

    /// <summary>Takes back the positional argument just added: it is the element of a generator expression.</summary>
    protected Expr PopArgument()
    {
        var last = (Expr)_arguments[^1];
        _arguments.RemoveAt(_arguments.Count - 1);
        return last;
    }

    protected void AddStarArgument(int start, Expr value) => _arguments.Add(new Starred(SpanFrom(start), value, ExprContext.Load));

    protected void AddKeyword(int start, string? name, Expr value) => _arguments.Add(new Keyword(SpanFrom(start), name, value));

    /// <summary>Before the "=" of a keyword argument.</summary>
    protected string RequireKeywordName(int start)
    {
        RequireWalrusName(start);
        return TextOf(start);
    }

    protected int BeginComprehension(int start) => _comprehensions.Count;

    /// <summary>A generator expression that shares the parentheses of a call, as its only argument.</summary>
    protected void AddGeneratorArgument(int start, Expr element, int clauses)
    {
        if (_tokens[start - 1].Type != LPAR || _window.LA(1) != RPAR)
            throw Fail();
        _arguments.Add(new GeneratorExp(SpanOf(start - 1, Index), element, Pop(_comprehensions, clauses)));
    }

    protected Call MakeCall(int start, Expr func, int mark)
    {
        PopArguments(mark, out Expr[] args, out Keyword[] keywords);
        return new Call(SpanFrom(start), func, args, keywords);
    }

    protected void PopArguments(int mark, out Expr[] args, out Keyword[] keywords)
    {
        int count = _arguments.Count - mark, named = 0;
        for (int i = mark; i < _arguments.Count; i++)
            if (_arguments[i] is Keyword) named++;
        args = count == named ? [] : new Expr[count - named];
        keywords = named == 0 ? [] : new Keyword[named];
        int a = 0, k = 0;
        bool mapping = false;
        for (int i = mark; i < _arguments.Count; i++)
        {
            if (_arguments[i] is Keyword keyword)
            {
                keywords[k++] = keyword;
                mapping |= keyword.Arg is null;
                continue;
            }
            var value = (Expr)_arguments[i];
            // After a keyword there may still be "*args", after "**kwargs" not even that.
            if (k > 0 && (mapping || value is not Starred))
                throw FailAtPrevious();
            args[a++] = value;
        }
        _arguments.RemoveRange(mark, count);
    }

    protected int ComprehensionCount => _comprehensions.Count;

    protected void AddComprehension(int start, Expr target, Expr iter, int mark, bool isAsync)
        => _comprehensions.Add(new Comprehension(SpanFrom(start), target, iter, PopExprs(mark), isAsync));
}
