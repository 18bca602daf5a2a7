import enum
from dataclasses import dataclass, field
from collections import namedtuple


def show(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Number(enum.IntEnum):
    divisor = 1
    numerator = 2


print(Number.divisor.numerator, Number.numerator.divisor is Number.divisor)


class Book(enum.StrEnum):
    author = 'the author'
    title = 'the title'


print(Book.author.title(), Book.title.upper())


def make():
    class BadSuper(enum.Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        failed = 1


show(make)


class WithNone(enum.Flag):
    A = 1
    E = None


show(lambda: WithNone.A | WithNone.E)
show(lambda: WithNone.E & WithNone.A)
show(lambda: ~WithNone.E)


class Autos(enum.Enum):
    ONE = enum.auto()
    TWO = enum.auto(), enum.auto()
    THREE = enum.auto(), enum.auto(), enum.auto()


print([m.value for m in Autos])
T = namedtuple('T', 'index desc')


class Some(T, enum.Enum):
    first = enum.auto(), 'for the money'
    second = enum.auto(), 'for the show'


print(Some.first.index, Some.second.value)


class Unique(enum.Enum):
    def __init__(self, *args):
        cls = self.__class__
        if any(self.value == e.value for e in cls):
            raise ValueError(f'aliases not allowed: {self.name} --> {cls(self.value).name}')


def make():
    class Color(Unique):
        red = 1
        green = 2
        grene = 2


show(make)


class Missing(enum.Enum):
    UNKNOWN = None
    LUCKY = 3

    @classmethod
    def _missing_(cls, *values):
        return cls.UNKNOWN


print(None in Missing, 3 in Missing, 7 in Missing, [] in Missing)
show(lambda: enum.Enum('bad', names=0))
show(lambda: enum.Enum('empty', '')(0))


class Outer(enum.Enum):
    a = 1

    class Inner(enum.Enum):
        foo = 10


print(list(Outer), isinstance(Outer.Inner, type), list(Outer.Inner))


@dataclass
class Creature:
    size: str
    legs: int
    tail: bool = field(repr=False, default=True)


class Animals(Creature, enum.Enum):
    BEETLE = 'small', 6
    DOG = 'medium', 4


print(repr(Animals.DOG), str(Animals.DOG))


class A(enum.Enum):
    x = 1

    def f(self):
        pass


print(dir(A))
print(dir(A.x))


class I(int, enum.Enum):
    y = 1

    @enum.property
    def zz(self):
        pass


print([n for n in dir(I.y) if n[0] != '_'], [n for n in dir(I) if n[0] != '_'])
GLOBAL_A, GLOBAL_B = 2, 1
print(list(enum.IntEnum._convert_('Made', __name__, filter=lambda n: n.startswith('GLOBAL_'))), GLOBAL_A)
print(enum.Flag('F', 'P Q')(3), 5 in enum.Flag('F', 'P Q'), 3 in enum.Flag('F', 'P Q'))
