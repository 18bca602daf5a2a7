namespace PyLite.Vm.Text.Regex;

internal sealed partial class PatternParser
{
    /// <summary>An escape outside of a set; the backslash and <paramref name="c"/> have been read.</summary>
    private PatternNode ParseEscape(int c, PatternFlags scope)
    {
        bool ascii = IsAscii(scope);
        switch (c)
        {
            case 'A':
                return Anchor(AnchorKind.TextStart, "AT_BEGINNING_STRING", ascii);
            case 'Z' or 'z':
                return Anchor(AnchorKind.TextEnd, "AT_END_STRING", ascii);
            case 'b':
                return Anchor(AnchorKind.WordBoundary, "AT_BOUNDARY", ascii);
            case 'B':
                return Anchor(AnchorKind.NotWordBoundary, "AT_NON_BOUNDARY", ascii);
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                SetBuilder set = new(ascii, _spellings);
                set.AddItem(-1, c);
                return set.ToNode(false, false);
            case >= '1' and <= '9':
                return ParseReferenceOrOctal(scope);
        }
        int start = _reader.Position - 2;
        int literal = c == '0' ? ReadOctal(start, 2) : ParseCharacterEscape(c, start);
        return literal >= 0 ? Literal(literal, scope) : throw BadEscape(start);
    }

    /// <summary>An escape in a set: the character, or -1 when it names a class.</summary>
    private int ParseSetEscape(int c)
    {
        int start = _reader.Position - 2;
        if (c is 'd' or 'D' or 's' or 'S' or 'w' or 'W')
            return -1;
        if (c == 'b')
            return '\b';
        int literal = PatternText.IsOctalDigit(c) ? ReadOctal(start, 2) : PatternText.IsAsciiDigit(c) ? -1 : ParseCharacterEscape(c, start);
        return literal >= 0 ? literal : throw BadEscape(start);
    }

    /// <summary>The escapes that mean one character both in and outside of sets; -1 for none.</summary>
    private int ParseCharacterEscape(int c, int start)
    {
        switch (c)
        {
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return ReadHex(start, 2);
            case 'u' when !_isBytes:
                return ReadHex(start, 4);
            case 'U' when !_isBytes:
                int value = ReadHex(start, 8);
                return value is >= 0 and <= RangeList.MaxCodePoint ? value : -1;
            case 'N' when !_isBytes:
                return ReadCharacterName();
            default:
                return PatternText.IsAsciiLetter(c) ? -1 : c;
        }
    }

    private int ReadHex(int start, int digits)
    {
        ReadOnlySpan<int> read = _reader.ReadWhile(digits, PatternText.IsHexDigit);
        return read.Length == digits
            ? (int)Math.Min(PatternText.ParseNumber(read, 16), int.MaxValue)
            : throw Error($"incomplete escape {PatternText.Show(_reader.Slice(start, _reader.Position))}", start);
    }

    /// <summary>Reads further octal digits of an escape whose first digit has been read.</summary>
    private int ReadOctal(int start, int further)
    {
        _reader.ReadWhile(further, PatternText.IsOctalDigit);
        int value = (int)PatternText.ParseNumber(_reader.Slice(start + 1, _reader.Position), 8);
        return value <= 0xFF
            ? value
            : throw Error($"octal escape value {PatternText.Show(_reader.Slice(start, _reader.Position))} outside of range 0-0o377", start);
    }

    private int ReadCharacterName()
    {
        if (!_reader.TryRead('{'))
            throw _reader.Error("missing {");
        ReadOnlySpan<int> name = _reader.ReadUntil('}', "character name");
        int codePoint = UnicodeNames.Lookup(PatternText.Show(name));
        return codePoint >= 0
            ? codePoint
            : throw _reader.Error($"undefined character name {PatternText.Repr(name)}", name.Length + @"\N{}".Length);
    }

    /// <summary>A group number of one or two digits, or three octal digits.</summary>
    private PatternNode ParseReferenceOrOctal(PatternFlags scope)
    {
        int start = _reader.Position - 2;
        if (_reader.ReadWhile(1, PatternText.IsAsciiDigit).Length == 1)
        {
            ReadOnlySpan<int> two = _reader.Slice(start + 1, start + 3);
            if (PatternText.IsOctalDigit(two[0]) && PatternText.IsOctalDigit(two[1]) && !_reader.Next.IsEscape && PatternText.IsOctalDigit(_reader.Next.Char))
                return Literal(ReadOctal(start, 1), scope);
        }
        int group = (int)PatternText.ParseNumber(_reader.Slice(start + 1, _reader.Position), 10);
        if (group >= _groupClosed.Count)
            throw Error($"invalid group reference {group}", start + 1);
        if (!_groupClosed[group])
            throw Error("cannot refer to an open group", start);
        CheckLookBehindReference(group);
        return BackReference(group, scope);
    }

    private PatternException BadEscape(int start) => Error($"bad escape {PatternText.Show(_reader.Slice(start, _reader.Position))}", start);

    private PatternException Error(string message, int position) => new(message, _reader.Text, position);

    /// <summary>A set; the opening bracket has been read.</summary>
    private CharNode ParseSet(PatternFlags scope)
    {
        int start = _reader.Position - 1;
        SetBuilder set = new(IsAscii(scope), _spellings);
        if (_reader.Next.Is('['))
            Warn("nested set", _reader.Position);
        bool negated = _reader.TryRead('^');
        bool isFirst = true;
        while (true)
        {
            int first = _reader.Position;
            PatternToken token = ReadInSet(start);
            if (token.Is(']') && !isFirst)
                break;
            int low = token.Char;
            if (token.IsEscape)
                low = ParseSetEscape(token.Char);
            else if (!isFirst && low is '-' or '&' or '~' or '|' && _reader.Next.Is((char)low) && !isFirst)
                Warn(low switch { '-' => "set difference", '&' => "set intersection", '~' => "set symmetric difference", _ => "set union" }, first);
            isFirst = false;
            int afterLow = _reader.Position;
            if (!_reader.TryRead('-'))
            {
                set.AddItem(low, token.Char);
                continue;
            }
            PatternToken upper = ReadInSet(start);
            if (upper.Is(']'))
            {
                set.AddItem(low, token.Char);
                set.AddItem('-', '-');
                break;
            }
            int high = upper.Char;
            if (upper.IsEscape)
                high = ParseSetEscape(upper.Char);
            else if (high == '-')
                Warn("set difference", afterLow);
            if (low < 0 || high < low)
                throw Error($"bad character range {PatternText.Show(_reader.Slice(first, _reader.Position))}", first);
            set.AddRange(low, high);
        }
        return set.ToNode(negated, (scope & PatternFlags.IgnoreCase) != 0);
    }

    private PatternToken ReadInSet(int start)
    {
        PatternToken token = _reader.Read();
        return token.IsEnd ? throw Error("unterminated character set", start) : token;
    }

    private void Warn(string what, int position) => _warnings.Add(new PatternWarning($"Possible {what} at position {position}"));

    /// <summary>Collects the items of a set.</summary>
    private sealed class SetBuilder(bool ascii, PatternSpellings? spellings)
    {
        private readonly RangeListBuilder _ranges = new();
        private readonly List<SetItem>? _items = spellings is null ? null : [];
        private CharClass _classes;
        private CharClass _complements;

        /// <summary>Adds a character, or the class that <paramref name="letter"/> names when <paramref name="literal"/> is negative.</summary>
        public void AddItem(int literal, int letter)
        {
            Spell(literal < 0 ? new SetItem(SetItemKind.Category, letter) : new SetItem(SetItemKind.Literal, literal));
            if (literal < 0)
                AddClass(letter);
            else
                _ranges.Add(literal, literal);
        }

        public void AddRange(int low, int high)
        {
            Spell(new SetItem(SetItemKind.Range, low, high));
            _ranges.Add(low, high);
        }

        private void Spell(SetItem item)
        {
            if (_items?.Contains(item) == false)
                _items.Add(item);
        }

        private void AddClass(int letter)
        {
            bool complement = letter is 'D' or 'S' or 'W';
            CharClass charClass = (letter | 0x20) switch { 'd' => CharClass.Digit, 's' => CharClass.Space, _ => CharClass.Word };
            if (ascii)
            {
                RangeList members = new(charClass switch
                {
                    CharClass.Digit => CharClasses.AsciiDigitRanges,
                    CharClass.Space => CharClasses.AsciiSpaceRanges,
                    _ => CharClasses.AsciiWordRanges,
                });
                _ranges.Add(complement ? members.Complement() : members);
            }
            else if (complement)
                _complements |= charClass;
            else if (charClass == CharClass.Space)
                _ranges.Add(CharClasses.SpaceRanges);
            else
                _classes |= charClass;
        }

        public CharNode ToNode(bool negated, bool ignoreCase)
        {
            RangeList ranges = _ranges.ToRangeList();
            CharNode node = new(new CharSet(ignoreCase ? CaseFolding.Close(ranges, ascii) : ranges, _classes, _complements, negated));
            if (negated)
                _items?.Insert(0, new SetItem(SetItemKind.Negate));
            spellings?.AddSet(node, _items!);
            return node;
        }
    }
}
