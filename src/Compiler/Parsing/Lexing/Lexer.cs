using PyLite.Compiler.Parsing.Generated;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Lexing;

/// <summary>
/// Source text to tokens, all at once. The text ends with a newline and a NUL, so that no read needs a bounds check.
/// A lexical error ends the tokens with an ERROR token and is kept in <see cref="Error"/>: the parser raises it when it
/// gets there, unless it finds an error of its own before.
/// <para>
/// Files: this one has the main loop and operators, Lexer.Lines indentation, Lexer.Words names and soft keywords,
/// Lexer.Numbers and Lexer.Strings the literals.
/// </para>
/// </summary>
internal sealed partial class Lexer
{
    private const int MaxBrackets = 200;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly List<PySyntaxWarning> _warnings;

    private int _pos;
    private int _line = 1;

    /// <summary>Where the line begins, moved by one for each surrogate pair passed: a column is an offset less this.</summary>
    private int _lineBase;

    // The open brackets, innermost last. A replacement field of an f-string is one too.
    private readonly Bracket[] _brackets = new Bracket[MaxBrackets];
    private int _depth;

    private struct Bracket
    {
        public char Open;
        public int Line;
        public int Column;
        public int TokenIndex;

        /// <summary>The number of "for" whose "in" is still to come at this depth.</summary>
        public int PendingFor;

        /// <summary>Whether this is the brace of a replacement field, and whether its format specification has begun.</summary>
        public bool IsField;
        public bool InSpec;

        /// <summary>Whether there was a field in the format specification.</summary>
        public bool SpecHasField;
    }

    private int _pendingForAtTop;

    public Lexer(SourceText source, List<PySyntaxWarning> warnings)
    {
        _source = source;
        _text = source.Buffer;
        _warnings = warnings;
        _tokens = new TokenBuffer(source.Length / 4 + 16);
    }

    /// <summary>Whether an indented block stays open at the end of a source without a final newline.</summary>
    public bool DontImplyDedent { get; init; }

    /// <summary>See <see cref="ParseOptions.Poll"/>.</summary>
    public Action? Poll { get; init; }

    /// <summary>The lexical error that ended the tokens, if any.</summary>
    public PySyntaxException? Error { get; private set; }

    /// <summary>
    /// Whether the error counts only when the parser gets to it; other errors of the tokens replace those of statements before.
    /// </summary>
    public bool ErrorYields { get; private set; }

    /// <summary>Whether the error is that nothing follows a backslash.</summary>
    public bool ErrorIsContinuation { get; private set; }

    /// <summary>Whether the error is only that the source ended.</summary>
    public bool ErrorIsEndOfInput { get; private set; }

    /// <summary>The innermost bracket that is open at the end of the source.</summary>
    public (char Open, int Line, int Column)? OpenBracket
        => _depth == 0 ? null : (_brackets[_depth - 1].Open, _brackets[_depth - 1].Line, _brackets[_depth - 1].Column);

    public TokenBuffer Tokenize()
    {
        LexIndentation();
        while (Error is null)
        {
            if (_fstringDepth > 0 && InFormattedText())
            {
                LexFormattedText();
                continue;
            }
            char c = _text[_pos];
            switch (c)
            {
                case ' ' or '\t' or '\f':
                    _pos++;
                    continue;
                case '\n':
                    LexNewline();
                    continue;
                case '#':
                    _comment = _pos;
                    SkipComment();
                    continue;
                case '\\':
                    LexContinuation();
                    continue;
                case '\0' when _pos >= _source.Length:
                    LexEnd();
                    return _tokens;
                default:
                    LexToken(c);
                    continue;
            }
        }
        Add(ERROR, _pos, 0);
        return _tokens;
    }

    private void LexToken(char c)
    {
        if ((_tokens.Count & TokenWindow.PollMask) == TokenWindow.PollMask)
            Poll?.Invoke();
        if (char.IsAsciiLetter(c) || c == '_' || c >= 0x80)
            LexWord();
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(_text[_pos + 1])))
            LexNumber();
        else if (c is '"' or '\'')
            LexString(_pos, _pos);
        else
            LexOperator(c);
    }

    private void LexOperator(char c)
    {
        char next = _text[_pos + 1];
        switch (c)
        {
            case '(': Open(LPAR); break;
            case '[': Open(LSQB); break;
            case '{': Open(LBRACE); break;
            case ')': Close(RPAR, '('); break;
            case ']': Close(RSQB, '['); break;
            case '}': Close(RBRACE, '{'); break;
            case ',': Operator(COMMA, 1); break;
            case ';': Operator(SEMI, 1); break;
            case '~': Operator(TILDE, 1); break;
            case ':': LexColon(next); break;
            case '=': if (next == '=') Operator(EQEQUAL, 2); else Operator(EQUAL, 1); break;
            case '.': if (next == '.' && _text[_pos + 2] == '.') Operator(ELLIPSIS, 3); else Operator(DOT, 1); break;
            case '+': if (next == '=') Operator(PLUSEQUAL, 2); else Operator(PLUS, 1); break;
            case '-': if (next == '=') Operator(MINEQUAL, 2); else if (next == '>') Operator(ARROW, 2); else Operator(MINUS, 1); break;
            case '*': Doubled(next, '*', STAR, STAREQUAL, DOUBLESTAR, DOUBLESTAREQUAL); break;
            case '/': Doubled(next, '/', SLASH, SLASHEQUAL, DOUBLESLASH, DOUBLESLASHEQUAL); break;
            case '>': Doubled(next, '>', GREATER, GREATEREQUAL, RIGHTSHIFT, RIGHTSHIFTEQUAL); break;
            case '<': if (next == '>') Operator(NOTEQUAL, 2); else Doubled(next, '<', LESS, LESSEQUAL, LEFTSHIFT, LEFTSHIFTEQUAL); break;
            case '%': if (next == '=') Operator(PERCENTEQUAL, 2); else Operator(PERCENT, 1); break;
            case '&': if (next == '=') Operator(AMPEREQUAL, 2); else Operator(AMPER, 1); break;
            case '|': if (next == '=') Operator(VBAREQUAL, 2); else Operator(VBAR, 1); break;
            case '^': if (next == '=') Operator(CIRCUMFLEXEQUAL, 2); else Operator(CIRCUMFLEX, 1); break;
            case '@': if (next == '=') Operator(ATEQUAL, 2); else Operator(AT, 1); break;
            case '!': if (next == '=') Operator(NOTEQUAL, 2); else Operator(EXCLAMATION, 1); break;
            case '$' or '?' or '`': Operator(UNKNOWN, 1); break;
            default:
                // Control characters; those above ASCII have been taken for words.
                _pos++;
                Fail($"invalid non-printable character U+{(int)c:X4}", Offset(_pos));
                break;
        }
    }

    private void Doubled(char next, char same, int single, int singleEqual, int pair, int pairEqual)
    {
        if (next == '=')
            Operator(singleEqual, 2);
        else if (next != same)
            Operator(single, 1);
        else if (_text[_pos + 2] == '=')
            Operator(pairEqual, 3);
        else
            Operator(pair, 2);
    }

    private void Operator(int type, int length)
    {
        Add(type, _pos, length);
        _pos += length;
    }

    private void LexColon(char next)
    {
        if (_depth > 0 && _brackets[_depth - 1].IsField)
        {
            _brackets[_depth - 1].InSpec = true;
            Operator(COLON, 1);
        }
        else if (next == '=')
        {
            Operator(COLONEQUAL, 2);
        }
        else
        {
            Operator(COLON, 1);
        }
    }

    private void Open(int type)
    {
        if (_depth >= MaxBrackets)
        {
            _pos++;
            Fail("too many nested parentheses", Offset(_pos));
            return;
        }
        _brackets[_depth++] = new Bracket { Open = _text[_pos], Line = _line, Column = Column(_pos), TokenIndex = _tokens.Count };
        Operator(type, 1);
    }

    private void Close(int type, char open)
    {
        char close = _text[_pos];
        if (_fstringDepth > 0 && _depth == _fstrings[_fstringDepth - 1].Depth + 1 && _brackets[_depth - 1].IsField && close != '}')
        {
            _pos++;
            Fail($"{_fstrings[_fstringDepth - 1].Kind}-string: unmatched '{close}'", Offset(_pos));
            return;
        }
        if (_depth == 0)
        {
            _pos++;
            Fail($"unmatched '{close}'", Offset(_pos));
            return;
        }
        ref Bracket top = ref _brackets[_depth - 1];
        if (top.Open != open)
        {
            _pos++;
            string prefix = top.IsField ? $"{_fstrings[_fstringDepth - 1].Kind}-string: " : "";
            Fail(
                top.Line == _line
                    ? $"{prefix}closing parenthesis '{close}' does not match opening parenthesis '{top.Open}'"
                    : $"{prefix}closing parenthesis '{close}' does not match opening parenthesis '{top.Open}' on line {top.Line}",
                Offset(_pos));
            return;
        }
        _depth--;
        Operator(type, 1);
        if (open == '(' && top.TokenIndex > 0 && _tokens[top.TokenIndex - 1].Type == WITH && NextIsColon())
            _tokens[top.TokenIndex].Type = WITH_LPAR;
    }

    /// <summary>Whether a colon follows, past blanks and, inside brackets, past line ends and comments.</summary>
    private bool NextIsColon()
    {
        int p = _pos;
        while (_text[p] is ' ' or '\t' or '\f' || (_text[p] == '\\' && _text[p + 1] == '\n'))
            p += _text[p] == '\\' ? 2 : 1;
        return _text[p] == ':' && _text[p + 1] != '=';
    }

    private ref Token Add(int type, int start, int length)
    {
        ref Token token = ref _tokens.Add();
        token.Type = type;
        token.Start = start;
        token.End = start + length;
        token.Line = token.EndLine = _line;
        token.Column = start - _lineBase;
        token.EndColumn = token.Column + length;
        return ref token;
    }

    private int Column(int pos) => pos - _lineBase;

    /// <summary>A 1-based column as CPython's tokenizer counts: the number of characters up to a position.</summary>
    private int Offset(int pos) => pos - _lineBase;

    private void Fail(string message, int offset) => Fail(PySyntaxErrorKind.SyntaxError, message, _line, offset, _line, offset);

    private void Fail(PySyntaxErrorKind kind, string message, int line, int offset, int endLine, int endOffset)
    {
        // What is wrong within an f-string counts only when the parser has got that far.
        ErrorYields |= _fstringDepth > 0;
        bool ofParser = kind != PySyntaxErrorKind.SyntaxError || endOffset <= 0;
        Error ??= new PySyntaxException(
            kind, message, _source.Filename, line, offset, endLine, endOffset, ofParser ? _source.GetErrorLine(line) : _source.GetLine(line))
        {
            IsLexical = !ErrorYields,
        };
    }
}
