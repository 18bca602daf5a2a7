from _show import show


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)


class WithMeta(metaclass=Meta, flag=1):
    pass


class Final:
    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__, kw)


show(globals(), """
type(1), type(""), type(None), type(type), type(...), type(NotImplemented), type(len), type(lambda: 0)
type("A", (), {}).__name__, type("A", (), {}).__module__, type("A", (), {}).__qualname__, type("A", (), {}).__bases__
type("A", (int,), {"x": 1})(5) + 1, type("A", (int,), {"x": 1}).x
type("B", (), {"f": lambda self: 42})().f()
type("C", (), {"__slots__": ("a",)})().a
type("C", (), {"__qualname__": "Outer.C"})
type("C", (), {"__qualname__": 3})
type("C", (), {"__module__": "m"})
type("C", (), {"__doc__": "text"}).__doc__
type("C", (bool,), {})
type("C", (type(None),), {})
type("C", (range,), {})
type("C", (int, str), {})
type("C", (object, int), {})
type("C", (int, int), {})
type("C", (3,), {})
type("C", [int], {})
type("C", (), [])
type(3, (), {})
type("C", ())
type()
type(1, 2, 3, 4)
type("C\\0", (), {})
type("", (), {}).__name__
type("with space", (), {})
type("C", (), {1: 2}).__dict__[1]
type("C", (), {}, extra=1)
type("C", (Final,), {}, extra=1).__name__
type("D", (WithMeta,), {"z": 1, "y": 2})
type("D", (WithMeta,), {}).__class__
Meta("E", (), {"q": 1}, kw=2)
type("F", (WithMeta, int), {})
type("G", (), {"__slots__": "a", "a": 1})
type("G", (), {"__slots__": ("1a",)})
type("G", (), {"__slots__": (1,)})
type("G", (int,), {"__slots__": ("a",)})
type("G", (str,), {"__slots__": ("a",)})("x").a
type("G", (tuple,), {"__slots__": ("a",)})
type("G", (bytes,), {"__slots__": ()})(b"x")
type("G", (), {"__slots__": ("__dict__", "__dict__")})
type("G", (), {"__slots__": ("__weakref__", "a", "a")})
type("H", (), {"__init_subclass__": lambda cls: None})
type("H", (), {"__class_getitem__": lambda cls, k: k})[3]
type("H", (), {"__new__": lambda cls: 7})()
type("H", (), {"__eq__": lambda a, b: True}).__hash__
type("H", (), {"__call__": 3})()()
type("H", (), {"__len__": lambda s: 3, "__getitem__": lambda s, i: i}) and len(type("H", (), {"__len__": lambda s: 3})())
type.__call__(int, "7"), type.__call__(type, 7)
type.mro(bool), int.mro(), type.mro(type)
int.__subclasses__()[0], type(int.__subclasses__())
isinstance(type, object), isinstance(object, type), issubclass(type, object), isinstance(type, type)
int.__base__, bool.__base__, object.__base__, object.__bases__, type.__base__, bool.__mro__
int.__name__, int.__qualname__, int.__module__, list.append.__qualname__, [].append.__qualname__, int.from_bytes.__qualname__
type.__name__, type.__doc__, type.__module__, type.__dict__["__doc__"].__class__
int.__basicsize__ > 0, int.__itemsize__, int.__flags__ & (1 << 24) > 0, type(int.__flags__)
int.__text_signature__, object.__text_signature__, len.__text_signature__
""")
T = type("T", (), {"x": 1})
T.__name__ = "Renamed"
print(T, T.__qualname__, repr(T()).split(" object")[0])
T.__qualname__ = "a.b.Renamed"
print(T)
for attempt in ["T.__name__ = 3", "T.__name__ = 'a\\0b'", "del T.__name__", "T.__qualname__ = 1", "T.__bases__ = ()", "T.__bases__ = (int,)", "T.__bases__ = 3",
                "T.__module__ = 'elsewhere'", "del T.__module__", "T.__doc__ = 'doc'", "T.__dict__ = {}", "T.__mro__ = ()", "T.__class__ = int", "int.__name__ = 'x'",
                "int.__doc__ = 'x'", "del T.__bases__", "T.__base__ = 1", "T().__class__ = int", "T.x += 1", "del T.x", "del T.x", "T.__abstractmethods__", "T.__annotations__"]:
    try:
        exec(attempt)
        print(attempt, "ok")
    except Exception as error:
        print(attempt, "->", type(error).__name__, error)


class P:
    def who(self):
        return "P"


class Q:
    def who(self):
        return "Q"


class K(P):
    pass


k = K()
print(k.who())
K.__bases__ = (Q,)
print(k.who(), K.__mro__, P.__subclasses__(), Q.__subclasses__())
K.__bases__ = (P, Q)
print(k.who(), [c.__name__ for c in K.__mro__])
try:
    P.__bases__ = (K,)
except TypeError as error:
    print(error)
try:
    K.__bases__ = (P, P)
except TypeError as error:
    print(error)
try:
    K.__bases__ = (object, P)
except TypeError as error:
    print(error)
print([c.__name__ for c in K.__mro__])
