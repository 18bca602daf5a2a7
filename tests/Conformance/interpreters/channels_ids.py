# ChannelID: what it is equal to, how it shows, what it converts to, and which numbers name no channel.
import _interpchannels as channels
from _channel_helpers import attempt

cid = channels.create()
other = channels.create(1, 0)
print(type(cid), type(cid).__name__, cid.__doc__)
make = channels._channel_id
for kwargs in ({}, {'send': True}, {'recv': True}, {'send': True, 'recv': True}, {'send': False}, {'recv': False}, {'send': None}, {'recv': None},
               {'send': False, 'recv': True}, {'force': True}, {'_resolve': True}, {'send': True, '_resolve': True}):
    x = make(0, **kwargs)
    print(kwargs, repr(x), str(x), f'{x}', x.end, repr(x.send), repr(x.recv), x == cid, hash(x), int(x), [5, 6][x])
attempt('both false', make, 0, send=False, recv=False)
attempt('both None', make, 0, send=None, recv=None)
attempt('both false, unknown', make, 77, send=False, recv=False)
attempt('unknown', make, 77)
attempt('unknown, forced', make, 77, force=True)
for bad in (-1, '1', 1.5, None, 1 << 63, 1 << 64, -(1 << 70), [], b'1'):
    attempt(f'_channel_id({bad!r})', make, bad)
    attempt(f'get_count({bad!r})', channels.get_count, bad)
print(make(cid.send).end, make(cid.send, recv=True).end, make(make(1)))
for right in (0, 1, 0.0, 0j, False, '0', None, [], cid.send, make(0), make(1), 1 << 70, type('I', (int,), {})(0)):
    print(repr(right), cid == right, cid != right, right == cid)
print(cid.send == cid.send, cid.send == cid.recv, cid.send == 0, bool(cid), cid.__eq__('a'), cid.__lt__(1))
attempt('<', lambda: cid < 1)
attempt('+', lambda: cid + 1)
attempt('x', lambda: cid.x)
attempt('call', channels.ChannelID, 0)
attempt('no arguments', channels.ChannelID)
print(sorted(n for n in dir(cid) if not n.startswith('__')), isinstance(cid, int))
print(channels.list_all())
print(channels.get_channel_defaults(cid), channels.get_channel_defaults(other), channels.get_channel_defaults(1))
channels.destroy(other)
print(repr(other), int(other), other.end, repr(other.send), other == 1, hash(other))
attempt('destroyed', channels.get_channel_defaults, other)
attempt('destroyed', channels.destroy, other)
attempt('destroyed', make, other)
print(channels.list_all())
