# Enumerations: members, lookup, iteration, aliases, flags, auto, functional API, errors.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, member, nonmember
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()
    def lower(self): return self.name.lower()
    @property
    def warm(self): return self is Color.RED
    @classmethod
    def default(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.BLUE.value, Color.RED.lower(), Color.GREEN.warm, Color.default(), Color.__members__, Color.RED in Color, 1 in Color, 99 in Color, type(Color.RED), isinstance(Color.RED, Color))
for src in ["Color(99)", "Color['NOPE']", "Color.NOPE", "Color.RED < Color.GREEN", "setattr(Color, 'RED', 5)", "delattr(Color, 'RED')", "Color.RED.value.x", "setattr(Color.RED, 'value', 3)", "Color.RED + 1", "Color.RED == 1", "Color.RED == Color.RED", "Color.RED is Color(1)", "hash(Color.RED) == hash(Color.RED)", "{Color.RED: 1}[Color.CRIMSON]", "Color()", "Color(1, 2)", "str(Color.RED)", "f'{Color.RED}'", "f'{Color.RED:>12}|'", "Color.RED.GREEN", "bool(Color.RED)", "[c.name for c in reversed(Color)]", "Color('RED')", "type('X', (Color,), {})"]:
    try: print(src, "=", eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
class Num(IntEnum): ONE = 1; TWO = 2
print(Num.ONE + 1, Num.TWO > Num.ONE, Num.ONE == 1, repr(Num.ONE), str(Num.ONE), f"{Num.TWO:03d}", [10, 20, 30][Num.TWO], sorted([Num.TWO, Num.ONE]), max(Num), int(Num.TWO), Num.ONE | 2, {1: "x"}[Num.ONE])
class Perm(Flag): R = 4; W = 2; X = 1; RW = R | W
print(Perm.R | Perm.X, repr(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, ~Perm.R, Perm(7), Perm(0), Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm.RW ^ Perm.R, list(Perm.RW), list(Perm), Perm.RW.value, len(Perm.RW), Perm.R | Perm.W is Perm.RW)
class IF(IntFlag): A = auto(); B = auto(); C = auto()
print(IF.A | IF.C, IF.A + 1, IF(5), [f.value for f in IF], IF.A | 8, repr(IF.B))
class Str(StrEnum): A = auto(); B_C = auto(); D = "dee"
print(Str.A, Str.B_C.value, Str.D == "dee", Str("dee"), Str.A.upper(), f"{Str.D:>5}", repr(Str.A), "x" + Str.D, "-".join(Str))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print([(p.name, p.g, p.value) for p in Planet], Planet((6.4e23, 3.39e6)))
Animal = Enum("Animal", "CAT DOG"); print(list(Animal), Enum("N", {"a": 10, "b": 20}).b.value, Enum("M", ["x", "y"], start=5).x.value)
for body in ["A = 1\n    A = 2", "mro = 1", "_x_ = 1"]:
    try: exec(f"class E(Enum):\n    {body}"); print("ok")
    except Exception as e: print(type(e).__name__, e)
try:
    @unique
    class Dup(Enum): A = 1; B = 1; C = 2; D = 2
except ValueError as e: print(e)
class Order(Enum):
    LOW = 1; HIGH = 3; MID = 2
    def __lt__(self, o): return self.value < o.value
    @classmethod
    def _missing_(cls, v): return cls.LOW if v is None else None
print(sorted(Order), Order(None), max(Order))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}-{count}"
    A = auto(); B = auto()
print([a.value for a in Auto])
class Mixed(Enum):
    X = 1; helper = nonmember(5); f = member(lambda x: x + 1); y: int
    @staticmethod
    def s(): return "static"
print(list(Mixed.__members__), Mixed.helper, Mixed.f.value(1), Mixed.s())
match Color.GREEN:
    case Color.RED: print("r")
    case Color.GREEN | Color.BLUE as c: print("g or b", c)
