using System.Globalization;

namespace PyLite.Vm.Text.Regex;

/// <summary>Which Python exception a rejected pattern or template becomes.</summary>
public enum PatternErrorKind
{
    /// <summary><c>re.PatternError</c>, the one kind that carries a position.</summary>
    PatternError,
    ValueError,
    OverflowError,
    IndexError,
    RecursionError,
}

/// <summary>A pattern, its flags or a replacement template was rejected; the binding turns it into the Python exception of <see cref="Kind"/>.</summary>
public sealed class PatternException : Exception
{
    /// <summary>A rejection at a place of the pattern, with the line and column that <c>re.PatternError</c> reports.</summary>
    internal PatternException(string reason, ReadOnlySpan<int> pattern, int position)
        : base(Describe(reason, pattern, position, out int line, out int column))
    {
        Kind = PatternErrorKind.PatternError;
        Reason = reason;
        Position = position;
        Line = line;
        Column = column;
    }

    /// <summary>A rejection that has no place in the pattern.</summary>
    internal PatternException(PatternErrorKind kind, string reason) : base(reason)
    {
        Kind = kind;
        Reason = reason;
    }

    /// <summary>The Python exception to raise.</summary>
    public PatternErrorKind Kind { get; }

    /// <summary>The text without the position (<c>PatternError.msg</c>).</summary>
    public string Reason { get; }

    /// <summary>The code point index in the pattern (<c>PatternError.pos</c>), or null.</summary>
    public int? Position { get; }

    /// <summary>The line of <see cref="Position"/>, from 1.</summary>
    public int? Line { get; }

    /// <summary>The column of <see cref="Position"/>, from 1.</summary>
    public int? Column { get; }

    /// <summary>The line and column of a position, as <c>re.PatternError</c> computes them.</summary>
    public static (int Line, int Column) Locate(ReadOnlySpan<int> pattern, int position)
    {
        ReadOnlySpan<int> before = pattern[..Math.Clamp(position, 0, pattern.Length)];
        return (before.Count('\n') + 1, position - before.LastIndexOf('\n'));
    }

    private static string Describe(string reason, ReadOnlySpan<int> pattern, int position, out int line, out int column)
    {
        (line, column) = Locate(pattern, position);
        return pattern.Contains('\n')
            ? string.Create(CultureInfo.InvariantCulture, $"{reason} at position {position} (line {line}, column {column})")
            : string.Create(CultureInfo.InvariantCulture, $"{reason} at position {position}");
    }
}

/// <summary>A <c>FutureWarning</c> that a pattern gave rise to.</summary>
public readonly record struct PatternWarning(string Message);
