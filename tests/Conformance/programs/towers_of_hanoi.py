class Hanoi:
    def __init__(self, discs):
        self.pegs = {"A": list(range(discs, 0, -1)), "B": [], "C": []}
        self.moves = 0

    def move(self, n, source, target, spare):
        if n == 0:
            return
        self.move(n - 1, source, spare, target)
        disc = self.pegs[source].pop()
        assert not self.pegs[target] or self.pegs[target][-1] > disc
        self.pegs[target].append(disc)
        self.moves += 1
        if len(self.pegs["A"]) + len(self.pegs["B"]) + len(self.pegs["C"]) <= 3:
            print(f"{self.moves:>2}: {disc} {source} -> {target}  {self.pegs}")
        self.move(n - 1, spare, target, source)


for size in (1, 2, 3, 10):
    game = Hanoi(size)
    game.move(size, "A", "C", "B")
    print(size, game.moves, game.moves == 2 ** size - 1, game.pegs["C"])
