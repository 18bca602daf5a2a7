# Items in a channel whose interpreter has ended: removed, given as lost, or with a note to raise an error.
import _interpchannels as channels
import _interpreters
from _channel_helpers import attempt, info, run_in


def run(title, *scripts, before=0, after=0, **create):
    print('==', title, create)
    cid = channels.create(**create)
    other = _interpreters.create()
    for i in range(before):
        channels.send(cid, f'before {i}', blocking=False)
    for script in scripts:
        run_in(other, script, cid=cid)
    for i in range(after):
        channels.send(cid, f'after {i}', blocking=False)
    info(cid)
    _interpreters.destroy(other)
    info(cid)
    for i in range(5):
        attempt('recv', channels.recv, cid)
    attempt('list', channels.list_interpreters, cid, send=True)
    info(cid)


FOUR = 'channels.send(cid, 1, blocking=False); channels.send(cid, "b", 3, blocking=False); channels.send(cid, b"c", 1, blocking=False); channels.send(cid, (5,), 2, blocking=False)'
for op in (1, 2, 3):
    run('four items', FOUR, before=1, unboundop=op)
    run('four items', FOUR, after=1, unboundop=op)
run('nobody else', FOUR)
run('received there', 'channels.recv(cid)', before=1)
run('looked there', 'channels.recv(cid, None)')
run('released there', 'channels.send(cid, 1, 1, blocking=False); channels.recv(cid); channels.release(cid)', before=1)
run('closing', 'channels.send(cid, 1, 1, blocking=False)', 'channels.close(cid, send=True)', before=1)
run('closing, nobody else', 'channels.send(cid, 1, 3, blocking=False)', 'channels.close(cid, send=True)')

# What one interpreter received is its own, whatever becomes of the sender.
cid = channels.create()
other = _interpreters.create()
run_in(other, 'channels.send(cid, ("text", [1, 2]) , blocking=False); channels.send(cid, memoryview(bytearray(b"abc")), blocking=False)', cid=cid)
first, second = channels.recv(cid)[0], channels.recv(cid)[0]
_interpreters.destroy(other)
print(first, second.tolist())
