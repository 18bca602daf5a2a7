"""Object-oriented filesystem paths."""
import errno
import fnmatch
import io
import os
import posixpath
import re
import stat
import sys
from collections.abc import Sequence
from pathlib._os import _FileInfo, copyfileobj, ensure_different_files, ensure_distinct_paths, magic_open, vfspath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    """An exception that is raised when an unsupported operation is attempted."""


class _PathParents(Sequence):
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
        return _PathParents(self)

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
        warnings._deprecated("pathlib.PurePath.as_uri", "{name!r} is deprecated and slated for removal in Python {remove}. "
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
        return _match_parts(mine, list(pattern.parts), flags)

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


def _match_parts(parts, patterns, flags):
    """Whether all parts match all patterns, where ** is any number of parts."""
    # reachable[i]: the patterns so far can take the first i parts
    reachable = {0}
    for pattern in patterns:
        if pattern == '**':
            reachable = set(range(min(reachable), len(parts) + 1)) if reachable else set()
        else:
            matches = re.compile(fnmatch.translate(pattern), flags).match
            reachable = {i + 1 for i in reachable if i < len(parts) and matches(parts[i])}
    return len(parts) in reachable


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""
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
    parser = _ntpath
    __slots__ = ()


os.PathLike.register(PurePath)


class Path(PurePath):
    """A path that can do system calls."""
    __slots__ = ('_info',)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return object.__new__(cls)

    # ---- what is there

    @property
    def info(self):
        """A PathInfo object that exposes the file type and other file attributes of this path."""
        try:
            return self._info
        except AttributeError:
            self._info = _FileInfo(self)
            return self._info

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), except if the path points to a symlink, the symlink's status information is returned."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether this path exists."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether this path is a directory."""
        return os.path.isdir(self) if follow_symlinks else self._has_mode(stat.S_ISDIR, False)

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return os.path.isfile(self) if follow_symlinks else self._has_mode(stat.S_ISREG, False)

    def _has_mode(self, test, follow_symlinks=True):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except (OSError, ValueError):
            return False

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return os.path.islink(self)

    def is_mount(self):
        """Check if this path is a mount point"""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether this path is a junction."""
        return os.path.isjunction(self)

    def is_block_device(self):
        """Whether this path is a block device."""
        return self._has_mode(stat.S_ISBLK)

    def is_char_device(self):
        """Whether this path is a character device."""
        return self._has_mode(stat.S_ISCHR)

    def is_fifo(self):
        """Whether this path is a FIFO."""
        return self._has_mode(stat.S_ISFIFO)

    def is_socket(self):
        """Whether this path is a socket."""
        return self._has_mode(stat.S_ISSOCK)

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file."""
        other = other_path.stat() if hasattr(other_path, 'stat') else self.with_segments(other_path).stat()
        mine = self.stat()
        return mine.st_ino == other.st_ino and mine.st_dev == other.st_dev

    def owner(self, *, follow_symlinks=True):
        """Return the login name of the file owner."""
        try:
            import pwd
        except ImportError:
            raise UnsupportedOperation(f"{type(self).__name__}.owner() is unsupported on this system") from None
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """Return the group name of the file gid."""
        try:
            import grp
        except ImportError:
            raise UnsupportedOperation(f"{type(self).__name__}.group() is unsupported on this system") from None
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # ---- reading and writing

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file pointed to by this path and return a file object, as the built-in open() function does."""
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Open the file in bytes mode, read it, and close the file."""
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Open the file in text mode, read it, and close the file."""
        with self.open(mode='r', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Open the file in bytes mode, write to it, and close the file."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Open the file in text mode, write to it, and close the file."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.write(data)

    # ---- folders

    def iterdir(self):
        """Yield path objects of the directory contents."""
        names = os.listdir(self)
        drive, root, tail = self._parse()
        return (self._from_parsed_parts(drive, root, tail + [name]) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over this subtree and yield all existing files matching the given relative pattern."""
        sys.audit("pathlib.Path.glob", self, pattern)
        return self._glob(pattern, case_sensitive, recurse_symlinks, False)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Recursively yield all existing files matching the given relative pattern, anywhere in this subtree."""
        sys.audit("pathlib.Path.rglob", self, pattern)
        return self._glob(pattern, case_sensitive, recurse_symlinks, True)

    def _glob(self, pattern, case_sensitive, recurse_symlinks, anywhere):
        given = os.fspath(pattern)
        wanted = self.with_segments(pattern)
        if wanted.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(wanted.parts)
        if not parts and not anywhere:
            raise ValueError(f"Unacceptable pattern: {str(given)!r}")
        folders_only = bool(given) and given[-1] in '/' + (self.parser.altsep or '')
        if anywhere:
            folders_only = folders_only or not parts
            parts.insert(0, '**')
        flags = 0 if self._case_sensitive(case_sensitive) else re.IGNORECASE
        found = _select(self, parts, 0, flags, case_sensitive, recurse_symlinks)
        if parts.count('**') > 1:
            # several ways lead to the same path
            found = _unique(found)
        return (path for path in found if not folders_only or path.is_dir())

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Walk the directory tree from this directory, similar to os.walk()."""
        sys.audit("pathlib.Path.walk", self, on_error, follow_symlinks)
        todo = [self]
        while todo:
            path = todo.pop()
            if isinstance(path, tuple):
                yield path
                continue
            folders, files = [], []
            try:
                with os.scandir(path) as scan:
                    for entry in scan:
                        try:
                            is_dir = entry.is_dir(follow_symlinks=follow_symlinks)
                        except OSError:
                            is_dir = False
                        (folders if is_dir else files).append(entry.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, folders, files
            else:
                todo.append((path, folders, files))
            todo += [path / name for name in reversed(folders)]

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a new directory at this given path."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove this directory. The directory must be empty."""
        os.rmdir(self)

    def touch(self, mode=0o666, exist_ok=True):
        """Create this file with the given access mode, if it doesn't exist."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def unlink(self, missing_ok=False):
        """Remove this file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Rename this path to the target path; returns the new Path instance."""
        os.rename(self, target)
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists."""
        os.replace(self, target)
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def _copy_from(self, source, follow_symlinks=True, preserve_metadata=False):
        todo = [(source, self)]
        made = []
        while todo:
            source, target = todo.pop()
            if not follow_symlinks and source.info.is_symlink():
                target.symlink_to(vfspath(source.readlink()), source.info.is_dir())
            elif source.info.is_dir():
                children = list(source.iterdir())
                target.mkdir()
                made.append((source, target))
                todo += [(child, target.joinpath(child.name)) for child in children]
                continue
            else:
                ensure_different_files(source, target)
                if isinstance(source, Path):
                    import shutil
                    shutil.copyfile(source, target)
                else:
                    with magic_open(source, 'rb') as reader, open(target, 'wb') as writer:
                        copyfileobj(reader, writer)
            if preserve_metadata:
                target._copy_metadata(source, follow_symlinks)
        if preserve_metadata:
            for source, target in reversed(made):
                target._copy_metadata(source, follow_symlinks)

    def _copy_metadata(self, source, follow_symlinks):
        if isinstance(source, Path):
            import shutil
            shutil.copystat(source, self, follow_symlinks=follow_symlinks)

    def copy(self, target, **kwargs):
        """Recursively copy this file or directory tree to the given destination."""
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        ensure_distinct_paths(self, target)
        try:
            copy_from = target._copy_from
        except AttributeError:
            raise TypeError(f"Target path is not writable: {target!r}") from None
        copy_from(self, **kwargs)
        return target.joinpath()  # what is known of it is to be asked anew

    def copy_into(self, target_dir, **kwargs):
        """Copy this file or directory tree into the given existing directory."""
        return self.copy(self._inside(target_dir), **kwargs)

    def _inside(self, target_dir):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return target_dir / self.name if hasattr(target_dir, 'with_segments') else self.with_segments(target_dir, self.name)

    def _delete(self):
        if self.is_symlink() or self.is_junction():
            self.unlink()
        elif self.is_dir():
            import shutil
            shutil.rmtree(self)
        else:
            self.unlink()

    def move(self, target):
        """Recursively move this file or directory tree to the given destination."""
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        if isinstance(target, Path):
            ensure_different_files(self, target)
            try:
                os.replace(self, target)
                return target.joinpath()
            except OSError as err:
                if err.errno != errno.EXDEV:
                    raise
        target = self.copy(target, follow_symlinks=False, preserve_metadata=True)
        self._delete()
        return target

    def move_into(self, target_dir):
        """Move this file or directory tree into the given existing directory."""
        return self.move(self._inside(target_dir))

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path, like os.chmod()."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Like chmod(), except if the path points to a symlink, the symlink's permissions are changed."""
        self.chmod(mode, follow_symlinks=False)

    def readlink(self):
        """Return the path to which the symbolic link points."""
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symlink pointing to the target path."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link pointing to the same file as *target*."""
        if not hasattr(os, 'link'):
            raise UnsupportedOperation(f"{type(self).__name__}.hardlink_to() is unsupported on this system")
        os.link(target, self)

    # ---- other paths

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return a new path pointing to expanduser('~')."""
        home = os.path.expanduser("~")
        if home == "~":
            raise RuntimeError("Could not determine home directory.")
        return cls(home)

    def absolute(self):
        """Return an absolute version of this path, without normalization or resolving symlinks."""
        if self.is_absolute():
            return self
        return self._from_parsed_parts(*self._absolute_parts())

    def _absolute_parts(self):
        here = self.with_segments(os.getcwd())
        return here.drive, here.root, here._tail + self._tail

    def resolve(self, strict=False):
        """Make the path absolute, resolving all symlinks on the way and also normalizing it."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """Return a new path with expanded ~ and ~user constructs."""
        tail = self._tail
        if self.anchor or not tail or tail[0][:1] != '~':
            return self
        home = os.path.expanduser(tail[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *tail[1:])

    def as_uri(self):
        """Return the path as a URI."""
        return self._as_uri()

    @classmethod
    def from_uri(cls, uri):
        """Return a new path from the given 'file' URI."""
        if not uri.lower().startswith('file:'):
            raise ValueError("URL is missing a 'file:' scheme")
        path = uri[5:]
        if path.startswith('//'):
            host, slash, path = path[2:].partition('/')
            path = slash + path
            if host not in ('', 'localhost') and host != os.uname().nodename:
                raise ValueError("file:// scheme is supported only on localhost")
        raw = re.sub(rb'%([0-9A-Fa-f]{2})', lambda match: bytes((int(match[1], 16),)), path.encode())
        result = cls(os.fsdecode(raw))
        if not result.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return result


def _unique(paths):
    seen = set()
    for path in paths:
        if path not in seen:
            seen.add(path)
            yield path


def _select(path, parts, index, flags, case_sensitive, follow):
    """The paths below path that the patterns from index on match."""
    if index == len(parts):
        yield path
        return
    part = parts[index]
    if part == '**':
        if not path.is_dir():
            return
        for folder in _folders(path, follow):
            yield from _select(folder, parts, index + 1, flags, case_sensitive, follow)
            if index + 1 == len(parts):
                for name in _names(folder, files=True, follow=follow):
                    yield folder / name
    elif part == '..' or (case_sensitive is None and not any(char in part for char in '*?[')):
        child = path / part
        if index + 1 < len(parts) or os.path.lexists(child):
            yield from _select(child, parts, index + 1, flags, case_sensitive, follow)
    else:
        matches = re.compile(fnmatch.translate(part), flags).match
        last = index + 1 == len(parts)
        try:
            with os.scandir(path) as scan:
                entries = list(scan)
        except OSError:
            return
        for entry in entries:
            if matches(entry.name):
                if last:
                    yield path / entry.name
                elif entry.is_dir():
                    yield from _select(path / entry.name, parts, index + 1, flags, case_sensitive, follow)


def _names(folder, files, follow):
    """The names in a folder: of the files, or of the folders to go into."""
    try:
        with os.scandir(folder) as scan:
            return [entry.name for entry in scan if entry.is_dir(follow_symlinks=follow) != files]
    except OSError:
        return []


def _folders(top, follow):
    """A folder and all below it."""
    todo = [top]
    while todo:
        folder = todo.pop()
        yield folder
        todo += [folder / name for name in reversed(_names(folder, files=False, follow=follow))]


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""
    __slots__ = ()

    if os.name == 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems."""
    __slots__ = ()

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
