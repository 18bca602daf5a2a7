using System.Text;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing.Lexing;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing;

// Strings: adjacent literals are one expression (https://docs.python.org/3/reference/lexical_analysis.html#string-literal-concatenation).
internal abstract partial class ParserActions
{
    /// <summary>The parts of the strings being parsed: constants, and fields of f-strings and t-strings.</summary>
    private readonly List<Expr> _pieces = [];
    private readonly Stack<Literal> _literals = [];
    private readonly List<int> _specMarks = [];

    /// <summary>A run of adjacent literals.</summary>
    private sealed class Literal
    {
        public int Mark;
        public bool HasBytes;
        public bool HasText;
        public bool HasFormatted;
        public bool HasTemplate;

        /// <summary>Of the f-string or t-string being parsed.</summary>
        public bool IsRaw;
        public bool IsTemplate;
        public int OpenSpecs;
    }

    protected void BeginStrings() => _literals.Push(new Literal { Mark = _pieces.Count });

    protected void AddPlainString()
    {
        ref Token token = ref _tokens[Index - 1];
        ReadOnlySpan<char> text = _source.Buffer.AsSpan(token.Start, token.End - token.Start);
        int quote = text.IndexOfAny('\'', '"');
        bool raw = false, bytes = false, unicode = false;
        foreach (char c in text[..quote])
        {
            raw |= c is 'r' or 'R';
            bytes |= c is 'b' or 'B';
            unicode |= c == 'u';
        }
        int length = text.Length - quote >= 6 && text[quote + 1] == text[quote] && text[quote + 2] == text[quote] ? 3 : 1;
        ReadOnlySpan<char> body = text[(quote + length)..^length];
        Literal literal = _literals.Peek();
        literal.HasBytes |= bytes;
        literal.HasText |= !bytes;
        object value = bytes ? DecodeBytes(body, raw, Index - 1) : DecodeText(body, raw, Index - 1);
        _pieces.Add(new Constant(token.Span, value, unicode ? "u" : null));
    }

    private byte[] DecodeBytes(ReadOnlySpan<char> body, bool raw, int token)
    {
        if (!System.Text.Ascii.IsValid(body))
            throw ErrorAt(token, "bytes can only contain ASCII literal characters");
        try
        {
            byte[] value = StringLiterals.DecodeBytes(body, raw, out StringLiterals.DubiousEscape? dubious);
            Warn(dubious, body, token);
            return value;
        }
        catch (FormatException e)
        {
            throw ErrorAt(token, e.Message);
        }
    }

    private StrConstant DecodeText(ReadOnlySpan<char> body, bool raw, int token)
    {
        try
        {
            StrConstant value = StringLiterals.DecodeText(body, raw, _unicode, out StringLiterals.DubiousEscape? dubious);
            Warn(dubious, body, token);
            return value;
        }
        catch (FormatException e)
        {
            // For the text of an f-string CPython names the token behind it.
            throw ErrorAt(_tokens[token].Type == FSTRING_MIDDLE ? token + 1 : token, e.Message);
        }
    }

    private void Warn(StringLiterals.DubiousEscape? dubious, ReadOnlySpan<char> body, int token)
    {
        if (dubious is not { } escape)
            return;
        // The text of an f-string is looked at when the parser has got to its end: that is where CPython says that it is.
        int end = _tokens[token].Type == FSTRING_MIDDLE ? EndOfFormatted(token) : token;
        // An escaped brace in it is what the lexer has warned about.
        if (_tokens[token].Type == FSTRING_MIDDLE && escape.Sequence is "\\{" or "\\}")
            return;
        ReadOnlySpan<char> before = body[..escape.Offset];
        int newlines = before.Count('\n');
        int line = _tokens[end].Line + newlines;
        // Within a line, what is not ASCII counts as the escape sequence of ten characters that CPython has made of it.
        int column = newlines > 0 ? 0 : _tokens[end].Column + OpeningQuotes(end);
        foreach (Rune rune in before[(before.LastIndexOf('\n') + 1)..].EnumerateRunes())
            column += rune.IsAscii ? 1 : "\\U00000000".Length;
        string text = line < _tokens[token].EndLine ? _source.GetLine(line) : _source.GetErrorLine(Math.Min(line, _source.LineCount));
        int length = text.EnumerateRunes().Count();
        _warnings.Add(new PySyntaxWarning(escape.Warning, line)
        {
            Token = end, Column = Math.Min(column, length), EndColumn = Math.Min(column + 2, length), ErrorMessage = escape.Error, TextLine = text,
        });
    }

    /// <summary>The quotes at the beginning of a token; those behind a prefix do not count.</summary>
    private int OpeningQuotes(int token)
    {
        ReadOnlySpan<char> text = _source.Buffer.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);
        if (text[0] is not ('"' or '\''))
            return 0;
        return text.Length > 2 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
    }

    /// <summary>The end of the f-string whose text a token is; of text in a format specification the token itself.</summary>
    private int EndOfFormatted(int token)
    {
        int strings = 0, braces = 0;
        for (int i = token + 1; ; i++)
        {
            switch (_tokens[i].Type)
            {
                case FSTRING_START or TSTRING_START: strings++; break;
                case FSTRING_END when strings-- == 0: return i;
                case LBRACE: braces++; break;
                case RBRACE when braces-- == 0: return token;
                case Antlr4.Runtime.TokenConstants.EOF or ERROR: return token;
            }
        }
    }

    private PySyntaxException ErrorAt(int token, string message)
    {
        SourceSpan span = _tokens[token].Span;
        return new PySyntaxException(
            PySyntaxErrorKind.SyntaxError, message, _source.Filename, span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1,
            _source.GetErrorLine(span.Line));
    }

    protected Expr EndStrings(int start)
    {
        Literal literal = _literals.Pop();
        if (literal.HasBytes && (literal.HasText || literal.HasFormatted || literal.HasTemplate))
            throw Fail();
        if (literal.HasTemplate && (literal.HasText || literal.HasFormatted))
            throw Fail();
        SourceSpan span = SpanFrom(start);
        if (literal.HasTemplate)
            return new TemplateStr(span, PopPieces(literal.Mark));
        if (literal.HasFormatted)
            return new JoinedStr(span, PopPieces(literal.Mark));
        var first = (Constant)_pieces[literal.Mark];
        if (_pieces.Count == literal.Mark + 1)
        {
            _pieces.RemoveAt(literal.Mark);
            return first;
        }
        object value = literal.HasBytes ? JoinBytes(literal.Mark) : JoinText(literal.Mark, _pieces.Count);
        _pieces.RemoveRange(literal.Mark, _pieces.Count - literal.Mark);
        return new Constant(span, value, first.Kind);
    }

    private byte[] JoinBytes(int mark)
    {
        int length = 0;
        for (int i = mark; i < _pieces.Count; i++)
            length += ((byte[])((Constant)_pieces[i]).Value!).Length;
        var joined = new byte[length];
        int at = 0;
        for (int i = mark; i < _pieces.Count; i++)
        {
            var part = (byte[])((Constant)_pieces[i]).Value!;
            part.CopyTo(joined, at);
            at += part.Length;
        }
        return joined;
    }

    private StrConstant JoinText(int from, int to)
    {
        var text = new System.Text.StringBuilder();
        bool astral = false;
        for (int i = from; i < to; i++)
        {
            StrConstant part = TextOf(_pieces[i]);
            text.Append(part.Text);
            astral |= part.CodePoints is not null;
        }
        if (!astral)
            return new StrConstant(text.ToString());
        var points = new List<int>(text.Length);
        for (int i = from; i < to; i++)
        {
            StrConstant part = TextOf(_pieces[i]);
            if (part.CodePoints is not null)
                points.AddRange(part.CodePoints);
            else
                foreach (char c in part.Text) points.Add(c);
        }
        return new StrConstant(text.ToString(), points.ToArray());
    }

    private static StrConstant TextOf(Expr piece) => (StrConstant)((Constant)piece).Value!;

    /// <summary>The parts of an f-string: neighbouring constants are one, and empty ones none.</summary>
    private Expr[] PopPieces(int mark)
    {
        int to = mark;
        for (int i = mark; i < _pieces.Count;)
        {
            int end = i;
            while (end < _pieces.Count && _pieces[end] is Constant)
                end++;
            if (end == i)
            {
                _pieces[to++] = _pieces[i++];
                continue;
            }
            var first = (Constant)_pieces[i];
            Expr merged = end == i + 1 ? first : new Constant(first.Span.To(_pieces[end - 1].Span), JoinText(i, end), first.Kind);
            i = end;
            if (TextOf(merged).Length > 0)
                _pieces[to++] = merged;
        }
        _pieces.RemoveRange(to, _pieces.Count - to);
        return Pop(_pieces, mark);
    }

    protected void BeginFormatted()
    {
        ref Token token = ref _tokens[Index - 1];
        ReadOnlySpan<char> prefix = _source.Buffer.AsSpan(token.Start, token.End - token.Start);
        Literal literal = _literals.Peek();
        literal.IsRaw = prefix.ContainsAny('r', 'R');
        literal.IsTemplate = token.Type == TSTRING_START;
        literal.HasTemplate |= literal.IsTemplate;
        literal.HasFormatted |= !literal.IsTemplate;
    }

    protected void EndFormatted(int start) { }

    /// <summary>The text between fields, in which doubled braces stand for one, except in a format specification.</summary>
    protected void AddMiddle()
    {
        ref Token token = ref _tokens[Index - 1];
        ReadOnlySpan<char> text = _source.Buffer.AsSpan(token.Start, token.End - token.Start);
        Literal literal = _literals.Peek();
        bool raw = literal.IsRaw;
        string unescaped = literal.OpenSpecs == 0 && text.ContainsAny('{', '}') ? UnescapeBraces(text, raw) : text.ToString();
        _pieces.Add(new Constant(token.Span, DecodeText(unescaped, raw, Index - 1)));
    }

    private static string UnescapeBraces(ReadOnlySpan<char> text, bool raw)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            result.Append(c);
            if (c is '{' or '}')
            {
                if (i + 1 < text.Length && text[i + 1] == c) i++;
            }
            else if (c == '\\' && !raw && i + 1 < text.Length)
            {
                // The braces of \N{...} are not doubled.
                if (text[i + 1] == 'N' && i + 2 < text.Length && text[i + 2] == '{' && text[i..].IndexOf('}') is var end and > 0)
                {
                    result.Append(text.Slice(i + 1, end));
                    i += end;
                }
                else if (text[i + 1] is not ('{' or '}'))
                {
                    result.Append(text[++i]);
                }
            }
        }
        return result.ToString();
    }

    protected void BeginSpec()
    {
        _specMarks.Add(_pieces.Count);
        _literals.Peek().OpenSpecs++;
    }

    protected JoinedStr EndSpec(int start)
    {
        _literals.Peek().OpenSpecs--;
        int mark = _specMarks[^1];
        _specMarks.RemoveAt(_specMarks.Count - 1);
        return new JoinedStr(SpanFrom(start), PopPieces(mark));
    }

    /// <summary>The conversion after "!", which must follow it without a space.</summary>
    protected int PreviousConversion()
    {
        ref Token token = ref _tokens[Index - 1];
        if (token.End - token.Start != 1 || _tokens[Index - 2].End != token.Start || _source.Buffer[token.Start] is not ('s' or 'r' or 'a'))
            throw FailAtPrevious();
        return _source.Buffer[token.Start];
    }

    /// <param name="start">The brace.</param>
    /// <param name="value">The expression.</param>
    /// <param name="end">The token after the expression.</param>
    /// <param name="equal">The token after "=", or -1.</param>
    /// <param name="conversion">The conversion, or -1.</param>
    /// <param name="spec">The format specification.</param>
    protected void AddReplacementField(int start, Expr value, int end, int equal, int conversion, JoinedStr? spec)
    {
        Literal literal = _literals.Peek();
        if (equal >= 0)
        {
            AddDebugText(start, equal);
            if (conversion < 0 && spec is null)
                conversion = 'r';
        }
        SourceSpan span = SpanFrom(start);
        // A field within the format specification of a template is formatted, like the specification itself.
        _pieces.Add(
            literal.IsTemplate && literal.OpenSpecs == 0
                ? new Interpolation(span, value, StrConstant.FromUtf16(FieldText(start, end)), conversion, spec)
                : new FormattedValue(span, value, conversion, spec));
    }

    /// <summary>For "{expr=}": the text from the brace to the end of what follows the "=".</summary>
    private void AddDebugText(int start, int next)
    {
        ref Token brace = ref _tokens[start];
        ref Token after = ref _tokens[next];
        var span = new SourceSpan(brace.EndLine, brace.EndColumn, after.Line, after.Column);
        _pieces.Add(new Constant(span, StrConstant.FromUtf16(FieldText(start, next))));
    }

    /// <summary>The source text between two tokens, without comments.</summary>
    private string FieldText(int first, int last)
    {
        string text = _source.Buffer;
        string whole = text[_tokens[first].End.._tokens[last].Start];
        if (!whole.Contains('#'))
            return whole;
        var kept = new System.Text.StringBuilder();
        for (int i = first; i < last; i++)
        {
            if (i > first)
                kept.Append(text, _tokens[i].Start, _tokens[i].End - _tokens[i].Start);
            for (int p = _tokens[i].End; p < _tokens[i + 1].Start; p++)
            {
                if (text[p] == '#')
                    p = text.IndexOf('\n', p);
                kept.Append(text[p]);
            }
        }
        return kept.ToString();
    }
}
