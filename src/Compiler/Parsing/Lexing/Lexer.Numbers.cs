using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Lexing;

// Numeric literals: their extent and their errors. NumberLiterals computes the values.
internal sealed partial class Lexer
{
    private void LexNumber()
    {
        int start = _pos;
        char c = _text[start], next = (char)(_text[start + 1] | 0x20);
        if (c == '0' && next is 'x' or 'o' or 'b')
        {
            LexRadix(start, next);
            return;
        }
        string kind = "decimal";
        int p = start;
        bool isInteger = true;
        if (c != '.')
        {
            if (!TryDigits(ref p)) return;
        }
        if (_text[p] == '.')
        {
            isInteger = false;
            p++;
            if (char.IsAsciiDigit(_text[p]) && !TryDigits(ref p)) return;
        }
        if ((_text[p] | 0x20) == 'e')
        {
            int e = p + 1;
            bool sign = _text[e] is '+' or '-';
            if (sign) e++;
            if (char.IsAsciiDigit(_text[e]))
            {
                isInteger = false;
                p = e;
                if (!TryDigits(ref p)) return;
            }
            else if (sign)
            {
                FailNumber("decimal", e);
                return;
            }
        }
        if ((_text[p] | 0x20) == 'j')
        {
            isInteger = false;
            kind = "imaginary";
            p++;
            if (char.IsAsciiDigit(_text[p]))
            {
                FailNumber(kind, p);
                return;
            }
        }
        if (isInteger && c == '0' && !CheckLeadingZeros(start, p)) return;
        EndNumber(start, p, kind);
    }

    /// <summary>Digits with single underscores between them.</summary>
    private bool TryDigits(ref int p)
    {
        while (true)
        {
            while (char.IsAsciiDigit(_text[p]))
                p++;
            if (_text[p] != '_')
                return true;
            p++;
            if (!char.IsAsciiDigit(_text[p]))
            {
                FailNumber("decimal", p);
                return false;
            }
        }
    }

    private bool CheckLeadingZeros(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i] is '0' or '_') continue;
            int zeros = start;
            while (_text[zeros] is '0' or '_')
                zeros++;
            Fail(
                PySyntaxErrorKind.SyntaxError,
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                _line, Offset(start) + 1, _line, Offset(zeros) + (zeros - start > 0 ? 1 : 0));
            return false;
        }
        return true;
    }

    private void LexRadix(int start, char letter)
    {
        (string kind, int radix) = letter switch { 'x' => ("hexadecimal", 16), 'o' => ("octal", 8), _ => ("binary", 2) };
        int p = start + 2;
        while (true)
        {
            if (_text[p] == '_')
                p++;
            if (!IsDigit(_text[p], radix))
            {
                if (char.IsAsciiDigit(_text[p])) FailDigit(kind, p);
                else FailNumber(kind, p);
                return;
            }
            while (IsDigit(_text[p], radix))
                p++;
            if (_text[p] != '_')
                break;
        }
        if (char.IsAsciiDigit(_text[p]))
        {
            FailDigit(kind, p);
            return;
        }
        EndNumber(start, p, kind);
    }

    private static bool IsDigit(char c, int radix) => radix == 16 ? char.IsAsciiHexDigit(c) : c >= '0' && c < '0' + radix;

    private void FailDigit(string kind, int p) => Fail($"invalid digit '{_text[p]}' in {kind} literal", Offset(p) + 1);

    private void FailNumber(string kind, int p) => Fail($"invalid {kind} literal", Offset(p));

    /// <summary>A number may touch a keyword that can follow an operand, which is warned about, but no other word.</summary>
    private void EndNumber(int start, int end, string kind)
    {
        char c = _text[end];
        if (char.IsAsciiLetter(c) || c == '_')
        {
            if (!StartsWithWord(_text.AsSpan(end)))
            {
                FailNumber(kind, end);
                return;
            }
            _warnings.Add(new PySyntaxWarning($"invalid {kind} literal", _line)
            {
                Token = _tokens.Count, IsLexical = true, Column = Offset(end) - 1, EndColumn = Offset(end) - 1, TextLine = _source.GetLine(_line),
            });
        }
        Add(NUMBER, start, end - start);
        _pos = end;
    }

    private static bool StartsWithWord(ReadOnlySpan<char> rest)
        => rest.StartsWith("if") || rest.StartsWith("in") || rest.StartsWith("is")
            || IsWord(rest, "and") || IsWord(rest, "else") || IsWord(rest, "for") || IsWord(rest, "not") || IsWord(rest, "or");

    private static bool IsWord(ReadOnlySpan<char> rest, string word)
        => rest.StartsWith(word) && !(char.IsAsciiLetterOrDigit(rest[word.Length]) || rest[word.Length] is '_' or >= '\x80');
}
