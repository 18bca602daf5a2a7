using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// Splitting, stripping and joining.
public partial class PyStr
{
    [PyMethod("split(self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any\n    whitespace character (including \\n \\r \\t \\f and spaces) and\n    will discard empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the front of the string and works to the end.\n\nNote, str.split() is mainly useful for data that has been\nintentionally delimited.  With natural text that includes\npunctuation, consider using the regular expression module.")]
    Value Split(ThreadState ts, Value sep, nint maxsplit)
    {
        var parts = new TextParts(stackalloc int[64]);
        if (sep.IsNone)
        {
            if (_isWide) TextSplit.SplitSpaces<int>(Wide, maxsplit, ref parts);
            else TextSplit.SplitSpaces<char>(Narrow, maxsplit, ref parts);
        }
        else
        {
            var separator = Separator(sep);
            if (_isWide) TextSplit.Split<int>(Wide, PointsOf(separator), maxsplit, ref parts);
            else if (separator._isWide) return ListOfThis();
            else TextSplit.Split<char>(Narrow, separator.Narrow, maxsplit, ref parts);
        }
        return ToList(ts, ref parts);
    }

    [PyMethod("rsplit(self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any\n    whitespace character (including \\n \\r \\t \\f and spaces) and\n    will discard empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the end of the string and works to the front.")]
    Value RSplit(ThreadState ts, Value sep, nint maxsplit)
    {
        var parts = new TextParts(stackalloc int[64]);
        if (sep.IsNone)
        {
            if (_isWide) TextSplit.RSplitSpaces<int>(Wide, maxsplit, ref parts);
            else TextSplit.RSplitSpaces<char>(Narrow, maxsplit, ref parts);
        }
        else
        {
            var separator = Separator(sep);
            if (_isWide) TextSplit.RSplit<int>(Wide, PointsOf(separator), maxsplit, ref parts);
            else if (separator._isWide) return ListOfThis();
            else TextSplit.RSplit<char>(Narrow, separator.Narrow, maxsplit, ref parts);
        }
        return ToList(ts, ref parts);
    }

    [PyMethod("splitlines(self, /, keepends=False)", Doc = "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends\nis given and true.")]
    Value SplitLines(ThreadState ts, bool keepends)
    {
        var parts = new TextParts(stackalloc int[64]);
        if (_isWide) TextSplit.SplitLines<int>(Wide, keepends, ref parts);
        else TextSplit.SplitLines<char>(Narrow, keepends, ref parts);
        return ToList(ts, ref parts);
    }

    private static PyStr Separator(in Value sep) => sep.Ref as PyStr ?? throw Err.Type($"must be str or None, not {sep.Type.FullName}");

    private Value ListOfThis() => new PyList([(Value)Exact()]);

    private Value ToList(ThreadState ts, ref TextParts parts)
    {
        var items = new Value[parts.Count];
        for (int i = 0; i < items.Length; i++)
        {
            var (start, length) = parts[i];
            items[i].Ref = Substring(ts, start, length);
        }
        parts.Dispose();
        return new PyList(items);
    }

    [PyMethod("partition(self, sep, /)", Doc = "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string.  If the separator\nis found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing\nthe original string and two empty strings.")]
    Value Partition(ThreadState ts, Value sep)
    {
        var separator = PartitionSeparator(sep);
        int at = FindIn(separator, 0, _length, last: false);
        return at < 0 ? PyTuple.Of(this, Empty, Empty) : Around(ts, separator, at);
    }

    [PyMethod("rpartition(self, sep, /)", Doc = "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string, starting at the\nend.  If the separator is found, returns a 3-tuple containing the\npart before the separator, the separator itself, and the part after\nit.\n\nIf the separator is not found, returns a 3-tuple containing two\nempty strings and the original string.")]
    Value RPartition(ThreadState ts, Value sep)
    {
        var separator = PartitionSeparator(sep);
        int at = FindIn(separator, 0, _length, last: true);
        return at < 0 ? PyTuple.Of(Empty, Empty, this) : Around(ts, separator, at);
    }

    private static PyStr PartitionSeparator(in Value sep)
    {
        if (sep.Ref is not PyStr separator) throw Err.Type($"must be str, not {sep.Type.FullName}");
        return separator._length != 0 ? separator : throw Err.Value("empty separator");
    }

    private Value Around(ThreadState ts, PyStr separator, int at)
    {
        int behind = at + separator._length;
        return PyTuple.Of(Substring(ts, 0, at), separator, Substring(ts, behind, _length - behind));
    }

    [PyMethod("strip(self, chars=None, /)", Doc = "Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    Value Strip(ThreadState ts, Value chars) => Strip(ts, chars, left: true, right: true, "strip");

    [PyMethod("lstrip(self, chars=None, /)", Doc = "Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    Value LStrip(ThreadState ts, Value chars) => Strip(ts, chars, left: true, right: false, "lstrip");

    [PyMethod("rstrip(self, chars=None, /)", Doc = "Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    Value RStrip(ThreadState ts, Value chars) => Strip(ts, chars, left: false, right: true, "rstrip");

    private PyStr Strip(ThreadState ts, in Value chars, bool left, bool right, string name)
    {
        int start, length;
        if (chars.IsNone) (start, length) = _isWide ? TextSplit.StripSpaces<int>(Wide, left, right) : TextSplit.StripSpaces<char>(Narrow, left, right);
        else if (chars.Ref is not PyStr set) throw Err.Type($"{name} arg must be None or str");
        else if (!_isWide && !set._isWide) (start, length) = TextSplit.Strip<char>(Narrow, set.Narrow, left, right);
        else (start, length) = TextSplit.Strip<int>(PointsOf(this), PointsOf(set), left, right);
        return Substring(ts, start, length);
    }

    [PyMethod("join(self, iterable, /)", Doc = "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given\nstring.  The result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'")]
    Value Join(ThreadState ts, Value iterable)
    {
        if (PyList.TryExact(iterable.Ref, out var list)) return Join(list.Span);
        if (PyTuple.TryExact(iterable.Ref, out var tuple)) return Join(tuple.Items);
        return Ops.TryGetIter(ts, iterable, out var iterator) ? Join(Ops.ToArray(ts, iterator)) : ts.Raise(Exc.TypeError, "can only join an iterable");
    }

    /// <summary>Joins strings with this one in between.</summary>
    public PyStr Join(ReadOnlySpan<Value> items)
    {
        if (items.Length == 0) return Empty;
        long length = (long)_length * (items.Length - 1);
        bool wide = _isWide && items.Length > 1;
        for (int i = 0; i < items.Length; i++)
        {
            if (!PyStr.TryExact(items[i].Ref, out var text)) text = StrItem(items[i], i);
            length += text._length;
            wide |= text._isWide;
        }
        if (items.Length == 1 && items[0].IsExact<PyStr>()) return (PyStr)items[0].Object;
        if (length > MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge((wide ? 4 : 2) * length);
        if (length == 0) return Empty;
        return wide ? JoinWide(items, (int)length) : JoinNarrow(items, (int)length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyStr StrItem(in Value item, int index) => item.Ref as PyStr ?? throw Err.Type($"sequence item {index}: expected str instance, {item.Type.FullName} found");

    private PyStr JoinNarrow(ReadOnlySpan<Value> items, int length)
    {
        var joined = new string('\0', length);
        // Nobody has seen the new string yet.
        var span = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(joined.AsSpan()), length);
        string separator = Narrow;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                if (separator.Length == 1) span[0] = separator[0];
                else separator.CopyTo(span);
                span = span[separator.Length..];
            }
            string text = Unsafe.As<PyStr>(items[i].Ref)!.Narrow;
            text.CopyTo(span);
            span = span[text.Length..];
        }
        return FromNarrow(joined);
    }

    private PyStr JoinWide(ReadOnlySpan<Value> items, int length)
    {
        var points = new int[length];
        var span = points.AsSpan();
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                CopyTo(span);
                span = span[_length..];
            }
            var text = Unsafe.As<PyStr>(items[i].Ref)!;
            text.CopyTo(span);
            span = span[text._length..];
        }
        return new PyStr(points);
    }
}
