"""Shapes: abstract classes, visitors by singledispatch, double dispatch, mixins, a registry, sorting."""
from abc import ABC, abstractmethod
from functools import singledispatch, singledispatchmethod, total_ordering
from math import pi, sqrt, isclose


@total_ordering
class Shape(ABC):
    registry = {}
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        if tag: Shape.registry[tag] = cls
    @property
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def perimeter(self): ...
    @classmethod
    def parse(cls, text):
        tag, *numbers = text.split()
        try: kind = cls.registry[tag]
        except KeyError: raise ValueError(f"unknown shape {tag!r}; known: {', '.join(sorted(cls.registry))}") from None
        return kind(*map(float, numbers))
    def __eq__(self, o): return isclose(self.area, o.area) if isinstance(o, Shape) else NotImplemented
    def __lt__(self, o): return self.area < o.area if isinstance(o, Shape) else NotImplemented
    def __hash__(self): return hash((type(self), round(self.area, 6)))
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k.strip("_")}={v:g}' for k, v in vars(self).items() if isinstance(v, float))})"
    def __format__(self, spec): return f"{self!r}: {self.area:{spec or '.2f'}}"


class Scalable:
    def scaled(self, k):
        new = type(self).__new__(type(self))
        for n, v in vars(self).items(): setattr(new, n, v * k)
        return new


class Named:
    def describe(self): return f"{self.name} with area {self.area:.1f}"
    @property
    def name(self): return "a " + type(self).__name__.lower()


class Circle(Scalable, Named, Shape, tag="circle"):
    def __init__(self, r):
        if r <= 0: raise ValueError(f"radius must be positive, not {r:g}")
        self.r = r
    area = property(lambda self: pi * self.r ** 2)
    perimeter = property(lambda self: 2 * pi * self.r)


class Rect(Scalable, Named, Shape, tag="rect"):
    def __init__(self, w, h): self.w, self.h = w, h
    @property
    def area(self): return self.w * self.h
    @property
    def perimeter(self): return 2 * (self.w + self.h)


class Square(Rect, tag="square"):
    def __init__(self, side): super().__init__(side, side)
    @property
    def name(self): return super().name.replace("a ", "a perfect ")


class Triangle(Named, Shape, tag="triangle"):
    def __init__(self, a, b, c):
        if max(a, b, c) * 2 >= a + b + c: raise ValueError(f"no such triangle: {a:g}, {b:g}, {c:g}")
        self.a, self.b, self.c = a, b, c
    @property
    def perimeter(self): return self.a + self.b + self.c
    @property
    def area(self):
        s = self.perimeter / 2
        return sqrt(s * (s - self.a) * (s - self.b) * (s - self.c))


class Incomplete(Shape):
    area = 1


@singledispatch
def corners(shape): raise TypeError(f"no corners rule for {type(shape).__name__}")
@corners.register
def _(shape: Rect): return 4
@corners.register(Triangle)
def _(shape): return 3
@corners.register(Circle)
@corners.register(type(None))
def _(shape): return 0


class Printer:
    @singledispatchmethod
    def show(self, x): return f"? {x!r}"
    @show.register
    def _(self, x: Shape): return f"shape {x:.1f}"
    @show.register
    def _(self, x: list): return "[" + "; ".join(self.show(i) for i in x) + "]"
    @show.register(int)
    @show.register(float)
    def _(self, x): return f"number {x}"


shapes = []
for line in ["circle 1", "rect 2 3", "square 2.5", "triangle 3 4 5", "circle -1", "triangle 1 1 5", "hexagon 1", "rect 1", "square x", "square 2 2"]:
    try: shapes.append(Shape.parse(line))
    except (ValueError, TypeError) as e: print(f"{line}: {type(e).__name__}: {e}")
for s in sorted(shapes): print(f"{s}  {s:.4f} {s.perimeter:.3f} {s.describe()} {corners(s)} corners")
print(max(shapes), Square(2.0) == Rect(1.0, 4.0), Square(2.0) != Circle(1.0), Rect(1.0, 2.0) <= Square(2.0), sum(s.area for s in shapes) > 20, len({Square(2.0), Square(2.0), Rect(2.0, 2.0)}))
print(Circle(1.0).scaled(2), Square(1.0).scaled(3.0), type(Square(1.0).scaled(3.0)).__name__, [c.__name__ for c in Square.__mro__])
print(Printer().show([Circle(2.0), 5, 2.5, "x", [True]]), corners(None), corners.dispatch(Square).__name__, sorted(c.__name__ for c in corners.registry))
for f in [lambda: Shape(), lambda: Incomplete(), lambda: corners("x"), lambda: Circle(1.0) < 5, lambda: Triangle(1, 2, 3), lambda: setattr(Circle(1.0), "area", 5), lambda: Triangle(3.0, 4.0, 5.0).scaled(2)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
