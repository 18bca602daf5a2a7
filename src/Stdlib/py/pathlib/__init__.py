"""Object-oriented filesystem paths."""
import errno
import io
import os
import re
import stat
import sys
from pathlib._glob import select as _select, unique as _unique
from pathlib._os import _FileInfo, copyfileobj, ensure_different_files, ensure_distinct_paths, magic_open, vfspath
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    """An exception that is raised when an unsupported operation is attempted."""


class Path(PurePath):
    """A path that can do system calls."""
    __slots__ = ('_info',)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return object.__new__(cls)

    # ---- what is there

    @property
    def info(self):
        """A PathInfo object that exposes the file type and other file attributes of this path."""
        try:
            return self._info
        except AttributeError:
            self._info = _FileInfo(self)
            return self._info

    def stat(self, *, follow_symlinks=True):
        """Return the result of the stat() system call on this path."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Like stat(), except if the path points to a symlink, the symlink's status information is returned."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Whether this path exists."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Whether this path is a directory."""
        return os.path.isdir(self) if follow_symlinks else self._has_mode(stat.S_ISDIR, False)

    def is_file(self, *, follow_symlinks=True):
        """Whether this path is a regular file."""
        return os.path.isfile(self) if follow_symlinks else self._has_mode(stat.S_ISREG, False)

    def _has_mode(self, test, follow_symlinks=True):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except (OSError, ValueError):
            return False

    def is_symlink(self):
        """Whether this path is a symbolic link."""
        return os.path.islink(self)

    def is_mount(self):
        """Check if this path is a mount point"""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether this path is a junction."""
        return os.path.isjunction(self)

    def is_block_device(self):
        """Whether this path is a block device."""
        return self._has_mode(stat.S_ISBLK)

    def is_char_device(self):
        """Whether this path is a character device."""
        return self._has_mode(stat.S_ISCHR)

    def is_fifo(self):
        """Whether this path is a FIFO."""
        return self._has_mode(stat.S_ISFIFO)

    def is_socket(self):
        """Whether this path is a socket."""
        return self._has_mode(stat.S_ISSOCK)

    def samefile(self, other_path):
        """Return whether other_path is the same or not as this file."""
        mine = self.stat()
        other = other_path.stat() if hasattr(other_path, 'stat') else self.with_segments(other_path).stat()
        return mine.st_ino == other.st_ino and mine.st_dev == other.st_dev

    def owner(self, *, follow_symlinks=True):
        """Return the login name of the file owner."""
        try:
            import pwd
        except ImportError:
            raise UnsupportedOperation(f"{type(self).__name__}.owner() is unsupported on this system") from None
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """Return the group name of the file gid."""
        try:
            import grp
        except ImportError:
            raise UnsupportedOperation(f"{type(self).__name__}.group() is unsupported on this system") from None
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # ---- reading and writing

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file pointed to by this path and return a file object, as the built-in open() function does."""
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Open the file in bytes mode, read it, and close the file."""
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Open the file in text mode, read it, and close the file."""
        with self.open(mode='r', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Open the file in bytes mode, write to it, and close the file."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Open the file in text mode, write to it, and close the file."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.write(data)

    # ---- folders

    def iterdir(self):
        """Yield path objects of the directory contents."""
        names = os.listdir(self)
        drive, root, tail = self._parse()
        return (self._from_parsed_parts(drive, root, tail + [name]) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Iterate over this subtree and yield all existing files matching the given relative pattern."""
        sys.audit("pathlib.Path.glob", self, pattern)
        return self._glob(pattern, case_sensitive, recurse_symlinks, False)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Recursively yield all existing files matching the given relative pattern, anywhere in this subtree."""
        sys.audit("pathlib.Path.rglob", self, pattern)
        return self._glob(pattern, case_sensitive, recurse_symlinks, True)

    def _glob(self, pattern, case_sensitive, recurse_symlinks, anywhere):
        given = os.fspath(pattern)
        wanted = self.with_segments(pattern)
        if wanted.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(wanted.parts)
        if not parts and not anywhere:
            raise ValueError(f"Unacceptable pattern: {str(given)!r}")
        folders_only = bool(given) and given[-1] in '/' + (self.parser.altsep or '')
        if anywhere:
            folders_only = folders_only or not parts
            parts.insert(0, '**')
        flags = 0 if self._case_sensitive(case_sensitive) else re.IGNORECASE
        found = _select(self, parts, 0, flags, case_sensitive, recurse_symlinks)
        if parts.count('**') > 1:
            # several ways lead to the same path
            found = _unique(found)
        return (path for path in found if not folders_only or path.is_dir())

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Walk the directory tree from this directory, similar to os.walk()."""
        sys.audit("pathlib.Path.walk", self, on_error, follow_symlinks)
        todo = [self]
        while todo:
            path = todo.pop()
            if isinstance(path, tuple):
                yield path
                continue
            folders, files = [], []
            try:
                with os.scandir(path) as scan:
                    for entry in scan:
                        try:
                            is_dir = entry.is_dir(follow_symlinks=follow_symlinks)
                        except OSError:
                            is_dir = False
                        (folders if is_dir else files).append(entry.name)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, folders, files
            else:
                todo.append((path, folders, files))
            todo += [path / name for name in reversed(folders)]

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Create a new directory at this given path."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove this directory. The directory must be empty."""
        os.rmdir(self)

    def touch(self, mode=0o666, exist_ok=True):
        """Create this file with the given access mode, if it doesn't exist."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def unlink(self, missing_ok=False):
        """Remove this file or link."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Rename this path to the target path; returns the new Path instance."""
        os.rename(self, target)
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def replace(self, target):
        """Rename this path to the target path, overwriting if that path exists."""
        os.replace(self, target)
        return target if hasattr(target, 'with_segments') else self.with_segments(target)

    def _copy_from(self, source, follow_symlinks=True, preserve_metadata=False):
        todo = [(source, self)]
        made = []
        while todo:
            source, target = todo.pop()
            if not follow_symlinks and source.info.is_symlink():
                target.symlink_to(vfspath(source.readlink()), source.info.is_dir())
            elif source.info.is_dir():
                children = list(source.iterdir())
                target.mkdir()
                made.append((source, target))
                todo += [(child, target.joinpath(child.name)) for child in children]
                continue
            else:
                ensure_different_files(source, target)
                if isinstance(source, Path):
                    import shutil
                    shutil.copyfile(source, target)
                else:
                    with magic_open(source, 'rb') as reader, open(target, 'wb') as writer:
                        copyfileobj(reader, writer)
            if preserve_metadata:
                target._copy_metadata(source, follow_symlinks)
        if preserve_metadata:
            for source, target in reversed(made):
                target._copy_metadata(source, follow_symlinks)

    def _copy_metadata(self, source, follow_symlinks):
        if isinstance(source, Path):
            import shutil
            shutil.copystat(source, self, follow_symlinks=follow_symlinks)

    def copy(self, target, **kwargs):
        """Recursively copy this file or directory tree to the given destination."""
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        ensure_distinct_paths(self, target)
        try:
            copy_from = target._copy_from
        except AttributeError:
            raise TypeError(f"Target path is not writable: {target!r}") from None
        copy_from(self, **kwargs)
        return target.joinpath()  # what is known of it is to be asked anew

    def copy_into(self, target_dir, **kwargs):
        """Copy this file or directory tree into the given existing directory."""
        return self.copy(self._inside(target_dir), **kwargs)

    def _inside(self, target_dir):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return target_dir / self.name if hasattr(target_dir, 'with_segments') else self.with_segments(target_dir, self.name)

    def _delete(self):
        if self.is_symlink() or self.is_junction():
            self.unlink()
        elif self.is_dir():
            import shutil
            shutil.rmtree(self)
        else:
            self.unlink()

    def move(self, target):
        """Recursively move this file or directory tree to the given destination."""
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        if isinstance(target, Path):
            ensure_different_files(self, target)
            try:
                os.replace(self, target)
                return target.joinpath()
            except OSError as err:
                if err.errno != errno.EXDEV:
                    raise
        target = self.copy(target, follow_symlinks=False, preserve_metadata=True)
        self._delete()
        return target

    def move_into(self, target_dir):
        """Move this file or directory tree into the given existing directory."""
        return self.move(self._inside(target_dir))

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions of the path, like os.chmod()."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Like chmod(), except if the path points to a symlink, the symlink's permissions are changed."""
        self.chmod(mode, follow_symlinks=False)

    def readlink(self):
        """Return the path to which the symbolic link points."""
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symlink pointing to the target path."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path a hard link pointing to the same file as *target*."""
        if not hasattr(os, 'link'):
            raise UnsupportedOperation(f"{type(self).__name__}.hardlink_to() is unsupported on this system")
        os.link(target, self)

    # ---- other paths

    @classmethod
    def cwd(cls):
        """Return a new path pointing to the current working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return a new path pointing to expanduser('~')."""
        home = os.path.expanduser("~")
        if home == "~":
            raise RuntimeError("Could not determine home directory.")
        return cls(home)

    def absolute(self):
        """Return an absolute version of this path, without normalization or resolving symlinks."""
        if self.is_absolute():
            return self
        return self._from_parsed_parts(*self._absolute_parts())

    def _absolute_parts(self):
        here = self.with_segments(os.getcwd())
        return here.drive, here.root, here._tail + self._tail

    def resolve(self, strict=False):
        """Make the path absolute, resolving all symlinks on the way and also normalizing it."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """Return a new path with expanded ~ and ~user constructs."""
        tail = self._tail
        if self.anchor or not tail or tail[0][:1] != '~':
            return self
        home = os.path.expanduser(tail[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *tail[1:])

    def as_uri(self):
        """Return the path as a URI."""
        return self._as_uri()

    @classmethod
    def from_uri(cls, uri):
        """Return a new path from the given 'file' URI."""
        if not uri.lower().startswith('file:'):
            raise ValueError("URL is missing a 'file:' scheme")
        path = uri[5:]
        if path.startswith('//'):
            host, slash, path = path[2:].partition('/')
            path = slash + path
            if host not in ('', 'localhost') and host != os.uname().nodename:
                raise ValueError("file:// scheme is supported only on localhost")
        raw = re.sub(rb'%([0-9A-Fa-f]{2})', lambda match: bytes((int(match[1], 16),)), path.encode())
        result = cls(os.fsdecode(raw))
        if not result.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return result


class PosixPath(Path, PurePosixPath):
    """Path subclass for non-Windows systems."""
    __slots__ = ()

    if os.name == 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


class WindowsPath(Path, PureWindowsPath):
    """Path subclass for Windows systems."""
    __slots__ = ()

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
