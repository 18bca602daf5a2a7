"""Utility code for constructing importers, etc."""
import sys
import types
from ._bootstrap import module_from_spec, spec_from_loader, _resolve_name, BuiltinImporter
from ._bootstrap_external import cache_from_source, decode_source, source_from_cache, spec_from_file_location, PathFinder

__all__ = ['LazyLoader', 'Loader', 'MAGIC_NUMBER', 'cache_from_source', 'decode_source', 'find_spec', 'module_from_spec', 'resolve_name',
           'source_from_cache', 'source_hash', 'spec_from_file_location', 'spec_from_loader']

MAGIC_NUMBER = (3627).to_bytes(2, 'little') + b'\r\n'


def __getattr__(name):
    if name == 'Loader':
        from .abc import Loader
        return Loader
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def source_hash(source_bytes):
    """Return the hash of *source_bytes* as used in hash-based pyc files."""
    import _imp
    return _imp.source_hash(3627, source_bytes)


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {repr(name)} (required for relative module names)')
    level = 0
    for character in name:
        if character != '.':
            break
        level += 1
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """Return the spec for the specified module."""
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return _with_loader(spec)
    parent_name = fullname.rpartition('.')[0]
    parent_path = None
    if parent_name:
        parent = __import__(parent_name, fromlist=['__path__'])
        try:
            parent_path = parent.__path__
        except AttributeError as e:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent_name!r} while trying to find {fullname!r}", name=fullname) from e
    for finder in sys.meta_path:
        if hasattr(finder, 'find_spec'):
            spec = finder.find_spec(fullname, parent_path, None)
            if spec is not None:
                return spec
    return BuiltinImporter.find_spec(fullname, parent_path) or PathFinder.find_spec(fullname, parent_path)


def _with_loader(spec):
    # The import statement makes no loaders.
    if spec.loader is None:
        found = BuiltinImporter.find_spec(spec.name)
        if found is not None:
            spec.loader = found.loader
        elif spec.origin and spec.origin.endswith('.py'):
            spec.loader = spec_from_file_location(spec.name, spec.origin).loader
    return spec


class _LazyModule(types.ModuleType):
    """A subclass of the module type which triggers loading upon attribute access."""

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, '__spec__')
        state = spec.loader_state
        if state is not None and not state['loading']:
            if attr == '__class__':
                return object.__getattribute__(self, attr)
            state['loading'] = True
            object.__getattribute__(self, '__dict__')
            try:
                state['loader'].exec_module(self)
            finally:
                spec.loader_state = None
                object.__setattr__(self, '__class__', types.ModuleType)
        # The class is no longer this one, for which super() would ask.
        return types.ModuleType.__getattribute__(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """A loader that creates a module which defers loading until attribute access."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """Construct a callable which returns the eager loader made lazy."""
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Make the module load lazily."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {'loader': self.loader, 'loading': False}
        module.__class__ = _LazyModule
