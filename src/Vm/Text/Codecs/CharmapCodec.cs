namespace PyLite.Vm.Text;

/// <summary>A code page of 256 characters.</summary>
public sealed class CharmapCodec : TextCodec
{
    internal const char Undefined = '\uFFFE';

    private readonly string decoding;
    private readonly Dictionary<char, byte> encoding = [];

    /// <summary>Makes a codec of a table; U+FFFE stands for bytes that mean nothing.</summary>
    internal CharmapCodec(ReadOnlySpan<ushort> table)
        : base("charmap")
    {
        decoding = string.Create(table.Length, table, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)source[i];
        });
        for (var i = 0; i < decoding.Length; i++)
            if (decoding[i] != Undefined)
                encoding[decoding[i]] = (byte)i;
    }

    private protected override string EncodeReason => "character maps to <undefined>";

    private protected override bool EscapesPartially => false;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        consumed = bytes.Length;
        var builder = new TextBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length;)
        {
            var c = decoding[bytes[at]];
            if (c != Undefined)
            {
                builder.Append(c);
                at++;
            }
            else
            {
                at = HandleFailure(Name, bytes, at, at + 1, EncodeReason, errors, ref builder);
            }
        }
        return builder.ToText();
    }

    private protected override bool CanEncode(int codePoint) => codePoint <= 0xFFFF && encoding.ContainsKey((char)codePoint);

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] > 0xFFFF || !encoding.TryGetValue((char)text[i], out var value))
                return i;
            writer.Append(value);
        }
        return text.Length;
    }
}
