import decimal
import math
import numbers
from fractions import Fraction as F
from _show import show

show(globals(), """
F(), F(1), F(1, 2), F(2, 4), F(-3, 6), F(3, -6), F(0, 5), F("1/2"), F(" -3/4 "), F("1.25"), F("1e-3"), F("-.5"), F("3."), F("1_000/3"), F(0.5), F(0.1), F(decimal.Decimal("1.1")), F(True), F(F(1, 3)), F(F(1, 2), F(3, 4)), F(numerator=1, denominator=2)
F(1, 0)
F("1/0")
F("a")
F("1/ 2")
F("")
F("1/2/3")
F(1.5, 2)
F("1", 2)
F(None)
F(float("nan"))
F(float("inf"))
F(1j)
F(1, 2) + F(1, 3), F(1, 2) - 1, 2 - F(1, 2), F(1, 2) * F(2, 3), F(1, 2) / F(3, 4), 1 / F(2, 3), F(7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), F(2, 3)), -F(1, 2), +F(1, 2), abs(F(-1, 2)), F(-7, 2) // 2, F(-7, 2) % 2
F(1, 2) + 0.5, F(1, 2) * 1j, F(1, 2) ** 2, F(1, 2) ** -2, F(4) ** F(1, 2), F(-8) ** F(1, 3) == (-8.0) ** (1 / 3), 2 ** F(1, 2), 2 ** F(3), F(2, 3) ** 0, pow(F(2, 3), 3)
F(1, 2) / 0
F(0) ** -1
F(1, 2) + "a"
F(1, 2) + decimal.Decimal(1)
F(1, 2) < F(2, 3), F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 2) == "1/2", F(2) == 2, F(1, 2) < 0.6, F(1, 2) > float("nan"), F(10**30, 3) < float("inf"), F(1, 2) == complex(0.5, 0), hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), F(1, 3) in {F(2, 6)}
F(1, 2) < "a"
F(1, 2) < 1j
int(F(7, 2)), float(F(1, 3)), complex(F(1, 2)), bool(F(0)), str(F(3, 1)), repr(F(-1, 2)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), round(F(1234), -2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), math.trunc(F(-7, 2)), F(7, 2).__floor__()
F(22, 7).numerator, F(22, 7).denominator, F(22, 7).as_integer_ratio(), F(3.14159).limit_denominator(100), F(1, 3).limit_denominator(1), F("3.1415926535897932").limit_denominator(1000), F(5).is_integer(), F(1, 2).is_integer(), F(3, 2).conjugate(), F(3, 2).real, F(3, 2).imag
F(1, 2).limit_denominator(0)
F(1, 2).numerator = 3
F.from_float(0.25), F.from_decimal(decimal.Decimal("0.1")), F.from_float(3), F.from_number(0.5) if hasattr(F, "from_number") else "none"
F.from_float("x")
F.from_decimal(0.5)
f"{F(1, 3)}", f"{F(1, 3):.3f}", f"{F(22, 7):10.4f}|", f"{F(1, 3):.2%}", f"{F(10**10, 3):,.2f}", f"{F(1, 3):e}", f"{F(3, 2):>8}|", f"{F(7, 1):g}", f"{F(-1, 3):+.1f}", f"{F(3, 4):_^9}", f"{F(5, 2):#}", f"{F(1, 8):.1f}", f"{F(1000000, 1):,}", f"{F(1, 3):08.3f}", format(F(1, 2), "")
f"{F(1, 2):d}"
f"{F(1, 2):x}"
sum([F(1, 2), F(1, 3), 1]), max(F(1, 2), 0.4), sorted([F(1, 2), 0.3, 1]), math.prod([F(1, 2), F(4)]), math.sqrt(F(1, 4)), math.fsum([F(1, 2), 0.25]), math.gcd(int(F(6)), 4)
isinstance(F(1), numbers.Rational), isinstance(F(1), numbers.Integral), isinstance(1, numbers.Rational), isinstance(1.0, numbers.Real), isinstance(1.0, numbers.Rational), isinstance(1j, numbers.Complex), isinstance(decimal.Decimal(1), numbers.Number), isinstance(decimal.Decimal(1), numbers.Real), issubclass(bool, numbers.Integral)
numbers.Complex()
F.__slots__, type(F(1) + True), type(F(1) + 1.0), F.__mro__[1:3], F(1, 2).__reduce__()
""")


class MyF(F):
    pass


print(type(MyF(1, 2) + 1), MyF(1, 2), repr(MyF(1, 2)), MyF(1, 2) == F(1, 2))


class Angle(numbers.Real):
    pass


try:
    Angle()
except TypeError as error:
    print(str(error)[:80])
total, terms = F(0), 0
while total < 4:
    terms += 1
    total += F(1, terms)
print(terms, total, float(total))
x = F(1)
for _ in range(5):
    x = (x + 2 / x) / 2
print(x, abs(x * x - 2) < F(1, 10**40))
