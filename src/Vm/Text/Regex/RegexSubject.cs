using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// A text prepared for matching. Preparing looks at every character once (and copies texts that are not strings), so whoever matches
/// against the same long text again and again should keep the subject. Indices are those of the Python object.
/// </summary>
public sealed class RegexSubject
{
    private readonly string? _text;
    private readonly int[]? _codePoints;
    private CodeUnitMap? _identity;
    private View? _mapped;
    private View? _truncated;

    private RegexSubject(string? text, int[]? codePoints, TextKind kind, int length)
    {
        _text = text;
        _codePoints = codePoints;
        Kind = kind;
        Length = length;
    }

    /// <summary>The number of code points or bytes.</summary>
    public int Length { get; }

    internal TextKind Kind { get; }

    /// <summary>A str.</summary>
    public static RegexSubject From(TextValue text)
    {
        if (text.Wide is int[] wide)
            return new RegexSubject(null, wide, TextKind.Mapped, wide.Length);
        string narrow = text.Narrow!;
        return new RegexSubject(narrow, null, Ascii.IsValid(narrow) ? TextKind.Ascii : TextKind.Narrow, narrow.Length);
    }

    /// <summary>The present contents of a bytes-like object.</summary>
    public static RegexSubject FromBytes(ReadOnlySpan<byte> bytes) =>
        new(Encoding.Latin1.GetString(bytes), null, Ascii.IsValid(bytes) ? TextKind.Ascii : TextKind.Narrow, bytes.Length);

    /// <summary>The text of a subject that is not <see cref="TextKind.Mapped"/>.</summary>
    internal string Narrow => _text!;

    /// <summary>The text of a subject that is <see cref="TextKind.Mapped"/>.</summary>
    internal int[] CodePoints => _codePoints!;

    /// <summary>The map that tells all characters of this text apart.</summary>
    internal CodeUnitMap IdentityMap => _identity ??= CodeUnitMap.ForText(_codePoints);

    /// <summary>The text up to <paramref name="end"/>, in the units that .NET matches.</summary>
    internal string Units(CodeUnitMap? map, int end)
    {
        string text = _text ?? Mapped(map!);
        if (end == text.Length)
            return text;
        View? truncated = Volatile.Read(ref _truncated);
        if (truncated is null || truncated.Map != map || truncated.Text.Length != end)
            Volatile.Write(ref _truncated, truncated = new View(map, text[..end]));
        return truncated.Text;
    }

    private string Mapped(CodeUnitMap map)
    {
        View? mapped = Volatile.Read(ref _mapped);
        if (mapped is null || mapped.Map != map)
            Volatile.Write(ref _mapped, mapped = new View(map, map.Apply(_codePoints!)));
        return mapped.Text;
    }

    private sealed record View(CodeUnitMap? Map, string Text);
}
