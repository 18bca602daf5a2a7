# Small records of every kind side by side: tuples, namedtuples, dataclasses, SimpleNamespace, TypedDict, slots, enums.
import copy
import enum
import types
from collections import namedtuple
from dataclasses import astuple, dataclass, field, replace
from typing import NamedTuple, TypedDict


def attempt(label, action):
    try:
        print(f"{label:22}", action())
    except Exception as error:
        print(f"{label:22}", type(error).__name__, error)


Plain = namedtuple("Plain", ["x", "y"], defaults=[0])


class Typed(NamedTuple):
    x: int
    y: int = 0

    @property
    def norm(self):
        return self.x ** 2 + self.y ** 2

    def __add__(self, other):
        return Typed(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"<{self.x},{self.y}>"


@dataclass
class Data:
    x: int
    y: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Frozen:
    x: int
    y: int = 0


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x, self.y = x, y


class Dict(TypedDict):
    x: int
    y: int


class Corner(Typed, enum.Enum):
    ORIGIN = 0, 0
    UNIT = 1, 1


makers = {"namedtuple": Plain, "NamedTuple": Typed, "dataclass": Data, "frozen": Frozen, "slots": Slots, "namespace": lambda x, y=0: types.SimpleNamespace(x=x, y=y), "typed dict": lambda x, y=0: Dict(x=x, y=y), "tuple": lambda x, y=0: (x, y)}
for label, make in makers.items():
    p, q = make(1, 2), make(1, 2)
    print(f"--- {label}: {type(p).__name__}")
    attempt("repr", lambda: repr(p) if label != "slots" else "default")
    attempt("str", lambda: str(p) if label != "slots" else "default")
    attempt("default", lambda: (lambda v: getattr(v, "y", "no y"))(make(5)))
    attempt("equal", lambda: (p == q, p != q, p == (1, 2), p is q))
    attempt("order", lambda: p < make(1, 3))
    attempt("hash", lambda: hash(p) == hash(q) if label != "slots" else "identity")
    attempt("assign", lambda: (setattr(p, "x", 9), p.x)[1])
    attempt("new attribute", lambda: setattr(p, "z", 1))
    attempt("delete", lambda: delattr(q, "y"))
    p, q = make(1, 2), make(1, 2)
    attempt("iterate", lambda: [*p])
    attempt("index", lambda: p[0])
    attempt("len", lambda: len(p))
    attempt("unpack", lambda: (lambda x, y: x + y)(*p))
    attempt("keywords", lambda: (lambda x, y: x + y)(**p))
    attempt("vars", lambda: vars(p))
    attempt("copy", lambda: (lambda c: (c == p, c is p))(copy.copy(p)) if label != "slots" else copy.copy(p).x)
    attempt("replace", lambda: copy.replace(p, y=7))
    attempt("match", lambda: match_it(p))
    attempt("bool", lambda: (bool(p), bool(make(0, 0))))
    attempt("missing", lambda: make())
    attempt("too many", lambda: make(1, 2, 3))
    attempt("unknown", lambda: make(1, z=2))
    attempt("format", lambda: f"{p:>20}" if label != "slots" else "")


def match_it(value):
    match value:
        case Typed(x, y) if isinstance(value, enum.Enum):
            return "enum", x, y
        case Plain(x, y) | Typed(x, y) | Data(x, y) | Frozen(x, y):
            return "class", x, y
        case {"x": x, "y": y}:
            return "mapping", x, y
        case (x, y):
            return "sequence", x, y
        case object(x=x, y=y):
            return "attributes", x, y


for value in (Plain(1, 2), Typed(1, 2), Data(1, 2), Frozen(1, 2), Slots(1, 2), types.SimpleNamespace(x=1, y=2), {"x": 1, "y": 2}, (1, 2), [1, 2], Corner.UNIT):
    print(match_it(value), end=" ")
print()
attempt("typed methods", lambda: (Typed(3, 4).norm, Typed(1, 2) + Typed(3, 4), str(Typed(1)), f"{Typed(1)}", Typed(1, 2)._asdict()))
attempt("enum of tuples", lambda: (Corner.UNIT, Corner.UNIT.norm, Corner((0, 0)), Corner.UNIT.value, Corner.UNIT == (1, 1), str(Corner.ORIGIN)))
attempt("plain equals typed", lambda: (Plain(1, 2) == Typed(1, 2), {Plain(1, 2): "a"}[1, 2], Data(1) == Frozen(1), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1)))
attempt("dataclass tools", lambda: (astuple(Frozen(1)), replace(Data(1), y=3), sorted([Frozen(2), Frozen(1, 5), Frozen(1)])))
attempt("namespace", lambda: (types.SimpleNamespace({"a": 1}, b=2), types.SimpleNamespace([("k", "v")])))
attempt("namespace int", lambda: types.SimpleNamespace(3))
attempt("namespace keys", lambda: types.SimpleNamespace({1: 2}))
ns = types.SimpleNamespace(a=1)
ns.self = ns
attempt("recursive", lambda: ns)
