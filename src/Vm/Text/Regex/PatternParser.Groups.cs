namespace PyLite.Vm.Text.Regex;

internal sealed partial class PatternParser
{
    /// <summary>A group; the opening parenthesis has been read. Null for a comment and for global flags.</summary>
    private PatternNode? ParseGroup(PatternFlags scope, bool mayBeGlobalFlags)
    {
        int start = _reader.Position - 1;
        if (!_reader.TryRead('?'))
            return ParseCapture(scope, start, null);
        PatternToken token = _reader.Read();
        if (token.IsEnd)
            throw _reader.Error("unexpected end of pattern");
        if (!token.IsEscape)
        {
            switch (token.Char)
            {
                case 'P':
                    return ParseNamed(scope, start);
                case ':':
                    return new GroupNode(0, ParseBody(scope, start), false);
                case '#':
                    return SkipComment(start);
                case '=' or '!':
                    return new LookNode(false, token.Char == '!', ParseBody(scope, start));
                case '<':
                    return ParseLookBehind(scope, start);
                case '(':
                    return ParseConditional(scope, start);
                case '>':
                    return new AtomicNode(ParseBody(scope, start));
            }
            if (token.Char == '-' || FlagOf(token) != 0)
                return ParseFlags(token, scope, start, mayBeGlobalFlags);
        }
        throw Error($"unknown extension ?{PatternText.Show(_reader.Slice(start + 2, _reader.Position))}", start + 1);
    }

    private PatternNode ParseBody(PatternFlags scope, int start)
    {
        PatternNode body = ParseAlternation(scope, nested: true);
        ExpectClose(start);
        return body;
    }

    private void ExpectClose(int start)
    {
        if (!_reader.TryRead(')'))
            throw Error("missing ), unterminated subpattern", start);
    }

    private GroupNode ParseCapture(PatternFlags scope, int start, string? name)
    {
        int index = _groupClosed.Count;
        if (name is not null && !_groupNames.TryAdd(name, index))
            throw _reader.Error($"redefinition of group name {PatternText.Repr(name)} as group {index}; was group {_groupNames[name]}", name.Length + 1);
        _groupClosed.Add(false);
        PatternNode body = ParseBody(scope, start);
        _groupClosed[index] = true;
        return new GroupNode(index, body, false);
    }

    /// <summary><c>(?P&lt;name&gt;...)</c> and <c>(?P=name)</c>.</summary>
    private PatternNode ParseNamed(PatternFlags scope, int start)
    {
        if (_reader.TryRead('<'))
            return ParseCapture(scope, start, ReadGroupName('>'));
        if (_reader.TryRead('='))
        {
            string name = ReadGroupName(')');
            if (!_groupNames.TryGetValue(name, out int group))
                throw _reader.Error($"unknown group name {PatternText.Repr(name)}", name.Length + 1);
            if (!_groupClosed[group])
                throw _reader.Error("cannot refer to an open group", name.Length + 1);
            CheckLookBehindReference(group);
            return BackReference(group, scope);
        }
        PatternToken token = _reader.Read();
        throw token.IsEnd
            ? _reader.Error("unexpected end of pattern")
            : _reader.Error($"unknown extension ?P{PatternText.Show(_reader.Slice(start + 3, _reader.Position))}", token.Length + 2);
    }

    private string ReadGroupName(char terminator)
    {
        ReadOnlySpan<int> name = _reader.ReadUntil(terminator, "group name");
        CheckGroupName(_reader, name, _isBytes);
        return PatternText.Show(name);
    }

    /// <summary>Rejects what cannot name a group; the name and one terminator have just been read.</summary>
    internal static void CheckGroupName(PatternReader reader, ReadOnlySpan<int> name, bool isBytes)
    {
        if (isBytes && name.ContainsAnyExceptInRange(0, 0x7F))
            throw reader.Error($"bad character in group name {PatternText.Ascii(name)}", name.Length + 1);
        if (!PatternText.IsIdentifier(name))
            throw reader.Error($"bad character in group name {PatternText.Repr(name)}", name.Length + 1);
    }

    private PatternNode? SkipComment(int start)
    {
        while (true)
        {
            PatternToken token = _reader.Read();
            if (token.IsEnd)
                throw Error("missing ), unterminated comment", start);
            if (token.Is(')'))
                return null;
        }
    }

    private LookNode ParseLookBehind(PatternFlags scope, int start)
    {
        PatternToken token = _reader.Read();
        if (token.IsEnd)
            throw _reader.Error("unexpected end of pattern");
        if (!token.Is('=') && !token.Is('!'))
            throw Error($"unknown extension ?<{PatternText.Show(_reader.Slice(start + 3, _reader.Position))}", start + 1);
        int outer = _lookBehindGroups;
        if (outer < 0)
            _lookBehindGroups = _groupClosed.Count;
        PatternNode body = ParseAlternation(scope, nested: true);
        _lookBehindGroups = outer;
        ExpectClose(start);
        return new LookNode(true, token.Char == '!', body);
    }

    /// <summary>In a look-behind, only groups that were complete before it may be referred to.</summary>
    private void CheckLookBehindReference(int group)
    {
        if (_lookBehindGroups < 0)
            return;
        if (group >= _groupClosed.Count || !_groupClosed[group])
            throw _reader.Error("cannot refer to an open group");
        if (group >= _lookBehindGroups)
            throw _reader.Error("cannot refer to group defined in the same lookbehind subpattern");
    }

    private ConditionalNode ParseConditional(PatternFlags scope, int start)
    {
        ReadOnlySpan<int> name = _reader.ReadUntil(')', "group name");
        int group;
        if (PatternText.IsIdentifier(name))
        {
            CheckGroupName(_reader, name, _isBytes);
            if (!_groupNames.TryGetValue(PatternText.Show(name), out group))
                throw _reader.Error($"unknown group name {PatternText.Repr(name)}", name.Length + 1);
        }
        else
        {
            if (!PatternText.IsNumber(name))
                throw _reader.Error($"bad character in group name {PatternText.Repr(name)}", name.Length + 1);
            long number = PatternText.ParseNumber(name, 10);
            if (number == 0)
                throw _reader.Error("bad group number", name.Length + 1);
            if (number >= MaxGroups)
                throw _reader.Error($"invalid group reference {PatternText.Show(name).TrimStart('0')}", name.Length + 1);
            group = (int)number;
            _conditions.Add((group, _reader.Position - name.Length - 1));
        }
        CheckLookBehindReference(group);
        PatternNode yes = ParseSequence(scope, mayHoldGlobalFlags: false);
        PatternNode? no = null;
        if (_reader.TryRead('|'))
        {
            no = ParseSequence(scope, mayHoldGlobalFlags: false);
            if (_reader.Next.Is('|'))
                throw _reader.Error("conditional backref with more than two branches");
        }
        ExpectClose(start);
        return new ConditionalNode(group, yes, no);
    }

    /// <summary>Group numbers from here on cannot exist.</summary>
    internal const int MaxGroups = 1073741823;

    /// <summary><c>(?flags)</c>, <c>(?flags:...)</c> and <c>(?flags-flags:...)</c>; the first flag or the minus has been read.</summary>
    private PatternNode? ParseFlags(PatternToken token, PatternFlags scope, int start, bool mayBeGlobal)
    {
        PatternFlags added = 0, removed = 0;
        if (!token.Is('-'))
        {
            do
            {
                added |= AddedFlag(token, added);
                token = _reader.Read();
                if (token.IsEnd)
                    throw _reader.Error("missing -, : or )");
                if (token.Is(')') || token.Is('-') || token.Is(':'))
                    break;
                if (FlagOf(token) == 0)
                    throw _reader.Error(IsAlpha(token) ? "unknown flag" : "missing -, : or )", token.Length);
            }
            while (true);
        }
        if (token.Is(')'))
        {
            if (!mayBeGlobal)
                throw Error("global flags not at the start of the expression", start);
            _flags |= added;
            return null;
        }
        if (token.Is('-'))
            removed = ReadRemovedFlags();
        if ((added & removed) != 0)
            throw _reader.Error("bad inline flags: flag turned on and off", 1);
        if ((added & TypeFlags) != 0)
            scope &= ~TypeFlags;
        GroupNode group = new(0, ParseBody((scope | added) & ~removed, start), true);
        _spellings?.AddFlags(group, added, removed);
        return group;
    }

    private PatternFlags AddedFlag(PatternToken token, PatternFlags before)
    {
        PatternFlags flag = FlagOf(token);
        if (flag == PatternFlags.Locale && !_isBytes)
            throw _reader.Error("bad inline flags: cannot use 'L' flag with a str pattern");
        if (flag == PatternFlags.Unicode && _isBytes)
            throw _reader.Error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        if ((flag & TypeFlags) != 0 && ((before | flag) & TypeFlags) != flag)
            throw _reader.Error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        return flag;
    }

    private PatternFlags ReadRemovedFlags()
    {
        PatternFlags removed = 0;
        PatternToken token = _reader.Read();
        if (token.IsEnd)
            throw _reader.Error("missing flag");
        if (FlagOf(token) == 0)
            throw _reader.Error(IsAlpha(token) ? "unknown flag" : "missing flag", token.Length);
        while (true)
        {
            PatternFlags flag = FlagOf(token);
            if ((flag & TypeFlags) != 0)
                throw _reader.Error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
            removed |= flag;
            token = _reader.Read();
            if (token.IsEnd)
                throw _reader.Error("missing :");
            if (token.Is(':'))
                return removed;
            if (FlagOf(token) == 0)
                throw _reader.Error(IsAlpha(token) ? "unknown flag" : "missing :", token.Length);
        }
    }

    private static bool IsAlpha(PatternToken token) => !token.IsEscape && CharData.IsAlpha(token.Char);

    private static PatternFlags FlagOf(PatternToken token) => token.IsEscape ? 0 : token.Char switch
    {
        'a' => PatternFlags.Ascii,
        'i' => PatternFlags.IgnoreCase,
        'L' => PatternFlags.Locale,
        'm' => PatternFlags.Multiline,
        's' => PatternFlags.DotAll,
        'u' => PatternFlags.Unicode,
        'x' => PatternFlags.Verbose,
        _ => 0,
    };
}
