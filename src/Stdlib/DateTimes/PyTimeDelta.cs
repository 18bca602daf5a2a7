namespace PyLite.Stdlib.DateTimes;

/// <summary>datetime.timedelta: https://docs.python.org/3.14/library/datetime.html#timedelta-objects. Immutable.</summary>
/// <remarks>The range in microseconds is a little over 64 bits: so days, and microseconds of the day.</remarks>
[PyType("timedelta", Module = "datetime", Subclassable = true, Doc = "Difference between two datetime values.\n\ntimedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)\n\nAll arguments are optional and default to 0.\nArguments may be integers or floats, and may be positive or negative.")]
public partial class PyTimeDelta : PyObject
{
    internal const long SecondMicros = 1_000_000;
    internal const long DayMicros = 86_400 * SecondMicros;
    private const int MaxDays = 999_999_999;

    internal static readonly PyTimeDelta Zero = new(TypeObject, 0, 0);
    internal static readonly PyTimeDelta Microsecond = new(TypeObject, 0, 1);
    internal static readonly PyTimeDelta Day = new(TypeObject, 1, 0);
    private static readonly PyTimeDelta Least = new(TypeObject, -MaxDays, 0);
    private static readonly PyTimeDelta Greatest = new(TypeObject, MaxDays, DayMicros - 1);

    private long _hash;

    /// <summary>The whole days, rounded down.</summary>
    internal int Days { get; }

    /// <summary>What is beyond the whole days: not negative, less than a day.</summary>
    internal long Micros { get; }

    private protected PyTimeDelta(PyType type, int days, long micros) : base(type)
    {
        Days = days;
        Micros = micros;
    }

    internal int Seconds => (int)(Micros / SecondMicros);
    internal int Microseconds => (int)(Micros % SecondMicros);
    internal bool IsZero => Days == 0 && Micros == 0;
    internal Int128 Total => (Int128)Days * DayMicros + Micros;

    /// <summary>All of it in microseconds, for durations below a thousand centuries.</summary>
    internal long ShortTotal => Days * DayMicros + Micros;
    internal bool IsShort => (uint)(Days + 100_000_000) < 200_000_000;

    /// <summary>Days and any number of microseconds; OverflowError beyond the range.</summary>
    internal static PyTimeDelta Of(long days, long micros) => Of(TypeObject, days, micros);

    private static PyTimeDelta Of(PyType type, long days, long micros)
    {
        if ((ulong)micros >= (ulong)DayMicros) days += Gregorian.FloorDiv(micros, DayMicros, out micros);
        if (days is < int.MinValue or > int.MaxValue) throw TooLarge();
        if (days is < -MaxDays or > MaxDays) throw Err.Overflow($"days={days}; must have magnitude <= {MaxDays}");
        return type == TypeObject ? new PyTimeDelta(type, (int)days, micros) : new PyTimeDeltaSub(type, (int)days, micros);
    }

    internal static PyTimeDelta Of(in BigInteger micros) => Of(TypeObject, micros);

    private static PyTimeDelta Of(PyType type, in BigInteger micros)
    {
        if (micros >= long.MinValue && micros <= long.MaxValue) return Of(type, 0, (long)micros);
        var days = BigInteger.DivRem(micros, DayMicros, out var rest);
        if (rest.Sign < 0)
        {
            rest += DayMicros;
            days--;
        }
        return days >= int.MinValue && days <= int.MaxValue ? Of(type, (long)days, (long)rest) : throw TooLarge();
    }

    private static PyException TooLarge() => Err.Overflow("Python int too large to convert to C int");

    // ---- construction

    private static readonly string[] Parameters = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];

    [PyNew("timedelta", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        var given = new DateArguments(args, kw, Parameters, 0, 7, "__new__()");
        Value days = given.Take(0), seconds = given.Take(1), microseconds = given.Take(2), milliseconds = given.Take(3), minutes = given.Take(4), hours = given.Take(5), weeks = given.Take(6);
        given.Finish();
        var sum = new DurationSum();
        sum.Add(microseconds, 1, "microseconds");
        sum.Add(milliseconds, 1000, "milliseconds");
        sum.Add(seconds, SecondMicros, "seconds");
        sum.Add(minutes, 60 * SecondMicros, "minutes");
        sum.Add(hours, 3600 * SecondMicros, "hours");
        sum.Add(days, DayMicros, "days");
        sum.Add(weeks, 7 * DayMicros, "weeks");
        return sum.TryShort(out long total) ? Of(type, 0, total) : Of(type, sum.Total);
    }

    /// <summary>Adds up the arguments of the constructor.</summary>
    private struct DurationSum
    {
        private long _short;
        private BigInteger? _long;
        private double _rest;

        public void Add(in Value amount, long unit, string name)
        {
            if (amount.IsAbsent) return;
            if (amount.IsInt)
            {
                if (_long == null && Int128.Abs((Int128)amount.Bits * unit + _short) < long.MaxValue) _short += amount.Bits * unit;
                else _long = Whole + (BigInteger)amount.Bits * unit;
            }
            else if (amount.IsFloat) Add(amount.AsDouble, unit);
            else if (amount.Ref is PyFloatSub real) Add(real.Number, unit);
            else if (Ops.TryInt(amount, out var number)) _long = Whole + number * unit;
            else throw Err.Type($"unsupported type for timedelta {name} component: {amount.Type.FullName}");
        }

        /// <summary>The whole part is exact; of the fraction, what is below a microsecond waits for the others'.</summary>
        private void Add(double amount, long unit)
        {
            if (double.IsNaN(amount)) throw Err.Value("cannot convert float NaN to integer");
            if (double.IsInfinity(amount)) throw Err.Overflow("cannot convert float infinity to integer");
            double whole = Math.Truncate(amount), fraction = (amount - whole) * unit, micros = Math.Truncate(fraction);
            _long = Whole + (BigInteger)whole * unit + (BigInteger)micros;
            _rest += fraction - micros;
        }

        private readonly BigInteger Whole => _long ?? _short;

        public readonly bool TryShort(out long total)
        {
            total = _short;
            return _long == null;
        }

        /// <summary>The rests are rounded once, half to even.</summary>
        public readonly BigInteger Total
        {
            get
            {
                var whole = Whole;
                double floor = Math.Floor(_rest);
                if (_rest - floor != 0.5) return whole + (BigInteger)Math.Round(_rest);
                // A tie is decided by the sum, not by the fraction alone.
                var below = whole + (BigInteger)floor;
                return below.IsEven ? below : below + 1;
            }
        }
    }

    [PyConst("min")] static Value Min => Least;
    [PyConst("max")] static Value Max => Greatest;
    [PyConst("resolution")] static Value Resolution => Microsecond;

    [PyGetter("days", Member = true, Doc = "Number of days.")] long GetDays => Days;
    [PyGetter("seconds", Member = true, Doc = "Number of seconds (>= 0 and less than 1 day).")] long GetSeconds => Seconds;
    [PyGetter("microseconds", Member = true, Doc = "Number of microseconds (>= 0 and less than 1 second).")] long GetMicroseconds => Microseconds;

    [PyMethod("total_seconds(self, /)", Doc = "Total seconds in the duration.")]
    Value TotalSeconds(ThreadState ts) => InSeconds(ts, Total);

    /// <summary>Microseconds as seconds, rounded once.</summary>
    internal static Value InSeconds(ThreadState ts, Int128 micros)
    {
        // Both are exact as doubles, so that their quotient is rounded once.
        const long exact = 1L << 53;
        if (micros > -exact && micros < exact) return (double)(long)micros / SecondMicros;
        return Ops.Binary(ts, BinaryOp.TrueDiv, Value.FromInt128(micros), SecondMicros);
    }

    // ---- text

    [PyMethod("__repr__(self, /)")]
    string Repr()
    {
        var parts = new List<string>(3);
        if (Days != 0) parts.Add($"days={Days}");
        if (Seconds != 0) parts.Add($"seconds={Seconds}");
        if (Microseconds != 0) parts.Add($"microseconds={Microseconds}");
        return $"{Type.FullName}({(parts.Count == 0 ? "0" : string.Join(", ", parts))})";
    }

    [PyMethod("__str__(self, /)")]
    string Str()
    {
        int seconds = Seconds, micros = Microseconds;
        string text = $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}";
        if (Days != 0) text = $"{Days} day{(Days is 1 or -1 ? "" : "s")}, {text}";
        return micros == 0 ? text : $"{text}.{micros:000000}";
    }

    // ---- hashing and pickling

    [PyMethod("__hash__(self, /)")]
    internal long Hash()
    {
        if (_hash == 0) _hash = HashOf(Days, Seconds, Microseconds);
        return _hash;
    }

    /// <summary>The hash of the tuple of the three numbers.</summary>
    private static long HashOf(int days, int seconds, int micros)
    {
        ulong acc = PyHash.TupleStep(PyHash.TupleStart, PyHash.Int(days));
        acc = PyHash.TupleStep(PyHash.TupleStep(acc, seconds), micros);
        return PyHash.TupleEnd(acc, 3);
    }

    [PyMethod("__reduce__(self, /)", Doc = "__reduce__() -> (cls, state)")]
    Value Reduce() => PyTuple.Of(Type, PyTuple.Of(Days, Seconds, Microseconds));

    [PyMethod("__bool__(self, /)")] bool IsTrue() => !IsZero;
}

/// <summary>An instance of a Python subclass of timedelta.</summary>
public sealed class PyTimeDeltaSub : PyTimeDelta
{
    private PyInstance? _attributes;

    internal PyTimeDeltaSub(PyType type, int days, long micros) : base(type, days, micros) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
