# aiter, anext, async generators in pipelines, async context managers by decorator, exceptions through layers.
import contextlib
class Tick:
    def __await__(self): yield "tick"
def run(coro):
    ticks = 0
    try:
        while True: coro.send(None); ticks += 1
    except StopIteration as e: return e.value, ticks
async def numbers(n):
    for i in range(n): await Tick(); yield i
async def amap(f, it):
    async for x in it: yield await f(x)
async def afilter(p, it):
    async for x in it:
        if p(x): yield x
async def take(n, it):
    if n <= 0: return
    i = 0
    async for x in it:
        yield x
        i += 1
        if i >= n: break
async def collect(it): return [x async for x in it]
async def double(x): await Tick(); return x * 2
print(run(collect(numbers(3))), run(collect(amap(double, numbers(3)))), run(collect(afilter(lambda x: x % 3 == 0, amap(double, numbers(6))))))
async def t1():
    g = numbers(5)
    out = [x async for x in take(2, g)]
    rest = [x async for x in g]
    return out, rest
print(run(t1()))
async def t2():
    it = aiter(numbers(2))
    return await anext(it), await anext(it), await anext(it, "end")
print(run(t2()))
async def t3():
    it = aiter(numbers(0))
    try: await anext(it)
    except StopAsyncIteration as e: return repr(e)
print(run(t3()))
async def azip(*its):
    its = [aiter(i) for i in its]
    while True:
        row = []
        for i in its:
            try: row.append(await anext(i))
            except StopAsyncIteration: return
        yield tuple(row)
print(run(collect(azip(numbers(2), amap(double, numbers(9))))))
log = []
@contextlib.asynccontextmanager
async def resource(name):
    log.append(f"open {name}"); await Tick()
    try: yield name.upper()
    except ValueError as e: log.append(f"{name} saw {e}"); raise
    finally: log.append(f"close {name}"); await Tick()
async def t4():
    async with resource("a") as a, resource("b") as b: log.append(a + b)
    try:
        async with resource("c"): raise ValueError("inside")
    except ValueError as e: log.append(f"outer {e}")
print(run(t4()), log)
async def broken():
    yield 1
    raise KeyError("in agen")
async def t5():
    got = []
    try:
        async for x in amap(double, broken()): got.append(x)
    except KeyError as e: got.append(repr(e))
    return got
print(run(t5()))
async def t6():
    total = 0
    async for a in numbers(3):
        async for b in numbers(a):
            if b == 1: break
            total += 10 * a + b
        else: total += 1000
    else: total += 5
    return total
print(run(t6()))
class Queue:
    def __init__(self, items): self.items = list(items)
    def __aiter__(self): return self
    async def __anext__(self):
        await Tick()
        if not self.items: raise StopAsyncIteration
        return self.items.pop(0)
    async def __aenter__(self): return self
    async def __aexit__(self, *a): self.items.append("closed"); return False
async def t7():
    async with Queue("abc") as q:
        first = await anext(q)
        return first, [x async for x in q], q.items
print(run(t7()))
async def ping(n): return n if n == 0 else await pong(n - 1)
async def pong(n): return n if n == 0 else await ping(n - 1)
print(run(ping(150)))
async def gather(*cs):
    return [await c for c in cs]
print(run(gather(double(1), double(2), collect(numbers(2)))))
async def ret_in_finally_loop():
    out = []
    for i in range(3):
        try: await Tick(); out.append(i); continue
        finally: out.append(f"f{i}"); await Tick()
    return out
print(run(ret_in_finally_loop()))
