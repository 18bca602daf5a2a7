using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Lexing;

// Lines: newlines, comments, continuation and indentation.
internal sealed partial class Lexer
{
    private const int MaxIndents = 100;
    private const int TabSize = 8;

    private readonly Indent[] _indents = new Indent[MaxIndents + 1];
    private int _indentDepth;

    /// <summary>An indentation, measured with tabs of 8 and with tabs of 1: they must agree on every comparison.</summary>
    private struct Indent
    {
        public int Width;
        public int AlternateWidth;

        /// <summary>Whether the block is the body of a match statement, whose lines begin with "case".</summary>
        public bool IsMatchBody;
    }

    /// <summary>The first token of the logical line.</summary>
    private int _lineToken;

    /// <summary>Whether the last logical line was the head of a match statement.</summary>
    private bool _afterMatch;

    /// <summary>Where the comment at the end of the line begins; -1 if there is none.</summary>
    private int _comment = -1;

    private void LexNewline()
    {
        if (_depth > 0)
        {
            PassLineEnd();
            return;
        }
        // A comment is a part of the end of the line: an error there is shown at it. (Its surrogate pairs are counted already.)
        int start = _comment < 0 || _source.HasAstral ? _pos : _comment;
        Add(NEWLINE, start, _pos + 1 - start);
        ResolveSoftKeywords();
        PassLineEnd();
        LexIndentation();
    }

    private void PassLineEnd()
    {
        _pos++;
        _line++;
        _lineBase = _pos;
        _comment = -1;
    }

    private void SkipComment()
    {
        int end = _text.IndexOf('\n', _pos);
        if (_source.HasAstral)
            CountPairs(_pos, end);
        _pos = end;
    }

    /// <summary>Accounts for the surrogate pairs of text that is passed without looking at it.</summary>
    private void CountPairs(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (char.IsHighSurrogate(_text[i])) _lineBase++;
    }

    private void LexContinuation()
    {
        if (_text[_pos + 1] != '\n')
        {
            int offset = Math.Min(Offset(_pos) + 2 + LengthOfLinesBefore(), _source.GetErrorLine(_line).Length + 1);
            _pos++;
            ErrorYields = true;
            Fail(PySyntaxErrorKind.SyntaxError, "unexpected character after line continuation character", _line, offset, _line, 0);
            return;
        }
        _pos++;
        PassLineEnd();
        if (_pos >= _source.Length)
            FailEndOfInput();
    }

    /// <summary>CPython counts from the first line of a token that ends in this one.</summary>
    private int LengthOfLinesBefore()
    {
        int first = _line;
        for (int i = _tokens.Count - 1; i >= 0 && _tokens[i].EndLine >= first && _tokens[i].Type is not NEWLINE; i--)
            first = Math.Min(first, _tokens[i].Line);
        return first < _line ? _source.LineStart(_line) - _source.LineStart(first) : 0;
    }

    private void FailEndOfInput()
    {
        _line--;
        ErrorIsEndOfInput = true;
        // Only a module has a newline behind the backslash.
        if (!_source.EndsInNewline && !_source.ImpliesNewline)
        {
            ErrorYields = true;
            string text = _source.GetLine(_line);
            int column = Math.Min(text.EnumerateRunes().Count() + LengthOfLinesBefore(), text.Length + 1);
            Fail(PySyntaxErrorKind.SyntaxError, "unexpected character after line continuation character", _line, column, _line, 0);
            return;
        }
        // Within brackets it is they that end too early.
        if (OpenBracket is { } open)
        {
            Fail(PySyntaxErrorKind.SyntaxError, $"'{open.Open}' was never closed", open.Line, open.Column + 1, open.Line, 0);
            return;
        }
        ErrorYields = ErrorIsContinuation = true;
        int offset = _source.GetLine(_line).EnumerateRunes().Count() + 1;
        Fail(PySyntaxErrorKind.SyntaxError, "unexpected EOF while parsing", _line, offset, _line, -1);
    }

    /// <summary>At the start of a line: skips blank lines and emits the INDENT or DEDENTs of the first other one.</summary>
    private void LexIndentation()
    {
        while (true)
        {
            int width = 0, alternate = 0;
            while (true)
            {
                char c = _text[_pos];
                if (c == ' ') { width++; alternate++; }
                else if (c == '\t') { width = (width / TabSize + 1) * TabSize; alternate++; }
                else if (c == '\f') { width = alternate = 0; }
                else if (c == '\\' && _text[_pos + 1] != '\n')
                {
                    // Nothing can be said of the indentation.
                    LexContinuation();
                    return;
                }
                else if (c == '\\')
                {
                    // A continuation in the indentation: it is the indentation's width that counts, once it is not zero.
                    if (!SkipContinuedIndent(ref width, ref alternate)) return;
                    break;
                }
                else break;
                _pos++;
            }
            bool isComment = _text[_pos] == '#';
            if (isComment)
                SkipComment();
            if (_pos == _source.Length - 1 && IsBareEnd)
            {
                _keepsBlocks = true;
                if (!isComment)
                    ApplyIndentation(width, alternate);
                PassLineEnd();
                _lineToken = _tokens.Count;
                return;
            }
            if (_text[_pos] == '\n' && _pos < _source.Length)
            {
                PassLineEnd();
                continue;
            }
            if (_pos < _source.Length)
                ApplyIndentation(width, alternate);
            _lineToken = _tokens.Count;
            return;
        }
    }

    /// <summary>Whether the last line has no newline, also none that is implied: its blanks are indentation then, and no block ends behind it.</summary>
    private bool IsBareEnd => !_source.EndsInNewline && !_source.ImpliesNewline && !DontImplyDedent && _text[_pos] == '\n' && _source.Length > 1;

    private bool _keepsBlocks;

    private bool SkipContinuedIndent(ref int width, ref int alternate)
    {
        int first = width, firstAlternate = alternate;
        while (_text[_pos] == '\\' && _text[_pos + 1] == '\n')
        {
            _pos++;
            PassLineEnd();
            if (_pos >= _source.Length)
            {
                FailEndOfInput();
                return false;
            }
            width = alternate = 0;
            while (_text[_pos] is ' ' or '\t' or '\f')
            {
                char c = _text[_pos++];
                if (c == '\f') { width = alternate = 0; }
                else { width = c == ' ' ? width + 1 : (width / TabSize + 1) * TabSize; alternate++; }
            }
        }
        if (first != 0)
        {
            width = first;
            alternate = firstAlternate;
        }
        return true;
    }

    private void ApplyIndentation(int width, int alternate)
    {
        ref Indent current = ref _indents[_indentDepth];
        if (width == current.Width)
        {
            if (alternate != current.AlternateWidth)
                FailTabs();
            _afterMatch = false;
            return;
        }
        if (width > current.Width)
        {
            if (_indentDepth + 1 >= MaxIndents)
            {
                // The column at which CPython reports it is the start of the line.
                ErrorYields = true;
                Fail(PySyntaxErrorKind.IndentationError, "too many levels of indentation", _line, 1, _line, 0);
                return;
            }
            if (alternate <= current.AlternateWidth)
            {
                FailTabs();
                return;
            }
            _indents[++_indentDepth] = new Indent { Width = width, AlternateWidth = alternate, IsMatchBody = _afterMatch };
            _afterMatch = false;
            Add(INDENT, _pos, 0);
            return;
        }
        _afterMatch = false;
        int depth = _indentDepth;
        while (depth > 0 && width < _indents[depth].Width)
            depth--;
        // What is wrong with the indentation comes before the ends of blocks.
        if (width != _indents[depth].Width)
        {
            int end = _text.IndexOf('\n', _pos);
            CountPairs(_pos, end);
            ErrorYields = true;
            Fail(
                PySyntaxErrorKind.IndentationError, "unindent does not match any outer indentation level", _line, Offset(end) + (_keepsBlocks ? 0 : 1), _line, -1);
            return;
        }
        if (alternate != _indents[depth].AlternateWidth)
        {
            FailTabs();
            return;
        }
        for (; _indentDepth > depth; _indentDepth--)
            Add(DEDENT, _pos, 0);
    }

    private void FailTabs()
    {
        ErrorYields = true;
        Fail(PySyntaxErrorKind.TabError, "inconsistent use of tabs and spaces in indentation", _line, 1, _line, 0);
    }

    private void LexEnd()
    {
        if (_depth > 0)
            ResolveSoftKeywords();
        while (_depth == 0 && _indentDepth > 0 && !_keepsBlocks && (_source.EndsInNewline || !DontImplyDedent))
        {
            _indentDepth--;
            Add(DEDENT, _pos, 0);
        }
        Add(Antlr4.Runtime.TokenConstants.EOF, _pos, 0);
    }
}
