"""The names that Python 3.12 had for channels between interpreters. What is sent waits in the channel; recv() gives the object alone."""
import _interpchannels
from _interpchannels import (
    ChannelClosedError, ChannelEmptyError, ChannelError, ChannelID, ChannelNotEmptyError, ChannelNotFoundError,
    _channel_id, _register_end_types, close, destroy, list_interpreters, release,
)

_ERROR = 2


def create():
    """Make a channel and return its ID."""
    return _interpchannels.create(_ERROR)


def list_all():
    """Return the IDs of all open channels."""
    return [cid for cid, *_ in _interpchannels.list_all()]


def send(cid, obj, *, blocking=False, timeout=None):
    """Put an object into a channel."""
    _interpchannels.send(cid, obj, fallback=0, blocking=blocking, timeout=timeout)


def send_buffer(cid, obj, *, blocking=False, timeout=None):
    """Put a view of an object's memory into a channel."""
    _interpchannels.send_buffer(cid, obj, fallback=0, blocking=blocking, timeout=timeout)


def recv(cid, *default):
    """Return the next object; if there is none, the default, or else ChannelEmptyError."""
    obj, unboundop = _interpchannels.recv(cid, *default)
    if unboundop is not None:
        raise ChannelError("item's original interpreter destroyed")
    return obj
