"""A Turing machine, finite automata (NFA to DFA, minimised), and cellular automata."""
from collections import defaultdict
from itertools import product


class Turing:
    def __init__(self, rules, start, accept, blank="_"):
        self.rules, self.start, self.accept, self.blank = {}, start, accept, blank
        for line in rules.strip().splitlines():
            state, read, write, move, target = line.split()
            self.rules[state, read] = write, {"L": -1, "R": 1, "S": 0}[move], target

    def run(self, tape, limit=2000):
        cells = defaultdict(lambda: self.blank, enumerate(tape))
        state, at, steps = self.start, 0, 0
        while state != self.accept:
            if (state, cells[at]) not in self.rules:
                return f"stuck in {state} on {cells[at]!r} after {steps}"
            if steps >= limit:
                return "no end in sight"
            cells[at], move, state = self.rules[state, cells[at]]
            at, steps = at + move, steps + 1
        low, high = min(cells), max(cells)
        return "".join(cells[i] for i in range(low, high + 1)).strip(self.blank), steps


increment = Turing("""
right 0 0 R right
right 1 1 R right
right _ _ L carry
carry 1 0 L carry
carry 0 1 S done
carry _ 1 S done
""", "right", "done")
palindrome = Turing("""
q 0 _ R s0
q 1 _ R s1
q _ Y S done
s0 0 0 R s0
s0 1 1 R s0
s0 _ _ L c0
s1 0 0 R s1
s1 1 1 R s1
s1 _ _ L c1
c0 0 _ L back
c0 _ Y S done
c1 1 _ L back
c1 _ Y S done
back 0 0 L back
back 1 1 L back
back _ _ R q
""", "q", "done")
beaver = Turing("""
a _ 1 R b
a 1 1 L b
b _ 1 L a
b 1 1 R halt
""", "a", "halt")
print([increment.run(f"{n:b}") for n in (0, 1, 7, 10, 255)], increment.run("12"), increment.run(""))
print({t: palindrome.run(t) for t in ("", "1", "0110", "10", "10101", "100")}, beaver.run(""))
print(Turing("a _ _ R a", "a", "z").run(""))


class Dfa:
    def __init__(self, start, accept, delta):
        self.start, self.accept, self.delta = start, frozenset(accept), delta

    @classmethod
    def from_nfa(cls, start, accept, edges):
        def close(states):
            states, stack = set(states), list(states)
            while stack:
                for target in edges.get((stack.pop(), ""), ()):
                    if target not in states:
                        states.add(target)
                        stack.append(target)
            return frozenset(states)
        alphabet = sorted({s for _, s in edges if s})
        first = close({start})
        names, todo, delta = {first: 0}, [first], {}
        for current in todo:
            for symbol in alphabet:
                nxt = close({t for s in current for t in edges.get((s, symbol), ())})
                if nxt not in names:
                    names[nxt] = len(names)
                    todo.append(nxt)
                delta[names[current], symbol] = names[nxt]
        return cls(0, {n for states, n in names.items() if states & accept}, delta)

    @property
    def states(self):
        return sorted({self.start} | {s for s, _ in self.delta} | set(self.delta.values()))

    def minimise(self):
        alphabet = sorted({a for _, a in self.delta})
        group = {s: int(s in self.accept) for s in self.states}
        while True:
            keys = {s: (group[s], *(group[self.delta[s, a]] for a in alphabet)) for s in self.states}
            order = {k: i for i, k in enumerate(dict.fromkeys(keys[s] for s in self.states))}
            new = {s: order[keys[s]] for s in self.states}
            if len(set(new.values())) == len(set(group.values())):
                break
            group = new
        return Dfa(new[self.start], {new[s] for s in self.accept}, {(new[s], a): new[t] for (s, a), t in self.delta.items()})

    def __call__(self, text):
        state = self.start
        for ch in text:
            if (state, ch) not in self.delta:
                return False
            state = self.delta[state, ch]
        return state in self.accept


nfa = {(0, "a"): {0, 1}, (0, "b"): {0}, (1, "b"): {2}, (2, ""): {3}, (3, "a"): {3}}
dfa = Dfa.from_nfa(0, {3}, nfa)
small = dfa.minimise()
words = ["".join(w) for n in range(6) for w in product("ab", repeat=n)]
print(len(dfa.states), len(small.states), all(dfa(w) == small(w) for w in words), [w for w in words if small(w)][:12])
third = Dfa.from_nfa(0, {3}, {(0, "0"): {0}, (0, "1"): {0, 1}, (1, "0"): {2}, (1, "1"): {2}, (2, "0"): {3}, (2, "1"): {3}})
print(len(third.states), len(third.minimise().states), third("0100"), third("0010"), third("012"))
mod3 = Dfa(0, {0}, {(r, d): (2 * r + int(d)) % 3 for r in range(3) for d in "01"})
print([n for n in range(40) if mod3(f"{n:b}")], len(mod3.minimise().states))


def rule(n, width=31, steps=8):
    cells = [0] * width
    cells[width // 2] = 1
    for _ in range(steps):
        yield "".join(".#"[c] for c in cells)
        cells = [n >> (cells[i - 1] * 4 + cells[i] * 2 + cells[(i + 1) % width]) & 1 for i in range(width)]


for n in (30, 90, 110):
    print(f"rule {n}", *rule(n), sep="\n")


def life(alive, steps):
    for _ in range(steps):
        counts = defaultdict(int)
        for r, c in alive:
            for dr, dc in product((-1, 0, 1), repeat=2):
                if dr or dc:
                    counts[r + dr, c + dc] += 1
        alive = {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}
    return alive


glider = {(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}
print(sorted(life(glider, 4)) == sorted((r + 1, c + 1) for r, c in glider), len(life({(0, c) for c in range(10)}, 15)))
