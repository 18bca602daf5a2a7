"""A coroutine that goes without having begun is warned of, at the latest at the end of the program."""
import asyncio
import gc
import warnings


async def work(n=0):
    return n


async def main():
    print(await work(1), await asyncio.gather(work(2), asyncio.create_task(work(3))))
    started = work(4)
    print(await started)
    return [asyncio.ensure_future(work(n)) for n in range(5, 25)]


async def wait_all():
    print([await task for task in await main()])


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    asyncio.run(wait_all())
    closed = work()
    closed.close()
    try:
        work().send(None)
    except StopIteration as stop:
        print('sent', stop.value)
    thrown = work()
    try:
        thrown.throw(ValueError('v'))
    except ValueError as error:
        print(error)
    gc.collect()
    print([str(w.message) for w in caught])

    def forget(count):
        kept = [work(n) for n in range(count)]
        kept[0].close()

    forget(40)
    gc.collect()
    print(len(caught), {str(w.message) for w in caught}, {w.category.__name__ for w in caught})
    caught.clear()

    async def inner():
        work()

    asyncio.run(inner())
    gc.collect()
    print([(str(w.message), w.lineno) for w in caught])

work()
