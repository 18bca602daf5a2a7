using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>The flags of a conversion in a %-format.</summary>
[Flags]
public enum PercentFlags : byte
{
    None = 0,

    /// <summary>"-": to the left.</summary>
    Left = 1,

    /// <summary>"+": a sign always.</summary>
    Plus = 2,

    /// <summary>" ": a space where a plus would be.</summary>
    Space = 4,

    /// <summary>"#": the alternate form.</summary>
    Alternate = 8,

    /// <summary>"0": zeros fill.</summary>
    Zero = 16,
}

/// <summary>
/// One conversion of a %-format. A width or precision that is <c>*</c> is set by the caller from the next argument,
/// with <see cref="SetWidth"/> and <see cref="SetPrecision"/>, in this order.
/// </summary>
public struct PercentSpec
{
    /// <summary>The flags.</summary>
    public PercentFlags Flags { get; internal set; }

    /// <summary>The minimum width, or -1.</summary>
    public long Width { get; internal set; }

    /// <summary>The precision, or -1.</summary>
    public int Precision { get; internal set; }

    /// <summary>The conversion type, a code point.</summary>
    public int Type { get; internal set; }

    /// <summary>Takes a width from an argument; a negative one is to the left.</summary>
    public void SetWidth(long width)
    {
        if (width < 0)
            Flags |= PercentFlags.Left;
        Width = Math.Abs(width);
    }

    /// <summary>Takes a precision from an argument; a negative one is zero.</summary>
    public void SetPrecision(int precision) => Precision = Math.Max(precision, 0);

    /// <summary>What the result takes at least, so that a limit can be charged before it is made.</summary>
    public readonly long MinimumLength => Math.Max(Width, Type is 's' or 'r' or 'a' or 'b' or 'c' ? 0 : Precision);

    internal readonly bool Has(PercentFlags flag) => (Flags & flag) != 0;
}

/// <summary>
/// Takes a %-format apart: call <see cref="MoveNext"/>, use <see cref="Literal"/>, and if there is a conversion feed it
/// (https://docs.python.org/3.14/library/stdtypes.html#printf-style-string-formatting). Because a missing argument is
/// found before a bad type, the steps of a conversion are: if it has a key, check that the argument is a mapping and
/// look up <see cref="ReadKey"/>, whose value becomes the only argument; take an argument for
/// <see cref="ReadWidth"/> and for <see cref="ReadPrecision"/> when they return true; call <see cref="ReadType"/>;
/// take the argument; and format it, or call <see cref="UnsupportedType"/>.
/// </summary>
public ref struct PercentFormat
{
    private readonly TextSpan text;
    private readonly bool isBytes;
    private int at;

    /// <summary>Starts at the beginning of a format; the messages for bytes differ in two places.</summary>
    public PercentFormat(TextSpan text, bool isBytes = false)
    {
        this.text = text;
        this.isBytes = isBytes;
    }

    /// <summary>The text before the conversion.</summary>
    public TextSpan Literal { get; private set; }

    /// <summary>Whether a conversion follows the text, rather than the end or "%%", whose percent sign ends the text.</summary>
    public bool HasConversion { get; private set; }

    /// <summary>Whether the conversion names a key of a mapping.</summary>
    public bool HasKey { get; private set; }

    /// <summary>The conversion, complete after <see cref="ReadType"/>.</summary>
    public PercentSpec Spec;

    /// <summary>Moves to the next text and conversion; false at the end.</summary>
    public bool MoveNext()
    {
        HasConversion = HasKey = false;
        if (at >= text.Length)
            return false;
        var rest = text.Slice(at);
        var percent = rest.IndexOf('%');
        if (percent < 0)
        {
            Literal = rest;
            at = text.Length;
            return true;
        }
        at += percent + 1;
        if (at < text.Length && text[at] == '%')
        {
            Literal = rest.Slice(0, percent + 1);
            at++;
            return true;
        }
        Literal = rest.Slice(0, percent);
        HasConversion = true;
        Spec = new PercentSpec { Width = -1, Precision = -1 };
        HasKey = Current == '(';
        return true;
    }

    /// <summary>Reads the key of a mapping, without its parentheses.</summary>
    public TextSpan ReadKey()
    {
        var start = ++at;
        for (var depth = 1; at < text.Length; at++)
        {
            if (text[at] == '(')
            {
                depth++;
            }
            else if (text[at] == ')' && --depth == 0)
            {
                return text.Slice(start, at++ - start);
            }
        }
        throw PyTextError.Value("incomplete format key");
    }

    /// <summary>Reads flags and width; true when the width is the next argument.</summary>
    public bool ReadWidth()
    {
        while (FlagOf(Current) is var flag && flag != PercentFlags.None)
        {
            Spec.Flags |= flag;
            at++;
        }
        if (Current == '*')
        {
            at++;
            return true;
        }
        Spec.Width = ReadNumber(long.MaxValue, "width too big");
        return false;
    }

    /// <summary>Reads the precision; true when it is the next argument.</summary>
    public bool ReadPrecision()
    {
        if (Current != '.')
            return false;
        at++;
        if (Current == '*')
        {
            at++;
            return true;
        }
        Spec.Precision = (int)Math.Max(0, ReadNumber(int.MaxValue, isBytes ? "prec too big" : "precision too big"));
        return false;
    }

    /// <summary>Reads the type, after a length modifier that means nothing.</summary>
    public void ReadType()
    {
        if (Current is 'h' or 'l' or 'L')
            at++;
        if (at >= text.Length)
            throw PyTextError.Value("incomplete format");
        Spec.Type = text[at++];
    }

    /// <summary>The type just read is none.</summary>
    public readonly PyTextError UnsupportedType()
    {
        var type = Spec.Type;
        if (isBytes && type > 127)
            return PyTextError.Overflow("character argument not in range(0x110000)");
        var shown = isBytes ? ((char)type).ToString() : type is >= 32 and < 127 ? ((char)type).ToString() : "?";
        return PyTextError.Value($"unsupported format character '{shown}' (0x{type:x}) at index {at - 1}");
    }

    /// <summary>There are fewer arguments than conversions.</summary>
    public static PyTextError NotEnoughArguments() => PyTextError.Type("not enough arguments for format string");

    /// <summary>There are more arguments than conversions.</summary>
    public static PyTextError TooManyArguments(bool isBytes) =>
        PyTextError.Type($"not all arguments converted during {(isBytes ? "bytes" : "string")} formatting");

    /// <summary>A conversion names a key, and the argument is no mapping.</summary>
    public static PyTextError MappingRequired() => PyTextError.Type("format requires a mapping");

    /// <summary>The argument for a width or precision is no int.</summary>
    public static PyTextError StarWantsInt() => PyTextError.Type("* wants int");

    /// <summary>The argument of d, i, u, x, X or o is no number of the right kind.</summary>
    public static PyTextError NumberRequired(int type, string argumentType) =>
        PyTextError.Type($"%{(char)type} format: {(type is 'd' or 'i' or 'u' ? "a real number" : "an integer")} is required, not {argumentType}");

    /// <summary>The argument of a float conversion is no number.</summary>
    public static PyTextError FloatRequired(bool isBytes, string argumentType) =>
        PyTextError.Type(isBytes ? $"float argument required, not {argumentType}" : $"must be real number, not {argumentType}");

    private readonly int Current => at < text.Length ? text[at] : -1;

    private static PercentFlags FlagOf(int c) => c switch
    {
        '-' => PercentFlags.Left,
        '+' => PercentFlags.Plus,
        ' ' => PercentFlags.Space,
        '#' => PercentFlags.Alternate,
        '0' => PercentFlags.Zero,
        _ => PercentFlags.None,
    };

    private long ReadNumber(long limit, string tooBig)
    {
        if (Current is < '0' or > '9')
            return -1;
        long value = 0;
        for (; Current is >= '0' and <= '9'; at++)
        {
            var digit = Current - '0';
            if (value > (limit - digit) / 10)
                throw PyTextError.Value(tooBig);
            value = value * 10 + digit;
        }
        return value;
    }
}

/// <summary>Formats one argument of a %-format.</summary>
public static class PercentConversion
{
    private const int DefaultPrecision = 6;

    /// <summary>d, i, u, o, x and X.</summary>
    public static void AppendInt(ref TextBuilder builder, BigInteger value, in PercentSpec spec, int maxDigits)
    {
        var digits = spec.Type switch
        {
            'o' => IntText.PowerOfTwoDigits(value, 3, upper: false),
            'x' => IntText.PowerOfTwoDigits(value, 4, upper: false),
            'X' => IntText.PowerOfTwoDigits(value, 4, upper: true),
            _ => value.GetBitLength() < 63 ? IntText.ToString(Math.Abs((long)value)) : IntText.DecimalDigits(BigInteger.Abs(value), maxDigits),
        };
        var prefix = !spec.Has(PercentFlags.Alternate) ? "" : spec.Type switch { 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" };
        AppendNumber(ref builder, digits, prefix, value.Sign < 0, Math.Max(0, spec.Precision - digits.Length), spec);
    }

    /// <summary>d, i and u of a small int.</summary>
    public static void AppendInt(ref TextBuilder builder, long value, in PercentSpec spec, int maxDigits)
    {
        if (spec.Type is 'o' or 'x' or 'X')
        {
            AppendInt(ref builder, (BigInteger)value, spec, maxDigits);
            return;
        }
        Span<char> digits = stackalloc char[20];
        var magnitude = value < 0 ? 0 - (ulong)value : (ulong)value;
        magnitude.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        AppendNumber(ref builder, digits[..written], "", value < 0, Math.Max(0, spec.Precision - written), spec);
    }

    /// <summary>e, E, f, F, g and G.</summary>
    public static void AppendFloat(ref TextBuilder builder, double value, in PercentSpec spec)
    {
        var body = new TextBuilder(stackalloc char[64]);
        var precision = spec.Precision < 0 ? DefaultPrecision : spec.Precision;
        FloatText.AppendMagnitude(ref body, value, (char)spec.Type, precision, spec.Has(PercentFlags.Alternate), dotZero: false);
        AppendNumber(ref builder, body.NarrowSpan, "", double.IsNegative(value) && !double.IsNaN(value), 0, spec);
        body.Dispose();
    }

    /// <summary>s, r, a and b: the text that the object became, cut at the precision.</summary>
    public static void AppendText(ref TextBuilder builder, TextSpan text, in PercentSpec spec)
    {
        if (spec.Precision >= 0 && spec.Precision < text.Length)
            text = text.Slice(0, spec.Precision);
        AppendPadded(ref builder, text, spec);
    }

    /// <summary>c: one character.</summary>
    public static void AppendChar(ref TextBuilder builder, int codePoint, in PercentSpec spec)
    {
        ReadOnlySpan<int> text = [codePoint];
        AppendPadded(ref builder, new TextSpan(text), spec);
    }

    private static void AppendPadded(ref TextBuilder builder, scoped TextSpan text, in PercentSpec spec)
    {
        var padding = Padding(spec, text.Length);
        if (!spec.Has(PercentFlags.Left))
            builder.Append(' ', padding);
        builder.Append(text);
        if (spec.Has(PercentFlags.Left))
            builder.Append(' ', padding);
    }

    private static void AppendNumber(
        ref TextBuilder builder, scoped ReadOnlySpan<char> digits, string prefix, bool negative, int zeros, in PercentSpec spec)
    {
        var sign = negative ? "-" : spec.Has(PercentFlags.Plus) ? "+" : spec.Has(PercentFlags.Space) ? " " : "";
        var padding = Padding(spec, (long)sign.Length + prefix.Length + zeros + digits.Length);
        var left = spec.Has(PercentFlags.Left);
        var zeroFill = spec.Has(PercentFlags.Zero) && !left;
        if (!left && !zeroFill)
            builder.Append(' ', padding);
        builder.Append(sign);
        builder.Append(prefix);
        if (zeroFill)
            builder.Append('0', padding);
        builder.Append('0', zeros);
        builder.Append(digits);
        if (left)
            builder.Append(' ', padding);
    }

    private static int Padding(in PercentSpec spec, long length)
    {
        var padding = spec.Width - length;
        return padding <= 0 ? 0 : padding > TextBuilder.MaxLength ? throw PyTextError.Memory() : (int)padding;
    }
}
