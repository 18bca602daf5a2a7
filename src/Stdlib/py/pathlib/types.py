"""Protocols for supporting classes in pathlib: paths of any kind of store, that can be joined, read or written."""
import fnmatch
import io
import re
from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable

from pathlib import Path, PurePath
from pathlib._glob import match_parts
from pathlib._os import copyfileobj, ensure_different_files, ensure_distinct_paths, magic_open, vfspath
from pathlib._pure import PathParents


@runtime_checkable
class _PathParser(Protocol):
    """A module that takes paths apart: os.path, posixpath, ntpath."""

    sep: str
    altsep: str | None

    def split(self, path: str) -> tuple[str, str]: ...
    def splitext(self, path: str) -> tuple[str, str]: ...
    def normcase(self, path: str) -> str: ...


@runtime_checkable
class PathInfo(Protocol):
    """What is known of the file that a path stands for, which may be remembered."""

    def exists(self, *, follow_symlinks: bool = True) -> bool: ...
    def is_dir(self, *, follow_symlinks: bool = True) -> bool: ...
    def is_file(self, *, follow_symlinks: bool = True) -> bool: ...
    def is_symlink(self) -> bool: ...


def _explode(path, split):
    """The anchor of a path and its names, the first one first."""
    names = []
    parent, name = split(path)
    while path != parent:
        names.append(name)
        path = parent
        parent, name = split(path)
    return path, names[::-1]


class _Parents(PathParents):
    """The ancestors of a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._found = []
        text, split = vfspath(path), path.parser.split
        parent = split(text)[0]
        while text != parent:
            self._found.append(path.with_segments(parent))
            text, parent = parent, split(parent)[0]

    def __len__(self):
        return len(self._found)

    def __getitem__(self, idx):
        return tuple(self._found[idx]) if isinstance(idx, slice) else self._found[idx]


class _JoinablePath(ABC):
    """Paths that are only computed with."""

    __slots__ = ()

    @property
    @abstractmethod
    def parser(self):
        """The module that takes these paths apart."""
        raise NotImplementedError

    @abstractmethod
    def with_segments(self, *pathsegments):
        """A path of the same kind, of other parts."""
        raise NotImplementedError

    @abstractmethod
    def __str__(self):
        raise NotImplementedError

    @property
    def anchor(self):
        """Drive and root, or ''."""
        return _explode(vfspath(self), self.parser.split)[0]

    @property
    def name(self):
        """The last part, if any."""
        return self.parser.split(vfspath(self))[1]

    @property
    def suffix(self):
        """The last suffix of the name, with its dot."""
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        """All suffixes of the name."""
        stem, suffix = self.parser.splitext(self.name)
        found = []
        while suffix:
            found.insert(0, suffix)
            stem, suffix = self.parser.splitext(stem)
        return found

    @property
    def stem(self):
        """The name without its last suffix."""
        return self.parser.splitext(self.name)[0]

    def with_name(self, name):
        """This path with another name."""
        split = self.parser.split
        if split(name)[0]:
            raise ValueError(f"Invalid name {name!r}")
        text = vfspath(self)
        return self.with_segments(text.removesuffix(split(text)[1]) + name)

    # Both say it by with_name(), stem and suffix alone.
    with_stem = PurePath.with_stem
    with_suffix = PurePath.with_suffix

    @property
    def parts(self):
        """The anchor, if any, and the names."""
        anchor, names = _explode(vfspath(self), self.parser.split)
        return (anchor, *names) if anchor else tuple(names)

    def joinpath(self, *pathsegments):
        """This path and others, one below the other."""
        return self.with_segments(vfspath(self), *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(vfspath(self), key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, vfspath(self))
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """What this path is in."""
        text = vfspath(self)
        parent = self.parser.split(text)[0]
        return self.with_segments(parent) if parent != text else self

    @property
    def parents(self):
        """All that this path is in, the nearest first."""
        return _Parents(self)

    def full_match(self, pattern):
        """Whether all of the path matches a pattern."""
        flags = 0 if self.parser.normcase('Aa') == 'Aa' else re.IGNORECASE
        if not hasattr(pattern, 'with_segments'):
            pattern = self.with_segments(pattern)

        def names(path):
            return [part for part in path.parts if part not in ('', '.')]
        return match_parts(names(self), names(pattern), flags)


class _ReadablePath(_JoinablePath):
    """Paths of what can be read."""

    __slots__ = ()

    @property
    @abstractmethod
    def info(self):
        """What is known of the file: a PathInfo."""
        raise NotImplementedError

    @abstractmethod
    def __open_rb__(self, buffering=-1):
        raise NotImplementedError

    @abstractmethod
    def iterdir(self):
        """The paths that are in this directory."""
        raise NotImplementedError

    @abstractmethod
    def readlink(self):
        """The path that this symbolic link points to."""
        raise NotImplementedError

    def read_bytes(self):
        """All bytes of the file."""
        with magic_open(self, mode='rb', buffering=0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All text of the file."""
        encoding = io.text_encoding(encoding)
        with magic_open(self, mode='r', encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def glob(self, pattern, *, recurse_symlinks=True):
        """The paths below this one that match a pattern."""
        if not recurse_symlinks:
            raise NotImplementedError("recurse_symlinks=False is unsupported")
        pattern = pattern if hasattr(pattern, 'with_segments') else self.with_segments(pattern)
        anchor, names = _explode(vfspath(pattern), pattern.parser.split)
        if anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not names:
            raise ValueError(f"Unacceptable pattern: {vfspath(pattern)!r}")
        patterns = [name for i, name in enumerate(names) if name != '**' or names[i - 1:i] != ['**']]
        return self._select(vfspath(self.joinpath('')), patterns)

    def _select(self, folder, patterns):
        """The paths below a folder, whose text ends in a separator, that match the patterns."""
        pattern, *rest = patterns
        path = self.with_segments(folder)
        if pattern == '':
            if path.info.is_dir():
                yield path
        elif pattern == '**':
            if not path.info.is_dir():
                return
            yield from self._select(folder, rest) if rest else [path]
            for child, is_folder in self._children(path):
                text = folder + child
                if is_folder:
                    if not rest:
                        yield self.with_segments(text)
                    yield from self._below(text + self.parser.sep, rest)
                elif not rest:
                    yield self.with_segments(text)
        elif not any(char in pattern for char in '*?['):
            if rest:
                yield from self._select(folder + pattern + self.parser.sep, rest)
            else:
                found = self.with_segments(folder + pattern)
                if found.info.exists(follow_symlinks=False):
                    yield found
        else:
            flags = 0 if self.parser.normcase('Aa') == 'Aa' else re.IGNORECASE
            matches = re.compile(fnmatch.translate(pattern), flags).match
            for child, is_folder in self._children(path):
                if matches(child):
                    if not rest:
                        yield self.with_segments(folder + child)
                    elif is_folder:
                        yield from self._select(folder + child + self.parser.sep, rest)

    def _below(self, folder, rest):
        """What a ** finds further down, the folder itself included where patterns follow."""
        if rest:
            yield from self._select(folder, rest)
        for child, is_folder in self._children(self.with_segments(folder)):
            text = folder + child
            if not rest:
                yield self.with_segments(text)
            if is_folder:
                yield from self._below(text + self.parser.sep, rest)

    @staticmethod
    def _children(path):
        """The names in a folder, and which are folders; none if it cannot be read."""
        try:
            return [(child.name, child.info.is_dir()) for child in path.iterdir()]
        except OSError:
            return []

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """The directories from this one down, each with the names of the directories and of the files in it."""
        todo = [self]
        while todo:
            path = todo.pop()
            if isinstance(path, tuple):
                yield path
                continue
            folders, files = [], []
            try:
                for child in path.iterdir():
                    (folders if child.info.is_dir(follow_symlinks=follow_symlinks) else files).append(child.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, folders, files
            else:
                todo.append((path, folders, files))
            todo += [path.joinpath(name) for name in reversed(folders)]

    def copy(self, target, **kwargs):
        """Copies this file or directory tree to a path."""
        ensure_distinct_paths(self, target)
        target._copy_from(self, **kwargs)
        return target.joinpath()  # what is known of it is to be asked anew

    def copy_into(self, target_dir, **kwargs):
        """Copies this file or directory tree into a directory."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.copy(target_dir / self.name, **kwargs)


class _WritablePath(_JoinablePath):
    """Paths of what can be written."""

    __slots__ = ()

    @abstractmethod
    def symlink_to(self, target, target_is_directory=False):
        """Makes this path a symbolic link to another one."""
        raise NotImplementedError

    @abstractmethod
    def mkdir(self):
        """Makes this path a directory."""
        raise NotImplementedError

    @abstractmethod
    def __open_wb__(self, buffering=-1):
        raise NotImplementedError

    def write_bytes(self, data):
        """Makes the file hold these bytes."""
        # What is no buffer must not cost the file what it held.
        view = memoryview(data)
        with magic_open(self, mode='wb') as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Makes the file hold this text."""
        encoding = io.text_encoding(encoding)
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with magic_open(self, mode='w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def _copy_from(self, source, follow_symlinks=True):
        todo = [(source, self)]
        while todo:
            source, target = todo.pop()
            if not follow_symlinks and source.info.is_symlink():
                target.symlink_to(vfspath(source.readlink()), source.info.is_dir())
            elif source.info.is_dir():
                children = list(source.iterdir())
                target.mkdir()
                todo += [(child, target.joinpath(child.name)) for child in children]
            else:
                ensure_different_files(source, target)
                with magic_open(source, 'rb') as reader, magic_open(target, 'wb') as writer:
                    copyfileobj(reader, writer)


_JoinablePath.register(PurePath)
_ReadablePath.register(Path)
_WritablePath.register(Path)

# What Path has too is documented there.
for _class in (_JoinablePath, _ReadablePath, _WritablePath):
    for _name, _attribute in _class.__dict__.items():
        if not _name.startswith('_') and _name != 'parser' and hasattr(Path, _name):
            _attribute.__doc__ = getattr(Path, _name).__doc__
del _class, _name, _attribute
