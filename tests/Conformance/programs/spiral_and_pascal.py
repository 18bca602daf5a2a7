def spiral(rows, cols):
    grid = [[None] * cols for _ in range(rows)]
    r, c, dr, dc = 0, 0, 0, 1
    for n in range(rows * cols):
        grid[r][c] = n
        if not (0 <= r + dr < rows and 0 <= c + dc < cols and grid[r + dr][c + dc] is None):
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


for rows, cols in ((3, 4), (5, 5), (1, 3)):
    print(*(" ".join(f"{x:2}" for x in row) for row in spiral(rows, cols)), sep="\n")


def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0, *row], [*row, 0])]


for n, row in zip(range(8), pascal()):
    print(" ".join(map(str, row)).center(30).rstrip())
magic = [[8, 1, 6], [3, 5, 7], [4, 9, 2]]
print({sum(r) for r in magic} | {sum(c) for c in zip(*magic)} | {sum(magic[i][i] for i in range(3)), sum(magic[i][~i] for i in range(3))})
print([list(r) for r in zip(*magic[::-1])], [list(r) for r in zip(*magic)][::-1])
