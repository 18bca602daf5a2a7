namespace PyLite.Vm.Text;

/// <summary>
/// A parsed format specification: [[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision [grouping]][type]
/// (https://docs.python.org/3.14/library/string.html#format-specification-mini-language).
/// </summary>
public readonly struct FormatSpec
{
    /// <summary>The code point that pads.</summary>
    public int Fill { get; private init; }

    /// <summary>One of &lt; &gt; ^ =, the default of the object's type included.</summary>
    public char Align { get; private init; }

    /// <summary>Whether the alignment was written, or implied by a zero before the width.</summary>
    public bool AlignSpecified { get; private init; }

    /// <summary>One of + - space, or NUL when there is none.</summary>
    public char Sign { get; private init; }

    /// <summary>The "z" option: no negative zeros.</summary>
    public bool CoerceNegativeZero { get; private init; }

    /// <summary>The "#" option.</summary>
    public bool Alternate { get; private init; }

    /// <summary>The minimum width, or -1.</summary>
    public long Width { get; private init; }

    /// <summary>The grouping of the integer part: a comma, an underscore, or NUL.</summary>
    public char Grouping { get; private init; }

    /// <summary>The precision, or -1.</summary>
    public long Precision { get; private init; }

    /// <summary>The grouping of the fraction: a comma, an underscore, or NUL.</summary>
    public char FractionGrouping { get; private init; }

    /// <summary>The presentation type, a code point; the default of the object's type when none is written.</summary>
    public int Type { get; private init; }

    /// <summary>
    /// What the result takes at least, so that a limit can be charged before it is made.
    /// </summary>
    public long MinimumLength => Math.Max(Math.Max(Width, 0), Type is 'e' or 'E' or 'f' or 'F' or '%' ? Precision : 0);

    internal bool HasWidthOnlyDefaults => Width < 0 && Precision < 0;

    internal SignMode SignMode => Sign switch { '+' => SignMode.Plus, ' ' => SignMode.Space, _ => SignMode.Minus };

    /// <summary>
    /// Parses a specification for an object of the type that messages name, with that type's defaults.
    /// </summary>
    public static FormatSpec Parse(TextSpan text, string objectType, char defaultType, char defaultAlign)
    {
        var at = 0;
        int fill = ' ';
        char align = defaultAlign, sign = '\0', grouping = '\0', fractionGrouping = '\0';
        bool fillSpecified = false, alignSpecified = false, coerce = false, alternate = false;
        long precision = -1;

        if (text.Length >= 2 && IsAlign(text[1]))
        {
            fill = text[0];
            align = (char)text[1];
            fillSpecified = alignSpecified = true;
            at = 2;
        }
        else if (text.Length >= 1 && IsAlign(text[0]))
        {
            align = (char)text[0];
            alignSpecified = true;
            at = 1;
        }
        if (At(text, at) is '+' or '-' or ' ')
            sign = (char)text[at++];
        if (At(text, at) == 'z')
        {
            coerce = true;
            at++;
        }
        if (At(text, at) == '#')
        {
            alternate = true;
            at++;
        }
        if (!fillSpecified && At(text, at) == '0')
        {
            fill = '0';
            if (!alignSpecified && defaultAlign == '>')
            {
                align = '=';
                alignSpecified = true;
            }
            at++;
        }
        if (!TryReadInteger(text, ref at, out var width))
            width = -1;
        ReadGrouping(text, ref at, ref grouping);
        if (At(text, at) == '.')
        {
            at++;
            var hasPrecision = TryReadInteger(text, ref at, out precision);
            if (!hasPrecision)
                precision = -1;
            ReadGrouping(text, ref at, ref fractionGrouping);
            if (!hasPrecision && fractionGrouping == '\0')
                throw PyTextError.Value("Format specifier missing precision");
        }
        if (text.Length - at > 1)
            throw PyTextError.Value($"Invalid format specifier '{text.ToString()}' for object of type '{objectType}'");
        var type = at < text.Length ? text[at] : defaultType;
        CheckGrouping(grouping, type);
        if (fractionGrouping != '\0' && type == 'n')
            throw CannotGroup(fractionGrouping, type);
        return new FormatSpec
        {
            Fill = fill,
            Align = align,
            AlignSpecified = alignSpecified,
            Sign = sign,
            CoerceNegativeZero = coerce,
            Alternate = alternate,
            Width = width,
            Grouping = grouping,
            Precision = precision,
            FractionGrouping = fractionGrouping,
            Type = type,
        };
    }

    /// <summary>Reads decimal digits of any script; false when there is none.</summary>
    internal static bool TryReadInteger(TextSpan text, ref int at, out long value)
    {
        value = 0;
        var start = at;
        for (; at < text.Length; at++)
        {
            var digit = CharData.DecimalValue(text[at]);
            if (digit < 0)
                break;
            if (value > (long.MaxValue - digit) / 10)
                throw PyTextError.Value("Too many decimal digits in format string");
            value = value * 10 + digit;
        }
        return at > start;
    }

    internal PyTextError UnknownType(string objectType) =>
        PyTextError.Value($"Unknown format code '{ShowType(Type)}' for object of type '{objectType}'");

    private static int At(TextSpan text, int at) => at < text.Length ? text[at] : -1;

    private static bool IsAlign(int c) => c is '<' or '>' or '^' or '=';

    private static void ReadGrouping(TextSpan text, ref int at, ref char grouping)
    {
        if (At(text, at) == ',')
        {
            grouping = ',';
            at++;
        }
        if (At(text, at) == '_')
        {
            if (grouping != '\0')
                throw PyTextError.Value("Cannot specify both ',' and '_'.");
            grouping = '_';
            at++;
        }
        if (At(text, at) == ',' && grouping == '_')
            throw PyTextError.Value("Cannot specify both ',' and '_'.");
    }

    private static void CheckGrouping(char grouping, int type)
    {
        if (grouping == '\0' || type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0')
            return;
        if (grouping == '_' && type is 'b' or 'o' or 'x' or 'X')
            return;
        throw CannotGroup(grouping, type);
    }

    private static PyTextError CannotGroup(char grouping, int type) =>
        PyTextError.Value($"Cannot specify '{grouping}' with '{ShowType(type)}'.");

    private static string ShowType(int type) =>
        type is > 32 and < 128 ? ((char)type).ToString() : $"\\x{type:x}";
}
