"""A pool of interpreters; PyLite has none."""
from concurrent.futures import thread


class InterpreterPoolExecutor(thread.ThreadPoolExecutor):
    """Not supported: programs cannot make interpreters."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        raise NotImplementedError('PyLite does not support InterpreterPoolExecutor; use ThreadPoolExecutor')
