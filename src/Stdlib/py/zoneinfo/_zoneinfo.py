"""Time zones from files of the format TZif (RFC 8536)."""
from bisect import bisect_right
from collections import OrderedDict
from datetime import datetime, timedelta, tzinfo
import calendar
import re
import struct
import weakref

from . import _tzpath

_EPOCH = datetime(1970, 1, 1)
_EPOCH_ORDINAL = _EPOCH.toordinal()


class ZoneInfo(tzinfo):
    _strong_cache_size = 8
    _strong_cache = OrderedDict()
    _weak_cache = weakref.WeakValueDictionary()

    def __init_subclass__(cls):
        cls._strong_cache = OrderedDict()
        cls._weak_cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        instance = cls._weak_cache.get(key)
        if instance is None:
            instance = cls._weak_cache.setdefault(key, cls._load(key))
            instance._from_cache = True
        # The last ones that were asked for stay alive.
        cls._strong_cache[key] = cls._strong_cache.pop(key, instance)
        if len(cls._strong_cache) > cls._strong_cache_size:
            cls._strong_cache.popitem(last=False)
        return instance

    @classmethod
    def no_cache(cls, key):
        """Get a new instance of ZoneInfo, bypassing the cache."""
        instance = cls._load(key)
        instance._from_cache = False
        return instance

    @classmethod
    def from_file(cls, file, /, key=None):
        """Create a ZoneInfo file from a file object."""
        instance = super().__new__(cls)
        instance._key = key
        instance._file_path = None
        instance._read(file)
        instance._from_cache = False
        instance._file_repr = repr(file)
        return instance

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Clear the ZoneInfo cache."""
        if only_keys is not None:
            for key in only_keys:
                cls._weak_cache.pop(key, None)
                cls._strong_cache.pop(key, None)
        else:
            cls._weak_cache.clear()
            cls._strong_cache.clear()

    @classmethod
    def _load(cls, key):
        path = _tzpath.find_tzfile(key)
        if path is None:
            raise _tzpath.ZoneInfoNotFoundError(f"No time zone found with key {key}")
        instance = super().__new__(cls)
        instance._key = key
        instance._file_path = path
        instance._file_repr = None
        with open(path, "rb") as file:
            instance._read(file)
        return instance

    @property
    def key(self):
        return self._key

    # ---- what a tzinfo answers

    def utcoffset(self, dt):
        """Retrieve a timedelta representing the UTC offset in a zone at the given datetime."""
        return self._find(dt)[0]

    def dst(self, dt):
        """Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime."""
        return self._find(dt)[1]

    def tzname(self, dt):
        """Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime."""
        return self._find(dt)[2]

    def _find(self, dt):
        if dt is None:
            return self._constant if self._constant is not None else (None, None, None)
        seconds = (dt.toordinal() - _EPOCH_ORDINAL) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        wall = self._wall[dt.fold]
        if wall and seconds < wall[0]:
            return self._before
        if not wall or seconds > wall[-1]:
            if isinstance(self._after, _Rule):
                return self._after.at_wall(seconds, dt.year, dt.fold)
            return self._after
        return self._infos[bisect_right(wall, seconds) - 1]

    def fromutc(self, dt):
        """Given a datetime with local time in UTC, retrieve an adjusted datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        seconds = (dt.toordinal() - _EPOCH_ORDINAL) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        transitions = self._transitions
        fold = 0
        if transitions and seconds < transitions[0]:
            info = self._before
        elif transitions and (seconds < transitions[-1] or not isinstance(self._after, _Rule)):
            at = bisect_right(transitions, seconds) - 1
            info = self._infos[at]
            previous = self._infos[at - 1] if at else self._before
            fold = int(previous[0] - info[0] > timedelta(seconds=seconds - transitions[at]))
        elif isinstance(self._after, _Rule):
            info, fold = self._after.at_utc(seconds, dt.year)
            if transitions and not fold:
                previous = self._infos[-2] if len(self._infos) > 1 else self._before
                fold = int(self._infos[-1][0] == info[0] and previous[0] - info[0] > timedelta(seconds=seconds - transitions[-1]))
        else:
            info = self._after
        return (dt + info[0]).replace(fold=fold)

    # ---- reading

    def _read(self, file):
        transitions, indices, offsets, is_dst, names, footer = _read_data(file)
        dst = _dst_offsets(indices, offsets, is_dst)
        infos = [(timedelta(seconds=o), timedelta(seconds=d), n) for o, d, n in zip(offsets, dst, names)]
        self._transitions = transitions
        self._infos = [infos[i] for i in indices]
        self._before = next((info for info, flag in zip(infos, is_dst) if not flag), infos[0] if infos else None)
        if footer:
            self._after = _parse_rule(footer)
        elif indices:
            self._after = self._infos[-1]
        else:
            self._after = self._before
        if not transitions and self._before is None and not isinstance(self._after, _Rule):
            self._before = self._after
        early, late = [], []
        previous = self._before
        for moment, info in zip(transitions, self._infos):
            before, after = (previous or info)[0].total_seconds(), info[0].total_seconds()
            early.append(moment + int(max(before, after)))
            late.append(moment + int(min(before, after)))
            previous = info
        self._wall = early, late
        # A zone that never changes has an offset at no time in particular.
        self._constant = self._after if not isinstance(self._after, _Rule) and all(info == self._after for info in infos) else None

    def __repr__(self):
        if self._key is not None:
            return f"{self.__class__.__module__}.{self.__class__.__qualname__}(key={self._key!r})"
        return f"{self.__class__.__module__}.{self.__class__.__qualname__}.from_file({self._file_repr})"

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __reduce__(self):
        if self._key is None:
            import pickle
            raise pickle.PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return self.__class__._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


def _read_data(file):
    """The transitions, their kinds, the kinds, and the rule for the time after."""
    version, counts = _read_header(file)
    size = 4
    if version >= 2:
        # The data in 64 bits follows that in 32 bits.
        gmt, std, leaps, times, kinds, chars = counts
        file.seek(times * 4 + times + kinds * 6 + chars + leaps * 8 + std + gmt, 1)
        version, counts = _read_header(file)
        size = 8
    gmt, std, leaps, times, kinds, chars = counts
    transitions = list(struct.unpack(f">{times}{'q' if size == 8 else 'l'}", file.read(times * size)))
    indices = list(file.read(times))
    records = [struct.unpack(">lbb", file.read(6)) for _ in range(kinds)]
    text = file.read(chars)
    names = [text[at:text.find(b"\x00", at)].decode() for _, _, at in records]
    footer = b""
    if size == 8:
        file.seek(std + gmt + leaps * 12, 1)
        if file.read(1) == b"\n":
            footer = file.readline().rstrip(b"\n")
    return transitions, indices, [r[0] for r in records], [r[1] for r in records], names, footer.decode("ascii")


def _read_header(file):
    if file.read(4) != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    version = file.read(1)
    file.read(15)
    return 1 if version == b"\x00" else int(version), struct.unpack(">6l", file.read(24))


def _dst_offsets(indices, offsets, is_dst):
    """How much each kind differs from standard time: by what comes before it, else by what follows."""
    dst = [0] * len(offsets)
    for steps in (zip(indices[1:], indices), zip(indices, indices[1:])):
        for kind, neighbour in steps:
            if is_dst[kind] and not dst[kind] and not is_dst[neighbour]:
                dst[kind] = offsets[kind] - offsets[neighbour]
    return [d if d or not flag else 3600 for d, flag in zip(dst, is_dst)]


class _Rule:
    """A rule of the form of the environment variable TZ, with daylight saving time."""

    def __init__(self, std, dst, start, end):
        self.std = std
        self.dst = dst
        self.start = start
        self.end = end
        self.saving = int((dst[0] - std[0]).total_seconds())

    def _is_dst(self, seconds, start, end):
        return start <= seconds < end if start < end else not end <= seconds < start

    def at_wall(self, seconds, year, fold):
        start, end = self.start(year), self.end(year)
        # In the gap fold chooses the side; in the hour that is repeated as well.
        if fold == (self.saving >= 0):
            end -= self.saving
        else:
            start += self.saving
        return self.dst if self._is_dst(seconds, start, end) else self.std

    def at_utc(self, seconds, year):
        std, dst = int(self.std[0].total_seconds()), int(self.dst[0].total_seconds())
        start, end = self.start(year) - std, self.end(year) - dst
        is_dst = self._is_dst(seconds, start, end)
        # The moment at which a wall time is repeated.
        repeated = end if self.saving > 0 else start
        return self.dst if is_dst else self.std, int(repeated <= seconds < repeated + abs(self.saving))


_ZONE = re.compile(r"""
    (?P<std>[^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)
    (?:(?P<stdoff>[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)
      (?:(?P<dst>[^0-9:.+-]+|<[a-zA-Z0-9+-]+>)
        (?P<dstoff>[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)?)?)?
    """, re.VERBOSE)


def _parse_rule(text):
    """A TZ string: a constant kind, or a rule."""
    zone, *changes = text.split(",", 2)
    match = _ZONE.fullmatch(zone)
    if match is None:
        raise ValueError(f"{text!r} is not a valid TZ string")
    name = match.group("std").strip("<>")
    if match.group("stdoff") is None:
        raise ValueError(f"{text!r} is not a valid TZ string")
    offset = -_seconds(match.group("stdoff"))
    std = timedelta(seconds=offset), timedelta(0), name
    if match.group("dst") is None:
        return std
    given = match.group("dstoff")
    dst_offset = offset + 3600 if given is None else -_seconds(given)
    dst = timedelta(seconds=dst_offset), timedelta(seconds=dst_offset - offset), match.group("dst").strip("<>")
    if len(changes) != 2:
        raise ValueError(f"Missing transition rules in TZ string: {text!r}")
    return _Rule(std, dst, *map(_parse_change, changes))


def _seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def _parse_change(text):
    """A function from the year to the second of the change, in the time that is left."""
    day, _, moment = text.partition("/")
    second = _seconds(moment) if moment else 7200
    if day.startswith("M"):
        month, week, weekday = map(int, day[1:].split("."))

        def change(year):
            first, days = calendar.monthrange(year, month)
            # Sunday is 0 in rules, 6 in the calendar.
            at = (weekday - (first + 1)) % 7 + 1 + (week - 1) * 7
            if at > days:
                at -= 7
            return (datetime(year, month, at).toordinal() - _EPOCH_ORDINAL) * 86400 + second
    else:
        julian = day.startswith("J")
        number = int(day[1:] if julian else day)

        def change(year):
            days = number - 1 if julian else number
            if julian and number >= 60 and calendar.isleap(year):
                days += 1
            return (datetime(year, 1, 1).toordinal() + days - _EPOCH_ORDINAL) * 86400 + second
    return change
