# Threads that wait until what they sent is received: each way in which the wait can end.
import _interpchannels as channels
import _interpreters
from _channel_helpers import attempt, in_thread, info, run_in, until


def blocked(what, act, timeout=None):
    """Has a thread wait in send(), acts, and prints how the wait ended."""
    cid = channels.create()
    ended = []

    def send():
        try:
            ended.append(('sent', channels.send(cid, 5, timeout=timeout)))
        except Exception as e:
            ended.append((type(e).__name__, str(e)))

    thread = in_thread(send)
    until(lambda: channels.get_count(cid) == 1)
    print('==', what)
    info(cid)
    act(cid)
    thread.join()
    print(*ended)
    info(cid)


blocked('received', lambda cid: attempt('recv', channels.recv, cid))
blocked('received in time', lambda cid: attempt('recv', channels.recv, cid), timeout=1000)
blocked('closed by force', lambda cid: (attempt('close', channels.close, cid), attempt('close', channels.close, cid, force=True)))
blocked('closed by force, in time', lambda cid: attempt('close', channels.close, cid, force=True), timeout=1000)
blocked('destroyed', lambda cid: attempt('destroy', channels.destroy, cid))
blocked('sending end closed, then received', lambda cid: (attempt('close', channels.close, cid, send=True), attempt('recv', channels.recv, cid)))
blocked('receiving end closed', lambda cid: (attempt('close', channels.close, cid, recv=True), attempt('close', channels.close, cid, recv=True, force=True)))

other = _interpreters.create()
blocked('received elsewhere', lambda cid: run_in(other, 'print(channels.recv(cid))', cid=cid))
blocked('closed elsewhere', lambda cid: run_in(other, 'channels.close(cid, force=True)', cid=cid))

print('== several wait; each is told of its own item')
cid = channels.create()
told = []


def sender(n):
    channels.send(cid, n)
    told.append(n)


threads = []
for n in range(4):
    threads.append(in_thread(lambda n=n: sender(n)))
    until(lambda: channels.get_count(cid) == n + 1)
for n in range(4):
    print(channels.recv(cid)[0], end=' ')
    threads[n].join()
    print(told)

print('== withdrawn')
cid = channels.create()
channels.send(cid, 'first', blocking=False)
attempt('send', channels.send, cid, 'withdrawn', timeout=0)
attempt('send', channels.send, cid, 'withdrawn', timeout=0.01)
info(cid)
channels.send(cid, 'last', blocking=False)
for _ in range(3):
    attempt('recv', channels.recv, cid)

print('== withdrawn from a channel that was to be drained')
cid = channels.create()
channels.send(cid, 'first', blocking=False)
thread = in_thread(lambda: attempt('send', channels.send, cid, 'withdrawn', timeout=0.3))
until(lambda: channels.get_count(cid) == 2)
channels.close(cid, send=True)
print(channels.recv(cid))
info(cid)
thread.join()
info(cid)

print('== ping-pong')
there, back = channels.create(), channels.create()
run_in(other, '''
import threading, time
def answer():
    while True:
        while (got := channels.recv(there, None)[0]) is None:
            time.sleep(0.0001)
        if got == 'end':
            break
        channels.send(back, got * 2, blocking=False)
thread = threading.Thread(target=answer)
thread.start()
''', there=there, back=back)
total = 0
for i in range(1, 101):
    channels.send(there, i)
    until(lambda: channels.get_count(back))
    total += channels.recv(back)[0]
channels.send(there, 'end')
print(total)
run_in(other, 'thread.join()')
_interpreters.destroy(other)
