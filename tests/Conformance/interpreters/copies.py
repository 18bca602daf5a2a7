"""What crosses by value: containers, instances, whatever says how it is reduced; with cycles and shared references."""
import array
import collections
import datetime
import decimal
import fractions
import functools
import operator
import pathlib
import types
from concurrent import interpreters

import _copy_helpers as h

q = interpreters.create_queue()
other = interpreters.create()


def cross(value):
    q.put(value)
    return q.get()


def attributes(o):
    return sorted(getattr(o, '__dict__', {}).items())


print('-- builtins')
for value in [
    [], {}, set(), frozenset(), bytearray(), (), [1, 2.5, 'x', None, True], {'a': 1, 2: 'b', None: ..., (1, 2): 3}, {1, 2, 3}, frozenset({1, 2}),
    bytearray(b'abc'), 1 + 2j, ..., NotImplemented, ([1], 2), ((1, [2]), 3), [[[]]], {'a': {'b': {'c': [1]}}}, [b'bytes', bytearray(b'x')],
    {frozenset({1}): [frozenset({(1, 2)})]}, range(3, 9, 2), slice(1, 2, 3), int, type, type(None), len, [len, int, dict], 10 ** 30, [10 ** 30, -1],
    float('inf'), [float('nan')], 'é\u20ac\U0001f600\ud800', ['\ud800'], {'k': (b'1', [2, (3, {4})])},
]:
    got = cross(value)
    print(type(got).__name__, ascii(got), isinstance(value, (list, dict, set)) and got is value)

print('-- identity and order')
shared = [1]
got = cross([shared, shared, (shared,), {'k': shared}])
print(got, got[0] is got[1] is got[2][0] is got[3]['k'], got[0] is shared)
text = 'x' * 50
got = cross([text, text])
print(got[0] is got[1])
got = cross((shared, shared))
print(got, got[0] is got[1])
d = {}
d['self'] = d
got = cross(d)
print(got['self'] is got)
l = []
l.append(l)
t = (l,)
l.append(t)
got = cross(l)
print(got[0] is got, got[1][0] is got)
got = cross(t)
print(got[0][1] is got, got[0][0] is got[0])
o = h.Plain()
o.me = o
o.list = [o, {o: o}]
got = cross(o)
print(got.me is got, got.list[0] is got, got.list[1][got] is got)
print(list(cross({k: [k] for k in 'zyxabc'})))
big = cross([[i] for i in range(2500)])
print(len(big), big[0], big[999], big[1000], big[2499])
big = cross({i: [i] for i in range(2500)})
print(len(big), list(big)[:3], big[2499])
key = h.Hashed(3)
got = cross({key: [key], 'set': {key}, 'frozen': frozenset([key])})
print(got)
print(list(got)[0] is list(got['set'])[0] is list(got['frozen'])[0])

print('-- instances')
o = h.Plain()
got = cross(o)
print(type(got).__name__, attributes(got))
o.x, o.y = 1, [2]
setattr(o, 'odd name', 3)
print(attributes(cross(o)), list(cross(o).__dict__))
o.__dict__['z'] = 4
del o.x
print(attributes(cross(o)))
print(attributes(cross(h.WithInit(5))))
got = cross(h.WithSlots())
print(got.a, got.b, hasattr(got, 'c'))
o = h.SlotsAndDict()
o.extra = 'e'
got = cross(o)
print(got.a, got.b, got.extra, attributes(got))
print(attributes(cross(h.WithState())), cross(h.SetsState()).given)
print(attributes(cross(h.OnlyNew())))
print(attributes(cross(h.NewArgs(1, b=2))), attributes(cross(h.NewArgsPlain([7]))))
got = cross(h.Reduces([1, 2]))
print(attributes(got))
print(cross(h.THE_ONE) is h.THE_ONE, cross([h.THE_ONE, h.THE_ONE])[1] is h.THE_ONE)
print(attributes(cross(h.ReducesWithSetter())))
print(cross(h.ByCopyreg(1)).n, cross([h.ByCopyreg(2)])[0].n)
got = cross(h.Hooked())
print(got.anything, attributes(got))
o = h.Hooked()
o.__dict__['a'] = 1
print(cross(o).a)
o = h.Descriptors.__new__(h.Descriptors)
o.__dict__['x'] = 9
print(cross(o).x)
print(cross(h.Data(1, [2])), cross(h.Frozen(1, (2,))), cross([h.Data(1), h.Data(2)]))
print(cross(h.Color.RED) is h.Color.RED, cross([h.Color.GREEN, h.Perm.R | h.Perm.W, h.Level.LOW]))
print(cross(h.Point(1, [2])))

print('-- subclasses of built-in types')
o = h.MyList([1, [2]])
o.attr = 'a'
got = cross(o)
print(type(got).__name__, got, got.attr)
o = h.MyDict(a=[1])
o.attr = o
got = cross(o)
print(type(got).__name__, got['a'], got.attr is got)
for o in h.MyStr('s'), h.MyInt(5), h.MySet({1}), h.MyTuple((1, 2)):
    o.attr = 1
    got = cross(o)
    print(type(got).__name__, got, got.attr)
print(cross(collections.OrderedDict(b=1, a=2)), cross(collections.defaultdict(list, {'k': [1]})), cross(collections.deque([1, [2]], 5)), cross(collections.Counter('aab')))

print('-- exceptions')
got = cross(ValueError('x', [1]))
print(repr(got), got.args)
got = cross(h.Failure('a', ['b']))
print(repr(got), got.b, attributes(got))
e = KeyError('k')
e.add_note('note')
e.extra = 1
got = cross(e)
print(repr(got), got.__notes__, got.extra)
got = cross(ExceptionGroup('g', [ValueError(1), OSError(2, 'no', 'file')]))
print(repr(got), got.exceptions[1].filename)
print(repr(cross(StopIteration(3)).value), repr(cross(SystemExit(4)).code))

print('-- by name')
print(cross([h.function])[0](), cross(h.Outer.Inner) is h.Outer.Inner, cross([h.Outer.static])[0](), cross(h.Outer().method)(), cross(h.Outer.classy)())
print(cross(h.Outer) is h.Outer, cross(functools.partial(operator.add, 1))(2), cross([].append)(1), cross('abc'.upper)())

print('-- of the library')
for value in [
    datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, tzinfo=datetime.timezone.utc), datetime.timedelta(1, 2), decimal.Decimal('1.50'),
    fractions.Fraction(1, 3), pathlib.PurePosixPath('a/b'), types.SimpleNamespace(a=[1]), array.array('i', [1, 2]), list[int], int | str,
    iter([1, 2]), operator.itemgetter(1), enumerate('ab'), range(5),
]:
    got = cross([value])[0]
    print(type(got).__name__, got if 'iter' not in type(got).__name__ and not isinstance(got, enumerate) else list(got))

print('-- what cannot cross')


class Local:
    pass


def make():
    class Inside:
        pass
    return Inside()


class Raises:
    def __reduce__(self):
        raise ValueError('no')


class WrongReduce:
    def __reduce__(self):
        return 5


class ShortReduce:
    def __reduce__(self):
        return (int,)


class SysExit:
    def __reduce__(self):
        raise SystemExit(3)


moved = h.Outer.Inner()
for name, value in [
    ('lambda', [lambda: 1]), ('generator', (i for i in ())), ('local', make()), ('raises', [Raises()]), ('wrong', WrongReduce()), ('short', ShortReduce()),
    ('module', types), ('view', [memoryview(b'1')]), ('view in tuple', (memoryview(b'1'), [])), ('frame', ()), ('iterator', zip('ab')),
]:
    try:
        got = cross(value)
    except Exception as e:
        print(name, type(e).__name__, str(e).partition(' at 0x')[0].partition(' from ')[0].partition(' (')[0][:30], str(e).endswith('does not support cross-interpreter data'), e.__cause__)
    else:
        print(name, type(got).__name__)
try:
    cross(SysExit())
except BaseException as e:
    print(type(e).__name__)
del h.Outer.Inner
try:
    cross(moved)
except Exception as e:
    print(type(e).__name__, e.__cause__)


class Vanishing:
    pass


print('-- what cannot arrive')
o = [h.WithInit(1)]
q.put(o)
saved = h.WithInit
del h.WithInit
try:
    q.get()
except Exception as e:
    print(type(e).__name__, e, '<-', type(e.__cause__).__name__, e.__cause__)
h.WithInit = saved


def fail(self, state):
    raise ZeroDivisionError('in setstate')


q.put(h.SetsState())
h.SetsState.__setstate__ = fail
try:
    q.get()
except Exception as e:
    print(type(e).__name__, e, '<-', type(e.__cause__).__name__, e.__cause__)
print(q.empty())

print('-- a snapshot')
l = [[1], {'a': [2]}]
b = bytearray(b'abc')
q.put(l)
q.put(b)
q.put({'l': l})
l[0].append('late')
l[1]['b'] = 1
b[0] = 0
print(q.get(), q.get(), q.get())

print('-- another interpreter')
other.prepare_main(q=q)
back = interpreters.create_queue()
other.prepare_main(back=back)
other.exec('''if True:
    import _copy_helpers as h
    def work():
        o = q.get()
        back.put([type(o).__name__, type(o) is getattr(h, type(o).__name__, None), o])
''')
for o in [h.Data(1, [2]), h.Color.RED, h.Frozen(3), h.MyList([1]), h.Reduces([4]), h.Point(1, 2), [1, {2: [3]}], h.THE_ONE]:
    q.put(o)
    other.exec('work()')
    name, same, got = back.get()
    print(name, same, got if not isinstance(got, (h.Reduces, h.ReducesByName)) else attributes(got))
other.close()
