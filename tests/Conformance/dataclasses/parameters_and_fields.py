import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, MISSING, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False)
    uncompared: int = field(default=2, compare=False)
    fixed: int = field(default=3, init=False)
    count: ClassVar[int] = 7
    untyped = 9


attempt("repr", lambda: P(1))
attempt("positional", lambda: P(1, 2, ["a"], 3, 4))
attempt("keyword", lambda: P(y=5, x=1))
attempt("missing", lambda: P())
attempt("too many", lambda: P(1, 2, [], 3, 4, 5))
attempt("unknown keyword", lambda: P(1, z=2))
attempt("init=False", lambda: P(1, fixed=2))
attempt("eq", lambda: (P(1) == P(1), P(1) == P(2), P(1, uncompared=9) == P(1), P(1, hidden=5) == P(1), P(1) == 1, P(1) != P(1)))
attempt("order", lambda: P(1) < P(2))
attempt("hash", lambda: hash(P(1)))
attempt("factories differ", lambda: P(1).tags is P(1).tags)
attempt("class attributes", lambda: (P.y, P.count, P.untyped, P.fixed))
attempt("class attribute x", lambda: P.x)
attempt("class attribute tags", lambda: P.tags)
attempt("fields", lambda: [(f.name, f.type, f.default if f.default is not MISSING else "-", f.default_factory is not MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only) for f in fields(P)])
attempt("a field", lambda: repr(fields(F)[1]).replace(repr(MISSING), "MISSING"))
attempt("fields of instance", lambda: len(fields(P(1))))
attempt("fields of int", lambda: fields(3))
attempt("is_dataclass", lambda: (is_dataclass(P), is_dataclass(P(1)), is_dataclass(int), is_dataclass(3)))
attempt("match args", lambda: P.__match_args__)
attempt("replace", lambda: replace(P(1, 2), y=9))
attempt("replace init=False", lambda: replace(P(1), fixed=3))
attempt("replace unknown", lambda: replace(P(1), q=3))
attempt("replace class", lambda: replace(P, y=1))
attempt("copy.replace", lambda: copy.replace(P(1), x=8))
attempt("doc", lambda: (P.__doc__, P.__init__.__doc__, P.__eq__.__qualname__, P.__init__.__qualname__, P.__repr__.__name__))
attempt("annotations", lambda: (P.__init__.__annotations__, P.__annotations__))


@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "b"


attempt("frozen", lambda: (F(1), hash(F(1)) == hash(F(1)), F(1) < F(2), F(1, "a") <= F(1, "b"), sorted([F(2), F(1)]), {F(1): 2}[F(1)]))
attempt("frozen set", lambda: setattr(F(1), "a", 2))
attempt("frozen new", lambda: setattr(F(1), "new", 2))
attempt("frozen del", lambda: delattr(F(1), "a"))
attempt("frozen mro", lambda: FrozenInstanceError.__mro__[1])
attempt("order other", lambda: F(1) < 3)
attempt("order other class", lambda: F(1).__lt__(P(1)))


@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: int = 2


attempt("slots", lambda: (S(a=1), S.__slots__, hasattr(S(a=1), "__dict__")))
attempt("slots positional", lambda: S(1))
attempt("slots new", lambda: setattr(S(a=1), "zz", 1))
attempt("slots missing", lambda: S())
attempt("pickle", lambda: pickle.loads(pickle.dumps(F(1, "q"))))


@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int
    d: int = field(default=4, kw_only=False)


attempt("kw_only", lambda: (K(1, c=2), K(1, 9, c=3)))
attempt("kw_only missing", lambda: K(1))
attempt("kw_only fields", lambda: ([(f.name, f.kw_only) for f in fields(K)], K.__match_args__))


@dataclass
class Post:
    a: int
    scale: InitVar[int] = 10
    total: int = field(init=False)

    def __post_init__(self, scale):
        self.total = self.a * scale


attempt("post init", lambda: (Post(2), Post(2, 5).total, Post.scale))
attempt("initvar access", lambda: (Post(2).scale, [f.name for f in fields(Post)]))
attempt("replace initvar", lambda: replace(Post(2), a=3))
attempt("replace initvar given", lambda: replace(Post(2), scale=3))


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Child(Base):
    z: int = 3
    x: int = 10


attempt("inheritance", lambda: (Child(), [f.name for f in fields(Child)], Child(5, 6, 7), Child() == Base()))


class Plain(Base):
    pass


attempt("plain subclass", lambda: (Plain(1), Plain() == Base(), Plain() == Plain(), is_dataclass(Plain)))


@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)
    extra: dict = field(default_factory=dict)


t = Tree(1, [Tree(2), (Tree(3), "s")], {"k": Tree(4)})
attempt("asdict", lambda: asdict(t))
attempt("astuple", lambda: astuple(t))
attempt("asdict factory", lambda: asdict(Base(), dict_factory=lambda pairs: sorted(pairs, reverse=True)))
attempt("astuple factory", lambda: astuple(Base(), tuple_factory=list))
attempt("asdict of class", lambda: asdict(Base))
attempt("recursive repr", lambda: (t.children.append(t), repr(t).count("..."))[1])
for source in ["class X:\n    a: int = 1\n    b: int", "class X:\n    a: list = []", "class X:\n    a: dict = {}", "class X:\n    a: set = set()", "class X:\n    a: int = field(default=1, default_factory=int)", "class X:\n    a = field()", "class X:\n    a: ClassVar[int] = field(default_factory=int)", "class X(F):\n    c: int = 1", "class X:\n    self: int = 5",
               "class X:\n    _: KW_ONLY\n    __: KW_ONLY", "class X:\n    a: InitVar[int] = field(default_factory=int)", "class X:\n    a: Tree = Tree(1)", "class X:\n    a: int\n    def __init__(self): self.a = 5", "class X:\n    a: int = 1\n    def __eq__(self, o): return 'mine'\n    def __repr__(self): return 'my repr'", "class X(Base):\n    q: int", "class X:\n    pass", "class X:\n    a: 'undefined name' = 3", "class X:\n    a: int = field(default=4, metadata={'k': 1})"]:
    scope = dict(globals())
    try:
        exec("@dataclass\n" + source, scope)
        X = scope["X"]
        print(repr(source), "ok", X(*[7] * sum(1 for f in fields(X) if f.default is MISSING and f.default_factory is MISSING and f.init)) if source != "class X:\n    a: int\n    def __init__(self): self.a = 5" else X())
    except Exception as error:
        print(repr(source), type(error).__name__, error)
for options in ["frozen=True", "order=True, eq=False", "unsafe_hash=True", "eq=False", "repr=False", "init=False", "match_args=False", "slots=True, weakref_slot=True", "weakref_slot=True", "frozen=True, eq=False", "kw_only=True, order=True", "bogus=1"]:
    scope = {"dataclass": dataclass}
    try:
        exec(f"@dataclass({options})\nclass X:\n    a: int = 1", scope)
        X = scope["X"]
        x = X()
        print(options, "->", X.__hash__ is None, X.__hash__ is object.__hash__, X() == X(), repr(x).startswith("X(") or "default repr", hasattr(X, "__match_args__"), X.__dataclass_params__)
    except Exception as error:
        print(options, "->", type(error).__name__, error)
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=5))], bases=(Base,), namespace={"double": lambda self: self.c * 2}) if False else make_dataclass("M", ["a", ("b", int), ("c", int, field(default=5))], namespace={"double": lambda self: self.c * 2})
attempt("make_dataclass", lambda: (M(1, 2), M(1, 2).double(), [f.type for f in fields(M)], M.__module__))
attempt("make bad name", lambda: make_dataclass("M", ["1a"]))
attempt("make keyword", lambda: make_dataclass("M", ["class"]))
attempt("make duplicate", lambda: make_dataclass("M", ["a", "a"]))
attempt("make bad field", lambda: make_dataclass("M", [("a", int, 3, 4)]))
match F(1, "q"):
    case F(a, b="q"):
        print("matched", a)
