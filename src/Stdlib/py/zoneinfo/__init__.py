"""IANA time zones: https://docs.python.org/3.14/library/zoneinfo.html"""
from . import _tzpath
from ._tzpath import InvalidTZPathWarning, ZoneInfoNotFoundError, available_timezones, reset_tzpath
from ._zoneinfo import ZoneInfo

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

for _object in (ZoneInfo, InvalidTZPathWarning, ZoneInfoNotFoundError):
    if _object is not InvalidTZPathWarning:
        _object.__module__ = __name__
del _object


def __getattr__(name):
    if name == "TZPATH":
        return _tzpath.TZPATH
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted(list(globals()) + ["TZPATH"])
