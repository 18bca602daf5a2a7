# What becomes of a channel when it is used, released and closed, step by step, from the main interpreter and from another one.
import _interpchannels as channels
import _interpreters
from _channel_helpers import attempt, info, run_in

other = _interpreters.create()


def listed(cid):
    for send in (True, False):
        attempt(f'list send={send}', channels.list_interpreters, cid, send=send)


STEPS = {
    'send': lambda cid: attempt('send', channels.send, cid, 1, blocking=False),
    'recv': lambda cid: attempt('recv', channels.recv, cid),
    'recv default': lambda cid: attempt('recv', channels.recv, cid, 7),
    'list': listed,
    'count': lambda cid: attempt('count', channels.get_count, cid),
    'list all': lambda cid: attempt('in the list', lambda: cid in [c for c, *_ in channels.list_all()]),
    'destroy': lambda cid: attempt('destroy', channels.destroy, cid),
    'there: send': lambda cid: run_in(other, 'channels.send(cid, 2, blocking=False)', cid=cid),
    'there: recv': lambda cid: run_in(other, 'print("   there:", channels.recv(cid))', cid=cid),
    'there: release': lambda cid: run_in(other, 'channels.release(cid)', cid=cid),
    'there: close': lambda cid: run_in(other, 'channels.close(cid)', cid=cid),
}
for name in ('release', 'close'):
    for args in ({}, {'send': True}, {'recv': True}, {'send': True, 'recv': True}, {'send': False}, {'recv': True, 'send': False}, {'force': True},
                 {'send': True, 'force': True}, {'recv': True, 'force': True}, {'force': False}):
        what = ' '.join([name, *(k if v else 'no ' + k for k, v in args.items())])
        STEPS[what] = lambda cid, what=what, name=name, args=args: attempt(what, getattr(channels, name), cid, **args)


def run(*steps):
    cid = channels.create()
    print('==', ', '.join(steps))
    for step in steps:
        STEPS[step](cid)
        info(cid)


run('list', 'send', 'list', 'recv', 'list')
run('recv', 'list', 'send', 'recv')
run('recv default', 'list')
run('release', 'list', 'send', 'recv', 'release', 'list all')
run('release send', 'send', 'recv')
run('release recv', 'send', 'recv')
for how in ('release', 'release force', 'release no force', 'release send', 'release recv', 'release send recv', 'release recv no send', 'release no send'):
    run('send', how, 'list', 'send', 'recv', 'recv default')
run('send', 'recv', 'release send', 'send', 'recv', 'release recv', 'send', 'recv', 'list')
run('send', 'recv', 'release recv', 'send', 'recv', 'release send', 'send', 'recv', 'list')
run('close', 'send', 'recv', 'close', 'release', 'count', 'list', 'list all', 'destroy', 'close')
for how in ('close', 'close send', 'close recv', 'close send recv', 'close no send', 'close recv no send', 'close force', 'close send force', 'close recv force'):
    run('send', how, 'list', 'count', 'list all', 'send', 'recv', 'recv', 'close')
    run(how, 'send', 'recv')
for how in ('close send', 'close', 'close recv', 'release send', 'release', 'close force', 'close send force'):
    run('send', 'close send', how, 'recv', 'recv')
run('send', 'there: recv', 'list', 'send', 'there: release', 'list', 'there: recv', 'recv', 'there: send')
run('send', 'there: recv', 'release', 'list', 'there: send', 'recv', 'there: recv', 'there: release', 'list')
run('there: release', 'send', 'recv')
run('send', 'close send', 'there: recv', 'recv')
run('send', 'there: send', 'close send', 'there: recv', 'there: send', 'recv', 'recv')
run('send', 'there: close', 'recv', 'there: close', 'send')
_interpreters.destroy(other)
