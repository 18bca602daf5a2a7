"""The paths of pathlib that never touch the file system."""
import fnmatch
import os
import posixpath
import re
import sys
from collections.abc import Sequence
from pathlib._glob import match_parts


class PathParents(Sequence):
    """The ancestors of a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._drv = path.drive
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parsed_parts(self._drv, self._root, self._tail[:-idx - 1])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePath:
    """A path that is only computed with: it never touches the file system."""
    __module__ = 'pathlib'
    __slots__ = ('_raw_paths', '_parsed_cache', '_str_cache', '_hash_cache')

    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == 'nt' else PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    paths.append(arg.as_posix())
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                f"not {type(path).__name__!r}")
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """Construct a new path object of the same kind from any number of path-like objects."""
        return type(self)(*pathsegments)

    # ---- parts

    @classmethod
    def _flavour_split(cls, path):
        """Drive, root and the rest."""
        if cls.parser is posixpath:
            if not path.startswith('/'):
                return '', '', path
            if path.startswith('//') and not path.startswith('///'):
                return '', '//', path[2:]
            return '', '/', path.lstrip('/')
        return _windows_splitroot(path.replace('/', '\\'))

    def _parse(self):
        try:
            return self._parsed_cache
        except AttributeError:
            pass
        raw = ''
        for path in self._raw_paths:
            raw = self._join(raw, path) if raw else path
        self._parsed_cache = self._parse_path(raw)
        return self._parsed_cache

    @classmethod
    def _parse_path(cls, path):
        """Drive, root and the names of a path."""
        drive, root, rest = cls._flavour_split(path)
        if cls.parser is not posixpath and not root and drive.startswith('\\\\') and not drive.endswith('\\'):
            parts = drive.split('\\')
            if (len(parts) == 4 and parts[2] not in '?.') or len(parts) == 6:
                root = '\\'
        sep = '/' if cls.parser is posixpath else '\\'
        return drive, root, [sys.intern(part) for part in rest.split(sep) if part and part != '.']

    def _join(self, first, second):
        if self.parser is posixpath:
            if second.startswith('/'):
                return second
            return first + second if not first or first.endswith('/') else first + '/' + second
        drive, root, rest = self._flavour_split(first)
        other_drive, other_root, other_rest = self._flavour_split(second)
        if other_root:
            return (other_drive or drive) + other_root + other_rest
        if other_drive and other_drive.lower() != drive.lower():
            return second
        if other_drive:
            drive = other_drive
        if rest and not rest.endswith('\\'):
            rest += '\\'
        if drive and not root and drive[-1] not in ':\\':
            root = '\\'
        return drive + root + rest + other_rest

    def _from_parsed_parts(self, drv, root, tail):
        path = self.with_segments(self._format_parsed_parts(drv, root, tail))
        path._parsed_cache = drv, root, list(tail)
        return path

    @classmethod
    def _format_parsed_parts(cls, drv, root, tail):
        sep = '/' if cls.parser is posixpath else '\\'
        if drv or root:
            return drv + root + sep.join(tail)
        if tail and cls.parser is not posixpath and _windows_splitroot(tail[0])[0]:
            tail = ['.'] + tail
        return sep.join(tail)

    @property
    def _tail(self):
        return self._parse()[2]

    @property
    def drive(self):
        """The drive prefix (letter or UNC path), if any."""
        return self._parse()[0]

    @property
    def root(self):
        """The root of the path, if any."""
        return self._parse()[1]

    @property
    def anchor(self):
        """The concatenation of the drive and root, or ''."""
        drive, root, _ = self._parse()
        return drive + root

    @property
    def parts(self):
        """An object providing sequence-like access to the components in the filesystem path."""
        drive, root, tail = self._parse()
        return (drive + root, *tail) if drive or root else tuple(tail)

    @property
    def name(self):
        """The final path component, if any."""
        tail = self._tail
        return tail[-1] if tail else ''

    @staticmethod
    def _split_name(name):
        """The stem and the suffix; dots that a name begins with make no suffix."""
        bare = name.lstrip('.')
        at = bare.rfind('.')
        if at < 0:
            return name, ''
        at += len(name) - len(bare)
        return name[:at], name[at:]

    @property
    def suffix(self):
        """The final component's last suffix, if any. This includes the leading period."""
        return self._split_name(self.name)[1]

    @property
    def suffixes(self):
        """A list of the final component's suffixes, if any."""
        return ['.' + suffix for suffix in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The final path component, minus its last suffix."""
        return self._split_name(self.name)[0]

    @property
    def parent(self):
        """The logical parent of the path."""
        drive, root, tail = self._parse()
        return self._from_parsed_parts(drive, root, tail[:-1]) if tail else self

    @property
    def parents(self):
        """A sequence of this path's logical parents."""
        return PathParents(self)

    def with_name(self, name):
        """Return a new path with the file name changed."""
        sep = '/' if self.parser is posixpath else '\\'
        if not name or sep in name or name == '.' or (self.parser is not posixpath and '/' in name):
            raise ValueError(f"Invalid name {name!r}")
        drive, root, tail = self._parse()
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parsed_parts(drive, root, tail[:-1] + [name])

    def with_stem(self, stem):
        """Return a new path with the stem changed."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return a new path with the file suffix changed."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith('.'):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def joinpath(self, *pathsegments):
        """Combine this path with one or several arguments."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    # ---- as a value

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self.as_posix())

    def __str__(self):
        try:
            return self._str_cache
        except AttributeError:
            self._str_cache = self._format_parsed_parts(*self._parse()) or '.'
            return self._str_cache

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """Return the string representation of the path with forward (/) slashes."""
        return str(self) if self.parser is posixpath else str(self).replace('\\', '/')

    def __bytes__(self):
        """Return the bytes representation of the path."""
        return os.fsencode(self)

    def as_uri(self):
        """Return the path as a URI."""
        import warnings
        warnings._deprecated("pathlib.PurePath.as_uri()", "{name} is deprecated and scheduled for removal in Python {remove}. "
                             "Use pathlib.Path.as_uri().", remove=(3, 19))
        return self._as_uri()

    def _as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        path = self.as_posix()
        drive = self.drive
        if len(drive) == 2 and drive[1] == ':':
            return 'file:///' + drive + _quote(path[2:])
        return ('file:' if drive else 'file://') + _quote(path)

    @property
    def _cased(self):
        return str(self) if self.parser is posixpath else str(self).lower()

    def __hash__(self):
        try:
            return self._hash_cache
        except AttributeError:
            self._hash_cache = hash(self._cased)
            return self._hash_cache

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._cased == other._cased and self.parser is other.parser

    @property
    def _ordered(self):
        return self._cased.split('/' if self.parser is posixpath else '\\')

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._ordered < other._ordered

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._ordered <= other._ordered

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._ordered > other._ordered

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._ordered >= other._ordered

    # ---- comparing with other paths

    def relative_to(self, other, *, walk_up=False):
        """Return the relative path to another path identified by the passed arguments."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        for steps, path in enumerate([other] + list(other.parents)):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parsed_parts('', '', ['..'] * steps + self._tail[len(path._tail):])

    def is_relative_to(self, other):
        """Return True if the path is relative to another path or False."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """True if the path is absolute (has both a root and, if applicable, a drive)."""
        drive, root, _ = self._parse()
        return bool(root) if self.parser is posixpath else bool(root and drive) or drive.startswith('\\\\')

    def is_reserved(self):
        """Return True if the path contains one of the special names reserved by the system, if any."""
        import warnings
        warnings.warn("pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. "
                      "Use os.path.isreserved() to detect reserved paths on Windows.", DeprecationWarning, stacklevel=2)
        return self.parser is not posixpath and self.parser.isreserved(self)

    def _case_sensitive(self, given):
        return self.parser is posixpath if given is None else given

    def full_match(self, pattern, *, case_sensitive=None):
        """Return True if this path matches the given glob-style pattern, whole."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        flags = 0 if self._case_sensitive(case_sensitive) else re.IGNORECASE
        mine = list(self.parts)
        return match_parts(mine, list(pattern.parts), flags)

    def match(self, path_pattern, *, case_sensitive=None):
        """Return True if this path matches the given pattern, from the right if that is relative."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        flags = 0 if self._case_sensitive(case_sensitive) else re.IGNORECASE
        mine, wanted = self.parts[::-1], path_pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(mine) < len(wanted) or (len(mine) > len(wanted) and path_pattern.anchor):
            return False
        return all(re.match(fnmatch.translate(pattern), part, flags) for part, pattern in zip(mine, wanted))


def _quote(path):
    safe = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/'
    return ''.join(chr(byte) if byte in safe else '%%%02X' % byte for byte in os.fsencode(path))


def _windows_splitroot(path):
    """Drive, root and the rest of a path of Windows with backslashes."""
    if path.startswith('\\\\'):
        start = 8 if path[:8].upper() == '\\\\?\\UNC\\' else 2
        server = path.find('\\', start)
        if server < 0:
            return path, '', ''
        share = path.find('\\', server + 1)
        if share < 0:
            return path, '', ''
        return path[:share], '\\', path[share + 1:].lstrip('\\')
    if path.startswith('\\'):
        return '', '\\', path.lstrip('\\')
    if path[1:2] == ':':
        rest = path[2:]
        return (path[:2], '\\', rest.lstrip('\\')) if rest.startswith('\\') else (path[:2], '', rest)
    return '', '', path


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""
    __module__ = 'pathlib'
    parser = posixpath
    __slots__ = ()


class _WindowsParser:
    """Tells paths of Windows from others where there is no ntpath."""
    sep = '\\'
    altsep = '/'
    curdir = '.'
    pardir = '..'


try:
    import ntpath as _ntpath
except ImportError:
    _ntpath = _WindowsParser


class PureWindowsPath(PurePath):
    """PurePath subclass for Windows systems."""
    __module__ = 'pathlib'
    parser = _ntpath
    __slots__ = ()


os.PathLike.register(PurePath)
