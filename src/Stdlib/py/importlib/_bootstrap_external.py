"""Loaders of files, and the finder that walks along sys.path."""
import sys
import os
import _imp_support
from _imp_support import ModuleSpec, SourceFileLoader
from importlib import _bootstrap

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []
_UNSET = object()


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a .py file, return the path to its .pyc file."""
    path = os.fspath(path)
    head, tail = os.path.split(path)
    base = tail.rpartition('.')[0] or tail
    if optimization is None:
        optimization = '' if sys.flags.optimize == 0 else sys.flags.optimize
    optimization = str(optimization)
    name = f'{base}.{sys.implementation.cache_tag}'
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f'{optimization!r} is not alphanumeric')
        name += f'.opt-{optimization}'
    return os.path.join(head, '__pycache__', name + '.pyc')


def source_from_cache(path):
    """Given the path to a .pyc. file, return the path to its .py file."""
    head, filename = os.path.split(os.fspath(path))
    head, folder = os.path.split(head)
    if folder != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    if filename.count('.') not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {filename!r}')
    return os.path.join(head, filename.partition('.')[0] + '.py')


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string."""
    import io
    import tokenize
    encoding = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    return io.IncrementalNewlineDecoder(None, True).decode(source_bytes.decode(encoding[0]))


class _SourceCode:
    def is_package(self, fullname):
        return os.path.split(self.get_filename(fullname))[1].rsplit('.', 1)[0] == '__init__' and fullname.rpartition('.')[2] != '__init__'

    def create_module(self, spec):
        """Use default semantics for module creation."""

    def exec_module(self, module):
        """Execute the module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)

    def load_module(self, fullname):
        """This method is deprecated."""
        return _bootstrap._load_unlocked(_bootstrap.spec_from_loader(fullname, self))


class SourceLoader(_SourceCode):
    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {'mtime': self.path_mtime(path)}

    def get_source(self, fullname):
        """Concrete implementation of InspectLoader.get_source."""
        try:
            data = self.get_data(self.get_filename(fullname))
        except OSError as exc:
            raise ImportError('source not available through get_data()', name=fullname) from exc
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        """Return the code object compiled from source."""
        return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        """Concrete implementation of InspectLoader.get_code."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, fullname=None):
        """Return the path to the source file as found by the finder."""
        if fullname not in (None, self.name):
            raise ImportError(f'loader for {self.name} cannot handle {fullname}', name=fullname)
        return self.path

    def get_data(self, path):
        """Return the data from path as raw bytes."""
        with open(str(path), 'rb') as file:
            return file.read()

    def get_resource_reader(self, module):
        from importlib.resources import _FileReader
        return _FileReader(self)


class _SourceMethods(FileLoader, SourceLoader):
    """The methods of SourceFileLoader."""

    def path_stats(self, path):
        """Return the metadata for the path."""
        st = os.stat(path)
        return {'mtime': st.st_mtime, 'size': st.st_size}

    def set_data(self, path, data, *, _mode=0o666):
        """Write bytes data to a file."""
        with open(path, 'wb') as file:
            file.write(data)


class SourcelessFileLoader(FileLoader, _SourceCode):
    """Loader which handles sourceless file imports."""

    def get_code(self, fullname):
        raise ImportError(f'PyLite does not run compiled files of CPython: {self.get_filename(fullname)!r}', name=fullname)

    def get_source(self, fullname):
        """Return None as there is no source code."""


class ExtensionFileLoader(FileLoader):
    """Loader for extension modules, which PyLite does not have."""

    def create_module(self, spec):
        raise ImportError('extension modules are not supported', name=spec.name, path=self.path)

    def exec_module(self, module):
        raise ImportError('extension modules are not supported', name=module.__name__, path=self.path)


class _NamespacePath:
    """The folders of a namespace package."""

    def __init__(self, portions):
        self._path = list(portions)

    def __iter__(self):
        return iter(self._path)

    def __getitem__(self, index):
        return self._path[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._path)

    def __contains__(self, item):
        return item in self._path

    def append(self, item):
        self._path.append(item)

    def __repr__(self):
        return f'_NamespacePath({self._path!r})'


class NamespaceLoader:
    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec', dont_inherit=True)

    def create_module(self, spec):
        """Use default semantics for module creation."""

    def exec_module(self, module):
        pass


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_UNSET):
    """Return a module spec based on a file location."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.fspath(location)
        try:
            location = os.path.abspath(location)
        except OSError:
            pass
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        for loader_class, suffixes in _get_supported_file_loaders():
            if location.endswith(tuple(suffixes)):
                loader = loader_class(name, location)
                spec.loader = loader
                break
        else:
            return None
    if submodule_search_locations is _UNSET:
        if hasattr(loader, 'is_package'):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(os.path.split(location)[0])
    if isinstance(loader, SourceFileLoader):
        spec.cached = cache_from_source(location)
    return spec


def _get_supported_file_loaders():
    return [(SourceFileLoader, SOURCE_SUFFIXES), (SourcelessFileLoader, BYTECODE_SUFFIXES)]


class PathFinder:
    """Meta path finder for sys.path and package __path__ attributes."""

    @staticmethod
    def invalidate_caches():
        for finder in list(sys.path_importer_cache.values()):
            if hasattr(finder, 'invalidate_caches'):
                finder.invalidate_caches()

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        """Try to find a spec for 'fullname' on sys.path or 'path'."""
        found = _imp_support.find_on_path(fullname, path)
        if found is None:
            return None
        filename, is_package, portions = found
        if portions:
            portions = _NamespacePath(portions)
            spec = ModuleSpec(fullname, NamespaceLoader(fullname, portions), is_package=True)
            spec.submodule_search_locations = portions
            return spec
        return spec_from_file_location(fullname, filename)


class FileFinder:
    """File-based finder."""

    def __init__(self, path, *loader_details):
        self.path = path or '.'
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        if not os.path.isabs(self.path):
            self.path = os.path.abspath(self.path)

    def invalidate_caches(self):
        """Invalidate the directory mtime."""

    def find_spec(self, fullname, target=None):
        """Try to find a spec for the specified module."""
        tail = fullname.rpartition('.')[2]
        base = os.path.join(self.path, tail)
        if os.path.isdir(base):
            for suffix, loader in self._loaders:
                full = os.path.join(base, '__init__' + suffix)
                if os.path.isfile(full):
                    return spec_from_file_location(fullname, full, loader=loader(fullname, full), submodule_search_locations=[base])
        for suffix, loader in self._loaders:
            if os.path.isfile(base + suffix):
                return spec_from_file_location(fullname, base + suffix, loader=loader(fullname, base + suffix))
        if os.path.isdir(base):
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """A class method which returns a closure to use on sys.path_hook."""
        def path_hook_for_FileFinder(path):
            if not os.path.isdir(path):
                raise ImportError('only directories are supported', path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f'FileFinder({self.path!r})'
