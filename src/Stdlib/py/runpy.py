"""Running modules without importing them. See https://docs.python.org/3.14/library/runpy.html"""
import importlib.util
import io
import os
import sys

__all__ = ['run_module', 'run_path']


class _TempModule:
    """Has sys.modules hold a module of a name for a while."""

    def __init__(self, mod_name):
        self.mod_name = mod_name
        self.module = type(sys)(mod_name)
        self._saved = []

    def __enter__(self):
        if self.mod_name in sys.modules:
            self._saved.append(sys.modules[self.mod_name])
        sys.modules[self.mod_name] = self.module
        return self

    def __exit__(self, *args):
        if self._saved:
            sys.modules[self.mod_name] = self._saved.pop()
        else:
            del sys.modules[self.mod_name]


class _ModifiedArgv0:
    """Has sys.argv[0] be something else for a while."""

    def __init__(self, value):
        self.value = value

    def __enter__(self):
        self._saved = sys.argv[0]
        sys.argv[0] = self.value

    def __exit__(self, *args):
        sys.argv[0] = self._saved


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    if init_globals is not None:
        run_globals.update(init_globals)
    if mod_spec is None:
        loader, file, cached = None, script_name, None
    else:
        loader, file, cached = mod_spec.loader, mod_spec.origin, mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(__name__=mod_name, __file__=file, __cached__=cached, __doc__=None, __loader__=loader, __package__=pkg_name, __spec__=mod_spec)
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    file = script_name if mod_spec is None else mod_spec.origin
    with _TempModule(mod_name) as temporary, _ModifiedArgv0(file):
        mod_globals = temporary.module.__dict__
        _run_code(code, mod_globals, init_globals, mod_name, mod_spec, pkg_name, script_name)
    # The module may be cleared when it goes.
    return mod_globals.copy()


def _warn_if_imported(mod_name, package):
    existing = sys.modules.get(mod_name)
    if existing is not None and not hasattr(existing, "__path__"):
        from warnings import warn
        warn(f"{mod_name!r} found in sys.modules after import of package {package!r}, but prior to execution of {mod_name!r}; "
             "this may result in unpredictable behaviour", RuntimeWarning, stacklevel=4)


def _get_module_details(mod_name, error=ImportError):
    if mod_name.startswith("."):
        raise error("Relative module names not supported")
    package, _, _ = mod_name.rpartition(".")
    if package:
        try:
            __import__(package)
        except ImportError as e:
            if e.name is None or (e.name != package and not package.startswith(e.name + ".")):
                raise
        _warn_if_imported(mod_name, package)
    try:
        spec = importlib.util.find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        message = f"Error while finding module specification for {mod_name!r} ({type(ex).__name__}: {ex})"
        if mod_name.endswith(".py"):
            message += f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
        raise error(message) from ex
    if spec is None:
        raise error("No module named %s" % mod_name)
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _get_module_details(mod_name + ".__main__", error)
        except error as e:
            if mod_name not in sys.modules:
                raise
            raise error(f"{e}; {mod_name!r} is a package and cannot be directly executed")
    loader = spec.loader
    if loader is None:
        raise error(f"{mod_name!r} is a namespace package and cannot be executed")
    try:
        code = loader.get_code(mod_name)
    except ImportError as e:
        raise error(format(e)) from e
    if code is None:
        raise error("No code object available for %s" % mod_name)
    return mod_name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Execute a module's code without importing it; give its globals."""
    mod_name, mod_spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, mod_spec)
    return _run_code(code, {}, init_globals, run_name, mod_spec)


def _code_of_file(path):
    with io.open_code(os.path.abspath(path)) as file:
        return compile(file.read(), path, 'exec')


def _run_folder(path, init_globals, run_name):
    sys.path.insert(0, path)
    try:
        saved = sys.modules.pop('__main__', None)
        try:
            found = importlib.util.find_spec('__main__')
            if found is None or found.loader is None or os.path.dirname(found.origin) != os.path.abspath(path):
                raise ImportError(f"can't find '__main__' module in {path!r}")
            code = found.loader.get_code('__main__')
        finally:
            if saved is not None:
                sys.modules['__main__'] = saved
        with _TempModule(run_name) as temporary, _ModifiedArgv0(path):
            return _run_code(code, temporary.module.__dict__, init_globals, run_name, found, '').copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass


def run_path(path_name, init_globals=None, run_name=None):
    """Execute a script, or the __main__ of a folder; give its globals."""
    if run_name is None:
        run_name = "<run_path>"
    path_name = os.fsdecode(path_name)
    if os.path.isdir(path_name):
        return _run_folder(path_name, init_globals, run_name)
    code = _code_of_file(path_name)
    return _run_module_code(code, init_globals, run_name, pkg_name=run_name.rpartition(".")[0], script_name=path_name)
