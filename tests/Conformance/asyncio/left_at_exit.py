"""An exception that nobody asked for is reported at exit, on stderr."""
import asyncio


async def bad(n):
    raise ValueError(n)


async def main():
    global kept
    kept = [asyncio.create_task(bad('asked for')), asyncio.create_task(bad('not asked for'))]
    await asyncio.sleep(0.01)
    print(repr(kept[0].exception()))


asyncio.run(main())
print('end')
