"""Routines for the operating system: names, paths, processes, files by number."""
import sys
import abc
import posix
import stat as st
from _collections_abc import Mapping, MutableMapping
from posix import *
from posix import _exit, _create_environ

# As types has it, which need not be loaded for it.
GenericAlias = type(list[int])

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET", "SEEK_CUR",
           "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "makedirs", "removedirs", "renames", "walk",
           "getenv", "execl", "execle", "execlp", "execlpe", "execvp", "execvpe", "_exit", "popen", "reload_environ", "supports_bytes_environ"]
__all__ += [_name for _name in dir(posix) if not _name.startswith('_')]

if sys.platform == 'win32':
    name = 'nt'
    linesep = '\r\n'
    import ntpath as path
else:
    name = 'posix'
    linesep = '\n'
    import posixpath as path

sys.modules['os.path'] = path
from os.path import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


def _exists(name):
    return name in globals()


def _names_of(*names):
    return {getattr(posix, name) for name in names if hasattr(posix, name)}


if hasattr(posix, 'link'):
    supports_dir_fd = _names_of('access', 'chmod', 'chown', 'link', 'lstat', 'mkdir', 'mkfifo', 'mknod', 'open', 'readlink', 'rename', 'rmdir',
                                'stat', 'symlink', 'unlink', 'utime')
    supports_effective_ids = _names_of('access')
    supports_fd = _names_of('chdir', 'chmod', 'chown', 'execve', 'listdir', 'pathconf', 'scandir', 'stat', 'statvfs', 'truncate', 'utime')
    supports_follow_symlinks = _names_of('access', 'chown', 'link', 'stat', 'utime')
else:
    supports_dir_fd = set()
    supports_effective_ids = set()
    supports_fd = {posix.stat}
    supports_follow_symlinks = {posix.stat, posix.utime}


# ---- directories

def _get_exports_list(module):
    """What a module shows to `from module import *`."""
    try:
        return list(module.__all__)
    except AttributeError:
        return [name for name in dir(module) if not name.startswith('_')]


def makedirs(name, mode=0o777, exist_ok=False):
    """Create a leaf directory and all intermediate ones."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else made it meanwhile.
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a leaf directory and all empty intermediate ones."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Super-rename; create directories as necessary and delete any left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


# Given as followlinks, links to directories count as files: shutil and pathlib want them so.
_walk_symlinks_as_files = object()


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory tree generator: yields (dirpath, dirnames, filenames)."""
    sys.audit("os.walk", top, topdown, onerror, followlinks)
    # What is on the stack is a directory still to be visited, or a result still to be given.
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs = []
        nondirs = []
        into = []
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            if is_dir and followlinks is _walk_symlinks_as_files:
                is_dir = not entry.is_symlink()
            if is_dir:
                dirs.append(entry.name)
            else:
                nondirs.append(entry.name)
            if not topdown and is_dir and (followlinks and followlinks is not _walk_symlinks_as_files or not entry.is_symlink()):
                into.append(entry.path)
        if topdown:
            yield top, dirs, nondirs
            # The caller may have changed the list.
            for dirname in reversed(dirs):
                new_path = path.join(top, dirname)
                if followlinks and followlinks is not _walk_symlinks_as_files or not path.islink(new_path):
                    stack.append(new_path)
        else:
            stack.append((top, dirs, nondirs))
            stack.extend(reversed(into))


if {open, stat} <= supports_dir_fd and {listdir, stat} <= supports_fd:
    def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
        """Directory tree generator: as walk(), but it yields (dirpath, dirnames, filenames, dirfd), where dirfd is a descriptor of dirpath."""
        sys.audit("os.fwalk", top, topdown, onerror, follow_symlinks, dir_fd)
        top = fspath(top)
        # What is on the stack is a directory to visit (name relative to a descriptor, path, whether it is the top, its entry), a result
        # to give, or a descriptor to close.
        stack = [('visit', top, dir_fd, top, True, None)]
        is_bytes = isinstance(top, bytes)
        try:
            while stack:
                action, *what = stack.pop()
                if action == 'close':
                    close(*what)
                elif action == 'give':
                    yield tuple(what)
                else:
                    yield from _fwalk_visit(stack, is_bytes, topdown, onerror, follow_symlinks, *what)
        finally:
            for action, *what in reversed(stack):
                if action == 'close':
                    close(*what)

    def _fwalk_visit(stack, is_bytes, topdown, onerror, follow_symlinks, name, within, toppath, is_root, entry):
        try:
            if not follow_symlinks:
                # What it is before and after it is opened must be the same, or somebody has put a link there.
                before = entry.stat(follow_symlinks=False) if entry else stat(name, follow_symlinks=False, dir_fd=within)
            topfd = open(name, O_RDONLY | O_NONBLOCK, dir_fd=within)
        except OSError as error:
            if is_root:
                raise
            if onerror is not None:
                onerror(error)
            return
        stack.append(('close', topfd))
        if not follow_symlinks:
            if is_root and not st.S_ISDIR(before.st_mode):
                return
            if not path.samestat(before, stat(topfd)):
                return
        entries = list(scandir(topfd))
        dirs = []
        nondirs = []
        kept = [] if not topdown or follow_symlinks else None
        for entry in entries:
            name = fsencode(entry.name) if is_bytes else entry.name
            try:
                if entry.is_dir():
                    dirs.append(name)
                    if kept is not None:
                        kept.append(entry)
                else:
                    nondirs.append(name)
            except OSError:
                try:
                    # A link that leads nowhere; what is gone is left out.
                    if entry.is_symlink():
                        nondirs.append(name)
                except OSError:
                    pass
        if topdown:
            yield toppath, dirs, nondirs, topfd
        else:
            stack.append(('give', toppath, dirs, nondirs, topfd))
        # The caller may have changed the list.
        toppath = path.join(toppath, toppath[:0])
        known = {} if kept is None else {(fsencode(entry.name) if is_bytes else entry.name): entry for entry in kept}
        for name in reversed(dirs):
            stack.append(('visit', name, topfd, toppath + name, False, known.get(name)))

    __all__.append("fwalk")


# ---- text and bytes of the file system

def fsencode(filename):
    """Encode a path-like filename to the filesystem encoding with the 'surrogateescape' error handler, return bytes unchanged."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
    return filename


def fsdecode(filename):
    """Decode a path-like filename from the filesystem encoding with the 'surrogateescape' error handler, return str unchanged."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
    return filename


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            for base in subclass.__mro__:
                if '__fspath__' in base.__dict__:
                    return True if base.__dict__['__fspath__'] is not None else NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


# ---- environment

class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            # The key as it was given.
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encodedkey = self.encodekey(key)
        unsetenv(encodedkey)
        try:
            del self._data[encodedkey]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join(f'{self.decodekey(key)!r}: {self.decodevalue(value)!r}' for key, value in self._data.items())
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode_text(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode('utf-8', 'surrogateescape')


def _decode_text(value):
    return value.decode('utf-8', 'surrogateescape')


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


if name == 'nt':
    def _encode_key(key):
        return _encode_text(key).upper()

    def _read_environ():
        return {key.upper(): value for key, value in _create_environ().items()}

    environ = _Environ({key.upper(): value for key, value in posix.environ.items()}, _encode_key, _decode_text, _encode_text, _decode_text)
    supports_bytes_environ = False
else:
    _read_environ = _create_environ
    environ = _Environ(posix.environ, _encode_text, _decode_text, _encode_text, _decode_text)
    environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)
    supports_bytes_environ = True

    def getenvb(key, default=None):
        """Get an environment variable, return None if it doesn't exist."""
        return environb.get(key, default)

    __all__ += ["environb", "getenvb"]


def reload_environ():
    """Update os.environ and os.environb with changes that were made outside of Python."""
    data = _read_environ()
    environ._data.clear()
    environ._data.update(data)


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the named executable."""
    if env is None:
        return environ.get('PATH', defpath).split(pathsep)
    # A mapping may have keys of either kind, and not all that compare them are silent about it.
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", BytesWarning)
        try:
            search = env.get('PATH')
        except TypeError:
            search = None
        if supports_bytes_environ:
            try:
                search_bytes = env[b'PATH']
            except (KeyError, TypeError):
                pass
            else:
                if search is not None:
                    raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
                search = search_bytes
            if search is not None and isinstance(search, bytes):
                search = fsdecode(search)
    if search is None:
        search = defpath
    return search.split(pathsep)


# ---- processes and files by number

def execl(file, *args):
    """Execute the executable file with argument list args, replacing the current process."""
    execv(file, args)


def execle(file, *args):
    """Execute the executable file with argument list args and environment env, replacing the current process."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """Execute the executable file (which is searched for along $PATH) with argument list args, replacing the current process."""
    execvp(file, args)


def execlpe(file, *args):
    """Execute the executable file (which is searched for along $PATH) with argument list args and environment env, replacing the current process."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Execute the executable file (which is searched for along $PATH) with argument list args, replacing the current process."""
    _execvpe(file, args)


def execvpe(file, args, env):
    """Execute the executable file (which is searched for along $PATH) with argument list args and environment env, replacing the current process."""
    _execvpe(file, args, env)


def _execvpe(file, args, env=None):
    def run(program):
        if env is None:
            execv(program, args)
        else:
            execve(program, args, env)
    if path.dirname(file):
        run(file)
        return
    refused = None
    folders = get_exec_path(env)
    if name != 'nt':
        file = fsencode(file)
        folders = map(fsencode, folders)
    for folder in folders:
        try:
            run(path.join(folder, file))
        except (FileNotFoundError, NotADirectoryError) as error:
            last = error
        except OSError as error:
            # That one is there and cannot be run tells more than that others are not.
            last = refused = refused or error
    raise refused or last


if hasattr(posix, 'posix_spawn'):
    P_WAIT = 0
    P_NOWAIT = P_NOWAITO = 1

    __all__ += ["P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv", "spawnve", "spawnvp", "spawnvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe"]

    def _spawn(mode, file, args, env, in_path):
        if not isinstance(args, (tuple, list)):
            raise TypeError('argv must be a tuple or a list')
        if not args or not args[0]:
            raise ValueError('argv first element cannot be empty')
        pid = None
        if in_path and not path.dirname(file):
            folders = map(fsencode, get_exec_path(env)) if isinstance(file, bytes) else get_exec_path(env)
            candidates = [path.join(folder, file) for folder in folders]
        else:
            candidates = [file]
        for candidate in candidates:
            try:
                pid = posix_spawn(candidate, args, environ if env is None else env)
                break
            except OSError:
                pass
        if pid is None:
            # Where a process is doubled first, it is the copy that finds out that it cannot become another program, and says so by its status.
            pid = posix_spawn('/bin/sh', ['sh', '-c', 'exit 127'], {})
        if mode == P_NOWAIT:
            return pid
        while True:
            pid, status = waitpid(pid, 0)
            if not WIFSTOPPED(status):
                return waitstatus_to_exitcode(status)

    def spawnv(mode, file, args):
        """Execute file with arguments from args in a subprocess; mode P_NOWAIT gives its process ID, P_WAIT its exit code or minus its signal."""
        return _spawn(mode, file, args, None, False)

    def spawnve(mode, file, args, env):
        """As spawnv(), with the specified environment."""
        return _spawn(mode, file, args, env, False)

    def spawnvp(mode, file, args):
        """As spawnv(), where file is looked for along $PATH."""
        return _spawn(mode, file, args, None, True)

    def spawnvpe(mode, file, args, env):
        """As spawnvp(), with the specified environment."""
        return _spawn(mode, file, args, env, True)

    def spawnl(mode, file, *args):
        """As spawnv(), with the arguments one by one."""
        return spawnv(mode, file, args)

    def spawnle(mode, file, *args):
        """As spawnve(), with the arguments one by one and then the environment."""
        return spawnve(mode, file, args[:-1], args[-1])

    def spawnlp(mode, file, *args):
        """As spawnvp(), with the arguments one by one."""
        return spawnvp(mode, file, args)

    def spawnlpe(mode, file, *args):
        """As spawnvpe(), with the arguments one by one and then the environment."""
        return spawnvpe(mode, file, args[:-1], args[-1])


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """Return an open file object connected to a file descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def process_cpu_count():
    """Get the number of CPUs of the current process: those that the calling thread may run on."""
    return len(sched_getaffinity(0)) if _exists('sched_getaffinity') else cpu_count()


def popen(cmd, mode="r", buffering=-1):
    """Open a pipe to or from a command."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess
    if mode == "r":
        proc = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE, bufsize=buffering)
        return _wrap_close(proc.stdout, proc)
    proc = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE, bufsize=buffering)
    return _wrap_close(proc.stdin, proc)


class _wrap_close:
    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        returncode = self._proc.wait()
        if returncode == 0:
            return None
        return returncode if name == 'nt' else returncode << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


del posix
