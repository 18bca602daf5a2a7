using PyLite.Vm.Text;

namespace PyLite.Vm.Io;

/// <summary>Decodes a stream of bytes in pieces: a codec, the bytes of an unfinished character, and the line ends.</summary>
/// <remarks>Of a codec that is written in Python, the incremental decoder keeps what is unfinished itself.</remarks>
internal struct TextDecoder(TextCodec codec, CodecErrors errors, bool universal, bool translate, Value script = default, string errorsName = "strict")
{
    private Value _decoder = Value.Absent;
    private readonly TextCodec _codec = codec;
    private TextCodec _current = codec;
    private byte[] _rest = [];
    private NewlineDecoder _newlines = new(translate);

    public readonly Value Newlines => universal ? _newlines.Newlines : Value.None;

    /// <summary>Whether nothing of the bytes given so far waits for what follows.</summary>
    public readonly bool IsClean => _rest.Length == 0 && !_newlines.PendingCr;

    /// <summary>The bytes that wait for what follows.</summary>
    public readonly byte[] Rest => _rest;

    /// <summary>Starts again; in the middle of the stream no byte order mark is expected.</summary>
    public void Reset(bool atStart)
    {
        _rest = [];
        _newlines.PendingCr = false;
        if (script.IsObject) _decoder = Ops.CallMethod(ThreadState.Current, script, "incrementaldecoder", errorsName);
        _current = atStart ? _codec : AfterMark(_codec, default);
    }

    public TextValue Decode(ReadOnlySpan<byte> bytes, bool final)
    {
        if (_decoder.IsObject) return DecodeByScript(bytes, final);
        if (_rest.Length != 0) bytes = (byte[])[.. _rest, .. bytes];
        var text = _current.Decode(bytes, errors, final, out int consumed);
        if (consumed > 0 && _current.WritesMark) _current = AfterMark(_current, bytes);
        _rest = consumed == bytes.Length ? [] : bytes[consumed..].ToArray();
        return universal ? _newlines.Process(text, final) : text;
    }

    private TextValue DecodeByScript(ReadOnlySpan<byte> bytes, bool final)
    {
        var ts = ThreadState.Current;
        var result = Ops.CallMethod(ts, _decoder, "decode", new PyBytes(bytes.ToArray()), final);
        if (result.Ref is not PyStr text) throw Err.Type($"decoder should return a string result, not '{result.Type.FullName}'");
        return universal ? _newlines.Process(text.AsText, final) : text.AsText;
    }

    /// <summary>The codec for what follows the place of a mark.</summary>
    private static TextCodec AfterMark(TextCodec codec, ReadOnlySpan<byte> start)
    {
        if (codec == TextCodec.Utf8Signature) return TextCodec.Utf8;
        if (codec == TextCodec.Utf16) return start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? TextCodec.Utf16BigEndian : TextCodec.Utf16LittleEndian;
        if (codec == TextCodec.Utf32) return start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? TextCodec.Utf32BigEndian : TextCodec.Utf32LittleEndian;
        return codec;
    }
}
