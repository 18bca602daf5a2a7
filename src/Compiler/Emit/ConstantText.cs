using System.Globalization;
using System.Numerics;
using System.Text;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Bytecode;

namespace PyLite.Compiler.Emit;

/// <summary>Constants as Python writes them (<c>repr</c>).</summary>
internal static class ConstantText
{
    public static string Repr(object? value) => value switch
    {
        null => "None",
        bool b => b ? "True" : "False",
        long n => n.ToString(CultureInfo.InvariantCulture),
        BigInteger n => n.ToString(CultureInfo.InvariantCulture),
        double d => Float(d),
        Complex c => Imaginary(c),
        StrConstant s => Quote(s),
        byte[] b => Quote(b),
        EllipsisConstant => "Ellipsis",
        TupleConstant t => t.Items.Length == 1 ? $"({Repr(t.Items[0])},)" : $"({string.Join(", ", t.Items.Select(Repr))})",
        FrozenSetConstant s => $"frozenset({{{string.Join(", ", s.Items.Select(Repr))}}})",
        CodeObject c => c.ToString(),
        _ => value.ToString() ?? "",
    };

    public static string Float(double value)
    {
        if (double.IsNaN(value))
            return "nan";
        if (double.IsInfinity(value))
            return value > 0 ? "inf" : "-inf";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        // .NET's shortest round-trip digits are Python's; only the notation differs.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        int mark = shortest.IndexOf('E');
        int exponent = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        int point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        // The value is 0.digits times ten to the power of scale.
        int scale = exponent + (point < 0 ? mantissa.Length : point);
        int zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        scale -= zeros;
        return (value < 0 ? "-" : "") + Notation(digits, scale);
    }

    private static string Notation(string digits, int scale)
    {
        if (scale is > 16 or <= -4)
        {
            int exponent = scale - 1;
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }
        if (scale <= 0)
            return $"0.{new string('0', -scale)}{digits}";
        return digits.Length <= scale ? $"{digits.PadRight(scale, '0')}.0" : $"{digits[..scale]}.{digits[scale..]}";
    }

    private static string Imaginary(Complex c)
    {
        static string Part(double d)
        {
            var text = Float(d);
            return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        }
        if (c.Real == 0 && !double.IsNegative(c.Real))
            return Part(c.Imaginary) + "j";
        var imaginary = Part(c.Imaginary);
        return $"({Part(c.Real)}{(imaginary.StartsWith('-') ? "" : "+")}{imaginary}j)";
    }

    public static string Quote(StrConstant value)
    {
        char quote = value.Text.Contains('\'') && !value.Text.Contains('"') ? '"' : '\'';
        var text = new StringBuilder();
        text.Append(quote);
        if (value.CodePoints is { } points)
        {
            foreach (int point in points)
                AppendPoint(text, point, quote);
        }
        else
        {
            foreach (char c in value.Text)
                AppendPoint(text, c, quote);
        }
        return text.Append(quote).ToString();
    }

    private static void AppendPoint(StringBuilder text, int point, char quote)
    {
        switch (point)
        {
            case '\n': text.Append("\\n"); return;
            case '\r': text.Append("\\r"); return;
            case '\t': text.Append("\\t"); return;
            case '\\': text.Append("\\\\"); return;
        }
        if (point == quote)
            text.Append('\\').Append(quote);
        else if (point < 0x20 || point == 0x7f)
            text.Append(CultureInfo.InvariantCulture, $"\\x{point:x2}");
        else if (point < 0x7f || IsPrintable(point))
            text.Append(point < 0x10000 ? ((char)point).ToString() : char.ConvertFromUtf32(point));
        else if (point <= 0xff)
            text.Append(CultureInfo.InvariantCulture, $"\\x{point:x2}");
        else if (point <= 0xffff)
            text.Append(CultureInfo.InvariantCulture, $"\\u{point:x4}");
        else
            text.Append(CultureInfo.InvariantCulture, $"\\U{point:x8}");
    }

    private static bool IsPrintable(int point)
    {
        if (point is >= 0xd800 and <= 0xdfff)
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(point) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    public static string Quote(byte[] value)
    {
        char quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder();
        text.Append('b').Append(quote);
        foreach (byte b in value)
        {
            switch (b)
            {
                case (byte)'\n': text.Append("\\n"); break;
                case (byte)'\r': text.Append("\\r"); break;
                case (byte)'\t': text.Append("\\t"); break;
                case (byte)'\\': text.Append("\\\\"); break;
                default:
                    if (b == quote)
                        text.Append('\\').Append(quote);
                    else if (b is >= 0x20 and < 0x7f)
                        text.Append((char)b);
                    else
                        text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
                    break;
            }
        }
        return text.Append(quote).ToString();
    }
}
