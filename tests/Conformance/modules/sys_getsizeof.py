# Sizes as CPython tells them on a 64-bit machine.
import collections, decimal, functools, itertools, sys, types

values = [
    0, 1, 2**30, 2**60, 2**100, -1, True, 1.0, 1j, "", "a", "abc", "\xe9", "\u0416\u0416", "\U0001f600", b"", b"abc", [], [1], [1, 2, 3], (), (1,), (1, 2, 3),
    {}, {1: 2}, {"a": 1}, {i: i for i in range(6)}, {i: i for i in range(100)}, {str(i): i for i in range(20)}, set(), {1}, set(range(5)), set(range(100)),
    frozenset(), None, ..., NotImplemented, range(10), slice(1), int, str, type, object, object(), len, lambda: 0, bytearray(), bytearray(b"abc"),
    map(int, []), zip(), enumerate([]), filter(None, []), reversed([]), iter([]), iter({}), property(), Exception(), ValueError("x"), OSError(1, "x"),
    {}.keys(), {}.items(), iter(()), list(range(100)), dict.fromkeys("abc"), "a" * 1000, types.SimpleNamespace(), types.MappingProxyType({}),
    itertools.count(), itertools.chain(), itertools.repeat(1), functools.partial(int), collections.deque(), collections.deque(range(100)),
    collections.Counter("abc"), collections.defaultdict(int), decimal.Decimal(1), (x for x in [1]),
]
for value in values:
    print(type(value).__name__, sys.getsizeof(value))

grown = []
print(*[sys.getsizeof(grown) for i in range(60) if grown.append(i) is None])
grown = {}
print(*[sys.getsizeof(grown) for i in range(60) if grown.__setitem__(i, i) is None])
grown = set()
print(*[sys.getsizeof(grown) for i in range(60) if grown.add(i) is None])


class Plain: ...
class Slots: __slots__ = ("a", "b")
class Empty: __slots__ = ()
class Weak: __slots__ = ("a", "__weakref__")
class Derived(Slots): ...
class Int(int): ...
class Str(str): ...
class List(list): ...
class Dict(dict): ...
class Tuple(tuple): __slots__ = ()
class Error(Exception): ...
Point = collections.namedtuple("Point", "x y")


for cls in Plain, Slots, Empty, Weak, Derived, Int, Str, List, Dict, Tuple, Error, Point:
    made = cls(1, 2) if cls is Point else cls()
    print(cls.__name__, sys.getsizeof(cls), sys.getsizeof(made), cls.__basicsize__, cls.__itemsize__, made.__sizeof__())


class WithTwo:
    def __init__(self):
        self.x = 1
        self.y = 2


made = WithTwo()
print(sys.getsizeof(made), sys.getsizeof(made.__dict__))


class Sized:
    def __sizeof__(self):
        return 1000


class Bad:
    def __sizeof__(self):
        return -1


print(sys.getsizeof(Sized()))
for arguments in (Bad(),), ():
    try:
        sys.getsizeof(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# References that a program can see.
shared = []
print(sys.getrefcount(shared))
other = shared
print(sys.getrefcount(shared))
pair = [shared, shared]
print(sys.getrefcount(shared))
del other
print(sys.getrefcount(shared))
pair.pop()
print(sys.getrefcount(shared), sys.getrefcount([]))


def count(argument):
    return sys.getrefcount(argument)


print(count(shared), count([]))
named = {"key": shared}
made.attribute = shared
print(sys.getrefcount(shared))
