namespace PyLite.Compiler;

/// <summary>How a piece of source is compiled.</summary>
public sealed record CompileOptions
{
    public static readonly CompileOptions Default = new();

    /// <summary><c>from __future__ import annotations</c> is in force from the start (inherited by <c>exec</c> and <c>compile</c>).</summary>
    public bool FutureAnnotations { get; init; }

    /// <summary>As <c>-O</c>: 1 removes assert statements and makes <c>__debug__</c> false, 2 removes docstrings too.</summary>
    public int Optimize { get; init; }

    /// <summary><c>await</c>, <c>async for</c> and <c>async with</c> may stand at the top level (<c>ast.PyCF_ALLOW_TOP_LEVEL_AWAIT</c>).</summary>
    public bool AllowTopLevelAwait { get; init; }

    /// <summary>Gives the text of a line for a SyntaxError, where the source is a file (CPython leaves it None otherwise).</summary>
    public Func<int, string?>? SourceLine { get; init; }

    /// <summary>How the source is parsed, where the compiler parses it itself.</summary>
    public Parsing.ParseOptions Parsing { get; init; }

    /// <summary>Receives the warnings; it may throw to turn one into an error.</summary>
    public Action<CompileWarning>? WarningSink { get; init; }
}

/// <summary>A SyntaxWarning of the compiler.</summary>
public sealed record CompileWarning(string Message, string Filename, Ast.SourceSpan Span)
{
    /// <summary>The words of the SyntaxError that takes the warning's place where warnings are errors, if they differ.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The line that the SyntaxError shows, if it is known from the source.</summary>
    public string? TextLine { get; init; }
}
