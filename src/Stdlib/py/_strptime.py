"""Strptime-related classes and functions: what time.strptime() and the strptime() methods of datetime do.

See https://docs.python.org/3.14/library/datetime.html#format-codes
"""
import locale
import re
import time
from datetime import date as _date, timedelta as _timedelta, timezone as _timezone

__all__ = []

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def _getlang():
    return locale.getlocale(locale.LC_TIME)


class LocaleTime:
    """The names that dates and times are written with, in lower case. PyLite has those of the locale C."""

    def __init__(self):
        self.lang = _getlang()
        self.f_weekday = [name.lower() for name in _DAYS]
        self.a_weekday = [name[:3] for name in self.f_weekday]
        # As months count from one, a name that is none comes first.
        self.f_month = ["", *(name.lower() for name in _MONTHS)]
        self.a_month = [name[:3] for name in self.f_month]
        self.am_pm = ["am", "pm"]
        self.LC_date_time = "%a %b %d %H:%M:%S %Y"
        self.LC_date = "%m/%d/%y"
        self.LC_time = "%H:%M:%S"
        self.tzname = time.tzname
        self.daylight = time.daylight
        self.timezone = frozenset({"utc", "gmt", time.tzname[0].lower()}), frozenset({time.tzname[1].lower()} if time.daylight else ())

    @property
    def current(self):
        """Whether neither the locale nor the zone has changed since."""
        return self.lang == _getlang() and self.tzname == time.tzname and self.daylight == time.daylight


class TimeRE(dict):
    """The regular expressions of directives."""

    def __init__(self, locale_time=None):
        self.locale_time = locale_time or LocaleTime()
        super().__init__({
            "d": r"(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])",
            "f": r"(?P<f>[0-9]{1,6})",
            "H": r"(?P<H>2[0-3]|[01]\d|\d)",
            "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
            "G": r"(?P<G>\d{4})",
            "j": r"(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
            "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
            "M": r"(?P<M>[0-5]\d|\d)",
            "S": r"(?P<S>6[01]|[0-5]\d|\d)",
            "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
            "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
            "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
            "u": r"(?P<u>[1-7])",
            "w": r"(?P<w>[0-6])",
            "y": r"(?P<y>\d\d)",
            "Y": r"(?P<Y>\d{4})",
            "z": r"(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))",
            "A": self._alternatives("A", self.locale_time.f_weekday),
            "a": self._alternatives("a", self.locale_time.a_weekday),
            "B": self._alternatives("B", self.locale_time.f_month[1:]),
            "b": self._alternatives("b", self.locale_time.a_month[1:]),
            "p": self._alternatives("p", self.locale_time.am_pm),
            "Z": self._alternatives("Z", {name for names in self.locale_time.timezone for name in names}),
            "%": "%",
        })
        self["e"] = self["d"].replace("<d>", "<e>")
        self["k"] = self["H"]
        self["l"] = self["I"]
        self["P"] = self["Op"] = self["p"]
        # The alternative digits of this locale are none.
        for c in "CdeHImMSwy":
            self["O" + c] = ""
        combined = {"T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "x": self.locale_time.LC_date,
                    "X": self.locale_time.LC_time, "c": self.locale_time.LC_date_time}
        for c, meaning in combined.items():
            self[c] = self.pattern(meaning)

    @staticmethod
    def _alternatives(directive, names):
        """A group that matches any of the names, the longest first."""
        names = sorted(filter(None, names), key=lambda name: (-len(name), name))
        return f"(?P<{directive}>{'|'.join(map(re.escape, names))})" if names else ""

    def pattern(self, format):
        """The regular expression for a format."""
        return self._translate(format)[0]

    def compile(self, format):
        """The pattern object for a format."""
        source, seen = self._translate(format)
        if any(c in seen for c in "de") and not any(c in seen for c in "yYGcx"):
            import warnings
            warnings.warn("Parsing dates involving a day of month without a year specified is ambiguous\n"
                          "and fails to parse leap day. The default behavior will change in Python 3.15\n"
                          "to either always raise an exception or to use a different default year (TBD).\n"
                          "To avoid trouble, add a specific year to the input & format.\n"
                          "See https://github.com/python/cpython/issues/70647.", DeprecationWarning, skip_file_prefixes=(__file__,))
        return re.compile(source, re.IGNORECASE)

    def _translate(self, format):
        parts = []
        seen = []
        at = 0
        while at < len(format):
            c = format[at]
            at += 1
            if c.isspace():
                while at < len(format) and format[at].isspace():
                    at += 1
                parts.append(r"\s+")
            elif c != "%":
                parts.append(re.escape(c))
            else:
                # Flags and widths say nothing about what is read.
                while at < len(format) and format[at] in "-_#0123456789":
                    at += 1
                c = format[at:at + 1]
                at += 1
                if c in "OE" and not format[at:at + 1].isspace():
                    c += format[at:at + 1]
                    at += 1
                if not c or c.isspace():
                    raise ValueError(f"stray % in format '{format}'") from None
                if c not in self:
                    raise ValueError(f"'{c}' is a bad directive in format '{format}'") from None
                seen.append(c)
                parts.append(self[c])
        return "".join(parts), seen


_CACHE_MAX_SIZE = 5
_TimeRE_cache = TimeRE()
_regex_cache = {}


def _compiled(format):
    global _TimeRE_cache
    if not _TimeRE_cache.locale_time.current:
        _TimeRE_cache = TimeRE()
        _regex_cache.clear()
    found = _regex_cache.get(format)
    if found is None:
        if len(_regex_cache) > _CACHE_MAX_SIZE:
            _regex_cache.clear()
        found = _regex_cache[format] = _TimeRE_cache.compile(format)
    return found


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _week_to_day_of_year(year, week, weekday, starts_monday):
    """The day of the year for a week number of %U or %W; weekday counts from Monday."""
    first = _date(year, 1, 1).weekday()
    if not starts_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def _offset(text):
    """(seconds, microseconds) of a UTC offset such as +05:30."""
    if text == "Z":
        return 0, 0
    sign = -1 if text[0] == "-" else 1
    body = text[1:]
    if body[2] == ":":
        if len(body) > 5 and body[5] != ":":
            raise ValueError(f"Inconsistent use of : in {text}")
        body = body.replace(":", "")
    seconds = int(body[:2]) * 3600 + int(body[2:4]) * 60 + int(body[4:6] or 0)
    return sign * seconds, sign * int(body[7:].ljust(6, "0") or 0)


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The fields of struct_time, the microseconds, and the microseconds of the UTC offset."""
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(arg)}")
    found = _compiled(format).match(data_string)
    if not found:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if found.end() != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[found.end():]}")
    groups = {key: value for key, value in found.groupdict().items() if value is not None}

    def number(key):
        return int(groups[key]) if key in groups else None

    year, iso_year = number("Y"), number("G")
    if year is None and "y" in groups:
        year = number("y")
        year += 2000 if year <= 68 else 1900
    names = _TimeRE_cache.locale_time
    month = number("m") or 1
    if "B" in groups:
        month = names.f_month.index(groups["B"].lower())
    elif "b" in groups:
        month = names.a_month.index(groups["b"].lower())
    day = number("d") or number("e") or 1
    hour = number("H") or 0
    if "I" in groups:
        hour = number("I") % 12 + (12 if groups.get("p", "").lower() == names.am_pm[1] else 0)
    weekday = None
    if "A" in groups:
        weekday = names.f_weekday.index(groups["A"].lower())
    elif "a" in groups:
        weekday = names.a_weekday.index(groups["a"].lower())
    elif "w" in groups:
        weekday = (number("w") - 1) % 7
    elif "u" in groups:
        weekday = number("u") - 1
    fraction = int(groups["f"].ljust(6, "0")) if "f" in groups else 0
    gmtoff, gmtoff_fraction = _offset(groups["z"].upper()) if groups.get("z") else (None, 0)
    zone, is_dst = None, -1
    if "Z" in groups:
        zone = groups["Z"]
        name = zone.lower()
        # A name that standard time and summer time share says nothing about which it is.
        if name in ("utc", "gmt") or time.tzname[0] != time.tzname[1] or not time.daylight:
            is_dst = 0 if name in names.timezone[0] else 1

    iso_week = number("V")
    if iso_year is not None:
        if "j" in groups:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")

    # 29 February without a year is looked at in a leap year.
    leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900
    day_of_year = number("j")
    if day_of_year is None and weekday is not None:
        if "U" in groups or "W" in groups:
            starts_monday = "W" in groups
            day_of_year = _week_to_day_of_year(year, number("W" if starts_monday else "U"), weekday, starts_monday)
        elif iso_year is not None and iso_week is not None:
            found_date = _date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = found_date.year, found_date.month, found_date.day
            day_of_year = found_date.timetuple().tm_yday
    if day_of_year is None:
        day_of_year = _date(year, month, day).toordinal() - _date(year, 1, 1).toordinal() + 1
    elif not (iso_year is not None and iso_week is not None):
        if day_of_year <= 0:
            year -= 1
            day_of_year += 366 if _is_leap(year) else 365
        found_date = _date.fromordinal(_date(year, 1, 1).toordinal() + day_of_year - 1)
        year, month, day = found_date.year, found_date.month, found_date.day
    if weekday is None:
        weekday = _date(year, month, day).weekday()
    if leap_day:
        year = 1900
    return (year, month, day, hour, number("M") or 0, number("S") or 0, weekday, day_of_year, is_dst, zone, gmtoff), fraction, gmtoff_fraction


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return a time struct based on the input string and the format string."""
    return time.struct_time(_strptime(data_string, format)[0])


def _zone(name, gmtoff, fraction):
    """The zone as further arguments of a constructor."""
    if gmtoff is None:
        return ()
    offset = _timedelta(seconds=gmtoff, microseconds=fraction)
    return (_timezone(offset, name) if name else _timezone(offset),)


def _strptime_datetime_date(cls, data_string, format="%a %b %d %Y"):
    """Return a date instance based on the input string and the format string."""
    fields, _, _ = _strptime(data_string, format)
    return cls(*fields[:3])


def _strptime_datetime_time(cls, data_string, format="%H:%M:%S"):
    """Return a time instance based on the input string and the format string."""
    fields, fraction, gmtoff_fraction = _strptime(data_string, format)
    return cls(*fields[3:6], fraction, *_zone(*fields[9:11], gmtoff_fraction))


def _strptime_datetime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return a datetime instance based on the input string and the format string."""
    fields, fraction, gmtoff_fraction = _strptime(data_string, format)
    return cls(*fields[:6], fraction, *_zone(*fields[9:11], gmtoff_fraction))
