"""Generators that only pass on what others yield, and transient ones, in loops long enough to be compiled."""
import sys, inspect, types

class Node:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right
    def __iter__(self):
        if self.left:
            for x in self.left: yield x
        yield self.value
        if self.right:
            for x in self.right: yield x
    def walk(self):
        if self.left: yield from self.left.walk()
        yield self.value
        if self.right: yield from self.right.walk()
    def mixed(self, flip=True):
        if self.left:
            if flip: yield from self.left.mixed(not flip)
            else:
                for x in self.left.mixed(not flip): yield x
        got = yield self.value
        if got is not None: print("got", got)
        if self.right:
            for x in self.right.mixed(not flip): yield x

def tree(depth):
    return Node(tree(depth - 1), depth, tree(depth - 1)) if depth else None

t = tree(6)
for i in range(200):
    a, b, c = list(t), list(t.walk()), list(t.mixed())
    assert a == b == c, (i, a, b, c)
print(a)

# sent values reach delegations, and end at loops
def sink(n):
    for i in range(n):
        got = yield i
        if got is not None: print("sink got", got)
    return "end"
def by_loop(n):
    for x in sink(n): yield x
def by_delegation(n):
    return (yield from sink(n))
def both(n):
    for x in by_delegation(n): yield x
def both2(n):
    r = yield from by_loop(n)
    return r
for k in range(300):
    for f in by_loop, by_delegation, both, both2:
        g = f(3)
        assert next(g) == 0
        assert g.send(k if k % 100 == 0 else None) == 1
        assert list(g) == [2]

# exceptions thrown in, closed in the middle, errors of the innermost
def guarded(n):
    try:
        for i in range(n): yield i
    except ValueError as e:
        print("caught", e); yield "recovered"
    finally:
        log.append("closed")
def pass_on(g):
    for x in g: yield x
def deep(d, n):
    return guarded(n) if d == 0 else pass_on(deep(d - 1, n))
log = []
for k in range(300):
    g = deep(4, 5); next(g); next(g)
    try: g.throw(ValueError("thrown"))
    except ValueError as e: pass
    else: print("no error")
def failing(n):
    for i in range(n): yield i
    raise KeyError("inner")
def chain(d, n):
    if d == 0: g = failing(n)
    else: g = chain(d - 1, n)
    for x in g: yield x
for k in range(200):
    try:
        for x in chain(3, 4): pass
    except KeyError as e:
        tb = e.__traceback__; lines = []
        while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, tb.tb_frame.f_locals.get('x'))); tb = tb.tb_next
print(lines)

# seen from outside while suspended
def watch(n):
    for x in sink(n): yield x
g = watch(5)
for _ in range(3): next(g)
print(g.gi_frame.f_locals['x'], g.gi_yieldfrom, inspect.getgeneratorstate(g), g.gi_running)
g.gi_frame.f_locals['x'] = 99
print(next(g), g.gi_frame.f_locals['x'])

# what a generator sees of those around it
def names(n):
    for i in range(n):
        f, out = sys._getframe(), []
        while f: out.append(f.f_code.co_name); f = f.f_back
        yield out[:4]
def outer_names(n):
    for x in names(n): yield x
for k in range(200): last = list(outer_names(2))
print(last)

# a generator already running, and one shared by two loops
def own():
    yield 1
    for x in me: yield x
for k in range(100):
    me = own()
    next(me)
    try: next(me)
    except ValueError as e: text = str(e)
print(text)
def shared(g):
    for x in g: yield x
for k in range(100):
    s = sink(6); p, q = shared(s), shared(s)
    out = [next(p), next(q), next(p), next(q), next(p), next(q), next(p, None), next(q, None)]
print(out)

# a generator that is seen does not serve again
@types.coroutine
def suspend(): yield "s"
async def inner(): await suspend(); return 1
async def outer():
    total = 0
    for i in range(3): total += await inner()
    return total
seen = []
for k in range(300):
    c = outer()
    for _ in range(3):
        c.send(None)
        if k % 50 == 49: seen.append(c.cr_await)
    try: c.send(None)
    except StopIteration as e: assert e.value == 3
print(len(set(map(id, seen))), {inspect.getcoroutinestate(s) for s in seen})
for s in seen:
    try: s.send(None)
    except RuntimeError as e: text = str(e)
print(text)

frames = []
def framed(n):
    for i in range(n): yield sys._getframe()
for k in range(300):
    for f in framed(2): pass
    if k % 60 == 0: frames.append(f)
print(len(set(map(id, frames))), [f.f_locals.get('i') for f in frames])

async def failing_await(n):
    if n: return await failing_await(n - 1)
    raise LookupError("deep")
for k in range(200):
    try: failing_await(5).send(None)
    except LookupError as e: kept = e
tb, depth = kept.__traceback__, 0
while tb: depth += 1; tb = tb.tb_next
print(depth)

# recursion through loops has a limit
def endless(n):
    for x in endless(n + 1): yield x
for k in range(3):
    try: next(endless(0))
    except RecursionError as e: print(e)

# never awaited, although the call was compiled
import warnings
def not_async(n):
    for i in range(n):
        try:
            for x in inner(): pass
        except TypeError as e: text = str(e)
    return text
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    text = not_async(200)
    import gc; gc.collect()
print(text, len(w) > 0 and str(w[0].message))
