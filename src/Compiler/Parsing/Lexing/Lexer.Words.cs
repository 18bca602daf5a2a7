using System.Globalization;
using System.Text;
using static PyLite.Compiler.Parsing.Generated.PyLiteParser;

namespace PyLite.Compiler.Parsing.Lexing;

// Names, keywords, string prefixes and the soft keywords.
internal sealed partial class Lexer
{
    private void LexWord()
    {
        int start = _pos, p = _pos;
        while (char.IsAsciiLetterOrDigit(_text[p]) || _text[p] == '_')
            p++;
        if (_text[p] is '"' or '\'' && p - start <= 5 && IsStringPrefix(start, p))
        {
            LexString(start, p);
            return;
        }
        if (_text[p] >= 0x80)
        {
            LexUnicodeName(start, p);
            return;
        }
        int type = Keywords.TypeOf(_text.AsSpan(start, p - start));
        if (type == NAME)
            ResolveType();
        Add(type, start, p - start);
        _pos = p;
        if (type is FOR or IN)
            TrackFor(type);
        else if (type == AS && _depth > 0)
            ResolveWith();
    }

    /// <summary>An "as" directly in the parentheses behind a "with" proves that they hold its items.</summary>
    private void ResolveWith()
    {
        int open = _brackets[_depth - 1].TokenIndex;
        if (_tokens[open].Type == LPAR && open > 0 && _tokens[open - 1].Type == WITH)
            _tokens[open].Type = WITH_LPAR;
    }

    /// <summary>Before a name: a preceding "type" that begins a statement is a keyword.</summary>
    private void ResolveType()
    {
        int count = _tokens.Count;
        if (count == 0 || _tokens[count - 1].Type != NAME || _depth != 0)
            return;
        ref Token previous = ref _tokens[count - 1];
        if (_text.AsSpan(previous.Start, previous.End - previous.Start) is "type"
            && (count == _lineToken + 1 || _tokens[count - 2].Type is SEMI or COLON))
            previous.Type = TYPE;
    }

    /// <summary>The first "in" after a "for" at the same bracket depth ends the targets of that "for".</summary>
    private void TrackFor(int type)
    {
        ref int pending = ref _depth == 0 ? ref _pendingForAtTop : ref _brackets[_depth - 1].PendingFor;
        if (type == FOR)
        {
            pending = 1;
        }
        else if (pending > 0)
        {
            pending = 0;
            _tokens[_tokens.Count - 1].Type = FOR_IN;
        }
    }

    private void LexUnicodeName(int start, int p)
    {
        int pairs = 0;
        int bad = -1;
        while (char.IsAsciiLetterOrDigit(_text[p]) || _text[p] == '_' || _text[p] >= 0x80)
        {
            Rune.DecodeFromUtf16(_text.AsSpan(p), out Rune rune, out int length);
            if (bad < 0 && !(p == start ? UnicodeIdentifiers.IsStart(rune) : UnicodeIdentifiers.IsContinue(rune)))
                bad = p;
            pairs += length - 1;
            p += length;
        }
        if (bad >= 0)
        {
            FailCharacter(start, bad);
            return;
        }
        ResolveType();
        ref Token token = ref Add(NAME, start, p - start);
        token.EndColumn -= pairs;
        _lineBase += pairs;
        _pos = p;
    }

    private void FailCharacter(int start, int bad)
    {
        for (int i = start; i < bad; i++)
            if (char.IsHighSurrogate(_text[i])) _lineBase++;
        Rune.DecodeFromUtf16(_text.AsSpan(bad), out Rune rune, out _);
        _pos = bad;
        bool printable = Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator);
        Fail(
            printable ? $"invalid character '{rune}' (U+{rune.Value:X4})" : $"invalid non-printable character U+{rune.Value:X4}",
            Offset(bad) + 1);
    }

    /// <summary>At the end of a logical line: finds out whether its first word is a soft keyword.</summary>
    private void ResolveSoftKeywords()
    {
        _pendingForAtTop = 0;
        if (_lineToken >= _tokens.Count)
            return;
        ref Token first = ref _tokens[_lineToken];
        if (first.Type != NAME)
            return;
        ReadOnlySpan<char> word = _text.AsSpan(first.Start, first.End - first.Start);
        if (word is "match")
        {
            // "match x:" and nothing after the colon; "match:" and "match = x:" are something else (and wrong). Where no
            // statement can begin like this, the colon may be anywhere.
            int last = _tokens.Count - 2, second = _tokens[Math.Min(_lineToken + 1, last)].Type;
            bool colon = last > _lineToken + 1 && _tokens[last].Type == COLON;
            for (int i = _lineToken + 2; !colon && i < last && second is NAME or NUMBER or STRING; i++)
                colon = _tokens[i].Type == COLON;
            if (colon && StartsExpression(second))
            {
                first.Type = MATCH;
                _afterMatch = true;
            }
        }
        else if (word is "case" && _indents[_indentDepth].IsMatchBody)
        {
            first.Type = CASE;
        }
    }

    /// <summary>Whether a token can begin the subject of a match statement.</summary>
    private static bool StartsExpression(int type)
        => type is NAME or NUMBER or STRING or FSTRING_START or TSTRING_START or NONE or TRUE or FALSE or ELLIPSIS or LPAR or LSQB or LBRACE
            or LAMBDA or AWAIT or NOT or TILDE or PLUS or MINUS or STAR;
}
