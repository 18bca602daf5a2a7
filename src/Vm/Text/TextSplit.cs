using System.Runtime.CompilerServices;

namespace PyLite.Vm.Text;

/// <summary>
/// split(), rsplit(), splitlines(), partition() and strip() over chars, code points or bytes. A limit below zero is none.
/// </summary>
public static class TextSplit
{
    private const int MaxScanned = 64;

    /// <summary>split(separator, limit).</summary>
    public static void Split<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit, ref TextParts parts)
        where T : unmanaged, IEquatable<T>
    {
        CheckSeparator(separator);
        var searcher = new Searcher<T>(separator);
        var start = 0;
        while (limit-- != 0)
        {
            var at = searcher.Find(text[start..]);
            if (at < 0)
                break;
            parts.Add(start, start + at);
            start += at + separator.Length;
        }
        parts.Add(start, text.Length);
    }

    /// <summary>rsplit(separator, limit).</summary>
    public static void RSplit<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit, ref TextParts parts)
        where T : unmanaged, IEquatable<T>
    {
        CheckSeparator(separator);
        var searcher = new Searcher<T>(separator);
        var end = text.Length;
        while (limit-- != 0)
        {
            var at = searcher.RFind(text[..end]);
            if (at < 0)
                break;
            parts.Add(at + separator.Length, end);
            end = at;
        }
        parts.Add(0, end);
        parts.Reverse();
    }

    /// <summary>split(None, limit).</summary>
    public static void SplitSpaces<T>(ReadOnlySpan<T> text, long limit, ref TextParts parts)
        where T : unmanaged
    {
        for (var at = 0; ;)
        {
            while (at < text.Length && CodeUnit.IsSpace(text[at]))
                at++;
            if (at == text.Length)
                return;
            var start = at;
            if (limit-- == 0)
            {
                parts.Add(start, text.Length);
                return;
            }
            while (at < text.Length && !CodeUnit.IsSpace(text[at]))
                at++;
            parts.Add(start, at);
        }
    }

    /// <summary>rsplit(None, limit).</summary>
    public static void RSplitSpaces<T>(ReadOnlySpan<T> text, long limit, ref TextParts parts)
        where T : unmanaged
    {
        for (var end = text.Length; ;)
        {
            while (end > 0 && CodeUnit.IsSpace(text[end - 1]))
                end--;
            if (end == 0)
                break;
            var start = end;
            if (limit-- == 0)
            {
                parts.Add(0, end);
                break;
            }
            while (start > 0 && !CodeUnit.IsSpace(text[start - 1]))
                start--;
            parts.Add(start, end);
            end = start;
        }
        parts.Reverse();
    }

    /// <summary>splitlines(keepends).</summary>
    public static void SplitLines<T>(ReadOnlySpan<T> text, bool keepEnds, ref TextParts parts)
        where T : unmanaged
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && !IsLineBreak(text[at]))
                at++;
            var end = at;
            if (at < text.Length)
            {
                at += CodeUnit.Value(text[at]) == '\r' && at + 1 < text.Length && CodeUnit.Value(text[at + 1]) == '\n' ? 2 : 1;
                if (keepEnds)
                    end = at;
            }
            parts.Add(start, end);
        }
    }

    /// <summary>partition(separator): the position of the separator, or -1.</summary>
    public static int Partition<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator)
        where T : unmanaged, IEquatable<T>
    {
        CheckSeparator(separator);
        return TextSearch.Find(text, separator);
    }

    /// <summary>rpartition(separator): the position of the separator, or -1.</summary>
    public static int RPartition<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator)
        where T : unmanaged, IEquatable<T>
    {
        CheckSeparator(separator);
        return TextSearch.RFind(text, separator);
    }

    /// <summary>The part that strip() keeps; with neither end it is the whole.</summary>
    public static (int Start, int Length) StripSpaces<T>(ReadOnlySpan<T> text, bool left, bool right)
        where T : unmanaged
    {
        int start = 0, end = text.Length;
        while (left && start < end && CodeUnit.IsSpace(text[start]))
            start++;
        while (right && end > start && CodeUnit.IsSpace(text[end - 1]))
            end--;
        return (start, end - start);
    }

    /// <summary>The part that strip(characters) keeps.</summary>
    public static (int Start, int Length) Strip<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> characters, bool left, bool right)
        where T : unmanaged, IEquatable<T>
    {
        // Many characters would make this quadratic.
        if (characters.Length > MaxScanned)
            return Strip(text, Distinct(characters), left, right);
        int start = 0, end = text.Length;
        while (left && start < end && characters.Contains(text[start]))
            start++;
        while (right && end > start && characters.Contains(text[end - 1]))
            end--;
        return (start, end - start);
    }

    private static (int Start, int Length) Strip<T>(ReadOnlySpan<T> text, HashSet<T> characters, bool left, bool right)
    {
        int start = 0, end = text.Length;
        while (left && start < end && characters.Contains(text[start]))
            start++;
        while (right && end > start && characters.Contains(text[end - 1]))
            end--;
        return (start, end - start);
    }

    private static HashSet<T> Distinct<T>(ReadOnlySpan<T> characters)
    {
        var set = new HashSet<T>();
        foreach (var c in characters)
            set.Add(c);
        return set;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLineBreak<T>(T unit)
        where T : unmanaged
    {
        var c = CodeUnit.Value(unit);
        return typeof(T) == typeof(byte) ? c is '\n' or '\r' : c is (<= 0x1E or >= 0x85) and (>= '\n' and <= '\r' or >= 0x1C and <= 0x1E or 0x85 or 0x2028 or 0x2029);
    }

    private static void CheckSeparator<T>(ReadOnlySpan<T> separator)
    {
        if (separator.Length == 0)
            throw PyTextError.Value("empty separator");
    }
}
