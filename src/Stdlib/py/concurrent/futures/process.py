"""ProcessPoolExecutor, which needs processes that run Python: PyLite has none."""
from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """Raised when a process in a ProcessPoolExecutor terminated abruptly while a future was in the running state."""


def _check_system_limits():
    raise NotImplementedError("PyLite has no multiprocessing")


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        raise NotImplementedError("PyLite has no multiprocessing: use ThreadPoolExecutor")
