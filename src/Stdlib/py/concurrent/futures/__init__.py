"""Execute computations asynchronously using threads or processes."""
from concurrent.futures._base import (
    ALL_COMPLETED, BrokenExecutor, CancelledError, Executor, FIRST_COMPLETED, FIRST_EXCEPTION, Future, InvalidStateError,
    TimeoutError, as_completed, wait,
)

__all__ = [
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError",
    "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
]

try:
    import _interpreters
except ImportError:
    _interpreters = None
else:
    __all__.append("InterpreterPoolExecutor")


def __dir__():
    return __all__ + ["__author__", "__doc__"]


def __getattr__(name):
    global ProcessPoolExecutor, ThreadPoolExecutor, InterpreterPoolExecutor
    if name == "ProcessPoolExecutor":
        from .process import ProcessPoolExecutor
        return ProcessPoolExecutor
    if name == "ThreadPoolExecutor":
        from .thread import ThreadPoolExecutor
        return ThreadPoolExecutor
    if name == "InterpreterPoolExecutor" and _interpreters:
        from .interpreter import InterpreterPoolExecutor
        return InterpreterPoolExecutor
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
