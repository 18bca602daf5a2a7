using System.Text;

namespace PyLite.Compiler.Parsing;

/// <summary>
/// The text of one source: decoded, with "\n" for every line end, and guarded by a newline and a NUL so that the lexer
/// reads without bounds checks.
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    private SourceText(string buffer, int length, string filename, bool hasAstral, bool endsInNewline)
    {
        Buffer = buffer;
        Length = length;
        Filename = filename;
        HasAstral = hasAstral;
        EndsInNewline = endsInNewline;
    }

    /// <summary>The text and its guard.</summary>
    internal string Buffer { get; }

    /// <summary>The length of the text without the NUL.</summary>
    public int Length { get; }

    /// <summary>Whether the text has surrogate pairs, so that offsets are not columns.</summary>
    internal bool HasAstral { get; }

    /// <summary>Whether the text was given with a newline at its end.</summary>
    internal bool EndsInNewline { get; }

    /// <summary>The name that errors show.</summary>
    public string Filename { get; }

    /// <summary>The number of lines.</summary>
    public int LineCount => LineStarts.Length - 1;

    /// <summary>A source that is already text, as in <c>compile(str)</c>; surrogates in it must be paired.</summary>
    /// <exception cref="PySyntaxException">The text contains NUL.</exception>
    public static SourceText FromString(string text, string filename)
    {
        if (text.Contains('\0'))
            throw Unlocated("source code string cannot contain null bytes", "");
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        bool ended = text.Length == 0 || text[^1] == '\n';
        string buffer = ended ? text + "\0" : text + "\n\0";
        bool astral = text.AsSpan().IndexOfAnyInRange('\ud800', '\udbff') >= 0;
        return new SourceText(buffer, buffer.Length - 1, filename, astral, text.Length > 0 && ended);
    }

    /// <summary>
    /// A source's bytes: UTF-8 unless a BOM or a coding cookie says otherwise (PEP 263). Errors in the bytes of a file are
    /// worded with its name.
    /// </summary>
    /// <exception cref="PySyntaxException">The bytes are not text in their encoding, or contain NUL.</exception>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes, string filename, bool isFile = false)
    {
        // Of bytes that are no file this is looked for before anything else.
        if (!isFile && bytes.Contains((byte)0))
            throw Unlocated("source code string cannot contain null bytes", "");
        string text = SourceEncoding.Decode(bytes, filename, isFile);
        int nul = isFile ? text.IndexOf('\0') : -1;
        if (nul >= 0)
        {
            SourceText before = FromString(text[..nul], filename);
            int line = text.AsSpan(0, nul).Count('\n') + 1;
            throw new PySyntaxException(
                PySyntaxErrorKind.SyntaxError, "source code cannot contain null bytes", filename, line, 0, line, 0, before.GetLine(line));
        }
        return FromString(text, filename);
    }

    /// <summary>The whole text, with a newline at its end.</summary>
    public string Text => Buffer[..Length];

    /// <summary>A line without its line end; empty when there is no such line.</summary>
    public string GetLine(int line)
    {
        if (line < 1 || line > LineCount)
            return "";
        int start = LineStarts[line - 1];
        return Buffer.Substring(start, LineStarts[line] - 1 - start);
    }

    private bool? _isAscii;
    private int _columnLine = -1;
    private string? _columnText;

    /// <summary>A column, in code points from 0, as CPython's tree and compiler have it: in bytes of UTF-8. Not thread-safe.</summary>
    public int Utf8Column(int line, int column)
    {
        if ((_isAscii ??= Ascii.IsValid(Buffer)) || column <= 0)
            return column;
        if (line != _columnLine)
        {
            string text = GetLine(line);
            (_columnLine, _columnText) = (line, Ascii.IsValid(text) ? null : text);
        }
        if (_columnText is null)
            return column;
        int bytes = 0;
        foreach (Rune rune in _columnText.EnumerateRunes())
        {
            if (column-- == 0)
                break;
            bytes += rune.Utf8SequenceLength;
        }
        return bytes;
    }

    /// <summary>Whether a newline at the end is implied, as it is in a module.</summary>
    internal bool ImpliesNewline { get; set; }

    /// <summary>A line as a SyntaxError of the parser shows it, with its line end.</summary>
    internal string GetErrorLine(int line)
    {
        string text = GetLine(line);
        bool ended = line < LineCount || EndsInNewline || ImpliesNewline;
        return ended && line >= 1 && line <= LineCount ? text + "\n" : text;
    }

    /// <summary>The position of the first character of a line.</summary>
    internal int LineStart(int line) => LineStarts[line - 1];

    /// <summary>The start of each line, and a last entry for the end of the text.</summary>
    private int[] LineStarts
    {
        get
        {
            if (_lineStarts is { } known)
                return known;
            var starts = new List<int> { 0 };
            for (int p = Buffer.IndexOf('\n'); p >= 0; p = Buffer.IndexOf('\n', p + 1))
                starts.Add(p + 1);
            return _lineStarts = starts.ToArray();
        }
    }

    internal static PySyntaxException Unlocated(string message, string filename)
        => new(PySyntaxErrorKind.SyntaxError, message, filename, 0, 0, 0, 0, null);
}
