from _show import show


class F:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Idx:
    def __index__(self):
        return 3


class Sub(float):
    pass


nan = float("nan")
inf = float("inf")
show(globals(), r"""
float(), float(3), float("3"), float(" 3.5\n"), float("1_000.5"), float("-.5"), float("5."), float("1e3"), float("1E-3"), float("+1e+3"), float("１.５")
float("nan"), float("-nan"), float("NaN"), float("inf"), float("-Infinity"), float("+INF"), float("iNfInItY")
float("")
float(" ")
float("1__0")
float("_1")
float("1_")
float("1_.5")
float("1e")
float("e5")
float(".")
float("0x1p3")
float("infi")
float("1 2")
float("1\0")
float("é")
float(None)
float([])
float(1j)
float(b"1.5"), float(bytearray(b" 2 ")), float(memoryview(b"3")) if False else 3.0
float(b"x")
float(F(2.5)), float(Idx()), float(Sub(1.5)), type(float(Sub(1.5)))
float(F(3))
float(F("x"))
float(1, 2)
float(x=1)
float(10**400)
float("1e400"), float("-1e400"), float("1e-400"), float("4.9e-324"), float("2.4703282292062327e-324"), float("2.47032822920623272e-324"), float("1.7976931348623157e308"), float("1.7976931348623159e308")
float("0." + "0" * 400 + "1"), float("1" + "0" * 300), float("9007199254740993"), float("9007199254740992.99999999999999999999"), float("0.1" + "0" * 50 + "1")
(2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.0).as_integer_ratio(), (1e20).as_integer_ratio(), (5e-324).as_integer_ratio()[0]
inf.as_integer_ratio()
nan.as_integer_ratio()
(2.0).is_integer(), (2.5).is_integer(), inf.is_integer(), nan.is_integer(), (1e300).is_integer(), (-0.0).is_integer()
(1.0).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), (1.7976931348623157e308).hex(), inf.hex(), nan.hex(), (-inf).hex(), (2.2250738585072014e-308).hex(), (255.5).hex()
float.fromhex("0x1p3"), float.fromhex("1.8"), float.fromhex("-0x.8p1"), float.fromhex(" 0X1.FFFFFFFFFFFFFp+1023\n"), float.fromhex("inf"), float.fromhex("-nan"), float.fromhex("a"), float.fromhex("0x0p0"), float.fromhex("1p-1074"), float.fromhex("0x1p-1075"), float.fromhex("0x1.8p-1075")
float.fromhex("")
float.fromhex("0x")
float.fromhex("1p")
float.fromhex("g")
float.fromhex("1.8.1")
float.fromhex("0x1p1024")
float.fromhex("0x1p 3")
float.fromhex(3)
Sub.fromhex("0x1p1"), type(Sub.fromhex("0x1p1"))
float.from_number(3), float.from_number(2.5), float.from_number(F(1.5)), type(Sub.from_number(3))
float.from_number("3")
float.from_number(None)
(1.5).conjugate(), (1.5).real, (1.5).imag, (1.5).__trunc__(), (1.5).__floor__(), (-1.5).__ceil__(), (2.5).__round__(), (2.567).__round__(1), (1.5).__int__(), (1.5).__bool__()
inf.__trunc__()
nan.__floor__()
nan.__ceil__()
(1.5).__add__(1), (1.5).__add__("x"), (1.5).__eq__(1), (1.5).__eq__("x"), (1.5).__lt__(2), (1.5).__divmod__(1), (1.5).__rdivmod__(4), (1.5).__pow__(2), (2.0).__rpow__(3), (1.5).__format__(".3f"), (1.5).__getnewargs__()
float.__getformat__("double") in ("IEEE, little-endian", "IEEE, big-endian"), float.__getformat__("x")
repr(0.1), repr(1e16), repr(1e15), repr(123456789012345680.0), repr(1e-4), repr(1e-5), repr(0.00012345), repr(1e22), repr(1e100), repr(1.0), repr(-0.0), repr(5e-324), repr(1.7976931348623157e308)
repr(0.1 + 0.2), repr(1 / 3), repr(2 / 3), repr(100.0), repr(1e5), repr(123456.789), repr(9007199254740993.0), repr(4.35), repr(2.675), repr(1.1 * 3)
str(1e16), str(1.5e16), f"{1e16}", f"{1e16:}", f"{1e16!r}", "%s" % 1e16, "%r" % 1e-7
0.0 == -0.0, nan == nan, nan != nan, nan < 1, nan is nan, [nan] == [nan], (nan,) == (nan,), nan in [nan], {nan: 1}.get(nan), inf == inf, inf > 10**400
inf - inf, inf * 0, inf / inf, 0.0 * -1, inf + 1, -inf < 0, inf // 1, 1 // inf, -1 // inf, 1 % inf, -1 % inf, 0.0 % -1, -0.0 % 1
inf % 1
1.0 / 0
1.0 // 0.0
1.0 % 0.0
divmod(1.0, 0)
0.0 ** -1
2.0 ** 1024
(-8.0) ** (1 / 3) == (-8) ** (1 / 3), 2 ** -1, 2 ** 0.5, (-2.0) ** 3, (-2.0) ** 2.0, 0.0 ** 0, inf ** 0, nan ** 0, 1 ** nan, (-1) ** inf, 0.5 ** inf, 2 ** -inf, (-inf) ** 3, (-inf) ** -3, (-0.0) ** 3, (-0.0) ** -3 if False else 0
(-0.0) ** -3
3.7 // 1, -3.7 // 1, 3.7 % 1 == 0.7000000000000002, -3.7 % 1 == 0.2999999999999998, 3.5 // -1.5, 3.5 % -1.5, 1e300 % 7, 1e300 // 7e-300 if False else 0
round(1e20), round(2.5), round(-3.5), round(1.15, 1), round(1.25, 1), round(1.35, 1), round(1e-10, 5), round(123.456, -1), round(-0.5), round(0.5 + 2**-54)
hash(0.0) == hash(-0.0), hash(1.5), hash(-1.5), hash(2.0**70) == hash(2**70), hash(inf), hash(-inf), hash(0.1), hash(1e-300)
max(nan, 1) is nan, sorted([3.0, 1, 2.5, True]), sum([0.1] * 10), 0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16, 0.1 * 3
1.5 + "a"
"a" + 1.5
1.5 < "a"
1.5 & 1
[1, 2][1.0]
range(1.0)
"a" * 1.0
int("1" * 300) == float("1" * 300), 2**1023 * 1.0, 10**308 * 1.0, int(1e308) == 10**308
""")
