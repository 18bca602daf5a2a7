# Operators seldom used: @, divmod, three-argument pow, shifts and their protocols.
class Mat:
    def __init__(self, rows): self.rows = rows
    def __matmul__(self, o): return Mat([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __imatmul__(self, o): self.rows = (self @ o).rows; return self
    def __repr__(self): return f"Mat({self.rows})"
    def __eq__(self, o): return self.rows == o.rows
m = Mat([[1, 2], [3, 4]])
print(m @ m, 5 @ m, m @ m @ m)
m @= Mat([[0, 1], [1, 0]])
print(m)
class P:
    def __pow__(self, e, mod=None): return ("pow", e, mod)
    def __rpow__(self, b, mod=None): return ("rpow", b, mod)
    def __ipow__(self, e): return ("ipow", e)
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
p = P()
print(p ** 2, 2 ** p, pow(p, 2), pow(p, 2, 3), pow(2, p), divmod(p, 2), divmod(2, p))
q = P(); q **= 5; print(q)
print(pow(2, 10), pow(2, 10, 1000), pow(-2, 3, 5), pow(2, 3, -5), pow(3, -2, 11), pow(2.0, 3), pow(0, 0), pow(base=2, exp=3), pow(base=2, exp=3, mod=5), pow(1, -1, 1), pow(True, 2))
print(2 ** 0, 2 ** -1, (-2) ** -1, 0 ** 0, 0.0 ** 0, (-1) ** 0.5 == 1j or type((-1) ** 0.5), (-8) ** 2, 2 ** 100, 1 ** -5, (-1) ** -3, 4 ** 0.5, 10 ** -2)
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3), divmod(7.5, 2), divmod(-0.5, 1), divmod(2**70, 2**35 + 1), divmod(True, 2), divmod(1, 1.5))
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, 0 % 5, 0 // -5, 5 % 5, 1 % 2**70, -1 % 2**70, -1 // 2**70, 7.0 // -2)
print(1 << 0, 1 << 63, 1 << 64, -1 << 63, 5 >> 1, -5 >> 1, 5 >> 100, -5 >> 100, 2**100 >> 99, 0 << 10**10, 1 << True, 3 & -2, -3 | 2, -3 ^ 5, -1 & 2**65)
for f in [lambda: 1 @ 2, lambda: [1] @ [2], lambda: pow(2, 3, 0), lambda: pow(2, 0.5, 3), lambda: pow(2, -1, 6), lambda: pow("a", 2), lambda: pow(2, "a"), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: divmod(1, 0), lambda: divmod(1.0, 0.0), lambda: divmod("a", 1), lambda: 1 << -1, lambda: 1 << 1.0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: 1 / 0, lambda: 1 / 0.0, lambda: 0j / 0, lambda: pow(2), lambda: pow(1, 2, 3, 4), lambda: pow(1j, 2, 3), lambda: pow(2, p, 5) , lambda: 1 >> "a", lambda: 1 & 1.0, lambda: [] << 1, lambda: 2 ** "3", lambda: True @ True, lambda: 1 << 10**20, lambda: 1 >> 10**20, lambda: 0 << 10**20, lambda: 1.0 ** None]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
