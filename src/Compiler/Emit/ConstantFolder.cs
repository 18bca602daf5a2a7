using System.Numerics;
using System.Runtime.CompilerServices;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>
/// Evaluates constant expressions, within limits on the size of the result, so that no source text makes the compiler compute for long.
/// What could raise, or differ from the virtual machine in a last bit, is left to the virtual machine.
/// </summary>
internal sealed class ConstantFolder(bool optimized)
{
    private const int MaxBits = 128;
    private const int MaxText = 4096;
    private const int MaxTuple = 256;

    /// <summary>Results for composite expressions, so that each is evaluated once however often it is asked for.</summary>
    private readonly Dictionary<Expr, (bool IsConstant, object? Value)> _known = [];

    /// <summary>The value of a constant expression.</summary>
    public bool TryFold(Expr expression, out object? value)
    {
        switch (expression)
        {
            case Constant c:
                value = c.Value;
                return true;
            case Name { Id: "__debug__", Context: ExprContext.Load }:
                value = !optimized;
                return true;
            case BinOp or UnaryOp or Tuple:
                break;
            default:
                value = null;
                return false;
        }
        value = null;
        if (!_known.TryGetValue(expression, out var known))
        {
            known = RuntimeHelpers.TryEnsureSufficientExecutionStack() && Evaluate(expression, out value) ? (true, value) : (false, null);
            _known.Add(expression, known);
        }
        value = known.Value;
        return known.IsConstant;
    }

    /// <summary>An integer constant that fits 16 bits.</summary>
    public bool TryShort(Expr expression, out int value)
    {
        if (TryFold(expression, out var folded) && folded is long number and >= short.MinValue and <= short.MaxValue)
        {
            value = (int)number;
            return true;
        }
        value = 0;
        return false;
    }

    /// <summary>All values, if all expressions are constant.</summary>
    public bool TryFoldAll(Expr[] expressions, out object?[] values)
    {
        values = new object?[expressions.Length];
        for (int i = 0; i < values.Length; i++)
            if (!TryFold(expressions[i], out values[i]))
                return false;
        return true;
    }

    /// <summary>A constant list or set that nobody can change where it stands: a tuple or a frozenset.</summary>
    public bool TryContainer(Expr expression, out object? container)
    {
        container = null;
        var elements = expression switch { List l => l.Elts, Set s => s.Elts, _ => null };
        if (elements is null || !TryFoldAll(elements, out var items))
            return false;
        container = expression is List ? new TupleConstant(items) : new FrozenSetConstant(Distinct(items));
        return true;
    }

    /// <summary>The constants without repetitions, in order.</summary>
    public static object?[] Distinct(object?[] items)
    {
        var seen = new HashSet<ConstantKey>();
        return items.Where(item => seen.Add(new ConstantKey(item))).ToArray();
    }

    private bool Evaluate(Expr expression, out object? value)
    {
        value = null;
        switch (expression)
        {
            case BinOp e: return EvaluateChain(e, out value);
            case UnaryOp e: return TryFold(e.Operand, out var operand) && Unary(e.Operator, operand, out value);
            case Tuple { Context: ExprContext.Load } e:
                var items = new object?[e.Elts.Length];
                for (int i = 0; i < items.Length; i++)
                {
                    if (!TryFold(e.Elts[i], out items[i]))
                        return false;
                }
                value = new TupleConstant(items);
                return true;
            default: return false;
        }
    }

    /// <summary>A left-leaning chain from its innermost operation outwards, without recursion.</summary>
    private bool EvaluateChain(BinOp expression, out object? value)
    {
        var spine = new Stack<BinOp>();
        Expr current = expression;
        while (current is BinOp e && !_known.ContainsKey(e))
        {
            spine.Push(e);
            current = e.Left;
        }
        bool isConstant = TryFold(current, out value);
        while (spine.TryPop(out var e))
        {
            var left = value;
            isConstant = isConstant && TryFold(e.Right, out var right) && Binary(left, e.Operator, right, out value);
            if (!isConstant)
                value = null;
            if (e != expression)
                _known[e] = (isConstant, value);
        }
        return isConstant;
    }

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool b => b,
        long n => n != 0,
        BigInteger n => !n.IsZero,
        double d => d != 0,
        Complex c => c.Real != 0 || c.Imaginary != 0,
        StrConstant s => s.Length > 0,
        byte[] b => b.Length > 0,
        TupleConstant t => t.Items.Length > 0,
        FrozenSetConstant s => s.Items.Length > 0,
        _ => true,
    };

    /// <summary>A number in the one form in which equal numbers are the same constant: 1, 1.0 and True are one key.</summary>
    public static object? AsKey(object? value) => value switch
    {
        bool b => b ? 1L : 0L,
        double d when d == Math.Floor(d) && !double.IsInfinity(d) => Normalize(new BigInteger(d)),
        Complex { Imaginary: 0 } c => AsKey(c.Real),
        _ => value,
    };

    private static bool Unary(UnaryOperator op, object? operand, out object? value)
    {
        value = null;
        if (op == UnaryOperator.Not)
        {
            value = !IsTrue(operand);
            return true;
        }
        switch (operand)
        {
            case double d when op != UnaryOperator.Invert:
                value = op == UnaryOperator.USub ? -d : d;
                return true;
            case Complex c when op != UnaryOperator.Invert:
                value = op == UnaryOperator.USub ? new Complex(-c.Real, -c.Imaginary) : c;
                return true;
            case bool when op == UnaryOperator.Invert:
                return false; // deprecated: warns when it runs
        }
        if (!TryInteger(operand, out var n))
            return false;
        value = Normalize(op switch { UnaryOperator.USub => -n, UnaryOperator.Invert => -n - 1, _ => n });
        return true;
    }

    private static bool Binary(object? left, BinaryOperator op, object? right, out object? value)
    {
        value = null;
        if (TryInteger(left, out var a) && TryInteger(right, out var b))
            return Integers(a, op, b, left is bool && right is bool, out value);
        if (left is StrConstant or byte[] or TupleConstant || right is StrConstant or byte[] or TupleConstant)
            return Sequences(left, op, right, out value);
        if (TryReal(left, out double x) && TryReal(right, out double y))
        {
            value = op switch
            {
                BinaryOperator.Add => x + y,
                BinaryOperator.Sub => x - y,
                BinaryOperator.Mult => x * y,
                BinaryOperator.Div when y != 0 => x / y,
                _ => null,
            };
            return value is not null;
        }
        if (TryReal(left, out x) && right is Complex c && op is BinaryOperator.Add or BinaryOperator.Sub)
        {
            value = op == BinaryOperator.Add ? new Complex(x + c.Real, c.Imaginary) : new Complex(x - c.Real, -c.Imaginary);
            return true;
        }
        return false;
    }

    private static bool Integers(BigInteger a, BinaryOperator op, BigInteger b, bool areBools, out object? value)
    {
        value = null;
        BigInteger result;
        switch (op)
        {
            case BinaryOperator.Add: result = a + b; break;
            case BinaryOperator.Sub: result = a - b; break;
            case BinaryOperator.Mult:
                if (!a.IsZero && !b.IsZero && Bits(a) + Bits(b) > MaxBits)
                    return false;
                result = a * b;
                break;
            case BinaryOperator.FloorDiv or BinaryOperator.Mod:
                if (b.IsZero)
                    return false;
                var quotient = BigInteger.DivRem(a, b, out var remainder);
                if (!remainder.IsZero && remainder.Sign != b.Sign)
                {
                    quotient -= 1;
                    remainder += b;
                }
                result = op == BinaryOperator.Mod ? remainder : quotient;
                break;
            case BinaryOperator.Div:
                if (b.IsZero || Bits(a) > 53 || Bits(b) > 53)
                    return false;
                value = (double)a / (double)b;
                return true;
            case BinaryOperator.Pow:
                if (b.Sign < 0 || b > MaxBits || (!b.IsZero && Bits(a) * (long)b > MaxBits))
                    return false;
                result = BigInteger.Pow(a, (int)b);
                break;
            case BinaryOperator.LShift:
                if (b.Sign < 0 || b > MaxBits || (!a.IsZero && Bits(a) + (long)b > MaxBits))
                    return false;
                result = a << (int)b;
                break;
            case BinaryOperator.RShift:
                if (b.Sign < 0 || b > int.MaxValue)
                    return false;
                result = a >> (int)b;
                break;
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor:
                result = op switch { BinaryOperator.BitAnd => a & b, BinaryOperator.BitOr => a | b, _ => a ^ b };
                if (areBools)
                {
                    value = !result.IsZero;
                    return true;
                }
                break;
            default: return false;
        }
        value = Normalize(result);
        return true;
    }

    private static bool Sequences(object? left, BinaryOperator op, object? right, out object? value)
    {
        value = null;
        if (op == BinaryOperator.Add)
        {
            switch (left, right)
            {
                case (StrConstant a, StrConstant b) when a.Length + b.Length <= MaxText:
                    value = new StrConstant(a.Text + b.Text, a.CodePoints is null && b.CodePoints is null ? null : [.. Points(a), .. Points(b)]);
                    return true;
                case (byte[] a, byte[] b) when a.Length + b.Length <= MaxText:
                    value = (byte[])[.. a, .. b];
                    return true;
                case (TupleConstant a, TupleConstant b) when a.Items.Length + b.Items.Length <= MaxTuple:
                    value = new TupleConstant([.. a.Items, .. b.Items]);
                    return true;
                default: return false;
            }
        }
        if (op != BinaryOperator.Mult)
            return false;
        var (sequence, factor) = left is StrConstant or byte[] or TupleConstant ? (left, right) : (right, left);
        if (!TryInteger(factor, out var big) || BigInteger.Abs(big) > MaxText)
            return false;
        int count = big.Sign < 0 ? 0 : (int)big;
        switch (sequence)
        {
            case StrConstant s when (long)s.Length * count <= MaxText:
                value = s.CodePoints is null ? new StrConstant(Repeat(s.Text, count)) : Repeat(s, count);
                return true;
            case byte[] b when (long)b.Length * count <= MaxText:
                value = Repeat(b, count);
                return true;
            case TupleConstant t when (long)t.Items.Length * count <= MaxTuple:
                value = new TupleConstant(Repeat(t.Items, count));
                return true;
            default: return false;
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static StrConstant Repeat(StrConstant text, int count)
        => count == 0 ? StrConstant.Empty : new StrConstant(Repeat(text.Text, count), Repeat(text.CodePoints!, count));

    private static T[] Repeat<T>(T[] items, int count)
    {
        var result = new T[items.Length * count];
        for (int i = 0; i < count; i++)
            items.CopyTo(result, i * items.Length);
        return result;
    }

    private static IEnumerable<int> Points(StrConstant text) => text.CodePoints ?? text.Text.Select(c => (int)c);

    private static long Bits(BigInteger n) => (long)BigInteger.Abs(n).GetBitLength();

    private static bool TryInteger(object? value, out BigInteger integer)
    {
        switch (value)
        {
            case long n: integer = n; return true;
            case BigInteger n: integer = n; return true;
            case bool b: integer = b ? 1 : 0; return true;
            default: integer = default; return false;
        }
    }

    private static bool TryReal(object? value, out double real)
    {
        switch (value)
        {
            case double d: real = d; return true;
            case long n and > -(1L << 53) and < 1L << 53: real = n; return true;
            case bool b: real = b ? 1 : 0; return true;
            default: real = 0; return false;
        }
    }

    private static object Normalize(BigInteger n) => n >= long.MinValue && n <= long.MaxValue ? (object)(long)n : n;
}
