using System.Text;
using System.Text.Unicode;

namespace PyLite.Compiler.Parsing;

/// <summary>Bytes of source to text: BOM, coding cookie, and the errors of both (PEP 263).</summary>
internal static class SourceEncoding
{
    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    public static string Decode(ReadOnlySpan<byte> bytes, string filename, bool isFile)
    {
        bool bom = bytes.StartsWith(Bom);
        if (bom)
            bytes = bytes[Bom.Length..];
        string? cookie = FindCookie(bytes, out int line);
        if (cookie is null || cookie == "utf-8")
            return DecodeUtf8(bytes, filename, isFile);
        if (bom)
        {
            string text = Encoding.Latin1.GetString(Line(bytes, line));
            throw new PySyntaxException(
                PySyntaxErrorKind.SyntaxError, $"encoding problem: {cookie} with BOM", filename, line, 0, line, text.Length, text);
        }
        if (cookie is "utf8" or "u8" or "utf" or "cp65001")
            return DecodeUtf8(bytes, filename, isFile);
        return DecodeWith(cookie, bytes, filename);
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes, int line)
    {
        for (; line > 1; line--)
            bytes = bytes[(bytes.IndexOf((byte)'\n') + 1)..];
        int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? bytes : bytes[..end];
    }

    /// <summary>The encoding named in a comment of the first two lines; the second counts if the first has no code.</summary>
    private static string? FindCookie(ReadOnlySpan<byte> bytes, out int line)
    {
        for (line = 1; line <= 2; line++)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
            ReadOnlySpan<byte> trimmed = SkipBlanks(text);
            if (trimmed.Length > 0 && trimmed[0] != '#')
                return null;
            if (CookieIn(trimmed) is { } name)
                return Normalize(name);
            if (end < 0)
                return null;
            bytes = bytes[(end + (bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n' ? 2 : 1))..];
        }
        return null;
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text)
    {
        int i = 0;
        while (i < text.Length && text[i] is (byte)' ' or (byte)'\t' or (byte)'\f')
            i++;
        return text[i..];
    }

    private static string? CookieIn(ReadOnlySpan<byte> comment)
    {
        while (true)
        {
            int at = comment.IndexOf("coding"u8);
            if (at < 0)
                return null;
            comment = comment[(at + 6)..];
            if (comment.Length == 0 || comment[0] is not ((byte)':' or (byte)'='))
                continue;
            ReadOnlySpan<byte> rest = SkipBlanks(comment[1..]);
            int length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] is (byte)'-' or (byte)'_' or (byte)'.'))
                length++;
            if (length > 0)
                return Encoding.ASCII.GetString(rest[..length]);
        }
    }

    private static string Normalize(string name)
    {
        string lower = name.ToLowerInvariant().Replace('_', '-');
        if (lower == "utf-8" || lower.StartsWith("utf-8-", StringComparison.Ordinal))
            return "utf-8";
        foreach (string latin in (ReadOnlySpan<string>)["latin-1", "iso-8859-1", "iso-latin-1"])
            if (lower == latin || lower.StartsWith(latin + "-", StringComparison.Ordinal)) return "iso-8859-1";
        return name;
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, string filename, bool isFile)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        Utf8.ToUtf16(bytes, new char[bytes.Length], out int valid, out _, replaceInvalidSequences: false);
        throw InvalidUtf8(bytes, valid, filename, isFile);
    }

    private static PySyntaxException InvalidUtf8(ReadOnlySpan<byte> bytes, int bad, string filename, bool isFile)
    {
        int line = bytes[..bad].Count((byte)'\n') + 1;
        int start = bytes[..bad].LastIndexOf((byte)'\n') + 1;
        int end = bytes[bad..].IndexOf((byte)'\n');
        string before = Encoding.UTF8.GetString(bytes[start..bad]);
        string text = Encoding.UTF8.GetString(end < 0 ? bytes[start..] : bytes[start..(bad + end)]);
        int column = before.EnumerateRunes().Count() + 1;
        string where = isFile ? $"in file {filename} on line {line}" : $"on line {line}";
        string message = $"Non-UTF-8 code starting with '\\x{bytes[bad]:x2}' {where}, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details";
        return new PySyntaxException(PySyntaxErrorKind.SyntaxError, message, filename, line, column, line, column, text);
    }

    private static string DecodeWith(string name, ReadOnlySpan<byte> bytes, string filename)
    {
        string lower = name.ToLowerInvariant().Replace('_', '-');
        if (lower is "ascii" or "us-ascii" or "646")
        {
            int bad = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (bad >= 0)
                throw AtLineZero($"'ascii' codec can't decode byte 0x{bytes[bad]:x2} in position {bad}: ordinal not in range(128)", filename);
            return Encoding.ASCII.GetString(bytes);
        }
        if (lower is "iso-8859-1" or "latin1" or "l1" or "8859" or "cp819" or "iso8859-1" or "latin")
            return Encoding.Latin1.GetString(bytes);
        if ((lower.EndsWith("-codec", StringComparison.Ordinal) ? lower[..^6] : lower) is "rot13" or "rot-13" or "hex" or "base64" or "bz2" or "zlib" or "zip" or "uu" or "quopri")
            throw AtLineZero($"'{name}' is not a text encoding; use codecs.decode() to handle arbitrary codecs", filename);
        Encoding? encoding = Find(lower) ?? throw AtLineZero($"unknown encoding: {name}", filename);
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            byte bad = e.BytesUnknown is [var first, ..] ? first : (byte)0;
            throw AtLineZero($"'{lower.Replace('-', '_')}' codec can't decode byte 0x{bad:x2} in position {Math.Max(e.Index, 0)}: illegal multibyte sequence", filename);
        }
    }

    /// <summary>The encoding of a Python codec name among those of .NET.</summary>
    private static Encoding? Find(string name)
    {
        string dotnet = name switch
        {
            _ when name.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), out int page)
                => page is 932 ? "shift_jis" : page is 936 ? "gb2312" : page is 949 ? "ks_c_5601-1987" : page is 950 ? "big5" : page is >= 1250 and <= 1258 or 874 ? "windows-" + page : "ibm" + page.ToString("000"),
            _ when name.StartsWith("iso8859-", StringComparison.Ordinal) => "iso-8859-" + name[8..],
            "sjis" or "shiftjis" or "s-jis" or "shift-jis" => "shift_jis",
            "eucjp" or "ujis" => "euc-jp",
            "euckr" => "euc-kr",
            "big5-tw" => "big5",
            "mac-roman" or "macroman" => "macintosh",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(dotnet, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(dotnet, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static PySyntaxException AtLineZero(string message, string filename)
        => new(PySyntaxErrorKind.SyntaxError, message, filename, 0, -1, 0, 0, null);
}
