# What each combination of eq, frozen, unsafe_hash and an own __hash__ gives.
from dataclasses import dataclass, field, fields


def attempt(label, action):
    try:
        print(f"{label:40}", action())
    except Exception as error:
        print(f"{label:40}", type(error).__name__, error)


def own_hash(self):
    return 42


for unsafe_hash in (False, True):
    for eq in (False, True):
        for frozen in (False, True):
            for own in (None, own_hash):
                namespace = {"__annotations__": {"a": int}, "a": 1}
                if own:
                    namespace["__hash__"] = own
                label = f"unsafe={unsafe_hash:d} eq={eq:d} frozen={frozen:d} own={bool(own):d}"

                def build():
                    cls = dataclass(unsafe_hash=unsafe_hash, eq=eq, frozen=frozen)(type("K", (), dict(namespace)))
                    method = cls.__dict__.get("__hash__", "inherited")
                    return "None" if method is None else method if method == "inherited" else "own" if method is own_hash else "generated"
                attempt(label, build)


@dataclass
class Weird:
    a: int = field(default=1, hash=False)
    b: int = field(default=2, compare=False, hash=True)
    c: int = 3


H = dataclass(unsafe_hash=True)(type("H", (), {"__annotations__": {"a": int, "b": int}, "a": field(default=1, hash=False), "b": 2}))
attempt("hash excludes", lambda: (hash(H(1, 2)) == hash(H(9, 2)), hash(H(1, 2)) == hash(H(1, 3)), H(1, 2) == H(9, 2)))


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


attempt("ordering", lambda: sorted([Version(1, 2), Version(1), Version(0, 9, "beta")]))
attempt("max", lambda: max(Version(1), Version(1, 0, "x")))
attempt("mixed types in fields", lambda: Version("a") < Version(1))
attempt("with a tuple", lambda: Version(1) == (1, 0, ""))
attempt("order conflict", lambda: dataclass(order=True)(type("C", (), {"__lt__": lambda s, o: True, "__annotations__": {"a": int}})))
attempt("frozen from plain", lambda: dataclass(frozen=True)(type("C", (Version,), {})))
Frozen = dataclass(frozen=True)(type("Frozen", (), {"__annotations__": {"a": int}}))
attempt("plain from frozen", lambda: dataclass(type("C", (Frozen,), {})))
attempt("frozen with setattr", lambda: dataclass(frozen=True)(type("C", (), {"__setattr__": lambda *a: None})))
attempt("slots twice", lambda: dataclass(slots=True)(type("C", (), {"__slots__": (), "__annotations__": {}})))


@dataclass
class A:
    x: int = 1

    def __post_init__(self):
        print("A post", self.x)


@dataclass
class B(A):
    y: int = 2

    def __post_init__(self):
        super().__post_init__()
        print("B post", self.y)


@dataclass
class C(B):
    x: str = "changed"
    z: list = field(default_factory=lambda: [0])


attempt("chain", lambda: (B(5), C(), C("q", 3, [1])))
attempt("field order", lambda: [f"{f.name}:{getattr(f.type, '__name__', f.type)}" for f in fields(C)])


@dataclass
class Mixin1:
    m: int = 1


@dataclass
class Mixin2:
    n: int = 2


@dataclass
class Both(Mixin1, Mixin2):
    o: int = 3


attempt("multiple", lambda: (Both(), [f.name for f in fields(Both)], Both.__mro__[1:3]))


@dataclass
class Generic[T]:
    item: T
    items: list[T] = field(default_factory=list)


attempt("generic", lambda: (Generic[int](1), Generic("s", ["t"]), Generic.__type_params__, Generic[int].__args__))


@dataclass(slots=True)
class Node:
    value: int
    next: "Node | None" = None

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


attempt("slots recursion", lambda: (list(Node(1, Node(2, Node(3)))), Node(1) == Node(1), Node(1, Node(2)) == Node(1, Node(3))))
attempt("slots super", lambda: [f.type for f in fields(Node)])


@dataclass(slots=True)
class WithSuper(Node):
    extra: int = 0

    def describe(self):
        return super().__repr__() + __class__.__name__


attempt("super in slots", lambda: WithSuper(1).describe())


@dataclass
class Descriptor:
    class D:
        def __get__(self, obj, owner):
            if obj is None:
                return 5
            return obj._v

        def __set__(self, obj, value):
            obj._v = value * 2

    v: int = D()


attempt("descriptor default", lambda: (Descriptor().v, Descriptor(4).v))


@dataclass(frozen=True)
class Cached:
    n: int

    def __post_init__(self):
        object.__setattr__(self, "square", self.n ** 2)


attempt("frozen post init", lambda: (Cached(4).square, Cached(4)))


@dataclass(repr=False)
class OwnRepr:
    a: int

    def __repr__(self):
        return f"<own {self.a}>"


attempt("own repr", lambda: [OwnRepr(1)])
attempt("str of nested", lambda: str(Both(o=OwnRepr(3))))
