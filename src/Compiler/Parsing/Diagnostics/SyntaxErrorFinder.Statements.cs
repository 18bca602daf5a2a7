using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// Simple statements.
internal sealed partial class SyntaxErrorFinder
{
    private void Statement()
    {
        if (!CompoundStatement())
            SimpleStatementMatches();
    }

    private bool SimpleStatementMatches()
    {
        int start = _p;
        if (Assignment())
            return true;
        _p = start;
        if (IsWord(_p, "type") && IsName(_p + 1) && TypeAliasStatement())
            return true;
        _p = start;
        if (StarExpressions() is { } value)
        {
            NoteStarredComparison(value);
            return true;
        }
        _p = start;
        switch (Type)
        {
            case RETURN:
                _p++;
                StarExpressions();
                return true;
            case YIELD:
                return YieldExpression() is not null;
            case PASS or BREAK or CONTINUE:
                _p++;
                return true;
            case RAISE:
                _p++;
                if (Expression() is not null && Eat(FROM))
                    Expression();
                return true;
            case ASSERT:
                _p++;
                return Expression() is not null && (!Eat(COMMA) || Expression() is not null);
            case DEL:
                return DeleteStatement();
            case IMPORT:
                return ImportStatement();
            case FROM:
                return FromStatement();
            case GLOBAL or NONLOCAL:
                _p++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>What "*" unpacks is an operand: a comparison does not go on behind it.</summary>
    private void NoteStarredComparison(Expr value)
    {
        if ((value is Tuple { Elts: [.., var last] } ? last : value) is Starred && _tokens[_p - 1].Type != COMMA && Type is LESS or GREATER or EQEQUAL or LESSEQUAL or GREATEREQUAL or NOTEQUAL or IN or IS or NOT or AND or OR or IF)
            Generic = _p;
    }

    private bool TypeAliasStatement()
    {
        _p += 2;
        TypeParameters();
        return Eat(EQUAL) && Expression() is not null;
    }

    private bool DeleteStatement()
    {
        int start = ++_p;
        if (StarTargets() is not null && Type is not (SEMI or NEWLINE or DOT or LPAR or LSQB or LBRACE))
            Generic = _p;
        _p = start;
        if (StarExpressions() is not { } targets)
            return false;
        if (_thorough && TargetNames.FirstInvalid(targets, TargetNames.Use.Delete) is { } invalid)
            throw Error(invalid.Span, $"cannot delete {TargetNames.Of(invalid)}");
        return true;
    }

    // ---- Assignment ----

    private bool Assignment()
    {
        int start = _p;
        if (IsName(_p) && At(_p + 1) == COLON)
        {
            _p += 2;
            if (Annotation())
                return true;
        }
        _p = start;
        if (Primary() is Name or Attribute or Subscript && Eat(COLON) && Annotation())
            return true;
        _p = start;
        if (SkipTargets() && YieldOrStarExpressions() is not null && Type != EQUAL)
            return true;
        _p = start;
        if (Primary() is Name or Attribute or Subscript && IsAugmented(Type))
        {
            _p++;
            return YieldOrStarExpressions() is not null;
        }
        _p = start;
        if (_thorough)
            LookForAssignmentMistakes();
        _p = start;
        return false;
    }

    private bool Annotation()
    {
        if (Expression() is null)
            return false;
        int end = _p;
        if (Eat(EQUAL) && YieldOrStarExpressions() is null)
            _p = end;
        return true;
    }

    private static bool IsAugmented(int type) => type is >= PLUSEQUAL and <= ATEQUAL;

    /// <summary>Targets that are followed by "=", as many as there are.</summary>
    private bool SkipTargets()
    {
        bool any = false;
        while (true)
        {
            int start = _p;
            if (StarTargets() is null || !Eat(EQUAL))
            {
                _p = start;
                return any;
            }
            any = true;
        }
    }

    private Expr? StarTargets()
    {
        int start = _p;
        Expr? targets = Sequence(StarTarget);
        if (targets is null)
            _p = start;
        return targets;
    }

    private Expr? StarTarget()
    {
        int start = _p;
        bool starred = Eat(STAR);
        if (Primary() is { } value && TargetNames.FirstInvalid(value, TargetNames.Use.Assign) is null)
            return starred ? new Starred(SpanFrom(start), value, ExprContext.Load) : value;
        _p = start;
        return null;
    }

    private void LookForAssignmentMistakes()
    {
        int start = _p;
        if (Type is LPAR or LSQB && Atom() is List or Tuple && Eat(COLON) && Expression() is not null)
        {
            _p = start;
            Expr target = Atom()!;
            throw Error(target.Span, $"only single target (not {TargetNames.Of(target)}) can be annotated");
        }
        _p = start;
        if (StarNamedExpression() is { } first && Eat(COMMA))
        {
            // CPython takes several such lists, with nothing between them.
            int end;
            do
            {
                end = _p;
                AddStarNamedExpressions([]);
            }
            while (_p > end);
            if (Eat(COLON) && Expression() is not null)
                throw Error(first.Span, "only single target (not tuple) can be annotated");
        }
        _p = start;
        if (Expression() is { } annotated && Eat(COLON) && Expression() is not null)
            throw Error(annotated.Span, "illegal target for annotation");
        _p = start;
        SkipTargets();
        int last = _p;
        if (StarExpressions() is { } targets && Type == EQUAL
            && TargetNames.FirstInvalid(targets, TargetNames.Use.Assign) is { } invalid)
            throw Error(invalid.Span, $"cannot assign to {TargetNames.Of(invalid)}");
        _p = last;
        if (YieldExpression() is { } generator && Type == EQUAL)
            throw Error(generator.Span, "assignment to yield expression not possible");
        _p = start;
        if (StarExpressions() is { } augmented && IsAugmented(Type))
        {
            _p++;
            if (YieldOrStarExpressions() is not null)
                throw Error(augmented.Span, $"'{TargetNames.Of(augmented)}' is an illegal expression for augmented assignment");
        }
    }

    // ---- Imports ----

    private const string ExpectedNames = "Expected one or more names after 'import'";

    private bool ImportStatement()
    {
        int start = _p++;
        if (_thorough)
            LookForImportMistakes(start);
        while (DottedName())
        {
            if (Eat(AS))
            {
                LookForImportTarget(isFrom: false);
                if (!EatName())
                    return false;
            }
            if (!Eat(COMMA))
                return true;
        }
        return false;
    }

    private void LookForImportMistakes(int start)
    {
        if (Type == NEWLINE)
            throw ExpectedNamesAtEnd();
        bool names = true;
        while (names && (names = DottedName()) && Eat(COMMA))
        {
        }
        if (names && Eat(FROM) && DottedName())
            throw ErrorFrom(_tokens[start].Span, "Did you mean to use 'from ... import ...' instead?");
        _p = start + 1;
    }

    private Found ExpectedNamesAtEnd()
    {
        SourceSpan span = _tokens[_p].Span;
        return ErrorFrom(SyntaxErrors.IsBareNewline(_tokens[_p], _source) ? span with { Column = -1 } : span, ExpectedNames);
    }

    private bool DottedName()
    {
        if (!EatName())
            return false;
        while (Type == DOT && IsName(_p + 1))
            _p += 2;
        return true;
    }

    private void LookForImportTarget(bool isFrom)
    {
        if (!_thorough || (IsName(_p) && (At(_p + 1) is COMMA or NEWLINE or SEMI || (isFrom && At(_p + 1) == RPAR))))
            return;
        int start = _p;
        if (Expression() is { } target)
            throw Error(target.Span, $"cannot use {TargetNames.Of(target)} as import target");
        _p = start;
    }

    private bool FromStatement()
    {
        _p++;
        while (Type is DOT or ELLIPSIS)
            _p++;
        DottedName();
        if (!Eat(IMPORT))
            return false;
        if (_thorough && Type == NEWLINE)
            throw ExpectedNamesAtEnd();
        if (Eat(STAR))
            return true;
        if (EatLeftParenthesis())
            return FromNames() && Eat(RPAR);
        if (!FromNames())
            return false;
        if (_thorough && _tokens[_p - 1].Type == COMMA && Type == NEWLINE)
            throw ErrorHere("trailing comma not allowed without surrounding parentheses");
        return true;
    }

    private bool FromNames()
    {
        bool any = false;
        while (EatName())
        {
            any = true;
            if (Eat(AS))
            {
                LookForImportTarget(isFrom: true);
                if (!EatName())
                    return false;
            }
            if (!Eat(COMMA))
                break;
        }
        return any;
    }
}
