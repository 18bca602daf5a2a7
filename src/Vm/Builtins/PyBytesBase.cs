using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

/// <summary>
/// The methods that bytes and bytearray have word for word: https://docs.python.org/3.14/library/stdtypes.html#bytes-and-bytearray-operations.
/// Those whose docstrings name the type are declared with each.
/// </summary>
[PyMembers]
public abstract class PyBytesBase(PyType type) : PyObject(type)
{
    private protected abstract ReadOnlySpan<byte> Content { get; }

    /// <summary>An object of the same kind with this content, which it takes over.</summary>
    private protected abstract Value Make(byte[] data);

    /// <summary>An object of the same kind with a part of the content.</summary>
    internal abstract Value Part((int Start, int Length) part);

    [PyMethod("find(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    protected Value Find(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Find(ts, Content, sub, start, end, last: false);

    [PyMethod("rfind(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nReturn -1 on failure.")]
    protected Value RFind(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Find(ts, Content, sub, start, end, last: true);

    [PyMethod("index(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.")]
    protected Value Index(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Index(ts, Content, sub, start, end, last: false);

    [PyMethod("rindex(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.\n\nRaise ValueError if the subsection is not found.")]
    protected Value RIndex(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Index(ts, Content, sub, start, end, last: true);

    [PyMethod("count(self, sub, start=None, end=None, /)", Shown = "($self, sub[, start[, end]], /)", Doc = "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].\n\n  start\n    Optional start position. Default: start of the bytes.\n  end\n    Optional stop position. Default: end of the bytes.")]
    protected long CountOf(ThreadState ts, Value sub, Value start, Value end) => BytesOps.Count(ts, Content, sub, start, end);

    [PyMethod("strip(self, bytes=None, /)", Doc = "Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII\nwhitespace.")]
    protected Value Strip(ThreadState ts, Value bytes) => Part(BytesOps.Strip(ts, Content, bytes, left: true, right: true));

    [PyMethod("lstrip(self, bytes=None, /)", Doc = "Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading  ASCII whitespace.")]
    protected Value LStrip(ThreadState ts, Value bytes) => Part(BytesOps.Strip(ts, Content, bytes, left: true, right: false));

    [PyMethod("rstrip(self, bytes=None, /)", Doc = "Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.")]
    protected Value RStrip(ThreadState ts, Value bytes) => Part(BytesOps.Strip(ts, Content, bytes, left: false, right: true));

    [PyMethod("replace(self, old, new, count=-1, /)", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    protected Value Replace(ThreadState ts, Value old, Value @new, nint count) => BytesOps.Replace(ts, Content, old, @new, count) is { } replaced ? Make(replaced) : Part((0, Content.Length));

    [PyMethod("translate(self, table, /, delete=b'')", Doc = "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are\nremoved.  The remaining characters are mapped through the given\ntranslation table.")]
    protected Value Translate(ThreadState ts, Value table, Value delete) => Make(BytesOps.Translate(ts, Content, table, delete.IsAbsent ? PyBytes.Empty : delete));

    [PyStaticMethod("maketrans(frm, to, /)", Doc = "Return a translation table usable for the bytes or bytearray translate method.\n\nThe returned table will be one where each byte in frm is mapped to\nthe byte at the same position in to.\n\nThe bytes objects frm and to must be of the same length.")]
    protected static Value MakeTrans(ThreadState ts, Value frm, Value to) => BytesOps.MakeTrans(ts, frm, to);

    [PyMethod("center(self, width, fillchar=b' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character.")]
    protected Value Center(nint width, Value fill) => Make(BytesOps.Pad(Content, width, fill, "center"));

    [PyMethod("ljust(self, width, fillchar=b' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character.")]
    protected Value LJust(nint width, Value fill) => Make(BytesOps.Pad(Content, width, fill, "ljust"));

    [PyMethod("rjust(self, width, fillchar=b' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character.")]
    protected Value RJust(nint width, Value fill) => Make(BytesOps.Pad(Content, width, fill, "rjust"));

    [PyMethod("zfill(self, width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.")]
    protected Value ZFill(nint width) => Make(BytesOps.ZeroFill(Content, width));

    [PyMethod("expandtabs(self, /, tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    protected Value ExpandTabs(int tabsize) => Make(BytesText.ExpandTabs(Content, tabsize));

    [PyMethod("upper(self, /)", Doc = "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.")]
    protected Value Upper() => Make(BytesText.ToUpper(Content));

    [PyMethod("lower(self, /)", Doc = "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.")]
    protected Value Lower() => Make(BytesText.ToLower(Content));

    [PyMethod("title(self, /)", Doc = "B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with\nuppercase characters, all remaining cased characters have lowercase.")]
    protected Value Title() => Make(BytesText.ToTitle(Content));

    [PyMethod("capitalize(self, /)", Doc = "B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.")]
    protected Value Capitalize() => Make(BytesText.Capitalize(Content));

    [PyMethod("swapcase(self, /)", Doc = "B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.")]
    protected Value SwapCase() => Make(BytesText.SwapCase(Content));

    [PyMethod("isalpha(self, /)", Doc = "B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.")]
    protected bool IsAlpha() => TextPredicates.IsAlpha<byte>(Content);

    [PyMethod("isdigit(self, /)", Doc = "B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.")]
    protected bool IsDigit() => TextPredicates.IsDigit<byte>(Content);

    [PyMethod("isalnum(self, /)", Doc = "B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.")]
    protected bool IsAlphaNumeric() => TextPredicates.IsAlphaNumeric<byte>(Content);

    [PyMethod("isspace(self, /)", Doc = "B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.")]
    protected bool IsSpace() => TextPredicates.IsSpace<byte>(Content);

    [PyMethod("isupper(self, /)", Doc = "B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.")]
    protected bool IsUpper() => TextPredicates.IsUpper<byte>(Content);

    [PyMethod("islower(self, /)", Doc = "B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.")]
    protected bool IsLower() => TextPredicates.IsLower<byte>(Content);

    [PyMethod("istitle(self, /)", Doc = "B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.")]
    protected bool IsTitle() => TextPredicates.IsTitle<byte>(Content);

    [PyMethod("isascii(self, /)", Doc = "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.")]
    protected bool IsAscii() => System.Text.Ascii.IsValid(Content);

    [PyMethod("__len__(self, /)")] protected long LengthOf() => Content.Length;
    [PyMethod("__contains__(self, key, /)")] protected bool Contains(ThreadState ts, Value key) => BytesOps.Contains(ts, Content, key);
    [PyMethod("__mod__(self, value, /)")] protected Value Mod(ThreadState ts, Value value) => Make(PercentFormatting.FormatBytes(ts, Content, value));
}
