using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>bytes or bytearray: what the algorithms that serve both need to know.</summary>
internal interface IBytesKind
{
    static abstract string Name { get; }
    static abstract Value Make(byte[] data);
}

/// <summary>The methods that bytes and bytearray share: https://docs.python.org/3.14/library/stdtypes.html#bytes-and-bytearray-operations</summary>
internal static class BytesOps
{
    /// <summary>The argument of find() and its like: a byte or bytes. <paramref name="one"/> is room for the byte.</summary>
    private static ReadOnlySpan<byte> Needle(ThreadState ts, in Value value, Span<byte> one)
    {
        if (Buffers.TryGet(ts, value, out var bytes)) return bytes;
        if (!SequenceOps.IsIndex(value)) throw Err.Type($"argument should be integer or bytes-like object, not '{value.Type.FullName}'");
        one[0] = ToByte(ts, value);
        return one[..1];
    }

    /// <summary>A byte; ValueError "byte must be in range(0, 256)".</summary>
    public static byte ToByte(ThreadState ts, in Value value, string message = "byte must be in range(0, 256)")
    {
        var index = Ops.ToIndex(ts, value);
        return index.IsInt && (ulong)index.Bits < 256 ? (byte)index.Bits : throw Err.Value(message);
    }

    public static int Find(ThreadState ts, ReadOnlySpan<byte> text, in Value sub, in Value start, in Value end, bool last)
    {
        Span<byte> one = stackalloc byte[1];
        PyStr.SearchBounds(ts, start, end, text.Length, out int from, out int to);
        var needle = Needle(ts, sub, one);
        if (to - from < needle.Length) return -1;
        text = text[from..to];
        int at = last ? TextSearch.RFind(text, needle) : TextSearch.Find(text, needle);
        return at < 0 ? -1 : from + at;
    }

    public static Value Index(ThreadState ts, ReadOnlySpan<byte> text, in Value sub, in Value start, in Value end, bool last) =>
        Find(ts, text, sub, start, end, last) is >= 0 and var at ? at : ts.Raise(Exc.ValueError, "subsection not found");

    public static long Count(ThreadState ts, ReadOnlySpan<byte> text, in Value sub, in Value start, in Value end)
    {
        Span<byte> one = stackalloc byte[1];
        PyStr.SearchBounds(ts, start, end, text.Length, out int from, out int to);
        var needle = Needle(ts, sub, one);
        return to - from < needle.Length ? 0 : TextSearch.Count(text[from..to], needle);
    }

    public static bool Contains(ThreadState ts, ReadOnlySpan<byte> text, in Value item)
    {
        if (SequenceOps.IsIndex(item)) return text.Contains(ToByte(ts, item));
        return TextSearch.Find(text, Buffers.Get(ts, item)) >= 0;
    }

    public static bool Affix(ThreadState ts, ReadOnlySpan<byte> text, in Value what, in Value start, in Value end, bool atEnd)
    {
        PyStr.SearchBounds(ts, start, end, text.Length, out int from, out int to);
        if (what.Ref is PyTuple tuple)
        {
            foreach (ref readonly var item in tuple.Items.AsSpan())
                if (Matches(text, Buffers.Get(ts, item), from, to, atEnd)) return true;
            return false;
        }
        if (!Buffers.TryGet(ts, what, out var one)) throw Err.Type($"{(atEnd ? "endswith" : "startswith")} first arg must be bytes or a tuple of bytes, not {what.Type.FullName}");
        return Matches(text, one, from, to, atEnd);
    }

    private static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part, int from, int to, bool atEnd) =>
        to - from >= part.Length && text.Slice(atEnd ? to - part.Length : from, part.Length).SequenceEqual(part);

    public static (int Start, int Length) RemoveAffix(ThreadState ts, ReadOnlySpan<byte> text, in Value affix, bool atEnd)
    {
        var part = Buffers.Get(ts, affix);
        if (!Matches(text, part, 0, text.Length, atEnd)) return (0, text.Length);
        return (atEnd ? 0 : part.Length, text.Length - part.Length);
    }

    public static (int Start, int Length) Strip(ThreadState ts, ReadOnlySpan<byte> text, in Value chars, bool left, bool right) =>
        chars.IsNone ? TextSplit.StripSpaces(text, left, right) : TextSplit.Strip(text, Buffers.Get(ts, chars), left, right);

    public static Value Split<TKind>(ThreadState ts, ReadOnlySpan<byte> text, in Value sep, long limit, bool fromRight) where TKind : IBytesKind
    {
        var parts = new TextParts(stackalloc int[64]);
        if (sep.IsNone)
        {
            if (fromRight) TextSplit.RSplitSpaces(text, limit, ref parts);
            else TextSplit.SplitSpaces(text, limit, ref parts);
        }
        else
        {
            var separator = Buffers.Get(ts, sep);
            if (fromRight) TextSplit.RSplit(text, separator, limit, ref parts);
            else TextSplit.Split(text, separator, limit, ref parts);
        }
        return ToList<TKind>(text, ref parts);
    }

    public static Value SplitLines<TKind>(ReadOnlySpan<byte> text, bool keepEnds) where TKind : IBytesKind
    {
        var parts = new TextParts(stackalloc int[64]);
        TextSplit.SplitLines(text, keepEnds, ref parts);
        return ToList<TKind>(text, ref parts);
    }

    private static Value ToList<TKind>(ReadOnlySpan<byte> text, ref TextParts parts) where TKind : IBytesKind
    {
        var items = new Value[parts.Count];
        for (int i = 0; i < items.Length; i++)
        {
            var (start, length) = parts[i];
            items[i] = TKind.Make(text.Slice(start, length).ToArray());
        }
        parts.Dispose();
        return new PyList(items);
    }

    public static Value Partition<TKind>(ThreadState ts, ReadOnlySpan<byte> text, in Value sep, bool last) where TKind : IBytesKind
    {
        var separator = Buffers.Get(ts, sep);
        int at = last ? TextSplit.RPartition(text, separator) : TextSplit.Partition(text, separator);
        if (at < 0)
        {
            Value whole = TKind.Make(text.ToArray()), none = TKind.Make([]), none2 = TKind.Make([]);
            return last ? PyTuple.Of(none, none2, whole) : PyTuple.Of(whole, none, none2);
        }
        return PyTuple.Of(TKind.Make(text[..at].ToArray()), TKind.Make(separator.ToArray()), TKind.Make(text[(at + separator.Length)..].ToArray()));
    }

    public static byte[] Join(ThreadState ts, ReadOnlySpan<byte> separator, in Value iterable)
    {
        if (!Ops.TryGetIter(ts, iterable, out var iterator)) throw Err.Type("can only join an iterable");
        var items = Ops.ToArray(ts, PyList.TryExact(iterable.Ref, out _) || PyTuple.TryExact(iterable.Ref, out _) ? iterable : iterator);
        if (items.Length == 0) return [];
        long length = (long)separator.Length * (items.Length - 1);
        for (int i = 0; i < items.Length; i++)
        {
            if (!Buffers.TryGet(ts, items[i], out var part)) throw Err.Type($"sequence item {i}: expected a bytes-like object, {items[i].Type.FullName} found");
            // Buffers of Python classes are asked for once.
            if (items[i].Ref is not IBuffer) items[i] = new PyBytes(part.ToArray());
            length += part.Length;
        }
        if (length > Array.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge(length);
        var joined = new byte[length];
        var target = joined.AsSpan();
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                separator.CopyTo(target);
                target = target[separator.Length..];
            }
            var part = Buffers.Get(ts, items[i]);
            part.CopyTo(target);
            target = target[part.Length..];
        }
        return joined;
    }

    /// <summary>The replaced bytes; null if nothing is replaced.</summary>
    public static byte[]? Replace(ThreadState ts, ReadOnlySpan<byte> text, in Value old, in Value @new, long count) =>
        TextReplace.Replace(text, Buffers.Get(ts, old), Buffers.Get(ts, @new), count);

    public static byte[] Translate(ThreadState ts, ReadOnlySpan<byte> text, in Value table, in Value delete)
    {
        ReadOnlySpan<byte> map = default;
        if (!table.IsNone)
        {
            map = Buffers.Get(ts, table);
            if (map.Length != 256) throw Err.Value("translation table must be 256 characters long");
        }
        Span<bool> deleted = stackalloc bool[256];
        deleted.Clear();
        foreach (byte b in Buffers.Get(ts, delete)) deleted[b] = true;
        var result = new byte[text.Length];
        int count = 0;
        foreach (byte b in text)
            if (!deleted[b]) result[count++] = map.Length == 0 ? b : map[b];
        return count == result.Length ? result : result[..count];
    }

    public static Value MakeTrans(ThreadState ts, in Value from, in Value to)
    {
        ReadOnlySpan<byte> source = Buffers.Get(ts, from), target = Buffers.Get(ts, to);
        if (source.Length != target.Length) throw Err.Value("maketrans arguments must have same length");
        var table = new byte[256];
        for (int i = 0; i < table.Length; i++) table[i] = (byte)i;
        for (int i = 0; i < source.Length; i++) table[source[i]] = target[i];
        return new PyBytes(table);
    }

    /// <summary>center(), ljust() and rjust(): where is 0 for left, 1 for center, 2 for right of the text.</summary>
    public static byte[] Pad(ReadOnlySpan<byte> text, long width, in Value fill, string name)
    {
        byte b = (byte)' ';
        if (!fill.IsAbsent)
        {
            var bytes = fill.Ref switch { PyBytes x => x.Span, PyByteArray y => y.Span, _ => throw Err.Type($"{name}() argument 2 must be a byte string of length 1, not {fill.Type.FullName}") };
            if (bytes.Length != 1)
                throw Err.Type($"{name}(): argument 2 must be a byte string of length 1, not a {(fill.Ref is PyBytes ? "bytes" : "bytearray")} object of length {bytes.Length}");
            b = bytes[0];
        }
        CheckWidth(width);
        long left = name switch { "ljust" => 0, "rjust" => Math.Max(0, width - text.Length), _ => TextPadding.CenterLeft(text.Length, width) };
        return BytesText.Pad(text, (int)left, (int)Math.Max(width, 0), b);
    }

    public static byte[] ZeroFill(ReadOnlySpan<byte> text, long width)
    {
        CheckWidth(width);
        return BytesText.ZeroFill(text, (int)Math.Max(width, 0));
    }

    private static void CheckWidth(long width)
    {
        if (width > Array.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge(width);
    }

    public static byte[] Repeat(ReadOnlySpan<byte> text, long count)
    {
        if (count <= 0 || text.Length == 0) return [];
        if (count > Array.MaxLength / text.Length) throw Err.Memory();
        Limits.ResourceMeter.Charge(count * text.Length);
        var result = new byte[count * text.Length];
        if (text.Length == 1) result.AsSpan().Fill(text[0]);
        else
            for (int done = 0; done < result.Length; done += text.Length) text.CopyTo(result.AsSpan(done));
        return result;
    }

    public static byte[] Slice(ThreadState ts, ReadOnlySpan<byte> text, PySlice slice)
    {
        var (start, step, count) = slice.Indices(ts, text.Length);
        if (step == 1) return text.Slice((int)start, (int)count).ToArray();
        var result = new byte[count];
        for (int i = 0; i < result.Length; i++) result[i] = text[(int)(start + i * step)];
        return result;
    }

    public static byte[] Concat(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if ((long)a.Length + b.Length > Array.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge((long)a.Length + b.Length);
        var result = new byte[a.Length + b.Length];
        a.CopyTo(result);
        b.CopyTo(result.AsSpan(a.Length));
        return result;
    }

    public static Value Compare(CompareOp op, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => op switch
    {
        CompareOp.Eq => a.SequenceEqual(b),
        CompareOp.Ne => !a.SequenceEqual(b),
        _ => Ops.Holds(op, a.SequenceCompareTo(b)),
    };

    /// <summary>hex(sep, bytes_per_sep): groups are counted from the right, with a negative count from the left.</summary>
    /// <summary>Whether the length of a separator is asked of a script.</summary>
    public static bool HasOwnLength(in Value sep) => sep.IsObject && !sep.Type.IsBuiltin && sep.Type.Slot(SlotId.Len) is PyFunction;

    public static PyStr Hex(ThreadState ts, ReadOnlySpan<byte> bytes, in Value sep, int group)
    {
        if (sep.IsAbsent || group == 0 && IsSeparator(ts, sep) || bytes.Length == 0 && IsSeparator(ts, sep)) return PyStr.FromNarrow(Convert.ToHexStringLower(bytes));
        char separator = Separator(ts, sep);
        long size = Math.Abs((long)group);
        long length = 2L * bytes.Length + (bytes.Length - 1) / size;
        if (length > PyStr.MaxLength) throw Err.Memory();
        var builder = new TextBuilder((int)length);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i > 0 && (group > 0 ? bytes.Length - i : i) % size == 0) builder.Append(separator);
            builder.Append("0123456789abcdef"[bytes[i] >> 4]);
            builder.Append("0123456789abcdef"[bytes[i] & 15]);
        }
        return PyStr.FromNarrow(builder.ToNarrow());
    }

    private static bool IsSeparator(ThreadState ts, in Value sep) => Separator(ts, sep) >= 0;

    private static char Separator(ThreadState ts, in Value sep)
    {
        if (Ops.Len(ts, sep) != 1) throw Err.Value("sep must be length 1.");
        int c = sep.Ref switch
        {
            PyStr text => text.CodePointAt(0),
            PyBytes bytes => bytes.Data[0],
            _ => throw Err.Type("sep must be str or bytes."),
        };
        return c < 128 ? (char)c : throw Err.Value("sep must be ASCII.");
    }

    public static byte[] FromHex(ThreadState ts, in Value text)
    {
        if (text.Ref is not PyStr && !Buffers.Supports(text)) throw Err.Type($"fromhex() argument must be str or bytes-like, not {text.Type.FullName}");
        TextSpan digits = text.Ref is PyStr str ? str.Span : System.Text.Encoding.Latin1.GetString(Buffers.Get(ts, text));
        var result = new byte[digits.Length / 2 + 1];
        int count = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            if (CodeUnit.IsSpace((byte)digits[i]) && digits[i] < 128) continue;
            int high = HexDigit(digits[i]);
            if (high < 0) throw NotHex(i);
            if (++i == digits.Length) throw Err.Value("fromhex() arg must contain an even number of hexadecimal digits");
            int low = HexDigit(digits[i]);
            if (low < 0) throw NotHex(i);
            result[count++] = (byte)(high << 4 | low);
        }
        return result[..count];
    }

    private static PyException NotHex(int position) => Err.Value($"non-hexadecimal number found in fromhex() arg at position {position}");

    private static int HexDigit(int c) => c is >= '0' and <= '9' ? c - '0' : (c | 32) is >= 'a' and <= 'f' ? (c | 32) - 'a' + 10 : -1;

    /// <summary>What bytes(source, encoding, errors) and bytearray(...) hold.</summary>
    public static byte[] FromSource<TKind>(ThreadState ts, in Value source, in Value encoding, in Value errors) where TKind : IBytesKind
    {
        string? encodingName = TextArgument<TKind>(encoding, "encoding"), errorsName = TextArgument<TKind>(errors, "errors");
        if (source.IsAbsent)
        {
            if (encodingName != null || errorsName != null) throw Err.Type($"{(encodingName != null ? "encoding" : "errors")} without a string argument");
            return [];
        }
        if (encodingName != null)
        {
            if (source.Ref is not PyStr text) throw Err.Type("encoding without a string argument");
            return Codecs.Encode(ts, text, encodingName, errorsName ?? "strict").Data;
        }
        if (errorsName != null) throw Err.Type(source.Ref is PyStr ? "string argument without an encoding" : "errors without a string argument");
        if (source.Ref is PyStr) throw Err.Type("string argument without an encoding");
        if (SequenceOps.IsIndex(source))
        {
            long count = Ops.ToLong(ts, source, "cannot fit 'int' into an index-sized integer");
            if (count < 0) throw Err.Value("negative count");
            if (count > Array.MaxLength) throw Err.Memory();
            Limits.ResourceMeter.Charge(count);
            return new byte[count];
        }
        return FromObject<TKind>(ts, source);
    }

    private static string? TextArgument<TKind>(in Value value, string name) where TKind : IBytesKind => value.IsAbsent ? null
        : value.Ref is PyStr text ? text.Utf16 : throw Err.Type($"{TKind.Name}() argument '{name}' must be str, not {(value.IsNone ? "None" : value.Type.FullName)}");

    /// <summary>The bytes of a buffer or of an iterable of ints.</summary>
    public static byte[] FromObject<TKind>(ThreadState ts, in Value source, bool asksHint = false) where TKind : IBytesKind
    {
        if (source.Ref is PyMemoryView view) return view.ToArray();
        if (Buffers.Lend(ts, source, Buffers.FullReadOnly) is { } lent)
        {
            var copied = lent.ToArray();
            Buffers.HandBack(ts, source.Object, lent);
            return copied;
        }
        if (Buffers.TryGet(ts, source, out var bytes)) return bytes.ToArray();
        string range = TKind.Name == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
        if (source.Type.Slot(SlotId.Iter) is null or PyNone && source.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type($"cannot convert '{source.Type.FullName}' object to {TKind.Name}");
        var collected = new PyByteArray();
        if (source.IsExact<PyTuple>())
        {
            foreach (var item in Ops.ToArray(ts, source)) collected.Append(ToByte(ts, item, range));
            return collected.Span.ToArray();
        }
        if (source.Ref is PyList list && source.IsExact<PyList>())
        {
            // An item's __index__ may change the list.
            for (int i = 0; i < list.Count; i++) collected.Append(ToByte(ts, list.Items[i], range));
            return collected.Span.ToArray();
        }
        var iterator = Ops.GetIter(ts, source);
        if (asksHint || TKind.Name == "bytes") Ops.AskLengthHint(ts, source);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            collected.Append(ToByte(ts, item, range));
            ts.CheckBreaker();
        }
        return collected.Span.ToArray();
    }
}
