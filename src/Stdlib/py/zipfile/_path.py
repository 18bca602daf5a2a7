"""A path within an archive: https://docs.python.org/3.14/library/zipfile.html#path-objects"""
import io
import pathlib
import posixpath

from . import ZipFile


def _with_parents(names):
    """The names, and the folders that they imply, each once."""
    known = dict.fromkeys(names)
    implied = {}
    for name in names:
        parent = posixpath.dirname(name.rstrip("/"))
        while parent and parent + "/" not in known:
            implied[parent + "/"] = None
            parent = posixpath.dirname(parent)
    return list(names) + [name for name in implied]


class CompleteDirs(ZipFile):
    """An archive whose name list has all folders."""

    def namelist(self):
        return _with_parents(super().namelist())

    @classmethod
    def make(cls, source):
        if isinstance(source, CompleteDirs):
            return source
        if not isinstance(source, ZipFile):
            return cls(source)
        if "r" not in source.mode:
            cls = CompleteDirs
        source.__class__ = cls
        return source


class Path:
    """A pathlib-compatible interface for zip files."""

    def __init__(self, root, at=""):
        self.root = CompleteDirs.make(root)
        self.at = at

    def __eq__(self, other):
        return (self.root, self.at) == (other.root, other.at) if self.__class__ is other.__class__ else NotImplemented

    def __hash__(self):
        return hash((self.root, self.at))

    def _names(self):
        return self.root.namelist()

    def open(self, mode="r", *args, pwd=None, **kwargs):
        if self.is_dir():
            raise IsADirectoryError(self)
        if not self.exists() and mode[0] == "r":
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if "b" in mode:
            if args or kwargs:
                raise ValueError("encoding args invalid for binary operation")
            return stream
        return io.TextIOWrapper(stream, *args, **{"encoding": "utf-8", **kwargs} if not args else kwargs)

    def _base(self):
        return pathlib.PurePosixPath(self.at) if self.at else pathlib.PurePath(self.root.filename)

    @property
    def name(self):
        return self._base().name

    @property
    def suffix(self):
        return self._base().suffix

    @property
    def suffixes(self):
        return self._base().suffixes

    @property
    def stem(self):
        return self._base().stem

    @property
    def filename(self):
        return pathlib.Path(self.root.filename).joinpath(self.at)

    def read_text(self, *args, **kwargs):
        with self.open("r", *args, **kwargs) as stream:
            return stream.read()

    def read_bytes(self):
        with self.open("rb") as stream:
            return stream.read()

    def _is_child(self, path):
        return posixpath.dirname(path.at.rstrip("/")) == self.at.rstrip("/")

    def _next(self, at):
        return self.__class__(self.root, at)

    def is_dir(self):
        return not self.at or self.at.endswith("/")

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self._names()

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        return filter(self._is_child, map(self._next, self._names()))

    def match(self, path_pattern):
        return pathlib.PurePosixPath(self.at).match(path_pattern)

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        prefix = self.at
        return (self._next(name) for name in self._names() if name.startswith(prefix) and name != prefix and pathlib.PurePosixPath(name[len(prefix):]).full_match(pattern))

    def rglob(self, pattern):
        return self.glob(f"**/{pattern}")

    def __str__(self):
        return posixpath.join(self.root.filename or ":zipfile:", self.at)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.root.filename or ':zipfile:'!r}, {self.at!r})"

    def joinpath(self, *other):
        at = posixpath.join(self.at, *other)
        names = self._names()
        return self._next(at + "/" if at not in names and at + "/" in names else at)

    __truediv__ = joinpath

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        parent = posixpath.dirname(self.at.rstrip("/"))
        return self._next(parent + "/" if parent else "")


Path.__module__ = CompleteDirs.__module__ = "zipfile"
