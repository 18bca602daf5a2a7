def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

from enum import *
class Color(Enum):
    RED = 1; GREEN = 'g'; CRIMSON = 1
class Perm(Flag):
    R = 4; W = 2; X = 1; RW = 6
class I(IntEnum):
    A = auto(); B = auto()
class S(StrEnum):
    ONE = auto(); Two = 'x'
for f in (lambda: Color.RED, lambda: Color(1), lambda: Color['CRIMSON'], lambda: Color(5), lambda: Color['x'], lambda: list(Color), lambda: Color.__members__, lambda: str(Color.RED), lambda: f'{I.A} {S.ONE} {Perm.RW}', lambda: I.A + 1,
          lambda: Perm.R | Perm.X, lambda: ~Perm.R, lambda: Perm(8), lambda: Perm(0), lambda: list(Perm.RW), lambda: Perm.R in Perm.RW, lambda: 1 in Color, lambda: len(Perm), lambda: setattr(Color, 'RED', 2), lambda: delattr(Color, 'RED'),
          lambda: Color(), lambda: type('X', (Color,), {}), lambda: Enum('E', 'a b').b, lambda: Enum('E', {'x': 9})(9), lambda: Color.RED < Color.GREEN, lambda: Color.RED.name.lower(), lambda: S.ONE == 'one', lambda: S('x'), lambda: unique(Color),
          lambda: Color.RED.RED, lambda: Color.nope, lambda: hash(Color.RED) == hash('RED'), lambda: Perm.R ^ Perm.RW, lambda: bool(Perm(0)), lambda: I(1) is I.A, lambda: Perm.R | 1):
    t(f)
class Planet(Enum):
    E = (1, 2); M = (3, 4)
    def __init__(self, a, b): self.s = a + b
    @property
    def d(self): return self.s * 2
    @classmethod
    def _missing_(cls, v): return cls.E if v == 'e' else None
print(Planet.E.s, Planet.M.d, Planet('e')); t(lambda: Planet('q'))
