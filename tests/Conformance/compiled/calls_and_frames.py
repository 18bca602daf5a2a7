"""Calls of every kind among compiled functions, deep recursion, and frames that are looked at and written to."""
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def depth(n):
    return 1 + depth(n + 1)


def defaults(a, b=2, *rest, c=3, **more):
    return a, b, rest, c, more


class Point:
    count = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    @property
    def length(self):
        return abs(self.x) + abs(self.y)

    @staticmethod
    def origin():
        return Point(0)

    @classmethod
    def square(cls, n):
        return cls(n, n)

    def moved(self, dx, dy=1):
        return Point(self.x + dx, self.y + dy)

    def __call__(self, factor):
        return self.x * factor, self.y * factor

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Strange:
    def __init__(self):
        return 5


def use_points(n):
    point = Point(0)
    for i in range(n):
        point = point.moved(i)
        if point.length > 20:
            point = Point.square(i)
        point(2)
    method = point.moved
    return method(1), method(1, dy=5), point.length, Point.origin(), point(3)


print(fib(20), is_even(400), is_odd(401))
print(use_points(30), Point.count)
print(defaults(1), defaults(1, 5), defaults(1, 2, 3, 4), defaults(1, c=9), defaults(b=1, a=2, d=4), defaults(*[1, 2, 3], **{"z": 1}))
for call in (lambda: defaults(), lambda: fib(), lambda: fib(1, 2), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: Strange(), lambda: 5(), lambda: Point(1).moved(),
             lambda: fib("x"), lambda: Point(1).nothing, lambda: undefined_name, lambda: depth(0)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def recover(n):
    try:
        return depth(0)
    except RecursionError:
        return fib(n)


print([recover(n) for n in range(5)])
sys.setrecursionlimit(30000)


def down(n):
    if n == 0:
        return 0
    return down(n - 1) + 1


print(down(25000), down(10))


def down_through_sort(n):
    if n == 0:
        return 0
    return sorted([n], key=lambda x: down_through_sort(x - 1))[0]


print(down_through_sort(50))
print(sorted(range(10), key=lambda x: (x % 3, -x)), list(map(lambda x: x + 0.5, range(4))), list(filter(lambda x: x & 1, range(9))), max("aBc", key=lambda c: c.lower()))


def poke(name, value):
    sys._getframe(1).f_locals[name] = value


def poked():
    total = 0
    for i in range(6):
        total = total + i
        if i == 2:
            poke("total", 2.5)
        if i == 4:
            poke("total", "text")
            poke("i", "i")
            return total, i, locals()


print(poked())


def unbound(flag):
    for i in range(3):
        if flag:
            value = i
    del i
    try:
        return value, i
    except UnboundLocalError as error:
        return str(error)


print(unbound(True), unbound(False))


def rebound():
    results = []
    for i in range(6):
        results.append(helper(i))
        if i == 1:
            globals()["helper"] = lambda x: x * 100
        elif i == 3:
            globals()["helper"] = abs
    del globals()["helper"]
    try:
        helper(1)
    except NameError as error:
        results.append(str(error))
    return results


def helper(x):
    return -x


print(rebound())


class Shape:
    kind = "shape"

    def area(self):
        return self.size * 2


def morph():
    seen = []
    shape = Shape()
    shape.size = 3
    for i in range(9):
        seen.append((shape.kind, shape.area(), shape.size))
        if i == 1:
            Shape.area = lambda self: self.size * 100
        elif i == 2:
            shape.extra = 1
            shape.size = 2.5
        elif i == 3:
            shape.area = lambda: "own"
        elif i == 4:
            shape.kind = "mine"
        elif i == 5:
            Shape.size = property(lambda self: "hidden", lambda self, value: None)
        elif i == 6:
            del Shape.size
            del shape.kind
            del shape.area
        elif i == 7:
            shape.__class__ = type("Other", (), {"kind": "other", "area": lambda self: "other area"})
    return seen


print(morph())


def outer(n):
    total = 0
    calls = []

    def inner(k):
        nonlocal total
        total += k
        calls.append(lambda: (total, k, n))
        return total
    for i in range(n):
        inner(i)
    total = total * 1.5
    inner(n)
    return [call() for call in calls]


print(outer(4))


def no_cell(flag):
    if flag:
        value = 1

    def get():
        return value
    try:
        return get()
    except NameError as error:
        return str(error)


print(no_cell(True), no_cell(False))
