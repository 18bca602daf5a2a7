def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

from collections import ChainMap, namedtuple, UserDict, UserList, UserString
P = namedtuple('P', 'x y', defaults=[5])
for f in (lambda: P(1), lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1)._replace(y=7), lambda: P(1)._replace(q=7), lambda: P._make([1]), lambda: P._make([1, 2, 3]),
          lambda: P(1)._asdict(), lambda: P._fields, lambda: P._field_defaults, lambda: P.__doc__, lambda: P.x.__doc__, lambda: P.__match_args__, lambda: P(1) == (1, 5),
          lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', '_a'), lambda: namedtuple('A', 'class'), lambda: namedtuple('1', 'a'), lambda: namedtuple('A', '1'),
          lambda: namedtuple('A', 'a', defaults=[1, 2]), lambda: namedtuple('A', 'a class a _x', rename=True)._fields, lambda: setattr(P(1), 'x', 2), lambda: setattr(P(1), 'n', 2),
          lambda: ChainMap({'a': 1}, {'a': 2, 'b': 3}), lambda: ChainMap({'a': 1}, {'b': 3})['z'], lambda: list(ChainMap({'a': 1}, {'a': 2, 'b': 3})), lambda: ChainMap({'a': 1}).new_child(b=2),
          lambda: ChainMap({'a': 1}).pop('q'), lambda: ChainMap().popitem(), lambda: ChainMap({'a': 1}, {'b': 2}).parents, lambda: ChainMap({'a': 1}) | {'b': 2}, lambda: {'b': 2} | ChainMap({'a': 1}),
          lambda: ChainMap({}, {'b': 1}).__delitem__('b'), lambda: UserDict(a=1) | {'b': 2}, lambda: UserDict()['x'], lambda: UserList([1, 2]) + [3], lambda: UserList([3, 1])[::-1],
          lambda: UserString('ab') + 'c', lambda: UserString('a%s') % 'q', lambda: 'ab' < UserString('b')):
    t(f)
class D(UserDict):
    def __missing__(self, key): return key * 2
print(D(a=1)['bb'], 'bb' in D(), D(a=1).get('c'))
