def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

from dataclasses import *
@dataclass(order=True)
class P:
    x: int
    y: list = field(default_factory=list, compare=False)
    z: int = field(default=3, repr=False, kw_only=True)
@dataclass(frozen=True, slots=True)
class F:
    a: int
    b: InitVar[int] = 2
    def __post_init__(self, b): object.__setattr__(self, 'a', self.a + b)
for f in (lambda: P(1), lambda: P(), lambda: P(1, [2], 3), lambda: P(1, z=9).z, lambda: P(1) < P(2), lambda: P(1) < 3, lambda: hash(P(1)), lambda: asdict(P(1, [P(2)])), lambda: astuple(P(1)), lambda: replace(P(1), x=5), lambda: replace(P(1), q=5),
          lambda: replace(F(1), a=2), lambda: F(1, 5), lambda: setattr(F(1), 'a', 2), lambda: delattr(F(1), 'a'), lambda: setattr(F(1), 'n', 2), lambda: hash(F(1)) == hash(F(1)), lambda: [g.name for g in fields(P)], lambda: fields(3), lambda: asdict(P),
          lambda: is_dataclass(P), lambda: F.__slots__, lambda: P.__match_args__, lambda: make_dataclass('M', ['a', ('b', int, 5)])(1), lambda: make_dataclass('M', ['a', 'a']), lambda: make_dataclass('M', ['for'])):
    t(f)
def bad(body):
    ns = {}
    t(lambda: exec('from dataclasses import *\n' + body, ns))
bad('@dataclass\nclass A:\n a: int = 1\n b: int')
bad('@dataclass\nclass A:\n a: list = []')
bad('@dataclass(order=True, eq=False)\nclass A: pass')
bad('@dataclass\nclass A:\n a: int\n@dataclass(frozen=True)\nclass B(A): pass')
bad('@dataclass(order=True)\nclass A:\n def __lt__(s, o): pass')
bad('@dataclass\nclass A:\n a: int = field(default=1, default_factory=int)')
bad('@dataclass(slots=True)\nclass A:\n __slots__ = ()\n a: int')
