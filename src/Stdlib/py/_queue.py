"""What queue exports as its simplest queue. See https://docs.python.org/3.14/library/queue.html"""

from collections import deque
from threading import Semaphore
from types import GenericAlias


class Empty(Exception):
    """Raised by Queue.get(block=0)/get_nowait()."""


class SimpleQueue:
    """An unbounded first-in-first-out queue without the tracking of tasks."""

    def __init__(self):
        self._items = deque()
        self._count = Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Puts an item; never blocks: block and timeout are there for compatibility with Queue.put."""
        self._items.append(item)
        self._count.release()

    def put_nowait(self, item):
        """Puts an item."""
        self.put(item)

    def get(self, block=True, timeout=None):
        """Takes an item; waits for one, at most for timeout seconds, or raises Empty."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not (self._count.acquire(True, timeout) if block else self._count.acquire(False)):
            raise Empty
        return self._items.popleft()

    def get_nowait(self):
        """Takes an item or raises Empty."""
        return self.get(False)

    def empty(self):
        """Whether the queue is empty, by now."""
        return not self._items

    def qsize(self):
        """The number of items, by now."""
        return len(self._items)

    __class_getitem__ = classmethod(GenericAlias)
