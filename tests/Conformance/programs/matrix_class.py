"""A matrix class over any numbers: operators, slicing, LU decomposition, inverse, powers, formatting."""
from fractions import Fraction
from itertools import product
from numbers import Number


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if not self.rows or any(len(row) != len(self.rows[0]) for row in self.rows):
            raise ValueError("rows must be of the same length, and not none")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @classmethod
    def from_function(cls, m, n, f):
        return cls([[f(i, j) for j in range(n)] for i in range(m)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int(i):
                return self.rows[i]
            case slice() as s:
                return Matrix(self.rows[s])
            case int(i), int(j):
                return self.rows[i][j]
            case (int() | slice()) as i, (int() | slice()) as j:
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([row[j] if isinstance(j, slice) else [row[j]] for row in rows])
        raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __iter__(self):
        return (x for row in self.rows for x in row)

    def __len__(self):
        return self.shape[0] * self.shape[1]

    def __eq__(self, other):
        return self.rows == other.rows if isinstance(other, Matrix) else NotImplemented

    def __hash__(self):
        return hash(tuple(map(tuple, self.rows)))

    def _zip(self, other, f):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[f(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __add__(self, other):
        return self._zip(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._zip(other, lambda a, b: a - b)

    def __neg__(self):
        return Matrix([[-a for a in row] for row in self.rows])

    def __mul__(self, other):
        if isinstance(other, Number):
            return Matrix([[a * other for a in row] for row in self.rows])
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self * Fraction(1, other) if isinstance(other, int) else NotImplemented

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def lu(self):
        n = self.shape[0]
        L, U, order = Matrix.identity(n), Matrix([[Fraction(x) for x in row] for row in self.rows]), list(range(n))
        swaps = 0
        for k in range(n):
            pivot = max(range(k, n), key=lambda i: abs(U[i, k]))
            if U[pivot, k] == 0:
                raise ZeroDivisionError("matrix is singular")
            if pivot != k:
                U.rows[k], U.rows[pivot] = U.rows[pivot], U.rows[k]
                order[k], order[pivot] = order[pivot], order[k]
                L.rows[k][:k], L.rows[pivot][:k] = L.rows[pivot][:k], L.rows[k][:k]
                swaps += 1
            for i in range(k + 1, n):
                L[i, k] = factor = U[i, k] / U[k, k]
                for j in range(k, n):
                    U[i, j] -= factor * U[k, j]
        return L, U, order, swaps

    def det(self):
        if self.shape[0] != self.shape[1]:
            raise ValueError("not square")
        try:
            _, U, _, swaps = self.lu()
        except ZeroDivisionError:
            return 0
        result = Fraction((-1) ** swaps)
        for i in range(self.shape[0]):
            result *= U[i, i]
        return result

    def inverse(self):
        n = self.shape[0]
        L, U, order, _ = self.lu()
        columns = []
        for c in range(n):
            y = []
            for i in range(n):
                y.append(int(order[i] == c) - sum(L[i, j] * y[j] for j in range(i)))
            x = [Fraction(0)] * n
            for i in reversed(range(n)):
                x[i] = (y[i] - sum(U[i, j] * x[j] for j in range(i + 1, n))) / U[i, i]
            columns.append(x)
        return Matrix(columns).T

    def __format__(self, spec):
        cells = [[format(x, spec) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)

    def __str__(self):
        return format(self)

    def __repr__(self):
        return f"Matrix({self.rows!r})"


A = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
B = Matrix.from_function(3, 3, lambda i, j: i * 3 + j)
print(A, A @ B, A + B, A - B, -A, A * 2, 3 * A, A.T, sep="\n\n")
print(A.det(), B.det(), A.inverse(), A @ A.inverse() == Matrix.identity(3), A ** 5, A ** -1 == A.inverse(), A ** 0, sep="\n")
print(B[1], B[1, 2], repr(B[:2]), repr(B[1:, 0]), repr(B[0, :]), repr(B[::2, ::-1]), list(B), len(B), B.shape, sum(B), max(B))
L, U, order, swaps = A.lu()
print(L, U, order, swaps, sep="\n")
print(L @ U == Matrix([A[i] for i in order]), hash(A) == hash(Matrix(A.rows)), {A: 1}[Matrix(A.rows)], A == 3, A / 2)
print(f"{Matrix([[1.5, 2.25], [1 / 3, 100]]):.2f}", repr(Matrix([[1j, 2]]) @ Matrix([[1], [1j]])))
fib = Matrix([[1, 1], [1, 0]]) ** 90
print(fib[0, 1], fib.det())
hilbert = Matrix.from_function(5, 5, lambda i, j: Fraction(1, i + j + 1))
print(hilbert.det(), [int(x) for x in hilbert.inverse()[0]], all(x == int(x) for x in hilbert.inverse()))
for label, action in [("ragged", lambda: Matrix([[1], [1, 2]])), ("empty", lambda: Matrix([])), ("shapes", lambda: A + Matrix([[1]])), ("product", lambda: A @ Matrix([[1, 2]])), ("times str", lambda: A * "x"), ("plus int", lambda: A + 1), ("singular", lambda: B.inverse()), ("not square", lambda: Matrix([[1, 2]]).det()), ("index", lambda: A[5, 0]), ("bad index", lambda: A["x"]), ("matmul int", lambda: A @ 2), ("divide", lambda: A / 0)]:
    try:
        print(label, action())
    except Exception as error:
        print(label, "->", type(error).__name__, error)
print(sum(a == b for a, b in product(A, B)))
