"""ThreadPoolExecutor: https://docs.python.org/3.14/library/concurrent.futures.html#threadpoolexecutor"""
from concurrent.futures import _base
import itertools
import os
import queue
import threading
import types
import weakref

_workers = weakref.WeakKeyDictionary()
_shutdown = False
# Held while an executor takes work or the interpreter begins to end.
_shutdown_lock = threading.Lock()


def _python_exit():
    global _shutdown
    with _shutdown_lock:
        _shutdown = True
    items = list(_workers.items())
    for thread, work in items:
        work.put(None)
    for thread, work in items:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


class WorkerContext:
    """Where the tasks of one worker thread run."""

    @classmethod
    def prepare(cls, initializer, initargs):
        """Gives a function that makes the context of a worker, and one that makes a task of a call."""
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")

        def create_context():
            return cls(initializer, initargs)

        def resolve_task(fn, args, kwargs):
            return fn, args, kwargs

        return create_context, resolve_task

    def __init__(self, initializer, initargs):
        self.initializer = initializer
        self.initargs = initargs

    def initialize(self):
        """Called in the worker thread before its first task."""
        if self.initializer is not None:
            self.initializer(*self.initargs)

    def finalize(self):
        """Called in the worker thread after its last task."""

    def run(self, task):
        """Executes a task."""
        fn, args, kwargs = task
        return fn(*args, **kwargs)


class _WorkItem:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, future, task):
        self.future = future
        self.task = task

    def run(self, context):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = context.run(self.task)
        except BaseException as error:
            self.future.set_exception(error)
            # No cycle of the exception and this frame.
            self = None
        else:
            self.future.set_result(result)


def _work(reference, context, work):
    try:
        context.initialize()
    except BaseException:
        _base.LOGGER.critical("Exception in initializer:", exc_info=True)
        executor = reference()
        if executor is not None:
            executor._initializer_failed()
        context.finalize()
        return
    try:
        while True:
            try:
                item = work.get_nowait()
            except queue.Empty:
                executor = reference()
                if executor is not None:
                    executor._idle.release()
                # Not `del`, after which gone objects would be looked for: here nobody waits for that.
                executor = None
                item = work.get()
            if item is not None:
                item.run(context)
                item = None
                continue
            executor = reference()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                # The others are to end as well.
                work.put(None)
                return
            executor = None
    except BaseException:
        _base.LOGGER.critical("Exception in worker", exc_info=True)
    finally:
        context.finalize()


class ThreadPoolExecutor(_base.Executor):
    BROKEN = BrokenThreadPool
    _counter = itertools.count().__next__

    @classmethod
    def prepare_context(cls, initializer, initargs):
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        """Initializes a new ThreadPoolExecutor instance."""
        if max_workers is None:
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._create_worker_context, self._resolve_work_item_task = type(self).prepare_context(initializer, initargs, **ctxkwargs)
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._lock = threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"

    def submit(self, fn, /, *args, **kwargs):
        with self._lock, _shutdown_lock:
            if self._broken:
                raise self.BROKEN(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            task = self._resolve_work_item_task(fn, args, kwargs)
            self._work_queue.put(_WorkItem(future, task))
            self._add_thread()
            return future

    submit.__doc__ = _base.Executor.submit.__doc__

    def _add_thread(self):
        if self._idle.acquire(timeout=0):
            return
        count = len(self._threads)
        if count >= self._max_workers:
            return

        def wake(_, work=self._work_queue):
            work.put(None)

        thread = threading.Thread(
            name=f"{self._thread_name_prefix}_{count}", target=_work,
            args=(weakref.ref(self, wake), self._create_worker_context(), self._work_queue))
        thread.start()
        self._threads.add(thread)
        _workers[thread] = self._work_queue

    def _cancel_queued(self, error=None):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is None:
                continue
            if error is None:
                item.future.cancel()
            else:
                item.future.set_exception(self.BROKEN(error))

    def _initializer_failed(self):
        with self._lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            self._cancel_queued(self._broken)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                self._cancel_queued()
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    shutdown.__doc__ = _base.Executor.shutdown.__doc__
