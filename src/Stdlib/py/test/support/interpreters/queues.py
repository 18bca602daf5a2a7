"""Queues between interpreters under the name that CPython 3.13 has for them."""
from concurrent.interpreters._queues import (
    UNBOUND, UNBOUND_ERROR, UNBOUND_REMOVE, ItemInterpreterDestroyed, Queue, QueueEmpty, QueueError, QueueFull, QueueNotFoundError, create,
    list_all,
)

__all__ = ['UNBOUND', 'UNBOUND_ERROR', 'UNBOUND_REMOVE', 'create', 'list_all', 'Queue', 'QueueError', 'QueueNotFoundError', 'QueueEmpty',
           'QueueFull', 'ItemInterpreterDestroyed']
