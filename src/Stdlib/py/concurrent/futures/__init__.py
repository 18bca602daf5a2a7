"""Calls that run elsewhere, and their results. See https://docs.python.org/3.14/library/concurrent.futures.html"""
from concurrent.futures._base import (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, CancelledError, TimeoutError, InvalidStateError,
                                      BrokenExecutor, Future, Executor, wait, as_completed)

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError', 'BrokenExecutor', 'Future',
           'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor', 'InterpreterPoolExecutor']

_HOMES = {'ThreadPoolExecutor': 'thread', 'ProcessPoolExecutor': 'process', 'InterpreterPoolExecutor': 'interpreter'}


def __dir__():
    return __all__ + ['__author__', '__doc__']


def __getattr__(name):
    if name in _HOMES:
        import importlib
        value = globals()[name] = getattr(importlib.import_module(f'concurrent.futures.{_HOMES[name]}'), name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
