# A collection leaves alone what generators that run or wait, and the functions below them, have in their variables.
import contextlib
import gc
import sys
import weakref


class Text(str):
    pass


def numbers():
    for x in [1, 2, 3]:
        yield x


def collecting():
    it = numbers()
    first = next(it)
    gc.collect()
    yield first
    gc.collect()
    yield from it


def run(name):
    local = ['local']
    for value in collecting():
        print(name, local, value)
    it = numbers()
    next(it)
    gc.collect()
    print(list(it), name)

    members = [Text(c) for c in 'abc']
    kept = weakref.WeakSet(members)

    @contextlib.contextmanager
    def manager():
        it = iter(kept)
        next(it)
        gc.collect()
        yield sorted(kept)

    with manager() as found:
        print(found, name, local)
    print(type(kept), len(members))


run('name')


# What a generator handles is its own affair, also when it was thrown in by who handles the same exception.
def handling():
    try:
        yield 0
    except Exception as e:
        print('a', repr(sys.exception()), e.__context__)
        yield 1
        print('b', repr(sys.exception()))
        yield 2
        raise


g = handling()
next(g)
try:
    raise ValueError(1)
except Exception as e:
    g.throw(e)
print(sys.exception())
next(g)
print(sys.exception())
try:
    raise KeyError(2)
except KeyError:
    try:
        next(g)
    except Exception as e:
        print(repr(e), repr(e.__context__))


class Odd(Exception):
    def __new__(cls, *args, **kwargs):
        return cls


def waiting():
    try:
        yield
    except TypeError as e:
        print('inside', str(e).replace(repr(Odd), 'Odd'))
    yield 5


g = waiting()
next(g)
print(g.throw(Odd))
g = waiting()
try:
    g.throw(Odd)
except TypeError:
    print(next(g, 'done'))
