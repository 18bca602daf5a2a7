# int(): text in all bases, other numbers, protocol methods, errors.
for args in [("10",), (" 10\n",), ("-7",), ("+7",), ("1_000",), ("٣",), ("१२",), ("0x1f", 16), ("0X1F", 0), ("0b101", 0), ("0o17", 0), ("017", 8), ("z", 36), ("-0x1f", 16), ("ff", 16), ("101", 2), ("0", 0), ("00", 0), ("1_0", 0), (3.9,), (-3.9,), (1e20,), (True,), (b"12",), (bytearray(b"12"),), ("0b1", 2), ("0_1", 8), ("\u00a012\u2003",), ("１２",), (), ("7", 8)]:
    print(args, int(*args), end="; ")
print()
for args in [("",), (" ",), ("a",), ("1.5",), ("1e5",), ("--1",), ("+ 1",), ("1 2",), ("_1",), ("1_",), ("1__2",), ("0x1f",), ("012", 0), ("8", 8), ("2", 2), ("g", 16), ("1", 1), ("1", 37), ("1", -2), ("1", "a"), (1, 10), (1.5, 10), (None,), ([],), ({},), ("0b", 2), ("0x", 16), ("²",), ("½",), ("1\x002",), (b"\xff",), (1j,), (float("nan"),), (float("inf"),), (object,), ("9" * 60,), ("é",), ("1" * 5 + "x" * 200,), (b"a b",), ("0b12", 0), ("-",), ("١a",), (int,), ("10", None)]:
    try: print(args if len(str(args)) < 60 else "long", int(*args))
    except Exception as e: print(args if len(str(args)) < 60 else "long", "->", type(e).__name__, e if len(str(e)) < 300 else len(str(e)))
class I:
    def __int__(self): return 5
class X:
    def __index__(self): return 6
class T:
    def __trunc__(self): return 7
class Sub(int):
    def __int__(self): return 99
    def __repr__(self): return "Sub!"
class Both:
    def __int__(self): return 1
    def __index__(self): return 2
print(int(I()), int(X()), int(Sub(3)), type(int(Sub(3))).__name__, int(Both()), [10, 20, 30][Both()], int("5", X()), int("11", base=X()), Sub(4), str(Sub(4)), f"{Sub(4)}", f"{Sub(4):d}")
for f in [lambda: int(T()), lambda: hex(I()), lambda: range(I()), lambda: [1].__getitem__(I()), lambda: float(I()), lambda: float(X()), lambda: complex(X()), lambda: int("1", base=1.5), lambda: int(x="1"), lambda: int(base=2), lambda: "%d" % I(), lambda: "%x" % X(), lambda: "%x" % I(), lambda: chr(X()), lambda: bytes(X()), lambda: round(X()), lambda: divmod(X(), 2), lambda: X() + 1]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print((5).__int__(), (5).__index__(), (5).__float__(), (5).__trunc__(), (5).__round__(), (5).__ceil__(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).bit_length(), (-5).bit_count(), (5).is_integer(), (5).as_integer_ratio(), int.from_bytes(b"\x01\x02"), (258).to_bytes(2), int.from_bytes([1, 2], "little"), (1).to_bytes(), int.from_bytes(b"", "big"))
for f in [lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (-1).to_bytes(1, signed=True), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, "x"), lambda: int.from_bytes("a"), lambda: int.from_bytes([256]), lambda: int.from_bytes(b"\xff", signed=True), lambda: (128).to_bytes(1, signed=True), lambda: (0).to_bytes(0)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
