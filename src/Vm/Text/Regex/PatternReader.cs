namespace PyLite.Vm.Text.Regex;

/// <summary>A unit of pattern syntax: a character, or a backslash with the character after it.</summary>
internal readonly record struct PatternToken(int Char, bool IsEscape)
{
    public static readonly PatternToken End = new(-1, false);

    public bool IsEnd => Char < 0;

    public int Length => IsEnd ? 0 : IsEscape ? 2 : 1;

    /// <summary>True for this character when it is not escaped.</summary>
    public bool Is(char c) => Char == c && !IsEscape;
}

/// <summary>
/// Reads a pattern or a replacement template token by token, one token ahead. The look-ahead is visible:
/// a trailing backslash is reported as soon as the token before it is consumed.
/// </summary>
internal sealed class PatternReader
{
    private readonly int[] _text;
    private int _end;

    public PatternReader(int[] text)
    {
        _text = text;
        Advance();
    }

    /// <summary>The token that <see cref="Read"/> will return.</summary>
    public PatternToken Next { get; private set; }

    /// <summary>Where <see cref="Next"/> starts.</summary>
    public int Position => _end - Next.Length;

    public ReadOnlySpan<int> Text => _text;

    public ReadOnlySpan<int> Slice(int start, int end) => _text.AsSpan(start, end - start);

    public PatternToken Read()
    {
        PatternToken token = Next;
        Advance();
        return token;
    }

    public bool TryRead(char c)
    {
        if (!Next.Is(c))
            return false;
        Advance();
        return true;
    }

    public void Seek(int position)
    {
        _end = position;
        Advance();
    }

    /// <summary>Reads up to <paramref name="limit"/> characters that fit; the result is a slice of the pattern.</summary>
    public ReadOnlySpan<int> ReadWhile(int limit, Func<int, bool> fits)
    {
        int start = Position;
        int count = 0;
        while (count < limit && !Next.IsEnd && !Next.IsEscape && fits(Next.Char))
        {
            Advance();
            count++;
        }
        return Slice(start, start + count);
    }

    /// <summary>Reads a non-empty name and the terminator after it.</summary>
    public ReadOnlySpan<int> ReadUntil(char terminator, string what)
    {
        int start = Position;
        while (true)
        {
            int end = Position;
            PatternToken token = Read();
            if (token.IsEnd)
                throw end == start ? Error($"missing {what}") : Error($"missing {terminator}, unterminated name", end - start);
            if (!token.Is(terminator))
                continue;
            if (end == start)
                throw Error($"missing {what}", 1);
            return Slice(start, end);
        }
    }

    /// <summary>An error <paramref name="back"/> characters before the next token.</summary>
    public PatternException Error(string message, int back = 0) => new(message, _text, Position - back);

    private void Advance()
    {
        if (_end >= _text.Length)
        {
            Next = PatternToken.End;
            return;
        }
        int c = _text[_end++];
        if (c != '\\')
        {
            Next = new PatternToken(c, false);
            return;
        }
        if (_end >= _text.Length)
            throw new PatternException("bad escape (end of pattern)", _text, _text.Length - 1);
        Next = new PatternToken(_text[_end++], true);
    }
}
