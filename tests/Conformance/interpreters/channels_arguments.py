# What the functions of _interpchannels say about wrong arguments, and the order in which they look at them.
import _interpchannels as channels
from _channel_helpers import attempt

cid = channels.create()
closed = channels.create()
channels.close(closed)
for error in (channels.ChannelError, channels.ChannelNotFoundError, channels.ChannelClosedError, channels.ChannelEmptyError, channels.ChannelNotEmptyError):
    print(error, [c.__name__ for c in error.__mro__])
for op in (0, 4, 'a', 1.5, None, 1 << 40):
    attempt(f'create({op!r})', channels.create, op)
    attempt(f'send(op={op!r})', channels.send, cid, 1, op, blocking=False)
attempt('fallback', channels.create, 3, 2)
for call in ('create(1, 2, 3)', 'create(foo=1)', 'list_all(1)', 'get_info()', 'get_info(cid, 1)', 'get_info(x=1)', 'get_count()', 'get_count(cid, 2)',
             'get_channel_defaults()', 'list_interpreters(cid)', 'list_interpreters()', 'list_interpreters(cid, True)', 'list_interpreters(cid, recv=True)',
             'send()', 'send(cid)', 'send(cid, 4, 2, 0, False, 3, 4)', 'send(cid=cid, obj=1, foo=2)', 'recv()', 'recv(cid, 1, 2)', 'recv(cid=cid, foo=2)',
             'destroy()', 'close()', 'close(cid, foo=2)', 'release()', '_channel_id()', '_channel_id(0, xx=1)', '_register_end_types()',
             '_register_end_types(int)', '_register_end_types(1, 2)', '_register_end_types(int, 2)', '_register_end_types(send=int, recv=2)'):
    attempt(call, lambda: eval('channels.' + call, {'channels': channels, 'cid': cid}))
for timeout in (-1, 'a', None, 1 << 70, float('nan'), float('inf'), 1e12, []):
    attempt(f'timeout={timeout!r}', channels.send, closed, 4, timeout=timeout)
attempt('not blocking, with a timeout', channels.send, cid, 4, blocking=False, timeout=3)
attempt('no timeout', channels.send, cid, 4, blocking=False, timeout=None)
generator = (i for i in ())
for channel in (closed, 99, 'a'):
    attempt('send a generator', channels.send, channel, generator, blocking=False)
    attempt('send, bad op', channels.send, channel, 1, 9, blocking=False)
    attempt('send_buffer', channels.send_buffer, channel, 'a', blocking=False)
    attempt('recv', channels.recv, channel)
    attempt('recv, default', channels.recv, channel, 5)
    attempt('close', channels.close, channel)
    attempt('release', channels.release, channel)
    attempt('get_count', channels.get_count, channel)
    attempt('list_interpreters', channels.list_interpreters, channel, send=True)
attempt('a str is no buffer', channels.send_buffer, cid, 'abc', blocking=False)
attempt('a list, not copied', channels.send, cid, [1], 3, 0, blocking=False)
attempt('a list', channels.send, cid, [1], blocking=False)
print(channels.recv(cid), channels.recv(cid), channels.recv(cid, None), channels.recv(cid, default=7))
attempt('empty', channels.recv, cid)
print(channels.ChannelInfo(range(8)))
attempt('ChannelInfo([])', channels.ChannelInfo, [])
print(channels.ChannelInfo.n_fields, channels.ChannelInfo.n_sequence_fields, channels.ChannelInfo.__match_args__)
