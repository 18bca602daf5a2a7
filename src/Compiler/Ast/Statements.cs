namespace PyLite.Compiler.Ast;

/// <summary>A <c>def</c> statement; its span begins at <c>def</c>, not at the decorators.</summary>
public sealed class FunctionDef(SourceSpan span, string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, TypeParam[] typeParams) : Stmt(span)
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;
    public TypeParam[] TypeParams { get; } = typeParams;
}

/// <summary>An <c>async def</c> statement.</summary>
public sealed class AsyncFunctionDef(SourceSpan span, string name, Arguments args, Stmt[] body, Expr[] decoratorList, Expr? returns, TypeParam[] typeParams) : Stmt(span)
{
    public string Name { get; } = name;
    public Arguments Args { get; } = args;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public Expr? Returns { get; } = returns;
    public TypeParam[] TypeParams { get; } = typeParams;
}

/// <summary>A <c>class</c> statement.</summary>
public sealed class ClassDef(SourceSpan span, string name, Expr[] bases, Keyword[] keywords, Stmt[] body, Expr[] decoratorList, TypeParam[] typeParams) : Stmt(span)
{
    public string Name { get; } = name;
    public Expr[] Bases { get; } = bases;
    public Keyword[] Keywords { get; } = keywords;
    public Stmt[] Body { get; } = body;
    public Expr[] DecoratorList { get; } = decoratorList;
    public TypeParam[] TypeParams { get; } = typeParams;
}

/// <summary>A <c>return</c> statement.</summary>
public sealed class Return(SourceSpan span, Expr? value) : Stmt(span)
{
    public Expr? Value { get; } = value;
}

/// <summary>A <c>del</c> statement.</summary>
public sealed class Delete(SourceSpan span, Expr[] targets) : Stmt(span)
{
    public Expr[] Targets { get; } = targets;
}

/// <summary>An assignment to one or more targets: <c>a = b = value</c>.</summary>
public sealed class Assign(SourceSpan span, Expr[] targets, Expr value) : Stmt(span)
{
    public Expr[] Targets { get; } = targets;
    public Expr Value { get; } = value;
}

/// <summary>A <c>type</c> statement.</summary>
public sealed class TypeAlias(SourceSpan span, Name name, TypeParam[] typeParams, Expr value) : Stmt(span)
{
    public Name Name { get; } = name;
    public TypeParam[] TypeParams { get; } = typeParams;
    public Expr Value { get; } = value;
}

/// <summary>An augmented assignment.</summary>
public sealed class AugAssign(SourceSpan span, Expr target, BinaryOperator op, Expr value) : Stmt(span)
{
    public Expr Target { get; } = target;
    public BinaryOperator Operator { get; } = op;
    public Expr Value { get; } = value;
}

/// <summary>An annotated assignment or declaration; <see cref="Simple"/> iff the target is a name without parentheses.</summary>
public sealed class AnnAssign(SourceSpan span, Expr target, Expr annotation, Expr? value, bool simple) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Annotation { get; } = annotation;
    public Expr? Value { get; } = value;
    public bool Simple { get; } = simple;
}

/// <summary>A <c>for</c> statement.</summary>
public sealed class For(SourceSpan span, Expr target, Expr iter, Stmt[] body, Stmt[] orElse) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Stmt[] Body { get; } = body;
    public Stmt[] Else { get; } = orElse;
}

/// <summary>An <c>async for</c> statement.</summary>
public sealed class AsyncFor(SourceSpan span, Expr target, Expr iter, Stmt[] body, Stmt[] orElse) : Stmt(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Stmt[] Body { get; } = body;
    public Stmt[] Else { get; } = orElse;
}

/// <summary>A <c>while</c> statement.</summary>
public sealed class While(SourceSpan span, Expr test, Stmt[] body, Stmt[] orElse) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Stmt[] Body { get; } = body;
    public Stmt[] Else { get; } = orElse;
}

/// <summary>An <c>if</c> statement; an <c>elif</c> is an <see cref="If"/> as the only statement of <see cref="Else"/>.</summary>
public sealed class If(SourceSpan span, Expr test, Stmt[] body, Stmt[] orElse) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Stmt[] Body { get; } = body;
    public Stmt[] Else { get; } = orElse;
}

/// <summary>A <c>with</c> statement.</summary>
public sealed class With(SourceSpan span, WithItem[] items, Stmt[] body) : Stmt(span)
{
    public WithItem[] Items { get; } = items;
    public Stmt[] Body { get; } = body;
}

/// <summary>An <c>async with</c> statement.</summary>
public sealed class AsyncWith(SourceSpan span, WithItem[] items, Stmt[] body) : Stmt(span)
{
    public WithItem[] Items { get; } = items;
    public Stmt[] Body { get; } = body;
}

/// <summary>A <c>match</c> statement.</summary>
public sealed class Match(SourceSpan span, Expr subject, MatchCase[] cases) : Stmt(span)
{
    public Expr Subject { get; } = subject;
    public MatchCase[] Cases { get; } = cases;
}

/// <summary>A <c>raise</c> statement.</summary>
public sealed class Raise(SourceSpan span, Expr? exc, Expr? cause) : Stmt(span)
{
    public Expr? Exc { get; } = exc;
    public Expr? Cause { get; } = cause;
}

/// <summary>A <c>try</c> statement.</summary>
public sealed class Try(SourceSpan span, Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody) : Stmt(span)
{
    public Stmt[] Body { get; } = body;
    public ExceptHandler[] Handlers { get; } = handlers;
    public Stmt[] Else { get; } = orElse;
    public Stmt[] FinalBody { get; } = finalBody;
}

/// <summary>A <c>try</c> statement with <c>except*</c> clauses.</summary>
public sealed class TryStar(SourceSpan span, Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody) : Stmt(span)
{
    public Stmt[] Body { get; } = body;
    public ExceptHandler[] Handlers { get; } = handlers;
    public Stmt[] Else { get; } = orElse;
    public Stmt[] FinalBody { get; } = finalBody;
}

/// <summary>An <c>assert</c> statement.</summary>
public sealed class Assert(SourceSpan span, Expr test, Expr? msg) : Stmt(span)
{
    public Expr Test { get; } = test;
    public Expr? Msg { get; } = msg;
}

/// <summary>An <c>import</c> statement.</summary>
public sealed class Import(SourceSpan span, Alias[] names) : Stmt(span)
{
    public Alias[] Names { get; } = names;
}

/// <summary>A <c>from ... import</c> statement; <see cref="Level"/> counts the leading dots.</summary>
public sealed class ImportFrom(SourceSpan span, string? module, Alias[] names, int level) : Stmt(span)
{
    public string? Module { get; } = module;
    public Alias[] Names { get; } = names;
    public int Level { get; } = level;
}

/// <summary>A <c>global</c> statement.</summary>
public sealed class Global(SourceSpan span, string[] names) : Stmt(span)
{
    public string[] Names { get; } = names;
}

/// <summary>A <c>nonlocal</c> statement.</summary>
public sealed class Nonlocal(SourceSpan span, string[] names) : Stmt(span)
{
    public string[] Names { get; } = names;
}

/// <summary>An expression as a statement (<c>ast.Expr</c>).</summary>
public sealed class ExprStmt(SourceSpan span, Expr value) : Stmt(span)
{
    public Expr Value { get; } = value;
}

/// <summary>A <c>pass</c> statement.</summary>
public sealed class Pass(SourceSpan span) : Stmt(span);

/// <summary>A <c>break</c> statement.</summary>
public sealed class Break(SourceSpan span) : Stmt(span);

/// <summary>A <c>continue</c> statement.</summary>
public sealed class Continue(SourceSpan span) : Stmt(span);
