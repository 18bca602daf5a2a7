using System.Text;

namespace PyLite.Vm.Builtins;

/// <summary>The part of a shown exception behind its traceback: type, message, suggestion, notes, and for syntax errors the source line.</summary>
internal static class ExceptionText
{
    public static string Format(ThreadState ts, PyBaseException exception)
    {
        var text = new StringBuilder();
        string type = TypeName(exception.Type);
        if (exception is PySyntaxError syntaxError) AppendSyntaxError(ts, text, type, syntaxError);
        else
        {
            string message = Message(ts, exception) + ExceptionSuggestions.Find(ts, exception);
            text.Append(message.Length == 0 ? type : $"{type}: {message}").Append('\n');
        }
        AppendNotes(ts, text, exception);
        return text.ToString();
    }

    /// <summary>The plain form for exceptions that nobody can catch: the type and the message, which may be empty.</summary>
    public static string FormatUnraisable(ThreadState ts, PyBaseException exception) => $"{TypeName(exception.Type)}: {Message(ts, exception)}\n";

    private static string TypeName(PyType type)
    {
        string module = type.ModuleName ?? "<unknown>";
        return module is "__main__" or "builtins" ? type.QualName : $"{module}.{type.QualName}";
    }

    private static string Message(ThreadState ts, PyBaseException exception)
    {
        try
        {
            return Ops.Str(ts, exception).ToString();
        }
        catch (PyException)
        {
            return "<exception str() failed>";
        }
    }

    private static void AppendNotes(ThreadState ts, StringBuilder text, PyBaseException exception)
    {
        Value notes;
        try
        {
            if (!Ops.TryGetAttr(ts, exception, Names.__notes__, out notes) || notes.IsNone) return;
        }
        catch (PyException e)
        {
            text.Append($"Ignored error getting __notes__: {Ops.Repr(ts, e.Value)}\n");
            return;
        }
        var items = notes.Ref switch
        {
            PyList list => list.Span.ToArray(),
            PyTuple tuple => tuple.Items,
            _ => null,
        };
        if (items == null)
        {
            text.Append(Safely(ts, notes, "<__notes__ repr() failed>", Ops.Repr)).Append('\n');
            return;
        }
        foreach (var note in items) text.Append(Safely(ts, note, "<note str() failed>", Ops.Str)).Append('\n');
    }

    private delegate PyStr Conversion(ThreadState ts, in Value value);

    private static string Safely(ThreadState ts, in Value value, string otherwise, Conversion convert)
    {
        try
        {
            return convert(ts, value).ToString();
        }
        catch (PyException)
        {
            return otherwise;
        }
    }

    private static void AppendSyntaxError(ThreadState ts, StringBuilder text, string type, PySyntaxError error)
    {
        string suffix = "";
        if (KeywordTypos.Find(ts, error) is { } correction)
        {
            error = new PySyntaxError(error.Type)
            {
                Msg = correction.Message, Filename = error.Filename, Text = error.Text,
                Line = correction.Line, EndLine = correction.Line, Offset = correction.Offset, EndOffset = correction.EndOffset,
            };
        }
        if (!error.Line.IsNone) text.Append($"  File \"{(error.Filename.IsNone ? "<string>" : SourceCache.ShownName(Ops.Str(ts, error.Filename).ToString()))}\", line {Ops.Str(ts, error.Line)}\n");
        else if (!error.Filename.IsNone) suffix = $" ({Ops.Str(ts, error.Filename)})";
        if (!error.Line.IsNone && error.Text.Ref is PyStr source) AppendSourceLine(text, error, source.ToCodePoints());
        string message = error.Msg.IsNone ? "<no detail available>" : Message(error, ts);
        text.Append($"{type}: {message}{suffix}\n");
    }

    private static string Message(PySyntaxError error, ThreadState ts) => Safely(ts, error.Msg, "<exception str() failed>", Ops.Str);

    /// <summary>The line without its indentation, and carets below it.</summary>
    private static void AppendSourceLine(StringBuilder text, PySyntaxError error, int[] source)
    {
        int length = source.Length;
        while (length > 0 && source[length - 1] == '\n') length--;
        int start = 0;
        while (start < length && source[start] is ' ' or '\n' or '\f') start++;
        var shown = source.AsSpan(start, length - start);
        text.Append("    ").Append(PyStr.FromCodePoints(shown)).Append('\n');
        if (!error.Offset.IsInt) return;
        long offset = error.Offset.Bits;
        long end = Value.Is(error.Line, error.EndLine)
            ? error.EndOffset is { IsInt: true, Bits: not 0 } given ? given.Bits : offset
            : length + 1;
        if (source.Length > 0 && offset > source.Length) offset = length + 1;
        if (source.Length > 0 && end > source.Length) end = length + 1;
        if (offset >= end || end < 0) end = offset + 1;
        long column = offset - 1 - start, endColumn = end - 1 - start;
        if (column < 0) return;
        text.Append("    ");
        for (int i = 0; i < column; i++) text.Append(i < shown.Length && shown[i] is '\t' or '\f' or '\v' ? (char)shown[i] : ' ');
        text.Append('^', (int)Math.Min(endColumn - column, 10000)).Append('\n');
    }
}
