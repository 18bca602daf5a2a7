namespace PyLite.Vm.Builtins;

/// <summary>_traceback: what <c>traceback</c> and <c>linecache</c> share with the interpreter's own tracebacks.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/traceback.html</remarks>
[PyModule("_traceback", Doc = "Source lines, carets and suggestions for traceback.")]
public static partial class TracebackModule
{
    /// <summary>The lines of a traceback entry with the carets below them.</summary>
    [PyFunction("excerpt(lines, column, end_column, /)")]
    static string Excerpt(ThreadState ts, PyList lines, int column, int endColumn)
    {
        var text = new System.Text.StringBuilder();
        if (lines.Count > 0) SourceExcerpt.Append(text, Array.ConvertAll(lines.Span.ToArray(), l => Ops.Str(ts, l).ToString()), column, endColumn);
        return text.ToString();
    }

    /// <summary>What is shown behind the message: "Did you mean …", or nothing.</summary>
    [PyFunction("suggestion(exception, has_traceback, /)")]
    static string Suggestion(ThreadState ts, Value exception, bool hasTraceback) =>
        exception.Ref is PyBaseException known ? ExceptionSuggestions.Find(ts, known, hasTraceback) : "";

    /// <summary>The message, line and columns to show of a SyntaxError with a misspelt keyword, or None.</summary>
    [PyFunction("keyword_correction(exception, /)")]
    static Value KeywordCorrection(ThreadState ts, Value exception) =>
        exception.Ref is PySyntaxError error && KeywordTypos.Find(ts, error) is { } c ? PyTuple.Of(c.Message, c.Line, c.Offset, c.EndOffset) : Value.None;

    /// <summary>The lines of a source, or None.</summary>
    [PyFunction("source_lines(filename, /)")]
    static Value SourceLines(ThreadState ts, string filename)
    {
        if (ts.Interpreter.Sources.Find(filename) is not { } lines) return Value.None;
        int count = lines.Length > 0 && lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return new PyList(Array.ConvertAll(lines[..count], static l => (Value)(l.TrimEnd('\n', '\r') + "\n")));
    }
}
