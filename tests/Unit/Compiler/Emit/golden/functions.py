@deco(1)
def f(a, /, b=1, *args, c, d=[], **kw) -> int:
    "doc"
    n = 0
    def inner(x=a):
        nonlocal n
        n += 1
        return lambda y, z=n: a + x + y
    return inner
def gen(x):
    y = yield
    z = yield x + 1
    return (yield from z)
async def co(x):
    await x
    async with x as y, y:
        pass
    async for z in x:
        await z
    return [await w async for w in x if w]
