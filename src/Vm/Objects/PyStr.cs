using System.Text;

namespace PyLite.Vm.Objects;

/// <summary>
/// str. Immutable to the outside, shareable between interpreters.
/// </summary>
/// <remarks>
/// Three representations, each string in exactly one of the first two once it was looked at:
/// <list type="bullet">
/// <item>narrow: a .NET string in which every char is one code point (all are at most U+FFFF; lone surrogates included);</item>
/// <item>wide: an array of code points, if and only if at least one is above U+FFFF;</item>
/// <item>a buffer that grows in place, so that <c>s += piece</c> in a loop takes linear time; it becomes narrow when somebody reads it.</item>
/// </list>
/// </remarks>
[PyType("str", Subclassable = true, Doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.")]
public partial class PyStr : PyObject
{
    /// <summary>Whether an object is exactly a str, nothing derived: one comparison, where a type pattern on a class that is not sealed calls the runtime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryExact(object? obj, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PyStr? exact)
    {
        exact = obj != null && obj.GetType() == typeof(PyStr) ? Unsafe.As<PyStr>(obj) : null;
        return exact != null;
    }

    // The process's: names are the same objects in all interpreters, and immutable.
    private static readonly InternTable Interned = new();
    private static readonly PyStr[] Latin1 = MakeLatin1();

    public static readonly PyStr Empty = Intern("");

    /// <summary>How many strings are interned.</summary>
    public static int InternedCount => Interned.Count;

    /// <summary>Compares by content.</summary>
    public static readonly IEqualityComparer<PyStr> Comparer = new ContentComparer();

    /// <summary>A string, the code points of a wide one, or an <see cref="AppendBuffer"/> that became no string yet: one field, as there are many strings.</summary>
    private object _content;
    private long _hash;
    private readonly int _length;
    private readonly bool _isWide;
    private bool _interned;

    public PyStr(string narrow) : this(TypeObject, narrow) { }

    protected PyStr(PyType type, string narrow) : base(type)
    {
        _content = narrow;
        _length = narrow.Length;
    }

    protected PyStr(PyType type, PyStr other) : base(type)
    {
        _isWide = other._isWide;
        _content = _isWide ? other._content : other.Narrow;
        _length = other._length;
    }

    private PyStr(int[] wide) : base(TypeObject)
    {
        _isWide = true;
        _content = wide;
        _length = wide.Length;
    }

    private PyStr(AppendBuffer buffer, int length) : base(TypeObject)
    {
        _content = buffer;
        _length = length;
    }

    /// <summary>The number of code points.</summary>
    public int Length => _length;

    /// <summary>Whether a code point is above U+FFFF.</summary>
    public bool IsWide => _isWide;

    /// <summary>Whether this is the one object of its content that names use.</summary>
    public bool IsInterned => _interned;

    /// <summary>The content of a narrow string: each char is a code point. Only where not <see cref="IsWide"/>.</summary>
    public string Narrow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            object content = _content;
            return content.GetType() == typeof(string) ? Unsafe.As<string>(content) : Flatten(content);
        }
    }

    /// <summary>The content of a wide string.</summary>
    public int[] Wide => Unsafe.As<int[]>(_content);

    // Another interpreter may be doing the same: either result will do.
    private string Flatten(object content)
    {
        var text = ((AppendBuffer)content).Read(_length);
        Volatile.Write(ref _content, text);
        return text;
    }

    /// <summary>The content, for the algorithms of <see cref="Text"/>.</summary>
    public Text.TextSpan Span => _isWide ? new Text.TextSpan(Wide) : new Text.TextSpan(Narrow);

    /// <summary>The text in UTF-16, for .NET and for messages; lone surrogates stay as they are.</summary>
    public string Utf16 => !_isWide ? Narrow : ToUtf16(Wide);

    public override string ToString() => Utf16;

    /// <summary>The code point at an index within the string.</summary>
    public int CodePointAt(int index) => !_isWide ? Narrow[index] : Wide[index];

    /// <summary>The code points, in a new array.</summary>
    public int[] ToCodePoints()
    {
        if (_isWide) return (int[])Wide.Clone();
        var text = Narrow;
        var points = new int[text.Length];
        for (int i = 0; i < points.Length; i++) points[i] = text[i];
        return points;
    }

    /// <summary>From a .NET string, where a surrogate pair means one code point.</summary>
    public static PyStr FromUtf16(string text)
    {
        if (text.Length <= 1) return text.Length == 0 ? Empty : FromCodePoint(text[0]);
        int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (i < 0) return new PyStr(text);
        for (; i < text.Length - 1; i++)
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) return FromPairs(text);
        return new PyStr(text);
    }

    private static PyStr FromPairs(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) points.Add(char.ConvertToUtf32(c, text[++i]));
            else points.Add(c);
        }
        return new PyStr(points.ToArray());
    }

    /// <summary>The decimal digits of an int.</summary>
    public static PyStr OfInt(long number) => (ulong)number < 10 ? Latin1['0' + (int)number] : new PyStr(Text.IntText.ToString(number));

    /// <summary>From chars that are code points each (no pairs).</summary>
    public static PyStr FromNarrow(string text) =>
        text.Length == 1 ? FromCodePoint(text[0]) : text.Length == 0 ? Empty : new PyStr(text);

    public static PyStr FromNarrow(ReadOnlySpan<char> text) =>
        text.Length == 1 ? FromCodePoint(text[0]) : text.Length == 0 ? Empty : new PyStr(text.ToString());

    /// <summary>The content, for the algorithms of <see cref="Text"/> that give a new text.</summary>
    public Text.TextValue AsText => _isWide ? Text.TextValue.WideUnchecked(Wide) : Narrow;

    /// <summary>From what the text algorithms give.</summary>
    public static PyStr FromText(Text.TextValue text)
    {
        if (text.Wide is { } wide) return new PyStr(wide);
        string narrow = text.Narrow!;
        return narrow.Length == 1 ? FromCodePoint(narrow[0]) : narrow.Length == 0 ? Empty : new PyStr(narrow);
    }

    /// <summary>From code points; narrow if they fit.</summary>
    public static PyStr FromCodePoints(ReadOnlySpan<int> points)
    {
        if (points.Length == 0) return Empty;
        if (points.Length == 1) return FromCodePoint(points[0]);
        foreach (int p in points)
            if (p > 0xFFFF) return new PyStr(points.ToArray());
        return new PyStr(string.Create(points.Length, points, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = (char)source[i];
        }));
    }

    /// <summary>The string of one code point; those of Latin-1 are cached for the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyStr FromCodePoint(int point)
    {
        if ((uint)point < 256) return Latin1[point];
        return MakeOne(point);
    }

    private static PyStr MakeOne(int point) => point <= 0xFFFF ? new PyStr(((char)point).ToString()) : new PyStr([point]);

    /// <summary>The one object for a name (narrow or UTF-16 text). Names of compiled code are interned for the process.</summary>
    public static PyStr Intern(string text)
    {
        if (Interned.Find(text) is { } found) return found;
        if (ThreadState.CurrentOrNull is { Interpreter.Host.Names: { } own } && !Interned.TryReserve(text.Length)) return own.Of(text);
        var made = text.Length > 0 && HasPair(text) ? FromPairs(text) : new PyStr(text);
        made._interned = true;
        return Interned.Add(text, made);
    }

    /// <summary>The interned object equal to this one if there is one, else this.</summary>
    public PyStr TryInterned() => _interned || _isWide ? this : Interned.Find(Narrow) is { IsWide: false } found ? found : this;

    private static bool HasPair(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) return true;
        return false;
    }

    private static string ToUtf16(ReadOnlySpan<int> points)
    {
        var builder = new StringBuilder(points.Length + 8);
        foreach (int p in points)
        {
            if (p > 0xFFFF) builder.Append(char.ConvertFromUtf32(p));
            else builder.Append((char)p);
        }
        return builder.ToString();
    }

    private static PyStr[] MakeLatin1()
    {
        var table = new PyStr[256];
        for (int i = 0; i < 256; i++) table[i] = Intern(((char)i).ToString());
        return table;
    }

    /// <summary>hash() of the content, cached; zero for the empty string.</summary>
    public long FullHash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _hash != 0 ? _hash : ComputeHash();
    }

    /// <summary>The hash that dicts and tables keep.</summary>
    public int ContentHash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => PyDict.Fold(FullHash);
    }

    private long ComputeHash() => _hash = !_isWide ? StringHash.OfChars(Narrow) : StringHash.OfCodePoints(Wide);

    /// <summary>Equality of content.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ContentEquals(PyStr a, PyStr b) => ReferenceEquals(a, b) || a._length == b._length && !(a._interned & b._interned) && SlowEquals(a, b);

    private static bool SlowEquals(PyStr a, PyStr b)
    {
        if (a._length == 1 && !a._isWide && !b._isWide) return a.Narrow[0] == b.Narrow[0];
        if (a._hash != 0 && b._hash != 0 && a._hash != b._hash) return false;
        if (!a._isWide) return !b._isWide && string.Equals(a.Narrow, b.Narrow);
        return b._isWide && a.Wide.AsSpan().SequenceEqual(b.Wide);
    }

    /// <summary>Order by code points, as Python compares strings.</summary>
    public static int Compare(PyStr a, PyStr b)
    {
        if (!a._isWide && !b._isWide) return string.CompareOrdinal(a.Narrow, b.Narrow);
        int n = Math.Min(a._length, b._length);
        for (int i = 0; i < n; i++)
        {
            int d = a.CodePointAt(i) - b.CodePointAt(i);
            if (d != 0) return d;
        }
        return a._length - b._length;
    }

    /// <summary>Concatenation of two strings; appending to a long left side reuses its buffer.</summary>
    public static PyStr Concat(PyStr a, PyStr b)
    {
        if (a._length == 0 && a.GetType() == typeof(PyStr)) return b.GetType() == typeof(PyStr) ? b : new PyStr(TypeObject, b);
        if (b._length == 0 && a.GetType() == typeof(PyStr)) return a;
        if ((long)a._length + b._length > MaxLength) throw Err.Memory();
        if (a._isWide || b._isWide)
        {
            Limits.ResourceMeter.Charge(4L * (a._length + b._length));
            var points = new int[a._length + b._length];
            a.CopyTo(points);
            b.CopyTo(points.AsSpan(a._length));
            return FromCodePoints(points);
        }
        if (a._length < AppendBuffer.Threshold) return new PyStr(string.Concat(a.Narrow, b.Narrow));
        var buffer = a._content as AppendBuffer;
        if (buffer == null || !buffer.TryAppend(a._length, b.Narrow))
        {
            buffer = buffer != null ? new AppendBuffer(buffer, a._length) : new AppendBuffer(a.Narrow);
            buffer.TryAppend(a._length, b.Narrow);
        }
        return new PyStr(buffer, a._length + b._length);
    }

    /// <summary>The longest string that .NET can hold.</summary>
    public const int MaxLength = 0x3FFFFFDF;

    /// <summary>Copies the code points.</summary>
    public void CopyTo(Span<int> target)
    {
        if (_isWide)
        {
            Wide.CopyTo(target);
            return;
        }
        var text = Narrow;
        for (int i = 0; i < text.Length; i++) target[i] = text[i];
    }

    /// <summary>The part from <paramref name="start"/>, <paramref name="length"/> code points.</summary>
    public PyStr Substring(int start, int length)
    {
        if (length == 0) return Empty;
        if (length == _length && GetType() == typeof(PyStr)) return this;
        if (_isWide) return FromCodePoints(Wide.AsSpan(start, length));
        if (length == 1) return FromCodePoint(Narrow[start]);
        return new PyStr(Narrow.Substring(start, length));
    }

    /// <summary>The part from <paramref name="start"/>, <paramref name="length"/> code points; one that the thread made a moment ago, if it can be.</summary>
    public PyStr Substring(ThreadState ts, int start, int length) =>
        _isWide || length == _length ? Substring(start, length) : ts.Recent.Get(Narrow.AsSpan(start, length));

    private sealed class ContentComparer : IEqualityComparer<PyStr>
    {
        public bool Equals(PyStr? x, PyStr? y) => x != null && y != null && ContentEquals(x, y);
        public int GetHashCode(PyStr obj) => obj.ContentHash;
    }

    /// <summary>
    /// Chars that several strings are prefixes of. Only the longest of them may append in place. Locked, because strings may be shared
    /// between interpreters.
    /// </summary>
    private sealed class AppendBuffer
    {
        public const int Threshold = 256;
        private char[] _chars;
        private int _used;

        public AppendBuffer(string start)
        {
            Limits.ResourceMeter.Charge(4L * start.Length);
            _chars = new char[Math.Max(1024, start.Length * 2)];
            start.CopyTo(_chars);
            _used = start.Length;
        }

        public AppendBuffer(AppendBuffer other, int length)
        {
            lock (other)
            {
                Limits.ResourceMeter.Charge(4L * length);
                _chars = new char[Math.Max(1024, length * 2)];
                other._chars.AsSpan(0, length).CopyTo(_chars);
                _used = length;
            }
        }

        public bool TryAppend(int at, string piece)
        {
            lock (this)
            {
                if (_used != at) return false;
                int needed = at + piece.Length;
                if (needed > _chars.Length) Limits.ResourceMeter.Charge(4L * needed);
                if (needed > _chars.Length) Array.Resize(ref _chars, (int)Math.Min(MaxLength, Math.Max((long)needed, _chars.Length * 2L)));
                piece.CopyTo(0, _chars, at, piece.Length);
                _used = needed;
                return true;
            }
        }

        public string Read(int length)
        {
            lock (this) return new string(_chars, 0, length);
        }
    }
}

/// <summary>An instance of a Python subclass of str.</summary>
public sealed class PyStrSub(PyType type, PyStr content) : PyStr(type, content)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
