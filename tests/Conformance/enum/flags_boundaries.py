import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except Exception as error:
        print(f"{label:28}", type(error).__name__, str(error).replace("\n", " | "))


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
    NONE = 0


class IPerm(IntFlag):
    R = 4
    W = 2
    X = 1


class Auto(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


class Strict(Flag, boundary=STRICT):
    A = 1
    C = 4


class Conform(Flag, boundary=CONFORM):
    A = 1
    C = 4


class Eject(Flag, boundary=EJECT):
    A = 1
    C = 4


class Keep(Flag, boundary=KEEP):
    A = 1
    C = 4


for value in (Perm.R, Perm.R | Perm.W, Perm.RW, Perm.R | Perm.X, Perm(0), Perm(7), ~Perm.R, Perm.R & Perm.W, Perm.R ^ Perm.RW, IPerm.R, IPerm.R | IPerm.W, IPerm(0), IPerm(8), IPerm(12), ~IPerm.R, Auto.A | Auto.C, Auto.AB):
    print(repr(value), str(value), value.name, value.value, bool(value), len(value) if hasattr(value, "__len__") else "", list(value))
print(list(Perm), list(Perm.__members__), len(Perm), Perm.R in Perm.RW, Perm.RW in Perm.R, Perm.X in Perm.RW, Perm.NONE in Perm.R)
print(f"{Perm.R} {Perm.RW:>12} {IPerm.R} {IPerm.R:03d} {IPerm.R | IPerm.W}", "%s %d" % (IPerm.R, IPerm.W))
attempt("R | 1", lambda: Perm.R | 1)
attempt("1 | R", lambda: 1 | Perm.R)
attempt("Perm(8)", lambda: Perm(8))
attempt("Perm(-1)", lambda: (Perm(-1), Perm(-3)))
attempt("Perm('x')", lambda: Perm("x"))
attempt("other flag", lambda: Perm.R | Auto.A)
attempt("in with int", lambda: (4 in Perm, 8 in Perm, "R" in Perm))
attempt("int in member", lambda: 4 in Perm.RW)
attempt("IPerm arithmetic", lambda: (IPerm.R + 1, IPerm.R | 1, IPerm.R | 8, 8 | IPerm.R, IPerm.R & 6, IPerm.R ^ 5, ~IPerm.R & 7, IPerm.R << 1, IPerm.R == 4, IPerm.R < 5, type(IPerm.R | 8)))
attempt("IPerm('x')", lambda: IPerm("x"))
for cls in (Strict, Conform, Eject, Keep):
    attempt(f"{cls.__name__}(2)", lambda: repr(cls(2)))
    attempt(f"{cls.__name__}(7)", lambda: repr(cls(7)))
    attempt(f"{cls.__name__}(-1)", lambda: repr(cls(-1)))
    attempt(f"~{cls.__name__}.A", lambda: (repr(~cls.A), cls._boundary_))
attempt("hash and dict", lambda: {Perm.R: 1, Perm.R | Perm.W: 2}[Perm.RW])
attempt("iterate alias", lambda: [m.name for m in Perm.RW])
attempt("sorted members", lambda: sorted(IPerm, reverse=True))
attempt("missing name", lambda: Perm.Q)
attempt("Perm['RW']", lambda: (Perm["RW"], Perm["R"]))
attempt("Perm['Q']", lambda: Perm["Q"])
attempt("in place", lambda: (lambda p: [p := p | Perm.W, p := p & ~Perm.R, p])(Perm.R))
attempt("compare", lambda: Perm.R < Perm.W)
attempt("identity", lambda: ((Perm.R | Perm.W) is Perm.RW, Perm(6) is Perm.RW, Perm(5) is Perm(5), IPerm(9) is IPerm(9)))
attempt("auto values", lambda: [m.value for m in Auto.__members__.values()])


class Gap(Flag):
    ONE = 1
    FOUR = 4
    AFTER = auto()
    MIXED = 48
    NEXT = auto()


attempt("gap", lambda: [(m.name, m.value) for m in Gap.__members__.values()])
attempt("gap iteration", lambda: list(Gap))
attempt("gap str", lambda: (str(Gap(17)) if False else "", str(Gap.ONE | Gap.FOUR)))
attempt("mixed", lambda: (Gap.MIXED, list(Gap.MIXED), len(Gap.MIXED)))
try:
    @enum.verify(enum.NAMED_FLAGS)
    class Unnamed(Flag):
        A = 1
        B = 6
except ValueError as error:
    print(error)
try:
    @enum.verify(enum.CONTINUOUS)
    class Holes(enum.Enum):
        A = 1
        B = 4
except ValueError as error:
    print(error)
try:
    @enum.verify(enum.UNIQUE)
    class Twice(enum.Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    @enum.unique
    class Thrice(enum.Enum):
        A = 1
        B = 1
        C = 1
except ValueError as error:
    print(error)


class Color(enum.Flag):
    RED = auto()
    GREEN = auto()
    WHITE = RED | GREEN

    def describe(self):
        return "+".join(m.name.lower() for m in self) or "nothing"


print(Color.WHITE.describe(), Color(0).describe(), (~Color.RED).describe(), Color.RED.describe())
print(repr(Color(0)), str(Color(0)), Color(0).name, Color.RED not in Color.GREEN, Color.__doc__)
Fn = enum.Flag("Fn", "A B C")
print(list(Fn), Fn.A | Fn.C, enum.IntFlag("IF", {"P": 1, "Q": 8}).Q + 1)
