"""What the cases about channels share."""
import sys
import threading
import time

import _interpchannels as channels
import _interpreters

# Several interpreters write to one place.
sys.stdout.reconfigure(line_buffering=True)
FLAGS = ('open', 'closing', 'closed', 'count')


def attempt(what, call, *args, **kwargs):
    """Prints what a call gives or raises."""
    try:
        print(what, '->', repr(call(*args, **kwargs)))
    except Exception as e:
        print(what, '!!', type(e).__name__, e)


def info(cid):
    """Prints all that is known about a channel and is not zero."""
    try:
        state = channels.get_info(cid)
    except channels.ChannelError as e:
        print('   ', type(e).__name__, e)
        return
    names = FLAGS + tuple(n for n in dir(state) if n.startswith(('num_', 'send_', 'recv_')))
    print('   ', ' '.join(f'{n}={getattr(state, n)}' for n in names if getattr(state, n)))


def until(condition):
    """Waits for something that another thread is about to do."""
    while not condition():
        time.sleep(0.001)


def run_in(interp, script, **shared):
    """Runs a script in another interpreter and prints what it raised."""
    failure = _interpreters.exec(interp, 'import sys, _interpchannels as channels; sys.stdout.reconfigure(line_buffering=True)\n' + script, shared)
    if failure is not None:
        print('   there:', failure.formatted)


def in_thread(function):
    thread = threading.Thread(target=function)
    thread.start()
    return thread
