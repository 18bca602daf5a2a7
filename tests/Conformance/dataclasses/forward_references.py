# Annotations of fields may name what is defined later.
import annotationlib
import inspect
import typing
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, make_dataclass


@dataclass
class Node:
    value: int
    next: Node | None = None
    children: list[Node] = field(default_factory=list)


print(Node(1, Node(2)))
print([f.type for f in fields(Node)])
print(Node.__init__.__annotations__)
print(inspect.signature(Node))
print(typing.get_type_hints(Node))


@dataclass
class Unknown:
    a: undefined
    b: list[undefined]
    c: int = 3


print(Unknown(1, 2), Unknown.__doc__)
for format in annotationlib.Format.FORWARDREF, annotationlib.Format.STRING:
    print(annotationlib.get_annotations(Unknown.__init__, format=format))
try:
    Unknown.__init__.__annotations__
except NameError as e:
    print(e)
undefined = float
print(Unknown.__init__.__annotations__)


def local():
    @dataclass(slots=True)
    class Inner:
        x: Late
        y: 'Late'

    class Late:
        pass

    print(annotationlib.get_annotations(Inner), Inner.__doc__)


local()


@dataclass
class Texts:
    a: 'typing.ClassVar[int]' = 1
    b: 'InitVar[int]' = 2
    c: 'typing.Final[int]' = 3
    d: 'unknown.ClassVar' = 4
    _: 'KW_ONLY'
    e: int = 5


print(Texts(7, 8), [f.name for f in fields(Texts)], inspect.signature(Texts))
Made = make_dataclass('Made', ['x', ('y', int), ('z', 'str', field(default=2))])
print(Made(1, 2), Made.__annotations__, Made.__doc__)


class Base:
    __slots__ = 'a'


@dataclass(slots=True)
class Derived(Base):
    a: int
    b: int = 3


print(Derived.__slots__, Derived(1))


class Plain:
    pass


@dataclass(slots=True, weakref_slot=True)
class Weak(Plain):
    a: int


print(Weak.__slots__)
