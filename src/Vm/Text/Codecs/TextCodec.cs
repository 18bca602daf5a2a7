using System.Buffers;
using System.Collections.Concurrent;

namespace PyLite.Vm.Text;

/// <summary>
/// A text encoding of Python. A codec is immutable and shared. Decoding in pieces passes <c>final: false</c> and keeps the
/// bytes that were not consumed for the next piece.
/// </summary>
public abstract class TextCodec
{
    // The process's: codecs are immutable, and made when they are first asked for.
    private static class Maps
    {
        public static readonly ConcurrentDictionary<string, TextCodec> Known = new();
    }

    private protected TextCodec(string name)
    {
        Name = name;
    }

    /// <summary>UTF-8.</summary>
    public static Utf8Codec Utf8 { get; } = new(signature: false);

    /// <summary>UTF-8 with a signature in front.</summary>
    public static Utf8Codec Utf8Signature { get; } = new(signature: true);

    /// <summary>UTF-16 with a byte order mark.</summary>
    public static Utf16Codec Utf16 { get; } = new("utf-16", ByteOrder.Mark);

    /// <summary>UTF-16, little endian.</summary>
    public static Utf16Codec Utf16LittleEndian { get; } = new("utf-16-le", ByteOrder.Little);

    /// <summary>UTF-16, big endian.</summary>
    public static Utf16Codec Utf16BigEndian { get; } = new("utf-16-be", ByteOrder.Big);

    /// <summary>UTF-32 with a byte order mark.</summary>
    public static Utf32Codec Utf32 { get; } = new("utf-32", ByteOrder.Mark);

    /// <summary>UTF-32, little endian.</summary>
    public static Utf32Codec Utf32LittleEndian { get; } = new("utf-32-le", ByteOrder.Little);

    /// <summary>UTF-32, big endian.</summary>
    public static Utf32Codec Utf32BigEndian { get; } = new("utf-32-be", ByteOrder.Big);

    /// <summary>ISO 8859-1.</summary>
    public static SimpleCodec Latin1 { get; } = new("latin-1", 255);

    /// <summary>ASCII.</summary>
    public static SimpleCodec Ascii { get; } = new("ascii", 127);

    /// <summary>The escapes of string literals.</summary>
    public static UnicodeEscapeCodec UnicodeEscape { get; } = new();

    /// <summary>Latin-1 with \u and \U escapes.</summary>
    public static RawUnicodeEscapeCodec RawUnicodeEscape { get; } = new();

    /// <summary>The name that errors show.</summary>
    public string Name { get; }

    /// <summary>Whether encoding writes a mark in front, which only the first piece of a stream has.</summary>
    public virtual bool WritesMark => false;

    /// <summary>
    /// The codec for a name or alias, in any spelling of it ("UTF8", "utf_8", "cp1252"), or null.
    /// </summary>
    public static TextCodec? Find(string name)
    {
        // The usual spelling does without the tables.
        if (name is "utf-8") return Utf8;
        var canonical = CanonicalName(name);
        switch (canonical)
        {
            case null:
                return null;
            case "utf_8":
                return Utf8;
            case "utf_8_sig":
                return Utf8Signature;
            case "utf_16":
                return Utf16;
            case "utf_16_le":
                return Utf16LittleEndian;
            case "utf_16_be":
                return Utf16BigEndian;
            case "utf_32":
                return Utf32;
            case "utf_32_le":
                return Utf32LittleEndian;
            case "utf_32_be":
                return Utf32BigEndian;
            case "latin_1" or "iso8859_1":
                return Latin1;
            case "ascii":
                return Ascii;
            case "unicode_escape":
                return UnicodeEscape;
            case "raw_unicode_escape":
                return RawUnicodeEscape;
            default:
                return Maps.Known.GetOrAdd(canonical, static key => MultibyteCodec.Make(key) ?? new CharmapCodec(CodecNames.Table(key)));
        }
    }

    /// <summary>The canonical Python name of an encoding ("utf_8"), or null when it is not known.</summary>
    public static string? CanonicalName(string name)
    {
        var normalized = Normalize(name);
        return CodecNames.Canonical(normalized) ?? MultibyteCodec.Canonical(normalized);
    }

    /// <summary>Encodes a text.</summary>
    public byte[] Encode(TextSpan text, CodecErrors errors)
    {
        var writer = new ByteWriter(text.Length + 16);
        WriteMark(ref writer);
        Append(ref writer, text, errors);
        return writer.ToArray();
    }

    /// <summary>Encodes a piece of a text that is not the first, so that it gets no mark.</summary>
    public byte[] EncodeRest(TextSpan text, CodecErrors errors)
    {
        var writer = new ByteWriter(text.Length + 16);
        Append(ref writer, text, errors);
        return writer.ToArray();
    }

    /// <summary>Decodes all bytes.</summary>
    public TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors) => Decode(bytes, errors, final: true, out _);

    /// <summary>Decodes bytes; when they are not final, an incomplete sequence at the end is not consumed.</summary>
    public abstract TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed);

    private protected virtual void WriteMark(ref ByteWriter writer)
    {
    }

    /// <summary>Encodes from a position on as far as that is possible, and returns where it stopped.</summary>
    private protected abstract int EncodePart(TextSpan text, int start, ref ByteWriter writer);

    /// <summary>Whether a code point has an encoding; the failing part ends where one has.</summary>
    private protected abstract bool CanEncode(int codePoint);

    private protected abstract string EncodeReason { get; }

    private protected virtual string ErrorName => Name;

    /// <summary>Failing characters are handled one at a time rather than in runs.</summary>
    private protected virtual bool FailsSingly => false;

    /// <summary>surrogateescape takes what it can of a run, rather than all or nothing.</summary>
    private protected virtual bool EscapesPartially => true;

    /// <summary>A replacement text must be ASCII, although the codec could encode others.</summary>
    private protected virtual bool AsciiReplacements => false;

    /// <summary>The number of bytes that a replacement by bytes must be a multiple of.</summary>
    private protected virtual int UnitSize => 1;

    /// <summary>Has a failure to decode handled, adds the replacement, and returns where to go on.</summary>
    private protected static int HandleFailure(
        string name, ReadOnlySpan<byte> bytes, int start, int end, string reason, CodecErrors errors, ref TextBuilder builder)
    {
        var replacement = errors.Handle(new CodecFailure(name, bytes, start, end, reason));
        builder.Append(replacement.Text.Span);
        return replacement.Position;
    }

    private static bool IsAscii(TextValue text) => text.Narrow is { } narrow && System.Text.Ascii.IsValid(narrow);

    private static string Normalize(string name)
    {
        var builder = new TextBuilder(stackalloc char[64]);
        var gap = false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '.')
            {
                gap = true;
                continue;
            }
            if (gap && builder.Length > 0)
                builder.Append('_');
            gap = false;
            builder.Append(char.ToLowerInvariant(c));
        }
        return builder.ToNarrow();
    }

    private void Append(ref ByteWriter writer, TextSpan text, CodecErrors errors)
    {
        for (var at = 0; ;)
        {
            at = EncodePart(text, at, ref writer);
            if (at >= text.Length)
                return;
            var end = at + 1;
            if (EscapesPartially && ReferenceEquals(errors, CodecErrors.SurrogateEscape) && text[at] is >= 0xDC80 and <= 0xDCFF)
            {
                writer.Append((byte)text[at]);
                at = end;
                continue;
            }
            while (!FailsSingly && end < text.Length && !CanEncode(text[end]))
                end++;
            at = AppendReplacement(ref writer, new CodecFailure(ErrorName, text, at, end, EncodeReason), errors);
        }
    }

    private int AppendReplacement(ref ByteWriter writer, in CodecFailure failure, CodecErrors errors)
    {
        var replacement = errors.Handle(failure);
        if (replacement.Bytes is { } bytes)
        {
            if (bytes.Length % UnitSize != 0)
                throw failure.ToError();
            writer.Append(bytes);
        }
        else if ((AsciiReplacements && !IsAscii(replacement.Text)) || EncodePart(replacement.Text.Span, 0, ref writer) < replacement.Text.Length)
        {
            throw failure.ToError();
        }
        return replacement.Position;
    }
}

/// <summary>Collects encoded bytes in a pooled buffer.</summary>
internal ref struct ByteWriter
{
    private byte[] buffer;
    private int length;

    public ByteWriter(int capacity)
    {
        buffer = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 16));
    }

    public void Append(byte value)
    {
        if (length == buffer.Length)
            Reserve(1);
        buffer[length++] = value;
    }

    public void Append(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(AppendSpan(bytes.Length));

    /// <summary>Makes room and returns it to be filled.</summary>
    public Span<byte> AppendSpan(int count)
    {
        Reserve(count);
        var span = buffer.AsSpan(length, count);
        length += count;
        return span;
    }

    public byte[] ToArray()
    {
        var result = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        return result;
    }

    private void Reserve(int count)
    {
        var needed = (long)length + count;
        if (needed <= buffer.Length)
            return;
        if (needed > Array.MaxLength)
            throw PyTextError.Memory();
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * buffer.Length)));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
