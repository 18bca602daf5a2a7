namespace PyLite.Compiler.Ast;

/// <summary>
/// The value of a string literal: a sequence of code points, among which lone surrogates may be.
/// <c>'\ud83d\ude00'</c> is two code points and <c>'\U0001f600'</c> is one, though both have the same UTF-16 text.
/// </summary>
public sealed class StrConstant : IEquatable<StrConstant>
{
    public static readonly StrConstant Empty = new("");

    /// <summary>A string whose every char is one code point.</summary>
    public StrConstant(string bmpText) => Text = bmpText;

    /// <summary>Any code points; they are kept only when one of them is beyond the BMP.</summary>
    public StrConstant(string utf16Text, int[]? codePoints)
    {
        Text = utf16Text;
        CodePoints = codePoints;
    }

    /// <summary>The string as UTF-16; each char is one code point iff <see cref="CodePoints"/> is null.</summary>
    public string Text { get; }

    /// <summary>The code points, iff one of them is greater than U+FFFF.</summary>
    public int[]? CodePoints { get; }

    /// <summary>The number of code points.</summary>
    public int Length => CodePoints?.Length ?? Text.Length;

    /// <summary>Well-formed UTF-16, in which a surrogate pair is one code point.</summary>
    public static StrConstant FromUtf16(string text)
    {
        int pairs = 0;
        for (int i = 0; i + 1 < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) { pairs++; i++; }
        if (pairs == 0)
            return text.Length == 0 ? Empty : new StrConstant(text);
        var points = new int[text.Length - pairs];
        for (int i = 0, n = 0; i < text.Length; i++, n++)
        {
            bool pair = i + 1 < text.Length && char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]);
            points[n] = pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }
        return new StrConstant(text, points);
    }

    public bool Equals(StrConstant? other)
        => other is not null && Text == other.Text
            && (CodePoints is null ? other.CodePoints is null : other.CodePoints is not null && CodePoints.AsSpan().SequenceEqual(other.CodePoints));

    public override bool Equals(object? obj) => Equals(obj as StrConstant);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;
}

/// <summary>The value of the literal <c>...</c>.</summary>
public sealed class EllipsisConstant
{
    public static readonly EllipsisConstant Instance = new();

    private EllipsisConstant() { }

    public override string ToString() => "Ellipsis";
}
