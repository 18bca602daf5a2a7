import abc
import collections.abc
from abc import ABC, abstractmethod


def attempt(label, action):
    try:
        print(f"{label:30}", action())
    except Exception as error:
        print(f"{label:30}", type(error).__name__, error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        return "base area"

    @property
    @abstractmethod
    def name(self): ...

    @name.setter
    @abstractmethod
    def name(self, value): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...

    def concrete(self):
        return "concrete"


class Half(Shape):
    def area(self):
        return super().area() + "!"


class Full(Half):
    name = "full"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper():
        return "helped"


attempt("Shape()", lambda: Shape())
attempt("Half()", lambda: Half())
attempt("Full()", lambda: (Full().area(), Full().name, Full.make().concrete(), Full.helper()))
attempt("abstract sets", lambda: [sorted(c.__abstractmethods__) for c in (Shape, Half, Full)])
attempt("static call", lambda: (Shape.helper(), Shape.make()))
attempt("isabstract", lambda: (Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, Shape.__dict__["make"].__isabstractmethod__, Full.area.__isabstractmethod__ if hasattr(Full.area, "__isabstractmethod__") else "no"))


class One(ABC):
    @abstractmethod
    def f(self): ...


class NoABC:
    @abstractmethod
    def f(self): ...


class WithNew(ABC):
    @abstractmethod
    def f(self): ...

    def __new__(cls, *args):
        print("new called")
        return super().__new__(cls)


class FromInt(int, ABC):
    @abstractmethod
    def f(self): ...


attempt("One()", lambda: One())
attempt("One(1)", lambda: One(1))
attempt("NoABC()", lambda: type(NoABC()).__name__)
attempt("WithNew()", lambda: WithNew(1))
attempt("FromInt", lambda: FromInt(3))
attempt("late implementation", lambda: (setattr(Half, "late", 1), setattr(One, "f", lambda self: 1), One()))
attempt("update_abstractmethods", lambda: (abc.update_abstractmethods(One), One().f()))
attempt("delete abstract", lambda: delattr(Half, "__abstractmethods__"))
attempt("set abstract", lambda: (setattr(Full, "__abstractmethods__", frozenset({"zap"})), Full()))
Full.__abstractmethods__ = frozenset()


class Base(ABC):
    pass


class Virtual:
    pass


class VirtualChild(Virtual):
    pass


attempt("before", lambda: (issubclass(Virtual, Base), isinstance(VirtualChild(), Base)))
attempt("register", lambda: Base.register(Virtual) is Virtual)
attempt("after", lambda: (issubclass(Virtual, Base), isinstance(VirtualChild(), Base), Virtual.__mro__[1:], issubclass(int, Base)))
attempt("register cycle", lambda: Virtual.register(Base))
attempt("register non-class", lambda: Base.register(3))
attempt("register itself", lambda: Base.register(Base))


class Sub(Base):
    pass


attempt("inheritance cycle", lambda: Sub.register(Base))
attempt("register builtin", lambda: (Base.register(list), isinstance([], Base)))
attempt("issubclass non-class", lambda: issubclass(3, Base))
attempt("as a decorator", lambda: Base.register(type("Deco", (), {})).__name__)


class Hooked(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Hooked:
            return any("quack" in B.__dict__ for B in C.__mro__)
        return NotImplemented


class Duck:
    def quack(self): ...


class HookedChild(Hooked):
    pass


attempt("hook", lambda: (isinstance(Duck(), Hooked), issubclass(int, Hooked), issubclass(Duck, HookedChild), issubclass(HookedChild, Hooked)))
attempt("hook overrides register", lambda: (Hooked.register(int), issubclass(int, Hooked)))


class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return "yes"


attempt("bad hook", lambda: issubclass(int, BadHook))


class MyList(collections.abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


m = MyList(1, 2, 3, 2)
attempt("sequence mixins", lambda: (2 in m, list(reversed(m)), m.index(2), m.count(2), list(m), m.index(3, 1, 3)))
attempt("sequence index", lambda: m.index(9))


class MyMap(collections.abc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


mm = MyMap()
mm.update(a=1, b=2)
attempt("mapping mixins", lambda: (mm.get("z", 0), mm.pop("a"), mm.setdefault("c", 3), list(mm.items()), "b" in mm, mm == {"b": 2, "c": 3}, mm.popitem(), dict(mm), list(mm.keys()), list(mm.values())))
attempt("mapping pop", lambda: mm.pop("zz"))
attempt("mapping pop default", lambda: mm.pop("zz", None))
attempt("clear and popitem", lambda: (mm.clear(), mm.popitem()))


class MySet(collections.abc.Set):
    def __init__(self, it):
        self.s = list(dict.fromkeys(it))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def __repr__(self):
        return f"MySet({self.s})"


attempt("set mixins", lambda: (MySet("ab") & MySet("bc"), MySet("ab") | "c", MySet("ab") - MySet("b"), MySet("ab") ^ MySet("bc"), MySet("a") < MySet("ab"), MySet("ab") == {"a", "b"}, MySet("a").isdisjoint("b"), "a" - MySet("a"), MySet("ab") >= {"a"}))
for name in ["Hashable", "Iterable", "Iterator", "Reversible", "Sized", "Container", "Collection", "Callable", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "Generator", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Buffer", "ByteString", "KeysView"]:
    cls = getattr(collections.abc, name, None)
    if cls is None:
        print(name, "is gone")
        continue
    print(name, sorted(cls.__abstractmethods__), [type(x).__name__ for x in (1, "", b"", [], (), {}, set(), range(1), iter([]), (i for i in ""), len, memoryview(b"")) if isinstance(x, cls)])
attempt("Sequence()", lambda: collections.abc.Sequence())
attempt("Callable alias", lambda: (collections.abc.Callable[[int], str], collections.abc.Callable[..., int], collections.abc.Mapping[str, int], collections.abc.Iterable[int].__origin__))
attempt("Callable bad", lambda: collections.abc.Callable[int])
attempt("Callable bad 2", lambda: collections.abc.Callable[int, str])
