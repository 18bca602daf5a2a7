"""An iterated prisoner's dilemma tournament of strategies as generators and classes."""
from collections import Counter
from itertools import combinations_with_replacement

PAYOFF = {("C", "C"): (3, 3), ("C", "D"): (0, 5), ("D", "C"): (5, 0), ("D", "D"): (1, 1)}
STRATEGIES = {}


def strategy(f):
    STRATEGIES[f.__name__] = f
    return f


@strategy
def always_cooperate():
    while True: yield "C"


@strategy
def always_defect():
    while True: yield "D"


@strategy
def tit_for_tat():
    move = "C"
    while True: move = yield move


@strategy
def grudger():
    move = "C"
    while True:
        if (yield move) == "D": move = "D"


@strategy
def alternate():
    while True: yield "C"; yield "D"


@strategy
def tit_for_two_tats():
    last = before = "C"
    while True: before, last = last, (yield "D" if before == last == "D" else "C")


@strategy
def pavlov():
    mine = "C"
    while True:
        theirs = yield mine
        mine = "C" if mine == theirs else "D"


@strategy
class Majority:
    """A class works as well: it has next and send."""
    def __init__(self): self.seen = Counter()
    def __iter__(self): return self
    def __next__(self): return "C"
    def send(self, theirs):
        self.seen[theirs] += 1
        return "D" if self.seen["D"] > self.seen["C"] else "C"
    def close(self): self.closed = True


@strategy
def pseudo_random():
    state = 42
    while True:
        state = (state * 69069 + 1) % 2 ** 32
        yield "CD"[state >> 31]


@strategy
def quits_early():
    for _ in range(5): yield "C"


def match(a, b, rounds=50):
    p, q = STRATEGIES[a](), STRATEGIES[b]()
    x, y = next(iter(p)), next(iter(q))
    score, history = [0, 0], []
    for n in range(rounds):
        for i, s in enumerate(PAYOFF[x, y]): score[i] += s
        history.append(x + y)
        if n + 1 < rounds:
            try: x, y = p.send(y), q.send(x)
            except StopIteration: break
    p.close(); q.close()
    return *score, history


totals, wins = Counter(), Counter()
for a, b in combinations_with_replacement(STRATEGIES, 2):
    sa, sb, history = match(a, b)
    totals[a] += sa
    if a != b: totals[b] += sb
    wins[a if sa > sb else b if sb > sa else "draw"] += 1
    if a in ("tit_for_tat", "Majority"): print(f"{a} {sa} : {sb} {b}  {' '.join(history[:6])} ({len(history)} rounds)")
for place, (name, points) in enumerate(totals.most_common(), 1): print(f"{place:>2}. {name:<18}{points:>6} points {wins[name]:>3} wins")
print("draws:", wins["draw"])


def evolve(population, generations):
    for g in range(generations):
        fitness = {s: sum(n * match(s, t, 10)[0] for t, n in population.items()) for s in population}
        total = sum(population[s] * fitness[s] for s in population)
        size = sum(population.values())
        population = {s: n for s in population if (n := round(size * population[s] * fitness[s] / total))}
        yield g + 1, population


for g, p in evolve({"tit_for_tat": 10, "always_defect": 60, "always_cooperate": 30}, 8): print(g, p)
print(sorted(STRATEGIES), [type(s()).__name__ for s in STRATEGIES.values()].count("generator"))
