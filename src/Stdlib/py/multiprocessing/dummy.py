"""The names of multiprocessing, with threads."""
import queue as _queue
from threading import (Thread as Process, Lock, RLock, Semaphore, BoundedSemaphore, Condition, Event, Barrier, current_thread as current_process)
from queue import Queue

__all__ = ['Process', 'current_process', 'active_children', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier', 'Queue',
           'JoinableQueue', 'Pool']

JoinableQueue = Queue


def active_children():
    """The threads that run, without the main one."""
    import threading
    return [thread for thread in threading.enumerate() if thread is not threading.main_thread()]


def Pool(processes=None, initializer=None, initargs=()):
    """A pool of threads."""
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
