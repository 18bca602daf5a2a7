namespace PyLite.Stdlib.DateTimes;

/// <remarks>Operators, comparison, hashing.</remarks>
public partial class PyDateTime
{
    /// <summary>A duration later or earlier; of the same class.</summary>
    internal Value Moved(ThreadState ts, PyTimeDelta delta, int sign)
    {
        long micros = Clock.InMicros + sign * delta.Micros;
        long ordinal = Ordinal + (long)sign * delta.Days + Gregorian.FloorDiv(micros, PyTimeDelta.DayMicros, out micros);
        if (ordinal is < 1 or > Gregorian.MaxOrdinal) throw OutOfRange();
        var (year, month, day) = Gregorian.FromOrdinal((int)ordinal);
        var clock = ClockTime.FromMicros(micros);
        return Type == TypeObject ? Make(year, month, day, clock, Zone, 0) : OfClass(ts, Type, year, month, day, clock, Zone);
    }

    [PyMethod("__add__(self, value, /)")] Value AddDelta(ThreadState ts, Value value) => value.Ref is PyTimeDelta delta ? Moved(ts, delta, 1) : Value.NotImplemented;
    [PyMethod("__radd__(self, value, /)")] Value ReverseAddDelta(ThreadState ts, Value value) => AddDelta(ts, value);

    [PyMethod("__sub__(self, value, /)")]
    Value SubtractAny(ThreadState ts, Value value)
    {
        if (value.Ref is PyTimeDelta delta) return Moved(ts, delta, -1);
        return value.Ref is PyDateTime other ? Minus(ts, other) : Value.NotImplemented;
    }

    [PyMethod("__rsub__(self, value, /)")] Value ReverseSubtractAny(ThreadState ts, Value value) => value.Ref is PyDateTime other ? other.Minus(ts, this) : Value.NotImplemented;

    private Value Minus(ThreadState ts, PyDateTime other)
    {
        long difference = LocalMicros - other.LocalMicros;
        if (Zone == other.Zone) return PyTimeDelta.Of(0, difference);
        PyTimeDelta? mine = Offset(ts), theirs = other.Offset(ts);
        if (mine == null && theirs == null) return PyTimeDelta.Of(0, difference);
        if (mine == null || theirs == null) throw Err.Type("can't subtract offset-naive and offset-aware datetimes");
        return PyTimeDelta.Of(0, difference - mine.ShortTotal + theirs.ShortTotal);
    }

    // ---- comparison

    private int CompareFields(PyDateTime other) => DateKey != other.DateKey ? DateKey.CompareTo(other.DateKey) : Clock.Key.CompareTo(other.Clock.Key);

    private Value Compare(ThreadState ts, in Value value, CompareOp op)
    {
        if (value.Ref is not PyDateTime other) return Value.NotImplemented;
        if (Zone == other.Zone) return Ops.Holds(op, CompareFields(other));
        PyTimeDelta? mine = Offset(ts), theirs = other.Offset(ts);
        bool equality = op is CompareOp.Eq or CompareOp.Ne;
        if (mine == null != (theirs == null)) return equality ? op == CompareOp.Ne : throw Err.Type("can't compare offset-naive and offset-aware datetimes");
        int order = mine == null || mine.CompareTo(theirs!) == 0 ? CompareFields(other) : (LocalMicros - mine.ShortTotal).CompareTo(other.LocalMicros - theirs!.ShortTotal);
        // A time that a change of the clock repeats or skips equals none of another zone.
        if (equality && order == 0 && (DependsOnFold(ts, mine) || other.DependsOnFold(ts, theirs))) order = 1;
        return Ops.Holds(op, order);
    }

    private bool DependsOnFold(ThreadState ts, PyTimeDelta? offset)
    {
        if (Zone is null or PyTimeZone) return false;
        var other = With(Zone, 1 - Fold).Offset(ts);
        return other == null ? offset != null : offset == null || other.CompareTo(offset) != 0;
    }

    [PyMethod("__eq__(self, value, /)")] Value EqAny(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Eq);
    [PyMethod("__ne__(self, value, /)")] Value NeAny(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Ne);
    [PyMethod("__lt__(self, value, /)")] Value LtAny(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Lt);
    [PyMethod("__le__(self, value, /)")] Value LeAny(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Le);
    [PyMethod("__gt__(self, value, /)")] Value GtAny(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Gt);
    [PyMethod("__ge__(self, value, /)")] Value GeAny(ThreadState ts, Value value) => Compare(ts, value, CompareOp.Ge);

    [PyMethod("__hash__(self, /)")]
    long HashAny(ThreadState ts)
    {
        if (_hash != 0) return _hash;
        // Of a repeated time, the first one's offset counts.
        var first = Fold == 0 || Zone == null ? this : With(Zone, 0);
        var offset = first.Offset(ts);
        if (offset != null) return _hash = PyTimeDelta.Of(0, LocalMicros - offset.ShortTotal).Hash();
        return _hash = PyHash.TupleEnd(PyHash.TupleStep(PyHash.TupleStep(PyHash.TupleStart, DateKey), Clock.Key), FullStateLength);
    }
}
