"""A matrix class: arithmetic, determinant, inverse, exponentiation, pretty printing."""
from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key):
        match key:
            case int(i), int(j): return self.rows[i][j]
            case slice() as s, int(j): return [r[j] for r in self.rows[s]]
            case int(i): return self.rows[i]
            case _: raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f"cannot add {self.shape} and {other.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        if isinstance(k, Matrix):
            return NotImplemented
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def det(self):
        n, m = self.shape
        if n != m:
            raise ValueError("not square")
        a, sign, result = [[Fraction(x) for x in r] for r in self.rows], 1, Fraction(1)
        for i in range(n):
            p = next((r for r in range(i, n) if a[r][i]), None)
            if p is None:
                return Fraction(0)
            if p != i:
                a[i], a[p], sign = a[p], a[i], -sign
            result *= a[i][i]
            for r in range(i + 1, n):
                f = a[r][i] / a[i][i]
                a[r] = [x - f * y for x, y in zip(a[r], a[i])]
        return result * sign

    def inverse(self):
        n = len(self.rows)
        if not self.det():
            raise ZeroDivisionError("matrix is singular")
        a = [[Fraction(x) for x in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            p = next(r for r in range(i, n) if a[r][i])
            a[i], a[p] = a[p], a[i]
            a[i] = [x / a[i][i] for x in a[i]]
            for r in range(n):
                if r != i:
                    a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
        return Matrix(r[n:] for r in a)

    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(r, widths)) + "]" for r in cells)

    def __repr__(self):
        return f"Matrix({self.rows})"


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [-1, 10]])
print(a + b, a - b, 2 * a, a @ b, a.T, sep="\n\n")
print(a.det(), b.det(), (a @ b).det() == a.det() * b.det())
print(a.inverse(), a @ a.inverse() == Matrix.identity(2), a ** 10, a ** -2, sep="\n\n")
print(Matrix([[1, 1], [1, 0]]) ** 90)
c = Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])
print(c.det(), c.inverse(), c[1], c[0, 1], c[:, 2], repr(c.T == c), sep="\n")
c[0, 0] = 99
print(c)
for f in [lambda: a + c, lambda: a @ c, lambda: Matrix([[1, 2], [3]]), lambda: Matrix([[1, 2, 3]]).det(), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a * a, lambda: a["x"], lambda: a[5, 5], lambda: a + 1]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
