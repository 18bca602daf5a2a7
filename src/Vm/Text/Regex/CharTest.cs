namespace PyLite.Vm.Text.Regex;

/// <summary>A character set with the answers for the first 256 characters at hand.</summary>
internal sealed class CharTest
{
    /// <summary>Characters below this have their answer in a table.</summary>
    public const int TableSize = 256;

    private readonly CharSet _set;
    private readonly bool[] _table = new bool[TableSize];

    public CharTest(CharSet set)
    {
        _set = set;
        for (int i = 0; i < TableSize; i++)
            _table[i] = set.Contains(i);
        AcceptsAll = set is { Negated: true, IsExplicit: true, Ranges.IsEmpty: true };
        Excluded = set is { Negated: true, IsExplicit: true, Ranges.Count: 1 } && set.Ranges.First(0) == set.Ranges.Last(0) ? set.Ranges.First(0) : -1;
    }

    /// <summary>True when every character is in the set.</summary>
    public bool AcceptsAll { get; }

    /// <summary>The only character that is not in the set, or -1.</summary>
    public int Excluded { get; }

    public ReadOnlySpan<bool> Table => _table;

    public CharSet Set => _set;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(int c)
    {
        bool[] table = _table;
        return (uint)c < (uint)table.Length ? table[c] : _set.Contains(c);
    }

    /// <summary>How many of the characters, from the first on, are in the set.</summary>
    public int CountLeading<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (AcceptsAll)
            return text.Length;
        if (Excluded >= 0 && Excluded <= char.MaxValue)
        {
            int found = text.IndexOf(T.CreateTruncating(Excluded));
            return found < 0 ? text.Length : found;
        }
        int count = 0;
        while (count < text.Length && Accepts(int.CreateTruncating(text[count])))
            count++;
        return count;
    }
}
