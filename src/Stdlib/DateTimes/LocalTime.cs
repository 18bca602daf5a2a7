namespace PyLite.Stdlib.DateTimes;

/// <summary>The system's time zone: local times of moments and moments of local times, both as seconds since 1970.</summary>
internal static class LocalTime
{
    private const long DaySeconds = 86400;

    /// <summary>The day of a moment and its second of the day; ValueError and OSError in localtime()'s words beyond the years.</summary>
    public static int OrdinalOf(long seconds, out int second)
    {
        long days = Gregorian.FloorDiv(seconds, DaySeconds, out long rest) + Gregorian.EpochOrdinal;
        second = (int)rest;
        if (days is > 0 and <= Gregorian.MaxOrdinal) return (int)days;
        // Ordinals of 400 years repeat.
        long year = TimeModule.YearOf(days - Gregorian.EpochOrdinal);
        if (year is > int.MaxValue or < int.MinValue) throw Err.OS(Errno.EOVERFLOW);
        throw Err.Value($"year must be in {Gregorian.MinYear}..{Gregorian.MaxYear}, not {year}");
    }

    private static long OffsetAt(ThreadState ts, long utc) => TimeModule.ZoneAt(ts, utc).Offset;

    /// <summary>The local day and second of a moment, and whether it is the second of two times with the same name.</summary>
    public static (int Ordinal, int Second, int Fold) FromUtc(ThreadState ts, long utc, bool withFold)
    {
        OrdinalOf(utc, out _);
        long offset = OffsetAt(ts, utc);
        int ordinal = OrdinalOf(utc + offset, out int second);
        if (!withFold) return (ordinal, second, 0);
        long before = OffsetAt(ts, utc - DaySeconds);
        OrdinalOf(utc - DaySeconds + before, out _);
        // Where clocks were put back, the earlier moment of the same name still had the offset from before.
        bool repeated = before > offset && OffsetAt(ts, utc + offset - before) == before;
        return (ordinal, second, repeated ? 1 : 0);
    }

    /// <summary>The moment of a local time. One that clocks skip is taken with the offset before them, or behind them where fold is 1.</summary>
    public static long ToUtc(ThreadState ts, long local, int fold)
    {
        OrdinalOf(fold == 0 ? local - DaySeconds : local + DaySeconds, out _);
        long before = OffsetAt(ts, local - DaySeconds), behind = OffsetAt(ts, local + DaySeconds);
        if (before == behind) return local - before;
        long early = local - before, late = local - behind;
        bool earlyExists = OffsetAt(ts, early) == before, lateExists = OffsetAt(ts, late) == behind;
        if (earlyExists == lateExists) return fold == 0 ? early : late;
        return earlyExists ? early : late;
    }

    /// <summary>The zone of a moment: a fixed offset with the name that it has then.</summary>
    public static PyTimeZone ZoneAt(ThreadState ts, long utc)
    {
        var zone = TimeModule.ZoneAt(ts, utc);
        return PyTimeZone.Of(ts, PyTimeDelta.Of(0, zone.Offset * PyTimeDelta.SecondMicros), new PyStr(zone.Name));
    }

    /// <summary>The offset of a local time, as if it existed.</summary>
    public static PyTimeDelta OffsetOf(ThreadState ts, long local, int fold)
    {
        OrdinalOf(local - DaySeconds, out _);
        OrdinalOf(local + DaySeconds, out _);
        return PyTimeDelta.Of(0, (local - ToUtc(ts, local, fold)) * PyTimeDelta.SecondMicros);
    }
}

/// <summary>Numbers as POSIX timestamps.</summary>
internal static class Timestamps
{
    private static PyException OutOfRange() => Err.Overflow("timestamp out of range for platform time_t");

    private static bool TryDouble(in Value value, out double number)
    {
        number = value.IsFloat ? value.AsDouble : value.Ref is PyFloatSub sub ? sub.Number : 0;
        if (double.IsNaN(number)) throw Err.Value("Invalid value NaN (not a number)");
        return value.IsFloat || value.Ref is PyFloatSub;
    }

    private static long Checked(double seconds) => Math.Abs(seconds) < 9.2e18 ? (long)seconds : throw OutOfRange();

    private static long Whole(ThreadState ts, in Value value)
    {
        var index = Ops.ToIndex(ts, value);
        return index.IsInt ? index.Bits : throw OutOfRange();
    }

    /// <summary>Whole seconds, rounded down.</summary>
    public static long WholeSeconds(ThreadState ts, in Value value) => TryDouble(value, out double number) ? Checked(Math.Floor(number)) : Whole(ts, value);

    /// <summary>Seconds and microseconds, rounded half to even.</summary>
    public static (long Seconds, int Micros) Split(ThreadState ts, in Value value)
    {
        if (!TryDouble(value, out double number))
        {
            if (value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type($"argument must be int or float, not {value.Type.FullName}");
            return (Whole(ts, value), 0);
        }
        double whole = Math.Truncate(number);
        double micros = Math.Round((number - whole) * 1e6);
        if (micros >= 1e6)
        {
            micros -= 1e6;
            whole++;
        }
        else if (micros < 0)
        {
            micros += 1e6;
            whole--;
        }
        return (Checked(whole), (int)micros);
    }
}
