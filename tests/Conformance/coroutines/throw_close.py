# throw and close on coroutines; exceptions across await; finally and context.
class P:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
async def worker(log):
    try:
        log.append(await P(1))
        log.append(await P(2))
    except ValueError as e:
        log.append(f"caught {e}")
        log.append(await P("recovering"))
        return "recovered"
    finally: log.append("finally")
    return "normal"
log = []
c = worker(log); print(c.send(None), c.throw(ValueError("boom")))
try: c.send("ok")
except StopIteration as e: print(e.value, log)
log = []; c = worker(log); c.send(None); c.close(); print(log)
log = []; c = worker(log); c.close(); print(log)
log = []; c = worker(log); c.send(None)
try: c.throw(KeyError("k"))
except KeyError as e: print(repr(e), log)
async def outer(log):
    try: return await worker(log)
    except KeyError: log.append("outer caught"); return "outer"
log = []; c = outer(log); c.send(None)
try: c.throw(KeyError("k"))
except StopIteration as e: print(e.value, log)
async def stop(): raise StopIteration("s")
try: stop().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
async def sai(): raise StopAsyncIteration("s")
try: sai().send(None)
except StopAsyncIteration as e: print(repr(e))
async def ignore():
    try: await P(1)
    except GeneratorExit: pass
    await P(2)
c = ignore(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
import sys
async def state():
    try: raise ValueError("in coro")
    except ValueError:
        await P(repr(sys.exception()))
        return repr(sys.exception())
c = state()
try: raise KeyError("outer")
except KeyError:
    print(c.send(None), repr(sys.exception()))
try: c.send(None)
except StopIteration as e: print(e.value)
async def chain():
    try: await P(1)
    except ValueError as e: raise RuntimeError("r") from e
c = chain(); c.send(None)
try: c.throw(ValueError("v"))
except RuntimeError as e: print(repr(e.__cause__))
async def selfrun():
    try: me.send(None)
    except ValueError as e: print(e)
me = selfrun()
try: me.send(None)
except StopIteration: pass
async def cancelled(log):
    try: await P(1)
    finally:
        log.append("cleaning"); await P(2); log.append("cleaned")
log = []; c = cancelled(log); c.send(None)
print(c.throw(KeyError("cancel")))
try: c.send(None)
except KeyError as e: print(repr(e), log)
c = worker([])
for args in [(5,), (int,), ("x",)]:
    try: c.throw(*args)
    except TypeError as e: print(e)
c.close()
