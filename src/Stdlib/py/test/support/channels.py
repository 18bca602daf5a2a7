"""Cross-interpreter Channels High Level Module."""
import _interpchannels as _channels
from concurrent.interpreters import _crossinterp
from _interpchannels import (
    ChannelError, ChannelNotFoundError, ChannelClosedError,
    ChannelEmptyError, ChannelNotEmptyError,
)

__all__ = [
    'UNBOUND', 'UNBOUND_ERROR', 'UNBOUND_REMOVE',
    'create', 'list_all',
    'SendChannel', 'RecvChannel',
    'ChannelError', 'ChannelNotFoundError', 'ChannelEmptyError',
    'ItemInterpreterDestroyed',
]


class ItemInterpreterDestroyed(ChannelError, _crossinterp.ItemInterpreterDestroyed):
    """Raised from get() and get_nowait()."""


UNBOUND = _crossinterp.UnboundItem.singleton('queue', __name__)
UNBOUND_ERROR = _crossinterp.UNBOUND_ERROR
UNBOUND_REMOVE = _crossinterp.UNBOUND_REMOVE

_NOT_SET = object()

# What is copied where it cannot be shared.
_PICKLED = 1


_serialize_unbound, _resolve_unbound, _constant_of = _crossinterp.unbound_functions(UNBOUND, ItemInterpreterDestroyed)


def create(*, unbounditems=UNBOUND):
    """Return (recv, send) for a new cross-interpreter channel.

    The channel may be used to pass data safely between interpreters.

    "unbounditems" sets the default for the send end of the channel.
    See SendChannel.send() for supported values.  The default value
    is UNBOUND, which replaces the unbound item when received.
    """
    unboundop, = _serialize_unbound(unbounditems)
    cid = _channels.create(unboundop, _PICKLED)
    return RecvChannel(cid), SendChannel(cid, _unbound=(unboundop, unbounditems))


def list_all():
    """Return a list of (recv, send) for all open channels."""
    return [(RecvChannel(cid), SendChannel(cid, _unbound=(unboundop, _constant_of(unboundop))))
            for cid, unboundop, _ in _channels.list_all()]


class _ChannelEnd:
    """The base class for RecvChannel and SendChannel."""

    _end = None

    def __new__(cls, cid):
        self = super().__new__(cls)
        if cls._end not in ('send', 'recv'):
            raise NotImplementedError(cls._end)
        self._id = _channels._channel_id(cid, force=True, **{cls._end: True})
        return self

    def __repr__(self):
        return f'{type(self).__name__}(id={int(self._id)})'

    def __hash__(self):
        return hash(self._id)

    def __eq__(self, other):
        if not isinstance(self, type(other)) and not isinstance(other, type(self)):
            return NotImplemented
        return other._id == self._id

    def __reduce__(self):
        return type(self), (int(self._id),)

    @property
    def id(self):
        return self._id

    @property
    def _info(self):
        return _channels.get_info(self._id)

    @property
    def is_closed(self):
        return self._info.closed


class RecvChannel(_ChannelEnd):
    """The receiving end of a cross-interpreter channel."""

    _end = 'recv'

    def recv(self, timeout=None):
        """Return the next object from the channel.

        This waits until an object has been sent, if none is there yet;
        TimeoutError after "timeout" seconds.
        """
        if timeout is not None:
            timeout = float(timeout)
            if timeout < 0:
                raise ValueError('timeout value must be non-negative')
        obj, unboundop = _channels._recv_waiting(self._id, timeout)
        return obj if unboundop is None else _resolve_unbound(unboundop)

    def recv_nowait(self, default=_NOT_SET):
        """Return the next object from the channel.

        If there is none, return the default if one is given, or fail
        with ChannelEmptyError.
        """
        if default is _NOT_SET:
            obj, unboundop = _channels.recv(self._id)
        else:
            obj, unboundop = _channels.recv(self._id, default)
        return obj if unboundop is None else _resolve_unbound(unboundop)

    def close(self):
        _channels.close(self._id, recv=True)


class SendChannel(_ChannelEnd):
    """The sending end of a cross-interpreter channel."""

    _end = 'send'

    def __new__(cls, cid, *, _unbound=None):
        if _unbound is None:
            try:
                unboundop, _ = _channels.get_channel_defaults(cid)
                _unbound = unboundop, _constant_of(unboundop)
            except ChannelError:
                # It is gone already: whatever is done with it will say so.
                _unbound = _serialize_unbound(UNBOUND)[0], UNBOUND
        self = super().__new__(cls, cid)
        self._unbound = _unbound
        return self

    def _unbound_op(self, unbounditems):
        return self._unbound[0] if unbounditems is None else _serialize_unbound(unbounditems)[0]

    @property
    def unbounditems(self):
        return self._unbound[1]

    @property
    def is_closed(self):
        info = self._info
        return info.closed or info.closing

    def send(self, obj, timeout=None, *, unbounditems=None):
        """Send the object (i.e. its data) to the channel's receiving end.

        This waits until the object is received.
        """
        _channels.send(self._id, obj, self._unbound_op(unbounditems), timeout=timeout, blocking=True)

    def send_nowait(self, obj, *, unbounditems=None):
        """Send the object to the channel's receiving end, without waiting."""
        return _channels.send(self._id, obj, self._unbound_op(unbounditems), blocking=False)

    def send_buffer(self, obj, timeout=None, *, unbounditems=None):
        """Send the object's buffer to the channel's receiving end.

        This waits until the object is received.
        """
        _channels.send_buffer(self._id, obj, self._unbound_op(unbounditems), timeout=timeout, blocking=True)

    def send_buffer_nowait(self, obj, *, unbounditems=None):
        """Send the object's buffer to the channel's receiving end, without waiting."""
        return _channels.send_buffer(self._id, obj, self._unbound_op(unbounditems), blocking=False)

    def close(self):
        _channels.close(self._id, send=True)


_channels._register_end_types(SendChannel, RecvChannel)
