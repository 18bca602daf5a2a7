using System.Runtime.CompilerServices;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Lets .NET's engine, which sees UTF-16 units, match text with code points beyond U+FFFF. Such a code point is not split into
/// two units; the text is copied with one stand-in unit for each, so that indices stay code point indices and every construct keeps
/// its meaning. A pattern can tell only so many characters apart, hence the characters beyond the BMP, together with the surrogates (whose
/// units serve as stand-ins), fall into few groups: one stand-in for each group is enough.
/// </summary>
/// <remarks>
/// A group is an interval between boundaries that the pattern's sets draw, divided by <c>\d</c> and <c>\w</c>. A pattern with back references can tell all
/// characters apart; for it a map is made from the text, with a stand-in for each distinct character.
/// </remarks>
internal sealed class CodeUnitMap
{
    private const int FirstUnit = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const int LastPrivateUse = 0xF8FF;
    private const int FirstAstral = 0x10000;

    private const int OtherSlot = 0;
    private const int DigitSlot = 1;
    private const int WordSlot = 2;

    /// <summary>The map of every pattern that singles out no character beyond the BMP.</summary>
    public static readonly CodeUnitMap Standard = new([]);

    /// <summary>Where each interval starts, ascending; the first starts at <see cref="FirstUnit"/>.</summary>
    private readonly int[] _starts;

    /// <summary>The stand-in of the interval's first slot.</summary>
    private readonly char[] _units;

    /// <summary>True when the interval has one stand-in rather than one for each slot.</summary>
    private readonly bool[] _single;

    /// <summary>The greatest unit of the BMP that is mapped and may be a stand-in.</summary>
    private readonly int _lastUnit;

    private readonly List<StandIn> _standIns = [];

    /// <param name="ranges">Ranges that the pattern tells apart from their surroundings, disjoint and ascending.</param>
    private CodeUnitMap(IReadOnlyList<(int First, int Last)> ranges)
    {
        _lastUnit = LastSurrogate;
        if (!TryBuild(ranges, out _starts, out _units, out _single))
        {
            _lastUnit = LastPrivateUse;
            if (!TryBuild(ranges, out _starts, out _units, out _single))
                throw new PatternException(PatternErrorKind.OverflowError, "regular expression distinguishes too many characters beyond U+FFFF");
        }
    }

    private readonly record struct StandIn(char Unit, int Sample, CharClass Classes);

    /// <summary>The map for a pattern without back references.</summary>
    public static CodeUnitMap For(PatternNode root)
    {
        SortedSet<int> boundaries = [];
        RangeListBuilder covered = new();
        Collect(root);
        if (boundaries.Count == 0)
            return Standard;
        RangeList all = covered.ToRangeList();
        List<(int First, int Last)> ranges = [];
        int[] cuts = [.. boundaries, RangeList.MaxCodePoint + 1];
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            if (all.Contains(cuts[i]))
                ranges.Add((cuts[i], cuts[i + 1] - 1));
        }
        return new CodeUnitMap(ranges);

        void Collect(PatternNode node)
        {
            if (node is CharNode { Set.Ranges: RangeList set })
            {
                for (int i = 0; i < set.Count; i++)
                {
                    // A range that holds every mapped character draws no boundary.
                    if (set.Last(i) < FirstUnit || (set.First(i) <= FirstUnit && set.Last(i) == RangeList.MaxCodePoint))
                        continue;
                    int first = Math.Max(set.First(i), FirstUnit);
                    covered.Add(first, set.Last(i));
                    boundaries.Add(first);
                    boundaries.Add(set.Last(i) + 1);
                }
            }
            foreach (PatternNode child in PatternTree.ChildrenOf(node))
                Collect(child);
        }
    }

    /// <summary>A map that tells all characters of a text apart.</summary>
    public static CodeUnitMap ForText(ReadOnlySpan<int> text)
    {
        SortedSet<int> distinct = [];
        foreach (int c in text)
        {
            if (c is >= FirstUnit and (<= LastPrivateUse or >= FirstAstral))
                distinct.Add(c);
        }
        return new CodeUnitMap([.. distinct.Select(static c => (c, c))]);
    }

    /// <summary>The text with its mapped characters replaced by stand-ins.</summary>
    public string Apply(int[] text) => string.Create(text.Length, (Map: this, Text: text), static (units, state) =>
    {
        (CodeUnitMap map, int[] text) = state;
        for (int i = 0; i < units.Length; i++)
        {
            int c = text[i];
            units[i] = map.IsMapped(c) ? map.StandInOf(c) : (char)c;
        }
    });

    /// <summary>The units that stand for the characters of a set; those outside of it are not in the result.</summary>
    public RangeList Project(RangeList ranges)
    {
        RangeListBuilder builder = new();
        builder.Add(ranges.Clip(0, FirstUnit - 1));
        builder.Add(ranges.Clip(_lastUnit + 1, FirstAstral - 1));
        foreach (StandIn standIn in _standIns)
        {
            if (ranges.Contains(standIn.Sample))
                builder.Add(standIn.Unit, standIn.Unit);
        }
        return builder.ToRangeList();
    }

    /// <summary>The stand-ins of characters in a Unicode class.</summary>
    public RangeList UnitsIn(CharClass classes)
    {
        RangeListBuilder builder = new();
        foreach (StandIn standIn in _standIns)
        {
            if ((standIn.Classes & classes) != 0)
                builder.Add(standIn.Unit, standIn.Unit);
        }
        return builder.ToRangeList();
    }

    private bool TryBuild(IReadOnlyList<(int First, int Last)> ranges, out int[] starts, out char[] units, out bool[] single)
    {
        _standIns.Clear();
        List<(int Start, char Unit, bool Single)> intervals = [];
        int nextUnit = FirstUnit;
        // Everything that no range names is one group; but surrogates and what lies beyond the BMP stay apart, as sets may end between them.
        char lowRest = Allocate(Unnamed(FirstUnit), CharClass.None);
        char highRest = AllocateSlots(Unnamed(FirstAstral));
        int position = FirstUnit;
        foreach ((int rangeFirst, int rangeLast) in ranges)
        {
            Split(rangeFirst, rangeLast, FirstUnit, FirstAstral - 1);
            Split(rangeFirst, rangeLast, FirstAstral, RangeList.MaxCodePoint);
        }
        Fill(RangeList.MaxCodePoint + 1);
        starts = [.. intervals.Select(static interval => interval.Start)];
        units = [.. intervals.Select(static interval => interval.Unit)];
        single = [.. intervals.Select(static interval => interval.Single)];
        return nextUnit <= _lastUnit + 1;

        void Split(int first, int last, int low, int high)
        {
            first = Math.Max(first, low);
            last = Math.Min(last, high);
            if (first > last || (first > _lastUnit && last < FirstAstral))
                return;
            Fill(first);
            bool isSingle = first == last || high < FirstAstral;
            intervals.Add((first, isSingle ? Allocate(first, ClassesOf(first)) : AllocateSlots(first), isSingle));
            position = last + 1;
        }

        void Fill(int end)
        {
            if (position < end && position < FirstAstral)
                intervals.Add((position, lowRest, true));
            if (position < end && end > FirstAstral)
                intervals.Add((Math.Max(position, FirstAstral), highRest, false));
            position = end;
        }

        int Unnamed(int sample)
        {
            foreach ((int rangeFirst, int rangeLast) in ranges)
            {
                if (sample >= rangeFirst && sample <= rangeLast)
                    sample = rangeLast + 1;
            }
            return sample;
        }

        char AllocateSlots(int sample)
        {
            char unit = Allocate(sample, CharClass.None);
            Allocate(sample, CharClass.Digit | CharClass.Word);
            Allocate(sample, CharClass.Word);
            return unit;
        }

        char Allocate(int sample, CharClass classes)
        {
            char unit = (char)Math.Min(nextUnit++, char.MaxValue);
            _standIns.Add(new StandIn(unit, sample, classes));
            return unit;
        }
    }

    private static CharClass ClassesOf(int c) =>
        CharClasses.IsDigit(c) ? CharClass.Digit | CharClass.Word : CharClasses.IsWord(c) ? CharClass.Word : CharClass.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsMapped(int c) => c >= FirstUnit && (c <= _lastUnit || c >= FirstAstral);

    private char StandInOf(int c)
    {
        int found = Array.BinarySearch(_starts, c);
        int interval = found >= 0 ? found : ~found - 1;
        if (_single[interval])
            return _units[interval];
        int slot = CharClasses.IsDigit(c) ? DigitSlot : CharClasses.IsWord(c) ? WordSlot : OtherSlot;
        return (char)(_units[interval] + slot);
    }
}
