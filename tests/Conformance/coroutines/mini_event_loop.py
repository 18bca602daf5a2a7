# A small event loop with futures, gather, queues, cancellation and timers, without asyncio.
from collections import deque
import heapq
class Cancelled(BaseException): pass
class Future:
    def __init__(self): self.done = False; self.value = None; self.error = None; self.waiters = []
    def set(self, v): self.done, self.value = True, v; self._wake()
    def fail(self, e): self.done, self.error = True, e; self._wake()
    def _wake(self):
        for w in self.waiters: w()
        self.waiters.clear()
    def __await__(self):
        if not self.done: yield self
        if self.error: raise self.error
        return self.value
class Task(Future):
    def __init__(self, coro, loop, name):
        super().__init__(); self.coro, self.loop, self.name, self.cancel_requested = coro, loop, name, False
        loop.ready.append(self.step)
    def cancel(self): self.cancel_requested = True; self.loop.ready.append(self.step)
    def step(self):
        if self.done: return
        try:
            if self.cancel_requested: self.cancel_requested = False; fut = self.coro.throw(Cancelled())
            else: fut = self.coro.send(None)
        except StopIteration as e: self.set(e.value)
        except Cancelled as e: self.fail(e)
        except Exception as e: self.fail(e)
        else: fut.waiters.append(lambda: self.loop.ready.append(self.step))
class Loop:
    def __init__(self): self.ready = deque(); self.timers = []; self.now = 0; self.seq = 0
    def spawn(self, coro, name=""): return Task(coro, self, name)
    def sleep(self, t):
        f = Future(); self.seq += 1
        heapq.heappush(self.timers, (self.now + t, self.seq, f)); return f
    def run(self, coro):
        main = self.spawn(coro)
        while not main.done:
            while self.ready: self.ready.popleft()()
            if main.done: break
            if not self.timers: raise RuntimeError("deadlock")
            self.now, _, f = heapq.heappop(self.timers); f.set(None)
        if main.error: raise main.error
        return main.value
async def gather(*tasks): return [await t for t in tasks]
loop = Loop()
async def worker(name, delay, n):
    for i in range(n):
        await loop.sleep(delay); print(f"[{loop.now}] {name} {i}")
    return name
async def producer(q, n):
    for i in range(n): await loop.sleep(1); q.append(i); print("put", i)
    q.append(None)
async def consumer(q):
    out = []
    while True:
        while not q: await loop.sleep(0.5)
        x = q.popleft()
        if x is None: return out
        out.append(x)
async def bad(): await loop.sleep(1); raise ValueError("bad task")
async def forever():
    try:
        while True: await loop.sleep(1)
    finally: print("forever cleaned up")
async def main():
    print(await gather(loop.spawn(worker("a", 2, 2)), loop.spawn(worker("b", 3, 2))))
    q = deque()
    c = loop.spawn(consumer(q)); loop.spawn(producer(q, 3))
    print(await c)
    try: await loop.spawn(bad())
    except ValueError as e: print("caught", e)
    t = loop.spawn(forever()); await loop.sleep(2.5); t.cancel()
    try: await t
    except Cancelled: print("cancelled at", loop.now)
    return "main done"
print(loop.run(main()))
try: loop.run(Future())
except AttributeError as e: print(e)
async def dead(): await Future()
try: Loop().run(dead())
except RuntimeError as e: print(e)
