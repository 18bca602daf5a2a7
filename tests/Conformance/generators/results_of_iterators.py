"""What an iteration returned, through iterators that ask another one; and what throw() hands on."""
import itertools
import warnings


def gen(result, count=1):
    yield from range(count)
    return result


class Ends:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(42)


def delegate(iterator):
    return (yield from iterator)


def end(iterator):
    try:
        while True:
            next(iterator)
    except StopIteration as stop:
        return stop.args, stop.value


for make in (enumerate, zip, iter, lambda it: map(str, it), lambda it: filter(None, it), lambda it: zip([1, 2, 3], it),
             lambda it: map(max, [1, 2, 3], it), lambda it: enumerate(map(str, it))):
    print(end(make(Ends())), end(make(gen(5))), end(make(gen(None))), end(make([1])))
    print(end(delegate(make(Ends()))), end(delegate(make(gen('r', 3)))))
print(end(itertools.chain(gen(1), gen(2))), end(iter(gen(3).__next__, None)), end(zip()), end(filter(lambda x: list(gen(7)) and 0, [1, 2])))
print(next(enumerate(Ends()), 'default'), list(zip(gen(1), gen(2))), [*map(str, gen(9, 2))])


class Inner:
    def __init__(self):
        self.thrown = []

    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def throw(self, *args):
        print('  thrown', args)
        if args[0] is KeyError:
            raise KeyError('from inner')
        if args[0] is StopIteration:
            raise StopIteration('result')
        return 'caught'

    def close(self):
        print('  closed')


def outer():
    try:
        result = yield from Inner()
        print('  result', result)
        yield 'behind'
    except KeyError as error:
        yield error


warnings.simplefilter('ignore')
for args in [(ValueError,), (ValueError('v'),), (ValueError, 'v'), (ValueError, ValueError('v'), None), (123,), ('text', 4), (KeyError,), (StopIteration,)]:
    for depth in (1, 3):
        g = outer()
        for _ in range(depth - 1):
            g = delegate(g)
        next(g)
        print(args, g.throw(*args))
        g.close()
g = outer()
next(g)
for exit in (GeneratorExit, GeneratorExit()):
    try:
        print(g.throw(exit))
    except GeneratorExit as error:
        print('exit', repr(error))
    except StopIteration:
        print('stopped')

# Nothing to throw into: it is raised at the delegation, and a StopIteration is a result there.
def over_range():
    print('  got', (yield from range(3)))
    yield 'more'


for thrown in (StopIteration, StopIteration('value'), ValueError, 5):
    g = over_range()
    next(g)
    try:
        print(g.throw(thrown))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


# While something is thrown into what it delegates to, a generator runs.
class Asking:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, error):
        print('  running', running.gi_running, running.gi_frame is not None)
        try:
            next(running)
        except ValueError as wrong:
            print(' ', wrong)
        raise error

    def close(self):
        print('  running', running.gi_running)


running = delegate(Asking())
next(running)
try:
    running.throw(LookupError('x'))
except LookupError as error:
    print(repr(error), running.gi_running)
running = delegate(Asking())
next(running)
running.close()
print(running.gi_running)
