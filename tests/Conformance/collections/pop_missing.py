"""pop() and get() of dicts with __missing__: it is asked by subscription alone."""
from collections import OrderedDict, defaultdict


class Ordered(OrderedDict):
    def __missing__(self, key): return 0


class Plain(dict):
    def __missing__(self, key): return "m"


def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


for cls in (Ordered, Plain, lambda **kw: defaultdict(list, kw)):
    d = cls(a=1, b=2)
    for f in (lambda: d.pop('x', 5), lambda: d.pop('a'), lambda: d.pop('a'), lambda: d.pop('a', 6), lambda: d.get('zz'), lambda: d['nope'], lambda: d.setdefault('q', 3), lambda: sorted(d)):
        show(f)
