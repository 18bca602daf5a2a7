namespace PyLite.Stdlib;

/// <summary>unicodedata: see https://docs.python.org/3.14/library/unicodedata.html</summary>
[PyModule("unicodedata", Doc = "This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters.")]
public static partial class UnicodeDataModule
{
    [PyConst("unidata_version")] static string Version => CharData.UnicodeVersion;

    private static int Character(string function, string which, in Value value)
    {
        if (value.Ref is not PyStr text) throw Err.Type($"{function}() argument{which} must be a unicode character, not {value.Type.FullName}");
        return text.Length == 1 ? text.CodePointAt(0) : throw Err.Type($"{function}(): argument{which} must be a unicode character, not a string of length {text.Length}");
    }

    [PyFunction("category(chr, /)", Doc = "Returns the general category assigned to the character chr as string.")]
    static string Category(Value chr) => UnicodeData.Category(Character("category", "", chr));

    [PyFunction("bidirectional(chr, /)", Doc = "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.")]
    static string Bidirectional(Value chr) => UnicodeData.Bidirectional(Character("bidirectional", "", chr));

    [PyFunction("combining(chr, /)", Doc = "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.")]
    static int Combining(Value chr) => UnicodeData.Combining(Character("combining", "", chr));

    [PyFunction("mirrored(chr, /)", Doc = "Returns the mirrored property assigned to the character chr as integer.")]
    static int Mirrored(Value chr) => UnicodeData.IsMirrored(Character("mirrored", "", chr)) ? 1 : 0;

    [PyFunction("east_asian_width(chr, /)", Doc = "Returns the east asian width assigned to the character chr as string.")]
    static string EastAsianWidth(Value chr) => UnicodeData.EastAsianWidth(Character("east_asian_width", "", chr));

    [PyFunction("decomposition(chr, /)", Doc = "Returns the character decomposition mapping assigned to the character chr as string.")]
    static string Decomposition(Value chr) => UnicodeData.Decomposition(Character("decomposition", "", chr));

    [PyFunction("decimal(chr, default=<missing>, /)", Doc = "Converts a Unicode character into its equivalent decimal value.")]
    static Value Decimal(Value chr, Value @default)
    {
        int value = CharData.DecimalValue(Character("decimal", " 1", chr));
        return value >= 0 ? value : @default.IsAbsent ? throw Err.Value("not a decimal") : @default;
    }

    [PyFunction("digit(chr, default=<missing>, /)", Doc = "Converts a Unicode character into its equivalent digit value.")]
    static Value Digit(Value chr, Value @default)
    {
        int value = CharData.DigitValue(Character("digit", " 1", chr));
        return value >= 0 ? value : @default.IsAbsent ? throw Err.Value("not a digit") : @default;
    }

    [PyFunction("numeric(chr, default=<missing>, /)", Doc = "Converts a Unicode character into its equivalent numeric value.")]
    static Value Numeric(Value chr, Value @default) =>
        CharData.TryGetNumericValue(Character("numeric", " 1", chr), out double value) ? value : @default.IsAbsent ? throw Err.Value("not a numeric character") : @default;

    [PyFunction("name(chr, default=<missing>, /)", Doc = "Returns the name assigned to the character chr as a string.")]
    static Value Name(Value chr, Value @default) =>
        UnicodeNames.NameOf(Character("name", " 1", chr)) is { } name ? new PyStr(name) : @default.IsAbsent ? throw Err.Value("no such name") : @default;

    [PyFunction("lookup(name, /)", Doc = "Look up character by name.")]
    static Value Lookup(string name)
    {
        if (name.Length <= UnicodeNames.MaxLength)
        {
            int found = UnicodeNames.Lookup(name);
            if (found >= 0) return PyStr.FromCodePoint(found);
            if (UnicodeNames.LookupSequence(name) is { } sequence) return PyStr.FromCodePoints(sequence);
        }
        throw Err.Key(new PyStr($"undefined character name '{name}'"));
    }

    private static NormalForm Form(string form) => form is "NFC" or "NFD" or "NFKC" or "NFKD" ? Normalization.Parse(form) : throw Err.Value("invalid normalization form");

    [PyFunction("normalize(form, unistr, /)", Doc = "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    static Value Normalize(string form, PyStr unistr) => PyStr.FromText(Normalization.Normalize(Form(form), unistr.AsText));

    [PyFunction("is_normalized(form, unistr, /)", Doc = "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    static bool IsNormalized(string form, PyStr unistr) => Normalization.IsNormalized(Form(form), unistr.AsText);
}
