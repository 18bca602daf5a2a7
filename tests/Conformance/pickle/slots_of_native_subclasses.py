import copy
import functools
import pickle
from collections import OrderedDict, deque


def slotted(base):
    class Slotted(base):
        __slots__ = ('x',) if base is OrderedDict else ('x', '__dict__')
    Slotted.__qualname__ = Slotted.__name__ = 'Slotted_' + base.__name__
    globals()[Slotted.__name__] = Slotted
    return Slotted


for base, content in ((set, 'ab'), (frozenset, 'ab'), (bytearray, b'ab'), (deque, 'ab'), (OrderedDict, {'a': 1}), (list, 'ab'), (dict, {'a': 1})):
    made = slotted(base)(content)
    made.x = [10]
    made.y = 20
    for copied in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made, 2)), pickle.loads(pickle.dumps(made))):
        print(type(copied).__name__, copied == made, getattr(copied, 'x', None), getattr(copied, 'y', None), end='; ')
    print()


@functools.total_ordering
class Ordered:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __eq__(self, other):
        return self.value == other.value


for name in ('__gt__', '__le__', '__ge__'):
    method = getattr(Ordered, name)
    print(method.__name__, method.__qualname__, method.__module__, pickle.loads(pickle.dumps(method)) is method)


class Counted(int):
    calls = 0

    def __hash__(self):
        Counted.calls += 1
        return int(self)


@functools.lru_cache
def identity(x):
    return x


identity(Counted(3))
print(Counted.calls, identity.cache_info())
f = functools.partial(print, 1, a=[2])
f.attr = 3
f.__setstate__((print, (4,), dict(sep='-'), None))
print(f, f.__dict__)
for state in ((print, (), {}, ()), (print, [], {}, None), (print,)):
    try:
        f.__setstate__(state)
    except TypeError as e:
        print(e)
