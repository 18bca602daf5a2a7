"""A discrete-event simulation of a shop with queues, priorities, statistics and a seeded generator of its own."""
import heapq
from dataclasses import dataclass, field
from itertools import count


class LCG:
    """A linear congruential generator, so that the numbers are the same everywhere."""
    def __init__(self, seed): self.state = seed
    def __iter__(self): return self
    def __next__(self): self.state = (self.state * 1103515245 + 12345) % 2 ** 31; return self.state / 2 ** 31
    def between(self, a, b): return a + int(next(self) * (b - a + 1))
    def choice(self, items, weights):
        x = next(self) * sum(weights)
        for item, w in zip(items, weights):
            if (x := x - w) < 0: return item
        return items[-1]


@dataclass(order=True)
class Event:
    time: int
    order: int
    action: object = field(compare=False)
    args: tuple = field(compare=False, default=())


@dataclass
class Customer:
    name: str
    kind: str
    arrived: int
    service: int
    started: int | None = None
    left: int | None = None
    @property
    def waited(self): return (self.started if self.started is not None else self.left) - self.arrived


class Simulation:
    PRIORITY = {"vip": 0, "regular": 1, "browser": 2}

    def __init__(self, seed, tellers, patience=12):
        self.rng, self.now, self.events, self.ids = LCG(seed), 0, [], count(1)
        self.idle, self.queue, self.patience = list(range(tellers, 0, -1)), [], patience
        self.served, self.lost, self.trace = [], [], []

    def at(self, delay, action, *args): heapq.heappush(self.events, Event(self.now + delay, next(self.ids), action, args))

    def log(self, text):
        if len(self.trace) < 25: self.trace.append(f"[{self.now:>3}] {text}")

    def arrival(self, number, total):
        kind = self.rng.choice(["vip", "regular", "browser"], [1, 6, 3])
        c = Customer(f"{kind[0].upper()}{number}", kind, self.now, self.rng.between(2, 9))
        self.log(f"{c.name} arrives")
        heapq.heappush(self.queue, (self.PRIORITY[kind], next(self.ids), c))
        self.at(self.patience, self.give_up, c)
        self.dispatch()
        if number < total: self.at(self.rng.between(0, 5), self.arrival, number + 1, total)

    def dispatch(self):
        while self.idle and self.queue:
            _, _, c = heapq.heappop(self.queue)
            if c.left is not None: continue
            teller = self.idle.pop()
            c.started = self.now
            self.log(f"{c.name} starts at teller {teller} after {c.waited}")
            self.at(c.service, self.departure, c, teller)

    def departure(self, c, teller):
        c.left = self.now
        self.served.append(c)
        self.idle.append(teller)
        self.log(f"{c.name} leaves teller {teller}")
        self.dispatch()

    def give_up(self, c):
        if c.started is None and c.left is None:
            c.left = self.now
            self.lost.append(c)
            self.log(f"{c.name} gives up")

    def run(self, customers):
        self.at(0, self.arrival, 1, customers)
        while self.events:
            e = heapq.heappop(self.events)
            assert e.time >= self.now
            self.now = e.time
            e.action(*e.args)
        return self


sim = Simulation(seed=7, tellers=2).run(20)
print(*sim.trace, sep="\n")
for tellers in (1, 2, 3):
    s = Simulation(seed=2024, tellers=tellers).run(200)
    waits = {k: [c.waited for c in s.served if c.kind == k] for k in s.PRIORITY}
    print(f"{tellers} tellers: end {s.now}, served {len(s.served)}, lost {len(s.lost)}, " + ", ".join(f"{k} {sum(w) / len(w):.2f} (max {max(w)})" for k, w in waits.items() if w))
histogram = {}
for c in s.served: histogram[c.waited // 3 * 3] = histogram.get(c.waited // 3 * 3, 0) + 1
for bucket, n in sorted(histogram.items()): print(f"{bucket:>3}-{bucket + 2:<3}{n:>4} {'#' * (n // 4)}")
print(s.served[0], [c.name for c in sorted(s.served, key=lambda c: (-c.waited, c.name))[:5]])
print(Event(1, 2, print) < Event(1, 3, len), Event(1, 2, 0) == Event(1, 2, 5), [round(x, 6) for x, _ in zip(LCG(1), range(4))])
