# dataclasses: fields, defaults, order, frozen, inheritance, post-init, errors.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, FrozenInstanceError, InitVar, KW_ONLY, make_dataclass
from typing import ClassVar
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    _cache: dict = field(default_factory=dict, repr=False, compare=False)
    kind: ClassVar[str] = "point"
p = P(1); q = P(1, 0); print(p, p == q, p.tags is q.tags, [f.name for f in fields(P)], asdict(p), astuple(p), replace(p, y=5), is_dataclass(P), is_dataclass(p), P.kind, P.__match_args__)
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = field(default=0, compare=True)
    note: str = field(default="", compare=False)
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5), V(1)]), V(1, note="a") == V(1, note="b"), hash(V(1)) == hash(V(1, 0, "z")), {V(1): "k"}[V(1)])
for f in [lambda: setattr(V(1), "major", 2), lambda: delattr(V(1), "major"), lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, z=2), lambda: V(1) < 5, lambda: p < q, lambda: hash(p), lambda: replace(p, nope=1), lambda: asdict(5), lambda: fields(5)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Base: a: int = 1; b: int = 2
@dataclass
class Child(Base): c: int = 3; a: int = 10
print(Child(), Child(c=5), [f.name for f in fields(Child)])
@dataclass
class Post:
    w: float; h: float; scale: InitVar[float] = 1.0; area: float = field(init=False)
    def __post_init__(self, scale): self.area = self.w * self.h * scale
print(Post(2, 3), Post(2, 3, 2.0).area)
@dataclass
class Kw:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int
print(Kw(1, c=3), Kw(1, b=5, c=6))
try: Kw(1, 2, 3)
except TypeError as e: print(e)
@dataclass(slots=True)
class S: x: int; y: int = 5
print(S(1), S.__slots__)
try: S(1).z = 3
except AttributeError as e: print(e)
@dataclass(eq=False, repr=False)
class N: x: int
print(N(1) == N(1), repr(N(1)).split(" at")[0])
for body in ["x: int = 1\n    y: str", "x: list = []", "x: dict = {}", "x: set = set()", "_: KW_ONLY\n    x: int\n    __: KW_ONLY\n    y: int"]:
    try: exec(f"@dataclass\nclass Bad:\n    {body}\n"); print("ok")
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try:
    @dataclass
    class F2(V): z: int = 1
except TypeError as e: print(e)
M = make_dataclass("M", ["x", ("y", int), ("z", int, 5)]); print(M(1, 2))
@dataclass
class Tree: v: int; kids: list["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(t); print(asdict(t))
t.kids.append(t); print(repr(t)[-40:])
match P(3, 4):
    case P(x, y): print("match", x, y)
class Custom:
    def __repr__(self): return "custom"
@dataclass
class Own(Custom):
    x: int = 1
    def __repr__(self): return f"own {self.x}"
print(Own(), field(default=1).default, P.__dataclass_fields__["y"].default, P.__doc__)
