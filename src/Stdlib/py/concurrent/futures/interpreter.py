"""InterpreterPoolExecutor: https://docs.python.org/3.14/library/concurrent.futures.html#interpreterpoolexecutor"""
from concurrent import interpreters
from concurrent.futures import thread as _thread
from _interpreter_worker import do_call


class WorkerContext(_thread.WorkerContext):
    """The interpreter of one worker thread."""

    @classmethod
    def prepare(cls, initializer, initargs):
        def resolve_task(fn, args, kwargs):
            if isinstance(fn, str):
                raise TypeError('scripts not supported')
            return fn, args, kwargs

        if initializer is not None:
            try:
                initdata = resolve_task(initializer, initargs, {})
            except ValueError:
                if isinstance(initializer, str) and initargs:
                    raise ValueError('an initializer script does not take args')
                raise
        else:
            initdata = None

        def create_context():
            return cls(initdata)

        return create_context, resolve_task

    def __init__(self, initdata):
        self.initdata = initdata
        self.interp = None
        self.results = None

    def __del__(self):
        if self.interp is not None:
            self.finalize()

    def initialize(self):
        self.interp = interpreters.create()
        try:
            self.results = interpreters.create_queue(0)
            if self.initdata:
                self.run(self.initdata)
        except BaseException:
            self.finalize()
            raise

    def finalize(self):
        interp, self.interp = self.interp, None
        self.results = None
        if interp is not None:
            interp.close()

    def run(self, task):
        fn, args, kwargs = task
        try:
            return self.interp.call(do_call, self.results, fn, args, kwargs)
        except interpreters.ExecutionFailed as failure:
            error = self.results.get()
            if error is None:
                # It could not be sent: what is known of it was raised here.
                raise
            try:
                raise error from failure
            finally:
                # No cycle of the exception and this frame.
                del error


class BrokenInterpreterPool(_thread.BrokenThreadPool):
    """
    Raised when a worker thread in an InterpreterPoolExecutor failed initializing.
    """


class InterpreterPoolExecutor(_thread.ThreadPoolExecutor):

    BROKEN = BrokenInterpreterPool

    @classmethod
    def prepare_context(cls, initializer, initargs):
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        """Initializes a new InterpreterPoolExecutor instance.

        Args:
            max_workers: How many interpreters, each with a thread, run calls
                at the same time.
            thread_name_prefix: What the names of the threads begin with.
            initializer: A callable that each interpreter runs first.
            initargs: A tuple of arguments for the initializer.
        """
        thread_name_prefix = thread_name_prefix or f"InterpreterPoolExecutor-{self._counter()}"
        super().__init__(max_workers, thread_name_prefix, initializer, initargs)
