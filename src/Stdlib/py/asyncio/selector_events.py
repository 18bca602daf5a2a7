"""The event loop that is in use."""
from . import base_events

__all__ = 'BaseSelectorEventLoop',


class BaseSelectorEventLoop(base_events.BaseEventLoop):
    """The event loop of PyLite waits on no selector; the name is CPython's."""
