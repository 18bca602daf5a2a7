def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

from collections import Counter, OrderedDict, defaultdict, deque
c, d = Counter(a=3, b=1), Counter(a=1, b=2, z=-1)
for f in (lambda: c + d, lambda: c - d, lambda: c & d, lambda: c | d, lambda: +d, lambda: -d, lambda: c.most_common(1), lambda: c.total(),
          lambda: c <= d, lambda: c == Counter(a=3, b=1, q=0), lambda: list(c.elements()), lambda: c['nope'], lambda: Counter.fromkeys('ab'),
          lambda: Counter(1), lambda: Counter('aab', b=2), lambda: c.subtract(d), lambda: c, lambda: Counter(a='x').most_common(), lambda: c + 1,
          lambda: deque('abc', 2), lambda: deque(maxlen=-1), lambda: deque(maxlen='a'), lambda: deque([1, 2, 3]).index(5), lambda: deque([1]).remove(2),
          lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1, 2])[5], lambda: deque([1], 1).insert(0, 2), lambda: deque([1]) + [1],
          lambda: deque([1, 2]) * 2, lambda: deque([1, 2]) < deque([1, 3]), lambda: hash(deque()), lambda: deque([1, 2, 3, 4])[1:2],
          lambda: defaultdict(1), lambda: defaultdict(None)['x'], lambda: defaultdict(list, a=[1]), lambda: defaultdict(int) | {'a': 1},
          lambda: {'a': 1} | defaultdict(int), lambda: OrderedDict(a=1).move_to_end('z'), lambda: OrderedDict().popitem(),
          lambda: OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)]), lambda: OrderedDict(a=1, b=2) == dict(b=2, a=1),
          lambda: list(reversed(OrderedDict(a=1, b=2))), lambda: OrderedDict(a=1).pop('z'), lambda: OrderedDict(a=1) | {'c': 2}):
    t(f)
q = deque(range(5)); q.rotate(2); print(q); q.rotate(-9); print(q); q.extendleft('ab'); print(q)
try:
    for x in q: q.append(x)
except RuntimeError as e: print(e)
r = deque([1]); r.append(r); print(r)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); o.move_to_end('c', last=False); print(o, o.popitem(last=False), o)
