using System.Buffers;

namespace PyLite.Vm.Text;

/// <summary>A list of pieces of a text, by position; what the splitting methods return. Dispose it.</summary>
public ref struct TextParts
{
    private Span<int> bounds;
    private int[]? rented;

    /// <summary>Starts in a buffer of the caller, two ints a piece, usually from stackalloc.</summary>
    public TextParts(Span<int> initial)
    {
        bounds = initial;
    }

    /// <summary>The number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>The start and length of a piece.</summary>
    public readonly (int Start, int Length) this[int index] => (bounds[2 * index], bounds[2 * index + 1] - bounds[2 * index]);

    /// <summary>Gives the pooled buffer back.</summary>
    public void Dispose()
    {
        if (rented is not null)
            ArrayPool<int>.Shared.Return(rented);
        rented = null;
        bounds = default;
        Count = 0;
    }

    internal void Add(int start, int end)
    {
        var at = 2 * Count;
        if (at + 2 > bounds.Length)
            Grow();
        bounds[at] = start;
        bounds[at + 1] = end;
        Count++;
    }

    internal readonly void Reverse()
    {
        var used = bounds[..(2 * Count)];
        for (int low = 0, high = used.Length - 2; low < high; low += 2, high -= 2)
        {
            (used[low], used[high]) = (used[high], used[low]);
            (used[low + 1], used[high + 1]) = (used[high + 1], used[low + 1]);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(32, bounds.Length * 2));
        bounds.CopyTo(larger);
        if (rented is not null)
            ArrayPool<int>.Shared.Return(rented);
        bounds = rented = larger;
    }
}
