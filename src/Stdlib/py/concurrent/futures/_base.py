"""Futures, and what all executors have in common: https://docs.python.org/3.14/library/concurrent.futures.html"""
from collections import deque, namedtuple
from types import GenericAlias
import threading
import time
import weakref

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}


def __getattr__(name):
    # Who logs nothing does not wait for logging.
    if name != "LOGGER":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global LOGGER
    import logging
    LOGGER = logging.getLogger("concurrent.futures")
    return LOGGER


def _logger():
    return globals().get("LOGGER") or __getattr__("LOGGER")


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


class Future:
    """Represents the result of an asynchronous computation."""

    def __init__(self):
        """Initializes the future. Should not be called by clients."""
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _run_callbacks(self):
        for callback in self._done_callbacks:
            self._run_callback(callback)

    def _run_callback(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    def __repr__(self):
        with self._condition:
            state = _SHOWN[self._state]
            if self._state == FINISHED:
                outcome = f"raised {self._exception.__class__.__name__}" if self._exception else f"returned {self._result.__class__.__name__}"
                return f"<{self.__class__.__name__} at {id(self):#x} state={state} {outcome}>"
            return f"<{self.__class__.__name__} at {id(self):#x} state={state}>"

    def cancel(self):
        """Cancel the future if possible: True if it was cancelled, False if it runs or has finished."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._run_callbacks()
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
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _outcome(self):
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            # No cycle of the exception and this frame.
            self = None

    def add_done_callback(self, fn):
        """Attaches a callable that will be called when the future finishes, at once if it has."""
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        self._run_callback(fn)

    def _await(self, timeout):
        """Waits with the lock held until the future is done."""
        if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        """Return the result of the call that the future represents."""
        try:
            with self._condition:
                self._await(timeout)
                return self._outcome()
        finally:
            self = None

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents."""
        with self._condition:
            self._await(timeout)
            return self._exception

    # ---- for executors and tests

    def set_running_or_notify_cancel(self):
        """Mark the future as running or process any cancel notifications: False if it was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _logger().critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                if exception is None:
                    waiter.add_result(self)
                else:
                    waiter.add_exception(self)
            self._condition.notify_all()
        self._run_callbacks()

    def set_result(self, result):
        """Sets the return value of work associated with the future."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Sets the result of the future as being the given exception."""
        self._finish(None, exception)

    __class_getitem__ = classmethod(GenericAlias)


class Executor:
    """This is an abstract base class for concrete asynchronous executors."""

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, buffersize=None):
        """Returns an iterator equivalent to map(fn, iter)."""
        if buffersize is not None and not isinstance(buffersize, int):
            raise TypeError("buffersize must be an integer or None")
        if buffersize is not None and buffersize < 1:
            raise ValueError("buffersize must be None or > 0")
        if timeout is not None:
            deadline = timeout + time.monotonic()
        zipped = zip(*iterables)
        if buffersize is None:
            futures = deque(self.submit(fn, *args) for args in zipped)
        else:
            futures = deque()
            for args in zipped:
                futures.append(self.submit(fn, *args))
                if len(futures) >= buffersize:
                    break

        # Who only waits for results does not keep the executor.
        reference = weakref.ref(self)

        def results():
            try:
                while futures:
                    if buffersize is not None and (executor := reference()) is not None and (args := next(zipped, None)) is not None:
                        futures.append(executor.submit(fn, *args))
                        executor = None
                    # The future is let go before its result is given away.
                    yield _take(futures.popleft(), None if timeout is None else deadline - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _take(future, timeout):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class _Waiter:
    """Is told by futures when they are done."""

    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []
        self.lock = threading.Lock()

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, True)

    def add_cancelled(self, future):
        self._add(future, False)

    def _add(self, future, failed):
        with self.lock:
            self.finished_futures.append(future)
            if self.is_enough(failed):
                self.event.set()

    def is_enough(self, failed):
        return True


class _AllWaiter(_Waiter):
    def __init__(self, pending, stop_on_exception):
        super().__init__()
        self.pending = pending
        self.stop_on_exception = stop_on_exception

    def is_enough(self, failed):
        self.pending -= 1
        return not self.pending or failed and self.stop_on_exception


class _Held:
    """Holds the locks of futures, always in the same order."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()
        # Whoever entered it may go on for long, with this object at hand.
        self.futures = ()


_DONE = (CANCELLED_AND_NOTIFIED, FINISHED)


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes."""
    if timeout is not None:
        deadline = timeout + time.monotonic()
    futures = set(fs)
    total = len(futures)
    waiter = _Waiter()
    with _Held(futures):
        finished, pending = _part(futures, waiter)
    try:
        while finished:
            yield _release(finished, waiter, futures)
        while pending:
            if timeout is None:
                left = None
            else:
                left = deadline - time.monotonic()
                if left < 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            # Popping the last one gives them in the order in which they came.
            finished.reverse()
            while finished:
                yield _release(finished, waiter, futures, pending)
    finally:
        for future in futures:
            _remove_waiter(future, waiter)


def _part(futures, waiter):
    """Those that are done, and those that the waiter is told of. In a function of its own: as_completed() keeps no future in a variable."""
    finished = [future for future in futures if future._state in _DONE]
    pending = futures.difference(finished)
    for future in pending:
        future._waiters.append(waiter)
    return finished, pending


def _remove_waiter(future, waiter):
    with future._condition:
        if waiter in future._waiters:
            future._waiters.remove(waiter)


def _release(finished, waiter, *others):
    # What is yielded is the caller's alone: no reference stays here.
    future = finished.pop()
    _remove_waiter(future, waiter)
    for futures in others:
        futures.discard(future)
    return future


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete: two sets, those that are done and the others."""
    futures = set(fs)
    with _Held(futures):
        done = {f for f in futures if f._state in _DONE}
        not_done = futures - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and any(f._state == FINISHED and f._exception is not None for f in done):
            return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_COMPLETED:
            waiter = _Waiter()
        elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
            waiter = _AllWaiter(len(not_done), return_when == FIRST_EXCEPTION)
        else:
            raise ValueError(f"Invalid return condition: {return_when!r}")
        for future in not_done:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    for future in not_done:
        with future._condition:
            future._waiters.remove(waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, futures - done)
