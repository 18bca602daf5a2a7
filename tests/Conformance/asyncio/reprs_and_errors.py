import asyncio, io, os, re, sys, warnings
warnings.simplefilter('ignore')
def clean(text):
    text = re.sub(r'0x[0-9a-f]+', '0x..', text)
    text = re.sub(r'\S+/asyncio/(\w+)\.py:\d+', r'asyncio/\1.py', text)
    return text.replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, '').replace(os.path.dirname(os.path.realpath(__file__)) + os.sep, '')
def show(x): print(clean(repr(x)))
f=None
async def co(n=0):
    await asyncio.sleep(n); return 5
class Foo:
    async def m(self): await asyncio.sleep(0)
def cb(f): pass
async def main():
    loop=asyncio.get_running_loop()
    show(loop)
    f=loop.create_future(); show(f)
    f.add_done_callback(cb); show(f); f.add_done_callback(print); show(f); f.add_done_callback(lambda x:1); show(f)
    f.set_result(4); show(f)
    f=loop.create_future(); f.set_exception(ValueError('x')); show(f); print(repr(f.exception()))
    f=loop.create_future(); f.cancel(); show(f)
    f=loop.create_future(); f.cancel('why'); show(f); 
    try: await f
    except asyncio.CancelledError as e: print(repr(e), e.args)
    t=asyncio.create_task(co()); show(t); await asyncio.sleep(0); show(t); await t; show(t); 
    t=asyncio.create_task(co(), name='nm'); print(t.get_name()); t.set_name(5); print(repr(t.get_name())); await t
    t=asyncio.create_task(Foo().m()); show(t); await asyncio.sleep(0); t.cancel(); show(t); print(t.cancelling(), t.uncancel(), t.cancelling())
    try: await t
    except asyncio.CancelledError as e: print(repr(e), e.args)
    show(t)
    async def bad(): raise KeyError('q')
    t=asyncio.create_task(bad()); 
    try: await t
    except KeyError as e: print(repr(e))
    show(t)
    h=loop.call_soon(cb,1); show(h); h.cancel(); show(h)
    h=loop.call_later(0.001,cb,1); print(clean(re.sub(r'when=[\d.]+','when=..',repr(h)))); h.cancel(); print(clean(re.sub(r'when=[\d.]+','when=..',repr(h))))
    show(asyncio.Lock()); l=asyncio.Lock(); await l.acquire(); show(l); show(asyncio.Event()); show(asyncio.Condition()); show(asyncio.Semaphore(3)); show(asyncio.Queue(3)); show(asyncio.Barrier(2)); show(asyncio.TaskGroup()); show(asyncio.BoundedSemaphore(0)) 
    t=asyncio.create_task(l.acquire()); await asyncio.sleep(0); show(l); show(t); l.release(); await t
    q=asyncio.Queue(); q.put_nowait(1); show(q); print(q)
    async with asyncio.timeout(5) as cm: print(re.sub(r'when=[\d.]+','when=..',repr(cm)))
    print(re.sub(r'when=[\d.]+','when=..',repr(cm)), cm.expired())
    show(asyncio.timeout(None))
    for fn in [lambda: f.result(), lambda: loop.create_future().result(), lambda: loop.create_future().exception(), lambda: f.set_result(1), lambda: t.set_result(1), lambda: t.set_exception(1), lambda: loop.create_future().set_exception(StopIteration), lambda: loop.create_future().set_exception(5), lambda: asyncio.create_task(5), lambda: asyncio.Task(5), lambda: loop.run_until_complete(5), lambda: loop.close(), lambda: loop.run_forever(), lambda: asyncio.ensure_future(5), lambda: loop.call_soon(co), lambda: loop.call_at(None,cb), lambda: loop.call_later(None,cb), lambda: asyncio.wait_for(1), lambda: asyncio.Queue('a'), lambda: asyncio.Semaphore(-1), lambda: asyncio.Barrier(0), lambda: l.release(), lambda: q.get_nowait() and q.get_nowait(), lambda: asyncio.Future(loop=5), lambda: f.add_done_callback(), lambda: asyncio.timeout('x'), lambda: asyncio.shield(3), lambda: asyncio.current_task(), lambda: asyncio.gather(1), lambda: loop.set_exception_handler(3), lambda: loop.set_task_factory(3), lambda: asyncio.Event(loop=1), lambda: asyncio.BoundedSemaphore(1).release(), lambda: q.task_done(), lambda: asyncio.TaskGroup().create_task(5), lambda: asyncio.get_event_loop(), lambda: loop.set_default_executor(3), lambda: loop.slow_callback_duration, lambda: loop.get_debug(), lambda: asyncio.all_tasks(), lambda: asyncio.run_coroutine_threadsafe(5,loop), lambda: f.remove_done_callback(cb), lambda: f.__class__[int], lambda: asyncio.Future.__doc__, lambda: asyncio.Task.__doc__, lambda: f.get_loop(), lambda: t.get_coro(), lambda: t.get_stack(), lambda: t._state, lambda: f._callbacks, lambda: f._asyncio_future_blocking, lambda: next(iter(loop.create_future())), lambda: f.__await__(), lambda: t._coro, lambda: asyncio.as_completed(3), lambda: loop.time() > 0, lambda: t.foo]:
        try: show(fn())
        except BaseException as e: print(type(e), clean(str(e)))
    pass
    for c in [asyncio.wait([]), asyncio.wait([co()]), asyncio.wait([loop.create_future()], return_when='x'), asyncio.wait(loop.create_future()), asyncio.sleep('a'), asyncio.sleep(float('nan')), asyncio.wait_for(5,1), asyncio.wait_for(co(1),0), asyncio.wait_for(co(0),0), asyncio.to_thread(5), asyncio.wait_for(co(1),.01), asyncio.gather(), asyncio.gather(co(),return_exceptions=True), asyncio.sleep(0,'res'), asyncio.Barrier(1).wait(), asyncio.Condition().wait(), asyncio.Event().wait() and asyncio.sleep(0)]:
        try: show(await c)
        except BaseException as e: print(type(e), clean(str(e)), type(e.__cause__), type(e.__context__))
asyncio.run(main())
for fn in [lambda: asyncio.get_running_loop(), lambda: asyncio.run(5), lambda: asyncio.get_event_loop(), lambda: asyncio.current_task(), lambda: asyncio.Future(), lambda: asyncio.create_task(co()), lambda: asyncio.gather(), lambda: asyncio.gather(co()), lambda: asyncio.sleep(0), lambda: asyncio.run(main), lambda: asyncio.all_tasks(), lambda:asyncio.Runner().run(5), lambda:asyncio.Runner().get_loop(), lambda: asyncio.shield(co()), lambda: asyncio.ensure_future(co()), lambda: asyncio.timeout(3), lambda: asyncio.TaskGroup()]:
    try: show(fn())
    except BaseException as e: print(type(e), clean(str(e)))
