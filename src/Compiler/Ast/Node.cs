namespace PyLite.Compiler.Ast;

/// <summary>
/// Where a node stands in its source. Lines count from 1. Columns count code points from 0 (CPython's
/// <c>col_offset</c> counts UTF-8 bytes, but its carets and error columns count characters; PyLite uses
/// one unit everywhere); the end column is exclusive.
/// </summary>
public readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The span from the start of this one to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => new(Line, Column, last.EndLine, last.EndColumn);

    public override string ToString() => $"{Line}:{Column}-{EndLine}:{EndColumn}";
}

/// <summary>
/// A node of the abstract syntax tree. Names and fields mirror Python's <c>ast</c> module in C# casing; the
/// one renamed class is the expression statement, <see cref="ExprStmt"/>, because <see cref="Expr"/> is the
/// base of expressions. Consumers switch on the sealed classes; there are no visitors.
/// </summary>
public abstract class Node(SourceSpan span)
{
    /// <summary>Where the node stands in the source.</summary>
    public SourceSpan Span { get; internal set; } = span;
}

/// <summary>The root of a tree.</summary>
public abstract class Mod(SourceSpan span) : Node(span);

/// <summary>A statement.</summary>
public abstract class Stmt(SourceSpan span) : Node(span);

/// <summary>An expression.</summary>
public abstract class Expr(SourceSpan span) : Node(span);

/// <summary>A pattern of a <c>case</c> block.</summary>
public abstract class Pattern(SourceSpan span) : Node(span);

/// <summary>A type parameter of a function, a class or a <c>type</c> statement.</summary>
public abstract class TypeParam(SourceSpan span, string name, Expr? defaultValue) : Node(span)
{
    public string Name { get; } = name;
    public Expr? DefaultValue { get; } = defaultValue;
}

/// <summary>A file (mode "exec").</summary>
public sealed class Module(SourceSpan span, Stmt[] body) : Mod(span)
{
    public Stmt[] Body { get; } = body;
}

/// <summary>One interactive input (mode "single").</summary>
public sealed class Interactive(SourceSpan span, Stmt[] body) : Mod(span)
{
    public Stmt[] Body { get; } = body;
}

/// <summary>A lone expression (mode "eval").</summary>
public sealed class Expression(SourceSpan span, Expr body) : Mod(span)
{
    public Expr Body { get; } = body;
}
