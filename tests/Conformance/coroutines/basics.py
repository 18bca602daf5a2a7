# Coroutines driven by hand: send, return values, awaitables, repr, attributes.
class Pause:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def inner(x):
    r = await Pause(f"pause {x}")
    return f"inner got {r}"
async def main():
    a = await inner(1)
    print(a)
    b = await inner(2)
    return a, b
c = main()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_code.co_name, c.cr_suspended, c.cr_origin)
print(c.send(None), c.cr_await.__name__)
print(c.send("A"))
try: c.send("B")
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
def run(coro):
    sent = None
    while True:
        try: y = coro.send(sent)
        except StopIteration as e: return e.value
        sent = f"<{y}>"
print(run(main()))
async def none(): pass
async def ret(): return 42
async def nested(): return await ret() + await ret()
print(run(none()), run(ret()), run(nested()))
try: ret_c = ret(); ret_c.send(1)
except TypeError as e: print(e); ret_c.close()
kept = []
for what in ["await 5", "await None", "await []", "await (lambda: 0)", "await 'x'", "await Bad1()", "await Bad2()", "await Bad3()", "await gen()"]:
    class Bad1:
        def __await__(self): return 5
    class Bad2:
        def __await__(self): return [1]
    class Bad3:
        def __await__(self): kept.append(ret()); return kept[-1]
    def gen(): yield
    ns = dict(globals())
    exec(f"async def f(): return {what}", ns)
    try: print(what, run(ns["f"]()))
    except (TypeError, AttributeError) as e: print(what, "->", type(e).__name__, e)
for k in kept: k.close()
c = ret()
try: iter(c)
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
try: list(c)
except TypeError as e: print(e)
c.close()
class Iter:
    def __await__(self): return iter(["a", "b"])
async def it(): return await Iter()
i = it(); print(i.send(None), i.send(None))
try: i.send(None)
except StopIteration as e: print(e.value)
w = ret().__await__()
print(type(w).__name__)
try: next(w)
except StopIteration as e: print(e.value)
l = lambda: ret()
print(run(l()), run((lambda: nested())()))
async def twice(aw): return await aw, await aw
try: run(twice(ret()))
except RuntimeError as e: print(e)
