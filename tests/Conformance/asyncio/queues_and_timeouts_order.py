import asyncio


async def producer(queue, name, items, log):
    for item in items:
        await queue.put((name, item))
        log.append(f"put {name}{item}")
    return name


async def consumer(queue, log, count):
    for _ in range(count):
        item = await queue.get()
        log.append(f"got {item[0]}{item[1]}")
        queue.task_done()


async def queues():
    for make in (lambda: asyncio.Queue(2), asyncio.LifoQueue, asyncio.PriorityQueue):
        queue, log = make(), []
        async with asyncio.TaskGroup() as group:
            group.create_task(producer(queue, "b", [2, 1], log))
            group.create_task(producer(queue, "a", [9, 3], log))
            group.create_task(consumer(queue, log, 4))
        await queue.join()
        print(type(queue).__name__, log, queue.qsize(), queue.empty(), queue.full())
    q = asyncio.Queue(1)
    q.put_nowait(1)
    for action in (lambda: q.put_nowait(2), lambda: (q.get_nowait(), q.get_nowait()), lambda: (q.task_done(), q.task_done())):
        try:
            action()
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)
    q.shutdown()
    for action in (q.put(1), q.get()):
        try:
            await action
        except asyncio.QueueShutDown as error:
            print(type(error).__name__, error)


async def timeouts():
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(10)
    except TimeoutError as error:
        print("timeout", repr(error), type(error.__cause__).__name__)
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0.001)
    except TimeoutError as error:
        print("wait_for", repr(error))
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 5), await asyncio.wait_for(asyncio.sleep(0, "no limit"), None))
    async with asyncio.timeout(None) as t:
        print(t.when(), t.expired())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0, i)) for i in range(3)])
    print(sorted(d.result() for d in done), len(pending))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0, "fast")), slow := asyncio.create_task(asyncio.sleep(10))], return_when=asyncio.FIRST_COMPLETED)
    print([d.result() for d in done], len(pending), slow.cancel(), slow.cancelling())
    print(sorted([await f for f in asyncio.as_completed([asyncio.sleep(0, "x"), asyncio.sleep(0, "y")])]))


async def cancelling():
    log = []

    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            log.append(("cancelled", error.args))
            raise
        finally:
            log.append("cleanup")
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(0)
    print(task.cancel("reason"), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), log, task.get_name())
    for action in (task.result, task.exception):
        try:
            action()
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    future = asyncio.get_running_loop().create_future()
    for action in (future.result, lambda: future.set_result(1), lambda: future.set_result(2), lambda: future.set_exception(ValueError), future.result, future.exception):
        try:
            print(action())
        except asyncio.InvalidStateError as error:
            print("invalid state", error)
    print(await asyncio.shield(asyncio.sleep(0, "shielded")), await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)), await asyncio.gather())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(10))
            group.create_task(fail())
    except* ValueError as caught:
        print(caught.exceptions)
    lock, order = asyncio.Lock(), []

    async def critical(n):
        async with lock:
            order.append(f"in {n}")
            await asyncio.sleep(0)
            order.append(f"out {n}")
    await asyncio.gather(*(critical(n) for n in range(3)))
    print(order, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    semaphore = asyncio.BoundedSemaphore(1)
    await semaphore.acquire()
    semaphore.release()
    try:
        semaphore.release()
    except ValueError as error:
        print(error)


async def fail():
    await asyncio.sleep(0)
    raise ValueError("in the group")


for main in (queues, timeouts, cancelling):
    asyncio.run(main())
for bad in (lambda: asyncio.run(5), lambda: asyncio.run(queues), lambda: asyncio.get_running_loop(), lambda: asyncio.Queue(1).get_nowait()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
