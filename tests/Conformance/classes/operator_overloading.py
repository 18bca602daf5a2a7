# A full numeric class: arithmetic, comparison by total_ordering, hashing, formatting, conversions.
from functools import total_ordering
from math import gcd
@total_ordering
class Frac:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Frac({n}, 0)")
        if d < 0: n, d = -n, -d
        g = gcd(n, d); self.n, self.d = n // g, d // g
    @classmethod
    def of(cls, x): return x if isinstance(x, cls) else cls(x) if isinstance(x, int) else None
    def _op(f):
        def op(self, o):
            o = Frac.of(o)
            return NotImplemented if o is None else f(self, o)
        return op
    __add__ = __radd__ = _op(lambda a, b: Frac(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _op(lambda a, b: Frac(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _op(lambda a, b: b - a)
    __mul__ = __rmul__ = _op(lambda a, b: Frac(a.n * b.n, a.d * b.d))
    __truediv__ = _op(lambda a, b: Frac(a.n * b.d, a.d * b.n))
    __rtruediv__ = _op(lambda a, b: b / a)
    __floordiv__ = _op(lambda a, b: (a.n * b.d) // (a.d * b.n))
    __mod__ = _op(lambda a, b: a - b * (a // b))
    __eq__ = _op(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _op(lambda a, b: a.n * b.d < b.n * a.d)
    def __divmod__(self, o): return self // o, self % o
    def __pow__(self, k): return Frac(self.n ** k, self.d ** k) if k >= 0 else Frac(self.d ** -k, self.n ** -k)
    def __neg__(self): return Frac(-self.n, self.d)
    def __pos__(self): return self
    def __abs__(self): return Frac(abs(self.n), self.d)
    def __bool__(self): return self.n != 0
    def __hash__(self): return hash((self.n, self.d)) if self.d != 1 else hash(self.n)
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d if self.n >= 0 else -(-self.n // self.d)
    def __round__(self, nd=None): return round(float(self), nd) if nd is not None else round(float(self))
    def __repr__(self): return f"Frac({self.n}, {self.d})"
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __format__(self, spec): return format(float(self), spec) if spec else str(self)
a, b = Frac(1, 2), Frac(-2, 3)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 3, b ** -2, -a, +a, abs(b))
print(1 + a, a + 1, 1 - a, 2 * a, 1 / a, a / 2, sum([a, a, a]), sum([a, b], Frac(0)))
print(a < b, a > b, a <= a, a >= 1, a == Frac(2, 4), a != b, a == "x", Frac(4, 2) == 2, 2 == Frac(4, 2), 1 > a, sorted([a, b, Frac(0)]), max(a, b), min(a, 0))
print(f"{a} {a:.3f} {a!r} {b:>8.2f}|", str(a), repr(a), float(a), int(Frac(7, 2)), int(Frac(-7, 2)), round(Frac(7, 3), 2), round(Frac(5, 2)), bool(Frac(0)), {Frac(2, 1): "two"}[2], hash(Frac(3)) == hash(3), len({a, Frac(2, 4)}))
a += 1; print(a); a *= a; print(a); a -= Frac(1, 4); print(a); a /= 2; print(a)
for f in [lambda: a + "x", lambda: "x" + a, lambda: a < "x", lambda: Frac(1, 0), lambda: a / 0, lambda: a + 1.5, lambda: 2 ** a, lambda: a & 1, lambda: a << 1, lambda: a @ a, lambda: 1 // a, lambda: a[0], lambda: len(a), lambda: iter(a), lambda: ~a, lambda: a(), lambda: f"{a:q}"]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    @total_ordering
    class Bad: pass
except ValueError as e: print(e)
