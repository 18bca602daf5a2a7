# Asynchronous comprehensions and generator expressions, await inside comprehensions.
def run(coro):
    while True:
        try: coro.send(None)
        except StopIteration as e: return e.value
class P:
    def __init__(self, v): self.v = v
    def __await__(self): yield; return self.v
async def agen(n):
    for i in range(n):
        await P(0)
        yield i
async def val(x): return await P(x * 10)
async def cond(x): return await P(x % 2 == 0)
async def main():
    print([x async for x in agen(3)], {x async for x in agen(3)}, {x: x * 2 async for x in agen(3)})
    print([x + y async for x in agen(2) for y in range(2)], [x + y for x in range(2) async for y in agen(2)], [(x, y) async for x in agen(2) async for y in agen(x + 1)])
    print([await val(x) for x in range(3)], [x for x in range(5) if await cond(x)], [await val(x) async for x in agen(4) if await cond(x)], {await val(k): await val(v) for k, v in [(1, 2)]})
    g = (x * 2 async for x in agen(3))
    print(type(g).__name__, g.__name__, [x async for x in g])
    g2 = (await val(x) for x in range(2))
    print(type(g2).__name__, [x async for x in g2])
    print([[x async for x in agen(n)] for n in range(3)], [[await val(x) for x in range(n)] for n in range(3)], [y async for y in (x async for x in agen(2))])
    print([z for z in [await val(1), await val(2)]], (await val(3), *[x async for x in agen(2)]), f"{await val(4)} {[x async for x in agen(1)]}")
    try: list(x async for x in agen(2))
    except TypeError as e: print(e)
    try: sum(await val(x) for x in range(2))
    except TypeError as e: print(e)
    last = None
    r = [last := x async for x in agen(3)]
    print(r, last)
    a, b = [x async for x in agen(2)]
    print(a, b, sorted([x async for x in agen(3)], reverse=True), max([await val(i) for i in (1, 3, 2)]))
    try: [1 / x async for x in agen(2)]
    except ZeroDivisionError as e: print(e)
    try: [x async for x in [1, 2]]
    except TypeError as e: print(e)
    return (await val(1)) + (await val(2)) if await cond(2) else await val(9)
print(run(main()))
async def order():
    async def t(x): print(x, end=" "); return x
    print([await t(1), await t(2)], await t(3) + await t(4) * await t(5), {await t("k"): await t("v")}, await t(0) and await t("no"), await t(1) < await t(2) < await t(3))
    d = [0]
    d[await t(0)] = await t("rhs")
    d[await t(0)] += await t("!")
    print(d, await t(8))
run(order())
