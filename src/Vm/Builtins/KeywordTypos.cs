using PyLite.Compiler;
using PyLite.Compiler.Emit;
using PyLite.Compiler.Parsing;
using PyLite.Compiler.Parsing.Lexing;

namespace PyLite.Vm.Builtins;

/// <summary>
/// Misspelt keywords: where "invalid syntax" is all that the parser can say, each word of the line is replaced by the keywords that resemble it; one with
/// which the source compiles is proposed. https://docs.python.org/3.14/whatsnew/3.14.html#improved-error-messages
/// </summary>
internal static class KeywordTypos
{
    private const double Cutoff = 0.5;
    private const int MaxProposals = 3;

    /// <summary>What is shown in place of an error's message and position.</summary>
    public readonly record struct Correction(string Message, long Line, long Offset, long EndOffset);

    /// <summary>The correction for an error that a compilation raised; null if there is none.</summary>
    public static Correction? Find(ThreadState ts, PySyntaxError error)
    {
        if (error.Type != Exc.SyntaxError || error.Msg.Ref is not PyStr message || message.ToString() is not ("invalid syntax" or "invalid syntax. Perhaps you forgot a comma?")) return null;
        if (error.Metadata.Ref is not PyTuple { Length: 3 } metadata || metadata.Items[2].Ref is not PyStr source) return null;
        if (!error.Line.IsInt || !error.EndLine.IsInt) return null;
        var lines = source.Utf16.Split('\n');
        long first = error.Line.Bits, last = error.EndLine.Bits;
        if (first < 1 || last < first || last > lines.Length) return null;
        for (long number = first; number <= last; number++)
        {
            string line = lines[number - 1];
            foreach (var (start, end) in Words(line))
            {
                string word = line[start..end];
                foreach (string keyword in Proposals(word))
                {
                    string changed = string.Join('\n', lines[..(int)(number - 1)].Append(line[..start] + keyword + line[end..]).Concat(lines[(int)number..(int)last])) + "\n";
                    if (!Compiles(changed)) continue;
                    long column = CodePoints(line.AsSpan(0, start)) + 1;
                    return new Correction($"invalid syntax. Did you mean '{keyword}'?", number, column, column + word.Length);
                }
            }
        }
        return null;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
            if (!char.IsLowSurrogate(c)) count++;
        return count;
    }

    /// <summary>Where names stand in a line, strings and comments left out.</summary>
    private static List<(int Start, int End)> Words(string line)
    {
        var words = new List<(int, int)>();
        for (int i = 0; i < line.Length;)
        {
            char c = line[i];
            if (c == '#') break;
            if (c is '"' or '\'')
            {
                int close = i + 1;
                while (close < line.Length && line[close] != c) close += line[close] == '\\' ? 2 : 1;
                i = Math.Min(close + 1, line.Length);
                continue;
            }
            int start = i++;
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') continue;
            while (i < line.Length && (char.IsAsciiLetterOrDigit(line[i]) || line[i] == '_')) i++;
            if (!char.IsAsciiDigit(c) && Keywords.TypeOf(line.AsSpan(start, i - start)) == Keywords.TypeOf("")) words.Add((start, i));
        }
        return words;
    }

    private static bool Compiles(string text)
    {
        try
        {
            var options = new CompileOptions { Parsing = new ParseOptions { Unicode = Text.SourceUnicode.Instance, AllowIncompleteInput = true } };
            PyCompiler.Compile(SourceText.FromString(text, "<string>"), ParseMode.Module, options);
            return true;
        }
        catch (PySyntaxException e)
        {
            return e.Kind == PySyntaxErrorKind.IncompleteInput || e.Message.StartsWith("expected an indented block", StringComparison.Ordinal);
        }
    }

    /// <summary>The keyword that a suggestion for a name would be, then those that resemble a word most, as difflib.get_close_matches() orders them.</summary>
    private static IEnumerable<string> Proposals(string word) =>
        (Suggestions.Closest(word, Keywords.All) is { } closest ? [closest] : Array.Empty<string>()).Concat(CloseMatches(word)).Take(MaxProposals);

    private static IEnumerable<string> CloseMatches(string word) =>
        Keywords.All.Select(k => (Keyword: k, Ratio: 2.0 * Matches(k, word) / (k.Length + word.Length))).Where(static p => p.Ratio >= Cutoff)
            .OrderByDescending(static p => p.Ratio).ThenByDescending(static p => p.Keyword, StringComparer.Ordinal).Take(MaxProposals).Select(static p => p.Keyword);

    /// <summary>How many characters are in common blocks: the longest one, and those left and right of it.</summary>
    private static int Matches(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int length = 0, atA = 0, atB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
            {
                int n = 0;
                while (i + n < a.Length && j + n < b.Length && a[i + n] == b[j + n]) n++;
                if (n > length) (length, atA, atB) = (n, i, j);
            }
        }
        return length == 0 ? 0 : length + Matches(a[..atA], b[..atB]) + Matches(a[(atA + length)..], b[(atB + length)..]);
    }
}
