namespace PyLite.Compiler.Ast;

/// <summary>A chain of <c>and</c> or of <c>or</c>.</summary>
public sealed class BoolOp(SourceSpan span, BoolOperator op, Expr[] values) : Expr(span)
{
    public BoolOperator Operator { get; } = op;
    public Expr[] Values { get; } = values;
}

/// <summary>An assignment expression.</summary>
public sealed class NamedExpr(SourceSpan span, Name target, Expr value) : Expr(span)
{
    public Name Target { get; } = target;
    public Expr Value { get; } = value;
}

/// <summary>A binary operation.</summary>
public sealed class BinOp(SourceSpan span, Expr left, BinaryOperator op, Expr right) : Expr(span)
{
    public Expr Left { get; } = left;
    public BinaryOperator Operator { get; } = op;
    public Expr Right { get; } = right;
}

/// <summary>A unary operation.</summary>
public sealed class UnaryOp(SourceSpan span, UnaryOperator op, Expr operand) : Expr(span)
{
    public UnaryOperator Operator { get; } = op;
    public Expr Operand { get; } = operand;
}

/// <summary>A lambda.</summary>
public sealed class Lambda(SourceSpan span, Arguments args, Expr body) : Expr(span)
{
    public Arguments Args { get; } = args;
    public Expr Body { get; } = body;
}

/// <summary>A conditional expression.</summary>
public sealed class IfExp(SourceSpan span, Expr test, Expr body, Expr orElse) : Expr(span)
{
    public Expr Test { get; } = test;
    public Expr Body { get; } = body;
    public Expr Else { get; } = orElse;
}

/// <summary>A dict display; a key is null for <c>**mapping</c>.</summary>
public sealed class Dict(SourceSpan span, Expr?[] keys, Expr[] values) : Expr(span)
{
    public Expr?[] Keys { get; } = keys;
    public Expr[] Values { get; } = values;
}

/// <summary>A set display.</summary>
public sealed class Set(SourceSpan span, Expr[] elts) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
}

/// <summary>A list comprehension.</summary>
public sealed class ListComp(SourceSpan span, Expr elt, Comprehension[] generators) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

/// <summary>A set comprehension.</summary>
public sealed class SetComp(SourceSpan span, Expr elt, Comprehension[] generators) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

/// <summary>A dict comprehension.</summary>
public sealed class DictComp(SourceSpan span, Expr key, Expr value, Comprehension[] generators) : Expr(span)
{
    public Expr Key { get; } = key;
    public Expr Value { get; } = value;
    public Comprehension[] Generators { get; } = generators;
}

/// <summary>A generator expression.</summary>
public sealed class GeneratorExp(SourceSpan span, Expr elt, Comprehension[] generators) : Expr(span)
{
    public Expr Elt { get; } = elt;
    public Comprehension[] Generators { get; } = generators;
}

/// <summary>An <c>await</c> expression.</summary>
public sealed class Await(SourceSpan span, Expr value) : Expr(span)
{
    public Expr Value { get; } = value;
}

/// <summary>A <c>yield</c> expression.</summary>
public sealed class Yield(SourceSpan span, Expr? value) : Expr(span)
{
    public Expr? Value { get; } = value;
}

/// <summary>A <c>yield from</c> expression.</summary>
public sealed class YieldFrom(SourceSpan span, Expr value) : Expr(span)
{
    public Expr Value { get; } = value;
}

/// <summary>A comparison chain.</summary>
public sealed class Compare(SourceSpan span, Expr left, CompareOperator[] ops, Expr[] comparators) : Expr(span)
{
    public Expr Left { get; } = left;
    public CompareOperator[] Ops { get; } = ops;
    public Expr[] Comparators { get; } = comparators;
}

/// <summary>A call.</summary>
public sealed class Call(SourceSpan span, Expr func, Expr[] args, Keyword[] keywords) : Expr(span)
{
    public Expr Func { get; } = func;
    public Expr[] Args { get; } = args;
    public Keyword[] Keywords { get; } = keywords;
}

/// <summary>A replacement field of an f-string; the conversion is -1 or the character s, r or a.</summary>
public sealed class FormattedValue(SourceSpan span, Expr value, int conversion, JoinedStr? formatSpec) : Expr(span)
{
    public Expr Value { get; } = value;
    public int Conversion { get; } = conversion;
    public JoinedStr? FormatSpec { get; } = formatSpec;
}

/// <summary>A replacement field of a t-string; <see cref="Str"/> is the source text of the expression.</summary>
public sealed class Interpolation(SourceSpan span, Expr value, StrConstant str, int conversion, JoinedStr? formatSpec) : Expr(span)
{
    public Expr Value { get; } = value;
    public StrConstant Str { get; } = str;
    public int Conversion { get; } = conversion;
    public JoinedStr? FormatSpec { get; } = formatSpec;
}

/// <summary>An f-string: constants and formatted values.</summary>
public sealed class JoinedStr(SourceSpan span, Expr[] values) : Expr(span)
{
    public Expr[] Values { get; } = values;
}

/// <summary>A t-string: constants and interpolations.</summary>
public sealed class TemplateStr(SourceSpan span, Expr[] values) : Expr(span)
{
    public Expr[] Values { get; } = values;
}

/// <summary>A literal: null (None), bool, long, BigInteger, double, Complex, <see cref="StrConstant"/>, byte[] or
/// <see cref="EllipsisConstant"/>; <see cref="Kind"/> is "u" for a string with that prefix.</summary>
public sealed class Constant(SourceSpan span, object? value, string? kind = null) : Expr(span)
{
    public object? Value { get; } = value;
    public string? Kind { get; } = kind;
}

/// <summary>An attribute reference.</summary>
public sealed class Attribute(SourceSpan span, Expr value, string attr, ExprContext context) : Expr(span)
{
    public Expr Value { get; } = value;
    public string Attr { get; } = attr;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>A subscription; several indices are a <see cref="Tuple"/>.</summary>
public sealed class Subscript(SourceSpan span, Expr value, Expr slice, ExprContext context) : Expr(span)
{
    public Expr Value { get; } = value;
    public Expr Slice { get; } = slice;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>A starred expression.</summary>
public sealed class Starred(SourceSpan span, Expr value, ExprContext context) : Expr(span)
{
    public Expr Value { get; } = value;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>A variable.</summary>
public sealed class Name(SourceSpan span, string id, ExprContext context) : Expr(span)
{
    public string Id { get; } = id;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>A list display or a list of targets.</summary>
public sealed class List(SourceSpan span, Expr[] elts, ExprContext context) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>A tuple display or a tuple of targets.</summary>
public sealed class Tuple(SourceSpan span, Expr[] elts, ExprContext context) : Expr(span)
{
    public Expr[] Elts { get; } = elts;
    public ExprContext Context { get; internal set; } = context;
}

/// <summary>A slice, only as a subscript or an element of a tuple of subscripts.</summary>
public sealed class Slice(SourceSpan span, Expr? lower, Expr? upper, Expr? step) : Expr(span)
{
    public Expr? Lower { get; } = lower;
    public Expr? Upper { get; } = upper;
    public Expr? Step { get; } = step;
}
