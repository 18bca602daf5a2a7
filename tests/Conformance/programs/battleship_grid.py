"""Ships on a grid: placement checks, shooting by a deterministic hunter, drawing."""
import itertools
import string


class Grid:
    def __init__(self, size=8):
        self.size, self.ships, self.shots = size, {}, {}

    def cells(self, start, length, down):
        col, row = string.ascii_uppercase.index(start[0]), int(start[1:]) - 1
        for i in range(length):
            cell = (row + i * down, col + i * (not down))
            if not all(0 <= x < self.size for x in cell):
                raise ValueError(f"{start} {length} leaves the grid")
            yield cell

    def place(self, name, start, length, down=False):
        cells = list(self.cells(start, length, down))
        near = {(r + dr, c + dc) for r, c in cells for dr in (-1, 0, 1) for dc in (-1, 0, 1)}
        for other, taken in self.ships.items():
            if near & taken:
                raise ValueError(f"{name} touches {other}")
        self.ships[name] = set(cells)

    def shoot(self, cell):
        if cell in self.shots:
            raise RuntimeError(f"{self.label(cell)} was shot at before")
        for name, cells in self.ships.items():
            if cell in cells:
                self.shots[cell] = "*"
                sunk = all(c in self.shots for c in cells)
                if sunk:
                    for c in cells:
                        self.shots[c] = "#"
                return (name if sunk else True)
        self.shots[cell] = "."
        return False

    def label(self, cell):
        return f"{string.ascii_uppercase[cell[1]]}{cell[0] + 1}"

    def __str__(self):
        head = "   " + " ".join(string.ascii_uppercase[:self.size])
        rows = [f"{r + 1:2} " + " ".join(self.shots.get((r, c), "~") for c in range(self.size)) for r in range(self.size)]
        return "\n".join([head, *rows])

    @property
    def afloat(self):
        return [n for n, cells in self.ships.items() if any(self.shots.get(c) != "#" for c in cells)]


def hunter(grid):
    queue, order = [], sorted(itertools.product(range(grid.size), repeat=2), key=lambda p: ((p[0] + p[1]) % 2, p[0] * 5 % grid.size, p[1] * 3 % grid.size))
    hits = []
    while grid.afloat:
        cell = queue.pop() if queue else next(c for c in order if c not in grid.shots)
        result = grid.shoot(cell)
        yield cell, result
        if result is True:
            hits.append(cell)
            r, c = cell
            near = [(r - 1, c), (r, c - 1), (r, c + 1), (r + 1, c)]
            if len(hits) > 1:
                same_row = hits[0][0] == hits[1][0]
                queue = [q for q in queue if (q[0] == hits[0][0]) == same_row]
                near = [q for q in near if (q[0] == r) == same_row]
            queue += [q for q in near if q not in grid.shots and q not in queue and all(0 <= x < grid.size for x in q)]
        elif result:
            queue.clear()
            hits.clear()


grid = Grid()
for args in [("carrier", "A1", 4, True), ("cruiser", "C3", 3), ("bad", "B2", 2), ("long", "G8", 3), ("tug", "H8", 1), ("sub", "E6", 2, True), ("odd", "Z1", 1), ("zero", "A9", 1)]:
    try:
        grid.place(*args)
        print("placed", args[0])
    except ValueError as error:
        print(error)
for n, (cell, result) in enumerate(hunter(grid), 1):
    if result:
        print(n, grid.label(cell), "hit" if result is True else f"sank {result}")
print(grid, len(grid.shots), grid.afloat, sep="\n")
try:
    grid.shoot((0, 0))
except RuntimeError as error:
    print(error)
