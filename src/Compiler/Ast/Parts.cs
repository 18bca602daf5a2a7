namespace PyLite.Compiler.Ast;

/// <summary>One <c>for</c> clause of a comprehension with its conditions.</summary>
public sealed class Comprehension(SourceSpan span, Expr target, Expr iter, Expr[] ifs, bool isAsync) : Node(span)
{
    public Expr Target { get; } = target;
    public Expr Iter { get; } = iter;
    public Expr[] Ifs { get; } = ifs;
    public bool IsAsync { get; } = isAsync;
}

/// <summary>An <c>except</c> or <c>except*</c> clause.</summary>
public sealed class ExceptHandler(SourceSpan span, Expr? type, string? name, Stmt[] body) : Node(span)
{
    public Expr? Type { get; } = type;
    public string? Name { get; } = name;
    public Stmt[] Body { get; } = body;
}

/// <summary>The parameters of a function or lambda. <see cref="KwDefaults"/> has an entry for each keyword-only
/// parameter, null if it is required; <see cref="Defaults"/> belong to the last positional ones.</summary>
public sealed class Arguments(SourceSpan span, Arg[] posOnlyArgs, Arg[] args, Arg? varArg, Arg[] kwOnlyArgs, Expr?[] kwDefaults, Arg? kwArg, Expr[] defaults) : Node(span)
{
    public Arg[] PosOnlyArgs { get; } = posOnlyArgs;
    public Arg[] Args { get; } = args;
    public Arg? VarArg { get; } = varArg;
    public Arg[] KwOnlyArgs { get; } = kwOnlyArgs;
    public Expr?[] KwDefaults { get; } = kwDefaults;
    public Arg? KwArg { get; } = kwArg;
    public Expr[] Defaults { get; } = defaults;
}

/// <summary>A parameter.</summary>
public sealed class Arg(SourceSpan span, string name, Expr? annotation) : Node(span)
{
    public string Name { get; } = name;
    public Expr? Annotation { get; } = annotation;
}

/// <summary>A keyword argument; the name is null for <c>**mapping</c>.</summary>
public sealed class Keyword(SourceSpan span, string? arg, Expr value) : Node(span)
{
    public string? Arg { get; } = arg;
    public Expr Value { get; } = value;
}

/// <summary>An imported name, dotted in an <c>import</c> statement, "*" for all.</summary>
public sealed class Alias(SourceSpan span, string name, string? asName) : Node(span)
{
    public string Name { get; } = name;
    public string? AsName { get; } = asName;
}

/// <summary>A context manager of a <c>with</c> statement.</summary>
public sealed class WithItem(SourceSpan span, Expr contextExpr, Expr? optionalVars) : Node(span)
{
    public Expr ContextExpr { get; } = contextExpr;
    public Expr? OptionalVars { get; } = optionalVars;
}

/// <summary>A <c>case</c> block.</summary>
public sealed class MatchCase(SourceSpan span, Pattern pattern, Expr? guard, Stmt[] body) : Node(span)
{
    public Pattern Pattern { get; } = pattern;
    public Expr? Guard { get; } = guard;
    public Stmt[] Body { get; } = body;
}

/// <summary>A literal or dotted name.</summary>
public sealed class MatchValue(SourceSpan span, Expr value) : Pattern(span)
{
    public Expr Value { get; } = value;
}

/// <summary>None, True or False: null or a bool.</summary>
public sealed class MatchSingleton(SourceSpan span, object? value) : Pattern(span)
{
    public object? Value { get; } = value;
}

/// <summary>A sequence pattern.</summary>
public sealed class MatchSequence(SourceSpan span, Pattern[] patterns) : Pattern(span)
{
    public Pattern[] Patterns { get; } = patterns;
}

/// <summary>A mapping pattern.</summary>
public sealed class MatchMapping(SourceSpan span, Expr[] keys, Pattern[] patterns, string? rest) : Pattern(span)
{
    public Expr[] Keys { get; } = keys;
    public Pattern[] Patterns { get; } = patterns;
    public string? Rest { get; } = rest;
}

/// <summary>A class pattern.</summary>
public sealed class MatchClass(SourceSpan span, Expr cls, Pattern[] patterns, string[] kwdAttrs, Pattern[] kwdPatterns) : Pattern(span)
{
    public Expr Cls { get; } = cls;
    public Pattern[] Patterns { get; } = patterns;
    public string[] KwdAttrs { get; } = kwdAttrs;
    public Pattern[] KwdPatterns { get; } = kwdPatterns;
}

/// <summary>A starred name in a sequence pattern; null for <c>*_</c>.</summary>
public sealed class MatchStar(SourceSpan span, string? name) : Pattern(span)
{
    public string? Name { get; } = name;
}

/// <summary>A capture, an <c>as</c> pattern, or (both null) the wildcard.</summary>
public sealed class MatchAs(SourceSpan span, Pattern? pattern, string? name) : Pattern(span)
{
    public Pattern? Pattern { get; } = pattern;
    public string? Name { get; } = name;
}

/// <summary>Alternatives.</summary>
public sealed class MatchOr(SourceSpan span, Pattern[] patterns) : Pattern(span)
{
    public Pattern[] Patterns { get; } = patterns;
}

/// <summary><c>T: bound = default</c>.</summary>
public sealed class TypeVar(SourceSpan span, string name, Expr? bound, Expr? defaultValue) : TypeParam(span, name, defaultValue)
{
    public Expr? Bound { get; } = bound;
}

/// <summary><c>**P = default</c>.</summary>
public sealed class ParamSpec(SourceSpan span, string name, Expr? defaultValue) : TypeParam(span, name, defaultValue);

/// <summary><c>*Ts = default</c>.</summary>
public sealed class TypeVarTuple(SourceSpan span, string name, Expr? defaultValue) : TypeParam(span, name, defaultValue);
