"""What packages contain. See https://docs.python.org/3.14/library/pkgutil.html"""
import importlib
import importlib.util
import os
import os.path
import re
import sys
from collections import namedtuple
from functools import singledispatch
from importlib.machinery import FileFinder, SourceFileLoader, SOURCE_SUFFIXES

__all__ = ['get_importer', 'iter_importers', 'walk_packages', 'iter_modules', 'get_data', 'read_code', 'extend_path', 'ModuleInfo']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'

_NAME = re.compile(r'^(?P<pkg>(?!\d)(\w+)(\.(?!\d)(\w+))*)(?P<cln>:(?P<obj>(?!\d)(\w+)(\.(?!\d)(\w+))*)?)?$')


def read_code(stream):
    """Compiled files of CPython cannot be run: None."""
    return None


def get_importer(path_item):
    """The finder of an entry of sys.path, or None."""
    path_item = os.fsdecode(path_item)
    try:
        return sys.path_importer_cache[path_item]
    except KeyError:
        pass
    for hook in sys.path_hooks:
        try:
            finder = hook(path_item)
        except ImportError:
            continue
        sys.path_importer_cache.setdefault(path_item, finder)
        return finder
    if os.path.isdir(path_item or '.'):
        return FileFinder(path_item, (SourceFileLoader, SOURCE_SUFFIXES))
    return None


def iter_importers(fullname=""):
    """The finders that would be asked for a module."""
    if fullname.startswith('.'):
        raise ImportError("Relative module name {!r} not supported".format(fullname))
    if '.' in fullname:
        path = getattr(importlib.import_module(fullname.rpartition(".")[0]), '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=''):
    """Yield a ModuleInfo for each module of the folders, or of sys.path."""
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    else:
        importers = map(get_importer, path)
    yielded = set()
    for finder in importers:
        for name, ispkg in iter_importer_modules(finder, prefix):
            if name not in yielded:
                yielded.add(name)
                yield ModuleInfo(finder, name, ispkg)


@singledispatch
def iter_importer_modules(importer, prefix=''):
    """(name, is a package) of the modules that a finder knows."""
    return importer.iter_modules(prefix) if hasattr(importer, 'iter_modules') else []


@iter_importer_modules.register(FileFinder)
def _iter_folder(importer, prefix=''):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    try:
        filenames = os.listdir(importer.path)
    except OSError:
        filenames = []
    filenames.sort()
    yielded = set()
    for filename in filenames:
        path = os.path.join(importer.path, filename)
        name, ispkg = _module_of(filename, path)
        if not name or name == '__init__' or name in yielded or '.' in name:
            continue
        yielded.add(name)
        yield prefix + name, ispkg


def _module_of(filename, path):
    for suffix in SOURCE_SUFFIXES:
        if filename.endswith(suffix):
            return filename[:-len(suffix)], False
    if '.' not in filename and os.path.isdir(path):
        try:
            content = os.listdir(path)
        except OSError:
            content = []
        if any('__init__' + suffix in content for suffix in SOURCE_SUFFIXES):
            return filename, True
    return None, False


def walk_packages(path=None, prefix='', onerror=None):
    """Yield a ModuleInfo for each module of the folders and, recursively, of their packages, which are imported for it."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            inner = [p for p in getattr(sys.modules[info.name], '__path__', None) or [] if p not in seen]
            seen.update(inner)
            yield from walk_packages(inner, info.name + '.', onerror)


def extend_path(path, name):
    """Extend a package's path by folders of the same name along sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, final = name.rpartition('.')
    if parent:
        try:
            search_path = sys.modules[parent].__path__
        except (KeyError, AttributeError):
            return path
    else:
        search_path = sys.path
    for folder in search_path:
        if not isinstance(folder, str):
            continue
        finder = get_importer(folder)
        if finder is not None:
            portions = []
            if hasattr(finder, 'find_spec'):
                spec = finder.find_spec(final)
                if spec is not None:
                    portions = spec.submodule_search_locations or []
            path += [p for p in portions if p not in path]
        listed = os.path.join(folder, name + ".pkg")
        if os.path.isfile(listed):
            try:
                with open(listed) as file:
                    path += [line for line in map(str.strip, file) if line and not line.startswith('#')]
            except OSError as msg:
                sys.stderr.write("Can't open %s: %s\n" % (listed, msg))
    return path


def get_data(package, resource):
    """The bytes of a file of a package, or None."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.loader is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if not hasattr(module, '__file__'):
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split('/')))


def resolve_name(name):
    """The object that a name means: 'a.b.c' or 'a.b:c.d'."""
    match = _NAME.match(name)
    if not match:
        raise ValueError(f'invalid format: {name!r}')
    if match.group('cln'):
        result = importlib.import_module(match.group('pkg'))
        parts = match.group('obj').split('.') if match.group('obj') else []
    else:
        parts = name.split('.')
        modname = parts.pop(0)
        result = importlib.import_module(modname)
        while parts:
            longer = f'{modname}.{parts[0]}'
            try:
                result = importlib.import_module(longer)
            except ImportError:
                break
            parts.pop(0)
            modname = longer
    for part in parts:
        result = getattr(result, part)
    return result
