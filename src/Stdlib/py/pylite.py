"""What PyLite offers for interpreters beyond concurrent.interpreters. See docs/interpreters.md"""
import threading

import _pylite
from _pylite import LimitExceeded, QueueClosed
from concurrent import interpreters
from concurrent.interpreters import ExecutionFailed, Interpreter, QueueEmpty, QueueFull

__all__ = [
    'call', 'exec', 'submit', 'interrupt', 'tracebacks',
    'select', 'ready', 'receive', 'send',
    'close', 'drain', 'items', 'is_closed', 'QueueClosed',
    'capture',
    'sandbox', 'LimitExceeded',
]


# ---- running and ending

def _finish(outcome):
    result, excinfo, error = outcome
    if excinfo is None:
        return result
    failure = ExecutionFailed(excinfo)
    if error is None:
        raise failure
    try:
        raise error from failure
    finally:
        # No cycle of the exception and this frame.
        error = failure = None


def call(interp, callable, /, *args, timeout=None, grace=1.0, **kwargs):
    """Call the object in the interpreter, as Interpreter.call() does.

    An exception that it raises is raised here: a copy of itself, if it can
    be copied, whose cause is the ExecutionFailed that tells where it was
    raised; otherwise the ExecutionFailed.

    After "timeout" seconds KeyboardInterrupt is raised in what runs there;
    if it goes on for "grace" seconds more, it ends without any of its
    handlers being asked. Either way this raises TimeoutError.
    """
    return _finish(_pylite.call(interp.id, callable, args, kwargs, timeout, grace))


def exec(interp, code, /, *, timeout=None, grace=1.0):
    """Run code in the interpreter, as Interpreter.exec() does; for the rest see call()."""
    _finish(_pylite.exec(interp.id, code, timeout, grace))


def interrupt(interp, /, *, force=False):
    """Raise KeyboardInterrupt in what exec() or call() run in the interpreter, wherever it is.

    With "force" it ends without any of its handlers being asked, and
    whoever ran it gets an InterpreterError. Gives False if nothing runs.
    """
    return _pylite.interrupt(interp.id, force)


def tracebacks(error, /):
    """Return the tracebacks of a failure as text: (here, in the interpreter). The second is None if there was none."""
    import traceback
    here = ''.join(traceback.format_exception(error, chain=False))
    failure = error
    while failure is not None and not isinstance(failure, ExecutionFailed):
        failure = failure.__cause__
    return here, None if failure is None else getattr(failure.excinfo, 'errdisplay', None)


class _Turns:
    """The calls that wait for an interpreter, and the thread that makes them."""

    def __init__(self, interp):
        self._interp = interp
        self._lock = threading.Lock()
        self._waiting = []
        self._is_running = False

    def add(self, future, run):
        with self._lock:
            self._waiting.append((future, run))
            if self._is_running:
                return
            self._is_running = True
        threading.Thread(target=self._work, name=f'pylite-{self._interp.id}').start()

    def _work(self):
        while True:
            with self._lock:
                if not self._waiting:
                    self._is_running = False
                    return
                future, run = self._waiting.pop(0)
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = run()
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            future = run = result = None


_turns = {}
_turns_lock = threading.Lock()


def submit(interp, task, /, *args, timeout=None, grace=1.0, **kwargs):
    """Run something in the interpreter in the background and return a concurrent.futures.Future.

    "task" is a callable, or the code of a script. What is submitted to one
    interpreter runs one after the other; for the rest see call().
    """
    from concurrent.futures import Future
    if isinstance(task, (str, bytes)):
        if args or kwargs:
            raise TypeError('a script takes no arguments')
        run = lambda: exec(interp, task, timeout=timeout, grace=grace)
    else:
        run = lambda: call(interp, task, *args, timeout=timeout, grace=grace, **kwargs)
    with _turns_lock:
        for id in [id for id, turns in _turns.items() if id != interp.id and not turns._is_running]:
            del _turns[id]
        turns = _turns.setdefault(interp.id, None) or _Turns(interp)
        _turns[interp.id] = turns
        future = Future()
        turns.add(future, run)
    return future


# ---- waiting for several

def select(*sources, timeout=None):
    """Wait until at least one of the queues and receiving ends of channels is ready, and return a list of those that are.

    Ready is what can be received from without waiting, or never again: it
    holds something, or it is closed. The list is empty if "timeout" seconds
    have passed.
    """
    if timeout is not None and timeout < 0:
        raise ValueError('timeout value must be non-negative')
    if not sources:
        raise ValueError('nothing to wait for')
    _pylite.wait(sources, timeout)
    return [source for source in sources if _pylite.is_ready(source)]


def _running_loop():
    import sys
    events = sys.modules.get('asyncio.events')
    return None if events is None else events._get_running_loop()


def _set(future):
    if not future.done():
        future.set_result(None)


class _Awaitable:
    """Waits, where an event loop runs, for a change of the sources; elsewhere it blocks."""

    __slots__ = ('_sources', '_attempt')

    def __init__(self, sources, attempt):
        self._sources = sources
        # Gives a tuple with the result, or None.
        self._attempt = attempt

    def __await__(self):
        attempt = self._attempt
        found = attempt()
        while found is None:
            loop = _running_loop()
            if loop is None:
                found = self._block()
                break
            future = loop.create_future()
            watch = _pylite.watch(self._sources, loop, lambda: _set(future))
            try:
                # What happened before it was watched is seen now.
                found = attempt()
                if found is None:
                    yield from future
            finally:
                watch.cancel()
            if found is None:
                found = attempt()
        return found[0]


class _Receive(_Awaitable):
    __slots__ = ()

    def _block(self):
        while (found := self._attempt()) is None:
            _pylite.wait(self._sources, None)
        return found


def receive(source, /):
    """Return an awaitable that gives the next object of a queue or of the receiving end of a channel."""
    if isinstance(source, interpreters.Queue):
        take, empty = source.get_nowait, QueueEmpty
    else:
        from _interpchannels import ChannelEmptyError as empty
        take = source.recv_nowait

    def attempt():
        try:
            return (take(),)
        except empty:
            return None
    return _Receive((source,), attempt)


def ready(*sources):
    """Return an awaitable that gives what select() gives."""
    if not sources:
        raise ValueError('nothing to wait for')

    def attempt():
        found = [source for source in sources if _pylite.is_ready(source)]
        return (found,) if found else None
    return _Receive(sources, attempt)


class _Put(_Awaitable):
    __slots__ = ('_queue', '_object')

    def _block(self):
        self._queue.put(self._object)
        return (None,)


class _Send(_Awaitable):
    __slots__ = ('_item', '_channel', '_object')

    def __await__(self):
        self._item = _pylite.send(self._channel, self._object)
        try:
            yield from super().__await__()
        except BaseException:
            # What nobody waits for any more is not to be received.
            self._item.withdraw()
            raise

    def _look(self):
        received = self._item.received
        if received is None:
            return None
        if not received:
            from _interpchannels import ChannelClosedError
            raise ChannelClosedError(f'channel {int(self._channel.id)} has closed')
        return (None,)

    def _block(self):
        self._item.withdraw()
        self._channel.send(self._object)
        return (None,)


def send(target, obj, /):
    """Return an awaitable that puts the object into a queue, waiting for room, or sends it over a channel, waiting until it is received."""
    if isinstance(target, interpreters.Queue):
        def attempt():
            try:
                target.put_nowait(obj)
            except QueueFull:
                return None
            return (None,)
        made = _Put((target,), attempt)
        made._queue = target
    else:
        made = _Send((target,), None)
        made._attempt = made._look
        made._channel = target
    made._object = obj
    return made


# ---- the end of a queue

def close(queue, /):
    """Let nothing more into the queue.

    What it holds can still be taken; then get() raises QueueClosed, as put()
    does from now on. Whoever waits is woken. Gives False if it was closed.
    """
    return _pylite.close(queue)


def is_closed(queue, /):
    """Return whether close() was called for the queue."""
    return _pylite.is_closed(queue)


def drain(queue, /):
    """Take all that is in the queue now, and return it in a list."""
    result = []
    try:
        while True:
            result.append(queue.get_nowait())
    except (QueueEmpty, QueueClosed):
        return result


def items(queue, /):
    """Iterate over what comes out of the queue, until it is closed and drained."""
    try:
        while True:
            yield queue.get()
    except QueueClosed:
        return


# ---- output

class capture:
    """Take what the interpreter writes to sys.stdout and sys.stderr, as a context manager.

    The attributes "stdout" and "stderr" are what was written so far;
    take() gives both and forgets them. What is not to be captured is given
    as False.
    """

    def __init__(self, interp, /, *, stdout=True, stderr=True):
        self._interp = interp
        self._stdout = _pylite.Sink() if stdout else None
        self._stderr = _pylite.Sink() if stderr else None

    def __enter__(self):
        import _pylite_capture
        self._interp.call(_pylite_capture.begin, self._stdout, self._stderr)
        return self

    def __exit__(self, *info):
        import _pylite_capture
        try:
            self._interp.call(_pylite_capture.end)
        except LimitExceeded:
            # Nothing runs there any more.
            pass

    @property
    def stdout(self):
        return self._stdout.getvalue() if self._stdout else ''

    @property
    def stderr(self):
        return self._stderr.getvalue() if self._stderr else ''

    def take(self):
        return self._stdout.take() if self._stdout else '', self._stderr.take() if self._stderr else ''


# ---- code that nobody trusts

def sandbox(*, read=(), write=(), network=False, processes=False, environment=False, modules=None, interpreters=False,
            threads=0, memory=256 << 20, time=60.0, output=1 << 20):
    """Create an interpreter that may do nothing outside itself but what is named here.

    read, write    Files and folders that it may look at, and those that it
                   may change, too: a path, an iterable of paths, or True.
    network        Sockets, and looking up names.
    processes      Starting, signalling and ending processes.
    environment    The environment variables, the working directory and the
                   names of user and machine; else it has an empty one.
    modules        The names of those that it may import; None for all that
                   PyLite brings and those in files that it may read.
    interpreters   Making further ones, under the same rules and limits.
    threads        How many it may run beside its main one at a time.
    memory         The bytes that its objects may take.
    time           The seconds that it may run, waits included, in all.
    output         The bytes that it may write to its streams and to files.

    What is refused raises PermissionError in it. Where it has no more memory
    MemoryError is raised in it, and it ends if it goes on regardless; it ends
    when its time is over or it has written too much. Whoever runs it then
    gets LimitExceeded. None stands for no limit.
    """
    id = _pylite.sandbox(_paths(read), _paths(write), bool(network), bool(processes), bool(environment),
                         None if modules is None else _names(modules), bool(interpreters), threads, memory, time, output)
    return Interpreter(id, _ownsref=True)


def _paths(given):
    import os
    if given is True:
        return (os.path.abspath(os.sep),)
    if given is False or given is None:
        return ()
    if isinstance(given, (str, bytes, os.PathLike)):
        given = (given,)
    return tuple(os.fsdecode(path) for path in given)


def _names(given):
    if isinstance(given, str):
        raise TypeError('modules must be an iterable of names, not a str')
    return tuple(given)
