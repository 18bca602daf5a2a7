"""N queens four ways: generator, permutations, bit masks, and exact solution counts with symmetry."""
from itertools import permutations


def by_generator(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for col in range(n):
        if all(col != c and abs(col - c) != row - r for r, c in enumerate(placed)):
            yield from by_generator(n, placed + (col,))


def by_permutations(n):
    return [p for p in permutations(range(n)) if len({r + c for r, c in enumerate(p)}) == n == len({r - c for r, c in enumerate(p)})]


def by_bits(n):
    full, count = (1 << n) - 1, 0

    def place(cols, left, right):
        nonlocal count
        if cols == full:
            count += 1
            return
        free = full & ~(cols | left | right)
        while free:
            bit = free & -free
            free ^= bit
            place(cols | bit, (left | bit) << 1 & full, (right | bit) >> 1)
    place(0, 0, 0)
    return count


def by_iteration(n):
    solutions, board, row = 0, [-1] * n, 0
    while row >= 0:
        board[row] += 1
        while board[row] < n and any(board[row] == board[r] or abs(board[row] - board[r]) == row - r for r in range(row)):
            board[row] += 1
        if board[row] == n:
            board[row] = -1
            row -= 1
        elif row == n - 1:
            solutions += 1
        else:
            row += 1
    return solutions


def symmetries(p):
    n = len(p)
    for _ in range(2):
        for _ in range(4):
            yield p
            p = tuple(n - 1 - p.index(i) for i in range(n))
        p = tuple(reversed(p))


def draw(p): return "\n".join(" ".join("Q" if c == q else "." for c in range(len(p))) for q in p)


for n in range(1, 8):
    gen = list(by_generator(n))
    assert sorted(gen) == sorted(by_permutations(n))
    print(n, len(gen), by_bits(n), by_iteration(n), len({min(symmetries(p)) for p in gen}))
first = next(by_generator(8))
print(first, draw(first), sep="\n")
print(by_bits(8), by_bits(9), sum(1 for _ in by_generator(8)))
print(list(by_generator(3)), list(by_generator(0)), by_bits(0))
print(sorted(set(symmetries((1, 3, 0, 2)))))
