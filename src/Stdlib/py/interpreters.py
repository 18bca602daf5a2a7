"""Interpreters and channels as PEP 554 describes them. New programs take concurrent.interpreters. See https://peps.python.org/pep-0554/"""
import threading

import _interpchannels as _channels
import _interpreters
from _interpreters import InterpreterError, InterpreterNotFoundError, NotShareableError, is_shareable
from _interpchannels import ChannelError, ChannelNotFoundError, ChannelClosedError, ChannelEmptyError, ChannelNotEmptyError

__all__ = [
    'get_current', 'get_main', 'create', 'list_all', 'is_shareable',
    'Interpreter', 'InterpreterError', 'InterpreterNotFoundError', 'RunFailedError', 'NotShareableError',
    'create_channel', 'list_all_channels', 'RecvChannel', 'SendChannel', 'ItemInterpreterDestroyed',
    'ChannelError', 'ChannelNotFoundError', 'ChannelClosedError', 'ChannelEmptyError', 'ChannelNotEmptyError',
    'ChannelReleasedError',
]

ChannelReleasedError = ChannelClosedError


class RunFailedError(InterpreterError):
    """Code in an interpreter raised an exception that it did not catch: excinfo describes it."""

    def __init__(self, excinfo):
        super().__init__(excinfo.formatted)
        self.excinfo = excinfo

    def __str__(self):
        display = self.excinfo.errdisplay
        base = super().__str__()
        return f'{base}\n\nUncaught in the interpreter:\n\n{display}' if display else base


class ItemInterpreterDestroyed(ChannelError):
    """The interpreter that sent the object ended before it was received."""


# ---- interpreters

def create(*, isolated=True):
    """Return a new interpreter."""
    return Interpreter(_interpreters.create('isolated' if isolated else 'legacy', reqrefs=True))


def list_all():
    """Return all existing interpreters."""
    return [Interpreter(id) for id, _ in _interpreters.list_all()]


def get_current():
    """Return the interpreter that runs."""
    return Interpreter(_interpreters.get_current()[0])


def get_main():
    """Return the main interpreter."""
    return Interpreter(_interpreters.get_main()[0])


def _read_main(name, default):
    import __main__
    return getattr(__main__, name, default)


class Interpreter:
    """A Python interpreter of this process. It ends when close() is called or the last object for it is gone."""

    def __init__(self, id, *, isolated=None):
        if not isinstance(id, int):
            raise TypeError(f'id must be an int, got {id!r}')
        _interpreters.incref(id)
        self._id = int(id)
        self._isolated = isolated

    def __del__(self):
        id = self.__dict__.get('_id')
        if id is None:
            return
        try:
            _interpreters.decref(id)
        except InterpreterNotFoundError:
            pass

    def __repr__(self):
        return f'Interpreter(id={self._id}, isolated={self.isolated})'

    def __hash__(self):
        return hash(self._id)

    def __eq__(self, other):
        return other._id == self._id if isinstance(other, Interpreter) else NotImplemented

    def __reduce__(self):
        return type(self), (self._id,)

    @property
    def id(self):
        return self._id

    @property
    def isolated(self):
        if self._isolated is None:
            try:
                self._isolated = _interpreters.get_config(self._id).gil == 'own' and self._id != 0
            except InterpreterNotFoundError:
                self._isolated = True
        return self._isolated

    def is_running(self):
        """Whether code runs in its __main__."""
        return _interpreters.is_running(self._id)

    def close(self):
        """End the interpreter; not while it runs, and not the current one."""
        _interpreters.destroy(self._id)

    destroy = close

    def set_main_attrs(self, attrs=None, /, **kwargs):
        """Bind values in its __main__. They must be shareable."""
        values = dict(attrs or (), **kwargs)
        if values:
            _interpreters.set___main___attrs(self._id, values)

    prepare_main = set_main_attrs

    def get_main_attr(self, name, default=None):
        """Return what its __main__ has under a name, or the default."""
        value, excinfo = _interpreters.call(self._id, _read_main, (name, default))
        if excinfo is not None:
            raise RunFailedError(excinfo)
        return value

    def exec(self, code, /, *, channels=None):
        """Run code in its __main__ and wait for the end; RunFailedError if it raises."""
        excinfo = _interpreters.exec(self._id, code, channels or {})
        if excinfo is not None:
            raise RunFailedError(excinfo)

    run = exec

    def call(self, callable, /, *args, **kwargs):
        """Call a function in its __main__ and return the result; RunFailedError if it raises."""
        result, excinfo = _interpreters.call(self._id, callable, args, kwargs)
        if excinfo is not None:
            raise RunFailedError(excinfo)
        return result

    def call_in_thread(self, callable, /, *args, **kwargs):
        """Do the same in a new thread, which is returned."""
        thread = threading.Thread(target=self.call, args=(callable, *args), kwargs=kwargs)
        thread.start()
        return thread


# ---- channels

def create_channel(*, unbounditems=None):
    """Return (recv, send), the ends of a new channel.

    An end takes its part when it is first used, so that it does no harm
    to unpack them the other way round.
    """
    cid = _channels.create()
    return RecvChannel(cid), SendChannel(cid)


def list_all_channels():
    """Return (recv, send) of all open channels."""
    return [(RecvChannel(cid), SendChannel(cid)) for cid, *_ in _channels.list_all()]


class _ChannelEnd:
    """An end of a channel. Made of a whole channel, it is not decided yet which end it is: the first use tells."""

    _part = None

    def __init__(self, id, /):
        cid = _channels._channel_id(id)
        # A number was written down by somebody who knows which end it is.
        undecided = isinstance(id, _channels.ChannelID) and cid.end == 'both'
        self._id = cid if undecided else _channels._channel_id(id, **{self._part: True})

    def _take(self, part):
        """Makes this the end of a part; AttributeError if it is the other one."""
        if self._id.end != part:
            if self._id.end != 'both':
                raise AttributeError(f'{type(self).__name__!r} object is not the {part} end of its channel')
            self._id = getattr(self._id, part)
            self.__class__ = SendChannel if part == 'send' else RecvChannel
        return self._id

    def __repr__(self):
        return f'{type(self).__name__}(id={int(self._id)})'

    def __hash__(self):
        return hash(self._id)

    def __eq__(self, other):
        return type(other) is type(self) and int(other._id) == int(self._id) if isinstance(other, _ChannelEnd) else NotImplemented

    def __reduce__(self):
        return type(self), (int(self._id),)

    @property
    def id(self):
        return int(self._id)

    @property
    def is_closed(self):
        info = _channels.get_info(self._id)
        return info.closed or info.closing and self._id.end == 'send'

    @property
    def interpreters(self):
        """The interpreters that use this end."""
        return [Interpreter(id) for id in _channels.list_interpreters(self._id, send=isinstance(self, SendChannel))]

    # receiving

    def recv(self, timeout=None):
        """Wait for the next object and return it; TimeoutError after that many seconds."""
        return _opened(_channels._recv_waiting(self._take('recv'), timeout))

    def recv_nowait(self, *default):
        """Return the next object; if there is none, the default, or else ChannelEmptyError."""
        return _opened(_channels.recv(self._take('recv'), *default))

    def __iter__(self):
        """Give what arrives until the channel is closed."""
        while True:
            try:
                yield self.recv()
            except ChannelClosedError:
                return

    # sending

    def send(self, obj):
        """Put an object into the channel, which holds any number until they are received."""
        _channels.send(self._take('send'), obj, blocking=False)

    send_nowait = send

    def send_buffer(self, obj):
        """Put a view of an object's memory into the channel."""
        _channels.send_buffer(self._take('send'), obj, blocking=False)

    send_buffer_nowait = send_buffer

    # closing

    def close(self, *, force=False):
        """Close the channel; what was sent can still be received if this is the end for sending."""
        end = self._id.end
        _channels.close(self._id, send=end == 'send', recv=end == 'recv', force=force)

    def release(self):
        """This interpreter does not use the end any more."""
        _channels.release(self._id, **{self._part: True})


class RecvChannel(_ChannelEnd):
    """The receiving end of a channel."""

    _part = 'recv'


class SendChannel(_ChannelEnd):
    """The sending end of a channel."""

    _part = 'send'


def _opened(received):
    obj, unboundop = received
    if unboundop is not None:
        raise ItemInterpreterDestroyed("item's original interpreter destroyed")
    return obj


_channels._register_end_types(SendChannel, RecvChannel)
