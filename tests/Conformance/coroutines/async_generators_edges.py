import asyncio
import inspect
import types
import warnings

warnings.simplefilter("ignore")


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except BaseException as error:
        print(f"{label:26}", type(error).__name__, error)


def drive(coro):
    """Runs a coroutine that never waits for anything but plain yields."""
    sent = []
    value = None
    while True:
        try:
            sent.append(coro.send(value))
            value = f"reply {len(sent)}"
        except StopIteration as stop:
            return stop.value if not sent else (sent, stop.value)


async def numbers(n, log=None):
    try:
        for i in range(n):
            got = yield i
            if got is not None and log is not None:
                log.append(got)
    except ValueError as error:
        yield f"caught {error}"
    finally:
        if log is not None:
            log.append("finally")


async def collect(agen):
    return [x async for x in agen]


attempt("collect", lambda: drive(collect(numbers(3))))
g = numbers(3)
attempt("types", lambda: (type(g), type(g.__anext__()), type(g.asend(None)), type(g.athrow(ValueError)), type(g.aclose()), inspect.isasyncgen(g), inspect.isasyncgenfunction(numbers)))
attempt("attributes", lambda: (g.ag_running, g.ag_frame is not None, g.ag_code.co_name, g.ag_await, g.__name__, g.__qualname__, g.ag_suspended))
attempt("iter", lambda: iter(g))
attempt("next", lambda: next(g))
attempt("for", lambda: [x for x in g])
attempt("await", lambda: drive(g))


async def asend_value(log):
    g = numbers(3, log)
    sent = await g.asend(None), await g.asend("hello"), await g.asend("world")
    await g.aclose()
    return sent


log = []
attempt("asend", lambda: (drive(asend_value(log)), log))


async def early_send():
    await numbers(1).asend(5)


attempt("asend before start", lambda: drive(early_send()))


async def throwing():
    g = numbers(3)
    first = await g.__anext__()
    second = await g.athrow(ValueError("thrown"))
    try:
        await g.__anext__()
    except StopAsyncIteration as stop:
        return first, second, repr(stop)


attempt("athrow", lambda: drive(throwing()))


async def throw_fresh():
    await numbers(3).athrow(KeyError("fresh"))


attempt("athrow before start", lambda: drive(throw_fresh()))


async def closing(log):
    g = numbers(3, log)
    await g.__anext__()
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        log.append("stopped")
    return await g.aclose()


log = []
attempt("aclose", lambda: (drive(closing(log)), log))


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def close_stubborn():
    g = stubborn()
    await g.__anext__()
    await g.aclose()


attempt("ignored exit", lambda: drive(close_stubborn()))


async def raises_stop():
    yield 1
    raise StopAsyncIteration


async def raises_stop_iteration():
    yield 1
    raise StopIteration


attempt("StopAsyncIteration inside", lambda: drive(collect(raises_stop())))
attempt("StopIteration inside", lambda: drive(collect(raises_stop_iteration())))


@types.coroutine
def pause(value):
    return (yield value)


async def with_awaits(n):
    for i in range(n):
        answer = await pause(f"p{i}")
        yield i, answer


attempt("awaits within", lambda: drive(collect(with_awaits(2))))


async def comprehension():
    return [x async for x in numbers(5) if x % 2 if x], {x: await pause(x) async for x in numbers(2)}, {y async for y in numbers(2)}, [await pause(i) for i in range(2)], [[y async for y in numbers(x)] for x in range(3)]


attempt("comprehensions", lambda: drive(comprehension()))


async def genexp():
    g = (x * 2 async for x in numbers(3))
    h = (await pause(x) for x in range(2))
    return type(g).__name__, type(h).__name__, [x async for x in g], [x async for x in h]


attempt("generator expressions", lambda: drive(genexp()))


async def reuse():
    g = numbers(1)
    a = g.__anext__()
    await a
    await a


attempt("anext twice", lambda: drive(reuse()))


async def overlapping():
    g = with_awaits(2)
    a, b = g.__anext__(), g.__anext__()
    a.send(None)
    b.send(None)


attempt("two at once", lambda: drive(overlapping()))


async def builtins_():
    g = numbers(2)
    return await anext(g), await anext(g, "d"), await anext(g, "default"), aiter(g) is g


attempt("anext builtin", lambda: drive(builtins_()))


async def anext_end():
    g = numbers(0)
    await anext(g)


attempt("anext at the end", lambda: drive(anext_end()))
attempt("anext of an int", lambda: anext(3))
attempt("aiter of an int", lambda: aiter(3))


class BadAiter:
    def __aiter__(self):
        return 3


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class NoAnext:
    def __aiter__(self):
        return self


attempt("aiter bad", lambda: aiter(BadAiter()))
attempt("async for bad aiter", lambda: drive(collect(BadAiter())))
attempt("async for bad anext", lambda: drive(collect(BadAnext())))
attempt("async for no anext", lambda: drive(collect(NoAnext())))
attempt("async for list", lambda: drive(collect([1])))


class Async:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def else_and_break():
    out = []
    async for x in Async(3):
        if x == 1:
            break
        out.append(x)
    else:
        out.append("else 1")
    async for x in Async(2):
        continue
    else:
        out.append("else 2")
    return out, x


attempt("else and break", lambda: drive(else_and_break()))


class Manager:
    def __init__(self, name, log, swallow=False):
        self.name, self.log, self.swallow = name, log, swallow

    async def __aenter__(self):
        self.log.append(f"enter {self.name} {await pause('in')}")
        return self.name

    async def __aexit__(self, kind, value, tb):
        self.log.append(f"exit {self.name} {kind and kind.__name__}")
        return self.swallow


async def managers(log):
    async with Manager("a", log) as a, Manager("b", log, True) as b:
        log.append(a + b)
        raise ValueError("swallowed by b")
    async with Manager("c", log):
        return "returned"


log = []
attempt("async with", lambda: (drive(managers(log)), log))


async def bad_with(obj):
    async with obj:
        pass


attempt("async with int", lambda: drive(bad_with(3)))
attempt("async with sync", lambda: drive(bad_with(open)))


async def bad_await(obj):
    return await obj


class AwaitBad:
    def __await__(self):
        return 3


class AwaitCoro:
    def __await__(self):
        return bad_await(1)


class AwaitIter:
    def __await__(self):
        return iter(["y1", "y2"])


for obj in (3, None, "x", [], AwaitBad(), AwaitIter(), (x for x in [])):
    attempt(f"await {type(obj).__name__}", lambda: drive(bad_await(obj)))
c = AwaitCoro()
attempt("await coroutine from await", lambda: drive(bad_await(c)))


async def done():
    return 1


d = done()
drive(d)
attempt("await finished", lambda: drive(bad_await(d)))
attempt("send to finished", lambda: d.send(None))
d = done()
attempt("send value first", lambda: d.send(3))
attempt("coroutine attributes", lambda: (d.cr_running, d.cr_await, d.cr_code.co_name, d.cr_origin, d.__name__, inspect.getcoroutinestate(d)))
attempt("close", lambda: (d.close(), inspect.getcoroutinestate(d)))
attempt("iterate coroutine", lambda: list(d))
d.close()


async def main():
    results = []
    async for x in numbers(3):
        results.append(x)
        await asyncio.sleep(0)
    return results


print(asyncio.run(main()))


async def unfinished(log):
    async for x in numbers(5, log):
        break
    await asyncio.sleep(0)
    return "left early"


log = []
print(asyncio.run(unfinished(log)))
