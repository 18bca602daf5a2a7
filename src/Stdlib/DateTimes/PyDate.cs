namespace PyLite.Stdlib.DateTimes;

/// <summary>datetime.date: https://docs.python.org/3.14/library/datetime.html#date-objects. Immutable.</summary>
[PyType("date", Module = "datetime", Subclassable = true, Doc = "date(year, month, day) --> date object")]
public partial class PyDate : PyObject
{
    internal const int StateLength = 4;

    private static readonly PyDate Least = new(TypeObject, Gregorian.MinYear, 1, 1);
    private static readonly PyDate Greatest = new(TypeObject, Gregorian.MaxYear, 12, 31);

    private readonly ushort _year;
    private readonly byte _month, _day;

    private protected PyDate(PyType type, int year, int month, int day) : base(type)
    {
        _year = (ushort)year;
        _month = (byte)month;
        _day = (byte)day;
    }

    internal int Year => _year;
    internal int Month => _month;
    internal int Day => _day;
    internal int Ordinal => Gregorian.ToOrdinal(_year, _month, _day);

    /// <summary>Orders dates.</summary>
    internal int DateKey => _year << 16 | _month << 8 | _day;

    // ---- construction

    private protected static readonly string[] Parameters = ["year", "month", "day"];

    [PyNew("date", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length == 1 && kw == null && DateArguments.State(args[0], StateLength, 2, static month => month is >= 1 and <= 12, "date") is { } state)
            return Make(type, state[0] << 8 | state[1], state[2], state[3]);
        var given = new DateArguments(args, kw, Parameters, 3, 3);
        int year = given.TakeInt(ts, 0), month = given.TakeInt(ts, 1), day = given.TakeInt(ts, 2);
        given.Finish();
        DateArguments.CheckDate(year, month, day);
        return Make(type, year, month, day);
    }

    private static PyDate Make(PyType type, int year, int month, int day) => type == TypeObject ? new PyDate(type, year, month, day) : new PyDateSub(type, year, month, day);

    internal static PyDate Make(int year, int month, int day) => new(TypeObject, year, month, day);

    /// <summary>A date of a class: a subclass written in Python is called.</summary>
    internal static Value OfClass(ThreadState ts, PyType cls, int year, int month, int day)
    {
        if (cls != TypeObject && cls != PyDateTime.TypeObject) return Ops.Call(ts, cls, year, month, day);
        DateArguments.CheckDate(year, month, day);
        return cls == TypeObject ? Make(year, month, day) : PyDateTime.Make(year, month, day, default, null, 0);
    }

    internal static Value OfClass(ThreadState ts, PyType cls, int ordinal)
    {
        var (year, month, day) = Gregorian.FromOrdinal(ordinal);
        return OfClass(ts, cls, year, month, day);
    }

    [PyConst("min")] static Value Min => Least;
    [PyConst("max")] static Value Max => Greatest;
    [PyConst("resolution")] static Value Resolution => PyTimeDelta.Day;

    [PyClassMethod("fromtimestamp(cls, timestamp, /)", Doc = "Create a date from a POSIX timestamp.\n\nThe timestamp is a number, e.g. created via time.time(), that is\ninterpreted as local time.")]
    static Value FromTimestamp(ThreadState ts, PyType cls, Value timestamp)
    {
        var (days, _, _) = LocalTime.FromUtc(ts, Timestamps.WholeSeconds(ts, timestamp), false);
        return OfClass(ts, cls, days);
    }

    [PyClassMethod("today(cls, /)", Doc = "Current date or datetime:  same as self.__class__.fromtimestamp(time.time()).")]
    static Value Today(ThreadState ts, PyType cls) => Ops.CallMethod(ts, cls, "fromtimestamp", Ops.CallMethod(ts, Importer.ImportModule(ts, "time"), "time"));

    [PyClassMethod("fromordinal", Raw = true, Doc = "int -> date corresponding to a proleptic Gregorian ordinal.")]
    static Value FromOrdinal(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        DateArguments.CheckCount(args, kw, "fromordinal", 1);
        int ordinal = DateArguments.ToInt(ts, args[0]);
        if (ordinal < 1) throw Err.Value("ordinal must be >= 1");
        if (ordinal > Gregorian.MaxOrdinal) DateArguments.CheckYear(Gregorian.FromOrdinal(Math.Min(ordinal, int.MaxValue - 400)).Year);
        return OfClass(ts, cls, ordinal);
    }

    private static readonly string[] IsoParameters = ["year", "week", "day"];

    [PyClassMethod("fromisocalendar", Raw = true, Doc = "int, int, int -> Construct a date from the ISO year, week number and weekday.\n\nThis is the inverse of the date.isocalendar() function")]
    static Value FromIsoCalendar(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, IsoParameters, 3, 3, "fromisocalendar()");
        int year = IsoComponent(ts, given.Take(0)), week = IsoComponent(ts, given.Take(1)), weekday = IsoComponent(ts, given.Take(2));
        given.Finish();
        DateArguments.CheckYear(year);
        if (!Gregorian.HasWeek(year, week)) throw Err.Value($"Invalid week: {week}");
        if (weekday is < 1 or > 7) throw Err.Value($"Invalid weekday: {weekday} (range is [1, 7])");
        return OfClass(ts, cls, Gregorian.FirstIsoMonday(year) + (week - 1) * 7 + weekday - 1);
    }

    private static int IsoComponent(ThreadState ts, in Value value)
    {
        var index = Ops.ToIndex(ts, value);
        return index.IsInt && index.Bits == (int)index.Bits ? (int)index.Bits : throw Err.Value("ISO calendar component out of range");
    }

    [PyClassMethod("fromisoformat(cls, object, /)", Doc = "str -> Construct a date from a string in ISO 8601 format.")]
    static Value FromIsoFormat(ThreadState ts, PyType cls, Value text)
    {
        var source = new IsoParser(text);
        var (year, month, day) = source.ParseDate();
        return OfClass(ts, cls, year, month, day);
    }

    [PyClassMethod("strptime", Raw = true, Doc = "string, format -> new date parsed from a string (like time.strptime()).")]
    static Value StrPTime(ThreadState ts, PyType cls, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.Parse(ts, "_strptime_datetime_date", cls, args, kw);

    // ---- parts

    [PyGetter("year")] long GetYear => Year;
    [PyGetter("month")] long GetMonth => Month;
    [PyGetter("day")] long GetDay => Day;

    [PyMethod("toordinal(self, /)", Doc = "Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1.")] long ToOrdinal() => Ordinal;
    [PyMethod("weekday(self, /)", Doc = "Return the day of the week represented by the date.\nMonday == 0 ... Sunday == 6")] long Weekday() => Gregorian.Weekday(Ordinal);
    [PyMethod("isoweekday(self, /)", Doc = "Return the day of the week represented by the date.\nMonday == 1 ... Sunday == 7")] long IsoWeekday() => Gregorian.Weekday(Ordinal) + 1;

    [PyMethod("isocalendar(self, /)", Doc = "Return a named tuple containing ISO year, week number, and weekday.")]
    Value IsoCalendar()
    {
        var (year, week, weekday) = Gregorian.IsoCalendar(Year, Month, Day);
        return PyIsoCalendarDate.Of(year, week, weekday);
    }

    [PyMethod("timetuple(self, /)", Doc = "Return time tuple, compatible with time.localtime().")]
    Value TimeTuple() => TimeModule.MakeStruct(Tuple(default, -1));

    /// <summary>The nine numbers of a time tuple.</summary>
    internal long[] Tuple(in ClockTime time, int isDst) =>
        [Year, Month, Day, time.Hour, time.Minute, time.Second, Gregorian.Weekday(Ordinal), Gregorian.DayOfYear(Year, Month, Day), isDst];

    [PyMethod("replace(self, /, year=unchanged, month=unchanged, day=unchanged)", Doc = "Return date with new specified fields.")]
    Value Replace(ThreadState ts, Value year, Value month, Value day) =>
        OfClass(ts, Type, year.IsAbsent ? Year : DateArguments.ToInt(ts, year), month.IsAbsent ? Month : DateArguments.ToInt(ts, month), day.IsAbsent ? Day : DateArguments.ToInt(ts, day));

    [PyMethod("__replace__(self, /, **changes)", Raw = true, Doc = "The same as replace().")]
    static Value ReplaceFields(ThreadState ts, PyDate self, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.CallOwn(ts, TypeObject, "replace", self, args, kw);

    // ---- text

    [PyMethod("isoformat(self, /)", Doc = "Return string in ISO 8601 format, YYYY-MM-DD.")]
    Value IsoText()
    {
        var text = new IsoFormat(stackalloc char[IsoFormat.Room]);
        text.WriteDate(this);
        return PyStr.FromNarrow(text.Text);
    }

    [PyMethod("__str__(self, /)")] static Value Str(ThreadState ts, Value self) => Ops.CallMethod(ts, self, "isoformat");
    [PyMethod("__repr__(self, /)")] string Repr() => $"{Type.FullName}({Year}, {Month}, {Day})";
    [PyMethod("ctime(self, /)", Doc = "Return ctime() style string.")] string CTime() => IsoFormat.CTime(this, default);

    [PyMethod("strftime", Raw = true, Doc = "format -> strftime() style string.")]
    static Value StrFTime(ThreadState ts, PyDate self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var format = TimeFormatting.TakeFormat(args, kw);
        if (self is PyDateTime moment) return moment.Format(ts, format);
        return TimeFormatting.Format(ts, format, self.Type == TypeObject ? self.Tuple(default, -1) : TimeFormatting.OwnTuple(ts, self), 0, null, self);
    }

    [PyMethod("__format__", Raw = true, Doc = "Formats self with strftime.")]
    static Value Format(ThreadState ts, PyDate self, ReadOnlySpan<Value> args, PyTuple? kw) => TimeFormatting.FormatSpec(ts, self, "date.", args, kw);

    // ---- hashing and pickling

    [PyMethod("__hash__(self, /)")] long Hash() => PyHash.TupleEnd(PyHash.TupleStep(PyHash.TupleStart, DateKey), StateLength);

    internal void WriteState(Span<byte> state)
    {
        state[0] = (byte)(Year >> 8);
        state[1] = (byte)Year;
        state[2] = (byte)Month;
        state[3] = (byte)Day;
    }

    [PyMethod("__reduce__(self, /)", Doc = "__reduce__() -> (cls, state)")]
    Value Reduce()
    {
        var state = new byte[StateLength];
        WriteState(state);
        return PyTuple.Of(Type, PyTuple.Of(new PyBytes(state)));
    }

    // ---- arithmetic and comparison

    private Value Moved(ThreadState ts, PyTimeDelta delta, int sign)
    {
        long ordinal = Ordinal + (long)sign * delta.Days;
        return ordinal is > 0 and <= Gregorian.MaxOrdinal ? OfClass(ts, Type, (int)ordinal) : throw OutOfRange();
    }

    internal static PyException OutOfRange() => Err.Overflow("date value out of range");

    [PyMethod("__add__(self, value, /)")] Value Add(ThreadState ts, Value value) => this is not PyDateTime && value.Ref is PyTimeDelta delta ? Moved(ts, delta, 1) : Value.NotImplemented;
    [PyMethod("__radd__(self, value, /)")] Value ReverseAdd(ThreadState ts, Value value) => Add(ts, value);

    [PyMethod("__sub__(self, value, /)")]
    Value Subtract(ThreadState ts, Value value)
    {
        if (this is PyDateTime) return Value.NotImplemented;
        if (value.Ref is PyTimeDelta delta) return Moved(ts, delta, -1);
        return value.Ref is PyDate other and not PyDateTime ? PyTimeDelta.Of(Ordinal - other.Ordinal, 0) : Value.NotImplemented;
    }

    [PyMethod("__rsub__(self, value, /)")]
    Value ReverseSubtract(Value value) => this is not PyDateTime && value.Ref is PyDate other and not PyDateTime ? PyTimeDelta.Of(other.Ordinal - Ordinal, 0) : Value.NotImplemented;

    /// <summary>A date is not compared with a datetime.</summary>
    private Value Compare(in Value value, CompareOp op) =>
        value.Ref is PyDate other and not PyDateTime ? Ops.Holds(op, DateKey.CompareTo(other.DateKey)) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(Value value) => Compare(value, CompareOp.Eq);
    [PyMethod("__ne__(self, value, /)")] Value Ne(Value value) => Compare(value, CompareOp.Ne);
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Compare(value, CompareOp.Lt);
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Compare(value, CompareOp.Le);
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Compare(value, CompareOp.Gt);
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Compare(value, CompareOp.Ge);
}

/// <summary>An instance of a Python subclass of date.</summary>
public sealed class PyDateSub : PyDate
{
    private PyInstance? _attributes;

    internal PyDateSub(PyType type, int year, int month, int day) : base(type, year, month, day) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
