"""Sudoku: constraint propagation with sets and depth-first search."""
import sys

PUZZLES = [
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
]
DIGITS = "123456789"


def build():
    cells = [(r, c) for r in range(9) for c in range(9)]
    units = ([[(r, c) for c in range(9)] for r in range(9)]
             + [[(r, c) for r in range(9)] for c in range(9)]
             + [[(r + i, c + j) for i in range(3) for j in range(3)]
                for r in (0, 3, 6) for c in (0, 3, 6)])
    cell_units = {cell: [u for u in units if cell in u] for cell in cells}
    peers = {cell: set(sum(cell_units[cell], [])) - {cell} for cell in cells}
    return cells, cell_units, peers


class Solver:
    def __init__(self):
        self.cells, self.units, self.peers = build()
        self.searched = 0

    def parse(self, puzzle):
        values = {cell: DIGITS for cell in self.cells}
        for cell, digit in zip(self.cells, puzzle):
            if digit in DIGITS and not self.assign(values, cell, digit):
                return None
        return values

    def assign(self, values, cell, digit):
        others = values[cell].replace(digit, "")
        return all(self.eliminate(values, cell, other) for other in others)

    def eliminate(self, values, cell, digit):
        if digit not in values[cell]:
            return True
        values[cell] = values[cell].replace(digit, "")
        left = values[cell]
        if not left:
            return False
        if len(left) == 1 and not all(self.eliminate(values, peer, left) for peer in self.peers[cell]):
            return False
        for unit in self.units[cell]:
            places = [place for place in unit if digit in values[place]]
            if not places:
                return False
            if len(places) == 1 and not self.assign(values, places[0], digit):
                return False
        return True

    def search(self, values):
        if values is None:
            return None
        self.searched += 1
        open_cells = [cell for cell in self.cells if len(values[cell]) > 1]
        if not open_cells:
            return values
        cell = min(open_cells, key=lambda c: (len(values[c]), c))
        for digit in values[cell]:
            attempt = values.copy()
            if self.assign(attempt, cell, digit):
                solution = self.search(attempt)
                if solution:
                    return solution
        return None


def main(n):
    for index in range(n):
        solver = Solver()
        puzzle = PUZZLES[index % len(PUZZLES)]
        solution = solver.search(solver.parse(puzzle))
        if index < len(PUZZLES):
            print("".join(solution[cell] for cell in solver.cells), solver.searched)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 110)
