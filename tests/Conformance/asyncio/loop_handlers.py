import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format='%(levelname)s %(name)s %(message)s')
logging.raiseExceptions = True


def clean(v):
    import os, re
    return re.sub(r'at \S*/', 'at ', v) if isinstance(v, str) else v


def brief(context):
    return {k: (repr(v) if k == 'exception' else clean(v)) for k, v in sorted(context.items()) if k in ('message', 'exception')}


async def bad(e):
    raise e


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print('handler', brief(context)))
    print(loop.get_exception_handler() is not None)
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(len, 1, 2)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'mine', 'exception': KeyError('k')})
    f = loop.create_future()
    f.add_done_callback(lambda f: f.nothing)
    f.set_result(1)
    await asyncio.sleep(0)

    def broken(loop, context):
        raise TypeError('in the handler')

    loop.set_exception_handler(broken)
    logging.disable(logging.CRITICAL)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    logging.disable(logging.NOTSET)
    loop.set_exception_handler(None)
    for e in (SystemExit(3), KeyboardInterrupt('k')):
        print(repr(e))
    t = asyncio.ensure_future(bad(ValueError('kept')))
    await asyncio.wait([t])
    print(repr(t.exception()))
    try:
        t.result()
    except ValueError as e:
        print('result', e)
    sh = asyncio.shield(asyncio.create_task(bad(OSError('shielded'))))
    try:
        await sh
    except OSError as e:
        print(e)


asyncio.run(main())


async def leaves(e):
    loop = asyncio.get_running_loop()
    loop.call_later(0.001, lambda: exec('raise e', {'e': e}))
    try:
        await asyncio.sleep(1)
    finally:
        print('cleanup')


for e in (SystemExit(4), KeyboardInterrupt()):
    try:
        asyncio.run(leaves(e))
    except BaseException as got:
        print(type(got), got.args)

    async def raising():
        raise e
    try:
        asyncio.run(raising())
    except BaseException as got:
        print(type(got), got.args)


async def left_behind():
    async def background(n):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print('background cancelled', n)
            raise
        finally:
            await asyncio.sleep(0)
            print('background over', n)

    tasks = [asyncio.create_task(background(0))]
    await asyncio.sleep(0)
    return 'main done'


print(asyncio.run(left_behind()))


class MyLoop(asyncio.SelectorEventLoop):
    soon = 0

    def call_soon(self, callback, *args, context=None):
        MyLoop.soon += 1
        return super().call_soon(callback, *args, context=context)

    def time(self):
        return super().time() + 1000


with asyncio.Runner(loop_factory=MyLoop) as r:
    print(r.run(asyncio.sleep(0.001, 'mine')), MyLoop.soon > 2, type(r.get_loop()).__name__)


class MyTask(asyncio.Task):
    def __repr__(self):
        return 'mytask'


def factory(loop, coro, **kwargs):
    return MyTask(coro, loop=loop, **kwargs)


async def with_factory():
    asyncio.get_running_loop().set_task_factory(factory)
    t = asyncio.create_task(asyncio.sleep(0, 1), name='n')
    print(t, type(t), t.get_name(), await t, asyncio.get_running_loop().get_task_factory() is factory)
    f = asyncio.Future()
    print(asyncio.isfuture(f), asyncio.isfuture(t), asyncio.isfuture(3), asyncio.iscoroutine(1), isinstance(t, asyncio.Future))
    t.custom = 5
    print(t.custom)


asyncio.run(with_factory())
