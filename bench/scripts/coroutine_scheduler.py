"""Coroutines: an event loop of its own that runs async functions with queues, sleeps and events."""
import collections
import heapq
import sys


class Suspend:
    """What a task awaits: the request travels to the loop, the answer comes back."""

    def __init__(self, kind, argument=None):
        self.kind = kind
        self.argument = argument

    def __await__(self):
        return (yield self)


def sleep(delay):
    return Suspend("sleep", delay)


class Queue:
    def __init__(self):
        self.items = collections.deque()
        self.waiting = collections.deque()

    async def put(self, item):
        if self.waiting:
            await Suspend("wake", (self.waiting.popleft(), item))
        else:
            self.items.append(item)

    async def get(self):
        if self.items:
            return self.items.popleft()
        return await Suspend("wait", self)


class Task:
    def __init__(self, coroutine, name):
        self.coroutine = coroutine
        self.name = name
        self.result = None
        self.joiners = []
        self.done = False


class Loop:
    def __init__(self):
        self.ready = collections.deque()
        self.sleeping = []
        self.time = 0
        self.sequence = 0
        self.steps = 0

    def spawn(self, coroutine, name=""):
        task = Task(coroutine, name)
        self.ready.append((task, None))
        return task

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.time, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, None))
            task, value = self.ready.popleft()
            self.steps += 1
            try:
                request = task.coroutine.send(value)
            except StopIteration as e:
                task.result = e.value
                task.done = True
                for joiner in task.joiners:
                    self.ready.append((joiner, e.value))
                continue
            kind = request.kind
            if kind == "sleep":
                self.sequence += 1
                heapq.heappush(self.sleeping, (self.time + request.argument, self.sequence, task))
            elif kind == "wait":
                request.argument.waiting.append(task)
            elif kind == "wake":
                other, item = request.argument
                self.ready.append((other, item))
                self.ready.append((task, None))
            elif kind == "join":
                if request.argument.done:
                    self.ready.append((task, request.argument.result))
                else:
                    request.argument.joiners.append(task)


class Lock:
    held = 0

    async def __aenter__(self):
        await sleep(1)
        Lock.held += 1
        return self

    async def __aexit__(self, *exc_info):
        Lock.held -= 1
        return False


async def countdown(n):
    while n:
        yield n
        n -= 1


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        if i % 3 == 0:
            await sleep(1)
    await queue.put(None)


async def consumer(queue, out):
    total = 0
    while True:
        item = await queue.get()
        if item is None:
            return total
        total += item
        await out.put(item * 2)


async def add(a, b):
    return a + b


async def deep(n):
    if n == 0:
        await sleep(1)
        return 1
    return 1 + await deep(n - 1)


async def workload(loop, n):
    first, second = Queue(), Queue()
    tasks = [loop.spawn(producer(first, n), "producer"), loop.spawn(consumer(first, second), "consumer")]
    total = 0
    for _ in range(n):
        total = await add(total, await second.get())
    results = [await Suspend("join", task) for task in tasks]
    for _ in range(n // 50):
        async with Lock():
            async for i in countdown(20):
                total += i
        total += await deep(20)
    return total, results


def main(n):
    loop = Loop()
    tasks = [loop.spawn(workload(loop, n // 4), "w%d" % i) for i in range(4)]
    loop.run()
    for task in tasks:
        print(task.name, task.result)
    print(loop.time, loop.steps)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 760000)
