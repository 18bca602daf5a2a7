"""The names that Python 3.12 had for interpreters at the low level. New programs take concurrent.interpreters."""
import functools
import operator

import _interpreters
from _interpreters import is_shareable

__all__ = ['InterpreterID', 'RunFailedError', 'create', 'destroy', 'get_current', 'get_main', 'is_running', 'is_shareable', 'list_all', 'run_string']


def _raises_runtime_error(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except _interpreters.InterpreterError as e:
            # There was no class for it yet.
            raise RuntimeError(*e.args) from None
    return wrapper


class InterpreterID(int):
    """The number of an interpreter."""

    __slots__ = ()

    @_raises_runtime_error
    def __new__(cls, id, /, *, force=False):
        self = super().__new__(cls, operator.index(id))
        if self < 0:
            raise ValueError(f'interpreter ID must be a non-negative int, got {id!r}')
        if not force:
            _interpreters.whence(int(self))
        return self

    def __repr__(self):
        return f'{type(self).__name__}({int(self)})'

    def __str__(self):
        return str(int(self))


class RunFailedError(RuntimeError):
    """Code in an interpreter raised an exception that it did not catch."""


@_raises_runtime_error
def create(*, isolated=True):
    """Make an interpreter and return its ID."""
    return InterpreterID(_interpreters.create('isolated' if isolated else 'legacy'))


@_raises_runtime_error
def destroy(id):
    """End an interpreter."""
    _interpreters.destroy(id)


def list_all():
    """Return the IDs of all interpreters."""
    return [InterpreterID(id) for id, _ in _interpreters.list_all()]


def get_current():
    """Return the ID of the interpreter that runs."""
    return InterpreterID(_interpreters.get_current()[0])


def get_main():
    """Return the ID of the main interpreter."""
    return InterpreterID(_interpreters.get_main()[0])


@_raises_runtime_error
def is_running(id):
    """Whether code runs in the __main__ of an interpreter."""
    return _interpreters.is_running(id)


@_raises_runtime_error
def run_string(id, script, shared=None):
    """Run a script in an interpreter; RunFailedError if it raises."""
    excinfo = _interpreters.run_string(id, script, shared or {})
    if excinfo is not None:
        module, name = excinfo.type.__module__, excinfo.type.__qualname__
        raise RunFailedError(f"<class '{name if module == 'builtins' else f'{module}.{name}'}'>: {excinfo.msg}")
