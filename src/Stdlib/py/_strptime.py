"""Strptime-related classes and functions: what time.strptime() and the strptime() methods of datetime do.

See https://docs.python.org/3.14/library/datetime.html#format-codes
"""
import re
import time
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = []

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")


def _names(names):
    """An alternative of names, the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


def _zone_names():
    return [name.lower() for name in ("UTC", "GMT", *time.tzname)]


def _directives():
    patterns = {
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
        "A": f"(?P<A>{_names(_DAYS)})",
        "a": f"(?P<a>{'|'.join(name[:3] for name in _DAYS)})",
        "B": f"(?P<B>{_names(_MONTHS)})",
        "b": f"(?P<b>{'|'.join(name[:3] for name in _MONTHS)})",
        "p": "(?P<p>am|pm)",
        "Z": f"(?P<Z>{_names(map(re.escape, dict.fromkeys(_zone_names())))})",
        "%": "%",
    }
    patterns["e"] = patterns["d"].replace("<d>", "<e>")
    patterns["k"] = patterns["H"]
    patterns["l"] = patterns["I"]
    patterns["P"] = patterns["Op"] = patterns["p"]
    # The alternative digits of this locale are none.
    for c in "CdeHImMSwy":
        patterns["O" + c] = ""
    for c, meaning in (("T", "%H:%M:%S"), ("R", "%H:%M"), ("r", "%I:%M:%S %p"), ("x", "%m/%d/%y"), ("X", "%H:%M:%S"), ("c", "%a %b %d %H:%M:%S %Y")):
        patterns[c] = _translate(meaning, patterns)[0]
    return patterns


def _translate(format, patterns):
    """The regular expression for a format, and the directives in it."""
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
            if c not in patterns:
                raise ValueError(f"'{c}' is a bad directive in format '{format}'") from None
            seen.append(c)
            parts.append(patterns[c])
    return "".join(parts), seen


_cache = {}


def _compiled(format):
    key = format, time.tzname
    found = _cache.get(key)
    if found is None:
        if len(_cache) > 10:
            _cache.clear()
        source, seen = _translate(format, _directives())
        pattern = re.compile(source, re.IGNORECASE)
        if any(c in seen for c in "de") and not any(c in seen for c in "yYGcx"):
            import warnings
            warnings.warn("Parsing dates involving a day of month without a year specified is ambiguous\n"
                          "and fails to parse leap day. The default behavior will change in Python 3.15\n"
                          "to either always raise an exception or to use a different default year (TBD).\n"
                          "To avoid trouble, add a specific year to the input & format.\n"
                          "See https://github.com/python/cpython/issues/70647.", DeprecationWarning, skip_file_prefixes=(__file__,))
        found = _cache[key] = pattern
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
    month = number("m") or 1
    if "B" in groups:
        month = _MONTHS.index(groups["B"].lower()) + 1
    elif name := groups.get("b"):
        month = [full[:3] for full in _MONTHS].index(name.lower()) + 1
    day = number("d") or number("e") or 1
    hour = number("H") or 0
    if "I" in groups:
        hour = number("I") % 12 + (12 if groups.get("p", "").lower() == "pm" else 0)
    weekday = None
    if "A" in groups:
        weekday = _DAYS.index(groups["A"].lower())
    elif "a" in groups:
        weekday = [full[:3] for full in _DAYS].index(groups["a"].lower())
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
        standard, summer = (n.lower() for n in time.tzname)
        if name in ("utc", "gmt"):
            is_dst = 0
        elif standard != summer:
            is_dst = 1 if name == summer else 0
        else:
            is_dst = 0

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
