"""A discrete event simulation of a shop with two tills: heap of events, generators as processes, statistics."""
import heapq
import itertools
import statistics


class Generator:
    """A small linear congruential generator, so that the run is the same everywhere."""

    def __init__(self, seed):
        self.state = seed

    def __next__(self):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return self.state / 2**31

    def between(self, low, high):
        return low + (high - low) * next(self)


class Simulation:
    def __init__(self):
        self.now = 0.0
        self._queue = []
        self._order = itertools.count()
        self.trace = []

    def schedule(self, delay, process, value=None):
        if delay < 0:
            raise ValueError("cannot go back in time")
        heapq.heappush(self._queue, (self.now + delay, next(self._order), process, value))

    def log(self, text):
        self.trace.append(f"{self.now:7.2f}  {text}")

    def run(self, until=float("inf")):
        while self._queue and self._queue[0][0] <= until:
            self.now, _, process, value = heapq.heappop(self._queue)
            try:
                command, argument = process.send(value)
            except StopIteration as stop:
                if stop.value is not None:
                    self.log(f"ended with {stop.value}")
                continue
            match command:
                case "wait":
                    self.schedule(argument, process)
                case "acquire":
                    argument.enqueue(process)
                case "release":
                    argument.free()
                    self.schedule(0, process)
                case _:
                    process.throw(RuntimeError(f"unknown command {command!r}"))
        return len(self._queue)


class Resource:
    def __init__(self, sim, capacity):
        self.sim, self.capacity, self.waiting, self.longest = sim, capacity, [], 0

    def enqueue(self, process):
        if self.capacity:
            self.capacity -= 1
            self.sim.schedule(0, process, 0)
        else:
            self.waiting.append(process)
            self.longest = max(self.longest, len(self.waiting))

    def free(self):
        if self.waiting:
            self.sim.schedule(0, self.waiting.pop(0), len(self.waiting))
        else:
            self.capacity += 1


def customer(sim, name, tills, rng, waits):
    arrived = sim.now
    left_behind = yield "acquire", tills
    waits.append(sim.now - arrived)
    if waits[-1] > 4:
        sim.log(f"{name} is annoyed after {waits[-1]:.1f}")
    yield "wait", rng.between(1, 5)
    yield "release", tills
    return f"{name} gone" if name.endswith("0") else None


def arrivals(sim, count, tills, rng, waits):
    for i in range(1, count + 1):
        sim.schedule(0, customer(sim, f"customer {i}", tills, rng, waits))
        yield "wait", rng.between(0.2, 2.4)
    return f"{count} customers came"


def broken(sim):
    try:
        yield "dance", None
    except RuntimeError as error:
        sim.log(f"caught {error}")
        yield "wait", 1


for tills_count in (1, 2, 3):
    sim, rng, waits = Simulation(), Generator(42), []
    tills = Resource(sim, tills_count)
    sim.schedule(0, arrivals(sim, 40, tills, rng, waits))
    sim.run()
    print(f"{tills_count} tills: {len(waits)} served until {sim.now:.2f}, mean wait {statistics.fmean(waits):.3f}, "
          f"median {statistics.median(waits):.3f}, longest {max(waits):.3f}, queue {tills.longest}, stdev {statistics.stdev(waits):.3f}")
    print(*sim.trace[:4], *sim.trace[-2:], sep="\n")
sim = Simulation()
sim.schedule(0, broken(sim))
sim.schedule(5, (x for x in [("wait", 1), ("wait", 2)]))
print(sim.run(until=6), sim.now, sim.trace, sim.run(), sim.now)
try:
    sim.schedule(-1, None)
except ValueError as error:
    print(error)
histogram = {}
for w in waits:
    histogram[int(w * 2) / 2] = histogram.get(int(w * 2) / 2, 0) + 1
for bucket in sorted(histogram):
    print(f"{bucket:4.1f} {'#' * histogram[bucket]}")
