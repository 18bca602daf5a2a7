"""Conway's Game of Life: on a grid of lists, and on an unbounded set of cells."""
import sys


def step_grid(grid):
    height = len(grid)
    width = len(grid[0])
    result = []
    for y in range(height):
        above = grid[y - 1]
        row = grid[y]
        below = grid[(y + 1) % height]
        new_row = []
        for x in range(width):
            left = x - 1
            right = (x + 1) % width
            neighbours = (above[left] + above[x] + above[right] + row[left] + row[right]
                          + below[left] + below[x] + below[right])
            new_row.append(1 if neighbours == 3 or (neighbours == 2 and row[x]) else 0)
        result.append(new_row)
    return result


def step_set(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {key for key, n in counts.items() if n == 3 or (n == 2 and key in cells)}


def main(generations):
    width, height = 96, 64
    grid = [[1 if (x * 7 + y * 13 + x * y) % 5 < 2 else 0 for x in range(width)] for y in range(height)]
    for _ in range(generations):
        grid = step_grid(grid)
    print(sum(map(sum, grid)))
    for row in grid[:4]:
        print("".join(".#"[cell] for cell in row))

    # the R-pentomino
    cells = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
    for _ in range(generations * 2):
        cells = step_set(cells)
    print(len(cells), min(cells), max(cells))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1200)
