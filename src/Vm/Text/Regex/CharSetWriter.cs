using System.Globalization;
using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>Writes character sets in .NET's syntax.</summary>
internal sealed class CharSetWriter(TextKind kind)
{
    /// <summary>Matches nothing; what an empty set becomes.</summary>
    public const string Nothing = "(?!)";

    private const string Anything = @"[\s\S]";

    private static readonly RangeList AsciiWord = new(CharClasses.AsciiWordRanges);
    private static readonly RangeList AsciiNotWord = AsciiWord.Complement().Clip(0, 0x7F);

    private readonly StringBuilder _text = new();

    public void Write(StringBuilder output, CharSet set)
    {
        if (kind == TextKind.Ascii || set.IsExplicit)
        {
            RangeList ranges = kind == TextKind.Ascii ? AsciiMembers(set) : set.Ranges;
            WriteRanges(output, ranges, set.Negated);
            return;
        }
        string listed = Listed(set.Ranges, set.Classes);
        if (set.Complement == CharClass.None)
            output.Append(set.Negated ? "[^" : "[").Append(listed).Append(']');
        else
        {
            // .NET cannot put the complement of a union inside of a set, but it can subtract: X or not C is everything less (C less X).
            string complement = Listed(RangeList.Empty, set.Complement);
            if (listed.Length == 0)
                output.Append(set.Negated ? "[" : "[^").Append(complement).Append(']');
            else if (set.Negated)
                output.Append('[').Append(complement).Append("-[").Append(listed).Append("]]");
            else
                output.Append(@"[\0-\uFFFF-[").Append(complement).Append("-[").Append(listed).Append("]]]");
        }
    }

    /// <summary>Writes a character outside of a set.</summary>
    private static void WriteLiteral(StringBuilder output, int unit)
    {
        if (unit is '\\' or '*' or '+' or '?' or '|' or '{' or '}' or '[' or ']' or '(' or ')' or '^' or '$' or '.' or '#')
            output.Append('\\').Append((char)unit);
        else
            WriteUnit(output, unit);
    }

    private static void WriteUnit(StringBuilder output, int unit)
    {
        if (unit is > ' ' and < 0x7F)
            output.Append((char)unit);
        else
            output.Append(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
    }

    /// <summary>The ASCII members of a set before negation.</summary>
    private static RangeList AsciiMembers(CharSet set)
    {
        RangeListBuilder builder = new();
        builder.Add(set.Ranges.Clip(0, 0x7F));
        if ((set.Classes & CharClass.Word) != 0)
            builder.Add(CharClasses.AsciiWordRanges);
        if ((set.Classes & CharClass.Digit) != 0)
            builder.Add(CharClasses.AsciiDigitRanges);
        if (set.Complement != CharClass.None)
        {
            int[] members = set.Complement switch
            {
                CharClass.Digit => CharClasses.AsciiDigitRanges,
                CharClass.Space => CharClasses.SpaceRanges,
                _ => CharClasses.AsciiWordRanges,
            };
            builder.Add(new RangeList(members).Complement());
        }
        return builder.ToRangeList();
    }

    private RangeList Project(RangeList ranges) => ranges.Clip(0, kind == TextKind.Ascii ? 0x7F : 0xFFFF);

    private void WriteRanges(StringBuilder output, RangeList ranges, bool negated)
    {
        RangeList members = Project(negated ? ranges.Complement() : ranges);
        RangeList others = Project(negated ? ranges : ranges.Complement());
        if (members.IsEmpty)
            output.Append(Nothing);
        else if (others.IsEmpty)
            output.Append(Anything);
        else if (members is { Count: 1 } && members.First(0) == members.Last(0))
            WriteLiteral(output, members.First(0));
        else if (others is { Count: 1 } && others.First(0) == '\n' && others.Last(0) == '\n')
            output.Append('.');
        else if (kind == TextKind.Ascii && members.SameAs(AsciiWord))
            output.Append(@"\w");
        else if (kind == TextKind.Ascii && members.SameAs(AsciiNotWord))
            output.Append(@"\W");
        else if (members.Count <= others.Count)
            output.Append('[').Append(Listed(members)).Append(']');
        else
            output.Append("[^").Append(Listed(others)).Append(']');
    }

    private string Listed(RangeList ranges, CharClass classes)
    {
        string text = Listed(Project(ranges));
        if ((classes & CharClass.Word) != 0)
            text += @"\p{L}\p{N}_";
        if ((classes & CharClass.Digit) != 0)
            text += @"\d";
        if ((classes & CharClass.Space) != 0)
            text += Listed(new RangeList(CharClasses.SpaceRanges));
        return text;
    }

    private string Listed(RangeList units)
    {
        _text.Clear();
        for (int i = 0; i < units.Count; i++)
        {
            WriteInSet(units.First(i));
            if (units.Last(i) == units.First(i))
                continue;
            if (units.Last(i) > units.First(i) + 1)
                _text.Append('-');
            WriteInSet(units.Last(i));
        }
        return _text.ToString();
    }

    private void WriteInSet(int unit)
    {
        if (unit is '\\' or '[' or ']' or '^' or '-')
            _text.Append('\\').Append((char)unit);
        else
            WriteUnit(_text, unit);
    }
}
