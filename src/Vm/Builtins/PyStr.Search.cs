using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// Searching and replacing.
public partial class PyStr
{
    /// <summary>The code points; the array must not be written to.</summary>
    private static int[] PointsOf(PyStr text) => text._isWide ? text.Wide : text.ToCodePoints();

    /// <summary>The bounds that <c>find(sub, start, end)</c> and its like mean; <paramref name="from"/> may lie behind <paramref name="to"/>.</summary>
    internal static void SearchBounds(ThreadState ts, in Value start, in Value end, int length, out int from, out int to)
    {
        from = 0;
        to = length;
        if (!start.IsNone)
        {
            long index = SliceIndex(ts, start);
            if (index < 0) index = Math.Max(0, index + length);
            from = (int)Math.Min(index, int.MaxValue);
        }
        if (!end.IsNone)
        {
            long index = SliceIndex(ts, end);
            if (index < 0) index = Math.Max(0, index + length);
            to = (int)Math.Min(index, length);
        }
    }

    private static long SliceIndex(ThreadState ts, in Value value)
    {
        if (value.IsInt) return value.Bits;
        if (value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type("slice indices must be integers or None or have an __index__ method");
        return Ops.ToClampedLong(ts, value);
    }

    /// <summary>The position of a part between two bounds, or -1.</summary>
    private int FindIn(PyStr sub, int from, int to, bool last)
    {
        if (to - from < sub._length) return -1;
        int at;
        if (!_isWide)
        {
            if (sub._isWide) return -1;
            var text = Narrow.AsSpan(from, to - from);
            at = last ? TextSearch.RFind(text, sub.Narrow.AsSpan()) : TextSearch.Find(text, sub.Narrow.AsSpan());
        }
        else
        {
            ReadOnlySpan<int> text = Wide.AsSpan(from, to - from), needle = PointsOf(sub);
            at = last ? TextSearch.RFind(text, needle) : TextSearch.Find(text, needle);
        }
        return at < 0 ? -1 : from + at;
    }

    /// <summary>Whether a part occurs.</summary>
    public bool Contains(PyStr sub) =>
        sub._length == 1 && !_isWide && !sub._isWide ? Narrow.Contains(sub.Narrow[0]) : FindIn(sub, 0, _length, last: false) >= 0;

    private int Find(ThreadState ts, PyStr sub, in Value start, in Value end, bool last)
    {
        SearchBounds(ts, start, end, _length, out int from, out int to);
        return FindIn(sub, from, to, last);
    }

    [PyMethod("find(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Return -1 on failure.")]
    Value Find(ThreadState ts, PyStr sub, Value start, Value end) => Find(ts, sub, start, end, last: false);

    [PyMethod("rfind(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Return -1 on failure.")]
    Value RFind(ThreadState ts, PyStr sub, Value start, Value end) => Find(ts, sub, start, end, last: true);

    [PyMethod("index(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Raises ValueError when the substring is not found.")]
    Value Index(ThreadState ts, PyStr sub, Value start, Value end) =>
        Find(ts, sub, start, end, last: false) is >= 0 and var at ? at : ts.Raise(Exc.ValueError, "substring not found");

    [PyMethod("rindex(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Raises ValueError when the substring is not found.")]
    Value RIndex(ThreadState ts, PyStr sub, Value start, Value end) =>
        Find(ts, sub, start, end, last: true) is >= 0 and var at ? at : ts.Raise(Exc.ValueError, "substring not found");

    [PyMethod("count(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.")]
    long Count(ThreadState ts, PyStr sub, Value start, Value end)
    {
        SearchBounds(ts, start, end, _length, out int from, out int to);
        if (to - from < sub._length) return 0;
        if (_isWide) return TextSearch.Count(Wide.AsSpan(from, to - from), PointsOf(sub).AsSpan());
        return sub._isWide ? 0 : TextSearch.Count(Narrow.AsSpan(from, to - from), sub.Narrow.AsSpan());
    }

    [PyMethod("startswith(self, prefix, start=None, end=None, /)", Shown = "($self, prefix[, start[, end]], /)", Doc = "Return True if the string starts with the specified prefix, False otherwise.\n\n  prefix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.")]
    bool StartsWith(ThreadState ts, Value prefix, Value start, Value end) => MatchesAny(ts, prefix, start, end, atEnd: false);

    [PyMethod("endswith(self, suffix, start=None, end=None, /)", Shown = "($self, suffix[, start[, end]], /)", Doc = "Return True if the string ends with the specified suffix, False otherwise.\n\n  suffix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string.")]
    bool EndsWith(ThreadState ts, Value suffix, Value start, Value end) => MatchesAny(ts, suffix, start, end, atEnd: true);

    private bool MatchesAny(ThreadState ts, in Value what, in Value start, in Value end, bool atEnd)
    {
        SearchBounds(ts, start, end, _length, out int from, out int to);
        if (what.Ref is PyStr one) return Matches(one, from, to, atEnd);
        string name = atEnd ? "endswith" : "startswith";
        if (what.Ref is not PyTuple tuple) throw Err.Type($"{name} first arg must be str or a tuple of str, not {what.Type.FullName}");
        foreach (ref readonly var item in tuple.Items.AsSpan())
        {
            if (item.Ref is not PyStr part) throw Err.Type($"tuple for {name} must only contain str, not {item.Type.FullName}");
            if (Matches(part, from, to, atEnd)) return true;
        }
        return false;
    }

    private bool Matches(PyStr part, int from, int to, bool atEnd)
    {
        int n = part._length;
        if (to - from < n) return false;
        int at = atEnd ? to - n : from;
        if (!_isWide) return !part._isWide && Narrow.AsSpan(at, n).SequenceEqual(part.Narrow);
        if (part._isWide) return Wide.AsSpan(at, n).SequenceEqual(part.Wide);
        var text = part.Narrow;
        for (int i = 0; i < n; i++)
            if (Wide[at + i] != text[i]) return false;
        return true;
    }

    [PyMethod("removeprefix(self, prefix, /)", Doc = "Return a str with the given prefix string removed if present.\n\nIf the string starts with the prefix string, return\nstring[len(prefix):].  Otherwise, return a copy of the original\nstring.")]
    Value RemovePrefix(PyStr prefix) => Matches(prefix, 0, _length, atEnd: false) ? Substring(prefix._length, _length - prefix._length) : Exact();

    [PyMethod("removesuffix(self, suffix, /)", Doc = "Return a str with the given suffix string removed if present.\n\nIf the string ends with the suffix string and that suffix is not\nempty, return string[:-len(suffix)].  Otherwise, return a copy of\nthe original string.")]
    Value RemoveSuffix(PyStr suffix) => Matches(suffix, 0, _length, atEnd: true) ? Substring(0, _length - suffix._length) : Exact();

    [PyMethod("replace(self, old, new, /, count=-1)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    Value Replace(PyStr old, PyStr @new, nint count)
    {
        if (!_isWide && !@new._isWide)
        {
            if (old._isWide) return Exact();
            string before = Narrow, after = TextReplace.Replace(before, old.Narrow, @new.Narrow, count);
            return ReferenceEquals(before, after) ? Exact() : FromNarrow(after);
        }
        var points = TextReplace.Replace<int>(PointsOf(this), PointsOf(old), PointsOf(@new), count);
        return points == null ? Exact() : FromCodePoints(points);
    }

    /// <summary>This text as an exact str.</summary>
    internal PyStr Exact() => GetType() == typeof(PyStr) ? this : new PyStr(TypeObject, this);
}
