using System.Text;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Builtins;

/// <summary>
/// The source lines of a traceback entry and the carets below them (PEP 657): <c>^</c> below the operator, the index or the arguments,
/// <c>~</c> below the operands.
/// </summary>
internal sealed class SourceExcerpt
{
    private const string Indent = "    ";

    private readonly int[][] _lines;
    private readonly int _start;
    private readonly int _end;

    /// <summary>What of the highlighted range is the operator: from one place up to another, as line and column.</summary>
    private readonly record struct Anchors(int Line, int Column, int EndLine, int EndColumn);

    /// <summary>Appends lines; columns are those of the first and the last line, or -1 for no carets.</summary>
    public static void Append(StringBuilder text, string[] lines, int column, int endColumn)
    {
        var points = Array.ConvertAll(lines, static l => StrConstant.FromUtf16(l.TrimEnd()) is { CodePoints: { } wide } ? wide : Array.ConvertAll(l.TrimEnd().ToCharArray(), static c => (int)c));
        int margin = CommonIndent(points);
        points = Array.ConvertAll(points, p => p.Length >= margin ? p[margin..] : []);
        if (column < 0)
        {
            text.Append(Indent).Append(PyStr.FromCodePoints(points[0])).Append('\n');
            return;
        }
        new SourceExcerpt(points, Math.Max(column - margin, 0), Math.Clamp(endColumn - margin, 0, points[^1].Length)).Append(text);
    }

    private SourceExcerpt(int[][] lines, int start, int end)
    {
        _lines = lines;
        _start = Math.Min(start, lines[0].Length);
        _end = end;
    }

    private static int CommonIndent(int[][] lines)
    {
        int[]? margin = null;
        foreach (var line in lines)
        {
            int indent = 0;
            while (indent < line.Length && line[indent] is ' ' or '\t') indent++;
            if (indent == line.Length) continue;
            if (margin == null) margin = line[..indent];
            else
            {
                int common = margin.AsSpan().CommonPrefixLength(line.AsSpan(0, indent));
                margin = margin[..common];
            }
        }
        int count = margin?.Length ?? 0;
        // A form feed may stand before the first line's code.
        if (lines.Length == 1) while (count < lines[0].Length && lines[0][count] is ' ' or '\t' or '\f') count++;
        return count;
    }

    private void Append(StringBuilder text)
    {
        var anchors = FindAnchors();
        bool carets = ShowsCarets(anchors);
        int last = _lines.Length - 1;
        int previous = -1;
        for (int i = 0; i <= last; i++)
        {
            if (!IsSignificant(i, anchors)) continue;
            int skipped = i - previous - 1;
            if (skipped == 1) AppendLine(text, i - 1, carets, anchors);
            else if (skipped > 1) text.Append($"{Indent}...<{skipped} lines>...\n");
            AppendLine(text, i, carets, anchors);
            previous = i;
        }
    }

    /// <summary>The first and the last line are shown, and those around the operator.</summary>
    private bool IsSignificant(int line, Anchors? anchors)
    {
        if (line == 0 || line == _lines.Length - 1) return true;
        return anchors is { } a && (Math.Abs(line - a.Line) <= 1 || Math.Abs(line - a.EndLine) <= 1);
    }

    private void AppendLine(StringBuilder text, int index, bool carets, Anchors? anchors)
    {
        var line = _lines[index];
        text.Append(Indent).Append(PyStr.FromCodePoints(line)).Append('\n');
        if (!carets) return;
        int from = index == 0 ? _start : 0;
        if (index > 0) while (from < line.Length && IsSpace(line[from])) from++;
        int to = index == _lines.Length - 1 ? _end : line.Length;
        if (from >= to) return;
        text.Append(Indent);
        for (int i = 0; i < to; i++)
        {
            char mark = i < from ? ' ' : anchors is not { } a || !Before(index, i, a.Line, a.Column) && Before(index, i, a.EndLine, a.EndColumn) ? '^' : '~';
            text.Append(mark, IsWide(line[i]) ? 2 : 1);
        }
        text.Append('\n');
    }

    private static bool Before(int line, int column, int otherLine, int otherColumn) => line < otherLine || line == otherLine && column < otherColumn;

    private static bool IsWide(int c) => c >= 0x1100 && Text.UnicodeData.EastAsianWidth(c) is "W" or "F";

    private static bool IsSpace(int c) => c is ' ' or '\t' or '\f' or '\v';

    // ---- whether and what to mark

    /// <summary>
    /// No carets where they would mark all there is, nor for a call that is all of what is assigned to a name, or a call of a name that is returned.
    /// </summary>
    private bool ShowsCarets(Anchors? anchors)
    {
        if (Parse(static s => PyParser.ParseModule(s), string.Join('\n', _lines.Select(static l => PyStr.FromCodePoints(l).ToString()))) is { } module)
        {
            if (module.Body.Length == 0) return false;
            Expr? value = module.Body[0] switch
            {
                Return { Value: Call { Func: Name } call } => call,
                Assign { Targets: [Name], Value: Call call } => call,
                _ => null,
            };
            if (value?.Span is { Line: 1 } span && span.EndLine == _lines.Length && span.Column == _start && span.EndColumn == _end) return false;
        }
        if (anchors != null) return true;
        return HasCode(_lines[0].AsSpan(0, _start)) || HasCode(_lines[^1].AsSpan(_end));
    }

    private static bool HasCode(ReadOnlySpan<int> text)
    {
        foreach (int c in text)
            if (!IsSpace(c)) return true;
        return false;
    }

    private static T? Parse<T>(Func<SourceText, T> parse, string text) where T : class
    {
        try
        {
            return parse(SourceText.FromString(text, "<traceback>"));
        }
        catch (PySyntaxException)
        {
            return null;
        }
    }

    /// <summary>The operator of a binary operation, the index of a subscript, or the arguments of a call, if the highlighted range is one.</summary>
    private Anchors? FindAnchors()
    {
        if (_lines.Length == 1 && _end <= _start) return null;
        var segment = new StringBuilder("(\n");
        for (int i = 0; i < _lines.Length; i++)
        {
            int from = i == 0 ? _start : 0, to = i == _lines.Length - 1 ? _end : _lines[i].Length;
            segment.Append(PyStr.FromCodePoints(_lines[i].AsSpan(from, Math.Max(to - from, 0)))).Append('\n');
        }
        segment.Append(')');
        return Parse(static s => PyParser.ParseExpression(s), segment.ToString())?.Body switch
        {
            BinOp operation => OfOperator(operation),
            Subscript subscript => FromBracket(subscript.Value.Span),
            Call call => FromBracket(call.Func.Span),
            _ => null,
        };
    }

    /// <summary>A place in the parsed segment as line and column of the excerpt.</summary>
    private (int Line, int Column) Place(int line, int column) => line == 2 ? (0, column + _start) : (line - 2, column);

    private (int Line, int Column) SkipToCode(int line, int column)
    {
        while (line < _lines.Length)
        {
            var text = _lines[line];
            while (column < text.Length && (IsSpace(text[column]) || text[column] == ')')) column++;
            if (column < text.Length && text[column] is not ('#' or '\\')) break;
            line++;
            column = 0;
        }
        return (line, column);
    }

    private Anchors? OfOperator(BinOp operation)
    {
        var left = Place(operation.Left.Span.EndLine, operation.Left.Span.EndColumn);
        var (line, column) = SkipToCode(left.Line, left.Column);
        if (line >= _lines.Length) return null;
        var right = Place(operation.Right.Span.Line, operation.Right.Span.Column);
        int end = column + 1;
        if (end < _lines[line].Length && !IsSpace(_lines[line][end]) && _lines[line][end] is not ('#' or '\\') && Before(line, end, right.Line, right.Column)) end++;
        return new Anchors(line, column, line, end);
    }

    private Anchors? FromBracket(SourceSpan before)
    {
        var start = Place(before.EndLine, before.EndColumn);
        var (line, column) = SkipToCode(start.Line, start.Column);
        return line >= _lines.Length ? null : new Anchors(line, column, _lines.Length - 1, _end);
    }
}
