using PyLite.Vm.Builtins;
using PyLite.Vm.Objects;
using PyLite.Vm.Text;
using PyLite.Vm.Text.Regex;
using PyLite.Vm.Values;
using ThreadState = PyLite.Vm.Eval.ThreadState;

namespace PyLite.Stdlib.Re;

/// <summary>A str or bytes-like object that is being matched: the object, what the matcher sees of it, and how pieces are cut out of it.</summary>
internal sealed class MatchText
{
    private readonly PyStr? _str;
    private readonly byte[]? _bytes;

    private MatchText(in Value original, PyStr str)
    {
        Original = original;
        _str = str;
        Subject = RegexSubject.From(str.IsWide ? TextValue.FromCodePoints(str.Wide) : str.Narrow);
    }

    private MatchText(in Value original, byte[] bytes)
    {
        Original = original;
        _bytes = bytes;
        Subject = RegexSubject.FromBytes(bytes);
    }

    /// <summary>The object that was given.</summary>
    public Value Original { get; }

    public RegexSubject Subject { get; }

    public bool IsBytes => _bytes != null;

    public PyStr Str => _str!;

    public byte[] Bytes => _bytes!;

    /// <summary>Prepares an object for a pattern; TypeError when the two do not go together.</summary>
    public static MatchText From(ThreadState ts, in Value text, bool isBytesPattern)
    {
        if (text.Ref is PyStr str)
            return isBytesPattern ? throw Err.Type("cannot use a bytes pattern on a string-like object") : new MatchText(text, str);
        byte[] bytes = BytesOf(ts, text) ?? throw Err.Type($"expected string or bytes-like object, got '{Ops.TypeFullName(text.Type)}'");
        return isBytesPattern ? new MatchText(text, bytes) : throw Err.Type("cannot use a string pattern on a bytes-like object");
    }

    /// <summary>The bytes of a bytes-like object (not to be written to), or null.</summary>
    public static byte[]? BytesOf(ThreadState ts, in Value value)
    {
        if (value.Ref is PyBytes bytes)
            return bytes.Data;
        return Buffers.TryGet(ts, value, out ReadOnlySpan<byte> span) ? span.ToArray() : null;
    }

    /// <summary>The piece between two indices; the object itself when that is all of it.</summary>
    public Value Slice(int start, int end)
    {
        if (start == 0 && end == Subject.Length && (Original.IsExact<PyStr>() || Original.IsExact<PyBytes>()))
            return Original;
        if (_bytes != null)
        {
            // A bytearray may have changed since: then the piece is what stands there now.
            ReadOnlySpan<byte> bytes = Original.Ref is PyByteArray array ? array.Span : _bytes;
            bytes = bytes[Math.Min(start, bytes.Length)..Math.Min(end, bytes.Length)];
            return bytes.IsEmpty ? PyBytes.Empty : new PyBytes(bytes.ToArray());
        }
        return _str!.IsWide
            ? PyStr.FromCodePoints(_str.Wide.AsSpan(start, end - start))
            : PyStr.FromNarrow(_str.Narrow.AsSpan(start, end - start));
    }

    /// <summary>The piece between two indices, or what stands for a group that took no part.</summary>
    public Value Slice(ReadOnlySpan<int> spans, int group, in Value missing) =>
        spans[2 * group] < 0 ? missing : Slice(spans[2 * group], spans[2 * group + 1]);

    public Value Empty => _bytes != null ? PyBytes.Empty : PyStr.Empty;
}
