def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

import functools
from functools import *
@lru_cache(maxsize=2, typed=True)
def f(x, y=0): return x
f(1); f(1.0); f(1); f(3); print(f.cache_info(), f.cache_parameters()); f.cache_clear(); print(f.cache_info())
t(lambda: f([])); t(lambda: lru_cache('a')); t(lambda: lru_cache(-5)(len).cache_info())
@singledispatch
def g(x, *a): return 'object'
@g.register
def _(x: int | str): return 'int|str'
@g.register(list)
def _(x): return 'list'
t(lambda: [g(1), g('a'), g([]), g(2.0), g(True)]); t(g); t(lambda: g.register(5)); print(g.dispatch(bool) is g.dispatch(int), sorted(k.__name__ for k in g.registry))
class C:
    @singledispatchmethod
    def m(self, a): raise NotImplementedError('no')
    @m.register
    @classmethod
    def _(cls, a: int): return cls.__name__, a
    @cached_property
    def p(self): print('once'); return 5
    def base(self, *a, **k): return a, k
    pm = partialmethod(base, 1, z=2)
t(lambda: C().m(1)); t(lambda: C().m('a')); c = C(); print(c.p, c.p, c.__dict__); del c.p; print(c.p, c.pm(3, w=4))
t(lambda: partialmethod(5)); t(lambda: partial()); t(lambda: partial(5)); p = partial(print, 1, sep='-'); p(2); print(partial(p, 3).args)
t(lambda: partial(divmod, Placeholder, 3)(10)); t(lambda: partial(divmod, 3, Placeholder)); t(lambda: partial(divmod, Placeholder, 3)())
class S:
    __slots__ = ()
    q = cached_property(lambda s: 1)
t(lambda: S().q)
@total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v if isinstance(o, T) else NotImplemented
print(T(1) >= T(1), T(1) > T(2), T(1) <= T(2)); t(lambda: T(1) >= 5); t(lambda: total_ordering(type('N', (), {})))
t(lambda: reduce(lambda a, b: a + b, [], initial=7)); t(lambda: reduce(max, [])); t(lambda: reduce(max, 5)); t(lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
@wraps(f)
def w(): pass
print(w.__name__, w.__wrapped__ is f, WRAPPER_ASSIGNMENTS)

# ---- what total_ordering's methods say of themselves
for _given in ('__lt__', '__le__', '__gt__', '__ge__'):
    _cls = functools.total_ordering(type('Ordered', (), {_given: lambda self, other: True, '__eq__': lambda self, other: False}))
    for _name in ('__lt__', '__le__', '__gt__', '__ge__'):
        if _name != _given:
            print(getattr(_cls, _name).__qualname__, getattr(_cls, _name).__doc__)
