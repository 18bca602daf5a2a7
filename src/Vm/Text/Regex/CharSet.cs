namespace PyLite.Vm.Text.Regex;

/// <summary>
/// The characters that one position of a pattern accepts: explicit ranges, Unicode classes, and complements of Unicode
/// classes, the whole perhaps negated. Everything that can be spelled out in ranges (ASCII classes, cases) has been.
/// </summary>
internal sealed class CharSet
{
    private const CharClass AllClasses = CharClass.Digit | CharClass.Space | CharClass.Word;

    /// <param name="ranges">The characters listed.</param>
    /// <param name="classes">Classes whose members are accepted.</param>
    /// <param name="complements">Classes whose non-members are accepted.</param>
    /// <param name="negated">True when the set accepts what it would otherwise reject.</param>
    public CharSet(RangeList ranges, CharClass classes = CharClass.None, CharClass complements = CharClass.None, bool negated = false)
    {
        // \d is part of \w, and \s is disjoint from both; so at most one complement is left, or the set is everything.
        if ((classes & CharClass.Word) != 0)
            classes &= ~CharClass.Digit;
        if ((complements & CharClass.Digit) != 0)
            complements &= ~CharClass.Word;
        if (complements == (CharClass.Digit | CharClass.Space) || complements == (CharClass.Word | CharClass.Space)
            || (complements & classes) != 0 || (complements == CharClass.Digit && (classes & CharClass.Word) != 0))
        {
            (ranges, classes, complements, negated) = (RangeList.Empty, CharClass.None, CharClass.None, !negated);
        }
        Ranges = ranges;
        Classes = classes & AllClasses;
        Complement = complements;
        Negated = negated;
    }

    /// <summary>The set of one character.</summary>
    public static CharSet Of(int codePoint) => new(new RangeList([codePoint, codePoint]));

    public static readonly CharSet AnyButNewline = new(new RangeList(['\n', '\n']), negated: true);

    public static readonly CharSet Any = new(RangeList.Empty, negated: true);

    public static readonly CharSet UnicodeWord = new(RangeList.Empty, CharClass.Word);

    public static readonly CharSet AsciiWord = new(new RangeList(CharClasses.AsciiWordRanges));

    public RangeList Ranges { get; }

    public CharClass Classes { get; }

    /// <summary>The one class whose non-members belong to the set (before negation), or none.</summary>
    public CharClass Complement { get; }

    public bool Negated { get; }

    /// <summary>True when the set needs no Unicode class.</summary>
    public bool IsExplicit => Classes == CharClass.None && Complement == CharClass.None;

    public bool Contains(int codePoint) =>
        Negated != (Ranges.Contains(codePoint)
            || CharClasses.IsIn(codePoint, Classes)
            || (Complement != CharClass.None && !CharClasses.IsIn(codePoint, Complement)));
}
