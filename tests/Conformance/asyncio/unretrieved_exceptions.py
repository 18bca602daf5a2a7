# Exceptions of tasks and futures that nobody asks for reach the loop's exception handler when the loop closes.
import asyncio


async def fails(text):
    raise KeyError(text)


def handler(loop, context):
    print(context['message'], repr(context['exception']))


def run(main):
    with asyncio.Runner() as runner:
        runner.get_loop().set_exception_handler(handler)
        runner.run(main())
    print('ran')


async def dropped():
    asyncio.create_task(fails('dropped'))
    await asyncio.sleep(0.01)


async def in_local():
    task = asyncio.create_task(fails('in a local'))
    await asyncio.sleep(0.01)


async def retrieved():
    task = asyncio.create_task(fails('retrieved'))
    await asyncio.sleep(0.01)
    print(repr(task.exception()))

for main in (dropped, in_local, retrieved):
    run(main)
