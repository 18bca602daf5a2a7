# A value that a program dropped is gone after gc.collect(): neither the eval loop nor compiled code keeps what it last handed over.
import gc
import itertools
import weakref
from collections import deque


class Thing:
    def __add__(self, other):
        return Thing()

    def __lt__(self, other):
        return Thing()

    @property
    def made(self):
        return Thing()


class Shelf:
    def __getitem__(self, key):
        return Thing()


def is_gone(reference):
    gc.collect()
    return reference() is None


def pop(things):
    thing = things.pop()
    return thing


def yielding(things):
    while things:
        yield things.pop()


def handing_on(things):
    while things:
        yield pop(things)


def delegating(things):
    yield from handing_on(things)


def loop(iterator):
    gone = []
    for thing in iterator:
        reference = weakref.ref(thing)
        del thing
        gone.append(is_gone(reference))
    return gone


def chained(things):
    return itertools.chain(yielding(things), map(pop, [[Thing()], [Thing()]]))


def attribute():
    thing = Thing().made
    reference = weakref.ref(thing)
    del thing
    return is_gone(reference)


def item():
    things = deque([Thing()])
    thing = things[0]
    del things
    reference = weakref.ref(thing)
    del thing
    return is_gone(reference)


def item_of_instance():
    thing = Shelf()[1]
    reference = weakref.ref(thing)
    del thing
    return is_gone(reference)


def operator():
    thing = Thing() + Thing()
    reference = weakref.ref(thing)
    del thing
    return is_gone(reference)


def comparison():
    thing = Thing() < Thing()
    reference = weakref.ref(thing)
    del thing
    return is_gone(reference)


class Loud:
    def __init__(self, log):
        self.log = log

    def __del__(self):
        self.log.append('gone')


def finalized(way):
    log = []
    if way == 'item':
        loud = deque([Loud(log)])[0]
    elif way == 'next':
        for loud in map(Loud, [log]):
            break
    elif way == 'operator':
        loud = [*(deque([Loud(log)]) + deque())].pop()
    else:
        loud = None
        for loud in (Loud(log) for _ in range(1)):
            break
    del loud
    gc.collect()
    return log


for make in yielding, handing_on, delegating, chained:
    print(make.__name__, loop(make([Thing() for _ in range(4)])))
for way in attribute, item, item_of_instance, operator, comparison:
    print(way.__name__, [way() for _ in range(3)])
for way in 'item', 'next', 'operator', 'generator':
    print(way, finalized(way))


# The same while code is being found hot and compiled.
def work(n):
    total = 0
    for k in range(n):
        total += len(str(k))
    return total


def mixed(make):
    gone = set()
    for _ in range(6):
        work(20000)
        gone.update(loop(make([Thing() for _ in range(4)])))
    return gone


for make in yielding, handing_on, delegating, chained:
    print(make.__name__, mixed(make))
