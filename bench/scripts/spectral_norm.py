"""Spectral norm of an infinite matrix, by the power method."""
import math
import sys


def eval_a(i, j):
    ij = i + j
    return 1.0 / (ij * (ij + 1) / 2 + i + 1)


def multiply_a(vector):
    n = len(vector)
    return [sum(eval_a(i, j) * vector[j] for j in range(n)) for i in range(n)]


def multiply_at(vector):
    result = []
    n = len(vector)
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += eval_a(j, i) * vector[j]
        result.append(total)
    return result


def multiply_at_a(vector):
    return multiply_at(multiply_a(vector))


def main(n):
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = multiply_at_a(u)
        u = multiply_at_a(v)
    vbv = vv = 0.0
    for a, b in zip(u, v):
        vbv += a * b
        vv += b * b
    print("%.9f" % math.sqrt(vbv / vv))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 520)
