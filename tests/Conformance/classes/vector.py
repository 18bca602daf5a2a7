# A vector class: the usual overloads as people write them.
import math
class Vector:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __repr__(self): return f"Vector({self.x!r}, {self.y!r})"
    def __str__(self): return f"({self.x}, {self.y})"
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return Vector(self.x - o.x, self.y - o.y)
    def __mul__(self, k):
        if isinstance(k, Vector): return self.x * k.x + self.y * k.y
        return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __truediv__(self, k): return Vector(self.x / k, self.y / k)
    def __neg__(self): return Vector(-self.x, -self.y)
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return bool(self.x or self.y)
    def __eq__(self, o): return isinstance(o, Vector) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __setitem__(self, i, v): setattr(self, "xy"[i], v)
    def __len__(self): return 2
    def __contains__(self, v): return v in (self.x, self.y)
    def __iadd__(self, o): self.x += o.x; self.y += o.y; return self
    def __matmul__(self, o): return self.x * o.y - self.y * o.x
    def __format__(self, spec):
        if spec.endswith("p"): return f"<{abs(self):{spec[:-1]}}, {math.degrees(math.atan2(self.y, self.x)):{spec[:-1]}}>"
        return f"({self.x:{spec}}, {self.y:{spec}})"
    def __complex__(self): return complex(self.x, self.y)
    def __round__(self, n=0): return Vector(round(self.x, n), round(self.y, n))
    def __call__(self, f): return Vector(f(self.x), f(self.y))
    def __lt__(self, o): return abs(self) < abs(o)
a, b = Vector(3, 4), Vector(1, -2)
print(a, repr(b), a + b, a - b, a * 2, 3 * a, a * b, a @ b, a / 2, -a, abs(a), bool(Vector()), a == Vector(3, 4), a != b, {a: 1}[Vector(3, 4)])
x, y = a; print(x, y, [*a], a[0], a[-1], len(a), 4 in a, list(map(str, a)), max(a), sum(a), sorted([a, b, Vector(0, 1)]), sum([a, b], Vector()))
c = a; c += b; print(a, c is a); a[0] = 10; a.y = 0; print(a, a[:], tuple(a))
print(f"{a} {a:.2f} {b:.1p} {b!r:>20}|", "%s %r" % (a, b), complex(b), round(Vector(1.26, 2.35), 1), b(abs), "{0.x} {0[1]}".format(b))
for f in [lambda: a + 1, lambda: "s" * a, lambda: a * "s", lambda: a / 0, lambda: a[2], lambda: a["x"], lambda: setattr(a, "z", 1), lambda: a < 5, lambda: sum([a, b]), lambda: a > b, lambda: a >= b, lambda: a ** 2, lambda: f"{a:q}", lambda: Vector(1, 2, 3), lambda: int(a), lambda: a.z, lambda: Vector("a", "b") * 2, lambda: Vector("a", "b") + Vector("c", "d"), lambda: hash(Vector([], 1))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
