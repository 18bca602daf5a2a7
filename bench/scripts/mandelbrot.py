"""The Mandelbrot set: escape times on a grid, once with floats and once with complex numbers."""
import sys


def escape_float(cr, ci, limit):
    zr = zi = 0.0
    for i in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def escape_complex(c, limit):
    z = 0j
    for i in range(limit):
        if z.real * z.real + z.imag * z.imag > 4.0:
            return i
        z = z * z + c
    return limit


def main(n):
    limit = 50
    total = 0
    rows = []
    for y in range(n):
        ci = 2.0 * y / n - 1.0
        bits = 0
        for x in range(n):
            cr = 2.0 * x / n - 1.5
            steps = escape_float(cr, ci, limit)
            total += steps
            bits = bits << 1 | (steps == limit)
        rows.append(bits)
    checked = 0
    for y in range(0, n, 4):
        for x in range(0, n, 4):
            checked += escape_complex(complex(2.0 * x / n - 1.5, 2.0 * y / n - 1.0), limit)
    inside = sum(bin(row).count("1") for row in rows)
    print(n, total, checked, inside)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 800)
