"""Programs as they stand in tutorials: pipelines, pools of workers, rate limits, retries, events."""
import asyncio
import collections
import contextlib
import functools
import random


async def pipeline():
    queue, results = asyncio.Queue(maxsize=2), []

    async def producer(n):
        for i in range(n):
            await queue.put(i)
            print('put', i, queue.qsize())
        await queue.put(None)

    async def consumer():
        while (item := await queue.get()) is not None:
            print('got', item)
            results.append(item ** 2)
            queue.task_done()
        queue.task_done()

    await asyncio.gather(producer(5), consumer())
    await queue.join()
    print(results)


async def pool():
    queue = asyncio.PriorityQueue()
    for n in (5, 1, 4, 2, 3):
        queue.put_nowait((n, f'job{n}'))

    async def work(name):
        while True:
            priority, job = await queue.get()
            await asyncio.sleep(0.001 * priority)
            print(name, job)
            queue.task_done()

    workers = [asyncio.create_task(work(f'w{i}')) for i in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


async def limits():
    sem, active, peak = asyncio.Semaphore(2), 0, 0

    async def job(i):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0)
            active -= 1
            return i

    print(await asyncio.gather(*map(job, range(6))), peak)
    lock, balance = asyncio.Lock(), 100

    async def withdraw(n):
        nonlocal balance
        async with lock:
            seen = balance
            await asyncio.sleep(0)
            if seen >= n:
                balance = seen - n

    await asyncio.gather(*(withdraw(30) for _ in range(5)))
    print(balance)


def retry(times):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return await f(*args)
                except ConnectionError as e:
                    print('attempt', attempt, e)
            raise RuntimeError('gave up')
        return wrapper
    return decorate


calls = collections.Counter()


@retry(3)
async def flaky(name, good_at):
    calls[name] += 1
    await asyncio.sleep(0)
    if calls[name] < good_at:
        raise ConnectionError(f'{name} is down')
    return f'{name} ok'


async def events():
    started, condition, log = asyncio.Event(), asyncio.Condition(), []

    async def waiter(n):
        await started.wait()
        log.append(n)
        async with condition:
            await condition.wait_for(lambda: len(log) >= 3)
        return n

    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(started, log) if False else print(started.is_set(), log)
    started.set()
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    print(await asyncio.gather(*tasks), log)
    barrier = asyncio.Barrier(3)

    async def meet(n):
        await asyncio.sleep(0.002 * n)
        async with barrier as position:
            return n, position

    print(await asyncio.gather(*map(meet, range(3))))


async def ticker(n, delay=0):
    for i in range(n):
        yield i
        await asyncio.sleep(delay)


@contextlib.asynccontextmanager
async def resource(name):
    print('open', name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        print('close', name)


async def generators():
    print([x async for x in ticker(4) if x % 2 == 0])
    async with contextlib.AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(n)) for n in ('a', 'b')]
        print(names)
    agen = ticker(10)
    print(await anext(agen), await anext(agen))
    await agen.aclose()
    print(await anext(agen, 'over'))
    async with contextlib.aclosing(ticker(5)) as t:
        async for x in t:
            if x == 2:
                break
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.01):
            async for x in ticker(100, 0.004):
                pass
            print('not reached')


class Bank:
    def __init__(self):
        self.handlers = collections.defaultdict(list)

    def on(self, event):
        def register(f):
            self.handlers[event].append(f)
            return f
        return register

    async def emit(self, event, *args):
        async with asyncio.TaskGroup() as tg:
            tasks = [tg.create_task(h(*args), name=h.__name__) for h in self.handlers[event]]
        return {t.get_name(): t.result() for t in tasks}


async def observers():
    bank = Bank()

    @bank.on('pay')
    async def audit(n):
        return f'audited {n}'

    @bank.on('pay')
    async def notify(n):
        await asyncio.sleep(0)
        return n * 2

    print(await bank.emit('pay', 21))


async def main():
    await pipeline()
    await pool()
    await limits()
    print(await flaky('db', 3))
    try:
        await flaky('net', 9)
    except RuntimeError as e:
        print(e)
    await events()
    await generators()
    await observers()


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(flaky('late', 1)))
    print(runner.run(asyncio.sleep(0, 'again')))
loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(asyncio.wait_for(asyncio.sleep(0, 'x'), 1)))
    loop.call_later(0.01, loop.stop)
    loop.run_forever()
    print('stopped', loop.is_running(), loop.is_closed())
finally:
    loop.close()
print(loop.is_closed())
