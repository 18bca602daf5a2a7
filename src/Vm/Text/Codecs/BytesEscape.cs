namespace PyLite.Vm.Text;

/// <summary>The escapes of bytes literals: codecs.escape_decode() and escape_encode().</summary>
public static class BytesEscape
{
    /// <summary>
    /// Decodes escapes; the handler's name is strict, ignore or replace. <paramref name="invalidEscape"/> is where the first
    /// escape is that is none (or an octal one beyond \377), of which Python warns; -1 for none.
    /// </summary>
    public static byte[] Decode(ReadOnlySpan<byte> bytes, string errors, out int invalidEscape)
    {
        invalidEscape = -1;
        var writer = new ByteWriter(bytes.Length);
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] != '\\')
            {
                writer.Append(bytes[at++]);
                continue;
            }
            var start = at++;
            if (at == bytes.Length)
                throw PyTextError.Value("Trailing \\ in string");
            int escape = bytes[at++];
            var simple = UnicodeEscapeCodec.SimpleEscape(escape);
            if (simple >= 0)
            {
                writer.Append((byte)simple);
            }
            else if (escape is >= '0' and <= '7')
            {
                var value = UnicodeEscapeCodec.ReadOctal(bytes, escape, ref at);
                if (value > 255 && invalidEscape < 0)
                    invalidEscape = start;
                writer.Append((byte)value);
            }
            else if (escape == 'x')
            {
                if (UnicodeEscapeCodec.ReadHex(bytes, 2, ref at, out var value) == 2)
                    writer.Append((byte)value);
                else
                    HandleTruncated(errors, start, ref writer);
            }
            else if (escape != '\n')
            {
                if (invalidEscape < 0)
                    invalidEscape = start;
                writer.Append((byte)'\\');
                writer.Append((byte)escape);
            }
        }
        return writer.ToArray();
    }

    /// <summary>Encodes as repr() does, without the quotes, of which the single one is escaped.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> bytes)
    {
        var writer = new ByteWriter(bytes.Length);
        foreach (var value in bytes)
        {
            if (value is (byte)'\\' or (byte)'\'')
                writer.Append([(byte)'\\', value]);
            else if (value is >= 32 and < 127)
                writer.Append(value);
            else
                StrRepr.AppendEscape(ref writer, value);
        }
        return writer.ToArray();
    }

    private static void HandleTruncated(string errors, int start, ref ByteWriter writer)
    {
        switch (errors)
        {
            case "strict":
                throw PyTextError.Value($"invalid \\x escape at position {start}");
            case "replace":
                writer.Append((byte)'?');
                break;
            case "ignore":
                break;
            default:
                throw PyTextError.Value($"decoding error; unknown error handling code: {errors}");
        }
    }
}
