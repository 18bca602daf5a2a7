import asyncio
try: asyncio.AbstractEventLoop().call_soon(1)
except BaseException as e: print(type(e), e)
async def f():
    r=asyncio.Runner()
    try: r.get_loop()
    except BaseException as e: print(type(e),e)
    lk=asyncio.Lock()
    async with lk: print(lk.locked())
    try:
        with lk: pass
    except BaseException as e: print(type(e),e)
    try: await lk
    except BaseException as e: print(type(e),e)
    b=asyncio.Barrier(2)
    async def w():
        try: 
            async with b as pos: print('pos',pos, b)
        except BaseException as e: print(repr(e), type(e))
    await asyncio.gather(w(),w())
    print(b.n_waiting,b.parties,b.broken)
    t=asyncio.create_task(w()); await asyncio.sleep(0); print(b); await b.abort(); await t; print(b)
    try: await b.wait()
    except BaseException as e: print(type(e),e)
    await b.reset(); t=asyncio.create_task(w()); await asyncio.sleep(0); await b.reset(); await t
    q=asyncio.Queue(); 
    t=asyncio.create_task(q.get()); await asyncio.sleep(0); print(q); q.shutdown(); print(q)
    try: await t
    except BaseException as e: print(type(e), e)
    try: q.put_nowait(3)
    except BaseException as e: print(type(e), e)
    try: await q.put(3)
    except BaseException as e: print(type(e), e)
    q=asyncio.Queue(1); q.put_nowait(1); t=asyncio.create_task(q.put(2)); await asyncio.sleep(0); print(q)
    try: q.put_nowait(3)
    except BaseException as e: print(type(e), e)
    print(await q.get(), await q.get(), q.qsize()); q.task_done(); q.task_done()
    try: q.task_done()
    except BaseException as e: print(type(e), e)
    for x in asyncio.as_completed([w() if 0 else asyncio.sleep(0.02,'b'), asyncio.sleep(0.01,'a')]): print(await x)
    ts=[asyncio.create_task(asyncio.sleep(0.01,'x')), asyncio.create_task(asyncio.sleep(0,'y'))]
    async for t in asyncio.as_completed(ts): print(t in ts, await t)
    it=asyncio.as_completed(ts, timeout=0.0); print(it)
    try:
        for x in asyncio.as_completed([asyncio.sleep(1)], timeout=0.01): await x
    except TimeoutError as e: print(repr(e))
    c=asyncio.Condition()
    try: c.notify()
    except BaseException as e: print(type(e), e)
    try: asyncio.Condition(lock=5)
    except BaseException as e: print(type(e), e)
    s=asyncio.Semaphore(1); print(s.locked()); await s.acquire(); print(s); t=asyncio.create_task(s.acquire()); await asyncio.sleep(0); print(s); s.release(); print(s); await t
    tm=asyncio.timeout(1)
    try: tm.reschedule(1)
    except BaseException as e: print(type(e), e)
    async with tm:
        try:
            async with tm: pass
        except BaseException as e: print(type(e), e)
    try: tm.reschedule(1)
    except BaseException as e: print(type(e), e)
    try:
        async with asyncio.timeout(0.01) as z: await asyncio.sleep(1)
    except BaseException as e: print(repr(e), repr(e.__cause__), z.expired(), z)
    tg=asyncio.TaskGroup()
    try: tg.create_task(w())
    except BaseException as e: print(type(e), e)
    async with tg:
        try: 
            async with tg: pass
        except BaseException as e: print(type(e), e)
        tg.create_task(asyncio.sleep(0), name='q')
    asyncio.current_task().cancel('m')
    try: await asyncio.sleep(0)
    except asyncio.CancelledError as e: print(repr(e))
    fut=asyncio.get_running_loop().create_future()
    g=asyncio.gather(fut, asyncio.sleep(0)); fut.cancel()
    try: await g
    except BaseException as e: print(repr(e))
    print(g)
    async def inner(): 
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print('inner cancelled'); raise
    sh=asyncio.shield(asyncio.ensure_future(inner())); print(sh); sh.cancel()
    try: await sh
    except BaseException as e: print(repr(e))
    def stop(): raise StopIteration
    class Aw:
        def __await__(self): yield; return 3
    print(await asyncio.gather(Aw(), Aw()))
    print(await asyncio.ensure_future(Aw()), asyncio.ensure_future(Aw()))
    class BadAw:
        def __await__(self): yield 5
    try: await BadAw()
    except BaseException as e: print(type(e), e)
    class BadAw2:
        def __await__(self): yield fut
    try: await BadAw2()
    except BaseException as e: print(type(e), e)
import re, sys, io, contextlib
o=io.StringIO()
with contextlib.redirect_stdout(o): asyncio.run(f())
import os
t = re.sub('0x[0-9a-f]+', '0x..', o.getvalue())
t = re.sub(r'\S+/asyncio/(\w+)\.py:\d+', r'asyncio/\1.py', t)
print(t.replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, '').replace(os.path.dirname(os.path.realpath(__file__)) + os.sep, ''))
r=asyncio.Runner(); 
with r: print(r.run(asyncio.sleep(0,5)))
for fn in [lambda: r.run(asyncio.sleep(0)), lambda: r.get_loop()]:
    try: fn()
    except BaseException as e: print(type(e), e)
