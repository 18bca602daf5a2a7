namespace PyLite.Vm.Text;

/// <summary>
/// find(), rfind() and count() over chars, code points or bytes. Callers slice to start and end first. Time is linear in
/// the worst case too: .NET's vectorised search serves until its comparisons have cost more than that.
/// </summary>
public static class TextSearch
{
    /// <summary>The first position of a needle, or -1.</summary>
    public static int Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IEquatable<T> =>
        needle.Length <= Searcher<T>.PrefixLength ? text.IndexOf(needle) : new Searcher<T>(needle).Find(text);

    /// <summary>The last position of a needle, or -1.</summary>
    public static int RFind<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle)
        where T : unmanaged, IEquatable<T>
    {
        if (needle.Length == 0)
            return text.Length;
        return new Searcher<T>(needle).RFind(text);
    }

    /// <summary>The number of occurrences that do not overlap; the empty needle occurs around each unit.</summary>
    public static int Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle, long limit = long.MaxValue)
        where T : unmanaged, IEquatable<T>
    {
        if (needle.Length == 0)
            return (int)Math.Min(limit, text.Length + 1L);
        if (needle.Length == 1)
            return (int)Math.Min(limit, text.Count(needle[0]));
        var searcher = new Searcher<T>(needle);
        var count = 0;
        while (count < limit)
        {
            var at = searcher.Find(text);
            if (at < 0)
                break;
            count++;
            text = text[(at + needle.Length)..];
        }
        return count;
    }
}

/// <summary>Looks for one needle, once or many times; what is learnt about the needle is kept.</summary>
public ref struct Searcher<T>
    where T : unmanaged, IEquatable<T>
{
    /// <summary>A needle up to this length is compared whole at each place; a longer one by such a part first.</summary>
    internal const int PrefixLength = 16;

    private readonly ReadOnlySpan<T> needle;
    private TwoWaySearch forward;
    private TwoWaySearch backward;
    private bool hasForward;
    private bool hasBackward;

    /// <summary>Looks for a needle that is not empty.</summary>
    public Searcher(ReadOnlySpan<T> needle)
    {
        this.needle = needle;
    }

    /// <summary>The first position, or -1.</summary>
    public int Find(ReadOnlySpan<T> text)
    {
        if (needle.Length == 1)
            return text.IndexOf(needle[0]);
        if (needle.Length <= PrefixLength)
            return text.IndexOf(needle);
        if (hasForward)
            return forward.Find(text, needle, 0);
        var prefix = needle[..PrefixLength];
        long budget = 4L * needle.Length;
        for (var at = 0; at <= text.Length - needle.Length; at++)
        {
            var found = text[at..].IndexOf(prefix);
            if (found < 0 || (at += found) > text.Length - needle.Length)
                return -1;
            var common = text[at..].CommonPrefixLength(needle);
            if (common == needle.Length)
                return at;
            budget += 2L * found - common;
            if (budget >= 0)
                continue;
            forward = TwoWaySearch.Prepare(needle, backward: false);
            hasForward = true;
            return forward.Find(text, needle, at + 1);
        }
        return -1;
    }

    /// <summary>The last position, or -1.</summary>
    public int RFind(ReadOnlySpan<T> text)
    {
        if (needle.Length == 1)
            return text.LastIndexOf(needle[0]);
        if (needle.Length <= PrefixLength)
            return text.LastIndexOf(needle);
        var suffix = needle[^PrefixLength..];
        long budget = hasBackward ? 0 : 4L * needle.Length;
        var end = text.Length;
        while (budget > 0)
        {
            var found = text[..end].LastIndexOf(suffix);
            var at = found + PrefixLength - needle.Length;
            if (found < 0 || at < 0)
                return -1;
            if (text[at..].StartsWith(needle))
                return at;
            budget += 2L * (end - found) - needle.Length;
            end = found + PrefixLength - 1;
        }
        if (!hasBackward)
        {
            backward = TwoWaySearch.Prepare(needle, backward: true);
            hasBackward = true;
        }
        var mirrored = backward.Find(text[..end], needle, 0);
        return mirrored < 0 ? -1 : end - mirrored - needle.Length;
    }
}
