using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PyLite.Vm.Text;

/// <summary>UTF-16.</summary>
public sealed class Utf16Codec : WideCodec
{
    internal Utf16Codec(string name, ByteOrder order)
        : base(name, order)
    {
    }

    private protected override int UnitSize => 2;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, ref ByteOrder current, out int consumed)
    {
        var at = 0;
        if (current == ByteOrder.Mark)
        {
            if (bytes.Length < 2 && !final)
            {
                consumed = 0;
                return TextValue.Empty;
            }
            current = bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? ByteOrder.Big : ByteOrder.Little;
            if (current == ByteOrder.Big || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
                at = 2;
        }
        var big = current == ByteOrder.Big;
        // The byte order is known now, and errors name the codec by it.
        var name = big ? "utf-16-be" : "utf-16-le";
        var builder = new TextBuilder(bytes.Length / 2 + 1);
        while (at < bytes.Length)
        {
            if (!big && BitConverter.IsLittleEndian)
            {
                // What is no surrogate is taken over as it is.
                var units = MemoryMarshal.Cast<byte, char>(bytes[at..]);
                int plain = units.IndexOfAnyInRange('\uD800', '\uDFFF');
                if (plain != 0)
                {
                    if (plain > 0) units = units[..plain];
                    builder.Append(units);
                    at += 2 * units.Length;
                    if (at == bytes.Length) break;
                }
            }
            if (at + 1 == bytes.Length)
            {
                if (!final)
                    break;
                at = HandleFailure(name, bytes, at, bytes.Length, "truncated data", errors, ref builder);
                continue;
            }
            int c = ReadUnit(bytes[at..], big);
            if (c is < 0xD800 or > 0xDFFF)
            {
                builder.Append((char)c);
                at += 2;
                continue;
            }
            if (c >= 0xDC00)
            {
                at = HandleFailure(name, bytes, at, at + 2, "illegal encoding", errors, ref builder);
                continue;
            }
            if (at + 4 > bytes.Length)
            {
                if (!final)
                    break;
                at = HandleFailure(name, bytes, at, bytes.Length, "unexpected end of data", errors, ref builder);
                continue;
            }
            int second = ReadUnit(bytes[(at + 2)..], big);
            if (second is < 0xDC00 or > 0xDFFF)
            {
                at = HandleFailure(name, bytes, at, at + 2, "illegal UTF-16 surrogate", errors, ref builder);
                continue;
            }
            builder.Append(char.ConvertToUtf32((char)c, (char)second));
            at += 4;
        }
        consumed = at;
        return builder.ToText();
    }

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        if (!text.IsWide && Order != ByteOrder.Big && BitConverter.IsLittleEndian)
        {
            var part = text.Narrow[start..];
            int plain = part.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (plain >= 0) part = part[..plain];
            MemoryMarshal.AsBytes(part).CopyTo(writer.AppendSpan(2 * part.Length));
            start += part.Length;
        }
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (!CanEncode(c))
                return i;
            if (c > 0xFFFF)
            {
                WriteUnit(writer.AppendSpan(2), 0xD7C0 + (c >> 10));
                c = 0xDC00 + (c & 0x3FF);
            }
            WriteUnit(writer.AppendSpan(2), c);
        }
        return text.Length;
    }

    private static ushort ReadUnit(ReadOnlySpan<byte> bytes, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private protected override void WriteUnit(Span<byte> bytes, int unit)
    {
        if (Order == ByteOrder.Big)
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)unit);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)unit);
    }
}
