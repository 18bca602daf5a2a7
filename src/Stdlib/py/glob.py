"""Filename globbing utility."""
import contextlib
import fnmatch
import itertools
import os
import re
import stat
import sys

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    sys.audit("glob.glob", pathname, recursive)
    sys.audit("glob.glob/2", pathname, recursive, root_dir, dir_fd)
    root_dir = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _Search(dir_fd, recursive, include_hidden).find(pathname, root_dir, False)
    if not pathname or recursive and _isrecursive(pathname[:2]):
        try:
            first = next(found)
            if first:
                found = itertools.chain((first,), found)
        except StopIteration:
            pass
    return found


class _Search:
    """What is the same for all parts of a pattern: the directory that paths are relative to, and what counts as a match."""

    def __init__(self, dir_fd, recursive, include_hidden):
        self.dir_fd = dir_fd
        self.recursive = recursive
        self.include_hidden = include_hidden

    def find(self, pathname, root_dir, dironly):
        dirname, basename = os.path.split(pathname)
        if not has_magic(pathname):
            if basename:
                if self.lexists(os.path.join(root_dir, pathname)):
                    yield pathname
            elif self.isdir(os.path.join(root_dir, dirname)):
                yield pathname
            return
        if not dirname:
            if self.recursive and _isrecursive(basename):
                yield from self.everything(root_dir, basename, dironly)
            else:
                yield from self.matching(root_dir, basename, dironly)
            return
        if dirname != pathname and has_magic(dirname):
            dirs = self.find(dirname, root_dir, True)
        else:
            dirs = [dirname]
        if not has_magic(basename):
            within = self.existing
        elif self.recursive and _isrecursive(basename):
            within = self.everything
        else:
            within = self.matching
        for dirname in dirs:
            for name in within(os.path.join(root_dir, dirname), basename, dironly):
                yield os.path.join(dirname, name)

    def lexists(self, path):
        if self.dir_fd is None:
            return os.path.lexists(path)
        try:
            os.lstat(path, dir_fd=self.dir_fd)
        except (OSError, ValueError):
            return False
        return True

    def isdir(self, path):
        if self.dir_fd is None:
            return os.path.isdir(path)
        try:
            return stat.S_ISDIR(os.stat(path, dir_fd=self.dir_fd).st_mode)
        except (OSError, ValueError):
            return False

    def existing(self, dirname, basename, dironly):
        if basename:
            if self.lexists(os.path.join(dirname, basename)):
                return [basename]
        elif self.isdir(dirname):
            return [basename]
        return []

    def matching(self, dirname, pattern, dironly):
        names = self.names(dirname, dironly)
        if self.include_hidden or not _ishidden(pattern):
            names = (name for name in names if self.include_hidden or not _ishidden(name))
        return fnmatch.filter(names, pattern)

    def everything(self, dirname, pattern, dironly):
        if not dirname or self.isdir(dirname):
            yield pattern[:0]
        yield from self.below(dirname, dironly)

    def names(self, dirname, dironly):
        names = []
        where = dirname or (b'.' if isinstance(dirname, bytes) else '.')
        descriptor = None
        try:
            if self.dir_fd is not None:
                descriptor = os.open(where, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.dir_fd)
            for entry in os.scandir(where if descriptor is None else descriptor):
                with contextlib.suppress(OSError):
                    if not dironly or entry.is_dir():
                        names.append(os.fsencode(entry.name) if isinstance(dirname, bytes) else entry.name)
        except OSError:
            # What cannot be looked at has nothing that matches.
            pass
        finally:
            if descriptor is not None:
                os.close(descriptor)
        return names

    def below(self, dirname, dironly):
        for name in self.names(dirname, dironly):
            if self.include_hidden or not _ishidden(name):
                yield name
                for further in self.below(os.path.join(dirname, name) if dirname else name, dironly):
                    yield os.path.join(name, further)


def _deprecated_function(name, within):
    def function(dirname, pattern):
        import warnings
        warnings._deprecated(f'glob.{name}', '{name} is deprecated and will be removed in Python {remove}. '
                             'Use glob.glob and pass a directory to its root_dir argument instead.', remove=(3, 15))
        return within(_Search(None, False, False), dirname, pattern, False)
    function.__name__ = function.__qualname__ = name
    return function


glob0 = _deprecated_function('glob0', _Search.existing)
glob1 = _deprecated_function('glob1', _Search.matching)

_magic = re.compile('([*?[])')
_magic_bytes = re.compile(b'([*?[])')


def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def _ishidden(path):
    return path[:1] in ('.', b'.')


def _isrecursive(pattern):
    return pattern == (b'**' if isinstance(pattern, bytes) else '**')


def escape(pathname):
    """Escape all special characters."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _magic_bytes.sub(br'[\1]', pathname)
    return drive + _magic.sub(r'[\1]', pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Translate a pathname with shell wildcards to a regular expression."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = ''.join(map(re.escape, seps))
    any_sep = f'[{escaped}]' if len(seps) > 1 else escaped
    not_sep = f'[^{escaped}]'
    if include_hidden:
        one_last = f'{not_sep}+'
        one_segment = f'{one_last}{any_sep}'
        any_segments = f'(?:.+{any_sep})?'
        any_last = '.*'
    else:
        one_last = f'[^{escaped}.]{not_sep}*'
        one_segment = f'{one_last}{any_sep}'
        any_segments = f'(?:{one_segment})*'
        any_last = f'{any_segments}(?:{one_last})?'
    results = []
    parts = re.split(any_sep, pat)
    last = len(parts) - 1
    for i, part in enumerate(parts):
        if part == '*':
            results.append(one_segment if i < last else one_last)
        elif recursive and part == '**':
            if i < last:
                if parts[i + 1] != '**':
                    results.append(any_segments)
            else:
                results.append(any_last)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    results.append(r'(?!\.)')
                results.extend(fnmatch._translate(part, f'{not_sep}*', not_sep)[0])
            if i < last:
                results.append(any_sep)
    return fr'(?s:{"".join(results)})\z'
