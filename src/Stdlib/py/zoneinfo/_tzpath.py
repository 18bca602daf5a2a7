"""Where the files of the time zones are."""
import os

_DEFAULT = "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo"
TZPATH = ()


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""


def reset_tzpath(to=None):
    """Sets the folders that are searched; without an argument, to what PYTHONTZPATH or the system says."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
        if not all(map(os.path.isabs, to)):
            raise ValueError(_invalid_message([path for path in to if not os.path.isabs(path)]))
        TZPATH = tuple(to)
        return
    given = os.environ.get("PYTHONTZPATH")
    paths = (_DEFAULT if given is None else given).split(os.pathsep)
    wrong = [path for path in paths if path and not os.path.isabs(path)]
    if wrong:
        import warnings
        warnings.warn("Invalid paths specified in PYTHONTZPATH environment variable. " + _invalid_message(wrong), InvalidTZPathWarning, stacklevel=5)
    TZPATH = tuple(path for path in paths if path and os.path.isabs(path))


def _invalid_message(paths):
    joined = "\n    ".join(repr(path) for path in paths)
    return f"Paths should be absolute but found the following relative paths:\n    {joined}"


def find_tzfile(key):
    """The path of the file for a key, or None."""
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    # A key that is written in another way is none.
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    base = os.path.normpath(os.path.join("_", "_"))[:-1]
    if not os.path.normpath(os.path.join(base, normal)).startswith(base):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return path
    return None


def available_timezones():
    """Returns a set containing all available time zones."""
    zones = set()
    for folder in TZPATH:
        if not os.path.exists(folder):
            continue
        for root, folders, files in os.walk(folder):
            if root == folder:
                for skipped in ("right", "posix"):
                    if skipped in folders:
                        folders.remove(skipped)
            for name in files:
                path = os.path.join(root, name)
                key = os.path.relpath(path, start=folder)
                if key not in zones and _is_zone(path):
                    zones.add(key)
    zones.discard("posixrules")
    return zones


def _is_zone(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"TZif"
    except OSError:
        return False


reset_tzpath()
