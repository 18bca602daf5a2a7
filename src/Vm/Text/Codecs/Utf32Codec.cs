using System.Buffers.Binary;

namespace PyLite.Vm.Text;

/// <summary>UTF-32.</summary>
public sealed class Utf32Codec : WideCodec
{
    internal Utf32Codec(string name, ByteOrder order)
        : base(name, order)
    {
    }

    private protected override int UnitSize => 4;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, ref ByteOrder current, out int consumed)
    {
        var at = 0;
        if (current == ByteOrder.Mark)
        {
            if (bytes.Length < 4 && !final)
            {
                consumed = 0;
                return TextValue.Empty;
            }
            current = bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? ByteOrder.Big : ByteOrder.Little;
            if (current == ByteOrder.Big || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
                at = 4;
        }
        var big = current == ByteOrder.Big;
        var name = big ? "utf-32-be" : "utf-32-le";
        var builder = new TextBuilder(bytes.Length / 4 + 1);
        while (at < bytes.Length)
        {
            if (at + 4 > bytes.Length)
            {
                if (!final)
                    break;
                at = HandleFailure(name, bytes, at, bytes.Length, "truncated data", errors, ref builder);
                continue;
            }
            var unit = bytes.Slice(at, 4);
            var c = big ? BinaryPrimitives.ReadUInt32BigEndian(unit) : BinaryPrimitives.ReadUInt32LittleEndian(unit);
            if (c is < 0xD800 or (> 0xDFFF and <= 0x10FFFF))
            {
                builder.Append((int)c);
                at += 4;
                continue;
            }
            var reason = c > 0x10FFFF ? "code point not in range(0x110000)" : "code point in surrogate code point range(0xd800, 0xe000)";
            at = HandleFailure(name, bytes, at, at + 4, reason, errors, ref builder);
        }
        consumed = at;
        return builder.ToText();
    }

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!CanEncode(text[i]))
                return i;
            WriteUnit(writer.AppendSpan(4), text[i]);
        }
        return text.Length;
    }

    private protected override void WriteUnit(Span<byte> bytes, int unit)
    {
        if (Order == ByteOrder.Big)
            BinaryPrimitives.WriteInt32BigEndian(bytes, unit);
        else
            BinaryPrimitives.WriteInt32LittleEndian(bytes, unit);
    }
}
