"""What the paths of pathlib share: opening and copying what they stand for, and what is known of a file."""
import errno
import io
import os
import stat


def magic_open(path, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
    """Opens a path as open() does, by its method __open_rb__(), __open_wb__() or __open_updatable__() where it is none of the file system."""
    text = 'b' not in mode
    if text:
        # The warning of a missing encoding is for the caller's caller.
        encoding = io.text_encoding(encoding, 3)
    try:
        return io.open(path, mode, buffering, encoding, errors, newline)
    except TypeError:
        pass
    kinds = {'b', 't'}
    plain = ''.join(sorted(c for c in mode if c not in kinds))
    if not text:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take an {name} argument" if name != 'newline' else "binary mode doesn't take a newline argument")
    opener = getattr(type(path), f"__open_{plain + 'b' if plain != 'r' else 'rb'}__", None)
    if opener is None:
        raise TypeError(f"{type(path).__name__} can't be opened with mode {mode!r}")
    stream = opener(path, buffering)
    return io.TextIOWrapper(stream, encoding, errors, newline) if text else stream


def vfspath(path):
    """The text of a path, of the file system or not."""
    try:
        return os.fspath(path)
    except TypeError:
        return str(path)


def copyfileobj(source, target):
    """Copies what a binary file has left to another one."""
    while block := source.read(1 << 16):
        target.write(block)


def ensure_distinct_paths(source, target):
    """OSError if both are one path, or the target is below the source."""
    if source == target:
        problem = "Source and target are the same path"
    elif source in target.parents:
        problem = "Source path is a parent of target path"
    else:
        return
    raise _error(problem, source, target)


def ensure_different_files(source, target):
    """OSError if both are one file."""
    try:
        same = os.path.samefile(source, target)
    except (TypeError, OSError, ValueError):
        same = source == target
    if same:
        raise _error("Source and target are the same file", source, target)


def _error(problem, source, target):
    error = OSError(errno.EINVAL, problem)
    error.filename, error.filename2 = vfspath(source), vfspath(target)
    return error


class _FileInfo:
    """What is known of a file: asked of the system once."""
    __slots__ = ('_path', '_known')

    def __init__(self, path, **known):
        self._path = str(path)
        self._known = known

    def __repr__(self):
        return f"<{'WindowsPath' if os.name == 'nt' else 'PosixPath'}.info>"

    def _mode(self, follow_symlinks):
        """The type of the file, 0 for none."""
        key = 'stat' if follow_symlinks else 'lstat'
        if key not in self._known:
            try:
                self._known[key] = stat.S_IFMT(os.stat(self._path, follow_symlinks=follow_symlinks).st_mode)
            except (OSError, ValueError):
                self._known[key] = 0
        return self._known[key]

    def exists(self, *, follow_symlinks=True):
        """Whether this path exists."""
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        """Whether this path is a directory."""
        return self._mode(follow_symlinks) == stat.S_IFDIR

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return self._mode(follow_symlinks) == stat.S_IFREG

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return self._mode(False) == stat.S_IFLNK
