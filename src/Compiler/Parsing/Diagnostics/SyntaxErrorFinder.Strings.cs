using PyLite.Compiler.Ast;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Diagnostics;

// Strings, and the fields of f-strings and t-strings.
internal sealed partial class SyntaxErrorFinder
{
    /// <summary>The brace of the field being read, or -1.</summary>
    private int _field = -1;
    private char _fieldKind = 'f';

    /// <summary>Whether a colon stands directly in the field being read.</summary>
    private bool IsFieldColon(int colon) => _field >= 0 && LevelAfter(colon) == LevelAfter(_field);

    private Expr? Strings()
    {
        int start = _p;
        bool bytes = false, text = false, formatted = false, template = false;
        while (Type is STRING or FSTRING_START or TSTRING_START)
        {
            if (Type == STRING)
            {
                ReadOnlySpan<char> literal = Text(_p);
                bool isBytes = literal[..literal.IndexOfAny('\'', '"')].ContainsAny('b', 'B');
                bytes |= isBytes;
                text |= !isBytes;
                _p++;
                continue;
            }
            bool isTemplate = Type == TSTRING_START;
            template |= isTemplate;
            formatted |= !isTemplate;
            if (!FormattedString(isTemplate ? 't' : 'f'))
            {
                _p = start;
                return null;
            }
        }
        if (template && (bytes || text || formatted))
            throw Error(SpanFrom(start), "cannot mix t-string literals with string or bytes literals");
        if (bytes && (text || formatted))
            throw ErrorHere("cannot mix bytes and nonbytes literals");
        SourceSpan span = SpanFrom(start);
        if (template)
            return new TemplateStr(span, []);
        return formatted ? new JoinedStr(span, []) : new Constant(span, StrConstant.Empty);
    }

    private bool FormattedString(char kind)
    {
        (int field, char outerKind, bool thorough) = (_field, _fieldKind, _thorough);
        // Where no string can stand nobody has looked into it.
        _thorough &= _p != _failed;
        _p++;
        _fieldKind = kind;
        bool complete = FormattedParts() && Eat(FSTRING_END);
        (_field, _fieldKind, _thorough) = (field, outerKind, thorough);
        return complete;
    }

    private bool FormattedParts()
    {
        while (true)
        {
            if (Type == FSTRING_MIDDLE)
                _p++;
            else if (Type != LBRACE)
                return true;
            else if (!Field())
                return false;
        }
    }

    private bool Field()
    {
        int start = _p++, outer = _field;
        _field = start;
        bool complete = FieldParts();
        _field = outer;
        if (!complete)
            _p = start;
        return complete;
    }

    private bool FieldParts()
    {
        string kind = _fieldKind + "-string: ";
        if (_thorough && Type is EQUAL or EXCLAMATION or COLON or RBRACE)
            throw ErrorAtNext($"{kind}valid expression required before '{Text(_p)}'");
        if (YieldOrStarExpressions() is null)
            return _thorough ? throw ErrorAtNext($"{kind}expecting a valid expression after '{{'") : false;
        if (_thorough && Type is not (EQUAL or EXCLAMATION or COLON or RBRACE))
            throw ErrorAtNext($"{kind}expecting '=', or '!', or ':', or '}}'");
        if (Eat(EQUAL) && _thorough && Type is not (EXCLAMATION or COLON or RBRACE))
            throw ErrorAtNext($"{kind}expecting '!', or ':', or '}}'");
        if (Type == EXCLAMATION && !Conversion(kind))
            return false;
        if (_thorough && Type is not (COLON or RBRACE))
            throw ErrorAtNext($"{kind}expecting ':' or '}}'");
        if (Eat(COLON))
        {
            if (!FormattedParts())
                return false;
            if (_thorough && Type != RBRACE)
                throw ErrorAtNext($"{kind}expecting '}}', or format specs");
        }
        return Eat(RBRACE);
    }

    private bool Conversion(string kind)
    {
        int mark = _p++;
        if (!IsName(_p))
        {
            if (!_thorough)
                return false;
            throw ErrorAtNext(Type is COLON or RBRACE ? $"{kind}missing conversion character" : $"{kind}invalid conversion character");
        }
        if (_tokens[mark].End != _tokens[_p].Start)
            throw Error(Span(mark, _p), $"{kind}conversion type must come right after the exclamation mark");
        if (Text(_p) is not ("s" or "r" or "a"))
            throw ErrorAt(_p, $"{kind}invalid conversion character '{Text(_p)}': expected 's', 'r', or 'a'");
        _p++;
        return true;
    }
}
