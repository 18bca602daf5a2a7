import functools, time, inspect, contextlib, io, sys, itertools, collections
from functools import wraps, lru_cache, cached_property, total_ordering, partial, reduce, cache, partialmethod
def trace(func=None, *, prefix="->"):
    if func is None: return partial(trace, prefix=prefix)
    @wraps(func)
    def wrapper(*args, **kwargs):
        sig = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        print(f"{prefix} {func.__qualname__}({sig})")
        try: result = func(*args, **kwargs)
        except Exception as e: print(f"{prefix} raised {e!r}"); raise
        print(f"{prefix} {result!r}"); return result
    return wrapper
def retry(times, exceptions=(Exception,)):
    def deco(f):
        @wraps(f)
        def w(*a, **k):
            for n in range(1, times + 1):
                try: return f(*a, **k)
                except exceptions as e:
                    print(f"attempt {n} failed: {e}")
                    if n == times: raise RuntimeError("gave up") from e
        w.times = times
        return w
    return deco
class CountCalls:
    def __init__(self, f): functools.update_wrapper(self, f); self.f, self.n = f, 0
    def __call__(self, *a, **k): self.n += 1; return self.f(*a, **k)
    def __get__(self, obj, owner=None): return self if obj is None else partial(self, obj)
@trace
def add(a: int, b: int = 2) -> int:
    "Add two numbers."
    return a + b
@trace(prefix="=>")
def boom(x): return 1 / x
state = itertools.count(1)
@retry(3, (ValueError,))
def flaky():
    if (n := next(state)) % 3: raise ValueError(f"try {n}")
    return n
@CountCalls
def hello(name="you"): """Greets."""; return f"hi {name}"
print(add(1), add(3, b=4), add.__name__, add.__doc__, add.__wrapped__, inspect.signature(add)) if False else print(add(1), add(3, b=4), add.__name__, add.__doc__, inspect.signature(add))
with contextlib.suppress(ZeroDivisionError): boom(0)
print(flaky(), flaky.times); print(hello(), hello("x"), hello.n, hello.__doc__, hello.__name__)
@retry(2)
def bad(): return {}["k"]
try: bad()
except RuntimeError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
@lru_cache(maxsize=3)
def sq(n): print("computing", n); return n * n
print([sq(i) for i in (1, 2, 3, 1, 4, 2, 1)], sq.cache_info(), sq.cache_parameters()); sq.cache_clear(); print(sq.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(150), fib.cache_info())
@total_ordering
class Version:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self.t < o.t if isinstance(o, Version) else NotImplemented
    def __hash__(self): return hash(self.t)
    def __repr__(self): return f"v{'.'.join(map(str, self.t))}"
    @cached_property
    def major(self): print("once"); return self.t[0]
vs = [Version(s) for s in ("1.10", "1.9.3", "2.0", "1.9")]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[0] != vs[1], vs[2].major + vs[2].major, vs[2].__dict__)
try: vs[0] <= 3
except TypeError as e: print(e)
class Cell:
    def __init__(self): self.alive = False
    def set(self, v): self.alive = v
    on = partialmethod(set, True); off = partialmethod(set, False)
c = Cell(); c.on(); print(c.alive); c.off(); print(c.alive, partial(add, 1, b=3), sep="\n") if False else print(c.alive)
@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except ValueError as e: print("swallowed", e)
    finally: print(f"</{name}>")
with tag("b") as t, tag("i") as u: print(t, u); raise ValueError("inside")
@tag("p")
def para(): print("text")
para(); para()
class Managed:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, et, ev, tb): print("exit", self.n, et and et.__name__, ev); return et is KeyError
with contextlib.ExitStack() as st:
    ms = [st.enter_context(Managed(i)) for i in range(3)]; st.callback(print, "callback", sep="!"); st.push(lambda *a: print("push", a[0]))
    raise KeyError("k")
out = io.StringIO()
with contextlib.redirect_stdout(out): print("hidden"); para()
print(repr(out.getvalue()), reduce(lambda a, b: a * b, range(1, 6), 1))
with contextlib.closing(io.StringIO("x")) as f: print(f.read())
print(f.closed, contextlib.nullcontext(5).__enter__())
def compose(*fs): return reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.title, lambda s: s + "!")("  hello world "))
class Registry(dict):
    def register(self, name=None):
        def d(f): self[name or f.__name__] = f; return f
        return d
r = Registry()
@r.register()
def one(): return 1
@r.register("two")
def _(): return 2
print({k: v() for k, v in r.items()})
def typed(f):
    sig = inspect.signature(f)
    @wraps(f)
    def w(*a, **k):
        b = sig.bind(*a, **k); b.apply_defaults()
        for n, v in b.arguments.items():
            t = sig.parameters[n].annotation
            if t is not inspect.Parameter.empty and not isinstance(v, t): raise TypeError(f"{n} must be {t.__name__}, got {type(v).__name__}")
        return f(*a, **k)
    return w
@typed
def area(w: int, h: int = 3, *rest, unit: str = "m") -> str: return f"{w*h}{unit}"
for a, k in (((2,), {}), ((2, "x"), {}), ((), {}), ((1, 2), {"unit": 5}), ((1,), {"zz": 1})):
    try: print(area(*a, **k))
    except TypeError as e: print("TypeError:", e)
