using System.Buffers;
using System.Text;
using PyLite.Compiler.Ast;

namespace PyLite.Compiler.Parsing;

/// <summary>
/// The values of string literals: escape sequences, and what is wrong with them
/// (https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences).
/// </summary>
internal static class StringLiterals
{
    /// <summary>An escape sequence that Python does not know, or an octal one that is too large: offset and text.</summary>
    public readonly record struct DubiousEscape(int Offset, string Sequence, bool IsOctal)
    {
        public string Warning
            => $"\"{Sequence}\" is an invalid {(IsOctal ? "octal " : "")}escape sequence. Such sequences will not work in the future. "
                + Hint;

        /// <summary>The words where warnings are errors.</summary>
        public string Error => $"\"{Sequence}\" is an invalid {(IsOctal ? "octal " : "")}escape sequence. {Hint}";

        private string Hint => $"Did you mean \"\\{Sequence}\"? A raw string is also an option.";
    }

    /// <summary>The text of a str literal. Throws <see cref="FormatException"/> with CPython's words.</summary>
    public static StrConstant DecodeText(ReadOnlySpan<char> body, bool raw, IUnicodeServices? unicode, out DubiousEscape? dubious)
    {
        dubious = null;
        if (body.Length == 0)
            return StrConstant.Empty;
        int escape = raw ? -1 : body.IndexOf('\\');
        if (escape < 0)
            return StrConstant.FromUtf16(body.ToString());
        int[] points = ArrayPool<int>.Shared.Rent(body.Length);
        try
        {
            int count = DecodeEscapes(body, points, unicode, ref dubious);
            return FromCodePoints(points.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(points);
        }
    }

    public static StrConstant FromCodePoints(ReadOnlySpan<int> points)
    {
        if (points.Length == 0)
            return StrConstant.Empty;
        var text = new StringBuilder(points.Length);
        bool astral = false;
        foreach (int point in points)
        {
            if (point <= 0xFFFF)
            {
                text.Append((char)point);
                continue;
            }
            astral = true;
            text.Append(char.ConvertFromUtf32(point));
        }
        return new StrConstant(text.ToString(), astral ? points.ToArray() : null);
    }

    private static int DecodeEscapes(ReadOnlySpan<char> body, int[] points, IUnicodeServices? unicode, ref DubiousEscape? dubious)
    {
        int count = 0;
        for (int i = 0; i < body.Length;)
        {
            char c = body[i];
            if (c != '\\')
            {
                if (char.IsHighSurrogate(c) && i + 1 < body.Length && char.IsLowSurrogate(body[i + 1]))
                {
                    points[count++] = char.ConvertToUtf32(c, body[i + 1]);
                    i += 2;
                }
                else
                {
                    points[count++] = c;
                    i++;
                }
                continue;
            }
            if (i + 1 == body.Length)
            {
                // Only before a field of an f-string.
                dubious ??= new DubiousEscape(i, "\\{", false);
                points[count++] = '\\';
                break;
            }
            if (body[i + 1] == '\n')
            {
                i += 2;
                continue;
            }
            points[count++] = DecodeEscape(body, ref i, unicode, ref dubious);
        }
        return count;
    }

    private static int DecodeEscape(ReadOnlySpan<char> body, ref int i, IUnicodeServices? unicode, ref DubiousEscape? dubious)
    {
        int start = i;
        char c = body[i + 1];
        if (SimpleEscape(c) is var simple and >= 0)
        {
            i += 2;
            return simple;
        }
        switch (c)
        {
            case 'x': return Hex(body, ref i, 2, "truncated \\xXX escape");
            case 'u': return Hex(body, ref i, 4, "truncated \\uXXXX escape");
            case 'U': return Hex(body, ref i, 8, "truncated \\UXXXXXXXX escape");
            case 'N': return Named(body, ref i, unicode);
            case >= '0' and <= '7':
                int value = Octal(body, ref i);
                if (value > 0xFF)
                    dubious ??= new DubiousEscape(start, body[start..i].ToString(), true);
                return value;
            default:
                // Not an escape: the backslash stays, and what follows it is read as itself. CPython says nothing where that is no ASCII character.
                if (char.IsAscii(body[i + 1])) dubious ??= new DubiousEscape(start, "\\" + body[i + 1], false);
                i++;
                return '\\';
        }
    }

    private static int SimpleEscape(char c) => c switch
    {
        '\\' or '\'' or '"' => c,
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'v' => 11,
        _ => -1,
    };

    private static int Octal(ReadOnlySpan<char> body, ref int i)
    {
        int value = 0, end = Math.Min(i + 4, body.Length);
        for (i++; i < end && body[i] is >= '0' and <= '7'; i++)
            value = value * 8 + body[i] - '0';
        return value;
    }

    private static int Hex(ReadOnlySpan<char> body, ref int i, int digits, string truncated)
    {
        int start = i, value = 0;
        i += 2;
        for (int end = i + digits; i < end; i++)
        {
            if (i >= body.Length || !char.IsAsciiHexDigit(body[i]))
                throw UnicodeError(body, start, i, truncated);
            value = (value << 4) | Convert.ToInt32(body[i].ToString(), 16);
        }
        return (uint)value <= 0x10FFFF ? value : throw UnicodeError(body, start, i, "illegal Unicode character");
    }

    private static int Named(ReadOnlySpan<char> body, ref int i, IUnicodeServices? unicode)
    {
        int start = i;
        i += 2;
        if (i >= body.Length || body[i] != '{')
            throw UnicodeError(body, start, i, "malformed \\N character escape");
        int length = body[(i + 1)..].IndexOf('}');
        if (length <= 0)
            throw UnicodeError(body, start, length < 0 ? body.Length : i + 1, "malformed \\N character escape");
        ReadOnlySpan<char> name = body.Slice(i + 1, length);
        i += length + 2;
        int point = unicode?.FindCharacter(name) ?? -1;
        return point >= 0 ? point : throw UnicodeError(body, start, i, "unknown Unicode character name");
    }

    private static FormatException UnicodeError(ReadOnlySpan<char> body, int start, int end, string what)
    {
        // CPython writes what is not ASCII as \UXXXXXXXX before it decodes, and counts positions in that.
        int Position(ReadOnlySpan<char> before)
        {
            int position = 0;
            foreach (Rune rune in before.EnumerateRunes())
                position += rune.IsAscii ? 1 : 10;
            return position;
        }
        int first = Position(body[..start]), last = Position(body[..end]) - 1;
        return new FormatException($"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {what}");
    }

    /// <summary>The value of a bytes literal, which is ASCII.</summary>
    public static byte[] DecodeBytes(ReadOnlySpan<char> body, bool raw, out DubiousEscape? dubious)
    {
        dubious = null;
        var bytes = new byte[body.Length];
        int count = 0;
        for (int i = 0; i < body.Length;)
        {
            char c = body[i];
            if (c != '\\' || raw)
            {
                bytes[count++] = (byte)c;
                i++;
            }
            else if (body[i + 1] == '\n')
            {
                i += 2;
            }
            else
            {
                bytes[count++] = DecodeByteEscape(body, ref i, ref dubious);
            }
        }
        return count == bytes.Length ? bytes : bytes[..count];
    }

    private static byte DecodeByteEscape(ReadOnlySpan<char> body, ref int i, ref DubiousEscape? dubious)
    {
        int start = i;
        char c = body[i + 1];
        if (SimpleEscape(c) is var simple and >= 0)
        {
            i += 2;
            return (byte)simple;
        }
        if (c is >= '0' and <= '7')
        {
            int value = Octal(body, ref i);
            if (value > 0xFF)
                dubious ??= new DubiousEscape(start, body[start..i].ToString(), true);
            return (byte)value;
        }
        if (c != 'x')
        {
            dubious ??= new DubiousEscape(start, "\\" + c, false);
            i++;
            return (byte)'\\';
        }
        if (i + 3 >= body.Length || !char.IsAsciiHexDigit(body[i + 2]) || !char.IsAsciiHexDigit(body[i + 3]))
            throw new FormatException($"(value error) invalid \\x escape at position {start}");
        byte result = Convert.ToByte(body.Slice(i + 2, 2).ToString(), 16);
        i += 4;
        return result;
    }
}
