"""Databases of bytes by keys that are bytes, in files. https://docs.python.org/3.14/library/dbm.html"""
import os

__all__ = ['open', 'whichdb', 'error']


class error(Exception):
    pass


error = (error, OSError)


def open(file, flag='r', mode=0o666):
    """Open or create database at path given by *file*.

    Optional argument *flag* can be 'r' (default) for read-only access, 'w'
    for read-write access of an existing database, 'c' for read-write access
    to a new or existing database, and 'n' for read-write access to a new
    database.

    Note: 'r' and 'w' fail if the database doesn't exist; 'c' creates it
    only if it doesn't exist; and 'n' always creates a new database.
    """
    kind = None if 'n' in flag else whichdb(file)
    if kind is None and 'c' not in flag and 'n' not in flag:
        raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == '':
        raise error[0]('db type could not be determined')
    if kind not in (None, 'dbm.dumb'):
        raise error[0](f"db type is {kind}, but the module is not available")
    from . import dumb
    return dumb.open(file, flag, mode)


def whichdb(filename):
    """Guess which db package to use to open a db file.

    Return values:

    - None if the database file can't be read;
    - empty string if the file can be read but can't be recognized
    - the name of the dbm submodule (e.g. 'ndbm' or 'gnu') if recognized.

    Importing the given module may still fail, and opening the
    database using that module may still fail.
    """
    filename = os.fsencode(filename)
    index = filename + b'.dir'
    try:
        os.stat(filename + b'.dat')
        if os.stat(index).st_size == 0:
            return 'dbm.dumb'
        with _open(index, 'rb') as file:
            if file.read(1) in (b"'", b'"'):
                return 'dbm.dumb'
    except OSError:
        pass
    try:
        with _open(filename, 'rb') as file:
            beginning = file.read(16)
    except OSError:
        return None
    if beginning == b'SQLite format 3\0':
        return 'dbm.sqlite3'
    for order in 'little', 'big':
        if int.from_bytes(beginning[:4], order) in (0x13579ace, 0x13579acd, 0x13579acf):
            return 'dbm.gnu'
    return ''


from io import open as _open
