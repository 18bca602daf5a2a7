# yield inside try/except/finally/with/loops; exception state restored around yields.
import sys
def g():
    try:
        yield "try"
        1 / 0
    except ZeroDivisionError as e:
        yield f"except {e}"
        yield type(sys.exception()).__name__
    else: yield "else"
    finally: yield "finally"
    yield "after"
print(list(g()))
def exc_state():
    yield sys.exception()
    try: raise KeyError("inner")
    except KeyError: yield sys.exception()
    yield sys.exception()
e = exc_state()
try: raise ValueError("outer")
except ValueError:
    print(repr(next(e)), repr(next(e)), repr(sys.exception()), repr(next(e)))
print(sys.exception())
def h():
    for i in range(3):
        try:
            if i == 1: continue
            yield i
        finally: yield f"f{i}"
    else: yield "for-else"
print(list(h()))
def br():
    while True:
        try:
            try: yield 1; break
            finally: yield 2
        finally: yield 3
    yield 4
print(list(br()))
def ret():
    try: return "r"
    finally: yield "before return"
def runner(gen):
    out = []
    try:
        while True: out.append(next(gen))
    except StopIteration as e: return out, e.value
    except Exception as e: return out, repr(e), repr(e.__context__)
print(runner(ret()))
def override():
    try: raise ValueError("kept")
    finally: yield "in finally"
print(runner(override()), runner((lambda: (yield from [1]))()))
def reraise():
    try: raise ValueError("v")
    except ValueError: yield "handling"; raise
print(runner(reraise()))
def chained():
    try: raise ValueError("first")
    except ValueError: yield; raise KeyError("second")
print(runner(chained()))
def two_handlers():
    try: yield 1; raise TypeError("t")
    except (KeyError, IndexError): yield "no"
    except TypeError as e: yield f"yes {e}"
    try: e
    except UnboundLocalError as err: yield str(err)
print(list(two_handlers()))
def interleave():
    try: raise ValueError("a")
    except ValueError:
        for x in exc2(): yield (x, repr(sys.exception()))
def exc2():
    try: raise KeyError("b")
    except KeyError: yield repr(sys.exception())
    yield repr(sys.exception())
print(list(interleave()))
def gen_in_handler():
    it = exc2()
    try: raise ValueError("x")
    except ValueError: a = next(it)
    b = next(it)
    return a, b
print(gen_in_handler())
class CM:
    def __init__(s, swallow): s.swallow = swallow
    def __enter__(s): return s
    def __exit__(s, *a): return s.swallow
def w():
    with CM(True): yield 1; raise ValueError("swallowed")
    yield "continued"
    with CM(False): yield 2; raise ValueError("escapes")
print(runner(w()))
