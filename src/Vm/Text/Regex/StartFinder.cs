using System.Buffers;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Skips places where a pattern cannot match: by the literal that it begins with, by the characters that it can begin with, or because it is
/// bound to the start of the text or of a line.
/// </summary>
internal sealed class StartFinder
{
    private readonly AnchorKind? _anchor;
    private readonly int[] _literal = [];
    private readonly string _narrowLiteral = "";
    private readonly SearchValues<char>? _chars;
    private readonly FirstChars _first = FirstChars.All;

    private StartFinder(PatternNode root, FirstCharsFinder firsts)
    {
        List<int> literal = [];
        CollectPrefix(root, literal, out _anchor);
        if (_anchor is not null)
            return;
        if (literal.Count > 1 && !literal.Exists(static c => c > char.MaxValue))
        {
            _literal = [.. literal];
            _narrowLiteral = TextValue.FromCodePoints(_literal).Narrow!;
            return;
        }
        _first = firsts.Of(root, FirstChars.All);
        if (_first.IsAll || _first.AtEnd)
            _first = FirstChars.All;
        else if (!_first.MayBeOther)
            _chars = SearchValues.Create([.. Enumerable.Range(0, CharTest.TableSize).Where(_first.MayBe).Select(static c => (char)c)]);
    }

    public static StartFinder Find(PatternNode root, FirstCharsFinder firsts) => new(root, firsts);

    /// <summary>The next place from <paramref name="position"/> on where a match may start, or -1.</summary>
    public int Next<T>(ReadOnlySpan<T> text, int position)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (_anchor == AnchorKind.TextStart)
            return position == 0 ? 0 : -1;
        if (_anchor == AnchorKind.LineStart)
        {
            if (position == 0 || int.CreateTruncating(text[position - 1]) == '\n')
                return position;
            int newline = text[position..].IndexOf(T.CreateTruncating('\n'));
            return newline < 0 ? -1 : position + newline + 1;
        }
        if (_literal.Length > 0)
        {
            int found = typeof(T) == typeof(char)
                ? Cast<T, char>(text)[position..].IndexOf(_narrowLiteral.AsSpan())
                : Cast<T, int>(text)[position..].IndexOf(_literal);
            return found < 0 ? -1 : position + found;
        }
        if (ReferenceEquals(_first, FirstChars.All))
            return position;
        if (typeof(T) == typeof(char) && _chars is not null)
        {
            int found = Cast<T, char>(text)[position..].IndexOfAny(_chars);
            return found < 0 ? -1 : position + found;
        }
        for (; position < text.Length; position++)
        {
            int c = int.CreateTruncating(text[position]);
            if (c < CharTest.TableSize ? _first.MayBe(c) : _first.MayBeOther)
                return position;
        }
        return -1;
    }

    private static ReadOnlySpan<TTo> Cast<TFrom, TTo>(ReadOnlySpan<TFrom> text)
        where TFrom : unmanaged
        where TTo : unmanaged =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<TFrom, TTo>(text);

    /// <summary>Collects the literal at the start of a pattern; false when it ends inside of the node.</summary>
    private static bool CollectPrefix(PatternNode node, List<int> literal, out AnchorKind? anchor)
    {
        anchor = null;
        switch (node)
        {
            case AnchorNode { Kind: AnchorKind.TextStart or AnchorKind.LineStart } start:
                if (literal.Count == 0)
                    anchor = start.Kind;
                return false;
            case GroupNode group:
                return CollectPrefix(group.Body, literal, out anchor);
            case SequenceNode sequence:
                foreach (PatternNode item in sequence.Items)
                {
                    if (!CollectPrefix(item, literal, out anchor))
                        return false;
                }
                return true;
            default:
                int single = BacktrackProgram.SingleOf(node);
                if (single >= 0)
                    literal.Add(single);
                return single >= 0;
        }
    }
}
