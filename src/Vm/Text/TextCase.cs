namespace PyLite.Vm.Text;

/// <summary>upper(), lower(), title(), capitalize(), swapcase() and casefold() of str, with Unicode's full mappings.</summary>
public static class TextCase
{
    private const int Sigma = 0x3A3;
    private const int SmallSigma = 0x3C3;
    private const int FinalSigma = 0x3C2;

    private enum Mapping
    {
        Upper,
        Lower,
        Title,
        Fold,
    }

    /// <summary>upper().</summary>
    public static TextValue ToUpper(TextValue text) =>
        IsAscii(text) ? AsciiCase(text.Narrow!, 'a', 'z') : MapAll(text.Span, Mapping.Upper);

    /// <summary>lower().</summary>
    public static TextValue ToLower(TextValue text) =>
        IsAscii(text) ? AsciiCase(text.Narrow!, 'A', 'Z') : MapAll(text.Span, Mapping.Lower);

    /// <summary>casefold().</summary>
    public static TextValue Fold(TextValue text) =>
        IsAscii(text) ? AsciiCase(text.Narrow!, 'A', 'Z') : MapAll(text.Span, Mapping.Fold);

    /// <summary>capitalize(): the first character in title case, the others in lower case.</summary>
    public static TextValue Capitalize(TextValue text)
    {
        if (IsAscii(text))
            return AsciiWords(text.Narrow!, wordsOnly: false);
        var span = text.Span;
        var builder = new TextBuilder(span.Length + 4);
        for (var i = 0; i < span.Length; i++)
            Append(ref builder, span, i, i == 0 ? Mapping.Title : Mapping.Lower);
        return builder.ToText();
    }

    /// <summary>title(): each run of cased characters starts in title case.</summary>
    public static TextValue ToTitle(TextValue text)
    {
        if (IsAscii(text))
            return AsciiWords(text.Narrow!, wordsOnly: true);
        var span = text.Span;
        var builder = new TextBuilder(span.Length + 4);
        var inWord = false;
        for (var i = 0; i < span.Length; i++)
        {
            Append(ref builder, span, i, inWord ? Mapping.Lower : Mapping.Title);
            inWord = CharData.IsCased(span[i]);
        }
        return builder.ToText();
    }

    /// <summary>swapcase().</summary>
    public static TextValue SwapCase(TextValue text)
    {
        if (IsAscii(text))
        {
            return string.Create(text.Length, text.Narrow!, static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = (char)(char.IsAsciiLetter(source[i]) ? source[i] ^ 0x20 : source[i]);
            });
        }
        var span = text.Span;
        var builder = new TextBuilder(span.Length + 4);
        for (var i = 0; i < span.Length; i++)
        {
            if (CharData.IsUpper(span[i]))
                Append(ref builder, span, i, Mapping.Lower);
            else if (CharData.IsLower(span[i]))
                Append(ref builder, span, i, Mapping.Upper);
            else
                builder.Append(span[i]);
        }
        return builder.ToText();
    }

    private static bool IsAscii(TextValue text) => text.Narrow is { } narrow && System.Text.Ascii.IsValid(narrow);

    /// <summary>Flips the case bit of a range of letters; the same string when there is none.</summary>
    private static string AsciiCase(string text, char low, char high)
    {
        var first = text.AsSpan().IndexOfAnyInRange(low, high);
        if (first < 0)
            return text;
        return string.Create(text.Length, (text, toUpper: low == 'a'), static (span, state) =>
        {
            if (state.toUpper)
                System.Text.Ascii.ToUpper(state.text, span, out _);
            else
                System.Text.Ascii.ToLower(state.text, span, out _);
        });
    }

    /// <summary>Makes the first letter large, with <paramref name="wordsOnly"/> that of each run of letters, and all others small.</summary>
    private static string AsciiWords(string text, bool wordsOnly) => string.Create(text.Length, (text, wordsOnly), static (target, state) =>
    {
        var inWord = false;
        for (var i = 0; i < target.Length; i++)
        {
            var c = state.text[i];
            var isLetter = char.IsAsciiLetter(c);
            target[i] = (char)(!isLetter ? c : inWord ? c | 0x20 : c & ~0x20);
            inWord = isLetter || !state.wordsOnly;
        }
    });

    private static TextValue MapAll(TextSpan text, Mapping mapping)
    {
        var builder = new TextBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
            Append(ref builder, text, i, mapping);
        return builder.ToText();
    }

    private static void Append(ref TextBuilder builder, TextSpan text, int at, Mapping mapping)
    {
        var c = text[at];
        if (c < 128)
        {
            var flips = mapping is Mapping.Upper or Mapping.Title ? char.IsAsciiLetterLower((char)c) : char.IsAsciiLetterUpper((char)c);
            builder.Append((char)(flips ? c ^ 0x20 : c));
            return;
        }
        if (c == Sigma && mapping == Mapping.Lower)
        {
            builder.Append(IsFinal(text, at) ? FinalSigma : SmallSigma);
            return;
        }
        var table = mapping switch
        {
            Mapping.Upper => CharTables.CaseUpper,
            Mapping.Lower => CharTables.CaseLower,
            Mapping.Title => CharTables.CaseTitle,
            _ => CharTables.CaseFold,
        };
        if (CharData.TryMapSimple(c, table, out var result))
            builder.Append(result);
        else
            AppendSeveral(ref builder, c, table);
    }

    private static void AppendSeveral(ref TextBuilder builder, int c, ReadOnlySpan<int> table)
    {
        Span<int> mapped = stackalloc int[CharData.MaxCaseExpansion];
        var length = CharData.Map(c, table, mapped);
        for (var i = 0; i < length; i++)
            builder.Append(mapped[i]);
    }

    /// <summary>Whether a sigma ends a word: a cased character before it, none after it, not counting those that are looked through.</summary>
    private static bool IsFinal(TextSpan text, int at)
    {
        var before = at - 1;
        while (before >= 0 && CharData.IsCaseIgnorable(text[before]))
            before--;
        if (before < 0 || !CharData.IsCased(text[before]))
            return false;
        var after = at + 1;
        while (after < text.Length && CharData.IsCaseIgnorable(text[after]))
            after++;
        return after == text.Length || !CharData.IsCased(text[after]);
    }
}
