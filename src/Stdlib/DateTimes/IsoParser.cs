namespace PyLite.Stdlib.DateTimes;

/// <summary>The time in a text of ISO 8601. The hour may be 24, then the rest is zero.</summary>
internal readonly record struct IsoTime(int Hour, int Minute, int Second, int Microsecond, PyTzInfo? Zone);

/// <summary>Reads what fromisoformat() accepts: https://docs.python.org/3.14/library/datetime.html#datetime.datetime.fromisoformat</summary>
internal readonly ref struct IsoParser
{
    private readonly PyStr _source;

    // One char a code point: none beyond U+FFFF means anything here.
    private readonly ReadOnlySpan<char> _text;

    public IsoParser(in Value source)
    {
        _source = source.Ref as PyStr ?? throw Err.Type("fromisoformat: argument must be str");
        _text = _source.IsWide ? Array.ConvertAll(_source.ToCodePoints(), static point => point > char.MaxValue ? char.MaxValue : (char)point) : _source.Narrow;
    }

    public int Length => _text.Length;

    public bool StartsWith(char c) => _text.Length > 0 && _text[0] == c;

    private PyException Invalid() => Err.Value($"Invalid isoformat string: {Ops.Repr(ThreadState.Current, _source)}");

    private bool Has(int at, char c) => at < _text.Length && _text[at] == c;
    private bool HasDigit(int at) => at < _text.Length && char.IsAsciiDigit(_text[at]);

    /// <summary>A number of so many ASCII digits.</summary>
    private int Number(ReadOnlySpan<char> text, int at, int digits)
    {
        if (at + digits > text.Length) throw Invalid();
        int number = 0;
        foreach (char c in text.Slice(at, digits))
        {
            if (!char.IsAsciiDigit(c)) throw Invalid();
            number = number * 10 + (c - '0');
        }
        return number;
    }

    // ---- dates

    /// <summary>Where the date in a text of date and time ends: it may have four forms, and any character may follow.</summary>
    public int FindDateEnd()
    {
        int end = 8;
        if (Has(4, '-'))
        {
            // After a week, a dash begins the weekday or separates the time.
            if (!Has(5, 'W') || Has(8, '-') && !HasDigit(10)) end = 10;
        }
        else if (Has(4, 'W'))
        {
            end = 7;
            while (HasDigit(end)) end++;
            // Of more digits, an even number is that of a time and of a separator that is a digit.
            if (end > 8) end = end % 2 == 0 ? 7 : 8;
        }
        return end <= _text.Length ? end : throw Invalid();
    }

    /// <summary>The date that is the text up to a position. Month and day are not checked.</summary>
    public (int Year, int Month, int Day) ParseDate(int end)
    {
        var text = _text[..end];
        int year = Number(text, 0, 4);
        bool dashed = Has(4, '-');
        int at = dashed ? 5 : 4;
        if (Has(at, 'W')) return ParseWeek(text, year, at + 1, dashed);
        int month = Number(text, at, 2);
        at += 2;
        if (dashed && !Has(at++, '-')) throw Invalid();
        int day = Number(text, at, 2);
        return at + 2 == end ? (year, month, day) : throw Invalid();
    }

    private (int Year, int Month, int Day) ParseWeek(ReadOnlySpan<char> text, int year, int at, bool dashed)
    {
        int week = Number(text, at, 2), weekday = 1;
        at += 2;
        if (at < text.Length)
        {
            if (dashed && !Has(at++, '-')) throw Invalid();
            weekday = Number(text, at++, 1);
        }
        if (at != text.Length || year < Gregorian.MinYear || !Gregorian.HasWeek(year, week) || weekday is < 1 or > 7) throw Invalid();
        return Gregorian.FromOrdinal(Gregorian.FirstIsoMonday(year) + (week - 1) * 7 + weekday - 1);
    }

    // ---- times

    /// <summary>The time that is the text from a position.</summary>
    public IsoTime ParseTime(ThreadState ts, int start)
    {
        var text = _text[start..];
        int zoneAt = text.IndexOfAny('+', '-', 'Z');
        PyTzInfo? zone = null;
        if (zoneAt >= 0)
        {
            zone = ParseZone(ts, text, zoneAt);
            text = text[..zoneAt];
        }
        var (hour, minute, second, micros) = ParseClock(text);
        if (hour == 24 && (minute | second | micros) != 0) throw Err.Value("minute, second, and microsecond must be 0 when hour is 24");
        if (hour != 24) DateArguments.CheckTime(hour, minute, second, micros, 0);
        return new IsoTime(hour, minute, second, micros, zone);
    }

    private PyTimeZone ParseZone(ThreadState ts, ReadOnlySpan<char> text, int at)
    {
        if (text[at] == 'Z') return at + 1 == text.Length ? PyTimeZone.Utc : throw Invalid();
        var (hours, minutes, seconds, micros) = ParseClock(text[(at + 1)..]);
        long offset = ((hours * 60 + minutes) * 60 + seconds) * PyTimeDelta.SecondMicros + micros;
        return PyTimeZone.Of(ts, PyTimeDelta.Of(0, text[at] == '-' ? -offset : offset), null);
    }

    /// <summary>HH[:MM[:SS[.f…]]] or HHMM…; the decimal mark may be a comma, and digits beyond the sixth do not count.</summary>
    private (int Hour, int Minute, int Second, int Micros) ParseClock(ReadOnlySpan<char> text)
    {
        int hour = Number(text, 0, 2), minute = 0, second = 0;
        int at = 2;
        bool colons = text.Length > 2 && text[2] == ':';
        if (at < text.Length) minute = NextPart(text, ref at, colons);
        else return (hour, 0, 0, 0);
        if (at < text.Length) second = NextPart(text, ref at, colons);
        if (at == text.Length) return (hour, minute, second, 0);
        if (text[at] is not ('.' or ',') || ++at == text.Length) throw Invalid();
        int micros = 0;
        for (int scale = 100_000; at < text.Length; at++, scale /= 10) micros += Number(text, at, 1) * scale;
        return (hour, minute, second, micros);
    }

    private int NextPart(ReadOnlySpan<char> text, ref int at, bool colons)
    {
        if (colons && text[at++] != ':') throw Invalid();
        int number = Number(text, at, 2);
        at += 2;
        return number;
    }
}
