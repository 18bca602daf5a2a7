namespace PyLite.Compiler.Parsing;

/// <summary>The Python exception that a <see cref="PySyntaxException"/> stands for.</summary>
public enum PySyntaxErrorKind
{
    SyntaxError,
    IndentationError,
    TabError,

    /// <summary>The source nests deeper than the compiler follows; it has no place in the source.</summary>
    MemoryError,

    /// <summary>The tree nests deeper than the compiler follows; it has no place in the source.</summary>
    RecursionError,

    /// <summary>The source is fine so far but ends too early (only when incomplete input was asked for).</summary>
    IncompleteInput,
}

/// <summary>
/// Source that is not Python. Lines and columns are those of Python's <c>SyntaxError</c> attributes: columns count
/// code points from 1 (<c>offset</c>, <c>end_offset</c>), and 0 or -1 stand for "unknown" as they do in CPython.
/// </summary>
public sealed class PySyntaxException : Exception
{
    public PySyntaxException(
        PySyntaxErrorKind kind, string message, string filename, int line, int column, int endLine, int endColumn, string? textLine)
        : base(message)
    {
        Kind = kind;
        Filename = filename;
        Line = line;
        Column = column;
        EndLine = endLine;
        EndColumn = endColumn;
        TextLine = textLine;
    }

    /// <summary>Which Python exception to raise.</summary>
    public PySyntaxErrorKind Kind { get; }

    /// <summary>The file name given for the source.</summary>
    public string Filename { get; }

    /// <summary><c>lineno</c>; null-like 0 when there is no place to show.</summary>
    public int Line { get; }

    /// <summary><c>offset</c>.</summary>
    public int Column { get; }

    /// <summary><c>end_lineno</c>.</summary>
    public int EndLine { get; }

    /// <summary><c>end_offset</c>.</summary>
    public int EndColumn { get; }

    /// <summary><c>text</c>: the source line of the error, if there is one.</summary>
    public string? TextLine { get; }

    /// <summary>The same error, whose line is shown without the newline that ends it.</summary>
    internal PySyntaxException WithoutNewline() =>
        TextLine is [.., '\n'] ? new PySyntaxException(Kind, Message, Filename, Line, Column, EndLine, EndColumn, TextLine[..^1]) : this;

    /// <summary>What is to be warned about before the error is raised, in order.</summary>
    internal IReadOnlyList<PySyntaxWarning> Warnings { get; set; } = [];

    /// <summary>Whether it is about a token, wherever the parser was.</summary>
    internal bool IsLexical { get; init; }

    /// <summary>Whether <c>args</c> has the message alone, though the attributes say where it is: so it is with errors about names.</summary>
    public bool HasBareArgs { get; init; }

    /// <summary>False where CPython leaves lineno, offset and text None.</summary>
    public bool HasLocation => Line != 0 || Column != 0 || EndLine != 0 || EndColumn != 0 || TextLine is not null;
}

/// <summary>A SyntaxWarning found while parsing.</summary>
public sealed record PySyntaxWarning(string Message, int Line)
{
    /// <summary>The columns of what is warned about, from 0.</summary>
    public int Column { get; init; }

    /// <summary>The column behind it.</summary>
    public int EndColumn { get; init; }

    /// <summary>The words of the SyntaxError where warnings are errors, if they differ.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The line that such a SyntaxError shows.</summary>
    public string? TextLine { get; init; }

    /// <summary>The token at which the warning is issued: those of the tokens and those of the parser are found at different times.</summary>
    internal int Token { get; init; }

    /// <summary>Whether it is about the token itself.</summary>
    internal bool IsLexical { get; init; }
}
