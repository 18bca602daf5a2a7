using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Parsing.Diagnostics;

/// <summary>What messages call the kinds of expressions, and which of them cannot be assigned to.</summary>
internal static class TargetNames
{
    public static string Of(Expr e) => e switch
    {
        Attribute => "attribute",
        Subscript => "subscript",
        Starred => "starred",
        Name => "name",
        List => "list",
        Tuple => "tuple",
        Lambda => "lambda",
        Call => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        GeneratorExp => "generator expression",
        Yield or YieldFrom => "yield expression",
        Await => "await expression",
        ListComp => "list comprehension",
        SetComp => "set comprehension",
        DictComp => "dict comprehension",
        Dict => "dict literal",
        Set => "set display",
        JoinedStr or FormattedValue => "f-string expression",
        TemplateStr or Interpolation => "t-string expression",
        Constant { Value: null } => "None",
        Constant { Value: true } => "True",
        Constant { Value: false } => "False",
        Constant { Value: EllipsisConstant } => "ellipsis",
        Constant => "literal",
        Compare => "comparison",
        IfExp => "conditional expression",
        NamedExpr => "named expression",
        _ => throw new ArgumentException("not an expression that source can have: " + e.GetType().Name),
    };

    public enum Use { Assign, For, Delete }

    /// <summary>The first part of a would-be target that is none, or null.</summary>
    public static Expr? FirstInvalid(Expr e, Use use)
    {
        switch (e)
        {
            case Name or Attribute or Subscript:
                return null;
            case List list:
                return FirstInvalid(list.Elts, use);
            case Tuple tuple:
                return FirstInvalid(tuple.Elts, use);
            case Starred starred:
                return use == Use.Delete ? e : FirstInvalid(starred.Value, use);
            case Compare compare when use == Use.For:
                // "for x in y" has been read as one comparison.
                return compare.Ops[0] == CompareOperator.In ? FirstInvalid(compare.Left, use) : null;
            default:
                return e;
        }
    }

    private static Expr? FirstInvalid(Expr[] items, Use use)
    {
        foreach (Expr item in items)
            if (FirstInvalid(item, use) is { } invalid) return invalid;
        return null;
    }
}
