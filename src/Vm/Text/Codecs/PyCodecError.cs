namespace PyLite.Vm.Text;

/// <summary>What the arguments of a Python UnicodeError are.</summary>
public enum CodecErrorKind : byte
{
    /// <summary>UnicodeEncodeError: the object is a str.</summary>
    Encode,

    /// <summary>UnicodeDecodeError: the object is bytes.</summary>
    Decode,
}

/// <summary>A UnicodeEncodeError or UnicodeDecodeError with its five arguments.</summary>
public sealed class PyCodecError : PyTextError
{
    private PyCodecError(CodecErrorKind kind, string pythonType, string message, string encoding, TextValue text, byte[]? bytes, int start, int end, string reason)
        : base(pythonType, message)
    {
        Kind = kind;
        Encoding = encoding;
        Text = text;
        Bytes = bytes;
        Start = start;
        End = end;
        Reason = reason;
    }

    /// <summary>Whether encoding or decoding failed.</summary>
    public CodecErrorKind Kind { get; }

    /// <summary>The name of the codec.</summary>
    public string Encoding { get; }

    /// <summary>The text that was encoded.</summary>
    public TextValue Text { get; }

    /// <summary>The bytes that were decoded.</summary>
    public byte[]? Bytes { get; }

    /// <summary>Where the part that failed starts.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>Why it failed.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    protected override Objects.PyBaseException MakeValue() => Builtins.Codecs.MakeError(this);

    internal static PyCodecError Encode(string encoding, TextSpan text, int start, int end, string reason)
    {
        var message = end == start + 1
            ? $"'{encoding}' codec can't encode character '{Escaped(text[start])}' in position {start}: {reason}"
            : $"'{encoding}' codec can't encode characters in position {start}-{end - 1}: {reason}";
        return new PyCodecError(CodecErrorKind.Encode, "UnicodeEncodeError", message, encoding, text.ToText(), null, start, end, reason);
    }

    internal static PyCodecError Decode(string encoding, ReadOnlySpan<byte> bytes, int start, int end, string reason)
    {
        var message = end == start + 1
            ? $"'{encoding}' codec can't decode byte 0x{bytes[start]:x2} in position {start}: {reason}"
            : $"'{encoding}' codec can't decode bytes in position {start}-{end - 1}: {reason}";
        return new PyCodecError(CodecErrorKind.Decode, "UnicodeDecodeError", message, encoding, default, bytes.ToArray(), start, end, reason);
    }

    /// <summary>The code point as the message shows it: always escaped.</summary>
    private static string Escaped(int c)
    {
        var builder = new TextBuilder(stackalloc char[10]);
        builder.Append('\\');
        StrRepr.AppendHexEscape(ref builder, c);
        return builder.ToNarrow();
    }
}
