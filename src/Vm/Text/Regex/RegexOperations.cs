using System.Buffers;

namespace PyLite.Vm.Text.Regex;

/// <summary>Receives the result of a substitution in order: pieces of the subject, and literal parts of the template.</summary>
public interface ISubstitutionSink
{
    /// <summary>Takes over the subject between two indices.</summary>
    void Copy(int start, int end);

    /// <summary>Appends a literal part of the template.</summary>
    void Append(TemplatePart literal);

    /// <summary>Appends what stands for this match when there is no template (the result of calling a function).</summary>
    void Replace(ReadOnlySpan<int> spans);
}

/// <summary>The algorithms of <c>findall</c>, <c>split</c> and <c>sub</c> in terms of spans; the caller slices its own kind of text.</summary>
public static class RegexOperations
{
    /// <summary>Collects the spans of all matches, one after the other, <see cref="RegexProgram.SpanLength"/> numbers for each.</summary>
    public static MatchStatus FindAll(RegexProgram program, RegexSubject subject, int start, int end, List<int> spans, IMatchWatch? watch = null)
    {
        MatchScanner scanner = new(program, subject, start, end);
        int[] match = new int[program.SpanLength];
        MatchStatus status;
        while ((status = scanner.Next(MatchMode.Search, match, watch)) == MatchStatus.Matched)
            spans.AddRange(match);
        return status;
    }

    /// <summary>
    /// Splits the subject at matches, at most <paramref name="limit"/> times unless that is 0. The pieces and the groups between them are added to
    /// <paramref name="pieces"/> as pairs of indices, -1 for a group that took no part.
    /// </summary>
    public static MatchStatus Split(RegexProgram program, RegexSubject subject, int limit, List<int> pieces, IMatchWatch? watch = null)
    {
        MatchScanner scanner = new(program, subject, 0, subject.Length);
        int[] match = new int[program.SpanLength];
        int last = 0;
        for (int count = 0; limit == 0 || count < limit; count++)
        {
            MatchStatus status = scanner.Next(MatchMode.Search, match, watch);
            if (status == MatchStatus.NoMatch)
                break;
            if (status != MatchStatus.Matched)
                return status;
            pieces.Add(last);
            pieces.Add(match[0]);
            pieces.AddRange(match.AsSpan(2, 2 * program.GroupCount));
            last = match[1];
        }
        pieces.Add(last);
        pieces.Add(subject.Length);
        return MatchStatus.Matched;
    }

    /// <summary>
    /// Replaces matches, at most <paramref name="limit"/> of them unless that is 0. Without a template the sink is asked for each replacement.
    /// <paramref name="count"/> is the number of replacements made.
    /// </summary>
    public static MatchStatus Substitute<TSink>(
        RegexProgram program, RegexSubject subject, ReplacementTemplate? template, int limit, ref TSink sink, out int count, IMatchWatch? watch = null)
        where TSink : ISubstitutionSink, allows ref struct
    {
        MatchScanner scanner = new(program, subject, 0, subject.Length);
        int[] match = new int[program.SpanLength];
        int last = 0;
        for (count = 0; limit == 0 || count < limit; count++)
        {
            MatchStatus status = scanner.Next(MatchMode.Search, match, watch);
            if (status == MatchStatus.NoMatch)
                break;
            if (status != MatchStatus.Matched)
                return status;
            if (last < match[0])
                sink.Copy(last, match[0]);
            if (template is null)
                sink.Replace(match);
            else
                Expand(template, match, ref sink);
            last = match[1];
        }
        if (last < subject.Length)
            sink.Copy(last, subject.Length);
        return MatchStatus.Matched;
    }

    /// <summary>Appends the template with the groups of a match filled in; groups that took no part are empty.</summary>
    public static void Expand<TSink>(ReplacementTemplate template, ReadOnlySpan<int> spans, ref TSink sink)
        where TSink : ISubstitutionSink, allows ref struct
    {
        foreach (TemplatePart part in template.Parts)
        {
            if (part.IsLiteral)
                sink.Append(part);
            else if (spans[2 * part.Group] < spans[2 * part.Group + 1])
                sink.Copy(spans[2 * part.Group], spans[2 * part.Group + 1]);
        }
    }
}

/// <summary><c>re.escape</c>.</summary>
public static class RegexEscaping
{
    private const string Special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";

    private static readonly SearchValues<char> SpecialChars = SearchValues.Create(Special);
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(Special.Select(static c => (byte)c).ToArray());

    /// <summary>True when the character gets a backslash.</summary>
    public static bool IsSpecial(int c) => c < 0x80 && SpecialChars.Contains((char)c);

    /// <summary>Escapes a str.</summary>
    public static TextValue Escape(TextSpan text) => text.IsWide
        ? TextValue.FromCodePoints(Escape(text.Wide, '\\', IsSpecial))
        : new string(Escape(text.Narrow, '\\', static c => IsSpecial(c)));

    /// <summary>Escapes bytes.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> text) => Escape(text, (byte)'\\', static c => SpecialBytes.Contains(c));

    private static T[] Escape<T>(ReadOnlySpan<T> text, T backslash, Func<T, bool> isSpecial)
    {
        int special = 0;
        foreach (T c in text)
            special += isSpecial(c) ? 1 : 0;
        T[] result = new T[text.Length + special];
        int length = 0;
        foreach (T c in text)
        {
            if (isSpecial(c))
                result[length++] = backslash;
            result[length++] = c;
        }
        return result;
    }
}
