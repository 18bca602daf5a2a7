import asyncio
import concurrent.futures as c
import logging
import sys
import threading
import time

logging.basicConfig(stream=sys.stdout, format='%(levelname)s %(name)s')


def shown(x):
    import re
    return re.sub(r'0x[0-9a-f]+', '0x..', repr(x))


def attempt(f):
    try:
        print(shown(f()))
    except BaseException as e:
        print(type(e), shown(e))


f = c.Future()
print(shown(f), f.set_running_or_notify_cancel(), shown(f), f.cancel(), f.running())
f.add_done_callback(lambda f: 1 / 0)
f.add_done_callback(lambda f: print('second'))
logging.disable(logging.CRITICAL)
f.set_result(3)
logging.disable(logging.NOTSET)
f.add_done_callback(lambda f: print('late', shown(f)))
g = c.Future()
print(g.cancel(), shown(g), g.cancelled(), g.done(), g.set_running_or_notify_cancel(), shown(g))
h = c.Future()
h.set_exception(ValueError(3))
print(shown(h), repr(h.exception()))
attempt(lambda: h.result())
attempt(lambda: g.result())
attempt(lambda: f.set_result(2))
attempt(lambda: c.Future().result(0))
attempt(lambda: c.Future().exception(timeout=0.001))
attempt(lambda: g.set_running_or_notify_cancel())
attempt(lambda: c.Executor().submit(1))
attempt(lambda: c.ThreadPoolExecutor(0))
attempt(lambda: c.ThreadPoolExecutor(1, initializer=3))
attempt(lambda: c.ThreadPoolExecutor('a'))
attempt(lambda: c.ThreadPoolExecutor(1).map(print, [1], buffersize=0))
attempt(lambda: c.ThreadPoolExecutor(1).map(print, [1], buffersize='a'))
attempt(lambda: c.wait([c.Future()], return_when='x'))
attempt(lambda: list(c.as_completed([c.Future()], timeout=0)))
print(c.Future[int])

with c.ThreadPoolExecutor(3, thread_name_prefix='pool') as ex:
    print(list(ex.map(pow, [1, 2, 3], [2, 3, 4])))
    print(shown(c.wait([ex.submit(pow, 2, 3)])))
    attempt(lambda: list(ex.map(lambda x: 1 // x, [1, 0])))
    print(list(ex.map(lambda x: x, range(5), buffersize=2)))
    fs = [ex.submit(time.sleep, x) for x in (.06, .01)]
    print([fs.index(f) for f in c.as_completed(fs)])
    attempt(lambda: list(ex.map(time.sleep, [.1], timeout=0.01)))
print(sorted(t.name for t in ex._threads)[0])
attempt(lambda: ex.submit(print))
ex = c.ThreadPoolExecutor(1)
f1, f2 = ex.submit(time.sleep, .05), ex.submit(print, 'no')
time.sleep(0.01)
ex.shutdown(wait=True, cancel_futures=True)
print(shown(f1), shown(f2))


def broken():
    raise ValueError('init')


logging.disable(logging.CRITICAL)
ex = c.ThreadPoolExecutor(1, initializer=broken)
attempt(ex.submit(print).result)
attempt(lambda: ex.submit(print))
logging.disable(logging.NOTSET)


async def main():
    loop = asyncio.get_running_loop()
    me = threading.current_thread()
    print(await asyncio.to_thread(lambda: threading.current_thread() is me))
    print(await asyncio.to_thread(pow, 2, 10), await asyncio.to_thread(dict, a=1))
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    with c.ThreadPoolExecutor(2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, str, i) for i in range(4))))
    try:
        await asyncio.to_thread(int, 'x')
    except ValueError as e:
        print(e)
    ticks = []

    async def tick():
        while True:
            ticks.append(1)
            await asyncio.sleep(0.005)

    t = asyncio.create_task(tick())
    await asyncio.to_thread(time.sleep, 0.05)
    t.cancel()
    print(len(ticks) > 3)
    done = asyncio.Event()
    threading.Thread(target=lambda: (time.sleep(0.01), loop.call_soon_threadsafe(done.set))).start()
    print(await asyncio.wait_for(done.wait(), 2))

    async def answer(n):
        await asyncio.sleep(0.001)
        if n < 0:
            raise LookupError(n)
        return n * 2

    def other_thread():
        results = [asyncio.run_coroutine_threadsafe(answer(21), loop).result(2)]
        try:
            asyncio.run_coroutine_threadsafe(answer(-1), loop).result(2)
        except LookupError as e:
            results.append(repr(e))
        return results

    print(await asyncio.to_thread(other_thread))
    f = c.Future()
    loop.call_later(0.001, f.set_result, 'wrapped')
    print(await asyncio.wrap_future(f))
    f = c.Future()
    w = asyncio.wrap_future(f)
    w.cancel()
    await asyncio.sleep(0)
    print(f.cancelled())


asyncio.run(main())
attempt(lambda: asyncio.run_coroutine_threadsafe(3, None))
results = []
threads = [threading.Thread(target=lambda n=n: results.append(asyncio.run(asyncio.sleep(0.001, n)))) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(results))
