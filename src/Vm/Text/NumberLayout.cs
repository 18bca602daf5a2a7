namespace PyLite.Vm.Text;

/// <summary>
/// Lays a number out: fill, sign, prefix, the integer part with its groups, the rest. Where zeros pad after the sign, they
/// are part of the number and grouped with it.
/// </summary>
internal readonly struct NumberLayout
{
    private readonly string sign;
    private readonly string prefix;
    private readonly char align;
    private readonly int fill;
    private readonly long width;
    private readonly char grouping;
    private readonly char fractionGrouping;
    private readonly int groupSize;

    public NumberLayout(in FormatSpec spec, bool negative, string prefix, int groupSize)
    {
        sign = SignText(negative, spec.SignMode);
        this.prefix = prefix;
        align = spec.Align;
        fill = spec.Fill;
        width = spec.Width;
        grouping = spec.Grouping;
        fractionGrouping = spec.FractionGrouping;
        this.groupSize = groupSize;
    }

    /// <summary>A part of a complex number: the padding is done on the whole.</summary>
    public NumberLayout(in FormatSpec spec, bool negative, SignMode signMode, int groupSize)
        : this(spec, negative, "", groupSize)
    {
        sign = SignText(negative, signMode);
        width = -1;
    }

    /// <summary>Adds a float: its digits before the point, the point, the decimals, an exponent or a percent sign.</summary>
    public void AppendFloat(ref TextBuilder builder, scoped ReadOnlySpan<char> body)
    {
        var digits = body.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = body.Length;
        if (fractionGrouping == '\0' || digits == body.Length || body[digits] != '.')
        {
            Append(ref builder, body[..digits], body[digits..]);
            return;
        }
        var rest = new TextBuilder(stackalloc char[128]);
        rest.Append('.');
        var at = digits + 1;
        for (var count = 0; at < body.Length && char.IsAsciiDigit(body[at]); at++, count++)
        {
            if (count > 0 && count % groupSize == 0)
                rest.Append(fractionGrouping);
            rest.Append(body[at]);
        }
        rest.Append(body[at..]);
        Append(ref builder, body[..digits], rest.NarrowSpan);
        rest.Dispose();
    }

    /// <summary>Adds a number of these integer digits, followed by that text.</summary>
    public void Append(ref TextBuilder builder, scoped ReadOnlySpan<char> digits, scoped ReadOnlySpan<char> rest)
    {
        if (width > TextBuilder.MaxLength)
            throw PyTextError.Memory();
        var around = sign.Length + prefix.Length + rest.Length;
        // Only digits can be extended by zeros: "inf" has none.
        var zeroFill = fill == '0' && align == '=';
        var minimum = zeroFill && digits.Length > 0 ? (int)width - around : 0;
        var zeros = grouping == '\0' ? Math.Max(0, minimum - digits.Length) : GroupedZeros(digits.Length, minimum);
        var separators = grouping == '\0' || digits.Length == 0 ? 0 : (digits.Length + zeros - 1) / groupSize;
        var padding = Math.Max(0, (int)width - around - digits.Length - zeros - separators);
        var left = align switch { '<' or '=' => 0, '^' => padding / 2, _ => padding };
        builder.Append(fill, left);
        builder.Append(sign);
        builder.Append(prefix);
        if (align == '=')
            builder.Append(fill, padding);
        AppendGrouped(ref builder, digits, zeros);
        builder.Append(rest);
        if (align is '<' or '^')
            builder.Append(fill, padding - left);
    }

    private static string SignText(bool negative, SignMode mode) =>
        negative ? "-" : mode switch { SignMode.Plus => "+", SignMode.Space => " ", _ => "" };

    /// <summary>The zeros that bring digits and separators to a minimum width; a separator is never in front, a zero goes there.</summary>
    private int GroupedZeros(int digits, int minimum)
    {
        if (digits == 0)
            return 0;
        var groups = (minimum + groupSize) / (groupSize + 1);
        return Math.Max(0, Math.Max(minimum - (groups - 1), (groups - 1) * groupSize + 1) - digits);
    }

    private void AppendGrouped(ref TextBuilder builder, scoped ReadOnlySpan<char> digits, int zeros)
    {
        if (grouping == '\0')
        {
            builder.Append('0', zeros);
            builder.Append(digits);
            return;
        }
        var total = zeros + digits.Length;
        for (var i = 0; i < total; i++)
        {
            if (i > 0 && (total - i) % groupSize == 0)
                builder.Append(grouping);
            builder.Append(i < zeros ? '0' : digits[i - zeros]);
        }
    }
}
