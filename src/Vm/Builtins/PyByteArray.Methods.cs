using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// The methods that bytearray shares with bytes.
public partial class PyByteArray
{
    private readonly struct Kind : IBytesKind
    {
        public static string Name => "bytearray";
        public static Value Make(byte[] data) => new PyByteArray(data);
    }

    [PyMethod("find(self, sub, start=None, end=None, /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    Value Find(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Find(ts, Span, sub, start, end, last: false);

    [PyMethod("rfind(self, sub, start=None, end=None, /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\nReturn -1 on failure.")]
    Value RFind(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Find(ts, Span, sub, start, end, last: true);

    [PyMethod("index(self, sub, start=None, end=None, /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\nRaise ValueError if the subsection is not found.")]
    Value Index(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Index(ts, Span, sub, start, end, last: false);

    [PyMethod("rindex(self, sub, start=None, end=None, /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\nRaise ValueError if the subsection is not found.")]
    Value RIndex(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Index(ts, Span, sub, start, end, last: true);

    [PyMethod("count(self, sub, start=None, end=None, /)", Doc = "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].")]
    long CountOf(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Count(ts, Span, sub, start, end);

    [PyMethod("startswith(self, prefix, start=None, end=None, /)", Doc = "Return True if the bytearray starts with the specified prefix, False otherwise.\n\n  prefix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytearray.\n  end\n    Optional stop position. Default: end of the bytearray.")]
    bool StartsWith(ThreadState ts, Value prefix, Value start, Value end) => BytesOps.Affix(ts, Span, prefix, start, end, atEnd: false);

    [PyMethod("endswith(self, suffix, start=None, end=None, /)", Doc = "Return True if the bytearray ends with the specified suffix, False otherwise.\n\n  suffix\n    A bytes or a tuple of bytes to try.\n  start\n    Optional start position. Default: start of the bytearray.\n  end\n    Optional stop position. Default: end of the bytearray.")]
    bool EndsWith(ThreadState ts, Value suffix, Value start, Value end) => BytesOps.Affix(ts, Span, suffix, start, end, atEnd: true);

    [PyMethod("removeprefix(self, prefix, /)", Doc = "Return a bytearray with the given prefix string removed if present.\n\nIf the bytes starts with the prefix string, return bytes[len(prefix):].\nOtherwise, return a copy of the original bytes.")]
    Value RemovePrefix(ThreadState ts, Value prefix) => Part(BytesOps.RemoveAffix(ts, Span, prefix, atEnd: false));

    [PyMethod("removesuffix(self, suffix, /)", Doc = "Return a bytearray with the given suffix string removed if present.\n\nIf the bytes ends with the suffix string and that suffix is not empty,\nreturn bytes[:-len(suffix)]. Otherwise, return a copy of the original bytes.")]
    Value RemoveSuffix(ThreadState ts, Value suffix) => Part(BytesOps.RemoveAffix(ts, Span, suffix, atEnd: true));

    [PyMethod("strip(self, bytes=None, /)", Doc = "Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII whitespace.")]
    Value Strip(ThreadState ts, Value bytes) => Part(BytesOps.Strip(ts, Span, bytes, left: true, right: true));

    [PyMethod("lstrip(self, bytes=None, /)", Doc = "Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading ASCII whitespace.")]
    Value LStrip(ThreadState ts, Value bytes) => Part(BytesOps.Strip(ts, Span, bytes, left: true, right: false));

    [PyMethod("rstrip(self, bytes=None, /)", Doc = "Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.")]
    Value RStrip(ThreadState ts, Value bytes) => Part(BytesOps.Strip(ts, Span, bytes, left: false, right: true));

    [PyMethod("split(self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.")]
    Value Split(ThreadState ts, Value sep, nint maxsplit) => BytesOps.Split<Kind>(ts, Span, sep, maxsplit, fromRight: false);

    [PyMethod("rsplit(self, /, sep=None, maxsplit=-1)", Doc = "Return a list of the sections in the bytearray, using sep as the delimiter.\n\nSplitting is done starting at the end of the bytearray and working to the front.")]
    Value RSplit(ThreadState ts, Value sep, nint maxsplit) => BytesOps.Split<Kind>(ts, Span, sep, maxsplit, fromRight: true);

    [PyMethod("splitlines(self, /, keepends=False)", Doc = "Return a list of the lines in the bytearray, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.")]
    Value SplitLines(bool keepends) => BytesOps.SplitLines<Kind>(Span, keepends);

    [PyMethod("partition(self, sep, /)", Doc = "Partition the bytearray into three parts using the given separator.")]
    Value Partition(ThreadState ts, Value sep) => BytesOps.Partition<Kind>(ts, Span, sep, last: false);

    [PyMethod("rpartition(self, sep, /)", Doc = "Partition the bytearray into three parts using the given separator, searching from the end.")]
    Value RPartition(ThreadState ts, Value sep) => BytesOps.Partition<Kind>(ts, Span, sep, last: true);

    [PyMethod("join(self, iterable_of_bytes, /)", Doc = "Concatenate any number of bytes objects.\n\nThe bytes whose method is called is inserted in between each pair.\n\nThe result is returned as a new bytearray object.")]
    Value Join(ThreadState ts, Value items)
    {
        if (items.IsExact<PyList>() || items.IsExact<PyTuple>()) return Kind.Make(BytesOps.Join(ts, Span, items));
        // The iterable's code must not resize the separator meanwhile.
        var held = Ops.Call(ts, PyMemoryView.TypeObject, this);
        try
        {
            return Kind.Make(BytesOps.Join(ts, Span, items));
        }
        finally
        {
            Ops.CallMethod(ts, held, "release");
        }
    }

    [PyMethod("replace(self, old, new, count=-1, /)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.")]
    Value Replace(ThreadState ts, Value old, Value @new, nint count) => BytesOps.Replace(ts, Span, old, @new, count) is { } replaced ? Kind.Make(replaced) : Part((0, Span.Length));

    [PyMethod("translate(self, table, /, delete=<missing>)", Doc = "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are removed.\nThe remaining characters are mapped through the given translation table.")]
    Value Translate(ThreadState ts, Value table, Value delete) => Kind.Make(BytesOps.Translate(ts, Span, table, delete.IsAbsent ? PyBytes.Empty : delete));

    [PyStaticMethod("maketrans(frm, to, /)", Doc = "Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to the byte at\nthe same position in to.")]
    static Value MakeTrans(ThreadState ts, Value frm, Value to) => BytesOps.MakeTrans(ts, frm, to);

    [PyMethod("center(self, width, fillchar=<missing>, /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character.")]
    Value Center(nint width, Value fill) => Kind.Make(BytesOps.Pad(Span, width, fill, "center"));

    [PyMethod("ljust(self, width, fillchar=<missing>, /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character.")]
    Value LJust(nint width, Value fill) => Kind.Make(BytesOps.Pad(Span, width, fill, "ljust"));

    [PyMethod("rjust(self, width, fillchar=<missing>, /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character.")]
    Value RJust(nint width, Value fill) => Kind.Make(BytesOps.Pad(Span, width, fill, "rjust"));

    [PyMethod("zfill(self, width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.")]
    Value ZFill(nint width) => Kind.Make(BytesOps.ZeroFill(Span, width));

    [PyMethod("expandtabs(self, /, tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    Value ExpandTabs(int tabsize) => Kind.Make(BytesText.ExpandTabs(Span, tabsize));

    [PyMethod("upper(self, /)", Doc = "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.")]
    Value Upper() => Kind.Make(BytesText.ToUpper(Span));

    [PyMethod("lower(self, /)", Doc = "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.")]
    Value Lower() => Kind.Make(BytesText.ToLower(Span));

    [PyMethod("title(self, /)", Doc = "B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with uppercase\ncharacters, all remaining cased characters have lowercase.")]
    Value Title() => Kind.Make(BytesText.ToTitle(Span));

    [PyMethod("capitalize(self, /)", Doc = "B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.")]
    Value Capitalize() => Kind.Make(BytesText.Capitalize(Span));

    [PyMethod("swapcase(self, /)", Doc = "B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.")]
    Value SwapCase() => Kind.Make(BytesText.SwapCase(Span));

    [PyMethod("isalpha(self, /)", Doc = "B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.")]
    bool IsAlpha() => TextPredicates.IsAlpha<byte>(Span);

    [PyMethod("isdigit(self, /)", Doc = "B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.")]
    bool IsDigit() => TextPredicates.IsDigit<byte>(Span);

    [PyMethod("isalnum(self, /)", Doc = "B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.")]
    bool IsAlphaNumeric() => TextPredicates.IsAlphaNumeric<byte>(Span);

    [PyMethod("isspace(self, /)", Doc = "B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.")]
    bool IsSpace() => TextPredicates.IsSpace<byte>(Span);

    [PyMethod("isupper(self, /)", Doc = "B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.")]
    bool IsUpper() => TextPredicates.IsUpper<byte>(Span);

    [PyMethod("islower(self, /)", Doc = "B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.")]
    bool IsLower() => TextPredicates.IsLower<byte>(Span);

    [PyMethod("istitle(self, /)", Doc = "B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.")]
    bool IsTitle() => TextPredicates.IsTitle<byte>(Span);

    [PyMethod("isascii(self, /)", Doc = "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.")]
    bool IsAscii() => System.Text.Ascii.IsValid(Span);

    [PyMethod("hex(self, /, sep=<missing>, bytes_per_sep=1)", Doc = "Create a string of hexadecimal numbers from a bytearray object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.")]
    Value Hex(ThreadState ts, Value sep, int group)
    {
        if (BytesOps.HasOwnLength(sep))
        {
            var view = Export(ts, writable: false);
            try
            {
                Ops.Len(ts, sep);
            }
            finally
            {
                Release(ts, view);
            }
        }
        return BytesOps.Hex(ts, Span, sep, group);
    }

    [PyClassMethod("fromhex(cls, string, /)", Doc = "Create a bytearray object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.")]
    static Value FromHex(ThreadState ts, PyType cls, Value text)
    {
        var made = Kind.Make(BytesOps.FromHex(ts, text));
        return cls == TypeObject ? made : Ops.Call(ts, cls, made);
    }

    [PyMethod("decode(self, /, encoding='utf-8', errors='strict')", Doc = "Decode the bytearray using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytearray.\n  errors\n    The error handling scheme to use for the handling of decoding errors.\n    The default is 'strict' meaning that decoding errors raise a\n    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'\n    as well as any other name registered with codecs.register_error that\n    can handle UnicodeDecodeErrors.")]
    Value Decode(ThreadState ts, string encoding, string errors) => Codecs.Decode(ts, Span, encoding, errors);

    [PyMethod("__len__(self, /)")] long LengthOf() => Span.Length;
    [PyMethod("__str__(self, /)")] static Value Str(ThreadState ts, PyByteArray self) => Ops.Repr(ts, self);
    [PyMethod("__contains__(self, key, /)")] bool Contains(ThreadState ts, Value key) => BytesOps.Contains(ts, Span, key);
    [PyMethod("__mod__(self, value, /)")] Value Mod(ThreadState ts, Value value) => Kind.Make(PercentFormatting.FormatBytes(ts, Span, value));
    [PyMethod("__rmod__(self, value, /)")] static Value RMod(PyByteArray self, Value value) => Value.NotImplemented;
    [PyMethod("__rmul__(self, value, /)")] static Value RMul(ThreadState ts, PyByteArray self, Value value) => Mul(ts, self, value);
}
