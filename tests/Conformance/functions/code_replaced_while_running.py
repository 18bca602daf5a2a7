# A frame keeps the code that it began with, whatever its function is given meanwhile.
import sys
import traceback


def other(*args):
    import collections
    a = b = c = d = e = args
    return [a, b, c, d, e][0][0] / 0


def func(*args):
    mine = 1
    func.__code__ = other.__code__
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, sorted(frame.f_locals))
    print(sorted(locals()))
    try:
        return other(*args)
    except ZeroDivisionError as e:
        print([(t.f_code.co_name, line - t.f_code.co_firstlineno) for t, line in traceback.walk_tb(e.__traceback__)])
        raise


for _ in range(2):
    try:
        func(1)
    except ZeroDivisionError as e:
        print([entry.name for entry in traceback.extract_tb(e.__traceback__)])


def generator():
    yield 1
    generator.__code__ = (lambda: 0).__code__
    yield sys._getframe().f_code.co_name


g = generator()
print(next(g), next(g), g.gi_code.co_name, g.gi_frame.f_code.co_name)
print(generator())
