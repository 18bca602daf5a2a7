# Class and module annotations: __annotations__, __annotate__, conditional, inheritance, dataclass-like uses.
class A:
    x: int
    y: str = "d"
    z: "forward"
    _p: list[int] = []
    1 if True else 0
    def m(self, a: int, *args: str, k: float = 1.0, **kw: bytes) -> None: pass
print(A.__annotations__, A.y, hasattr(A, "x"), A.m.__annotations__)
class B(A):
    w: float
    x: bytes
class C(A): pass
print(B.__annotations__, C.__annotations__, A.__annotations__ is A.__annotations__)
A.__annotations__["added"] = bool; print(list(A.__annotations__))
A.__annotations__ = {"new": int}; print(A.__annotations__, A.__annotate__)
del A.__annotations__; print(A.__annotations__)
class Empty: pass
print(Empty.__annotations__, Empty.__annotate__, "__annotations__" in Empty.__dict__)
class Fwd:
    nxt: Fwd | None = None
    other: Later
    def f(self) -> Fwd: ...
try: Fwd.__annotations__
except NameError as e: print(e)
class Later: pass
print(Fwd.__annotations__["other"] is Later, Fwd.__annotations__["nxt"] == Fwd | None)
class Local:
    k = int
    v: k
    l: [j for j in range(2)]
    def m(self) -> k: ...
print(Local.__annotations__, Local.m.__annotations__)
def func():
    T = int
    class Inner:
        a: T
        b: "T"
    T = str
    return Inner
print(func().__annotations__)
def outer(flag):
    class D:
        if flag: a: int
        else: b: str
        c: float
    return D.__annotations__
print(outer(True), outer(False))
class Side:
    x: print("side effect on access") or int
print("defined"); print(Side.__annotations__); print(Side.__annotations__)
class Unhash:
    a: [1, 2]; b: {"k": 1}; c: lambda: 0; d: ...; e: None; f: 1 + 1; g: "a" "b"; h: (int, str); i: not True
print({k: v for k, v in Unhash.__annotations__.items() if k != "c"}, callable(Unhash.__annotations__["c"]))
class Attr: pass
o = Attr(); o.x: int = 5; o.y: str
d = {}; d["k"]: int = 1
print(o.x, hasattr(o, "y"), d)
mod_a: int = 1
mod_b: str
mod_c: Nope
try: __annotations__
except NameError as e: print(e)
Nope = 5
import sys
print(sys.modules[__name__].__annotations__)
if False: never: int
if True: sometimes: int
print(sorted(sys.modules[__name__].__annotations__))
class Meta(type):
    m: int
    def __new__(mc, n, b, ns): print(sorted(k for k in ns if "annot" in k)); return super().__new__(mc, n, b, ns)
class WM(metaclass=Meta):
    q: str
print(WM.__annotations__, Meta.__annotations__)
class Slots:
    __slots__ = ("a",)
    a: int
print(Slots.__annotations__)
def kw(*, a: int, b: str = "x") -> dict[str, int]: ...
print(kw.__annotations__, (lambda: 0).__annotations__)
class Priv:
    __x: int
    def m(self, __y: str): ...
print(Priv.__annotations__, Priv.m.__annotations__)
