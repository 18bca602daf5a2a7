# Asynchronous generators driven by hand: asend, athrow, aclose, finalization errors, attributes.
class P:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(aw, log=None):
    it = aw.__await__()
    while True:
        try: y = next(it)
        except StopIteration as e: return e.value
        if log is not None: log.append(y)
def outcome(aw):
    try: return run(aw)
    except BaseException as e: return f"{type(e).__name__}({e})"
async def g():
    print("start", end="; ")
    try:
        x = yield 1
        print("got", x, end="; ")
        await P("paused")
        y = yield 2
        print("got", y, end="; ")
    except ValueError as e:
        print("caught", e, end="; ")
        yield "after catch"
    finally:
        print("finally", end="; ")
a = g()
print(type(a).__name__, a.__name__, a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code.co_name, aiter(a) is a)
print(outcome(a.__anext__())); log = []; print(run(a.asend("A"), log), log); print(outcome(a.asend("B"))); print(outcome(a.__anext__()))
a = g(); print(outcome(a.asend(1))); print(outcome(a.asend(None)), outcome(a.athrow(ValueError("v"))), outcome(a.__anext__()))
a = g(); run(a.__anext__()); print(outcome(a.aclose()), outcome(a.__anext__()), outcome(a.aclose()))
a = g(); print(outcome(a.aclose()), outcome(a.__anext__()))
a = g(); run(a.__anext__()); print(outcome(a.athrow(KeyError("k"))), outcome(a.__anext__()))
a = g(); print(outcome(a.athrow(KeyError("fresh"))))
async def ignore():
    try: yield 1
    except GeneratorExit: pass
    yield 2
a = ignore(); run(a.__anext__()); print(outcome(a.aclose()))
async def stop(): yield 1; raise StopIteration("x")
async def astop(): yield 1; raise StopAsyncIteration("y")
for f in (stop, astop):
    a = f(); run(a.__anext__())
    try: run(a.__anext__())
    except RuntimeError as e: print(e, repr(e.__cause__))
async def awaiting_finally():
    try: yield 1
    finally: await P("cleanup"); print("cleaned", end="; ")
a = awaiting_finally(); run(a.__anext__()); log = []; print(run(a.aclose(), log), log)
first = g(); an = first.__anext__()
print(type(an).__name__, outcome(an), outcome(an), run(first.aclose()))
run(a.aclose())
a = g()
try: a.send(None)
except AttributeError as e: print(e)
try: iter(a)
except TypeError as e: print(e)
async def reentrant():
    yield outcome(me.__anext__())
me = reentrant(); print(outcome(me.__anext__()))
async def deleg():
    async for x in inner(): yield x * 10
    async with cm() as c: yield c
async def inner():
    for i in range(3): yield i
import contextlib
@contextlib.asynccontextmanager
async def cm(): yield "cm"
async def collect(ag): return [x async for x in ag]
print(run(collect(deleg())), run(collect(inner())))
async def empty():
    if False: yield
print(run(collect(empty())), outcome(anext(empty(), "dflt")), outcome(anext(empty())))
print([n for n in dir(a) if not n.startswith("__")])
