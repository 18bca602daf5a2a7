"""typing's classes for streams, made when they are first used."""

from abc import abstractmethod
from typing import AnyStr, Generic

_METHODS = {
    'close': '(self)', 'fileno': '(self)', 'flush': '(self)', 'isatty': '(self)', 'read': '(self, n=-1)', 'readable': '(self)',
    'readline': '(self, limit=-1)', 'readlines': '(self, hint=-1)', 'seek': '(self, offset, whence=0)', 'seekable': '(self)',
    'tell': '(self)', 'truncate': '(self, size=None)', 'writable': '(self)', 'write': '(self, s)', 'writelines': '(self, lines)',
    '__enter__': '(self)', '__exit__': '(self, type, value, traceback)',
}


def _abstract(owner, name, signature):
    space = {}
    exec(f'def {name}{signature}: pass', space)
    function = space[name]
    function.__qualname__ = f'{owner}.{name}'
    function.__module__ = 'typing'
    return abstractmethod(function)


def _abstract_property(owner, name):
    return property(_abstract(owner, name, '(self)'))


class IO(Generic[AnyStr]):
    """Generic base class for TextIO and BinaryIO."""

    __slots__ = ()
    __module__ = 'typing'
    for _name, _signature in _METHODS.items():
        locals()[_name] = _abstract('IO', _name, _signature)
    for _name in ('mode', 'name', 'closed'):
        locals()[_name] = _abstract_property('IO', _name)
    del _name, _signature


class BinaryIO(IO[bytes]):
    """Typed version of the return of open() in binary mode."""

    __slots__ = ()
    __module__ = 'typing'
    write = _abstract('BinaryIO', 'write', '(self, s)')
    __enter__ = _abstract('BinaryIO', '__enter__', '(self)')


class TextIO(IO[str]):
    """Typed version of the return of open() in text mode."""

    __slots__ = ()
    __module__ = 'typing'
    for _name in ('buffer', 'encoding', 'errors', 'line_buffering', 'newlines'):
        locals()[_name] = _abstract_property('TextIO', _name)
    del _name
    __enter__ = _abstract('TextIO', '__enter__', '(self)')
