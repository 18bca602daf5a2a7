namespace PyLite.Stdlib.DateTimes;

/// <summary>The time in a text of ISO 8601.</summary>
internal readonly record struct IsoTime(int Hour, int Minute, int Second, int Microsecond, PyTzInfo? Zone)
{
    /// <summary>Hour 24 is midnight.</summary>
    public void CheckMidnight()
    {
        if (Hour == 24 && (Minute | Second | Microsecond) != 0) throw Err.Value("minute, second, and microsecond must be 0 when hour is 24");
    }
}

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

    /// <summary>The date that is all of the text.</summary>
    public (int Year, int Month, int Day) ParseDate()
    {
        // CPython looks at the number of bytes alone, and in a text of ten not behind a date of eight.
        int bytes = System.Text.Encoding.UTF8.GetByteCount(_source.ToString());
        if (bytes is not (7 or 8 or 10)) throw Invalid();
        return ParseDate(bytes == 10 && !Has(4, '-') ? Math.Min(8, Length) : Length);
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

    /// <summary>The time that is the text from a position. What follows hour 24 is checked before the zone, or by the caller.</summary>
    public IsoTime ParseTime(ThreadState ts, int start, bool checkMidnight)
    {
        var text = _text[start..];
        int zoneAt = text.IndexOfAny('+', '-', 'Z');
        var (hour, minute, second, micros, strange) = ParseClock(zoneAt < 0 ? text : text[..zoneAt]);
        // CPython overlooks a character between a time and its zone.
        if (strange && zoneAt < 0) throw Invalid();
        long? offset = zoneAt < 0 ? null : ParseOffset(text, zoneAt);
        var time = new IsoTime(hour, minute, second, micros, null);
        if (checkMidnight) time.CheckMidnight();
        return offset == null ? time : time with { Zone = PyTimeZone.Of(ts, PyTimeDelta.Of(0, offset.Value), null) };
    }

    /// <summary>Microseconds east of UTC.</summary>
    private long ParseOffset(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == 'Z') return at + 1 == text.Length || text[at + 1] == '\0' ? 0 : throw Invalid();
        var (hours, minutes, seconds, micros, strange) = ParseClock(text[(at + 1)..]);
        if (strange) throw Invalid();
        long offset = ((hours * 60 + minutes) * 60 + seconds) * PyTimeDelta.SecondMicros + micros;
        return text[at] == '-' ? -offset : offset;
    }

    /// <summary>
    /// HH[:MM[:SS[.f…]]] or HHMM…; the decimal mark may be a comma, and digits beyond the sixth do not count.
    /// Where a character too many follows, the caller decides; a NUL counts as the end, as it does in CPython.
    /// </summary>
    private (int Hour, int Minute, int Second, int Micros, bool Strange) ParseClock(ReadOnlySpan<char> text)
    {
        Span<int> parts = [Number(text, 0, 2), 0, 0];
        int at = 2;
        bool colons = text.Length > 2 && text[2] == ':';
        for (int i = 1; i <= 3; i++)
        {
            if (at == text.Length) return (parts[0], parts[1], parts[2], 0, false);
            if (at + 1 == text.Length && char.IsAscii(text[at]) && text[at] is not ('.' or ',')) return (parts[0], parts[1], parts[2], 0, text[at] != '\0');
            if (i == 3) break;
            if (colons && text[at++] != ':') throw Invalid();
            parts[i] = Number(text, at, 2);
            at += 2;
        }
        // Without colons, the decimal mark may be missing.
        if (text[at] is '.' or ',') at++;
        else if (colons) throw Invalid();
        if (at == text.Length) throw Invalid();
        int micros = 0, scale = 100_000;
        for (; at < text.Length && scale > 0; at++, scale /= 10) micros += Number(text, at, 1) * scale;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return (parts[0], parts[1], parts[2], micros, at < text.Length && text[at] != '\0');
    }
}
