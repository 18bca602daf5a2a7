namespace PyLite.Vm.Text;

/// <summary>repr(complex) and complex(str).</summary>
public static class ComplexText
{
    /// <summary>Writes as repr(complex) does.</summary>
    public static string Repr(double real, double imaginary)
    {
        var builder = new TextBuilder(stackalloc char[64]);
        var imaginaryOnly = real == 0 && !double.IsNegative(real);
        if (!imaginaryOnly)
        {
            builder.Append('(');
            FloatText.AppendReprPart(ref builder, real, explicitPlus: false);
        }
        FloatText.AppendReprPart(ref builder, imaginary, explicitPlus: !imaginaryOnly);
        builder.Append('j');
        if (!imaginaryOnly)
            builder.Append(')');
        return builder.ToNarrow();
    }

    /// <summary>complex(str).</summary>
    public static bool TryParse(TextSpan text, out double real, out double imaginary, out PyTextError? error)
    {
        var ascii = new AsciiNumber(text, stackalloc char[64]);
        var success = TryParseAscii(ascii.Text, out real, out imaginary, out var misplacedUnderscore);
        ascii.Dispose();
        error = success ? null
            : misplacedUnderscore ? PyTextError.Value("could not convert string to complex: " + StrRepr.Repr(text))
            : PyTextError.Value("complex() arg is a malformed string");
        return success;
    }

    private static bool TryParseAscii(ReadOnlySpan<char> text, out double real, out double imaginary, out bool misplacedUnderscore)
    {
        real = imaginary = 0;
        misplacedUnderscore = false;
        text = AsciiNumber.Strip(text);
        var underscore = text.IndexOf('_');
        var nul = text.IndexOf('\0');
        // Underscores behind a NUL are not seen: the string is malformed for another reason.
        if (underscore >= 0 && (nul < 0 || underscore < nul))
        {
            misplacedUnderscore = nul >= 0;
            if (misplacedUnderscore)
                return false;
            var plain = new System.Text.StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] != '_')
                {
                    plain.Append(text[i]);
                }
                else if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
                {
                    misplacedUnderscore = true;
                    return false;
                }
            }
            text = plain.ToString();
        }
        if (text.Length > 0 && text[0] == '(')
        {
            text = AsciiNumber.Strip(text[1..]);
            if (text.Length == 0 || text[^1] != ')')
                return false;
            text = AsciiNumber.Strip(text[..^1]);
        }
        return TryParseParts(text, out real, out imaginary);
    }

    /// <summary>Forms: x, xj, x+yj; the number of an imaginary part may be missing: j, +j, x-j.</summary>
    private static bool TryParseParts(ReadOnlySpan<char> text, out double real, out double imaginary)
    {
        imaginary = 0;
        var at = FloatText.ScanNumber(text, out real);
        if (at > 0 && at == text.Length)
            return true;
        if (at > 0 && text[at] is '+' or '-')
        {
            var rest = text[at..];
            var length = FloatText.ScanNumber(rest, out imaginary);
            if (length == 0)
            {
                imaginary = rest[0] == '-' ? -1 : 1;
                length = 1;
            }
            return rest.Length == length + 1 && rest[length] is 'j' or 'J';
        }
        if (at == 0)
        {
            real = 1;
            if (text.Length > 0 && text[0] is '+' or '-')
            {
                real = text[0] == '-' ? -1 : 1;
                at = 1;
            }
        }
        imaginary = real;
        real = 0;
        return text.Length == at + 1 && text[at] is 'j' or 'J';
    }
}
