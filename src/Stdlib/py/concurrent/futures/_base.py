"""Futures, and waiting for several of them."""
import collections
import threading
import time
import types
from itertools import islice

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
# Cancelled, and whoever waits has been told.
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_SHOWN = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled', CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class _Logger:
    # Most programs never log: logging is imported when something is to be said.
    def __getattr__(self, name):
        import logging
        return getattr(logging.getLogger('concurrent.futures'), name)


LOGGER = _Logger()


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a severe failure."""


class Future:
    """Represents the result of an asynchronous computation."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        # Functions of (future) that are called, with the condition held, when it ends.
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            outcome = ''
            if self._state == FINISHED:
                outcome = f' raised {type(self._exception).__name__}' if self._exception else f' returned {type(self._result).__name__}'
            return f'<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}{outcome}>'

    __class_getitem__ = classmethod(types.GenericAlias)

    def cancel(self):
        """Cancel the future if possible: if it does not run yet. Returns True if it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Return True if the future is currently executing."""
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Return True if the future was cancelled or finished executing."""
        with self._condition:
            return self._state in _DONE

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            LOGGER.exception('exception calling callback for %r', self)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def add_done_callback(self, fn):
        """Have fn(future) called when the future ends; at once if it has."""
        with self._condition:
            if self._state not in _DONE:
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _await_end(self, timeout):
        """Waits with the condition held; raises if the future does not end, or was cancelled."""
        if self._state not in _DONE:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """Return the result of the call that the future represents, or raise its exception."""
        try:
            with self._condition:
                self._await_end(timeout)
                if self._exception is not None:
                    raise self._exception
                return self._result
        finally:
            # The exception refers to this frame.
            self = None

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents, or None."""
        with self._condition:
            self._await_end(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """Mark the future as running; False if it was cancelled, and is not to run. For executors."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_waiters()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            LOGGER.critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def _tell_waiters(self):
        for waiter in list(self._waiters):
            waiter(self)

    def _end(self, result, exception):
        with self._condition:
            if self._state in _DONE:
                raise InvalidStateError(f'{self._state}: {self!r}')
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._tell_waiters()
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        """Sets the return value of work associated with the future. For executors."""
        self._end(result, None)

    def set_exception(self, exception):
        """Sets the result of the future as being the given exception. For executors."""
        self._end(None, exception)


# ---- several futures

class _AcquireFutures:
    """Holds the conditions of futures, in an order that is the same for everyone."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _failed(future):
    return future._state == FINISHED and future._exception is not None


DoneAndNotDoneFutures = collections.namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete; give those done and those not."""
    fs = set(fs)
    enough = threading.Event()
    with _AcquireFutures(fs):
        done = {f for f in fs if _is_over(f)}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and any(map(_failed, done)) or not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError("Invalid return condition: %r" % return_when)
        left = len(not_done)
        lock = threading.Lock()
        finished = []

        def over(future):
            nonlocal left
            with lock:
                finished.append(future)
                left -= 1
                if left == 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _failed(future):
                    enough.set()

        for f in not_done:
            f._waiters.append(over)
    enough.wait(timeout)
    for f in not_done:
        with f._condition:
            f._waiters.remove(over)
    done.update(finished)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes."""
    end_time = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    ready = collections.deque()
    news = threading.Semaphore(0)

    def over(future):
        ready.append(future)
        news.release()

    with _AcquireFutures(fs):
        finished = [f for f in fs if _is_over(f)]
        pending = fs - set(finished)
        for f in pending:
            f._waiters.append(over)
    try:
        # None is held longer than it takes to yield it.
        while finished:
            yield finished.pop()
        while pending:
            left = None
            if end_time is not None:
                left = max(0, end_time - time.monotonic())
            if not news.acquire(timeout=left):
                raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            future = ready.popleft()
            pending.discard(future)
            with future._condition:
                future._waiters.remove(over)
            yield future
            del future
    finally:
        for f in pending:
            with f._condition:
                f._waiters.remove(over)


class Executor:
    """This is an abstract base class for concrete asynchronous executors."""

    def submit(self, fn, /, *args, **kwargs):
        """Schedule fn(*args, **kwargs) to be executed and give a Future for it."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """An iterator like map(fn, *iterables), whose calls are made by the executor, at most buffersize of them ahead."""
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        end_time = None if timeout is None else timeout + time.monotonic()
        calls = zip(*iterables)
        first = calls if buffersize is None else islice(calls, buffersize)
        fs = collections.deque(self.submit(fn, *args) for args in first)

        def results():
            try:
                while fs:
                    if buffersize is not None and (args := next(calls, None)) is not None:
                        fs.append(self.submit(fn, *args))
                    left = None if end_time is None else end_time - time.monotonic()
                    yield _result_or_cancel(fs.popleft(), left)
            finally:
                for future in fs:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future
