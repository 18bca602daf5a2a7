using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using PyLite.Compiler.Ast;

namespace PyLite.Tests.Unit.Compiler;

/// <summary>
/// A syntax tree as text: a line a node, field or list, in the order of Python's <c>ast</c>, as tests/Unit/Compiler/astdump.py
/// writes CPython's.
/// </summary>
internal static class AstDumper
{
    private static readonly Dictionary<Type, PropertyInfo[]> Fields = [];

    public static string Dump(Node node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString(0, text.Length - 1);
    }

    private static void Line(StringBuilder text, int depth, string content)
        => text.Append(' ', depth).Append(content).Append('\n');

    private static void Write(StringBuilder text, Node node, int depth)
    {
        Line(text, depth, NameOf(node) + (HasSpan(node) ? " " + node.Span : ""));
        foreach (PropertyInfo field in FieldsOf(node.GetType()))
        {
            object? value = field.GetValue(node);
            if ((node is Constant or MatchSingleton && field.Name == "Value") || value is StrConstant)
                Line(text, depth + 1, ConstantText(value));
            else
                WriteValue(text, value, depth + 1);
        }
    }

    private static void WriteValue(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                Line(text, depth, "N");
                break;
            case string s:
                Line(text, depth, "'" + Escape(s.EnumerateRunes().Select(r => r.Value)) + "'");
                break;
            case Node node:
                Write(text, node, depth);
                break;
            case IList list:
                Line(text, depth, "[" + list.Count.ToString(CultureInfo.InvariantCulture));
                foreach (object? item in list)
                    WriteValue(text, item, depth + 1);
                break;
            case bool b:
                Line(text, depth, b ? "1" : "0");
                break;
            default:
                Line(text, depth, value.ToString()!);
                break;
        }
    }

    private static string ConstantText(object? value) => value switch
    {
        null => "N",
        bool b => b ? "True" : "False",
        EllipsisConstant => "...",
        long n => "i" + n.ToString("x", CultureInfo.InvariantCulture),
        BigInteger n => "i" + n.ToString("x", CultureInfo.InvariantCulture).TrimStart('0'),
        double d => "f" + BitConverter.DoubleToInt64Bits(d).ToString("x16", CultureInfo.InvariantCulture),
        Complex c => "c" + BitConverter.DoubleToInt64Bits(c.Imaginary).ToString("x16", CultureInfo.InvariantCulture),
        StrConstant s => "s'" + Escape(s.CodePoints ?? s.Text.Select(c => (int)c)) + "'",
        byte[] bytes => "b" + Convert.ToHexString(bytes).ToLowerInvariant(),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Escape(IEnumerable<int> points)
    {
        var text = new StringBuilder();
        foreach (int point in points)
        {
            if (point is >= 32 and < 127 and not '\\')
                text.Append((char)point);
            else
                text.Append("\\{").Append(point.ToString("x", CultureInfo.InvariantCulture)).Append('}');
        }
        return text.ToString();
    }

    private static bool HasSpan(Node node) => node is not (Mod or Arguments or Comprehension or WithItem or MatchCase);

    private static string NameOf(Node node) => node switch
    {
        ExprStmt => "Expr",
        Comprehension => "comprehension",
        Arguments => "arguments",
        Arg => "arg",
        Keyword => "keyword",
        Alias => "alias",
        WithItem => "withitem",
        MatchCase => "match_case",
        _ => node.GetType().Name,
    };

    /// <summary>The fields in the order of the constructor's parameters, which is that of Python's.</summary>
    private static PropertyInfo[] FieldsOf(Type type)
    {
        if (!Fields.TryGetValue(type, out PropertyInfo[]? fields))
        {
            fields = type.GetConstructors()[0].GetParameters().Skip(1)
                .Select(p => type.GetProperty(p.Name == "op" ? "Operator" : p.Name == "orElse" ? "Else" : p.Name!,
                    BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)!)
                .ToArray();
            Fields[type] = fields;
        }
        return fields;
    }
}
