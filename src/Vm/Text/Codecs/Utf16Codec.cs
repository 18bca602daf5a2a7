using System.Buffers.Binary;

namespace PyLite.Vm.Text;

/// <summary>How a codec of two or four bytes a unit orders them.</summary>
public enum ByteOrder : byte
{
    /// <summary>By a mark in front; without one, as the machine does.</summary>
    Mark,

    /// <summary>The low byte first.</summary>
    Little,

    /// <summary>The high byte first.</summary>
    Big,
}

/// <summary>UTF-16.</summary>
public sealed class Utf16Codec : TextCodec
{
    private readonly ByteOrder order;

    internal Utf16Codec(string name, ByteOrder order)
        : base(name)
    {
        this.order = order;
    }

    /// <inheritdoc/>
    public override bool WritesMark => order == ByteOrder.Mark;

    private protected override string EncodeReason => "surrogates not allowed";

    private protected override bool AsciiReplacements => true;

    private protected override bool FailsSingly => true;

    private protected override bool EscapesPartially => false;

    private protected override int UnitSize => 2;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        var current = order;
        return Decode(bytes, errors, final, ref current, out consumed);
    }

    /// <summary>Decodes a piece of a stream; the byte order that a mark sets is kept between pieces.</summary>
    public TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, ref ByteOrder current, out int consumed)
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

    private protected override void WriteMark(ref ByteWriter writer)
    {
        if (order == ByteOrder.Mark)
            WriteUnit(writer.AppendSpan(2), 0xFEFF);
    }

    private protected override bool CanEncode(int codePoint) => codePoint is < 0xD800 or > 0xDFFF;

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
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

    private void WriteUnit(Span<byte> bytes, int unit)
    {
        if (order == ByteOrder.Big)
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)unit);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)unit);
    }
}
