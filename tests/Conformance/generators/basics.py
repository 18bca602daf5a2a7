# Generators: laziness, exhaustion, return values, attributes, repr.
def g():
    print("start", end=" ")
    x = yield 1
    print("got", x, end=" ")
    y = yield 2
    print("got", y, end=" ")
    return "result"
it = g()
print(type(it).__name__, it.__name__, it.__qualname__, it.gi_running, it.gi_yieldfrom, it.gi_frame is not None, it.gi_code is g.__code__, it.gi_suspended)
print(next(it), it.gi_suspended)
print(it.send("a"))
try: it.send("b")
except StopIteration as e: print("StopIteration", e.value, e.args, e)
try: next(it)
except StopIteration as e: print("again", e.value, e.args)
print(it.gi_frame, it.gi_running, it.gi_suspended, next(it, "default"))
try: g().send(1)
except TypeError as e: print(e)
print(g().send(None))
print(iter(it) is it, hasattr(it, "__len__"), list(it), it.__class__.__mro__[0].__name__)
def empty():
    return
    yield
def just_return(): return 5; yield
def infinite():
    n = 0
    while True: yield n; n += 1
print(list(empty()), list(just_return()), [x for _, x in zip(range(5), infinite())])
def counted(n):
    i = 0
    while i < n:
        jump = yield i
        i += jump or 1
c = counted(10)
print(next(c), next(c), c.send(5), next(c), list(c))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 15)), sum(itertools.takewhile(lambda x: x < 1000, fib())))
print(next(x for x in infinite() if x * x > 50), sum(x for x in range(10)), max((len(w), w) for w in "the quick brown".split()), list(x * y for x in range(3) for y in "ab"[:x]), dict((k, v) for k, v in zip("ab", [1, 2])), tuple(i for i in range(3)), any(x > 2 for x in infinite()))
g1 = (x for x in "abc")
print(type(g1).__name__, g1.__name__, g1.__qualname__, next(g1), "c" in g1, list(g1))
def running():
    try: next(me)
    except ValueError as e: print(e)
    yield 1
me = running()
next(me)
a, b, *c = infinite_slice = itertools.islice(infinite(), 5)
print(a, b, c)
def yield_expr():
    l = [(yield 1), (yield 2)]
    d = {(yield "k"): (yield "v")}
    return l, d, (yield)
y = yield_expr()
print([next(y)] + [y.send(i) for i in (10, 20, 30, 40)])
try: y.send(50)
except StopIteration as e: print(e.value)
for attr in ("gi_frame", "gi_running", "__name__"):
    try: setattr(it, attr, "new"); print("set", attr, it.__name__)
    except (AttributeError, TypeError) as e: print(e)
