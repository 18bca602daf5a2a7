using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>Looks for assignment expressions.</summary>
internal static class NamedTargets
{
    /// <summary>Whether evaluating the expression may rebind the variable in the block around it.</summary>
    public static bool Rebinds(Expr? expression, string name)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true; // the emitter will not get that deep either
        switch (expression)
        {
            case null or Name or Constant: return false;
            case NamedExpr e: return e.Target.Id == name || Rebinds(e.Value, name);
            case BinOp:
                while (expression is BinOp binary)
                {
                    if (Rebinds(binary.Right, name))
                        return true;
                    expression = binary.Left;
                }
                return Rebinds(expression, name);
            case UnaryOp e: return Rebinds(e.Operand, name);
            case BoolOp e: return Any(e.Values, name);
            case Compare e: return Rebinds(e.Left, name) || Any(e.Comparators, name);
            case IfExp e: return Rebinds(e.Test, name) || Rebinds(e.Body, name) || Rebinds(e.Else, name);
            case Attribute e: return Rebinds(e.Value, name);
            case Subscript e: return Rebinds(e.Value, name) || Rebinds(e.Slice, name);
            case Slice e: return Rebinds(e.Lower, name) || Rebinds(e.Upper, name) || Rebinds(e.Step, name);
            case Starred e: return Rebinds(e.Value, name);
            case Tuple e: return Any(e.Elts, name);
            case List e: return Any(e.Elts, name);
            case Set e: return Any(e.Elts, name);
            case Dict e: return Any(e.Keys, name) || Any(e.Values, name);
            case Call e: return Rebinds(e.Func, name) || Any(e.Args, name) || e.Keywords.Any(k => Rebinds(k.Value, name));
            case Await e: return Rebinds(e.Value, name);
            case Yield e: return Rebinds(e.Value, name);
            case YieldFrom e: return Rebinds(e.Value, name);
            case FormattedValue e: return Rebinds(e.Value, name) || Rebinds(e.FormatSpec, name);
            case Interpolation e: return Rebinds(e.Value, name) || Rebinds(e.FormatSpec, name);
            case JoinedStr e: return Any(e.Values, name);
            case TemplateStr e: return Any(e.Values, name);
            case ListComp e: return Rebinds(e.Elt, name) || Any(e.Generators, name);
            case SetComp e: return Rebinds(e.Elt, name) || Any(e.Generators, name);
            case DictComp e: return Rebinds(e.Key, name) || Rebinds(e.Value, name) || Any(e.Generators, name);
            default: return false;
        }
    }

    private static bool Any(Expr?[] expressions, string name)
    {
        foreach (var expression in expressions)
            if (Rebinds(expression, name))
                return true;
        return false;
    }

    private static bool Any(Comprehension[] generators, string name)
        => generators.Any(g => Rebinds(g.Iter, name) || Any(g.Ifs, name));
}
