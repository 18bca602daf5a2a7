"""Roman numerals: conversion both ways, validation, a class with arithmetic."""
from functools import total_ordering
import re

PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
VALID = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\Z")


def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError(f"expected int, got {type(n).__name__}")
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range 1..3999")
    out = ""
    for value, symbol in PAIRS:
        count, n = divmod(n, value)
        out += symbol * count
    return out


def from_roman(s):
    if not s or not VALID.match(s.upper()):
        raise ValueError(f"not a roman numeral: {s!r}")
    values = [dict((b, a) for a, b in PAIRS)[c] for c in s.upper()]
    return sum(-v if any(v < w for w in values[i + 1:i + 2]) else v for i, v in enumerate(values))


@total_ordering
class Roman:
    __slots__ = ("value",)

    def __init__(self, value):
        object.__setattr__(self, "value", from_roman(value) if isinstance(value, str) else value)
        to_roman(self.value)

    def __setattr__(self, name, value):
        raise AttributeError("Roman numerals are immutable")

    def __index__(self): return self.value
    def __str__(self): return to_roman(self.value)
    def __repr__(self): return f"Roman({str(self)!r})"
    def __hash__(self): return hash(self.value)
    def __eq__(self, other): return self.value == getattr(other, "value", other)
    def __lt__(self, other): return self.value < getattr(other, "value", other)
    def __format__(self, spec): return format(str(self), spec) if not spec.endswith("d") else format(self.value, spec)

    for name in ("add", "sub", "mul", "floordiv", "mod", "pow"):
        exec(f"def __{name}__(self, other): return Roman(self.value.__{name}__(int(other)))\ndef __r{name}__(self, other): return Roman(int(other).__{name}__(self.value))")
    del name


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print([from_roman(s) for s in ("I", "iv", "IX", "XLII", "MCMXCIV", "MMMCMXCIX")])
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for bad in (0, 4000, -1, 1.5, True, "5"):
    try: print(to_roman(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
for bad in ("", "IIII", "IC", "VX", "ABC", "MMMM", "IM", " X"):
    try: print(from_roman(bad))
    except ValueError as e: print(e)
a, b = Roman("XIV"), Roman(6)
print(a + b, a - b, a * b, a // b, a % b, b ** 2, 5 + a, 20 - a, a + 1, repr(a), hash(a) == hash(14), {a: "k"}[Roman(14)], sorted([Roman(9), Roman(5), Roman("XX")]), max(a, b), a > b, a == 14, a != "XIV", f"{a:>6}|{a:04d}", "abcdefghijklmnopqrst"[b], list(range(Roman(3))))
for f in [lambda: b - a, lambda: a * 1000, lambda: setattr(a, "value", 3), lambda: a / b, lambda: Roman("QQ"), lambda: a < "x", lambda: a + "y"]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
