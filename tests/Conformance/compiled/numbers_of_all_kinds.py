"""The same functions with small ints, ints beyond 64 bits, floats, bools and objects: what was compiled for one type meets another."""
from fractions import Fraction

BIG = 2**63


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other))

    __radd__ = __add__

    def __sub__(self, other):
        return Money(self.cents - getattr(other, "cents", other))

    def __mul__(self, other):
        return Money(self.cents * other)

    def __neg__(self):
        return Money(-self.cents)

    def __lt__(self, other):
        return self.cents < getattr(other, "cents", other)

    def __eq__(self, other):
        return self.cents == getattr(other, "cents", other)

    def __repr__(self):
        return f"Money({self.cents})"


class Small(int):
    def __add__(self, other):
        return "small sum"


def add(x, y): return x + y
def sub(x, y): return x - y
def mul(x, y): return x * y
def div(x, y): return x / y
def floor(x, y): return x // y
def mod(x, y): return x % y
def power(x, y): return x ** y if y != BIG else None
def left(x, y): return x << y
def right(x, y): return x >> y
def both(x, y): return x & y
def either(x, y): return x | y
def exclusive(x, y): return x ^ y
def less(x, y): return x < y
def most(x, y): return x <= y
def more(x, y): return x > y
def least(x, y): return x >= y
def equal(x, y): return x == y
def differ(x, y): return x != y
def is_less(x, y): return "yes" if x < y else "no"
def is_not_less(x, y): return "yes" if not x < y else "no"
def is_not_more(x, y): return "yes" if not x > y else "no"
def is_not_equal(x, y): return "yes" if not x == y else "no"
def plus_seven(x, _): return x + 7
def minus_seven(x, _): return x - 7
def times_seven(x, _): return x * 7
def by_seven(x, _): return x // 7
def rest_of_seven(x, _): return x % 7
def low_bits(x, _): return x & 7
def shift_left(x, _): return x << 3
def shift_right(x, _): return x >> 3
def negative(x, _): return -x
def inverted(x, _): return ~x
def positive(x, _): return +x
def under_seven(x, _): return "yes" if x < 7 else "no"
def not_seven(x, _): return "yes" if x != 7 else "no"


def chain(x, y):
    total = x
    for step in range(3):
        total = total * 2 + y - step
        if total > 10:
            total = total - y
    return total


FUNCTIONS = [value for value in list(globals().values()) if callable(value) and not isinstance(value, type)]
VALUES = [(3, 4), (7, -2), (-7, 2), (0, 0), (BIG - 1, 1), (-BIG, 1), (-BIG, -1), (BIG, BIG), (2**62, 2), (1, 62), (1, 63), (1, 64), (5, 100), (1.5, 2.5), (2, 0.5),
          (0.5, 2), (float("nan"), 1.0), (1.0, float("nan")), (float("inf"), float("-inf")), (0.0, -0.0), (1e308, 1e308), (True, False), (True, 5), (7, 7),
          (Money(5), Money(7)), (Money(5), 3), ("ab", "cd"), ("ab", 3), ([1], [2]), ((1,), 2), (None, 1), (Small(3), 4), (4, Small(3)), (Fraction(1, 3), 2),
          (2**53 + 1, 3), (10**18, 3), (1j, 2)]

for function in FUNCTIONS:
    for x, y in VALUES:
        try:
            result = function(x, y)
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        text = repr(result)
        print(function.__name__, repr(x), repr(y), text if len(text) < 90 else f"{text[:40]}... ({len(text)})")


def mixed():
    total = 0
    for value in (1, 2.5, 3, BIG, -BIG, 0.25, True):
        total += value
    return total


def growing():
    value = 1
    for _ in range(200):
        value = value * 3 + 1
    return value


def shrinking(value):
    while value > 1:
        value //= 5
    return value


def drifting():
    x = 1.0
    for i in range(50):
        x = x * 0.5 + i
        if i == 25:
            x = int(x)
    return x


for _ in range(3):
    print(mixed(), growing(), shrinking(growing()), drifting())
