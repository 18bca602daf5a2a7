using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>Measures expressions, to decide whether one is small enough to be emitted twice.</summary>
internal static class ExpressionSize
{
    /// <summary>Whether the expression consists of at most so many nodes, none of which opens a scope or could run long.</summary>
    public static bool AtMost(Expr expression, int limit) => Count(expression, limit) >= 0;

    /// <summary>What is left of the limit; negative if the expression is too large.</summary>
    private static int Count(Expr? expression, int left)
    {
        if (expression is null)
            return left;
        if (--left < 0)
            return -1;
        switch (expression)
        {
            case Name or Constant: return left;
            case Attribute e: return Count(e.Value, left);
            case UnaryOp e: return Count(e.Operand, left);
            case NamedExpr e: return Count(e.Value, left);
            case BinOp e: return Count(e.Right, Count(e.Left, left));
            case Subscript e: return Count(e.Slice, Count(e.Value, left));
            case Compare e: return Count(e.Comparators, Count(e.Left, left));
            case BoolOp e: return Count(e.Values, left);
            case Call { Keywords.Length: 0 } e: return Count(e.Args, Count(e.Func, left));
            default: return -1;
        }
    }

    private static int Count(Expr[] expressions, int left)
    {
        foreach (var expression in expressions)
            left = Count(expression, left);
        return left;
    }
}
