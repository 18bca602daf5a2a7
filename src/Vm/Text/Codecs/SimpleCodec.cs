using System.Text;

namespace PyLite.Vm.Text;

/// <summary>ASCII and Latin-1: each byte is the code point of that number.</summary>
public sealed class SimpleCodec : TextCodec
{
    private readonly int highest;

    internal SimpleCodec(string name, int highest)
        : base(name)
    {
        this.highest = highest;
    }

    private protected override string EncodeReason => $"ordinal not in range({highest + 1})";

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        consumed = bytes.Length;
        if (highest == 255 || System.Text.Ascii.IsValid(bytes))
            return Encoding.Latin1.GetString(bytes);
        var builder = new TextBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] <= highest)
                builder.Append((char)bytes[at++]);
            else
                at = HandleFailure(Name, bytes, at, at + 1, $"ordinal not in range({highest + 1})", errors, ref builder);
        }
        return builder.ToText();
    }

    private protected override bool CanEncode(int codePoint) => codePoint <= highest;

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        if (text.IsWide)
        {
            for (var i = start; i < text.Length; i++)
            {
                if (text[i] > highest)
                    return i;
                writer.Append((byte)text[i]);
            }
            return text.Length;
        }
        var part = text.Narrow[start..];
        var stop = part.IndexOfAnyExceptInRange('\0', (char)highest);
        if (stop >= 0)
            part = part[..stop];
        Encoding.Latin1.GetBytes(part, writer.AppendSpan(part.Length));
        return start + part.Length;
    }
}
