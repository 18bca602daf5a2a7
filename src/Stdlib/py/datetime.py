"""Specific date/time and related types.

See https://docs.python.org/3.14/library/datetime.html for descriptions of the API.
"""
import math as _math
import time as _time
from operator import attrgetter as _attrgetter, index as _index

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_DAY_MICROSECONDS = 86_400_000_000
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = (None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_new = object.__new__


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month]


def _day_of_year(year, month, day):
    return _BEFORE_MONTH[month] + day + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + _BEFORE_MONTH[month] + day + (month > 2 and _is_leap(year))


def _from_ordinal(ordinal):
    # Years that begin in March have their leap day last, and months whose lengths follow a line.
    days = ordinal + 305
    era, day_of_era = divmod(days, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def _first_iso_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_iso_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    monday = _first_iso_monday(year)
    if not 0 < week < 53:
        if week != 53 or year < MAXYEAR and monday + 364 >= _first_iso_monday(year + 1):
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(monday + (week - 1) * 7 + day - 1)


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year must be in {MINYEAR}..{MAXYEAR}, not {year}")
    if not 1 <= month <= 12:
        raise ValueError(f"month must be in 1..12, not {month}")
    last = _days_in_month(year, month)
    if not 1 <= day <= last:
        raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {year}")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError(f"hour must be in 0..23, not {hour}")
    if not 0 <= minute <= 59:
        raise ValueError(f"minute must be in 0..59, not {minute}")
    if not 0 <= second <= 59:
        raise ValueError(f"second must be in 0..59, not {second}")
    if not 0 <= microsecond <= 999999:
        raise ValueError(f"microsecond must be in 0..999999, not {microsecond}")
    if fold not in (0, 1):
        raise ValueError(f"fold must be either 0 or 1, not {fold}")
    return hour, minute, second, microsecond


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_DAY_MICROSECONDS < offset._us < _DAY_MICROSECONDS:
        raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}")


def _check_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")


def _offset_text(offset, separator=":"):
    """An offset as +HH:MM[:SS[.ffffff]]."""
    if offset is None:
        return ""
    us = offset._us
    sign = "-" if us < 0 else "+"
    seconds, micros = divmod(abs(us), 1_000_000)
    minutes, seconds = divmod(seconds, 60)
    text = f"{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}"
    if seconds or micros:
        text += f"{separator}{seconds:02d}"
        if micros:
            text += f".{micros:06d}"
    return text


def _time_text(hour, minute, second, micros, timespec):
    if timespec == "auto":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{micros:06d}" if micros else f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{micros // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{micros:06d}"
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 'timespec' must be str, not {type(timespec).__name__}")
    raise ValueError("Unknown timespec value")


def _strftime(obj, format, timetuple):
    """Serves what depends on microseconds and the zone, and leaves the rest to the time module."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if "%" not in format:
        return format
    pieces = []
    at = 0
    end = len(format)
    while at < end:
        c = format[at]
        at += 1
        if c != "%" or at == end:
            pieces.append(c)
            continue
        c = format[at]
        at += 1
        if c == "f":
            pieces.append("%06d" % getattr(obj, "microsecond", 0))
        elif c == "z":
            pieces.append(_offset_text(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif c == ":" and at < end and format[at] == "z":
            at += 1
            pieces.append(_offset_text(obj.utcoffset()) if hasattr(obj, "utcoffset") else "")
        elif c == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            pieces.append((name or "").replace("%", "%%"))
        elif c in "YGFC":
            year = timetuple[0]
            if c == "G":
                year = date(*timetuple[:3]).isocalendar()[0]
            pieces.append("%02d" % (year // 100) if c == "C" else "%04d" % year + ("-%m-%d" if c == "F" else ""))
        else:
            pieces.append("%" + c)
    return _time.strftime("".join(pieces), timetuple)


def _compare(a, b):
    return 0 if a == b else 1 if a > b else -1


def _half_even(numerator, denominator):
    """The quotient of two integers, rounded half to even."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    quotient, rest = divmod(numerator, denominator)
    rest *= 2
    return quotient + (rest > denominator or rest == denominator and quotient & 1)


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""

    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = 0
        rest = 0.0
        for name, amount, unit in (("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, 1_000_000),
                                   ("minutes", minutes, 60_000_000), ("hours", hours, 3_600_000_000), ("days", days, _DAY_MICROSECONDS),
                                   ("weeks", weeks, 7 * _DAY_MICROSECONDS)):
            if isinstance(amount, int):
                us += amount * unit
            elif isinstance(amount, float):
                # The whole part is exact; of the fraction, what is below a microsecond waits for the others'.
                fraction, whole = _math.modf(amount)
                us += int(whole) * unit
                fraction, whole = _math.modf(fraction * unit)
                us += int(whole)
                rest += fraction
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(amount).__name__}")
        if rest:
            whole = round(rest)
            # A tie is decided by the sum, not by the fraction alone.
            if abs(rest - int(rest)) == 0.5:
                whole = 2 * round((rest + (us & 1)) * 0.5) - (us & 1)
            us += whole
        return cls._of(us)

    @classmethod
    def _of(cls, us):
        if not -999_999_999 * _DAY_MICROSECONDS <= us < 1_000_000_000 * _DAY_MICROSECONDS:
            days = us // _DAY_MICROSECONDS
            if not -2**31 <= days < 2**31:
                raise OverflowError("Python int too large to convert to C int")
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = _new(cls)
        self._us = us
        return self

    @property
    def days(self):
        """Number of days."""
        return self._us // _DAY_MICROSECONDS

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._us % _DAY_MICROSECONDS // 1_000_000

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._us % 1_000_000

    def total_seconds(self):
        """Total seconds in the duration."""
        return self._us / 1_000_000

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (("days", self.days), ("seconds", self.seconds), ("microseconds", self.microseconds)) if value]
        cls = type(self)
        return f"{'datetime.timedelta' if cls is timedelta else cls.__name__}({', '.join(parts) or '0'})"

    def __str__(self):
        days, rest = divmod(self._us, _DAY_MICROSECONDS)
        seconds, micros = divmod(rest, 1_000_000)
        minutes, seconds = divmod(seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        return f"{text}.{micros:06d}" if micros else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us + other._us)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us - other._us)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._us - self._us)
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._us)

    def __pos__(self):
        return timedelta._of(self._us)

    def __abs__(self):
        return timedelta._of(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_half_even(self._us * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._us // _divisor(other))
        if isinstance(other, timedelta):
            return self._us // _divisor(other._us)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return timedelta._of(_half_even(self._us, _divisor(other)))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return timedelta._of(_half_even(self._us * denominator, _divisor(numerator)))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._us % _divisor(other._us))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us, _divisor(other._us))
            return quotient, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _divisor(number):
    if number == 0:
        raise ZeroDivisionError("division by zero")
    return number


class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday))
or via the object attributes as named in the above tuple."""

    def __new__(cls, year, week, weekday, /):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


def _missing(values, names):
    for at, value in enumerate(values):
        if value is None:
            raise TypeError(f"function missing required argument '{names[at]}' (pos {at + 1})")


class date:
    """date(year, month, day) --> date object"""

    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=None, month=None, day=None):
        if month is None and isinstance(year, (bytes, str)) and len(year) == 4:
            state = year.encode("latin-1") if isinstance(year, str) else year
            if 1 <= state[2] <= 12:
                return cls._of(state[0] * 256 + state[1], state[2], state[3])
        if day is None:
            _missing((year, month, day), ("year", "month", "day"))
        return cls._of(*_check_date(year, month, day))

    @classmethod
    def _of(cls, year, month, day):
        self = _new(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hash = -1
        return self

    year = property(_attrgetter("_year"))
    month = property(_attrgetter("_month"))
    day = property(_attrgetter("_day"))

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse_date(string)
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """int, int, int -> Construct a date from the ISO year, week number and weekday.

This is the inverse of the function date.isocalendar()"""
        return cls(*_from_iso_week(_index(year), _index(week), _index(day)))

    @classmethod
    def strptime(cls, date_string, format, /):
        """Parse a date string according to the given format (like time.strptime())."""
        import _strptime
        return _strptime._strptime_datetime_date(cls, date_string, format)

    def __repr__(self):
        cls = type(self)
        return f"{'datetime.date' if cls is date else cls.__name__}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """Return ctime() style string."""
        return f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        """Format using strftime().

Example: "%d/%m/%Y, %H:%M:%S"."""
        return _strftime(self, format, self.timetuple())

    def __format__(self, format_spec):
        """Formats self with strftime."""
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), _day_of_year(self._year, self._month, self._day), -1))

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return (_to_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return self.weekday() + 1

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        today = _to_ordinal(self._year, self._month, self._day)
        year = self._year
        monday = _first_iso_monday(year)
        if today < monday:
            year -= 1
            monday = _first_iso_monday(year)
        elif today >= monday + 364 and today >= _first_iso_monday(year + 1):
            year += 1
            monday = _first_iso_monday(year)
        week, day = divmod(today - monday, 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, date) and not isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash(self._state())
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._shifted(other.days)

    __radd__ = __add__

    def _shifted(self, days):
        ordinal = self.toordinal() + days
        if not 0 < ordinal <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _state(self):
        return bytes((*divmod(self._year, 256), self._month, self._day))

    def __reduce__(self):
        return type(self), (self._state(),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """Abstract base class for time zone info objects."""

    __slots__ = ()

    def tzname(self, dt, /):
        """datetime -> string name of time zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        make_args = getattr(self, "__getinitargs__", None)
        return type(self), make_args() if make_args else (), self.__getstate__()


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state = hour.encode("latin-1") if isinstance(hour, str) else hour
            if state[0] & 0x7F < 24:
                zone = minute or None
                if zone is not None and not isinstance(zone, _tzinfo_class):
                    raise TypeError("bad tzinfo state arg")
                return cls._of(state[0] & 0x7F, state[1], state[2], int.from_bytes(state[3:6]), zone, state[0] >> 7)
        fields = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return cls._of(*fields, tzinfo, fold)

    @classmethod
    def _of(cls, hour, minute, second, microsecond, zone, fold):
        self = _new(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = zone
        self._fold = fold
        self._hash = -1
        return self

    hour = property(_attrgetter("_hour"))
    minute = property(_attrgetter("_minute"))
    second = property(_attrgetter("_second"))
    microsecond = property(_attrgetter("_microsecond"))
    tzinfo = property(_attrgetter("_tzinfo"))
    fold = property(_attrgetter("_fold"))

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a time from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse_time(string[1:] if string.startswith("T") else string)
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        *clock, zone, _ = fields
        return cls(*clock, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        """Parse a time string according to the given format (like time.strptime())."""
        import _strptime
        return _strptime._strptime_datetime_time(cls, date_string, format)

    def _compare_key(self, other, equality):
        if self._tzinfo is other._tzinfo:
            mine = other_offset = None
        else:
            mine, other_offset = self.utcoffset(), other.utcoffset()
        if mine == other_offset:
            return self._clock(), other._clock()
        if mine is None or other_offset is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._micros() - mine._us, other._micros() - other_offset._us

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other, False)
        return a < b

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other, False)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other, False)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        a, b = self._compare_key(other, False)
        return a >= b

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._micros() - offset._us if offset else self._micros())
        return self._hash

    def __repr__(self):
        cls = type(self)
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        return f"{'datetime.time' if cls is time else cls.__name__}({', '.join(parts)}{_zone_text(self)})"

    def isoformat(self, timespec="auto"):
        """Return the time formatted according to ISO.

The full format is 'HH:MM:SS.mmmmmm+zz:zz'. By default, the fractional
part is omitted if self.microsecond == 0."""
        return _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """Format using strftime().

The date part of the timestamp passed to underlying strftime should not be used."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def utcoffset(self):
        """Return the timezone offset as timedelta positive east of UTC (negative west of UTC)."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(None)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        """Return the timezone name."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(None)
        _check_name(name)
        return name

    def dst(self):
        """Return the DST offset as timedelta positive east of UTC."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(None)
        _check_offset("dst", offset)
        return offset

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return time with new specified fields."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce_ex__(self, protocol):
        hour = self._hour + 128 if self._fold and protocol > 3 else self._hour
        state = bytes((hour, self._minute, self._second)) + self._microsecond.to_bytes(3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


_tzinfo_class = tzinfo
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _zone_text(obj):
    text = f", tzinfo={obj._tzinfo!r}" if obj._tzinfo is not None else ""
    return text + ", fold=1" if obj._fold else text


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state = year.encode("latin-1") if isinstance(year, str) else year
            if 1 <= state[2] & 0x7F <= 12:
                if month is not None and not isinstance(month, _tzinfo_class):
                    raise TypeError("bad tzinfo state arg")
                return cls._of(state[0] * 256 + state[1], state[2] & 0x7F, state[3], state[4], state[5], state[6], int.from_bytes(state[7:10]), month, state[2] >> 7)
        if day is None:
            _missing((year, month, day), ("year", "month", "day"))
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        return cls._of(year, month, day, hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def _of(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, zone=None, fold=0):
        self = _new(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = zone
        self._fold = fold
        self._hash = -1
        return self

    hour = property(_attrgetter("_hour"))
    minute = property(_attrgetter("_minute"))
    second = property(_attrgetter("_second"))
    microsecond = property(_attrgetter("_microsecond"))
    tzinfo = property(_attrgetter("_tzinfo"))
    fold = property(_attrgetter("_fold"))

    @classmethod
    def _from_clock(cls, t, utc, zone):
        if isinstance(t, float):
            if t != t:
                raise ValueError("Invalid value NaN (not a number)")
            micros = _half_even(*_scaled(t))
            t, micros = divmod(micros, 1_000_000)
        elif isinstance(t, int):
            micros = 0
        else:
            try:
                t, micros = _index(t), 0
            except TypeError:
                raise TypeError(f"argument must be int or float, not {type(t).__name__}") from None
        parts = (_time.gmtime if utc else _time.localtime)(t)
        result = cls(*parts[:5], min(parts[5], 59), micros, zone)
        if zone is None and not utc:
            # Of two equal local times, the second has the same time a fold before it.
            day = 86400
            if t < day:
                return result
            before = cls(*_time.localtime(t - day)[:6], micros)
            jump = result - before - timedelta(0, day)
            if jump.days < 0:
                if cls(*_time.localtime(t + jump.days * day + jump.seconds)[:6], micros) == result:
                    result._fold = 1
        elif zone is not None:
            result = zone.fromutc(result)
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_zone(tz)
        return cls._from_clock(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. "
                      "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).",
                      DeprecationWarning, stacklevel=2)
        return cls._from_clock(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
                      "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls._from_clock(_time.time(), True, None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        fields = _parse_datetime(string)
        if fields is None:
            raise ValueError(f"Invalid isoformat string: {string!r}")
        ymd, (*clock, zone, next_day) = fields
        if next_day:
            year, month, day = _check_date(*ymd)
            ordinal = _to_ordinal(year, month, day) + 1
            ymd = _from_ordinal(ordinal) if ordinal <= _MAXORDINAL else (10000, 1, 1)
        return cls(*ymd, *clock, zone)

    @classmethod
    def strptime(cls, date_string, format, /):
        """Parse a date and time string according to the given format (like time.strptime())."""
        import _strptime
        return _strptime._strptime_datetime_datetime(cls, date_string, format)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        saving = self.dst()
        return self._tuple(-1 if saving is None else 1 if saving else 0)

    def _tuple(self, is_dst):
        year, month, day = self._year, self._month, self._day
        return _time.struct_time((year, month, day, self._hour, self._minute, self._second, (_to_ordinal(year, month, day) + 6) % 7,
                                  _day_of_year(year, month, day), is_dst))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        return (self - offset if offset else self)._tuple(0)

    def _local_seconds(self):
        """Seconds since the epoch of a naive time that is local."""
        wall = (self - _EPOCH)._us // 1_000_000

        def local(seconds):
            parts = _time.localtime(seconds)[:6]
            return (datetime(*parts) - _EPOCH)._us // 1_000_000
        shift = local(wall) - wall
        first = wall - shift
        seen = local(first)
        if seen == wall:
            # There may be another time with the same reading.
            second = first + (-86400, 86400)[self._fold]
            other = local(second) - second
            if other == shift:
                return first
        else:
            other = seen - first
        second = wall - other
        if local(second) == wall:
            return second
        if seen == wall:
            return first
        # The clock skips this reading.
        return (max, min)[self._fold](first, second)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        if self._tzinfo is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (self - _UTC_EPOCH).total_seconds()

    def date(self):
        """Return date object with same year, month and day."""
        return _date_class._of(self._year, self._month, self._day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _time_class._of(self._hour, self._minute, self._second, self._microsecond, None, self._fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time_class._of(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return datetime with new specified fields."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _local_zone(self):
        seconds = self._local_seconds() if self._tzinfo is None else (self - _UTC_EPOCH)._us // 1_000_000
        local = _time.localtime(seconds)
        return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is None:
            tz = self._local_zone()
        elif not isinstance(tz, _tzinfo_class):
            _check_zone(tz)
        mine = self._tzinfo
        if mine is tz:
            return self
        offset = None if mine is None else self.utcoffset()
        if offset is None:
            mine = self.replace(tzinfo=None)._local_zone()
            if mine is tz:
                return self
            offset = mine.utcoffset(self)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        """Return ctime() style string."""
        return (f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'."""
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        if len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not a string of length {len(sep)}")
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
                f"{_time_text(self._hour, self._minute, self._second, self._microsecond, timespec)}{_offset_text(self.utcoffset())}")

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        cls = type(self)
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        return f"{'datetime.datetime' if cls is datetime else cls.__name__}({', '.join(map(str, parts))}{_zone_text(self)})"

    def utcoffset(self):
        """Return the timezone offset as timedelta positive east of UTC (negative west of UTC)."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.utcoffset(self)
        _check_offset("utcoffset", offset)
        return offset

    def tzname(self):
        """Return the timezone name."""
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        _check_name(name)
        return name

    def dst(self):
        """Return the DST offset as timedelta positive east of UTC."""
        if self._tzinfo is None:
            return None
        offset = self._tzinfo.dst(self)
        _check_offset("dst", offset)
        return offset

    def _micros(self):
        days = _to_ordinal(self._year, self._month, self._day)
        return (((days * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    def _compare_keys(self, other, equality):
        if self._tzinfo is other._tzinfo:
            return self._micros(), other._micros()
        mine, theirs = self.utcoffset(), other.utcoffset()
        if equality and (mine != self.replace(fold=not self._fold).utcoffset() or theirs != other.replace(fold=not other._fold).utcoffset()):
            # A time that a change of the clock repeats or skips equals none of another zone.
            return 0, 1
        if mine == theirs:
            return self._micros(), other._micros()
        if mine is None or theirs is None:
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._micros() - mine._us, other._micros() - theirs._us

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_keys(other, True)
        return a == b

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_keys(other, False)
        return a < b

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_keys(other, False)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_keys(other, False)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._compare_keys(other, False)
        return a >= b

    def __hash__(self):
        if self._hash == -1:
            offset = (self.replace(fold=0) if self._fold else self).utcoffset()
            self._hash = hash(self._micros() - offset._us if offset is not None else self._micros())
        return self._hash

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(other._us)

    __radd__ = __add__

    def _moved(self, us):
        seconds, micros = divmod(self._micros() + us, 1_000_000)
        days, seconds = divmod(seconds, 86400)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        minutes, seconds = divmod(seconds, 60)
        cls = type(self)
        make = cls._of if cls is datetime else cls
        return make(*_from_ordinal(days), minutes // 60, minutes % 60, seconds, micros, self._tzinfo)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._us)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._micros() - other._micros()
        if self._tzinfo is other._tzinfo:
            return timedelta._of(difference)
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return timedelta._of(difference)
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(difference + theirs._us - mine._us)

    def __reduce_ex__(self, protocol):
        month = self._month + 128 if self._fold and protocol > 3 else self._month
        state = bytes((*divmod(self._year, 256), month, self._day, self._hour, self._minute, self._second)) + self._microsecond.to_bytes(3)
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _scaled(seconds):
    numerator, denominator = seconds.as_integer_ratio() if _math.isfinite(seconds) else _raise_range()
    return numerator * 1_000_000, denominator


def _raise_range():
    raise OverflowError("timestamp out of range for platform time_t")


_date_class = date
_time_class = time
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1)


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if name is None and not offset and cls is timezone and "utc" in cls.__dict__:
            return cls.utc
        _check_offset("utcoffset", offset)
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__(), None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"datetime.timezone({', '.join(map(repr, self.__getinitargs__()))})"

    def __str__(self):
        return self.tzname(None)

    @staticmethod
    def _check(name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check("utcoffset", dt)
        return self._offset

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        self._check("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt, /):
        """Return None."""
        self._check("dst", dt)
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
_UTC_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _digits(text, start, count):
    """A number of exactly so many ASCII digits, or None."""
    part = text[start:start + count]
    return int(part) if len(part) == count and part.isascii() and part.isdigit() else None


def _parse_date(text):
    """(year, month, day) of YYYY-MM-DD, YYYYMMDD or a week date; None for another form."""
    year = _digits(text, 0, 4)
    if year is None:
        return None
    dashed = text[4:5] == "-"
    at = 5 if dashed else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, 2)
        if week is None:
            return None
        at += 3
        if at == len(text):
            return _from_iso_week(year, week, 1)
        if dashed:
            if text[at] != "-":
                return None
            at += 1
        day = _digits(text, at, 1)
        return _from_iso_week(year, week, day) if day is not None and at + 1 == len(text) else None
    month = _digits(text, at, 2)
    at += 2
    if dashed:
        if text[at:at + 1] != "-":
            return None
        at += 1
    day = _digits(text, at, 2)
    return (year, month, day) if month is not None and day is not None and at + 2 == len(text) else None


def _parse_clock(text):
    """[hour, minute, second, microsecond], or None."""
    fields = [_digits(text, 0, 2), 0, 0, 0]
    if fields[0] is None:
        return None
    at = 2
    colons = text[2:3] == ":"
    for place in (1, 2):
        if at == len(text):
            return fields
        if text[at] in ".," and place > 1:
            break
        if colons:
            if text[at] != ":":
                return None
            at += 1
        fields[place] = _digits(text, at, 2)
        if fields[place] is None:
            return None
        at += 2
    if at < len(text):
        if text[at] not in ".,":
            return None
        fraction = text[at + 1:]
        if not (fraction.isascii() and fraction.isdigit()):
            return None
        fields[3] = int(fraction[:6].ljust(6, "0"))
    return fields


def _parse_time(text):
    """(hour, minute, second, microsecond, tzinfo, whether midnight of the next day), or None."""
    at = max(text.find("+"), text.find("-"), text.find("Z"))
    zone = None
    if at >= 0:
        clock, rest = text[:at], text[at + 1:]
        if text[at] == "Z":
            if rest:
                return None
            zone = UTC
        else:
            fields = _parse_clock(rest)
            if fields is None:
                return None
            offset = timedelta(hours=fields[0], minutes=fields[1], seconds=fields[2], microseconds=fields[3])
            zone = timezone(-offset if text[at] == "-" else offset)
    else:
        clock = text
    fields = _parse_clock(clock)
    if fields is None:
        return None
    if fields[0] == 24:
        if any(fields[1:]):
            raise ValueError("minute, second, and microsecond must be 0 when hour is 24")
        return 0, 0, 0, 0, zone, True
    return *fields, zone, False


def _parse_datetime(text):
    # The date ends behind a week date or behind eight or ten characters; one character separates it from the time.
    if text[4:5] == "-":
        end = (10 if text[8:9] == "-" else 8) if text[5:6] == "W" else 10
    elif text[4:5] == "W":
        end = 7
        while end < len(text) and text[end].isdigit():
            end += 1
        if end >= 9 and end != 8:
            end = 8 if end % 2 == 0 else 7
    else:
        end = 8
    ymd = _parse_date(text[:end])
    if ymd is None:
        return None
    if len(text) <= end:
        return ymd, (0, 0, 0, 0, None, False)
    clock = _parse_time(text[end + 1:])
    return None if clock is None else (ymd, clock)
