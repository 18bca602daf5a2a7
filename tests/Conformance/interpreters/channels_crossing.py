# What is sent through a channel: values, views of memory, channels themselves; and what cannot be made anew on the other side.
import _interpchannels as channels
import _interpreters
from _channel_helpers import attempt, info, run_in


class Broken:
    def __reduce__(self):
        return int, ('x',)


cid = channels.create()
for value in (None, True, 1 << 100, 1.5, 'text \ud800', b'bytes', (1, ('a', b'b')), [1, [2]], {'a': {1, 2}}, len, int, 3j, ...):
    channels.send(cid, value, blocking=False)
    print(ascii(channels.recv(cid)))
channels.send(cid, Broken(), blocking=False)
attempt('broken', channels.recv, cid)
info(cid)
for value in ((i for i in ()), __import__('threading').Lock()):
    try:
        channels.send(cid, value, blocking=False)
    except Exception as e:
        print(type(e).__name__, str(e).partition(' at ')[0])
info(cid)

data = bytearray(b'abcdef')
channels.send_buffer(cid, data, blocking=False)
channels.send(cid, memoryview(data)[1:5:2], blocking=False)
whole, part = channels.recv(cid)[0], channels.recv(cid)[0]
print(type(whole), whole.tobytes(), part.tobytes(), part.strides, part.readonly)
data[1] = ord('X')
whole[0] = ord('Y')
print(data, whole.tobytes(), part.tobytes())
attempt('grow', data.append, 1)
other = _interpreters.create()
channels.send_buffer(cid, data, blocking=False)
run_in(other, 'view = channels.recv(cid)[0]; view[5] = 90; print(view.tobytes())', cid=cid)
print(data)

inner = channels.create()
for sent in (inner, inner.send, inner.recv):
    channels.send(cid, sent, blocking=False)
    got = channels.recv(cid)[0]
    print(repr(got), got == sent, type(got) is type(sent))
channels.send(cid, inner.send, blocking=False)
run_in(other, 'got = channels.recv(cid)[0]; print(repr(got)); channels.send(got, "through the inner", blocking=False)', cid=cid)
print(channels.recv(inner))
channels.send(cid, inner, blocking=False)
channels.send(cid, (inner, 1), blocking=False)
channels.destroy(inner)
attempt('gone meanwhile', channels.recv, cid)
attempt('gone meanwhile, in a tuple', channels.recv, cid)
info(cid)

print([_interpreters.is_shareable(x) for x in (cid, cid.send, cid.recv, channels.get_info(cid), channels.ChannelID)])
run_in(other, 'print(repr(cid), repr(end), channels.get_count(cid))', cid=cid, end=cid.recv)
_interpreters.destroy(other)
