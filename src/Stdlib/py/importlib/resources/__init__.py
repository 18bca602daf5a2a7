"""Files that belong to packages. See https://docs.python.org/3.14/library/importlib.resources.html"""
import contextlib
import importlib
import pathlib
import sys
import tempfile
import types
from .abc import ResourceReader

__all__ = ['Package', 'Anchor', 'ResourceReader', 'as_file', 'files', 'contents', 'is_resource', 'open_binary', 'open_text', 'path', 'read_binary',
           'read_text']

Package = types.ModuleType | str
Anchor = Package


def _package(anchor):
    if anchor is None:
        # Whoever called files().
        frame = sys._getframe(2)
        anchor = frame.f_globals.get('__package__') or frame.f_globals['__name__']
    return importlib.import_module(anchor) if isinstance(anchor, str) else anchor


def files(anchor=None):
    """The folder of a package, or of a module's package, as a path."""
    module = _package(anchor)
    folders = getattr(module, '__path__', None)
    if folders is not None:
        for folder in folders:
            return pathlib.Path(folder)
    origin = getattr(module, '__file__', None)
    if origin is None:
        raise TypeError(f'{module!r} has no files')
    return pathlib.Path(origin).parent


@contextlib.contextmanager
def as_file(path):
    """A context in which a resource is a file in the file system."""
    if isinstance(path, pathlib.Path):
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / path.name
        target.write_bytes(path.read_bytes())
        yield target


def _resource(anchor, names):
    return _package(anchor) and files(anchor).joinpath(*names)


def open_binary(anchor, *path_names):
    """Open for binary reading the resource within a package."""
    return _resource(anchor, path_names).open('rb')


def open_text(anchor, *path_names, encoding='utf-8', errors='strict'):
    """Open for text reading the resource within a package."""
    return _resource(anchor, path_names).open('r', encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    """Read and return contents of the resource within a package as bytes."""
    return _resource(anchor, path_names).read_bytes()


def read_text(anchor, *path_names, encoding='utf-8', errors='strict'):
    """Read and return contents of the resource within a package as str."""
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as stream:
        return stream.read()


def path(anchor, *path_names):
    """A context manager that gives the path of the resource."""
    return as_file(_resource(anchor, path_names))


def is_resource(anchor, *path_names):
    """Whether there is a resource of that name."""
    return _resource(anchor, path_names).is_file()


def contents(anchor, *path_names):
    """The names of what is in the package."""
    return (entry.name for entry in _resource(anchor, path_names).iterdir())


class _FileReader:
    """The resource reader of modules that come from files."""

    def __init__(self, loader):
        self.path = pathlib.Path(loader.path).parent

    def files(self):
        return self.path

    def open_resource(self, resource):
        return (self.path / resource).open('rb')

    def resource_path(self, resource):
        return str(self.path / resource)

    def is_resource(self, name):
        return (self.path / name).is_file()

    def contents(self):
        return (entry.name for entry in self.path.iterdir())
