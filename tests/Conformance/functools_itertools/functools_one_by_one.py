import functools
import pickle
from functools import Placeholder, cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except Exception as error:
        print(f"{label:28}", type(error).__name__, error)


def show(*args, **kw):
    return args, kw


p = partial(show, 1, 2, a=3)
attempt("partial", lambda: (p(), p(4), p(4, a=5, b=6), p.args, p.keywords, p.func is show))
attempt("nested partial", lambda: (partial(p, 9, b=1)(), partial(p, 9).func is show, partial(p, a=7).keywords))
attempt("partial repr", lambda: (repr(partial(int, "1", base=2)), repr(partial(print))))
attempt("partial none", lambda: partial())
attempt("partial(3)", lambda: partial(3))
attempt("partial attribute", lambda: (setattr(p, "x", 1), p.x, p.__dict__))
attempt("partial set func", lambda: setattr(p, "func", len))
attempt("partial bad call", lambda: partial(len)(1, 2))
attempt("placeholder", lambda: (partial(show, Placeholder, 2)(1), partial(show, Placeholder, 2, Placeholder, 4)(1, 3, 5), partial(show, Placeholder, 2).args))
attempt("placeholder missing", lambda: partial(show, Placeholder, Placeholder, 3)(1))
attempt("placeholder trailing", lambda: partial(show, 1, Placeholder))
attempt("placeholder keyword", lambda: partial(show, k=Placeholder))
attempt("placeholder nested", lambda: partial(partial(show, Placeholder, 2, Placeholder, 4), 1)(3))
attempt("placeholder repr", lambda: (repr(Placeholder), type(Placeholder).__name__, partial(len, Placeholder, 1)))
attempt("placeholder new", lambda: type(Placeholder)() is Placeholder)
attempt("partial pickle", lambda: pickle.loads(pickle.dumps(partial(int, base=2)))("101"))
attempt("partial as method", lambda: type("K", (), {"m": partial(lambda *a: len(a), 1)})().m(2))
attempt("partial generic", lambda: partial[int])


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, extra=None):
        self.alive = state
        return self, extra

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, extra="x")


c = Cell()
attempt("partialmethod", lambda: (c.set_alive()[1], c.alive, c.set_dead()[1], c.alive, c.set_alive(5)[1]))
attempt("partialmethod repr", lambda: repr(Cell.__dict__["set_dead"]).split(" at ")[0].split("<function")[0])
attempt("partialmethod bad", lambda: partialmethod(3))

attempt("reduce", lambda: (reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, [3]), reduce(lambda a, b: a - b, [1, 2], 10), reduce(lambda a, b: a + b, "abc", initial=">")))
attempt("reduce empty", lambda: reduce(max, []))
attempt("reduce not iterable", lambda: reduce(max, 3))
attempt("reduce not callable", lambda: reduce(3, [1, 2]))
attempt("reduce one arg", lambda: reduce(max))

calls = []


@lru_cache(maxsize=2)
def square(n, *, scale=1):
    "Squares."
    calls.append(n)
    if n < 0:
        raise ValueError("negative")
    return n * n * scale


attempt("lru", lambda: (square(2), square(2), square(3), square(4), square(2), calls, square.cache_info()))
attempt("lru kinds", lambda: (square.cache_clear(), square(3), square(3.0), square(n=3), square(3, scale=1), square.cache_info()))
attempt("lru error", lambda: square(-1))
attempt("lru error counted", lambda: square.cache_info())
attempt("lru unhashable", lambda: square([]))
attempt("lru wrapped", lambda: (square.__wrapped__(5), square.__name__, square.__doc__, square.cache_parameters()))
attempt("lru typed", lambda: (lambda f: (f(1), f(1.0), f(True), f.cache_info().currsize))(lru_cache(typed=True)(lambda x: type(x).__name__)))
attempt("lru untyped", lambda: (lambda f: (f(1), f(1.0), f(True), f.cache_info()))(lru_cache()(lambda x: type(x).__name__)))
attempt("lru none", lambda: (lambda f: (f(1), f(1), f.cache_info()))(lru_cache(maxsize=None)(abs)))
attempt("lru zero", lambda: (lambda f: (f(1), f(1), f.cache_info()))(lru_cache(maxsize=0)(abs)))
attempt("lru negative", lambda: (lambda f: f.cache_info())(lru_cache(-5)(abs)))
attempt("lru bare", lambda: lru_cache(abs)(-3))
attempt("lru bad", lambda: lru_cache("x"))
attempt("lru repr", lambda: repr(square).split(" at ")[0])
attempt("cache", lambda: (lambda f: (f(2), f(2), f.cache_info()))(cache(lambda x: x + 1)))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


attempt("fib", lambda: (fib(90), fib.cache_info()))


class WithCache:
    @lru_cache
    def m(self, x):
        return x

    @cached_property
    def slow(self):
        "the doc"
        calls.append("slow")
        return len(calls)


w = WithCache()
attempt("cached method", lambda: (w.m(1), w.m(1), WithCache.m.cache_info()))
calls.clear()
attempt("cached_property", lambda: (w.slow, w.slow, w.__dict__, WithCache.slow.__doc__, WithCache.slow.attrname))
attempt("cached_property set", lambda: (setattr(w, "slow", 9), w.slow, delattr(w, "slow"), w.slow))
attempt("cached_property slots", lambda: type("S", (), {"__slots__": (), "p": cached_property(lambda self: 1)})().p)
attempt("cached_property no name", lambda: cached_property(len).__get__([]))
attempt("cached_property two names", lambda: type("S", (), {"a": (cp := cached_property(len)), "b": cp}))

attempt("cmp_to_key", lambda: (sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2)))
k = cmp_to_key(lambda a, b: a - b)
attempt("cmp compare", lambda: (k(1) < k(2), k(1) <= k(1), k(1) > k(2), k(1) != k(2), k(5).obj))
attempt("cmp other", lambda: k(1) < 2)
attempt("cmp other func", lambda: k(1) < cmp_to_key(lambda a, b: 1)(2))
attempt("cmp hash", lambda: hash(k(1)))
attempt("cmp no argument", lambda: k())
attempt("cmp keyword", lambda: k(obj=3).obj)
attempt("cmp bad result", lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")))


@total_ordering
class Grade:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v if isinstance(other, Grade) else NotImplemented

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, Grade) else NotImplemented


attempt("total_ordering", lambda: (Grade(1) <= Grade(1), Grade(2) > Grade(1), Grade(2) >= Grade(3), Grade(1) != Grade(2), max(Grade(1), Grade(4)).v))
attempt("total_ordering other", lambda: Grade(1) <= 3)
attempt("total_ordering none", lambda: total_ordering(type("E", (), {})))
attempt("total_ordering ge", lambda: (lambda C: (C() < C(), C() <= C(), C() > C()))(total_ordering(type("C", (), {"__ge__": lambda s, o: True, "__eq__": lambda s, o: False}))))


@singledispatch
def kind(x):
    return f"object {x!r}"


@kind.register
def _(x: int):
    return f"int {x}"


@kind.register(list)
def _list(x):
    return f"list of {len(x)}"


@kind.register
def _(x: str | bytes):
    return f"text {x!r}"


kind.register(float, lambda x: f"float {x}")
attempt("singledispatch", lambda: [kind(v) for v in (1, True, [1], "s", b"b", 1.5, None, {})])
attempt("dispatch", lambda: (kind.dispatch(bool) is kind.dispatch(int), kind.dispatch(dict)(3), kind.registry[list] is _list, len(kind.registry), _list([1])))
attempt("no arguments", lambda: kind())
attempt("register no annotation", lambda: kind.register(len))
attempt("register not a class", lambda: kind.register(3))
attempt("register bad annotation", lambda: exec("@kind.register\ndef f(x: 'Nope'): pass", globals()))
attempt("register literal", lambda: exec("@kind.register\ndef f(x: 3): pass", globals()))
attempt("register twice", lambda: kind.register(int, str)(5) and kind(5))


class Neg:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f"cannot negate {type(arg).__name__}")

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    @classmethod
    def _(cls, arg: bool):
        return (cls.__name__, not arg)


attempt("singledispatchmethod", lambda: (Neg().neg(5), Neg().neg(True)))
attempt("singledispatchmethod bad", lambda: Neg().neg("s"))
attempt("singledispatchmethod none", lambda: Neg().neg())


def original(a: int, b="d") -> str:
    "Original doc."


original.extra = 1


@wraps(original)
def wrapper(*args):
    pass


attempt("wraps", lambda: (wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original, wrapper.extra, wrapper.__qualname__, wrapper.__module__, wrapper.__annotations__))
attempt("wraps partial", lambda: (lambda w: (w.__name__ if hasattr(w, "__name__") else "no name", w.__wrapped__.func.__name__))(update_wrapper(lambda: 0, partial(len))))
attempt("update_wrapper", lambda: update_wrapper(lambda: 0, original, assigned=("__doc__",), updated=()).__name__)
attempt("constants", lambda: (functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES))
