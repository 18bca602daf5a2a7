namespace PyLite.Stdlib.DateTimes;

/// <summary>The proleptic Gregorian calendar. Ordinal 1 is 1 January of year 1, weekdays count from Monday.</summary>
internal static class Gregorian
{
    public const int MinYear = 1;
    public const int MaxYear = 9999;
    public const int MaxOrdinal = 3652059;

    /// <summary>The ordinal of 1 January 1970.</summary>
    public const int EpochOrdinal = 719163;

    private const int DaysIn400Years = 146097;

    private static ReadOnlySpan<byte> MonthLengths => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static ReadOnlySpan<short> DaysBeforeMonth => [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    public static bool IsLeap(int year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(int year, int month) => month == 2 && IsLeap(year) ? 29 : MonthLengths[month];

    public static int DayOfYear(int year, int month, int day) => DaysBeforeMonth[month] + day + (month > 2 && IsLeap(year) ? 1 : 0);

    public static int ToOrdinal(int year, int month, int day)
    {
        int past = year - 1;
        return past * 365 + (past >> 2) - past / 100 + past / 400 + DayOfYear(year, month, day);
    }

    public static (int Year, int Month, int Day) FromOrdinal(int ordinal)
    {
        // Years that begin in March have their leap day last, and months whose lengths follow a line.
        int days = ordinal + 305;
        int era = days / DaysIn400Years;
        int dayOfEra = days - era * DaysIn400Years;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / (DaysIn400Years - 1)) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1);
    }

    /// <remarks>A pickled state may have the year 0.</remarks>
    public static int Weekday(int ordinal) => (ordinal % 7 + 13) % 7;

    /// <summary>The ordinal of the Monday that begins week 1: that of the week with the year's first Thursday.</summary>
    public static int FirstIsoMonday(int year)
    {
        int first = ToOrdinal(year, 1, 1);
        int weekday = Weekday(first);
        return first - weekday + (weekday > 3 ? 7 : 0);
    }

    public static (int Year, int Week, int Weekday) IsoCalendar(int year, int month, int day)
    {
        int ordinal = ToOrdinal(year, month, day);
        int monday = FirstIsoMonday(year);
        if (ordinal < monday) monday = FirstIsoMonday(--year);
        else if (ordinal >= monday + 52 * 7 && FirstIsoMonday(year + 1) is var next && ordinal >= next) (year, monday) = (year + 1, next);
        return (year, (ordinal - monday) / 7 + 1, Weekday(ordinal) + 1);
    }

    /// <summary>Whether a year has the week; weeks count from 1.</summary>
    public static bool HasWeek(int year, int week) => week is > 0 and < 53 || week == 53 && FirstIsoMonday(year) + 52 * 7 < FirstIsoMonday(year + 1);

    /// <summary>Quotient and rest of a division that rounds down.</summary>
    public static long FloorDiv(long a, long b, out long rest)
    {
        long quotient = Math.DivRem(a, b, out rest);
        if (rest >= 0) return quotient;
        rest += b;
        return quotient - 1;
    }
}
