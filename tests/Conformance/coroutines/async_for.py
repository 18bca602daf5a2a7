# async for: protocol, else, break, continue, errors, nesting.
class P:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(coro, log=None):
    while True:
        try: y = coro.send(None)
        except StopIteration as e: return e.value
        if log is not None: log.append(y)
class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): self.i = 0; return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await P(f"p{self.i}")
        return self.i
async def main():
    out = []
    async for x in Count(3): out.append(x)
    else: out.append("else")
    async for x in Count(5):
        if x == 2: continue
        if x == 4: break
        out.append(x * 10)
    else: out.append("no else")
    async for x in Count(0): out.append("never")
    else: out.append("empty else")
    async for a in Count(2):
        async for b in Count(2): out.append((a, b))
    return out
log = []
print(run(main(), log)); print(log)
async def targets():
    class Pairs(Count):
        async def __anext__(self): return (await super().__anext__(), "v")
    class O: pass
    o = O(); d = {}
    async for o.x, d["k"] in Pairs(2): print(o.x, d)
    async for x, *y in Pairs(1): print(x, y)
    try:
        async for x, y, z in Pairs(1): pass
    except ValueError as e: print(e)
run(targets())
class NoAnext:
    def __aiter__(self): return object()
class AiterCoro:
    async def __aiter__(self): return self
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class RaisesInAnext:
    def __aiter__(self): return self
    async def __anext__(self): raise ValueError("anext")
class StopIter:
    def __aiter__(self): return self
    async def __anext__(self): raise StopIteration("si")
class SyncRaise:
    def __aiter__(self): return self
    def __anext__(self): raise StopAsyncIteration
for obj in (5, [1], NoAnext(), BadAnext(), RaisesInAnext(), StopIter(), SyncRaise(), (x for x in [])):
    async def f():
        async for x in obj: pass
        return "done"
    try: print(run(f()))
    except Exception as e: print(type(e).__name__, e, "|", repr(e.__cause__))
async def sync_over_async():
    try:
        for x in Count(1): pass
    except TypeError as e: print(e)
    try: list(Count(1))
    except TypeError as e: print(e)
    print([x async for x in aiter(Count(2))], await anext(aiter(Count(1))), await anext(aiter(Count(0)), "default"))
run(sync_over_async())
for s in ["async for x in y: pass", "def f():\n async for x in y: pass", "[x async for x in y]", "async def f(): [x for x in y async for z in w]", "async def f(): (x async for x in y)", "def f(): (x async for x in y)", "def f(): {x async for x in y}", "async def f(): lambda: [x async for x in y]", "class A:\n async for x in y: pass", "async def f():\n def g(): return [x async for x in y]", "async def f(): return [[x async for x in y] for z in w]", "async x", "async with a: pass", "def f():\n async with a: pass", "await x", "def f(): await x", "async def f(): await", "async def f(): await await x", "async def f(): -await x ** 2", "async def f(): await -x", "async def f(): await x = 1", "async def f(x=await y): pass", "lambda: await x", "async lambda: 0", "async def f(): lambda: await x", "[await x for x in y]", "async def f(): def g(): pass", "async\ndef f(): pass", "async = 1", "await = 1", "def async(): pass", "x.await", "f(async=1)", "import async", "def f(await): pass"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg)
