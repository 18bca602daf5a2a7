namespace PyLite.Stdlib.DateTimes;

/// <summary>datetime.time: https://docs.python.org/3.14/library/datetime.html#time-objects. Immutable.</summary>
[PyType("time", Module = "datetime", Subclassable = true, Doc = "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object\n\nAll arguments are optional. tzinfo may be None, or an instance of\na tzinfo subclass. The remaining arguments may be ints.\n")]
public partial class PyTime : PyObject
{
    private const int StateLength = 6;

    private static readonly PyTime Least = new(TypeObject, default, null, 0);
    private static readonly PyTime Greatest = new(TypeObject, new ClockTime(23, 59, 59, 999999), null, 0);

    private long _hash;

    private protected PyTime(PyType type, in ClockTime clock, PyTzInfo? zone, int fold) : base(type)
    {
        Clock = clock;
        Zone = zone;
        Fold = (byte)fold;
    }

    internal ClockTime Clock { get; }
    internal PyTzInfo? Zone { get; }
    internal byte Fold { get; }

    // ---- construction

    private static readonly string[] Parameters = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];

    [PyNew("time", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length is 1 or 2 && kw == null && DateArguments.State(args[0], StateLength, 0, static hour => (hour & 0x7F) < 24, "time") is { } state)
            return Make(type, ClockTime.FromState(state), PyDateTime.StateZone(args), state[0] >> 7);
        var given = new DateArguments(args, kw, Parameters, 0, 5);
        int hour = given.TakeInt(ts, 0), minute = given.TakeInt(ts, 1), second = given.TakeInt(ts, 2), microsecond = given.TakeInt(ts, 3);
        var zone = given.Take(4);
        int fold = given.TakeInt(ts, 5);
        given.Finish();
        DateArguments.CheckTime(hour, minute, second, microsecond, fold);
        return Make(type, new ClockTime(hour, minute, second, microsecond), zone.IsAbsent ? null : DateArguments.ToZone(zone), fold);
    }

    private static PyTime Make(PyType type, in ClockTime clock, PyTzInfo? zone, int fold) => type == TypeObject ? new PyTime(type, clock, zone, fold) : new PyTimeSub(type, clock, zone, fold);

    internal static PyTime Make(in ClockTime clock, PyTzInfo? zone, int fold) => new(TypeObject, clock, zone, fold);

    /// <summary>A time of a class: a subclass written in Python is called.</summary>
    private static Value OfClass(ThreadState ts, PyType cls, int hour, int minute, int second, int microsecond, PyTzInfo? zone, int fold)
    {
        if (cls == TypeObject)
        {
            DateArguments.CheckTime(hour, minute, second, microsecond, fold);
            return Make(new ClockTime(hour, minute, second, microsecond), zone, fold);
        }
        ReadOnlySpan<Value> args = [hour, minute, second, microsecond, PyTzInfo.ToValue(zone), fold];
        return fold == 0 ? Ops.Call(ts, cls, args[..^1]) : Ops.CallVector(ts, cls, args, PyDateTime.FoldKeyword);
    }

    [PyConst("min")] static Value Min => Least;
    [PyConst("max")] static Value Max => Greatest;
    [PyConst("resolution")] static Value Resolution => PyTimeDelta.Microsecond;

    [PyClassMethod("fromisoformat(cls, object, /)", Doc = "string -> time from a string in ISO 8601 format")]
    static Value FromIsoFormat(ThreadState ts, PyType cls, Value text)
    {
        var source = new IsoParser(text);
        var time = source.ParseTime(ts, source.StartsWith('T') ? 1 : 0, true);
        return OfClass(ts, cls, time.Hour == 24 ? 0 : time.Hour, time.Minute, time.Second, time.Microsecond, time.Zone, 0);
    }

    [PyClassMethod("strptime", Raw = true, Doc = "string, format -> new time parsed from a string (like time.strptime()).")]
    static Value StrPTime(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.Parse(ts, "_strptime_datetime_time", cls, args, kw);

    // ---- parts

    [PyGetter("hour")] long Hour => Clock.Hour;
    [PyGetter("minute")] long Minute => Clock.Minute;
    [PyGetter("second")] long Second => Clock.Second;
    [PyGetter("microsecond")] long Microsecond => Clock.Microsecond;
    [PyGetter("tzinfo")] Value TzInfo => PyTzInfo.ToValue(Zone);
    [PyGetter("fold")] long GetFold => Fold;

    [PyMethod("utcoffset(self, /)", Doc = "Return self.tzinfo.utcoffset(self).")] Value UtcOffset(ThreadState ts) => PyTzInfo.OffsetValue(ts, Zone, PyTzInfo.Methods.UtcOffset, Value.None);
    [PyMethod("dst(self, /)", Doc = "Return self.tzinfo.dst(self).")] Value Dst(ThreadState ts) => PyTzInfo.OffsetValue(ts, Zone, PyTzInfo.Methods.Dst, Value.None);
    [PyMethod("tzname(self, /)", Doc = "Return self.tzinfo.tzname(self).")] Value TzName(ThreadState ts) => PyTzInfo.NameOf(ts, Zone, Value.None);

    private PyTimeDelta? Offset(ThreadState ts) => PyTzInfo.OffsetOf(ts, Zone, PyTzInfo.Methods.UtcOffset, Value.None);

    [PyMethod("replace(self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)", Doc = "Return time with new specified fields.")]
    Value Replace(ThreadState ts, Value hour, Value minute, Value second, Value microsecond, Value tzinfo, Value fold)
    {
        int h = hour.IsAbsent ? Clock.Hour : DateArguments.ToInt(ts, hour), m = minute.IsAbsent ? Clock.Minute : DateArguments.ToInt(ts, minute);
        int s = second.IsAbsent ? Clock.Second : DateArguments.ToInt(ts, second), us = microsecond.IsAbsent ? Clock.Microsecond : DateArguments.ToInt(ts, microsecond);
        int f = fold.IsAbsent ? Fold : DateArguments.ToInt(ts, fold);
        DateArguments.CheckTime(0, 0, 0, 0, f);
        return OfClass(ts, Type, h, m, s, us, tzinfo.IsAbsent ? Zone : DateArguments.ToZone(tzinfo), f);
    }

    [PyMethod("__replace__(self, /, **changes)", Raw = true, Doc = "The same as replace().")]
    static Value ReplaceFields(ThreadState ts, PyTime self, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.CallOwn(ts, TypeObject, "replace", self, args, kw);

    // ---- text

    private static readonly string[] IsoParameters = ["timespec"];

    [PyMethod("isoformat", Raw = true, Doc = "Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].\n\nThe optional argument timespec specifies the number of additional terms\nof the time to include. Valid options are 'auto', 'hours', 'minutes',\n'seconds', 'milliseconds' and 'microseconds'.\n")]
    static Value IsoText(ThreadState ts, PyTime self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var spec = TimeSpec.Auto;
        if (args.Length > 0)
        {
            var given = new DateArguments(args, kw, IsoParameters, 0, 1, "isoformat()");
            if (!given.Take(0).IsAbsent) spec = IsoFormat.SpecOf(given.TakeText(0));
            given.Finish();
        }
        var text = new IsoFormat(stackalloc char[IsoFormat.Room]);
        text.WriteTime(self.Clock, spec);
        text.WriteOffset(self.Offset(ts), ":");
        return PyStr.FromNarrow(text.Text);
    }

    [PyMethod("__str__(self, /)")] static Value Str(ThreadState ts, Value self) => Ops.CallMethod(ts, self, "isoformat");

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts)
    {
        string text = $"{Type.FullName}({Clock.Hour}, {Clock.Minute}";
        if (Clock.Second != 0 || Clock.Microsecond != 0) text += $", {Clock.Second}";
        if (Clock.Microsecond != 0) text += $", {Clock.Microsecond}";
        if (Zone != null) text += $", tzinfo={Ops.Repr(ts, Zone)}";
        return text + (Fold != 0 ? $", fold={Fold})" : ")");
    }

    /// <summary>The date that a format shows of a time.</summary>
    private long[] Tuple => [1900, 1, 1, Clock.Hour, Clock.Minute, Clock.Second, 0, 1, -1];

    [PyMethod("strftime", Raw = true, Doc = "format -> strftime() style string.")]
    static Value StrFTime(ThreadState ts, PyTime self, ReadOnlySpan<Value> args, PyTuple? kw) =>
        TimeFormatting.Format(ts, TimeFormatting.TakeFormat(args, kw), self.Tuple, self.Clock.Microsecond, self.Zone, Value.None);

    [PyMethod("__format__", Raw = true, Doc = "Formats self with strftime.")]
    static Value Format(ThreadState ts, PyTime self, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.FormatSpec(ts, self, "time.", args, kw);

    // ---- hashing and pickling

    [PyMethod("__hash__(self, /)")]
    long Hash(ThreadState ts)
    {
        if (_hash != 0) return _hash;
        // Of a repeated time, the first one's offset counts.
        var first = Fold == 0 || Zone == null ? this : Make(Clock, Zone, 0);
        var offset = first.Offset(ts);
        return _hash = offset == null
            ? PyHash.TupleEnd(PyHash.TupleStep(PyHash.TupleStart, Clock.Key), StateLength)
            : PyTimeDelta.Of(0, Clock.InMicros).Minus(offset).Hash();
    }

    private Value Reduced(bool withFold)
    {
        var state = new byte[StateLength];
        Clock.WriteState(state);
        if (withFold) state[0] |= (byte)(Fold << 7);
        return PyTuple.Of(Type, Zone == null ? PyTuple.Of(new PyBytes(state)) : PyTuple.Of(new PyBytes(state), Zone));
    }

    [PyMethod("__reduce__(self, /)", Doc = "__reduce__() -> (cls, state)")] Value Reduce() => Reduced(false);

    [PyMethod("__reduce_ex__", Raw = true, Doc = "__reduce_ex__(proto) -> (cls, state)")]
    static Value ReduceEx(ThreadState ts, PyTime self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        DateArguments.CheckCount(args, kw, "__reduce_ex__", 1, "time.");
        return self.Reduced(DateArguments.ToInt(ts, args[0]) > 3);
    }

    // ---- comparison

    private Value Compare(ThreadState ts, in Value value, CompareOp op)
    {
        if (value.Ref is not PyTime other) return Value.NotImplemented;
        if (Zone == other.Zone) return Ops.Holds(op, Clock.Key.CompareTo(other.Clock.Key));
        PyTimeDelta? mine = Offset(ts), theirs = other.Offset(ts);
        if (mine == theirs || mine != null && theirs != null && mine.CompareTo(theirs) == 0) return Ops.Holds(op, Clock.Key.CompareTo(other.Clock.Key));
        if (mine != null && theirs != null)
        {
            // CPython leaves the microseconds of the offsets out of it.
            int a = Clock.InSeconds - (mine.Days * 86400 + mine.Seconds), b = other.Clock.InSeconds - (theirs.Days * 86400 + theirs.Seconds);
            return Ops.Holds(op, a != b ? a.CompareTo(b) : Clock.Microsecond.CompareTo(other.Clock.Microsecond));
        }
        if (op is CompareOp.Eq or CompareOp.Ne) return op == CompareOp.Ne;
        throw Err.Type("can't compare offset-naive and offset-aware times");
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Eq);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Ne);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Lt);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Le);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Gt);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Ge);
}

/// <summary>An instance of a Python subclass of time.</summary>
public sealed class PyTimeSub : PyTime
{
    private PyInstance? _attributes;

    internal PyTimeSub(PyType type, in ClockTime clock, PyTzInfo? zone, int fold) : base(type, clock, zone, fold) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
