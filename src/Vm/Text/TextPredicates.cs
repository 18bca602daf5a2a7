namespace PyLite.Vm.Text;

/// <summary>The is...() methods of str and bytes, over chars, code points or bytes (of which only ASCII counts).</summary>
public static class TextPredicates
{
    /// <summary>isalpha().</summary>
    public static bool IsAlpha<T>(ReadOnlySpan<T> text)
        where T : unmanaged => All(text, CharTables.Alpha);

    /// <summary>isdecimal().</summary>
    public static bool IsDecimal<T>(ReadOnlySpan<T> text)
        where T : unmanaged => All(text, CharTables.Decimal);

    /// <summary>isdigit().</summary>
    public static bool IsDigit<T>(ReadOnlySpan<T> text)
        where T : unmanaged => All(text, CharTables.Digit);

    /// <summary>isnumeric().</summary>
    public static bool IsNumeric<T>(ReadOnlySpan<T> text)
        where T : unmanaged => All(text, CharTables.Numeric);

    /// <summary>isalnum().</summary>
    public static bool IsAlphaNumeric<T>(ReadOnlySpan<T> text)
        where T : unmanaged => All(text, CharTables.Alpha | CharTables.Decimal | CharTables.Digit | CharTables.Numeric);

    /// <summary>isspace().</summary>
    public static bool IsSpace<T>(ReadOnlySpan<T> text)
        where T : unmanaged
    {
        foreach (var unit in text)
            if (!CodeUnit.IsSpace(unit))
                return false;
        return text.Length > 0;
    }

    /// <summary>isprintable(); the empty string is.</summary>
    public static bool IsPrintable<T>(ReadOnlySpan<T> text)
        where T : unmanaged => text.Length == 0 || All(text, CharTables.Printable);

    /// <summary>isupper(): some character is upper case, none lower or title case.</summary>
    public static bool IsUpper<T>(ReadOnlySpan<T> text)
        where T : unmanaged => IsCased(text, CharTables.Upper, CharTables.Lower | CharTables.Title);

    /// <summary>islower().</summary>
    public static bool IsLower<T>(ReadOnlySpan<T> text)
        where T : unmanaged => IsCased(text, CharTables.Lower, CharTables.Upper | CharTables.Title);

    /// <summary>istitle(): upper case starts each run of cased characters and nothing else is upper case.</summary>
    public static bool IsTitle<T>(ReadOnlySpan<T> text)
        where T : unmanaged
    {
        bool any = false, inWord = false;
        foreach (var unit in text)
        {
            if (Has(unit, CharTables.Upper | CharTables.Title))
            {
                if (inWord)
                    return false;
                any = inWord = true;
            }
            else if (Has(unit, CharTables.Lower))
            {
                if (!inWord)
                    return false;
                any = true;
            }
            else
            {
                inWord = false;
            }
        }
        return any;
    }

    /// <summary>isidentifier().</summary>
    public static bool IsIdentifier<T>(ReadOnlySpan<T> text)
        where T : unmanaged
    {
        if (text.Length == 0 || !Has(text[0], CharTables.IdStart))
            return false;
        return text.Length == 1 || All(text[1..], CharTables.IdContinue);
    }

    private static bool Has<T>(T unit, int flags)
        where T : unmanaged
    {
        var c = CodeUnit.Value(unit);
        return (typeof(T) != typeof(byte) || c < 128) && CharData.Has(c, flags);
    }

    private static bool All<T>(ReadOnlySpan<T> text, int flags)
        where T : unmanaged
    {
        foreach (var unit in text)
            if (!Has(unit, flags))
                return false;
        return text.Length > 0;
    }

    private static bool IsCased<T>(ReadOnlySpan<T> text, int wanted, int refused)
        where T : unmanaged
    {
        var any = false;
        foreach (var unit in text)
        {
            if (Has(unit, refused))
                return false;
            any |= Has(unit, wanted);
        }
        return any;
    }
}
