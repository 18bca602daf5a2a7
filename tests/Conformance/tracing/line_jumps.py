"""f_lineno set by a trace function: where a frame goes on, and where it can't."""
import sys
import warnings

warnings.simplefilter('ignore')


def jump(f, at, to, event='line', times=1):
    """Runs f; where line `at` of it comes up, goes on at line `to`."""
    left = [times]
    first = f.__code__.co_firstlineno

    def tr(frame, e, arg):
        if frame.f_code is f.__code__ and e == event and frame.f_lineno - first == at and left[0]:
            left[0] -= 1
            try:
                frame.f_lineno = first + to if isinstance(to, int) else to
            except Exception as x:
                print('   ', type(x).__name__, str(x).replace(str(first + to), f'+{to}') if isinstance(to, int) else x)
        return tr
    sys.settrace(tr)
    try:
        result = f()
    except Exception as e:
        result = repr(e)
    finally:
        sys.settrace(None)
    print(f.__name__, at, '->', to, event, '=', result)


def straight():
    out = [0]
    out.append(1)
    out.append(2)
    out.append(3)
    return out


for to in (0, 1, 3, 4, 5, 6, -1, 'x', 1.5, None, True, 10**30): jump(straight, 2, to)
for event, at in (('call', 0), ('return', 5)): jump(straight, at, 3, event)


def loops():
    out = []
    for i in range(3):
        out.append(i)
        out.append('x')
    while len(out) < 8:
        out.append(1000)
        out.append('y')
    else:
        out.append('else')
    return out


for at, to in ((1, 3), (3, 5), (3, 2), (6, 10), (2, 7), (2, 6), (2, 9), (10, 5), (1, 1)): jump(loops, at, to)


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): self.a = a


def withs():
    out = []
    with CM():
        out.append(1)
        with CM():
            out.append(2)
            out.append(3)
    out.append(4)
    return out


for at, to in ((1, 3), (1, 5), (3, 7), (5, 3), (5, 7), (3, 5), (7, 5), (7, 2)): jump(withs, at, to)


def tries():
    out = []
    try:
        out.append(1)
        1 / 0
        out.append(2)
    except ZeroDivisionError as e:
        out.append(str(e))
        out.append(sys.exception() is e)
    except KeyError:
        out.append('key')
    else:
        out.append('else')
    finally:
        out.append('finally')
        out.append(sys.exception())
    return out


for at, to in ((1, 3), (3, 5), (4, 5), (3, 7), (3, 6), (7, 16), (7, 14), (7, 8), (8, 3), (4, 12), (14, 3), (14, 16), (1, 10)): jump(tries, at, to)


def failing():
    out = []
    try:
        1 / 0
    finally:
        out.append(1)
        out.append(2)
    return out


for at, to in ((5, 6), (5, 7), (3, 5), (3, 6)): jump(failing, at, to)


def generator():
    def g():
        out.append(1)
        x = yield 1
        out.append(x)
        yield 2
        out.append(3)
    out = []
    it = g()
    next(it)
    return g, it, out


g, it, out = generator()
first = g.__code__.co_firstlineno


def tr(frame, event, arg):
    if frame.f_code is g.__code__ and event == 'line' and frame.f_lineno == first + 3: frame.f_lineno = first + 5
    return tr


sys.settrace(tr)
print(list(it), out)
sys.settrace(None)
try:
    sys._getframe().f_lineno = 1
except ValueError as e:
    print(e)
