import pprint, types
from collections import OrderedDict, defaultdict, Counter, deque, ChainMap, UserDict, UserList
from dataclasses import dataclass

data = {'name': 'spam ' * 4, 'list': list(range(40)), 'nested': {'b': [1, 2, {'x': 'y' * 30}], 'a': ('tuple', 'of', 'strings' * 8)}, 3.5: None}
for options in ({}, {'width': 40}, {'indent': 4}, {'compact': True}, {'depth': 2}, {'sort_dicts': False} , {'width': 30, 'indent': 2, 'compact': True}):
    try:
        print(options)
        d = {k: v for k, v in data.items() if isinstance(k, str)}
        pprint.pprint(d, **options)
    except ValueError as e:
        print(e)
pprint.pp({'z': 1, 'a': 2})
pprint.pprint('word ' * 40)
pprint.pprint(['long words ' * 12, b'bytes' * 30, bytearray(b'abc' * 40)], width=50)
pprint.pprint(b'x' * 100)
pprint.pprint(set(range(50)), compact=True)
pprint.pprint({frozenset({1, 2}), frozenset({'a' * 40, 'b' * 40})} and frozenset({'a' * 40, 'b' * 40}))
pprint.pprint([OrderedDict((str(i), 'v' * 20) for i in range(5)), defaultdict(int, {i: 'w' * 20 for i in range(5)})])
pprint.pprint(Counter('abracadabra' * 3), width=20)
pprint.pprint(deque(range(40), maxlen=50))
pprint.pprint(ChainMap({'a' * 30: 1}, {'b' * 30: 2}, {'c' * 30: 3}))
pprint.pprint(types.SimpleNamespace(alpha='x' * 30, beta='y' * 30, gamma=[1, 2]))
pprint.pprint(types.MappingProxyType({i: 'm' * 20 for i in range(5)}))
pprint.pprint(UserList(['u' * 40] * 3))

@dataclass
class Point:
    x: int
    label: str
    children: list

pprint.pprint(Point(1, 'l' * 30, [Point(2, 'm' * 30, []), Point(3, 'n', [])]))
print(pprint.pformat({'b': 1, 'a': [1, (2,)]}), pprint.saferepr({'k': [1]}), pprint.isreadable([1, object]), pprint.isrecursive([]))
r = [1]
r.append(r)
print(pprint.isrecursive(r), pprint.pformat(r).replace(str(id(r)), 'ID'))
pprint.pprint(123456789, underscore_numbers=True)
pprint.pprint([1, 'a', None, 2.5, (), [], {}, set(), ('one',)])
pprint.pprint({1: 2, 'a': 3, None: 4})
pprint.pprint('line one\nline two is rather longer\nthree', width=20)
for f in (lambda: pprint.PrettyPrinter(indent=-1), lambda: pprint.PrettyPrinter(depth=0), lambda: pprint.PrettyPrinter(width=0)):
    try:
        f()
    except ValueError as e:
        print(e)
pprint.pprint({i: list(range(i)) for i in range(20)}.keys(), width=20)
