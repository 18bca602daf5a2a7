using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// Brackets: groups, displays, comprehensions and calls.
internal sealed partial class SyntaxErrorFinder
{
    private const string GeneratorNeedsParentheses = "Generator expression must be parenthesized";

    private Expr? Parenthesized()
    {
        int start = _p++;
        // A tuple.
        if (Eat(RPAR))
            return new Tuple(SpanFrom(start), [], ExprContext.Load);
        if (StarNamedExpression() is { } first && Eat(COMMA))
        {
            var items = new List<Expr> { first };
            AddStarNamedExpressions(items);
            if (Eat(RPAR))
                return new Tuple(SpanFrom(start), items.ToArray(), ExprContext.Load);
        }
        // A group.
        _p = start + 1;
        if ((Type == YIELD ? YieldExpression() : NamedExpression()) is { } inner && Eat(RPAR))
            return inner;
        if (_thorough)
            LookForStarredGroup(start);
        return Generator(start);
    }

    private void AddStarNamedExpressions(List<Expr> items)
    {
        while (StarNamedExpression() is { } next)
        {
            items.Add(next);
            if (!Eat(COMMA))
                return;
        }
    }

    private void LookForStarredGroup(int start)
    {
        _p = start + 1;
        if (StarredExpression() is { } starred && Eat(RPAR))
            throw Error(starred.Span, "cannot use starred expression here");
        _p = start + 1;
        if (Eat(DOUBLESTAR) && Expression() is { } mapping && Eat(RPAR))
            throw ErrorAt(start + 1, "cannot use double starred expression here");
        _p = start + 1;
    }

    private Expr? Generator(int start)
    {
        _p = start + 1;
        if (GeneratorElement() && ForClauses() && Eat(RPAR))
            return new GeneratorExp(SpanFrom(start), NoneNode, []);
        if (_thorough)
            LookForComprehensionMistake(start);
        _p = start;
        return null;
    }

    /// <summary>An expression or an assignment expression, without looking for mistaken assignments: "name=" may be a keyword.</summary>
    private bool GeneratorElement()
    {
        if (!IsName(_p) || At(_p + 1) != COLONEQUAL)
            return Expression() is not null && Type != COLONEQUAL;
        _p += 2;
        return Expression() is not null;
    }

    private static readonly Expr NoneNode = new Constant(default, null);

    private void LookForComprehensionMistake(int start)
    {
        _p = start + 1;
        if (StarredExpression() is { } starred && ForClauses())
            throw Error(starred.Span, "iterable unpacking cannot be used in comprehension");
        if (_tokens[start].Type is not (LSQB or LBRACE))
            return;
        _p = start + 1;
        if (StarNamedExpression() is { } first && Type == COMMA)
        {
            SourceSpan end = _tokens[_p++].Span;
            var items = new List<Expr>();
            AddStarNamedExpressions(items);
            if (items.Count > 0)
                end = items[^1].Span;
            if (ForClauses())
                throw Error(first.Span.To(end), "did you forget parentheses around the comprehension target?");
        }
    }

    private Expr? ListDisplay()
    {
        int start = _p++;
        var items = new List<Expr>();
        AddStarNamedExpressions(items);
        if (Eat(RSQB))
            return new List(SpanFrom(start), items.ToArray(), ExprContext.Load);
        _p = start + 1;
        if (NamedExpression() is not null && ForClauses() && Eat(RSQB))
            return new ListComp(SpanFrom(start), NoneNode, []);
        if (_thorough)
            LookForComprehensionMistake(start);
        _p = start;
        return null;
    }

    private Expr? BraceDisplay()
    {
        int start = _p++;
        if (Pairs() && Eat(RBRACE))
            return new Dict(SpanFrom(start), [], []);
        _p = start + 1;
        LookForPairMistakes();
        _p = start + 1;
        var items = new List<Expr>();
        AddStarNamedExpressions(items);
        if (items.Count > 0 && Eat(RBRACE))
            return new Set(SpanFrom(start), []);
        _p = start + 1;
        if (Expression() is not null && Eat(COLON) && Expression() is not null && ForClauses() && Eat(RBRACE))
            return new DictComp(SpanFrom(start), NoneNode, NoneNode, []);
        _p = start + 1;
        if (_thorough && Eat(DOUBLESTAR) && BitOr() is not null && ForClauses() && Eat(RBRACE))
            throw ErrorAt(start + 1, "dict unpacking cannot be used in dict comprehension");
        _p = start + 1;
        if (NamedExpression() is not null && ForClauses() && Eat(RBRACE))
            return new SetComp(SpanFrom(start), NoneNode, []);
        if (_thorough)
            LookForComprehensionMistake(start);
        _p = start;
        return null;
    }

    /// <summary>The pairs of a dict display, maybe none; a last comma belongs to them.</summary>
    private bool Pairs()
    {
        if (!Pair())
            return true;
        while (true)
        {
            int end = _p;
            if (!Eat(COMMA) || !Pair())
            {
                _p = end;
                Eat(COMMA);
                return true;
            }
        }
    }

    private bool Pair()
    {
        int start = _p;
        if (Eat(DOUBLESTAR) ? BitOr() is not null : Expression() is not null && Eat(COLON) && Expression() is not null)
            return true;
        _p = start;
        return false;
    }

    /// <summary>These are looked for at once, while expressions are still read without looking for mistakes in them.</summary>
    private void LookForPairMistakes()
    {
        int start = _p;
        if (Pair())
        {
            int end = _p;
            while (Eat(COMMA) && Pair())
                end = _p;
            _p = end;
            if (Eat(COMMA))
                LookForKeyMistake(false);
        }
        _p = start;
        LookForKeyMistake(true);
    }

    private void LookForKeyMistake(bool first)
    {
        if (Expression() is not { } key)
            return;
        if (Type != COLON)
        {
            if (first)
                return;
            throw new Found(
                new PySyntaxException(
                    PySyntaxErrorKind.SyntaxError, "':' expected after dictionary key", _source.Filename, key.Span.Line, key.Span.EndColumn,
                    key.Span.EndLine, 0, _source.GetErrorLine(key.Span.Line)));
        }
        int colon = _p++;
        if (Type == STAR)
        {
            SourceSpan star = _tokens[_p++].Span;
            if (BitOr() is not null)
                throw ErrorFrom(star, "cannot use a starred expression in a dictionary value");
        }
        else if (Type is RBRACE or COMMA)
        {
            throw ErrorAt(colon, "expression expected after dictionary key and ':'");
        }
    }

    // ---- Comprehensions ----

    private bool ForClauses()
    {
        int start = _p;
        if (!ForClause())
            return false;
        while (Type is FOR or ASYNC)
        {
            start = _p;
            if (!ForClause())
            {
                _p = start;
                break;
            }
        }
        return true;
    }

    private bool ForClause()
    {
        int start = _p;
        Eat(ASYNC);
        if (!Eat(FOR))
        {
            _p = start;
            return false;
        }
        int targets = _p;
        if (StarTargets() is not null && IsIn(_p))
        {
            _p++;
            if (Disjunction() is null)
            {
                _p = start;
                return false;
            }
            while (Type == IF)
            {
                int condition = _p++;
                if (Disjunction() is null)
                {
                    _p = condition;
                    break;
                }
            }
            return true;
        }
        if (_thorough)
        {
            _p = targets;
            if (TargetList() && !IsIn(_p))
                throw ErrorAtNext("'in' expected after for-loop variables");
            _p = targets;
            LookForForTarget();
        }
        _p = start;
        return false;
    }

    /// <summary>Operands with commas between them.</summary>
    private bool TargetList()
    {
        if (BitOr() is null)
            return false;
        while (true)
        {
            int end = _p;
            if (!Eat(COMMA) || BitOr() is null)
            {
                _p = end;
                Eat(COMMA);
                return true;
            }
        }
    }

    private void LookForForTarget()
    {
        if (StarExpressions() is { } targets && TargetNames.FirstInvalid(targets, TargetNames.Use.For) is { } invalid)
            throw Error(invalid.Span, $"cannot assign to {TargetNames.Of(invalid)}");
    }

    // ---- Calls ----

    private bool CallTrailer()
    {
        int start = _p;
        if (Generator(start) is not null)
            return true;
        _p = start + 1;
        ArgumentList();
        if (Eat(RPAR))
            return true;
        _p = start;
        return false;
    }

    private enum ArgumentKind { None, Positional, Star, Keyword, Mapping }

    /// <summary>The arguments of a call or class, without the parentheses.</summary>
    private bool ArgumentList()
    {
        int start = _p;
        if (Arguments(out _, out _, out _))
        {
            int end = _p;
            Eat(COMMA);
            if (Type == RPAR)
                return true;
            _p = end;
        }
        if (_thorough)
        {
            _p = start;
            LookForArgumentMistakes();
        }
        _p = start;
        return false;
    }

    /// <summary>As many arguments in a legal order as there are.</summary>
    private bool Arguments(out ArgumentKind last, out SourceSpan lastSpan, out int count)
    {
        int end = _p;
        count = 0;
        bool keyword = false, mapping = false;
        last = ArgumentKind.None;
        lastSpan = default;
        while (true)
        {
            int before = _p;
            ArgumentKind kind = Argument(out SourceSpan span);
            bool legal = kind switch
            {
                ArgumentKind.None => false,
                ArgumentKind.Positional => !keyword && !mapping,
                ArgumentKind.Star => !mapping,
                _ => true,
            };
            if (!legal)
            {
                _p = count == 0 ? before : end;
                return count > 0;
            }
            keyword |= kind == ArgumentKind.Keyword;
            mapping |= kind == ArgumentKind.Mapping;
            last = kind;
            lastSpan = span;
            count++;
            end = _p;
            if (!Eat(COMMA))
                return true;
        }
    }

    private ArgumentKind Argument(out SourceSpan span)
    {
        int start = _p;
        span = default;
        ArgumentKind kind = ArgumentKind.None;
        if (Type == STAR)
        {
            if (StarredExpression() is not null)
                kind = ArgumentKind.Star;
            if (_thorough && kind == ArgumentKind.Star && Eat(EQUAL) && Expression() is not null)
                throw Error(SpanFrom(start), "cannot assign to iterable argument unpacking");
        }
        else if (Type == DOUBLESTAR)
        {
            _p++;
            if (Expression() is not null)
                kind = ArgumentKind.Mapping;
            if (_thorough && kind == ArgumentKind.Mapping && Eat(EQUAL) && Expression() is not null)
                throw Error(SpanFrom(start), "cannot assign to keyword argument unpacking");
        }
        else if (IsName(_p) && At(_p + 1) == COLONEQUAL)
        {
            if (NamedExpression() is not null)
                kind = ArgumentKind.Positional;
        }
        else
        {
            if (Expression() is not null && Type is not (COLONEQUAL or EQUAL))
                kind = ArgumentKind.Positional;
            else
                kind = KeywordArgument(start);
        }
        if (kind == ArgumentKind.None)
            _p = start;
        else
            span = SpanFrom(start);
        return kind;
    }

    private ArgumentKind KeywordArgument(int start)
    {
        _p = start;
        if (_thorough)
            LookForKeywordMistakes(start);
        _p = start;
        if (IsName(_p) && At(_p + 1) == EQUAL)
        {
            _p += 2;
            if (Expression() is not null)
                return ArgumentKind.Keyword;
        }
        return ArgumentKind.None;
    }

    private void LookForKeywordMistakes(int start)
    {
        if (Type is TRUE or FALSE or NONE && At(_p + 1) == EQUAL)
            throw Error(Span(start, start + 1), $"cannot assign to {Text(start)}");
        if (IsName(_p) && At(_p + 1) == EQUAL)
        {
            _p += 2;
            if (Expression() is not null && ForClauses())
                throw Error(Span(start, start + 1), MeantEquality);
            return;
        }
        if (Expression() is { } value && Type == EQUAL)
            throw Error(value.Span.To(_tokens[_p].Span), "expression cannot contain assignment, perhaps you meant \"==\"?");
    }

    private void LookForArgumentMistakes()
    {
        int start = _p;
        LookForStarAfterMapping();
        _p = start;
        if (Expression() is { } element && ForClauses() && Type == COMMA)
        {
            SourceSpan span = element.Span.To(_tokens[_p - 1].Span);
            _p++;
            bool more = Type == RPAR || Arguments(out _, out _, out _) || Expression() is not null;
            if (more)
                throw Error(span, GeneratorNeedsParentheses);
        }
        _p = start;
        if (IsName(_p) && At(_p + 1) == EQUAL)
        {
            _p += 2;
            if (Expression() is not null && ForClauses())
                throw Error(Span(start, start + 1), MeantEquality);
        }
        _p = start;
        if (Arguments(out _, out _, out _))
            Eat(COMMA);
        if (IsName(_p) && At(_p + 1) == EQUAL && At(_p + 2) is COMMA or RPAR)
            throw Error(Span(_p, _p + 1), "expected argument value expression");
        _p = start;
        if (!Arguments(out ArgumentKind last, out SourceSpan lastSpan, out int count))
            return;
        int end = _p;
        // Behind other arguments; alone it would have been a generator.
        if (last is ArgumentKind.Positional && count > 1 && ForClauses())
            throw Error(lastSpan.To(_tokens[_p - 1].Span), GeneratorNeedsParentheses);
        _p = end;
        if (!Eat(COMMA))
            return;
        int next = _p;
        if (Expression() is { } second && ForClauses())
            throw Error(second.Span.To(_tokens[_p - 1].Span), GeneratorNeedsParentheses);
        _p = next;
        if (Arguments(out _, out _, out _))
        {
            throw ErrorHere(
                last == ArgumentKind.Mapping ? "positional argument follows keyword argument unpacking"
                    : "positional argument follows keyword argument");
        }
    }

    /// <summary>"**a, *b".</summary>
    private void LookForStarAfterMapping()
    {
        if (!Arguments(out ArgumentKind last, out _, out _) || last != ArgumentKind.Mapping || Type != COMMA)
            return;
        SourceSpan comma = _tokens[_p].Span;
        if (At(_p + 1) != STAR)
            return;
        _p++;
        if (StarredExpression() is { } starred)
            throw Error(comma.To(starred.Span), "iterable argument unpacking follows keyword argument unpacking");
    }
}
