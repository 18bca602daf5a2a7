namespace PyLite.Vm.Text;

/// <summary>
/// A Python string as the object model stores it: narrow (a .NET string, each char one code point, lone
/// surrogates included) when no code point exceeds U+FFFF, otherwise wide (an array of code points).
/// </summary>
public readonly struct TextValue
{
    private readonly object? data;

    private TextValue(object data)
    {
        this.data = data;
    }

    /// <summary>The empty string.</summary>
    public static TextValue Empty => new("");

    /// <summary>The narrow form, or null when the text is wide.</summary>
    public string? Narrow => data is string text ? text : data is null ? "" : null;

    /// <summary>The wide form, or null when the text is narrow.</summary>
    public int[]? Wide => data is null or string ? null : System.Runtime.CompilerServices.Unsafe.As<int[]>(data);

    /// <summary>Whether some code point exceeds U+FFFF.</summary>
    public bool IsWide => data is not (null or string);

    /// <summary>The number of code points.</summary>
    public int Length => data is string text ? text.Length : Wide is { } wide ? wide.Length : 0;

    /// <summary>The code point at a position.</summary>
    public int this[int index] => Wide is { } wide ? wide[index] : Narrow![index];

    /// <summary>A view of the whole text.</summary>
    public TextSpan Span => Wide is { } wide ? new TextSpan(wide) : new TextSpan(Narrow);

    /// <summary>Takes a .NET string as it is: each char is one code point.</summary>
    public static implicit operator TextValue(string narrow) => new(narrow);

    /// <summary>Makes the canonical form of a sequence of code points.</summary>
    public static TextValue FromCodePoints(ReadOnlySpan<int> codePoints) =>
        codePoints.ContainsAnyExceptInRange(0, 0xFFFF) ? new(codePoints.ToArray()) : new(NarrowString(codePoints));

    /// <summary>Makes the canonical form from UTF-16, in which a surrogate pair is one code point.</summary>
    public static TextValue FromUtf16(string utf16)
    {
        for (var i = 0; i + 1 < utf16.Length; i++)
            if (char.IsSurrogatePair(utf16[i], utf16[i + 1]))
                return new(ToCodePoints(utf16));
        return new(utf16);
    }

    /// <summary>The text of one code point.</summary>
    public static TextValue FromCodePoint(int codePoint) =>
        codePoint > 0xFFFF ? new(new[] { codePoint }) : new(((char)codePoint).ToString());

    /// <summary>The text in UTF-16, as .NET wants it; a narrow text is returned as it is.</summary>
    public override string ToString()
    {
        if (data is not int[] wide)
            return Narrow!;
        var builder = new System.Text.StringBuilder(wide.Length + 16);
        foreach (var codePoint in wide)
        {
            if (codePoint > 0xFFFF)
                builder.Append(char.ConvertFromUtf32(codePoint));
            else
                builder.Append((char)codePoint);
        }
        return builder.ToString();
    }

    /// <summary>Whether the two texts hold the same code points.</summary>
    public bool SameAs(TextValue other) =>
        IsWide == other.IsWide && (IsWide ? Wide.AsSpan().SequenceEqual(other.Wide) : Narrow == other.Narrow);

    /// <summary>Reads an array of code points that is known to hold one above U+FFFF.</summary>
    internal static TextValue WideUnchecked(int[] codePoints) => new(codePoints);

    private static string NarrowString(ReadOnlySpan<int> codePoints) =>
        string.Create(codePoints.Length, codePoints, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)source[i];
        });

    private static int[] ToCodePoints(string utf16)
    {
        var result = new List<int>(utf16.Length);
        for (var i = 0; i < utf16.Length; i++)
        {
            if (i + 1 < utf16.Length && char.IsSurrogatePair(utf16[i], utf16[i + 1]))
                result.Add(char.ConvertToUtf32(utf16[i], utf16[++i]));
            else
                result.Add(utf16[i]);
        }
        return result.ToArray();
    }
}

/// <summary>A view of a narrow or wide text, for algorithms that are not worth writing once for each form.</summary>
public readonly ref struct TextSpan
{
    private readonly ReadOnlySpan<char> narrow;
    private readonly ReadOnlySpan<int> wide;
    private readonly bool isWide;

    /// <summary>Views chars, each one code point.</summary>
    public TextSpan(ReadOnlySpan<char> text)
    {
        narrow = text;
    }

    /// <summary>Views code points.</summary>
    public TextSpan(ReadOnlySpan<int> text)
    {
        wide = text;
        isWide = true;
    }

    /// <summary>Whether the view is of code points rather than chars.</summary>
    public bool IsWide => isWide;

    /// <summary>The chars of a narrow view.</summary>
    public ReadOnlySpan<char> Narrow => narrow;

    /// <summary>The code points of a wide view.</summary>
    public ReadOnlySpan<int> Wide => wide;

    /// <summary>The number of code points.</summary>
    public int Length => isWide ? wide.Length : narrow.Length;

    /// <summary>The code point at a position.</summary>
    public int this[int index] => isWide ? wide[index] : narrow[index];

    /// <summary>Views a .NET string.</summary>
    public static implicit operator TextSpan(string text) => new(text.AsSpan());

    /// <summary>Views chars.</summary>
    public static implicit operator TextSpan(ReadOnlySpan<char> text) => new(text);

    /// <summary>Views code points.</summary>
    public static implicit operator TextSpan(ReadOnlySpan<int> text) => new(text);

    /// <summary>Views a text.</summary>
    public static implicit operator TextSpan(TextValue text) => text.Span;

    /// <summary>The part from a position on.</summary>
    public TextSpan Slice(int start) => isWide ? new(wide[start..]) : new(narrow[start..]);

    /// <summary>The part of that length from a position on.</summary>
    public TextSpan Slice(int start, int length) => isWide ? new(wide.Slice(start, length)) : new(narrow.Slice(start, length));

    /// <summary>The text that is viewed, in its canonical form.</summary>
    public TextValue ToText() => isWide ? TextValue.FromCodePoints(wide) : narrow.ToString();

    /// <summary>The position of a code point, or -1.</summary>
    public int IndexOf(int codePoint)
    {
        if (isWide)
            return wide.IndexOf(codePoint);
        return codePoint > 0xFFFF ? -1 : narrow.IndexOf((char)codePoint);
    }

    /// <summary>The text in UTF-16.</summary>
    public override string ToString() => ToText().ToString();
}
