# functools as programs use it: partial, reduce, wraps, cache, cmp_to_key, singledispatch, total_ordering, cached_property.
import functools, operator
from functools import partial, reduce, wraps, lru_cache, cache, cmp_to_key, singledispatch, cached_property, partialmethod
def power(base, exp, *, mod=None): return pow(base, exp, mod)
square, cube, two_to = partial(power, exp=2), partial(power, exp=3), partial(power, 2)
print(square(5), cube(2), two_to(10), partial(two_to, mod=7)(5), square.func.__name__, square.args, square.keywords, partial(int, base=2)("101"), list(map(partial(operator.mul, 3), range(3))))
try: square(1, 2)
except TypeError as e: print(e)
p = partial(print, "a", sep="-"); p("b", end="!\n"); p.x = 1; print(p.x, partial(partial(max, 1), 2)(0), repr(partial(len)), repr(partial(int, base=2)))
print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, x: {**a, x: len(a)}, "abc", {}), reduce(max, [3], 9), reduce(lambda a, b: f"({a}{b})", "abcd"))
try: reduce(operator.add, [])
except TypeError as e: print(e)
def deco(f):
    @wraps(f)
    def w(*a, **k): w.calls += 1; return f(*a, **k)
    w.calls = 0
    return w
@deco
def hello(name: str = "x") -> str: "Says hello."; return f"hello {name}"
print(hello("you"), hello.calls, hello.__name__, hello.__doc__, hello.__wrapped__("z"), hello.__annotations__)
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append((x, y)); return x + y
print(f(1), f(1), f(1, 0), f(x=1), f(2), f(3), f(1), calls, f.cache_info(), f.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100), fib.cache_info().misses)
@lru_cache(typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info().currsize)
try: f([1])
except TypeError as e: print(e)
class C:
    def __init__(self, n): self.n = n
    @cached_property
    def slow(self): print("computing", end=" "); return self.n * 2
    def set(self, k, v): return (k, v)
    set_a, set_b = partialmethod(set, "a"), partialmethod(set, v=5)
    @lru_cache
    def m(self, x): print("m", end=" "); return self.n + x
c = C(3); print(c.slow, c.slow, vars(c)); c.n = 5; print(c.slow); del c.slow; print(c.slow, c.set_a(1), c.set_b("k"), c.m(1), c.m(1))
print(sorted("bca", key=cmp_to_key(lambda a, b: (a < b) - (a > b))), sorted([3, 1, 2], key=cmp_to_key(operator.sub)), max([1, 5, 3], key=cmp_to_key(lambda a, b: b - a)))
@singledispatch
def show(x): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}: {', '.join(map(show, x))}"
@show.register(float)
@show.register(complex)
def _(x): return f"number {x}"
show.register(type(None), lambda x: "nothing")
print(show(1), show(True), show([1, "a", None]), show(2.5), show(1j), show({}), show.dispatch(bool) is show.dispatch(int), show.registry.keys() >= {int, list})
try: show()
except TypeError as e: print(e)
@functools.total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __le__(self, o): return self.n <= o.n
print(V(1) < V(2), V(2) > V(1), V(1) >= V(1), V(1) < V(1))
def compose(*fs): return reduce(lambda f, g: lambda *a, **k: f(g(*a, **k)), fs)
print(compose(str, abs, int)("-5"), compose(len)("abc"), list(map(operator.itemgetter(1), [(1, 2)])), operator.attrgetter("a.b", "c")(type("O", (), {"a": type("I", (), {"b": 1}), "c": 2})), operator.methodcaller("split", ",", 1)("a,b,c"))
