using System.Buffers;
using System.Text;

namespace PyLite.Vm.Text;

/// <summary>UTF-8, with or without a signature.</summary>
public sealed class Utf8Codec : TextCodec
{
    private readonly bool signature;

    internal Utf8Codec(bool signature)
        : base("utf-8")
    {
        this.signature = signature;
    }

    private static ReadOnlySpan<byte> Signature => [0xEF, 0xBB, 0xBF];

    /// <inheritdoc/>
    public override bool WritesMark => signature;

    private protected override string EncodeReason => "surrogates not allowed";

    private protected override bool AsciiReplacements => true;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        var skipped = 0;
        if (signature)
        {
            if (!final && bytes.Length < Signature.Length && Signature.StartsWith(bytes))
            {
                consumed = 0;
                return TextValue.Empty;
            }
            if (bytes.StartsWith(Signature))
                skipped = Signature.Length;
        }
        var result = DecodeRest(bytes[skipped..], errors, final, out consumed);
        consumed += skipped;
        return result;
    }

    /// <summary>Decodes what follows the place for a signature.</summary>
    public TextValue DecodeRest(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        if (System.Text.Ascii.IsValid(bytes))
        {
            consumed = bytes.Length;
            return Encoding.Latin1.GetString(bytes);
        }
        var builder = new TextBuilder(bytes.Length);
        var at = 0;
        while (at < bytes.Length)
        {
            at += AppendValid(bytes[at..], ref builder);
            if (at == bytes.Length)
                break;
            var length = Classify(bytes[at..], out var reason, out var incomplete);
            if (incomplete && !final)
                break;
            at = HandleFailure(Name, bytes, at, at + length, reason, errors, ref builder);
        }
        consumed = at;
        return builder.ToText();
    }

    private protected override void WriteMark(ref ByteWriter writer)
    {
        if (signature)
            writer.Append(Signature);
    }

    private protected override bool CanEncode(int codePoint) => codePoint is < 0xD800 or > 0xDFFF;

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        if (text.IsWide)
            return EncodeWide(text.Wide, start, ref writer);
        var part = text.Narrow[start..];
        var surrogate = part.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (surrogate >= 0)
            part = part[..surrogate];
        Encoding.UTF8.GetBytes(part, writer.AppendSpan(Encoding.UTF8.GetByteCount(part)));
        return start + part.Length;
    }

    private static int EncodeWide(ReadOnlySpan<int> text, int start, ref ByteWriter writer)
    {
        Span<byte> encoded = stackalloc byte[4];
        for (var i = start; i < text.Length; i++)
        {
            if (!Rune.TryCreate(text[i], out var rune))
                return i;
            writer.Append(encoded[..rune.EncodeToUtf8(encoded)]);
        }
        return text.Length;
    }

    /// <summary>Decodes up to the first byte that fails, and returns its position.</summary>
    private static int AppendValid(ReadOnlySpan<byte> bytes, ref TextBuilder builder)
    {
        const int Chunk = 8192;
        var rented = ArrayPool<char>.Shared.Rent(Math.Min(bytes.Length, Chunk));
        var total = 0;
        var status = OperationStatus.DestinationTooSmall;
        while (status == OperationStatus.DestinationTooSmall)
        {
            status = System.Text.Unicode.Utf8.ToUtf16(bytes[total..], rented, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
            total += read;
            AppendUtf16(rented.AsSpan(0, written), ref builder);
        }
        ArrayPool<char>.Shared.Return(rented);
        return total;
    }

    /// <summary>Adds well-formed UTF-16, in which a pair of surrogates is one code point.</summary>
    private static void AppendUtf16(ReadOnlySpan<char> text, ref TextBuilder builder)
    {
        while (true)
        {
            var pair = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (pair < 0)
                break;
            builder.Append(text[..pair]);
            builder.Append(char.ConvertToUtf32(text[pair], text[pair + 1]));
            text = text[(pair + 2)..];
        }
        builder.Append(text);
    }

    /// <summary>Tells how long an ill-formed sequence is and what is wrong with it.</summary>
    private static int Classify(ReadOnlySpan<byte> bytes, out string reason, out bool incomplete)
    {
        incomplete = false;
        var lead = bytes[0];
        var size = lead switch { < 0xC2 or > 0xF4 => 0, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        if (size == 0)
        {
            reason = "invalid start byte";
            return 1;
        }
        for (var i = 1; i < size; i++)
        {
            if (i == bytes.Length)
            {
                reason = "unexpected end of data";
                incomplete = true;
                return i;
            }
            var (low, high) = i > 1 ? (0x80, 0xBF) : lead switch
            {
                0xE0 => (0xA0, 0xBF),
                0xED => (0x80, 0x9F),
                0xF0 => (0x90, 0xBF),
                0xF4 => (0x80, 0x8F),
                _ => (0x80, 0xBF),
            };
            if (bytes[i] >= low && bytes[i] <= high)
                continue;
            reason = "invalid continuation byte";
            // The start of an encoded surrogate waits for the rest: surrogatepass may take it.
            incomplete = lead == 0xED && i == 1 && bytes.Length == 2 && bytes[1] is >= 0xA0 and <= 0xBF;
            return i;
        }
        throw new InvalidOperationException("a valid sequence was refused");
    }
}
