# namedtuple and NamedTuple: fields, defaults, methods, replace, inheritance, errors.
from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", "x y"); Q = namedtuple("Q", ["a", "b", "c"], defaults=(1, 2)); R = namedtuple("R", "x, y , z"); E = namedtuple("E", "")
p = P(1, y=2); print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=9), P._make([3, 4]), p == (1, 2), len(p), *p, hash(p) == hash((1, 2)), p < P(1, 3), p + (3,), P(*"ab"), isinstance(p, tuple), repr(p), E(), R(1, 2, 3), Q(0), Q._field_defaults, P.__doc__, P.x.__doc__)
x, y = p; print(x, y, [*p], max(p), sorted([P(2, 1), P(1, 5)]), {p: "k"}[(1, 2)], p.index(2), p.count(1), "%s-%s" % p, "{0.x} {p.y}".format(p, p=p), P.__match_args__, p.__slots__ if hasattr(p, "__slots__") else "", hasattr(p, "__dict__"))
for f in [lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: setattr(p, "x", 5), lambda: setattr(p, "z", 5), lambda: p.z, lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "class"), lambda: namedtuple("B", "1a"), lambda: namedtuple("B", "_a"), lambda: namedtuple("1B", "a"), lambda: namedtuple("B", "a b", defaults=(1, 2, 3)), lambda: namedtuple("B", "a class _b a", rename=True)._fields, lambda: p[5], lambda: p["x"], lambda: P.x.__get__(p), lambda: del_(p)]:
    def del_(o): del o.x
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Point(NamedTuple):
    "A point."
    x: int
    y: int = 0
    tags: tuple = ()
    @property
    def norm(self): return abs(self.x) + abs(self.y)
    def moved(self, dx=0, dy=0): return self._replace(x=self.x + dx, y=self.y + dy)
    def __add__(self, o): return Point(self.x + o[0], self.y + o[1])
a = Point(3); print(a, a.norm, a.moved(1, 2), a + (1, 1), Point.__doc__, Point._fields, Point._field_defaults, Point.__annotations__, a == (3, 0, ()), Point(y=1, x=2))
class Sub(P):
    __slots__ = ()
    def __str__(self): return f"<{self.x}|{self.y}>"
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split(",")))
s = Sub.parse("4,5"); print(s, repr(s), type(s._replace(x=1)).__name__, s == P(4, 5), f"{s} {s!r}")
for src in ["class B(NamedTuple):\n x: int = 1\n y: int", "class B(NamedTuple):\n _x: int", "class B(NamedTuple, int): pass", "class B(NamedTuple):\n def __new__(cls): pass", "class B(NamedTuple):\n x = 1\nprint(B(), B.x)"]:
    try: exec(src); print("ok")
    except Exception as e: print(type(e).__name__, e)
rows = [P(*r) for r in [(1, "b"), (2, "a")]]; print(sorted(rows, key=lambda r: r.y), [r._asdict() for r in rows], {r.y: r.x for r in rows}, list(zip(*rows)))
match a:
    case Point(x, 0): print("matched", x)
match p:
    case (1, b): print("as tuple", b)
def f() -> P: return P(1, 2)
(u, v) = f(); print(u, v, f().x + f().y)
