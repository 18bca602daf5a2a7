using System.Globalization;
using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>format(value, spec) for str, int, float and complex.</summary>
public static class Formatting
{
    private const int DefaultPrecision = 6;

    /// <summary>format(str, spec).</summary>
    public static TextValue FormatStr(TextValue value, TextSpan specText, string objectType = "str")
    {
        if (specText.Length == 0)
            return value;
        var spec = FormatSpec.Parse(specText, objectType, 's', '<');
        if (spec.Type != 's')
            throw spec.UnknownType(objectType);
        return FormatStr(value, spec);
    }

    /// <summary>format(str, spec) for a specification of type s.</summary>
    public static TextValue FormatStr(TextValue value, in FormatSpec spec)
    {
        if (spec.Sign != '\0')
            throw PyTextError.Value($"{(spec.Sign == ' ' ? "Space" : "Sign")} not allowed in string format specifier");
        if (spec.CoerceNegativeZero)
            throw PyTextError.Value("Negative zero coercion (z) not allowed in string format specifier");
        if (spec.Alternate)
            throw PyTextError.Value("Alternate form (#) not allowed in string format specifier");
        if (spec.Align == '=')
            throw PyTextError.Value("'=' alignment not allowed in string format specifier");
        var span = value.Span;
        if (spec.Precision >= 0 && spec.Precision < span.Length)
            span = span.Slice(0, (int)spec.Precision);
        if (span.Length >= spec.Width)
            return span.Length == value.Length ? value : span.ToText();
        return Pad(span, spec);
    }

    /// <summary>format(int, spec) for a small int.</summary>
    public static TextValue FormatInt(long value, TextSpan specText, int maxDigits, string objectType = "int") =>
        specText.Length == 0 ? IntText.ToString(value) : FormatInt(value, FormatSpec.Parse(specText, objectType, 'd', '>'), maxDigits, objectType);

    /// <summary>format(int, spec) for a small int and a specification parsed with the defaults d and &gt;.</summary>
    public static TextValue FormatInt(long value, in FormatSpec spec, int maxDigits, string objectType = "int")
    {
        if (spec.Type is not ('b' or 'd' or 'n' or 'o' or 'x' or 'X'))
            return FormatInt((BigInteger)value, spec, maxDigits, objectType);
        CheckIntSpec(spec);
        return FormatSmall(value, spec);
    }

    /// <summary>format(int, spec).</summary>
    public static TextValue FormatInt(BigInteger value, TextSpan specText, int maxDigits, string objectType = "int") =>
        specText.Length == 0
            ? IntText.ToString(value, maxDigits)
            : FormatInt(value, FormatSpec.Parse(specText, objectType, 'd', '>'), maxDigits, objectType);

    /// <summary>format(int, spec) for a specification parsed with the defaults d and &gt;.</summary>
    public static TextValue FormatInt(BigInteger value, in FormatSpec spec, int maxDigits, string objectType = "int")
    {
        switch (spec.Type)
        {
            case 'b' or 'c' or 'd' or 'n' or 'o' or 'x' or 'X':
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return FormatFloat(ToDouble(value), spec, objectType);
            default:
                throw spec.UnknownType(objectType);
        }
        CheckIntSpec(spec);
        if (spec.Type == 'c')
            return FormatChar(value, spec);
        if (value.GetBitLength() < 63)
            return FormatSmall((long)value, spec);
        var digits = spec.Type switch
        {
            'b' => IntText.PowerOfTwoDigits(value, 1, upper: false),
            'o' => IntText.PowerOfTwoDigits(value, 3, upper: false),
            'x' => IntText.PowerOfTwoDigits(value, 4, upper: false),
            'X' => IntText.PowerOfTwoDigits(value, 4, upper: true),
            _ => IntText.DecimalDigits(BigInteger.Abs(value), maxDigits),
        };
        return LayOut(value.Sign < 0, digits, spec);
    }

    private static void CheckIntSpec(in FormatSpec spec)
    {
        if (spec.Precision >= 0)
            throw PyTextError.Value("Precision not allowed in integer format specifier");
        if (spec.CoerceNegativeZero)
            throw PyTextError.Value("Negative zero coercion (z) not allowed in integer format specifier");
    }

    /// <summary>The integer types of ints that need no big arithmetic.</summary>
    private static TextValue FormatSmall(long value, in FormatSpec spec)
    {
        Span<char> digits = stackalloc char[64];
        var magnitude = value < 0 ? 0 - (ulong)value : (ulong)value;
        var bits = spec.Type switch { 'b' => 1, 'o' => 3, 'x' or 'X' => 4, _ => 0 };
        if (bits == 0)
        {
            magnitude.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
            return LayOut(value < 0, digits[..written], spec);
        }
        var alphabet = spec.Type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
        var at = digits.Length;
        do
        {
            digits[--at] = alphabet[(int)(magnitude & ((1UL << bits) - 1))];
            magnitude >>= bits;
        }
        while (magnitude != 0);
        return LayOut(value < 0, digits[at..], spec);
    }

    private static TextValue LayOut(bool negative, ReadOnlySpan<char> digits, in FormatSpec spec)
    {
        var prefix = !spec.Alternate ? "" : spec.Type switch { 'b' => "0b", 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" };
        var layout = new NumberLayout(spec, negative, prefix, spec.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3);
        var builder = new TextBuilder(stackalloc char[128]);
        layout.Append(ref builder, digits, default);
        return builder.ToText();
    }

    /// <summary>format(float, spec); the empty specification is repr().</summary>
    public static TextValue FormatFloat(double value, TextSpan specText, string objectType = "float") =>
        specText.Length == 0 ? FloatText.Repr(value) : FormatFloat(value, FormatSpec.Parse(specText, objectType, '\0', '>'), objectType);

    /// <summary>format(float, spec) for a specification parsed with the defaults NUL and &gt;.</summary>
    public static TextValue FormatFloat(double value, in FormatSpec spec, string objectType = "float")
    {
        if (spec.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'))
            throw spec.UnknownType(objectType);
        if (spec.Precision > int.MaxValue)
            throw PyTextError.Value("precision too big");
        var type = (char)spec.Type;
        var precision = (int)spec.Precision;
        var dotZero = false;
        var percent = type == '%';
        switch (type)
        {
            case '\0':
                dotZero = true;
                type = precision < 0 ? 'r' : 'g';
                break;
            case 'n':
                type = 'g';
                break;
            case '%':
                type = 'f';
                value *= 100;
                break;
        }
        if (precision < 0 && type != 'r')
            precision = DefaultPrecision;
        var body = new TextBuilder(stackalloc char[128]);
        FloatText.AppendMagnitude(ref body, value, type, precision, spec.Alternate, dotZero);
        if (percent)
            body.Append('%');
        var negative = IsNegative(value, body.NarrowSpan, spec.CoerceNegativeZero);
        var builder = new TextBuilder(stackalloc char[128]);
        new NumberLayout(spec, negative, "", 3).AppendFloat(ref builder, body.NarrowSpan);
        body.Dispose();
        return builder.ToText();
    }

    /// <summary>format(complex, spec); the empty specification is repr().</summary>
    public static TextValue FormatComplex(double real, double imaginary, TextSpan specText, string objectType = "complex")
    {
        if (specText.Length == 0)
            return ComplexText.Repr(real, imaginary);
        var spec = FormatSpec.Parse(specText, objectType, '\0', '>');
        if (spec.Type is not ('\0' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
            throw spec.UnknownType(objectType);
        if (spec.Precision > int.MaxValue)
            throw PyTextError.Value("precision too big");
        if (spec.Fill == '0')
            throw PyTextError.Value("Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=')
            throw PyTextError.Value("'=' alignment flag is not allowed in complex format specifier");
        var precision = (int)spec.Precision;
        var type = spec.Type switch { '\0' => precision < 0 ? 'r' : 'g', 'n' => 'g', _ => (char)spec.Type };
        if (precision < 0 && type != 'r')
            precision = DefaultPrecision;
        var skipReal = spec.Type == '\0' && real == 0 && !double.IsNegative(real);
        var parentheses = spec.Type == '\0' && !skipReal;

        var builder = new TextBuilder(stackalloc char[128]);
        if (parentheses)
            builder.Append('(');
        if (!skipReal)
            AppendComplexPart(ref builder, real, type, precision, spec, spec.SignMode);
        AppendComplexPart(ref builder, imaginary, type, precision, spec, skipReal ? spec.SignMode : SignMode.Plus);
        builder.Append('j');
        if (parentheses)
            builder.Append(')');
        var text = builder.ToNarrow();
        return text.Length >= spec.Width ? text : Pad(text, spec);
    }

    /// <summary>An int as a float; OverflowError when there is none so large.</summary>
    internal static double ToDouble(BigInteger value)
    {
        var result = IntToDouble.Convert(value);
        if (double.IsInfinity(result))
            throw PyTextError.Overflow("int too large to convert to float");
        return result;
    }

    /// <summary>Pads a text that is shorter than the width.</summary>
    internal static TextValue Pad(TextSpan text, in FormatSpec spec)
    {
        if (spec.Width > TextBuilder.MaxLength)
            throw PyTextError.Memory();
        var room = (int)spec.Width - text.Length;
        var left = spec.Align switch { '<' => 0, '^' => room / 2, _ => room };
        var builder = new TextBuilder((int)spec.Width);
        builder.Append(spec.Fill, left);
        builder.Append(text);
        builder.Append(spec.Fill, room - left);
        return builder.ToText();
    }

    private static TextValue FormatChar(BigInteger value, in FormatSpec spec)
    {
        if (spec.Sign != '\0')
            throw PyTextError.Value("Sign not allowed with integer format specifier 'c'");
        if (spec.Alternate)
            throw PyTextError.Value("Alternate form (#) not allowed with integer format specifier 'c'");
        if (value.GetBitLength() > 63)
            throw PyTextError.Overflow("Python int too large to convert to C long");
        if (value.Sign < 0 || value > 0x10FFFF)
            throw PyTextError.Overflow("%c arg not in range(0x110000)");
        var text = TextValue.FromCodePoint((int)value);
        return spec.Width <= 1 ? text : Pad(text, spec);
    }

    private static void AppendComplexPart(ref TextBuilder builder, double value, char type, int precision, in FormatSpec spec, SignMode sign)
    {
        var body = new TextBuilder(stackalloc char[128]);
        FloatText.AppendMagnitude(ref body, value, type, precision, spec.Alternate, dotZero: false);
        var negative = IsNegative(value, body.NarrowSpan, spec.CoerceNegativeZero);
        new NumberLayout(spec, negative, sign, 3).AppendFloat(ref builder, body.NarrowSpan);
        body.Dispose();
    }

    /// <summary>With the z option, what is written as zero has no minus.</summary>
    private static bool IsNegative(double value, ReadOnlySpan<char> body, bool coerceZero)
    {
        if (!double.IsNegative(value) || double.IsNaN(value))
            return false;
        if (!coerceZero || !double.IsFinite(value))
            return true;
        foreach (var c in body)
        {
            if (c is >= '1' and <= '9')
                return true;
            if (c is 'e' or 'E')
                return false;
        }
        return false;
    }
}
