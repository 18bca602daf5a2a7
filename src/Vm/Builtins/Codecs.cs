using PyLite.Vm.Text;

namespace PyLite.Vm.Builtins;

/// <summary>Text encodings for str.encode(), bytes.decode() and C# code that reads or writes text.</summary>
public static class Codecs
{
    /// <summary>Encodes a text; UnicodeEncodeError, LookupError.</summary>
    public static PyBytes Encode(ThreadState ts, PyStr text, string encoding = "utf-8", string errors = "strict")
    {
        var codec = Find(encoding);
        return new PyBytes(codec.Encode(text.Span, Errors(errors)));
    }

    /// <summary>Decodes bytes; UnicodeDecodeError, LookupError.</summary>
    public static PyStr Decode(ThreadState ts, ReadOnlySpan<byte> bytes, string encoding = "utf-8", string errors = "strict")
    {
        var codec = Find(encoding);
        return PyStr.FromText(codec.Decode(bytes, Errors(errors)));
    }

    private static TextCodec Find(string encoding) =>
        encoding is "utf-8" or "utf8" or "UTF-8" ? TextCodec.Utf8 : TextCodec.Find(encoding) ?? throw Err.New(Exc.LookupError, $"unknown encoding: {encoding}");

    private static CodecErrors Errors(string name) =>
        name == "strict" ? CodecErrors.Strict : CodecErrors.Find(name) ?? throw Err.New(Exc.LookupError, $"unknown error handler name '{name}'");

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
