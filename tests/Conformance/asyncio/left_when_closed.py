"""What is left when a loop is closed: exceptions that nobody asked for."""
import asyncio
import logging


class FirstLines(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.getMessage().splitlines()[0], repr(record.exc_info and record.exc_info[1]))


logging.getLogger('asyncio').addHandler(FirstLines())


async def bad(n):
    raise ValueError(n)


async def main():
    task = asyncio.create_task(bad('lost'))
    await asyncio.sleep(0.01)
    print('main is done')


asyncio.run(main())
print('behind run()')
