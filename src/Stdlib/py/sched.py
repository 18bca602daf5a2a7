"""A generally useful event scheduler class: https://docs.python.org/3.14/library/sched.html"""
from collections import namedtuple
from itertools import count
from time import monotonic as _time
import heapq
import threading
import time

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
Event.time.__doc__ = "Numeric type compatible with the return value of the\ntimefunc function passed to the constructor."
Event.priority.__doc__ = "Events scheduled for the same time will be executed\nin the order of their priority."
Event.sequence.__doc__ = "A continually increasing sequence number that\n    separates events if time and priority are equal."
Event.action.__doc__ = "Executing the event means executing\naction(*argument, **kwargs)"
Event.argument.__doc__ = "argument is a sequence holding the positional\narguments for the action."
Event.kwargs.__doc__ = "kwargs is a dictionary holding the keyword\narguments for the action."

_sentinel = object()


class scheduler:
    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        """Initialize a new instance, passing the time and delay functions"""
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Enter a new event in the queue at an absolute time; an ID for the event which can be used to remove it."""
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, {} if kwargs is _sentinel else kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """A variant that specifies the time as a relative time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Remove an event from the queue; ValueError if it is not in the queue."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        """Check whether the queue is empty."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Execute events until the queue is empty; if blocking is False, those that are due."""
        with self._lock:
            while self._queue:
                event = self._queue[0]
                now = self.timefunc()
                delay = event.time > now
                if not delay:
                    heapq.heappop(self._queue)
                self._lock.release()
                try:
                    if delay:
                        if not blocking:
                            return event.time - now
                        self.delayfunc(event.time - now)
                    else:
                        event.action(*event.argument, **event.kwargs)
                        # Let other threads run.
                        self.delayfunc(0)
                finally:
                    self._lock.acquire()

    @property
    def queue(self):
        """An ordered list of upcoming events."""
        with self._lock:
            events = self._queue[:]
        return sorted(events)
