"""N queens three ways: bit masks, permutations of a generator, and backtracking on lists."""
import sys


def count_bits(full, columns, left, right):
    if columns == full:
        return 1
    count = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        count += count_bits(full, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def permutations(items):
    items = list(items)
    n = len(items)
    if n == 0:
        yield ()
        return
    for i in range(n):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (items[i],) + rest


def count_permutations(n):
    columns = range(n)
    return sum(1 for p in permutations(columns)
               if n == len(set(p[i] + i for i in columns)) == len(set(p[i] - i for i in columns)))


def solve(n, row, board, solutions):
    if row == n:
        solutions.append(board[:])
        return
    for column in range(n):
        for other in range(row):
            if board[other] == column or abs(board[other] - column) == row - other:
                break
        else:
            board[row] = column
            solve(n, row + 1, board, solutions)


def main(n):
    print(count_bits((1 << (n + 2)) - 1, 0, 0, 0))
    print(count_permutations(n - 1))
    solutions = []
    solve(n, 0, [0] * n, solutions)
    print(len(solutions), solutions[0], solutions[-1])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
