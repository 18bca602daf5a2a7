# Class patterns: __match_args__, keywords, built-in types, inheritance, errors.
from dataclasses import dataclass
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Sub(Point): pass
class NoArgs:
    def __init__(self): self.a = 1; self.b = None
@dataclass
class Circle: r: float; name: str = "c"
def m(v):
    match v:
        case Point(0, 0): return "origin"
        case Sub(x, y): return f"sub {x} {y}"
        case Point(x, y=0): return f"on x {x}"
        case Point(x=0, y=y): return f"on y {y}"
        case Point(x=Point() as p): return "nested"
        case Point(x, y): return f"point {x} {y}"
        case Circle(r, "big"): return f"big {r}"
        case Circle(r=r) if r > 10: return "large"
        case Circle(): return "circle"
        case NoArgs(a=1, b=None): return "noargs"
        case bool(b): return f"bool {b}"
        case int(n) | float(n): return f"num {n}"
        case str(s): return f"str {s}"
        case bytes(b): return f"bytes {b}"
        case list([a, b]): return f"list2 {a} {b}"
        case tuple((a, *_)): return f"tuple {a}"
        case dict({"k": v2}): return f"dict {v2}"
        case set(x) | frozenset(x): return f"set {sorted(x)}"
        case type(): return "a class"
        case object(): return "object"
for v in [Point(0, 0), Sub(1, 2), Point(3, 0), Point(0, 3), Point(Point(1, 1), 5), Point(1, 2), Circle(1, "big"), Circle(11), Circle(2), NoArgs(), True, 5, 2.5, "s", b"b", [1, 2], [1], (7, 8), {"k": 1}, {}, {2, 1}, int, None]:
    print(type(v).__name__, m(v))
class Missing:
    __match_args__ = ("a", "b")
    def __init__(self): self.a = 1
match Missing():
    case Missing(1, 2): print("no")
    case Missing(1): print("only a")
class Prop:
    @property
    def v(self): print("property read", end=" "); return 5
    @property
    def bad(self): raise ValueError("not AttributeError")
match Prop():
    case Prop(v=4): print("four")
    case Prop(nope=1): print("nope")
    case Prop(v=5): print("five")
try:
    match Prop():
        case Prop(bad=1): pass
except ValueError as e: print(e)
class BadMA: __match_args__ = ["x"]
class BadMA2: __match_args__ = (1,)
class DupMA: __match_args__ = ("x", "x"); x = 1
class Few: __match_args__ = ("x",); x = 1; y = 2
class NoMA: x = 1
class MetaInst(type):
    def __instancecheck__(cls, o): return True
class Fake(metaclass=MetaInst): pass
for src in ["BadMA() case BadMA(1)", "BadMA2() case BadMA2(1)", "DupMA() case DupMA(1, 1)", "Few() case Few(1, x=1)", "Few() case Few(1, 2)", "Few() case Few(1, y=2)", "NoMA() case NoMA(1)", "NoMA() case NoMA(x=1)", "5 case int(1, 2)", "5 case int(5)", "5 case int(real=5)", "'s' case str(x, y)", "5 case len(x)", "5 case Few(1)", "5 case Fake()", "5 case undefined_cls()", "5 case NoMA.x()", "[1] case list(1)", "5 case complex(x)", "1j case complex(x)", "1j case complex(imag=1.0)", "object() case object(x)"]:
    subject, pattern = src.split(" case ")
    ns = dict(globals())
    try: exec(f"match {subject}:\n case {pattern}: r = 'matched'\n case _: r = 'no match'", ns); print(src, "|", ns["r"])
    except Exception as e: print(src, "|", type(e).__name__, e)
for s in ["case A(x=1, 2): pass", "case A(x=1, x=2): pass", "case A(a, a): pass", "case A(*x): pass", "case A(**x): pass", "case A(,): pass", "case A(1,): pass", "case A.b.c(1, x=2,): pass", "case A()(): pass", "case A[0](): pass", "case A(x.y=1): pass", "case A(1=2): pass", "case f(x)(y): pass", "case A(_, _): pass", "case A(x=_): pass", "case A(b=A(c=d)): pass"]:
    try: compile("match v:\n " + s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "->", e.msg)
