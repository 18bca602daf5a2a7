import asyncio


async def worker(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError(f"worker {n} broke")
    return n * 10


async def main():
    print(await asyncio.gather(worker(1), worker(3)))
    print(await asyncio.gather(worker(1), worker(2), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker(2))
    except* ValueError as caught:
        print(caught.exceptions)
    await worker(2)


asyncio.run(main())
