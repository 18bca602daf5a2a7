using System.Text;

namespace PyLite.Vm.Builtins;

/// <summary>The "File … line … in …" part of a traceback, with source lines and carets.</summary>
internal sealed class TracebackFrames(ThreadState ts, bool withCarets = true)
{
    /// <summary>An entry that is repeated more often than this is only counted.</summary>
    private const int RecursiveCutoff = 3;

    private readonly Dictionary<string, string[]?> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(CodeObject Code, int Instruction, int Line), string> _known = [];

    /// <summary>All entries, outermost first; empty if there are none.</summary>
    public string Format(PyTraceback? traceback)
    {
        var entries = Limited(traceback);
        var text = new StringBuilder();
        (string File, int Line, string Name) last = default;
        int count = 0;
        foreach (var entry in entries)
        {
            var code = entry.Frame.Code;
            var here = (code.Filename, entry.Line, code.Name);
            if (here == last) count++;
            else
            {
                AppendRepeated(text, count);
                last = here;
                count = 1;
            }
            if (count <= RecursiveCutoff) text.Append(FormatEntry(code, entry));
        }
        AppendRepeated(text, count);
        return text.ToString();
    }

    /// <summary>The entries that <c>sys.tracebacklimit</c> leaves.</summary>
    private List<PyTraceback> Limited(PyTraceback? traceback)
    {
        var entries = new List<PyTraceback>();
        for (; traceback != null; traceback = traceback.Next) entries.Add(traceback);
        var limit = ts.Interpreter.Sys.Dict.GetStr("tracebacklimit");
        if (limit.IsInt && entries.Count > limit.Bits) entries.RemoveRange(0, entries.Count - (int)Math.Max(limit.Bits, 0));
        return entries;
    }

    private static void AppendRepeated(StringBuilder text, int count)
    {
        if (count <= RecursiveCutoff) return;
        int more = count - RecursiveCutoff;
        text.Append($"  [Previous line repeated {more} more time{(more > 1 ? "s" : "")}]\n");
    }

    private string FormatEntry(CodeObject code, PyTraceback entry)
    {
        var key = (code, entry.Instruction, entry.Line);
        if (_known.TryGetValue(key, out var known)) return known;
        var text = new StringBuilder($"  File \"{SourceCache.ShownName(code.Filename)}\", line {entry.Line}, in {code.Name}\n");
        var position = entry.Instruction >= 0 && entry.Instruction < code.Positions.Length ? code.Positions[entry.Instruction] : default;
        bool hasColumns = withCarets && !ts.Interpreter.Setup.Flags.NoDebugRanges && position.Line == entry.Line && position.EndLine >= position.Line && position.Column >= 0 && position.EndColumn >= 0;
        var lines = Lines(code.Filename, entry.Line, hasColumns ? position.EndLine : entry.Line);
        if (lines != null) SourceExcerpt.Append(text, lines, hasColumns ? position.Column : -1, hasColumns ? position.EndColumn : -1);
        return _known[key] = text.ToString();
    }

    /// <summary>Some lines of a source; null if the first is not to be had or empty.</summary>
    private string[]? Lines(string filename, int first, int last)
    {
        if (!_sources.TryGetValue(filename, out var source)) _sources[filename] = source = ts.Interpreter.Sources.Find(filename);
        if (source == null || first < 1 || first > source.Length || source[first - 1].AsSpan().Trim().Length == 0) return null;
        last = Math.Min(last, source.Length);
        return source[(first - 1)..last];
    }
}
