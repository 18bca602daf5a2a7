using System.Runtime.CompilerServices;

namespace PyLite.Vm.Text;

/// <summary>
/// The two-way string matching algorithm of Crochemore and Perrin (J. ACM 38, 1991): linear time and no memory, whatever
/// the needle. Searching backwards is searching forwards in mirrored spans.
/// </summary>
internal readonly struct TwoWaySearch
{
    private readonly int cut;
    private readonly int period;
    private readonly bool periodic;
    private readonly bool backward;

    private TwoWaySearch(int cut, int period, bool periodic, bool backward)
    {
        this.cut = cut;
        this.period = period;
        this.periodic = periodic;
        this.backward = backward;
    }

    /// <summary>Factorises a needle.</summary>
    public static TwoWaySearch Prepare<T>(ReadOnlySpan<T> needle, bool backward)
        where T : unmanaged
    {
        var cut = MaximalSuffix(needle, backward, descending: false, out var period);
        var otherCut = MaximalSuffix(needle, backward, descending: true, out var otherPeriod);
        if (otherCut >= cut)
            (cut, period) = (otherCut, otherPeriod);
        var periodic = true;
        for (var i = 0; i <= cut && periodic; i++)
            periodic = i + period < needle.Length && At(needle, i, backward) == At(needle, i + period, backward);
        if (!periodic)
            period = Math.Max(cut + 1, needle.Length - cut - 1) + 1;
        return new TwoWaySearch(cut, period, periodic, backward);
    }

    /// <summary>The first position at or after <paramref name="start"/>, in the direction of the search, or -1.</summary>
    public int Find<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> needle, int start)
        where T : unmanaged
    {
        var length = needle.Length;
        var memory = -1;
        for (var at = start; at <= text.Length - length;)
        {
            var i = Math.Max(cut, memory) + 1;
            while (i < length && At(needle, i, backward) == At(text, i + at, backward))
                i++;
            if (i < length)
            {
                at += i - cut;
                memory = -1;
                continue;
            }
            i = cut;
            while (i > memory && At(needle, i, backward) == At(text, i + at, backward))
                i--;
            if (i <= memory)
                return at;
            at += period;
            if (periodic)
                memory = length - period - 1;
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int At<T>(ReadOnlySpan<T> span, int index, bool backward)
        where T : unmanaged =>
        CodeUnit.Value(span[backward ? span.Length - 1 - index : index]);

    private static int MaximalSuffix<T>(ReadOnlySpan<T> needle, bool backward, bool descending, out int period)
        where T : unmanaged
    {
        var suffix = -1;
        var at = 0;
        var offset = 1;
        period = 1;
        while (at + offset < needle.Length)
        {
            var a = At(needle, at + offset, backward);
            var b = At(needle, suffix + offset, backward);
            if (a == b)
            {
                if (offset == period)
                {
                    at += period;
                    offset = 1;
                }
                else
                {
                    offset++;
                }
            }
            else if (a < b != descending)
            {
                at += offset;
                offset = 1;
                period = at - suffix;
            }
            else
            {
                suffix = at++;
                offset = period = 1;
            }
        }
        return suffix;
    }
}
