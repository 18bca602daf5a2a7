namespace PyLite.Stdlib.DateTimes;

/// <summary>What isocalendar() gives: a tuple whose three items have names.</summary>
[PyType("IsoCalendarDate", Module = "datetime", SequencePattern = true, Doc = "The result of date.isocalendar() or datetime.isocalendar()\n\nThis object may be accessed either as a tuple of\n  ((year, week, weekday)\nor via the object attributes as named in the above tuple.")]
public sealed partial class PyIsoCalendarDate : PyTuple
{
    private PyIsoCalendarDate(Value[] items) : base(TypeObject, items) { }

    internal static PyIsoCalendarDate Of(int year, int week, int weekday) => new([year, week, weekday]);

    [PyNew("IsoCalendarDate(year, week, weekday)")]
    static Value New(ThreadState ts, PyType type, int year, int week, int weekday) => Of(year, week, weekday);

    [PyGetter("year")] Value Year => Items[0];
    [PyGetter("week")] Value Week => Items[1];
    [PyGetter("weekday")] Value Weekday => Items[2];

    [PyMethod("__repr__(self, /)")] string Repr() => $"datetime.IsoCalendarDate(year={Items[0].Bits}, week={Items[1].Bits}, weekday={Items[2].Bits})";

    [PyMethod("__reduce__(self, /)", Doc = "__reduce__() -> (cls, state)")]
    Value Reduce() => PyTuple.Of(PyTuple.TypeObject, PyTuple.Of(new PyTuple((Value[])Items.Clone())));
}
