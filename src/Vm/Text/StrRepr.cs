using System.Buffers;

namespace PyLite.Vm.Text;

/// <summary>repr(str), ascii(str) and repr(bytes).</summary>
public static class StrRepr
{
    private static readonly SearchValues<char> PlainAscii =
        SearchValues.Create(" !\"#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The text as repr() writes it.</summary>
    public static TextValue Repr(TextSpan text)
    {
        if (!text.IsWide && !text.Narrow.ContainsAnyExcept(PlainAscii))
            return string.Concat("'", text.Narrow, "'");
        return Quote(text, asciiOnly: false);
    }

    /// <summary>The text as ascii() writes it.</summary>
    public static string Ascii(TextSpan text)
    {
        if (!text.IsWide && !text.Narrow.ContainsAnyExcept(PlainAscii))
            return string.Concat("'", text.Narrow, "'");
        return Quote(text, asciiOnly: true).Narrow!;
    }

    /// <summary>What ascii() makes of a text that is already a repr: only characters beyond ASCII are escaped.</summary>
    public static string EscapeNonAscii(TextSpan text)
    {
        if (!text.IsWide && System.Text.Ascii.IsValid(text.Narrow))
            return text.Narrow.ToString();
        var builder = new TextBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 128)
                builder.Append((char)text[i]);
            else
                AppendEscape(ref builder, text[i]);
        }
        return builder.ToNarrow();
    }

    /// <summary>The bytes as repr() writes them, with the b in front.</summary>
    public static string Repr(ReadOnlySpan<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var builder = new TextBuilder(bytes.Length + 3);
        builder.Append('b');
        builder.Append(quote);
        foreach (var value in bytes)
        {
            if (value == quote || value == '\\')
            {
                builder.Append('\\');
                builder.Append((char)value);
            }
            else if (value is >= 32 and < 127)
            {
                builder.Append((char)value);
            }
            else
            {
                AppendEscape(ref builder, value);
            }
        }
        builder.Append(quote);
        return builder.ToNarrow();
    }

    /// <summary>Adds \t, \n, \r or the shortest of \x, \u and \U for a code point.</summary>
    internal static void AppendEscape(ref TextBuilder builder, int c)
    {
        builder.Append('\\');
        switch (c)
        {
            case '\t':
                builder.Append('t');
                break;
            case '\n':
                builder.Append('n');
                break;
            case '\r':
                builder.Append('r');
                break;
            default:
                AppendHexEscape(ref builder, c);
                break;
        }
    }

    /// <summary>Adds the escape in ASCII bytes.</summary>
    internal static void AppendEscape(ref ByteWriter writer, int c)
    {
        var builder = new TextBuilder(stackalloc char[12]);
        AppendEscape(ref builder, c);
        foreach (var unit in builder.NarrowSpan)
            writer.Append((byte)unit);
    }

    /// <summary>Adds xNN, uNNNN or UNNNNNNNN.</summary>
    internal static void AppendHexEscape(ref TextBuilder builder, int c)
    {
        var (letter, digits) = c < 0x100 ? ('x', 2) : c < 0x10000 ? ('u', 4) : ('U', 8);
        builder.Append(letter);
        for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4)
            builder.Append("0123456789abcdef"[(c >> shift) & 15]);
    }

    private static TextValue Quote(TextSpan text, bool asciiOnly)
    {
        var quote = text.IndexOf('\'') >= 0 && text.IndexOf('"') < 0 ? '"' : '\'';
        var builder = new TextBuilder(text.Length + 16);
        builder.Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            if (!text.IsWide)
            {
                // Most of a narrow text is copied in runs.
                var rest = text.Narrow[i..];
                var plain = rest.IndexOfAnyExcept(PlainAscii);
                if (plain < 0)
                    plain = rest.Length;
                builder.Append(rest[..plain]);
                if ((i += plain) == text.Length)
                    break;
            }
            var c = text[i];
            if (c == quote || c == '\\')
            {
                builder.Append('\\');
                builder.Append((char)c);
            }
            else if (c < 128 ? c is >= 32 and < 127 : !asciiOnly && CharData.IsPrintable(c))
            {
                builder.Append(c);
            }
            else
            {
                AppendEscape(ref builder, c);
            }
        }
        builder.Append(quote);
        return builder.ToText();
    }
}
