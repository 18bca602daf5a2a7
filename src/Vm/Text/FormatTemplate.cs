namespace PyLite.Vm.Text;

/// <summary>
/// Takes a str.format() template apart, as string.Formatter.parse() does: literal texts, each followed by a replacement
/// field or not. Nested fields in a format specification are left in it; parse it again with this type.
/// </summary>
public ref struct FormatTemplate
{
    private readonly TextSpan text;
    private int at;

    /// <summary>Starts at the beginning of a template.</summary>
    public FormatTemplate(TextSpan text)
    {
        this.text = text;
    }

    /// <summary>The literal text before the field; doubled braces are single ones already.</summary>
    public TextSpan Literal { get; private set; }

    /// <summary>Whether a field follows the literal text.</summary>
    public bool HasField { get; private set; }

    /// <summary>The name of the field, with attributes and indexes; see <see cref="FieldName"/>.</summary>
    public TextSpan Field { get; private set; }

    /// <summary>The conversion character, or -1.</summary>
    public int Conversion { get; private set; }

    /// <summary>The format specification, empty when there is none.</summary>
    public TextSpan Spec { get; private set; }

    /// <summary>Whether the specification holds fields of its own.</summary>
    public bool SpecHasFields { get; private set; }

    /// <summary>Moves to the next part; false at the end.</summary>
    public bool MoveNext()
    {
        HasField = SpecHasFields = false;
        Conversion = -1;
        Field = Spec = default;
        if (at >= text.Length)
            return false;
        var start = at;
        if (!text.IsWide)
        {
            var next = text.Narrow[at..].IndexOfAny('{', '}');
            at = next < 0 ? text.Length : at + next;
        }
        while (at < text.Length && text[at] is not ('{' or '}'))
            at++;
        if (at == text.Length)
        {
            Literal = text.Slice(start);
            return true;
        }
        var brace = text[at++];
        var doubled = at < text.Length && text[at] == brace;
        if (!doubled && (brace == '}' || at == text.Length))
            throw PyTextError.Value($"Single '{(char)brace}' encountered in format string");
        Literal = text.Slice(start, at - start - (doubled ? 0 : 1));
        if (doubled)
        {
            at++;
            return true;
        }
        HasField = true;
        ParseField();
        return true;
    }

    /// <summary>Checks a conversion character: s, r or a.</summary>
    public static PyTextError UnknownConversion(int conversion) =>
        PyTextError.Value("Unknown conversion specifier " + (conversion is > 32 and < 127 ? ((char)conversion).ToString() : $"\\x{conversion:x}"));

    private void ParseField()
    {
        if (at < text.Length && text[at] == '}')
        {
            at++;
            return;
        }
        var start = at;
        var bracket = false;
        var c = -1;
        for (; at < text.Length; at++)
        {
            c = text[at];
            if (c == '[')
                bracket = true;
            else if (c == ']')
                bracket = false;
            else if (!bracket && c == '{')
                throw PyTextError.Value("unexpected '{' in field name");
            else if (!bracket && c is '}' or ':' or '!')
                break;
        }
        if (at == text.Length)
            throw PyTextError.Value("expected '}' before end of string");
        Field = text.Slice(start, at - start);
        at++;
        if (c == '}')
            return;
        if (c == '!')
        {
            if (at == text.Length)
                throw PyTextError.Value("end of string while looking for conversion specifier");
            Conversion = text[at++];
            if (at == text.Length)
                throw Unmatched();
            c = text[at++];
            if (c == '}')
                return;
            if (c != ':')
                throw PyTextError.Value("expected ':' after conversion specifier");
        }
        ParseSpec();
    }

    private void ParseSpec()
    {
        var start = at;
        for (var depth = 1; at < text.Length; at++)
        {
            if (text[at] == '{')
            {
                SpecHasFields = true;
                depth++;
            }
            else if (text[at] == '}' && --depth == 0)
            {
                Spec = text.Slice(start, at - start);
                at++;
                return;
            }
        }
        throw Unmatched();
    }

    private static PyTextError Unmatched() => PyTextError.Value("unmatched '{' in format spec");
}

/// <summary>Takes a field name apart: "a.b[0]" is the name a, the attribute b and the index 0.</summary>
public ref struct FieldName
{
    private readonly TextSpan text;
    private int at;

    /// <summary>Reads the first part of a field name.</summary>
    public FieldName(TextSpan text)
    {
        this.text = text;
        while (at < text.Length && text[at] is not ('.' or '['))
            at++;
        First = text.Slice(0, at);
        FirstIndex = ParseIndex(First);
    }

    /// <summary>The first part; empty for a field that is numbered automatically.</summary>
    public TextSpan First { get; }

    /// <summary>The first part as a position, or -1 when it is a name.</summary>
    public long FirstIndex { get; }

    /// <summary>Whether the current accessor is an attribute rather than an index.</summary>
    public bool IsAttribute { get; private set; }

    /// <summary>The name or key of the current accessor.</summary>
    public TextSpan Name { get; private set; }

    /// <summary>The key of the current accessor as a position, or -1 when it is not one.</summary>
    public long Index { get; private set; }

    /// <summary>Moves to the next accessor; false at the end.</summary>
    public bool MoveNext()
    {
        if (at >= text.Length)
            return false;
        Index = -1;
        var start = at + 1;
        switch (text[at++])
        {
            case '.':
                IsAttribute = true;
                while (at < text.Length && text[at] is not ('.' or '['))
                    at++;
                Name = text.Slice(start, at - start);
                break;
            case '[':
                IsAttribute = false;
                while (at < text.Length && text[at] != ']')
                    at++;
                if (at == text.Length)
                    throw PyTextError.Value("Missing ']' in format string");
                Name = text.Slice(start, at - start);
                at++;
                Index = ParseIndex(Name);
                break;
            default:
                throw PyTextError.Value("Only '.' or '[' may follow ']' in format field specifier");
        }
        if (Name.Length == 0)
            throw PyTextError.Value("Empty attribute in format string");
        return true;
    }

    private static long ParseIndex(TextSpan text)
    {
        var end = 0;
        return FormatSpec.TryReadInteger(text, ref end, out var value) && end == text.Length ? value : -1;
    }
}
