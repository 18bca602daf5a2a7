"""Queues between interpreters. See https://docs.python.org/3.14/library/concurrent.interpreters.html"""
import queue
import time

import _interpqueues as _queues
from _interpqueues import _Queue as Queue

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


_serialize_unbound, _resolve_unbound, _resolve_default = _crossinterp.unbound_functions(UNBOUND, ItemInterpreterDestroyed)


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
    for qid, _, _ in _queues.list_all():
        result.append(Queue(qid))
    return result


def _time_left(timeout):
    if timeout is None:
        return None
    if timeout < 0:
        raise ValueError('timeout value must be non-negative')
    start = time.monotonic()
    return max(0, start + timeout - time.monotonic())


_queues._register_heap_types(Queue, QueueEmpty, QueueFull)
