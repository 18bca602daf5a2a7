# Generic classes: bases, subscripting, __orig_bases__, scopes, methods, inheritance.
from typing import Generic, TypeVar, get_args, get_origin, Protocol
class Box[T]:
    item: T
    def __init__(self, item: T): self.item = item
    def get(self) -> T: return self.item
    def map[U](self, f) -> "Box[U]": return Box(f(self.item))
print(Box.__type_params__, Box.__bases__, Box.__orig_bases__, Box.__mro__, Box.__parameters__)
b = Box[int](5); print(b.item, type(b), b.map(str).get(), b.__orig_class__, Box[int], Box["fwd"], Box[list[int]], Box[int].__origin__, Box[int].__args__, Box[int] == Box[int], Box[int] is Box[int])
class Pair[K, V](Box[K]):
    def __init__(self, k: K, v: V): super().__init__(k); self.v = v
print(Pair.__orig_bases__, Pair[str, int], Pair("a", 1).v, Pair.__parameters__, issubclass(Pair, Box), isinstance(Pair(1, 2), Box), isinstance(Pair(1, 2), Generic))
class IntBox(Box[int]): pass
print(IntBox.__orig_bases__, IntBox.__parameters__, IntBox(3).get())
for src in ["Box[int, str]", "Pair[int]", "IntBox[int]", "Box[()]", "isinstance(1, Box[int])", "Box[int].nosuch", "Generic[int]", "Generic", "Box[5]", "Pair[int, str][int]", "Box[T_][int]", "class_ := Box[int]", "Box[int]()", "Generic[TypeVar('A'), TypeVar('A')] and 1", "issubclass(int, Box[int])", "Box[int].item"]:
    T_ = TypeVar("T_")
    try: print(src, "=", eval(src) if ":=" not in src else eval(f"({src})"))
    except Exception as e: print(src, "->", type(e).__name__, e)
class Scoped[T]:
    t = T
    l = [T for _ in range(1)]
    f = lambda self: T
    def m(self): return T
    class Inner: it = T
print(Scoped.t is Scoped.__type_params__[0], Scoped.l[0] is Scoped.t, Scoped().f() is Scoped.t, Scoped().m() is Scoped.t, Scoped.Inner.it is Scoped.t)
class Var[T: int, *Ts, **P]: pass
print(Var.__type_params__, Var.__orig_bases__, Var[int, str, bytes, [float]], Var.__parameters__)
class Dflt[T = int]: pass
print(Dflt[str], Dflt.__type_params__[0].__default__)
class Meta(type):
    def __new__(m, n, b, ns, **k): print("meta", n, [x.__name__ for x in b], sorted(k)); return super().__new__(m, n, b, ns)
class WithMeta[T](metaclass=Meta, kw=1): pass
class WithBase[T](dict[str, T]): pass
print(WithBase.__orig_bases__, WithBase.__bases__, WithBase(a=1), WithBase[int])
class Proto[T](Protocol):
    def get(self) -> T: ...
print(Proto[int], Proto.__bases__, getattr(Proto, "_is_protocol", None))
try: Proto()
except TypeError as e: print(e)
class Old(Generic[T_]): pass
print(Old[int], Old.__parameters__, Old[T_], Old[int] == Old[int], get_origin(Old[int]), get_args(Old[int]))
try:
    class Both[T](Generic[T_]): pass
except TypeError as e: print(e)
try:
    class Mixed[T](Old[T_]): pass
except TypeError as e: print(e)
def factory[T](x: T):
    class Local[U]: a: T; b: U
    return Local
print(factory(1).__type_params__, factory(1).__annotations__, factory(1).__qualname__)
class Priv[__T]:
    def m(self): return __T
print(Priv.__type_params__, Priv().m() is Priv.__type_params__[0])
try: del Box.__type_params__; print(Box.__type_params__)
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Sub[T](Box[T], list[T]): pass
print([c.__name__ for c in Sub.__mro__], Sub(1))
