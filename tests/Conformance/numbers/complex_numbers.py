from _show import show


class C:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class F:
    def __float__(self):
        return 2.5


class Sub(complex):
    pass


nan = float("nan")
inf = float("inf")
show(globals(), r"""
complex(), complex(1), complex(1, 2), complex(1.5, -2), complex("1+2j"), complex(" 1j "), complex("(1-2j)"), complex("-j"), complex("+1e3-2.5e-1J"), complex("nan+infj"), complex("1_0+2_0j"), complex("3")
complex(1j, 2j), complex(1, 2j), complex(2j, 1), complex(True, False), complex(F()), complex(F(), 1), complex(C(3 + 4j)), complex(Sub(1, 2)), type(complex(Sub(1, 2))), complex(real=1, imag=2), complex(imag=3)
complex("1 + 2j")
complex("")
complex("1+2")
complex("1+2j+3j")
complex("j1")
complex("(1+2j")
complex("1+j2")
complex("1", 2)
complex(1, "2")
complex("1", "2")
complex(None)
complex([])
complex(1, None)
complex(C(3))
complex(C("x"))
complex(1, C(1j))
complex(1, 2, 3)
complex(b"1")
complex.from_number(3), complex.from_number(2j), complex.from_number(F()), complex.from_number(C(1 + 1j)), type(Sub.from_number(1))
complex.from_number("3")
1j, 1 + 2j, -1j, -(1 + 2j), 0j, -0j, 1 - 0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), 1e300j, 1e-5j, 1e16 + 1e15j
complex(nan, 1), complex(1, nan), complex(inf, -inf), complex(0, inf), complex(nan, nan), complex(-nan, 0)
str(1 + 2j), repr(Sub(1, 2)), f"{1+2j}", "%s" % (1 + 2j), [1j], f"{1.5+2.25j:.1f}", f"{1+2j:+.2e}", f"{1+2j:>20}", f"{1+2j:g}", f"{0j:.3}", f"{1e10+1j:,.2f}", f"{1j:<8}|", f"{-0j}"
f"{1j:08}"
f"{1j:%}"
f"{1j:x}"
"%d" % 1j
"%f" % 1j
(1 + 2j).real, (1 + 2j).imag, (1 + 2j).conjugate(), abs(3 + 4j), abs(complex(inf, nan)), +(1 + 2j), bool(0j), bool(1e-300j), (1 + 2j).__getnewargs__(), (1+2j).__complex__()
(1 + 2j).real = 3
1 + 2j + 3, (1 + 2j) - 3.5, (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 4j), 2 / (1 + 1j), (1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0, 0j ** 0, 2 ** 1j == 2 ** 1j, 1j ** 2, 1j ** 3, (2 + 0j) ** 0.5
(1 + 2j) / 0
(1 + 2j) / 0j
0j ** -1
0j ** 1j
(1e300 + 1e300j) ** 2
(1e308 + 1e308j) * 10, 1e308 * (1 + 1j) * 10, inf * 1j, (inf + 1j) * 1j, (1 + 1j) * inf, 1j * nan, inf * (0 + 1j)
1 - 1j, 1j - 1, -0.0 + 0j, 0 - 0j, -0.0 - 0j, 0.0 + (-0j), 2.0 * -0j, 1.5 - (0.0 - 0.0j), -1 * 1j, 5 / 2j, 0.0 / 1j
abs(1e200 + 1e200j) == 1.4142135623730951e200, abs(1.7e308 + 1.7e308j) if False else 0
abs(1.7e308 + 1.7e308j)
1j < 2j
1j > 1
1j // 1
1j % 1
divmod(1j, 1)
1 // 1j
int(1j)
float(1j)
round(1j)
1j & 1
~1j
1j == 1, 1 + 0j == 1, 1 + 0j == 1.0, (1 + 0j) == True, 1j == "x", 1j != 1j, complex(nan, 0) == complex(nan, 0), complex(2**53, 0) == 2**53 + 1, 10**400 == 1j
1j + 10**400
hash(1 + 0j) == hash(1), hash(1j), hash(1 + 2j), hash(0j), hash(complex(0, -0.0)), hash(complex(inf, 0)) == hash(inf), hash(-1j)
{1: "one"}[1 + 0j], sum([1j, 2, 3.5]), sum([], 0j), sorted([3, 1], key=lambda x: abs(x * 1j))
sorted([1j, 2j])
max(1j, 2)
[1, 2][1j]
1j.__add__(1), 1j.__add__("x"), 1j.__eq__(1), 1j.__lt__(1), 1j.__bool__(), 1j.__format__(""), 1j.__pow__(2), 1j.__rpow__(2) == 2 ** 1j
pow(1j, 2, 3)
complex.__add__(1, 2)
complex.real
Sub(1, 2) + 1, type(Sub(1, 2) + 1), type(+Sub(1)), Sub(1, 2) == 1 + 2j, type(Sub(1).conjugate())
complex("1e400"), complex("1e-400j"), complex("infinityj"), complex("-infj"), complex("nanj"), complex("+nan-nanj")
(3 + 4j) ** 2.0, (3 + 4j) ** 3, (3 + 4j) ** -2, (1j) ** 100, (1j) ** 101, 1j ** 1j == 0.20787957635076193, (-1) ** 0.5 == (-1 + 0j) ** 0.5
""")
