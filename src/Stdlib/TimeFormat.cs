using System.Globalization;
using System.Text;

namespace PyLite.Stdlib;

/// <summary>The directives of strftime(): https://docs.python.org/3.14/library/time.html#time.strftime, with the flags and widths of POSIX systems.</summary>
internal sealed class TimeFormat(ThreadState ts, long[] parts)
{
    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    public static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private const string RefuseE = "aAbBDdeFgGhHIjklmMSUVwW";
    private const string RefuseO = "aAcDFxXY";

    /// <summary>The name of the zone.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Seconds east of UTC; null where that is not known.</summary>
    public long? Offset { get; init; }

    /// <summary>Serves a directive without flags in another way; whether a colon precedes it. Null: it is not served.</summary>
    public Func<char, bool, PyStr?>? Own { get; init; }

    /// <summary>Whether years have at least four digits.</summary>
    public bool FullYears { get; init; }

    private long Year => parts[0];
    private long Month => parts[1];
    private long Day => parts[2];
    private long Hour => parts[3];
    private long Minute => parts[4];
    private long Second => parts[5];
    private long Weekday => parts[6];
    private long YearDay => parts[7];

    public PyStr Format(PyStr format)
    {
        var pieces = new List<Value>();
        var text = new StringBuilder();
        int last = format.Length - 1;
        for (int i = 0; i <= last; i++)
        {
            int point = format.CodePointAt(i);
            if (point != '%' || i == last)
            {
                if (point <= char.MaxValue) text.Append((char)point);
                else AddPiece(pieces, text, PyStr.FromCodePoint(point));
                continue;
            }
            int directive = format.CodePointAt(i + 1);
            bool colon = directive == ':' && i + 1 < last;
            int at = i + (colon ? 2 : 1);
            if (!colon && directive < 128 && AppendPlain(text, (char)directive)) i++;
            else if (Own?.Invoke((char)format.CodePointAt(at), colon) is { } own)
            {
                AddPiece(pieces, text, own);
                i = at;
            }
            else
            {
                // CPython gives up on a result that is so much longer than the format.
                if (ReadFlagged(format, i + 1, 256L * format.Length, out int end) is not { } field) return PyStr.Empty;
                AddPiece(pieces, text, field);
                i = end - 1;
            }
        }
        if (pieces.Count == 0) return PyStr.FromNarrow(text.ToString());
        AddPiece(pieces, text, PyStr.Empty);
        return Ops.JoinStrings(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces));
    }

    /// <summary>Ends what was written so far, and adds another piece.</summary>
    private static void AddPiece(List<Value> pieces, StringBuilder text, PyStr piece)
    {
        if (text.Length > 0) pieces.Add(PyStr.FromNarrow(text.ToString()));
        text.Clear();
        pieces.Add(piece);
    }

    /// <summary>Serves the directives that most formats are made of.</summary>
    private bool AppendPlain(StringBuilder text, char directive)
    {
        switch (directive)
        {
            case 'Y' when Year is >= 1000 and <= 9999: text.Append(Year); break;
            case 'm': AppendTwo(text, Month); break;
            case 'd': AppendTwo(text, Day); break;
            case 'H': AppendTwo(text, Hour); break;
            case 'M': AppendTwo(text, Minute); break;
            case 'S': AppendTwo(text, Second); break;
            case 'y': AppendTwo(text, TwoDigits(Year)); break;
            case 'a': text.Append(Days[Weekday], 0, 3); break;
            case 'b': text.Append(Months[Month - 1], 0, 3); break;
            case '%': text.Append('%'); break;
            default: return false;
        }
        return true;
    }

    private static void AppendTwo(StringBuilder text, long number)
    {
        if (number < 10) text.Append('0');
        text.Append(number);
    }

    /// <summary>A directive with its flags; null if it asks for too much.</summary>
    private PyStr? ReadFlagged(PyStr format, int start, long most, out int end)
    {
        int i = start;
        char Peek() => i < format.Length && format.CodePointAt(i) is > 0 and < 128 and var point ? (char)point : '\0';
        char pad = '\0';
        bool upper = false, swap = false;
        for (; Peek() is '_' or '-' or '0' or '^' or '#'; i++)
        {
            if (Peek() == '^') upper = true;
            else if (Peek() == '#') swap = true;
            else pad = Peek();
        }
        long width = 0;
        for (; char.IsAsciiDigit(Peek()); i++) width = Math.Min(width * 10 + (Peek() - '0'), int.MaxValue);
        char modifier = Peek() is 'E' or 'O' ? format.CodePointAt(i++) is 'E' ? 'E' : 'O' : '\0';
        char directive = Peek();
        end = Math.Min(i + 1, format.Length);
        if (width > most) return null;
        bool refused = modifier == 'E' && RefuseE.Contains(directive) || modifier == 'O' && RefuseO.Contains(directive);
        var (field, digits) = refused ? (null, 0) : Field(directive, FullYears && i == start);
        char filling = pad == '0' ? '0' : ' ';
        if (field == null)
        {
            var unknown = format.Substring(start - 1, end - start + 1);
            return PyStr.Concat(new PyStr(new string(filling, (int)Math.Max(0, width - unknown.Length))), unknown);
        }
        var text = new StringBuilder();
        if (directive == 'z') AppendOffset(text, field, pad, (int)width);
        else if (digits > 0) AppendNumber(text, field, digits, directive is 'e' or 'k' or 'l' ? ' ' : '0', pad, (int)width);
        else
        {
            if (directive is 'p' or 'P') field = swap ? field.ToLowerInvariant() : field;
            else if (upper || swap && "aAbBh".Contains(directive)) field = field.ToUpperInvariant();
            AppendPadded(text, field, filling, directive == 'Z' && pad == '-' ? 0 : width);
        }
        return PyStr.FromUtf16(text.ToString());
    }

    private static void AppendPadded(StringBuilder text, string field, char pad, long width) => text.Append(pad, (int)Math.Max(0, width - field.Length)).Append(field);

    /// <summary>A number is padded to its usual width or to the one asked for, behind its sign if with zeros.</summary>
    private static void AppendNumber(StringBuilder text, string field, int digits, char usual, char pad, int width)
    {
        bool negative = field[0] == '-';
        if (pad == '-' && width == 0) digits = 0;
        int size = Math.Max(digits, width);
        bool spaces = pad == '_' || pad == '-' || pad == '\0' && usual == ' ';
        if (spaces) text.Append(' ', Math.Max(0, size - field.Length)).Append(field);
        else text.Append(negative ? "-" : "").Append('0', Math.Max(0, size - field.Length)).Append(field, negative ? 1 : 0, field.Length - (negative ? 1 : 0));
    }

    /// <summary>An offset is padded twice, before its sign and behind it.</summary>
    private static void AppendOffset(StringBuilder text, string field, char pad, int width)
    {
        if (field.Length == 0) return;
        text.Append(pad == '0' ? '0' : ' ', Math.Max(0, width - 1)).Append(field[0]);
        AppendNumber(text, field[1..].TrimStart('0') is { Length: > 0 } number ? number : "0", 4, '0', pad, width);
    }

    private static string Two(long n) => n.ToString("00", CultureInfo.InvariantCulture);
    private static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);
    private static long TwoDigits(long year) => (year % 100 + 100) % 100;

    /// <summary>The text of a directive and, if it is a number, its usual number of digits; null for an unknown one.</summary>
    private (string? Text, int Digits) Field(char directive, bool fullYears)
    {
        return directive switch
        {
            'a' => (Days[Weekday][..3], 0),
            'A' => (Days[Weekday], 0),
            'b' or 'h' => (Months[Month - 1][..3], 0),
            'B' => (Months[Month - 1], 0),
            'c' => ($"{Days[Weekday][..3]} {Months[Month - 1][..3]} {Day,2} {ClockText} {Text(Year)}", 0),
            'C' => (Text(TimeModule.FloorDiv(Year, 100)), fullYears ? 2 : 1),
            'd' or 'e' => (Text(Day), 2),
            'D' or 'x' => ($"{Two(Month)}/{Two(Day)}/{Two(TwoDigits(Year))}", 0),
            'F' => ($"{YearText(fullYears)}-{Two(Month)}-{Two(Day)}", 0),
            'g' => (Text(TwoDigits(IsoYear.Year)), 2),
            'G' => (Text(IsoYear.Year), fullYears ? 4 : 1),
            'H' or 'k' => (Text(Hour), 2),
            'I' or 'l' => (Text(Hour12), 2),
            'j' => (Text(YearDay), 3),
            'm' => (Text(Month), 2),
            'M' => (Text(Minute), 2),
            'n' => ("\n", 0),
            'p' => (Half, 0),
            'P' => (Half.ToLowerInvariant(), 0),
            'r' => ($"{Two(Hour12)}:{Two(Minute)}:{Two(Second)} {Half}", 0),
            'R' => ($"{Two(Hour)}:{Two(Minute)}", 0),
            's' => (Text(TimeModule.ToTimestamp(ts, parts)), 1),
            'S' => (Text(Second), 2),
            't' => ("\t", 0),
            'T' or 'X' => (ClockText, 0),
            'u' => (Text(Weekday + 1), 1),
            'U' => (Text((YearDay + 6 - (Weekday + 1) % 7) / 7), 2),
            'V' => (Text(IsoYear.Week), 2),
            'w' => (Text((Weekday + 1) % 7), 1),
            'W' => (Text((YearDay + 6 - Weekday) / 7), 2),
            'y' => (Text(TwoDigits(Year)), 2),
            'Y' => (YearText(fullYears), fullYears ? 4 : 1),
            'z' => (Offset is { } offset ? $"{(offset < 0 ? '-' : '+')}{Two(Math.Abs(offset) / 3600)}{Two(Math.Abs(offset) / 60 % 60)}" : "", 0),
            'Z' => (Zone, 0),
            '%' => ("%", 0),
            _ => (null, 0),
        };
    }

    /// <summary>The year and week of ISO 8601.</summary>
    private (long Year, long Week) IsoYear
    {
        get
        {
            // Thursday decides to which year a week belongs.
            long thursday = YearDay - 1 - Weekday + 3, year = Year;
            long length = Length(year);
            if (thursday < 0) thursday += Length(--year);
            else if (thursday >= length)
            {
                thursday -= length;
                year++;
            }
            return (year, thursday / 7 + 1);
        }
    }

    private long Hour12 => Hour % 12 == 0 ? 12 : Hour % 12;
    private string Half => Hour < 12 ? "AM" : "PM";
    private string ClockText => $"{Two(Hour)}:{Two(Minute)}:{Two(Second)}";
    private string YearText(bool full) => Year.ToString(full ? "0000" : "", CultureInfo.InvariantCulture);

    private static long Length(long year) => TimeModule.DaysFrom(year + 1, 1, 1) - TimeModule.DaysFrom(year, 1, 1);
}
