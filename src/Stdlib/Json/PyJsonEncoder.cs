using System.Runtime.CompilerServices;
using PyLite.Vm.Text;

namespace PyLite.Stdlib.Json;

/// <summary>_json.make_encoder: writes a whole object at once.</summary>
[PyType("Encoder", Module = "_json", Subclassable = true, Doc = "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)")]
public sealed partial class PyJsonEncoder : PyObject
{
    private const int MaxDepth = 20_000;

    private enum StringForm { Ascii, Plain, Custom }

    private readonly PyDict? _markers;
    private readonly Value _default, _encoder;
    private readonly PyStr? _indent;
    private readonly PyStr _keySeparator, _itemSeparator;
    private readonly bool _sortKeys, _skipKeys, _allowNan;
    private readonly StringForm _form;

    // The ends of lines and what the next ones begin with, by their levels.
    private const int KnownLevels = 32, KnownLength = 256;
    private string?[] _breaks = [];

    private PyJsonEncoder(PyType type, PyDict? markers, in Value @default, in Value encoder, PyStr? indent, PyStr keySeparator, PyStr itemSeparator, bool sortKeys, bool skipKeys, bool allowNan)
        : base(type)
    {
        _markers = markers;
        _default = @default;
        _encoder = encoder;
        _indent = indent;
        _keySeparator = keySeparator;
        _itemSeparator = itemSeparator;
        _sortKeys = sortKeys;
        _skipKeys = skipKeys;
        _allowNan = allowNan;
        _form = encoder.Ref is PyNativeFunction native
            ? native.Def.Name.ToString() switch { "encode_basestring_ascii" => StringForm.Ascii, "encode_basestring" => StringForm.Plain, _ => StringForm.Custom }
            : StringForm.Custom;
    }

    [PyNew("make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)", Shown = "")]
    static Value New(PyType type, Value markers, Value @default, Value encoder, Value indent, PyStr keySeparator, PyStr itemSeparator, bool sortKeys, bool skipkeys, bool allowNan)
    {
        if (!markers.IsNone && markers.Ref is not PyDict) throw Err.Type($"make_encoder() argument 1 must be dict or None, not {markers.Type.FullName}");
        return new PyJsonEncoder(type, markers.Ref as PyDict, @default, encoder, indent.Ref as PyStr, keySeparator, itemSeparator, sortKeys, skipkeys, allowNan);
    }

    [PyMethod("__call__(self, obj, _current_indent_level)", Shown = "($self, /, *args, **kwargs)")]
    static Value Call(ThreadState ts, PyJsonEncoder self, Value obj, nint currentIndentLevel)
    {
        var builder = new TextBuilder(stackalloc char[512]);
        try
        {
            self.Append(ts, ref builder, obj, (int)Math.Clamp(currentIndentLevel, 0, MaxDepth));
            return PyTuple.Of(Ops.FromText(builder.ToText()));
        }
        finally
        {
            builder.Dispose();
        }
    }

    private void Append(ThreadState ts, ref TextBuilder builder, in Value obj, int level)
    {
        if (obj.IsInt) AppendInt(ref builder, obj.Bits);
        else if (obj.IsFloat) builder.Append(FloatToText(obj.AsDouble));
        else if (obj.Ref is PyStr text) AppendString(ts, ref builder, text);
        else if (obj.IsNone) builder.Append("null");
        else if (obj.Ref is PyBool flag) builder.Append(flag.IsTrue ? "true" : "false");
        else if (obj.Type.IsSubtypeOf(PyInt.TypeObject)) builder.Append(IntToText(ts, obj).Span);
        else if (obj.Type.IsSubtypeOf(PyFloat.TypeObject)) builder.Append(FloatToText(Ops.ToDouble(ts, obj)));
        else AppendNested(ts, ref builder, obj, level);
    }

    private static void AppendInt(ref TextBuilder builder, long value)
    {
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out int count, default, System.Globalization.CultureInfo.InvariantCulture);
        builder.Append(digits[..count]);
    }

    /// <summary>The digits of an int, whatever the repr of its class is.</summary>
    private static PyStr IntToText(ThreadState ts, in Value number) =>
        (PyStr)Ops.Call(ts, PyInt.TypeObject.Lookup(PyStr.Intern("__repr__")), number).Ref!;

    private string FloatToText(double number)
    {
        if (double.IsFinite(number)) return FloatText.Repr(number);
        string name = double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        return _allowNan ? name : throw Err.Value($"Out of range float values are not JSON compliant: {FloatText.Repr(number)}");
    }

    private void AppendString(ThreadState ts, ref TextBuilder builder, PyStr text)
    {
        if (_form != StringForm.Custom)
        {
            JsonText.Append(ref builder, text, _form == StringForm.Ascii);
            return;
        }
        var encoded = Ops.Call(ts, _encoder, text);
        builder.Append((encoded.Ref as PyStr ?? throw Err.Type($"encoder() must return a string, not {encoded.Type.FullName}")).Span);
    }

    private void AppendNested(ThreadState ts, ref TextBuilder builder, in Value obj, int level)
    {
        if (level > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion(" while encoding a JSON object");
        ts.CheckBreaker();
        bool isSequence = obj.Ref is PyList or PyTuple;
        if (obj.Ref is PyList { Count: 0 } or PyTuple { Length: 0 })
        {
            builder.Append("[]");
            return;
        }
        if (obj.Ref is PyDict { Count: 0 })
        {
            builder.Append("{}");
            return;
        }
        var marker = Value.Absent;
        if (_markers != null)
        {
            marker = Ops.Id(ts, obj);
            if (_markers.ContainsKey(ts, marker)) throw Err.Value("Circular reference detected");
            _markers.Set(ts, marker, obj);
        }
        if (isSequence) AppendSequence(ts, ref builder, obj, level + 1);
        else if (obj.Ref is PyDict) AppendDict(ts, ref builder, obj, level + 1);
        else AppendOther(ts, ref builder, obj, level);
        _markers?.Remove(ts, marker, out _);
    }

    private void AppendOther(ThreadState ts, ref TextBuilder builder, in Value obj, int level)
    {
        var replacement = Ops.Call(ts, _default, obj);
        try
        {
            Append(ts, ref builder, replacement, level + 1);
        }
        catch (PyException e) when (Noted(ts, e, $"when serializing {obj.Type.Name} object"))
        {
            throw;
        }
    }

    /// <summary>
    /// Adds a note, as a filter that lets the exception pass: to catch and rethrow it at each level of a deep structure would take more stack than the
    /// recursion that it ends.
    /// </summary>
    private static bool Noted(ThreadState ts, PyException e, string note)
    {
        Ops.CallMethod(ts, e.Value, "add_note", note);
        return false;
    }

    private static string MakeBreak(string indent, int level)
    {
        var text = new System.Text.StringBuilder("\n", 1 + level * indent.Length);
        for (int i = 0; i < level; i++) text.Append(indent);
        return text.ToString();
    }

    private void NewLine(ref TextBuilder builder, int level)
    {
        if (_indent == null) return;
        var breaks = _breaks;
        if (level < breaks.Length && breaks[level] is { } known) builder.Append(known);
        else if (_indent.IsWide || level >= KnownLevels || (long)level * _indent.Length > KnownLength)
        {
            builder.Append('\n');
            for (int i = 0; i < level; i++) builder.Append(_indent.Span);
        }
        else
        {
            if (level >= breaks.Length) Array.Resize(ref _breaks, KnownLevels);
            builder.Append(_breaks[level] = MakeBreak(_indent.Narrow, level));
        }
    }

    private void AppendSequence(ThreadState ts, ref TextBuilder builder, in Value sequence, int level)
    {
        builder.Append('[');
        NewLine(ref builder, level);
        var items = sequence.Ref is PyTuple tuple ? tuple.Items : null;
        var list = sequence.Ref as PyList;
        for (int i = 0; i < (items?.Length ?? list!.Count); i++)
        {
            if (i > 0)
            {
                builder.Append(_itemSeparator.Span);
                NewLine(ref builder, level);
            }
            try
            {
                Append(ts, ref builder, items != null ? items[i] : list!.Span[i], level);
            }
            catch (PyException e) when (Noted(ts, e, $"when serializing {sequence.Type.Name} item {i}"))
            {
                throw;
            }
        }
        NewLine(ref builder, level - 1);
        builder.Append(']');
    }

    private void AppendDict(ThreadState ts, ref TextBuilder builder, in Value source, int level)
    {
        builder.Append('{');
        bool first = true;
        if (!_sortKeys && PyDict.TryExact(source.Ref, out var plain))
        {
            for (int i = 0; i < plain.EntryCount; i++)
                if (plain.TryEntry(i, out var key, out var value)) AppendEntry(ts, ref builder, source, key, value, level, ref first);
        }
        else if (PyDict.TryExact(source.Ref, out plain) && SortedByText(plain) is { } sorted)
            foreach (ref readonly var entry in sorted.AsSpan()) AppendEntry(ts, ref builder, source, entry.Key, entry.Value, level, ref first);
        else
        {
            var items = Ops.ToList(ts, Ops.CallMethod(ts, source, "items"));
            if (_sortKeys) Ops.CallMethod(ts, items, "sort");
            foreach (var item in items.Span.ToArray())
            {
                if (item.Ref is not PyTuple { Length: 2 } pair) throw Err.Value("items must return 2-tuples");
                AppendEntry(ts, ref builder, source, pair.Items[0], pair.Items[1], level, ref first);
            }
        }
        if (!first) NewLine(ref builder, level - 1);
        builder.Append('}');
    }

    /// <summary>The entries of a dict whose keys are plain texts, in their order; null if others are among them.</summary>
    private static (PyStr Key, Value Value)[]? SortedByText(PyDict dict)
    {
        var entries = new (PyStr Key, Value Value)[dict.Count];
        int n = 0;
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (!dict.TryEntry(i, out var key, out var value)) continue;
            if (!PyStr.TryExact(key.Ref, out var text)) return null;
            entries[n++] = (text, value);
        }
        Array.Sort(entries, static (a, b) => PyStr.Compare(a.Key, b.Key));
        return entries;
    }

    private void AppendEntry(ThreadState ts, ref TextBuilder builder, in Value dict, in Value key, in Value value, int level, ref bool first)
    {
        if (KeyText(ts, key) is not { } text)
        {
            if (_skipKeys) return;
            throw Err.Type($"keys must be str, int, float, bool or None, not {key.Type.FullName}");
        }
        if (!first) builder.Append(_itemSeparator.Span);
        first = false;
        NewLine(ref builder, level);
        AppendString(ts, ref builder, text);
        builder.Append(_keySeparator.Span);
        try
        {
            Append(ts, ref builder, value, level);
        }
        catch (PyException e) when (Noted(ts, e, $"when serializing {dict.Type.Name} item {Ops.Repr(ts, key)}"))
        {
            throw;
        }
    }

    /// <summary>A key as text; null if it is none that JSON knows.</summary>
    private PyStr? KeyText(ThreadState ts, in Value key)
    {
        if (key.Ref is PyStr text) return text;
        if (key.IsNone) return PyStr.Intern("null");
        if (key.Ref is PyBool flag) return PyStr.Intern(flag.IsTrue ? "true" : "false");
        if (key.IsFloat || key.Type.IsSubtypeOf(PyFloat.TypeObject)) return PyStr.FromNarrow(FloatToText(Ops.ToDouble(ts, key)));
        return key.IsInt || key.Type.IsSubtypeOf(PyInt.TypeObject) ? IntToText(ts, key) : null;
    }
}
