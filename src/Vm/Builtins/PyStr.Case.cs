using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// Case, predicates, padding and translation.
public partial class PyStr
{
    /// <summary>What an algorithm made of this text: this object, where it gave the same string back.</summary>
    private PyStr Same(ThreadState ts, TextValue result)
    {
        if (_isWide || result.Narrow is not { } narrow) return FromText(result);
        return ReferenceEquals(narrow, _content) && GetType() == typeof(PyStr) ? this : ts.Recent.Get(narrow);
    }

    private bool IsUnchanged(char low) => !_isWide && GetType() == typeof(PyStr) && TextCase.HasNone(Narrow, low);

    [PyMethod("upper(self, /)", Doc = "Return a copy of the string converted to uppercase.")]
    Value Upper(ThreadState ts) => IsUnchanged('a') ? this : Same(ts, TextCase.ToUpper(AsText));

    [PyMethod("lower(self, /)", Doc = "Return a copy of the string converted to lowercase.")]
    Value Lower(ThreadState ts) => IsUnchanged('A') ? this : Same(ts, TextCase.ToLower(AsText));

    [PyMethod("casefold(self, /)", Doc = "Return a version of the string suitable for caseless comparisons.")]
    Value CaseFold(ThreadState ts) => Same(ts, TextCase.Fold(AsText));

    [PyMethod("capitalize(self, /)", Doc = "Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the\nrest lower case.")]
    Value Capitalize() => FromText(TextCase.Capitalize(AsText));

    [PyMethod("title(self, /)", Doc = "Return a version of the string where each word is titlecased.\n\nMore specifically, words start with uppercased characters and all\nremaining cased characters have lower case.")]
    Value Title() => FromText(TextCase.ToTitle(AsText));

    [PyMethod("swapcase(self, /)", Doc = "Convert uppercase characters to lowercase and lowercase characters to uppercase.")]
    Value SwapCase() => FromText(TextCase.SwapCase(AsText));

    [PyMethod("isalpha(self, /)", Doc = "Return True if the string is an alphabetic string, False otherwise.\n\nA string is alphabetic if all characters in the string are\nalphabetic and there is at least one character in the string.")]
    bool IsAlpha() => _isWide ? TextPredicates.IsAlpha<int>(Wide) : TextPredicates.IsAlpha<char>(Narrow);

    [PyMethod("isdecimal(self, /)", Doc = "Return True if the string is a decimal string, False otherwise.\n\nA string is a decimal string if all characters in the string are\ndecimal and there is at least one character in the string.")]
    bool IsDecimal() => _isWide ? TextPredicates.IsDecimal<int>(Wide) : TextPredicates.IsDecimal<char>(Narrow);

    [PyMethod("isdigit(self, /)", Doc = "Return True if the string is a digit string, False otherwise.\n\nA string is a digit string if all characters in the string are\ndigits and there is at least one character in the string.")]
    bool IsDigit() => _isWide ? TextPredicates.IsDigit<int>(Wide) : TextPredicates.IsDigit<char>(Narrow);

    [PyMethod("isnumeric(self, /)", Doc = "Return True if the string is a numeric string, False otherwise.\n\nA string is numeric if all characters in the string are numeric and\nthere is at least one character in the string.")]
    bool IsNumeric() => _isWide ? TextPredicates.IsNumeric<int>(Wide) : TextPredicates.IsNumeric<char>(Narrow);

    [PyMethod("isalnum(self, /)", Doc = "Return True if the string is an alpha-numeric string, False otherwise.\n\nA string is alpha-numeric if all characters in the string are\nalpha-numeric and there is at least one character in the string.")]
    bool IsAlphaNumeric() => _isWide ? TextPredicates.IsAlphaNumeric<int>(Wide) : TextPredicates.IsAlphaNumeric<char>(Narrow);

    [PyMethod("isspace(self, /)", Doc = "Return True if the string is a whitespace string, False otherwise.\n\nA string is whitespace if all characters in the string are\nwhitespace and there is at least one character in the string.")]
    bool IsSpace() => _isWide ? TextPredicates.IsSpace<int>(Wide) : TextPredicates.IsSpace<char>(Narrow);

    [PyMethod("isprintable(self, /)", Doc = "Return True if all characters in the string are printable, False otherwise.\n\nA character is printable if repr() may use it in its output.")]
    bool IsPrintable() => _isWide ? TextPredicates.IsPrintable<int>(Wide) : TextPredicates.IsPrintable<char>(Narrow);

    [PyMethod("isupper(self, /)", Doc = "Return True if the string is an uppercase string, False otherwise.\n\nA string is uppercase if all cased characters in the string are\nuppercase and there is at least one cased character in the string.")]
    bool IsUpper() => _isWide ? TextPredicates.IsUpper<int>(Wide) : TextPredicates.IsUpper<char>(Narrow);

    [PyMethod("islower(self, /)", Doc = "Return True if the string is a lowercase string, False otherwise.\n\nA string is lowercase if all cased characters in the string are\nlowercase and there is at least one cased character in the string.")]
    bool IsLower() => _isWide ? TextPredicates.IsLower<int>(Wide) : TextPredicates.IsLower<char>(Narrow);

    [PyMethod("istitle(self, /)", Doc = "Return True if the string is a title-cased string, False otherwise.\n\nIn a title-cased string, upper- and title-case characters may only\nfollow uncased characters and lowercase characters only cased ones.")]
    bool IsTitle() => _isWide ? TextPredicates.IsTitle<int>(Wide) : TextPredicates.IsTitle<char>(Narrow);

    [PyMethod("isidentifier(self, /)", Doc = "Return True if the string is a valid Python identifier, False otherwise.\n\nCall keyword.iskeyword(s) to test whether string s is a reserved\nidentifier, such as \"def\" or \"class\".")]
    bool IsIdentifier() => _isWide ? TextPredicates.IsIdentifier<int>(Wide) : TextPredicates.IsIdentifier<char>(Narrow);

    [PyMethod("isascii(self, /)", Doc = "Return True if all characters in the string are ASCII, False otherwise.\n\nASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too.")]
    public bool IsAscii() => !_isWide && System.Text.Ascii.IsValid(Narrow);

    [PyMethod("center(self, width, fillchar=' ', /)", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character (default is\na space).")]
    Value Center(nint width, Value fillchar) => Padded(TextPadding.Center(AsText, width, Fill(fillchar)), width);

    [PyMethod("ljust(self, width, fillchar=' ', /)", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is\na space).")]
    Value LJust(nint width, Value fillchar) => Padded(TextPadding.LeftJustify(AsText, width, Fill(fillchar)), width);

    [PyMethod("rjust(self, width, fillchar=' ', /)", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is\na space).")]
    Value RJust(nint width, Value fillchar) => Padded(TextPadding.RightJustify(AsText, width, Fill(fillchar)), width);

    [PyMethod("zfill(self, width, /)", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated.")]
    Value ZFill(nint width) => Padded(TextPadding.ZeroFill(AsText, width), width);

    private PyStr Padded(TextValue text, nint width) => width <= _length ? Exact() : FromText(text);

    private static int Fill(in Value fill)
    {
        if (fill.Ref is not PyStr text) throw Err.Type($"The fill character must be a unicode character, not {fill.Type.FullName}");
        return text._length == 1 ? text.CodePointAt(0) : throw Err.Type("The fill character must be exactly one character long");
    }

    [PyMethod("expandtabs(self, /, tabsize=8)", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    Value ExpandTabs(ThreadState ts, int tabsize) => Same(ts, TextPadding.ExpandTabs(AsText, tabsize));

    [PyMethod("translate(self, table, /)", Doc = "Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals\n    to Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for\ninstance a dictionary or list.  If this operation raises\nLookupError, the character is left untouched.  Characters mapped to\nNone are deleted.")]
    Value Translate(ThreadState ts, Value table)
    {
        if (_length == 0) return Exact();
        var builder = new TextBuilder(_length);
        // What the first characters become where that is one character or none: such a table is asked once for each.
        Span<int> known = stackalloc int[_length > 8 ? 256 : 0];
        known.Fill(NotAsked);
        int i = 0;
        if (!_isWide)
        {
            string source = Narrow;
            var target = builder.AppendSpan(_length);
            int made = 0, to = NotAsked;
            var last = Value.Absent;
            for (; i < source.Length; i++)
            {
                int c = source[i];
                to = c < known.Length ? known[c] : NotAsked;
                if (to == NotAsked)
                {
                    last = Translated(ts, table, c);
                    to = OneOrNone(last, c);
                    if (c < known.Length) known[c] = to;
                }
                if ((uint)to <= 0xFFFF) target[made++] = (char)to;
                else if (to != Deleted) break;
            }
            builder.Truncate(made);
            if (i++ < source.Length)
            {
                if (to >= 0) builder.Append(to);
                else builder.Append(((PyStr)last.Ref!).Span);
            }
        }
        for (; i < _length; i++)
        {
            int c = CodePointAt(i), to = c < known.Length ? known[c] : NotAsked;
            if (to < Deleted)
            {
                var made = Translated(ts, table, c);
                to = OneOrNone(made, c);
                if (c < known.Length) known[c] = to;
                if (to == Several) builder.Append(((PyStr)made.Ref!).Span);
            }
            if (to >= 0) builder.Append(to);
        }
        return FromText(builder.ToText());
    }

    // What is known of a character that translate() met; else the code point that it becomes.
    private const int Deleted = -1, NotAsked = -2, Several = -3;

    private static int OneOrNone(in Value to, int c)
    {
        if (to.IsAbsent) return c;
        if (to.IsInt) return (int)to.Bits;
        return to.Ref is not PyStr text || text._length == 0 ? Deleted : text._length == 1 ? text.CodePointAt(0) : Several;
    }

    /// <summary>What a table maps a character to: Absent for itself, a code point, a str, or None.</summary>
    private static Value Translated(ThreadState ts, in Value table, int c)
    {
        if (!TryLookup(ts, table, c, out var to)) return Value.Absent;
        if (to.IsNone || to.Ref is PyStr) return to;
        if (!Ops.TryInt(to, out var point)) throw Err.Type("character mapping must return integer, None or str");
        return point >= 0 && point <= 0x10FFFF ? (long)point : throw Err.Value("character mapping must be in range(0x110000)");
    }

    private static bool TryLookup(ThreadState ts, in Value table, int c, out Value found)
    {
        if (table.IsExact<PyDict>()) return ((PyDict)table.Object).TryGet(ts, c, out found);
        try
        {
            found = Ops.GetItem(ts, table, c);
            return true;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.LookupError))
        {
            found = Value.Absent;
            return false;
        }
    }

    [PyStaticMethod("maketrans(x, y=<missing>, z=<missing>, /)", Doc = "Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping\nUnicode ordinals (integers) or characters to Unicode ordinals,\nstrings or None.  Character keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length,\nand in the resulting dictionary, each character in x will be mapped\nto the character at the same position in y.  If there is a third\nargument, it must be a string, whose characters will be mapped to\nNone in the result.")]
    static Value MakeTrans(ThreadState ts, Value x, Value y, Value z)
    {
        var result = new PyDict();
        if (y.IsAbsent)
        {
            if (x.Ref is not PyDict given) throw Err.Type("if you give only one argument to maketrans it must be a dict");
            for (int i = 0; i < given.EntryCount; i++)
            {
                if (!given.TryEntry(i, out var key, out var value)) continue;
                if (key.Ref is PyStr text)
                {
                    if (text._length != 1) throw Err.Value("string keys in translatetable must be of length 1");
                    result.Set(ts, text.CodePointAt(0), value);
                }
                else if (Ops.TryInt(key, out _)) result.Set(ts, key, value);
                else throw Err.Type("keys in translate table mustbe strings or integers");
            }
            return result;
        }
        if (y.Ref is not PyStr to) throw Err.Type($"maketrans() argument 2 must be str, not {y.Type.FullName}");
        if (!z.IsAbsent && z.Ref is not PyStr) throw Err.Type($"maketrans() argument 3 must be str, not {z.Type.FullName}");
        if (x.Ref is not PyStr from) throw Err.Type("first maketrans argument must be a string if there is a second argument");
        if (from._length != to._length) throw Err.Value("the first two maketrans arguments must have equal length");
        for (int i = 0; i < from._length; i++) result.Set(ts, from.CodePointAt(i), to.CodePointAt(i));
        if (z.Ref is PyStr deleted)
            for (int i = 0; i < deleted._length; i++) result.Set(ts, deleted.CodePointAt(i), Value.None);
        return result;
    }
}
