namespace PyLite.Stdlib.DateTimes;

/// <remarks>The clock, timestamps, and changes of zone.</remarks>
public partial class PyDateTime
{
    internal PyTimeDelta? Offset(ThreadState ts) => PyTzInfo.OffsetOf(ts, Zone, PyTzInfo.Methods.UtcOffset, this);

    [PyMethod("utcoffset(self, /)", Doc = "Return self.tzinfo.utcoffset(self).")] Value UtcOffset(ThreadState ts) => PyTzInfo.OffsetValue(ts, Zone, PyTzInfo.Methods.UtcOffset, this);
    [PyMethod("dst(self, /)", Doc = "Return self.tzinfo.dst(self).")] Value Dst(ThreadState ts) => PyTzInfo.OffsetValue(ts, Zone, PyTzInfo.Methods.Dst, this);
    [PyMethod("tzname(self, /)", Doc = "Return self.tzinfo.tzname(self).")] Value TzName(ThreadState ts) => PyTzInfo.NameOf(ts, Zone, this);

    // ---- from a timestamp

    /// <summary>Local time of a moment, in the zone that is given or else in the system's.</summary>
    private static Value FromUtc(ThreadState ts, PyType cls, long seconds, int micros, PyTzInfo? zone)
    {
        if (zone == null)
        {
            var (day, second, fold) = LocalTime.FromUtc(ts, seconds, true);
            return OfClass(ts, cls, day, ClockTime.FromMicros(second * PyTimeDelta.SecondMicros + micros), null, fold);
        }
        var utc = OfUtc(ts, cls, seconds, micros, zone);
        return zone is PyTimeZone @fixed ? @fixed.FromFixedUtc(ts, utc) : Ops.CallMethod(ts, zone, PyTzInfo.Methods.FromUtc, utc);
    }

    private static Value OfUtc(ThreadState ts, PyType cls, long seconds, int micros, PyTzInfo? zone)
    {
        int day = LocalTime.OrdinalOf(seconds, out int second);
        return OfClass(ts, cls, day, ClockTime.FromMicros(second * PyTimeDelta.SecondMicros + micros), zone);
    }

    private static (long Seconds, int Micros) Now(ThreadState ts)
    {
        long seconds = Gregorian.FloorDiv(ts.Interpreter.Host.Clock.UnixNanoseconds(), 1_000_000_000, out long nanoseconds);
        return (seconds, (int)(nanoseconds / 1000));
    }

    [PyClassMethod("now(cls, /, tz=None)", Doc = "Returns new datetime object representing current time local to tz.\n\n  tz\n    Timezone object.\n\nIf no tz is specified, uses local timezone.")]
    static Value Now(ThreadState ts, PyType cls, Value tz)
    {
        var zone = DateArguments.ToZone(tz);
        var (seconds, micros) = Now(ts);
        return FromUtc(ts, cls, seconds, micros, zone);
    }

    [PyClassMethod("utcnow(cls, /)", Doc = "Return a new datetime representing UTC day and time.")]
    static Value UtcNow(ThreadState ts, PyType cls)
    {
        Warnings.Warn(ts, Exc.DeprecationWarning, "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).");
        var (seconds, micros) = Now(ts);
        return OfUtc(ts, cls, seconds, micros, null);
    }

    private static readonly string[] TimestampParameters = ["timestamp", "tz"];

    [PyClassMethod("fromtimestamp", Raw = true, Doc = "timestamp[, tz] -> tz's local time from POSIX timestamp.")]
    static Value FromTimestamp(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, TimestampParameters, 1, 2, "fromtimestamp()");
        Value timestamp = given.Take(0), tz = given.Take(1);
        given.Finish();
        var zone = tz.IsAbsent ? null : DateArguments.ToZone(tz);
        var (seconds, micros) = Timestamps.Split(ts, timestamp);
        return FromUtc(ts, cls, seconds, micros, zone);
    }

    [PyClassMethod("utcfromtimestamp", Raw = true, Doc = "Construct a naive UTC datetime from a POSIX timestamp.")]
    static Value UtcFromTimestamp(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        Warnings.Warn(ts, Exc.DeprecationWarning, "datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).");
        DateArguments.CheckCount(args, kw, "utcfromtimestamp", 1);
        var (seconds, micros) = Timestamps.Split(ts, args[0]);
        return OfUtc(ts, cls, seconds, micros, null);
    }

    // ---- to a timestamp

    private long LocalSeconds => (Ordinal - Gregorian.EpochOrdinal) * 86400L + Clock.InSeconds;

    [PyMethod("timestamp(self, /)", Doc = "Return POSIX timestamp as float.")]
    Value Timestamp(ThreadState ts)
    {
        if (Offset(ts) is { } offset) return PyTimeDelta.InSeconds(ts, LocalMicros - offset.ShortTotal - Gregorian.EpochOrdinal * PyTimeDelta.DayMicros);
        if (Zone != null) throw Err.Type("can't subtract offset-naive and offset-aware datetimes");
        return LocalTime.ToUtc(ts, LocalSeconds, Fold) + Clock.Microsecond / 1e6;
    }

    [PyMethod("utctimetuple(self, /)", Doc = "Return UTC time tuple, compatible with time.localtime().")]
    Value UtcTimeTuple(ThreadState ts)
    {
        if (Offset(ts) is not { } offset) return TimeModule.MakeStruct(Tuple(Clock, 0));
        var utc = Moved(ts, offset, -1).Ref as PyDateTime ?? throw Err.Type("a datetime is expected");
        return TimeModule.MakeStruct(utc.Tuple(utc.Clock, 0));
    }

    // ---- another zone

    private static readonly string[] ZoneParameters = ["tz"];

    [PyMethod("astimezone", Raw = true, Doc = "tz -> convert to local time in new timezone tz\n")]
    static Value AsTimeZone(ThreadState ts, PyDateTime self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, ZoneParameters, 0, 1, "astimezone()");
        var tz = given.Take(0);
        given.Finish();
        var zone = tz.IsAbsent ? null : DateArguments.ToZone(tz);
        if (zone != null && zone == self.Zone) return self;
        var offset = self.Offset(ts) ?? LocalTime.OffsetOf(ts, self.LocalSeconds, self.Fold);
        var moved = self.Moved(ts, offset, -1);
        if (moved.Ref is not PyDateTime utc) throw Err.Type($"a datetime is expected, not {moved.Type.FullName}");
        zone ??= LocalTime.ZoneAt(ts, utc.LocalSeconds);
        var converted = utc.With(zone, 0);
        return zone is PyTimeZone @fixed ? @fixed.FromFixedUtc(ts, converted) : Ops.CallMethod(ts, zone, PyTzInfo.Methods.FromUtc, converted);
    }
}
