"""Classes whose instances cross by value."""
import collections
import copyreg
import dataclasses
import enum


class Plain:
    pass


class WithInit:
    def __init__(self, a):
        self.a = a


class WithSlots:
    __slots__ = ('a', '__b', 'c')

    def __init__(self):
        self.a = 1
        self.__b = [2]

    @property
    def b(self):
        return self.__b


class SlotsAndDict(WithSlots):
    pass


class WithState:
    def __init__(self):
        self.a = 1

    def __getstate__(self):
        return {'a': 'from getstate'}


class SetsState:
    def __init__(self):
        self.a = 1

    def __setstate__(self, state):
        self.given = state


class OnlyNew:
    def __new__(cls):
        made = super().__new__(cls)
        made.new = True
        return made

    def __init__(self):
        self.init = True


class NewArgs:
    def __new__(cls, a, *, b=0):
        made = super().__new__(cls)
        made.args = (a, b)
        return made

    def __getnewargs_ex__(self):
        return (self.args[0],), {'b': self.args[1]}


class NewArgsPlain:
    def __new__(cls, a):
        made = super().__new__(cls)
        made.arg = a
        return made

    def __getnewargs__(self):
        return (self.arg,)


class Reduces:
    def __init__(self, items):
        self.items = items

    def __reduce__(self):
        return Reduces, (self.items,), {'extra': 1}


class ReducesByName:
    def __reduce__(self):
        return 'THE_ONE'


THE_ONE = ReducesByName()


class ReducesWithSetter:
    def __reduce__(self):
        return ReducesWithSetter, (), {'x': 1}, None, None, set_by


def set_by(obj, state):
    obj.setter = sorted(state)


class ByCopyreg:
    def __init__(self, n):
        self.n = n


copyreg.pickle(ByCopyreg, lambda o: (ByCopyreg, (o.n + 100,)))


class Hooked:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'hook ' + name


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyStr(str):
    pass


class MyInt(int):
    pass


class MySet(set):
    pass


class MyTuple(tuple):
    pass


Point = collections.namedtuple('Point', 'x y')


@dataclasses.dataclass
class Data:
    x: int
    y: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Frozen:
    x: int
    y: tuple = ()


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Perm(enum.Flag):
    R = 4
    W = 2


class Level(enum.IntEnum):
    LOW = 1


class Failure(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.b = b


class Hashed:
    """Its hash needs its attributes."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return isinstance(other, Hashed) and other.n == self.n

    def __repr__(self):
        return f'Hashed({self.n})'


class Outer:
    class Inner:
        pass

    def method(self):
        return 'method'

    @staticmethod
    def static():
        return 'static'

    @classmethod
    def classy(cls):
        return cls.__name__


def function():
    return 'function'


class Descriptors:
    """What is set in the class for a name does not hinder the instance's own attribute."""

    @property
    def x(self):
        return self.__dict__['x']

    def __setattr__(self, name, value):
        raise AttributeError('not to be called')
