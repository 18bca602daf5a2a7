using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// Expressions, from the loosest to the tightest. Nodes carry only what the messages need: their kind, place and, for what can be
// a target, their parts.
internal sealed partial class SyntaxErrorFinder
{
    private const string MeantEquality = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

    private static readonly Arguments NoArguments = new(default, [], [], null, [], [], null, []);

    private Expr? Expression() => Remember(Rule.Expression, ParseExpression);

    private Expr? ParseExpression()
    {
        int start = _p;
        if (_thorough)
        {
            LookForBrokenString();
            LookForForgottenComma();
            LookForConditional();
            LookForLambdaInField();
            LookForLegacyStatement();
            _p = start;
        }
        if (Type == LAMBDA)
            return Lambda();
        if (Disjunction() is not { } value)
            return null;
        int end = _p;
        if (Eat(IF))
        {
            if (Disjunction() is { } test && Eat(ELSE) && Expression() is { } otherwise)
                return new IfExp(SpanFrom(start), test, value, otherwise);
            _p = end;
        }
        return value;
    }

    /// <summary>Expressions between two strings: a quote within a string was not escaped.</summary>
    private void LookForBrokenString()
    {
        int start = _p;
        if (Eat(STRING) && Type != STRING)
        {
            SourceSpan? span = null;
            while (Type != STRING && Quietly(Expression) is { } middle)
                span = span?.To(middle.Span) ?? middle.Span;
            if (Type == STRING && span is { } inner)
                throw Error(inner, "invalid syntax. Is this intended to be part of the string?");
        }
        _p = start;
    }

    /// <summary>An expression right behind another one, inside brackets.</summary>
    private void LookForForgottenComma()
    {
        int start = _p;
        bool excluded = IsName(_p) && (At(_p + 1) == STRING || IsSoftKeyword(_p));
        if (!excluded && Disjunction() is { } left)
        {
            if (Quietly(Expression) is { } right && !IsLegacyName(left) && LevelAfter(_p - 1) > 0)
                throw Error(left.Span.To(right.Span), "invalid syntax. Perhaps you forgot a comma?");
        }
        _p = start;
    }

    private bool IsSoftKeyword(int token) => IsName(token) && Text(token) is "_" or "case" or "match" or "type";

    private static bool IsLegacyName(Expr e) => e is Name { Id: "print" or "exec" };

    private void LookForConditional()
    {
        int start = _p;
        if (Type is PASS or BREAK or CONTINUE)
        {
            if (At(_p + 1) == IF)
            {
                _p += 2;
                if (Disjunction() is not null && Eat(ELSE) && SimpleStatementMatches())
                    throw ErrorAt(start, "expected expression before 'if', but statement is given");
            }
        }
        else if (Disjunction() is { } value && Eat(IF) && Disjunction() is { } test)
        {
            if (Type is not (ELSE or COLON))
                throw Error(value.Span.To(test.Span), "expected 'else' after 'if' expression");
            if (Eat(ELSE) && Expression() is null)
                throw ErrorAtNext("expected expression after 'else', but statement is given");
        }
        _p = start;
    }

    /// <summary>In a field of an f-string the colon of a lambda begins the format specification.</summary>
    private void LookForLambdaInField()
    {
        int start = _p;
        if (Eat(LAMBDA))
        {
            Parameters(isLambda: true);
            int colon = _p;
            if (Eat(COLON) && Type is FSTRING_MIDDLE or RBRACE or LBRACE && IsFieldColon(colon))
                throw Error(Span(start, colon), $"{_fieldKind}-string: lambda expressions are not allowed without parentheses");
        }
        _p = start;
    }

    /// <summary>"print x" and "exec x". What follows any name is read, and mistakes in it are found, as CPython does.</summary>
    private void LookForLegacyStatement()
    {
        int start = _p;
        if (IsName(_p) && !IsLeftParenthesis(_p + 1))
        {
            string name = Text(_p).ToString();
            _p++;
            if (StarExpressions() is { } value && name is "print" or "exec")
                throw Error(_tokens[start].Span.To(value.Span), $"Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
        }
        _p = start;
    }

    private Expr? Lambda()
    {
        int start = _p++;
        Parameters(isLambda: true);
        if (!Eat(COLON) || Expression() is not { } body)
        {
            _p = start;
            return null;
        }
        return new Lambda(SpanFrom(start), NoArguments, body);
    }

    private Expr? NamedExpression() => Remember(Rule.NamedExpression, ParseNamedExpression);

    private Expr? ParseNamedExpression()
    {
        int start = _p;
        if (IsName(_p) && At(_p + 1) == COLONEQUAL)
        {
            _p += 2;
            return Expression() is { } assigned ? new NamedExpr(SpanFrom(start), MakeName(start), assigned) : null;
        }
        if (_thorough)
            LookForAssignmentInExpression();
        return Expression() is { } value && Type != COLONEQUAL ? value : null;
    }

    private void LookForAssignmentInExpression()
    {
        int start = _p;
        if (Expression() is { } target && Eat(COLONEQUAL) && Expression() is not null)
            throw Error(target.Span, $"cannot use assignment expressions with {TargetNames.Of(target)}");
        _p = start;
        if (IsName(_p) && At(_p + 1) == EQUAL)
        {
            _p += 2;
            if (BitOr() is { } value && Type is not (EQUAL or COLONEQUAL))
                throw Error(_tokens[start].Span.To(value.Span), MeantEquality);
        }
        _p = start;
        if (!IsDisplayOrSingleton() && BitOr() is { } left && Eat(EQUAL) && BitOr() is not null && Type is not (EQUAL or COLONEQUAL))
            throw Error(left.Span, $"cannot assign to {TargetNames.Of(left)} here. Maybe you meant '==' instead of '='?");
        _p = start;
    }

    /// <summary>Lists, tuples and the singletons have messages of their own as targets.</summary>
    private bool IsDisplayOrSingleton()
    {
        if (Type is TRUE or FALSE or NONE)
            return true;
        int start = _p;
        bool result = Type is LSQB or LPAR or WITH_LPAR && Atom() is List or Tuple or GeneratorExp && _tokens[start].Span is var s
            && s.Column == SpanFrom(start).Column;
        if (result)
        {
            // A group, as opposed to a tuple or generator, is none of them.
            _p = start;
            Expr? atom = Atom();
            result = atom!.Span.Column == _tokens[start].Column && atom.Span.Line == _tokens[start].Line;
        }
        _p = start;
        return result;
    }

    private Expr? Disjunction() => Remember(Rule.Disjunction, () => Chain(OR, BoolOperator.Or, () => Chain(AND, BoolOperator.And, Inversion)));

    private Expr? Chain(int token, BoolOperator op, Func<Expr?> operand)
    {
        int start = _p;
        if (operand() is not { } value)
            return null;
        bool any = false;
        int end = _p;
        while (Eat(token) && operand() is not null)
        {
            any = true;
            end = _p;
        }
        _p = end;
        return any ? new BoolOp(SpanFrom(start), op, []) : value;
    }

    private Expr? Inversion() => Remember(Rule.Inversion, ParseInversion);

    private Expr? ParseInversion()
    {
        int start = _p;
        int count = 0;
        while (Eat(NOT))
            count++;
        Expr? value = Comparison();
        if (count == 0 || value is null)
            return value;
        return new UnaryOp(SpanFrom(start), UnaryOperator.Not, value);
    }

    private Expr? Comparison()
    {
        int start = _p;
        if (BitOr() is not { } left)
            return null;
        var ops = new List<CompareOperator>();
        var values = new List<Expr>();
        int end = _p;
        while (ComparisonOperator() is { } op && BitOr() is { } right)
        {
            ops.Add(op);
            values.Add(right);
            end = _p;
        }
        _p = end;
        return values.Count == 0 ? left : new Compare(SpanFrom(start), left, ops.ToArray(), values.ToArray());
    }

    private CompareOperator? ComparisonOperator()
    {
        switch (Type)
        {
            case LESS: _p++; return CompareOperator.Lt;
            case GREATER: _p++; return CompareOperator.Gt;
            case EQEQUAL: _p++; return CompareOperator.Eq;
            case LESSEQUAL: _p++; return CompareOperator.LtE;
            case GREATEREQUAL: _p++; return CompareOperator.GtE;
            case NOTEQUAL:
                if (Text(_p)[0] == '<')
                    throw ErrorAt(_p, "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
                _p++;
                return CompareOperator.NotEq;
            case IN or FOR_IN: _p++; return CompareOperator.In;
            case IS: _p += At(_p + 1) == NOT ? 2 : 1; return CompareOperator.Is;
            case NOT when IsIn(_p + 1): _p += 2; return CompareOperator.NotIn;
            default: return null;
        }
    }

    private Expr? BitOr() => Remember(Rule.BitOr, ParseBitOr);

    /// <summary>Arithmetic: precedence does not matter to any message but for the extent of what is complete.</summary>
    private Expr? ParseBitOr()
    {
        int start = _p;
        if (Factor() is not { } value)
            return null;
        bool any = false;
        int end = _p;
        while (IsArithmetic(Type))
        {
            int op = _p++;
            LookForUnparenthesizedNot(op);
            if (Factor() is null)
                break;
            any = true;
            end = _p;
        }
        _p = end;
        return any ? new BinOp(SpanFrom(start), value, BinaryOperator.Add, value) : value;
    }

    private static bool IsArithmetic(int type)
        => type is PLUS or MINUS or STAR or DOUBLESTAR or SLASH or DOUBLESLASH or PERCENT or AT or LEFTSHIFT or RIGHTSHIFT or AMPER or VBAR
            or CIRCUMFLEX;

    private void LookForUnparenthesizedNot(int op)
    {
        if (!_thorough || Type != NOT || _tokens[op].Type is not (PLUS or MINUS or STAR or SLASH or DOUBLESLASH or PERCENT or AT or TILDE))
            return;
        int start = _p;
        if (Inversion() is { } value)
            throw Error(_tokens[start].Span.To(value.Span), "'not' after an operator must be parenthesized");
        _p = start;
    }

    private Expr? Factor()
    {
        int start = _p;
        while (Type is PLUS or MINUS or TILDE)
            _p++;
        if (_p > start)
            LookForUnparenthesizedNot(_p - 1);
        bool unary = _p > start;
        int first = _p;
        bool isAwait = Eat(AWAIT);
        Expr? value = Primary();
        if (value is null)
        {
            _p = start;
            return null;
        }
        if (isAwait)
            value = new Await(SpanFrom(first), value);
        return unary ? new UnaryOp(SpanFrom(start), UnaryOperator.USub, value) : value;
    }

    private Expr? Primary() => Remember(Rule.Primary, ParsePrimary);

    private Expr? ParsePrimary()
    {
        int start = _p;
        Expr? value = Atom();
        while (value is not null)
        {
            int here = _p;
            if (Eat(DOT) && EatName())
            {
                value = new Attribute(SpanFrom(start), value, "", ExprContext.Load);
            }
            else if (_p == here && IsLeftParenthesis(_p) && CallTrailer())
            {
                value = new Call(SpanFrom(start), value, [], []);
            }
            else if (_p == here && Type == LSQB && SubscriptTrailer())
            {
                value = new Subscript(SpanFrom(start), value, value, ExprContext.Load);
            }
            else
            {
                _p = here;
                break;
            }
        }
        return value;
    }

    private bool SubscriptTrailer()
    {
        int start = _p++;
        if (Slices() && Eat(RSQB))
            return true;
        _p = start;
        return false;
    }

    private bool Slices()
    {
        if (!Slice())
            return false;
        while (true)
        {
            int end = _p;
            if (!Eat(COMMA) || !Slice())
            {
                _p = end;
                Eat(COMMA);
                return true;
            }
        }
    }

    private bool Slice()
    {
        int start = _p;
        if (Type == STAR)
            return StarredExpression() is not null;
        Expression();
        if (Eat(COLON))
        {
            Expression();
            if (Eat(COLON))
                Expression();
            return true;
        }
        _p = start;
        return NamedExpression() is not null;
    }

    private Name MakeName(int token) => new(_tokens[token].Span, Text(token).ToString(), ExprContext.Load);

    private Expr? Atom()
    {
        int start = _p;
        switch (Type)
        {
            case NAME or MATCH or CASE or TYPE:
                _p++;
                return MakeName(start);
            case TRUE:
                _p++;
                return new Constant(SpanFrom(start), true);
            case FALSE:
                _p++;
                return new Constant(SpanFrom(start), false);
            case NONE:
                _p++;
                return new Constant(SpanFrom(start), null);
            case ELLIPSIS:
                _p++;
                return new Constant(SpanFrom(start), EllipsisConstant.Instance);
            case NUMBER:
                _p++;
                return new Constant(SpanFrom(start), 0L);
            case STRING or FSTRING_START or TSTRING_START:
                return Strings();
            case LPAR or WITH_LPAR:
                return Parenthesized();
            case LSQB:
                return ListDisplay();
            case LBRACE:
                return BraceDisplay();
            default:
                return null;
        }
    }

    // ---- Sequences of expressions ----

    private Expr? StarExpressions() => Sequence(StarExpression);

    private Expr? Sequence(Func<Expr?> element)
    {
        int start = _p;
        if (element() is not { } first)
            return null;
        if (Type != COMMA)
            return first;
        var items = new List<Expr> { first };
        while (Eat(COMMA) && element() is { } next)
            items.Add(next);
        return new Tuple(SpanFrom(start), items.ToArray(), ExprContext.Load);
    }

    private Expr? StarExpression()
    {
        int start = _p;
        if (!Eat(STAR))
            return Expression();
        if (BitOr() is { } value)
            return new Starred(SpanFrom(start), value, ExprContext.Load);
        _p = start;
        return null;
    }

    private Expr? StarNamedExpression()
    {
        int start = _p;
        if (!Eat(STAR))
            return NamedExpression();
        if (BitOr() is { } value)
            return new Starred(SpanFrom(start), value, ExprContext.Load);
        _p = start;
        return null;
    }

    /// <summary>"*expression", as an argument or a subscript.</summary>
    private Expr? StarredExpression()
    {
        int start = _p;
        if (!Eat(STAR))
            return null;
        if (Expression() is { } value)
            return new Starred(SpanFrom(start), value, ExprContext.Load);
        LookForLoneStar();
        _p = start;
        return null;
    }

    private void LookForLoneStar()
    {
        if (_thorough)
            throw ErrorHere("Invalid star expression");
    }

    private Expr? YieldExpression()
    {
        int start = _p;
        if (!Eat(YIELD))
            return null;
        if (Eat(FROM))
        {
            if (Expression() is { } source)
                return new YieldFrom(SpanFrom(start), source);
            _p = start + 1;
        }
        StarExpressions();
        return new Yield(SpanFrom(start), null);
    }

    private Expr? YieldOrStarExpressions() => Type == YIELD ? YieldExpression() : StarExpressions();
}
