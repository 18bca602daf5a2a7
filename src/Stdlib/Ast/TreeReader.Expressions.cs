using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;
using Attribute = PyLite.Compiler.Ast.Attribute;
using Tuple = PyLite.Compiler.Ast.Tuple;

namespace PyLite.Stdlib;

// Expressions, constants and patterns.
internal sealed partial class TreeReader
{
    // A tree that contains itself: found out before the stack is full, for leaving a deep stack takes long.
    private const int MaxDepth = 30_000;
    private int _depth;

    private Expr Expression(in Value node, ExprContext expected)
    {
        if (node.IsNone) throw Err.Value("None disallowed in expression list");
        if (_depth >= MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Recursion();
        _depth++;
        var made = ReadExpression(node, expected);
        _depth--;
        return made;
    }

    private Expr ReadExpression(in Value node, ExprContext expected)
    {
        var span = Place(node, "expr");
        Expect(node, "expr");
        string kind = KindOf(node);
        if (kind is "Name" or "Attribute" or "Subscript" or "Starred" or "List" or "Tuple")
        {
            var context = Kind<ExprContext>(node, "ctx", "expr_context");
            if (context != expected) throw Err.Value($"expression must have {expected} context but has {context} instead");
            return kind switch
            {
                "Name" => new Name(span, Identifier(node, "id"), context),
                "Attribute" => new Attribute(span, Expression(node, "value"), Identifier(node, "attr"), context),
                "Subscript" => new Subscript(span, Expression(node, "value"), Expression(node, "slice"), context),
                "Starred" => new Starred(span, Expression(node, "value", context), context),
                "List" => new List(span, Expressions(node, "elts", context), context),
                _ => new Tuple(span, Expressions(node, "elts", context), context),
            };
        }
        if (expected != ExprContext.Load) throw Err.Value($"expression which can't be assigned to in {expected} context");
        switch (kind)
        {
            case "BoolOp":
            {
                var op = Kind<BoolOperator>(node, "op", "boolop");
                var values = Expressions(node, "values");
                return values.Length < 2 ? throw Err.Value("BoolOp with less than 2 values") : new BoolOp(span, op, values);
            }
            case "NamedExpr": return new NamedExpr(span, Expression(node, "target", ExprContext.Store) as Name ?? throw Err.Type("NamedExpr target must be a Name"), Expression(node, "value"));
            case "BinOp": return new BinOp(span, Expression(node, "left"), Kind<BinaryOperator>(node, "op", "operator"), Expression(node, "right"));
            case "UnaryOp": return new UnaryOp(span, Kind<UnaryOperator>(node, "op", "unaryop"), Expression(node, "operand"));
            case "Lambda": return new Lambda(span, Parameters(Required(node, "args")), Expression(node, "body"));
            case "IfExp": return new IfExp(span, Expression(node, "test"), Expression(node, "body"), Expression(node, "orelse"));
            case "Dict":
            {
                var keys = All(node, "keys", k => k.IsNone ? null : Expression(k, ExprContext.Load));
                var values = Expressions(node, "values");
                return keys.Length != values.Length ? throw Err.Value("Dict doesn't have the same number of keys as values") : new Dict(span, keys, values);
            }
            case "Set": return new Set(span, Expressions(node, "elts"));
            case "ListComp": return new ListComp(span, Expression(node, "elt"), Generators(node));
            case "SetComp": return new SetComp(span, Expression(node, "elt"), Generators(node));
            case "DictComp": return new DictComp(span, Expression(node, "key"), Expression(node, "value"), Generators(node));
            case "GeneratorExp": return new GeneratorExp(span, Expression(node, "elt"), Generators(node));
            case "Await": return new Await(span, Expression(node, "value"));
            case "Yield": return new Yield(span, MaybeExpression(node, "value"));
            case "YieldFrom": return new YieldFrom(span, Expression(node, "value"));
            case "Compare": return Comparison(node, span);
            case "Call": return new Call(span, Expression(node, "func"), Expressions(node, "args"), Keywords(node));
            case "FormattedValue": return new FormattedValue(span, Expression(node, "value"), Number(Required(node, "conversion")), FormatSpec(node));
            case "Interpolation": return new Interpolation(span, Expression(node, "value"), ConstantOf(Required(node, "str")) as StrConstant ?? StrConstant.Empty, Number(Required(node, "conversion")), FormatSpec(node));
            case "JoinedStr": return new JoinedStr(span, Array.ConvertAll(Expressions(node, "values"), Piece));
            case "TemplateStr": return new TemplateStr(span, Expressions(node, "values"));
            case "Constant":
            {
                var value = Field(node, "value");
                if (value.IsAbsent) throw Err.Type("required field \"value\" missing from Constant");
                return new Constant(span, ConstantOf(value), MaybeIdentifier(node, "kind"));
            }
            case "Slice": return new Slice(span, MaybeExpression(node, "lower"), MaybeExpression(node, "upper"), MaybeExpression(node, "step"));
            default: throw Err.Type($"expected some sort of expr, but got {Ops.Repr(ts, node)}");
        }
    }

    /// <summary>The parts of an f-string are texts and replacement fields; another expression is formatted as it stands.</summary>
    private static Expr Piece(Expr part) => part is FormattedValue or Constant { Value: StrConstant } ? part : new FormattedValue(part.Span, part, -1, null);

    private JoinedStr? FormatSpec(in Value node)
    {
        var spec = MaybeExpression(node, "format_spec");
        return spec as JoinedStr ?? (spec == null ? null : new JoinedStr(spec.Span, [Piece(spec)]));
    }

    private Compare Comparison(in Value node, SourceSpan span)
    {
        var left = Expression(node, "left");
        var ops = All(node, "ops", o => KindValue<CompareOperator>(o, "cmpop"));
        var comparators = Expressions(node, "comparators");
        if (comparators.Length == 0) throw Err.Value("Compare with no comparators");
        return ops.Length != comparators.Length ? throw Err.Value("Compare has a different number of comparators and operands") : new Compare(span, left, ops, comparators);
    }

    private object? ConstantOf(in Value value)
    {
        if (value.IsInt) return value.Bits;
        if (value.IsFloat) return value.AsDouble;
        switch (value.Ref)
        {
            case PyNone: return null;
            case PyBool b: return b.IsTrue;
            case PyLong big when big.GetType() == typeof(PyLong): return big.Number;
            case PyEllipsis: return EllipsisConstant.Instance;
            case PyComplex c when c.GetType() == typeof(PyComplex): return c.Number;
            case PyStr s when s.GetType() == typeof(PyStr): return s.IsWide ? new StrConstant(s.ToString(), s.ToCodePoints()) : new StrConstant(s.Narrow);
            case PyBytes bytes when bytes.GetType() == typeof(PyBytes): return bytes.Data;
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple): return new TupleConstant(Array.ConvertAll(tuple.Items, i => ConstantOf(i)));
            case PyFrozenSet set when set.GetType() == typeof(PyFrozenSet): return new FrozenSetConstant(Array.ConvertAll(set.ToArray(), i => ConstantOf(i)));
            default: throw Err.Type($"got an invalid type in Constant: {value.Type.FullName}");
        }
    }

    // ---- patterns

    private Pattern Pattern(Value node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Recursion();
        var span = Place(node, "pattern");
        Expect(node, "pattern");
        switch (KindOf(node))
        {
            case "MatchValue":
            {
                var value = Expression(node, "value");
                return IsPatternValue(value) ? new MatchValue(span, value) : throw Err.Value("patterns may only match literals and attribute lookups");
            }
            case "MatchSingleton":
            {
                var value = Required(node, "value");
                return value.Ref is PyNone or PyBool ? new MatchSingleton(span, ConstantOf(value)) : throw Err.Value("MatchSingleton can only contain True, False and None");
            }
            case "MatchSequence": return new MatchSequence(span, Patterns(node));
            case "MatchMapping":
            {
                var (keys, patterns) = (Expressions(node, "keys"), Patterns(node));
                return keys.Length != patterns.Length ? throw Err.Value("MatchMapping doesn't have the same number of keys as patterns") : new MatchMapping(span, keys, patterns, Capture(node, "rest"));
            }
            case "MatchClass":
            {
                var (names, patterns) = (Names(node, "kwd_attrs"), All(node, "kwd_patterns", p => Pattern(p)));
                if (names.Length != patterns.Length) throw Err.Value("MatchClass doesn't have the same number of keyword attributes as patterns");
                return new MatchClass(span, Expression(node, "cls"), Patterns(node), names, patterns);
            }
            case "MatchStar": return new MatchStar(span, Capture(node, "name"));
            case "MatchAs":
            {
                var inner = Optional(node, "pattern");
                string? name = Capture(node, "name");
                if (name == null && !inner.IsNone) throw Err.Value("MatchAs must specify a target name if a pattern is given");
                return new MatchAs(span, inner.IsNone ? null : Pattern(inner), name);
            }
            case "MatchOr":
            {
                var patterns = Patterns(node);
                return patterns.Length < 2 ? throw Err.Value("MatchOr requires at least 2 patterns") : new MatchOr(span, patterns);
            }
            default: throw Err.Type($"expected some sort of pattern, but got {Ops.Repr(ts, node)}");
        }
    }

    private Pattern[] Patterns(in Value node) => All(node, "patterns", p => Pattern(p));

    private string? Capture(in Value node, string field) =>
        MaybeIdentifier(node, field) is var name && name == "_" ? throw Err.Value("can't capture name '_' in patterns") : name;

    private static bool IsPatternValue(Expr value) => value switch
    {
        Constant c => c.Value is not (null or bool or EllipsisConstant),
        Attribute a => a.Value is Name || IsPatternValue(a.Value) && a.Value is Attribute,
        UnaryOp { Operator: UnaryOperator.USub, Operand: Constant } or BinOp or JoinedStr => true,
        _ => false,
    };
}
