import abc
import collections.abc
import typing
import numbers
from _show import show


class Always(type):
    def __instancecheck__(cls, obj):
        return "yes"

    def __subclasscheck__(cls, sub):
        return []


class Any1(metaclass=Always):
    pass


class Fake:
    __class__ = int


class Raises:
    @property
    def __class__(self):
        raise ValueError("no class")


class HasBases:
    __bases__ = (int,)


class BadBases:
    __bases__ = 3


class Registered(abc.ABC):
    pass


Registered.register(str)


class Hook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, sub):
        print("[hook]", sub.__name__, end=" ")
        return True if sub is float else NotImplemented if sub is int else False


@typing.runtime_checkable
class Closer(typing.Protocol):
    def close(self): ...


class NotRuntime(typing.Protocol):
    def close(self): ...


deep = int
for _ in range(50):
    deep = (deep, str)

show(globals(), """
isinstance(1, int), isinstance(True, int), isinstance(1, bool), isinstance(1.0, int), isinstance(None, type(None))
isinstance(1, (str, int)), isinstance(1, (str, (bytes, (int,)))), isinstance(1, ()), isinstance(1, deep)
isinstance(1, int | str), isinstance("a", int | str), isinstance(None, int | None), isinstance(1.5, int | None)
isinstance(1, (str, int | None)), isinstance(None, (str, int | None))
isinstance(1, typing.Union[int, str]), isinstance(1, typing.Optional[str])
isinstance(1, int | "str")
isinstance(1, list[int])
isinstance([], list[int])
isinstance([], list | dict[str, int])
isinstance({}, list | dict[str, int])
isinstance([], typing.List), isinstance(1, typing.List)
isinstance([], typing.List[int])
isinstance(1, typing.Any)
isinstance(1, typing.Literal[1])
isinstance(1, None)
isinstance(1, 1)
isinstance(1, "int")
isinstance(1, (int, 1)), isinstance(1, [int])
isinstance(1, (1, int))
isinstance(1, [int])
isinstance(1)
isinstance()
issubclass(bool, int), issubclass(int, bool), issubclass(int, (str, object)), issubclass(int, int | None)
issubclass(int, list[int])
issubclass(1, int)
issubclass(int, 1)
issubclass(int, (1,))
issubclass("a", "b")
issubclass(int, int | list[int])
issubclass(type(None), int | None), issubclass(type(None), None | str)
issubclass(type(None), None)
issubclass(typing.List[int], list)
issubclass(list[int], list)
isinstance(1, Any1), issubclass(int, Any1), isinstance(1, (str, Any1))
isinstance(Fake(), int), type(Fake()), isinstance(Fake(), Fake), issubclass(Fake, int)
isinstance(Raises(), int)
issubclass(HasBases(), int)
issubclass(BadBases(), int)
isinstance(1, HasBases())
isinstance("a", Registered), issubclass(str, Registered), isinstance(1, Registered), Registered.__mro__[1:]
isinstance(1.0, Hook), isinstance(1, Hook), isinstance("a", Hook), isinstance(1.0, Hook)
isinstance(open, Closer), isinstance(__import__("io").StringIO(), Closer), isinstance(3, Closer)
isinstance(3, NotRuntime)
issubclass(int, NotRuntime)
isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), isinstance(len, collections.abc.Callable), isinstance(3, collections.abc.Hashable), isinstance([], collections.abc.Hashable)
isinstance((x for x in ""), collections.abc.Generator), isinstance(iter([]), collections.abc.Iterator), isinstance("", collections.abc.Iterable), isinstance(b"", collections.abc.Buffer), isinstance("", collections.abc.Buffer)
isinstance(range(1), collections.abc.Sequence), isinstance(memoryview(b""), collections.abc.Sequence), isinstance({}.keys(), collections.abc.Set), isinstance(frozenset(), collections.abc.MutableSet)
isinstance(1, numbers.Integral), isinstance(1.0, numbers.Real), isinstance(1j, numbers.Complex), isinstance(True, numbers.Number), isinstance(1.0, numbers.Rational)
isinstance(1, object), isinstance(int, type), isinstance(type, type), isinstance(Always, type), isinstance(Any1, Always)
isinstance(int | str, type(int | str)), type(int | str), isinstance(list[int], type(list[int])), type(list[int]), isinstance(list[int], type)
int.__instancecheck__(3), type.__instancecheck__(int, True), type.__subclasscheck__(int, bool)
type.__subclasscheck__(int, 3)
(int | str).__args__, (int | None).__args__, int | int, int | str | int, (int | str) == (str | int), hash(int | str) == hash(str | int)
int | 3
int | None, None | int, type(None) | int, int | list[str], list[int] | None, typing.Any | None
None | None
3 | int
"x" | int
int.__or__(str), int.__or__(int, 3), type.__or__(int, None)
(int | str)[int]
(list[typing.TypeVar("T")] | None)[int]
""")
