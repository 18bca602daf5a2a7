namespace PyLite.Vm.Limits;

/// <summary>What the clocks of a zone show at a moment: seconds east of UTC, whether that is summer time, and what it is called.</summary>
public readonly record struct ZoneMoment(int Offset, bool IsDst, string Name);

/// <summary>A time zone by rule, as the variable TZ and zone files write it: EST5EDT,M3.2.0,M11.1.0.</summary>
/// <remarks>Reference: IEEE Std 1003.1, chapter 8.3, with the hours beyond a day of RFC 8536.</remarks>
public sealed class PosixZone
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    private readonly ZoneMoment _standard;
    private readonly ZoneMoment _summer;
    private readonly Change? _start;
    private readonly Change? _end;

    private PosixZone(ZoneMoment standard, ZoneMoment summer, Change? start, Change? end)
    {
        _standard = standard;
        _summer = summer;
        _start = start;
        _end = end;
    }

    public ZoneMoment At(long utc)
    {
        if (_start == null) return _standard;
        int year = YearOf(utc + _standard.Offset);
        long start = _start.In(year) - _standard.Offset, end = _end!.In(year) - _summer.Offset;
        bool summer = start < end ? utc >= start && utc < end : utc >= start || utc < end;
        return summer ? _summer : _standard;
    }

    private static int YearOf(long seconds) => DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, -62135596800, 253402300799)).Year;

    /// <summary>The day and time of a year when clocks change.</summary>
    private sealed record Change(char Form, int Month, int Week, int DayNumber, int Time)
    {
        /// <summary>Seconds since 1970 on the clock that is changed.</summary>
        public long In(int year)
        {
            var first = new DateTime(year, 1, 1);
            int days;
            if (Form == 'M')
            {
                var month = new DateTime(year, Month, 1);
                int day = (DayNumber - (int)month.DayOfWeek + 7) % 7 + (Week - 1) * 7;
                if (day >= DateTime.DaysInMonth(year, Month)) day -= 7;
                days = (month - first).Days + day;
            }
            else
            {
                days = DayNumber;
                // A Julian day counts no 29 February.
                if (Form == 'J') days += DateTime.IsLeapYear(year) && DayNumber >= 60 ? 0 : -1;
            }
            // As in the C library of Linux, years before 1970 have the changes of 1970.
            int before = Math.Max(0, (first - DateTime.UnixEpoch).Days);
            return (before + (long)days) * Day + Time;
        }
    }

    /// <summary>The zone of a rule, or null for a text that does not begin with a name and an offset. What follows and means nothing is passed over.</summary>
    public static PosixZone? Parse(string text)
    {
        var reader = new Reader(text);
        if (reader.Name() is not { } name || reader.Clock(24) is not { } west) return null;
        var standard = new ZoneMoment(-west, false, name);
        if (reader.Name() is not { } summerName) return new PosixZone(standard, standard, null, null);
        int summerOffset = standard.Offset + Hour;
        if (!reader.AtEnd && !reader.Is(',') && reader.Clock(24) is { } summerWest) summerOffset = -summerWest;
        var summer = new ZoneMoment(summerOffset, true, summerName);
        if (reader.Change() is { } start && reader.Change() is { } end) return new PosixZone(standard, summer, start, end);
        // Without rules, and with such as mean nothing, those of the United States hold.
        reader = new Reader(",M3.2.0,M11.1.0");
        return new PosixZone(standard, summer, reader.Change(), reader.Change());
    }

    /// <summary>UTC under the name with which a text begins, as the C library of Linux makes of a text that is no rule.</summary>
    public static PosixZone Unknown(string text)
    {
        var moment = new ZoneMoment(0, false, new Reader(text).Name() ?? "");
        return new PosixZone(moment, moment, null, null);
    }

    private ref struct Reader(string text)
    {
        private int _at;

        public readonly bool AtEnd => _at == text.Length;
        public readonly bool Is(char c) => _at < text.Length && text[_at] == c;

        private bool Take(char c)
        {
            if (!Is(c)) return false;
            _at++;
            return true;
        }

        /// <summary>Three letters or more, or anything in angle brackets.</summary>
        public string? Name()
        {
            int start = _at;
            if (Take('<'))
            {
                while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '+' or '-')) _at++;
                string quoted = text[(start + 1).._at];
                return quoted.Length >= 3 && Take('>') ? quoted : null;
            }
            while (_at < text.Length && char.IsAsciiLetter(text[_at])) _at++;
            return _at - start >= 3 ? text[start.._at] : null;
        }

        private int? Number(int most)
        {
            int start = _at, number = 0;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]) && _at - start < 4) number = number * 10 + (text[_at++] - '0');
            return _at > start && number <= most ? number : null;
        }

        /// <summary>[+-]h[:m[:s]] in seconds.</summary>
        public int? Clock(int mostHours)
        {
            int sign = Take('-') ? -1 : 1;
            if (sign > 0) Take('+');
            if (Number(mostHours) is not { } hours) return null;
            int seconds = hours * Hour;
            if (Take(':'))
            {
                if (Number(59) is not { } minutes) return null;
                seconds += minutes * 60;
                if (Take(':'))
                {
                    if (Number(59) is not { } rest) return null;
                    seconds += rest;
                }
            }
            return sign * seconds;
        }

        /// <summary>,Mm.w.d or ,Jn or ,n, with /time.</summary>
        public Change? Change()
        {
            if (!Take(',')) return null;
            char form = Take('M') ? 'M' : Take('J') ? 'J' : 'N';
            int month = 0, week = 0, day;
            if (form == 'M')
            {
                if (Number(12) is not { } m || m == 0 || !Take('.') || Number(5) is not { } w || w == 0 || !Take('.') || Number(6) is not { } d) return null;
                (month, week, day) = (m, w, d);
            }
            else
            {
                if (Number(365) is not { } n || form == 'J' && n == 0) return null;
                day = n;
            }
            int time = 2 * Hour;
            if (Take('/'))
            {
                if (Clock(167) is not { } given) return null;
                time = given;
            }
            return new Change(form, month, week, day, time);
        }
    }
}
