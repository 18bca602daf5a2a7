"""What a profile function is told: calls and returns of functions of Python and of built-in ones."""
import sys
import threading

log = []


def prof(frame, event, arg):
    log.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, getattr(arg, '__name__', arg) if event.startswith('c_') else None))


class K:
    def __init__(self): pass
    def __len__(self): return 3


class CM:
    def __enter__(self): pass
    def __exit__(self, *a): pass


def gen():
    yield 1
    yield 2


def work():
    len([1]); K(); len(K()); [].append(1); max(1, 2, key=lambda x: x)
    try: int('x')
    except ValueError: pass
    try: len(1)
    except TypeError: pass
    sorted([1, 2])
    with CM(): pass
    'a'.join(str(i) for i in range(2))
    print(*[], end='', **{})
    list(map(abs, [1, -1]))
    class D: pass
    {}.get(1); dict(a=1)
    str.upper('a')
    b = [].append; b(1)
    for x in gen(): pass
    try: raiser()
    except ValueError: pass
    b(2)


def raiser():
    raise ValueError


def run(f):
    log.clear()
    sys.setprofile(prof)
    f()
    sys.setprofile(None)
    for entry in log: print(*entry)
    print()


run(work)
print(sys.getprofile())


def failing(frame, event, arg):
    raise RuntimeError(event)


sys.setprofile(failing)
try:
    work()
except RuntimeError as e:
    print(repr(e), sys.getprofile())


# Both at once: the profile function is told first.
def tracer(frame, event, arg):
    log.append(('trace', event))
    return tracer


def small():
    x = 1
    return x


log.clear()
sys.setprofile(prof)
sys.settrace(tracer)
small()
sys.settrace(None)
sys.setprofile(None)
for entry in log: print(*entry)

# In another thread.
log.clear()
threading.setprofile(prof)
t = threading.Thread(target=small)
t.start()
t.join()
threading.setprofile(None)
print([entry for entry in log if entry[0] == 'small'])
log.clear()
threading.settrace(tracer)
t = threading.Thread(target=small)
t.start()
t.join()
threading.settrace(None)
print(len(log) > 4, threading.gettrace(), sys.gettrace())
