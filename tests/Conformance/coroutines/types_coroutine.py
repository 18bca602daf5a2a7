# types.coroutine, awaitable kinds, inspect, collections.abc, custom loop.
import types, inspect
from collections.abc import Awaitable, Coroutine, AsyncIterator, AsyncGenerator, AsyncIterable
from collections import deque
@types.coroutine
def sleep(n):
    got = yield ("sleep", n)
    return got
async def task(name, n, log):
    for i in range(n):
        t = await sleep(i)
        log.append((name, i, t))
    return name * 2
class Loop:
    def __init__(self): self.q = deque(); self.time = 0; self.results = {}
    def spawn(self, name, c): self.q.append((name, c, None))
    def run(self):
        while self.q:
            name, c, v = self.q.popleft()
            try: cmd = c.send(v)
            except StopIteration as e: self.results[name] = e.value; continue
            except Exception as e: self.results[name] = repr(e); continue
            self.time += 1
            self.q.append((name, c, self.time))
        return self.results
log = []
l = Loop(); l.spawn("a", task("a", 2, log)); l.spawn("b", task("b", 3, log))
async def failing(): await sleep(0); raise ValueError("failed")
async def parent():
    try: await failing()
    except ValueError as e: return f"handled {e}"
l.spawn("f", failing()); l.spawn("p", parent())
print(l.run()); print(log)
async def co(): pass
async def ag(): yield
def gen(): yield
c, a = co(), ag()
print(inspect.iscoroutinefunction(co), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isasyncgenfunction(ag), inspect.isasyncgen(a), inspect.iscoroutinefunction(ag), inspect.isawaitable(sleep(1)), inspect.isawaitable(gen()), inspect.getcoroutinestate(c))
print(isinstance(c, Awaitable), isinstance(c, Coroutine), isinstance(a, AsyncIterator), isinstance(a, AsyncGenerator), isinstance(a, AsyncIterable), isinstance(gen(), Awaitable), isinstance(a, Awaitable), issubclass(types.CoroutineType, Coroutine))
c.close()
print(inspect.getcoroutinestate(c), c.cr_frame, co.__code__.co_flags & inspect.CO_COROUTINE != 0, ag.__code__.co_flags & inspect.CO_ASYNC_GENERATOR != 0)
@types.coroutine
def returns_coro(): return co2()
async def co2(): return "via"
async def use(): return await returns_coro()
try: use().send(None)
except StopIteration as e: print(e.value)
try: types.coroutine(5)
except TypeError as e: print(e)
class M:
    async def method(self): return self.__class__.__name__
    @classmethod
    async def cm(cls): return cls.__name__
    @staticmethod
    async def sm(): return "static"
    @property
    async def prop(self): return "prop"
    async def __call__(self): return "called"
async def methods():
    m = M()
    return await m.method(), await M.cm(), await M.sm(), await m.prop, await m()
try: methods().send(None)
except StopIteration as e: print(e.value)
def wrapper(f):
    async def w(*a): return ("wrapped", await f(*a))
    return w
@wrapper
async def deco(x): return x
try: deco(5).send(None)
except StopIteration as e: print(e.value)
class AW(Awaitable):
    def __await__(self): yield 1; return "AW"
async def aw(): return await AW()
x = aw(); print(x.send(None))
try: x.send(None)
except StopIteration as e: print(e.value)
