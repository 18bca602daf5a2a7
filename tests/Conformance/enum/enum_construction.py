import enum
import pickle
from enum import Enum, EnumType, IntEnum, ReprEnum, StrEnum, auto, global_enum, member, nonmember, property as enum_property


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, str(error).replace("\n", " | "))


class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = (1, 2)
    CRIMSON = 1

    def hello(self):
        return f"hello from {self.name}"

    @classmethod
    def first(cls):
        return next(iter(cls))

    @property
    def loud(self):
        return self.name + "!"

    @staticmethod
    def static():
        return "static"

    helper = nonmember(42)
    lam = lambda self: self.value
    inner = member("inner")


attempt("members", lambda: [m for m in Color])
attempt("reprs", lambda: (Color.RED, str(Color.RED), repr(Color.RED), f"{Color.RED}", f"{Color.RED!r:>20}", "%s" % Color.RED, Color))
attempt("alias", lambda: (Color.CRIMSON is Color.RED, Color.CRIMSON.name, Color["CRIMSON"], list(Color.__members__)))
attempt("methods", lambda: (Color.RED.hello(), Color.first(), Color.RED.loud, Color.RED.static(), Color.helper, Color.GREEN.lam()))
attempt("by value", lambda: (Color(1), Color("g"), Color((1, 2))))
attempt("by bad value", lambda: Color(9))
attempt("by two values", lambda: Color(1, 2))
attempt("no value", lambda: Color())
attempt("by bad name", lambda: Color["PINK"])
attempt("bad attribute", lambda: Color.PINK)
attempt("contains", lambda: (1 in Color, "q" in Color, Color.RED in Color, [] in Color))
attempt("member of member", lambda: Color.RED.GREEN)
attempt("set attribute", lambda: setattr(Color, "RED", 5))
attempt("new attribute", lambda: (setattr(Color, "extra", 5), Color.extra))
attempt("delete", lambda: delattr(Color, "RED"))
attempt("set value", lambda: setattr(Color.RED, "value", 3))
attempt("set name", lambda: setattr(Color.RED, "name", 3))
attempt("subclass", lambda: type("More", (Color,), {}))
attempt("class subclass", lambda: exec("class More(Color):\n    PINK = 3", globals()))
attempt("len bool", lambda: (len(Color), bool(Color), bool(Color.RED), Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED")))
attempt("compare", lambda: Color.RED < Color.GREEN)
attempt("reversed", lambda: list(reversed(Color)))
attempt("types", lambda: (type(Color), type(Color.RED), isinstance(Color.RED, Color), Color.__class__, EnumType is enum.EnumMeta))
attempt("dunder", lambda: (Color.__name__, Color.__module__, Color.__qualname__, Color.RED.__class__, Color.RED._name_, Color.RED._value_, Color.RED._sort_order_, Color.__doc__))
attempt("dir", lambda: ([n for n in dir(Color) if not n.startswith("__")], [n for n in dir(Color.RED) if not n.startswith("__")]))
attempt("pickle", lambda: pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
attempt("instance call", lambda: Color.RED())


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius ** 3, 4)


attempt("init", lambda: [(p.name, p.value, p.mass, p.density) for p in Planet])
attempt("init lookup", lambda: Planet((5.97, 6.37)))


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    VY = (1, "V.Y")


attempt("new", lambda: (Coord.PX, Coord(1).label, Coord.VY == b"\1", Coord.PX.value))


class Num(IntEnum):
    ONE = 1
    TWO = auto()
    TEN = 10
    ELEVEN = auto()


attempt("int enum", lambda: (Num.TWO, str(Num.TWO), Num.TWO + 1, Num.ELEVEN, Num.ONE < Num.TWO, Num.TWO == 2, f"{Num.TEN:>5}", [10, 20, 30][Num.ONE], Num(10), sorted([Num.TEN, Num.ONE]), "%d" % Num.TWO, {1: "x"}[Num.ONE], Num.ONE | 2))


class Word(StrEnum):
    HELLO = auto()
    MixedCase = auto()
    OTHER = "other value"


attempt("str enum", lambda: (Word.HELLO, str(Word.HELLO), Word.MixedCase.value, Word.OTHER.upper(), Word("hello"), Word.HELLO == "hello", f"{Word.OTHER:>15}", Word.HELLO + "!", "".join([Word.HELLO])))
attempt("str enum int", lambda: exec("class Bad(StrEnum):\n    A = 1", globals()))
attempt("str enum many", lambda: exec("class Bad(StrEnum):\n    A = 'a', 'b', 'c', 'd'", globals()))


class Shout(str, Enum):
    A = "a"


attempt("str mixin", lambda: (Shout.A, str(Shout.A), f"{Shout.A}", Shout.A == "a", Shout.A.upper(), format(Shout.A, ">4")))


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), count, list(last_values)[-1:] and last_values[-1][0])

    A = auto()
    B = auto()


attempt("generate next", lambda: [m.value for m in Auto])


class Missing(Enum):
    A = 1
    UNKNOWN = 0

    @classmethod
    def _missing_(cls, value):
        if value == "boom":
            raise LookupError("boom in missing")
        if value == "bad":
            return 3
        return cls.UNKNOWN if isinstance(value, int) else None


attempt("missing", lambda: (Missing(99), Missing(1)))
attempt("missing None", lambda: Missing("x"))
attempt("missing bad", lambda: Missing("bad"))
attempt("missing boom", lambda: Missing("boom"))


class Ignored(Enum):
    _ignore_ = "temp i"
    A = 1
    temp = 5
    for i in range(2):
        vars()[f"X{i}"] = i + 10


attempt("ignore", lambda: (list(Ignored), hasattr(Ignored, "temp")))
attempt("duplicate", lambda: exec("class Bad(Enum):\n    A = 1\n    A = 2", globals()))
attempt("reserved", lambda: exec("class Bad(Enum):\n    mro = 1", globals()))
attempt("sunder", lambda: exec("class Bad(Enum):\n    _foo_ = 1", globals()))
attempt("private", lambda: exec("class Pri(Enum):\n    __x = 1\n    A = 2\nprint(list(Pri))", globals()))
attempt("auto in tuple", lambda: exec("class Tup(Enum):\n    A = auto(), 'x'\n    B = auto(), 'y'\nprint([m.value for m in Tup])", globals()))
attempt("mix of auto", lambda: exec("class Mix(Enum):\n    A = 'x'\n    B = auto()", globals()))
attempt("order", lambda: exec("class Ord(Enum):\n    _order_ = 'B A'\n    A = 1\n    B = 2", globals()))
attempt("functional", lambda: (list(Enum("F", "A B")), list(Enum("F", ["A", "B"], start=5)), list(Enum("F", {"A": "x"})), list(Enum("F", [("A", 1), ("B", 2)])), Enum("F", "A,B").B, Enum("F", "A", module="m", qualname="q.F").__module__, list(IntEnum("I", "P Q", start=0))))
attempt("functional empty", lambda: list(Enum("F", "")))
attempt("functional bad", lambda: Enum("F", 3))
attempt("unhashable values", lambda: exec("class U(Enum):\n    A = [1]\n    B = {}\nprint(U([1]), U({}))", globals()))
attempt("nan", lambda: exec("class N(Enum):\n    A = float('nan')\nprint(N.A)", globals()))
attempt("copy", lambda: (__import__("copy").copy(Color.RED) is Color.RED, __import__("copy").deepcopy(Color.RED) is Color.RED))


class Op(Enum):
    ADD = member(lambda a, b: a + b)

    def __call__(self, *args):
        return self.value(*args)


attempt("callable member", lambda: Op.ADD(2, 3))


class Weekday(Enum):
    MON = 1
    TUE = 2

    def __str__(self):
        return self.name.title()

    def __format__(self, spec):
        return f"<{spec}|{self}>"

    def __lt__(self, other):
        return self.value < other.value

    @enum_property
    def name2(self):
        return "n2"


attempt("custom str", lambda: (str(Weekday.MON), f"{Weekday.MON:x}", repr(Weekday.MON), min(Weekday), Weekday.TUE.name2))


class Nested(Enum):
    class Inner:
        pass

    A = 1


attempt("nested class", lambda: (type(Nested.A), list(Nested), Nested.Inner))
match Color("g"):
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green matched")
attempt("global", lambda: (global_enum(IntEnum("G", "GA GB", module=__name__)), repr(GA), str(GB)))
attempt("show_flag_values", lambda: enum.show_flag_values(13) if hasattr(enum, "show_flag_values") else "no")
attempt("bin", lambda: (enum.bin(5, 8), enum.bin(-5)))
