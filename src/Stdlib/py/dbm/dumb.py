"""A database in two plain files, without any library. https://docs.python.org/3.14/library/dbm.html#module-dbm.dumb

The index, with the ending .dir, has a line `'key', (position, size)` for each key; the values are in the file with the ending .dat.
"""
import ast
import collections.abc
import io
import os

__all__ = ['error', 'open']

# Where a value begins: at a multiple of this, so that it may grow a little where it is.
_BLOCK_SIZE = 512

error = OSError


class _Database(collections.abc.MutableMapping):
    _index = None  # for a database whose opening failed

    def __init__(self, filebasename, mode, flag='c'):
        filebasename = os.fsencode(filebasename)
        self._mode = mode
        self._readonly = flag == 'r'
        self._directory_name = filebasename + b'.dir'
        self._data_name = filebasename + b'.dat'
        self._backup_name = filebasename + b'.bak'
        self._modified = False
        if flag == 'n':
            for name in self._data_name, self._directory_name, self._backup_name:
                try:
                    os.remove(name)
                except OSError:
                    pass
        if flag in ('c', 'n'):
            # The file is made if it is not there; what is in it stays.
            with io.open(self._data_name, 'a', encoding='Latin-1'):
                self._permit(self._data_name)
        else:
            io.open(self._data_name, encoding='Latin-1').close()
        self._index = {}
        try:
            file = io.open(self._directory_name, encoding='Latin-1')
        except OSError:
            if flag not in ('c', 'n'):
                self._index = None
                raise
            with io.open(self._directory_name, 'w', encoding='Latin-1'):
                self._permit(self._directory_name)
        else:
            with file:
                for line in file:
                    key, place = ast.literal_eval(line.rstrip())
                    self._index[key.encode('Latin-1')] = place

    def _permit(self, name):
        try:
            os.chmod(name, self._mode)
        except OSError:
            pass

    def sync(self):
        """Write the index, if it changed."""
        if self._index is None or not self._modified:
            return
        for action, names in (os.unlink, [self._backup_name]), (os.rename, [self._directory_name, self._backup_name]):
            try:
                action(*names)
            except OSError:
                pass
        with io.open(self._directory_name, 'w', encoding='Latin-1') as file:
            self._permit(self._directory_name)
            for key, place in self._index.items():
                file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")
        self._modified = False

    def _check(self):
        if self._index is None:
            raise error('DBM object has already been closed')

    def _check_writable(self):
        if self._readonly:
            raise error('The database is opened for reading only')

    def __getitem__(self, key):
        if isinstance(key, str):
            key = key.encode('utf-8')
        self._check()
        position, size = self._index[key]
        with io.open(self._data_name, 'rb') as file:
            file.seek(position)
            return file.read(size)

    def __setitem__(self, key, value):
        self._check_writable()
        if isinstance(key, str):
            key = key.encode('utf-8')
        elif not isinstance(key, (bytes, bytearray)):
            raise TypeError('keys must be bytes or strings')
        if isinstance(value, str):
            value = value.encode('utf-8')
        elif not isinstance(value, (bytes, bytearray)):
            raise TypeError('values must be bytes or strings')
        self._check()
        self._modified = True
        if key in self._index:
            position, size = self._index[key]
            blocks = (size + _BLOCK_SIZE - 1) // _BLOCK_SIZE
            if len(value) <= blocks * _BLOCK_SIZE:
                with io.open(self._data_name, 'rb+') as file:
                    file.seek(position)
                    file.write(value)
                self._index[key] = position, len(value)
                return
            self._index[key] = self._append(value)
            return
        self._index[key] = place = self._append(value)
        with io.open(self._directory_name, 'a', encoding='Latin-1') as file:
            self._permit(self._directory_name)
            file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")

    def _append(self, value):
        """Writes a value behind all others; its position and size."""
        with io.open(self._data_name, 'rb+') as file:
            end = file.seek(0, io.SEEK_END)
            position = (end + _BLOCK_SIZE - 1) // _BLOCK_SIZE * _BLOCK_SIZE
            file.write(b'\0' * (position - end))
            file.write(value)
        return position, len(value)

    def __delitem__(self, key):
        self._check_writable()
        if isinstance(key, str):
            key = key.encode('utf-8')
        self._check()
        self._modified = True
        del self._index[key]
        self.sync()

    def keys(self):
        self._check()
        return list(self._index)

    def items(self):
        self._check()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        if isinstance(key, str):
            key = key.encode('utf-8')
        self._check()
        return key in self._index

    def iterkeys(self):
        self._check()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag='c', mode=0o666):
    """Open the database file, filename, and return corresponding object.

    The flag argument, used to control how the database is opened in the
    other DBM implementations, supports only the semantics of 'c' and 'n'
    values.  Other values will default to the semantics of 'c' value:
    the database will always opened for update and will be created if it
    does not exist.

    The optional mode argument is the UNIX mode of the file, used only when
    the database has to be created.  It defaults to octal code 0o666 (and
    will be modified by the prevailing umask).
    """
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    try:
        mask = os.umask(0)
    except AttributeError:
        pass
    else:
        os.umask(mask)
        mode &= ~mask
    return _Database(file, mode, flag)
