# Each kind of pattern against many subjects.
import collections
import dataclasses
import enum


class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Sub(Point):
    pass


class NoArgs:
    a = 1


class Custom:
    __match_args__ = ("first", "second")

    def __init__(self, first, second):
        self.first, self.second = first, second


class Const:
    value = 42
    nested = Color


Pair = collections.namedtuple("Pair", "l r")
subjects = [0, 1, 1.0, True, -1, 42, 2.5, 3 + 4j, "a", "abc", "", b"x", None, ..., [], [1], [1, 2], [1, 2, 3], (1, 2), (), ([1], 2), {}, {"k": 1}, {"k": 1, "z": 2}, {1: "one"}, {1, 2}, Point(1, 2), Sub(0, 0), Custom(1, [2]), Pair(1, 2), Color.RED, NoArgs(), range(2), collections.deque([1, 2]), bytearray(b"ab"), collections.OrderedDict(k=5), int, len]
patterns = ["0", "1 | 2", "-1", "2.5", "3+4j", "'a' | 'abc'", "b'x'", "None", "True", "False", "x", "_", "x if x == 1", "[]", "[x]", "[x, y]", "[x, *rest]", "[*_, last]", "[first, *mid, last]", "[_, _]", "(1, y)", "x, y", "*all_,", "[[x], y]", "[1 | 2 as one, _]", "{}", "{'k': v}", "{'k': v, **rest}", "{1: x}", "{'k': 1, 'z': z}", "{**rest}", "{Const.value: x}", "int()", "int(n)", "int() | str() as v", "float(f)", "str(s)", "bool()", "list([x, *_])", "dict(d)", "tuple((a, b))", "Point()", "Point(x, y)", "Point(x=1, y=yy)", "Point(0, y=0)", "Custom(1, [b])", "Custom(second=s)", "Pair(l, r)", "NoArgs(a=z)", "Color.RED", "Const.value", "Const.nested.RED", "object()", "type()", "set()", "bytes() | bytearray()", "[int(), int()] as pair", "{'k': int(n)} if n > 3", "(x)", "((1 | 2) as n)", "complex(real=3)", "collections.deque()", "[Point(x=a), *_] | Point(x=a)"]
for pattern in patterns:
    source = f"def f(subject):\n    match subject:\n        case {pattern}:\n            return {{k: v for k, v in locals().items() if k != 'subject'}}\n    return None"
    scope = {"Point": Point, "Custom": Custom, "Pair": Pair, "Color": Color, "Const": Const, "NoArgs": NoArgs, "collections": collections}
    exec(source, scope)
    hits = []
    for subject in subjects:
        try:
            bound = scope["f"](subject)
        except Exception as error:
            hits.append(f"{type(subject).__name__} !{type(error).__name__}: {error}")
            continue
        if bound is not None:
            shown = "NoArgs" if isinstance(subject, NoArgs) else "Custom" if isinstance(subject, Custom) else repr(subject)
            hits.append(shown + (f" {bound}" if bound and not any(isinstance(v, (NoArgs, Custom)) for v in bound.values()) else ""))
    print(pattern, "=>", "; ".join(hits) or "nothing")
errors = ["Point(1, 2, 3)", "Point(1, x=2)", "int(1, 2)", "NoArgs(1)", "undefined()", "Const.missing", "undefined.x", "Const()", "len()", "Point(zz=1)", "Color.GREEN"]
for pattern in errors:
    scope = {"Point": Point, "Const": Const, "NoArgs": NoArgs, "Color": Color}
    try:
        for subject in (Point(1, 2), 5, NoArgs()):
            exec(f"match subject:\n    case {pattern}:\n        out = 'hit'\n    case _:\n        out = 'miss'", scope | {"subject": subject}, out := {})
            print(pattern, type(subject).__name__, out)
    except Exception as error:
        print(pattern, type(subject).__name__, type(error).__name__, error)


class BadArgs:
    __match_args__ = 3


class BadArgs2:
    __match_args__ = (1,)


class ListArgs:
    __match_args__ = ["a"]


class Dup:
    __match_args__ = ("a", "a")
    a = 1


for cls in (BadArgs, BadArgs2, ListArgs, Dup):
    try:
        match cls():
            case cls(1):
                print("hit")
            case cls(1, 1):
                print("hit two")
            case _:
                print("miss")
    except TypeError as error:
        print(cls.__name__, error)


class Sneaky:
    @property
    def x(self):
        print("(x asked)", end=" ")
        raise AttributeError

    @property
    def y(self):
        raise ValueError("from y")


match Sneaky():
    case Sneaky(x=1):
        print("no")
    case _:
        print("fell through")
try:
    match Sneaky():
        case Sneaky(y=1):
            pass
except ValueError as error:
    print(error)


class M(dict):
    def __missing__(self, key):
        return "made up"

    def get(self, key, default=None):
        print(f"(get {key})", end=" ")
        return super().get(key, default)


match M(a=1):
    case {"b": _}:
        print("missing was used")
    case {"a": v}:
        print("a is", v)
