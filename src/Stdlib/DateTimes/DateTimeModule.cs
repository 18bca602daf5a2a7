namespace PyLite.Stdlib.DateTimes;

/// <summary>_datetime: https://docs.python.org/3.14/library/datetime.html. The module datetime takes its names from here.</summary>
[PyModule("_datetime", Doc = "Fast implementation of the datetime module.")]
[PyModuleType(typeof(PyDate)), PyModuleType(typeof(PyDateTime)), PyModuleType(typeof(PyTime)), PyModuleType(typeof(PyTimeDelta)), PyModuleType(typeof(PyTzInfo)), PyModuleType(typeof(PyTimeZone))]
public static partial class DateTimeModule
{
    [PyConst("MINYEAR")] static long MinYear => Gregorian.MinYear;
    [PyConst("MAXYEAR")] static long MaxYear => Gregorian.MaxYear;
    [PyConst("UTC")] static Value Utc => PyTimeZone.Utc;

    /// <summary>There is no C API behind it, but programs see the name.</summary>
    [PyConst("datetime_CAPI")] static Value CApi => new PyCapsule("datetime.datetime_CAPI");
}
