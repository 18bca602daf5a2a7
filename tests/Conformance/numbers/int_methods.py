import math
from _show import show


class I:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class Idx:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Sub(int):
    def __repr__(self):
        return f"Sub({int(self)})"

    def __new__(cls, *args):
        return super().__new__(cls, *args)


class WithTrunc:
    def __trunc__(self):
        return 3


class IntSub:
    def __int__(self):
        return Sub(7)


class BytesLike:
    def __bytes__(self):
        return b"\x01\x02"


show(globals(), r"""
(0).bit_length(), (1).bit_length(), (-1).bit_length(), (255).bit_length(), (-256).bit_length(), (2**100).bit_length(), True.bit_length()
(0).bit_count(), (255).bit_count(), (-255).bit_count(), (2**100 - 1).bit_count()
(0).to_bytes(), (255).to_bytes(), (258).to_bytes(2), (258).to_bytes(2, "little"), (258).to_bytes(length=4, byteorder="big"), (-2).to_bytes(2, signed=True), (0).to_bytes(0)
(256).to_bytes()
(-1).to_bytes()
(128).to_bytes(1, signed=True)
(-129).to_bytes(1, signed=True)
(1).to_bytes(-1)
(1).to_bytes(0)
(1).to_bytes(1, "middle")
(1).to_bytes(1, 3)
(1).to_bytes("1")
(2**70).to_bytes(9, "little"), (-(2**63)).to_bytes(8, signed=True), (2**70).to_bytes(12, "big", signed=True)
int.from_bytes(b""), int.from_bytes(b"\x01\x02"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 0]), int.from_bytes(bytearray(b"\xff\xfe"), "big", signed=True)
int.from_bytes(b"\xff" * 20, signed=True), int.from_bytes(b"\xff" * 9), int.from_bytes(BytesLike()), int.from_bytes(memoryview(b"ab"))
int.from_bytes(3)
int.from_bytes("ab")
int.from_bytes([256])
int.from_bytes(b"a", "x")
Sub.from_bytes(b"\x05"), type(Sub.from_bytes(b"\x05"))
(7).as_integer_ratio(), True.as_integer_ratio(), (-3).as_integer_ratio(), (5).is_integer(), True.is_integer()
(7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator, True.real, True.numerator, type(True.conjugate())
int(), int(0), int("0"), int(" 42 "), int("-42"), int("+4_2"), int("\n 7\t"), int("１２"), int("٣")
int("0x1f", 16), int("1f", 16), int("0b101", 0), int("0o17", 0), int("0", 0), int("00", 0), int("z", 36), int("0_1", 10), int("-0x_f", 0), int("0B1", 2)
int("010", 0)
int("1__0")
int("_1")
int("1_")
int("0x")
int("0x_", 16)
int("")
int(" ")
int("a")
int("1.5")
int("1e5")
int("- 1")
int("--1")
int("12\0")
int("é")
int("9", 8)
int("1", 1)
int("1", 37)
int("1", -1)
int("1", 2.0)
int("1", "2")
int(1, 10)
int(1.5, 10)
int(base=10)
int(x="1")
int("1", base=2), int(b"101", 2), int(bytearray(b" 12 ")), int(b"-7")
int(b"1\xff")
int(b"")
int(memoryview(b"12"))
int(1.9), int(-1.9), int(1e20), int(True), int(I(3)), int(Idx(4)), int(Sub(5)), type(int(Sub(5)))
int(float("nan"))
int(float("inf"))
int(-float("inf"))
int(None)
int([])
int({})
int(1j)
int(WithTrunc())
int(I("x"))
int(I(1.0))
int(Idx("x"))
int(1, 2, 3)
int("5" * 4300) > 0, len(str(10**4299))
int("5" * 4301)
str(10**4300)
int("1" * 5000, 16) > 0, len(hex(10**5000)) > 0, len(f"{10**4299:d}")
f"{10**4300}"
"%d" % 10**4300
int("_" + "1" * 4301)
Sub(3) + 4, type(Sub(3) + 4), Sub(3) + Sub(4), -Sub(3), type(+Sub(3)), type(abs(Sub(-3))), Sub(3), str(Sub(3)), f"{Sub(3)}", "%d" % Sub(3), [Sub(1)]
Sub(3) == 3, hash(Sub(3)) == hash(3), {3: "x"}[Sub(3)], Sub("12") * 2, [10, 20, 30, 40][Sub(3)]
math.trunc(I(3)) if hasattr(I, "__trunc__") else "none", (3).__trunc__(), (3).__floor__(), (3).__ceil__(), (7).__round__(-1), (3).__round__()
(3).__round__(1.5)
(5).__add__(3), (5).__add__(3.0), (5).__radd__(3), (5).__truediv__(2), (5).__divmod__(3), (5).__pow__(2, 7), (5).__rpow__(2), (5).__lshift__(2), (5).__rlshift__(2)
(5).__add__("x"), (5).__eq__("5"), (5).__lt__(5.5), (5).__lt__(6), (5).__bool__(), (0).__bool__(), (5).__index__(), (5).__int__(), (5).__float__(), (5).__invert__(), (5).__neg__()
(5).__add__()
int.__add__("a", 1)
int.__add__(5)
(5).__format__("x"), (5).__hash__(), (5).__getnewargs__(), (5).__sizeof__() > 0
1 << -1
1 >> -1
1 << 100, -1 >> 100, -5 >> 1, 5 >> 1000, -5 << 3, 0 << 10**10
1 << "a"
1.0 << 2
~0, ~-1, ~5, 6 & 3, 6 | 3, 6 ^ 3, -6 & 3, -6 | 3, -6 ^ 3, 2**70 & -(2**69), -(2**70) | 1, 2**70 ^ -1
~1.5
-"a"
+[]
1 / 3, -1 / 3, 10**400 // 10**399, 10**400 / 10**399, (2**1000) / (2**999), 1 / 2**1074, 3 / 2**1075
10**400 / 3
10**400 * 1.0
1.0 + 10**400
2**63, -(2**63), 2**63 - 1 + 1, -(2**63) - 1, 2**31 * 2**31 * 2, 3037000500 * 3037000500, -(2**63) * -1, 2**64 - 2**64
int(I(True))
int(IntSub()), type(int(IntSub()))
1 if 10**20 == 1e20 else 2, 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > float("inf"), 10**400 < float("inf"), 1 == float("nan")
""")
