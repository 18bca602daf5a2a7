namespace PyLite.Stdlib.DateTimes;

/// <summary>datetime.datetime: https://docs.python.org/3.14/library/datetime.html#datetime-objects. Immutable.</summary>
[PyType("datetime", Module = "datetime", Subclassable = true, Doc = "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])\n\nThe year, month and day arguments are required. tzinfo may be None, or an\ninstance of a tzinfo subclass. The remaining arguments may be ints.\n")]
public partial class PyDateTime : PyDate
{
    private const int FullStateLength = 10;

    private static readonly PyDateTime Least = new(TypeObject, Gregorian.MinYear, 1, 1, default, null, 0);
    private static readonly PyDateTime Greatest = new(TypeObject, Gregorian.MaxYear, 12, 31, new ClockTime(23, 59, 59, 999999), null, 0);

    /// <summary>The keyword with which subclasses are called for a repeated time.</summary>
    internal static readonly PyTuple FoldKeyword = PyTuple.Of(PyStr.Intern("fold"));

    private long _hash;

    private protected PyDateTime(PyType type, int year, int month, int day, in ClockTime clock, PyTzInfo? zone, int fold) : base(type, year, month, day)
    {
        Clock = clock;
        Zone = zone;
        Fold = (byte)fold;
    }

    internal ClockTime Clock { get; }
    internal PyTzInfo? Zone { get; }
    internal byte Fold { get; }

    /// <summary>Microseconds since the day before year 1, in the own zone.</summary>
    internal long LocalMicros => Ordinal * PyTimeDelta.DayMicros + Clock.InMicros;

    // ---- construction

    private static new readonly string[] Parameters = ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"];

    [PyNew("datetime", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length is 1 or 2 && kw == null && DateArguments.State(args[0], FullStateLength, 2, static month => (month & 0x7F) is >= 1 and <= 12, "datetime") is { } state)
            return Make(type, state[0] << 8 | state[1], state[2] & 0x7F, state[3], StateClock(state), StateZone(args), state[2] >> 7);
        if (kw == null && args.Length is >= 3 and <= 7 && AllSmall(args))
        {
            int Part(ReadOnlySpan<Value> args, int index) => index < args.Length ? (int)args[index].Bits : 0;
            var (y, m, d, h, min, s, us) = ((int)args[0].Bits, (int)args[1].Bits, (int)args[2].Bits, Part(args, 3), Part(args, 4), Part(args, 5), Part(args, 6));
            DateArguments.CheckDate(y, m, d);
            DateArguments.CheckTime(h, min, s, us, 0);
            return Make(type, y, m, d, new ClockTime(h, min, s, us), null, 0);
        }
        var given = new DateArguments(args, kw, Parameters, 3, 8);
        int year = given.TakeInt(ts, 0), month = given.TakeInt(ts, 1), day = given.TakeInt(ts, 2);
        int hour = given.TakeInt(ts, 3), minute = given.TakeInt(ts, 4), second = given.TakeInt(ts, 5), microsecond = given.TakeInt(ts, 6);
        var zone = given.Take(7);
        int fold = given.TakeInt(ts, 8);
        given.Finish();
        DateArguments.CheckDate(year, month, day);
        DateArguments.CheckTime(hour, minute, second, microsecond, fold);
        return Make(type, year, month, day, new ClockTime(hour, minute, second, microsecond), zone.IsAbsent ? null : DateArguments.ToZone(zone), fold);
    }

    private static bool AllSmall(ReadOnlySpan<Value> args)
    {
        foreach (ref readonly var value in args)
            if (!value.IsInt || (int)value.Bits != value.Bits) return false;
        return true;
    }

    /// <summary>The hour of a state has no flag here, that of a time has.</summary>
    private static ClockTime StateClock(byte[] state) => ClockTime.FromState(state.AsSpan(4)) with { Hour = state[4] };

    /// <summary>The zone that stands behind a pickled state.</summary>
    internal static PyTzInfo? StateZone(ReadOnlySpan<Value> args)
    {
        if (args.Length < 2 || args[1].IsNone) return null;
        return args[1].Ref as PyTzInfo ?? throw Err.Type("bad tzinfo state arg");
    }

    private static PyDateTime Make(PyType type, int year, int month, int day, in ClockTime clock, PyTzInfo? zone, int fold) =>
        type == TypeObject ? new PyDateTime(type, year, month, day, clock, zone, fold) : new PyDateTimeSub(type, year, month, day, clock, zone, fold);

    internal static PyDateTime Make(int year, int month, int day, in ClockTime clock, PyTzInfo? zone, int fold) => new(TypeObject, year, month, day, clock, zone, fold);

    /// <summary>A copy of the same class that no program has made: only a zone's methods see it, or it is passed on.</summary>
    private PyDateTime With(PyTzInfo? zone, int fold) => Make(Type, Year, Month, Day, Clock, zone, fold);

    /// <summary>A datetime of a class: a subclass written in Python is called.</summary>
    internal static Value OfClass(ThreadState ts, PyType cls, int year, int month, int day, in ClockTime clock, PyTzInfo? zone, int fold = 0)
    {
        if (cls == TypeObject)
        {
            DateArguments.CheckDate(year, month, day);
            return Make(year, month, day, clock, zone, fold);
        }
        ReadOnlySpan<Value> args = [year, month, day, (int)clock.Hour, (int)clock.Minute, (int)clock.Second, clock.Microsecond, PyTzInfo.ToValue(zone), fold];
        return fold == 0 ? Ops.Call(ts, cls, args[..^1]) : Ops.CallVector(ts, cls, args, FoldKeyword);
    }

    internal static Value OfClass(ThreadState ts, PyType cls, int ordinal, in ClockTime clock, PyTzInfo? zone, int fold = 0)
    {
        var (year, month, day) = Gregorian.FromOrdinal(ordinal);
        return OfClass(ts, cls, year, month, day, clock, zone, fold);
    }

    [PyConst("min")] static Value Min => Least;
    [PyConst("max")] static Value Max => Greatest;
    [PyConst("resolution")] static Value Resolution => PyTimeDelta.Microsecond;

    private static readonly string[] CombineParameters = ["date", "time", "tzinfo"];

    [PyClassMethod("combine", Raw = true, Doc = "date, time -> datetime with same date and time fields")]
    static Value Combine(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, CombineParameters, 2, 3, "combine()");
        var first = given.Take(0);
        if (first.Ref is not PyDate date) throw Arg.Bad("combine() argument 1", "datetime.date", first);
        var second = given.Take(1);
        if (second.Ref is not PyTime time) throw Arg.Bad("combine() argument 2", "datetime.time", second);
        var zone = given.Take(2);
        given.Finish();
        return OfClass(ts, cls, date.Year, date.Month, date.Day, time.Clock, zone.IsAbsent ? time.Zone : DateArguments.ToZone(zone), time.Fold);
    }

    [PyClassMethod("fromisoformat(cls, object, /)", Doc = "string -> datetime from a string in most ISO 8601 formats")]
    static Value FromIsoFormat(ThreadState ts, PyType cls, Value text)
    {
        var source = new IsoParser(text);
        int end = source.FindDateEnd();
        var (year, month, day) = source.ParseDate(end);
        var time = end < source.Length ? source.ParseTime(ts, end + 1, false) : default;
        if (time.Hour == 24)
        {
            if (year != 0) DateArguments.CheckDate(year, month, day);
            time.CheckMidnight();
            DateArguments.CheckDate(year, month, day);
            time = time with { Hour = 0 };
            (year, month, day) = Gregorian.FromOrdinal(Gregorian.ToOrdinal(year, month, day) + 1);
        }
        if (cls != TypeObject) return Ops.Call(ts, cls, year, month, day, time.Hour, time.Minute, time.Second, time.Microsecond, PyTzInfo.ToValue(time.Zone));
        DateArguments.CheckDate(year, month, day);
        DateArguments.CheckTime(time.Hour, time.Minute, time.Second, time.Microsecond, 0);
        return Make(year, month, day, new ClockTime(time.Hour, time.Minute, time.Second, time.Microsecond), time.Zone, 0);
    }

    [PyClassMethod("strptime", Raw = true, Doc = "string, format -> new datetime parsed from a string (like time.strptime()).")]
    static Value StrPTime(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.Parse(ts, "_strptime_datetime_datetime", cls, args, kw);

    // ---- parts

    [PyGetter("hour")] long Hour => Clock.Hour;
    [PyGetter("minute")] long Minute => Clock.Minute;
    [PyGetter("second")] long Second => Clock.Second;
    [PyGetter("microsecond")] long Microsecond => Clock.Microsecond;
    [PyGetter("tzinfo")] Value TzInfo => PyTzInfo.ToValue(Zone);
    [PyGetter("fold")] long GetFold => Fold;

    [PyMethod("date(self, /)", Doc = "Return date object with same year, month and day.")] Value GetDate() => PyDate.Make(Year, Month, Day);
    [PyMethod("time(self, /)", Doc = "Return time object with same time but with tzinfo=None.")] Value GetTime() => PyTime.Make(Clock, null, Fold);
    [PyMethod("timetz(self, /)", Doc = "Return time object with same time and tzinfo.")] Value GetTimeWithZone() => PyTime.Make(Clock, Zone, Fold);

    [PyMethod("replace(self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)", Doc = "Return datetime with new specified fields.")]
    Value Replace(ThreadState ts, Value year, Value month, Value day, Value hour, Value minute, Value second, Value microsecond, Value tzinfo, Value fold)
    {
        int y = Field(ts, year, Year), m = Field(ts, month, Month), d = Field(ts, day, Day);
        int h = Field(ts, hour, Clock.Hour), min = Field(ts, minute, Clock.Minute), s = Field(ts, second, Clock.Second), us = Field(ts, microsecond, Clock.Microsecond);
        int f = Field(ts, fold, Fold);
        DateArguments.CheckTime(0, 0, 0, 0, f);
        var zone = tzinfo.IsAbsent ? Zone : DateArguments.ToZone(tzinfo);
        if (Type == TypeObject)
        {
            DateArguments.CheckDate(y, m, d);
            DateArguments.CheckTime(h, min, s, us, f);
            return Make(y, m, d, new ClockTime(h, min, s, us), zone, f);
        }
        ReadOnlySpan<Value> args = [y, m, d, h, min, s, us, PyTzInfo.ToValue(zone), f];
        return f == 0 ? Ops.Call(ts, Type, args[..^1]) : Ops.CallVector(ts, Type, args, FoldKeyword);
    }

    private static int Field(ThreadState ts, in Value given, int present) => given.IsAbsent ? present : DateArguments.ToInt(ts, given);

    [PyMethod("__replace__(self, /, **changes)", Raw = true, Doc = "The same as replace().")]
    static Value ReplaceFields(ThreadState ts, PyDateTime self, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.CallOwn(ts, TypeObject, "replace", self, args, kw);

    // ---- text

    private static readonly string[] IsoParameters = ["sep", "timespec"];

    [PyMethod("isoformat", Raw = true, Doc = "[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\nsep is used to separate the year from the time, and defaults to 'T'.\nThe optional argument timespec specifies the number of additional terms\nof the time to include. Valid options are 'auto', 'hours', 'minutes',\n'seconds', 'milliseconds' and 'microseconds'.\n")]
    static Value IsoText(ThreadState ts, PyDateTime self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int separator = 'T';
        var spec = TimeSpec.Auto;
        if (args.Length > 0)
        {
            var given = new DateArguments(args, kw, IsoParameters, 0, 2, "isoformat()");
            var sep = given.Take(0);
            if (!sep.IsAbsent)
            {
                if (sep.Ref is not PyStr c) throw Arg.Bad("isoformat() argument 1", "a unicode character", sep);
                if (c.Length != 1) throw Err.Type($"isoformat() argument 1 must be a unicode character, not a string of length {c.Length}");
                separator = c.CodePointAt(0);
            }
            if (!given.Take(1).IsAbsent) spec = IsoFormat.SpecOf(given.TakeText(1));
            given.Finish();
        }
        var text = new IsoFormat(stackalloc char[IsoFormat.Room]);
        text.WriteDate(self);
        bool wide = separator > char.MaxValue;
        text.Write(wide ? 'T' : (char)separator);
        text.WriteTime(self.Clock, spec);
        text.WriteOffset(self.Offset(ts), ":");
        if (!wide) return PyStr.FromNarrow(text.Text);
        int at = text.Text.IndexOf('T');
        return PyStr.FromUtf16(string.Concat(text.Text[..at], char.ConvertFromUtf32(separator), text.Text[(at + 1)..]));
    }

    [PyMethod("__str__(self, /)")] static Value Str(ThreadState ts, Value self) => Ops.CallMethod(ts, self, "isoformat", " ");

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts)
    {
        string text = $"{Type.FullName}({Year}, {Month}, {Day}, {Clock.Hour}, {Clock.Minute}";
        if (Clock.Second != 0 || Clock.Microsecond != 0) text += $", {Clock.Second}";
        if (Clock.Microsecond != 0) text += $", {Clock.Microsecond}";
        if (Fold != 0) text += $", fold={Fold}";
        return text + (Zone == null ? ")" : $", tzinfo={Ops.Repr(ts, Zone)})");
    }

    [PyMethod("ctime(self, /)", Doc = "Return ctime() style string.")] string CTimeText() => IsoFormat.CTime(this, Clock);

    /// <summary>strftime() of datetimes is that of dates: it asks for the time tuple.</summary>
    internal Value Format(ThreadState ts, PyStr format) =>
        TimeFormatting.Format(ts, format, Type == TypeObject && Zone is (null or PyTimeZone) ? Tuple(Clock, -1) : TimeFormatting.OwnTuple(ts, this), Clock.Microsecond, Zone, this);

    [PyMethod("timetuple(self, /)", Doc = "Return time tuple, compatible with time.localtime().")]
    Value TimeTuple(ThreadState ts)
    {
        int isDst = PyTzInfo.OffsetOf(ts, Zone, PyTzInfo.Methods.Dst, this) is { } dst ? dst.IsZero ? 0 : 1 : -1;
        return TimeModule.MakeStruct(Tuple(Clock, isDst));
    }

    // ---- pickling

    private Value Reduced(bool withFold)
    {
        var state = new byte[FullStateLength];
        WriteState(state);
        Clock.WriteState(state.AsSpan(StateLength));
        if (withFold) state[2] |= (byte)(Fold << 7);
        return PyTuple.Of(Type, Zone == null ? PyTuple.Of(new PyBytes(state)) : PyTuple.Of(new PyBytes(state), Zone));
    }

    [PyMethod("__reduce__(self, /)", Doc = "__reduce__() -> (cls, state)")] Value ReduceFull() => Reduced(false);

    [PyMethod("__reduce_ex__", Raw = true, Doc = "__reduce_ex__(proto) -> (cls, state)")]
    static Value ReduceEx(ThreadState ts, PyDateTime self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        DateArguments.CheckCount(args, kw, "__reduce_ex__", 1, "datetime.");
        return self.Reduced(DateArguments.ToInt(ts, args[0]) > 3);
    }
}

/// <summary>An instance of a Python subclass of datetime.</summary>
public sealed class PyDateTimeSub : PyDateTime
{
    private PyInstance? _attributes;

    internal PyDateTimeSub(PyType type, int year, int month, int day, in ClockTime clock, PyTzInfo? zone, int fold) : base(type, year, month, day, clock, zone, fold) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
