using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>What characters a text holds. .NET's engine has a shorter and faster translation for ASCII, and none for wide texts.</summary>
internal enum TextKind
{
    /// <summary>All characters are below U+0080: .NET's own <c>\w</c> and <c>\b</c> are exact.</summary>
    Ascii,

    /// <summary>All characters are at most U+FFFF.</summary>
    Narrow,

    /// <summary>There are characters beyond U+FFFF.</summary>
    Wide,
}

/// <summary>
/// A text prepared for matching. Preparing looks at every character once (and copies bytes), so whoever matches against the same long text
/// again and again should keep the subject. Indices are those of the Python object.
/// </summary>
public sealed class RegexSubject
{
    private readonly string? _narrow;
    private readonly int[]? _wide;

    private RegexSubject(string narrow, bool isAscii)
    {
        _narrow = narrow;
        Kind = isAscii ? TextKind.Ascii : TextKind.Narrow;
        Length = narrow.Length;
    }

    private RegexSubject(int[] wide)
    {
        _wide = wide;
        Kind = TextKind.Wide;
        Length = wide.Length;
    }

    /// <summary>The number of code points or bytes.</summary>
    public int Length { get; }

    internal TextKind Kind { get; }

    /// <summary>The text where it is not <see cref="TextKind.Wide"/>; bytes are the characters of their values.</summary>
    internal string Narrow => _narrow!;

    /// <summary>The code points where the text is <see cref="TextKind.Wide"/>.</summary>
    internal int[] Wide => _wide!;

    /// <summary>A str.</summary>
    public static RegexSubject From(TextValue text) => text.Wide is { } wide ? new RegexSubject(wide) : new RegexSubject(text.Narrow!, Ascii.IsValid(text.Narrow));

    /// <summary>The present contents of a bytes-like object.</summary>
    public static RegexSubject FromBytes(ReadOnlySpan<byte> bytes) => new(Encoding.Latin1.GetString(bytes), Ascii.IsValid(bytes));
}
