using System.Globalization;
using System.Text;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Emit;

/// <summary>Takes <c>'…' % (…)</c> apart where only strings are inserted, which needs no formatting at run time.</summary>
internal static class PercentFormat
{
    private const int MaxWidth = 999;

    /// <summary>An inserted value.</summary>
    public sealed record Field(Expr Value, int Conversion, string Spec);

    /// <summary>The literal parts (<see cref="StrConstant"/>) and fields, or null if the format is not of this simple kind.</summary>
    public static List<object>? TryParse(BinOp e)
    {
        if (e is not { Left: Constant { Value: StrConstant { CodePoints: null } format }, Right: Tuple values } || values.Elts.Length is 0 or > 64
            || values.Elts.Any(v => v is Starred))
            return null;
        var parts = new List<object>();
        var literal = new StringBuilder();
        int used = 0;
        var text = format.Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                literal.Append(text[i]);
                continue;
            }
            if (++i == text.Length)
                return null;
            if (text[i] == '%')
            {
                literal.Append('%');
                continue;
            }
            if (used == values.Elts.Length || ParseSpec(text, ref i) is not { } spec || text[i] is not ('s' or 'r' or 'a'))
                return null;
            if (literal.Length > 0)
                parts.Add(new StrConstant(literal.ToString()));
            literal.Clear();
            parts.Add(new Field(values.Elts[used++], text[i], spec));
        }
        if (literal.Length > 0)
            parts.Add(new StrConstant(literal.ToString()));
        return used == values.Elts.Length ? parts : null;
    }

    /// <summary>Flags, width and precision as a format specification; i ends at the conversion character.</summary>
    private static string? ParseSpec(string text, ref int i)
    {
        bool isLeft = false;
        for (; i < text.Length && text[i] == '-'; i++)
            isLeft = true;
        var spec = new StringBuilder();
        if (!ParseNumber(text, ref i, out int width))
            return null;
        if (width > 0)
            spec.Append(isLeft ? "" : ">").Append(width.ToString(CultureInfo.InvariantCulture));
        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (!ParseNumber(text, ref i, out int precision))
                return null;
            spec.Append('.').Append(precision.ToString(CultureInfo.InvariantCulture));
        }
        return i < text.Length ? spec.ToString() : null;
    }

    private static bool ParseNumber(string text, ref int i, out int number)
    {
        number = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            number = number * 10 + (text[i] - '0');
            if (number > MaxWidth)
                return false;
        }
        return true;
    }
}
