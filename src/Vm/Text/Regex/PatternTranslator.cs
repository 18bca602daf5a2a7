using System.Globalization;
using System.Text;

namespace PyLite.Vm.Text.Regex;

/// <summary>
/// Writes a parsed pattern without groups in .NET's syntax, to be compiled with CultureInvariant and no other option. Flags have been resolved
/// beforehand; character classes and word boundaries are written out where .NET's differ from Python's.
/// </summary>
internal sealed class PatternTranslator
{
    private readonly StringBuilder _output = new();
    private readonly TextKind _kind;
    private readonly CharSetWriter _sets;

    private PatternTranslator(TextKind kind)
    {
        _kind = kind;
        _sets = new CharSetWriter(kind);
    }

    public static string Translate(PatternNode root, TextKind kind)
    {
        PatternTranslator translator = new(kind);
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
            case GroupNode { Index: 0 } group:
                WriteParenthesized("(?:", group.Body);
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
            case LookNode look:
                WriteParenthesized((look.Behind, look.Negative) switch { (false, false) => "(?=", (false, true) => "(?!", (true, false) => "(?<=", _ => "(?<!" }, look.Body);
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

    private void WriteRepeat(RepeatNode repeat)
    {
        bool possessive = repeat.Kind == RepeatKind.Possessive;
        if (repeat.Minimum > int.MaxValue)
        {
            // No text is that long.
            _output.Append(CharSetWriter.Nothing);
            return;
        }
        if (possessive)
            _output.Append("(?>");
        // Each round of a possessive repeat is final in CPython, not only the repeat as a whole.
        if (repeat.Body is CharNode)
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
}
