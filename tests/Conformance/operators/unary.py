# Unary operators and the numeric conversion protocols.
print(-5, +5, ~5, -(-5), ~~5, +True, -True, ~0, -0.0, +0.0, -1j, -(2**70), ~(2**70), +(-(3)))
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return 99
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __int__(self): return 7
    def __float__(self): return 1.25
    def __complex__(self): return 1 + 5j
    def __index__(self): return 3
    def __bytes__(self): return b"by"
    def __reversed__(self): return iter("rev")
    def __divmod__(self, o): return "dm"
    def __length_hint__(self): return 10
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 1
u = U()
import math
print(-u, +u, ~u, abs(u), round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), int(u), float(u), complex(u))
print(hex(u), oct(u), bin(u), "abcdef"[u], [1] * u, range(u), bytes(u), list(reversed(u)), divmod(u, 1), dir(u), chr(u), u.__index__(), 10 >> 1, math.sqrt(u), "ab" * u, pow(2, 3, 5))
class OnlyIndex:
    def __index__(self): return 5
print(int(OnlyIndex()), float(OnlyIndex()), complex(OnlyIndex()), hex(OnlyIndex()), round(OnlyIndex()) if hasattr(OnlyIndex, "__round__") else "no round")
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __complex__(self): return 1
    def __bytes__(self): return "s"
    def __hash__(self): return "h"
    def __neg__(self): return NotImplemented
    def __abs__(self): raise ValueError("abs")
b = Bad()
class Plain: pass
p = Plain()
for f in [lambda: int(b), lambda: float(b), lambda: hex(b), lambda: [1][b], lambda: complex(b), lambda: bytes(b), lambda: hash(b), lambda: -b, lambda: abs(b), lambda: -p, lambda: +p, lambda: ~p, lambda: abs(p), lambda: round(p), lambda: int(p), lambda: float(p), lambda: hex(p), lambda: divmod(p, 1), lambda: pow(p, 2), lambda: -"a", lambda: ~1.5, lambda: +[], lambda: -None, lambda: abs("x"), lambda: round("x"), lambda: round(1.5, "x"), lambda: round(1.5, 1.0), lambda: ~None, lambda: -(), lambda: not_defined, lambda: math.floor("x"), lambda: reversed(p), lambda: reversed({1}), lambda: bin(1.5), lambda: chr("x"), lambda: oct("8"), lambda: int([]), lambda: int("x"), lambda: int("12", 1), lambda: int("z", 36), lambda: int(1.5, 2), lambda: int("0x1f", 16), lambda: int("0x1f", 0), lambda: int("", 10), lambda: int(" 12 "), lambda: int("1_0"), lambda: int("1__0"), lambda: int(b"12"), lambda: int(None)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
