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

/// <summary>What UTF-16 and UTF-32 share: units of several bytes, whose order a mark in front may tell.</summary>
public abstract class WideCodec : TextCodec
{
    private protected WideCodec(string name, ByteOrder order)
        : base(name)
    {
        Order = order;
    }

    private protected ByteOrder Order { get; }

    /// <inheritdoc/>
    public override bool WritesMark => Order == ByteOrder.Mark;

    private protected override string EncodeReason => "surrogates not allowed";

    private protected override bool AsciiReplacements => true;

    private protected override bool FailsSingly => true;

    private protected override bool EscapesPartially => false;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        var current = Order;
        return Decode(bytes, errors, final, ref current, out consumed);
    }

    /// <summary>Decodes a piece of a stream; the byte order that a mark sets is kept between pieces.</summary>
    public abstract TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, ref ByteOrder current, out int consumed);

    private protected override void WriteMark(ref ByteWriter writer)
    {
        if (Order == ByteOrder.Mark)
            WriteUnit(writer.AppendSpan(UnitSize), 0xFEFF);
    }

    private protected override bool CanEncode(int codePoint) => codePoint is < 0xD800 or > 0xDFFF;

    private protected abstract void WriteUnit(Span<byte> bytes, int unit);
}
