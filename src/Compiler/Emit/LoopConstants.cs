using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>
/// Finds the constants that the body of a loop uses as operands where no immediate form exists, such as the 0.5 in <c>x * 0.5</c>.
/// They are loaded once before the loop; a load in each iteration costs as much as the operation itself.
/// </summary>
internal sealed class LoopConstants
{
    /// <summary>More than these would only make the frame larger.</summary>
    private const int MaxConstants = 12;

    private readonly CompilationContext _context;
    private readonly HashSet<ConstantKey> _seen = [];

    private LoopConstants(CompilationContext context) => _context = context;

    public List<object?> Found { get; } = [];

    public static List<object?> Collect(CompilationContext context, Expr? test, Stmt[] body)
    {
        var constants = new LoopConstants(context);
        constants.Visit(test);
        constants.Visit(body);
        return constants.Found;
    }

    private bool IsFull => Found.Count >= MaxConstants;

    /// <summary>An operand: a constant is taken, anything else is searched.</summary>
    private void Operand(Expr expression, bool hasImmediate = false)
    {
        if (!_context.Folder.TryFold(expression, out var value))
            Visit(expression);
        else if (!(hasImmediate && _context.Folder.TryShort(expression, out _)))
            Take(value);
    }

    private void Take(object? value)
    {
        if (!IsFull && value is not (null or bool) && _seen.Add(new ConstantKey(value)))
            Found.Add(value);
    }

    private void Visit(Stmt[] body)
    {
        foreach (var statement in body)
            if (!IsFull)
                Visit(statement);
    }

    private void Visit(Stmt statement)
    {
        _context.CheckStack();
        switch (statement)
        {
            case ExprStmt s: Visit(s.Value); break;
            case Assign s:
                Visit(s.Targets);
                Visit(s.Value);
                break;
            case AugAssign s:
                Visit(s.Target);
                Operand(s.Value, CodeEmitter.HasImmediate(s.Operator));
                break;
            case AnnAssign s: Visit(s.Value); break;
            case Return s: Visit(s.Value); break;
            case Assert s: Visit(s.Test); break;
            case Raise s: Visit(s.Exc); break;
            case If s:
                while (true)
                {
                    Visit(s.Test);
                    Visit(s.Body);
                    if (s.Else is not [If next])
                        break;
                    s = next;
                }
                Visit(s.Else);
                break;
            case While s:
                Visit(s.Test);
                Visit(s.Body);
                Visit(s.Else);
                break;
            case For s:
                Visit(s.Iter);
                Visit(s.Body);
                Visit(s.Else);
                break;
            case With s:
                foreach (var item in s.Items)
                    Visit(item.ContextExpr);
                Visit(s.Body);
                break;
            case Try s:
                Visit(s.Body);
                foreach (var handler in s.Handlers)
                    Visit(handler.Body);
                Visit(s.Else);
                Visit(s.FinalBody);
                break;
        }
    }

    private void Visit(Expr?[] expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    private void Visit(Expr? expression)
    {
        if (expression is null or Name or Constant || IsFull)
            return;
        _context.CheckStack();
        switch (expression)
        {
            case BinOp e: VisitBinOp(e); break;
            case Compare e:
                Operand(e.Left);
                for (int i = 0; i < e.Ops.Length; i++)
                    VisitComparator(e.Ops[i], e.Comparators[i], isOnly: e.Ops.Length == 1);
                break;
            case Subscript { Slice: Slice slice } e:
                Visit(e.Value);
                Visit([slice.Lower, slice.Upper, slice.Step]);
                break;
            case Subscript e:
                Visit(e.Value);
                Operand(e.Slice, hasImmediate: true);
                break;
            case BoolOp e: Visit(e.Values); break;
            case UnaryOp e: Visit(e.Operand); break;
            case IfExp e: Visit([e.Test, e.Body, e.Else]); break;
            case Call e:
                Visit(e.Func);
                Visit(e.Args);
                foreach (var keyword in e.Keywords)
                    Visit(keyword.Value);
                break;
            case Attribute e: Visit(e.Value); break;
            case NamedExpr e: Visit(e.Value); break;
            case Tuple e: Visit(e.Elts); break;
            case List e: Visit(e.Elts); break;
            case Starred e: Visit(e.Value); break;
            case Await e: Visit(e.Value); break;
            case Yield e: Visit(e.Value); break;
        }
    }

    private void VisitBinOp(BinOp expression)
    {
        if (_context.Folder.TryFold(expression, out _))
            return;
        Expr current = expression;
        while (current is BinOp e && !_context.Folder.TryFold(e, out _))
        {
            Operand(e.Right, CodeEmitter.HasImmediate(e.Operator));
            current = e.Left;
        }
        Operand(current);
    }

    private void VisitComparator(CompareOperator op, Expr right, bool isOnly)
    {
        bool isIdentity = op is CompareOperator.Is or CompareOperator.IsNot;
        bool isMembership = op is CompareOperator.In or CompareOperator.NotIn;
        if (isMembership && right is List or Set && _context.Folder.TryContainer(right, out var container))
            Take(container);
        else
            Operand(right, hasImmediate: isOnly && !isIdentity && !isMembership);
    }
}
