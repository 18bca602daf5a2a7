# test.support.channels: objects for the ends of channels.
import copy
import pickle

import _interpchannels as low
from concurrent import interpreters
from test.support import channels
from _channel_helpers import attempt, in_thread, until

print(channels.__all__)
recv, send = channels.create()
print(recv, send, repr(recv.id), repr(send.id), channels.list_all(), send.unbounditems)
print(recv == send, recv == channels.RecvChannel(recv.id), recv == channels.RecvChannel(0), hash(recv), recv.is_closed, send.is_closed)
print(recv.__reduce__(), pickle.loads(pickle.dumps(send)), copy.copy(recv), recv._info)
for bad in ('a', 1.5, -1):
    attempt(f'RecvChannel({bad!r})', channels.RecvChannel, bad)
print(channels.RecvChannel(99))
attempt('no argument', channels.RecvChannel)
attempt('no end', channels._ChannelEnd, 0)
attempt('id', setattr, recv, 'id', 3)
print([interpreters.is_shareable(x) for x in (recv, send)])

attempt('recv_nowait', recv.recv_nowait)
print(recv.recv_nowait(5), recv.recv_nowait(None), recv.recv_nowait(default='d'))
attempt('recv', recv.recv, timeout=0)
attempt('recv', recv.recv, timeout=-1)
attempt('send', send.send, 1, timeout=0)
attempt('send', send.send, 1, timeout=-1)
for value in (1, [1, {2}], b'b', send, recv, len):
    attempt('send_nowait', send.send_nowait, value)
    print(recv.recv())
for op in (channels.UNBOUND, channels.UNBOUND_ERROR, channels.UNBOUND_REMOVE):
    send.send_nowait(1, unbounditems=op)
print(recv.recv(), recv.recv(timeout=1), recv.recv_nowait())
for op in (3, 'x', None):
    attempt(f'create({op!r})', channels.create, unbounditems=op)
attempt('op', send.send_nowait, 1, unbounditems='x')
send.send_buffer_nowait(bytearray(b'xyz'))
print(recv.recv().tobytes())
attempt('send_buffer', send.send_buffer, b'xyz', timeout=0)
attempt('send_buffer', send.send_buffer_nowait, 'xyz')
print(channels.UNBOUND, channels.UNBOUND is channels.create()[1].unbounditems)
print(channels.create(unbounditems=channels.UNBOUND_ERROR)[1].unbounditems is channels.UNBOUND_ERROR)

print('== closing')
attempt('close', send.close)
print(send.is_closed, recv.is_closed)
for name, call in (('close', send.close), ('close', recv.close), ('recv', recv.recv), ('recv_nowait', recv.recv_nowait), ('recv, timeout', lambda: recv.recv(timeout=0)),
                   ('send', lambda: send.send(1)), ('send_nowait', lambda: send.send_nowait(1))):
    attempt(name, call)
recv, send = channels.create()
send.send_nowait(1)
attempt('close recv', recv.close)
attempt('close send', send.close)
print(send.is_closed, recv.is_closed)
attempt('close send', send.close)
attempt('send_nowait', send.send_nowait, 2)
print(recv.recv(), send.is_closed, recv.is_closed)
recv, send = channels.create()
low.destroy(recv.id)
print(recv)
attempt('destroyed', lambda: recv.is_closed)
attempt('destroyed', recv.recv)
attempt('destroyed', send.send, 1)

print('== threads')
recv, send = channels.create()
thread = in_thread(lambda: attempt('send', send.send, 'hello'))
until(lambda: recv._info.count)
got = recv.recv()
thread.join()
print(got)
thread = in_thread(lambda: attempt('recv', recv.recv))
until(lambda: recv._info.num_interp_both)
send.send('late')
thread.join()
for end, act in (('closed', lambda: send.close()), ('destroyed', lambda: low.destroy(send.id)), ('released', lambda: low.release(recv.id, recv=True))):
    recv, send = channels.create()
    send.send_nowait(0)
    recv.recv()
    waiting = []
    thread = in_thread(lambda: (waiting.append(1), attempt(end, recv.recv)))
    until(lambda: waiting)
    act()
    thread.join()

print('== another interpreter')
for op in (channels.UNBOUND, channels.UNBOUND_ERROR, channels.UNBOUND_REMOVE):
    other = interpreters.create()
    recv, send = channels.create(unbounditems=op)
    other.prepare_main(s=send, r=recv)
    other.exec('import sys; sys.stdout.reconfigure(line_buffering=True); s.send_nowait(1); s.send_nowait([2]); print(r, s, r == s, type(s).__name__)')
    send.send_nowait('mine')
    other.close()
    for _ in range(4):
        attempt('recv_nowait', recv.recv_nowait)
