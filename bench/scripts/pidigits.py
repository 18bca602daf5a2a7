"""Digits of pi by Gibbons' unbounded spigot: arithmetic on ever larger integers."""
import sys


def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1,
                                (q * (7 * k + 2) + r * x) // (t * x), x + 2)


def main(n):
    digits = pi_digits()
    line = []
    for i in range(1, n + 1):
        line.append(str(next(digits)))
        if i % 10 == 0:
            if i % 100 == 0 or i == n:
                print("%s\t:%d" % ("".join(line), i))
            line = []


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6000)
