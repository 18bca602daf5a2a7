using System.Numerics;
using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

// Match statements and patterns.
internal abstract partial class ParserActions
{
    private readonly List<MatchCase> _cases = [];
    private readonly List<Pattern> _patterns = [];

    /// <summary>The class and mapping patterns being parsed, outermost first.</summary>
    private readonly Stack<PatternParts> _patternParts = [];

    private sealed class PatternParts
    {
        public Expr? Class;
        public readonly List<string> Names = [];
        public readonly List<Pattern> Named = [];
        public readonly List<Expr> Keys = [];
        public string? Rest;
    }

    protected int CaseCount => _cases.Count;

    protected void AddCase(int start, Pattern pattern, Expr? guard, Stmt[] body)
        => _cases.Add(new MatchCase(BlockSpanFrom(start), pattern, guard, body));

    protected void AddMatch(int start, Expr subject, int mark)
    {
        MatchCase[] cases = Pop(_cases, mark);
        AddStatement(new Match(BlockSpanFrom(start), subject, cases));
    }

    protected int PatternCount => _patterns.Count;

    protected void PushPattern(Pattern pattern) => _patterns.Add(pattern);

    protected Pattern[] PopPatterns(int mark) => Pop(_patterns, mark);

    protected Pattern OpenSequence(int start, int mark)
    {
        if (PatternCount - mark > 1 || _tokens[Index - 1].Type == COMMA)
            return new MatchSequence(SpanFrom(start), PopPatterns(mark));
        Pattern only = PopPatterns(mark)[0];
        return only is MatchStar ? throw Fail() : only;
    }

    /// <summary>A pattern in parentheses: a sequence if there is a comma or nothing in them.</summary>
    protected Pattern MakeGroupPattern(int start, int mark)
    {
        if (PatternCount - mark == 1 && _tokens[Index - 2].Type != COMMA)
        {
            Pattern only = PopPatterns(mark)[0];
            return only is MatchStar ? throw FailAtPrevious() : only;
        }
        return new MatchSequence(SpanFrom(start), PopPatterns(mark));
    }

    protected Pattern MakeStarPattern(int start)
    {
        string name = PreviousText();
        return new MatchStar(SpanFrom(start), name == "_" ? null : name);
    }

    protected Pattern MakeOrPattern(int start, int mark)
        => PatternCount - mark == 1 ? PopPatterns(mark)[0] : new MatchOr(SpanFrom(start), PopPatterns(mark));

    protected Pattern MakeAsPattern(int start, Pattern pattern)
    {
        string name = PreviousText();
        return name == "_" ? throw Fail() : new MatchAs(SpanFrom(start), pattern, name);
    }

    protected Pattern MakeNamePattern(int start)
    {
        if (start < Index - 1)
            return new MatchValue(SpanFrom(start), NameOrAttribute(start));
        string name = PreviousText();
        return new MatchAs(SpanFrom(start), null, name == "_" ? null : name);
    }

    /// <summary>The dotted name from a token up to the last one consumed.</summary>
    private Expr NameOrAttribute(int start)
    {
        Expr value = new Name(_tokens[start].Span, TextOf(start), ExprContext.Load);
        for (int i = start + 2; i < Index && _tokens[i - 1].Type == DOT; i += 2)
            value = new Attribute(SpanOf(start, i), value, TextOf(i), ExprContext.Load);
        return value;
    }

    protected Pattern MakeNumberPattern(int start)
    {
        int last = Index - 1;
        int at = start;
        Expr value = SignedNumber(ref at);
        if (at > last)
            return new MatchValue(SpanFrom(start), value);
        var op = _tokens[at].Type == PLUS ? BinaryOperator.Add : BinaryOperator.Sub;
        var right = new Constant(_tokens[last].Span, NumberLiterals.Parse(_source, _tokens[last]));
        var real = (Constant)(value is UnaryOp unary ? unary.Operand : value);
        if (real.Value is Complex || right.Value is not Complex)
            throw Fail();
        return new MatchValue(SpanFrom(start), new BinOp(SpanFrom(start), value, op, right));
    }

    private Expr SignedNumber(ref int at)
    {
        int start = at;
        if (_tokens[at].Type == MINUS)
            at++;
        var number = new Constant(_tokens[at].Span, NumberLiterals.Parse(_source, _tokens[at]));
        return at++ == start ? number : new UnaryOp(SpanOf(start, at - 1), UnaryOperator.USub, number);
    }

    // An f-string is refused later, when the pattern is compiled.
    protected Pattern MakeTextPattern(int start, Expr text) => new MatchValue(SpanFrom(start), text);

    protected Pattern MakeSingletonPattern()
    {
        object? value = _tokens[Index - 1].Type switch { TRUE => True, FALSE => False, _ => null };
        return new MatchSingleton(_tokens[Index - 1].Span, value);
    }

    // Class patterns.

    protected void BeginClassPattern(int start) => _patternParts.Push(new PatternParts { Class = NameOrAttribute(start) });

    protected void AddPositionalPattern(Pattern pattern)
    {
        if (_patternParts.Peek().Names.Count > 0)
            throw Fail();
        PushPattern(pattern);
    }

    /// <summary>At "name=", the EQUAL consumed.</summary>
    protected void RequirePatternName(int start)
    {
        if (_tokens[start].Type != NAME || start != Index - 2)
            throw FailAtPrevious();
    }

    protected void AddKeywordPattern(int start, Pattern pattern)
    {
        PatternParts parts = _patternParts.Peek();
        parts.Names.Add(TextOf(start));
        parts.Named.Add(pattern);
    }

    protected Pattern EndClassPattern(int start, int mark)
    {
        PatternParts parts = _patternParts.Pop();
        return new MatchClass(SpanFrom(start), parts.Class!, PopPatterns(mark), [.. parts.Names], [.. parts.Named]);
    }

    // Mapping patterns.

    protected void BeginMappingPattern() => _patternParts.Push(new PatternParts());

    protected void SetMappingRest()
    {
        string name = PreviousText();
        _patternParts.Peek().Rest = name != "_" ? name : throw FailAtPrevious();
    }

    /// <summary>Before an item: nothing follows "**rest", and what is in brackets is no key.</summary>
    protected void RequireOpenMapping()
    {
        if (_patternParts.Peek().Rest is not null || _window.LA(1) is LPAR or LSQB or LBRACE)
            throw Fail();
    }

    protected void AddMappingKey(Pattern key)
        => _patternParts.Peek().Keys.Add(key switch
        {
            MatchValue value => value.Value,
            MatchSingleton single => new Constant(single.Span, single.Value),
            _ => throw Fail(),
        });

    protected Pattern EndMappingPattern(int start, int mark)
    {
        PatternParts parts = _patternParts.Pop();
        return new MatchMapping(SpanFrom(start), [.. parts.Keys], PopPatterns(mark), parts.Rest);
    }
}
