using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Lexing;

// String literals and the text of f-strings and t-strings (PEP 701, PEP 750).
internal sealed partial class Lexer
{
    private const int MaxFormattedStrings = 150;
    private const int MaxFieldNesting = 3;

    private FormattedString[] _fstrings = new FormattedString[4];
    private int _fstringDepth;

    /// <summary>The quote of the last string.</summary>
    private char _openQuote;

    private struct FormattedString
    {
        public char Quote;
        public bool Triple;
        public bool Raw;

        /// <summary>'f' or 't'.</summary>
        public char Kind;

        /// <summary>The bracket depth outside of the string.</summary>
        public int Depth;
        public int Line;
        public int Column;
    }

    private bool IsStringPrefix(int start, int end)
    {
        int seen = 0;
        for (int i = start; i < end; i++)
        {
            int letter = "rbuft".IndexOf((char)(_text[i] | 0x20));
            if (letter < 0 || (seen & (1 << letter)) != 0)
                return false;
            seen |= 1 << letter;
        }
        return true;
    }

    private bool HasPrefix(int start, int quote, char letter)
    {
        for (int i = start; i < quote; i++)
            if ((_text[i] | 0x20) == letter) return true;
        return false;
    }

    /// <summary>A string whose prefix begins at <paramref name="start"/> and whose quote is at <paramref name="quote"/>.</summary>
    private void LexString(int start, int quote)
    {
        if (quote - start > 1)
        {
            foreach (string pair in (ReadOnlySpan<string>)["ub", "ur", "uf", "ut", "bf", "bt", "ft"])
            {
                if (HasPrefix(start, quote, pair[0]) && HasPrefix(start, quote, pair[1]))
                {
                    Fail(
                        PySyntaxErrorKind.SyntaxError, $"'{pair[0]}' and '{pair[1]}' prefixes are incompatible",
                        _line, Offset(start) + 1, _line, Offset(quote) + 1);
                    return;
                }
            }
        }
        char q = _text[quote];
        bool triple = _text[quote + 1] == q && _text[quote + 2] == q;
        if (quote > start && (HasPrefix(start, quote, 'f') || HasPrefix(start, quote, 't')))
            BeginFormatted(start, quote, triple);
        else
            LexPlainString(start, quote, triple);
    }

    private void LexPlainString(int start, int quote, bool triple)
    {
        char q = _openQuote = _text[quote];
        int line = _line, column = Column(start);
        int p = quote + (triple ? 3 : 1);
        bool escapedQuote = false;
        while (true)
        {
            int next = _text.AsSpan(p).IndexOfAny(q, '\\', '\n') + p;
            if (next < p)
            {
                // Only the NUL behind the last newline is left.
                // A string in one line of source has come so far by a backslash before the end.
                FailUnterminated(triple, line, column, escapedQuote, atEnd: true);
                return;
            }
            if (_source.HasAstral)
                CountPairs(p, next);
            p = next;
            if (_text[p] == q)
            {
                if (!triple) { p++; break; }
                if (_text[p + 1] == q && _text[p + 2] == q) { p += 3; break; }
                p++;
            }
            else if (_text[p] == '\\')
            {
                p++;
                if (_text[p] == q)
                    escapedQuote = true;
                if (_text[p] == '\n') { _pos = p; PassLineEnd(); }
                // A surrogate pair is taken up by the next round, its second half too.
                if (!char.IsHighSurrogate(_text[p]) && p < _source.Length) p++;
            }
            else if (!triple)
            {
                FailUnterminated(triple, line, column, escapedQuote, atEnd: false);
                return;
            }
            else
            {
                _pos = p;
                PassLineEnd();
                p++;
            }
        }
        ref Token token = ref Add(STRING, start, p - start);
        token.Line = line;
        token.Column = column;
        token.EndColumn = p - _lineBase;
        _pos = p;
    }

    private void FailUnterminated(bool triple, int line, int column, bool escapedQuote, bool atEnd)
    {
        if (_fstringDepth > 0 && ClosesFormatted(triple, line, column))
            return;
        // A backslash before the last newline has moved on to a line that is not there.
        int detected = triple || _pos >= _source.Length ? _line - 1 : _line;
        if (!triple)
            detected = Math.Min(_line, _source.LineCount);
        ErrorIsEndOfInput = triple || atEnd;
        string message = triple ? "unterminated triple-quoted string literal" : "unterminated string literal";
        message += $" (detected at line {detected})";
        if (escapedQuote && !triple)
            message += "; perhaps you escaped the end quote?";
        Fail(PySyntaxErrorKind.SyntaxError, message, line, column + 1, line, column + 1);
    }

    /// <summary>In a field, a quote that opens no string was meant to end the f-string.</summary>
    private bool ClosesFormatted(bool triple, int line, int column)
    {
        ref FormattedString outer = ref _fstrings[_fstringDepth - 1];
        if (_openQuote != outer.Quote || triple != outer.Triple)
            return false;
        Fail(PySyntaxErrorKind.SyntaxError, $"{outer.Kind}-string: expecting '}}'", line, column + 1, line, column + 1);
        return true;
    }

    private void BeginFormatted(int start, int quote, bool triple)
    {
        if (_fstringDepth >= MaxFormattedStrings - 1)
        {
            Fail("too many nested f-strings or t-strings", Offset(quote) + 1);
            return;
        }
        if (_fstringDepth == _fstrings.Length)
            Array.Resize(ref _fstrings, _fstringDepth * 2);
        char kind = HasPrefix(start, quote, 't') ? 't' : 'f';
        _fstrings[_fstringDepth++] = new FormattedString
        {
            Quote = _text[quote], Triple = triple, Raw = HasPrefix(start, quote, 'r'), Kind = kind, Depth = _depth,
            Line = _line, Column = Column(start),
        };
        int length = quote + (triple ? 3 : 1) - start;
        Add(kind == 't' ? TSTRING_START : FSTRING_START, start, length);
        _pos = start + length;
    }

    /// <summary>Whether the position is in the text of the innermost f-string or in a format specification of it.</summary>
    private bool InFormattedText()
        => _depth == _fstrings[_fstringDepth - 1].Depth || (_brackets[_depth - 1].IsField && _brackets[_depth - 1].InSpec);

    /// <summary>The text up to the next field, the end of the specification, or the end of the string.</summary>
    private void LexFormattedText()
    {
        FormattedString top = _fstrings[_fstringDepth - 1];
        bool inSpec = _depth != top.Depth;
        int start = _pos, line = _line, column = Column(_pos);
        int p = _pos;
        while (true)
        {
            char c = _text[p];
            if (c == top.Quote && (!top.Triple || (_text[p + 1] == c && _text[p + 2] == c)))
            {
                EndFormattedText(start, line, column, p);
                // The braces stay open, but are no fields any more.
                for (int i = top.Depth; i < _depth; i++)
                    _brackets[i].IsField = false;
                int length = top.Triple ? 3 : 1;
                Operator(FSTRING_END, length);
                _fstringDepth--;
                return;
            }
            switch (c)
            {
                case '{' when _text[p + 1] == '{' && !inSpec:
                    p += 2;
                    break;
                case '{':
                    EndFormattedText(start, line, column, p);
                    OpenField(top);
                    return;
                case '}' when inSpec:
                    EndFormattedText(start, line, column, p);
                    Close(RBRACE, '{');
                    return;
                case '}' when _text[p + 1] == '}':
                    p += 2;
                    break;
                case '}':
                    _pos = p + 1;
                    Fail($"{top.Kind}-string: single '}}' is not allowed", Offset(_pos));
                    return;
                case '\\':
                    p = PassFormattedEscape(p, top.Raw);
                    break;
                case '\n' when !top.Triple || p + 1 >= _source.Length:
                    FailUnterminatedFormatted(top, inSpec, p);
                    return;
                case '\n':
                    _pos = p;
                    PassLineEnd();
                    p++;
                    break;
                default:
                    if (char.IsHighSurrogate(c)) { _lineBase++; p++; }
                    p++;
                    break;
            }
        }
    }

    /// <summary>Past a backslash: the next character is text, but a brace still opens or closes a field.</summary>
    private int PassFormattedEscape(int p, bool raw)
    {
        p++;
        char c = _text[p];
        if (c == 'N' && !raw && _text[p + 1] == '{')
        {
            int end = p + 2;
            while (_text[end] is not ('}' or '\n' or '"' or '\''))
                end++;
            return _text[end] == '}' ? end + 1 : p + 1;
        }
        if (c == '\n' && p + 1 < _source.Length)
        {
            _pos = p;
            PassLineEnd();
            return p + 1;
        }
        if (c is '{' or '}' && !raw)
            WarnEscapedBrace(p);
        return c is '{' or '}' or '\n' || char.IsHighSurrogate(c) ? p : p + 1;
    }

    private void WarnEscapedBrace(int p)
    {
        var escape = new StringLiterals.DubiousEscape(0, $"\\{_text[p]}", IsOctal: false);
        _warnings.Add(new PySyntaxWarning(escape.Warning, _line)
        {
            Token = _tokens.Count, IsLexical = true, Column = Offset(p), EndColumn = Offset(p), ErrorMessage = escape.Error, TextLine = _source.GetLine(_line),
        });
    }

    private void EndFormattedText(int start, int line, int column, int end)
    {
        _pos = end;
        if (end == start)
            return;
        ref Token token = ref Add(FSTRING_MIDDLE, start, end - start);
        token.Line = line;
        token.Column = column;
        token.EndColumn = end - _lineBase;
    }

    private void OpenField(in FormattedString top)
    {
        if (_depth - top.Depth >= MaxFieldNesting)
        {
            Fail($"{top.Kind}-string: expressions nested too deeply", Offset(_pos));
            return;
        }
        if (_depth > top.Depth)
            _brackets[_depth - 1].SpecHasField = true;
        Open(LBRACE);
        if (Error is null)
            _brackets[_depth - 1].IsField = true;
    }

    private void FailUnterminatedFormatted(in FormattedString top, bool inSpec, int p)
    {
        if (inSpec && !top.Triple && !_brackets[_depth - 1].SpecHasField)
        {
            Fail($"{top.Kind}-string: newlines are not allowed in format specifiers for single quoted {top.Kind}-strings", Offset(p) + 1);
            return;
        }
        ErrorIsEndOfInput = top.Triple;
        string what = top.Triple ? $"unterminated triple-quoted {top.Kind}-string literal" : $"unterminated {top.Kind}-string literal";
        Fail(
            PySyntaxErrorKind.SyntaxError, $"{what} (detected at line {_line})", top.Line, top.Column + 1, top.Line, top.Column + 1);
    }
}
