# async with: protocol, exceptions, multiple managers, suppression, errors.
class P:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(coro):
    while True:
        try: coro.send(None)
        except StopIteration as e: return e.value
class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print("enter", self.name, end="; "); await P(1); return self.name.upper()
    async def __aexit__(self, t, v, tb):
        await P(2); print("exit", self.name, repr(v), tb is not None, end="; "); return self.swallow
async def main():
    async with CM("a") as a: print("body", a, end="; ")
    print()
    async with CM("a") as a, CM("b") as b: print("body", a, b, end="; ")
    print()
    async with (CM("a") as a, CM("b"),): print("group", end="; ")
    print()
    async with CM("sw", True): raise ValueError("swallowed")
    print("continued")
    try:
        async with CM("x"), CM("y"): raise KeyError("k")
    except KeyError as e: print("caught", e)
    async with CM("ret"): return "returned"
print(run(main()))
async def loops():
    for i in range(3):
        async with CM(str(i)):
            if i == 1: continue
            if i == 2: break
    print("after")
run(loops())
class NoExit:
    async def __aenter__(self): pass
class NoEnter:
    async def __aexit__(self, *a): pass
class Sync:
    def __enter__(self): return self
    def __exit__(self, *a): pass
class NotAwait:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class ExitNotAwait:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
class EnterRaises:
    async def __aenter__(self): raise ValueError("enter")
    async def __aexit__(self, *a): print("never")
class ExitRaises:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): raise ValueError("exit")
for cm in (5, NoExit(), NoEnter(), Sync(), NotAwait(), ExitNotAwait(), EnterRaises(), ExitRaises()):
    async def f():
        async with cm: pass
    try: run(f())
    except Exception as e: print(type(e).__name__, e)
    async def g():
        async with cm: raise KeyError("body")
    try: run(g())
    except Exception as e: print("   ", type(e).__name__, e, "|", repr(e.__context__))
async def sync_with_async():
    try:
        with CM("z"): pass
    except TypeError as e: print(e)
run(sync_with_async())
import contextlib
@contextlib.asynccontextmanager
async def acm(n):
    print("setup", n, end="; ")
    try: yield n * 2
    finally: print("teardown", n, end="; ")
async def use():
    async with acm(3) as v, contextlib.AsyncExitStack() as st:
        w = await st.enter_async_context(acm(5))
        print(v, w, end="; ")
    print()
    try:
        async with acm(1): raise ValueError("through")
    except ValueError as e: print(e)
run(use())
