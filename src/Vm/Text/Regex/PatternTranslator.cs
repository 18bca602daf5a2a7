using System.Globalization;
using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Writes a parsed pattern in .NET's syntax, to be compiled with CultureInvariant and no other option. All groups are written as unnamed captures,
/// which .NET numbers from left to right as Python does; names are resolved beforehand, and so are flags.
/// </summary>
internal sealed class PatternTranslator
{
    private readonly StringBuilder _output = new();
    private readonly PatternWidths _widths;
    private readonly TextKind _kind;
    private readonly CharSetWriter _sets;

    private PatternTranslator(PatternWidths widths, TextKind kind, CodeUnitMap? map)
    {
        _widths = widths;
        _kind = kind;
        _sets = new CharSetWriter(kind, map);
    }

    public static string Translate(PatternNode root, PatternWidths widths, TextKind kind, CodeUnitMap? map)
    {
        PatternTranslator translator = new(widths, kind, map);
        translator.Write(root);
        return translator._output.ToString();
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case CharNode character:
                _sets.Write(_output, character.Set);
                break;
            case AnchorNode anchor:
                WriteAnchor(anchor, WordEdge.Unknown, WordEdge.Unknown);
                break;
            case BackReferenceNode reference:
                WriteBackReference(reference);
                break;
            case GroupNode group:
                WriteParenthesized(group.Index > 0 ? "(" : "(?:", group.Body);
                break;
            case AtomicNode atomic:
                WriteParenthesized("(?>", atomic.Body);
                break;
            case SequenceNode sequence:
                WriteSequence(sequence.Items);
                break;
            case AlternationNode alternation:
                WriteAlternation(alternation);
                break;
            case RepeatNode repeat:
                WriteRepeat(repeat);
                break;
            case LookNode { Behind: false } look:
                WriteParenthesized(look.Negative ? "(?!" : "(?=", look.Body);
                break;
            case LookNode look:
                WriteLookBehind(look);
                break;
            case ConditionalNode conditional:
                WriteConditional(conditional);
                break;
            default:
                throw new InvalidOperationException($"no translation of {node.GetType().Name}");
        }
    }

    private void WriteParenthesized(string open, PatternNode body)
    {
        _output.Append(open);
        Write(body);
        _output.Append(')');
    }

    private void WriteSequence(IReadOnlyList<PatternNode> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is AnchorNode { Kind: AnchorKind.WordBoundary or AnchorKind.NotWordBoundary } boundary && _kind != TextKind.Ascii)
                WriteAnchor(boundary, WordEdges.Last(items, i - 1, boundary.Ascii), WordEdges.First(items, i + 1, boundary.Ascii));
            else
                Write(items[i]);
        }
    }

    private void WriteAlternation(AlternationNode alternation)
    {
        for (int i = 0; i < alternation.Branches.Count; i++)
        {
            if (i > 0)
                _output.Append('|');
            Write(alternation.Branches[i]);
        }
    }

    private void WriteAnchor(AnchorNode anchor, WordEdge before, WordEdge after)
    {
        switch (anchor.Kind)
        {
            case AnchorKind.TextStart:
                _output.Append(@"\A");
                break;
            case AnchorKind.LineStart:
                _output.Append("(?m:^)");
                break;
            case AnchorKind.TextEndOrNewline:
                _output.Append(@"\Z");
                break;
            case AnchorKind.LineEnd:
                _output.Append("(?m:$)");
                break;
            case AnchorKind.TextEnd:
                _output.Append(@"\z");
                break;
            default:
                WriteBoundary(anchor.Kind == AnchorKind.WordBoundary, anchor.Ascii, before, after);
                break;
        }
    }

    /// <summary>
    /// A boundary where .NET's own will not do, because its word characters are others. Mostly one side is known
    /// (<c>\bfoo</c>, <c>\w+\b</c>), and looking at the other side is enough.
    /// </summary>
    private void WriteBoundary(bool isBoundary, bool ascii, WordEdge before, WordEdge after)
    {
        if (_kind == TextKind.Ascii)
        {
            _output.Append(isBoundary ? @"\b" : @"\B");
            return;
        }
        StringBuilder word = new();
        _sets.Write(word, ascii ? CharSet.AsciiWord : CharSet.UnicodeWord);
        if (after != WordEdge.Unknown)
            _output.Append((after == WordEdge.Word) == isBoundary ? "(?<!" : "(?<=").Append(word).Append(')');
        else if (before != WordEdge.Unknown)
            _output.Append((before == WordEdge.Word) == isBoundary ? "(?!" : "(?=").Append(word).Append(')');
        else
        {
            (string ifWord, string ifNot) = isBoundary ? ("(?!", "(?=") : ("(?=", "(?!");
            _output.Append("(?:(?<=").Append(word).Append(')').Append(ifWord).Append(word)
                .Append(")|(?<!").Append(word).Append(')').Append(ifNot).Append(word).Append("))");
        }
    }

    private void WriteBackReference(BackReferenceNode reference)
    {
        bool ignoresCase = reference.CaseMode != CaseMode.Sensitive;
        _output.Append(ignoresCase ? @"(?i:\k<" : @"\k<").Append(reference.Group).Append(ignoresCase ? ">)" : ">");
    }

    private void WriteRepeat(RepeatNode repeat)
    {
        bool possessive = repeat.Kind == RepeatKind.Possessive;
        if (repeat.Minimum > int.MaxValue)
        {
            // No text is that long; the body still has to be there for its groups to be counted.
            WriteParenthesized($"(?:{CharSetWriter.Nothing}", new GroupNode(0, repeat.Body, false));
            _output.Append(')');
            return;
        }
        if (possessive)
            _output.Append("(?>");
        // Each round of a possessive repeat is final in CPython, not only the repeat as a whole.
        if (repeat.Body is CharNode || (repeat.Body is GroupNode { Index: > 0 } && !possessive))
            Write(repeat.Body);
        else
            WriteParenthesized(possessive ? "(?>" : "(?:", repeat.Body);
        _output.Append((repeat.Minimum, repeat.Maximum) switch
        {
            (0, 1) => "?",
            (0, > int.MaxValue) => "*",
            (1, > int.MaxValue) => "+",
            (long minimum, > int.MaxValue) => $"{{{minimum},}}",
            (long minimum, long maximum) when minimum == maximum => $"{{{minimum}}}",
            (long minimum, long maximum) => $"{{{minimum},{maximum}}}",
        });
        if (repeat.Kind == RepeatKind.Lazy)
            _output.Append('?');
        else if (possessive)
            _output.Append(')');
    }

    /// <summary>
    /// .NET matches the inside of a look-behind from right to left, which shows when it captures or refers to a group; then the translation
    /// steps back by the fixed width and looks ahead from there.
    /// </summary>
    private void WriteLookBehind(LookNode look)
    {
        string open = look.Negative ? "(?<!" : "(?<=";
        bool directionShows = PatternTree.Any(look.Body, static node => node is GroupNode { Index: > 0 } or BackReferenceNode or ConditionalNode);
        if (!directionShows)
        {
            WriteParenthesized(open, look.Body);
            return;
        }
        long width = _widths.Of(look.Body).Minimum;
        _output.Append(open);
        WriteParenthesized("(?=", look.Body);
        if (width > int.MaxValue)
            _output.Append(CharSetWriter.Nothing);
        else if (width > 0)
            _output.Append(CultureInfo.InvariantCulture, $"[\\s\\S]{{{width}}}");
        _output.Append(')');
    }

    private void WriteConditional(ConditionalNode conditional)
    {
        _output.Append(CultureInfo.InvariantCulture, $"(?({conditional.Group})");
        WriteParenthesized("(?:", conditional.Yes);
        _output.Append('|');
        if (conditional.No is not null)
            WriteParenthesized("(?:", conditional.No);
        _output.Append(')');
    }
}
