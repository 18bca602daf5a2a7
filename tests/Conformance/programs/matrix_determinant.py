class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        return Matrix([sum(a * b for a, b in zip(row, col)) for col in zip(*other.rows)] for row in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __eq__(self, other): return self.rows == other.rows
    def __repr__(self): return f"Matrix({self.rows})"

    def __format__(self, spec):
        return "\n".join(" ".join(format(x, spec) for x in row) for row in self.rows)

    @property
    def T(self): return Matrix(zip(*self.rows))

    def det(self):
        if len(self.rows) == 1: return self[0, 0]
        return sum((-1) ** j * x * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, x in enumerate(self.rows[0]))


m = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]])
print(m.det(), m.T, m @ m, m ** 5, m ** 0 == Matrix.identity(3), sep="\n")
print(f"{m:>4}", f"{Matrix([[1 / 3, 2.5]]):.2f}", (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], sep="\n")
for bad in (lambda: m @ Matrix([[1]]), lambda: m @ 3, lambda: 3 @ m, lambda: Matrix([[1], [1, 2]]), lambda: m[9, 9], lambda: m[0], lambda: m + m):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
