# Abstract base classes: abstractmethod, instantiation errors, register, subclasshook, abstract properties.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods
class Shape(ABC):
    @abstractmethod
    def area(self): "abstract area"
    @property
    @abstractmethod
    def name(self): ...
    @abstractmethod
    def scale(self, k): return f"base scale {k}"
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def unit(): ...
    def concrete(self): return f"{self.name}: {self.area()}"
print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, Shape.__dict__["make"].__isabstractmethod__)
try: Shape()
except TypeError as e: print(e)
class One(Shape):
    def area(self): return 1
    name = "one"
    def scale(self, k): return super().scale(k)
    make = classmethod(lambda cls: cls())
try: One()
except TypeError as e: print(e)
class Full(One):
    unit = staticmethod(lambda: "cm")
f = Full(); print(f.concrete(), f.scale(2), Full.make().unit(), isinstance(f, Shape), issubclass(Full, Shape), Full.__abstractmethods__)
class Single(ABC):
    @abstractmethod
    def x(self): pass
try: Single()
except TypeError as e: print(e)
try: Single(1)
except TypeError as e: print(e)
class Virtual:
    def x(self): return "v"
print(issubclass(Virtual, Single), Single.register(Virtual) is Virtual, issubclass(Virtual, Single), isinstance(Virtual(), Single), Virtual.__mro__[1].__name__)
@Single.register
class Deco: pass
print(isinstance(Deco(), Single))
class SubV(Virtual): pass
print(issubclass(SubV, Single))
try: Deco.register(int)
except AttributeError as e: print(e)
try: Single.register(5)
except TypeError as e: print(e)
class A2(ABC): pass
class B2(A2): pass
try: B2.register(A2)
except RuntimeError as e: print(e)
class HasLen(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is HasLen: return any("__len__" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class L:
    def __len__(self): return 0
print(issubclass(L, HasLen), isinstance([], HasLen), isinstance(5, HasLen), issubclass(str, HasLen))
from collections.abc import Iterable, Sized, Container, Hashable, Callable, Sequence, Mapping, MutableMapping, Iterator, Collection, Reversible, Set
class C:
    def __iter__(self): return iter([])
    def __len__(self): return 0
    def __contains__(self, x): return False
print(isinstance(C(), Iterable), isinstance(C(), Sized), isinstance(C(), Container), isinstance(C(), Collection), isinstance(C(), Sequence), isinstance([], Sequence), isinstance({}, Mapping), isinstance("", Sequence), isinstance(range(1), Sequence), isinstance(set(), Set), isinstance([], Hashable), isinstance((), Hashable), isinstance(len, Callable), isinstance({}.keys(), Set), isinstance(iter([]), Iterator), isinstance({}, Reversible))
class MyMap(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap(); m["a"] = 1; m.update(b=2, c=3); print(m.pop("a"), m.setdefault("z", 9), list(m.items()), "b" in m, m.get("q"), m == {"b": 2, "c": 3, "z": 9}, m.popitem(), len(m), list(m.keys()), list(m.values()))
try: m.pop("nope")
except KeyError as e: print(repr(e))
class MySeq(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = MySeq(3, 1, 3); print(list(reversed(s)), s.index(1), s.count(3), 3 in s, list(s))
try: Sequence()
except TypeError as e: print(e)
try: Iterator()
except TypeError as e: print(e)
class Late(ABC):
    @abstractmethod
    def f(self): pass
class LateSub(Late): pass
LateSub.f = lambda self: 1; update_abstractmethods(LateSub); print(LateSub().f())
