namespace PyLite.Vm.Text;

/// <summary>unicode_escape: the escapes of string literals, other bytes being Latin-1.</summary>
public sealed class UnicodeEscapeCodec : TextCodec
{
    internal UnicodeEscapeCodec()
        : base("unicodeescape")
    {
    }

    private protected override string EncodeReason => "";

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed) =>
        Decode(bytes, errors, final, out consumed, out _);

    /// <summary>
    /// Decodes and tells where the first escape is that is none (or an octal one beyond \377), of which Python warns; -1 for none.
    /// </summary>
    public TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed, out int invalidEscape)
    {
        invalidEscape = -1;
        var builder = new TextBuilder(bytes.Length);
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] != '\\')
            {
                builder.Append((char)bytes[at++]);
                continue;
            }
            var start = at++;
            var escape = at < bytes.Length ? bytes[at++] : -1;
            var (reason, incomplete) = escape < 0
                ? ("\\ at end of string", true)
                : Append(bytes, escape, ref at, ref builder, ref invalidEscape);
            if (reason is null)
                continue;
            if (incomplete && !final)
            {
                at = start;
                break;
            }
            at = HandleFailure(Name, bytes, start, at, reason, errors, ref builder);
        }
        consumed = at;
        return builder.ToText();
    }

    private protected override bool CanEncode(int codePoint) => true;

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
                writer.Append("\\\\"u8);
            else if (c is >= 32 and < 127)
                writer.Append((byte)c);
            else
                StrRepr.AppendEscape(ref writer, c);
        }
        return text.Length;
    }

    /// <summary>Adds what an escape stands for; a reason tells that it stands for nothing.</summary>
    private static (string? Reason, bool Incomplete) Append(
        ReadOnlySpan<byte> bytes, int escape, ref int at, ref TextBuilder builder, ref int invalidEscape)
    {
        var simple = SimpleEscape(escape);
        if (simple >= 0)
        {
            builder.Append((char)simple);
            return default;
        }
        switch (escape)
        {
            case '\n':
                return default;
            case >= '0' and <= '7':
                var value = ReadOctal(bytes, escape, ref at);
                if (value > 255 && invalidEscape < 0)
                    invalidEscape = at - 4;
                builder.Append((char)value);
                return default;
            case 'x':
                return AppendHex(bytes, 2, "truncated \\xXX escape", ref at, ref builder);
            case 'u':
                return AppendHex(bytes, 4, "truncated \\uXXXX escape", ref at, ref builder);
            case 'U':
                return AppendHex(bytes, 8, "truncated \\UXXXXXXXX escape", ref at, ref builder);
            case 'N':
                return AppendNamed(bytes, ref at, ref builder);
            default:
                if (invalidEscape < 0)
                    invalidEscape = at - 2;
                builder.Append('\\');
                builder.Append((char)escape);
                return default;
        }
    }

    /// <summary>The escapes of one letter that str and bytes share, or -1.</summary>
    internal static int SimpleEscape(int c) => c switch
    {
        '\\' or '\'' or '"' => c,
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        _ => -1,
    };

    /// <summary>The value of an octal escape of up to three digits, the first of which was read.</summary>
    internal static int ReadOctal(ReadOnlySpan<byte> bytes, int first, ref int at)
    {
        var value = first - '0';
        for (var digits = 1; digits < 3 && at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'7'; digits++)
            value = value * 8 + bytes[at++] - '0';
        return value;
    }

    /// <summary>Reads up to that many hexadecimal digits, and returns how many there were.</summary>
    internal static int ReadHex(ReadOnlySpan<byte> bytes, int digits, ref int at, out uint value)
    {
        value = 0;
        var count = 0;
        for (; count < digits && at < bytes.Length && char.IsAsciiHexDigit((char)bytes[at]); count++, at++)
            value = value << 4 | (uint)(bytes[at] <= '9' ? bytes[at] - '0' : (bytes[at] | 0x20) - 'a' + 10);
        return count;
    }

    private static (string? Reason, bool Incomplete) AppendHex(
        ReadOnlySpan<byte> bytes, int digits, string truncated, ref int at, ref TextBuilder builder)
    {
        if (ReadHex(bytes, digits, ref at, out var value) < digits)
            return (truncated, at == bytes.Length);
        if (value > 0x10FFFF)
            return ("illegal Unicode character", false);
        builder.Append((int)value);
        return default;
    }

    private static (string? Reason, bool Incomplete) AppendNamed(ReadOnlySpan<byte> bytes, ref int at, ref TextBuilder builder)
    {
        const string Malformed = "malformed \\N character escape";
        if (at == bytes.Length)
            return (Malformed, true);
        if (bytes[at] != '{')
            return (Malformed, false);
        var start = ++at;
        var length = bytes[at..].IndexOf((byte)'}');
        if (length < 0)
        {
            at = bytes.Length;
            return (Malformed, true);
        }
        if (length == 0)
            return (Malformed, false);
        at += length + 1;
        var code = UnicodeNames.Lookup(System.Text.Encoding.Latin1.GetString(bytes.Slice(start, length)));
        if (code < 0)
            return ("unknown Unicode character name", false);
        builder.Append(code);
        return default;
    }
}
