using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// The heads of compound statements and of their clauses.
internal sealed partial class SyntaxErrorFinder
{
    private const string ExpectedColon = "expected ':'";

    private bool CompoundStatement()
    {
        int start = _p;
        // A clause without its statement is where the parser stopped, and not a clause.
        if (Type is ELSE or ELIF or EXCEPT or FINALLY or CASE && _failed == start)
            return true;
        switch (Type)
        {
            case IF: Condition("'if' statement"); return true;
            case ELIF: Condition("'elif' statement"); return true;
            case WHILE: Condition("'while' statement"); return true;
            case ELSE: ForcedColon("'else' statement"); return true;
            case FINALLY: ForcedColon("'finally' statement"); return true;
            case TRY: TryStatement(); return true;
            case EXCEPT: ExceptClause(); return true;
            case FOR: ForStatement(); return true;
            case WITH: WithStatement(); return true;
            case DEF: FunctionDefinition(); return true;
            case CLASS: ClassDefinition(); return true;
            case AT:
                while (Eat(AT))
                {
                    if (NamedExpression() is null || !Eat(NEWLINE))
                        return true;
                }
                return true;
            case ASYNC: AsyncStatement(); return true;
            case CASE: CaseClause(); return true;
        }
        if (IsWord(_p, "match") && MatchStatement())
            return true;
        _p = start;
        return false;
    }

    /// <summary>What the last line of the same indentation began with, before a token that begins a line; 0 if there is none.</summary>
    private int LineBefore(int token)
    {
        if (token > 0 && _tokens[token - 1].Type is not (NEWLINE or INDENT or DEDENT))
            return 0;
        int depth = 0;
        for (int i = token - 1; i >= 0; i--)
        {
            switch (_tokens[i].Type)
            {
                case DEDENT:
                    depth++;
                    break;
                case INDENT when --depth < 0:
                    return 0;
                case INDENT or NEWLINE:
                    break;
                default:
                    if (depth == 0 && (i == 0 || _tokens[i - 1].Type is NEWLINE or INDENT or DEDENT))
                        return _tokens[i].Type;
                    break;
            }
        }
        return 0;
    }

    private void AsyncStatement()
    {
        _p++;
        switch (Type)
        {
            case DEF: FunctionDefinition(); break;
            case FOR: ForStatement(); break;
            case WITH: WithStatement(); break;
        }
    }

    /// <summary>Behind a colon: a block there must be indented.</summary>
    private void RequireBlock(int head, string what)
    {
        if (_thorough && Eat(NEWLINE) && Type != INDENT)
            throw IndentationErrorHere($"expected an indented block after {what} on line {_tokens[head].Line}");
    }

    /// <summary>A head that ends with its line has no colon.</summary>
    private void LookForMissingColon()
    {
        if (_thorough && Type == NEWLINE)
            throw ErrorHere(ExpectedColon);
    }

    /// <summary>A colon that nothing else can take the place of.</summary>
    private bool ForcedColon()
    {
        if (Eat(COLON))
            return true;
        return _thorough ? throw ErrorAtNext(ExpectedColon) : false;
    }

    private void ForcedColon(string what)
    {
        int head = _p++;
        if (ForcedColon())
            RequireBlock(head, what);
    }

    private void Condition(string what)
    {
        int head = _p++;
        if (NamedExpression() is null)
            return;
        LookForMissingColon();
        if (Eat(COLON))
            RequireBlock(head, what);
    }

    private void ForStatement()
    {
        int head = _p++;
        int targets = _p;
        if (StarTargets() is not null && IsIn(_p))
        {
            _p++;
            if (StarExpressions() is null)
                return;
            LookForMissingColon();
            if (Eat(COLON))
                RequireBlock(head, "'for' statement");
        }
        else if (_thorough)
        {
            if (_p > targets)
                Generic = _p;
            _p = targets;
            LookForForTarget();
        }
    }

    // ---- With ----

    private void WithStatement()
    {
        int head = _p++;
        int items = _p;
        bool complete = EatLeftParenthesis() && WithItems(true) && Eat(RPAR) && Type == COLON;
        if (!complete)
        {
            _p = items;
            complete = WithItems(false) && Type == COLON;
        }
        if (!complete && _thorough)
        {
            _p = items;
            if (LooseWithItems(false))
                LookForMissingColon();
            _p = items;
            if (EatLeftParenthesis() && LooseWithItems(true) && Eat(RPAR))
                LookForMissingColon();
            return;
        }
        if (Eat(COLON))
            RequireBlock(head, "'with' statement");
    }

    private bool WithItems(bool trailingComma)
    {
        if (!WithItem())
            return false;
        while (true)
        {
            int end = _p;
            if (!Eat(COMMA) || !WithItem())
            {
                _p = end;
                if (trailingComma)
                    Eat(COMMA);
                return true;
            }
        }
    }

    private bool WithItem()
    {
        int start = _p;
        if (Expression() is null)
            return false;
        if (Type != AS)
            return true;
        int end = _p++;
        if (StarTarget() is not null && Type is COMMA or RPAR or COLON)
            return true;
        _p = end + 1;
        if (_thorough && Expression() is { } target && Type is COMMA or RPAR or COLON
            && TargetNames.FirstInvalid(target, TargetNames.Use.Assign) is { } invalid)
            throw Error(invalid.Span, $"cannot assign to {TargetNames.Of(invalid)}");
        _p = end;
        return _p > start;
    }

    /// <summary>Items as they are before a line end, where a colon is missing.</summary>
    private bool LooseWithItems(bool trailingComma)
    {
        while (true)
        {
            if (Expression() is null || (Eat(AS) && StarTarget() is null))
                return false;
            if (!Eat(COMMA))
                return true;
            if (trailingComma && Type == RPAR)
                return true;
        }
    }

    // ---- Functions and classes ----

    private void FunctionDefinition()
    {
        int head = _p++;
        if (!EatName())
            return;
        TypeParameters();
        if (!IsLeftParenthesis(_p))
        {
            if (_thorough)
                throw ErrorAtNext("expected '('");
            return;
        }
        _p++;
        Parameters(isLambda: false);
        if (!Eat(RPAR))
            return;
        int arrow = _p;
        if (Eat(ARROW) && Expression() is null)
            _p = arrow;
        if (ForcedColon())
            RequireBlock(head, "function definition");
    }

    private void ClassDefinition()
    {
        int head = _p++;
        if (!EatName())
            return;
        TypeParameters();
        if (EatLeftParenthesis())
        {
            ArgumentList();
            if (!Eat(RPAR))
                return;
        }
        LookForMissingColon();
        if (Eat(COLON))
            RequireBlock(head, "class definition");
    }

    // ---- Try ----

    private void TryStatement()
    {
        int head = _p++;
        if (!ForcedColon())
            return;
        RequireBlock(head, "'try' statement");
        _p = head;
        SkipSuite();
        // Only if the parser came so far is it the clauses that are wrong.
        if (_p > _failed || !_thorough)
            return;
        At(_p);
        if (Type is not (EXCEPT or FINALLY))
            throw ErrorAt(_p, "expected 'except' or 'finally' block");
        bool? star = null;
        while (Type == EXCEPT)
        {
            bool isStar = At(_p + 1) == STAR;
            if (star is not null && star != isStar)
                throw Error(Span(_p, isStar ? _p + 1 : _p), "cannot have both 'except' and 'except*' on the same 'try'");
            star = isStar;
            SkipSuite();
        }
    }

    /// <summary>Past the rest of a line and the block that it heads, at most to behind where the parser failed; nothing there is looked at.</summary>
    private void SkipSuite()
    {
        while (_p <= _failed && _tokens[_p].Type is not NEWLINE)
            _p++;
        bool hasBlock = _p <= _failed && _tokens[_p - 1].Type == COLON;
        if (_p++ >= _failed || !hasBlock || _tokens[_p].Type != INDENT)
            return;
        _p++;
        for (int depth = 1; depth > 0 && _p <= _failed; _p++)
            depth += _tokens[_p].Type switch { INDENT => 1, DEDENT => -1, _ => 0 };
    }

    private void ExceptClause()
    {
        int head = _p++;
        bool star = Eat(STAR);
        string name = star ? "except*" : "except";
        if (star && _thorough && Type is NEWLINE or COLON)
            throw ErrorHere("expected one or more exception types");
        LookForMissingColon();
        if (Type != COLON)
        {
            if (Expression() is not { } type)
                return;
            if (Type == COMMA)
            {
                SeveralTypes(type);
                return;
            }
            if (Eat(AS))
            {
                int target = _p;
                if (!EatName() || Type is not (COLON or NEWLINE))
                {
                    _p = target;
                    if (_thorough && Expression() is { } invalid && Type == COLON)
                        throw Error(invalid.Span, $"cannot use {name} statement with {TargetNames.Of(invalid)}");
                    return;
                }
            }
            LookForMissingColon();
        }
        if (Eat(COLON))
            RequireBlock(head, $"'{name}' statement");
    }

    /// <summary>Several types without parentheses, which cannot have a name.</summary>
    private void SeveralTypes(Expr first)
    {
        while (Eat(COMMA) && Expression() is not null)
        {
        }
        if (Eat(AS))
        {
            if (EatName() && Eat(COLON) && _thorough)
                throw ErrorFrom(first.Span, "multiple exception types must be parenthesized when using 'as'");
            return;
        }
        if (Eat(COLON) && _thorough && Eat(NEWLINE) && Type != INDENT)
            throw IndentationErrorHere("expected an indented block");
    }

    // ---- Match ----

    private bool MatchStatement()
    {
        int head = _p++;
        if (Type == STAR || Type == NEWLINE)
        {
            if (StarNamedExpression() is null || !Eat(COMMA))
                return false;
        }
        else if (NamedExpression() is null)
        {
            return false;
        }
        if (Eat(COMMA))
            AddStarNamedExpressions([]);
        LookForMissingColon();
        if (!Eat(COLON))
            return false;
        RequireBlock(head, "'match' statement");
        return _tokens[head].Type == MATCH;
    }

    private void CaseClause()
    {
        int head = _p++;
        if (!Patterns())
            return;
        if (Eat(IF) && NamedExpression() is null)
            return;
        LookForMissingColon();
        if (Eat(COLON))
            RequireBlock(head, "'case' statement");
    }
}
