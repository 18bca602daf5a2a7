from decimal import Decimal
from fractions import Fraction
from _show import show


class R:
    def __round__(self, *args):
        return ("round", args)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __pow__(self, *args):
        return ("pow", args)

    def __rpow__(self, *args):
        return ("rpow", args)

    def __abs__(self):
        return "abs"


class N:
    pass


show(globals(), """
round(2.5), round(3.5), round(-2.5), round(0.5), round(-0.5), round(1e300)
round(2.675, 2), round(1.005, 2), round(2.5, 0), round(-0.4), round(-0.4, 0)
round(1234.5678, -2), round(1234.5678, -4), round(5e-324, 400), round(1.5e308, -308), round(1.7e308, -308)
round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(1250, -2), round(1350, -2), round(5, 3), round(7, -1), round(7, -5)
round(10**30 + 5, -1), round(10**30 + 15, -1)
round(True), round(True, 1), type(round(2.0)), type(round(2.0, 0)), type(round(2.0, None))
round(2.5, None), round(number=3.7), round(number=3.14159, ndigits=2)
round(float("nan"))
round(float("inf"))
round(float("nan"), 2), round(float("-inf"), -3)
round("1")
round(1j)
round(1, "a")
round(1.5, 1.0)
round()
round(1, 2, 3)
round(N())
round(R()), round(R(), 2), round(R(), None), round(R(), ndigits=3)
round(Decimal("2.5")), round(Decimal("2.345"), 2), round(Fraction(7, 2)), round(Fraction(22, 7), 3)
round(0.1 + 0.2, 16), round(0.1 + 0.2, 17), round(123456789.987654321, 5)
round(1e22, 5), round(4503599627370497.5), round(0.49999999999999994)
divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3), divmod(0, 5)
divmod(7.5, 2), divmod(-7.5, 2), divmod(7, -2.5), divmod(-0.0, 3), divmod(5, float("inf")), divmod(-5, float("inf"))
divmod(10**30, 7), divmod(-(10**30), 10**15 + 1), divmod(3, 10**30), divmod(-3, 10**30)
divmod(True, True), divmod(1, 0.1)
divmod(1, 0)
divmod(1.0, 0)
divmod(10**30, 0)
divmod(1j, 1)
divmod("a", 1)
divmod(1)
divmod(R(), 2), divmod(2, R()), divmod(1.5, R())
divmod(N(), N())
7 // 0
7 % 0
7.0 // 0
7.0 % 0
5 % -3, -5 % 3, 5.5 % -2, -5.5 % 2, 5 // -3, -5 // 3, 1e308 % 1e-308 >= 0
float("inf") % 2, 3 % float("inf"), -3 % float("inf"), float("inf") // 2
pow(2, 10), pow(2, -1), pow(-2, 3), pow(-2, -3), pow(0, 0), pow(0.0, 0), pow(2, 0.5)
pow(-8, 1 / 3)
pow(0, -1)
pow(0.0, -1)
0.0 ** -2.5
pow(-1.0, 0.5)
pow(1e300, 2)
(-1e300) ** 3
pow(3, 4, 5), pow(3, -1, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(0, 0, 1), pow(5, 0, 1), pow(2, 1000, 10**9 + 7)
pow(2, -1, 4)
pow(2, 3, 0)
pow(2.0, 3, 5)
pow(2, 3, 5.0)
pow(2, "a")
pow(base=2, exp=5), pow(base=2, exp=5, mod=7), pow(2, 3, mod=None)
pow(R(), 2), pow(2, R()), pow(R(), 2, 3), pow(2, R(), 3)
pow(N(), 2)
pow(2, 3, N())
N() ** 2
pow(10, 400) > 10**399, pow(2, 100), pow(-1, 10**18), pow(1, 10**100), pow(0, 10**100)
pow(1j, 2), pow(2, 1j).real == (2 ** 1j).real, pow(True, False)
pow(1j, 2, 3)
abs(-3), abs(3), abs(-2.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-(2**63)), abs(R()), abs(Fraction(-1, 2))
abs("x")
abs(N())
abs()
abs(1, 2)
abs(-float("inf")), abs(float("nan")), abs(complex("inf+nanj"))
(-9223372036854775808) // -1, -9223372036854775808 % -1, divmod(-9223372036854775808, -1), -(-9223372036854775808)
""")
