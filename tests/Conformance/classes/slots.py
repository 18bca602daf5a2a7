# __slots__: layout, errors, inheritance, with __dict__ and __weakref__, defaults, conflicts.
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = S()
print(s.a, S.__slots__, hasattr(s, "__dict__"), type(S.a).__name__, S.a.__name__)
for src in ["s.b", "s.c = 1", "del s.b", "s.__dict__", "S.a.__get__(5)", "s.c", "vars(s)", "del s.a; s.a", "S.a.__set__(1, 2)", "s.__weakref__", "s.__class__ = int"]:
    try:
        try: print(src, eval(src))
        except SyntaxError: exec(src); print(src, "ok")
    except Exception as e: print(src, "->", type(e).__name__, e)
class Sub(S): pass
x = Sub(); x.a = 1; x.z = 2; print(x.__dict__, Sub.__dict__.get("__slots__"))
class Sub2(S): __slots__ = ("c",)
y = Sub2(); y.c = y.a = 3; print(y.a, y.c, hasattr(y, "__dict__"))
class WithDict: __slots__ = ("a", "__dict__")
w = WithDict(); w.a = 1; w.b = 2; print(w.__dict__, w.a)
class OneStr: __slots__ = "single"
o = OneStr(); o.single = 5; print(o.single)
class FromDict: __slots__ = {"a": "doc a", "b": "doc b"}
print(FromDict.a.__doc__, sorted(FromDict.__slots__), FromDict.__slots__["b"])
class FromIter: __slots__ = (n for n in ("p", "q"))
FromIter().p = 1; print(hasattr(FromIter, "q"), list(FromIter.__slots__))
class Empty: __slots__ = ()
try: Empty().x = 1
except AttributeError as e: print(e)
for ns in [{"__slots__": ("a",), "a": 1}, {"__slots__": (1,)}, {"__slots__": ("a b",)}, {"__slots__": ("a", "a")}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": ("",)}, {"__slots__": 5}, {"__slots__": ("class",)}, {"__slots__": "__weakref__"}, {"__slots__": ("__slots__",)}, {"__slots__": ("é",)}, {"__slots__": None}]:
    try: print(ns, "->", type("T", (), dict(ns)).__name__)
    except (TypeError, ValueError) as e: print(ns, "->", type(e).__name__, e)
for bases, slots in [((int,), ("a",)), ((int,), ()), ((tuple,), ("a",)), ((str,), ("a",)), ((list,), ("a",)), ((S, type("S2", (), {"__slots__": ("q",)})), ()), ((S, type("S3", (), {"__slots__": ()})), ()), ((bytes,), ("x",)), ((Exception,), ("x",)), ((WithDict,), ("__dict__",)), ((type,), ("x",))]:
    try: print([b.__name__ for b in bases], slots, type("T", bases, {"__slots__": slots}).__name__)
    except TypeError as e: print([b.__name__ for b in bases], slots, e)
class LS(list): __slots__ = ("extra",)
l = LS([1]); l.extra = "e"; print(l, l.extra)
try: l.other = 1
except AttributeError as e: print(e)
class Private: 
    __slots__ = ("__p",)
    def __init__(self): self.__p = 7
print(Private()._Private__p)
class A: __slots__ = ("x",)
class B(A): __slots__ = ("x",)
b = B(); b.x = "B"; A.x.__set__(b, "A"); print(b.x, A.x.__get__(b))
import copy
s2 = S(); s2.b = [1]; c = copy.copy(s2); print(c.a, c.b is s2.b, copy.deepcopy(s2).b)
class Prop:
    __slots__ = ("_v",)
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n + 1
p = Prop(); p.v = 1; print(p.v)
class Point:
    __slots__ = "x", "y"
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
match Point(1, 2):
    case Point(1, y=n): print("matched", n)
print(len({Point(1, 2), Point(1, 2), Point(2, 1)}))
