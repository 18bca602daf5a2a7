"""Processes that run Python functions: PyLite starts none. Pools of threads are in multiprocessing.pool and multiprocessing.dummy."""
import itertools
import os
from queue import Empty, Full

__all__ = ['AuthenticationError', 'BufferTooShort', 'Process', 'ProcessError', 'TimeoutError', 'active_children', 'cpu_count', 'current_process',
           'freeze_support', 'get_all_start_methods', 'get_start_method', 'parent_process', 'set_start_method']

_count = itertools.count(1)
_MISSING = {'Pool', 'Queue', 'JoinableQueue', 'SimpleQueue', 'Pipe', 'Manager', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event',
            'Barrier', 'Value', 'Array', 'RawValue', 'RawArray', 'get_context'}
_MESSAGE = 'PyLite does not start processes that run Python functions: use threads, concurrent.futures.ThreadPoolExecutor or subprocess'


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


def __getattr__(name):
    if name in _MISSING:
        def refuse(*args, **kwargs):
            raise NotImplementedError(f'multiprocessing.{name}: {_MESSAGE}')
        refuse.__name__ = refuse.__qualname__ = name
        return refuse
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class Process:
    """A process that would run a function: it can be made, but not started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self.name = name or f'Process-{next(_count)}'
        self.daemon = bool(daemon)
        self.exitcode = self.pid = self.ident = None

    def run(self):
        """Method to be run in sub-process."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Not supported."""
        raise NotImplementedError(_MESSAGE)

    def is_alive(self):
        """Whether it runs: it does not."""
        return False

    def join(self, timeout=None):
        """Wait until child process terminates."""
        raise AssertionError('can only join a started process')

    def __repr__(self):
        return f'<{type(self).__name__} name={self.name!r} parent={os.getpid()} initial{" daemon" if self.daemon else ""}>'


class _MainProcess(Process):
    def __init__(self):
        super().__init__(name='MainProcess')
        self.pid = self.ident = os.getpid()

    def is_alive(self):
        return True

    def __repr__(self):
        return f"<_MainProcess name={self.name!r} parent=None started>"


_main = _MainProcess()


def current_process():
    """The process that runs."""
    return _main


def parent_process():
    """None: this is the main process."""
    return None


def active_children():
    """There are none."""
    return []


def cpu_count():
    """Returns the number of CPUs in the system."""
    count = os.cpu_count()
    if count is None:
        raise NotImplementedError('cannot determine number of cpus')
    return count


def freeze_support():
    """Nothing is to be done."""


def get_all_start_methods():
    """The names of the ways to start processes."""
    return ['forkserver', 'spawn', 'fork']


def get_start_method(allow_none=False):
    """The way that processes would be started."""
    return 'forkserver'


def set_start_method(method, force=False):
    """Checks the name."""
    if method not in get_all_start_methods():
        raise ValueError(f'cannot find context for {method!r}')
