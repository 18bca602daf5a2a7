using System.Runtime.InteropServices;

namespace PyLite.Vm.Text.Regex;

/// <summary>A part of a replacement template: a reference to a group, or literal text.</summary>
public sealed class TemplatePart
{
    internal TemplatePart(int group) => Group = group;

    internal TemplatePart(ReadOnlySpan<int> literal)
    {
        Group = -1;
        Text = TextValue.FromCodePoints(literal);
    }

    public bool IsLiteral => Group < 0;

    /// <summary>The group that the part stands for, or -1.</summary>
    public int Group { get; }

    /// <summary>The literal text; in a bytes template each character stands for the byte of its value.</summary>
    public TextValue Text { get; }
}

/// <summary>A parsed replacement template (https://docs.python.org/3.14/library/re.html#re.sub): immutable, and belonging to one pattern.</summary>
public sealed class ReplacementTemplate
{
    private ReplacementTemplate(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    /// <summary>The parts; adjacent literals have been joined, and none is empty.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>True when the template refers to no group.</summary>
    public bool IsLiteral => Parts.Count == 0 || (Parts.Count == 1 && Parts[0].IsLiteral);

    /// <summary>Parses a str template. Throws <see cref="PatternException"/>.</summary>
    public static ReplacementTemplate Parse(TextSpan template, RegexProgram program) => Parse(PatternText.CodePoints(template), program, false);

    /// <summary>Parses a bytes template. Throws <see cref="PatternException"/>.</summary>
    public static ReplacementTemplate ParseBytes(ReadOnlySpan<byte> template, RegexProgram program) => Parse(PatternText.FromBytes(template), program, true);

    private static ReplacementTemplate Parse(int[] template, RegexProgram program, bool isBytes)
    {
        Parser parser = new(template, program, isBytes);
        return new ReplacementTemplate(parser.Parse());
    }

    private sealed class Parser(int[] template, RegexProgram program, bool isBytes)
    {
        private readonly PatternReader _reader = new(template);
        private readonly List<TemplatePart> _parts = [];
        private readonly List<int> _literal = [];

        public List<TemplatePart> Parse()
        {
            while (!_reader.Next.IsEnd)
            {
                PatternToken token = _reader.Read();
                if (token.IsEscape)
                    ParseEscape(token.Char);
                else
                    _literal.Add(token.Char);
            }
            FlushLiteral();
            return _parts;
        }

        private void ParseEscape(int c)
        {
            int start = _reader.Position - 2;
            switch (c)
            {
                case 'g':
                    ParseGroupReference();
                    return;
                case '0':
                    _reader.ReadWhile(2, PatternText.IsOctalDigit);
                    _literal.Add((int)PatternText.ParseNumber(_reader.Slice(start + 1, _reader.Position), 8) & 0xFF);
                    return;
                case >= '1' and <= '9':
                    ParseNumber(start);
                    return;
            }
            int literal = c switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', '\\' => '\\', _ => -1 };
            if (literal >= 0)
                _literal.Add(literal);
            else if (PatternText.IsAsciiLetter(c))
                throw Error($"bad escape \\{(char)c}", start);
            else
                _literal.AddRange(['\\', c]);
        }

        /// <summary>A group number of one or two digits, or three octal digits.</summary>
        private void ParseNumber(int start)
        {
            if (_reader.ReadWhile(1, PatternText.IsAsciiDigit).Length == 1)
            {
                ReadOnlySpan<int> two = _reader.Slice(start + 1, start + 3);
                if (PatternText.IsOctalDigit(two[0]) && PatternText.IsOctalDigit(two[1])
                    && _reader.ReadWhile(1, PatternText.IsOctalDigit).Length == 1)
                {
                    int value = (int)PatternText.ParseNumber(_reader.Slice(start + 1, _reader.Position), 8);
                    if (value > 0xFF)
                        throw Error($"octal escape value {PatternText.Show(_reader.Slice(start, _reader.Position))} outside of range 0-0o377", start);
                    _literal.Add(value);
                    return;
                }
            }
            AddGroup(PatternText.ParseNumber(_reader.Slice(start + 1, _reader.Position), 10), start + 1);
        }

        /// <summary><c>\g&lt;number&gt;</c> or <c>\g&lt;name&gt;</c>; the <c>\g</c> has been read.</summary>
        private void ParseGroupReference()
        {
            if (!_reader.TryRead('<'))
                throw _reader.Error("missing <");
            ReadOnlySpan<int> name = _reader.ReadUntil('>', "group name");
            int position = _reader.Position - name.Length - 1;
            if (PatternText.IsNumber(name))
            {
                long number = PatternText.ParseNumber(name, 10);
                if (number >= PatternParser.MaxGroups)
                    throw Error($"invalid group reference {PatternText.Show(name).TrimStart('0')}", position);
                AddGroup(number, position);
                return;
            }
            PatternParser.CheckGroupName(_reader, name, isBytes);
            if (!program.GroupNames.TryGetValue(PatternText.Show(name), out int group))
                throw new PatternException(PatternErrorKind.IndexError, $"unknown group name {PatternText.Repr(name)}");
            AddGroup(group, position);
        }

        private void AddGroup(long group, int position)
        {
            if (group > program.GroupCount)
                throw Error($"invalid group reference {group}", position);
            FlushLiteral();
            _parts.Add(new TemplatePart((int)group));
        }

        private void FlushLiteral()
        {
            if (_literal.Count > 0)
                _parts.Add(new TemplatePart(CollectionsMarshal.AsSpan(_literal)));
            _literal.Clear();
        }

        private PatternException Error(string message, int position) => new(message, template, position);
    }
}
