namespace PyLite.Vm.Text.Regex;

/// <summary>An immutable set of code points: ascending, disjoint, non-adjacent ranges.</summary>
internal sealed class RangeList
{
    public const int MaxCodePoint = 0x10FFFF;

    public static readonly RangeList Empty = new([]);

    /// <summary>First and last of each range, one after the other.</summary>
    private readonly int[] _bounds;

    internal RangeList(int[] bounds) => _bounds = bounds;

    public int Count => _bounds.Length / 2;

    public bool IsEmpty => _bounds.Length == 0;

    public int First(int index) => _bounds[2 * index];

    public int Last(int index) => _bounds[2 * index + 1];

    public bool Contains(int codePoint)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (codePoint < First(middle))
                high = middle - 1;
            else if (codePoint > Last(middle))
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    /// <summary>The number of the range that holds the code point, or -1.</summary>
    public int IndexOf(int codePoint)
    {
        int found = Array.BinarySearch(_bounds, codePoint);
        if (found >= 0)
            return found / 2;
        int next = ~found;
        return (next & 1) == 1 ? next / 2 : -1;
    }

    /// <summary>All code points that are not in this set.</summary>
    public RangeList Complement()
    {
        List<int> bounds = [];
        int next = 0;
        for (int i = 0; i < Count; i++)
        {
            if (First(i) > next)
            {
                bounds.Add(next);
                bounds.Add(First(i) - 1);
            }
            next = Last(i) + 1;
        }
        if (next <= MaxCodePoint)
        {
            bounds.Add(next);
            bounds.Add(MaxCodePoint);
        }
        return new RangeList([.. bounds]);
    }

    /// <summary>The part of this set between two code points.</summary>
    public RangeList Clip(int first, int last)
    {
        List<int> bounds = [];
        for (int i = 0; i < Count; i++)
        {
            int low = Math.Max(First(i), first), high = Math.Min(Last(i), last);
            if (low > high)
                continue;
            bounds.Add(low);
            bounds.Add(high);
        }
        return new RangeList([.. bounds]);
    }

    public bool SameAs(RangeList other) => _bounds.AsSpan().SequenceEqual(other._bounds);
}

/// <summary>Collects ranges in any order and merges them.</summary>
internal sealed class RangeListBuilder
{
    private readonly List<(int First, int Last)> _ranges = [];

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void Add(RangeList ranges)
    {
        for (int i = 0; i < ranges.Count; i++)
            Add(ranges.First(i), ranges.Last(i));
    }

    public void Add(ReadOnlySpan<int> bounds)
    {
        for (int i = 0; i < bounds.Length; i += 2)
            Add(bounds[i], bounds[i + 1]);
    }

    public RangeList ToRangeList()
    {
        if (_ranges.Count == 0)
            return RangeList.Empty;
        _ranges.Sort();
        List<int> bounds = new(_ranges.Count * 2) { _ranges[0].First, _ranges[0].Last };
        foreach ((int first, int last) in _ranges)
        {
            if (first <= bounds[^1] + 1)
                bounds[^1] = Math.Max(bounds[^1], last);
            else
            {
                bounds.Add(first);
                bounds.Add(last);
            }
        }
        return new RangeList([.. bounds]);
    }
}
