"""Interpreters in one process. See https://docs.python.org/3.14/library/concurrent.interpreters.html"""
import threading
import weakref

import _interpreters
from _interpreters import InterpreterError, InterpreterNotFoundError, NotShareableError, is_shareable

from ._queues import Queue, QueueEmpty, QueueFull, create as create_queue

__all__ = [
    'get_current', 'get_main', 'create', 'list_all', 'is_shareable',
    'Interpreter',
    'InterpreterError', 'InterpreterNotFoundError', 'ExecutionFailed',
    'NotShareableError',
    'create_queue', 'Queue', 'QueueEmpty', 'QueueFull',
]


class ExecutionFailed(InterpreterError):
    """An unhandled exception happened during execution.

    This is raised from Interpreter.exec() and Interpreter.call().
    """

    def __init__(self, excinfo):
        message = excinfo.formatted
        if not message:
            message = f'{excinfo.type.__name__}: {excinfo.msg}' if excinfo.type and excinfo.msg else excinfo.type.__name__ or excinfo.msg
        super().__init__(message)
        self.excinfo = excinfo

    def __str__(self):
        display = getattr(self.excinfo, 'errdisplay', None)
        base = super().__str__()
        return f'{base}\n\nUncaught in the interpreter:\n\n{display}' if display else base


def create():
    """Return a new (idle) Python interpreter."""
    id = _interpreters.create(reqrefs=True)
    return Interpreter(id, _ownsref=True)


def list_all():
    """Return all existing interpreters."""
    return [Interpreter(id, _whence=whence) for id, whence in _interpreters.list_all(require_ready=True)]


def get_current():
    """Return the currently running interpreter."""
    id, whence = _interpreters.get_current()
    return Interpreter(id, _whence=whence)


def get_main():
    """Return the main interpreter."""
    id, whence = _interpreters.get_main()
    return Interpreter(id, _whence=whence)


_known = weakref.WeakValueDictionary()


class Interpreter:
    """A single Python interpreter.

    Attributes:

    "id" - the unique process-global ID number for the interpreter
    "whence" - indicates where the interpreter was created

    If the interpreter wasn't created by this module
    then any method that modifies the interpreter will fail,
    i.e. .close(), .prepare_main(), .exec(), and .call()
    """

    def __new__(cls, id, /, _whence=None, _ownsref=None):
        if not isinstance(id, int):
            raise TypeError(f'id must be an int, got {id!r}')
        id = int(id)
        if _whence is None:
            _whence = _interpreters.WHENCE_STDLIB if _ownsref else _interpreters.whence(id)
        if _ownsref is None:
            _ownsref = _whence == _interpreters.WHENCE_STDLIB
        self = _known.get(id)
        if self is None:
            self = super().__new__(cls)
            self._id = id
            self._whence = _whence
            self._ownsref = _ownsref
            _known[id] = self
            if _ownsref:
                _interpreters.incref(id)
        return self

    def __repr__(self):
        return f'{type(self).__name__}({self.id})'

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    def __del__(self):
        self._drop_reference()

    def _drop_reference(self):
        if not self.__dict__.get('_ownsref'):
            return
        self._ownsref = False
        try:
            _interpreters.decref(self._id)
        except InterpreterNotFoundError:
            pass

    @property
    def id(self):
        return self._id

    @property
    def whence(self):
        return {
            _interpreters.WHENCE_UNKNOWN: 'unknown',
            _interpreters.WHENCE_RUNTIME: 'runtime init',
            _interpreters.WHENCE_LEGACY_CAPI: 'legacy C-API',
            _interpreters.WHENCE_CAPI: 'C-API',
            _interpreters.WHENCE_XI: 'cross-interpreter C-API',
            _interpreters.WHENCE_STDLIB: '_interpreters module',
        }[self._whence]

    def is_running(self):
        """Return whether or not the identified interpreter is running."""
        return _interpreters.is_running(self._id)

    def close(self):
        """Finalize and destroy the interpreter.

        Attempting to destroy the current interpreter results
        in an InterpreterError.
        """
        _interpreters.destroy(self._id, restrict=True)

    def prepare_main(self, ns=None, /, **kwargs):
        """Bind the given values into the interpreter's __main__.

        The values must be shareable.
        """
        values = dict(ns, **kwargs) if ns is not None else kwargs
        _interpreters.set___main___attrs(self._id, values, restrict=True)

    def exec(self, code, /):
        """Run the given source code in the interpreter.

        It runs in the namespace of the interpreter's __main__, as the
        builtin exec() would there, and has no result.

        An exception that it does not handle raises ExecutionFailed, which
        tells about it: the exception itself stays in its interpreter.

        This blocks the current thread until done; other threads of
        this interpreter can run meanwhile.
        """
        excinfo = _interpreters.exec(self._id, code, restrict=True)
        if excinfo is not None:
            raise ExecutionFailed(excinfo)

    def _call(self, callable, args, kwargs):
        result, excinfo = _interpreters.call(self._id, callable, args, kwargs, restrict=True)
        if excinfo is not None:
            raise ExecutionFailed(excinfo)
        return result

    def call(self, callable, /, *args, **kwargs):
        """Call the object in the interpreter with given args/kwargs.

        Arguments and result cross as Queue.put() describes it; functions
        that use nothing of their module but built-in names cross as code.

        If the callable raises an exception then ExecutionFailed is raised,
        as by exec().
        """
        return self._call(callable, args, kwargs)

    def call_in_thread(self, callable, /, *args, **kwargs):
        """Return a new thread that calls the object in the interpreter.

        The return value and any raised exception are discarded.
        """
        thread = threading.Thread(target=self._call, args=(callable, args, kwargs))
        thread.start()
        return thread
