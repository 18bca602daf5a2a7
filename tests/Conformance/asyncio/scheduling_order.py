import asyncio
import contextvars

out = []


def say(*args):
    print(*args)


async def worker(name, rounds, delay=0):
    for i in range(rounds):
        say(name, i)
        await asyncio.sleep(delay)
    say(name, 'done')
    return name.upper()


async def chain(n):
    if n == 0:
        await asyncio.sleep(0)
        say('bottom')
        return 0
    return 1 + await chain(n - 1)


async def fails(name, after=0):
    for _ in range(after):
        await asyncio.sleep(0)
    say(name, 'fails')
    raise ValueError(name)


async def interleaving():
    say('--- interleaving')
    tasks = [asyncio.create_task(worker(n, r)) for n, r in (('a', 2), ('b', 3), ('c', 1))]
    say('created')
    asyncio.get_running_loop().call_soon(say, 'soon')
    print(await asyncio.gather(*tasks))
    print(await chain(3), await asyncio.gather(chain(1), chain(2)))


async def callbacks():
    say('--- callbacks')
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.add_done_callback(lambda f: say('first', f.result()))
    fut.add_done_callback(lambda f: say('second'))

    async def waiter(n):
        say('waits', n)
        say('got', n, await fut)

    ts = [asyncio.create_task(waiter(i)) for i in range(2)]
    loop.call_soon(say, 'x')
    await asyncio.sleep(0)
    fut.set_result(42)
    say('set')
    fut.add_done_callback(lambda f: say('late'))
    loop.call_soon(say, 'y')
    await asyncio.sleep(0)
    say('after one round')
    await asyncio.sleep(0)
    say('after two rounds')
    await asyncio.gather(*ts)


async def timers():
    say('--- timers')
    loop = asyncio.get_running_loop()
    # The times are such that the order is the same on a machine that stops for a while between two lines.
    loop.call_later(0, say, 'zero')
    loop.call_later(-1, say, 'negative')
    now = loop.time()
    for when in (0.03, 0.01, 0.02, 0.01, 0.01):
        loop.call_at(now + when, say, 'at', when)
    h = loop.call_later(0.015, say, 'never')
    h.cancel()
    loop.call_soon(say, 'soon')
    await asyncio.sleep(0.05)
    await asyncio.gather(worker('slow', 1, 0.4), worker('fast', 1, 0.01))


async def cancellation():
    say('--- cancellation')

    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            say('caught', e.args)
            await asyncio.sleep(0)
            say('cleaned')
            raise
        finally:
            say('finally')

    async def swallows():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            say('swallowed')
        return 'survived'

    t = asyncio.create_task(stubborn())
    s = asyncio.create_task(swallows())
    n = asyncio.create_task(worker('never', 1))
    n.cancel('before it ran')
    await asyncio.sleep(0)
    t.cancel('enough')
    s.cancel()
    say(t.cancelling(), s.cancelling())
    for task in (t, s, n):
        try:
            say(await task)
        except asyncio.CancelledError as e:
            say('cancelled', e.args, task.cancelled())
    say(s.cancelled(), s.done(), s.result())
    outer = asyncio.gather(stubborn(), worker('w', 3))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        say('gather cancelled')
    await asyncio.sleep(0)


async def groups():
    say('--- groups')
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(worker('g1', 2))
        b = tg.create_task(worker('g2', 1))
        say('in the block')
    say(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails('f1', 1))
            tg.create_task(fails('f2', 1))
            tg.create_task(worker('victim', 5))
            await asyncio.sleep(5)
    except* ValueError as eg:
        say([str(e) for e in eg.exceptions])
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker('v2', 3))
            raise KeyError('block')
    except* KeyError as eg:
        say(eg.exceptions)
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(5))
    except TimeoutError as e:
        say('timeout', repr(e), repr(e.__cause__))
    say(asyncio.current_task().cancelling())
    results = await asyncio.gather(fails('x'), worker('y', 1), return_exceptions=True)
    say(results)
    try:
        await asyncio.gather(fails('p'), worker('q', 2))
    except ValueError as e:
        say('gather', e)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def waiting():
    say('--- waiting')
    ts = [asyncio.create_task(worker(n, i + 1)) for i, n in enumerate('uvw')]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    say(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(ts)
    say(sorted(t.result() for t in done), len(pending))
    ts = [asyncio.create_task(fails('e', 1)), asyncio.create_task(worker('z', 4))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    say(len(done), len(pending), [repr(t.exception()) for t in done])
    await asyncio.wait(pending)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(1))], timeout=0.01)
    say(len(done), len(pending))
    for c in asyncio.as_completed([asyncio.sleep(0.6, 3), asyncio.sleep(0.01, 1), asyncio.sleep(0.3, 2)]):
        say(await c)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as e:
        say(repr(e))
    say(await asyncio.wait_for(worker('wf', 1), 1))
    inner = asyncio.create_task(worker('inner', 3))
    sh = asyncio.shield(inner)
    await asyncio.sleep(0)
    sh.cancel()
    try:
        await sh
    except asyncio.CancelledError:
        say('shield cancelled', inner.cancelled())
    say(await inner)


var = contextvars.ContextVar('var', default='none')


async def contexts():
    say('--- contexts')

    async def child(n):
        say(n, var.get())
        var.set(n)
        await asyncio.sleep(0)
        say(n, var.get())

    var.set('parent')
    await asyncio.gather(child('c1'), child('c2'))
    await child('direct')
    say(var.get())
    ctx = contextvars.copy_context()
    await asyncio.create_task(child('in ctx'), context=ctx)
    say(var.get(), ctx[var])
    asyncio.get_running_loop().call_soon(lambda: say('callback', var.get()), context=ctx)
    await asyncio.sleep(0)


async def eager():
    say('--- eager')
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    async def quick():
        say('quick', asyncio.current_task().get_name())
        return 1

    t = asyncio.create_task(quick(), name='Q')
    say(t.done(), asyncio.current_task().get_name())
    t2 = asyncio.create_task(worker('eager', 2), name='E')
    say(t2.done())
    say(await t, await t2)
    loop.set_task_factory(None)


async def main():
    for part in (interleaving, callbacks, timers, cancellation, groups, waiting, contexts, eager):
        await part()
    return 'end'


print(asyncio.run(main()))
