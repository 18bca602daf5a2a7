using System.Numerics;
using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// Patterns of match statements.
internal sealed partial class SyntaxErrorFinder
{
    private bool Patterns()
    {
        if (!PatternItem())
            return false;
        while (Eat(COMMA) && PatternItem())
        {
        }
        return true;
    }

    private bool PatternItem()
    {
        int start = _p;
        if (!Eat(STAR))
            return CasePattern();
        if (EatName())
            return true;
        _p = start;
        return false;
    }

    private bool CasePattern()
    {
        int start = _p;
        if (!OrPattern())
            return false;
        if (Type != AS)
            return true;
        int end = _p++;
        bool isTarget = IsName(_p) && Text(_p) is not "_" && At(_p + 1) is not (DOT or LPAR or EQUAL);
        if (isTarget)
        {
            _p++;
            return true;
        }
        if (_thorough)
        {
            if (IsWord(_p, "_"))
                throw ErrorAt(_p, "cannot use '_' as a target");
            if (Expression() is { } target)
                throw Error(target.Span, $"cannot use {TargetNames.Of(target)} as pattern target");
        }
        _p = end;
        return _p > start;
    }

    private bool OrPattern()
    {
        if (!ClosedPattern())
            return false;
        while (true)
        {
            int end = _p;
            if (!Eat(VBAR) || !ClosedPattern())
            {
                _p = end;
                return true;
            }
        }
    }

    private bool ClosedPattern()
    {
        int start = _p;
        if (++_nesting > MaxNesting)
            throw TooComplex();
        bool matches = Type switch
        {
            NAME or MATCH or CASE or TYPE => NamePattern(),
            NUMBER or MINUS => NumberPattern(),
            STRING or FSTRING_START or TSTRING_START => Strings() is not null,
            NONE or TRUE or FALSE => Eat(Type),
            LPAR or WITH_LPAR => SequencePattern(RPAR),
            LSQB => SequencePattern(RSQB),
            LBRACE => MappingPattern(),
            _ => false,
        };
        _nesting--;
        if (!matches)
            _p = start;
        return matches;
    }

    private bool SequencePattern(int close)
    {
        _p++;
        if (Eat(close))
            return true;
        return Patterns() && Eat(close);
    }

    private bool NumberPattern()
    {
        Eat(MINUS);
        int real = _p;
        if (!Eat(NUMBER))
            return false;
        if (Type is PLUS or MINUS && At(_p + 1) == NUMBER)
        {
            _p += 2;
            if (IsImaginary(real))
                throw ErrorAt(real, "real number required in complex literal");
            if (!IsImaginary(_p - 1))
                throw ErrorAt(_p - 1, "imaginary number required in complex literal");
        }
        return true;
    }

    private bool IsImaginary(int number) => NumberLiterals.Parse(_source, _tokens[number]) is Complex;

    private bool NamePattern()
    {
        _p++;
        while (Type == DOT && IsName(_p + 1))
            _p += 2;
        if (!EatLeftParenthesis())
            return true;
        bool keywords = false;
        while (Type != RPAR)
        {
            int start = _p;
            if (IsName(_p) && At(_p + 1) == EQUAL)
            {
                keywords = true;
                _p += 2;
                if (!CasePattern())
                    return false;
            }
            else if (!CasePattern())
            {
                return false;
            }
            else if (keywords)
            {
                if (!_thorough)
                    return false;
                if (Type == COMMA)
                    At(_p + 1);
                throw Error(SpanFrom(start), "positional patterns follow keyword patterns");
            }
            if (!Eat(COMMA))
                break;
        }
        return Eat(RPAR);
    }

    private bool MappingPattern()
    {
        _p++;
        while (Type != RBRACE)
        {
            if (Eat(DOUBLESTAR))
            {
                // What takes the rest is the last one.
                if (!EatName())
                    return false;
                Eat(COMMA);
                break;
            }
            else if (!(Type is NUMBER or MINUS or STRING or FSTRING_START or TSTRING_START or NONE or TRUE or FALSE or NAME)
                || !ClosedPattern() || !Eat(COLON) || !CasePattern())
            {
                return false;
            }
            if (!Eat(COMMA))
                break;
        }
        return Eat(RBRACE);
    }
}
