using System.Numerics;
using System.Text;
using PyLite.Compiler.Emit;
using PyLite.Compiler.Parsing;

namespace PyLite.Compiler.Ast;

/// <summary>Writes an expression as source text, in the form in which CPython keeps annotations under <c>from __future__ import annotations</c>.</summary>
public sealed class Unparser
{
    /// <summary>Precedence levels, loosest first; a sub-expression below the level asked for is put in parentheses.</summary>
    private enum Level { NamedExpr, Tuple, Yield, Test, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Arithmetic, Term, Factor, Power, Await, Atom }

    private readonly StringBuilder _text = new();

    private Unparser() { }

    public static string Unparse(Expr expression) => Unparse(expression, Level.Test);

    private static string Unparse(Expr expression, Level level)
    {
        var unparser = new Unparser();
        unparser.Write(expression, level);
        return unparser._text.ToString();
    }

    private void Write(Expr expression, Level level)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new PySyntaxException(PySyntaxErrorKind.RecursionError, "maximum recursion depth exceeded during compilation", "", 0, 0, 0, 0, null);
        switch (expression)
        {
            case Name e: _text.Append(e.Id); break;
            case Constant e: WriteConstant(e); break;
            case Attribute e: WriteAttribute(e); break;
            case Subscript e: WriteSubscript(e); break;
            case Call e: WriteCall(e); break;
            case Tuple e: Parenthesized(level > Level.Tuple || e.Elts.Length == 0, () => WriteItems(e.Elts, e.Elts.Length == 1)); break;
            case List e: Bracketed('[', ']', e.Elts); break;
            case Set e:
                if (e.Elts.Length > 0)
                    Bracketed('{', '}', e.Elts);
                else
                    _text.Append("{*()}");
                break;
            case Dict e: WriteDict(e); break;
            case BinOp e: WriteBinOp(e, level); break;
            case UnaryOp e: WriteUnaryOp(e, level); break;
            case BoolOp e: WriteBoolOp(e, level); break;
            case Compare e: WriteCompare(e, level); break;
            case IfExp e:
                Parenthesized(level > Level.Test, () =>
                {
                    Write(e.Body, Level.Or);
                    _text.Append(" if ");
                    Write(e.Test, Level.Or);
                    _text.Append(" else ");
                    Write(e.Else, Level.Test);
                });
                break;
            case Lambda e:
                Parenthesized(level > Level.Test, () =>
                {
                    _text.Append("lambda");
                    if (e.Args.PosOnlyArgs.Length + e.Args.Args.Length > 0)
                        _text.Append(' ');
                    WriteParameters(e.Args);
                    _text.Append(": ");
                    Write(e.Body, Level.Test);
                });
                break;
            case NamedExpr e:
                Parenthesized(level > Level.NamedExpr, () =>
                {
                    Write(e.Target, Level.Atom);
                    _text.Append(" := ");
                    Write(e.Value, Level.Atom);
                });
                break;
            case Starred e:
                _text.Append('*');
                Write(e.Value, Level.BitOr);
                break;
            case Await e:
                Parenthesized(level > Level.Await, () =>
                {
                    _text.Append("await ");
                    Write(e.Value, Level.Atom);
                });
                break;
            case Yield e:
                Parenthesized(level > Level.Yield, () =>
                {
                    _text.Append("yield");
                    if (e.Value is null)
                        return;
                    _text.Append(' ');
                    Write(e.Value, Level.Atom);
                });
                break;
            case YieldFrom e:
                Parenthesized(level > Level.Yield, () =>
                {
                    _text.Append("yield from ");
                    Write(e.Value, Level.Atom);
                });
                break;
            case ListComp e: WriteComprehension('[', ']', e.Elt, null, e.Generators); break;
            case SetComp e: WriteComprehension('{', '}', e.Elt, null, e.Generators); break;
            case DictComp e: WriteComprehension('{', '}', e.Key, e.Value, e.Generators); break;
            case GeneratorExp e: WriteComprehension('(', ')', e.Elt, null, e.Generators); break;
            case Slice e: WriteSlice(e); break;
            case JoinedStr e: WriteInterpolated('f', e.Values); break;
            case TemplateStr e: WriteInterpolated('t', e.Values); break;
            case FormattedValue e: WriteInterpolated('f', [e]); break;
            default: throw new InvalidOperationException($"unexpected {expression.GetType().Name}");
        }
    }

    private void Parenthesized(bool needed, Action write)
    {
        if (needed)
            _text.Append('(');
        write();
        if (needed)
            _text.Append(')');
    }

    private void Bracketed(char open, char close, Expr[] items)
    {
        _text.Append(open);
        WriteItems(items, false);
        _text.Append(close);
    }

    private void WriteItems(Expr[] items, bool trailingComma)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                _text.Append(", ");
            Write(items[i], Level.Test);
        }
        if (trailingComma)
            _text.Append(',');
    }

    private void WriteConstant(Constant e)
    {
        if (e.Kind is not null)
            _text.Append(e.Kind);
        switch (e.Value)
        {
            case EllipsisConstant: _text.Append("..."); break;
            case double or Complex: _text.Append(ConstantText.Repr(e.Value).Replace("inf", "1e309").Replace("nan", "(1e309-1e309)")); break;
            default: _text.Append(ConstantText.Repr(e.Value)); break;
        }
    }

    private void WriteAttribute(Attribute e)
    {
        Write(e.Value, Level.Atom);
        if (e.Value is Constant { Value: long or BigInteger })
            _text.Append(' ');
        _text.Append('.').Append(e.Attr);
    }

    private void WriteSubscript(Subscript e)
    {
        Write(e.Value, Level.Atom);
        _text.Append('[');
        if (e.Slice is Tuple { Elts.Length: > 0 } tuple)
            WriteItems(tuple.Elts, tuple.Elts.Length == 1);
        else
            Write(e.Slice, Level.Test);
        _text.Append(']');
    }

    private void WriteSlice(Slice e)
    {
        if (e.Lower is not null)
            Write(e.Lower, Level.Test);
        _text.Append(':');
        if (e.Upper is not null)
            Write(e.Upper, Level.Test);
        if (e.Step is null)
            return;
        _text.Append(':');
        Write(e.Step, Level.Test);
    }

    private void WriteCall(Call e)
    {
        Write(e.Func, Level.Atom);
        if (e.Args is [GeneratorExp only] && e.Keywords.Length == 0)
        {
            Write(only, Level.Test);
            return;
        }
        _text.Append('(');
        WriteItems(e.Args, false);
        bool comma = e.Args.Length > 0;
        foreach (var keyword in e.Keywords)
        {
            if (comma)
                _text.Append(", ");
            comma = true;
            _text.Append(keyword.Arg is null ? "**" : keyword.Arg + "=");
            Write(keyword.Value, Level.Test);
        }
        _text.Append(')');
    }

    private void WriteDict(Dict e)
    {
        _text.Append('{');
        for (int i = 0; i < e.Keys.Length; i++)
        {
            if (i > 0)
                _text.Append(", ");
            if (e.Keys[i] is { } key)
            {
                Write(key, Level.Test);
                _text.Append(": ");
                Write(e.Values[i], Level.Test);
            }
            else
            {
                _text.Append("**");
                Write(e.Values[i], Level.BitOr);
            }
        }
        _text.Append('}');
    }

    private static (string Text, Level Level) Operator(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => ("+", Level.Arithmetic),
        BinaryOperator.Sub => ("-", Level.Arithmetic),
        BinaryOperator.Mult => ("*", Level.Term),
        BinaryOperator.MatMult => ("@", Level.Term),
        BinaryOperator.Div => ("/", Level.Term),
        BinaryOperator.Mod => ("%", Level.Term),
        BinaryOperator.FloorDiv => ("//", Level.Term),
        BinaryOperator.LShift => ("<<", Level.Shift),
        BinaryOperator.RShift => (">>", Level.Shift),
        BinaryOperator.BitOr => ("|", Level.BitOr),
        BinaryOperator.BitXor => ("^", Level.BitXor),
        BinaryOperator.BitAnd => ("&", Level.BitAnd),
        BinaryOperator.Pow => ("**", Level.Power),
        _ => throw new InvalidOperationException(),
    };

    private void WriteBinOp(BinOp e, Level level)
    {
        var (text, own) = Operator(e.Operator);
        Parenthesized(level > own, () =>
        {
            bool isPower = e.Operator == BinaryOperator.Pow;
            Write(e.Left, isPower ? own + 1 : own);
            _text.Append(' ').Append(text).Append(' ');
            Write(e.Right, isPower ? own : own + 1);
        });
    }

    private void WriteUnaryOp(UnaryOp e, Level level)
    {
        var (text, own) = e.Operator switch
        {
            UnaryOperator.Not => ("not ", Level.Not),
            UnaryOperator.USub => ("-", Level.Factor),
            UnaryOperator.UAdd => ("+", Level.Factor),
            _ => ("~", Level.Factor),
        };
        Parenthesized(level > own, () =>
        {
            _text.Append(text);
            Write(e.Operand, own);
        });
    }

    private void WriteBoolOp(BoolOp e, Level level)
    {
        var (text, own) = e.Operator == BoolOperator.And ? (" and ", Level.And) : (" or ", Level.Or);
        Parenthesized(level > own, () =>
        {
            for (int i = 0; i < e.Values.Length; i++)
            {
                if (i > 0)
                    _text.Append(text);
                Write(e.Values[i], own + 1);
            }
        });
    }

    private void WriteCompare(Compare e, Level level)
    {
        Parenthesized(level > Level.Compare, () =>
        {
            Write(e.Left, Level.Compare + 1);
            for (int i = 0; i < e.Ops.Length; i++)
            {
                _text.Append(e.Ops[i] switch
                {
                    CompareOperator.Eq => " == ",
                    CompareOperator.NotEq => " != ",
                    CompareOperator.Lt => " < ",
                    CompareOperator.LtE => " <= ",
                    CompareOperator.Gt => " > ",
                    CompareOperator.GtE => " >= ",
                    CompareOperator.Is => " is ",
                    CompareOperator.IsNot => " is not ",
                    CompareOperator.In => " in ",
                    _ => " not in ",
                });
                Write(e.Comparators[i], Level.Compare + 1);
            }
        });
    }

    private void WriteParameters(Arguments args)
    {
        var all = args.PosOnlyArgs.Concat(args.Args).ToArray();
        int firstDefault = all.Length - args.Defaults.Length;
        bool comma = false;
        void Comma()
        {
            if (comma)
                _text.Append(", ");
            comma = true;
        }
        for (int i = 0; i < all.Length; i++)
        {
            Comma();
            _text.Append(all[i].Name);
            if (i >= firstDefault)
            {
                _text.Append('=');
                Write(args.Defaults[i - firstDefault], Level.Test);
            }
            if (i == args.PosOnlyArgs.Length - 1)
                _text.Append(", /");
        }
        if (args.VarArg is not null || args.KwOnlyArgs.Length > 0)
        {
            Comma();
            _text.Append('*').Append(args.VarArg?.Name);
        }
        for (int i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            Comma();
            _text.Append(args.KwOnlyArgs[i].Name);
            if (args.KwDefaults[i] is { } value)
            {
                _text.Append('=');
                Write(value, Level.Test);
            }
        }
        if (args.KwArg is not null)
        {
            Comma();
            _text.Append("**").Append(args.KwArg.Name);
        }
    }

    private void WriteComprehension(char open, char close, Expr element, Expr? value, Comprehension[] generators)
    {
        _text.Append(open);
        Write(element, Level.Test);
        if (value is not null)
        {
            _text.Append(": ");
            Write(value, Level.Test);
        }
        foreach (var generator in generators)
        {
            _text.Append(generator.IsAsync ? " async for " : " for ");
            Write(generator.Target, Level.Tuple);
            _text.Append(" in ");
            Write(generator.Iter, Level.Or);
            foreach (var condition in generator.Ifs)
            {
                _text.Append(" if ");
                Write(condition, Level.Or);
            }
        }
        _text.Append(close);
    }

    // ---- f-strings and t-strings

    private void WriteInterpolated(char prefix, Expr[] values)
    {
        var content = new StringBuilder();
        foreach (var value in values)
            AppendPart(content, value, inSpec: false);
        var text = ConstantText.Quote(StrConstant.FromUtf16(content.ToString()));
        _text.Append(prefix).Append(text);
    }

    private static void AppendPart(StringBuilder content, Expr part, bool inSpec)
    {
        switch (part)
        {
            case Constant { Value: StrConstant text }:
                content.Append(text.Text.Replace("{", "{{").Replace("}", "}}"));
                break;
            case FormattedValue e: AppendField(content, Unparse(e.Value, Level.Test + 1), e.Conversion, e.FormatSpec); break;
            case Interpolation e: AppendField(content, e.Str.Text, e.Conversion, e.FormatSpec); break;
            case JoinedStr e:
                foreach (var value in e.Values)
                    AppendPart(content, value, inSpec);
                break;
        }
    }

    private static void AppendField(StringBuilder content, string expression, int conversion, JoinedStr? spec)
    {
        content.Append('{');
        if (expression.StartsWith('{'))
            content.Append(' ');
        content.Append(expression);
        if (conversion > 0)
            content.Append('!').Append((char)conversion);
        if (spec is not null)
        {
            content.Append(':');
            AppendPart(content, spec, inSpec: true);
        }
        content.Append('}');
    }
}
