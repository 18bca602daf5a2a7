namespace PyLite.Stdlib;

/// <summary>_codecs: the text encodings under the module codecs, which is written in Python.</summary>
[PyModule("_codecs", Doc = "The text encodings.")]
public static partial class CodecsModule
{
    /// <summary>The name that an encoding has in the names of modules ("utf_8"), or None for one that is unknown.</summary>
    [PyFunction("canonical_name(encoding, /)")]
    static Value CanonicalName(string encoding) => TextCodec.CanonicalName(encoding) is { } name ? new PyStr(name) : Value.None;

    [PyFunction("encode_text(text, encoding, errors='strict', /)")]
    static Value EncodeText(ThreadState ts, Value text, string encoding, string errors) =>
        Codecs.Encode(ts, text.Ref as PyStr ?? throw Err.Type($"{FunctionOf(encoding)}_encode() argument 1 must be str, not {text.Type.FullName}"), encoding, errors);

    /// <summary>What CPython's codec calls to encode: one function serves all tables of characters.</summary>
    private static string FunctionOf(string encoding) => encoding switch
    {
        "utf_8_sig" => "utf_8",
        "ascii" or "latin_1" or "raw_unicode_escape" or "unicode_escape" => encoding,
        _ => encoding.StartsWith("utf_", StringComparison.Ordinal) ? encoding : "charmap",
    };

    /// <summary>Encodes a piece that is not the first of its text, which gets no mark of the byte order.</summary>
    [PyFunction("encode_rest(text, encoding, errors='strict', /)")]
    static Value EncodeRest(ThreadState ts, PyStr text, string encoding, string errors) => new PyBytes(Codecs.Find(encoding).EncodeRest(text.Span, Codecs.Errors(ts, errors)));

    /// <summary>The text of bytes, and how many of them it took: all if they are final.</summary>
    [PyFunction("decode_text(data, encoding, errors='strict', final=True, /)")]
    static Value DecodeText(ThreadState ts, Value data, string encoding, string errors, bool final)
    {
        var text = Codecs.Find(encoding).Decode(Buffers.Get(ts, data), Codecs.Errors(ts, errors), final, out int consumed);
        return PyTuple.Of(PyStr.FromText(text), consumed);
    }

    /// <summary>What a built-in error handler puts in place of the part that an exception is about, and where to go on.</summary>
    [PyFunction("handle(name, error, /)")]
    static Value Handle(ThreadState ts, string name, Value error)
    {
        if (error.Ref is not PyUnicodeError failed) throw Err.Type($"don't know how to handle {error.Type.FullName} in error callback");
        var handler = CodecErrors.Find(name)!;
        CodecReplacement replacement;
        if (failed.Object.Ref is PyStr text)
            replacement = handler.Handle(new CodecFailure(Ops.Str(ts, failed.Encoding).ToString(), text.Span, (int)failed.Start, (int)failed.End, Ops.Str(ts, failed.Reason).ToString()));
        else
            replacement = handler.Handle(new CodecFailure(Ops.Str(ts, failed.Encoding).ToString(), Buffers.Get(ts, failed.Object), (int)failed.Start, (int)failed.End, Ops.Str(ts, failed.Reason).ToString()));
        return PyTuple.Of(replacement.Bytes != null ? new PyBytes(replacement.Bytes) : PyStr.FromText(replacement.Text), replacement.Position);
    }

    [PyFunction("register_handler(name, handler, /)")]
    static void RegisterHandler(ThreadState ts, PyStr name, Value handler) => ts.Interpreter.CodecErrorHandlers.SetStr(name, handler);

    [PyFunction("registered_handler(name, /)")]
    static Value RegisteredHandler(ThreadState ts, PyStr name)
    {
        var found = ts.Interpreter.CodecErrorHandlers.GetStr(name);
        return found.IsAbsent ? Value.None : found;
    }

    [PyFunction("escape_decode(data, errors='strict', /)")]
    static Value EscapeDecode(ThreadState ts, Value data, string errors)
    {
        var bytes = data.Ref is PyStr text ? Codecs.Encode(ts, text).Data : Buffers.GetArray(ts, data);
        return PyTuple.Of(new PyBytes(BytesEscape.Decode(bytes, errors, out _)), bytes.Length);
    }
}
