"""Lifts that answer calls, a tick at a time, with a protocol of what they did."""
from collections import deque
from typing import NamedTuple


class Call(NamedTuple):
    time: int
    source: int
    target: int

    @property
    def up(self):
        return self.target > self.source


class Lift:
    def __init__(self, name, floor=0, capacity=3):
        self.name, self.floor, self.capacity, self.direction = name, floor, capacity, 0
        self.riders, self.assigned, self.path = [], [], [floor]

    def cost(self, call):
        distance = abs(self.floor - call.source)
        if self.direction and (call.source - self.floor) * self.direction < 0:
            distance += 10
        return distance + 3 * len(self.riders) + 2 * len(self.assigned), self.name

    def stops(self):
        return {r.target for r in self.riders} | {c.source for c in self.assigned}

    def tick(self, now):
        events = []
        for rider in [r for r in self.riders if r.target == self.floor]:
            self.riders.remove(rider)
            events.append(("out", rider, now))
        for call in [c for c in self.assigned if c.source == self.floor]:
            if len(self.riders) < self.capacity:
                self.assigned.remove(call)
                self.riders.append(call)
                events.append(("in", call, now))
        stops = self.stops()
        if not stops:
            self.direction = 0
        elif not events:
            above, below = [s for s in stops if s > self.floor], [s for s in stops if s < self.floor]
            if self.direction >= 0 and above:
                self.direction = 1
            elif below:
                self.direction = -1
            else:
                self.direction = 1 if above else 0
            self.floor += self.direction
            self.path.append(self.floor)
        return events


def simulate(calls, lifts, limit=200):
    waiting, times, log, now = deque(sorted(calls)), {}, [], 0
    while (waiting or any(l.riders or l.assigned for l in lifts)) and now < limit:
        while waiting and waiting[0].time <= now:
            call = waiting.popleft()
            best = min(lifts, key=lambda l: l.cost(call))
            best.assigned.append(call)
            log.append(f"{now:3} call {call.source}->{call.target} to {best.name}")
        for lift in lifts:
            for kind, call, at in lift.tick(now):
                times.setdefault(call, []).append(at)
                log.append(f"{now:3} {lift.name} {kind} {call.source}->{call.target} at {lift.floor}")
        now += 1
    return now, times, log


calls = [Call(0, 3, 0), Call(0, 5, 9), Call(1, 0, 7), Call(2, 9, 1), Call(2, 0, 4), Call(2, 0, 5), Call(3, 0, 6), Call(15, 2, 8), Call(16, 8, 2)]
for count in (1, 2, 3):
    lifts = [Lift("ABC"[i], floor=4 * i) for i in range(count)]
    end, times, log = simulate(calls, lifts)
    waits = [t[0] - c.time for c, t in times.items()]
    print(f"{count} lifts: done at {end}, waits {waits}, mean {sum(waits) / len(waits):.2f}, rides {[t[1] - t[0] for t in times.values()]}")
    if count == 2:
        print(*log, sep="\n")
    for lift in lifts:
        print(lift.name, "".join(map(str, lift.path)), sum(abs(a - b) for a, b in zip(lift.path, lift.path[1:])))
print(Call(1, 2, 3), Call(1, 2, 3).up, Call(0, 5, 1)._replace(target=7).up, min(calls), sorted(calls, key=lambda c: (-c.target, c))[0], simulate([], [Lift("Z")]))
