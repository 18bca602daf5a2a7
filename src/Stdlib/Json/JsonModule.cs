using PyLite.Vm.Imports;
using PyLite.Vm.Text;

namespace PyLite.Stdlib.Json;

/// <summary>_json: the fast core of <c>json</c>.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/json.html</remarks>
[PyModule("_json", Doc = "json speedups\n")]
public static partial class JsonModule
{
    [PyConst("make_scanner")] static Value MakeScanner => PyJsonScanner.TypeObject;
    [PyConst("make_encoder")] static Value MakeEncoder => PyJsonEncoder.TypeObject;

    /// <summary>A str as JSON of ASCII characters only.</summary>
    [PyFunction("encode_basestring_ascii(object, /)", Doc = "Return an ASCII-only JSON representation of a Python string")]
    static Value EncodeAscii(Value @string) => Encode(@string, true);

    /// <summary>A str as JSON.</summary>
    [PyFunction("encode_basestring(object, /)", Doc = "Return a JSON representation of a Python string")]
    static Value EncodePlain(Value @string) => Encode(@string, false);

    private static Value Encode(in Value value, bool ascii)
    {
        if (value.Ref is not PyStr text) throw Err.Type($"first argument must be a string, not {value.Type.FullName}");
        var builder = new TextBuilder(stackalloc char[256]);
        JsonText.Append(ref builder, text, ascii);
        return Ops.FromText(builder.ToText());
    }

    /// <summary>The str whose text begins at an index behind the opening quote, and the index behind the closing one.</summary>
    [PyFunction("scanstring(string, end, strict=True, /)", Shown = "", Doc = "Scan the string s for a JSON string. End is the index of the\ncharacter in s after the quote that started the JSON string.")]
    static Value ScanString(ThreadState ts, Value @string, nint end, bool strict)
    {
        if (@string.Ref is not PyStr text) throw Err.Type($"first argument must be a string, not {@string.Type.FullName}");
        if (end < 0 || end > text.Length) throw Err.Value("end is out of bounds");
        int next = (int)end;
        var options = new JsonReadOptions { Strict = strict };
        var found = text.IsWide
            ? new JsonReader<int>(ts, text, text.Wide, options).ReadString(ref next)
            : new JsonReader<char>(ts, text, text.Narrow, options).ReadString(ref next);
        return PyTuple.Of(found, next);
    }

    /// <summary>The JSONDecodeError for a place of a document.</summary>
    internal static PyException DecodeError(ThreadState ts, string message, PyStr document, int position)
    {
        var type = Ops.GetAttr(ts, Importer.ImportModule(ts, "json.decoder"), "JSONDecodeError");
        return new PyException((PyBaseException)Ops.Call(ts, type, message, document, position).Ref!);
    }
}
