"""Specs, and modules made of them."""
import sys
import _imp_support
from _imp_support import ModuleSpec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if is_package is None:
        is_package = False
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
    if hasattr(loader, 'get_filename'):
        from importlib._bootstrap_external import spec_from_file_location
        if is_package:
            return spec_from_file_location(name, loader=loader, submodule_search_locations=[])
        return spec_from_file_location(name, loader=loader)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _init_module_attrs(spec, module):
    module.__name__ = spec.name
    if spec.loader is not None:
        module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module


def module_from_spec(spec):
    """Create a module based on the provided spec."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    return _init_module_attrs(spec, module)


def _load_unlocked(spec):
    """Make the module of a spec, put it into sys.modules, and run it."""
    if spec.loader is not None and not hasattr(spec.loader, 'exec_module'):
        return spec.loader.load_module(spec.name)
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is None:
                if spec.submodule_search_locations is None:
                    raise ImportError('missing loader', name=spec.name)
            else:
                spec.loader.exec_module(module)
        except:
            sys.modules.pop(spec.name, None)
            raise
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    finally:
        spec._initializing = False
    return module


def _resolve_name(name, package, level):
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{bits[0]}.{name}' if name else bits[0]


class _OwnModules:
    """What BuiltinImporter does: it finds and loads the modules that are part of PyLite."""

    @staticmethod
    def find_spec(importer, fullname):
        found = _imp_support.find_own(fullname)
        if found is None:
            return None
        filename, is_package = found
        spec = ModuleSpec(fullname, importer, origin=filename or 'built-in', is_package=is_package)
        if filename:
            spec._set_fileattr = True
        return spec

    @staticmethod
    def create_module(spec):
        return _imp_support.create_own(spec.name)

    @staticmethod
    def exec_module(module):
        _imp_support.exec_own(module)

    @staticmethod
    def get_source(fullname):
        return _imp_support.own_source(fullname)

    @staticmethod
    def get_code(fullname):
        source = _imp_support.own_source(fullname)
        if source is None:
            return None
        return compile(source, _imp_support.find_own(fullname)[0], 'exec', dont_inherit=True)

    @staticmethod
    def is_package(fullname):
        found = _imp_support.find_own(fullname)
        if found is None:
            raise ImportError(f'{fullname!r} is not a built-in module', name=fullname)
        return found[1]


BuiltinImporter = _imp_support.BuiltinImporter
FrozenImporter = BuiltinImporter
