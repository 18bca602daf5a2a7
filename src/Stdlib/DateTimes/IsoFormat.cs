namespace PyLite.Stdlib.DateTimes;

/// <summary>Writes dates and times in the forms of ISO 8601 and of ctime().</summary>
internal ref struct IsoFormat
{
    public static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    public static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Room for the longest text: a date, a separator, a time and an offset, both with microseconds.</summary>
    public const int Room = 64;

    private static ReadOnlySpan<int> Bounds => [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];

    private readonly Span<char> _buffer;
    private int _length;

    public IsoFormat(Span<char> buffer) => _buffer = buffer;

    public readonly ReadOnlySpan<char> Text => _buffer[.._length];

    public void Write(char c) => _buffer[_length++] = c;

    public void Write(string text)
    {
        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    /// <summary>A number with leading zeros. Numbers out of a pickled state may have more digits than they should.</summary>
    public void Write(int number, int digits)
    {
        while (digits < 8 && number >= Bounds[digits]) digits++;
        for (int at = _length + digits - 1; at >= _length; at--)
        {
            number = Math.DivRem(number, 10, out int digit);
            _buffer[at] = (char)('0' + digit);
        }
        _length += digits;
    }

    public void WriteDate(PyDate date)
    {
        Write(date.Year, 4);
        Write('-');
        Write(date.Month, 2);
        Write('-');
        Write(date.Day, 2);
    }

    public void WriteTime(in ClockTime time, TimeSpec spec)
    {
        if (spec == TimeSpec.Auto) spec = time.Microsecond == 0 ? TimeSpec.Seconds : TimeSpec.Microseconds;
        Write(time.Hour, 2);
        if (spec == TimeSpec.Hours) return;
        Write(':');
        Write(time.Minute, 2);
        if (spec == TimeSpec.Minutes) return;
        Write(':');
        Write(time.Second, 2);
        if (spec == TimeSpec.Seconds) return;
        Write('.');
        if (spec == TimeSpec.Milliseconds) Write(time.Microsecond / 1000, 3);
        else Write(time.Microsecond, 6);
    }

    /// <summary>An offset as +HH:MM[:SS[.ffffff]]; nothing for null.</summary>
    public void WriteOffset(PyTimeDelta? offset, string separator)
    {
        if (offset == null) return;
        long total = offset.ShortTotal;
        Write(total < 0 ? '-' : '+');
        total = Math.Abs(total);
        int seconds = (int)(total / PyTimeDelta.SecondMicros), micros = (int)(total % PyTimeDelta.SecondMicros);
        Write(seconds / 3600, 2);
        Write(separator);
        Write(seconds / 60 % 60, 2);
        if (seconds % 60 == 0 && micros == 0) return;
        Write(separator);
        Write(seconds % 60, 2);
        if (micros == 0) return;
        Write('.');
        Write(micros, 6);
    }

    /// <summary>An offset as a text of its own.</summary>
    public static string Offset(PyTimeDelta? offset, string separator)
    {
        var text = new IsoFormat(stackalloc char[Room]);
        text.WriteOffset(offset, separator);
        return text.Text.ToString();
    }

    /// <summary>The form of ctime().</summary>
    public static string CTime(PyDate date, in ClockTime time)
    {
        var text = new IsoFormat(stackalloc char[Room]);
        text.Write(DayNames[Gregorian.Weekday(date.Ordinal)]);
        text.Write(' ');
        text.Write(MonthNames[date.Month - 1]);
        text.Write(' ');
        if (date.Day < 10) text.Write(' ');
        text.Write(date.Day, 1);
        text.Write(' ');
        text.WriteTime(time, TimeSpec.Seconds);
        text.Write(' ');
        text.Write(date.Year, 4);
        return text.Text.ToString();
    }

    /// <summary>What the argument timespec means.</summary>
    public static TimeSpec SpecOf(PyStr name)
    {
        for (int i = 0; i < name.Length; i++)
            if (name.CodePointAt(i) is >= 0xD800 and < 0xE000) throw Err.UnicodeEncode("utf-8", name, i, i + 1, "surrogates not allowed");
        string text = name.ToString();
        if (text.Contains('\0')) throw Err.Value("embedded null character");
        return text switch
        {
            "auto" => TimeSpec.Auto,
            "hours" => TimeSpec.Hours,
            "minutes" => TimeSpec.Minutes,
            "seconds" => TimeSpec.Seconds,
            "milliseconds" => TimeSpec.Milliseconds,
            "microseconds" => TimeSpec.Microseconds,
            _ => throw Err.Value("Unknown timespec value"),
        };
    }
}

/// <summary>How much of a time isoformat() shows.</summary>
internal enum TimeSpec : byte { Auto, Hours, Minutes, Seconds, Milliseconds, Microseconds }

/// <summary>The time of a day. Numbers out of a pickled state may be beyond their range.</summary>
internal readonly record struct ClockTime(byte Hour, byte Minute, byte Second, int Microsecond)
{
    public ClockTime(int hour, int minute, int second, int microsecond) : this((byte)hour, (byte)minute, (byte)second, microsecond) { }

    public static ClockTime FromMicros(long micros)
    {
        int seconds = (int)(micros / PyTimeDelta.SecondMicros);
        return new ClockTime(seconds / 3600, seconds / 60 % 60, seconds % 60, (int)(micros - seconds * PyTimeDelta.SecondMicros));
    }

    public int InSeconds => (Hour * 60 + Minute) * 60 + Second;
    public long InMicros => InSeconds * PyTimeDelta.SecondMicros + Microsecond;

    /// <summary>Orders as the fields do, one after the other.</summary>
    public long Key => (long)Hour << 40 | (long)Minute << 32 | (long)Second << 24 | (uint)Microsecond;

    /// <summary>The end of a pickled state.</summary>
    public static ClockTime FromState(ReadOnlySpan<byte> state) => new(state[0] & 0x7F, state[1], state[2], state[3] << 16 | state[4] << 8 | state[5]);

    public void WriteState(Span<byte> state)
    {
        state[0] = Hour;
        state[1] = Minute;
        state[2] = Second;
        state[3] = (byte)(Microsecond >> 16);
        state[4] = (byte)(Microsecond >> 8);
        state[5] = (byte)Microsecond;
    }
}
