"""Queues between interpreters. See https://docs.python.org/3.14/library/concurrent.interpreters.html"""
import queue
import time
import weakref

import _interpqueues as _queues

from . import _crossinterp

QueueError = _queues.QueueError
QueueNotFoundError = _queues.QueueNotFoundError

__all__ = [
    'UNBOUND', 'UNBOUND_ERROR', 'UNBOUND_REMOVE',
    'create', 'list_all',
    'Queue',
    'QueueError', 'QueueNotFoundError', 'QueueEmpty', 'QueueFull',
    'ItemInterpreterDestroyed',
]


class QueueEmpty(QueueError, queue.Empty):
    """Raised from get_nowait() when the queue is empty.

    It is also raised from get() if it times out.
    """


class QueueFull(QueueError, queue.Full):
    """Raised from put_nowait() when the queue is full.

    It is also raised from put() if it times out.
    """


class ItemInterpreterDestroyed(QueueError, _crossinterp.ItemInterpreterDestroyed):
    """Raised from get() and get_nowait()."""


UNBOUND = _crossinterp.UnboundItem.singleton('queue', __name__)
UNBOUND_ERROR = _crossinterp.UNBOUND_ERROR
UNBOUND_REMOVE = _crossinterp.UNBOUND_REMOVE

# What is copied where it cannot be shared.
_PICKLED = 1


def _serialize_unbound(items):
    return _crossinterp.serialize_unbound(_crossinterp.UNBOUND if items is UNBOUND else items)


def _resolve_unbound(flag):
    resolved = _crossinterp.resolve_unbound(flag, ItemInterpreterDestroyed)
    return UNBOUND if resolved is _crossinterp.UNBOUND else resolved


def create(maxsize=0, *, unbounditems=UNBOUND):
    """Return a new cross-interpreter queue.

    The queue may be used to pass data safely between interpreters.

    "unbounditems" sets the default for Queue.put(); see that method for
    supported values.  The default value is UNBOUND, which replaces
    the unbound item.
    """
    unboundop, = _serialize_unbound(unbounditems)
    qid = _queues.create(maxsize, unboundop, _PICKLED)
    made = Queue(qid)
    made._set_unbound(unboundop, unbounditems)
    return made


def list_all():
    """Return a list of all open queues."""
    result = []
    for qid, unboundop, _ in _queues.list_all():
        found = Queue(qid)
        if not hasattr(found, '_unbound'):
            found._set_unbound(unboundop)
        result.append(found)
    return result


_known_queues = weakref.WeakValueDictionary()


class Queue:
    """A cross-interpreter queue."""

    def __new__(cls, id, /):
        if not isinstance(id, int):
            raise TypeError(f'id must be an int, got {id!r}')
        id = int(id)
        known = _known_queues.get(id)
        if known is not None:
            return known
        _queues.bind(id)
        self = super().__new__(cls)
        self._id = id
        _known_queues[id] = self
        return self

    def __del__(self):
        try:
            _queues.release(self._id)
        except (QueueNotFoundError, AttributeError):
            pass
        try:
            # A new object may have the place already.
            if _known_queues.get(self._id) is self:
                del _known_queues[self._id]
        except (KeyError, AttributeError, TypeError):
            pass

    def __repr__(self):
        return f'{type(self).__name__}({self.id})'

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    def _set_unbound(self, op, items=None):
        self._unbound = (op, _resolve_default(op) if items is None else items)

    @property
    def id(self):
        return self._id

    @property
    def unbounditems(self):
        try:
            return self._unbound[1]
        except AttributeError:
            self._set_unbound(_queues.get_queue_defaults(self._id)[0])
            return self._unbound[1]

    @property
    def maxsize(self):
        try:
            return self._maxsize
        except AttributeError:
            self._maxsize = _queues.get_maxsize(self._id)
            return self._maxsize

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return _queues.is_full(self._id)

    def qsize(self):
        return _queues.get_count(self._id)

    def put(self, obj, block=True, timeout=None, *, unbounditems=None):
        """Add the object to the queue.

        If "block" is true, this blocks while the queue is full.

        Objects that can be shared, such as str, bytes and tuples of such, are
        not copied; others arrive as an equal object of the other interpreter.
        See is_shareable().

        "unbounditems" says what becomes of the item if this interpreter
        ends before it is taken: get() gives UNBOUND in its place, or
        raises ItemInterpreterDestroyed (UNBOUND_ERROR), or never sees it
        (UNBOUND_REMOVE). None is the default of the queue.
        """
        unboundop = None if unbounditems is None else _serialize_unbound(unbounditems)[0]
        if not block:
            return _queues.put(self._id, obj, unboundop)
        _queues.put(self._id, obj, unboundop, block=True, timeout=_time_left(timeout))

    def put_nowait(self, obj, *, unbounditems=None):
        """Add the object; QueueFull if there is no room."""
        _queues.put(self._id, obj, None if unbounditems is None else _serialize_unbound(unbounditems)[0])

    def get(self, block=True, timeout=None):
        """Return the next object from the queue.

        If "block" is true, this blocks while the queue is empty, for at most
        "timeout" seconds; then it raises QueueEmpty.

        What is given for an item whose interpreter has ended was decided by
        "unbounditems" of put().
        """
        if not block:
            return self.get_nowait()
        obj, unboundop = _queues.get(self._id, block=True, timeout=_time_left(timeout))
        return obj if unboundop is None else _resolve_unbound(unboundop)

    def get_nowait(self):
        """Return the next object from the queue; QueueEmpty if there is none."""
        obj, unboundop = _queues.get(self._id)
        return obj if unboundop is None else _resolve_unbound(unboundop)


def _resolve_default(op):
    constant = _crossinterp._UNBOUND_FLAG_TO_CONSTANT[op]
    return UNBOUND if constant is _crossinterp.UNBOUND else constant


def _time_left(timeout):
    if timeout is None:
        return None
    if timeout < 0:
        raise ValueError('timeout value must be non-negative')
    start = time.monotonic()
    return max(0, start + timeout - time.monotonic())


_queues._register_heap_types(Queue, QueueEmpty, QueueFull)
