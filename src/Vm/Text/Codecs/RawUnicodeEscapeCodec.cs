namespace PyLite.Vm.Text;

/// <summary>raw_unicode_escape: Latin-1 in which \u and \U escapes stand for other characters.</summary>
public sealed class RawUnicodeEscapeCodec : TextCodec
{
    internal RawUnicodeEscapeCodec()
        : base("rawunicodeescape")
    {
    }

    private protected override string EncodeReason => "";

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
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
            if (at == bytes.Length && !final)
            {
                at = start;
                break;
            }
            var escape = at < bytes.Length ? bytes[at] : 0;
            if (escape is not ('u' or 'U'))
            {
                // A backslash hides the next one, so that an even number of them escapes nothing.
                builder.Append('\\');
                if (at < bytes.Length)
                    builder.Append((char)bytes[at++]);
                continue;
            }
            at++;
            var digits = escape == 'u' ? 4 : 8;
            string reason;
            if (UnicodeEscapeCodec.ReadHex(bytes, digits, ref at, out var value) < digits)
            {
                if (at == bytes.Length && !final)
                {
                    at = start;
                    break;
                }
                reason = escape == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
            }
            else if (value > 0x10FFFF)
            {
                reason = "\\Uxxxxxxxx out of range";
            }
            else
            {
                builder.Append((int)value);
                continue;
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
            if (c < 0x100)
                writer.Append((byte)c);
            else
                StrRepr.AppendEscape(ref writer, c);
        }
        return text.Length;
    }
}
