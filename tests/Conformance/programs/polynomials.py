"""Polynomials with rational coefficients: arithmetic, division, roots, derivative, parsing, printing."""
from fractions import Fraction
from itertools import zip_longest
import re


class Poly:
    def __init__(self, *coefficients):
        c = [Fraction(x) for x in (coefficients[0] if len(coefficients) == 1 and isinstance(coefficients[0], (list, tuple)) else coefficients)]
        while c and c[-1] == 0: c.pop()
        self.c = tuple(c)

    @classmethod
    def parse(cls, text):
        coefficients = {}
        cleaned = text.replace(" ", "")
        pos = 0
        for m in re.finditer(r"([+-]?)(\d+(?:/\d+)?)?\*?(x(?:\^(\d+))?)?", cleaned):
            if not m[0]: continue
            if m.start() != pos: raise ValueError(f"cannot parse {text!r}")
            pos = m.end()
            power = int(m[4]) if m[4] else 1 if m[3] else 0
            value = Fraction(m[2] or 1) * (-1 if m[1] == "-" else 1)
            coefficients[power] = coefficients.get(power, 0) + value
        if pos != len(cleaned): raise ValueError(f"cannot parse {text!r}")
        return cls([coefficients.get(i, 0) for i in range(max(coefficients, default=-1) + 1)])

    @property
    def degree(self): return len(self.c) - 1
    def __call__(self, x):
        result = 0
        for a in reversed(self.c): result = result * x + a
        return result

    def __add__(self, o):
        if not isinstance(o, Poly): o = Poly(o)
        return Poly([a + b for a, b in zip_longest(self.c, o.c, fillvalue=0)])
    __radd__ = __add__
    def __neg__(self): return Poly([-a for a in self.c])
    def __sub__(self, o): return self + -o
    def __rsub__(self, o): return -self + o

    def __mul__(self, o):
        if not isinstance(o, Poly): o = Poly(o)
        out = [Fraction(0)] * (len(self.c) + len(o.c) - 1 if self.c and o.c else 0)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(out)
    __rmul__ = __mul__

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n): result *= self
        return result

    def __divmod__(self, o):
        if not o.c: raise ZeroDivisionError("polynomial division by zero")
        q, r = [Fraction(0)] * max(len(self.c) - len(o.c) + 1, 0), list(self.c)
        for i in range(len(q) - 1, -1, -1):
            q[i] = r[i + len(o.c) - 1] / o.c[-1]
            for j, b in enumerate(o.c): r[i + j] -= q[i] * b
        return Poly(q), Poly(r)

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def __eq__(self, o): return self.c == (o.c if isinstance(o, Poly) else Poly(o).c)
    def __hash__(self): return hash(self.c)
    def __bool__(self): return bool(self.c)
    def derivative(self): return Poly([i * a for i, a in enumerate(self.c)][1:])
    def integral(self): return Poly([0, *(a / (i + 1) for i, a in enumerate(self.c))])

    def gcd(self, o):
        while o: self, o = o, self % o
        return self * (1 / self.c[-1])

    def rational_roots(self):
        def divisors(n): return [d for d in range(1, abs(n) + 1) if n % d == 0]
        p, roots = self, []
        while p.degree > 0 and p.c[0] == 0: roots.append(Fraction(0)); p //= Poly(0, 1)
        lcm = 1
        for a in p.c: lcm *= a.denominator
        ints = [int(a * lcm) for a in p.c]
        for r in sorted({Fraction(s * n, d) for n in divisors(ints[0]) for d in divisors(ints[-1]) for s in (1, -1)}) if p.degree > 0 else []:
            while p.degree > 0 and p(r) == 0: roots.append(r); p //= Poly(-r, 1)
        return roots

    def __str__(self):
        terms = []
        for i, a in reversed(list(enumerate(self.c))):
            if not a: continue
            sign = "-" if a < 0 else "+"
            body = "" if abs(a) == 1 and i else str(abs(a))
            terms.append((sign, body + ("" if i == 0 else "x" if i == 1 else f"x^{i}")))
        if not terms: return "0"
        first, *rest = terms
        return ("-" if first[0] == "-" else "") + first[1] + "".join(f" {s} {t}" for s, t in rest)

    def __repr__(self): return f"Poly({', '.join(map(str, self.c))})"


p, q = Poly(1, 2, 1), Poly(-1, 1)
print(p, q, p + q, p - q, p * q, p ** 3, divmod(p, q), p // q, p % q, -p, sep=" | ")
print(p + 1, 1 - p, 2 * p, p(3), p(Fraction(1, 2)), p(2.0), p == Poly([1, 2, 1, 0]), hash(p) == hash(Poly(1, 2, 1)), bool(Poly()), Poly().degree, Poly(5), Poly(0, 0, Fraction(-1, 3)), repr(p))
print((p * q).derivative(), p.integral(), p.derivative().integral(), p.gcd(Poly(1, 1) * q), sep=" | ")
print([str(r) for r in (Poly(-6, 11, -6, 1) * Poly(0, 2)).rational_roots()], Poly(1, 0, 1).rational_roots(), [str(r) for r in Poly(-1, 0, 4).rational_roots()])
for text in ["x^2 - 2x + 1", "3", "-x", "2*x^3+x-1/2", "x + x + x", "x^2 + y", "2x^", "", "--x"]:
    try: print(f"{text!r} -> {Poly.parse(text)}")
    except ValueError as e: print(e)
try: p / q
except TypeError as e: print(e)
try: p % Poly()
except ZeroDivisionError as e: print(e)
cheb = [Poly(1), Poly(0, 1)]
while len(cheb) < 7: cheb.append(Poly(0, 2) * cheb[-1] - cheb[-2])
print(*cheb, sep="\n")
