"""Pools of threads with the methods of Pool."""
from types import GenericAlias
import os
from concurrent.futures import ThreadPoolExecutor, wait as _wait

__all__ = ['Pool', 'ThreadPool']


def Pool(*args, **kwargs):
    """Not supported."""
    from multiprocessing import _MESSAGE
    raise NotImplementedError(f'multiprocessing.Pool: {_MESSAGE}')


class AsyncResult:
    __class_getitem__ = classmethod(GenericAlias)

    """The result of a call that may still run."""

    def __init__(self, futures, single, callback=None, error_callback=None):
        self._futures = futures
        self._single = single
        if callback or error_callback:
            left = [len(futures)]

            def done(future):
                left[0] -= 1
                if left[0] == 0:
                    error = next((f.exception() for f in futures if f.exception()), None)
                    if error is None and callback:
                        callback(self.get())
                    elif error is not None and error_callback:
                        error_callback(error)

            for future in futures:
                future.add_done_callback(done)

    def ready(self):
        return all(f.done() for f in self._futures)

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return all(f.exception() is None for f in self._futures)

    def wait(self, timeout=None):
        _wait(self._futures, timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            from multiprocessing import TimeoutError
            raise TimeoutError
        results = [f.result() for f in self._futures]
        return results[0] if self._single else results


ApplyResult = MapResult = AsyncResult


class ThreadPool:
    """A pool of threads to which calls are given."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._state = 'RUN'
        self._executor = ThreadPoolExecutor(processes, initializer=initializer, initargs=initargs)

    def __repr__(self):
        return f'<multiprocessing.pool.ThreadPool state={self._state} pool_size={self._processes}>'

    def _submit(self, function, args, kwargs={}):
        if self._state != 'RUN':
            raise ValueError("Pool not running")
        return self._executor.submit(function, *args, **kwargs)

    def apply(self, func, args=(), kwds={}):
        """Equivalent of `func(*args, **kwds)`."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Asynchronous version of `apply()` method."""
        return AsyncResult([self._submit(func, args, kwds)], True, callback, error_callback)

    def _each(self, func, calls):
        if self._state != 'RUN':
            raise ValueError("Pool not running")
        return [self._submit(func, args) for args in calls]

    def map(self, func, iterable, chunksize=None):
        """Apply `func` to each element in `iterable`, collecting the results in a list that is returned."""
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Asynchronous version of `map()` method."""
        return AsyncResult(self._each(func, ((x,) for x in iterable)), False, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """Like `map()`, but the elements are the arguments of calls."""
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Asynchronous version of `starmap()` method."""
        return AsyncResult(self._each(func, map(tuple, iterable)), False, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        """Equivalent of `map()` that gives an iterator."""
        futures = self._each(func, ((x,) for x in iterable))
        return (f.result() for f in futures)

    def imap_unordered(self, func, iterable, chunksize=1):
        """Like `imap()` but the results come as they are made."""
        from concurrent.futures import as_completed
        futures = self._each(func, ((x,) for x in iterable))
        return (f.result() for f in as_completed(futures))

    def close(self):
        """No more calls are taken."""
        if self._state == 'RUN':
            self._state = 'CLOSE'
            self._executor.shutdown(wait=False)

    def terminate(self):
        """Calls that have not begun are dropped."""
        self._state = 'TERMINATE'
        self._executor.shutdown(wait=False, cancel_futures=True)

    def join(self):
        """Wait until the threads have ended."""
        if self._state == 'RUN':
            raise ValueError("Pool is still running")
        self._executor.shutdown(wait=True)

    def __enter__(self):
        if self._state != 'RUN':
            raise ValueError("Pool not running")
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()
