"""Where an installation keeps its files. See https://docs.python.org/3.14/library/sysconfig.html"""

import os
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_default_scheme', 'get_makefile_filename', 'get_path',
           'get_path_names', 'get_paths', 'get_platform', 'get_preferred_scheme', 'get_python_version', 'get_scheme_names',
           'is_python_build', 'parse_config_h']

_VERSION = '%d.%d' % sys.version_info[:2]
_PATH_NAMES = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')

_SCHEMES = {
    'posix_prefix': {
        'stdlib': '{installed_base}/lib/python{v}', 'platstdlib': '{platbase}/lib/python{v}',
        'purelib': '{base}/lib/python{v}/site-packages', 'platlib': '{platbase}/lib/python{v}/site-packages',
        'include': '{installed_base}/include/python{v}', 'platinclude': '{installed_platbase}/include/python{v}',
        'scripts': '{base}/bin', 'data': '{base}'},
    'posix_home': {
        'stdlib': '{installed_base}/lib/python', 'platstdlib': '{base}/lib/python',
        'purelib': '{base}/lib/python', 'platlib': '{base}/lib/python',
        'include': '{installed_base}/include/python', 'platinclude': '{installed_base}/include/python',
        'scripts': '{base}/bin', 'data': '{base}'},
    'posix_user': {
        'stdlib': '{userbase}/lib/python{v}', 'platstdlib': '{userbase}/lib/python{v}',
        'purelib': '{userbase}/lib/python{v}/site-packages', 'platlib': '{userbase}/lib/python{v}/site-packages',
        'include': '{userbase}/include/python{v}', 'scripts': '{userbase}/bin', 'data': '{userbase}'},
    'venv': {
        'stdlib': '{installed_base}/lib/python{v}', 'platstdlib': '{platbase}/lib/python{v}',
        'purelib': '{base}/lib/python{v}/site-packages', 'platlib': '{platbase}/lib/python{v}/site-packages',
        'include': '{installed_base}/include/python{v}', 'platinclude': '{installed_platbase}/include/python{v}',
        'scripts': '{base}/bin', 'data': '{base}'},
}
_SCHEMES['posix_venv'] = _SCHEMES['venv']


def get_scheme_names():
    """Return a tuple containing the schemes names."""
    return tuple(sorted(_SCHEMES))


def get_path_names():
    """Return a tuple containing the paths names."""
    return _PATH_NAMES


def get_preferred_scheme(key):
    """The scheme that an installer uses for 'prefix', 'home' or 'user'."""
    if key == 'prefix' and sys.prefix != sys.base_prefix:
        return 'venv'
    try:
        return {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}[key]
    except KeyError:
        raise ValueError(f'{key} is not a valid scheme on this platform') from None


def get_default_scheme():
    """The scheme of the running interpreter."""
    return get_preferred_scheme('prefix')


def get_python_version():
    """The version as MAJOR.MINOR."""
    return _VERSION


def get_platform():
    """A string that identifies the current platform."""
    if os.name == 'nt':
        return 'win-amd64'
    system, _, release, _, machine = os.uname()
    system = system.lower()
    return f'{system}-{machine}' if system == 'linux' else f'{system}-{release}-{machine}'


_config = {}


def get_config_vars(*args):
    """All configuration variables as a dictionary, or the values of those that are asked for."""
    if not _config:
        prefix, exec_prefix = os.path.normpath(sys.prefix), os.path.normpath(sys.exec_prefix)
        _config.update(
            prefix=prefix, exec_prefix=exec_prefix, base=prefix, platbase=exec_prefix, installed_base=os.path.normpath(sys.base_prefix),
            installed_platbase=os.path.normpath(sys.base_exec_prefix), py_version='%d.%d.%d' % sys.version_info[:3],
            py_version_short=_VERSION, py_version_nodot=_VERSION.replace('.', ''), py_version_nodot_plat='',
            implementation='Python', implementation_lower='python', platlibdir=getattr(sys, 'platlibdir', 'lib'), abiflags='',
            abi_thread='', VERSION=_VERSION, Py_DEBUG=0, Py_GIL_DISABLED=0, WITH_DOC_STRINGS=1,
            # Random numbers come from the system without a file.
            HAVE_GETRANDOM=int(sys.platform == 'linux'),
            EXT_SUFFIX=None, SOABI=None, EXE='', userbase=_user_base(), projectbase=os.path.dirname(os.path.abspath(sys.executable or '.')))
    return [_config.get(name) for name in args] if args else _config


def _user_base():
    return os.environ.get('PYTHONUSERBASE') or os.path.expanduser(os.path.join('~', '.local'))


def get_config_var(name):
    """The value of a configuration variable, or None."""
    return get_config_vars().get(name)


def get_paths(scheme=None, vars=None, expand=True):
    """All paths of a scheme."""
    paths = _SCHEMES[scheme or get_default_scheme()]
    if not expand:
        return dict(paths)
    values = dict(get_config_vars(), v=_VERSION)
    values.update(vars or {})
    return {name: os.path.normpath(os.path.expanduser(path.format(**values))) for name, path in paths.items()}


def get_path(name, scheme=None, vars=None, expand=True):
    """A path of a scheme."""
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    """Whether the interpreter runs in the folder in which it was built."""
    return False


def get_makefile_filename():
    """The path of CPython's Makefile."""
    return os.path.join(get_path('platstdlib'), f'config-{_VERSION}', 'Makefile')


def get_config_h_filename():
    """The path of pyconfig.h."""
    return os.path.join(get_path('include'), 'pyconfig.h')


def parse_config_h(fp, vars=None):
    """Read the definitions of a file of the form of pyconfig.h into a dictionary."""
    import re
    vars = {} if vars is None else vars
    defined = re.compile(r'#define ([A-Z][A-Za-z0-9_]+) (.*)\n')
    undefined = re.compile(r'/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n')
    for line in fp:
        if found := defined.match(line):
            name, value = found.groups()
            try:
                value = int(value)
            except ValueError:
                pass
            vars[name] = value
        elif found := undefined.match(line):
            vars[found[1]] = 0
    return vars
