using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// The methods that bytearray has too, but says otherwise (see PyBytesBase).
public partial class PyBytes
{
    internal readonly struct Kind : IBytesKind
    {
        public static string Name => "bytes";
        public static Value Make(byte[] data) => data.Length == 0 ? Empty : new PyBytes(data);
    }

    private protected override ReadOnlySpan<byte> Content => Span;
    private protected override Value Make(byte[] data) => Kind.Make(data);

    [PyMethod("startswith(self, prefix, start=None, end=None, /)", Shown = "($self, prefix[, start[, end]], /)", Doc = "Return True if the bytes starts with the specified prefix, False otherwise.\n\n  prefix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    bool StartsWith(ThreadState ts, Value prefix, Value start, Value end) => BytesOps.Affix(ts, Span, prefix, start, end, atEnd: false);

    [PyMethod("endswith(self, suffix, start=None, end=None, /)", Shown = "($self, suffix[, start[, end]], /)", Doc = "Return True if the bytes ends with the specified suffix, False otherwise.\n\n  suffix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    bool EndsWith(ThreadState ts, Value suffix, Value start, Value end) => BytesOps.Affix(ts, Span, suffix, start, end, atEnd: true);

    [PyMethod("removeprefix(self, prefix, /)", Doc = "Return a bytes object with the given prefix string removed if present.\n\nIf the bytes starts with the prefix string, return\nbytes[len(prefix):].  Otherwise, return a copy of the original\nbytes.")]
    Value RemovePrefix(ThreadState ts, Value prefix) => Part(BytesOps.RemoveAffix(ts, Span, prefix, atEnd: false));

    [PyMethod("removesuffix(self, suffix, /)", Doc = "Return a bytes object with the given suffix string removed if present.\n\nIf the bytes ends with the suffix string and that suffix is not\nempty, return bytes[:-len(prefix)].  Otherwise, return a copy of the\noriginal bytes.")]
    Value RemoveSuffix(ThreadState ts, Value suffix) => Part(BytesOps.RemoveAffix(ts, Span, suffix, atEnd: true));

    [PyMethod("split(self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytes, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace\n    characters (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.")]
    Value Split(ThreadState ts, Value sep, nint maxsplit) => BytesOps.Split<Kind>(ts, Span, sep, maxsplit, fromRight: false);

    [PyMethod("rsplit(self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytes, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytes.\n    None (the default value) means split on ASCII whitespace\n    characters (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\nSplitting is done starting at the end of the bytes and working to\nthe front.")]
    Value RSplit(ThreadState ts, Value sep, nint maxsplit) => BytesOps.Split<Kind>(ts, Span, sep, maxsplit, fromRight: true);

    [PyMethod("splitlines(self, /, keepends=False)", Doc = "Return a list of the lines in the bytes, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends\nis given and true.")]
    Value SplitLines(bool keepends) => BytesOps.SplitLines<Kind>(Span, keepends);

    [PyMethod("partition(self, sep, /)", Doc = "Partition the bytes into three parts using the given separator.\n\nThis will search for the separator sep in the bytes.  If the\nseparator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing the\noriginal bytes object and two empty bytes objects.")]
    Value Partition(ThreadState ts, Value sep) => BytesOps.Partition<Kind>(ts, Span, sep, last: false);

    [PyMethod("rpartition(self, sep, /)", Doc = "Partition the bytes into three parts using the given separator.\n\nThis will search for the separator sep in the bytes, starting at the\nend.  If the separator is found, returns a 3-tuple containing the\npart before the separator, the separator itself, and the part after\nit.\n\nIf the separator is not found, returns a 3-tuple containing two\nempty bytes objects and the original bytes object.")]
    Value RPartition(ThreadState ts, Value sep) => BytesOps.Partition<Kind>(ts, Span, sep, last: true);

    [PyMethod("join(self, iterable_of_bytes, /)", Doc = "Concatenate any number of bytes objects.\n\nThe bytes whose method is called is inserted in between each pair.\n\nThe result is returned as a new bytes object.\n\nExample: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'.")]
    Value Join(ThreadState ts, Value items) => Kind.Make(BytesOps.Join(ts, Span, items));

    [PyMethod("hex(self, /, sep=<missing>, bytes_per_sep=1)", Doc = "Create a string of hexadecimal numbers from a bytes object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = b'\\xb9\\x01\\xef'\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'")]
    Value Hex(ThreadState ts, Value sep, int group) => BytesOps.Hex(ts, Span, sep, group);

    [PyClassMethod("fromhex(cls, string, /)", Doc = "Create a bytes object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'.")]
    static Value FromHex(ThreadState ts, PyType cls, Value text)
    {
        var made = Kind.Make(BytesOps.FromHex(ts, text));
        return cls == TypeObject ? made : Ops.Call(ts, cls, made);
    }

    [PyMethod("decode(self, /, encoding='utf-8', errors='strict')", Doc = "Decode the bytes using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytes.\n  errors\n    The error handling scheme to use for the handling of decoding\n    errors.  The default is 'strict' meaning that decoding errors\n    raise a UnicodeDecodeError.  Other possible values are 'ignore'\n    and 'replace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeDecodeErrors.")]
    Value Decode(ThreadState ts, string encoding, string errors) => Data.Length == 0 ? PyStr.Empty : Codecs.Decode(ts, Span, encoding, errors);

    [PyMethod("__str__(self, /)")] static Value Str(ThreadState ts, PyBytes self) => Ops.Repr(ts, self);
    [PyMethod("__rmod__(self, value, /)")] static Value RMod(ThreadState ts, PyBytes self, Value value) =>
        value.Ref is PyBytes format ? format.Mod(ts, self) : Value.NotImplemented;
    [PyMethod("__rmul__(self, value, /)")] static Value RMul(ThreadState ts, PyBytes self, Value value) => Mul(ts, self, value);
}
