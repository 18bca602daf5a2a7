namespace PyLite.Stdlib.Struct;

/// <summary>_struct: see https://docs.python.org/3.14/library/struct.html</summary>
[PyModule("_struct", Doc = "Functions to convert between Python values and C structs.")]
[PyModuleType(typeof(PyStruct))]
public static partial class StructModule
{
    private const int CacheSize = 100;

    private static Dictionary<string, StructLayout> CacheOf(PyModule module) => (Dictionary<string, StructLayout>)module.State!;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.State = new Dictionary<string, StructLayout>(StringComparer.Ordinal);
        Ops.SetAttr(ts, module, "error", PythonPart.Get(ts, "_struct_error", "error"));
    }

    /// <summary>struct.error.</summary>
    internal static PyException Error(ThreadState ts, string message) => PythonPart.Error(ts, "_struct_error", "error", message);

    /// <summary>The text of a format given as str or bytes.</summary>
    internal static string FormatText(in Value format) => format.Ref switch
    {
        PyStr text => AsciiOf(text),
        PyBytes bytes => System.Text.Encoding.Latin1.GetString(bytes.Data),
        _ => throw Err.Type($"Struct() argument 1 must be a str or bytes object, not {format.Type.FullName}"),
    };

    private static string AsciiOf(PyStr text)
    {
        string s = text.ToString();
        int at = s.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f');
        return at < 0 ? s : throw Err.UnicodeEncode("ascii", text, at, at + 1, "ordinal not in range(128)");
    }

    private static StructLayout LayoutOf(ThreadState ts, PyModule module, in Value format)
    {
        if (format.Ref is PyStruct made) return made.Layout;
        string text = FormatText(format);
        var cache = CacheOf(module);
        if (cache.TryGetValue(text, out var layout)) return layout;
        layout = StructLayout.Parse(ts, text);
        if (cache.Count >= CacheSize) cache.Clear();
        cache[text] = layout;
        return layout;
    }

    [PyFunction("_clearcache()", Doc = "Clear the internal cache.")] static void ClearCache(PyModule module) => CacheOf(module).Clear();

    [PyFunction("calcsize(format, /)", Doc = "Return size in bytes of the struct described by the format string.")]
    static Value CalcSize(ThreadState ts, PyModule module, Value format) => LayoutOf(ts, module, format).LongSize;

    [PyFunction("pack(format, /, *values)", Shown = "", Raw = true, Doc = "Pack values and return the packed bytes.\n\nReturn a bytes object containing the provided values packed\naccording to the format string.  See help(struct) for more on\nformat strings.")]
    static Value Pack(ThreadState ts, PyModule module, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        NoKeywords(kw, "pack");
        return args.Length == 0 ? throw Err.Type("missing format argument") : Pack(ts, LayoutOf(ts, module, args[0]), args[1..]);
    }

    [PyFunction("pack_into(format, buffer, offset, /, *values)", Shown = "", Raw = true, Doc = "Pack values and write the packed bytes into the buffer.")]
    static Value PackInto(ThreadState ts, PyModule module, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        NoKeywords(kw, "pack_into");
        if (args.Length == 0) throw Err.Type("missing format argument");
        PackInto(ts, LayoutOf(ts, module, args[0]), args[1..]);
        return Value.None;
    }

    [PyFunction("unpack(format, buffer, /)", Doc = "Return a tuple containing values unpacked according to the format string.")]
    static Value Unpack(ThreadState ts, PyModule module, Value format, Value buffer) => Unpack(ts, LayoutOf(ts, module, format), buffer);

    [PyFunction("unpack_from(format, /, buffer, offset=0)", Doc = "Return a tuple containing values unpacked according to the format string.")]
    static Value UnpackFrom(ThreadState ts, PyModule module, Value format, Value buffer, nint offset) => UnpackFrom(ts, LayoutOf(ts, module, format), buffer, offset);

    [PyFunction("iter_unpack(format, buffer, /)", Doc = "Return an iterator yielding tuples unpacked from the given bytes.")]
    static Value IterUnpack(ThreadState ts, PyModule module, Value format, Value buffer) => IterUnpack(ts, LayoutOf(ts, module, format), buffer);

    internal static void NoKeywords(PyTuple? kw, string name)
    {
        if (kw != null) throw Err.Type($"_struct.{name}() takes no keyword arguments");
    }

    internal static Value Pack(ThreadState ts, StructLayout layout, ReadOnlySpan<Value> values)
    {
        if (values.Length != layout.Values) throw Error(ts, $"pack expected {layout.Values} items for packing (got {values.Length})");
        if (layout.LongSize > Array.MaxLength) throw Err.Memory();
        Vm.Limits.ResourceMeter.Charge(layout.LongSize);
        var data = new byte[layout.Size];
        layout.Pack(ts, values, data);
        return new PyBytes(data);
    }

    internal static void PackInto(ThreadState ts, StructLayout layout, ReadOnlySpan<Value> args)
    {
        if (args.Length == 0) throw Error(ts, "pack_into expected buffer argument");
        if (args.Length == 1) throw Error(ts, "pack_into expected offset argument");
        if (args.Length - 2 != layout.Values) throw Error(ts, $"pack_into expected {layout.Values} items for packing (got {args.Length - 2})");
        if (!Buffers.TryGetWritable(ts, args[0], out var target)) throw Err.Type($"argument must be read-write bytes-like object, not {args[0].Type.FullName}");
        long offset = Ops.ToSequenceIndex(ts, args[1]), size = layout.LongSize, length = target.Length;
        if (offset < 0)
        {
            if (offset + size > 0) throw Error(ts, $"no space to pack {size} bytes at offset {offset}");
            if (offset + length < 0) throw Error(ts, $"offset {offset} out of range for {length}-byte buffer");
            offset += length;
        }
        if (length - offset < size)
            throw Error(ts, $"pack_into requires a buffer of at least {(ulong)offset + (ulong)size} bytes for packing {size} bytes at offset {offset} (actual buffer size is {length})");
        // Packing runs Python code, which may resize the buffer: it packs apart, and copies into what the buffer is then.
        var data = new byte[size];
        layout.Pack(ts, args[2..], data);
        if (!Buffers.TryGetWritable(ts, args[0], out target) || target.Length != length) throw Err.Buffer("Existing exports of data: object cannot be re-sized");
        data.CopyTo(target[(int)offset..]);
    }

    internal static Value Unpack(ThreadState ts, StructLayout layout, in Value buffer)
    {
        var source = Buffers.Get(ts, buffer);
        return source.Length == layout.LongSize ? layout.Unpack(source) : throw Error(ts, $"unpack requires a buffer of {layout.LongSize} bytes");
    }

    internal static Value UnpackFrom(ThreadState ts, StructLayout layout, in Value buffer, long offset)
    {
        var source = Buffers.Get(ts, buffer);
        long size = layout.LongSize, length = source.Length;
        if (offset < 0)
        {
            if (offset + size > 0) throw Error(ts, $"not enough data to unpack {size} bytes at offset {offset}");
            if (offset + length < 0) throw Error(ts, $"offset {offset} out of range for {length}-byte buffer");
            offset += length;
        }
        if (length - offset < size)
            throw Error(ts, $"unpack_from requires a buffer of at least {(ulong)offset + (ulong)size} bytes for unpacking {size} bytes at offset {offset} (actual buffer size is {length})");
        return layout.Unpack(source[(int)offset..]);
    }

    internal static Value IterUnpack(ThreadState ts, StructLayout layout, in Value buffer)
    {
        if (layout.LongSize == 0) throw Error(ts, "cannot iteratively unpack with a struct of length 0");
        var view = PyMemoryView.Of(ts, buffer);
        var span = Buffers.Get(ts, view);
        if (span.Length % layout.LongSize != 0)
        {
            view.Release(ts);
            throw Error(ts, $"iterative unpacking requires a buffer of a multiple of {layout.LongSize} bytes");
        }
        return new PyUnpackIterator(layout, view);
    }
}

/// <summary>struct.Struct.</summary>
[PyType("Struct", Module = "_struct", Subclassable = true, Doc = "Struct(fmt) --> compiled struct object")]
public sealed partial class PyStruct(PyType type) : PyObject(type)
{
    private StructLayout? _layout;
    private PyInstance? _attributes;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    internal StructLayout Layout => _layout ?? throw Err.Runtime("Struct object is not initialized");

    [PyNew("Struct(*args, **kwargs)", Raw = true)] static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyStruct(type);
    [PyInit("Struct(format)", Shown = "")] void Init(ThreadState ts, Value format) => _layout = StructLayout.Parse(ts, StructModule.FormatText(format));
    [PyGetter("format")] Value Format => Layout.Format;
    [PyGetter("size")] Value Size => Layout.LongSize;

    [PyMethod("pack(self, /, *values)", Shown = "", Raw = true, Doc = "Pack values and return the packed bytes.")]
    Value Pack(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        StructModule.NoKeywords(kw, "Struct.pack");
        return StructModule.Pack(ts, Layout, args[1..]);
    }

    [PyMethod("pack_into(self, buffer, offset, /, *values)", Shown = "", Raw = true, Doc = "Pack values and write the packed bytes into the buffer.")]
    Value PackInto(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        StructModule.NoKeywords(kw, "Struct.pack_into");
        StructModule.PackInto(ts, Layout, args[1..]);
        return Value.None;
    }

    [PyMethod("unpack(self, buffer, /)", Doc = "Return a tuple containing unpacked values.")] Value Unpack(ThreadState ts, Value buffer) => StructModule.Unpack(ts, Layout, buffer);
    [PyMethod("unpack_from(self, /, buffer, offset=0)", Doc = "Return a tuple containing unpacked values.")] Value UnpackFrom(ThreadState ts, Value buffer, nint offset) => StructModule.UnpackFrom(ts, Layout, buffer, offset);
    [PyMethod("iter_unpack(self, buffer, /)", Doc = "Return an iterator yielding tuples.")] Value IterUnpack(ThreadState ts, Value buffer) => StructModule.IterUnpack(ts, Layout, buffer);
    [PyMethod("__repr__(self, /)")] Value Repr(ThreadState ts) => $"{Type.Name}({Ops.Repr(ts, Layout.Format)})";
}

/// <summary>What iter_unpack gives.</summary>
[PyType("unpack_iterator", Module = "_struct", Abstract = true)]
public sealed partial class PyUnpackIterator : PyIterator
{
    private readonly StructLayout _layout;
    private PyMemoryView? _view;
    private int _at;

    internal PyUnpackIterator(StructLayout layout, PyMemoryView view) : base(TypeObject) => (_layout, _view) = (layout, view);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_view == null || !Buffers.TryGet(ts, _view, out var span)) return false;
        if (_at + _layout.Size > span.Length)
        {
            _view.Release(ts);
            _view = null;
            return false;
        }
        value = _layout.Unpack(span.Slice(_at, _layout.Size));
        _at += _layout.Size;
        return true;
    }

    [PyMethod("__length_hint__(self, /)")] long LengthHint(ThreadState ts) => _view != null && Buffers.TryGet(ts, _view, out var span) ? (span.Length - _at) / _layout.Size : 0;
}
