namespace PyLite.Stdlib.Json;

/// <summary>_json.make_scanner: a decoder's scan_once.</summary>
[PyType("Scanner", Module = "_json", Subclassable = true, Doc = "JSON scanner object")]
public sealed partial class PyJsonScanner : PyObject
{
    private readonly JsonReadOptions _options;
    private readonly Value _strict, _parseFloat, _parseInt, _parseConstant;

    private PyJsonScanner(ThreadState ts, PyType type, in Value context) : base(type)
    {
        _strict = Ops.GetAttr(ts, context, "strict");
        _parseFloat = Ops.GetAttr(ts, context, "parse_float");
        _parseInt = Ops.GetAttr(ts, context, "parse_int");
        _parseConstant = Ops.GetAttr(ts, context, "parse_constant");
        _options = new JsonReadOptions
        {
            Strict = Ops.IsTrue(ts, _strict),
            ObjectHook = Hook(Ops.GetAttr(ts, context, "object_hook")),
            ObjectPairsHook = Hook(Ops.GetAttr(ts, context, "object_pairs_hook")),
            ParseFloat = _parseFloat.Ref == PyFloat.TypeObject ? Value.Absent : _parseFloat,
            ParseInt = _parseInt.Ref == PyInt.TypeObject ? Value.Absent : _parseInt,
            ParseConstant = _parseConstant,
        };
    }

    private static Value Hook(in Value hook) => hook.IsNone ? Value.Absent : hook;

    [PyNew("make_scanner(context)", Shown = "")]
    static Value New(ThreadState ts, PyType type, Value context) => new PyJsonScanner(ts, type, context);

    [PyGetter("strict", Member = true)] Value GetStrict() => _strict;
    [PyGetter("object_hook", Member = true)] Value GetObjectHook() => _options.ObjectHook.IsAbsent ? Value.None : _options.ObjectHook;
    [PyGetter("object_pairs_hook", Member = true)] Value GetObjectPairsHook() => _options.ObjectPairsHook.IsAbsent ? Value.None : _options.ObjectPairsHook;
    [PyGetter("parse_float", Member = true)] Value GetParseFloat() => _parseFloat;
    [PyGetter("parse_int", Member = true)] Value GetParseInt() => _parseInt;
    [PyGetter("parse_constant", Member = true)] Value GetParseConstant() => _parseConstant;

    [PyMethod("__call__(self, string, idx)", Shown = "($self, /, *args, **kwargs)")]
    static Value Call(ThreadState ts, PyJsonScanner self, Value @string, nint idx)
    {
        if (@string.Ref is not PyStr text) throw Err.Type($"first argument must be a string, not {@string.Type.FullName}");
        if (idx < 0) throw Err.Value("idx cannot be negative");
        if (idx > text.Length) throw Err.WithArgs(PyStopIteration.TypeObject, (long)idx);
        int index = (int)idx;
        Value found;
        if (text.IsWide) found = new JsonReader<int>(ts, text, text.Wide, self._options).ReadValue(ref index);
        else found = new JsonReader<char>(ts, text, text.Narrow, self._options).ReadValue(ref index);
        return PyTuple.Of(found, index);
    }
}
