"""Matrix multiplication on lists of lists, and Gaussian elimination."""
import sys


def make_matrix(n, seed):
    return [[(i * 31 + j * 17 + seed) % 23 / 7.0 for j in range(n)] for i in range(n)]


def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0.0] * p for _ in range(n)]
    for i in range(n):
        row = a[i]
        out = result[i]
        for j in range(p):
            total = 0.0
            for k in range(m):
                total += row[k] * b[k][j]
            out[j] = total
    return result


def multiply_zip(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def solve(a, b):
    n = len(a)
    rows = [row[:] + [value] for row, value in zip(a, b)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            if factor:
                for c in range(i, n + 1):
                    rows[r][c] -= factor * rows[i][c]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (rows[i][n] - sum(rows[i][c] * x[c] for c in range(i + 1, n))) / rows[i][i]
    return x


def main(n):
    a = make_matrix(n, 1)
    b = make_matrix(n, 5)
    c = multiply(a, b)
    d = multiply_zip(b, a)
    for i in range(n):
        c[i][i] += 1000.0
    x = solve(c, [float(i) for i in range(n)])
    print("%.6f %.6f %.6f" % (sum(map(sum, c)), sum(map(sum, d)), sum(x)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 270)
