using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>Text encodings for str.encode(), bytes.decode() and C# code that reads or writes text.</summary>
public static class Codecs
{
    /// <summary>Raises UnicodeEncodeError for a text with lone surrogates, where CPython needs it as UTF-8.</summary>
    internal static void RequireUtf8(ThreadState ts, PyStr text)
    {
        if (text.IsWide ? text.Wide.AsSpan().ContainsAnyInRange(0xD800, 0xDFFF) : text.Narrow.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            Encode(ts, text, "utf-8", "strict");
    }

    /// <summary>Encodes a text; UnicodeEncodeError, LookupError.</summary>
    public static PyBytes Encode(ThreadState ts, PyStr text, string encoding = "utf-8", string errors = "strict")
    {
        if (Known(encoding) is { } codec)
        {
            // Where there is nothing to complain of, the error handler is not looked up.
            if (codec == TextCodec.Utf8 && text.IsAscii()) return new PyBytes(System.Text.Encoding.ASCII.GetBytes(text.Narrow));
            try
            {
                return new PyBytes(codec.Encode(text.Span, Errors(ts, errors)));
            }
            catch (Exception e) when ((e is PyCodecError or PyException) && !IsDirect(encoding))
            {
                throw Noted(ts, e, "encoding", encoding);
            }
        }
        return (PyBytes)ByScript(ts, "_encode_text", text, encoding, errors).Ref!;
    }

    /// <summary>Decodes bytes; UnicodeDecodeError, LookupError.</summary>
    public static PyStr Decode(ThreadState ts, ReadOnlySpan<byte> bytes, string encoding = "utf-8", string errors = "strict")
    {
        if (Known(encoding) is { } codec)
        {
            if (codec == TextCodec.Utf8 && System.Text.Ascii.IsValid(bytes)) return PyStr.FromNarrow(System.Text.Encoding.ASCII.GetString(bytes));
            try
            {
                return PyStr.FromText(codec.Decode(bytes, Errors(ts, errors)));
            }
            catch (Exception e) when ((e is PyCodecError or PyException) && !IsDirect(encoding))
            {
                throw Noted(ts, e, "decoding", encoding);
            }
        }
        return (PyStr)ByScript(ts, "_decode_text", new PyBytes(bytes.ToArray()), encoding, errors).Ref!;
    }

    /// <summary>The names by which CPython goes past its registry, and adds no note to what goes wrong.</summary>
    private static bool IsDirect(string encoding) => encoding.ToLowerInvariant().Replace('-', '_') is "utf_8" or "utf8" or "utf_16" or "utf16" or "utf_32" or "utf32"
        or "ascii" or "us_ascii" or "latin_1" or "latin1" or "iso_8859_1" or "iso8859_1";

    private static PyException Noted(ThreadState ts, Exception error, string operation, string encoding)
    {
        var exception = error is PyCodecError failed ? new PyException(MakeError(failed)) : (PyException)error;
        exception.Value.AddNote(ts, $"{operation} with '{encoding}' codec failed");
        return exception;
    }

    /// <summary>The codec of a name; LookupError.</summary>
    public static TextCodec Find(string encoding) => Known(encoding) ?? throw Unknown(encoding);

    private static TextCodec? Known(string encoding) =>
        encoding is "utf-8" or "utf8" or "UTF-8" ? TextCodec.Utf8 : encoding.Contains('\0') ? throw Err.Value("embedded null character") : TextCodec.Find(encoding);

    private static PyException Unknown(string encoding)
    {
        // CPython asks for it in UTF-8, which has no surrogates.
        for (int i = 0; i < encoding.Length; i++)
        {
            if (char.IsHighSurrogate(encoding[i]) && i + 1 < encoding.Length && char.IsLowSurrogate(encoding[i + 1])) i++;
            else if (char.IsSurrogate(encoding[i])) return new PyException(MakeError(PyCodecError.Encode("utf-8", PyStr.FromUtf16(encoding).Span, i, i + 1, "surrogates not allowed")));
        }
        return Err.New(Exc.LookupError, $"unknown encoding: {encoding}");
    }

    /// <summary>Asks the codecs that are written in Python: those that a program registered, and those of CPython's Lib.</summary>
    private static Value ByScript(ThreadState ts, string function, in Value input, string encoding, string errors)
    {
        var codecs = Importer.ImportModule(ts, "codecs");
        Value codec;
        try
        {
            codec = Ops.CallMethod(ts, codecs, "lookup", encoding);
        }
        catch (PyException e) when (e.Value.Type == Exc.LookupError)
        {
            throw Unknown(encoding);
        }
        return Ops.CallMethod(ts, codecs, function, codec, input, encoding, errors);
    }

    /// <summary>The codec of a text encoding that is written in Python; LookupError.</summary>
    public static Value FindScript(ThreadState ts, string encoding)
    {
        var codecs = Importer.ImportModule(ts, "codecs");
        Value codec;
        try
        {
            codec = Ops.CallMethod(ts, codecs, "lookup", encoding);
        }
        catch (PyException e) when (e.Value.Type == Exc.LookupError)
        {
            throw Unknown(encoding);
        }
        if (Ops.TryGetAttr(ts, codec, "_is_text_encoding", out var isText) && !Ops.IsTrue(ts, isText))
            throw Err.New(Exc.LookupError, $"'{encoding}' is not a text encoding");
        return codec;
    }

    /// <summary>The error handler of a name, built in or registered by a script; one that does not exist raises LookupError when it is needed.</summary>
    public static CodecErrors Errors(ThreadState ts, string name)
    {
        if (name == "strict") return CodecErrors.Strict;
        var registered = ts.Interpreter.CodecErrorHandlers.GetStr(PyStr.Intern(name));
        if (!registered.IsAbsent) return new ScriptErrors(registered);
        return CodecErrors.Find(name) ?? new UnknownErrors(name);
    }

    /// <summary>A handler that does not exist: it is missed when there is an error.</summary>
    private sealed class UnknownErrors(string name) : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure) => throw Err.New(Exc.LookupError, $"unknown error handler name '{name}'");
    }

    /// <summary>A handler that a script registered.</summary>
    private sealed class ScriptErrors(Value handler) : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure)
        {
            bool encoding = failure.Kind == CodecErrorKind.Encode;
            int length = encoding ? failure.Text.Length : failure.Bytes.Length;
            var ts = ThreadState.Current;
            var result = Ops.Call(ts, handler, MakeError(failure.ToError()));
            if (result.Ref is PyTuple { Length: 2 } pair && pair.Items[0].Ref is PyStr or PyBytes)
            {
                long position = Ops.ToLong(ts, pair.Items[1]);
                if (pair.Items[0].Ref is PyStr text) return CodecReplacement.With(text.AsText, CheckPosition(position, length));
                if (encoding && pair.Items[0].Ref is PyBytes bytes) return CodecReplacement.With(bytes.Data, CheckPosition(position, length));
            }
            throw Err.Type(encoding ? "encoding error handler must return (str/bytes, int) tuple" : "decoding error handler must return (str, int) tuple");
        }
    }

    /// <summary>The Python exception for an error of a codec.</summary>
    internal static PyUnicodeError MakeError(PyCodecError error)
    {
        bool encoding = error.Kind == CodecErrorKind.Encode;
        PyUnicodeError made = encoding ? new PyUnicodeEncodeError(PyUnicodeEncodeError.TypeObject) : new PyUnicodeDecodeError(PyUnicodeDecodeError.TypeObject);
        made.Encoding = error.Encoding;
        made.Object = encoding ? PyStr.FromText(error.Text) : new PyBytes(error.Bytes ?? []);
        made.Start = error.Start;
        made.End = error.End;
        made.Reason = error.Reason;
        made.Args = PyTuple.Of(made.Encoding, made.Object, made.Start, made.End, made.Reason);
        return made;
    }
}
