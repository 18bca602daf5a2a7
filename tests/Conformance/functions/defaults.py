# Default values: evaluated once, mutable, per definition; __defaults__ and __kwdefaults__ can be changed.
def log(x): print("eval", x, end="; "); return x
def f(a=log(1), b=log([]), *, c=log(3)):
    b.append(a)
    return a, b, c
print("defined")
print(f(), f(5), f(6, []), f())
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = (10, [20])
f.__kwdefaults__ = {"c": "new"}
print(f(), f.__defaults__)
f.__kwdefaults__["c"] = "mutated"
print(f(1))
f.__defaults__ = None
try: f()
except TypeError as e: print(e)
f.__kwdefaults__ = None
try: f(1, [])
except TypeError as e: print(e)
f.__defaults__ = (1, 2, 3, 4)
def g(a, b): return a, b
g.__defaults__ = (5,)
print(g(1))
g.__defaults__ = (5, 6)
print(g())
for attr, value in [("__defaults__", [1]), ("__kwdefaults__", (1,)), ("__code__", 5), ("__name__", 1), ("__qualname__", None), ("__dict__", 3), ("__annotations__", 5), ("__closure__", ()), ("__globals__", {}), ("__type_params__", [])]:
    try:
        setattr(g, attr, value); print(attr, "set")
    except (TypeError, AttributeError) as e:
        print(attr, type(e).__name__, e)
for attr in ["__defaults__", "__kwdefaults__", "__code__", "__name__", "__doc__", "__annotations__", "__dict__", "__module__"]:
    try:
        delattr(g, attr); print(attr, "deleted", getattr(g, attr, "gone"))
    except (TypeError, AttributeError) as e:
        print(attr, type(e).__name__, e)
x = 1
def h(y=x): return y
x = 2
print(h())
fs = [lambda n=n: n for n in range(3)]
print([k() for k in fs])
def later(d=lambda: x): return d()
x = 3
print(later())
class C:
    v = 5
    def m(self, a=v): return a
C.v = 6
print(C().m())
def memo(n, cache={0: 0, 1: 1}):
    if n not in cache: cache[n] = memo(n - 1) + memo(n - 2)
    return cache[n]
print(memo(90), len(memo.__defaults__[0]))
sentinel = object()
def opt(v=sentinel): return "missing" if v is sentinel else v
print(opt(), opt(None), (lambda a, b=1, *, c=2: (a, b, c)).__defaults__)
