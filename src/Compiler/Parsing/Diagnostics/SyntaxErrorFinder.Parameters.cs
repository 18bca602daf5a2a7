using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// Parameters of functions and lambdas, and type parameters.
internal sealed partial class SyntaxErrorFinder
{
    private struct ParameterState
    {
        public bool IsLambda;
        public bool Any;
        public bool Slash;
        public bool Star;
        public bool Default;
    }

    /// <summary>Reads parameters as far as they go.</summary>
    private void Parameters(bool isLambda)
    {
        var state = new ParameterState { IsLambda = isLambda };
        while (Parameter(ref state))
        {
            if (!Eat(COMMA) || IsParametersEnd(isLambda))
                return;
        }
    }

    private bool IsParametersEnd(bool isLambda) => Type == (isLambda ? COLON : RPAR);

    private bool Parameter(ref ParameterState state)
    {
        int start = _p;
        switch (Type)
        {
            case SLASH:
                return SlashParameter(ref state);
            case STAR:
                return StarParameter(ref state);
            case DOUBLESTAR:
                return MappingParameter(state.IsLambda);
            case LPAR or WITH_LPAR:
                if (_thorough && !state.Default && !state.Star && !state.Slash)
                    LookForParenthesizedParameters(state.IsLambda);
                return false;
        }
        if (!ParameterName(state.IsLambda))
            return false;
        state.Any = true;
        if (Type == EQUAL)
        {
            if (!DefaultValue())
                return false;
            state.Default |= !state.Star;
        }
        else if (_thorough && state.Default && !state.Star && (Type == COMMA || IsParametersEnd(state.IsLambda)))
        {
            throw Error(SpanFrom(start), "parameter without a default follows parameter with a default");
        }
        return true;
    }

    private bool ParameterName(bool isLambda)
    {
        int start = _p;
        if (!EatName())
            return false;
        if (!isLambda && Eat(COLON) && Expression() is null)
        {
            _p = start;
            return false;
        }
        return true;
    }

    private bool DefaultValue()
    {
        int equal = _p++;
        if (_thorough && Type is COMMA or RPAR)
            throw ErrorAt(equal, "expected default value expression");
        return Expression() is not null;
    }

    private bool SlashParameter(ref ParameterState state)
    {
        int slash = _p++;
        if (_thorough)
        {
            if (state.Slash)
                throw ErrorAt(slash, "/ may appear only once");
            if (state.Star)
                throw ErrorAt(slash, "/ must be ahead of *");
            if (!state.Any)
            {
                if (Type == COMMA)
                    throw ErrorAt(slash, "at least one argument must precede /");
                return false;
            }
            if (Type == STAR)
                throw ErrorAt(_p, "expected comma between / and *");
        }
        state.Slash = true;
        return true;
    }

    private bool StarParameter(ref ParameterState state)
    {
        int star = _p++;
        if (_thorough && state.Star && (IsName(_p) || Type == COMMA))
            throw ErrorAt(star, "* argument may appear only once");
        state.Star = true;
        if (IsName(_p))
        {
            _p++;
            if (!state.IsLambda && Eat(COLON) && StarExpression() is null)
                return false;
            if (_thorough && Type == EQUAL)
                throw ErrorAt(_p, "var-positional argument cannot have default value");
            return true;
        }
        bool last = IsParametersEnd(state.IsLambda);
        if (!last && Type == COMMA)
        {
            int next = At(_p + 1);
            last = next == DOUBLESTAR || next == (state.IsLambda ? COLON : RPAR);
        }
        if (last && _thorough)
            throw ErrorAt(!state.IsLambda ? star : Type == COMMA ? _p + 1 : _p, "named arguments must follow bare *");
        return Type == COMMA;
    }

    private bool MappingParameter(bool isLambda)
    {
        _p++;
        if (!ParameterName(isLambda))
            return false;
        if (!_thorough)
            return true;
        if (Type == EQUAL)
            throw ErrorAt(_p, "var-keyword argument cannot have default value");
        if (Type == COMMA && (IsName(_p + 1) || At(_p + 1) is STAR or DOUBLESTAR or SLASH))
            throw ErrorAt(_p + 1, "arguments cannot follow var-keyword argument");
        return true;
    }

    private void LookForParenthesizedParameters(bool isLambda)
    {
        int start = _p++;
        while (ParameterName(isLambda) && Eat(COMMA))
        {
        }
        if (_p > start + 1 && Type == RPAR)
        {
            string what = isLambda ? "Lambda expression parameters" : "Function parameters";
            throw Error(Span(start, _p), $"{what} cannot be parenthesized");
        }
        _p = start;
    }

    /// <summary>Optional type parameters; without success the position stays at their bracket.</summary>
    private void TypeParameters()
    {
        int start = _p;
        if (!Eat(LSQB))
            return;
        int close = _p;
        if (Type == RSQB && _thorough)
        {
            At(_p + (_tokens[_clause].Type == TYPE ? 1 : 0));
            throw ErrorFrom(_tokens[close].Span, "Type parameter list cannot be empty");
        }
        do
        {
            if (!TypeParameter())
            {
                _p = start;
                return;
            }
        }
        while (Eat(COMMA) && Type != RSQB);
        if (!Eat(RSQB))
            _p = start;
    }

    private bool TypeParameter()
    {
        int star = Type is STAR or DOUBLESTAR ? Type : 0;
        if (star != 0)
            _p++;
        if (!EatName())
            return false;
        if (Type == COLON)
        {
            int colon = _p++;
            if (Expression() is not { } bound)
                return false;
            if (star != 0)
            {
                if (!_thorough)
                    return false;
                string what = bound is Tuple ? "constraints" : "bound";
                At(_p);
                throw ErrorFrom(_tokens[colon].Span, $"cannot use {what} with {(star == STAR ? "TypeVarTuple" : "ParamSpec")}");
            }
        }
        return !Eat(EQUAL) || (star == STAR ? StarExpression() : Expression()) is not null;
    }
}
