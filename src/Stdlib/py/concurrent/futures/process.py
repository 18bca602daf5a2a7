"""A pool of processes; PyLite has none."""
from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """Raised when a process in a ProcessPoolExecutor terminated abruptly."""


class ProcessPoolExecutor(_base.Executor):
    """Not supported: PyLite starts no processes that run Python functions."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        raise NotImplementedError('PyLite does not support ProcessPoolExecutor; use ThreadPoolExecutor')
