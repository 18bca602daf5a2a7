"""Conway's game of life on an unbounded plane, with patterns and cycle detection."""
from collections import Counter
from itertools import product

PATTERNS = {
    "blinker": "###",
    "glider": ".#.\n..#\n###",
    "toad": ".###\n###.",
    "block": "##\n##",
    "acorn": ".#.....\n...#...\n##..###",
    "pulsar": "..###...###..\n.............\n#....#.#....#\n#....#.#....#\n#....#.#....#\n..###...###..\n.............\n..###...###..\n#....#.#....#\n#....#.#....#\n#....#.#....#\n.............\n..###...###..",
}


class Life:
    def __init__(self, cells=()):
        self.cells = frozenset(cells)
        self.generation = 0

    @classmethod
    def parse(cls, text, at=(0, 0)):
        r0, c0 = at
        return cls((r + r0, c + c0) for r, line in enumerate(text.splitlines()) for c, ch in enumerate(line) if ch == "#")

    @staticmethod
    def neighbours(cell):
        r, c = cell
        return ((r + dr, c + dc) for dr, dc in product((-1, 0, 1), repeat=2) if dr or dc)

    def step(self):
        counts = Counter(n for cell in self.cells for n in self.neighbours(cell))
        self.cells = frozenset(cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in self.cells))
        self.generation += 1
        return self

    def __iter__(self):
        while True:
            yield self
            self.step()

    def normal(self):
        if not self.cells:
            return frozenset(), (0, 0)
        r0, c0 = min(r for r, _ in self.cells), min(c for _, c in self.cells)
        return frozenset((r - r0, c - c0) for r, c in self.cells), (r0, c0)

    def __str__(self):
        shape, _ = self.normal()
        if not shape:
            return "(dead)"
        h, w = max(r for r, _ in shape) + 1, max(c for _, c in shape) + 1
        return "\n".join("".join("#" if (r, c) in shape else "." for c in range(w)) for r in range(h))

    def __len__(self):
        return len(self.cells)


def classify(life, limit=60):
    seen = {}
    for state in life:
        shape, at = state.normal()
        if not shape:
            return f"dies at generation {state.generation}"
        if shape in seen:
            first, was_at = seen[shape]
            period = state.generation - first
            shift = tuple(a - b for a, b in zip(at, was_at))
            if shift != (0, 0):
                return f"spaceship of period {period} moving {shift}"
            return "still life" if period == 1 else f"oscillator of period {period}" + (f" after {first}" if first else "")
        seen[shape] = state.generation, at
        if state.generation >= limit:
            return f"unknown after {limit} generations, {len(state)} cells"


for name, text in PATTERNS.items():
    life = Life.parse(text)
    print(f"{name}: {len(life)} cells, {classify(life)}")
glider = Life.parse(PATTERNS["glider"], at=(5, 5))
for _ in range(5):
    print(f"generation {glider.generation} at {glider.normal()[1]}")
    print(glider)
    glider.step()
print(classify(Life([(0, 0)])), classify(Life()), Life([(0, 0), (9, 9)]).step())
print([len(s) for s, _ in zip(Life.parse(PATTERNS["acorn"]), range(20))])
